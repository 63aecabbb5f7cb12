#!/bin/sh
# Panels on their side, of odd shapes and with round corners: a whole session by one finger, and one
# by pad, on each.
limber=${BUILD:-build}/limber
own=$(mktemp -d "${TMPDIR:-/tmp}/limber-turned-XXXXXX") || exit 1
trap 'rm -rf "$own"' EXIT

# play WALK OPTION...
play() {
    "$limber" --walk "$@" --shots "$own" tests/data/good/short.json && return
    echo "with $*"
    exit 1
}

for degrees in 90 180 270; do
    play tests/walks/touch.walk --rotate $degrees
done
cat >"$own/pad.walk" <<'WALK'
clock 2026-11-23T08:00:00+01:00  with pad
insist ok screen player  wait 5s  press pause expect screen pause  press back
until screen instructions press ok  until screen instructions press ok
until screen after timeout 60s  insist ok screen done  press ok expect screen home
WALK
for shape in "720x720 0" "480x320 0" "3840x2160 0" "720x720 60" "480x320 16" "1280x800 40"; do
    size=${shape% *}
    sed "s/^size [0-9x]*/size $size/" tests/walks/touch.walk >"$own/touch.walk"
    for walk in touch pad; do
        play "$own/$walk.walk" --size "$size" --inset "${shape#* }" --rotate 90
    done
done
# A touch that is not turned back misses what it meant.
echo 'size 640x480 tap "Start" expect screen program shot turned.png' >"$own/one.walk"
play "$own/one.walk" --rotate 90
# The panel's own pixels: 480 across, 640 down.
[ "$(od -An -tu1 -j16 -N8 "$own/turned.png" | tr -s ' ')" = " 0 0 1 224 0 0 2 128" ] || {
    echo "the panel is not 480x640"
    exit 1
}
