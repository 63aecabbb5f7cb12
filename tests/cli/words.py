#!/usr/bin/python3
"""The languages: limber.pot against src, every LL.po against limber.pot, every library.LL.json
against assets/exercises and programs, and src against texts that nobody marked for translation.

assets/languages/LINGUAS lists the languages that are whole: of these nothing may be missing. Of
others what is there must be sound. Made-up bad files come first: a check that lets one of them
through has itself failed. Run from the repo root. `words.py --todo` tells what is missing of each
language that is no whole one."""
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(__file__))
import wording  # pylint: disable=wrong-import-position

FOLDER = "assets/languages"
# What a text fills in: printf's, {names}; and what stands at its ends.
PRINTF = re.compile(r"%%|%(?:\d+\$)?[-+ #0]*[\d.*]*(?:hh|h|ll|l|z|j|t)?[a-zA-Z]")
NAMES = re.compile(r"\{\w+\}")


# Promises that no language may make (wording.py has the English ones), and how long a sentence may
# be, in words. The bounds of words are those of each script.
FORBIDDEN = {
    "de": r"\b(?:heil(?:t|en|ung|ungen|sam)?|kurier\w*|garantier\w*|bewiesen|repariert?)\b",
    "es": r"\b(?:cur(?:a|ar|an|ará|ado)|san(?:ar|ará)|garanti[cz]\w*|demostrad[oa]s?)\b",
    "fr": r"\b(?:guéri\w*|garanti\w*|prouvée?s?|répare(?:r|z)?)\b",
    "ar": r"(?:شفاء|يشفي|تشفي|يعالج نهائي|مضمون|نضمن)",
    "zh": r"(?:治愈|根治|痊愈|治好|保证|包好)",
}
SENTENCE_WORDS = {"de": 18, "es": 18, "fr": 18}


def wording_faults(code, place, text):
    found = re.search(FORBIDDEN.get(code, r"(?!)"), text, re.IGNORECASE)
    if found:
        yield f'{place}: says "{found[0]}": {text}'
    for sentence in wording.sentences(text):
        if len(sentence) > SENTENCE_WORDS.get(code, 1000):
            yield f"{place}: has a sentence of {len(sentence)} words: {text}"


def every_library_text(told, at=""):
    if isinstance(told, str):
        yield at, told
        return
    for key, one in told.items() if isinstance(told, dict) else enumerate(told):
        yield from every_library_text(one, f"{at}/{key}")


# --- .po files --------------------------------------------------------------------------------------
def po_entries(text):
    """Of each entry: its context, its English, the plural's, what it became, its flags. Obsolete
    ones are left out."""
    for block in text.split("\n\n"):
        flags = set(re.findall(r"[\w-]+", " ".join(re.findall(r"^#,(.*)$", block, re.M))))
        fields = {}
        key = None
        for line in block.splitlines():
            found = re.match(r'(msg\w+(?:\[\d\])?) (".*")$', line)
            if found:
                key = found[1]
                fields[key] = json.loads(found[2])
            elif line.startswith('"') and key:
                fields[key] += json.loads(line)
        if fields.get("msgid"):
            became = [value for key, value in sorted(fields.items()) if key.startswith("msgstr")]
            yield fields.get("msgctxt"), fields["msgid"], fields.get("msgid_plural"), became, flags


# What stands between two parts of a list: with the gaps of its language, or none.
JOINTS = ("list", "list of numbers")


def other_ends(english, text):
    """A gap or a line's end before and behind a text: what is shown beside it counts on it. Where
    Chinese stands at that end, there is none."""
    wide = [text[:1] > "\u2e80", text[-1:] > "\u2e80"]
    gaps = [(re.match(r"\s*", one)[0], re.search(r"\s*$", one)[0]) for one in (english, text)]
    return any(a != b and not (none and b == "" and "\n" not in a)
               for a, b, none in zip(gaps[0], gaps[1], wide))


