/* What to do at which soreness, and when to stop. The numbers are the program's rules; their
 * meaning is that of care/rules.c (the rating model, 3.7). */
#include "base/gettext.h"
#include "care/check.h"
#include "care/wording.h"
#include "share/paper/handout.h"
#include "share/paper/page.h"

/* Where somebody writes the number with a pen. */
#define PLACE "____________"

static struct wording_people people_of(const struct handout *handout) {
    return wording_people_of(handout->program, handout->country ? handout->country->number : PLACE);
}

/* --- soreness --------------------------------------------------------------------------------- */

/* One row: the scores, or by how many points it rose, and what to do. */
static void add_row(struct text *out, const struct handout *handout, const char *scores,
                    const char *words) {
    struct wording_people people = people_of(handout);
    struct text t = {0};
    wording_fill(&t, words, &people);
    text_add(out, "<tr>");
    page_element(out, "th scope=\"row\" class=\"score\"", scores);
    page_element(out, "td", text_str(&t));
    text_add(out, "</tr>\n");
    text_free(&t);
}

/* Scores from..to; nothing where the therapist's numbers leave none. */
static void add_scores(struct text *out, const struct handout *handout, int from, int to,
                       const char *words) {
    struct text t = {0};
    if (from > to)
        return;
    text_addf(&t, from == to ? "%d" : _("%d to %d"), from, to);
    add_row(out, handout, text_str(&t), words);
    text_free(&t);
}

static void add_rise(struct text *out, const struct handout *handout, int points,
                     const char *words) {
    struct text t = {0};
    text_addf(&t, _("%d more"), points);
    add_row(out, handout, text_str(&t), words);
    text_free(&t);
}

static void begin_table(struct text *out, const char *heading) {
    text_add(out, "<div>\n");
    page_element(out, "p class=\"dose\"", heading);
    text_add(out, "\n<table><tbody>\n");
}

static void end_table(struct text *out) {
    text_add(out, "</tbody></table>\n</div>\n");
}

static void add_before(struct text *out, const struct handout *handout) {
    const struct rules *rules = &handout->program->rules;
    begin_table(out, _("Before you start"));
    add_scores(out, handout, 0, rules->start_note_min - 1, _("Good to go."));
    add_scores(out, handout, rules->start_note_min, rules->start_easy_min - 1,
               _("Go gently. Stay with a light pull."));
    add_scores(out, handout, rules->start_easy_min, rules->start_block_min - 1,
               _("Usual for you: do the easy version. Not usual: skip today."));
    add_scores(out, handout, rules->start_block_min, 10, _("Do not start. {contact}"));
    end_table(out);
}

static void add_during(struct text *out, const struct handout *handout) {
    const struct rules *rules = &handout->program->rules;
    begin_table(out, _("During an exercise"));
    add_scores(out, handout, 0, rules->during_ease_min - 1, _("Go on gently."));
    add_scores(out, handout, rules->during_ease_min, rules->during_stop_min - 1,
               _("Make the move smaller."));
    add_scores(out, handout, rules->during_stop_min, 10, _("Stop this exercise. Rest."));
    end_table(out);
}

static void add_after(struct text *out, const struct handout *handout) {
    const struct rules *rules = &handout->program->rules;
    begin_table(out, _("Right after, against before"));
    add_rise(out, handout, rules->after_rise_ease, _("Do the easy version next time."));
    add_rise(out, handout, rules->after_rise_stop, _("Pause your program. {contact}"));
    add_scores(out, handout, rules->after_stop, 10, _("Pause your program. {contact}"));
    end_table(out);
}

static void add_next(struct text *out, const struct handout *handout) {
    const struct rules *rules = &handout->program->rules;
    begin_table(out, _("The next morning, against before"));
    add_rise(out, handout, rules->next_rise_ease, _("Do the easy version next time."));
    add_rise(out, handout, rules->next_rise_rest, _("Rest today. Then do the easy version."));
    end_table(out);
}

void handout_rules(struct text *out, const struct handout *handout) {
    struct text t = {0};
    text_add(out, "<div class=\"together\">\n");
    int percent = (int)(handout->program->rules.ease_factor * 100 + 0.5);
    page_element(out, "h2", _("How sore is it? 0 is not at all, 10 is the worst"));
    text_add(out, "\n<div class=\"columns\">\n");
    add_before(out, handout);
    add_during(out, handout);
    add_after(out, handout);
    add_next(out, handout);
    text_add(out, "</div>\n");
    text_addf(&t, _("The easy version: %d %% of the times, and of the length."), percent);
    page_element(out, "p", text_str(&t));
    text_add(out, "\n</div>\n");
    text_free(&t);
}

/* --- when to stop ----------------------------------------------------------------------------- */

static void add_signs(struct text *out, const struct handout *handout, enum check_kind kind,
                      const char *words) {
    struct wording_people people = people_of(handout);
    struct text t = {0};
    wording_fill(&t, words, &people);
    text_add(out, "<div>\n");
    page_element(out, "p class=\"dose\"", text_str(&t));
    text_add(out, "\n<ul>");
    for (int i = 0; i < CHECK_BOXES; i++)
        if (check_boxes[i].kind == kind)
            page_element(out, "li", _(check_boxes[i].words));
    text_add(out, "</ul>\n</div>\n");
    text_free(&t);
}

void handout_stop(struct text *out, const struct handout *handout) {
    struct wording_people people = people_of(handout);
    struct text contact = {0}, emergency = {0};
    text_add(out, "<div class=\"together\">\n");
    page_element(out, "h2", _("When to stop"));
    page_element(out, "p class=\"note\"", wording_stop());
    text_add(out, "\n<div class=\"columns\">\n");
    add_signs(out, handout, CHECK_EMERGENCY, _("Stop and call {emergency} now:"));
    add_signs(out, handout, CHECK_URGENT, _("Stop and call your doctor today:"));
    add_signs(out, handout, CHECK_STOP, _("Stop, and ask {therapist} first:"));
    text_add(out, "</div>\n");
    if (handout->program->clearance.limits) {
        text_add(out, "<p class=\"note\">");
        page_name(out, handout->program->clearance.limits);
        text_add(out, "</p>\n");
    }
    wording_contact(&contact, &people);
    wording_emergency(&emergency, &people);
    page_element(out, "p class=\"dose\"", text_str(&emergency));
    page_element(out, "p class=\"dose\"", text_str(&contact));
    text_add(out, "\n</div>\n");
    text_free(&emergency);
    text_free(&contact);
}
