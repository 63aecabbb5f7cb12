/* What a screen is, what it is shown (the model), and what it may ask for (commands).
 *
 * A screen is a function from the model to the display list and its controls; it holds no state
 * and does nothing. A control carries a command; the app carries it out (app/commands.c). */
#ifndef LIMBER_APP_SCREEN_H
#define LIMBER_APP_SCREEN_H

#include "base/date.h"
#include "base/fingerprint.h"
#include "care/adherence.h"
#include "care/check.h"
#include "care/comfort.h"
#include "care/due.h"
#include "care/screening.h"
#include "care/today.h"
#include "care/trend.h"
#include "plan/program.h"
#include "plan/signed.h"
#include "session/session.h"
#include "ui/chart.h"
#include "ui/days.h"
#include "ui/scale.h"
#include "ui/ui.h"

/* In the order of the table in screens/screens.c. */
enum screen_id {
    SCREEN_WHO,
    SCREEN_HOME,
    SCREEN_PROGRAMS,
    SCREEN_PROGRAM,
    SCREEN_CHECK,
    SCREEN_ADVICE,
    SCREEN_BEFORE,
    SCREEN_INSTRUCTIONS,
    SCREEN_PLAYER,
    SCREEN_PAUSE,
    SCREEN_SKIP,
    SCREEN_HURT,
    SCREEN_AFTER,
    SCREEN_DONE,
    SCREEN_PROGRESS,
    SCREEN_SETTINGS,
    SCREEN_LOOK,
    SCREEN_LIBRARY,
    SCREEN_REGION,
    SCREEN_EXERCISE,
    SCREEN_HELP,
    SCREEN_SCREENING,  /* the 15 questions */
    SCREEN_USUAL,      /* rating: how sore it usually is */
    SCREEN_MORNING,    /* rating: the next morning */
    SCREEN_QUALITY,    /* what the soreness is like */
    SCREEN_SPREAD,     /* where it spread to */
    SCREEN_EFFORT,     /* rating: how hard it was */
    SCREEN_EVENING,    /* rating: the day's last score */
    SCREEN_GOAL,       /* rating: the goal activity */
    SCREEN_CHANGE,     /* rating: since you started */
    SCREEN_STEP,       /* a step up is offered */
    SCREEN_WHY,        /* why today is as it is, and who set the limits */
    SCREEN_CLEAR,      /* has the therapist cleared it? */
    SCREEN_DIFFERENT,  /* today is different: treatment, ill, away */
    SCREEN_COMFORT,    /* ice or heat */
    SCREEN_TIMER,      /* its ten minutes */
    SCREEN_COUNTRY,    /* whose emergency number */
    SCREEN_NUMBER,     /* a keypad for a number */
    SCREEN_WELCOME,    /* at the very first start: what this is, what to expect */
    SCREEN_QUESTIONS,  /* what the client wants to ask at the next visit */
    SCREEN_ATTRACT,    /* kiosk: moving figures, until somebody touches it */
    SCREEN_DEMOS,      /* kiosk: which of the demonstrations */
    SCREEN_STILL,      /* kiosk: is anybody still there? */
    SCREEN_PIN,        /* kiosk: the keypad for the staff's PIN */
    SCREEN_STAFF,      /* kiosk: faults, settings, quit */
    SCREEN_PERSON,     /* who is there: picture, PIN, copy, erase */
    SCREEN_PICTURE,    /* which picture is theirs */
    SCREEN_LETTERS,    /* a name, letter by letter */
    SCREEN_FORGOT,     /* the PIN is not known any more */
    SCREEN_ERASE,      /* everything about them: the first question */
    SCREEN_ERASE_SURE, /* and the second */
    SCREEN_TRUST,      /* a therapist's key: do you know this therapist? */
    SCREEN_THERAPISTS, /* those that are trusted, and those that could be */
    SCREEN_REPORT,     /* what the therapist sees */
    SCREEN_INBOX,      /* what a stick brought */
    SCREEN_GIVE,       /* the record goes to the therapist, by stick */
    SCREEN_GROUP,      /* the settings of one group */
    SCREEN_COUNT
};

