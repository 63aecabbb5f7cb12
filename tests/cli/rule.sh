#!/bin/sh
# limberctl rule: decisions from JSON on standard input, and refusals that name the line.
. tests/cli/limberctl.inc

asks() { # asks CODE NAME, the question on standard input
    "$ctl" rule >"$work/out" 2>"$work/err"
    code=$?
    [ "$code" = "$1" ] || fail "$2: exit code $code instead of $1"
}

answers() { # answers NAME, the whole answer on standard input
    cat >"$work/wanted"
    cmp -s "$work/wanted" "$work/out" || fail "$1"
    echo "ok - $1"
}

refuses() { # refuses NAME WORDS QUESTION
    printf '%s\n' "$3" | asks 3 "$1"
    [ ! -s "$work/out" ] || fail "$1: it was answered"
    [ "$(wc -l <"$work/err")" = 1 ] || fail "$1: not one sentence"
    grep -qF -- "standard input, line 1: $2" "$work/err" || fail "$1: no \"$2\""
    echo "ok - refused: $1"
}

# --- the vectors, with and without their answers -------------------------------------------------
for kept in moment,input,rules moment,input,rules,expect; do
    for file in tests/data/rule-vectors.json tests/data/rule-cases.json; do
        python3 - "$file" "$kept" >"$work/in" <<'PY'
import json, sys
for vector in json.load(open(sys.argv[1]))["vectors"]:
    print(json.dumps({key: vector[key] for key in sys.argv[2].split(",") if key in vector}))
PY
        asks 0 "$file" <"$work/in"
        python3 - "$file" "$work/out" 2>"$work/err" <<'PY' || fail "$file"
import json, sys
vectors = json.load(open(sys.argv[1]))["vectors"]
answers = [json.loads(line) for line in open(sys.argv[2])]
assert len(answers) == len(vectors), len(answers)
for vector, answer in zip(vectors, answers):
    assert list(answer) == ["result", "rule", "flag"], answer
    assert answer["flag"] in ("none", "info", "amber", "red"), answer
    assert list(answer.values())[: len(vector["expect"])] == vector["expect"], (vector, answer)
PY
        echo "ok - every vector of $file ($kept)"
    done
done

# --- how a question may be written ------------------------------------------------------------------
asks 0 "one line" <<'JSON'
{"moment": "after", "input": {"before": 2, "aft": 5}}
JSON
answers "one line in, one line out" <<'JSON'
{"result": "EASE-NEXT", "rule": "R33", "flag": "amber"}
JSON

printf '{"moment": "during", "input": {"pain": 3}}' | asks 0 "no line break at the end"
answers "no line break at the end" <<'JSON'
{"result": "CONTINUE", "rule": "R24", "flag": "none"}
JSON

asks 0 "one object over many lines" <<'JSON'

{
  "moment": "start",
  "input": {
    "before": 3,
    "flags": [
      "one_calf_hot_swollen",
      "saddle_bladder_bowel"
    ]
  },
  "rules": {
    "start_note_min": 3
  }
}
JSON
answers "one object over many lines" <<'JSON'
{"result": "EMERGENCY", "rule": "R01", "flag": "red"}
JSON

asks 0 "several, some over lines, CRLF and empty lines" <<JSON
{"moment": "start", "input": {"before": 8}}

{"moment": "during",
 "input": {"dizzy": "brief", "light_headed": 1}}$(printf '\r')
   $(printf '\t')
  {"moment": "nextday", "input": {"before": 3, "nxt": 5, "doms": true}}
JSON
answers "several, some over lines, CRLF and empty lines" <<'JSON'
{"result": "STOP", "rule": "R09", "flag": "red"}
{"result": "PAUSE", "rule": "R22", "flag": "amber"}
{"result": "HOLD", "rule": "R42", "flag": "info"}
JSON

# --- the therapist's numbers --------------------------------------------------------------------------
asks 0 "limits" <<'JSON'
{"moment": "during", "input": {"pain": 5}, "rules": {"during_stop_min": 5}}
{"moment": "during", "input": {"pain": 5}, "rules": {}}
{"moment": "during", "input": {"pain": 5}, "rules": {"during_stop_min": 5.0, "ease_factor": 0.3}}
JSON
answers "limits of one question leave the next alone" <<'JSON'
{"result": "STOP-EXERCISE", "rule": "R21", "flag": "amber"}
{"result": "SMALLER", "rule": "R23", "flag": "none"}
{"result": "STOP-EXERCISE", "rule": "R21", "flag": "amber"}
JSON

ask() { # ask LIMITS: a question with them
    printf '{"moment": "during", "input": {}, "rules": %s}' "$1"
}
refuses "a limit above its range" 'rules/after_stop: 11 is out of range 6-10' \
    "$(ask '{"after_stop": 11}')"
