#!/bin/sh
# A home on a card: FAT and exFAT have no links, no modes, no ":", no case, and lose both names when
# a file is renamed over another. First on a stand-in for such a card that runs everywhere
# (tests/fat.c, loaded before the C library), then on real ones as far as this machine can mount
# any. BUILD: where limber and tests/fat.so are (build).
cd "$(dirname "$0")/.." || exit 1
build=${BUILD:-build}
limber=$build/limber
shim=$build/tests/fat.so
good=tests/data/good/short.json
SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy
export SDL_VIDEODRIVER SDL_AUDIODRIVER

# Mounts are our own, where that is allowed, and go with us.
if [ "$1" != apart ] && unshare -m true 2>/dev/null; then
    exec unshare -m sh "$0" apart
fi
own=$(mktemp -d "${TMPDIR:-/tmp}/limber-fat-XXXXXX") || exit 1
card=$own/card log=$own/log
mounted=
finish() {
    [ -z "$mounted" ] || umount "$card"
    rm -rf "$own"
}
trap finish EXIT
mkdir "$card"

fail() {
    echo "FAILED: $where: $1"
    cat "$own/out"
    exit 1
}

# Set where the stand-in is at work; empty on a real card.
before=
# run NAME COMMAND...
run() {
    name=$1
    shift
    # Settings of the environment are meant to be split.
    # shellcheck disable=SC2086
    timeout -s KILL 600 env $before "$@" >"$own/out" 2>&1 || fail "$name"
}

walk() { # walk NAME WORDS ARGUMENT...
    printf 'size 1280x800 clock 2026-11-23T08:00:00+01:00\n%s\n' "$2" >"$own/walk"
    name=$1
    shift 2
    run "$name" "$limber-walk" "$own/walk" --data "$data" "$@"
}

whole='insist ok screen player until screen instructions press ok until screen instructions press ok
until screen after timeout 60s insist ok screen done expect text "3 of 3 exercises"'

# Everything that a client and the staff of a kiosk leave on a card.
everything() {
    data=$card/a
    run "sessions with many cuts" "$limber-walk" tests/walks/kill.walk $good --data "$data"
    walk "what was saved is there" 'tap "Progress" insist ok text "sessions done"' $good
    data=$card/b
    walk "a session" "$whole expect text \"It is saved.\"" $good
    printf 'damaged' | dd of="$data/limber.db" conv=notrunc status=none
    walk "a damaged record is set aside" "expect text \"The saved record was damaged.\" $whole" $good
    [ -s "$data/limber.db.damaged-1" ] || fail "the damaged record is kept"
    mkdir "$data/programs"
    cp $good "$data/programs/Short.json"
    walk "a program of the card" 'expect text "One minute"'
    data=$card/c
    run "the kiosk's PIN" "$limber-walk" tests/walks/kiosk-staff.walk --kiosk --data "$data" \
        --shots "$card"
    [ -s "$data/kiosk-pin" ] || fail "the PIN is kept"
    echo "ok: $where: sessions, cuts, damage, a program, a PIN"
}

no_complaint() {
    [ ! -s "$log" ] || { cat "$log"; fail "nothing is asked of a card that it cannot do"; }
}

# --- the stand-in -----------------------------------------------------------------------------------
stand_in="LD_PRELOAD=$PWD/$shim LIMBER_FAT=$card LIMBER_FAT_LOG=$log"
case $shim in /*) stand_in="LD_PRELOAD=$shim LIMBER_FAT=$card LIMBER_FAT_LOG=$log" ;; esac
where="the stand-in itself" before=$stand_in
refuses() { # refuses COMMAND...: and says so
    : >"$log"
    # shellcheck disable=SC2086
    env $before "$@" >"$own/out" 2>&1 && fail "it lets $* pass"
    [ -s "$log" ] || fail "it says nothing of $*"
}
: >"$card/There"
refuses ln -s there "$card/link"
refuses ln "$card/There" "$card/link"
refuses sh -c 'echo >"$1"' - "$card/ten:30"
refuses sh -c 'echo >"$1"' - "$card/there"
refuses mkdir "$card/end."
mv "$card/There" "$card/other"
rm -f "$log"
echo "ok: the stand-in refuses links, colons, and names that differ by case"

where="a card" before=$stand_in
everything
no_complaint

rm -rf "${card:?}"/*
where="a card without shared memory" before="$stand_in LIMBER_FAT_NO_MEMORY=1"
everything
no_complaint
[ "$(od -An -tu1 -j18 -N1 "$card/a/limber.db" | tr -d ' ')" = 1 ] || fail "it goes without a log"
[ ! -e "$card/a/limber.db-shm" ] || fail "shared memory was left"

# The current is cut at each rename while a damaged record is set aside; the next start finds it.
where="a cut while a record is set aside"
data=$card/d
for cut in 1 2 3; do
    rm -rf "$data"
    mkdir "$data"
    printf 'a damaged record' >"$data/limber.db"
    printf 'its log' >"$data/limber.db-wal"
    printf 'a note of it\n' >"$data/limber.db.damaged"
    before="$stand_in LIMBER_FAT_CUT=$cut"
    # shellcheck disable=SC2086
    env $before "$limber-walk" "$own/walk" --data "$data" $good >"$own/out" 2>&1 &&
        fail "it is cut $cut times"
    before=$stand_in
    walk "the start after cut $cut" 'expect screen home expect focus "Start"' $good
    grep -qs damaged "$data"/limber.db.damaged-* || fail "cut $cut: the damaged record is kept"
    no_complaint
done
echo "ok: $where"

# --- real ones --------------------------------------------------------------------------------------
before=
skip() {
    echo "skipped: $where: $1"
}

# as_root COMMAND...: quiet.
quietly() {
    "$@" >"$own/out" 2>&1 </dev/null
}

# On a loop device, which goes with the mount.
mount_looped() { # mount_looped PROGRAM...: the device and the card are added
    device=$(losetup -f --show "$own/image" 2>"$own/out") || return 1
    quietly "$@" "$device" "$card"
    status=$?
    losetup -d "$device" 2>/dev/null
    return $status
}

real() { # real KIND MAKER MOUNTER...
    where="real $1 by $3" maker=$2
    shift 2
    for tool in "$maker" "$1"; do
        command -v "$tool" >/dev/null || { skip "there is no $tool"; return; }
    done
    rm -rf "${card:?}"/* "$own/image"
    truncate -s 40M "$own/image"
    quietly "$maker" "$own/image" || { skip "$maker: $(tail -n 1 "$own/out")"; return; }
    case $1 in
    fusefat) quietly "$@" "$own/image" "$card" ;;
    *) mount_looped "$@" ;;
    esac || { skip "it cannot be mounted here: $(tail -n 1 "$own/out")"; return; }
    mounted=yes
    everything
    umount "$card"
    mounted=
}

if [ "$(id -u)" != 0 ]; then
    where="real cards"
    skip "only root mounts"
    exit 0
fi
grep -qw exfat /proc/filesystems && real exFAT mkfs.exfat mount -t exfat
grep -qw vfat /proc/filesystems && real FAT mkfs.vfat mount -t vfat
real exFAT mkfs.exfat mount.exfat-fuse
real FAT mkfs.vfat fusefat -o rw+
exit 0
