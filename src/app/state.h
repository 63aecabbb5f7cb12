/* The app's own state. Private to src/app. */
#ifndef LIMBER_APP_STATE_H
#define LIMBER_APP_STATE_H

#include "app/app.h"
#include "app/catalogue.h"
#include "app/inbox.h"
#include "app/kiosk.h"
#include "app/light.h"
#include "app/people.h"
#include "app/press.h"
#include "app/scan.h"
#include "app/screen.h"
#include "app/shelf.h"
#include "app/speak.h"
#include "app/trust.h"
#include "base/text.h"
#include "care/today.h"
#include "record/record.h"

enum { STACK_MOST = 12, ASKS_MOST = 12, DIGITS_MOST = 16 };

/* The questions round a session, in the order in which they come. ask.c has a row for each. */
enum ask {
    ASK_WELCOME,
    ASK_SCREENING,
    ASK_USUAL,
    ASK_MORNING,
    ASK_MORNING_QUALITY,
    ASK_CHECK,
    ASK_BEFORE,
    ASK_AFTER,
    ASK_QUALITY,
    ASK_EFFORT,
    ASK_EVENING,
    ASK_GOAL,
    ASK_CHANGE,
    ASK_STEP,
    ASK_KINDS
};

/* An interview: which questions, and where it stands. */
enum interview { INTERVIEW_NONE, INTERVIEW_BEFORE, INTERVIEW_AFTER, INTERVIEW_MORNING };

struct asking {
    enum interview interview;
    enum ask now;
    enum ask trail[ASKS_MOST]; /* those that were shown before this one */
    int trail_count;
    int region;                             /* index of the program's region that is asked about */
    int scores[ASK_KINDS][PROGRAM_REGIONS]; /* as answered, RULES_UNKNOWN where missing */
    screening_answers screening;            /* ticked so far */
    int question;                           /* of the screening: the first one asked now */
    unsigned qualities, spread, ticked;     /* bits */
    int64_t morning_of;                     /* the session that the morning's score belongs to */
    bool stays;                             /* advice was shown: what was asked is over */
    bool decided;                           /* by the answer to the question of now */
};

/* Ice or heat. */
struct comfort_timer {
    enum comfort_kind kind;
    int64_t since_ms, left_ms; /* left at `since_ms` on the monotonic clock */
    bool runs, looked, offered;
};

/* The session that is on its way: from the first answer to the last. */
struct run {
    const struct program *program; /* followed: `followed`, or NULL */
    struct program followed;       /* with today's doses; borrows the shelf's or `kept` */
    struct program *kept;          /* from the record, when it goes on after a cut; owned */
    struct session *session;       /* NULL before the first exercise and after the last */
    int64_t row;                   /* of the record; 0: nothing can be written */
    int64_t worked_ms, placed_ms;  /* run so far; where the last heartbeat stood */
    int64_t stepped_ms;            /* the monotonic time of the last step */
    int light_headed;              /* times in this session */
    int pain_stops;                /* exercises that were stopped for pain or tingling */
    int before[PROGRAM_REGIONS];   /* the scores before it, RULES_UNKNOWN where missing */
    bool rated;                    /* the first of its day: scores are asked before and after it */
    bool stopped;
};

struct settings {
    bool sound, swapped;
    bool still; /* nothing moves: no figures, and the ring goes by whole seconds */
    bool large; /* the player is a large shape that fills */
    bool left;  /* laid out for the left hand */
    enum light_strength light;
    int press_ms;     /* a touch counts when it lasts so long; 0: at once */
    int scan_ms;      /* one switch: the highlight moves on after so long; 0: off */
    int look;         /* who shows the exercises, 0.. */
    int volume;       /* 0-100 */
    bool voice;       /* what happens is said aloud */
    int voice_speed;  /* words a minute */
    int text_percent; /* 80-200 */
    int edge_percent; /* of the panel's short side left empty at each side, 0-10 */
    int turn;         /* degrees of the picture on the panel, with the clock: 0, 90, 180, 270 */
    const struct theme *theme;
};

/* What the report and the progress screen show of the whole course, read when it is first asked
 * for. The programs are only compared. */
struct app_report {
    const struct program *rows_of, *trends_of;
    struct report_row *rows; /* owned; their words are in `memory` */
    int row_count, row_room;
    date_day trends_on;
    struct trend trends[PROGRAM_REGIONS];
    struct arena memory;
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
    enum setting_group group; /* that is shown */
    struct light light;
    struct press press;
    struct scan scan;
    struct speaking speaking;
    struct catalogue catalogue;
    struct trust trust;
    struct inbox inbox;
    struct kiosk *kiosk; /* NULL: at somebody's home */

