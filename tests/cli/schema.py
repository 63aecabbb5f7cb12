#!/usr/bin/python3
"""Holds the loader and programs/program.schema.json to one verdict.

Judges the corpus and thousands of its mutations (each key removed, each value of another type, each
number at and beyond its range, each text emptied and lengthened) with both, and names every file
on which they differ. What no schema can know is listed in tests/data/bad/expected as "beyond".
Run from the repo root; BUILD names the build folder."""
import copy
import json
import os
import shutil
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator

BUILD = os.environ.get("BUILD", "build")
BATCH = 100

with open("programs/program.schema.json", encoding="utf-8") as file:
    SCHEMA = json.load(file)
Draft202012Validator.check_schema(SCHEMA)
VALIDATOR = Draft202012Validator(SCHEMA)

# A program that uses every key there is, so that every key is mutated.
FULL = {
    "format": "limber.program/1", "id": "full", "version": 3, "title": "Everything",
    "language": "pt-BR", "client": {"name": "Sam"},
    "therapist": {"name": "R. Okafor", "role": "Therapist", "registration": "104",
                  "contact": "desk@clinic.example"},
    "created": "2026-11-20", "start": "2026-11-21", "review": "2026-12-12", "end": "2027-01-02",
    "goal": {"kind": "movement", "text": "Walk", "score": 4, "target": 8},
    "why": "For the test.\nAll of it.", "reason": "A stiff neck.\nSeen by Dr Shah.",
    "regions": ["neck", "left-shoulder"],
    "schedule": {"times_per_day": 2, "days": ["mon", "tue"], "at": ["08:00", "18:30"],
                 "min_gap_min": 100},
    "rest_between_s": 8,
    "exercises": [
        {"exercise": "neck-turn", "why": "Why.", "note": "Note.", "prepare_s": 12, "hold_s": 5,
         "reps": 3, "rest_s": 3, "sets": 2, "sides": "both", "switch_s": 4, "voice": "cue.wav"},
        {"exercise": "shoulder-rolls", "reps": 8, "tempo_s": 4},
        {"exercise": "count-five-breathing", "seconds": 60},
        {"exercise": {"id": "own", "name": "Own", "kind": "hold", "sides": "left",
                      "cues": ["Stand.", "Turn."], "mistakes": ["None."], "caution": "Slowly.",
                      "images": ["one.png", "two.png"]}},
    ],
    "rules": {},
    "clearance": {"required": True, "by": "Dr Shah", "date": "2026-11-01", "limits": "None."},
    "progression": {"approval": "therapist", "relative": True, "after_treatment": "usual"},
}
POSTURE = {
    "format": "limber.program/1", "id": "posture", "version": 1, "title": "Breaks",
    "regions": ["upper-back"],
    "schedule": {"every_min": 60, "from": "09:00", "to": "17:00", "days": ["fri"]},
    "exercises": [{"exercise": "screen-break-walk"}],
}
for key, rule in SCHEMA["$defs"]["rules"]["properties"].items():
    FULL["rules"][key] = rule["minimum"]
FULL["rules"]["next_tol"] = 0  # stays below next_rise_ease, which a schema cannot say

OTHER_TYPES = [None, True, 7, 1.5, "text", "", [], {}, [1], {"a": 1}]
TEXTS = ["", " ", "\u00a0\u2003", "a\nb", "a\tb", "a\x07b", "a\x85b", "\u00e4" * 35, "x" * 36,
         "x" * 60, "x" * 61, "x" * 64, "x" * 65, "\U0001f600" * 80, "x" * 81, "x" * 120, "x" * 121,
         "x" * 160, "x" * 161, "x" * 200, "x" * 201, "x" * 300, "x" * 301, "a\n", "neck", "Neck",
         "en", "e", "en-", "en-GB", "zh-Hant-TW", "x y", "/a.png", "../a.png", "a/../b.png",
         "a\\b.png", "2026-13-01", "2026-02-30", "2026-1-1", "1899-12-31", "2200-12-31",
         "24:00", "8:00", "00:00", "hold", "none", "mon", "limber.program/2", "client",
         "therapist", "Therapist", "easy", "usual", "pain", "Pain", "movement", "recovery"]
NUMBERS = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 30, 31, 50, 51, 59, 60, 61,
           100, 101, 120, 121, 240, 241, 300, 301, 1440, 1441, 1800, 1801, 2147483647, 2147483648,
           0.29, 0.3, 0.8, 0.81, 5.0, 5.5, 1e300]

