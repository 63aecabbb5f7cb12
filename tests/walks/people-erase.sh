#!/bin/sh
# Two people, one copy, one erased whole: no file of the data folder knows their name or program any
# more, and the other's record is as it was. A kill on the way leaves all of it or nothing.
cd "$(dirname "$0")/../.." || exit 1
own=$(mktemp -d "${TMPDIR:-/tmp}/limber-walk-XXXXXX") || exit 1
trap 'rm -rf "$own"' EXIT
data=$own/data
mkdir -p "$data/programs"

fail() {
    echo "$1"
    exit 1
}

play() {
    printf 'size 640x480 clock 2026-11-23T08:00:00+01:00 %s' "$1" >"$own/walk"
    "${BUILD:-build}/limber-walk" "$own/walk" --data "$data" --shots "${SHOTS:-$own}" || exit 1
}

knows() {
    grep -rqaF -- "$1" "$data"
}

session='insist ok screen player wait 5s'
cp tests/data/good/short.json tests/data/good/kim.json "$data/programs/"
play "expect screen who tap \"Sam\" $session kill
tap \"Sam\" expect text \"Cut short\" kill tap \"Kim\" $session
kill tap \"Sam\" tap \"Sam\" expect screen person tap \"Save a copy of my record\" expect text \"Your copy is saved\" shot copy.png"
copy=$data/copies/limber-record-Sam-2026-11-23
"${BUILD:-build}/limberctl" log "$copy.db" >"$own/log" || fail "the copy is no record"
grep -q ' unfinished ' "$own/log" || fail "the copy does not hold the session"
grep -q , "$copy.csv" || fail "there is no table"
if knows '"Sam' && knows One; then :; else fail "the test looks for the wrong words"; fi

# Keep is at hand in both questions: OK, or the same presses twice, erase nothing.
play 'tap "Sam" tap "Sam" tap "Erase everything about me" expect screen erase
expect focus "Keep all of it" expect text "1 session" expect text "1 program, 1 copy." shot erase.png press ok expect screen person
tap "Erase everything about me" tap "Erase" expect screen erase-sure expect focus "Keep all of it" shot erase-sure.png
press ok expect screen erase press back expect screen person
kill expect screen who tap "Sam" expect text "Cut short"'

play 'tap "Sam" tap "Sam" tap "Erase everything about me" tap "Erase" tap "Erase it now"
expect screen home expect text "Kim" expect no text "Sam"
kill expect screen home expect text "Good morning, Kim" expect text "Cut short" expect no text "Sam"'
[ -z "$(ls "$data/copies")" ] || fail "a copy is left"
[ "$(ls "$data/programs")" = kim.json ] || fail "the wrong programs are left"
for words in '"Sam' 'Sam"' 'One minute' short.json; do
    knows "$words" && fail "$(grep -rlaF -- "$words" "$data") still has: $words"
done

# The last one goes: the ready programs are offered again.
play 'expect screen home tap "Kim" tap "Erase everything about me" tap "Erase" tap "Erase it now"
expect screen home expect text "Not prescribed" kill expect screen home expect no text "Kim"'
knows Kim && fail "something still knows Kim"

# The current is cut at a moment of its own each time: all of it is there, or nothing.
for ms in 1 4 9 16 25 40; do
    rm -rf "$data"
    mkdir -p "$data/programs"
    cp tests/data/good/short.json "$data/programs/"
    play "$session"
    mkfifo "$own/ready.png" 2>/dev/null
    printf 'clock 2026-11-23T08:00:00+01:00 tap "Sam" tap "Erase everything about me" tap "Erase" shot ready.png tap "Erase it now"' >"$own/walk"
    "${BUILD:-build}/limber-walk" "$own/walk" --data "$data" --shots "$own" &
    limber=$!
    cat "$own/ready.png" >/dev/null
    sleep "0.0$(printf %02d $ms)"
    kill -9 $limber 2>/dev/null
    wait $limber 2>/dev/null
    printf 'clock 2026-11-23T08:00:00+01:00 expect screen home' >"$own/walk"
    "${BUILD:-build}/limber-walk" "$own/walk" --data "$data" || fail "it does not start after $ms ms"
    rows=$(python3 - "$data/limber.db" <<'END'
import sqlite3, sys
count = lambda table: base.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
base = sqlite3.connect(sys.argv[1])
print(count("session"), min(1, count("group_log")), count("program"))
END
)
    case $rows in
    "1 1 1" | "0 0 0") ;;
    *) fail "after $ms ms half of it is left: $rows" ;;
    esac
    if [ "$rows" = "0 0 0" ] && grep -qaF 'One minute' "$data"/limber.db*; then
        fail "after $ms ms its bytes are left"
    fi
done
exit 0