def text_faults(english, plural, became, context=None):
    for text in became:
        if not text:
            continue
        if context not in JOINTS and other_ends(english, text):
            yield f'begins or ends with another gap: "{text}"'
        if sorted(NAMES.findall(text)) != sorted(NAMES.findall(english)):
            yield f'names other {{places}}: "{text}"'
        if re.search(r"\s\s", text) and not re.search(r"\s\s", english + (plural or "")):
            yield f'has two gaps in a row: "{text}"'


def po_faults(path, whole):
    text = wording.read(path)
    check = subprocess.run(["msgfmt", "--check-format", "--check-header", "-o", "/dev/null", path],
                           capture_output=True, text=True, check=False)
    if check.returncode:
        yield check.stderr.strip().replace("\n", "; ")
    for context, english, plural, became, flags in po_entries(text):
        name = f'"{english}"' + (f" ({context})" if context else "")
        missing = not all(became)
        if whole and missing:
            yield f"{path}: {name} is not translated"
        if "fuzzy" in flags:
            yield f"{path}: {name} is marked fuzzy: look at it, and take the mark out"
        for fault in text_faults(english, plural, became, context):
            yield f"{path}: {name} {fault}"
        for one in became:
            yield from wording_faults(os.path.basename(path)[:-3], f"{path}: {name}", one)


def pot_faults(folder=FOLDER):
    """make words would change nothing: of the pot, and of every language that is whole."""
    with tempfile.TemporaryDirectory() as copies:
        paths = [f"{folder}/limber.pot"] + [f"{folder}/{code}.po" for code in linguas(folder)]
        paths = [path for path in paths if os.path.exists(path)]
        for path in paths:
            shutil.copy(path, copies)
        subprocess.run(["packaging/words", copies], check=True)
        for path in paths:
            if wording.read(path) != wording.read(f"{copies}/{os.path.basename(path)}"):
                yield f"{path} is not what src says; run make words"


# --- the library's texts ----------------------------------------------------------------------------
# As long as the formats allow: src/plan/read/exercise_read.c, plan/program_read.c, plan/read/item_read.c.
LONGEST = {"name": 80, "cues": 160, "mistakes": 160, "caution": 200, "muscles": 200, "title": 80,
           "why": 300, "goal": 160, "limits": 300, "reason": 200, "note": 200, "items why": 160}


def library_english():
    """What a language mirrors, key by key."""
    exercises, programs = {}, {}
    for _, one in wording.json_folder("assets/exercises"):
        keys = ("name", "cues", "mistakes", "caution", "muscles")
        exercises[one["id"]] = {key: one[key] for key in keys if one.get(key)}
    for folder in "programs", "programs/demos":
        for _, one in wording.json_folder(folder):
            texts = {"title": one["title"], "why": one.get("why"), "reason": one.get("reason"),
                     "goal": one.get("goal", {}).get("text"),
                     "limits": one.get("clearance", {}).get("limits")}
            texts = {key: text for key, text in texts.items() if text}
            texts["items"] = [{key: item[key] for key in ("why", "note") if item.get(key)}
                              for item in one["exercises"]]
            programs[one["id"]] = texts
    return {"exercises": exercises, "programs": programs}


def longest(at, key):
    return LONGEST.get(f"items {key}" if "/items/" in at else "", LONGEST.get(key, 200))


def library_faults(english, told, whole, at="", key=""):
    """Where the two differ in shape, and texts that are too long or empty."""
    if type(english) is not type(told):
        yield f"{at} is no {type(english).__name__}"
    elif isinstance(english, dict):
        for name in english:
            if name in told:
                yield from library_faults(english[name], told[name], whole, f"{at}/{name}", name)
            elif whole:
                yield f"{at}/{name} is missing"
        for name in told:
            if name not in english:
                yield f"{at}/{name} is not in the English"
    elif isinstance(english, list):
        if len(english) != len(told):
            yield f"{at} has {len(told)} of {len(english)}"
        for i, (one, other) in enumerate(zip(english, told)):
            yield from library_faults(one, other, whole, f"{at}/{i}", key)
    elif not told.strip() or told != told.strip() or "\n" in told:
        yield f"{at} is empty, or has a gap at its ends or a line's end"
    elif len(told) > longest(at, key):
        yield f"{at} has {len(told)} characters; {longest(at, key)} is the most"


