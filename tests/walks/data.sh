#!/bin/sh
# `data` on the way, exit codes, and what is said when an expectation fails.
cd "$(dirname "$0")/../.." || exit 1
own=$(mktemp -d "${TMPDIR:-/tmp}/limber-walk-XXXXXX") || exit 1
trap 'rm -rf "$own"' EXIT
mkdir "$own/temporary"
TMPDIR=$own/temporary
export TMPDIR

# play CODE WORDS: the walk ends with this code; what it says goes to $own/said.
play() {
    printf '%s' "$2" >"$own/walk"
    "${BUILD:-build}/limber-walk" "$own/walk" --size 1280x800 tests/data/good/short.json \
        >"$own/said" 2>&1
    code=$?
    [ $code -eq "$1" ] || { echo "ended with $code, not $1: $2"; cat "$own/said"; exit 1; }
}

says() {
    grep -qF -- "$1" "$own/said" || { echo "does not say: $1"; cat "$own/said"; exit 1; }
}

begin='insist ok screen player wait 5s'

# A session in one folder is not seen in another; back in the first, it can be gone on with.
play 0 "clock 2026-11-23T08:00:00+01:00
$begin data $own/one expect screen home expect no text \"Cut short\"
$begin data $own/two expect no text \"Cut short\" data $own/one expect text \"Cut short\" kill
expect text \"Cut short\" data $own/one expect text \"Cut short\""
# The walk's own folder is gone; those it was given are not.
[ -f "$own/one/limber.db" ] || { echo "a folder that was given was removed"; exit 1; }
[ -z "$(ls "$own/temporary")" ] || { echo "a temporary folder was left"; exit 1; }

play 1 '
expect text "nothing of the kind"'
says "$own/walk:2: expected the text \"nothing of the kind\""
says 'on the screen "home", focus on "Start"'
says '"One minute"'
play 1 'expect screen player'
says ':1: expected the screen "player"'
play 1 'expect no text "One minute"'
says ':1: expected no text "One minute"'
play 1 'expect focus "Stop"'
play 1 'tap "Stop"'
play 1 'until screen player timeout 3s'
says 'expected in time the screen "player"'
play 2 'expect scren home'
says ':1: expect wants: screen NAME'
play 2 'press'
[ -z "$(ls "$own/temporary")" ] || { echo "a temporary folder was left"; exit 1; }
# Seen from outside: no display, whatever the environment says.
DISPLAY='' SDL_VIDEODRIVER=x11 "${BUILD:-build}/limber-walk" tests/walks/none.walk \
    --programs tests/data/nothing || { echo "a walk wants no display"; exit 1; }