refuses "a limit below its range" 'rules/next_high: 4 is out of range 5-9' "$(ask '{"next_high": 4}')"
refuses "a limit that is not whole" 'rules/above_usual: 1.5 is not a whole number' \
    "$(ask '{"above_usual": 1.5}')"
refuses "a limit as a text" 'rules/above_usual: is a text' "$(ask '{"above_usual": "2"}')"
refuses "a limit that is misspelt" 'there is no rule "after_stopp"; is it after_stop?' \
    "$(ask '{"after_stopp": 8}')"
refuses "a factor out of range" 'rules/ease_factor: 0.9 is out of range 0.3-0.8' \
    "$(ask '{"ease_factor": 0.9}')"
refuses "next_tol at the default of next_rise_ease" \
    'rules/next_tol: next_tol (2) must stay below next_rise_ease (2)' "$(ask '{"next_tol": 2}')"
refuses "next_rise_ease at the default of next_tol" \
    'rules/next_rise_ease: next_tol (1) must stay below' "$(ask '{"next_rise_ease": 1}')"
refuses "limits in a list" 'rules is a list' "$(ask '[]')"

# --- what is refused ----------------------------------------------------------------------------------
refuses "a sign that is misspelt" 'flags names no sign "chest_pian"; is it chest_pain?' \
    '{"moment": "start", "input": {"flags": ["chest_pian"]}}'
refuses "a score out of range" 'before is 11 and must be a whole number from 0 to 10' \
    '{"moment": "start", "input": {"before": 11}}'
refuses "a score as a text" 'before is a text and must be a number' \
    '{"moment": "start", "input": {"before": "7"}}'
refuses "an input that is misspelt" 'there is no input "flag"; is it flags?' \
    '{"moment": "start", "input": {"flag": ["chest_pain"]}}'
refuses "no such moment" 'there is no moment "before"' '{"moment": "before", "input": {}}'
refuses "no moment" 'moment is missing' '{"input": {}}'
refuses "no input" 'input is missing' '{"moment": "start"}'
refuses "a key that is misspelt" 'there is no key "rule"; is it rules?' \
    '{"moment": "start", "input": {}, "rule": {}}'
refuses "a key given twice" '/input/before is given twice' \
    '{"moment": "start", "input": {"before": 9, "before": 1}}'
refuses "a list" 'here is a list' '[1]'
refuses "no JSON" 'column 1: a value is missing' 'chest pain'
refuses "two objects on a line" 'column 34: something follows the end' \
    '{"moment": "start", "input": {}} {"moment": "start", "input": {}}'
refuses "codes for the terminal" 'there is no key' \
    '{"moment": "start", "input": {}, "\u001b[2J": 1}'
! grep -q "$(printf '\033')" "$work/err" || fail "a code reached the terminal"
: | asks 3 "nothing"
grep -q "standard input is empty" "$work/err" || fail "nothing on standard input"
echo "ok - refused: nothing at all"

asks 3 "one wrong line among good ones" <<'JSON'
{"moment": "during", "input": {"pain": 3}}
{"moment": "during", "input": {"pain": 3}
{"moment": "during", "input": {"pain": 4}}

{"moment": "during",
 "input": {"pain": 12}}
{
  "moment": "during",
  "input": {"pain" 6}
}
{"moment": "during", "input": {"pain": 6}}
JSON
for words in "line 3: column 1: a , or } is missing here" "line 5: pain is 12" \
    "line 9: column 20: a : is missing"; do
    grep -qF -- "standard input, $words" "$work/err" || fail "no \"$words\""
done
[ "$(wc -l <"$work/err")" = 3 ] || fail "one sentence for each wrong one"
answers "one wrong line among good ones: the others are answered" <<'JSON'
{"result": "CONTINUE", "rule": "R24", "flag": "none"}
{"result": "SMALLER", "rule": "R23", "flag": "none"}
{"result": "STOP-EXERCISE", "rule": "R21", "flag": "amber"}
JSON

# Who asks one question at a time is not made to wait for the next.
python3 - "$ctl" 2>"$work/err" <<'PY' || fail "an answer comes before the next question"
import subprocess, sys
run = subprocess.Popen([sys.argv[1], "rule"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
for pain, result in ((1, b"CONTINUE"), (9, b"STOP-EXERCISE")):
    run.stdin.write(b'{"moment": "during", "input": {"pain": %d}}\n' % pain)
    run.stdin.flush()
    assert b'"%s"' % result in run.stdout.readline()
run.stdin.close()
assert run.wait() == 0
PY
echo "ok - an answer comes before the next question"

"$ctl" rule a.json >"$work/out" 2>"$work/err" </dev/null
[ $? = 2 ] || fail "a file exits 2"
echo "ok - a file exits 2"
