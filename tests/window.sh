#!/bin/sh
# A real window on a display of its own: keys, the mouse, another size, a kill in the middle, going
# on, and a polite end. What happened is read from the record. About 25 s.
# BUILD: where limber is (build).
cd "$(dirname "$0")/.." || exit 1
limber=${BUILD:-build}/limber
for tool in Xvfb xdotool sqlite3; do
    command -v $tool >/dev/null || { echo "skipped: there is no $tool"; exit 0; }
done
own=$(mktemp -d "${TMPDIR:-/tmp}/limber-window-XXXXXX") || exit 1
app= server=
finish() {
    [ -z "$app" ] || kill -9 "$app" 2>/dev/null
    [ -z "$server" ] || kill "$server" 2>/dev/null
    wait 2>/dev/null
    rm -rf "$own"
}
trap finish EXIT

fail() {
    echo "FAILED: $1"
    cat "$own/limber.log"
    [ ! -f "$own/data/limber.db" ] || ask 'SELECT * FROM session; SELECT * FROM place'
    exit 1
}

ask() {
    sqlite3 -cmd '.timeout 2000' "$own/data/limber.db" "$1" 2>/dev/null
}

# wait_for WHAT COMMAND...: until it succeeds, at most 15 s.
wait_for() {
    what=$1
    shift
    for _ in $(seq 150); do
        "$@" && return 0
        sleep 0.1
    done
    fail "waited in vain for $what"
}

holds() {
    [ "$(ask "SELECT $1")" = 1 ]
}

# press_until KEY CONDITION [LOOKS]: one press, then so many looks at the record, 0.1 s apart; and
# again: the 15 questions alone are a dozen presses. Where the session writes the next second,
# twenty looks are patient enough.
press_until() {
    for _ in $(seq 40); do
        xdotool key "$1"
        for _ in $(seq "${3:-5}"); do
            holds "$2" && return 0
            sleep 0.1
        done
    done
    fail "$1 did not lead to: $2"
}

open_display() {
    Xvfb -displayfd 3 -screen 0 1280x1024x24 -nolisten tcp 3>"$own/display" 2>"$own/xvfb.log" &
    server=$!
    wait_for "a display" test -s "$own/display"
    DISPLAY=:$(cat "$own/display")
    export DISPLAY
}

window() {
    xdotool search --class limber >"$own/window" 2>/dev/null
}

start() {
    SDL_VIDEODRIVER=x11 SDL_AUDIODRIVER=dummy "$limber" --windowed --size 640x480 --mute \
        --data "$own/data" "$own/quick.json" 2>>"$own/limber.log" &
    app=$!
    wait_for "the window" window
    xdotool windowfocus --sync "$(head -n 1 "$own/window")" 2>/dev/null
}

now_ms() {
    date +%s%3N
}

open_display
# A second session at once: no gap is wanted between two.
sed 's/"times_per_day": 2/&, "min_gap_min": 0/' tests/data/good/quick.json >"$own/quick.json"

# From home by OK alone through what it is and the questions to the first exercise, and a few
# seconds of it.
start
press_until Return "count(*) = 1 FROM answer WHERE kind = 'screening'" 2
press_until Return "count(*) = 1 FROM rating WHERE moment = 'usual'"
press_until Return "count(*) > 0 FROM note WHERE kind = 'check'"
press_until Return "count(*) = 1 FROM rating WHERE moment = 'before'"
press_until Return "worked_ms >= 1000 FROM place" 20
wait_for "the hold" holds "elapsed_ms >= 1000 AND kind = 'hold' FROM place"

# The current is cut.
kill -9 "$app"
wait "$app" 2>/dev/null
app=
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

# A polite end, in the middle of a second session: at once, and it is in the record.
xdotool key Return
press_until Return "count(*) = 2 FROM session"
wait_for "the second session" holds "worked_ms >= 1000 FROM place WHERE session = 2"
began=$(now_ms)
kill -TERM "$app"
wait "$app"
code=$? took=$(($(now_ms) - began))
app=
[ $code -eq 0 ] || fail "SIGTERM ended it with $code"
[ $took -le 200 ] || fail "SIGTERM took $took ms; 200 are allowed"
holds "worked_ms >= 1000 FROM place WHERE session = 2" || fail "the second session is not kept"
[ "$(ask "PRAGMA integrity_check")" = ok ] || fail "the record is damaged"
echo "ok: window, keys, mouse, size, kill, going on, SIGTERM in $took ms"
