#!/bin/sh
# Signed programs as a therapist and an attacker meet them: keygen, sign, verify, trust.
# BUILD names the build folder.
. tests/cli/limberctl.inc
data=$work/data

says() { # says FILE WORDS
    grep -qF -- "$2" "$work/$1" || fail "$name: no \"$2\""
    echo "ok - $name"
}

# json CONDITION: the output is one JSON document `d` of which this holds.
json() {
    python3 -c 'import json, sys
d = json.load(open(sys.argv[1])); assert eval(sys.argv[2]), d' "$work/out" "$1" 2>>"$work/err" ||
        fail "$name: $1"
    echo "ok - $name"
}

fresh() { # a folder with a signed program and its two pictures
    rm -rf "$work/p"
    mkdir -p "$work/p"
    cp tests/data/good/own-exercise.json "$work/p/own.json"
    cp tests/data/good/doorway-1.png tests/data/good/doorway-2.png "$work/p/"
    "$ctl" sign "$work/p/own.json" --key "$work/okafor" >"$work/out" 2>"$work/err" </dev/null ||
        fail "signing"
}

refused() { # refused NAME WORDS: the program in $work/p is refused, and this is why
    call 3 "$1" verify "$work/p/own.json" --data "$data"
    says err "$2"
}

# --- keygen ---
call 0 "keygen makes two keys" keygen --name "R. Okafor" --output "$work/okafor"
says out "words:"
[ "$(stat -c %a "$work/okafor")" = 600 ] || fail "the secret key is not private"
grep -q "^limber.key/1 .* R. Okafor$" "$work/okafor.pub" || fail "the public key's line"
call 1 "keygen never writes over a key" keygen --name Other -o "$work/okafor"
says err "is there already"
grep -q "R. Okafor" "$work/okafor.pub" || fail "the public key was written over"
call 0 "keygen --json" keygen --json --name "J. Lind" -o "$work/lind"
json 'd["name"] == "J. Lind" and len(d["words"].split()) == 8 and len(d["fingerprint"]) == 64'
call 2 "keygen needs to know where" keygen --name X
says err "--output"
call 2 "a name is one plain line" keygen --name " X" -o "$work/x"
says err "name on a key"
call 1 "a folder that is not there" keygen --name X -o "$work/none/x"
says err "cannot be written"
call 1 "a passphrase must be given" keygen --passphrase -o "$work/x"
says err "no passphrase"
[ ! -e "$work/x" ] || fail "a key without its passphrase was made"
name="a locked key signs with its passphrase alone"
echo "four quiet mornings" | "$ctl" keygen --name "L. Ock" --passphrase -o "$work/locked" \
    >"$work/out" 2>"$work/err" || fail "$name"
grep -q "^locked " "$work/locked" || fail "$name: it is open"
cp tests/data/good/short.json "$work/short.json"
echo "wrong" | "$ctl" sign "$work/short.json" --key "$work/locked" >"$work/out" 2>"$work/err"
[ $? = 1 ] || fail "$name"
[ ! -e "$work/short.json.sig" ] || fail "$name: signed all the same"
says err "the passphrase does not open"
echo "four quiet mornings" | "$ctl" sign "$work/short.json" --key "$work/locked" \
    >"$work/out" 2>"$work/err" || fail "$name"

# --- sign and verify ---
fresh
call 0 "verify with a key" verify "$work/p/own.json" --key "$work/okafor.pub" --data "$data"
says out "version 1, signed by R. Okafor on "
refused "a key that is not trusted" "unknown: It is signed by a key that is not trusted here"
call 1 "trust wants the words compared" trust "$work/okafor.pub" --data "$data"
says err "compare the words"
[ ! -e "$data/trusted" ] || fail "it was trusted all the same"
call 0 "trust" trust "$work/okafor.pub" --yes --data "$data"
says out "R. Okafor is trusted here"
call 0 "trust --list" trust --list --data "$data"
says out "R. Okafor"
call 0 "trust --list --json" trust --list --json --data "$data"
json 'len(d["trusted"]) == 1 and d["trusted"][0]["name"] == "R. Okafor"'
call 0 "verify by trust" verify "$work/p/own.json" --data "$data"
says out "signed by R. Okafor"
call 0 "verify --json" verify --json "$work/p/own.json" --data "$data"
json 'd["files"][0]["verdict"] == "signed" and d["files"][0]["by"]["name"] == "R. Okafor"'

