#!/bin/sh
# limberctl figure and exercises, as a therapist would use them.
. tests/cli/limberctl.inc

says() { # says out|err WORDS
    grep -qF -- "$2" "$work/$1" || fail "no \"$2\" in $1"
}

run 0 "a figure is SVG" figure bridge
says out '<svg xmlns='
says out '</svg>'
cp "$work/out" "$work/end"
run 0 "its start is another picture" figure bridge --at 0 --person 2
cmp -s "$work/out" "$work/end" && fail "start and end are the same"
run 0 "the other side is a mirror" figure bridge --side=left
says out 'matrix(-1 0 0 1 480 0)'
run 1 "an exercise that is not there" figure brigde
says err 'brigde'
run 1 "a person who is not there" figure bridge --person 77
says err 'no person 77'
run 1 "a moment that is none" figure bridge --at 3
run 2 "a number that is none" figure bridge --at soon
says err '--at: "soon" is no number'
run 2 "a side that is none" figure bridge --side up
run 2 "a value is missing" figure bridge --at
says err '--at needs a value'
run 2 "no exercise" figure
says err 'figure needs ID'

run 0 "all exercises" exercises
says out '* bridge '
run 0 "all exercises as JSON" exercises --json
python3 -c 'import json, sys
rows = json.load(open(sys.argv[1]))["exercises"]
assert len(rows) >= 80 and any(r["id"] == "bridge" and r["figure"] for r in rows)' "$work/out" ||
    fail "the JSON"
echo "ok - JSON is JSON"
