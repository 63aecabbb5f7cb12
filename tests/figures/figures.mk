# Contact sheets of the people in the pictures: included by the Makefile.
$(BUILD)/figures/render: tests/figures/render.c
	@mkdir -p $(@D)
	@echo "  CC  $@"
	@$(CC) -std=c11 $(OPT) $(WARN) -DSDL_MAIN_HANDLED $(SDL_FLAGS) -o $@ $< $(SDL_LIBS)

.PHONY: figures
figures: $(BUILD)/limberctl $(BUILD)/figures/render ## draws every figure on contact sheets, to be looked at
	@BUILD=$(BUILD) tests/figures/figures.sh
.PHONY: golden-figures
golden-figures: $(BUILD)/unit/figure ## writes the drawings that a test keeps anew: look at them first
	@GOLDEN_WRITE=1 $< --filter 'golden/*'
