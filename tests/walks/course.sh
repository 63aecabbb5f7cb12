#!/bin/sh
# A course of four weeks, once a working day, with good and bad days; then the record and
# `limberctl today` are asked what it ended in. KEEP: a folder that the record is left in.
cd "$(dirname "$0")/../.." || exit 1
own=$(mktemp -d "${TMPDIR:-/tmp}/limber-walk-XXXXXX") || exit 1
trap 'rm -rf "$own"' EXIT
build=${BUILD:-build}
program=tests/data/good/course.json
data=${KEEP:-$own/data}

fail() {
    echo "FAILED: $1"
    exit 1
}

# morning DATE SCORE: the question about the day before, from home and back to it.
morning() {
    echo "clock ${1}T08:00:00+01:00 insist ok screen morning tap \"$2\" expect screen quality"
    echo 'press ok expect screen advice press ok expect screen home'
}

# begin DATE BEFORE: up to the first exercise; what is advised is read.
begin() {
    echo "clock ${1}T08:30:00+01:00 insist ok screen before tap \"$2\" insist ok screen player"
}

# finish AFTER [QUALITY]: to the end of it, and home again.
finish() {
    echo "until screen after timeout 3m tap \"$1\" expect screen quality"
    if [ -n "$2" ]; then echo "tap \"$2\" tap \"Done\""; else echo 'press ok'; fi
    echo 'expect screen effort press ok insist ok screen done press ok expect screen home'
}

# day DATE MORNING [AFTER]: an ordinary one; MORNING "-" where nothing is asked.
day() {
    [ "$2" = - ] || morning "$1" "$2"
    begin "$1" 2
    finish "${3:-2}"
}

step() {
    echo "clock ${1}T08:30:00+01:00 insist ok screen before tap \"2\" expect screen step"
    echo "expect text \"$2\" tap \"Yes, step up\" expect screen player"
}

course() {
    echo 'size 640x480 clock 2026-11-23T08:00:00+01:00 with pad'
    echo 'insist ok screen usual tap "2" insist ok screen before tap "2" insist ok screen player'
    echo 'until screen instructions insist ok screen player'
    finish 2
    day 2026-11-24 2
    day 2026-11-25 2
    morning 2026-11-26 2 # three settled ones: a step up
    step 2026-11-26 'Hold 15 s instead of 10 s'
    finish 2
    day 2026-11-27 2
    # The second week: a sore day, an easy one, a bad morning, rest, and easy again.
    day 2026-11-30 -
    day 2026-12-01 2 4
    morning 2026-12-02 2
    echo 'expect text "Easy version today"'
    day 2026-12-02 -
    morning 2026-12-03 5
    echo 'expect text "Today is a rest day" wait 10h expect text "Today is a rest day"'
    echo 'clock 2026-12-04T08:00:00+01:00 expect text "Easy version today"'
    day 2026-12-04 -
    # The third: sharp, paused, cleared.
    day 2026-12-07 -
    morning 2026-12-08 2
    begin 2026-12-08 2
    finish 2 Sharp
    echo 'expect text "Paused. Contact R. Okafor."'
    morning 2026-12-09 2
    echo 'expect text "Paused. Contact R. Okafor." insist ok screen why'
    echo 'tap "My therapist has cleared it" tap "Yes, they said so" expect focus "Start"'
    day 2026-12-09 -
    day 2026-12-10 2
    day 2026-12-11 2
    # The fourth: all well; another step; the review.
    day 2026-12-14 -
    day 2026-12-15 2
    day 2026-12-16 2
    morning 2026-12-17 2
    step 2026-12-17 '10 times instead of 8'
    finish 2
    morning 2026-12-18 2
    begin 2026-12-18 2
    echo 'until screen after timeout 3m tap "2" press ok press ok expect screen change'
    echo 'press right press right press right press ok expect screen done press ok'
    echo 'expect text "Done for today"'
}

course >"$own/walk"
"$build/limber-walk" "$own/walk" --data "$data" "$program" || fail "the walk"
[ -z "$KEEP" ] || exit 0

# holds NAME WORDS: `limberctl today` on the day after the course says so.
"$build/limberctl" today --data "$data" --client Sam --date 2026-12-21 --json "$program" \
    >"$own/today" || fail "limberctl today"
holds() {
    grep -qF -- "$2" "$own/today" || { cat "$own/today"; fail "$1"; }
}
holds 'nothing is paused' '"verdict": "usual"'
holds 'the hold stepped up' '"full": {"hold_s": 15,'
holds 'the repetitions stepped up' '"full": {"reps": 10,'
holds 'both are one level up' '"level": 1'
holds 'no step within a week' '"offer": null'
holds 'the questions are due after four weeks' '"screening": true'
holds 'the review is done' '"review": false'

command -v sqlite3 >/dev/null || { echo "skipped: there is no sqlite3"; exit 0; }
ask() {
    sqlite3 -readonly "$data/limber.db" "$1"
}

# is NAME QUESTION ANSWER
is() {
    answer=$(ask "$2" | tr '\n' ' ')
    [ "$answer" = "$3 " ] || fail "$1: \"$answer\" instead of \"$3 \""
}
is 'each rule, in its order' "SELECT group_concat(rule, ' ') FROM (SELECT rule FROM decision
WHERE rule NOT IN ('R16', 'R34', 'R44') ORDER BY id)" 'R33 R13 R41 R13 R31'
is 'every session is judged before and after' "SELECT moment, count(*) FROM decision
GROUP BY moment ORDER BY moment" 'after|19 nextday|15 start|19'
is 'every session is done' "SELECT result, count(*) FROM session GROUP BY result" 'done|19'
is 'two of them easy' "SELECT group_concat(day, ' ') FROM session WHERE eased = 1" \
    '2026-12-02 2026-12-04'
is 'what they were told and who set the limits' "SELECT count(*) FROM decision
WHERE told = '' OR limits NOT LIKE '%R. Okafor%' OR inputs NOT LIKE '{%'" '0'
is 'the steps' "SELECT kind, exercise, what, number FROM step ORDER BY id" \
    'step_up|neck-turn|hold|15 step_up|shoulder-rolls|reps|10'
is 'cleared once' "SELECT count(*) FROM answer WHERE kind = 'cleared'" '1'
is 'the goal once a week, the change once' "SELECT kind, count(*) FROM answer
WHERE kind IN ('goal', 'change') GROUP BY kind ORDER BY kind" 'change|1 goal|4'
is 'a score at each moment' "SELECT moment, count(*) FROM rating GROUP BY moment ORDER BY moment" \
    'after|19 before|19 next|15 usual|1'
