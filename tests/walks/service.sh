#!/bin/sh
# The real loop under a service manager: it is told of the first picture, of the loop that turns and
# of the end; each of the signals that end it does so within 200 ms.
command -v python3 >/dev/null || { echo "skipped: there is no python3"; exit 0; }
exec python3 - "${BUILD:-build}/limber" <<'PROGRAM'
import os, shutil, signal, socket, subprocess, sys, tempfile, time

folder = tempfile.mkdtemp(prefix="limber-service-")


def fail(what):
    sys.exit("FAILED: " + what)


def run(ending):
    name = f"\0{folder}/{ending}"
    manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    manager.bind(name)
    manager.settimeout(10)
    surroundings = dict(os.environ, SDL_VIDEODRIVER="dummy", SDL_AUDIODRIVER="dummy",
                        NOTIFY_SOCKET="@" + name[1:], WATCHDOG_USEC="400000")
    program = subprocess.Popen([sys.argv[1], "--size", "640x480", "--data", f"{folder}/data",
                                "tests/data/good/short.json"], env=surroundings)
    try:
        if (word := manager.recv(64)) != b"READY=1":
            fail(f"the first word is {word}")
        began = time.monotonic()
        for _ in range(4):
            if (word := manager.recv(64)) != b"WATCHDOG=1":
                fail(f"{word} instead of a sign of life")
        if not 0.5 < time.monotonic() - began < 2:
            fail(f"four signs of life took {time.monotonic() - began:.1f} s")
        began = time.monotonic()
        program.send_signal(ending)
        code = program.wait(10)
        took = (time.monotonic() - began) * 1000
        said = b""
        while said != b"STOPPING=1":
            said = manager.recv(64)
    finally:
        program.kill()
        program.wait()
    if code != 0 or took > 200:
        fail(f"{ending.name} ended it with {code} after {took:.0f} ms")


try:
    for ending in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        run(ending)
finally:
    shutil.rmtree(folder)
PROGRAM
