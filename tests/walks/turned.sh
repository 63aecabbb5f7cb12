#!/bin/sh
# Panels of every size and every way up: a whole session by one finger, which hits what is seen, and
# one by pad, on each. `turned.sh`: each size in one of the four turns. `turned.sh all`: every size
# in every turn, with an empty edge and with larger text too, and what the panel shows at its end is
# looked at (make check-turned, about half a minute).
limber=${BUILD:-build}/limber
own=$(mktemp -d "${TMPDIR:-/tmp}/limber-turned-XXXXXX") || exit 1
trap 'rm -rf "$own"' EXIT

# size, the turn of the short round, pixels of an empty edge
panels='480x320 0 16
640x480 90 0
720x720 180 60
854x480 270 28
1280x800 0 40
720x1440 90 0
1920x1080 180 0
3840x2160 270 0'

# What a finger and a pad do; the size is put before it.
sed 's/^size [0-9x]*//' tests/walks/touch.walk >"$own/touch"
cat >"$own/pad" <<'WALK'
clock 2026-11-23T08:00:00+01:00  with pad
insist ok screen player  wait 5s  press pause expect screen pause  press back
until screen instructions press ok  until screen instructions press ok
until screen after timeout 60s  insist ok screen done  press ok expect screen home
WALK

# play HAND SIZE OPTION...
play() {
    hand=$1 size=$2
    shift 2
    { echo "size $size"; cat "$own/$hand"; [ -z "$looks" ] || echo 'shot end.png'; } >"$own/walk"
    played=$((played + 1))
    "$limber-walk" "$own/walk" "$@" --shots "$own" tests/data/good/short.json && return
    echo "with $hand, $size $*"
    exit 1
}

# shows SIZE DEGREES: the panel's own pixels, which lie on their side at 90 and 270.
shows() {
    width=${1%x*} height=${1#*x}
    [ $(($2 % 180)) -eq 0 ] || { width=${1#*x} height=${1%x*}; }
    numbers=$(od -An -tu1 -j16 -N8 "$own/end.png" | tr -s ' ')
    wanted=" 0 0 $((width / 256)) $((width % 256)) 0 0 $((height / 256)) $((height % 256))"
    [ "$numbers" = "$wanted" ] || { echo "the panel is not ${width}x$height: $numbers"; exit 1; }
}

short_round() {
    echo "$panels" | while read -r size degrees edge; do
        for hand in touch pad; do
            play $hand "$size" --rotate "$degrees" --inset "$edge"
        done
    done
}

every_one() {
    looks=yes
    echo "$panels" | {
        while read -r size degrees edge; do
            for degrees in 0 90 180 270; do
                for how in 'touch --inset 0' 'pad --inset 0' "touch --inset $edge" \
                    "pad --inset $edge" 'pad --text-size 150'; do
                    # Two words behind the first.
                    # shellcheck disable=SC2086
                    play "${how%% *}" "$size" --rotate $degrees ${how#* }
                    shows "$size" $degrees
                done
            done
        done
        echo "$played sessions on panels of every size and way up"
    }
}

played=0 looks=
if [ "$1" = all ]; then
    every_one
    exit
fi
short_round || exit 1
# A touch that is not turned back misses what it meant; and the panel lies on its side.
echo 'size 640x480 tap "Start" expect screen program shot end.png' >"$own/one.walk"
"$limber-walk" "$own/one.walk" --rotate 90 --shots "$own" tests/data/good/short.json || exit 1
shows 640x480 90
