#!/bin/bash
# Starts Limber from PortMaster's menu.

XDG_DATA_HOME=${XDG_DATA_HOME:-$HOME/.local/share}
for controlfolder in /opt/system/Tools/PortMaster /opt/tools/PortMaster \
    "$XDG_DATA_HOME/PortMaster" /roms/ports/PortMaster; do
    [ -f "$controlfolder/control.txt" ] && break
done

source "$controlfolder/control.txt"
[ -f "$controlfolder/mod_${CFW_NAME}.txt" ] && source "$controlfolder/mod_${CFW_NAME}.txt"
get_controls

GAMEDIR=/$directory/ports/limber
cd "$GAMEDIR" || exit 1
mkdir -p data/limber/programs
exec > >(tee "$GAMEDIR/log.txt") 2>&1

# All that a client does stays in the port's own folder, beside the programs.
export XDG_DATA_HOME="$GAMEDIR/data"
export LD_LIBRARY_PATH="$GAMEDIR/libs.${DEVICE_ARCH}:$LD_LIBRARY_PATH"
export SDL_GAMECONTROLLERCONFIG="$sdl_controllerconfig"

# The card has no modes of its own: whether a program may run is the system's choice.
$ESUDO chmod +x "$GAMEDIR/bin/limber" 2>/dev/null

# Limber reads the pad itself: no keys are made from it.
pm_platform_helper "$GAMEDIR/bin/limber"
./bin/limber
pm_finish
