#!/bin/sh
# limberctl timeline: the phases of a program as the format's contract lays them out.
. tests/cli/limberctl.inc

"$ctl" timeline --json tests/data/good/short.json >"$work/out" 2>"$work/err" || fail "it runs"
python3 - "$work/out" 2>"$work/err" <<'PY' || fail "the phases of a short program"
import json, sys
found = json.load(open(sys.argv[1]))
keys = ["item", "exercise", "phase", "side", "set", "rep", "start_s", "length_s"]
expected = [
    (0, "neck-turn", "prepare", "none", 1, 1, 0, 3),
    (0, "neck-turn", "hold", "left", 1, 1, 3, 5),
    (0, "neck-turn", "switch", "none", 1, 1, 8, 2),
    (0, "neck-turn", "hold", "right", 1, 1, 10, 5),
    (1, "shoulder-rolls", "between", "none", 1, 1, 15, 3),
    (1, "shoulder-rolls", "prepare", "none", 1, 1, 18, 3),
    (1, "shoulder-rolls", "move", "none", 1, 1, 21, 12),
    (2, "count-five-breathing", "between", "none", 1, 1, 33, 3),
    (2, "count-five-breathing", "prepare", "none", 1, 1, 36, 3),
    (2, "count-five-breathing", "hold", "none", 1, 1, 39, 21),
]
assert found["total_s"] == 60, found["total_s"]
assert found["phases"] == [dict(zip(keys, row)) for row in expected], found["phases"]
PY
echo "ok - the phases of a short program"

for file in programs/neck-chronic.json programs/desk-breaks.json tests/data/good/*.json; do
    "$ctl" timeline "$file" --json >"$work/out" 2>"$work/err" || fail "$file runs"
    python3 - "$work/out" 2>"$work/err" <<'PY' || fail "$file has no hole"
import json, sys
found = json.load(open(sys.argv[1]))
at = 0
for phase in found["phases"]:
    assert phase["start_s"] == at and phase["length_s"] > 0, phase
    at += phase["length_s"]
assert at == found["total_s"]
PY
    echo "ok - $file has no hole and no overlap"
done

"$ctl" timeline tests/data/good/short.json >"$work/out" 2>"$work/err" || fail "lines"
[ "$(wc -l <"$work/out")" = 11 ] || fail "one line a phase and the end"
grep -q '^ *1:00 *end$' "$work/out" || fail "the end"
echo "ok - lines for people"

"$ctl" timeline tests/data/bad/hold-long.json >"$work/out" 2>"$work/err"
[ $? = 3 ] || fail "a refused file exits 3"
grep -q '/exercises/1/hold_s: error' "$work/err" || fail "a refused file says why"
[ ! -s "$work/out" ] || fail "a refused file has no timeline"
echo "ok - a refused file exits 3 and says why"
"$ctl" timeline "$work/none.json" >"$work/out" 2>"$work/err"
[ $? = 1 ] || fail "a missing file exits 1"
echo "ok - a missing file exits 1"
"$ctl" timeline a b >"$work/out" 2>"$work/err"
[ $? = 2 ] || fail "two files exit 2"
echo "ok - two files exit 2"
