# `make test`: every proof that there is, one line a part. Included by the Makefile.
#
# A part is a goal `test-NAME`; its words and what it runs stand in one call of `part`. Parts run
# side by side as far as the processor has cores. What a part prints lies in $(LOG)/NAME.log.
LOG = $(BUILD)/log
CORES := $(shell nproc 2>/dev/null || echo 2)
# One more than there are cores: some parts wait for a clock more than they work.
SIDE_BY_SIDE = $(if $(findstring -j,$(MAKEFLAGS)),,-j$(shell expr $(CORES) + 1))
ifeq ($(origin TMPDIR),undefined)
export TMPDIR := $(shell tests/scratch)
endif
part = @tests/part $(LOG)/$(subst test-,,$@).log "$(1)"

# Other builds lie beside the first: programs look for assets/ beside their build folder.
# Fewer words for debuggers, and no optimizer where only the warnings matter (and for tests, whose
# warnings the first build has seen): half the compiling.
CHECKED = BUILD=$(BUILD)-asan OPT="-O1 -g1 -fno-omit-frame-pointer" TESTS_OPT="-O0 -g1" \
          SANITIZE="-fsanitize=address,undefined -fno-sanitize-recover=all"
OTHER = BUILD=$(BUILD)-clang CC=clang OPT=-O0

.PHONY: programs compiled cli test-parts
test: needs-test ## builds and proves everything, as the integration machine does
	@rm -rf $(LOG)
	@status=0; \
	$(MAKE) --no-print-directory -s -k $(SIDE_BY_SIDE) test-parts || status=1; \
	tests/summary $(LOG) || status=1; \
	exit $$status

# All that can be compiled.
programs: build unit-programs $(BUILD)/screens/screens ## builds the programs and those of the tests
# The same without linking: where only the warnings matter.
compiled: $(foreach room,$(ROOMS),$(call objects,$(room))) $(patsubst %,$(BUILD)/obj/%/main.o,sdl walk ctl) \
          $(foreach room,$(UNIT_ROOMS),$(call unit_objects,$(room))) $(screen_objects) $(runner_objects)

cli: build ## runs limberctl as a therapist would
	@for test in tests/cli/*.sh tests/cli/*.py; do \
	  echo "$$test"; BUILD=$(BUILD) $$test || exit 1; done

TESTS = screens unit walks bad cli
# Those that a submission repeats with the sanitizers; check-asan repeats the others.
CHECKED_TESTS = unit bad
# What needs time to itself, or has nothing to gain from a sanitizer.
SINGLE = kiosk window clock fat install package
# In the order that they begin, as far as what they wait for is there: what others wait for and what
# takes longest comes first, so that no core stands idle at the end.
ALL_PARTS := programs asan lint $(SINGLE) screens unit $(CHECKED_TESTS:%=asan-%) walks bad cli clang layers
.PHONY: $(ALL_PARTS:%=test-%)
test-parts: $(ALL_PARTS:%=test-%)

words_programs = gcc: every program, warnings as errors
words_clang = clang: every file, warnings as errors
words_asan = gcc: every program with AddressSanitizer and UndefinedBehaviorSanitizer
words_lint = lint: clang-format and cppcheck
words_layers = layers: who includes and calls whom
words_unit = unit tests
words_screens = screens: every screen, size and text size
words_walks = walks: whole sessions in the real program
words_bad = bad input
words_cli = limberctl, and the schema against the loader
words_window = window: a real one, with real keys
words_kiosk = kiosk: no way out, on a real display
words_fat = cards: a home on FAT and exFAT
words_clock = clocks: never set, set back and forth, summer time
words_package = packages: manual, completion, metainfo and services against the programs
words_install = install: staged, moved, started from elsewhere, removed

test-programs:
	$(call part,$(words_programs)) $(MAKE) programs
test-clang: test-programs
	$(call part,$(words_clang)) $(MAKE) $(OTHER) compiled
test-asan: test-programs
	$(call part,$(words_asan)) $(MAKE) $(CHECKED) build unit-programs
test-lint:
	$(call part,$(words_lint)) $(MAKE) lint
$(TESTS:%=test-%) $(filter-out test-install,$(SINGLE:%=test-%)) test-layers: test-%: test-programs
	$(call part,$(words_$*)) $(MAKE) $*
test-install: test-programs
	$(call part,$(words_install)) env BUILD=$(BUILD) tests/install.sh
$(TESTS:%=test-asan-%): test-asan-%: test-asan
	$(call part,$(words_$*) (sanitized)) $(MAKE) $(CHECKED) $*

# --- what takes longer than a submission may wait; run before an issue is called done
.PHONY: check-load
check-load: ## make test twice beside four busy loops: no test knows how fast the machine is
	@tests/load.sh
.PHONY: check-asan
check-asan: ## screens, walks and limberctl with AddressSanitizer and UndefinedBehaviorSanitizer
	@$(MAKE) --no-print-directory -s -k $(SIDE_BY_SIDE) \
	  $(patsubst %,test-asan-%,$(filter-out $(CHECKED_TESTS),$(TESTS)))
.PHONY: check-fhir
check-fhir: build ## what export writes as FHIR, against the validators of others
	@cd $(CURDIR) && BUILD=$(BUILD) tests/fhir-long.sh
.PHONY: check-screens
check-screens: $(BUILD)/screens/screens languages ## every screen at every size of text, in every language
	@cd $(CURDIR) && for language in $(shell sed '/^[^a-z]/d' assets/languages/LINGUAS) x-long; do \
	  echo "$$language"; BUILD=$(BUILD) SCREENS_TEXTS="80 100 125 150 200" SCREENS_LANGUAGE=$$language \
	  tests/run-unit $< || exit 1; done
.PHONY: check-long check-kiosk check-turned check-clock check-fat
check-long: check-asan check-screens check-kiosk check-fhir check-turned check-clock check-fat
check-clock: build ## every clock, and travels
	@cd $(CURDIR) && BUILD=$(BUILD) tests/clock.sh long
check-fat: build ## cards again, real ones as far as this machine mounts them
	@packaging/needs fat
	@$(MAKE) --no-print-directory fat
check-kiosk: build ## the kiosk under 10,000 random events
	@cd $(CURDIR) && BUILD=$(BUILD) tests/kiosk.sh 10000
check-turned: build ## whole sessions on panels of every size and every way up
	@cd $(CURDIR) && BUILD=$(BUILD) sh tests/walks/turned.sh all