/* Keys among the letters that are none. */
enum letter_key {
    LETTER_DELETE = -1, /* takes the last one away */
    LETTER_OTHERS = -2, /* other letters of the script */
    LETTER_SCRIPT = -3  /* the letters of the other script */
};

/* What a control may ask for; `value` where it says. */
enum command_kind {
    COMMAND_NONE,
    COMMAND_GO,           /* to the screen `value` */
    COMMAND_BACK,         /* to the screen before */
    COMMAND_HELP,         /* emergency words */
    COMMAND_PERSON,       /* the person `value` */
    COMMAND_PROGRAM,      /* the program card `value` */
    COMMAND_BEGIN,        /* the session of the program: first the safety check */
    COMMAND_GO_ON,        /* the session that was cut short */
    COMMAND_LEAVE,        /* that session stays as it was */
    COMMAND_TICK,         /* the sign `value` of the safety check, on or off */
    COMMAND_CHECKED,      /* the safety check is answered */
    COMMAND_RATE,         /* the score `value` for the region asked */
    COMMAND_READY,        /* the instructions were read */
    COMMAND_INSTRUCTIONS, /* the running exercise's, the clock pauses */
    COMMAND_PAUSE,
    COMMAND_RESUME,
    COMMAND_LAST,       /* back to the exercise before */
    COMMAND_AGAIN,      /* this exercise from its start */
    COMMAND_EASE,       /* the rest of it in the easy version */
    COMMAND_SKIP,       /* asks for the reason */
    COMMAND_SKIPPED,    /* with the reason `value` */
    COMMAND_HURT,       /* this hurts */
    COMMAND_HURTS,      /* with the answer `value` */
    COMMAND_STOP,       /* end the session */
    COMMAND_LOOK,       /* person `value` shows the exercises */
    COMMAND_REGION,     /* the exercises of the library's region `value` */
    COMMAND_EXERCISE,   /* the library's exercise `value` */
    COMMAND_SETTING,    /* the setting `value`: its next choice */
    COMMAND_VOICE,      /* what happens is said aloud, or is not any more */
    COMMAND_UNANSWERED, /* this question stays unanswered: stored as missing */
    COMMAND_PART,       /* the screening's part `value`, on or off */
    COMMAND_SCREENED,   /* all questions before the number `value` are answered */
    COMMAND_QUALITY,    /* the quality `value`, on or off */
    COMMAND_QUALITIES,  /* what it is like is answered */
    COMMAND_SPREAD,     /* the region `value`, on or off */
    COMMAND_SPREADS,    /* where it spread is answered */
    COMMAND_STEP,       /* the step up: 1 yes, 0 not now */
    COMMAND_CLEARED,    /* the therapist or a doctor has cleared it */
    COMMAND_TREATED,    /* hands-on treatment today */
    COMMAND_EXCUSED,    /* ill or away today */
    COMMAND_MORNING,    /* answer the next-morning question now */
    COMMAND_COMFORT,    /* begin ice (0) or heat (1) */
    COMMAND_SKIN,       /* the skin looks fine: the timer goes on */
    COMMAND_SNOOZE,     /* the break: ten minutes later */
    COMMAND_COUNTRY,    /* the country `value`; -1: a number of one's own */
    COMMAND_DIGIT,      /* the digit `value`; -1 takes the last one away */
    COMMAND_NUMBER,     /* the number stands */
    COMMAND_WELCOMED,   /* the welcome was read */
    COMMAND_QUESTION,   /* the question `value` for the therapist, on or off */
    COMMAND_QUESTIONS,  /* those that are ticked are kept */
    COMMAND_QUIT,
    COMMAND_ATTRACT,      /* kiosk: back to its start; all that was answered is forgotten */
    COMMAND_DEMO,         /* kiosk: the demonstration `value` */
    COMMAND_STAFF,        /* kiosk: to the staff page, by way of the PIN */
    COMMAND_NEW_PIN,      /* kiosk: another PIN */
    COMMAND_NEWCOMER,     /* somebody else: a picture, then a name */
    COMMAND_PICTURE,      /* the picture `value` */
    COMMAND_NAME,         /* another name: to the letters */
    COMMAND_LETTER,       /* the letter `value`: a code point of base/alphabet, a space, '-', or
                             enum letter_key */
    COMMAND_NAMED,        /* the name stands */
    COMMAND_OWN_PIN,      /* set or change (0) or remove (1) the person's PIN */
    COMMAND_COPY,         /* a copy of their record */
    COMMAND_ERASE,        /* everything about them, answered to both questions */
    COMMAND_TRUST,        /* a therapist's words: of the row `value`; -1: who signed the program */
    COMMAND_TRUST_ANSWER, /* to that: `value` of enum trust_answer */
    COMMAND_ONLY_SIGNED,  /* programs that are not signed are taken, or no longer */
    COMMAND_INBOX,        /* to what the stick brought: `value` of enum inbox_answer */
    COMMAND_GIVE,         /* the record to the therapist: `value` of enum give_answer */
    COMMAND_GROUP,        /* the group `value` of settings */
    COMMAND_KINDS
};

