/* The app's own state. Private to src/app. */
#ifndef LIMBER_APP_STATE_H
#define LIMBER_APP_STATE_H

#include "app/app.h"
#include "app/catalogue.h"
#include "app/screen.h"
#include "app/shelf.h"
#include "base/text.h"
#include "record/record.h"

enum { STACK_MOST = 12, PEOPLE_MOST = 64 };

/* The session that is on its way: from the first answer to the last. */
struct run {
    const struct program *program; /* followed; the shelf's or `kept` */
    struct program *kept;          /* from the record, when it goes on after a cut; owned */
    struct session *session;       /* NULL before the first exercise and after the last */
    int64_t row;                   /* of the record; 0: nothing can be written */
    int64_t worked_ms, placed_ms;  /* run so far; where the last heartbeat stood */
    int64_t stepped_ms;            /* the monotonic time of the last step */
    int pain_stops;                /* exercises that were stopped for pain */
    bool stopped;
};

struct settings {
    bool sound, swapped;
    bool still;       /* pictures do not move */
    int look;         /* who shows the exercises, 0.. */
    int volume;       /* 0-100 */
    int text_percent; /* 80-200 */
    const struct theme *theme;
};

struct app {
    struct app_options options;
    struct app_ports ports;
    struct app_time now;
    struct ui ui;
    struct record *record;
    struct library *library;
    struct shelf *shelf;
    struct settings settings;
    struct catalogue catalogue;

    enum screen_id stack[STACK_MOST];
    int depth;
    bool changed, quits, acted;
    int64_t drawn_ms; /* when the ring was last drawn */

    struct person people[PEOPLE_MOST];
    int person_count;
    struct person person; /* id 0: not chosen */

    /* What of the shelf concerns this person: indices of the shelf's cards. */
    int *visible;
    int visible_count, card; /* card: index in visible, -1 */
    bool searched;           /* the shelf was read to its end */

    struct run run;
    unsigned ticked;
    bool rate_after;
    int rate_index;
    int scores[2][PROGRAM_REGIONS];      /* before, after; -1 where missing */
    struct record_unfinished unfinished; /* session 0: none */
    struct program *cut;                 /* what it followed; owned; NULL: it cannot be read */

    struct text advice_title, advice_text;
    bool advice_emergency, advice_ends;
    struct err notice; /* what the client should know of the device; "" */

    struct model model;
    struct arena memory; /* texts of the model; one build */
    const char *names[PEOPLE_MOST];
};

/* --- navigate.c ------------------------------------------------------------------------------ */
enum screen_id app_top(const struct app *app);
void app_go(struct app *app, enum screen_id screen);      /* on top */
void app_replace(struct app *app, enum screen_id screen); /* instead of the top one */
void app_back(struct app *app);
void app_home(struct app *app);                               /* alone on the stack */
bool app_shows(const struct app *app, enum screen_id screen); /* somewhere on the stack */

/* --- commands.c ------------------------------------------------------------------------------ */
void app_do(struct app *app, struct command command);

/* --- start.c --------------------------------------------------------------------------------- */
void app_start(struct app *app);
void app_know_people(struct app *app);
void app_choose_person(struct app *app, int index);
void app_choose_cards(struct app *app);
void app_searched(struct app *app);                         /* the shelf is read to its end */
const struct program_card *app_card(const struct app *app); /* NULL: none */

/* --- run.c ----------------------------------------------------------------------------------- */
void run_begin(struct app *app);     /* the record's row; scores can be given */
void run_exercise(struct app *app);  /* the engine starts */
void run_cut_short(struct app *app); /* looks for an unfinished session */
void run_forget_cut(struct app *app);
void run_go_on(struct app *app); /* the unfinished one, paused */
void run_step(struct app *app);
void run_show(struct app *app);   /* the screen that fits the engine's state */
void run_end(struct app *app);    /* closes the row */
void run_forget(struct app *app); /* frees the engine */
void run_note(struct app *app, const char *kind, const char *text);
void run_rate(struct app *app, int score);
bool run_met(const struct app *app, int item);
void run_meet(struct app *app);
void run_ratings(struct app *app, bool after); /* asks for the regions' scores */
void run_hurts(struct app *app, int answer);

/* --- settings.c ------------------------------------------------------------------------------ */
void settings_read(struct app *app);
void settings_next(struct app *app, int row);
void settings_look(struct app *app, int look);
int settings_rows(struct app *app, const struct setting_row **rows);

/* --- model.c, when.c ------------------------------------------------------------------------- */
const struct model *model_build(struct app *app);
struct due model_due(struct app *app, const struct program *program);
const char *when_words(struct app *app, const struct due *due);

#endif
