#!/bin/bash
# What takes long about packages; part of `make check-long`. Builds them twice, installs them in a
# clean system and plays a session there, lays out the handhelds' tree, and looks at what the
# kiosk's service lets the program do. BUILD names the build folder. What cannot run here is skipped
# out loud.
set -u
cd "$(dirname "$0")/.." || exit 1
build=${BUILD:-build}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
# A clean system is made by a user who is not root, too.
chmod 755 "$work"

fail() {
    echo "not ok - $1" >&2
    tail -n 40 "$work/out" >&2
    exit 1
}

try() { # try NAME COMMAND...: it must succeed
    local name=$1
    shift
    "$@" >"$work/out" 2>&1 </dev/null || fail "$name"
    echo "ok - $name"
}

skip() {
    echo "skip - $1"
}

# --- Debian: twice the same, and it plays where nothing else is -----------------------------------
try "the packages are built, and lintian has nothing to say" packaging/deb "$work/first"
grep '^skip' "$work/out"
# From another-folder, at another time, in another zone and language, with another mask.
try "they are built again elsewhere" env TZ=Asia/Kolkata LANG=C sh -c 'umask 077; packaging/deb "$1"' - \
    "$work/another-folder"
for package in "$work"/first/*.deb; do
    try "the same bytes: ${package##*/}" cmp "$package" "$work/another-folder/${package##*/}"
done

# Names of Debian's own sources on this system.
sources=$(grep -lis debian /etc/apt/sources.list /etc/apt/sources.list.d/*.{list,sources} | tr '\n' ' ')
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
root=$work/root
# Options and sources are meant to be split.
# shellcheck disable=SC2046,SC2086
if ! command -v mmdebstrap >/dev/null; then
    skip "a clean system: mmdebstrap is not here"
elif ! mmdebstrap --variant=minbase $(printf -- '--include=%s ' "$work"/first/limber{,-kiosk}_*.deb) \
    --hook-dir=/usr/share/mmdebstrap/hooks/file-mirror-automount \
    "$suite" "$root" $sources >"$work/out" 2>&1 </dev/null; then
    grep -q '^E: .*\(mount\|unshare\|permission\|Operation not permitted\)' "$work/out" || fail "a clean system"
    skip "a clean system: it cannot be made here: $(grep -m 1 '^E:' "$work/out")"
else
    echo "ok - installed in a clean system"
    cp tests/walks/first-session.walk tests/data/good/short.json "$build/limber-walk" "$root/tmp/"
    try "limber starts in it" chroot "$root" limber --version
    try "a session is played in it" chroot "$root" \
        env -i PATH=/usr/bin SDL_VIDEODRIVER=dummy HOME=/tmp \
        /tmp/limber-walk /tmp/first-session.walk /tmp/short.json --assets /usr/share/limber/assets
    try "limberctl checks a ready program in it" chroot "$root" \
        limberctl check /usr/share/limber/programs/neck-chronic.json
    try "neither service is on" sh -c '! find "$1/etc/systemd" -name "limber*" | grep -q .' - "$root"
    try "it goes without a trace" chroot "$root" dpkg --purge limber-kiosk limber
    try "nothing of it is left" sh -c '! find "$1" -xdev -path "$1/tmp" -prune -o -name "*limber*" -print |
        grep -v "/var/log/" | grep .' - "$root"
fi

# --- the kiosk's service: the program's own calls pass its filter -----------------------------------
# Names in a set, and in the sets that it names.
calls_of() {
    systemd-analyze syscall-filter "$1" | sed -n 's/^ \+\([@a-z0-9_-]\+\).*/\1/p' | while read -r name; do
        case $name in @*) calls_of "$name" ;; *) echo "$name" ;; esac
    done
}