    enum screen_id stack[STACK_MOST];
    int depth;
    bool changed, quits, acted;
    bool spoken;          /* the language was read */
    enum screen_id built; /* what the display list shows */
    int64_t drawn_ms;     /* when the ring was last drawn */
    int64_t second_ms;    /* when the seconds of what was drawn change */

    struct person people[PEOPLE_MOST];
    int person_count, named_count; /* named: of them, those with a name; they come first */
    struct person person;          /* id 0: not chosen */
    struct people profiles;

    /* What of the shelf concerns this person: indices of the shelf's cards. */
    int *visible;
    int visible_count, card; /* card: index in visible, -1 */
    bool searched;           /* the shelf was read to its end */

    struct run run;
    struct asking asking;
    struct comfort_timer comfort;

    /* Read from the record when first asked for; care_forget after what changes it. */
    struct course course;
    struct app_report report;
    struct today today;
    const struct program *today_of; /* the program that `today` is for; NULL: not read */
    int64_t today_minute;

    int64_t snoozed_ms; /* wall time: a break was put off until */
    enum { CHIME_UNKNOWN, CHIME_QUIET, CHIME_TOLD } chime; /* what home last said of what is due */
    struct questions questions;
    char emergency[DIGITS_MOST + 1], digits[DIGITS_MOST + 1];
    int country;

    struct record_unfinished unfinished; /* session 0: none */
    struct program *cut;                 /* what it followed; owned; NULL: it cannot be read */

    struct text advice_title, advice_text;
    bool advice_emergency, advice_ends; /* ends: Close leads home */
    struct err notice;                  /* what the client should know of the device; "" */

    struct model model;
    struct arena memory; /* texts of the model; one build */
    const char *names[PEOPLE_MOST];
};

/* --- app.c ----------------------------------------------------------------------------------- */
void app_sound(const struct app *app, enum cue cue); /* unless it is to be quiet */
void app_sound_soon(const struct app *app);          /* a session begins: no cue may come late */

/* --- navigate.c ------------------------------------------------------------------------------ */
enum screen_id app_top(const struct app *app);
void app_go(struct app *app, enum screen_id screen);      /* on top */
void app_replace(struct app *app, enum screen_id screen); /* instead of the top one */
void app_back(struct app *app);
void app_home(struct app *app);                               /* alone on the stack */
bool app_shows(const struct app *app, enum screen_id screen); /* somewhere on the stack */

/* --- commands.c ------------------------------------------------------------------------------ */
void app_do(struct app *app, struct command command);

/* --- answers.c: what commands.c calls by its table ----------------------------------------------
 */
void answers_tick(struct app *app, int value);
void answers_checked(struct app *app, int value);
void answers_rate(struct app *app, int value);
void answers_unanswered(struct app *app, int value);
void answers_part(struct app *app, int value);
void answers_screened(struct app *app, int value);
void answers_quality(struct app *app, int value);
void answers_qualities(struct app *app, int value);
void answers_spread(struct app *app, int value);
void answers_spreads(struct app *app, int value);
void answers_step(struct app *app, int value);
void answers_cleared(struct app *app, int value);
void answers_treated(struct app *app, int value);
void answers_excused(struct app *app, int value);
void answers_morning(struct app *app, int value);
void answers_comfort(struct app *app, int value);
void answers_skin(struct app *app, int value);
void answers_snooze(struct app *app, int value);
void answers_country(struct app *app, int value);
void answers_digit(struct app *app, int value);
void answers_number(struct app *app, int value);
void answers_welcomed(struct app *app, int value);
void answers_question(struct app *app, int value);
void answers_questions(struct app *app, int value);

/* --- during.c: while a session runs; what commands.c calls by its table -------------------------
 * The value of skipped is its enum skip_reason, of hurts what the question offered. */
void during_help(struct app *app);
void during_ready(struct app *app, int value);
void during_instructions(struct app *app, int value);
void during_pause(struct app *app, int value);
void during_resume(struct app *app, int value);
void during_last(struct app *app, int value);
void during_again(struct app *app, int value);
void during_ease(struct app *app, int value);
void during_skip(struct app *app, int value);
void during_skipped(struct app *app, int value);
void during_hurt(struct app *app, int value);
void during_hurts(struct app *app, int value);
void during_stop(struct app *app, int value);

