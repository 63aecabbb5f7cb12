#!/bin/sh
# Hostile pictures: those that can be told beforehand are told of on a card; those that come later
# leave a plain picture and never stop a session.
. "$(dirname "$0")/common"
programs=$data/programs
hostile=tests/data/hostile/pictures
session='insist ok screen instructions insist ok screen player until screen after timeout 5m
insist ok screen done'

fresh() {
    rm -rf "$data"
    mkdir -p "$programs"
    cp tests/data/good/own-exercise.json tests/data/good/doorway-*.png "$programs/"
}

# refused FILE WORDS: this file as a picture, and what home says.
refused() {
    fresh
    cp "$1" "$programs/doorway-1.png"
    walk "$(basename "$1")" "expect text \"own-exercise.json cannot be used\" expect text \"$2\""
}

refused $hostile/bomb.png "over 4 megapixels"
refused $hostile/bomb-30000.png "over 4 megapixels"
refused $hostile/text.png "is not a PNG or JPEG picture"
refused /dev/null "is not a PNG or JPEG picture"

fresh
rm "$programs/doorway-1.png"
walk "missing" 'expect text "own-exercise.json cannot be used" expect text "doorway-1.png"'
fresh
rm "$programs/doorway-1.png"
mkfifo "$programs/doorway-1.png"
walk "a named pipe" 'expect text "own-exercise.json cannot be used" expect text "is not a file"'
fresh
ln -sf /etc/hostname "$programs/doorway-1.png"
walk "a link out of the folder" 'expect text "leads out of the program"'
fresh
truncate -s 1G "$programs/doorway-1.png"
walk "1 GiB" 'expect text "own-exercise.json cannot be used"'

# Looks like a picture at the check, and is none when it is drawn.
for file in cut.jpg cut.png small-head.png; do
    fresh
    cp $hostile/$file "$programs/doorway-1.png"
    walk "$file" "expect screen home $session"
done

# Another file in its place after the check.
for file in bomb.png bomb-30000.png text.png; do
    fresh
    meet_walk "$file after the check" "expect screen home press ok expect screen program \
shot here.png shot on.png $session"
    meet
    cp $hostile/$file "$programs/doorway-1.png"
    cp $hostile/$file "$programs/doorway-2.png"
    part
    end_walk
done
fresh
meet_walk "gone after the check" "expect screen home press ok expect screen program \
shot here.png shot on.png $session"
meet
rm "$programs"/*.png
mkfifo "$programs/doorway-2.png"
part
end_walk
