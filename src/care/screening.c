#include "care/screening.h"

#include <assert.h>
#include <string.h>

#include "base/gettext.h"

/* What a kind says where the part has no words of its own. */
static const struct {
    const char *title, *text;
} kinds[SCREENING_KINDS] = {
    [SCREENING_NOTE] = {N_("Good to know"),
                        N_("Your therapist can read this when you share the report.")},
    [SCREENING_CAUTION] = {N_("Go gently"), N_("Go gently. Stop if it is sharp or getting worse.")},
    [SCREENING_FILTER] = {N_("Some moves are left out"),
                          N_("Some moves may not suit you now. They are left out.")},
    [SCREENING_CLEARANCE] = {N_("Ask first"), N_("Ask if you may start. {contact}")},
    [SCREENING_BLOCK] = {N_("Not yet"),
                         N_("Start when your doctor or therapist says yes. {contact}")},
    [SCREENING_URGENT] = {N_("Get medical advice today"),
                          N_("Call your doctor or a health line today.")},
    [SCREENING_EMERGENCY] = {N_("Stop. Get help now"),
                             N_("Call {emergency} now. This app cannot help with this.")},
};

static bool ticked(screening_answers answers, int part) {
    return answers >> part & 1;
}

int screening_first(int question, int *count) {
    assert(question >= 0 && question < SCREENING_QUESTIONS);
    int first = 0;
    while (screening_parts[first].question < question)
        first++;
    *count = 0;
    while (first + *count < screening_part_count &&
           screening_parts[first + *count].question == question)
        ++*count;
    return first;
}

/* 2020-01-01 as in care/course.c: a clock before it was never set, and tells no day. */
static const date_day clock_set_day = 18262;
enum { BACK_MOST_DAYS = 2 }; /* another time zone, or a clock that was set right */

bool screening_due(date_day asked, date_day last_session, date_day today) {
    if (asked == DATE_NONE)
        return true;
    if (today < clock_set_day)
        return false;
    if (today < asked - BACK_MOST_DAYS || today - asked >= SCREENING_DAYS)
        return true;
    return last_session != DATE_NONE && today - last_session >= SCREENING_BREAK_DAYS &&
           asked < last_session + SCREENING_BREAK_DAYS;
}

const struct screening_part *screening_blocks(screening_answers answers,
                                              screening_answers cleared) {
    const struct screening_part *strictest = NULL;
    for (int i = 0; i < screening_part_count; i++) {
        const struct screening_part *part = &screening_parts[i];
        if (ticked(answers & ~cleared, i) && part->kind >= SCREENING_CLEARANCE &&
            (!strictest || part->kind > strictest->kind))
            strictest = part;
    }
    return strictest;
}

/* --- words with spaces between ------------------------------------------------------------- */

/* The next word of a list, NULL after the last or without a list; *list moves past it. */
static const char *next_word(const char **list, size_t *length) {
    if (!*list)
        return NULL;
    const char *word = *list + strspn(*list, " ");
    *length = strcspn(word, " ");
    *list = word + *length;
    return *length ? word : NULL;
}

/* "neck-*" is any word that begins so. */
static bool same(const char *pattern, size_t length, const char *word) {
    if (pattern[length - 1] == '*')
        return strncmp(pattern, word, length - 1) == 0;
    return strncmp(pattern, word, length) == 0 && word[length] == '\0';
}

static bool tagged(const struct exercise *exercise, const char *tags) {
    size_t length;
    for (const char *tag; (tag = next_word(&tags, &length));)
        for (int i = 0; i < exercise->tag_count; i++)
            if (same(tag, length, exercise->tags[i]))
                return true;
    return false;
}

/* A therapist's own exercise may bear any id: it is not the library's. */
static bool named(const struct exercise *exercise, const char *ids) {
    size_t length;
    for (const char *id; !exercise->own && (id = next_word(&ids, &length));)
        if (same(id, length, exercise->id))
            return true;
    return false;
}

/* --- what an answer means for the exercises ------------------------------------------------ */

