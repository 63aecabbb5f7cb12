# A bare Debian in a root folder of its own. Included by the Makefile.
.PHONY: check-bare
check-bare: ## `make run` and `make test` on a Debian that has only make and git (BARE="run" for less)
	@packaging/needs bare
	@BUILD=$(BUILD) tests/check-bare $(BARE)