enum inbox_answer { INBOX_NOT_NOW, INBOX_YES };
enum give_answer { GIVE_YES, GIVE_ALL, GIVE_SINCE };

enum trust_answer { TRUST_NO, TRUST_YES, TRUST_REMOVE };

/* One program file, good or bad. */
struct program_card {
    const char *file;              /* its path */
    const struct program *program; /* NULL when it cannot be used: */
    const char *fault;             /* why, and the way out */
    bool is_locked, wrong_time;    /* clearance is missing; before its start or after its end */
    bool ready;                    /* of the folder of ready programs */
    bool superseded;               /* another card has a newer version of it: never offered */
    bool judged;                   /* by its signature: no ready program is */
    enum signed_state signature;
    struct signature_key signer; /* where it is signed */
};

struct setting_row {
    const char *name, *choice; /* translated */
    int id;                    /* of COMMAND_SETTING */
};
/* COMMAND_SETTING: the row of the language, which stands before the others. */
enum { SETTING_LANGUAGE = -1 };

/* What settings are about; a page each. */
enum setting_group { GROUP_SOUND, GROUP_READING, GROUP_CONTROL, GROUP_DEVICE, GROUP_COUNT };

enum { MODEL_POINTS = 28, MODEL_WEEKS = 5 };

/* One question answered by a number on a scale. Translated texts. */
struct question {
    const char *above; /* a quiet line: when, which region, "2 of 3" */
    const char *text, *hint;
    enum scale_kind scale;
    int chosen;    /* the number that stands ready, or SCALE_NONE: one must be chosen */
    bool can_back; /* there is a question before it */
    bool can_skip; /* "I would rather not say": stored as missing */
    bool can_wait; /* "Not now": asked again another time, and OK alone puts it off */
};

/* One decision of the rules, as the client may read it again. Translated texts. */
struct why_row {
    const char *when, *told, *limits;
    char rule[8];
};

/* One exercise over the last weeks. */
struct exercise_row {
    const char *name;
    int done, planned; /* times */
    int held_s, held_planned_s;
    int skipped, eased;
};

/* The report, row by row (share/report_lines). `number`: the region of a chart. */
enum report_row_kind {
    REPORT_ROW_TITLE,
    REPORT_ROW_LABEL,
    REPORT_ROW_TEXT,
    REPORT_ROW_QUIET,
    REPORT_ROW_QUESTION, /* its answer is the next row */
    REPORT_ROW_CHART,    /* of courses[number] */
    REPORT_ROW_DAYS      /* the calendar */
};
struct report_row {
    enum report_row_kind kind;
    const char *words;
    int number;
};

enum { MODEL_WHYS = 8, MODEL_ROWS = 10 };

/* Questions for the therapist: bits by care/visit.h, whether they were sent to the record, and
 * whether it took them. */
struct questions {
    unsigned ticked;
    bool sent, kept;
};

/* How sore one region was, session by session, oldest first. */
struct course_chart {
    enum region region;
    struct chart_point points[MODEL_POINTS];
    int count;
    struct trend trend; /* by weeks */
};

/* What the screens of a kiosk show. Translated texts; those of kiosk.json are "" where it has none.
 */
