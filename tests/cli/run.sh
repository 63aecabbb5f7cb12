#!/bin/sh
# What `make run` starts: without a display a short program with pictures and a log, with one Limber
# itself. BUILD names the build folder.
set -u
build=${BUILD:-build}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER

fail() {
    echo "not ok - $1" >&2
    cat "$work/out" >&2
    exit 1
}

says() { # says NAME WORDS
    grep -qF -- "$2" "$work/out" || fail "$1: no \"$2\""
    echo "ok - $1"
}

packaging/run "$build" >"$work/out" 2>&1 </dev/null || fail "without a display: exit code $?"
says "without a display it says so" "There is no display here"
says "it tells where the pictures are" "$build/demo/shots/"
says "it shows the log" "session 1 of Sam, short version 1, on 2026-11-21: done"
for file in shots/01-home.png shots/06-player.png shots/10-done.png timeline.txt log.txt \
    data/limber.db; do
    [ -s "$build/demo/$file" ] || fail "$file is missing"
done
echo "ok - pictures, plan, log and record are there"

SDL_VIDEODRIVER=none-such timeout 600 packaging/run "$build" --data "$work" >"$work/out" 2>&1 </dev/null
[ $? = 1 ] || fail "a display that SDL cannot open: exit code"
says "with a display Limber itself is started" "limber: no display"
packaging/run "$build" --version >"$work/out" 2>&1 || fail "--version"
says "--version needs no display" "limber 0"
make -s help >"$work/out" || fail "make help"
says "make help tells what test does" "builds and proves everything"
LC_ALL=C sort -c "$work/out" || fail "make help is sorted"
grep -vqE '^[a-z-]+ +[a-z].+' "$work/out" && fail "make help: a goal without words"
echo "ok - make help is sorted, a line each"
