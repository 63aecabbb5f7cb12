#!/bin/sh
# What may lie in a programs folder. Each time home says what is wrong, and the good program works.
. "$(dirname "$0")/common"
programs=$data/programs
fresh() {
    rm -rf "$data"
    mkdir -p "$programs"
    cp "$good" "$programs/short.json"
}

fresh
mkfifo "$programs/pipe.json"
walk "a named pipe" "expect text \"pipe.json cannot be used\" expect text \"is not a file\" $into"

fresh
ln -s loop.json "$programs/loop.json"
walk "a link to itself" "expect text \"loop.json cannot be used\" $into"

fresh
mkdir "$programs/folder.json"
ln -s .. "$programs/up"
walk "a folder" "expect text \"folder.json cannot be used\" $into"

fresh
truncate -s 1G "$programs/huge.json"
walk "a file of 1 GiB" "expect text \"huge.json cannot be used\" expect text \"larger\" $into"

fresh
cp tests/data/hostile/deep.json "$programs/"
walk "200,000 brackets" "expect text \"deep.json cannot be used\" $into"

for file in tests/data/hostile/*.json; do
    fresh
    cp "$file" "$programs/"
    walk "$(basename "$file")" "expect text \"$(basename "$file") cannot be used\" $into"
done

fresh
: >"$programs/empty.json"
head -c 100000 /dev/urandom >"$programs/noise.json"
chmod 000 "$programs/empty.json"
walk "noise and an empty file" "expect text \"cannot be used\" $into"

fresh
(cd "$programs" && seq -f 'junk-%g.txt' 10000 | xargs touch)
walk "10,000 other files" "expect no text \"cannot be used\" $into"

fresh
(cd "$programs" && seq -f 'junk-%g.json' 10000 | xargs touch)
walk "10,000 empty program files" "expect text \"cannot be used\" $into"

fresh
long=$(printf '%0245d' 7)
cp "$good" "$programs/$long.json"
rm "$programs/short.json"
walk "a name of 250 letters" "$into"

fresh
mv "$programs/short.json" "$programs/$(printf 'bad \377 name\nwith "lines".json')"
walk "a name that is no text" "$into"

rm -rf "$data"
mkdir -p "$data"
ln -s programs "$programs"
walk "a programs folder that is a link to itself" 'expect screen home expect text "Not prescribed"'
