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
# Days since 1970 of the newest change: a clock that stands before it was never set.
BUILD_DAY := $(shell echo $$(( $${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null || date +%s)} / 86400 )))

CPPFLAGS_ALL = -D_GNU_SOURCE -Isrc -include base/banned.h $(CPPFLAGS)
CFLAGS_ALL = -std=c11 $(OPT) $(WARN) $(SANITIZE) -fno-common -ffunction-sections -MMD -MP $(CFLAGS)
LDFLAGS_ALL = $(SANITIZE) -Wl,--gc-sections -Wl,--as-needed $(LDFLAGS)
MAIN_FLAGS = -DLIMBER_VERSION='"$(VERSION)"' -DLIMBER_BUILD_DAY=$(BUILD_DAY) \
             -DLIMBER_SHARE='"$(PREFIX)/share/limber"'

# --- the rooms, lowest first; `make layers` holds them to docs/architecture.md ------------------
ROOMS := base plan session care record share figure ui screens app sdl ctl
archive = $(BUILD)/lib$(1).a
sources = $(filter-out src/$(1)/main.c,$(wildcard src/$(1)/*.c))
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
below_app     := screens ui record session care plan base
below_sdl     := app screens ui figure record session care plan base
below_ctl     := share record figure session care plan base

SDL_LIBS  = $(shell pkg-config --libs sdl2 SDL2_ttf SDL2_image)
SDL_FLAGS = $(shell pkg-config --cflags sdl2 SDL2_ttf SDL2_image)
LIBS_base := -lcjson -lm
LIBS_record := -lsqlite3
LIBS_sdl = $(SDL_LIBS)
libs = $(foreach room,$(1) $(below_$(1)),$(LIBS_$(room)))
archives = $(foreach room,$(1) $(below_$(1)),$(call archive,$(room)))

.PHONY: all build run test help install clean needs needs-test
.DELETE_ON_ERROR:

help: ## lists these targets
	@grep -hE '^[a-z-]+:.*##' Makefile tests/tests.mk | sed 's/:.*##/\t/' | sort | expand -t 14

all: build
build: $(BUILD)/limber $(BUILD)/limberctl ## builds both programs into build/

run: needs ## installs what is missing, builds, and starts Limber
	@$(MAKE) --no-print-directory build
	@packaging/run $(BUILD) $(ARGS)

needs: ; @packaging/needs run
needs-test: ; @packaging/needs test

$(BUILD)/limber: $(BUILD)/obj/sdl/main.o $(call archives,sdl)
	@echo "  CC  $@"
	@$(CC) -o $@ $< $(call archives,sdl) $(LDFLAGS_ALL) $(call libs,sdl)

$(BUILD)/limberctl: $(BUILD)/obj/ctl/main.o $(call archives,ctl)
	@echo "  CC  $@"
	@$(CC) -o $@ $< $(call archives,ctl) $(LDFLAGS_ALL) $(call libs,ctl)

define room_rules
$(call archive,$(1)): $(call objects,$(1))
	@rm -f $$@
	@$$(AR) rcs $$@ $$^
endef
$(foreach room,$(ROOMS),$(eval $(call room_rules,$(room))))

$(BUILD)/obj/sdl/%.o: CPPFLAGS += $(SDL_FLAGS)
$(BUILD)/obj/%/main.o: CPPFLAGS += $(MAIN_FLAGS)
$(BUILD)/obj/%.o: src/%.c
	@mkdir -p $(@D)
	@echo "  CC  $@"
	@$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -c -o $@ $<

include tests/tests.mk

install: build ## installs below DESTDIR and PREFIX
	install -D -m 755 $(BUILD)/limber $(DESTDIR)$(PREFIX)/bin/limber
	install -D -m 755 $(BUILD)/limberctl $(DESTDIR)$(PREFIX)/bin/limberctl
	for f in $$(cd assets && find . -type f); do \
	  install -D -m 644 assets/$$f $(DESTDIR)$(PREFIX)/share/limber/assets/$$f || exit 1; done
	for f in programs/*.json; do \
	  install -D -m 644 $$f $(DESTDIR)$(PREFIX)/share/limber/$$f || exit 1; done

clean: ## removes what was built
	rm -rf $(BUILD) $(BUILD)-*

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
