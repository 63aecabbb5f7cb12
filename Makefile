# Limber. `make run` and `make test` are all a newcomer needs; `make help` lists the rest.

BUILD ?= build
PREFIX ?= /usr/local
DESTDIR ?=
VERSION := 0.1.0

CC := $(if $(filter default,$(origin CC)),gcc,$(CC))
OPT ?= -O2 -g
SANITIZE ?=
WARN := -Wall -Wextra -Wpedantic -Werror -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
        -Wpointer-arith -Wcast-qual -Wwrite-strings -Wvla -Wformat=2 -Wno-format-nonliteral -Wundef
# Days since 1970 of the newest change: a clock that stands before it was never set. Without git,
# or where git does not trust the folder, the day of the build.
NEWEST_S := $(or $(SOURCE_DATE_EPOCH),$(shell git -c log.showSignature=false log -1 --format=%ct \
                 2>/dev/null || date +%s))
BUILD_DAY := $(shell echo $$(( $(NEWEST_S) / 86400 )))

CPPFLAGS_ALL = -D_GNU_SOURCE -Isrc -include base/banned.h $(CPPFLAGS)
CFLAGS_ALL = -std=c11 $(OPT) $(WARN) $(SANITIZE) -fno-common -ffunction-sections -MMD -MP $(CFLAGS)
LDFLAGS_ALL = $(SANITIZE) -Wl,--gc-sections -Wl,--as-needed $(LDFLAGS)
MAIN_FLAGS = -DLIMBER_VERSION='"$(VERSION)"' -DLIMBER_BUILD_DAY=$(BUILD_DAY) \
             -DLIMBER_SHARE='"$(PREFIX)/share/limber"'

# --- the rooms, lowest first; `make layers` holds them to docs/architecture.md ------------------
ROOMS := base plan session care record share figure ui screens app sdl walk ctl
archive = $(BUILD)/lib$(1).a
sources = $(filter-out src/$(1)/main.c,$(wildcard src/$(1)/*.c src/$(1)/*/*.c))
objects = $(patsubst src/%.c,$(BUILD)/obj/%.o,$(call sources,$(1)))

# What a room stands on, in the order the linker wants it.
below_base    :=
below_plan    := base
below_session := plan base
below_care    := plan base
below_record  := session care plan base
below_figure  := plan base
below_share   := record figure session care plan base
below_ui      := base
below_screens := ui figure session care plan base
below_app     := screens ui share record figure session care plan base
below_sdl     := app screens ui share record figure session care plan base
below_walk    := sdl app screens ui share record figure session care plan base
below_ctl     := share record figure session care plan base

SDL_LIBS  = $(shell pkg-config --libs sdl2 SDL2_ttf SDL2_image fribidi)
SDL_FLAGS = $(shell pkg-config --cflags sdl2 SDL2_ttf SDL2_image fribidi)
LIBS_base := -lcjson -lsodium -lm
LIBS_record := -lsqlite3
LIBS_app := -lqrencode
LIBS_sdl = $(SDL_LIBS)
libs = $(foreach room,$(1) $(below_$(1)),$(LIBS_$(room)))
archives = $(foreach room,$(1) $(below_$(1)),$(call archive,$(room)))

.PHONY: all build run demo test help install uninstall clean layers lint format needs needs-test FORCE
.DELETE_ON_ERROR:

help: ## lists these targets
	@grep -hE '^[a-z-]+:.*##' $(filter Makefile %.mk,$(MAKEFILE_LIST)) | sed 's/:.*## */\t/' | LC_ALL=C sort | expand -t 12

all: build
build: $(BUILD)/limber $(BUILD)/limberctl $(BUILD)/limber-walk languages ## builds the programs into build/

run: needs ## installs what is missing, builds, and starts Limber (ARGS="..." are passed on)
	@$(MAKE) --no-print-directory build
	@packaging/run $(BUILD) $(ARGS)

demo: build ## plays a short program without a display, as fast as it can, and leaves pictures
	@packaging/demo $(BUILD)

needs: ; @packaging/needs run
needs-test: ; @packaging/needs test

$(BUILD)/limber: $(BUILD)/obj/sdl/main.o $(call archives,sdl)
	@echo "  CC  $@"
	@$(CC) -o $@ $< $(call archives,sdl) $(LDFLAGS_ALL) $(call libs,sdl)

$(BUILD)/limberctl: $(BUILD)/obj/ctl/main.o $(call archives,ctl)
	@echo "  CC  $@"
	@$(CC) -o $@ $< $(call archives,ctl) $(LDFLAGS_ALL) $(call libs,ctl)

# Plays walks: for tests and demonstrations, not installed.
$(BUILD)/limber-walk: $(BUILD)/obj/walk/main.o $(call archives,walk)
	@echo "  CC  $@"
	@$(CC) -o $@ $< $(call archives,walk) $(LDFLAGS_ALL) $(call libs,walk)

define room_rules
$(call archive,$(1)): $(call objects,$(1))
	@rm -f $$@
	@$$(AR) qcs $$@ $$^
endef
$(foreach room,$(ROOMS),$(eval $(call room_rules,$(room))))

