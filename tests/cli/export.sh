#!/bin/sh
# limberctl export and log: a recorded course as tables, as a record file, as JSON, as FHIR,
# and as lines.
. tests/cli/limberctl.inc
data=$work/data

refuses() { # refuses CODE NAME WORDS ARGUMENTS...: one sentence, and nothing else
    code=$1 name=$2 words=$3
    shift 3
    run "$code" "$name" "$@"
    [ ! -s "$work/out" ] || fail "$name: it was answered"
    [ "$(grep -c "^limberctl: " "$work/err")" = 1 ] || fail "$name: not one sentence"
    grep -qF -- "$words" "$work/err" || fail "$name: no \"$words\""
    echo "ok - refused: $name"
}

KEEP=$data sh tests/walks/course.sh >"$work/out" 2>"$work/err" || fail "the course"
find "$data" -type f -exec cksum {} + | sort >"$work/before"

# --- tables --------------------------------------------------------------------------------------
call 0 "sessions" export --data "$data" --client Sam
cp "$work/out" "$work/sessions.csv"
for table in exercises answers; do
    call 0 "$table" export --data "$data" --client Sam --table "$table"
    cp "$work/out" "$work/$table.csv"
done
python3 - "$work" 2>"$work/err" <<'PY' || fail "the tables"
import csv, datetime, io, sys
for name in "sessions", "exercises", "answers":
    raw = open(f"{sys.argv[1]}/{name}.csv", "rb").read()
    assert raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n"), name
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))
    assert raw.count(b"\r\n") == len(rows) + 1, name
    assert len(rows) > 3 and all(None not in row and None not in row.values() for row in rows), name
    for row in rows:
        assert not any(cell[:1] in "=+-@" and cell[:1] and not cell[1:].isdigit()
                       for cell in row.values()), row
        datetime.datetime.fromisoformat(row["at" if name == "answers" else "began"])
sessions = list(csv.DictReader(open(f"{sys.argv[1]}/sessions.csv", encoding="utf-8-sig")))
assert {row["region"] for row in sessions} == {"neck"}, sessions[0]
assert all(row["before"] == "" or 0 <= int(row["before"]) <= 10 for row in sessions)
PY
echo "ok - three tables: BOM, CRLF, every cell in its column"

