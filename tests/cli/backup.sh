#!/bin/sh
# limberctl backup, restore and erase: all that a data folder holds goes into one file and back, and
# what a client asks to be erased is gone.
. tests/cli/limberctl.inc
data=$work/data

refuses() { # refuses CODE NAME WORDS ARGUMENTS...
    code=$1 name=$2 words=$3
    shift 3
    run "$code" "$name" "$@"
    [ ! -s "$work/out" ] || fail "$name: it was answered"
    grep -qF -- "$words" "$work/err" || fail "$name: no \"$words\""
    echo "ok - refused: $name"
}

KEEP=$data sh tests/walks/course.sh >"$work/out" 2>"$work/err" || fail "the course"
mkdir -p "$data/programs/pictures"
cp tests/data/good/course.json "$data/programs/"
echo turn >"$data/programs/pictures/turn.png"
call 0 "before" log --data "$data"
cp "$work/out" "$work/log"

# --- backup --------------------------------------------------------------------------------------
call 0 "backup" backup --data "$data" -o "$work/monday.db" --json
python3 -c 'import json,sys; found = json.load(sys.stdin)
assert found["people"] == 1 and found["sessions"] > 3 and found["files"] == 2, found' <"$work/out" \
    2>"$work/err" || fail "backup as JSON"
[ "$(find "$work" -maxdepth 1 -name 'monday*' | wc -l)" = 1 ] || fail "more than one file"
call 0 "a backup is a record" log "$work/monday.db"
cmp -s "$work/out" "$work/log" || fail "the log of a backup differs"
echo "ok - a backup is one file, and a record itself"

# --- restore -------------------------------------------------------------------------------------
call 0 "into an empty folder" restore "$work/monday.db" --data "$work/new"
call 0 "the log there" log --data "$work/new"
cmp -s "$work/out" "$work/log" || fail "the restored log differs"
diff -r "$data/programs" "$work/new/programs" >"$work/out" || fail "the programs differ"
[ -z "$(find "$work/new" -name '*restoring*')" ] || fail "something is left over"
echo "ok - restored: record and programs"
call 0 "the same again" restore "$work/monday.db" --data "$work/new"
[ -e "$work/new/limber.db.before-1" ] && [ -e "$work/new/programs.before-1/course.json" ] ||
    fail "what was there is not kept"
echo "ok - what was there is kept beside"

printf '%s\n' 'clock 2027-01-25T08:00:00+01:00 insist ok screen player' >"$work/walk"
"${BUILD:-build}/limber-walk" "$work/walk" --data "$work/new" \
    "$data/programs/course.json" >"$work/out" 2>"$work/err" || fail "one more session"
refuses 1 "over a newer record" '--force' restore "$work/monday.db" --data "$work/new"
call 0 "with --force" restore "$work/monday.db" --data "$work/new" --force
call 0 "the log after --force" log --data "$work/new"
cmp -s "$work/out" "$work/log" || fail "the log after --force differs"
call 0 "the newer one" log "$work/new/limber.db.before-2"
cmp -s "$work/out" "$work/log" && fail "the newer record was not kept"
echo "ok - a newer record gives way to --force alone, and is kept"

head -c 30000 "$work/monday.db" >"$work/half.db"
cksum "$work/new/limber.db" >"$work/one"
refuses 1 "half a backup" 'cannot be read as a record' restore "$work/half.db" --data "$work/new"
refuses 1 "no backup" 'cannot be opened' restore "$work/none.db" --data "$work/new"
refuses 1 "a text" 'cannot be read as a record' restore tests/data/good/course.json --data "$work/new"
cksum "$work/new/limber.db" | cmp -s - "$work/one" || fail "a refusal changed the record"
refuses 2 "a backup to nowhere" '-o FILE' backup --data "$data"
refuses 1 "a backup of nothing" 'cannot be opened' backup --data "$work/none" -o "$work/x.db"
refuses 1 "a backup to no folder" 'cannot be written' backup --data "$data" -o "$work/no/x.db"
printf 'damage' >"$work/new/limber.db"
rm -f "$work/new/limber.db-wal" "$work/new/limber.db-shm"
refuses 1 "over a damaged record" '--force moves it aside' restore "$work/monday.db" \
    --data "$work/new"
call 0 "a damaged one, with --force" restore "$work/monday.db" --data "$work/new" --force
call 0 "the log" log --data "$work/new"
cmp -s "$work/out" "$work/log" || fail "a damaged record is not replaced"
echo "ok - a damaged record is moved aside"

# --- a restore that is killed at any moment leaves the old or the new ----------------------------
for ms in 002 005 010 020 040; do
    rm -rf "$work/cut"
    cp -r "$work/new" "$work/cut"
    timeout -s KILL "0.$ms" "$ctl" restore "$work/monday.db" --data "$work/cut" >/dev/null 2>&1
    call 0 "cut at $ms" log --data "$work/cut"
    cmp -s "$work/out" "$work/log" || fail "a restore cut at $ms ms"
done
echo "ok - a restore that is killed leaves a whole record"

# --- erase ---------------------------------------------------------------------------------------
mkdir -p "$data/copies"
call 0 "a copy" export --data "$data" --format record -o "$data/copies/limber-record-Sam-2026-12-01.db"
call 0 "a copy of old" export --data "$data" --format json -o "$data/copies/limber-record-Sam-2026-11-01.json"
sed 's/"client":"Sam"/"client":"Lee"/' "$data/copies/limber-record-Sam-2026-11-01.json" \
    >"$data/copies/limber-record-Lee-2026-11-01.json"
refuses 2 "nobody to ask" '--yes' erase --client Sam --data "$data"
refuses 2 "nobody named" '--client' erase --data "$data"
refuses 1 "somebody else" 'holds nothing of "Kim"' erase --client Kim --data "$data" --yes
refuses 1 "an empty folder" 'holds nothing of' erase --client Sam --data "$work/none" --yes
[ ! -e "$work/none" ] || fail "erasing made a record"
call 0 "erase" erase --client Sam --data "$data" --yes --json
python3 -c 'import json,sys; found = json.load(sys.stdin)
assert found["sessions"] > 3 and found["programs"] == 1 and found["copies"] == 2, found' \
    <"$work/out" 2>"$work/err" || fail "erase as JSON"
[ "$(ls "$data/copies")" = limber-record-Lee-2026-11-01.json ] || fail "the wrong copies are left"
rm "$data"/copies/*
grep -rlaF '"Sam"' "$data" && fail "the name is still there"
[ ! -e "$data/programs/course.json" ] || fail "the program is still there"
refuses 1 "once more" 'holds nothing of' erase --client Sam --data "$data" --yes
echo "ok - erased: rows, bytes, programs, copies"
