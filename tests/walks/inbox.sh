#!/bin/sh
# A stick in the app: what is new is offered and taken, what is old, changed or strange is told and
# left alone, the record goes back, and nothing on the stick is ever changed or removed.
cd "$(dirname "$0")/../.." || exit 1
own=$(mktemp -d "${TMPDIR:-/tmp}/limber-walk-XXXXXX") || exit 1
trap 'chmod -R u+w "$own"; rm -rf "$own"' EXIT
ctl=${BUILD:-build}/limberctl
stick=$own/stick data=$own/data good=tests/data/good
mkdir -p "$stick/limber"

# play WORDS [OPTION...]: the walk must come to its end. The stick keeps what it had.
play() {
    printf 'clock 2026-11-23T08:00:00+01:00\n%s\n' "$1" >"$own/walk"
    shift
    before=$(cd "$stick" && find . -type f ! -name 'limber-record-*' -exec cksum {} + | sort)
    "${BUILD:-build}/limber-walk" "$own/walk" --size "${SIZE:-640x480}" --data "$data" \
        --programs "$own/none" --shots "${SHOTS:-$own}" --text-size "${TEXT:-100}" "$@" \
        >"$own/said" 2>&1 || { cat "$own/walk" "$own/said"; exit 1; }
    after=$(cd "$stick" && find . -type f ! -name 'limber-record-*' -exec cksum {} + | sort)
    [ "$before" = "$after" ] || fail "the stick was changed"
}

fail() {
    echo "FAILED: $1"
    ls -R "$data/programs" "$stick"
    exit 1
}

there() {
    [ "$(ls "$data/programs" 2>/dev/null | tr '\n' ' ')" = "$1" ] || fail "not \"$1\" on the device"
}

clean() {
    rm -rf "$stick/limber" "$data"
    mkdir -p "$stick/limber"
}

# Nothing is there: nothing is said.
play "expect screen home plug $own/none expect no text \"something new\" unplug expect screen home"
play "plug $stick expect no text \"something new\" wait 40s expect screen home"

# New: home says so, after a while it opens by itself, and nothing is taken without OK.
cp "$good/short.json" "$stick/limber/"
play "plug $stick expect screen home expect text \"There is something new from R. Okafor\"
shot inbox-home.png wait 20s expect screen home wait 15s expect screen inbox
expect text \"One minute\" expect text \"Sam is new on this device\" expect text \"Neck turn\"
shot inbox-new.png wait 2m expect screen inbox tap \"Not now\" expect text \"Nothing new\"
press back wait 60s expect screen home expect no text \"something new\""
there ''
play "tap \"There is something new\" expect screen inbox insist ok text \"It is on this device now\"
shot inbox-told.png press back expect screen home expect text \"Good morning, Sam\"" --inbox "$stick"
there 'short-v1.json '
cmp -s "$good/short.json" "$data/programs/short-v1.json" || fail "byte for byte"
play "plug $stick wait 40s expect screen home expect no text \"something new\""

# An update says what changes, and takes the place of the old one.
sed 's/"version": 1/"version": 3/; s/"hold_s": 5/"hold_s": 8/' "$good/short.json" \
    >"$stick/limber/newer.json"
cp "$good/short-2.json" "$stick/limber/"
play "plug $stick tap \"There is something new\" expect text \"Version 3\"
expect text \"hold 8 s instead of 5\" shot inbox-update.png tap \"Take it\"
expect text \"It is on this device now\" expect text \"It is older than version 3\""
there 'short-v3.json '

