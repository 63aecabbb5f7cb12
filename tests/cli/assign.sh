#!/bin/sh
# limberctl assign and clients: a program and what belongs to it on a device; who is on it.
. tests/cli/limberctl.inc
data=$work/data

has() { # has out|err WORDS
    grep -qF -- "$2" "$work/$1" || fail "$name: no \"$2\""
}

there() { # there FILE...: these and no others are on the device
    printf '%s\n' "$@" | sort >"$work/wanted"
    ls "$data/programs" | sort | cmp -s - "$work/wanted" || fail "$name: $(ls "$data/programs")"
}

run 0 "nobody yet" clients --data "$data"
has out "Nobody is on this device yet."
[ ! -e "$data" ] || fail "looking made a folder"

run 0 "a program" new --from low-back --client Sam --therapist R --contact 1 --role R \
    --output "$work/sam.json"
run 0 "assigned" assign "$work/sam.json" --data "$data"
has out "version 1, is on the device for Sam."
there low-back-sam-v1.json
cmp -s "$work/sam.json" "$data/programs/low-back-sam-v1.json" || fail "byte for byte"
run 0 "again" assign "$work/sam.json" --data "$data"
echo torn >"$data/programs/low-back-sam-v1.json"
run 0 "a torn file there is mended" assign "$work/sam.json" --data "$data"
cmp -s "$work/sam.json" "$data/programs/low-back-sam-v1.json" || fail "$name"
run 0 "a new version" edit "$work/sam.json" item 2 reps=2
run 0 "replaces the old one" assign "$work/sam.json" --data "$data"
has out "It replaces version 1."
there low-back-sam-v2.json
run 3 "an older version is refused" assign "$work/sam.json.bak" --data "$data"
has err "version 1 of low-back-sam is older than version 2 that is here"
there low-back-sam-v2.json
run 0 "other words" edit "$work/sam.json" --keep-version item 2 reps=4
run 3 "under the same version are refused" assign "$work/sam.json" --data "$data"
has err "is here already with other words"
sed 's/"Sam"/"Kim"/; s/"version": 2/"version": 3/' "$work/sam.json" >"$work/kim.json"
run 3 "another client's under the same id is refused" assign "$work/kim.json" --data "$data"
has err "is Sam's here and would become Kim's"
run 3 "a bad program" assign tests/data/bad/hold-long.json --data "$data"
has err "/exercises/1/hold_s: error:"
run 1 "a file that is not there" assign "$work/none.json" --data "$data"
run 2 "no file" assign --data "$data"
there low-back-sam-v2.json

# Pictures and a signature come along; the program's file is the last to be there.
cp tests/data/good/own-exercise.json tests/data/good/doorway-1.png tests/data/good/doorway-2.png \
    "$work/"
echo signed >"$work/own-exercise.json.sig"
run 0 "with pictures and a signature" assign "$work/own-exercise.json" --data "$data"
there low-back-sam-v2.json own-doorway-v1.json own-doorway-v1.json.sig doorway-1.png doorway-2.png
cmp -s "$work/doorway-2.png" "$data/programs/doorway-2.png" || fail "$name: the picture"
cp "$work/doorway-1.png" "$work/doorway-2.png"
sed -i 's/"version": 1/"version": 2/' "$work/own-exercise.json"
rm "$work/own-exercise.json.sig"
run 0 "its own picture may be new" assign "$work/own-exercise.json" --data "$data"
apart=own-doorway-v2.limber
cmp -s "$work/doorway-1.png" "$data/programs/$apart/doorway-2.png" || fail "$name"
there low-back-sam-v2.json "$apart"
ls "$data/programs/$apart" | tr '\n' ' ' >"$work/out"
has out "doorway-1.png doorway-2.png own-doorway-v2.json "
run 0 "and again" assign "$work/own-exercise.json" --data "$data"
there low-back-sam-v2.json "$apart"
cp tests/data/good/doorway-2.png "$work/doorway-2.png"
sed -i 's/"own-doorway"/"another"/' "$work/own-exercise.json"
run 0 "another program has its own" assign "$work/own-exercise.json" --data "$data"
there low-back-sam-v2.json "$apart" another-v2.json doorway-1.png doorway-2.png
run 0 "a third one with other pictures of those names" assign tests/data/good/own-exercise.json \
    --data "$work/third"
cp "$work/doorway-1.png" "$work/third/programs/doorway-2.png"
sed 's/"own-doorway"/"third"/' tests/data/good/own-exercise.json >"$work/third.json"
run 0 "stands apart" assign "$work/third.json" --data "$work/third"
[ -f "$work/third/programs/third-v1.limber/third-v1.json" ] || fail "$name"

run 0 "as JSON" assign --json tests/data/good/course.json --data "$data"
python3 -c 'import json, sys
found = json.load(open(sys.argv[1]))
assert found["id"] == "course" and found["replaces"] is None, found' "$work/out" || fail "$name"

run 0 "clients" clients --data "$data"
has out "Sam: last session never, 0 in the last 28 days"
has out "  low-back-sam, version 2: A sore lower back"
has out "Ada: last session never"

# After the course of tests/walks/course.sh: 19 sessions over four weeks, from 2026-11-23 on.
kept=$work/kept
KEEP=$kept sh tests/walks/course.sh >"$work/out" 2>"$work/err" || fail "the course"
run 0 "a program for whom it is" assign tests/data/good/course.json --data "$kept"
run 0 "clients of a record as JSON" clients --json --data "$kept"
python3 - "$work/out" "$kept/limber.db" 2>"$work/err" <<'PY' || fail "$name"
import json, sqlite3, sys
sam, = [row for row in json.load(open(sys.argv[1]))["clients"] if row["name"] == "Sam"]
assert [row["id"] for row in sam["programs"]] == ["course"], sam
assert sam["last_session"] and sam["last_session"].startswith("2026-12-"), sam
PY
echo "ok - the last session is known"
