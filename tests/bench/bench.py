#!/usr/bin/python3
"""make bench: what Limber costs, as ratios to the floor in one run, pair by pair.

Machines differ and their clocks are noisy; a ratio of two runs taken in turn is not. Each figure
is the median over the pairs."""
import json
import os
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

BUILD = sys.argv[1] if len(sys.argv) > 1 else "build"
PAIRS = int(os.environ.get("PAIRS", "11"))
SIZE = "1280x800"


def start_display():
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-noreset", "-screen", "0", SIZE + "x24"],
        pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    os.environ["DISPLAY"] = ":" + os.read(read, 16).decode().strip()
    return server


def measure(seconds, command):
    out = subprocess.run([f"{BUILD}/bench/measure", str(seconds), "--", *command], check=True,
                         capture_output=True, text=True).stdout.split()
    return [float(number) for number in out]


def limber(data, *more):
    return [f"{BUILD}/limber", "--size", SIZE, "--mute", "--data", data, *more]


def pairs(name, floor, ours, field, limit, seconds=0, count=PAIRS):
    """One figure: the median of ours / floor over so many pairs, against its limit."""
    rows = [(measure(seconds, floor)[field], measure(seconds, ours)[field]) for _ in range(count)]
    ratio = statistics.median(b / a for a, b in rows)
    floors, mine = (statistics.median(column) for column in zip(*rows))
    return report(name, ratio, limit, f"floor {floors:.1f}, Limber {mine:.1f}")


def report(name, value, limit, detail):
    good = value <= limit
    print(f"{'good' if good else 'OVER':5} {name:52} {value:6.2f}  (at most {limit}; {detail})")
    return good


def press(*keys):
    for key in keys:
        subprocess.run(["xdotool", "key", "--delay", "0", key], check=True)
        time.sleep(0.4)


def busy_ms(pid):
    """Of the main thread, which does all the drawing."""
    with open(f"/proc/{pid}/schedstat") as file:
        return int(file.read().split()[0]) / 1e6


def worked_ms(data):
    """How long the session has run, by its journal; 0 while there is none."""
    out = subprocess.run(["sqlite3", os.path.join(data, "limber.db"),
                          "SELECT max(worked_ms) FROM place"], capture_output=True, text=True)
    return int(out.stdout.strip() or 0)


def while_holding(data, seconds):
    """Processor milliseconds over so many seconds of a hold, the ring moving."""
    process = subprocess.Popen(limber(data, "tests/bench/still.json"), stderr=subprocess.DEVNULL)
    time.sleep(1.5)
    for _ in range(20): # by OK alone, until the session runs
        if worked_ms(data) > 0:
            break
        press("Return")
        time.sleep(1.2)
    ran, before = worked_ms(data), busy_ms(process.pid)
    time.sleep(seconds)
    used = busy_ms(process.pid) - before
    if worked_ms(data) - ran < (seconds - 2) * 1000:
        sys.exit("bench: the hold did not run")
    process.terminate()
    process.wait()
    return used


def fill(data, sessions, programs):
    subprocess.run([f"{BUILD}/bench/fill", data, str(sessions)], check=True,
                   stdout=subprocess.DEVNULL)
    os.makedirs(os.path.join(data, "programs"), exist_ok=True)
    with open("tests/bench/client.json") as file:
        program = json.load(file)
    for number in range(programs):
        program["id"] = f"program-{number}"
        with open(os.path.join(data, "programs", f"{number:03}.json"), "w") as file:
            json.dump(program, file)


def figures():
    """All figures from pose to pixels, against SDL_image's time for their bare SVG."""
    ids = sorted(name[:-5] for name in os.listdir("assets/exercises"))
    ratio, whole, bare, count = subprocess.run(
        [f"{BUILD}/bench/figure", "assets", *ids], check=True, capture_output=True,
        text=True).stdout.split()
    return report("a figure, pose to 480x480 pixels / its bare SVG", float(ratio), 4,
                  f"{whole} ms / {bare} ms, {count} exercises")


