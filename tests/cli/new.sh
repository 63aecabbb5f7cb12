#!/bin/sh
# limberctl new: a client's program from a ready one, by options. Asked for: tests/cli/new_ask.py.
. tests/cli/limberctl.inc
root=$(pwd)
cd "$work" || exit 1

has() { # has out|err WORDS
    grep -qF -- "$2" "$1" || fail "$name: no \"$2\""
}

who="--therapist=R.Okafor --contact=020"
run 0 "from a ready program" new --from low-back --client Sam --therapist "R. Okafor" \
    --contact "020 7946 0000" --role "Massage therapist" --start 2026-12-01 --review +6w --end +12w \
    --days mon,wed,fri --times-per-day 2 --at 08:00,18:00 --goal "Tie my shoes" --goal-score 4 \
    --why "For your back." --set item.2.hold_s=15 --set rules.ease_at=5 --set goal.target=8 \
    --set /exercises/0/note="Small." --without bridge --add clam
has out "sam-low-back.json: A sore lower back: gentle moves each day, for Sam, 5 exercises"
python3 - sam-low-back.json 2>err <<'PY' || fail "what the options say stands in the file"
import datetime, json, sys
p = json.load(open(sys.argv[1]))
assert (p["id"], p["version"]) == ("low-back-sam", 1)
assert p["created"] in {str(datetime.date.today() - datetime.timedelta(days=n)) for n in (0, 1)}
assert p["client"] == {"name": "Sam"}
assert p["therapist"] == {"name": "R. Okafor", "contact": "020 7946 0000",
                          "role": "Massage therapist"}
assert (p["start"], p["review"], p["end"]) == ("2026-12-01", "2027-01-12", "2027-02-23")
assert p["schedule"] == {"times_per_day": 2, "days": ["mon", "wed", "fri"],
                         "at": ["08:00", "18:00"]}
assert p["goal"] == {"text": "Tie my shoes", "score": 4, "target": 8}, p["goal"]
assert p["why"] == "For your back." and p["rules"] == {"start_easy_min": 5}
assert [i["exercise"] for i in p["exercises"]] == ["pelvic-tilt", "single-knee-hug", "knee-rolls",
                                                   "cat-cow", "clam"]
assert p["exercises"][1]["hold_s"] == 15 and p["exercises"][0]["note"] == "Small."
PY
echo "ok - what the options say stands in the file"
run 0 "it passes check" check sam-low-back.json

cp sam-low-back.json first.json
run 1 "a file that is there is left alone" new --from low-back --client Sam $who
has err "sam-low-back.json is there already"
cmp -s sam-low-back.json first.json || fail "$name"
run 0 "but not with --force" new --from low-back --client Sam $who --force
cmp -s sam-low-back.json.bak first.json || fail "the old one stays as .bak"

run 0 "names that no file system takes" new --json --from low-back --client "Ünï / Σ:?" $who
python3 - 2>err <<'PY' || fail "$name"
import json
one = json.load(open("out"))
assert set(one["file"]) <= set("abcdefghijklmnopqrstuvwxyz0123456789-."), one
assert json.load(open(one["file"]))["client"]["name"] == "Ünï / Σ:?"
PY
run 0 "another name has another file" new --from low-back --client "Änï / Σ:?" $who
[ "$(ls ./*-low-back.json | wc -l)" = 3 ] || fail "$name"
run 0 "and another id" check ./*-low-back.json
[ "$(sed -n 's/.*"id": "\(low-back-.*\)".*/\1/p' ./*-low-back.json | sort -u | wc -l)" = 3 ] ||
    fail "$name"

run 0 "a clearance" new --from whiplash --client Kim $who --cleared-by "Dr Shah" \
    --cleared-on 2026-11-01 --limits "No end range." --output kim.json
grep -q '"by": "Dr Shah"' kim.json || fail "$name"
grep -q "locked" out && fail "$name: still locked"
run 0 "without one it is locked" new --from sports-strain --client Kim $who
has out "It is locked"

run 0 "from a file with pictures" new --from "$root/tests/data/good/own-exercise.json" --client Kim \
    $who --output folder.json
cmp -s doorway-1.png "$root/tests/data/good/doorway-1.png" || fail "the pictures come along"

nothing() { # nothing CODE NAME WORDS ARGUMENT...: and no file
    wanted=$1 name=$2 words=$3
    shift 3
    run "$wanted" "$name" new --output nothing.json "$@"
    has err "$words"
    [ ! -e nothing.json ] || fail "$name: it was written"
}
nothing 2 "without --from it lists them" "neck-chronic"
nothing 1 "a program that is not there" "perhaps low-back" --from low-bak --client Sam $who
nothing 2 "without a client" "new needs --client" --from low-back $who
nothing 2 "without a contact" "new needs --contact" --from low-back --client Sam --therapist R
nothing 3 "a wrong day" "is no day" --from low-back --client Sam $who --days mon,foo
nothing 3 "a wrong score" "/goal/score: error: 11 is out of range" --from low-back --client Sam \
    $who --goal-score 11
nothing 3 "dates out of order" "is before start" --from low-back --client Sam $who \
    --start 2026-12-02 --review 2026-12-01
nothing 2 "an exercise to leave out that is not there" "is not in the program" --from low-back \
    --client Sam $who --without clam
nothing 2 "a path that is none" "--set needs PATH=VALUE" --from low-back --client Sam $who --set x
