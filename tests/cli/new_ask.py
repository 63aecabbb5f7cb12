#!/usr/bin/python3
"""limberctl new on a terminal: it asks for what is needed, tells what is wrong and asks again, keeps
what stands there on Enter, and leaves without writing on Ctrl-D. BUILD names the build."""
import json
import os
import pty
import re
import select
import signal
import sys
import tempfile

CTL = os.path.abspath(os.environ.get("BUILD", "build") + "/limberctl")
PATIENCE_S = 20


def talk(folder, arguments, answers):
    """Answers prompts in turn: (words of the prompt, answer). Returns the exit code and all that
    was shown."""
    pid, fd = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.execv(CTL, [CTL, "new", *arguments])
    shown, mark = "", 0
    answers = list(answers)
    signal.alarm(PATIENCE_S * 4)
    while True:
        if answers and re.search(re.escape(answers[0][0]), shown[mark:]) and \
                shown.rstrip("\n").endswith(": "):
            mark = len(shown)
            os.write(fd, answers.pop(0)[1].encode())
        ready, _, _ = select.select([fd], [], [], PATIENCE_S)
        try:
            data = os.read(fd, 4096) if ready else b""
        except OSError:
            data = b""
        if not data:
            break
        shown += data.decode("utf-8", "replace").replace("\r", "")
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    signal.alarm(0)
    assert not answers, (answers[0], shown)
    return code, shown


def whole(folder):
    code, shown = talk(folder, ["--from", "low-back", "--role", "Massage therapist"], [
        ("The client's name", "\n"),
        ("The client's name", "Sam\n"),
        ("Your name", "R. Okafor\n"),
        ("Your registration", "\n"),
        ("How to reach you", "020 7946 0000\n"),
        ("First day", "2026-12-01\n"),
        ("Day of the review", "2026-11-01\n"),
        ("Day of the review", "+6w\n"),
        ("Last day", "\n"),
        ("Days", "mon,foo\n"),
        ("Days", "mon,wed,fri\n"),
        ("Times a day", "13\n"),
        ("Times a day", "2\n"),
        ("At what times", "\n"),
        ("What the client wants", "\n"),
        ("How well that goes", "4\n"),
        ("What the program is for", "\n"),
        ("Exercise 1", "\n"),
        ("Exercise 2", "hold_s=999\n"),
        ("Enter keeps it", "hold_s=15 note=go slowly here reps=2\n"),
        ("Exercise 3", "remove\n"),
        ("Exercise 3, Cat and cow", "\n"),
        ("Exercise 4", "\n"),
        ("Limits of soreness", "ease_at=5\n"),
    ])
    assert code == 0, shown
    for words in ("This one is needed", "is before start", '"foo" is no day',
                  "13 is out of range 1-12", "999 is out of range 1-300",
                  "Bend, sit and walk with less pain."):
        assert words in shown, (words, shown)
    with open(os.path.join(folder, "sam-low-back.json"), encoding="utf-8") as file:
        program = json.load(file)
    assert program["review"] == "2027-01-12" and "end" not in program
    assert program["schedule"] == {"times_per_day": 2, "days": ["mon", "wed", "fri"]}
    assert program["therapist"] == {"name": "R. Okafor", "role": "Massage therapist",
                                    "contact": "020 7946 0000"}
    items = program["exercises"]
    assert [item["exercise"] for item in items] == ["pelvic-tilt", "single-knee-hug", "cat-cow",
                                                    "bridge"]
    assert (items[1]["hold_s"], items[1]["reps"], items[1]["note"]) == (15, 2, "go slowly here")
    assert program["rules"] == {"start_easy_min": 5}
    print("ok - asked for, told what is wrong, and written")


def left(folder):
    code, shown = talk(folder, ["--from", "low-back"], [("The client's name", "Kim\n"),
                                                        ("Your name", "\x04")])
    assert code == 1 and "nothing was written" in shown, shown
    assert not [name for name in os.listdir(folder) if name.startswith("kim")]
    print("ok - Ctrl-D leaves without writing")


def cleared(folder):
    asked = ["--from", "whiplash", "--client", "Lee", "--therapist", "R"]
    plain = [(words, "\n") for words in ("Your role", "Your registration")]
    plain += [("How to reach you", "1\n")]
    plain += [(words, "\n") for words in ("First day", "Day of the review", "Last day", "Days",
                                          "Times a day", "At what times", "What the client wants",
                                          "How well that goes", "What the program is for")]
    items = [("Exercise", "\n")] * 5 + [("Limits of soreness", "\n")]
    code, shown = talk(folder, asked, plain + [("Who said", "Dr Shah\n"),
                                               ("When that was said", "2026-11-01\n"),
                                               ("What to take care of", "\n")] + items)
    assert code == 0 and "locked" not in shown, shown
    code, shown = talk(folder, asked + ["--force"], plain + [("Who said", "\n")] + items)
    assert code == 0 and "It is locked" in shown, shown
    print("ok - a clearance is asked for where the program needs one")


def main():
    with tempfile.TemporaryDirectory() as folder:
        whole(folder)
        left(folder)
        cleared(folder)
    return 0


sys.exit(main())
