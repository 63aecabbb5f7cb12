# The tests: included by the Makefile.

# --- unit tests: tests/unit/ROOM/*.c mirror src/ROOM/*.c; one Criterion program a room -----------
# CRITERION=1 (and a BUILD of its own) links Criterion's own runner instead of ours.
runner_objects = $(if $(CRITERION),,$(patsubst %,$(BUILD)/tests/runner/%.o,inside runner))
RUNNER_LIBS = $(if $(CRITERION),-lcriterion,-Wl,-z,now)
UNIT_ROOMS := $(filter $(notdir $(wildcard tests/unit/*)),$(ROOMS))
unit_objects = $(patsubst tests/%.c,$(BUILD)/tests/%.o,$(wildcard tests/unit/$(1)/*.c tests/unit/$(1)/*/*.c) $(made_$(1)))
# What goes back to the therapist is tested on the record's own made sessions.
made_share := tests/unit/record/fixture.c tests/unit/base/made.c
# Catalogues made by hand.
made_app := tests/unit/base/made.c
made_care := tests/unit/base/made.c
# A toolkit without fonts.
# The programs of the session room.
made_speech := tests/unit/session/fixture.c
made_screens := tests/unit/ui/fixture.c

# The loop is looked at with the eyes of a walk.
borrowed_sdl := walk

define unit_rules
$(BUILD)/unit/$(1): $(call unit_objects,$(1)) $(foreach room,$(borrowed_$(1)),$(call archive,$(room))) $(call archives,$(1)) $(runner_objects)
	@mkdir -p $$(@D)
	@echo "  CC  $$@"
	@$$(CC) -o $$@ $$^ $$(LDFLAGS_ALL) -Wl,--no-gc-sections $$(RUNNER_LIBS) $$(call libs,$(1))
.PHONY: unit-$(1)
unit-$(1): $(BUILD)/unit/$(1)
	@cd $(CURDIR) && tests/run-unit $$<
endef
$(foreach room,$(UNIT_ROOMS),$(eval $(call unit_rules,$(room))))

ifdef TESTS_OPT
$(BUILD)/tests/%.o: override OPT = $(TESTS_OPT)
endif
$(BUILD)/tests/%.o: CPPFLAGS += -Itests $(if $(findstring /sdl/,$@),$(SDL_FLAGS))
$(BUILD)/tests/%.o: tests/%.c
	@mkdir -p $(@D)
	@echo "  CC  $@"
	@$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -c -o $@ $<

.PHONY: unit
unit: $(foreach room,$(UNIT_ROOMS),unit-$(room)) ## runs the unit tests
# What is drawn is drawn with the fonts that travel along.
unit-sdl screens: fonts
.PHONY: unit-programs
unit-programs: $(foreach room,$(UNIT_ROOMS),$(BUILD)/unit/$(room))

# --- every screen x size x text size x hand: nothing overlaps, nothing is cut ---------------------
screen_objects = $(patsubst tests/%.c,$(BUILD)/tests/%.o,$(wildcard tests/screens/*.c))
$(BUILD)/tests/screens/sweep.o $(BUILD)/tests/screens/pixels.o: CPPFLAGS += $(SDL_FLAGS)
$(BUILD)/screens/screens: $(screen_objects) $(call archives,sdl) $(runner_objects)
	@mkdir -p $(@D)
	@echo "  CC  $@"
	@$(CC) -o $@ $^ $(LDFLAGS_ALL) -Wl,--no-gc-sections $(RUNNER_LIBS) $(call libs,sdl)
.PHONY: screens
screens: $(BUILD)/screens/screens ## lays out every screen in every shape
	@cd $(CURDIR) && tests/run-unit $<

# --- the real program: walks, a real window, bad input ---------------------------------------------
.PHONY: walks window kiosk bad fat clock
walks: build $(BUILD)/tests/heap.so ## plays whole sessions in the real program, with a virtual clock
	@cd $(CURDIR) && BUILD=$(BUILD) tests/run-walks
window: build ## a real window, with real keys
	@cd $(CURDIR) && BUILD=$(BUILD) tests/window.sh
clock: build ## clocks that were never set, that jump, and that change their zone
	@cd $(CURDIR) && BUILD=$(BUILD) tests/clock.sh
kiosk: build ## every way out of the kiosk is tried on a display
	@cd $(CURDIR) && BUILD=$(BUILD) tests/kiosk.sh
bad: build ## hostile programs, pictures, folders and disks
	@cd $(CURDIR) && BUILD=$(BUILD) tests/run-walks tests/bad/*.sh

# What is loaded before the C library: a stand-in for a FAT card, and a counter of what the heap holds.
$(BUILD)/tests/%.so: tests/%.c
	@mkdir -p $(@D)
	@echo "  CC  $@"
	@$(CC) $(CPPFLAGS_ALL) -std=c11 $(OPT) $(WARN) -fPIC -shared -fno-builtin -o $@ $<
fat: build $(BUILD)/tests/fat.so ## a home on a FAT or exFAT card
	@cd $(CURDIR) && BUILD=$(BUILD) tests/fat.sh
