#!/bin/sh
# The real clock of a device, as devices have them: never set, set in the middle of a session, an
# hour taken or given by summer time, another zone. The real program in a real window, under
# faketime; the steady clock stays true. What happened is read from the record.
# BUILD: where limber is (build). With `long`: all of it, about 40 s; else the first two, about 10 s.
cd "$(dirname "$0")/.." || exit 1
limber=${BUILD:-build}/limber
command -v faketime >/dev/null || { echo "skipped: there is no faketime"; exit 0; }
. tests/display
library=$(faketime -f +0 printenv LD_PRELOAD)
zone=Europe/Berlin
program=$own/quick.json

# Any number of sessions a day, for years.
sed 's/"times_per_day": 2/"times_per_day": 4, "min_gap_min": 0/; s/"2027-01-01"/"2028-06-01"/
     s/"2026-12-11"/"2028-05-01"/; s/"2026-11-20"/"2025-01-01"/
     s/"hold_s": 4/"hold_s": 3/; s/"tempo_s": 2/"tempo_s": 1/' \
    tests/data/good/quick.json >"$program"

# set_clock WORDS: what `date` makes of them in the zone. In one rename: the program looks at any time.
set_clock() {
    printf '%+d\n' $(($(TZ=$zone date -d "$1" +%s) - $(date +%s))) >"$own/offset.new"
    mv "$own/offset.new" "$own/offset"
}

start() {
    env SDL_VIDEODRIVER=x11 SDL_AUDIODRIVER=dummy TZ=$zone LD_PRELOAD="$library" \
        FAKETIME_TIMESTAMP_FILE="$own/offset" FAKETIME_NO_CACHE=1 FAKETIME_DONT_FAKE_MONOTONIC=1 \
        "$limber" --windowed --size 640x480 --mute --data "$own/data" "$program" 2>>"$own/limber.log" &
    app=$!
    wait_for "the window" window
    xdotool windowfocus --sync "$(head -n 1 "$own/window")" 2>/dev/null
}

must() { # must WHAT CONDITION
    holds "$2" || fail "$1: $(ask "SELECT * FROM session WHERE id = $session")"
}

# begin: up to the first second of the first exercise of another session.
begin() {
    session=$(($(ask "SELECT coalesce(max(id), 0) FROM session") + 1))
    press_until Return "count(*) = 1 FROM session WHERE id = $session" 3
    press_until Return "worked_ms >= 1000 FROM place WHERE session = $session" 15
}

# finish_session: to the end of the exercises and of the questions.
finish_session() {
    wait_for "the exercises' end" \
        holds "count(*) = 2 FROM item_log WHERE what = 'ended' AND session = $session"
    press_until Return "result IS NOT NULL FROM session WHERE id = $session"
    must "it is done" "result = 'done' FROM session WHERE id = $session"
    must "nothing made it pause" "count(*) = 0 FROM pause_log WHERE session = $session"
    must "its length is that of the steady clock" \
        "worked_ms BETWEEN 4500 AND 6000 FROM place WHERE session = $session"
}

day_is() { # day_is DAY OFFSET OFFSET: of the session, and its minutes at its beginning and its end
    must "it is of $1, at $2 and $3" \
        "day = '$1' AND began_offset_min = $2 AND ended_offset_min = $3 AND clock_unset = 0
         FROM session WHERE id = $session"
}

# The first questions are answered by a walk: it needs no time.
printf 'size 640x480 clock 2027-03-20T08:00:00+01:00 insist ok screen player
until screen instructions press ok until screen after timeout 60s insist ok screen done\n' >"$own/walk"
SDL_VIDEODRIVER=dummy "$limber-walk" "$own/walk" --data "$own/data" "$program" 2>>"$own/limber.log" ||
    fail "the first session"
open_display

# In a hold: a week on, three days back, and into the hour that summer time takes.
set_clock "2027-03-28 01:30"
start
begin
set_clock "2027-04-05 12:00"
wait_for "half of it" holds "worked_ms >= 2000 FROM place WHERE session = $session"
set_clock "2027-03-25 12:00"
wait_for "more of it" holds "worked_ms >= 2500 FROM place WHERE session = $session"
set_clock "2027-03-28 01:59:58"
finish_session
day_is 2027-03-28 60 120
echo "ok: the clock jumps both ways in a session, and summer time begins"

# Never set: told once, and kept in its order.
stop TERM
set_clock "1970-01-01 01:00:20"
start
wait_for "the sentence about the clock" holds "value = 'yes' FROM setting WHERE key = 'clock-told'"
begin
must "it is marked" "clock_unset = 1 AND began_ms < 86400000 FROM session WHERE id = $session"
must "the order holds" "max(id) = 3 AND min(began_ms) < 86400000 FROM session"
echo "ok: 1970"
[ "$1" = long ] || exit 0
finish_session

# Set to a day before this program was made: still not set. Told before: not again.
set_clock "2025-06-01 10:00"
begin
finish_session
must "it is marked" "clock_unset = 1 FROM session WHERE id = $session"
must "it was told before" "value = 'yes' FROM setting WHERE key = 'clock-told'"
echo "ok: a day before the build"

# Set at last, while it runs; and the hour that comes twice in autumn.
set_clock "2027-10-31 02:59:54 +0200"
begin
finish_session
day_is 2027-10-31 120 60
must "its end is after its beginning" "ended_ms > began_ms FROM session WHERE id = $session"
echo "ok: set while it runs; summer time ends"

# A flight: the same evening, but another day.
stop TERM
set_clock "2027-11-02 23:30"
zone=Asia/Tokyo
start
wait_for "the clock to be taken as set" holds "value = '' FROM setting WHERE key = 'clock-told'"
begin
finish_session
day_is 2027-11-03 540 540
stop TERM
zone=America/New_York
start
begin
finish_session
day_is 2027-11-02 -240 -240
echo "ok: time zones"

# The days as they are told afterwards: on the third it counts the session of Tokyo, and no more.
stop TERM
printf 'size 640x480 clock 2027-11-03T08:00:00-04:00 expect screen home
expect text "Week 149 of 179" insist ok screen morning insist ok screen home expect text "Today, 2 of 4"
expect no text "not set"\n' >"$own/walk"
SDL_VIDEODRIVER=dummy TZ=$zone "$limber-walk" "$own/walk" --data "$own/data" "$program" \
    2>>"$own/limber.log" || fail "what is due"
[ "$(ask "SELECT count(*) FROM session WHERE result = 'done'")" = 7 ] || fail "all seven are there"
[ "$(ask "PRAGMA integrity_check")" = ok ] || fail "the record is damaged"
echo "ok: the days that are told"
