#!/bin/bash
# What stands beside the programs says what the programs are: manual, completion, desktop file,
# AppStream metainfo, version, build dependencies, the kiosk's services. BUILD names the build
# folder. What needs a tool that is not here is skipped out loud.
set -u
cd "$(dirname "$0")/.." || exit 1
build=${BUILD:-build}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

fail() {
    echo "not ok - $1" >&2
    [ ! -s "$work/out" ] || cat "$work/out" >&2
    exit 1
}

# try NAME COMMAND...: it must succeed.
try() {
    local name=$1
    shift
    "$@" >"$work/out" 2>&1 </dev/null || fail "$name"
    echo "ok - $name"
}

# with TOOL NAME COMMAND...: as try, where the tool is here.
with() {
    local tool=$1
    shift
    if command -v "$tool" >/dev/null; then
        try "$@"
    else
        echo "skip - $1: $tool is not here"
    fi
}

# same NAME LIST LIST: two files of sorted lines.
same() {
    diff "$2" "$3" >"$work/out" || fail "$1"
    [ -s "$2" ] || fail "$1: nothing was compared"
    echo "ok - $1"
}

# holds NAME LIST LIST: the first file of sorted lines has every line of the second.
holds() {
    comm -13 "$2" "$3" >"$work/out"
    [ ! -s "$work/out" ] || fail "$1"
    [ -s "$3" ] || fail "$1: nothing was compared"
    echo "ok - $1"
}

# --- options and commands: the help, the manual and the completion name the same ones -------------
options_of() { # from words on standard input
    grep -oE -- '(^|[^a-zA-Z-])--[a-z][a-z-]*' | grep -oE -- '--[a-z-]+' | sort -u
}

# Those that stand in the manual as an item of a list.
options_of_manual() {
    sed -n 's/^\.It Fl -\([a-z-]*\).*/--\1/p' "$1" | sort -u
}

# known PROGRAM FILE: the program takes each option that stands in the file. Of two that it does not
# know, one program names the first and the other the last.
known() {
    while read -r option; do
        {
            "$build/$1" "$option" --no-such-option
            "$build/$1" --no-such-option "$option"
        } >"$work/said" 2>&1 </dev/null
        grep -qE -- "(no option $option\b|$option is no option)" "$work/said" &&
            fail "$1 takes $option, as the manual or the completion says"
    done <"$2"
}

manual=packaging/man/limber.1
"$build/limber" --help | options_of >"$work/help"
options_of_manual $manual >"$work/manual"
options_of <packaging/bash/limber >"$work/completion"
holds "$manual has every option of limber --help" "$work/manual" "$work/help"
same "packaging/bash/limber has the options of the manual" "$work/manual" "$work/completion"
known limber "$work/manual"

# limberctl: the options of each command stand in its own help, and so does the completion.
manual=packaging/man/limberctl.1
"$build/limberctl" --help | sed -n 's/^  \([a-z][a-z-]*\) .*/\1/p' | sort -u >"$work/commands"
sed -n 's/^\.It Cm \([a-z-]*\).*/\1/p' $manual | sort -u >"$work/manual"
same "$manual has the commands of limberctl --help" "$work/manual" "$work/commands"
options_of_manual $manual >"$work/manual"
{
    "$build/limberctl" --help
    while read -r command; do "$build/limberctl" "$command" --help; done <"$work/commands"
} | sed -n 's/^  \(-[a-z], \)\?\(--[a-z-]*\).*/\2/p' | sort -u >"$work/help"
same "$manual has the options of every limberctl COMMAND --help" "$work/manual" "$work/help"

# --- completion in a real bash ----------------------------------------------------------------------
library=/usr/share/bash-completion/bash_completion

# offers PROGRAM WORD... ANY: what is offered, into $work/out. The last of the words is being typed.
offers() {
    local program=$1
    PATH="$PWD/$build:$PATH" bash --norc -c '
        . "$1"; . "packaging/bash/$2"; program=$2; shift 2
        COMP_WORDS=("$program" "$@") COMP_CWORD=$# COMP_LINE="$program $*" COMP_POINT=${#COMP_LINE}
        "_$program" "$program" "${@: -1}"
        printf "%s\n" "${COMPREPLY[@]}"' - "$library" "$program" "${@:2:$#-2}" >"$work/out" 2>&1
}

