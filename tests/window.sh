#!/bin/sh
# A real window on a display of its own: the full screen without a window manager and with one, keys, the mouse, another size, a kill in the middle, going
# on, and a polite end. What happened is read from the record. About 25 s.
# BUILD: where limber is (build).
cd "$(dirname "$0")/.." || exit 1
limber=${BUILD:-build}/limber
. tests/display

# Home on the full screen, of a size that nobody asked for. Alt-F4 is not to move it; it may end it.
full_screen() {
    open_display 720x480 "$1"
    SDL_VIDEODRIVER=x11 SDL_AUDIODRIVER=dummy "$limber" --mute --data "$own/full" 2>>"$own/limber.log" &
    app=$!
    wait_for "the window" window
    wait_for "the full screen, ${1:-no window manager}" covers 720x480
    xdotool key alt+F4
    sleep 1
    ! kill -0 "$app" 2>/dev/null || covers 720x480 || fail "Alt-F4 moved it, ${1:-no window manager}"
    close_display
}

start() {
    SDL_VIDEODRIVER=x11 SDL_AUDIODRIVER=dummy "$limber" --windowed --size 640x480 --mute \
        --data "$own/data" "$own/quick.json" 2>>"$own/limber.log" &
    app=$!
    wait_for "the window" window
    xdotool windowfocus --sync "$(head -n 1 "$own/window")" 2>/dev/null
}

on_displays full_screen
open_display
# A second session at once: no gap is wanted between two.
sed 's/"times_per_day": 2/&, "min_gap_min": 0/' tests/data/good/quick.json >"$own/quick.json"

# From home by OK alone through what it is and the questions to the first exercise, and a few
# seconds of it.
start
press_until Return "count(*) = 1 FROM answer WHERE kind = 'screening'" 2
press_until Return "count(*) = 1 FROM answer WHERE kind = 'usual_later'"
press_until Return "count(*) > 0 FROM note WHERE kind = 'check'"
press_until Return "count(*) = 1 FROM rating WHERE moment = 'before'"
press_until Return "worked_ms >= 1000 FROM place" 20
wait_for "the hold" holds "elapsed_ms >= 1000 AND kind = 'hold' FROM place"

# The current is cut.
stop KILL
[ "$(ask "PRAGMA integrity_check")" = ok ] || fail "the record is damaged"
reached=$(ask "SELECT worked_ms FROM place")
holds "count(*) = 1 FROM session WHERE result IS NULL" || fail "the session is not kept open"

# It goes on where it was.
start
xdotool key Return
press_until Return "worked_ms > $reached FROM place" 20
[ "$(ask "SELECT count(*) FROM session")" = 1 ] || fail "a second session was begun"

# A click on the picture pauses; OK goes on.
xdotool mousemove --window "$(head -n 1 "$own/window")" 200 200 click 1
press_until Return "count(*) = 1 FROM pause_log WHERE cause = 'client'" 20

# Another size on the way, and to the end of the exercises.
xdotool windowsize "$(head -n 1 "$own/window")" 900 700
wait_for "the first exercise's end" holds "count(*) = 1 FROM item_log WHERE what = 'ended'"
press_until Return "item = 1 FROM place" 20
wait_for "the second exercise's end" holds "count(*) = 2 FROM item_log WHERE what = 'ended'"
xdotool getwindowgeometry "$(head -n 1 "$own/window")" | grep -q 900x700 || fail "the size stayed"
press_until Return "count(*) = 1 FROM rating WHERE moment = 'after'"
press_until Return "count(*) = 1 FROM answer WHERE kind = 'effort'"
holds "count(*) = 1 FROM session WHERE result = 'done'" || fail "the session is not recorded as done"

# Stopped without a word, as some handhelds sleep, and let go on: the second session waits where it
# was, for one second as for an hour. A Ctrl-Z from a terminal is the same.
xdotool key Return
press_until Return "count(*) = 2 FROM session"
wait_for "the second session" holds "worked_ms >= 1000 FROM place WHERE session = 2"
for signal in STOP TSTP; do
    gaps=$(ask "SELECT count(*) FROM pause_log WHERE cause = 'gap'")
    kill -$signal "$app"
    wait_for "SIG$signal to stop it" grep -q '^State:.T' "/proc/$app/status"
    reached=$(ask "SELECT worked_ms FROM place WHERE session = 2")
    kill -CONT "$app"
    sleep 1.5
    [ "$(ask "SELECT worked_ms FROM place WHERE session = 2")" -lt $((reached + 1200)) ] ||
        fail "it went on by itself after SIG$signal"
    press_until Return "count(*) = $gaps + 1 FROM pause_log WHERE cause = 'gap'" 20
done

# A polite end, in the middle of the second session: it is in the record. How soon it comes is counted
# by tests/unit/sdl (loop, rest).
kill -TERM "$app"
wait "$app"
code=$?
app=
[ $code -eq 0 ] || fail "SIGTERM ended it with $code"
holds "worked_ms >= 1000 FROM place WHERE session = 2" || fail "the second session is not kept"
[ "$(ask "PRAGMA integrity_check")" = ok ] || fail "the record is damaged"
echo "ok: full screen, window, keys, mouse, size, kill, going on, SIGTERM"
