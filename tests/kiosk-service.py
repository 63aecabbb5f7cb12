#!/usr/bin/env python3
"""Stands in for systemd: starts `limber --kiosk` as the kiosk's service does, and holds it to the
contract of docs/kiosk.md. Needs Xvfb. BUILD names the build folder."""
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

BUILD = os.environ.get("BUILD", "build")
WATCHDOG_S = 2.0


def skip(why):
    print(f"skip - the kiosk's service: {why}")
    sys.exit(0)


def check(good, what):
    if not good:
        sys.exit(f"not ok - {what}")
    print(f"ok - {what}")


def hear(server, until):
    """The words that come before the moment, each with its own."""
    said = []
    while (left := until - time.monotonic()) > 0:
        server.settimeout(left)
        try:
            words = server.recv(4096).decode()
        except socket.timeout:
            break
        said += [(time.monotonic(), word) for word in words.split("\n")]
    return said


def start_screen():
    """An X server of our own, and the name of its display."""
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
        pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as said:
        return screen, ":" + said.readline().strip()


def start(folder, display):
    environment = dict(os.environ, DISPLAY=display, NOTIFY_SOCKET=f"{folder}/notify",
                       WATCHDOG_USEC=str(int(WATCHDOG_S * 1e6)), WATCHDOG_PID="1",
                       SDL_VIDEODRIVER="x11", SDL_AUDIODRIVER="dummy", XDG_RUNTIME_DIR=folder)
    return subprocess.Popen([f"{BUILD}/limber", "--kiosk", "--data", f"{folder}/data"],
                            env=environment)


def hold_to_it(server, process):
    began = time.monotonic()
    said = hear(server, began + 5 * WATCHDOG_S)
    check("READY=1" in [word for _, word in said], "it says when it is ready")
    check([word for _, word in said].count("READY=1") == 1, "once")
    alive = [moment for moment, word in said if word == "WATCHDOG=1"]
    gaps = [after - before for before, after in zip(alive, alive[1:])]
    check(len(gaps) >= 3 and max(gaps) <= WATCHDOG_S * 0.75,
          "it says that it is alive, well within the watchdog's time")

    process.send_signal(signal.SIGSTOP)
    hear(server, time.monotonic() + 0.5)
    silent = hear(server, time.monotonic() + 2 * WATCHDOG_S)
    process.send_signal(signal.SIGCONT)
    check(not silent, "it is silent when it stands still")

    process.terminate()
    try:
        process.wait(1)
    except subprocess.TimeoutExpired:
        check(False, "it goes when it is told to")
    check(process.returncode == 0, "it goes when it is told to")


def main():
    tried = subprocess.run([f"{BUILD}/limber", "--kiosk"], capture_output=True, text=True,
                           env=dict(os.environ, SDL_VIDEODRIVER="none"))
    if "not there yet" in tried.stderr:
        skip("this limber has no --kiosk yet")
    if not shutil.which("Xvfb"):
        skip("Xvfb is not here")
    folder = tempfile.mkdtemp()
    running = []
    try:
        server = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        server.bind(f"{folder}/notify")
        screen, display = start_screen()
        running.append(screen)
        running.append(start(folder, display))
        hold_to_it(server, running[-1])
    finally:
        for process in reversed(running):
            process.kill()
            process.wait()
        shutil.rmtree(folder)


main()
