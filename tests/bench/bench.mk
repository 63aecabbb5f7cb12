# `make bench`: what Limber costs, as ratios to a bare SDL2 program in one run; `make shots`:
# pictures of every screen. Included by the Makefile.
BENCH_FLAGS = -std=c11 -D_GNU_SOURCE -Isrc -include base/banned.h -O2

$(BUILD)/bench/floor: tests/bench/floor.c
	@mkdir -p $(@D)
	@echo "  CC  $@"
	@$(CC) $(BENCH_FLAGS) $(SDL_FLAGS) -o $@ $< $(SDL_LIBS) -lsqlite3

$(BUILD)/bench/measure: tests/bench/measure.c
	@mkdir -p $(@D)
	@echo "  CC  $@"
	@$(CC) $(BENCH_FLAGS) -o $@ $< -lX11

$(BUILD)/bench/fill: $(BUILD)/tests/bench/fill.o $(BUILD)/tests/unit/record/fixture.o $(call archives,record)
	@mkdir -p $(@D)
	@echo "  CC  $@"
	@$(CC) -o $@ $^ $(LDFLAGS_ALL) $(call libs,record)

$(BUILD)/bench/figure: tests/bench/figure.c $(call archives,figure)
	@mkdir -p $(@D)
	@echo "  CC  $@"
	@$(CC) $(BENCH_FLAGS) -DSDL_MAIN_HANDLED $(SDL_FLAGS) -o $@ $^ $(LDFLAGS_ALL) $(SDL_LIBS) $(call libs,figure)

$(BUILD)/bench/parse: tests/bench/parse.c
	@mkdir -p $(@D)
	@echo "  CC  $@"
	@$(CC) $(BENCH_FLAGS) -o $@ $< -lcjson

BENCH_TOOLS = floor measure fill figure parse
.PHONY: bench shots
bench: needs-test build $(BENCH_TOOLS:%=$(BUILD)/bench/%) ## measures start, memory and processor against the floor
	@/usr/bin/python3 tests/bench/bench.py $(BUILD)

SHOTS ?= $(BUILD)/shots
shots: build ## pictures of every screen in every size, and contact sheets, in build/shots
	@packaging/needs shots
	@tests/shots/shots.sh $(BUILD) $(SHOTS)

# The scenes that the tests of the screens lay out, drawn.
DRAWN = $(filter-out %/screens.o %/screening.o %/pixels.o %/sweep.o %/checks.o %/report.o,$(screen_objects))
$(BUILD)/tests/shots/draw.o: CPPFLAGS += $(SDL_FLAGS) -I.
$(BUILD)/shots/draw: $(BUILD)/tests/shots/draw.o $(DRAWN) $(call archives,sdl)
	@mkdir -p $(@D)
	@echo "  CC  $@"
	@$(CC) -o $@ $^ $(LDFLAGS_ALL) -lcriterion $(call libs,sdl)
.PHONY: scenes
scenes: needs-test $(BUILD)/shots/draw languages ## pictures of every screen by LANGUAGES, SIZES, TEXTS, THEMES, in build/shots
	@packaging/needs shots
	@tests/shots/draw.sh $(BUILD) $(SHOTS)
