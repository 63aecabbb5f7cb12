/* What every feature of the app is given: the record, the person, the time, the outside, and the
 * stack of screens. A feature (a folder of src/app) keeps its own state in a struct that no other
 * one knows; what features want of each other goes through the functions at the end of this file,
 * and nothing else.
 *
 * All of it is borrowed for the app's life unless said otherwise. Private to src/app. */
#ifndef LIMBER_APP_CONTEXT_H
#define LIMBER_APP_CONTEXT_H

#include "app/ports.h"
#include "app/shelf.h"
#include "base/text.h"
#include "care/screening.h"
#include "care/today.h"
#include "model/command.h"
#include "model/interview.h"
#include "model/screen.h"
#include "model/settings.h"
#include "plan/library.h"
#include "record/record.h"
#include "ui/chart.h"
#include "ui/theme.h"

enum { DIGITS_MOST = 16 };

/* What is set, as it holds now: read by settings/rows.c. */
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

struct stack;

struct context {
    struct app_options options; /* as the command line said, but for what was set since */
    struct app_ports ports;
    struct app_time now;
    struct record *record;
    struct library *library;
    struct shelf *shelf;
    struct ui *ui;
    struct stack *stack;
    struct person person; /* id 0: not chosen */
    struct settings settings;
    struct err notice;            /* what the client should know of the device; "" */
    struct arena memory;          /* texts of what is shown; one build */
    char digits[DIGITS_MOST + 1]; /* what was keyed in on the keypad that is shown */
    bool changed;                 /* what is shown is no longer true */
    bool acted;                   /* the client did something */
    bool quits;

    /* One of each feature; no other feature sees into it. */
    struct training *training;
    struct interview *interview;
    struct day *day;
    struct progress *progress;
    struct people *people;
    struct programs *programs;
    struct catalogue *catalogue;
    struct inbox *inbox;
    struct trust *trust;
    struct emergency *emergency;
    struct settings_page *settings_page;
    struct access *access;
    struct kiosk *kiosk; /* NULL: at somebody's home */
};

/* A row of a feature's table of commands (model/command.h). */
struct command_row {
    enum command_kind kind;
    void (*run)(struct context *ctx, int value);
    bool in_session; /* makes sense only while the engine runs; ignored otherwise */
};

/* A sound, unless it is to be quiet; of a session with its light, for who does not hear it. */
void context_sound(const struct context *ctx, enum cue cue);
void context_cue(struct context *ctx, enum cue cue);
void context_cue_soon(const struct context *ctx); /* a session begins: no cue may come late */
/* The record could not be written: the client is told, what goes on goes on. */
void context_kept(struct context *ctx, bool kept, const struct err *e);
/* What is followed: the session's program, else the card's. NULL: none. */
const struct program *context_program(const struct context *ctx);
/* A copy that lives as long as what is shown now. The text is freed. */
const char *context_text(struct context *ctx, struct text *text);
struct model_pictures context_pictures(const struct context *ctx, const struct program *program);
const char *context_notice(const struct context *ctx); /* NULL: none */

/* --- start.c: who is there is gone, with their programs: all of it is read again -----------------
 */
void start_over(struct context *ctx);

/* --- training/: the session that is on its way, from the first answer to the last ---------------
 */

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

/* Never NULL. To be read: only training/ writes it. */
const struct run *training_run(const struct context *ctx);
/* The monotonic time is the session's own: it runs, nobody needs to press anything. */
bool training_runs(const struct context *ctx);

void run_begin(struct context *ctx);    /* the record's row; scores can be given */
void run_exercise(struct context *ctx); /* the engine starts */
void run_scored(struct context *ctx, const int before[PROGRAM_REGIONS]);
void run_end(struct context *ctx);    /* closes the row */
void run_forget(struct context *ctx); /* frees the engine */
void run_note(struct context *ctx, const char *kind, const char *text);
/* Reads whether a session of this person was cut short. */
void run_cut_short(struct context *ctx);
/* What was cut short stays as it was, and is not offered again. */
void run_abandon(struct context *ctx);
void run_forget_cut(struct context *ctx);
/* What the session followed that was cut short, to be gone on with; NULL: there is none. */
const struct program *run_cut(const struct context *ctx);
bool run_was_cut(const struct context *ctx); /* also where it cannot be gone on with */
/* Where it was cut: "Neck turn (2/5)" of that program. Lives as long as what is shown. */
const char *run_cut_at(struct context *ctx, const struct program *program);

void comfort_offer(struct context *ctx, bool offered); /* ice or heat, on the closing screen */
bool comfort_may(const struct context *ctx);           /* not yet as often today as is allowed */

/* --- interview/ ---------------------------------------------------------------------------------
 */

enum interview_kind { INTERVIEW_NONE, INTERVIEW_BEFORE, INTERVIEW_AFTER, INTERVIEW_MORNING };

void ask_begin(struct context *ctx, enum interview_kind kind);
void ask_go_on(struct context *ctx); /* the one before a session that was cut short among them */
enum interview_kind interview_kind(const struct context *ctx);
/* Advice is shown that cannot wait. */
bool interview_is_emergency(const struct context *ctx);
void interview_forget(struct context *ctx);
/* What the rules had to say at the end; "" where nothing. Borrowed. */
const char *interview_advice_title(const struct context *ctx);
const char *interview_advice(const struct context *ctx);
/* What was decided in a running session is recorded, and becomes the advice. */
void judge_in_session(struct context *ctx, const struct rules_input *input,
                      struct rules_decision decided);

/* --- home/: today, read from the record and derived when it is asked for -------------------------
 */