if command -v strace >/dev/null && command -v systemd-analyze >/dev/null; then
    calls_of @system-service | sort -u >"$work/given"
    { calls_of @privileged; calls_of @resources; } | sort -u >"$work/taken"
    # systemd itself starts the program, and gives it what every program needs.
    { comm -23 "$work/given" "$work/taken"; calls_of @default; echo execve; } | sort -u >"$work/allowed"
    try "a session is played under strace" strace -f -qq -o "$work/trace" "$build/limber-walk" \
        tests/walks/first-session.walk tests/data/good/short.json
    sed -n 's/^[0-9]* *\([a-z0-9_]\+\)(.*/\1/p' "$work/trace" | sort -u >"$work/made"
    # SQLite gives its files away only where root runs it.
    [ "$(id -u)" != 0 ] || echo fchown >>"$work/allowed"
    sort "$work/allowed" | comm -23 "$work/made" - >"$work/out"
    [ ! -s "$work/out" ] || fail "the service's filter lets all of its calls pass"
    echo "ok - the service's filter lets all of its $(wc -l <"$work/made") calls pass"
else
    skip "the service's filter: strace or systemd-analyze is not here"
fi

# --- handhelds, and another kind of machine -----------------------------------------------------------
if apt-config dump >/dev/null 2>&1; then
    try "the tree for handhelds, and a session played in it" make BUILD="$build" portmaster
    grep -E '^(It needs|ok:|skip)' "$work/out"
    port=$build/portmaster/limber
    for file in port.json README.md gameinfo.xml screenshot.png Limber.sh limber/licenses/limber.txt \
        limber/bin/limber limber/assets/fonts/Inter-Regular.otf; do
        try "it has $file" test -s "$port/$file"
    done
    try "port.json is JSON" python3 -m json.tool "$port/port.json"
    try "gameinfo.xml is XML" python3 -c \
        'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$port/gameinfo.xml"
    try "Limber.sh is bash" bash -n "$port/Limber.sh"
    try "the picture is 640x480" sh -c 'file "$1" | grep -q "640 x 480"' - "$port/screenshot.png"
    try "it is for arm64" sh -c 'file "$1" | grep -q "ARM aarch64"' - "$port/limber/bin/limber"
    # Every library that one of its files asks for is the device's own, or lies in the tree.
    device='ld-linux-aarch64.so.1 libc.so.6 libm.so.6 libdl.so.2 libpthread.so.0 librt.so.1
        libgcc_s.so.1 libstdc++.so.6 libSDL2-2.0.so.0'
    { printf '%s\n' $device; ls "$port/limber/libs.aarch64"; } | sort -u >"$work/there"
    for file in "$port"/limber/bin/* "$port"/limber/libs.aarch64/*; do
        aarch64-linux-gnu-objdump -p "$file" | sed -n 's/^ *NEEDED *//p'
    done | sort -u >"$work/asked"
    comm -13 "$work/there" "$work/asked" >"$work/out"
    [ -s "$work/asked" ] && [ ! -s "$work/out" ] || fail "it has every library that its files ask for"
    echo "ok - it has every library that its files ask for, or the device has"
    for library in libsodium.so.23 libqrencode.so.4 libsqlite3.so.0 libcjson.so.1; do
        try "it brings $library" test -s "$port/limber/libs.aarch64/$library"
    done
    if [ "$suite" = bookworm ]; then
        try "it asks for glibc 2.34 at most, as docs/packaging.md says" env \
            OBJDUMP=aarch64-linux-gnu-objdump packaging/portmaster/floor 2.34 \
            "$port"/limber/bin/* "$port"/limber/libs.aarch64/*
    fi
    # The check itself: an older glibc than any is refused.
    if OBJDUMP=aarch64-linux-gnu-objdump packaging/portmaster/floor 2.16 "$port/limber/bin/limber" \
        >"$work/out" 2>&1; then
        fail "the floor refuses what needs more"
    fi
    echo "ok - the floor refuses what needs more"
else
    skip "handhelds: this system has no apt to fetch their libraries with"
fi
