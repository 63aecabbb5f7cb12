#!/bin/sh
# limberctl check and its usage, as a therapist meets them. BUILD names the build folder.
. tests/cli/limberctl.inc

says() { # says FILE WORDS: a line of the output has them
    grep -qF -- "$2" "$work/$1" || fail "$name: no \"$2\""
    echo "ok - $name"
}

silent() {
    [ ! -s "$work/$1" ] || fail "$name: something on std$1"
    echo "ok - $name"
}

call 2 "no command prints the usage and exits 2"
says err "usage: limberctl"
call 0 "--help exits 0" --help
says out "check"
call 0 "--version exits 0" --version
says out "limberctl "
call 2 "an unknown command exits 2" dance
says err "there is no command dance"
call 2 "an unknown option exits 2" check --yaml programs/neck-chronic.json
says err "there is no option --yaml"
call 2 "check without a file exits 2" check
says err "check needs FILE..."
call 2 "--assets without a folder exits 2" check --assets
says err "needs a value"

call 0 "ready programs have nothing to mend" check programs/neck-chronic.json programs/desk-breaks.json
silent out
call 0 "a warning still exits 0" check tests/data/good/neck-desk.json
says out "tests/data/good/neck-desk.json:/exercises/0/prepare_s: warning: "
call 3 "an error exits 3 and names its place" check tests/data/bad/hold-long.json
says out "tests/data/bad/hold-long.json:/exercises/1/hold_s: error: 900 is out of range 1-300; a hold lasts at most 5 minutes"
call 3 "every fault is listed" check tests/data/bad/many-faults.json
[ "$(grep -c ': error: ' "$work/out")" = 5 ] || fail "$name"
says out ":/regions/0: error: "
call 3 "a fault of the whole file has an empty pointer" check tests/data/bad/not-json.json
says out "tests/data/bad/not-json.json:: error: line 5, column 2"
call 1 "a file that is not there exits 1" check "$work/none.json"
says out "$work/none.json:: error: "
call 1 "a folder exits 1" check "$work"
says out "not a file"
call 3 "one bad file among good ones exits 3" check programs/neck-chronic.json tests/data/bad/bom.json programs/desk-breaks.json
says out "bom.json:: error: "

call 3 "--json is JSON" check --json programs/neck-chronic.json tests/data/bad/many-faults.json
python3 -c '
import json, sys
good, bad = json.load(open(sys.argv[1]))["files"]
assert good == {"file": "programs/neck-chronic.json", "verdict": "good", "faults": []}, good
assert bad["verdict"] == "refused"
assert [f["pointer"] for f in bad["faults"] if f["kind"] == "error"][:2] == ["/version", "/title"]
' "$work/out" 2>"$work/err" || fail "$name"
echo "ok - $name"

# The assets are found beside the build, wherever it is started from, and where --assets says.
here=$(pwd)
case $ctl in /*) full=$ctl ;; *) full=$here/$ctl ;; esac
(cd / && "$full" check "$here/programs/neck-chronic.json") >"$work/out" 2>"$work/err" || fail "started elsewhere"
echo "ok - started elsewhere it finds its exercises"
mkdir -p "$work/assets/exercises"
call 3 "--assets says where the exercises are" check --assets "$work/assets" programs/neck-chronic.json
says out "is not in the library"

# A link that leaves the program's folder is refused, whatever it leads to.
cp tests/data/good/own-exercise.json tests/data/good/doorway-2.png "$work/"
cp tests/data/good/doorway-1.png "$work/assets/"
mkdir "$work/program"
mv "$work/own-exercise.json" "$work/doorway-2.png" "$work/program/"
ln -s ../assets/doorway-1.png "$work/program/doorway-1.png"
call 3 "a picture by a link out of the folder is refused" check "$work/program/own-exercise.json"
says out "own-exercise.json:/exercises/0/exercise/images/0: error: "

head -c 1048577 /dev/zero | tr '\0' ' ' >"$work/large.json"
call 3 "a file over 1 MiB is refused" check "$work/large.json"
says out "large"

# What the documents show is what the loader takes and the library has.
python3 - docs/program-format.md "$work/example.json" <<'PY'
import re, sys
text = open(sys.argv[1], encoding="utf-8").read()
open(sys.argv[2], "w", encoding="utf-8").write(re.search(r"```json\n(.*?)```", text, re.S)[1])
PY
call 0 "the example in docs/program-format.md is good" check "$work/example.json"
echo "ok - $name"
for file in assets/exercises/*.json; do
    id=$(basename "$file" .json)
    grep -qF "| \`$id\` |" docs/exercises.md || fail "docs/exercises.md has $id"
done
echo "ok - docs/exercises.md has every exercise"