# completes PROGRAM WORD... EXPECTED; misses PROGRAM WORD... UNWANTED
completes() {
    offers "$@"
    grep -qxF -- "${*: -1}" "$work/out" || fail "$1 ${*:2:$#-2}<Tab> offers ${*: -1}"
    echo "ok - $1 ${*:2:$#-2}<Tab> offers ${*: -1}"
}

misses() {
    offers "$@"
    grep -qxF -- "${*: -1}" "$work/out" && fail "$1 ${*:2:$#-2}<Tab> does not offer ${*: -1}"
    echo "ok - $1 ${*:2:$#-2}<Tab> does not offer ${*: -1}"
}

if [ -e $library ]; then
    completes limber --th --theme
    completes limber --theme con contrast
    completes limber tests/data/good/sho tests/data/good/short.json
    completes limberctl time timeline
    completes limberctl figure neck-t neck-turn
    completes limberctl figure neck-turn --si --side
    completes limberctl report --outp --output
    completes limberctl --json check tests/data/good/sho tests/data/good/short.json
    while read -r command; do completes limberctl "${command:0:3}" "$command"; done <"$work/commands"
    completes limberctl today --cl --client
    completes limberctl today --js --json
    completes limberctl figure neck-turn --side le left
    completes limberctl --data tests/dat tests/data
    completes limberctl --data tests figure neck-t neck-turn
    grep -qx new "$work/commands" && completes limberctl new --from low low-back
    misses limberctl check --cl --client
else
    echo "skip - completion in bash: bash-completion is not here"
fi

# --- the manual, the desktop's files -----------------------------------------------------------------
with mandoc "the manual is well formed" mandoc -T lint -W warning packaging/man/*.1
with desktop-file-validate "the desktop file is valid" desktop-file-validate packaging/limber.desktop
with appstreamcli "the metainfo is valid" \
    appstreamcli validate --no-net packaging/limber.metainfo.xml
for picture in $(sed -n 's|.*<image.*/pictures/\(.*\)</image>|\1|p' packaging/limber.metainfo.xml); do
    try "the metainfo's $picture is in docs/pictures" test -s "docs/pictures/$picture"
done

# --- one version, one list of libraries ---------------------------------------------------------------
version=$("$build/limber" --version | cut -d ' ' -f 2)
try "the change log begins with $version" sh -c \
    'head -n 1 packaging/debian/changelog | grep -qF "($1)"' - "$version"
try "the metainfo begins with $version" sh -c \
    'grep -m 1 "<release " packaging/limber.metainfo.xml | grep -qF "\"$1\""' - "$version"
for library in $(packaging/needs libraries | grep -v '^libc6-dev$'); do
    try "debian/control builds with $library" grep -qx " $library," packaging/debian/control
done

# --- the kiosk's services --------------------------------------------------------------------------------
services="packaging/kiosk/limber-kiosk.service packaging/kiosk/limber-kiosk-cage.service"
for service in $services; do
    # What may run differs: cage brings its helpers.
    sed -n '/^# --- the same in both/,$p' "$service" | grep -v '^ExecPaths=' >"$work/${service##*/}"
    # The program and the other services need not be installed to look at it.
    sed 's|^ExecStart=/usr/bin/[a-z]*|ExecStart=/bin/true|' "$service" >"$work/verify.service"
    with systemd-analyze "${service##*/} is understood" \
        systemd-analyze verify --man=no --recursive-errors=no "$work/verify.service"
    [ ! -s "$work/out" ] || fail "${service##*/}: systemd-analyze verify has something to say"
    with systemd-analyze "${service##*/} exposes at most 1.5" \
        systemd-analyze security --offline=true --threshold=15 --no-pager "$service"
    grep -o 'Overall exposure level.*: [0-9.]*' "$work/out" 2>/dev/null
    : >"$work/out"
done
same "both services are locked alike" "$work/limber-kiosk.service" "$work/limber-kiosk-cage.service"