def language_faults(code, english, whole):
    po, library = f"{FOLDER}/{code}.po", f"{FOLDER}/library.{code}.json"
    for path in po, library:
        if whole and not os.path.exists(path):
            yield f"{path} is missing"
    if os.path.exists(po):
        yield from po_faults(po, whole)
    if os.path.exists(library):
        told = json.loads(wording.read(library))
        head = {key: told.pop(key, None) for key in ("format", "language")}
        if head != {"format": "limber.texts/1", "language": code}:
            yield f'{library}: must begin with "format": "limber.texts/1", "language": "{code}"'
        yield from (f"{library}:{fault}" for fault in library_faults(english, told, whole))
        for at, text in every_library_text(told):
            yield from wording_faults(code, f"{library}:{at}", text)


def linguas(folder=FOLDER):
    lines = wording.read(f"{folder}/LINGUAS").splitlines() if os.path.exists(
        f"{folder}/LINGUAS") else []
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def codes():
    """All that have a file, whole or not."""
    found = {os.path.basename(path)[:-3] for path in glob.glob(f"{FOLDER}/*.po")}
    found |= {os.path.basename(path).split(".")[1] for path in glob.glob(f"{FOLDER}/library.*.json")}
    return sorted(found | set(linguas()))


# --- what nobody marked -----------------------------------------------------------------------------
SHOWN = """screens/*.c screens/*/*.c app/*.c app/*/*.c care/*.c care/*/*.c session/*.c speech/*.c ui/*.c
    plan/difference*.c plan/describe.c plan/region.c share/report/*.c share/paper/handout*.c""".split()
# English that no client reads: each file with a pattern of its texts, and why.
UNMARKED = {
    "app/kiosk/files.c": r".*",  # faults of files, for who sets up a kiosk: as all checkers, English
    "app/kiosk/staff_settings.c": r".*",
    "app/kiosk/store.c": r".*",
    "app/kiosk/pin.c": r"kiosk: ",  # the log
    "app/handover/trust.c": r"limber:",  # what stands in a QR code
    "care/rules_input.c": r".*",  # faults of JSON given to limberctl
    "care/screening": r"[a-z -]+$|the parts do not fit",  # safety tags; a compile-time assertion
    "screens/faces.c": r"people:",
    "screens/parts.c": r"[a-z ]+$",  # regions, as the library's files name them
    "share/report/report.c": r"the (?:record|program)",  # why there is no report: for limberctl
}
WORDY = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}|^[A-Z][a-z]{2,}|[a-z]{2,}[.:]$| (?:of|and|or) ")
MARKUP = re.compile(r"^(?:th|td|p|li|div|h\d) (?:scope|class)=|[.#\w\]] ?[.#\w\[\]=-]*\{[a-z-]+:|;$|solid |"
                    r"outline|limber\.\w+/\d|^[.#]?\w+ \w+\{")


def unmarked(source):
    """(line, text) of every literal that no mark stands round."""
    source = re.sub(r"^[ \t]*#include.*$", "", source, flags=re.M)
    line, depth, inside, before = 1, 0, 0, ""
    for token in wording.TOKEN.findall(source):
        begun = line
        line += token.count("\n")
        if token.isspace() or token.startswith(("//", "/*")):
            continue
        if token == "(":
            depth += 1
            inside = inside or (depth if before in wording.MARKS else 0)
        elif token[0] == '"' and not inside:
            yield begun, wording.unescaped(token)
        elif token == ")":
            inside = 0 if depth == inside else inside
            depth -= 1
        before = token


def is_wordy(text):
    bare = re.sub(r"%[-0-9.*]*[a-z%]|<[^>]*>?|&\w+;|\{\w+\}", "", text)
    return bare != "Limber" and WORDY.search(bare) and not MARKUP.search(text)


def excused(path, text):
    return any(path.startswith(begin) and re.match(pattern, text)
               for begin, pattern in UNMARKED.items())


