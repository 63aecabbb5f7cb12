#!/bin/sh
# limberctl handout: a program on paper. BUILD names the build folder.
. tests/cli/limberctl.inc

has() { # has out|err WORDS
    grep -qF -- "$2" "$work/$1" || fail "$name: no \"$2\""
}

run 0 "a program" new --from low-back --client '<b>Sam</b> & "co"' --therapist "R. Okafor" \
    --contact "020 7946 0000" --role R --review 2027-01-12 --days mon,fri \
    --set item.2.note="Go <slowly>." --set rules.block_at=7 --output "$work/sam.json"
run 0 "its handout" handout "$work/sam.json" --country GB
cp "$work/out" "$work/sam.html"
for words in "A sore lower back" "R. Okafor" "020 7946 0000" "12 January 2027" "Monday and Friday" \
    "2. One knee hug" "first left, then right" "Go &lt;slowly&gt;." "Before you start" "7 to 10" \
    "Stop and call 999 now:" "Numb between the legs" "Your next two weeks" "Next morning"; do
    has out "$words"
done
grep -qi '<b>Sam' "$work/out" && fail "a name is a text"
python3 - "$work/sam.html" 2>"$work/err" <<'PY' || fail "the page stands alone and is well formed"
import html.parser, sys

class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.count = [], {}
    def handle_starttag(self, tag, attributes):
        self.count[tag] = self.count.get(tag, 0) + 1
        for key, value in attributes:
            assert key not in ("src", "href", "xlink:href") or value.startswith("data:"), value
            assert not key.startswith("on"), key
        if tag not in ("meta", "img", "path", "br"):
            self.open.append(tag)
    def handle_startendtag(self, tag, attributes):
        pass
    def handle_endtag(self, tag):
        if tag not in ("path",):
            assert self.open.pop() == tag, tag

page = Page()
page.feed(open(sys.argv[1], encoding="utf-8").read())
assert not page.open, page.open
assert "script" not in page.count and "link" not in page.count
assert page.count["svg"] == 10, page.count  # start and end of five exercises
assert page.count["section"] == 5
PY
echo "ok - the page stands alone and is well formed"

run 0 "to a file" handout "$work/sam.json" --output "$work/new.html"
[ ! -s "$work/out" ] || fail "$name: it was printed too"
grep -q "call ____________" "$work/new.html" || fail "a place for the number"
run 0 "to standard output by -" handout programs/whiplash.json --output -
has out "Not prescribed for you."
run 0 "a therapist's own pictures" handout tests/data/good/own-exercise.json
has out '<img alt="" src="data:image/png;base64,iVBOR'
for program in programs/*.json programs/demos/*.json; do
    [ "$program" = programs/program.schema.json ] && continue
    "$ctl" handout "$program" >"$work/out" 2>"$work/err" || fail "$program"
    grep -q '<svg' "$work/out" || fail "$program has no picture"
done
echo "ok - every ready program"
run 2 "a country that is none" handout "$work/sam.json" --country ZZ
has err '--country: "ZZ" is not known'
run 3 "a bad program" handout tests/data/bad/hold-long.json
run 1 "a file that is not there" handout "$work/none.json"
run 1 "a place that cannot be written" handout "$work/sam.json" --output "$work/none/x.html"
