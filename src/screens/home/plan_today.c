#include "screens/home/plan_today.h"

#include <string.h>

#include "base/gettext.h"
#include "screens/parts.h"
#include "session/timeline.h"

enum today_verdict plan_today_verdict(const struct model_day *day) {
    return day->today ? day->today->verdict : TODAY_USUAL;
}

bool plan_today_begins(const struct model_day *day) {
    enum today_verdict verdict = plan_today_verdict(day);
    return verdict == TODAY_USUAL || verdict == TODAY_EASY || verdict == TODAY_OFF;
}

bool plan_today_has_reason(const struct model_day *day) {
    const struct today *today = day->today;
    for (int i = 0; today && i < today->reason_count; i++)
        if (today->reasons[i].rule[0] && strcmp(today->reasons[i].rule, "P1") != 0)
            return true; /* P1, a step up, is asked about when the session begins */
    return plan_today_verdict(day) == TODAY_EASY;
}

bool plan_today_left_out(const struct model_day *day, int index) {
    return day->today && day->today->items[index].left_out != TODAY_IN;
}

struct program_item plan_today_item(const struct model_day *day, int index) {
    struct program_item item = day->program->items[index];
    if (day->today)
        item.dose = today_dose(day->program, day->today, index);
    return item;
}

/* Milliseconds; 0 where nothing is left to do. */
static int64_t length_ms(const struct model_day *day) {
    struct program program = *day->program;
    struct timeline timeline;
    program.item_count = 0;
    for (int i = 0; i < day->program->item_count; i++)
        if (!plan_today_left_out(day, i))
            program.items[program.item_count++] = plan_today_item(day, i);
    if (program.item_count == 0)
        return 0;
    timeline_build(&timeline, &program, NULL);
    int64_t total = timeline.total_ms;
    timeline_free(&timeline);
    return total;
}

const char *plan_today_length(struct ui *ui, const struct model_day *day) {
    return parts_minutes(ui, length_ms(day));
}

const char *plan_today_marked(struct ui *ui, const struct model_day *day, const char *words) {
    if (day->program->client)
        return words;
    const char *mark = _("Not prescribed for you");
    return ui_small(ui) ? mark : ui_printf(ui, "%s · %s", mark, words);
}

const char *plan_today_change(const struct model_day *day, int index) {
    const struct today_item *item = day->today ? &day->today->items[index] : NULL;
    if (!item)
        return NULL;
    if (item->left_out == TODAY_OUT_SCREENING)
        return item->part && item->part->why ? _(item->part->why) : _("You said it needs care.");
    if (item->left_out == TODAY_OUT_EFFORT)
        return _("It takes more effort than an easy day should.");
    if (item->eased) /* of a whole easy day it is said once */
        return day->today->verdict == TODAY_EASY ? NULL : _("easy version");
    return item->level > 0 ? _("stepped up") : item->level < 0 ? _("one step lower") : NULL;
}
