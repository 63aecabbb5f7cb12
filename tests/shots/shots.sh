#!/bin/sh
# make shots: every screen in every size into one folder, and a contact sheet of each size.
# usage: shots.sh BUILD OUT
set -eu
build=$1 out=$2
themes=${THEMES:-light} texts=${TEXTS:-100}
rm -rf "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# play NAME SIZE HAND THEME TEXT FOLDER PROGRAM...
play() {
    name=$1 size=$2 hand=$3 theme=$4 text=$5 folder=$6
    shift 6
    sed "s/SIZE/$size/; s/HAND/$hand/" "tests/shots/$name.walk" >"$work/$name.walk"
    rm -rf "$work/data" && mkdir -p "$work/data"
    "$build/limber-walk" "$work/$name.walk" "$@" --data "$work/data" --theme "$theme" --text-size "$text" \
        --shots "$folder" 2>"$work/log" && return
    cat "$work/log"
    echo "shots: $name at $size, text $text %: stopped there"
}

for theme in $themes; do
    for text in $texts; do
        for screen in 640x480:pad 480x320:pad 1280x800:keys 1920x1080:pad 720x1440:touch; do
            pixels=${screen%:*} by=${screen#*:}
            folder="$out/$pixels-$theme-$text"
            [ "$text" -gt 125 ] && ordinary=large || ordinary=session
            play $ordinary "$pixels" "$by" "$theme" "$text" "$folder" \
                tests/data/good/neck-desk.json
            [ "$text" -gt 125 ] || play others "$pixels" "$by" "$theme" "$text" "$folder" \
                tests/data/good/neck-desk.json tests/data/good/own-exercise.json \
                tests/bench/client.json tests/data/bad/hold-long.json
            montage "$folder"/*.png -geometry "${TILE:-480x480}+6+6" -tile 5x \
                -background '#777777' "$out/sheet-$pixels-$theme-$text.png"
            echo "$out/sheet-$pixels-$theme-$text.png"
        done
    done
done
