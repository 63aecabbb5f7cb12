# Packages: for Debian, for handhelds (PortMaster), for another kind of machine. Included by the
# Makefile; docs/packaging.md tells what comes of each.
MAN_PAGES = $(wildcard packaging/man/*.1)
COMPLETIONS = $(notdir $(wildcard packaging/bash/*))
METAINFO = limber.metainfo.xml
# The same bytes from the same sources: files bear the day of the newest entry of the change log.
PACKAGE_S = $(or $(SOURCE_DATE_EPOCH),$(shell dpkg-parsechangelog -l packaging/debian/changelog -S Timestamp))

# --- what `make install` puts beside the programs -------------------------------------------------
.PHONY: install-papers uninstall-papers install-icons
install: install-papers
install-papers:
	@for page in $(MAN_PAGES); do \
	  install -D -m 644 $$page "$(DESTDIR)$(PREFIX)/share/man/man1/$${page##*/}" || exit 1; done
	@for file in $(COMPLETIONS); do install -D -m 644 packaging/bash/$$file \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/$$file" || exit 1; done
	@install -D -m 644 packaging/$(METAINFO) "$(DESTDIR)$(PREFIX)/share/metainfo/$(METAINFO)"

uninstall: uninstall-papers
uninstall-papers:
	@rm -f $(MAN_PAGES:packaging/man/%="$(DESTDIR)$(PREFIX)/share/man/man1/%")
	@rm -f $(COMPLETIONS:%="$(DESTDIR)$(PREFIX)/share/bash-completion/completions/%")
	@rm -f "$(DESTDIR)$(PREFIX)/share/metainfo/$(METAINFO)"

# For desktops that draw no SVG. Needs rsvg-convert, so only packages do it.
install-icons:
	@for size in 48 128 256; do \
	  at="$(DESTDIR)$(PREFIX)/share/icons/hicolor/$${size}x$$size/apps"; \
	  mkdir -p "$$at" && rsvg-convert -w $$size -h $$size -o "$$at/limber.png" \
	    assets/pictures/limber.svg || exit 1; done

# --- Debian ----------------------------------------------------------------------------------------
.PHONY: deb
deb: ## the Debian packages, looked over by lintian, in build/deb
	@packaging/needs deb
	@packaging/deb $(BUILD)/deb

# --- another kind of machine: ARCH=arm64 -----------------------------------------------------------
ARCH ?= arm64
TRIPLE_arm64 = aarch64-linux-gnu
RUN_arm64 = qemu-aarch64-static
TRIPLE = $(or $(TRIPLE_$(ARCH)),$(error There is no recipe for ARCH=$(ARCH); there is one for arm64))
CROSSED = $(BUILD)-$(ARCH)
SYSROOT = $(CURDIR)/$(BUILD)-sysroot-$(ARCH)
CROSS_MAKE = env PKG_CONFIG_LIBDIR=$(SYSROOT)/usr/lib/$(TRIPLE)/pkgconfig:$(SYSROOT)/usr/share/pkgconfig \
	PKG_CONFIG_SYSROOT_DIR=$(SYSROOT) SOURCE_DATE_EPOCH=$(PACKAGE_S) \
	CPPFLAGS="-include packaging/cross/older.h" \
	$(MAKE) --no-print-directory BUILD=$(CROSSED) CC="$(TRIPLE)-gcc --sysroot=$(SYSROOT)" AR=$(TRIPLE)-ar

.PHONY: cross crossed
cross: crossed ## the programs for ARCH (arm64) in build-ARCH, and a session played in them by qemu
	@packaging/cross/play $(RUN_$(ARCH)) $(SYSROOT) $(CROSSED) $(CROSSED)/limber-walk

crossed:
	@packaging/needs cross-$(ARCH)
	@packaging/cross/sysroot $(ARCH) $(SYSROOT) $$(packaging/needs libraries)
	@$(CROSS_MAKE) build

# --- handhelds ---------------------------------------------------------------------------------------
.PHONY: portmaster
portmaster: ARCH = arm64
portmaster: crossed build ## the tree for PortMaster's handhelds, and its zip, in build/portmaster
	@packaging/needs portmaster
	@mkdir -p $(BUILD)/portmaster
	@$(BUILD)/limber-walk packaging/portmaster/screenshot.walk tests/data/good/short.json \
	  --shots $(BUILD)/portmaster
	@SOURCE_DATE_EPOCH=$(PACKAGE_S) packaging/portmaster/make $(CROSSED) $(SYSROOT) $(BUILD)/portmaster
	@packaging/cross/play $(RUN_arm64) $(SYSROOT) $(BUILD)/portmaster/limber/limber/bin $(CROSSED)/limber-walk

# --- tests -------------------------------------------------------------------------------------------
.PHONY: package check-long check-package
package: build ## man pages, completion, desktop file and units against the programs
	@BUILD=$(BUILD) tests/package.sh

check-long: check-package ## what takes long: packages built, installed in a clean system, and played
check-package: build
	@packaging/needs deb
	@packaging/needs cross-arm64
	@packaging/needs portmaster
	@packaging/needs chroot
	@packaging/needs test
	@BUILD=$(BUILD) tests/package-long.sh
	@BUILD=$(BUILD) tests/kiosk-service.py