struct kiosk_model {
    const char *clinic, *words, *address;
    const unsigned char *code; /* the address as a QR code: rows of code_side, 1 is dark; or NULL */
    int code_side;
    const struct exercise *exercise; /* attract: whose figure moves; NULL: there is no library */
    int turn;                        /* the figures so far: each is shown by the next person */
    double at;                       /* how far it is into its movement, 0 to 1 */
    double across, down;             /* where everything has drifted to, -1 to 1 */
    bool swapped;                    /* picture and words have changed sides */
    int left_s;                      /* still: until it goes back to its start */
    const char *const *faults;       /* staff: what is wrong with kiosk.json and programs */
    int fault_count;
    const char *told; /* staff: what became of the last thing done; NULL */
    bool has_pin;
};

/* One of the pictures that people are known by. */
struct picture_row {
    const char *id, *words; /* translated */
};

/* What the screens of one person show. Translated texts. */
struct profile_model {
    const char *name; /* of who is there; the picture's word where they have none */
    const struct picture_row *pictures;
    int picture_count, picture; /* picture: the one that is theirs */
    bool adding;                /* picture and letters are for somebody new */
    bool may_rename, has_pin;
    const char *typed; /* letters: so far */
    int script;        /* letters: 0 that of the language, 1 the other one (base/alphabet) */
    int turned;        /* letters: how often others were asked for; they come round again */
    int letters_most;
    const char *told; /* what became of the last thing done; NULL */
    const char *goes; /* erase: "12 sessions, 40 scores." */
};

/* Therapists whose keys are here. */
struct trust_row {
    const char *name;
    bool trusted;
};

struct trust_model {
    struct trust_row rows[TRUSTED_MOST + 16]; /* those that are trusted first */
    int row_count, trusted_count;
    bool only_signed;
    /* TRUST: whose key it says it is, and its fingerprint. */
    const char *name, *words[FINGERPRINT_WORDS];
    bool known;                /* it is trusted already */
    const unsigned char *code; /* as a QR code: rows of code_side, 1 is dark; NULL: none */
    int code_side;
};

/* What a stick or a card brought. Translated texts. */
enum inbox_kind {
    INBOX_KEY, /* a therapist's key that is not trusted here */
    INBOX_NEW,
    INBOX_UPDATE,
    INBOX_REFUSED
};
enum inbox_stage { INBOX_NO_STICK, INBOX_LOOKS, INBOX_OFFERS, INBOX_TOLD };
enum { INBOX_REFUSED_SHOWN = 8 };

struct inbox_model {
    bool watches, stick; /* sticks are looked for here; there is one */
    const char *from;    /* somebody sent something new; NULL: nothing waits */
    enum inbox_stage stage;
    const char *told; /* what became of the last thing; NULL */
    int read, of;     /* LOOKS: files */
    /* OFFERS */
    enum inbox_kind kind;
    const struct program *program;
    const char *therapist;
    const char *const *lines; /* UPDATE: what changes */
    int line_count;
    enum signed_state signature;
    const char *signer;
    bool known_person;
    /* TOLD */
    const char *refused[INBOX_REFUSED_SHOWN];
    int refused_count, refused_more;
    bool more; /* there are more files than are read */
};

/* The record on its way to the therapist. Translated texts. */
struct give_model {
    const char *therapist;
    const char *goes; /* "12 sessions, 40 scores." */
    const char *from; /* the day of the last time; NULL: this is the first */
    bool since;       /* only that */
    bool sealed;      /* only the therapist can open it */
    const char *told; /* what became of it; NULL */
    bool done;
};

/* All that screens can show. Everything is borrowed and good for one build. */
struct model {
    struct date_moment now;
    const char *emergency; /* number */
    const char *crisis;    /* a line to talk to; NULL: none is known */
    int look;              /* who shows the exercises: a number of figure/person.h */
    int64_t clock_ms;      /* for what moves by itself; only differences mean anything */
    bool still;            /* pictures do not move: start and end stand side by side */
    bool large;            /* the player is a large shape that fills, to be seen from afar */
    const char *notice;    /* something about the device the client should know; NULL */

    const char *const *people;
    int person_count;
    const char *person;                 /* "" while nobody is known */
    const char *const *people_pictures; /* ids, as people */
    const char *person_picture;         /* id; NULL: none is shown */
    struct profile_model profile;