def cost_ms(command):
    """Processor milliseconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1e3 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def checking(folder):
    """limberctl check on 1,000 programs, against parsing the same files with cJSON alone."""
    os.makedirs(folder)
    ready = sorted(name for name in os.listdir("programs")
                   if name.endswith(".json") and not name.endswith(".schema.json"))
    paths = [os.path.join(folder, f"{number:04}.json") for number in range(1000)]
    for number, path in enumerate(paths):
        shutil.copy(os.path.join("programs", ready[number % len(ready)]), path)
    rows = [(cost_ms([f"{BUILD}/bench/parse", *paths]),
             cost_ms([f"{BUILD}/limberctl", "check", *paths])) for _ in range(PAIRS)]
    floor, ours = (statistics.median(column) for column in zip(*rows))
    return report("check, 1,000 programs / cJSON alone", statistics.median(b / a for a, b in rows),
                  3, f"floor {floor:.1f} ms, limberctl {ours:.1f} ms")


# --- as many sessions as three a day are in ten years ------------------------------------------------
TIMES = {"session": ["began_ms", "ended_ms"], "rating": ["at_ms"], "answer": ["at_ms"],
         "decision": ["at_ms"], "item_log": ["at_ms"], "pause_log": ["at_ms"],
         "group_log": ["started_ms", "ended_ms"]}


def ten_years(data):
    """11,000 sessions up to today. They are squeezed: what is dated before 2020 has no day."""
    fill(data, 11000, 0)
    file = sqlite3.connect(os.path.join(data, "limber.db"))
    last = file.execute("SELECT max(began_ms) FROM session").fetchone()[0]
    now, share = int(time.time() * 1000), 0.44
    for table, columns in TIMES.items():
        for column in columns:
            file.execute(f"UPDATE {table} SET {column} = ? - CAST((? - {column}) * ? AS INTEGER)",
                         (now, last, share))
    file.execute("UPDATE session SET day = date(began_ms / 1000 + 3600, 'unixepoch')")
    file.commit()
    file.close()


def cost(*command):
    """Seconds of the processor (others may be busy beside it), and the most memory, in MB."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, code, used = os.wait4(process.pid, 0)
    if code:
        sys.exit(f"bench: {command} ended with {code}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def least(*command):
    """The best of three, for other programs run: seconds of processor, and the most memory."""
    rows = [cost(*command) for _ in range(3)]
    return min(row[0] for row in rows), max(row[1] for row in rows)


def timed(name, limit, *command):
    """One command against its seconds and the 60 MB."""
    seconds, memory = least(*command)
    good = report(f"{name}, 11,000 sessions, s", seconds, limit, f"{memory:.0f} MB")
    return report(f"{name}, 11,000 sessions, MB", memory, 60, f"{seconds:.2f} s") and good


def reports(data):
    """The report in each form."""
    good = True
    for form in ("html", "text", "json"):
        good &= timed(f"report as {form}", 1.0, f"{BUILD}/limberctl", "report", "--data", data,
                      "--format", form)
    return good


def exports(data):
    """Everything that the record holds, in each form."""
    good = True
    for form, limit in ("csv", 1.0), ("json", 1.0), ("fhir", 1.0), ("record", 4.0):
        good &= timed(f"export as {form}", limit, f"{BUILD}/limberctl", "export", "--data", data,
                      "--format", form, "-o", os.path.join(data, "out." + form))
    return good


def record_files(data):
    """The same of a record file, every page of which is looked over first."""
    good = True
    path, target = os.path.join(data, "out.record"), os.path.join(data, "again")
    for words in (("log",), ("report",), ("export", "--format", "csv"),
                          ("export", "--format", "fhir"), ("export", "--format", "json")):
        output = ["-o", target] if words[0] == "export" else []
        good &= timed(" ".join(words) + " of a record file", 1.0, f"{BUILD}/limberctl",
                      words[0], path, *words[1:], *output)
    return good


def progress_screen(data):
    """From the start of the program to the open progress screen, drawn."""
    walk = os.path.join(data, "progress.walk")
    with open(walk, "w") as file:
        file.write(f"size 720x1440\nclock {time.strftime('%Y-%m-%dT%H:%M:%S+00:00', time.gmtime())}\n"
                   'tap "Progress" expect screen progress shot progress.png\n')
    return timed("progress screen", 1.0, "env", "SDL_VIDEODRIVER=dummy", "SDL_AUDIODRIVER=dummy",
                 f"{BUILD}/limber-walk", walk, "--shots", data, "--data", data,
                 "tests/bench/client.json")


def main():
    server = start_display()
    work = tempfile.mkdtemp(prefix="limber-bench-")
    fresh, full, hold, years = (os.path.join(work, name)
                                for name in ("fresh", "full", "hold", "years"))
    good = True
    try:
        fill(full, 10000, 200)
        floor = [f"{BUILD}/bench/floor", "30", "60", os.path.join(work, "floor.db")]
        measure(0, floor)
        for data in (fresh, full):
            measure(1, limber(data))
        good &= pairs("first frame, a new device", floor, limber(fresh), 0, 1.3)
        good &= pairs("first frame, 10,000 sessions and 200 programs", floor, limber(full), 0, 1.3)
        good &= pairs("peak memory, a new device", floor, limber(fresh), 1, 1.5, 2, 3)
        good &= pairs("peak memory, 10,000 sessions and 200 programs", floor, limber(full), 1, 1.5,
                      2, 3)
        redraw = measure(20, floor)[2]
        ring = while_holding(hold, 20)
        good &= report("processor, 20 s of a hold / floor at 60 Hz", ring / redraw, 1.0,
                       f"floor {redraw:.0f} ms, Limber {ring:.0f} ms")
        still = measure(20, limber(fresh))[2]
        good &= figures()
        ten_years(years)
        good &= reports(years)
        good &= exports(years)
        good &= record_files(years)
        good &= progress_screen(years)
        good &= checking(os.path.join(work, "thousand"))
        good &= report("processor where nothing moves, % of a core", still / 200, 0.5,
                       f"{still:.0f} ms in 20 s")
    finally:
        server.terminate()
        shutil.rmtree(work)
    return 0 if good else 1


sys.exit(main())
