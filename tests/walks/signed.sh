#!/bin/sh
# Signed programs in the app: a therapist is confirmed by eight words, signed programs go on, changed
# and older ones never, and a device can be set to take signed ones only.
cd "$(dirname "$0")/../.." || exit 1
own=$(mktemp -d "${TMPDIR:-/tmp}/limber-walk-XXXXXX") || exit 1
trap 'rm -rf "$own"' EXIT
ctl=${BUILD:-build}/limberctl
programs=$own/data/programs
mkdir -p "$programs"

# play WORDS: the walk must come to its end.
play() {
    printf 'clock 2026-11-23T08:00:00+01:00\n%s\n' "$1" >"$own/walk"
    "${BUILD:-build}/limber-walk" "$own/walk" --size "${SIZE:-1280x800}" --data "$own/data" \
        --shots "${SHOTS:-$own}" --text-size "${TEXT:-100}" >"$own/said" 2>&1 && return
    cat "$own/walk" "$own/said"
    exit 1
}

sign() {
    "$ctl" sign "$programs/short.json" --key "$own/okafor" >/dev/null || exit 1
}

"$ctl" keygen --name "R. Okafor" -o "$own/okafor" >"$own/keys" || exit 1
"$ctl" keygen --name "R. Okafor" -o "$own/stranger" >/dev/null || exit 1
word=$(sed -n 's/^words: *\([a-z]*\) .*/\1/p' "$own/keys")
cp tests/data/good/short.json "$programs/"

# Nobody signed anything: nothing of it is to be seen.
play 'expect screen home press ok expect screen program expect no text "igned"
press back tap "Settings" expect no text "Therapists"'

# Signed by somebody nobody has confirmed: followed, and so marked. No is the answer at hand.
sign
play "press ok expect text \"Signed by somebody you have not confirmed\" shot unknown.png
tap \"Who signed it?\" expect screen trust expect text \"R. Okafor\" expect text \"$word\"
shot trust.png insist ok screen program expect text \"you have not confirmed\"
press back tap \"Settings\" tap \"Therapists\" expect text \"R. Okafor · not confirmed\""

# Confirmed, also after a cut; taken back again.
play "tap \"Settings\" tap \"Therapists\" expect no text \"Only signed\"
tap \"R. Okafor\" expect screen trust tap \"Yes, all\" expect screen therapists
expect text \"R. Okafor · confirmed\" shot therapists.png
kill press ok expect text \"Signed by R. Okafor\" shot signed.png insist ok screen player"
[ -n "$(ls "$own/data/trusted")" ] || { echo "nobody is trusted"; exit 1; }
play 'tap "Leave it" tap "Settings" tap "Therapists" tap "R. Okafor" expect text "You trust this"
tap "Remove" expect screen therapists expect text "R. Okafor · not confirmed"
tap "R. Okafor" tap "Yes, all" expect text "R. Okafor · confirmed"'

# Changed, by one byte: never followed, and the card says why.
sed -i 's/One minute/Two minute/' "$programs/short.json"
play 'expect text "It was changed after it was signed" expect no text "Two minute" shot changed.png'

# The newer version is followed; then an older one, soundly signed, is put in its place.
cp tests/data/good/short-2.json "$programs/short.json"
sign
play 'expect text "second version" press ok expect text "Signed by R. Okafor"'
cp tests/data/good/short.json "$programs/short.json"
sign
play 'expect text "It is older than version 2 that is here" shot older.png'
cp tests/data/good/short-2.json "$programs/short.json"
sign

# An unsigned copy with a higher version does not put the signed one aside.
sed 's/"version": 2/"version": 9/; s/second version/another one/' tests/data/good/short-2.json \
    >"$programs/zz.json"
play 'expect text "second version" expect no text "another one"'
rm "$programs/zz.json"

# Only signed programs: one that is not, and one by another key of the same name, say why.
sed 's/"Sam"/"Kim"/' tests/data/good/short.json >"$programs/kim.json"
play 'tap "Kim" press ok expect text "Not signed" shot unsigned.png'
play 'tap "Sam" tap "Settings" tap "Therapists" tap "Only signed programs: off"
expect text "Only signed programs: on" press back press back
expect screen home expect text "kim.json cannot be used. It is not signed"
expect text "second version"'
"$ctl" sign "$programs/kim.json" --key "$own/stranger" >/dev/null || exit 1
play 'tap "Sam" expect text "Somebody you have not confirmed signed it" shot only-signed.png'
