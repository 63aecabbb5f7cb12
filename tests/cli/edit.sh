#!/bin/sh
# limberctl edit and diff: what changes, what stays, what is refused. BUILD names the build folder.
. tests/cli/limberctl.inc
file=$work/sam.json

says() { # says out|err LINE: that very line
    grep -qxF -- "$2" "$work/$1" || fail "$name: no \"$2\""
}

has() { # has out|err WORDS
    grep -qF -- "$2" "$work/$1" || fail "$name: no \"$2\""
}

python3 - "$file" <<'PY'
import json, sys
program = json.load(open("programs/low-back.json"))
program["x-clinic"] = {"room": 1.50, "of": [1, {"deep": None}]}
text = json.dumps(program, indent=1).replace("1.5,", "1.50,")
open(sys.argv[1], "w").write(text)
PY
cp "$file" "$work/first.json"
touch "$file.sig"

run 0 "several changes in one call" edit "$file" item 2 hold_s=25 reps=2 , item add clam before 2 \
    reps=5 why="For your hips." , item 5 move 1 , item bridge remove , schedule days=mon,wed,fri , \
    rules ease_at=5 , title="A calm back" review=2027-01-12
says out "It is now called: A calm back"
says out "Review on 12 January 2027"
says out "On Monday, Wednesday and Friday instead of every day"
says out "Cat and cow now comes first"
says out "No longer: Bridge"
says out "One knee hug: hold 25 s instead of 20"
says out "Ease from soreness 5 instead of 6"
says out "Version 2 is in $file."
has err "sam.json.sig no longer fits"
cmp -s "$file.bak" "$work/first.json" || fail "the old file stays as FILE.bak"
python3 - "$work/first.json" "$file" 2>"$work/err" <<'PY' || fail "what was not named stays"
import json, sys
old, new = (json.load(open(path), object_pairs_hook=list) for path in sys.argv[1:])
before, after = dict(old), dict(new)
assert after["version"] == 2
assert after["x-clinic"] == before["x-clinic"]
assert "1.50" in open(sys.argv[2]).read(), "a number is spelt as it was"
kept = [key for key, _ in new if key in before]
assert kept == [key for key, _ in old], (kept, old)
for key in set(before) - {"version", "title", "schedule", "exercises"}:
    assert after[key] == before[key], key
ids = [dict(item)["exercise"] for item in after["exercises"]]
assert ids == ["cat-cow", "pelvic-tilt", "clam", "single-knee-hug", "knee-rolls"], ids
PY
echo "ok - what was not named stays"
run 0 "the result passes check" check "$file"

run 0 "diff says the same" diff "$work/first.json" "$file"
says out "Cat and cow now comes first"
says out "New: Clam, 5 times, each side"
run 0 "diff as JSON" diff --json "$work/first.json" "$file"
python3 - "$work/out" 2>"$work/err" <<'PY' || fail "diff as JSON"
import json, sys
found = json.load(open(sys.argv[1]))
assert (found["from"], found["to"]) == (1, 2)
row = next(row for row in found["differences"] if row["what"] == "hold_s")
assert row == {"what": "hold_s", "exercise": "single-knee-hug", "before": "20", "after": "25",
               "sentence": "One knee hug: hold 25 s instead of 20"}, row
PY
cp "$file" "$work/same.json"
run 0 "a change that is there already" edit "$file" item single-knee-hug hold_s=25
says out "$file says so already. Nothing was written."
cmp -s "$file" "$work/same.json" || fail "nothing changed, and yet it was written"
run 0 "no differences" diff "$file" "$file"
says out "No differences."
run 3 "diff of a bad program" diff "$file" tests/data/bad/hold-long.json
has err "/exercises/1/hold_s: error:"
run 1 "diff of a file that is not there" diff "$file" "$work/none.json"
run 2 "diff of one file" diff "$file"