# --- attacks ---
sed -i 's/"hold_s": 15/"hold_s": 95/' "$work/p/own.json"
refused "one changed byte" "changed: It was changed after it was signed"
fresh
printf x >>"$work/p/doorway-1.png"
refused "a changed picture" "doorway-1.png was changed after it was signed"
fresh
cp tests/data/good/doorway-1.png "$work/p/doorway-2.png"
refused "a picture of another exercise" "doorway-2.png was changed after it was signed"
fresh
rm "$work/p/doorway-2.png"
refused "a picture that is gone" "doorway-2.png"
fresh
cp tests/data/good/short.json "$work/s.json"
call 0 "signing another program" sign "$work/s.json" --key "$work/okafor"
cp "$work/s.json.sig" "$work/p/own.json.sig"
refused "the signature of another program" "changed: Its signature belongs to another program: short"
fresh
sed -i 's/^by R. Okafor/by Doctor X/' "$work/p/own.json.sig"
refused "another name in it" "changed: Its signature was changed"
fresh
sed -i 's/^sha256 \([0-9a-f]*\) doorway-1.png/sha256 \1 ..\/doorway-1.png/' "$work/p/own.json.sig"
refused "a manifest that names ../" "changed: Its signature cannot be read"
for bytes in 0 1 100 300 500; do
    fresh
    truncate -s "$bytes" "$work/p/own.json.sig"
    refused "cut to $bytes bytes" "changed: Its signature cannot be read"
done
fresh
head -c 1048576 /dev/urandom >"$work/p/own.json.sig"
refused "1 MB of garbage" "changed: Its signature cannot be read"
fresh
sed -i 's/$/\r/' "$work/p/own.json.sig"
refused "line ends of another system" "changed: Its signature cannot be read"
rm "$work/p/own.json.sig"
refused "no signature" "unsigned: It is not signed"
fresh
"$ctl" sign "$work/p/own.json" --key "$work/lind" >/dev/null || fail "signing by J. Lind"
refused "signed by somebody else" "It calls itself J. Lind"

# An older version in the place of a newer one: of what is assigned here, and of what was followed.
mkdir -p "$data/programs"
fresh
sed 's/"version": 1/"version": 4/' tests/data/good/own-exercise.json >"$data/programs/own.json"
cp tests/data/good/doorway-?.png "$data/programs/"
call 0 "an unsigned newer version says nothing" verify "$work/p/own.json" --data "$data"
echo "ok - $name"
"$ctl" sign "$data/programs/own.json" --key "$work/okafor" >/dev/null || fail "signing version 4"
refused "an older version replayed" "older: It is older than version 4 that is here"
call 0 "the newer one" verify "$data/programs/own.json" --data "$data"
says out "version 4, signed by R. Okafor"

# --- wrong use, and what cannot be signed ---
call 2 "sign needs a key" sign "$work/s.json"
says err "--key"
call 1 "a public key signs nothing" sign "$work/s.json" --key "$work/okafor.pub"
says err "is no secret key"
call 1 "a secret key is no public one" verify "$work/s.json" --key "$work/okafor"
says err "is no key of a therapist"
cp tests/data/bad/hold-long.json "$work/bad.json"
call 3 "a program with faults is not signed" sign "$work/bad.json" --key "$work/okafor"
says err "900 is out of range"
[ ! -e "$work/bad.json.sig" ] || fail "it was signed all the same"
call 1 "a file that is not there is not signed" sign "$work/none.json" --key "$work/okafor"
says err "none.json"
call 1 "a file that is not there is not verified" verify "$work/none.json" --data "$data"
says err "unreadable"
call 3 "sign --json" sign --json "$work/s.json" "$work/bad.json" --key "$work/okafor"
json '[f["signed"] for f in d["files"]] == [True, False] and d["name"] == "R. Okafor"'
call 3 "verify --json says why" verify --json "$work/bad.json" --data "$data"
json 'd["files"][0]["verdict"] == "refused" and "900" in d["files"][0]["why"]'
call 2 "trust needs one thing to do" trust --list "$work/okafor.pub" --data "$data"
says err "needs one of"
call 1 "trust a file that is no key" trust "$work/s.json" --yes --data "$data"
says err "is no key of a therapist"
call 1 "remove what is not there" trust --remove nobody --data "$data"
says err "no trusted key begins"

# --- remove, by the first word ---
"$ctl" trust "$work/lind.pub" --yes --data "$data" >/dev/null || fail "trust J. Lind"
words=$("$ctl" trust --list --data "$data" | grep -A1 "R. Okafor" | sed -n 's/^words: *//p')
call 0 "trust --remove" trust --remove "$words" --data "$data"
says out "R. Okafor is no longer trusted here"
refused "who is trusted no more" "a key that is not trusted here"
call 0 "the other one still is" trust --list --data "$data"
says out "J. Lind"
call 0 "help has an example" sign --help
says out "Example: limberctl sign"
