#!/bin/sh
# A full disk and one that cannot be written: it is said, and the session goes on.
. "$(dirname "$0")/common"
whole="until screen instructions press ok until screen instructions press ok \
until screen after timeout 60s insist ok screen done"

# Files that may not grow any further (40 KiB, then 300): no need of a disk for that.
if [ "$1" != mounted ]; then
    (ulimit -f 80 && walk "no file over 40 KiB" "expect text \"Nothing can be saved in\" $into $whole \
expect text \"not be kept\"" "$good") || exit 1
    rm -f "$data"/*.db*
    (ulimit -f 600 && walk "no file over 300 KiB" "$into $whole expect text \"could not be saved\"" \
        "$good") || exit 1
fi

# With namespaces of our own we may mount; where that is forbidden, we say so.
if [ "$1" != mounted ]; then
    rm -rf "$own"
    trap - EXIT
    if unshare -m true 2>/dev/null; then
        exec unshare -m sh "$0" mounted
    elif unshare -rm true 2>/dev/null; then
        exec unshare -rm sh "$0" mounted
    fi
    echo "skipped: full and read-only disks (this machine lets nobody mount)"
    exit 0
fi
mount -t tmpfs -o size=1m tmpfs "$data" || { echo "skipped: no tmpfs can be mounted"; exit 0; }
trap 'umount "$data"; rm -rf "$own"' EXIT

fill() {
    cat /dev/zero >"$data/filler" 2>/dev/null
    return 0
}

fill
walk "full from the start" "expect text \"Nothing can be saved in\" $into $whole \
expect text \"not be kept\"" "$good"
rm -f "$data"/*
meet_walk "full in the middle" "$into wait 4s shot here.png shot on.png $whole \
expect text \"could not be saved\"" "$good"
meet
fill
part
end_walk
rm -f "$data/filler"
walk "room again: what was written is there" "expect screen home expect focus \"Go on\"" "$good"

rm -f "$data"/*
mkdir "$own/cut"
meet_walk "half a session, cut short" "$into wait 4s shot here.png shot on.png" "$good"
meet
cp "$data"/limber.db "$data"/limber.db-wal "$own/cut/"
part
end_walk
mount -o remount,ro "$data"
on="insist ok screen pause expect text \"Neck turn\" press ok $whole expect text \"not be kept\""
walk "read-only: what is there is shown" "expect text \"read-only\" \
expect text \"Earlier sessions are shown.\" expect focus \"Go on\" $on" "$good"
mount -o remount,rw "$data"
rm -f "$data"/*
cp "$own"/cut/* "$data/"
mount -o remount,ro "$data"
walk "read-only: so is what stands in its log alone" "expect text \"read-only\" \
expect focus \"Go on\" $on" "$good"
mount -o remount,rw "$data"
rm -f "$data"/*
mount -o remount,ro "$data"
walk "read-only and empty" "expect text \"read-only\" $into $whole expect text \"not be kept\"" "$good"
