#!/bin/sh
# A session, the setting of the language and a ready program in every language that is whole
# (assets/languages/LINGUAS, or those named), on a machine without locales. What is expected stands
# in the language's own files: <Start> is what LL.po makes of "Start", <score|None> that of the
# meaning "score", <neck-turn> the name of that exercise, <migraine> the title of that program.
command -v python3 >/dev/null || { echo "skipped: there is no python3"; exit 0; }
exec python3 - "${BUILD:-build}/limber-walk" "$@" <<'PROGRAM'
import json, os, re, shutil, subprocess, sys, tempfile

sys.path.insert(0, "tests/cli")
import words

SESSION = """size 640x480  clock 2026-11-23T08:00:00+01:00  with pad
expect screen home  expect text "One minute"  expect focus "<Start>"
press ok  expect screen program  expect text "<neck-turn>"  expect focus "<Begin>"
press ok  expect screen welcome
insist ok screen screening  expect focus "<None of these>"
insist ok screen usual  expect text "<How sore is it on a usual day?>"
press ok  expect screen check  insist ok text "<None of these>"
press ok  expect screen before  expect text "<score|None>"
press ok  expect screen instructions  expect text "<neck-turn>"  expect focus "<I am ready>"
press ok  expect screen player  expect focus "<Pause>"
until screen instructions timeout 60s  press ok  until screen instructions timeout 60s  press ok
until screen after timeout 60s  press ok  expect screen quality  expect text "<Dull>"
press ok  expect screen effort  press ok  expect screen goal  expect text "Look over my shoulder"
press ok  expect screen done  expect text "<Well done.>"
press ok  expect screen home  tap "<Settings>"  expect text "<own name|English>"
"""
# By hand, from English; it stays over a cut.
CHOSEN = """size 1280x800  clock 2026-11-23T08:00:00+01:00  with keys
tap "Settings"  press up  expect focus "Language: English"  insist ok text "<own name|English>"
kill  expect text "<Settings>"
"""
READY = """size 1280x800  clock 2026-11-23T08:00:00+01:00  with keys
expect screen home  tap "<Programs>"  expect screen programs  expect text "<migraine>"
"""


def texts_of(code):
    catalogue = words.wording.read(f"assets/languages/{code}.po")
    known = {(context, english): became[0]
             for context, english, _, became, _ in words.po_entries(catalogue)}
    library = json.loads(words.wording.read(f"assets/languages/library.{code}.json"))
    names = {id: one["name"] for id, one in library["exercises"].items()}
    titles = {id: one["title"] for id, one in library["programs"].items()}

    def text(found):
        context, _, english = found[1].rpartition("|")
        return names.get(english) or titles.get(english) or known[(context or None, english)]
    return text


def play(name, walk, *options):
    path = f"{folder}/{name}.walk"
    with open(path, "w", encoding="utf-8") as file:
        file.write(walk)
    surroundings = dict(os.environ, LOCPATH="/nonexistent", LC_ALL="C", LANGUAGE="",
                        SDL_VIDEODRIVER="dummy", SDL_AUDIODRIVER="dummy")
    run = subprocess.run([program, path, *options, "--data", f"{folder}/{name}"],
                         env=surroundings, capture_output=True, text=True, timeout=600, check=False)
    if run.returncode:
        sys.exit(f"FAILED {name}: {run.stdout}{run.stderr}")


program, *codes = sys.argv[1:]
folder = tempfile.mkdtemp(prefix="limber-languages-")
try:
    for code in codes or words.linguas():
        fill = lambda walk: re.sub(r"<([^<>]+)>", texts_of(code), walk)
        play(f"{code}-session", fill(SESSION), "tests/data/good/short.json", "--lang", code)
        play(f"{code}-ready", fill(READY), "--lang", code)
        play(f"{code}-chosen", fill(CHOSEN), "tests/data/good/short.json")
finally:
    shutil.rmtree(folder)
PROGRAM
