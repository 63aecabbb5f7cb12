#!/usr/bin/python3
"""Every ready program x random valid edits: the result passes check and the schema, `diff` names
each edit that was made, and nothing else is different. Run from the repo root; BUILD names the
build. The die is the same each time."""
import glob
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator

CTL = os.environ.get("BUILD", "build") + "/limberctl"
ROUNDS = 3
die = random.Random(20261122)

with open("programs/program.schema.json", encoding="utf-8") as file:
    TEXT = json.load(file)
SCHEMA, RULES = Draft202012Validator(TEXT), TEXT["$defs"]["rules"]["properties"]

with open("tests/data/rule-vectors.json", encoding="utf-8") as file:
    DEFAULTS = json.load(file)["defaults"]


def ctl(*arguments):
    return subprocess.run([CTL, *arguments], capture_output=True, text=True)


def other(value, choices):
    return die.choice([choice for choice in choices if choice != value])


def dose_edit(program, number):
    """One number of one exercise: its words on the command line, and what diff calls it."""
    item = program["exercises"][number]
    keys = [key for key in ("hold_s", "reps", "tempo_s", "prepare_s", "rest_s") if key in item]
    key = die.choice(keys)
    value = other(item[key], range(2, 31))
    item[key] = value
    return ["item", str(number + 1), f"{key}={value}"], {(key, item["exercise"])}


def note_edit(program, number):
    item = program["exercises"][number]
    item["note"] = f"Slowly, {die.random()}"
    return ["item", item["exercise"], "note=" + item["note"]], {("note", item["exercise"])}


def remove_edit(program, number):
    if len(program["exercises"]) < 3:
        return note_edit(program, number)
    item = program["exercises"].pop(number)
    return ["item", str(number + 1), "remove"], {("item", item["exercise"])}


def add_edit(program, number):
    there = {item["exercise"] for item in program["exercises"]}
    new = die.choice([name for name in EXERCISES if name not in there])
    program["exercises"].insert(number, {"exercise": new})
    return ["item", "add", new, "before", str(number + 1)], {("item", new)}


def rule_edit(program, _):
    key = die.choice([key for key in RULES if key not in ("ease_factor", "next_tol",
                                                          "next_rise_ease")])
    start = program.get("rules", {}).get(key, DEFAULTS[key])
    value = other(start, range(RULES[key]["minimum"], RULES[key]["maximum"] + 1))
    program.setdefault("rules", {})[key] = value
    return ["rules", f"{key}={value}"], {(key, None)}


def date_edit(program, _):
    program["review"] = f"2027-0{die.randint(1, 9)}-{die.randint(10, 28)}"
    return ["review=" + program["review"]], {("review", None)}


def title_edit(program, _):
    program["title"] = f"Gentle moves {die.random()}"
    return ["title=" + program["title"]], {("title", None)}


EDITS = [remove_edit, dose_edit, note_edit, rule_edit, date_edit, title_edit, add_edit]
EXERCISES = sorted(os.path.basename(path)[:-5] for path in glob.glob("assets/exercises/*.json"))


def one(path, folder):
    """Some edits of different kinds on one program."""
    target = os.path.join(folder, "edited.json")
    shutil.copy(path, target)
    with open(path, encoding="utf-8") as file:
        program = json.load(file)
    words, named = [], set()
    # What goes first goes alone, what comes last is not changed again.
    for edit in sorted(die.sample(EDITS, 3), key=EDITS.index):
        more, what = edit(program, die.randrange(len(program["exercises"])))
        words += more + [","]
        named |= what
    run = ctl("edit", target, *words)
    assert run.returncode == 0, (words, run.stderr)
    checked = ctl("check", target)
    assert checked.returncode == 0, (words, checked.stdout)
    with open(target, encoding="utf-8") as file:
        written = json.load(file)
    SCHEMA.validate(written)
    program["version"] += 1
    assert written == program, words
    rows = json.loads(ctl("diff", "--json", path, target).stdout)["differences"]
    found = {(row["what"], row["exercise"]) for row in rows}
    assert found == named, (words, found, named)
    assert all(row["sentence"] and "{" not in row["sentence"] for row in rows), rows
    assert not json.loads(ctl("diff", "--json", target, target).stdout)["differences"]


def main():
    paths = [path for path in sorted(glob.glob("programs/*.json")) if "schema" not in path]
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            for _ in range(ROUNDS):
                one(path, folder)
    print(f"ok - {len(paths)} ready programs x {ROUNDS} rounds of random edits")
    return 0


sys.exit(main())
