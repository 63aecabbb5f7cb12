#!/usr/bin/python3
"""What the documents say is there: the program in the README has nothing to mend, links lead to
files, and every `make` goal that is named exists. Run from the repo root; BUILD names the build."""
import glob
import os
import re
import subprocess
import sys
import tempfile

BUILD = os.environ.get("BUILD", "build")
DOCUMENTS = ["README.md", "CONTRIBUTING.md", *sorted(glob.glob("docs/**/*.md", recursive=True))]


def goals():
    found = {"-C", "run", "unit-ROOM"}
    for name in ["Makefile", *glob.glob("tests/**/*.mk", recursive=True),
                 *glob.glob("packaging/*.mk")]:
        with open(name, encoding="utf-8") as file:
            found.update(re.findall(r"^([a-z-]+):", file.read(), re.MULTILINE))
    found.update("unit-" + room for room in os.listdir("tests/unit"))
    return found


def lost_links(name, text):
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text):
        if not target.startswith("http"):
            path = os.path.join(os.path.dirname(name), target)
            if not os.path.exists(path):
                yield f"{name}: leads to {target}, which is not there"


def lost_goals(name, text, known):
    for goal in re.findall(r"(?:`|^    )make(?: -j\d)? ([a-z][a-z-]*)\b(?![-=/])", text, re.MULTILINE):
        if goal not in known:
            yield f"{name}: names make {goal}, which does not exist"


def readme_program():
    with open("README.md", encoding="utf-8") as file:
        program = re.search(r"```json\n(.*?)```", file.read(), re.DOTALL)[1]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "sam-neck.json")
        with open(path, "w", encoding="utf-8") as file:
            file.write(program)
        run = subprocess.run([BUILD + "/limberctl", "check", path], capture_output=True, text=True,
                             check=False)
    return [f"README.md: {line}" for line in (run.stdout + run.stderr).splitlines()]


def main():
    known = goals()
    faults = readme_program()
    for name in DOCUMENTS:
        with open(name, encoding="utf-8") as file:
            text = file.read()
        faults += [*lost_links(name, text), *lost_goals(name, text, known)]
    for fault in faults:
        print("not ok -", fault)
    if not faults:
        print(f"ok - {len(DOCUMENTS)} documents say what is there")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
