#!/bin/sh
# The real loop under a service manager: it is told of the first picture, of the loop that turns and
# of the end. Each of the signals that end it does so before the next sign of life is due. Times are
# those at which the program spoke, by the kernel's stamps, whenever this test gets to listen.
command -v python3 >/dev/null || { echo "skipped: there is no python3"; exit 0; }
exec python3 - "${BUILD:-build}/limber" <<'PROGRAM'
import os, shutil, signal, socket, struct, subprocess, sys, tempfile

folder = tempfile.mkdtemp(prefix="limber-service-")


def fail(what):
    sys.exit("FAILED: " + what)


STAMP = 35  # SO_TIMESTAMPNS, of this machine's byte order and word size
LIMIT_S = 600  # for what never comes


def hear(manager):
    """The next word and when it was said, in seconds."""
    word, beside, _, _ = manager.recvmsg(64, 64)
    for level, kind, data in beside:
        if (level, kind) == (socket.SOL_SOCKET, STAMP):
            seconds, nanoseconds = struct.unpack("@qq", data[:16])
            return word, seconds + nanoseconds / 1e9
    fail(f"{word} has no stamp")


def run(ending):
    name = f"\0{folder}/{ending}"
    manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    manager.bind(name)
    manager.settimeout(LIMIT_S)
    manager.setsockopt(socket.SOL_SOCKET, STAMP, 1)
    surroundings = dict(os.environ, SDL_VIDEODRIVER="dummy", SDL_AUDIODRIVER="dummy",
                        NOTIFY_SOCKET="@" + name[1:], WATCHDOG_USEC="400000")
    program = subprocess.Popen([sys.argv[1], "--size", "640x480", "--data", f"{folder}/data",
                                "tests/data/good/short.json"], env=surroundings)
    try:
        word, ready = hear(manager)
        if word != b"READY=1":
            fail(f"the first word is {word}")
        for _ in range(4):
            word, alive = hear(manager)
            if word != b"WATCHDOG=1":
                fail(f"{word} instead of a sign of life")
        if alive - ready < 0.5:
            fail(f"four signs of life in {alive - ready:.1f} s; one in 0.2 s is enough")
        program.send_signal(ending)
        code = program.wait(LIMIT_S)
        said = []
        while not said or said[-1] != b"STOPPING=1":
            said.append(hear(manager)[0])
    finally:
        program.kill()
        program.wait()
    # One may have been on its way when the signal came.
    if code != 0 or len(said) > 2:
        fail(f"{ending.name} ended it with {code} after {said}")


try:
    for ending in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        run(ending)
finally:
    shutil.rmtree(folder)
PROGRAM
