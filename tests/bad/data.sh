#!/bin/sh
# Data folders that cannot be written, vanish, or are damaged: one clear sentence, and it goes on.
. "$(dirname "$0")/common"
whole="$into until screen instructions press ok until screen instructions press ok \
until screen after timeout 60s insist ok screen done"
fresh() {
    rm -rf "$data"
    mkdir -p "$data"
}

# --- folders that cannot be ----------------------------------------------------------------------
: >"$own/file"
data=$own/file/below
walk "below a file" "expect text \"Nothing can be saved in\" $whole expect text \"not be kept\"" "$good"
data=/proc/limber
walk "below /proc" "expect text \"Nothing can be saved in\" $whole" "$good"
data=$own/data
fresh
mkdir "$data/limber.db"
walk "a folder in the record's place" "expect text \"Nothing can be saved in\" $whole" "$good"
fresh
mkfifo "$data/limber.db"
walk "a named pipe in the record's place" "expect screen home $whole" "$good"
fresh
ln -s limber.db "$data/limber.db"
walk "a link to itself in the record's place" "expect text \"Nothing can be saved in\" $whole" "$good"

# --- damage --------------------------------------------------------------------------------------
# damage FROM COUNT: other bytes in the middle of the record.
damage() {
    head -c "$2" /dev/urandom |
        dd of="$data/limber.db" bs=1 seek="$1" conv=notrunc status=none
}

fresh
walk "a session" "$whole" "$good"
rm -f "$data"/limber.db-*
damage 0 200
walk "a damaged head" "expect text \"The saved record was damaged.\" $whole \
kill expect no text \"damaged\"" "$good"
ls "$data"/limber.db.damaged-1 >/dev/null || fail "the damaged record is not kept"

fresh
walk "a session" "$whole" "$good"
rm -f "$data"/limber.db-*
damage 4096 60000
walk "damaged pages" "expect screen home $whole" "$good"

fresh
walk "a session" "$whole" "$good"
size=$(stat -c %s "$data/limber.db")
truncate -s $((size / 2 + 100)) "$data/limber.db"
rm -f "$data"/limber.db-*
walk "half of a record" "expect screen home $whole" "$good"

fresh
printf 'this is no database, but a text that somebody put here by mistake\n%.0s' 1 2 3 >"$data/limber.db"
walk "a text as the record" "expect text \"damaged\" $whole" "$good"
fresh
: >"$data/limber.db"
walk "an empty record" "expect screen home $whole expect text \"It is saved.\"" "$good"

fresh
walk "a session" "$whole" "$good"
meet_walk "damage while it runs" "expect screen home shot here.png shot on.png \
insist ok screen instructions press ok expect screen player \
until screen instructions press ok until screen instructions press ok until screen done timeout 60s \
expect text \"The record is damaged. Start Limber again\" \
press ok expect screen home kill expect text \"The saved record was damaged.\"" "$good"
meet
damage 0 60000
part
end_walk

# --- things that vanish --------------------------------------------------------------------------
fresh
meet_walk "the folder deleted while it runs" "$into shot here.png shot on.png \
until screen instructions press ok until screen instructions press ok until screen after timeout 60s \
insist ok screen done expect text \"was deleted. Start Limber again\" press ok \
expect screen home kill expect no text \"was deleted\"" "$good"
meet
rm -rf "$data"
part
end_walk

fresh
mkdir "$data/programs"
cp "$good" "$data/programs/short.json"
walk "half a session" "$into wait 5s"
rm "$data/programs/short.json"
walk "its program is gone: on from the record" 'expect text "Go on" tap "Go on" expect screen pause
expect text "Neck turn" press ok expect screen player until screen instructions press ok
until screen instructions press ok until screen after timeout 60s insist ok screen done expect text "3 of 3"'