    const struct program_card *cards;
    int card_count;
    int card;                      /* the one that home shows, -1: none */
    const struct program *program; /* of that card, or of the running session */

    /* home */
    struct due due;
    enum day_mark week[7];
    int today;                   /* 0 Monday */
    bool unfinished;             /* a session was cut short: */
    const char *unfinished_item; /* where, in words */

    /* safety check */
    unsigned ticked;
    const char *advice_title, *advice_text; /* of ADVICE */
    bool advice_emergency, advice_ends;     /* ends: nothing follows on it but home */

    /* rating: BEFORE, AFTER, USUAL, MORNING, EFFORT, EVENING, GOAL, CHANGE */
    struct question question;

    /* the 15 questions */
    int screening_question; /* the first one that is asked now */
    screening_answers screening;

    /* what it is like, where it spread */
    unsigned qualities;
    bool quality_morning; /* asked the next morning, else after a session */
    unsigned spread;      /* regions as bits */

    /* today: as the program, the record and the rules have it; NULL where there is no program */
    const struct today *today_plan;
    const char *goal_line; /* "Walk to the shop: 4 of 10, aim 8"; NULL */
    const char *week_line; /* last week in one kind sentence; NULL */
    int break_min;         /* posture program: minutes to the next break; -1: none today, 0: now */
    bool can_snooze;

    /* why */
    struct why_row whys[MODEL_WHYS]; /* newest first */
    int why_count;
    const char *limits; /* who set them */

    /* ice or heat */
    struct {
        bool offered;
        enum comfort_kind kind;
        int64_t left_ms;
        bool check; /* the timer stands until the skin was looked at */
        bool done;
    } comfort;

    /* the emergency number */
    int country;        /* index in care/countries.h, -1: a number of one's own */
    const char *digits; /* what was keyed in so far */

    struct questions questions; /* for the therapist */

    /* session */
    const struct session *session; /* NULL when none runs */
    int item;                      /* the exercise that instructions are about */
    bool instructions_wait;        /* it is new: OK goes on */
    const char *gently;            /* how carefully, by an answer of the screening; NULL */

    /* done */
    struct {
        int64_t worked_ms;
        int done, skipped, items;
        bool kept; /* it is in the record */
        bool stopped;
    } summary;
    const char *next_time; /* in words */

    /* progress */
    struct course_chart courses[PROGRAM_REGIONS];
    int course_count;
    struct adherence adherence; /* of the last four weeks */
    struct exercise_row rows[MODEL_ROWS];
    int row_count;
    enum day_mark calendar[MODEL_WEEKS * 7]; /* oldest Monday first */
    int calendar_today;                      /* index */
    int sessions_done;
    const struct report_row *report_rows; /* report */
    int report_row_count;

    /* library: every exercise there is, by region and position */
    const char *const *regions; /* as the library names them */
    int region_count, chosen_region;
    const struct exercise *const *exercises; /* of the chosen region on REGION */
    int exercise_count;
    const struct exercise *exercise; /* on EXERCISE */

    const struct setting_row *settings; /* of the group */
    int setting_count;
    enum setting_group group;
    bool groups[GROUP_COUNT]; /* those in which something can be set */
    bool voice;               /* what happens is said aloud */
    const char *voice_told;   /* why nothing is heard of it; NULL: it can be heard */
    const char *language;     /* what it is called in itself; NULL: there is only one */

    struct trust_model trust;
    struct inbox_model inbox;
    struct give_model give;

    /* A stranger at a kiosk: nothing of it is kept, and nothing leads out. */
    bool visitor;
    struct kiosk_model kiosk;
    struct {
        const char *title,
            *hint;   /* of the keypad, where it asks for a PIN; title NULL: it does not */
        int least;   /* digits that make a PIN */
        bool forgot; /* it may be that it is not known any more */
    } pin;
};

struct screen {
    const char *name; /* as walks use it */
    void (*build)(struct ui *ui, const void *model);
    enum command_kind back; /* what Back does: BACK, or another way out; NONE: nothing */
};

/* screens/screens.c */
extern const struct screen screens[SCREEN_COUNT];

#endif