$(BUILD)/obj/sdl/%.o $(BUILD)/obj/walk/%.o: CPPFLAGS += $(SDL_FLAGS)
$(BUILD)/obj/%/main.o: CPPFLAGS += $(MAIN_FLAGS)
$(BUILD)/obj/%.o: src/%.c
	@mkdir -p $(@D)
	@echo "  CC  $@"
	@$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -c -o $@ $<

include tests/tests.mk
include tests/all.mk

# --- languages: docs/translate.md --------------------------------------------------------------
LANGUAGES := $(patsubst assets/languages/%.po,%,$(wildcard assets/languages/*.po))
catalogues = $(LANGUAGES:%=$(1)/%/LC_MESSAGES/limber.mo)
.PHONY: languages words
languages: $(call catalogues,$(BUILD)/languages)
words: ## gathers the texts of src for translators, and brings each language up to them
	@packaging/words
$(BUILD)/languages/%/LC_MESSAGES/limber.mo: assets/languages/%.po
	@mkdir -p $(@D)
	@echo "  PO  $@"
	@msgfmt --endianness=little -o $@ $<

# --- the house: who may include and call whom; how the code is written ---------------------------
layers: build ## proves who may include and call whom (docs/architecture.md)
	@tests/layers --self-test
	@tests/layers $(BUILD)

C_FILES = $(shell find src tests -name '*.[ch]')
lint: ## looks over the code: clang-format, cppcheck
	@clang-format --dry-run -Werror $(C_FILES)
	@mkdir -p $(BUILD)/cppcheck
	@cppcheck --quiet -j2 --std=c11 --enable=warning,performance,portability --inline-suppr \
	  --suppressions-list=tests/cppcheck.suppress --error-exitcode=1 \
	  --cppcheck-build-dir=$(BUILD)/cppcheck -Isrc -D_GNU_SOURCE src

format: ## writes the code as .clang-format says
	@clang-format -i $(C_FILES)

# --- installing --------------------------------------------------------------------------------
# The programs that are installed know PREFIX. They are linked apart, so that neither another PREFIX
# nor an installation by root changes what `make build` left.
READY = $(BUILD)/ready
DATA_FILES = $(shell find assets -type f ! -name '*.po*' ! -name LINGUAS) $(wildcard programs/*.json programs/demos/*.json)
DESKTOP = share/applications/limber.desktop
ICON = share/icons/hicolor/scalable/apps/limber.svg

FORCE:
$(READY)/prefix: FORCE
	@mkdir -p $(@D)
	@echo '$(PREFIX)' | cmp -s - $@ || echo '$(PREFIX)' >$@
$(READY)/sdl.o $(READY)/walk.o: CPPFLAGS += $(SDL_FLAGS)
$(READY)/%.o: CPPFLAGS += $(MAIN_FLAGS)
$(READY)/%.o: src/%/main.c $(READY)/prefix
	@$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -c -o $@ $<
$(READY)/limber: $(READY)/sdl.o $(call archives,sdl)
	@$(CC) -o $@ $< $(call archives,sdl) $(LDFLAGS_ALL) $(call libs,sdl)
$(READY)/limber-walk: $(READY)/walk.o $(call archives,walk)
	@$(CC) -o $@ $< $(call archives,walk) $(LDFLAGS_ALL) $(call libs,walk)
$(READY)/limberctl: $(READY)/ctl.o $(call archives,ctl)
	@$(CC) -o $@ $< $(call archives,ctl) $(LDFLAGS_ALL) $(call libs,ctl)

install: $(READY)/limber $(READY)/limberctl languages ## installs below DESTDIR and PREFIX (/usr/local)
	@for file in limber limberctl; do \
	  install -D -m 755 $(READY)/$$file "$(DESTDIR)$(PREFIX)/bin/$$file" || exit 1; done
	@for file in $(DATA_FILES); do \
	  install -D -m 644 $$file "$(DESTDIR)$(PREFIX)/share/limber/$$file" || exit 1; done
	@for code in $(LANGUAGES); do install -D -m 644 $(BUILD)/languages/$$code/LC_MESSAGES/limber.mo \
	  "$(DESTDIR)$(PREFIX)/share/limber/assets/languages/$$code/LC_MESSAGES/limber.mo" || exit 1; done
	@install -D -m 644 packaging/limber.desktop "$(DESTDIR)$(PREFIX)/$(DESKTOP)"
	@install -D -m 644 assets/pictures/limber.svg "$(DESTDIR)$(PREFIX)/$(ICON)"
	@echo "Installed below $(DESTDIR)$(PREFIX)."

uninstall: ## removes what install put there; records of clients stay
	@rm -f "$(DESTDIR)$(PREFIX)/bin/limber" "$(DESTDIR)$(PREFIX)/bin/limberctl"
	@rm -rf "$(DESTDIR)$(PREFIX)/share/limber"
	@rm -f "$(DESTDIR)$(PREFIX)/$(DESKTOP)" "$(DESTDIR)$(PREFIX)/$(ICON)"

# --- packages
include packaging/package.mk

# --- bench, shots
include tests/bench/bench.mk
include tests/figures/figures.mk

clean: ## removes what was built
	rm -rf $(BUILD) $(BUILD)-*

-include $(shell find $(BUILD)/obj $(BUILD)/tests $(BUILD)/ready -name '*.d' 2>/dev/null)
