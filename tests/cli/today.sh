#!/bin/sh
# limberctl today: what a client does on a day, from a recorded course, as text and as JSON; and
# what it says where there is nothing to look at.
. tests/cli/limberctl.inc
program=tests/data/good/course.json

today() { # today CODE NAME ARGUMENTS...
    wanted=$1 name=$2
    shift 2
    call "$wanted" "$name" today "$@"
}

says() { # says NAME LINE...: each of these lines is there, in this order
    name=$1
    shift
    printf '%s\n' "$@" >"$work/wanted"
    grep -xF -f "$work/wanted" "$work/out" | cmp -s - "$work/wanted" || fail "$name"
    echo "ok - $name"
}

refuses() { # refuses CODE NAME WORDS ARGUMENTS...: one sentence, and nothing else
    code=$1 name=$2 words=$3
    shift 3
    today "$code" "$name" "$@"
    [ ! -s "$work/out" ] || fail "$name: it was answered"
    [ "$(wc -l <"$work/err")" = 1 ] || fail "$name: not one sentence"
    grep -qF -- "$words" "$work/err" || fail "$name: no \"$words\""
    echo "ok - refused: $name"
}

# --- nothing recorded yet ------------------------------------------------------------------------
today 0 "no record" --data "$work/none" --date 2026-11-23 "$program"
says "no record: as on the first day" 'Today: the session as planned' '  Neck turn: 1 x 10 s' \
    '  Shoulder rolls: 8 times' 'To be asked: the questions about your health.' \
    'To be asked: how sore it usually is.'
[ ! -e "$work/none" ] || fail "a record was made by looking for one"
echo "ok - looking makes no record"

# --- after the course of tests/walks/course.sh ---------------------------------------------------
data=$work/data
KEEP=$data sh tests/walks/course.sh >"$work/out" 2>"$work/err" || fail "the course"
mkdir -p "$data/programs"
cp "$program" "$data/programs/"
today 0 "the client's program" --data "$data" --client Sam --date 2026-12-21
says "the assigned program is found" 'Four weeks' 'Today: the session as planned' \
    '  Neck turn: 1 x 15 s, 1 step up' '  Shoulder rolls: 10 times, 1 step up'
cp "$work/out" "$work/assigned"
today 0 "the program by its file" --data "$data" --date 2026-12-21 "$program"
cmp -s "$work/out" "$work/assigned" || fail "a file says the same as the assigned program"
echo "ok - a file says the same as the assigned program"
today 0 "a moment" --data "$data" --client Sam --date 2026-12-18T20:00:00+01:00
says "a moment of a day" 'Today: enough for now' '  You have done what your plan asks for today.'
today 0 "a Saturday" --data "$data" --client Sam --date 2026-12-19
says "a Saturday" 'Today: no session planned' 'To be asked: how it is the day after.'
today 0 "a break" --data "$data" --client Sam --date 2026-12-28
says "ten days later" '  After a break, your plan starts one step lower. (G6)' \
    '  Neck turn: 1 x 10 s' '  Shoulder rolls: 8 times'

today 0 "JSON" --json --data "$data" --client Sam --date 2026-12-21
python3 - "$work/out" 2>"$work/err" <<'PY' || fail "as JSON"
import json, sys
found = json.load(open(sys.argv[1]))
assert list(found) == ["program", "version", "verdict", "reasons", "exercises", "offer", "asks",
                       "due", "limits"], list(found)
assert (found["program"], found["version"], found["verdict"]) == ("course", 1, "usual")
assert not [row for row in found["reasons"] if row["rule"]], found["reasons"]
turn, rolls = found["exercises"]
assert (turn["exercise"], turn["level"], turn["eased"]) == ("neck-turn", 1, False), turn
assert turn["dose"] == turn["full"] and turn["full"]["hold_s"] == 15, turn
assert turn["file"]["hold_s"] == 10 and turn["left_out"] is None, turn
assert (rolls["full"]["reps"], rolls["file"]["reps"]) == (10, 8), rolls
assert found["offer"] is None and found["asks"]["screening"] and not found["asks"]["review"]
assert found["due"]["when"] == "now" and found["due"]["day"] == "2026-12-21", found["due"]
assert "R. Okafor" in found["limits"]
PY
echo "ok - as JSON"

# --- the day after a sore session ----------------------------------------------------------------
printf '%s\n' 'clock 2026-11-23T08:00:00+01:00 insist ok screen usual tap "2"' \
    'insist ok screen before tap "2" insist ok screen player until screen instructions' \
    'insist ok screen player until screen after timeout 2m tap "4" insist ok screen done' \
    >"$work/walk"
"${BUILD:-build}/limber-walk" "$work/walk" --data "$work/sore" "$program" >"$work/out" \
    2>"$work/err" || fail "a sore session"
today 0 "a sore session" --data "$work/sore" --date 2026-11-24 "$program"
says "the easy version, and by which rule" 'Today: the easy version' \
    '  The last session left you sore, so your plan asks for the easy version. (R33)' \
    '  Neck turn: 1 x 5 s, easy version'

# --- what cannot be answered ---------------------------------------------------------------------
refuses 1 "an unknown client" 'no program is assigned to Kim' --data "$data" --client Kim
refuses 1 "a folder without programs" 'no program is assigned to Sam' --data "$work/none" \
    --client Sam
refuses 1 "nobody named" 'name a client with --client, or a program file' --data "$data"
refuses 2 "a day that is none" '--date wants YYYY-MM-DD, not "2026-12-41"' --data "$data" \
    --client Sam --date 2026-12-41
today 3 "a bad program" --data "$data" tests/data/bad/hold-long.json
grep -qF '/exercises/1/hold_s: error:' "$work/err" || fail "a bad program: its fault"
echo "ok - refused: a bad program, with its fault"