# A change that is refused leaves the file alone.
cp "$file" "$work/now.json"
refused() { # refused CODE NAME WORDS CHANGE...
    wanted=$1 name=$2 words=$3
    shift 3
    run "$wanted" "$name" edit "$file" "$@"
    has err "$words"
    cmp -s "$file" "$work/now.json" || fail "$name: the file was changed"
}
refused 3 "a number out of range" "/exercises/1/hold_s: error: 900 is out of range" item 2 hold_s=900
refused 3 "an unknown exercise" "is not in the library" item add chin-tack
refused 3 "a day that is none" "is no day" schedule days=mon,foo
refused 3 "dates out of order" "is before start" start=2028-01-01
refused 2 "an exercise that is not there" "the program has 1 to 5" item 9 reps=2
refused 2 "no change at all" "is no change" dance
refused 2 "half a change" "say what to change" item 2
refused 2 "before what?" "before and after need" item add clam before
refused 2 "a place that is none" "move needs the number" item 2 move 9
refused 2 "only a file" "edit needs FILE CHANGE"
run 1 "a file that is not there" edit "$work/none.json" title=x

run 0 "--dry-run writes nothing" edit "$file" --dry-run item 1 reps=9
says out "Cat and cow: do it 9 times instead of 6"
cmp -s "$file" "$work/now.json" || fail "$name"
run 0 "--output leaves the file alone" edit "$file" --output "$work/other.json" item 1 reps=9
cmp -s "$file" "$work/now.json" || fail "$name"
run 0 "--keep-version" edit "$work/other.json" --keep-version item 1 reps=8
grep -q '"version": 3,' "$work/other.json" || fail "$name"
run 0 "an empty value takes a key out" edit "$work/other.json" why= item 1 note="Slowly." ,
grep -q '"version": 4,' "$work/other.json" || fail "$name"
run 0 "a version of one's own" edit "$work/other.json" version=9
grep -q '"version": 9,' "$work/other.json" || fail "$name"
python3 - "$work/broken.json" <<'PY'
import sys
text = open("programs/low-back.json").read().replace('"hold_s": 20', '"hold_s": 2000')
open(sys.argv[1], "w").write(text)
PY
run 0 "a change may mend a bad file" edit "$work/broken.json" item 2 hold_s=20
run 0 "which is good then" check "$work/broken.json"

# A file that somebody wrote by hand: no change touches no byte of it, so that its signature holds;
# the first change prints it in the one form, and the next changes its own lines alone.
hand=$work/hand.json
cp programs/low-back.json "$hand"
call 0 "a key" keygen --name "R. Okafor" --output "$work/key"
call 0 "a signature" sign "$hand" --key "$work/key"
same=$(cksum <"$hand")
for options in "" "--output $hand" "--keep-version"; do
    run 0 "no change ${options%% *}" edit "$hand" $options item 1 hold_s=5 , title="$(
        python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["title"])' "$hand")"
    says out "$hand says so already. Nothing was written."
    [ "$(cksum <"$hand")" = "$same" ] || fail "$name: it was written anew"
done
run 0 "its signature holds" verify "$hand" --key "$work/key.pub"
run 0 "the first change" edit "$hand" title="A calm back"
has err "hand.json.sig no longer fits"
run 3 "the signature was of the bytes that were" verify "$hand" --key "$work/key.pub"
cp "$hand" "$work/hand-1.json"
run 0 "the next change" edit "$hand" --keep-version item 1 reps=9
diff "$work/hand-1.json" "$hand" >"$work/out"
[ "$(grep -c '^[<>]' "$work/out")" = 2 ] || fail "more than the line of that number is new"
python3 - "$hand" 2>"$work/err" <<'PY' || fail "not the form that docs/program-format.md shows"
import json, sys
def form(value, indent=""):
    deeper = indent + "  "
    plain = isinstance(value, list) and not any(isinstance(one, (dict, list)) for one in value)
    if plain or not isinstance(value, (dict, list)) or not value:
        return json.dumps(value, ensure_ascii=False)
    rows = [json.dumps(k) + ": " + form(v, deeper) for k, v in value.items()] \
        if isinstance(value, dict) else [form(one, deeper) for one in value]
    ends = "{}" if isinstance(value, dict) else "[]"
    return ends[0] + ",".join("\n" + deeper + row for row in rows) + "\n" + indent + ends[1]
text = open(sys.argv[1], encoding="utf-8").read()
assert text == form(json.loads(text)) + "\n", form(json.loads(text))
PY
echo "ok - the one form"
cp "$hand" "$work/now.json"
run 3 "nested deeper than can be read" edit "$hand" "x-deep=$(printf '[%.0s' $(seq 32))$(
    printf ']%.0s' $(seq 32))"
has err "nested too deep"
cmp -s "$hand" "$work/now.json" || fail "$name: it was written"
