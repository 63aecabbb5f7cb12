# A bare Debian in a root folder of its own. Included by the Makefile.
.PHONY: check-bare
check-bare: ## a clone on a Debian with make and git alone: make run, make test (BARE="run" for less)
	@packaging/needs bare
	@BUILD=$(BUILD) tests/check-bare $(BARE)