const struct screening_part *screening_leaves_out(screening_answers answers,
                                                  screening_answers cleared,
                                                  const struct exercise *exercise) {
    for (int i = 0; i < screening_part_count; i++) {
        const struct screening_part *part = &screening_parts[i];
        if (ticked(answers, i) &&
            (tagged(exercise, part->tags) || named(exercise, part->exercises) ||
             (!ticked(cleared, i) && tagged(exercise, part->until))))
            return part;
    }
    return NULL;
}

int screening_most_hold_s(screening_answers answers) {
    int most = 0;
    for (int i = 0; i < screening_part_count; i++) {
        int own = screening_parts[i].most_hold_s;
        if (ticked(answers, i) && own && (!most || own < most))
            most = own;
    }
    return most;
}

bool screening_no_ice_heat(screening_answers answers) {
    for (int i = 0; i < screening_part_count; i++)
        if (ticked(answers, i) && screening_parts[i].no_ice_heat)
            return true;
    return false;
}

static bool mild_spine(const struct exercise *exercise) {
    return tagged(exercise, "spine-flex-mild spine-twist-mild spine-extend-mild");
}

static bool moves(const struct exercise *exercise) {
    return exercise->kind == KIND_HOLD || exercise->kind == KIND_REPS;
}

const char *screening_gently(screening_answers answers, const struct exercise *exercise) {
    const char *gently = NULL;
    for (int i = 0; i < screening_part_count; i++) {
        const struct screening_part *part = &screening_parts[i];
        if (!ticked(answers, i))
            continue;
        if (part->small_slow && mild_spine(exercise))
            return _("Keep this one small and slow.");
        if (part->gently && !gently && moves(exercise))
            gently = part->gently;
    }
    return gently ? _(gently) : NULL;
}

int screening_left_out(struct text *out, const struct program *program, screening_answers answers,
                       screening_answers cleared) {
    int count = 0;
    for (int i = 0; i < program->item_count; i++) {
        const struct exercise *exercise = program->items[i].exercise;
        const struct screening_part *part = screening_leaves_out(answers, cleared, exercise);
        if (!part)
            continue;
        text_add(out, count++ ? "\n" : "");
        text_addf(out, _("Left out today: %s. %s"), exercise->name, _(part->why));
    }
    return count;
}

/* Adds a line that is not there yet; how many were added. */
static int add_caution(struct text *out, const char *words) {
    if (!words || strstr(text_str(out), _(words)))
        return 0;
    text_addf(out, "%s%s", out->length ? "\n" : "", _(words));
    return 1;
}

int screening_cautions(struct text *out, screening_answers answers) {
    int count = 0;
    for (int i = 0; i < screening_part_count; i++) {
        const struct screening_part *part = &screening_parts[i];
        if (!ticked(answers, i))
            continue;
        count += part->kind == SCREENING_CAUTION ? add_caution(out, part->text) : 0;
        count += add_caution(out, part->gently);
    }
    return count;
}

/* --- what the client sees ------------------------------------------------------------------ */

const char *screening_title(const struct screening_part *part) {
    return _(kinds[part->kind].title);
}

void screening_text(struct text *out, const struct screening_part *part,
                    const struct wording_people *people) {
    const char *words = part->text ? part->text : kinds[part->kind].text;
    wording_fill(out, _(words), people);
    if (part->kind >= SCREENING_CLEARANCE)
        text_addf(out, "\n%s", wording_not_live());
}

/* --- for the record ------------------------------------------------------------------------ */

void screening_ids(struct text *out, screening_answers answers) {
    size_t before = out->length;
    for (int i = 0; i < screening_part_count; i++)
        if (ticked(answers, i))
            text_addf(out, "%s%s", out->length > before ? " " : "", screening_parts[i].id);
    if (out->length == before)
        text_add(out, "none");
}

static screening_answers part_bit(const char *id, size_t length) {
    for (int i = 0; i < screening_part_count; i++)
        if (strlen(screening_parts[i].id) == length &&
            memcmp(screening_parts[i].id, id, length) == 0)
            return (screening_answers)1 << i;
    return 0;
}

screening_answers screening_read(const char *ids) {
    screening_answers answers = 0;
    size_t length;
    for (const char *id; (id = next_word(&ids, &length));)
        answers |= part_bit(id, length);
    return answers;
}
