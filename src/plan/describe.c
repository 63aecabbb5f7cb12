#include "plan/describe.h"

#include "base/gettext.h"
#include "base/locale.h"

enum { ALL_DAYS = 0x7F, A_MINUTE_S = 60, LONG_S = 120 };

void describe_date(struct text *out, date_day day) {
    locale_day(out, day);
}

static int count_days(unsigned days) {
    int count = 0;
    for (; days; days >>= 1)
        count += (int)(days & 1);
    return count;
}

void describe_days(struct text *out, const struct schedule *schedule) {
    static const char *const names[7] = {N_("Monday"),   N_("Tuesday"), N_("Wednesday"),
                                         N_("Thursday"), N_("Friday"),  N_("Saturday"),
                                         N_("Sunday")};
    unsigned days = schedule->days & ALL_DAYS;
    int left = count_days(days);
    if (left == 0 || left == 7) {
        text_add(out, _("every day"));
        return;
    }
    for (int i = 0, named = 0; i < 7; i++) {
        if (!(days >> i & 1))
            continue;
        text_add(out, locale_join(named++, left));
        text_add(out, _(names[i]));
    }
}

void describe_often(struct text *out, const struct schedule *schedule) {
    int times = schedule->times_per_day;
    if (schedule->every_min)
        text_addf(out, ngettext("every %d minute", "every %d minutes", schedule->every_min),
                  schedule->every_min);
    else if (times == 1)
        text_add(out, _("once a day"));
    else if (times)
        text_addf(out, ngettext("%d time a day", "%d times a day", times), times);
}

void describe_times(struct text *out, const struct schedule *schedule) {
    if (schedule->every_min) {
        struct text from = {0}, to = {0};
        locale_time(&from, schedule->from_min);
        locale_time(&to, schedule->to_min);
        text_addf(out, _("%s to %s"), text_str(&from), text_str(&to));
        text_free(&from);
        text_free(&to);
        return;
    }
    for (int i = 0; i < schedule->at_count; i++) {
        text_add(out, i ? locale_joint(LOCALE_COMMA) : "");
        locale_time(out, schedule->at[i]);
    }
}

/* --- doses ------------------------------------------------------------------------------------ */

const char *describe_side(enum side side) {
    static const char *const words[SIDE_COUNT] = {"", N_("left side"), N_("right side"),
                                                  N_("each side")};
    return words[side][0] ? _(words[side]) : "";
}

static void add_times(struct text *out, int times) {
    text_addf(out, ngettext("%d time", "%d times", times), times);
}

static void add_length(struct text *out, int seconds) {
    int minutes = seconds / A_MINUTE_S;
    if (seconds < LONG_S || seconds % A_MINUTE_S)
        text_addf(out, ngettext("%d second", "%d seconds", seconds), seconds);
    else
        text_addf(out, ngettext("%d minute", "%d minutes", minutes), minutes);
}

void describe_dose(struct text *out, const struct program_item *item) {
    const struct dose *dose = &item->dose;
    const char *side = describe_side(item->sides);
    if (item->exercise->kind == KIND_HOLD)
        text_addf(out, _("hold %d s, "), dose->hold_s);
    if (item->exercise->kind == KIND_HOLD || item->exercise->kind == KIND_REPS)
        add_times(out, dose->reps);
    else
        add_length(out, dose->seconds);
    if (*side)
        text_addf(out, "%s%s", locale_joint(LOCALE_COMMA), side);
    if (dose->sets > 1)
        text_addf(out, ngettext(", %d set", ", %d sets", dose->sets), dose->sets);
}
