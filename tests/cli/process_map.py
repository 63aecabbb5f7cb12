#!/usr/bin/python3
"""docs/process-map.md: every row that the map must have stands in it exactly once, and what answers
it is there: each path, each screen by the name in src/model/screen.h, each `suite::name` in the
test file that stands before it. Made-up maps with a fault each come first. Run from the repo root."""
import os
import re
import sys

MAP = "docs/process-map.md"
IDS = "tests/data/process-map-ids.txt"
SCREENS = "src/model/screen.h"
COLUMNS = ["ID", "What it asks", "Screens", "Files", "Tests"]
MISSING = "What is missing"  # the sixth column, of the table of what is open
LATER = "later: "
# What may stand in a cell outside of backticks.
PLAIN = re.compile(rf"-|[, ]*(?:{LATER}[^,`]+)?")


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def screen_names(source):
    return set(re.findall(r'^    SCREEN\(\w+, "([a-z-]+)"', source, re.MULTILINE))


def cells_of(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def rows_of(text):
    """(cells by column, fault) of each row of each table; one of the two is None."""
    header = []
    for line in text.splitlines():
        cells = cells_of(line)
        if not line.startswith("|"):
            header = []
        elif not header:
            header = cells
            if header not in (COLUMNS, COLUMNS + [MISSING]):
                yield None, f"has a table with other columns: {', '.join(header)}"
        elif not set(line) <= set("|- :"):
            if len(cells) != len(header):
                yield None, f"{cells[0]}: has {len(cells)} cells, not {len(header)}"
            else:
                yield dict(zip(header, cells)), None


def has_test(source, name):
    suite, test = map(re.escape, name.split("::"))
    return re.search(rf"^(?:Test\(|ParameterizedTest\([^,]+,\s*|Theory\(\([^)]*\),\s*)"
                     rf"\s*{suite},\s*{test}\b", source, re.MULTILINE)


def path_fault(path, folder):
    if not path.startswith(folder):
        return f"{path} does not lie in {folder}"
    if path.startswith("/") or ".." in path or not os.path.exists(path):
        return f"{path} is not there"
    return None


def cell_faults(cell, folder):
    """Of a cell with paths, and with `suite::name` behind the path of its file."""
    path, plain = None, re.sub(r"`[^`]+`", "", cell)
    if not PLAIN.fullmatch(plain):
        yield f"says \"{plain.strip(' ,')}\": names stand in backticks"
    for token in re.findall(r"`([^`]+)`", cell):
        if "::" not in token:
            path = token
            fault = path_fault(path, folder)
            if fault:
                yield fault
        elif not path or not os.path.isfile(path):
            yield f"{token} stands behind no file"
        elif not has_test(read(path), token):
            yield f"{path} has no test {token}"


def row_faults(row, screens):
    """What is wrong with one row. A row says where its answer is, or that it comes later; one that
    is open says what is missing instead."""
    later = LATER in row["Files"]
    if not row["What it asks"]:
        yield "does not say what it asks"
    for name in row["Screens"].split(", "):
        if name not in screens | {"-"}:
            yield f"there is no screen {name}"
    yield from cell_faults(row["Files"], "")
    yield from cell_faults(row["Tests"], "tests/")
    if MISSING in row:
        if len(row[MISSING]) < 2:
            yield "is open and does not say what is missing"
        named = re.findall(r"`([^` ]+/[^` ]+)`", row[MISSING])
        yield from (fault for path in named if (fault := path_fault(path, "")))
    elif "`" not in row["Files"] and not later:
        yield "names no file"
    elif "`" not in row["Tests"] and not later:
        yield "names no test"


def map_faults(text, ids, screens):
    seen = []
    for row, fault in rows_of(text):
        if fault:
            yield fault
            continue
        if row["ID"] in seen:
            yield f"{row['ID']}: stands there twice"
        elif row["ID"] not in ids:
            yield f"{row['ID']}: is not in {IDS}"
        seen.append(row["ID"])
        yield from (f"{row['ID']}: {fault}" for fault in row_faults(row, screens))
    yield from (f"{name}: is missing" for name in ids if name not in seen)


# --- the check of the check -----------------------------------------------------------------------
HEAD = "| ID | What it asks | Screens | Files | Tests |\n|---|---|---|---|---|\n"
OPEN = HEAD.replace(" Tests |", f" Tests | {MISSING} |").replace("---|\n", "---|---|\n")
# Of a file that this check itself needs. Joined, so that the name stands nowhere as a whole.
OWN = "tests/cli/process_map.py"
HERE = f"`{OWN}`"
CODE = """
Test(one, plain) {
ParameterizedTest(enum screen_id *screen, one, each, .timeout = 120) {
Theory((int a, int b), one, any) {
"""
BAD = {  # a map of the rows A01 and A02, and a part of what must be said of it
    HEAD + f"| A01 | a | home | {HERE} | {HERE} |": "A02: is missing",
    HEAD + f"| A01 | a | - | {HERE} | {HERE} |\n" * 2: "A01: stands there twice",
    HEAD + f"| B01 | a | - | {HERE} | {HERE} |": "B01: is not in",
    HEAD + f"| A01 | a | nowhere | {HERE} | {HERE} |": "A01: there is no screen nowhere",
    HEAD + f"| A01 | a | home, | {HERE} | {HERE} |": "A01: there is no screen home,",
    HEAD + f"| A01 | a | - | `src/none.c` | {HERE} |": "A01: src/none.c is not there",
    HEAD + f"| A01 | a | - | `/etc/passwd` | {HERE} |": "A01: /etc/passwd is not there",
    HEAD + f"| A01 | a | - | {HERE} | `Makefile` |": "A01: Makefile does not lie in tests/",
    HEAD + f"| A01 | a | - | {HERE} | {HERE} `one::gone` |": "A01: tests/cli/process_map.py has no",
    HEAD + f"| A01 | a | - | {HERE} | `one::plain` |": "A01: one::plain stands behind no file",
    HEAD + f"| A01 | a | - | | {HERE} |": "A01: names no file",
    HEAD + f"| A01 | a | - | {HERE} | - |": "A01: names no test",
    HEAD + f"| A01 | a | - | {HERE} | {HERE}, {OWN} |": "A01: says \"tests/cli/process_map.py\"",
    HEAD + f"| A01 |  | - | {HERE} | {HERE} |": "A01: does not say what it asks",
    HEAD + f"| A01 | a | - | {HERE} |": "A01: has 4 cells",
    HEAD.replace("Files", "Folders"): "other columns",
    OPEN + "| A01 | a | - | - | - | - |": "A01: is open and does not say",
    OPEN + "| A01 | a | - | - | - | `src/none.c` needs it |": "A01: src/none.c is not there",
}
GOOD = [
    f"Words.\n\n{HEAD}| A01 | a | home, help | {HERE} | {HERE} |\n| A02 | a | - | later: b | - |\n",
    f"{HEAD}| A01 | a | - | {HERE} | {HERE} |\n\n## Open\n\n{OPEN}| A02 | a | - | - | - | all |\n",
]


def own_faults():
    for text, part in BAD.items():
        told = list(map_faults(text, ["A01", "A02"], {"home", "help"}))
        if not any(part in fault for fault in told):
            yield f"does not say \"{part}\" ({'; '.join(told)})"
    for text in GOOD:
        yield from (f"{fault}: {text}" for fault in map_faults(text, ["A01", "A02"], {"home", "help"}))
    for name, good in {"one::plain": True, "one::each": True, "one::any": True, "one::plai": False,
                       "one::plain_": False, "two::plain": False}.items():
        if bool(has_test(CODE, name)) != good:
            yield f"is wrong about {name}"


def main():
    ids, screens = read(IDS).split(), screen_names(read(SCREENS))
    faults = [f"process_map.py itself {fault}" for fault in own_faults()]
    if len(ids) < 100 or len(screens) < 20:
        faults.append(f"only {len(ids)} rows and {len(screens)} screens were found")
    faults += [f"{MAP}: {fault}" for fault in map_faults(read(MAP), ids, screens)]
    for fault in faults:
        print("not ok -", fault)
    if not faults:
        print(f"ok - {len(ids)} rows of the process map, and what answers them is there")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
