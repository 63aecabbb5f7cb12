#!/bin/sh
# Contact sheets of every figure, for people to look at: each exercise at its start, on its way and
# at its end, for each person, and both sides. BUILD names the build folder; they lie in
# $BUILD/figures/. Drawn by the renderer that the app uses.
set -u
build=${BUILD:-build}
size=${SIZE:-320}
out=$build/figures
mkdir -p "$out/svg" || exit 1
ids=$("$build/limberctl" exercises | sed -n 's/^\* \([a-z0-9-]*\).*/\1/p')
[ -n "$ids" ] || { echo "figures: no exercise has a figure" >&2; exit 1; }

draw() { # draw ID AT SIDE PERSON FILE
    "$build/limberctl" figure "$1" --at "$2" --side "$3" --person "$4" >"$5" || exit 1
}

for person in 0 1 2 3 4 5; do
    files=
    for id in $ids; do
        for at in 0 0.5 1; do
            file=$out/svg/$id-$person-$at.svg
            draw "$id" "$at" none "$person" "$file"
            files="$files $file"
        done
    done
    # shellcheck disable=SC2086 # a list of names without blanks
    "$build/figures/render" "$size" 9 "$out/person-$person.png" $files || exit 1
    echo "$out/person-$person.png"
done

files=
for id in $ids; do
    for side in left right; do
        file=$out/svg/$id-$side.svg
        draw "$id" 1 "$side" 0 "$file"
        files="$files $file"
    done
done
# shellcheck disable=SC2086
"$build/figures/render" "$size" 8 "$out/sides.png" $files || exit 1
echo "$out/sides.png"
