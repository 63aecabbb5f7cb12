#!/bin/sh
# make install: a staged tree has all its parts; an installed Limber finds them from anywhere, with
# no options; make uninstall leaves nothing. BUILD names the build folder.
set -u
build=${BUILD:-build}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

fail() {
    echo "not ok - $1" >&2
    cat "$work/out" >&2
    exit 1
}

# try NAME COMMAND...: it must succeed.
try() {
    name=$1
    shift
    "$@" >"$work/out" 2>&1 </dev/null || fail "$name"
    echo "ok - $name"
}

there() { # there NAME ROOT FILE...
    name=$1 root=$2
    shift 2
    for file in "$@"; do
        [ -s "$root/$file" ] || fail "$name: $file is missing"
    done
    echo "ok - $name"
}

files_below() {
    find "$1" ! -type d | wc -l
}

parts="bin/limber bin/limberctl share/limber/assets/exercises/neck-turn.json
       share/limber/assets/pictures/limber.svg share/limber/programs/neck-chronic.json
       share/limber/programs/program.schema.json share/applications/limber.desktop
       share/icons/hicolor/scalable/apps/limber.svg share/metainfo/limber.metainfo.xml
       share/man/man1/limber.1 share/man/man1/limberctl.1
       share/bash-completion/completions/limber share/bash-completion/completions/limberctl"

cat >"$work/home.walk" <<'WALK'
size 640x480  clock 2026-11-21T08:00:00+00:00
expect screen home  expect text "One minute"
press ok  expect screen program  expect text "Neck turn"
WALK
cp tests/data/good/short.json "$work/"

# with_walk PREFIX BIN: the driver of walks, which is not installed, stands beside the programs for a
# moment: it looks for files as limber does.
with_walk() {
    make -s BUILD="$build" PREFIX="$1" "$build/ready/limber-walk" >"$work/out" 2>&1 &&
        cp "$build/ready/limber-walk" "$2/" || fail "limber-walk is made"
}

# Staged, as a package is made: the paths in the programs are those without DESTDIR.
stage="$work/a stage"
before=$(cksum "$build/limber")
try "make install with DESTDIR" make -s BUILD="$build" install DESTDIR="$stage" PREFIX=/opt/x
# shellcheck disable=SC2086
there "the staged tree is whole" "$stage/opt/x" $parts
try "it has the path it will have" grep -qa '/opt/x/share/limber' "$stage/opt/x/bin/limber"
[ "$before" = "$(cksum "$build/limber")" ] || fail "the build was changed"
grep -qa "$work" "$stage/opt/x/bin/limber" && fail "it knows where it was staged"
echo "ok - the build stays as it was"
with_walk /opt/x "$stage/opt/x/bin"
cd "$work" || exit 1
try "a staged limber starts" "$stage/opt/x/bin/limber" --version
try "a walk plays with what is staged" "$stage/opt/x/bin/limber-walk" home.walk short.json \
    --assets "$stage/opt/x/share/limber/assets"
cd - >/dev/null || exit 1
rm "$stage/opt/x/bin/limber-walk"

# In its place: found from anywhere, with no option.
prefix=$work/usr
try "make install with another PREFIX" make -s BUILD="$build" install PREFIX="$prefix"
try "a second time" make -s BUILD="$build" install PREFIX="$prefix"
try "limberctl finds its exercises" \
    sh -c 'cd / && "$1/bin/limberctl" check "$1/share/limber/programs/neck-chronic.json"' - "$prefix"
with_walk "$prefix" "$prefix/bin"
try "it finds its exercises" \
    sh -c 'cd / && "$1/bin/limber-walk" "$2/home.walk" "$2/short.json"' - "$prefix" "$work"
echo 'expect screen home  expect text "Not prescribed for you"' >"$work/ready.walk"
try "it offers the ready programs" \
    sh -c 'cd / && "$1/bin/limber-walk" "$2/ready.walk"' - "$prefix" "$work"
rm "$prefix/bin/limber-walk"
starts() {
    SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy "$prefix/bin/limber" --data "$work/record" &
    for _ in $(seq 300); do
        [ -s "$work/record/limber.db" ] && kill -TERM $! && wait $! && return 0
        sleep 0.1
    done
    kill -KILL $!
    return 1
}
try "limber itself starts, and ends when it is told to" starts

try "make uninstall" make -s BUILD="$build" uninstall PREFIX="$prefix"
[ "$(files_below "$prefix")" = 0 ] || fail "files are left below PREFIX"
try "make uninstall with DESTDIR" make -s BUILD="$build" uninstall DESTDIR="$stage" PREFIX=/opt/x
[ "$(files_below "$stage")" = 0 ] || fail "files are left below DESTDIR"
echo "ok - nothing is left"
