#!/bin/sh
# make scenes: every screen in the languages, sizes, text sizes and themes asked for, and a sheet of
# each. usage: draw.sh BUILD OUT; LANGUAGES, SIZES, TEXTS and THEMES choose.
set -eu
export TILE="${TILE:-400x400}"
build=$1
mkdir -p "$2"
out=$(cd "$2" && pwd)
for language in ${LANGUAGES:-en}; do
    for size in ${SIZES:-640x480 720x1440}; do
        for text in ${TEXTS:-100}; do
            for theme in ${THEMES:-light}; do
                name=$language-$size-$text-$theme
                rm -rf "${out:?}/$name"
                BUILD=$build "$build/shots/draw" "$language" "$size" "$text" "$theme" "$out/$name"
                rm -f "$out/sheet-$name"*.png
                sheet=10
                ls "$out/$name" | split -l 24 - "$out/$name/part-"
                for part in "$out/$name"/part-*; do
                    (cd "$out/$name" && tr '\n' '\0' <"$part" | xargs -0 sh -c 'target=$1; shift
                        montage -label %t "$@" -geometry "$TILE+6+6" -tile 6x -background "#777777" \
                            "$target"' sh "../sheet-$name-$sheet.png")
                    echo "$out/sheet-$name-$sheet.png"
                    sheet=$((sheet + 1))
                done
                rm -f "$out/$name"/part-*
            done
        done
    done
done
