#include "plan/read/schedule.h"

#include <string.h>

enum { ALL_DAYS = 0x7F, GAP_MIN = 180, GAP_OFTEN_MIN = 60, OFTEN = 3, UNSET = -1 };

#define AT(field) offsetof(struct schedule, field)

static const struct form_row rows[] = {
    {"times_per_day", FORM_WHOLE, false, 1, PROGRAM_TIMES, AT(times_per_day),
     "at most 12 times a day; leave it out for whenever the client likes"},
    {"days", FORM_OTHER, false, 0, 0, 0, NULL},
    {"at", FORM_OTHER, false, 0, 0, 0, NULL},
    {"min_gap_min", FORM_WHOLE, false, 0, 1440, AT(min_gap_min), "minutes, at most a day"},
    {"every_min", FORM_WHOLE, false, 15, 240, AT(every_min), "from a quarter to four hours"},
    {"from", FORM_TIME, false, 0, 0, AT(from_min), NULL},
    {"to", FORM_TIME, false, 0, 0, AT(to_min), NULL},
};

static int day_bit(const char *day) {
    static const char *const days[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    for (int i = 0; i < 7; i++)
        if (strcmp(days[i], day) == 0)
            return i;
    return -1;
}

static bool check_day(struct form_reader *r, const char *day) {
    return day_bit(day) >= 0 ||
           form_fault(r, FAULT_ERROR, NULL,
                      "\"%s\" is no day; use mon, tue, wed, thu, fri, sat or sun", day);
}

static void read_days(struct form_reader *r, const struct cJSON *object,
                      struct schedule *schedule) {
    static const struct form_list form = {"days", 1, 7, 40, false, true, check_day};
    const char *days[7];
    int count = form_read_list(r, object, &form, days);
    if (count)
        schedule->days = 0;
    for (int i = 0; i < count; i++)
        schedule->days |= 1u << day_bit(days[i]);
}

static bool check_time(struct form_reader *r, const char *time) {
    int minutes;
    return form_parse_time(time, &minutes) ||
           form_fault(r, FAULT_ERROR, NULL,
                      "\"%s\" is not a time of day; write it as 08:30, from 00:00 to 23:59", time);
}

static void read_at(struct form_reader *r, const struct cJSON *object, struct schedule *schedule) {
    static const struct form_list form = {"at", 1, PROGRAM_TIMES, 40, false, true, check_time};
    const char *times[PROGRAM_TIMES];
    schedule->at_count = form_read_list(r, object, &form, times);
    for (int i = 0; i < schedule->at_count; i++)
        form_parse_time(times[i], &schedule->at[i]);
}

/* A posture program: a reminder each so many minutes, in a window of the day. */
static void check_posture(struct form_reader *r, const struct cJSON *object,
                          const struct schedule *schedule) {
    static const char *const needed[] = {"from", "to"}, *const unused[] = {"at", "min_gap_min"};
    for (int i = 0; i < 2; i++) {
        if (!json_get(object, needed[i]))
            form_fault(r, FAULT_ERROR, needed[i],
                       "is missing; every_min needs from and to, such as 09:00 and 17:00");
        if (json_get(object, unused[i]))
            form_fault(r, FAULT_WARNING, unused[i], "does nothing beside every_min; take it out");
    }
    if (json_get(object, "times_per_day"))
        form_fault(r, FAULT_ERROR, "times_per_day",
                   "cannot stand beside every_min; keep one of the two");
    if (schedule->from_min != UNSET && schedule->to_min != UNSET &&
        schedule->from_min >= schedule->to_min)
        form_fault(r, FAULT_ERROR, "to", "is not after from; give a later time of the same day");
}

static void check_times(struct form_reader *r, const struct cJSON *object,
                        const struct schedule *schedule) {
    static const char *const unused[] = {"from", "to"};
    for (int i = 0; i < 2; i++)
        if (json_get(object, unused[i]))
            form_fault(r, FAULT_WARNING, unused[i],
                       "does nothing without every_min; add that or take this out");
    if (schedule->times_per_day && schedule->at_count &&
        schedule->at_count != schedule->times_per_day)
        form_fault(r, FAULT_WARNING, "at", "has %d times for %d sessions a day; give one for each",
                   schedule->at_count, schedule->times_per_day);
}

void schedule_read(struct form_reader *r, const struct cJSON *object, struct schedule *schedule) {
    *schedule = (struct schedule){
        .days = ALL_DAYS, .min_gap_min = UNSET, .from_min = UNSET, .to_min = UNSET};
    form_read(r, object, rows, sizeof rows / sizeof *rows, schedule);
    read_days(r, object, schedule);
    read_at(r, object, schedule);
    if (json_get(object, "every_min"))
        check_posture(r, object, schedule);
    else
        check_times(r, object, schedule);
    if (!schedule->every_min && !schedule->times_per_day)
        schedule->times_per_day = schedule->at_count; /* the times say how often */
    if (schedule->min_gap_min == UNSET)
        schedule->min_gap_min = schedule->times_per_day > OFTEN ? GAP_OFTEN_MIN : GAP_MIN;
    if (!schedule->every_min || schedule->from_min == UNSET || schedule->to_min == UNSET)
        schedule->from_min = schedule->to_min = 0;
}