def unmarked_faults():
    for pattern in SHOWN:
        for path in sorted(glob.glob(f"src/{pattern}")):
            for line, text in unmarked(wording.read(path)):
                if is_wordy(text) and not excused(path[len("src/"):], text):
                    yield f'{path}:{line}: "{text}" is shown to a client; put it into _() or N_()'


# --- the check of the check -------------------------------------------------------------------------
PO = r'''msgid ""
msgstr "Language: xx\n"

#: src/a.c
#, c-format
msgctxt "a"
msgid "%d cat of {name}"
msgid_plural "%d cats of "
"{name}"
msgstr[0] "%d Katze von {name}"
msgstr[1] ""

#, fuzzy
msgid " and "
msgstr " und "

#~ msgid "gone"
#~ msgstr "weg"
'''
ENTRIES = [("a", "%d cat of {name}", "%d cats of {name}", ["%d Katze von {name}", ""], {"c-format"}),
           (None, " and ", None, [" und "], {"fuzzy"})]
BAD_TEXTS = [("Call {contact}.", "Ruf an."), ("Stop ", "Halt"), ("a b", "a  b"), ("a\n", "好")]
GOOD_TEXTS = [("Goal: ", "目标："), (" and ", "和"), (" and ", " und "), ("a\n", "好\n")]
GOOD_JOINTS = [(" and ", " و"), (": ", "\u00a0: ")]
BAD_WORDING = [("de", "Das heilt den Rücken."), ("de", "Die Heilung braucht Zeit."), ("es", "Esto cura."),
               ("fr", "Cela guérit."), ("ar", "هذا شفاء"), ("zh", "治愈颈痛"), ("de", "und " * 19)]
BAD_LIBRARIES = [{}, {"a": ["x"]}, {"a": ["x", ""]}, {"a": ["x", "y"], "b": "z"}, {"a": "x"},
                 {"a": ["x", "y" * 401]}, {"a": ["x", " y"]}]
SOURCE = '''#include "not this one"
f("Not marked", _("Marked well"), N_("Marked " "too"), pgettext("con text", "Marked"), "id-only", "%s %d");
const char *t = cond ? "Oh no." : "<p class=\\"x y\\">";
'''


def own_faults():
    if list(po_entries(PO)) != ENTRIES:
        yield f"reads a catalogue as {list(po_entries(PO))}"
    for english, became in BAD_TEXTS:
        if not list(text_faults(english, None, [became])):
            yield f"lets through: {became} for {english}"
    for english, became in GOOD_TEXTS:
        yield from (f"{fault} for {english}" for fault in text_faults(english, None, [became]))
    for english, became in GOOD_JOINTS:
        if list(text_faults(english, None, [became], "list")):
            yield f"refuses the joint: {became} for {english}"
        if not list(text_faults(english, None, [became], "date")):
            yield f"lets through what is no joint: {became} for {english}"
    for code, text in BAD_WORDING:
        if not list(wording_faults(code, "", text)):
            yield f"lets through: {text} ({code})"
    for told in BAD_LIBRARIES:
        if not list(library_faults({"a": ["1", "2"]}, told, True)):
            yield f"lets through: {told}"
    if list(library_faults({"a": ["1", "2"]}, {}, False)):
        yield "wants all of a language that is not whole"
    found = [text for _, text in unmarked(SOURCE) if is_wordy(text)]
    if found != ["Not marked", "Oh no."]:
        yield f"finds unmarked {found}"


def main():
    english, whole = library_english(), linguas()
    faults = [f"words.py itself {fault}" for fault in own_faults()]
    faults += list(pot_faults()) + list(unmarked_faults())
    for code in codes():
        faults += language_faults(code, english, code in whole)
        if "--todo" in sys.argv and code not in whole:
            for fault in language_faults(code, english, True):
                print(f"to do - {fault}")
    for fault in faults:
        print("not ok -", fault)
    if not faults:
        count = len(list(po_entries(wording.read(f"{FOLDER}/limber.pot"))))
        print(f"ok - {count} texts in limber.pot; whole: {' '.join(whole) or 'none'}; "
              f"in work: {' '.join(sorted(set(codes()) - set(whole))) or 'none'}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
