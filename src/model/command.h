/* What a control may ask for. A screen puts a command on each of its controls; the feature that
 * owns the command carries it out (the tables of src/app). */
#ifndef LIMBER_MODEL_COMMAND_H
#define LIMBER_MODEL_COMMAND_H

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

/* What settings are about; a page each. */
enum setting_group { GROUP_SOUND, GROUP_READING, GROUP_CONTROL, GROUP_DEVICE, GROUP_COUNT };

#endif