# An older one, other words under one version, somebody else's, a broken one: told, never taken.
rm "$stick"/limber/*
cp "$good/short.json" "$stick/limber/old.json"
sed 's/One minute/Other words/; s/"version": 1/"version": 3/' "$good/short.json" \
    >"$stick/limber/other.json"
sed 's/"Sam"/"Kim"/; s/"version": 1/"version": 9/' "$good/short.json" >"$stick/limber/kim.json"
echo '{"half' >"$stick/limber/torn.json"
ln -s /etc/passwd "$stick/limber/link.json"
mkdir "$stick/limber/folder.json"
play "tap \"Sam\" expect screen person tap \"Give my record\" expect screen give
press back press back expect screen home wait 60s expect screen home
expect no text \"something new\"" --inbox "$stick"
there 'short-v3.json '
printf x >"$stick/limber/last.json"
sed 's/"short"/"another"/' "$good/short.json" >"$stick/limber/another.json"
play "tap \"There is something new\" tap \"Not now\" expect text \"old.json: It is older than version 3\"
expect text \"other.json: Version 3 is here with other words\"
expect text \"kim.json: This program is for somebody else\" expect text \"torn.json\"
expect text \"link.json: It is a link\" shot inbox-refused.png" --inbox "$stick" --size 600x1400
there 'short-v3.json '

# The stick goes while it is asked.
play "plug $stick tap \"There is something new\" expect text \"One minute\" unplug
expect text \"The stick went away. Nothing was changed.\" shot inbox-gone.png
plug $stick expect text \"One minute\" expect no text \"went away\""
there 'short-v3.json '

# Pictures come along; a picture that is another one does not spoil the old version's.
clean
cp "$good/own-exercise.json" "$good"/doorway-?.png "$stick/limber/"
play "plug $stick tap \"There is something new\" insist ok text \"It is on this device now\""
there 'doorway-1.png doorway-2.png own-doorway-v1.json '
sed -i 's/"version": 1/"version": 2/' "$stick/limber/own-exercise.json"
cp "$good/doorway-1.png" "$stick/limber/doorway-2.png"
play "plug $stick tap \"There is something new\" insist ok text \"It is on this device now\""
there 'own-doorway-v2.limber '
cmp -s "$good/doorway-1.png" "$data/programs/own-doorway-v2.limber/doorway-2.png" || fail "its picture"

# Signed: the key is asked about first; what was changed, or signed by nobody, never comes in.
clean
"$ctl" keygen --name "R. Okafor" -o "$own/okafor" >/dev/null || exit 1
cp "$own/okafor.pub" "$good/short.json" "$stick/limber/" 2>/dev/null ||
    cp "$own/okafor.key.pub" "$good/short.json" "$stick/limber/" || exit 1
key=$(ls "$own"/okafor*.pub) secret=${key%.pub}
"$ctl" sign "$stick/limber/short.json" --key "$secret" >/dev/null || exit 1
play "plug $stick tap \"There is something new\" expect text \"A therapist's key\" shot inbox-key.png
tap \"See the words\" expect screen trust tap \"Yes, all\" expect screen inbox
expect text \"Signed by R. Okafor\" shot inbox-signed.png tap \"Take it\"
expect text \"It is on this device now\" press back press ok expect text \"Signed by R. Okafor\""
there 'short-v1.json short-v1.json.sig '
sed 's/"version": 1/"version": 4/' "$good/short.json" >"$stick/limber/short.json"
cp "$stick/limber/short.json" "$stick/limber/unsigned.json"
cp "$good/course.json" "$stick/limber/"
play "plug $stick tap \"There is something new\" insist ok text \"else is new\"
expect text \"Its signature belongs to another program\" expect text \"This one is not.\"" --size 600x1400
ls "$data/programs" | grep -q short-v4 && fail "a changed one came in"

# The record goes back: sealed to the key that is trusted, and the therapist opens it.
play "tap \"Sam\" tap \"Give my record\" expect screen give expect text \"It is sealed\"
expect focus \"No\" shot give.png tap \"Yes, write it\" expect text \"It is on the stick\"
shot give-done.png press ok expect screen person" --inbox "$stick"
sealed=$stick/limber/limber-record-Sam-2026-11-23.db.sealed
[ -s "$sealed" ] || fail "no sealed record"
"$ctl" export "$sealed" --key "$secret" --format json >"$own/out" || fail "it cannot be opened"
grep -q '"Sam"' "$own/out" || fail "whose record"
"$ctl" export "$sealed" >"$own/out" 2>&1 && fail "opened without a key"
grep -q 'is sealed; name your secret key with --key' "$own/out" || fail "what to do"
"$ctl" keygen --name Other -o "$own/other" >/dev/null
other=$(ls "$own"/other*.pub)
"$ctl" export "$sealed" --key "${other%.pub}" >"$own/out" 2>&1 && fail "opened by another key"
# A second one of that day, and only what came since; then the record itself says so.
play "tap \"Sam\" tap \"Give my record\" tap \"All of it. Change\" expect text \"since then\"
tap \"Yes, write it\" expect text \"It is on the stick\"" --inbox "$stick"
[ -s "$stick/limber/limber-record-Sam-2026-11-23-2.db.sealed" ] || fail "no second record"
"$ctl" export --client Sam --data "$data" --format json | grep -q '"kind": *"shared"' || fail "no note"

# Without a key: plain, and said so. A stick that is full, or only to be read, keeps nothing half.
clean
cp "$good/short.json" "$stick/limber/"
play "plug $stick tap \"There is something new\" insist ok text \"It is on this device now\"
tap \"Give my record\" expect text \"Anybody who has the stick can read it\" shot give-plain.png
tap \"Yes, write it\" expect text \"It is on the stick\""
[ -s "$stick/limber/limber-record-Sam-2026-11-23.csv" ] || fail "no table"
"$ctl" log "$stick/limber/limber-record-Sam-2026-11-23.db" >/dev/null || fail "it cannot be read"
rm "$stick"/limber/limber-record-*
if [ "$(id -u)" != 0 ]; then
    chmod a-w "$stick/limber"
    play "tap \"Sam\" tap \"Give my record\" tap \"Yes, write it\"
expect text \"The stick did not take it\"" --inbox "$stick"
    chmod u+w "$stick/limber"
elif unshare -m true 2>/dev/null; then
    unshare -m sh -c '
        mkdir "$2/small" && mount -t tmpfs -o size=8k none "$2/small" && mkdir "$2/small/limber" &&
            head -c 6000 /dev/zero >"$2/small/limber/other" &&
            "$1" "$2/walk-full" --data "$3" --programs "$2/none" --shots "$2" &&
            [ "$(ls "$2/small/limber")" = other ] && mount -o remount,ro "$2/small" &&
            "$1" "$2/walk-full" --data "$3" --programs "$2/none" --shots "$2" &&
            [ "$(ls "$2/small/limber")" = other ]' \
        - "${BUILD:-build}/limber-walk" "$own" "$data" >"$own/said" 2>&1 <<EOT || { cat "$own/said"; fail full; }
$(printf 'clock 2026-11-23T08:00:00+01:00 plug %s/small\n' "$own" >"$own/walk-full"
  echo 'tap "Sam" tap "Give my record" tap "Yes, write it"
        expect text "The stick did not take it" shot give-full.png' >>"$own/walk-full")
EOT
fi

# Names in every script, and a stick with ten thousand files that are none of ours.
clean
for name in 练习 تمارين упражнения 🌿 "with space"; do
    sed "s/\"short\"/\"n$(echo "$name" | cksum | cut -d' ' -f1)\"/" "$good/short.json" \
        >"$stick/limber/$name.json"
done
i=0
while [ $i -lt 10000 ]; do
    echo "IMG_$i.JPG"
    i=$((i + 1))
done | (cd "$stick/limber" && xargs touch)
play "plug $stick tap \"There is something new\" press ok press ok press ok press ok
insist ok text \"Nothing else is new\" shot inbox-many.png"
[ "$(ls "$data/programs" | wc -l)" = 5 ] || fail "five programs"

# A kiosk never looks at sticks.
play "expect no text \"something new\" wait 60s expect no text \"something new\"" --kiosk \
    --inbox "$stick"
