#!/bin/sh
# limberctl report: a course of four weeks as a page, as text and as JSON; what the page must hold
# and must not; that the app shows the same numbers; and what is said where there is nothing.
. tests/cli/limberctl.inc
build=${BUILD:-build}
export SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy

report() { # report CODE NAME ARGUMENTS...
    wanted=$1 name=$2
    shift 2
    run "$wanted" "$name" report "$@"
}

says() { # says NAME WORDS: in what was printed
    grep -qF -- "$2" "$work/out" || fail "$1: no \"$2\""
    echo "ok - $1"
}

refuses() { # refuses CODE NAME WORDS ARGUMENTS...: one sentence, and nothing else
    code=$1 name=$2 words=$3
    shift 3
    report "$code" "$name" "$@"
    [ ! -s "$work/out" ] || fail "$name: it was answered"
    [ "$(wc -l <"$work/err")" = 1 ] || fail "$name: not one sentence"
    grep -qF -- "$words" "$work/err" || fail "$name: no \"$words\""
}

BUILD=$build KEEP=$work/data sh tests/walks/course.sh >"$work/out" 2>&1 || fail "the course"
last=2026-12-18

# --- the three forms ---------------------------------------------------------------------------
report 0 'text' --data "$work/data" --client Sam --to $last --format text
sed 's/made [0-9-]*/made DAY/' "$work/out" >"$work/text"
cmp -s tests/data/report-course.txt "$work/text" || {
    diff tests/data/report-course.txt "$work/text"
    fail 'the text is as tests/data/report-course.txt has it'
}
echo 'ok - the text is as it was'
report 0 'a file, one person alone' "$work/data/limber.db" --to $last -o "$work/page.html"
[ ! -s "$work/out" ] || fail 'with -o nothing is printed'
report 0 'JSON' --data "$work/data" --client Sam --to $last --json
cp "$work/out" "$work/json"
report 0 'a window' --data "$work/data" --from 2026-12-07 --to 2026-12-11 --format json
grep -q '"prescribed": 5' "$work/out" || fail 'five sessions in that week'

python3 - "$work/page.html" "$work/json" <<'END' || fail 'the page'
import html.parser, json, re, sys
page = open(sys.argv[1], encoding="utf-8").read()
VOID = {"meta", "path", "circle", "rect"}
stack, ids, tags = [], [], []
class Reader(html.parser.HTMLParser):
    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        tags.append(tag)
        if "id" in given: ids.append(given["id"])
        assert not any(k.startswith("on") or k in ("src", "href") for k in given), (tag, given)
        if tag == "th": assert given.get("scope") in ("col", "row")
        if tag == "html": assert given["lang"] == "en"
        if tag not in VOID: stack.append(tag)
    def handle_endtag(self, tag):
        assert stack and stack.pop() == tag, (tag, self.getpos())
    def handle_startendtag(self, tag, attributes): tags.append(tag)
Reader().feed(page)
assert not stack, stack
assert ids == ["head", "top", "flags", "soreness", "calendar", "exercises", "goals", "actions",
               "notes", "quality", "fixed"], ids
for never in ("script", "img", "link", "iframe", "object", "a"): assert never not in tags, never
assert tags.count("svg") == 2 and page.count("<title>") == 3 and page.count("<desc>") == 2
assert "http://" not in page and "https://" not in page
assert "default-src 'none'" in page and "@page{size:A4" in page
for words in ("19 of 19 sessions", "1 red, 1 amber", "R31", "Not a diagnosis", "step up"):
    assert words in page, words
facts = json.load(open(sys.argv[2], encoding="utf-8"))
assert facts["format"] == "limber.report/1" and facts["client"] == "Sam"
assert facts["whole"]["kept"] == 19 and facts["whole"]["percent"] == 100
assert facts["whole"]["rated"] == 15 and facts["quality"]["no_next"] == 3
assert [d["rule"] for d in facts["decisions"]] == ["R33", "R13", "R41", "R13", "R31"]
assert facts["soreness"][0]["first_week"] == 2.0
END
echo 'ok - the page is well formed, each part in its order, nothing from outside'

# --- the app shows the same --------------------------------------------------------------------
number() {
    python3 -c "import json; f = json.load(open('$work/json')); print($1)"
}
cat >"$work/walk" <<END
size 720x1440 clock ${last}T18:00:00+01:00
tap "Progress" expect screen progress
insist ok text "$(number 'f["last_28_days"]["kept"]') of $(number 'f["last_28_days"]["prescribed"]') sessions done"
tap "What my therapist sees" expect screen report
expect text "$(number 'f["whole"]["kept"]') of $(number 'f["whole"]["prescribed"]') sessions, $(number 'f["whole"]["percent"]') %"
expect text "Neck $(number 'f["soreness"][0]["first_week"]')"
expect text "1 red, 1 amber"
press back expect screen progress
END
"$build/limber-walk" "$work/walk" --data "$work/data" tests/data/good/course.json \
    >"$work/out" 2>&1 || fail 'the app shows the same numbers'
echo 'ok - the app shows the same numbers'

# --- what is wrong -----------------------------------------------------------------------------
refuses 1 'nobody of that name' 'Ann' --data "$work/data" --client Ann
refuses 1 'no record there' 'no record' --data "$work/nowhere" --client Sam
refuses 1 'another program' 'did no session' --data "$work/data" --client Sam --program other
refuses 2 'a format that there is not' 'html, text or json' --data "$work/data" --format pdf
refuses 2 'days turned round' 'is after' --data "$work/data" --from 2026-12-11 --to 2026-12-01
refuses 1 'a file that cannot be written' "$work/no" --data "$work/data" -o "$work/no/report.html"
