/* The screens: one row each. From a row come its name in the program (SCREEN_ID) and in walks, what
 * builds it, what fills its struct, and what Back does there; screens/screens.h, app/screens.c and
 * tests/screens read the same list.
 *
 *   SCREEN(ID, "name", view, filler, shows, BACK)
 *
 *   view_build(ui, model)     of src/screens makes the display list and the controls
 *   filler_fill(context, it)  of src/app puts into the struct what the screen shows
 *   struct shows_model        of src/model: all that this screen can show
 *   COMMAND_BACK              what Back does: back, or another way out; NONE: nothing
 *
 * A screen is a function from its struct to a display list; it holds no state and does nothing. */
#ifndef LIMBER_MODEL_SCREEN_H
#define LIMBER_MODEL_SCREEN_H

/* clang-format off */
#define MODEL_SCREENS(SCREEN) \
    SCREEN(WHO, "who", who, who, who, NONE) \
    SCREEN(HOME, "home", home, home, home, NONE) \
    SCREEN(PROGRAMS, "programs", programs, programs, programs, BACK) \
    SCREEN(PROGRAM, "program", program, program, program, BACK) \
    SCREEN(CHECK, "check", check, check, check, BACK) \
    SCREEN(ADVICE, "advice", advice, advice, advice, BACK) \
    SCREEN(BEFORE, "before", rating, rating, rating, BACK) \
    SCREEN(INSTRUCTIONS, "instructions", instructions, instructions, instructions, BACK) \
    SCREEN(PLAYER, "player", player, player, player, LAST) \
    SCREEN(PAUSE, "pause", pause, pause, pause, RESUME) \
    SCREEN(SKIP, "skip", skip, skip, skip, BACK) \
    SCREEN(HURT, "hurt", hurt, hurt, hurt, BACK) \
    SCREEN(AFTER, "after", rating, rating, rating, BACK) \
    SCREEN(DONE, "done", done, done, done, BACK) \
    SCREEN(PROGRESS, "progress", progress, progress, progress, BACK) \
    SCREEN(SETTINGS, "settings", settings, settings, settings, BACK) \
    SCREEN(LOOK, "look", look, look, look, BACK) \
    SCREEN(LIBRARY, "library", library, library, library, BACK) \
    SCREEN(REGION, "region", region, region, region, BACK) \
    SCREEN(EXERCISE, "exercise", exercise, exercise, exercise, BACK) \
    SCREEN(HELP, "help", help, help, help, BACK) \
    SCREEN(SCREENING, "screening", screening, screening, screening, BACK) \
    SCREEN(USUAL, "usual", rating, rating, rating, BACK) \
    SCREEN(MORNING, "morning", rating, rating, rating, BACK) \
    SCREEN(QUALITY, "quality", quality, quality, quality, BACK) \
    SCREEN(SPREAD, "spread", spread, spread, spread, BACK) \
    SCREEN(EFFORT, "effort", rating, rating, rating, BACK) \
    SCREEN(EVENING, "evening", rating, rating, rating, BACK) \
    SCREEN(GOAL, "goal", rating, rating, rating, BACK) \
    SCREEN(CHANGE, "change", rating, rating, rating, BACK) \
    SCREEN(STEP, "step", step, step, step, BACK) \
    SCREEN(WHY, "why", why, why, why, BACK) \
    SCREEN(CLEAR, "clear", clear, clear, clear, BACK) \
    SCREEN(DIFFERENT, "different", different, nothing, nothing, BACK) \
    SCREEN(COMFORT, "comfort", comfort, nothing, nothing, BACK) \
    SCREEN(TIMER, "timer", timer, timer, timer, BACK) \
    SCREEN(COUNTRY, "country", country, country, country, BACK) \
    SCREEN(NUMBER, "number", number, number, number, BACK) \
    SCREEN(WELCOME, "welcome", welcome, welcome, welcome, BACK) \
    SCREEN(QUESTIONS, "questions", questions, questions, questions, BACK) \
    SCREEN(ATTRACT, "attract", attract, attract, attract, NONE) \
    SCREEN(DEMOS, "demos", demos, demos, demos, ATTRACT) \
    SCREEN(STILL, "still", still, still, still, BACK) \
    SCREEN(PIN, "pin", number, pin, number, BACK) \
    SCREEN(STAFF, "staff", staff, staff, staff, ATTRACT) \
    SCREEN(PERSON, "person", person, person, person, BACK) \
    SCREEN(PICTURE, "picture", picture, picture, picture, BACK) \
    SCREEN(LETTERS, "letters", letters, letters, letters, BACK) \
    SCREEN(FORGOT, "forgot", forgot, nothing, nothing, BACK) \
    SCREEN(ERASE, "erase", erase, erase, erase, BACK) \
    SCREEN(ERASE_SURE, "erase-sure", erase_sure, erase, erase, BACK) \
    SCREEN(TRUST, "trust", trust, trust, trust, BACK) \
    SCREEN(THERAPISTS, "therapists", therapists, therapists, therapists, BACK) \
    SCREEN(REPORT, "report", report, report, report, BACK) \
    SCREEN(INBOX, "inbox", inbox, inbox, inbox, BACK) \
    SCREEN(GIVE, "give", give, give, give, BACK) \
    SCREEN(GROUP, "group", group, group, group, BACK)
/* clang-format on */

enum screen_id {
#define SCREEN(id, name, view, filler, shows, back) SCREEN_##id,
    MODEL_SCREENS(SCREEN)
#undef SCREEN
        SCREEN_COUNT
};

#endif
