#include "care/wording.h"

#include <string.h>

#include "base/direction.h"
#include "base/gettext.h"
#include "base/locale.h"

struct wording_people wording_people_of(const struct program *program, const char *emergency) {
    return (struct wording_people){
        .therapist = program ? program->therapist.name : NULL,
        .contact = program ? program->therapist.contact : NULL,
        .emergency = emergency,
    };
}

const char *wording_stop(void) {
    return _("Stop if it is sharp or getting worse.");
}

const char *wording_not_live(void) {
    return _("Nobody is watching live. Your therapist sees this only when you share the report.");
}

const char *wording_not_prescribed(void) {
    return _("Not prescribed for you. Ask a professional first if you have any health problem.");
}

const char *wording_is(void) {
    return _("This app times and records the home program your therapist gave you.");
}

const char *wording_is_not(void) {
    return _("It is not a diagnosis. It is not emergency care. It does not replace medical "
             "treatment.");
}

const char *wording_other_care(void) {
    return _("Keep doing what your doctor or physiotherapist set.");
}

const char *wording_expect(void) {
    return _(
        "It is useful, but works no wonders. It takes weeks, and works best when you come back. "
        "What you do between visits counts too.");
}

/* --- people and numbers ------------------------------------------------------------------- */

static bool given(const char *words) {
    return words && *words;
}

static void add_number(struct text *out, const struct wording_people *people) {
    text_add(out, given(people->emergency) ? people->emergency : WORDING_EMERGENCY);
}

static void add_therapist(struct text *out, const struct wording_people *people) {
    if (given(people->therapist))
        direction_add_isolated(out, people->therapist);
    else
        text_add(out, _("your therapist"));
}

void wording_contact(struct text *out, const struct wording_people *people) {
    struct text name = {0}, contact = {0};
    direction_add_isolated(&name, people->therapist);
    direction_add_isolated(&contact, people->contact);
    if (name.length && contact.length)
        text_addf(out, _("Contact %s: %s"), text_str(&name), text_str(&contact));
    else if (name.length)
        text_addf(out, _("Contact %s."), text_str(&name));
    else
        text_add(out, _("Contact your therapist or doctor."));
    text_free(&name);
    text_free(&contact);
}

void wording_emergency(struct text *out, const struct wording_people *people) {
    wording_fill(out, _("In an emergency, call {emergency}."), people);
}

void wording_crisis(struct text *out, const char *line, const struct wording_people *people) {
    if (given(line))
        text_addf(out, _("If it all feels too much, you can call %s."), line);
    else
        wording_fill(out,
                     _("If it all feels too much, talk to somebody you trust or call {emergency}."),
                     people);
}

void wording_limits(struct text *out, const struct program *program) {
    struct text name = {0}, day = {0};
    direction_add_isolated(&name, program->therapist.name);
    if (!program->own_rules || !name.length) {
        text_add(out, _("Default limits - not set by a therapist."));
    } else if (program->created == DATE_NONE) {
        text_addf(out, _("Your therapist, %s, set these limits."), text_str(&name));
    } else {
        locale_day_short(&day, program->created);
        text_addf(out, _("Your therapist, %s, set these limits on %s."), text_str(&name),
                  text_str(&day));
    }
    text_free(&name);
    text_free(&day);
}

/* --- words in braces ---------------------------------------------------------------------- */

static const struct {
    const char *word;
    void (*add)(struct text *out, const struct wording_people *people);
} places[] = {
    {"{therapist}", add_therapist},
    {"{contact}", wording_contact},
    {"{emergency}", add_number},
};

/* The length of the word in braces that was filled in; 0 when it is none of ours. */
static size_t fill_one(struct text *out, const char *words, const struct wording_people *people) {
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        size_t length = strlen(places[i].word);
        if (strncmp(words, places[i].word, length) == 0) {
            places[i].add(out, people);
            return length;
        }
    }
    return 0;
}

void wording_fill(struct text *out, const char *words, const struct wording_people *people) {
    while (*words) {
        size_t plain = strcspn(words, "{");
        text_add_bytes(out, words, plain);
        words += plain;
        size_t filled = *words ? fill_one(out, words, people) : 0;
        if (*words && filled == 0)
            text_add_bytes(out, words, filled = 1);
        words += filled;
    }
}
