#!/bin/sh
# The therapist puts a newer version into the programs folder: it is followed from then on; a
# session that was cut short goes on as it was begun.
cd "$(dirname "$0")/../.." || exit 1
own=$(mktemp -d "${TMPDIR:-/tmp}/limber-walk-XXXXXX") || exit 1
trap 'rm -rf "$own"' EXIT
mkdir -p "$own/data/programs"
head='size 1280x800 clock 2026-11-23T08:00:00+01:00 expect screen home'

play() {
    echo "$head $1" >"$own/walk"
    "${BUILD:-build}/limber-walk" "$own/walk" --data "$own/data" || exit 1
}

cp tests/data/good/short.json "$own/data/programs/mine.json"
play 'expect no text "second version" insist ok screen usual tap "0" insist ok screen player until screen instructions press ok expect screen player wait 5s'

cp tests/data/good/short-2.json "$own/data/programs/mine.json"
play 'expect text "Cut short" press ok press ok expect screen player
until screen instructions expect text "Count-to-five" press ok
until screen after timeout 60s insist ok screen done expect text "3 of 3 exercises" press ok
expect screen home expect text "second version"
wait 4h press ok tap "Begin" tap "None of these" expect screen player expect text "1 of 2"
tap "Skip" tap "No time" tap "Skip" tap "No time"
insist ok screen done expect text "0 of 2 exercises" press ok'
