/* The table of screens: its name in walks, what builds it, what Back does there. */
#include "screens/screens.h"

#include "app/screen.h"

const struct screen screens[SCREEN_COUNT] = {
    [SCREEN_WHO] = {"who", who_build, COMMAND_NONE},
    [SCREEN_HOME] = {"home", home_build, COMMAND_NONE},
    [SCREEN_PROGRAMS] = {"programs", programs_build, COMMAND_BACK},
    [SCREEN_PROGRAM] = {"program", program_build, COMMAND_BACK},
    [SCREEN_CHECK] = {"check", check_build, COMMAND_BACK},
    [SCREEN_ADVICE] = {"advice", advice_build, COMMAND_BACK},
    [SCREEN_BEFORE] = {"before", rating_build, COMMAND_BACK},
    [SCREEN_INSTRUCTIONS] = {"instructions", instructions_build, COMMAND_BACK},
    [SCREEN_PLAYER] = {"player", player_build, COMMAND_LAST},
    [SCREEN_PAUSE] = {"pause", pause_build, COMMAND_RESUME},
    [SCREEN_SKIP] = {"skip", skip_build, COMMAND_BACK},
    [SCREEN_HURT] = {"hurt", hurt_build, COMMAND_BACK},
    [SCREEN_AFTER] = {"after", rating_build, COMMAND_BACK},
    [SCREEN_DONE] = {"done", done_build, COMMAND_BACK},
    [SCREEN_PROGRESS] = {"progress", progress_build, COMMAND_BACK},
    [SCREEN_SETTINGS] = {"settings", settings_build, COMMAND_BACK},
    [SCREEN_LOOK] = {"look", look_build, COMMAND_BACK},
    [SCREEN_LIBRARY] = {"library", library_build, COMMAND_BACK},
    [SCREEN_REGION] = {"region", region_build, COMMAND_BACK},
    [SCREEN_EXERCISE] = {"exercise", exercise_build, COMMAND_BACK},
    [SCREEN_HELP] = {"help", help_build, COMMAND_BACK},
};