/* For the program; never NULL. Good until something is recorded. */
const struct today *day_today(struct context *ctx, const struct program *program);
/* What it was derived from; of the program of the last day_today. Never NULL. */
const struct course *day_course(const struct context *ctx);
void day_forget(struct context *ctx); /* something was recorded: it is read again when asked for */
void day_free(struct context *ctx);
void day_ease(struct context *ctx, const struct program *program); /* the easy version, from now */
/* False: it is not in the record, and the notice says why. */
bool day_answer(struct context *ctx, const char *kind, int number, int region, const char *text,
                int64_t session);
/* The newest score of the goal activity, else the one of the file; negative: none. */
int day_goal(struct context *ctx, const struct program *program);
/* When the program is due, on its own. */
struct due days_due(struct context *ctx, const struct program *program);
/* How the days from `from` on are marked. */
void days_marks(struct context *ctx, const struct program *program, date_day from, int count,
                enum day_mark *marks);
const char *when_words(struct context *ctx, const struct due *due);

/* --- progress/ ----------------------------------------------------------------------------------
 */
void report_forget(struct context *ctx);

/* --- people/ ------------------------------------------------------------------------------------
 */

enum {
    PEOPLE_MOST = 64,
    PEOPLE_FILE = 128,  /* the name of a copy without its ending */
    PEOPLE_PIN_MOST = 8 /* digits */
};

/* People of the record, and the clients of programs that are new on this device. */
void people_know(struct context *ctx);
/* Is a person of that name here? */
bool people_find(const struct context *ctx, const char *name);
/* The person of that name is there from now on; nothing where there is none. */
void people_enter_named(struct context *ctx, const char *name);
bool people_pin_waits(const struct context *ctx); /* the keypad is asleep, and counts down */
void people_pin_entered(struct context *ctx);
void people_pin_fill(struct context *ctx, struct number_model *model);
const char *people_picture_id(struct context *ctx); /* of who is there; NULL: none is shown */
/* How who is there is called: the picture's word without a name. */
const char *people_own_name(struct context *ctx);
/* "limber-record-NAME-DAY", of which nothing is in that folder (a descriptor) yet, whatever its
 * ending. False: there are too many of today. */
bool people_copy_free_name(struct context *ctx, int folder, char name[PEOPLE_FILE]);
void people_who(struct context *ctx); /* who is here? Nothing leads back */

/* --- library/: the programs that may be followed, and the exercises ------------------------------
 */

/* The shelf is opened again; it is read little by little. */
void programs_open(struct context *ctx);
/* The same, and what is on it is read at once. */
void programs_read(struct context *ctx);
/* Another shelf takes its place, read at once; it is the app's from now on. */
void programs_take(struct context *ctx, struct shelf *shelf);
/* Judged again: the program that was shown first, the rest little by little. */
void programs_judge(struct context *ctx);
bool programs_are_read(const struct context *ctx);
/* Those of the shelf that concern this person become the cards; the best one stands on home. */
void programs_choose(struct context *ctx);
/* These cards of the shelf, and no other (a kiosk); none of them is chosen. */
void programs_show(struct context *ctx, const int *cards, int count);
/* The card that is shown is another one. False: there is none of that number. */
bool programs_pick(struct context *ctx, int index);
const struct program_card *programs_card(const struct context *ctx); /* NULL: none */
/* The cards as screens show them. Live as long as what is shown. *count: how many; *card: which one
 * is chosen, -1: none. */
const struct program_card *programs_cards(struct context *ctx, int *count, int *card);
/* The n-th exercise of the library, which comes round again; NULL: there is none. */
const struct exercise *library_nth(struct context *ctx, int64_t n);
void library_browse(struct context *ctx);

/* --- handover/ ----------------------------------------------------------------------------------
 */

bool inbox_watches(const struct context *ctx); /* there are places for a stick */
const char *inbox_from(struct context *ctx);   /* who sent something new; NULL: nothing waits */
void trust_open(struct context *ctx);       /* reads who is trusted; judges what the shelf reads */
int trust_count(const struct context *ctx); /* therapists whose signatures count here */
bool trust_has_any(const struct context *ctx); /* one that is trusted, or could be */

/* --- settings/ ----------------------------------------------------------------------------------
 */

/* What settings may have overruled since: as the command line gave it. */
void settings_given(struct app_options *options, const struct app_options *given);
void settings_read(struct context *ctx); /* another person is there, or something was set */
void language_keep(struct context *ctx); /* the device asks in her language, the next time */
void number_read(struct context *ctx);   /* whose emergency number, from the record */
const char *number_emergency(const struct context *ctx);
const char *number_crisis(const struct context *ctx); /* a line to talk to there; NULL */

/* --- access/ ------------------------------------------------------------------------------------
 */

/* In a running session: an event, then after all of them the seconds. */
void speak_event(struct context *ctx, const struct session_event *event);
void speak_second(struct context *ctx);
void speak_settings(struct context *ctx);         /* the voice is loaded or given back */
bool speak_is_missing(const struct context *ctx); /* it is wanted, and there is none here */
/* Somebody was chosen or erased, or turned the voice on or off: the device remembers. */
void speak_device_keep(struct context *ctx);
void speak_device_read(struct context *ctx);

/* --- kiosk/ -------------------------------------------------------------------------------------
 */

bool kiosk_staff(const struct context *ctx); /* who is there has keyed in the staff's PIN */
bool kiosk_asks(enum screen_id question);    /* is a visitor asked this? */
void kiosk_keep(struct context *ctx); /* something was set: where the staff did it, it stays */
void kiosk_pin_entered(struct context *ctx); /* what was keyed in counts */
void kiosk_pin_fill(struct context *ctx, struct number_model *model);
void kiosk_activity(struct context *ctx); /* somebody is there: it waits again */
void kiosk_choose_cards(struct context *ctx);
void kiosk_attract(struct context *ctx); /* the visitor is gone: all of it is forgotten */

#endif
