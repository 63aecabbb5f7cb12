#!/bin/sh
# A whole session of each program there is: every step is pressed through, nothing gets stuck. One
# that is locked says so and does not begin; once its clearance is given it is played like any other.
cd "$(dirname "$0")/../.." || exit 1
own=$(mktemp -d "${TMPDIR:-/tmp}/limber-walk-XXXXXX") || exit 1
trap 'rm -rf "$own"' EXIT
build=${BUILD:-build}

# write_walk NEW ALL: a session of ALL exercises, NEW of which wait to be read.
write_walk() {
    echo "size 640x480 clock 2026-11-24T09:00:00+01:00 with pad"
    echo 'insist ok screen check tap "None of these" insist ok screen instructions'
    for _ in $(seq 2 "$1"); do
        echo 'insist ok screen player until screen instructions timeout 90m'
    done
    echo 'insist ok screen player until screen after timeout 90m insist ok screen done'
    echo "expect text \"$2 of $2 exercises\" expect text \"It is saved\""
}

# stays_shut PROGRAM: it tells why it is locked, and no number of presses begins it.
stays_shut() {
    {
        echo "size 1280x800 clock 2026-11-24T09:00:00+01:00 with pad"
        echo 'expect screen home expect text "Locked" press ok expect screen program'
        echo 'expect text "A clearance is needed first" expect no text "Begin"'
        echo 'press ok press ok press ok expect no text "None of these"'
    } >"$own/walk"
    "$build/limber-walk" "$own/walk" "$1"
}

for program in programs/*.json tests/data/good/*.json; do
    case $program in *schema.json) continue ;; esac
    if grep -q '"required": true,$' "$program"; then
        stays_shut "$program" || { echo "$program is not locked"; exit 1; }
        sed 's/"required": true,$/& "by": "Dr Shah", "date": "2026-11-20",/' "$program" \
            >"$own/program.json"
        program=$own/program.json
    fi
    "$build/limberctl" timeline "$program" --json >"$own/timeline" || exit 1
    new=$(grep -o '"exercise": *"[^"]*"' "$own/timeline" | sort -u | wc -l)
    all=$(grep -o '"item": *[0-9]*' "$own/timeline" | sort -u | wc -l)
    write_walk "$new" "$all" >"$own/walk"
    if ! "$build/limber-walk" "$own/walk" "$program"; then
        grep -h '"id"' "$program" | head -n 1
        echo "$program, $all exercises, cannot be followed to its end"
        exit 1
    fi
done