# --- the record file, and back -------------------------------------------------------------------
call 0 "a record file" export --data "$data" --format record -o "$work/sam.db"
[ ! -e "$work/sam.db.part" ] || fail "something is left beside it"
mkdir "$work/own"
mv "$work/sam.db" "$work/own/"
file=$work/own/sam.db
cksum "$file" >"$work/file"
call 0 "a copy of it" export "$file" --format record -o "$work/again.db"
cmp -s "$file" "$work/again.db" || fail "out, in and out again is not the same"
call 0 "to standard output" export "$file" --format record -o -
cmp -s "$file" "$work/out" || fail "standard output has something else"
echo "ok - a record file is read and written the same"
made='s/"made": "[^"]*"//' # when the report was written
for words in log report "log --json" "report --format json" "report --format text" \
    "export --table sessions" "export --table exercises" "export --table answers"; do
    call 0 "$words" $words --data "$data" --client Sam
    sed "$made" "$work/out" >"$work/one"
    call 0 "$words of the file" ${words%% *} "$file" ${words#"${words%% *}"}
    sed "$made" "$work/out" | cmp -s - "$work/one" || fail "$words of the file differs"
done
echo "ok - what is said of it is what is said of the record"
call 0 "JSON" export --data "$data" --format json -o "$work/sam.json"
call 0 "JSON of the file" export "$file" --format json -o "$work/again.json"
sed 2d "$work/sam.json" >"$work/one"
sed 2d "$work/again.json" >"$work/two"
cmp -s "$work/one" "$work/two" || fail "its JSON is not that of the record, but for when"
echo "ok - its JSON is that of the record"
if python3 -c 'import jsonschema' 2>/dev/null; then
    python3 - "$work/sam.json" 2>"$work/err" <<'PY' || fail "the schema"
import json, jsonschema, sys
jsonschema.Draft202012Validator(json.load(open("docs/record.schema.json"))).validate(
    json.load(open(sys.argv[1])))
PY
    echo "ok - it is what docs/record.schema.json says"
else
    echo "skipped - the schema: python3-jsonschema is not here"
fi

# --- FHIR ----------------------------------------------------------------------------------------
call 0 "FHIR" export --data "$data" --format fhir -o "$work/fhir.json"
python3 tests/fhir.py "$work/fhir.json" >"$work/out" 2>"$work/err" || fail "FHIR"
for kind in Patient CarePlan ServiceRequest Procedure Observation QuestionnaireResponse; do
    grep -q "$kind" "$work/out" || fail "FHIR: no $kind"
done
echo "ok - FHIR: every resource holds its invariants"
call 0 "FHIR again" export "$file" --format fhir -o "$work/fhir2.json"
grep -o '"fullUrl":"[^"]*"' "$work/fhir.json" >"$work/one"
grep -o '"fullUrl":"[^"]*"' "$work/fhir2.json" | cmp -s - "$work/one" || fail "ids are not stable"
echo "ok - its ids are the same from run to run, and of the file"
call 0 "a pseudonym" export --data "$data" --format fhir --pseudonym "Client 7" -o "$work/p.json"
python3 tests/fhir.py "$work/p.json" '"Sam"' >"$work/out" 2>"$work/err" || fail "a pseudonym"
grep -q '"Client 7"' "$work/p.json" || fail "no pseudonym"
echo "ok - a pseudonym stands for the name"

# --- lines ---------------------------------------------------------------------------------------
call 0 "log" log --data "$data"
sessions=$(wc -l <"$work/out")
grep -q '^2026-.* neck [0-9?]* -> [0-9?]* -> [0-9?]*  done 100 %' "$work/out" || fail "no line"
call 0 "log of a day" log --data "$data" --from 2026-11-23 --to 2026-11-23
[ "$(wc -l <"$work/out")" -lt "$sessions" ] || fail "--from and --to choose nothing"
call 0 "log as JSON" log --data "$data" --json
python3 -c 'import json,sys; found = json.load(sys.stdin)
assert found["client"] == "Sam" and len(found["sessions"]) == int(sys.argv[1]), found' "$sessions" \
    <"$work/out" 2>"$work/err" || fail "log as JSON"
echo "ok - log: lines, days, JSON"

# --- nothing of it wrote into the data folder ----------------------------------------------------
find "$data" -type f ! -name '*-shm' ! -name '*-wal' -exec cksum {} + | sort >"$work/after"
cmp -s "$work/before" "$work/after" || fail "the data folder was changed"
echo "ok - the data folder is as it was"

cksum "$file" | cmp -s - "$work/file" || fail "the record file was changed"
[ "$(ls "$work/own")" = sam.db ] || fail "something lies beside the record file"
echo "ok - the record file is as it was, and alone"

# --- what cannot be answered ---------------------------------------------------------------------
refuses 2 "an unknown format" '--format is csv, record, json or fhir' export --data "$data" --format xml
refuses 2 "an unknown table" '--table is sessions' export --data "$data" --table all
refuses 2 "a table of FHIR" '--table belongs to' export --data "$data" --table answers --format fhir
refuses 2 "a pseudonym of a table" '--pseudonym belongs to' export --data "$data" --pseudonym X
refuses 2 "a day that is none" '--from wants a day' export --data "$data" --from yesterday
refuses 2 "days turned round" '--from is after --to' log --data "$data" --from 2026-12-01 \
    --to 2026-11-01
refuses 1 "an unknown client" 'it holds: Sam' log --data "$data" --client Kim
refuses 1 "no record" 'there is no record in' log --data "$work/none"
[ ! -e "$work/none" ] || fail "a record was made by looking for one"
refuses 1 "no file" 'cannot be opened' log "$work/none.json"
refuses 1 "a program" 'cannot be read as a record' log tests/data/good/course.json
refuses 1 "a record as JSON" 'cannot be read as a record' log "$work/sam.json"
refuses 2 "a record file without a name" 'name one with -o' export --data "$data" --format record
refuses 1 "a folder that is not there" 'cannot be written' export --data "$data" -o "$work/no/x.csv"
head -c 20000 "$data/limber.db" >"$work/half.db"
refuses 1 "half a database" 'cannot be read as a record' log "$work/half.db"
mkfifo "$work/pipe.db"
refuses 1 "a pipe" 'cannot be read as a record' log "$work/pipe.db"
python3 - "$file" "$work/trigger.db" <<'PY' || fail "a trigger"
import shutil, sqlite3, sys
shutil.copy(*sys.argv[1:])
sqlite3.connect(sys.argv[2]).execute(
    "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM person; END")
PY
refuses 1 "a record with a trigger" 'holds something else' report "$work/trigger.db"
refuses 1 "the same as a backup" 'holds something else' restore "$work/trigger.db" --data "$work/new"
[ ! -e "$work/new/limber.db" ] || fail "it was restored"
