#include "screens/plan_today.h"

#include <string.h>

#include "base/words.h"
#include "screens/parts.h"

enum today_verdict plan_today_verdict(const struct model *m) {
    return m->today_plan ? m->today_plan->verdict : TODAY_USUAL;
}

bool plan_today_begins(const struct model *m) {
    enum today_verdict verdict = plan_today_verdict(m);
    return verdict == TODAY_USUAL || verdict == TODAY_EASY || verdict == TODAY_OFF;
}

bool plan_today_has_reason(const struct model *m) {
    const struct today *today = m->today_plan;
    for (int i = 0; today && i < today->reason_count; i++)
        if (today->reasons[i].rule[0] && strcmp(today->reasons[i].rule, "P1") != 0)
            return true; /* P1, a step up, is asked about when the session begins */
    return plan_today_verdict(m) == TODAY_EASY;
}

bool plan_today_left_out(const struct model *m, int index) {
    return m->today_plan && m->today_plan->items[index].left_out != TODAY_IN;
}

struct program_item plan_today_item(const struct model *m, int index) {
    struct program_item item = m->program->items[index];
    if (m->today_plan)
        item.dose = today_dose(m->program, m->today_plan, index);
    return item;
}

/* Milliseconds; 0 where nothing is left to do. */
static int64_t length_ms(const struct model *m) {
    struct program program = *m->program;
    struct timeline timeline;
    program.item_count = 0;
    for (int i = 0; i < m->program->item_count; i++)
        if (!plan_today_left_out(m, i))
            program.items[program.item_count++] = plan_today_item(m, i);
    if (program.item_count == 0)
        return 0;
    timeline_build(&timeline, &program, NULL);
    int64_t total = timeline.total_ms;
    timeline_free(&timeline);
    return total;
}

const char *plan_today_length(struct ui *ui, const struct model *m) {
    return parts_minutes(ui, length_ms(m));
}

const char *plan_today_marked(struct ui *ui, const struct model *m, const char *words) {
    if (m->program->client)
        return words;
    const char *mark = _("Not prescribed for you");
    return ui_small(ui) ? mark : ui_printf(ui, "%s · %s", mark, words);
}

const char *plan_today_change(const struct model *m, int index) {
    const struct today_item *item = m->today_plan ? &m->today_plan->items[index] : NULL;
    if (!item)
        return NULL;
    if (item->left_out == TODAY_OUT_SCREENING)
        return item->part && item->part->why ? _(item->part->why) : _("You said it needs care.");
    if (item->left_out == TODAY_OUT_EFFORT)
        return _("It takes more effort than an easy day should.");
    if (item->eased) /* of a whole easy day it is said once */
        return m->today_plan->verdict == TODAY_EASY ? NULL : _("easy version");
    return item->level > 0 ? _("stepped up") : item->level < 0 ? _("one step lower") : NULL;
}
