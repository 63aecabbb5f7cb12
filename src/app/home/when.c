/* Days and times in words: "today, 18:30", "Monday, 08:00". */
#include "app/context.h"
#include "base/gettext.h"
#include "base/locale.h"

static const char *const weekdays[7] = {N_("on Monday"),   N_("on Tuesday"), N_("on Wednesday"),
                                        N_("on Thursday"), N_("on Friday"),  N_("on Saturday"),
                                        N_("on Sunday")};

/* "today", "tomorrow", "on Friday", or the date when it is over a week away. */
static const char *day_words(struct context *ctx, date_day day) {
    date_day today = date_of(ctx->now.wall);
    if (day == today)
        return _("today");
    if (day == today + 1)
        return _("tomorrow");
    if (day > today && day < today + 7)
        return _(weekdays[date_weekday(day)]);
    struct text words = {0};
    locale_day(&words, day);
    const char *copy = arena_strdup(&ctx->memory, text_str(&words));
    text_free(&words);
    return copy;
}

const char *when_words(struct context *ctx, const struct due *due) {
    switch (due->when) {
    case DUE_ANYTIME:
        return _("Whenever you like");
    case DUE_NOW:
        return _("Now");
    case DUE_NEVER:
        return _("This program has ended. Ask your therapist what comes next.");
    case DUE_LATER:
        break;
    }
    if (due->minute < 0)
        return arena_printf(&ctx->memory, _("Next time: %s"), day_words(ctx, due->day));
    struct text time = {0};
    locale_time(&time, due->minute);
    const char *words = arena_printf(&ctx->memory, _("Next time: %s at %s"),
                                     day_words(ctx, due->day), text_str(&time));
    text_free(&time);
    return words;
}
