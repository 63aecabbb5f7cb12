/* Days and times in words: "today, 18:30", "Monday, 08:00". */
#include "app/state.h"
#include "base/words.h"

static const char *const weekdays[7] = {N_("on Monday"),   N_("on Tuesday"), N_("on Wednesday"),
                                        N_("on Thursday"), N_("on Friday"),  N_("on Saturday"),
                                        N_("on Sunday")};

/* "today", "tomorrow", "on Friday", or the date when it is over a week away. */
static const char *day_words(struct app *app, date_day day) {
    date_day today = date_of(app->now.wall);
    if (day == today)
        return _("today");
    if (day == today + 1)
        return _("tomorrow");
    if (day > today && day < today + 7)
        return _(weekdays[date_weekday(day)]);
    char text[DATE_TEXT];
    date_write(day, text);
    return arena_copy(&app->memory, text);
}

const char *when_words(struct app *app, const struct due *due) {
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
        return arena_printf(&app->memory, _("Next time: %s"), day_words(app, due->day));
    return arena_printf(&app->memory, _("Next time: %s at %02d:%02d"), day_words(app, due->day),
                        due->minute / 60, due->minute % 60);
}