# Words of loader messages about faults that a schema cannot see.
BEYOND = ["is before ", "not a day of the calendar", "is not after from", "must stay below",
          "is not in the library", "cannot be opened", "is not a file", "is not a PNG",
          "megapixels", "not a WAV", "leads out of"]


def places(value, path=()):
    """Every place in a document, but not its root."""
    if isinstance(value, dict):
        children = list(value.items())
    elif isinstance(value, list):
        children = list(enumerate(value))
    else:
        return
    for key, child in children:
        yield path + (key,), child
        yield from places(child, path + (key,))


def changed(document, path, change):
    new = copy.deepcopy(document)
    at = new
    for key in path[:-1]:
        at = at[key]
    change(at, path[-1])
    return new


def mutations(document):
    for path, value in places(document):
        def remove(at, key):
            del at[key]
        yield changed(document, path, remove)
        candidates = list(OTHER_TYPES)
        if isinstance(value, str):
            candidates += TEXTS
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            candidates += NUMBERS
        if isinstance(value, list):
            candidates += [value + value, value * 13, value[:1] * 2]
        for candidate in candidates:
            def put(at, key, candidate=candidate):
                at[key] = candidate
            yield changed(document, path, put)
        if isinstance(value, dict):
            for key in ("every_min", "times_per_day", "from", "extra"):
                def add(at, last, key=key):
                    at[last][key] = 60 if key != "from" else "08:00"
                yield changed(document, path, add)


def loader_verdicts(paths):
    """Path -> (refused, only by faults that a schema cannot see, messages)."""
    run = subprocess.run([BUILD + "/limberctl", "check", "--json", "--"] + paths,
                         capture_output=True, check=False)
    assert run.returncode in (0, 3), run.stderr
    found = {}
    for entry in json.loads(run.stdout)["files"]:
        errors = [f["pointer"] + " " + f["what"] for f in entry["faults"] if f["kind"] == "error"]
        seen = [e for e in errors if not any(words in e for words in BEYOND)]
        found[entry["file"]] = (entry["verdict"] == "refused", bool(errors) and not seen, errors)
    return found


def schema_refuses(path):
    with open(path, encoding="utf-8") as file:
        return not VALIDATOR.is_valid(json.load(file))


def compare(paths, where):
    different = 0
    for start in range(0, len(paths), BATCH):
        batch = paths[start:start + BATCH]
        for path, (refused, beyond, errors) in loader_verdicts(batch).items():
            if beyond or schema_refuses(path) == refused:
                continue
            different += 1
            print(f"{where} {path}: loader {'refuses' if refused else 'takes'} it, the schema "
                  f"does not agree: {errors}", file=sys.stderr)
            with open(path, encoding="utf-8") as file:
                print(file.read()[:2000], file=sys.stderr)
            if different > 3:
                return different
    return different


def check_corpus():
    """The schema refuses the bad files marked "schema", takes those it cannot judge."""
    different = 0
    with open("tests/data/bad/expected", encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    for name, who, *_ in rows:
        try:
            refuses = schema_refuses("tests/data/bad/" + name)
        except (UnicodeDecodeError, ValueError):
            refuses = False  # it is no JSON, so no schema ever sees it
        if refuses != (who == "schema"):
            different += 1
            print(f"tests/data/bad/{name}: marked {who}, but the schema "
                  f"{'refuses' if refuses else 'takes'} it", file=sys.stderr)
    good = [f"{folder}/{name}" for folder in ("programs", "tests/data/good")
            for name in sorted(os.listdir(folder))
            if name.endswith(".json") and not name.endswith(".schema.json")]
    return different + compare(good, "corpus"), len(rows) + len(good)


def check_mutations(folder):
    for name in ("one.png", "two.png", "text", "x" * 60):
        shutil.copy("tests/data/good/doorway-1.png", os.path.join(folder, name))
    with open(os.path.join(folder, "cue.wav"), "wb") as file:
        file.write(b"RIFF\x24\0\0\0WAVEfmt " + b"\0" * 60)
    paths = []
    for document in (FULL, POSTURE):
        for new in [document, *mutations(document)]:
            paths.append(os.path.join(folder, f"{len(paths)}.json"))
            with open(paths[-1], "w", encoding="utf-8") as file:
                json.dump(new, file, ensure_ascii=False)
    return compare(paths, "mutation"), len(paths)


def main():
    different, count = check_corpus()
    print(f"ok - {count} files of the corpus" if not different else "not ok - corpus", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        more, count = check_mutations(folder)
    print(f"ok - {count} mutations" if not more else "not ok - mutations")
    return 1 if different or more else 0


if __name__ == "__main__":
    sys.exit(main())
