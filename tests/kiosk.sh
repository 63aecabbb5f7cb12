#!/bin/sh
# The kiosk on a display of its own, without a window manager and with one: every way out that a
# stranger or a window manager has is tried, and it stays and covers the screen. `kiosk.sh N`: so many
# random events (2,000). About 60 s.
# BUILD: where limber is (build).
cd "$(dirname "$0")/.." || exit 1
limber=${BUILD:-build}/limber
events=${1:-2000}
command -v python3 >/dev/null || { echo "skipped: there is no python3"; exit 0; }
. tests/display

# The staff has set a PIN (4711) before.
set_pin() {
    pin='tap "4" tap "7" tap "1" tap "1" tap "OK"'
    echo "tap \"Set a PIN\" $pin $pin tap \"Start the kiosk\"" >"$own/walk"
    "$limber-walk" "$own/walk" --kiosk --data "$own/data" || fail "the PIN could not be set"
}

sum() {
    find "$own/data" -type f -exec sha256sum {} + | sort
}

start() {
    SDL_VIDEODRIVER=x11 SDL_AUDIODRIVER=dummy "$limber" --kiosk --mute --data "$own/data" \
        2>>"$own/limber.log" &
    app=$!
    wait_for "the window" window
    sleep 1
}

lives() {
    kill -0 "$app" 2>/dev/null || fail "it ended after: $1"
}

# A whole second long.
covers_on() {
    for look in 1 2 3 4 5; do
        covers 640x480 || return 1
        sleep 0.2
    done
}

# It lives, and its window is there and covers the screen.
stays() {
    lives "$1"
    window || fail "its window is gone after: $1"
    covers 640x480 || fail "its window does not cover the screen after: $1"
}

press() {
    for keys in "$@"; do
        xdotool key --clearmodifiers "$keys" 2>/dev/null
        sleep 0.05
        stays "the key $keys"
    done
}

escapes() {
    press alt+F4 alt+Tab ctrl+q ctrl+w ctrl+c ctrl+z Escape Escape Escape BackSpace super alt+space \
        ctrl+alt+t ctrl+alt+Delete ctrl+Escape Menu Print Pause F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 \
        ctrl+F4 alt+Escape super+d super+l alt+F2 shift+Escape shift+F10 ctrl+shift+Escape \
        ctrl+alt+BackSpace ctrl+alt+F2 XF86Back XF86HomePage XF86Search XF86Sleep XF86PowerOff
    # All buttons, and the wheel in its four ways (4 to 7).
    for button in 1 2 3 4 5 6 7 8 9; do
        xdotool mousemove $((button * 60)) $((button * 40)) click $button
        stays "mouse button $button"
    done
    # A long press, in the corner, in the middle and where Staff is; then the other buttons.
    for press in '2 2 1' '320 240 1' '600 450 1' '320 240 2' '320 240 3' '2 2 3'; do
        # shellcheck disable=SC2086
        set -- $press
        xdotool mousemove "$1" "$2" mousedown "$3" sleep 1.2 mouseup "$3"
        stays "a long press of button $3 at $1 $2"
    done
    # All at once.
    xdotool mousemove 320 240 mousedown 1 mousedown 3 mousedown 2 sleep 0.3 mouseup 2 mouseup 3 mouseup 1
    stays "three buttons together"
    xdotool keydown alt mousemove 100 100 mousedown 1 mousemove 300 300 mouseup 1 keyup alt
    stays "a window that is dragged by Alt"
}

# A polite request (WM_DELETE_WINDOW), as the button of a window's frame sends it, by way of the
# window manager and straight, again and again; then what a window manager wishes of a window.
close_requests() {
    for _ in 1 2 3 4 5; do
        tests/kiosk-quit.py "$(head -n 1 "$own/window")" || fail "WM_DELETE_WINDOW could not be sent"
        sleep 0.1
        stays "WM_DELETE_WINDOW"
    done
    [ -n "$manager" ] || return
    command -v wmctrl >/dev/null || { echo "skipped: close requests; there is no wmctrl"; return; }
    for _ in 1 2 3 4 5; do
        wmctrl -c Limber 2>/dev/null
        sleep 0.1
        stays "a close request"
    done
    for state in hidden shaded; do
        wmctrl -r Limber -b add,$state 2>/dev/null
        wmctrl -r Limber -b remove,$state 2>/dev/null
    done
    xdotool windowactivate "$(head -n 1 "$own/window")" 2>/dev/null
    # What openbox took away it gives back in its own time, which is none of ours.
    wait_for "what a window manager changed to be changed back" covers_on
    stays "a window manager's wishes"
}

# What a terminal sends; only SIGTERM is for the staff.
terminal_signals() {
    for signal in INT QUIT TSTP HUP; do
        kill -$signal "$app"
        sleep 0.1
        stays "SIG$signal"
    done
    grep -q '^State:.T' "/proc/$app/status" && fail "it was stopped"
}

# The same random hand in each run: taps, drags, keys, chords. Digits too: but the PIN waits.
random_hand() {
    python3 - "$events" <<'EOF' | xdotool - 2>/dev/null
import random, sys
hand = random.Random(20261121)
keys = """Return space Escape BackSpace Tab Up Down Left Right p s h x F1 F4 F10 F11 Delete Menu
    1 2 3 4 5 6 7 8 9 0 alt+F4 ctrl+q ctrl+w alt+Tab super ctrl+alt+BackSpace""".split()
for i in range(int(sys.argv[1])):
    x, y = hand.randrange(640), hand.randrange(480)
    roll = hand.random()
    if roll < 0.5:
        button = hand.choice([1, 1, 1, 2, 3])
        print(f"mousemove {x} {y} mousedown {button} mouseup {button}")
    elif roll < 0.6:
        print(f"mousemove {x} {y} mousedown 1 mousemove {y} {x * 3 // 4} mouseup 1")
    else:
        print(f"key --delay 0 {hand.choice(keys)}")
    print("sleep 0.004")
EOF
    sleep 1
    stays "$events random events"
}

# SIGTERM, as a service is stopped: at once.
ends_politely() {
    began=$(date +%s%3N)
    kill -TERM "$app"
    wait "$app"
    code=$? took=$(($(date +%s%3N) - began))
    app=
    [ $code -eq 0 ] || fail "SIGTERM ended it with $code"
    [ $took -le 500 ] || fail "SIGTERM took $took ms; 500 are allowed"
}

# a_day [openbox]
a_day() {
    open_display 640x480 "$1"
    start
    stays "the start"
    escapes
    close_requests
    terminal_signals
    random_hand
    escapes
    [ "$(sum)" = "$before" ] || fail "the data folder changed"
    ends_politely
    [ "$(sum)" = "$before" ] || fail "the data folder changed at the end"
    close_display
    echo "ok, ${1:-no window manager}: keys, mouse, close requests, signals, $events random events;" \
        "it stays; SIGTERM in $took ms"
}

set_pin
before=$(sum)
on_displays a_day
