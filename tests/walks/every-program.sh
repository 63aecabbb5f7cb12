#!/bin/sh
# A whole session of each program there is: every step is pressed through, nothing gets stuck.
cd "$(dirname "$0")/../.." || exit 1
own=$(mktemp -d "${TMPDIR:-/tmp}/limber-walk-XXXXXX") || exit 1
trap 'rm -rf "$own"' EXIT

# A session of so many exercises, all of them new.
write_walk() {
    echo "size 640x480 clock 2026-11-24T09:00:00+01:00 with pad"
    echo 'insist ok screen check tap "None of these" insist ok screen instructions'
    for _ in $(seq 2 "$1"); do
        echo 'insist ok screen player until screen instructions timeout 90m'
    done
    echo 'insist ok screen player until screen after timeout 90m insist ok screen done'
    echo "expect text \"$1 of $1 exercises\" expect text \"It is saved\""
}

for program in programs/*.json tests/data/good/*.json; do
    case $program in *schema.json) continue ;; esac
    count=$("${BUILD:-build}/limberctl" timeline "$program" --json |
        grep -o '"item": *[0-9]*' | sort -u | wc -l)
    write_walk "$count" >"$own/walk"
    if ! "${BUILD:-build}/limber" --walk "$own/walk" "$program"; then
        echo "$program, $count exercises, cannot be followed to its end"
        exit 1
    fi
done