/* --- start.c --------------------------------------------------------------------------------- */
void app_start(struct app *app);
void app_start_over(struct app *app); /* who was there is gone, with their programs */
void app_open_shelf(struct app *app);
void app_know_people(struct app *app);
void app_choose_person(struct app *app, int index);
void app_choose_cards(struct app *app);
void app_searched(struct app *app);                         /* the shelf is read to its end */
const struct program_card *app_card(const struct app *app); /* NULL: none */
/* What is followed: the session's program, else the card's. NULL: none. */
const struct program *app_program(const struct app *app);

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
bool run_met(const struct app *app, int item);
void run_meet(struct app *app);
/* The record could not be written: the client is told, what goes on goes on. */
void run_kept(struct app *app, bool kept, const struct err *e);

/* --- ask.c ----------------------------------------------------------------------------------- */
void ask_begin(struct app *app, enum interview interview);
void ask_go_on(struct app *app); /* the one before a session that was cut short among them */
void ask_next(struct app *app);  /* the next question, or what comes behind the last */
bool ask_back(struct app *app);  /* the one before; false: there is none */
void ask_score(struct app *app, int score); /* RULES_UNKNOWN: unanswered */
bool ask_take_back(struct app *app);
void ask_leave(struct app *app);       /* the interview is given up */
bool ask_shows(const struct app *app); /* one of its questions is on the screen */
void ask_question(struct app *app, struct question *question); /* ask_question.c */

/* --- judge.c --------------------------------------------------------------------------------- */
/* Each judges what was answered, records it, and shows what the client is to do. False: nothing is
 * to be shown, it goes on. */
bool judge_screening(struct app *app);
bool judge_check(struct app *app);
bool judge_start(struct app *app);
bool judge_after(struct app *app);
bool judge_morning(struct app *app);
void judge_hurt(struct app *app, int answer); /* "This hurts" while the session is paused */

/* --- care.c ---------------------------------------------------------------------------------- */
/* Today for the program; read from the record when it is not known yet. Never NULL. */
const struct today *care_today(struct app *app, const struct program *program);
void care_forget(struct app *app); /* something was recorded: it is read anew when asked for */
/* False: it is not in the record, and the notice says why. */
bool care_answer(struct app *app, const char *kind, int number, int region, const char *text,
                 int64_t session);
void care_model(struct app *app); /* what screens show of it */
/* The newest score of the goal activity, else the one of the file; negative: none. */
int care_goal(struct app *app, const struct program *program);
void care_free(struct app *app);
int care_break_min(struct app *app); /* posture program: minutes to the next break, -1 none */
void care_chime(struct app *app);
void care_snooze(struct app *app);

/* --- report.c -------------------------------------------------------------------------------- */
void report_forget(struct app *app);
void report_model(struct app *app);
/* Of the whole course, as the report has it. */
const struct trend *report_trend(struct app *app, const struct program *program, int region);

/* --- comfort.c, number.c --------------------------------------------------------------------- */
void comfort_begin(struct app *app, int kind);
void comfort_looked(struct app *app);
void comfort_step(struct app *app);
int64_t comfort_deadline(const struct app *app);
void comfort_end(struct app *app);
bool comfort_may(const struct app *app);          /* not yet as often today as is allowed */
void number_read(struct app *app);                /* whose emergency number, from the record */
const char *number_crisis(const struct app *app); /* a line to talk to there; NULL */
void number_country(struct app *app, int index);
void number_digit(struct app *app, int digit);
void number_save(struct app *app);

/* --- wall.c ---------------------------------------------------------------------------------- */
void wall_look(struct app *app); /* is the clock on the wall set? told once */

/* --- settings.c ------------------------------------------------------------------------------ */
void settings_read(struct app *app);
void settings_next(struct app *app, int row);
void settings_open(struct app *app, int group);
/* In which groups is something to be set by who is there? */
void settings_groups(const struct app *app, bool groups[GROUP_COUNT]);
void settings_look(struct app *app, int look);
void settings_voice(struct app *app, int value); /* on or off */
/* The panel's size is another one, or what it leaves to be seen. */
void settings_fit(struct app *app);
/* May a setting of that key have that value? */
bool settings_allow(const char *key, const char *value);
/* What settings may have overruled since: as the command line said. */
void settings_said(struct app_options *options, const struct app_options *said);
/* Of the group that is open. */
int settings_rows(struct app *app, const struct setting_row **rows);

/* --- model.c, when.c ------------------------------------------------------------------------- */
const struct model *model_build(struct app *app);
struct due model_due(struct app *app, const struct program *program);
const char *when_words(struct app *app, const struct due *due);

#endif
