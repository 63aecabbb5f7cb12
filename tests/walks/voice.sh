#!/bin/sh
# What the voice says in a whole session, word for word and at its moments, is what
# tests/walks/voice.expected says. After a wanted change: copy the new text there.
cd "$(dirname "$0")/../.." || exit 1
own=$(mktemp -d "${TMPDIR:-/tmp}/limber-walk-XXXXXX") || exit 1
trap 'rm -rf "$own"' EXIT
"${BUILD:-build}/limber-walk" tests/walks/voice.walk --shots "$own" tests/data/good/short.json ||
    exit 1
diff -u tests/walks/voice.expected "$own/voice.txt"
