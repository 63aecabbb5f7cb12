#include "share/report/gather.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static struct gathered *program_of(struct gather *gather, const struct history_session *session) {
    for (int i = 0; i < gather->count; i++)
        if (strcmp(gather->list[i].id, session->program_id) == 0) {
            gather->newest = i;
            return &gather->list[i];
        }
    gather->list = memory_realloc(gather->list, (size_t)(gather->count + 1) * sizeof *gather->list);
    struct gathered *made = &gather->list[gather->count];
    *made = (struct gathered){.sessions = 0};
    memcpy(made->id, session->program_id, sizeof made->id);
    gather->newest = gather->count++;
    return made;
}

/* --- exercises ------------------------------------------------------------------------------- */

/* NULL when there are more than anybody wrote. */
static struct report_exercise *exercise_of(struct gathered *program, const char *id) {
    for (int i = 0; i < program->exercise_count; i++)
        if (strcmp(program->exercises[i].id, id) == 0)
            return &program->exercises[i];
    if (program->exercise_count == GATHER_EXERCISES)
        return NULL;
    struct report_exercise *made = &program->exercises[program->exercise_count++];
    *made = (struct report_exercise){.id = memory_strdup(id)};
    return made;
}

/* Ended, but in less than half of its time: nobody held it. */
static bool untimed(const struct history_item *item) {
    return item->done && item->held_planned_ms > 0 &&
           item->held_real_ms * 2 < item->held_planned_ms;
}

static int reason_of(const char *id) {
    for (int i = 0; i < SKIP_COUNT; i++)
        if (strcmp(session_skip_id((enum skip_reason)i), id) == 0)
            return i;
    return SKIP_OTHER;
}

static void add_item(struct gathered *program, const struct history_session *session,
                     const struct history_item *item) {
    struct report_exercise *exercise = item->planned ? exercise_of(program, item->exercise) : NULL;
    if (!exercise)
        return;
    bool on_the_way = item->eased && !session->eased;
    exercise->planned++;
    exercise->done += item->done;
    exercise->skipped += item->skipped;
    exercise->eased += item->eased;
    exercise->untimed += untimed(item);
    exercise->done_ms += item->done ? item->held_real_ms : 0;
    exercise->done_planned_ms += item->done ? item->held_planned_ms : 0;
    exercise->held_ms += item->held_real_ms;
    exercise->dose_ms +=
        item->held_real_ms < item->held_planned_ms ? item->held_real_ms : item->held_planned_ms;
    exercise->held_planned_ms += item->held_planned_ms;
    if (item->skipped)
        exercise->reasons[reason_of(item->reason)]++;
    exercise->too_much += on_the_way;
    exercise->too_much += item->skipped && reason_of(item->reason) == SKIP_PAIN;
}

/* --- sessions -------------------------------------------------------------------------------- */

/* A clock that was never set says nothing, so it cannot have been set back. */
static bool went_back(const struct gathered *program, const struct history_session *session) {
    return !session->clock_unset && course_clock_set(session->began) &&
           session->began.utc_ms < program->last.utc_ms;
}

static void add_session(struct gathered *program, const struct history_session *session) {
    struct report_quality *quality = &program->quality;
    memcpy(program->title, session->title, sizeof program->title);
    program->row = session->program;
    program->sessions++;
    quality->clock_unset += session->clock_unset;
    quality->clock_back += went_back(program, session);
    quality->never_ended += session->result == RESULT_RUNNING || session->abandoned;
    quality->pauses += session->pauses;
    quality->paused_ms += session->paused_ms;
    if (!session->clock_unset)
        program->last = session->began;
    for (int i = 0; i < session->item_count; i++) {
        quality->untimed += untimed(&session->items[i]);
        if (session->result != RESULT_RUNNING)
            add_item(program, session, &session->items[i]);
    }
}

bool gather_read(struct gather *gather, struct record *record, int64_t person,
                 struct history_span span) {
    *gather = (struct gather){.newest = -1};
    struct history *history = history_open(record, person, NULL, span);
    struct history_session *session = memory_alloc(1, sizeof *session);
    while (history_next(history, session))
        add_session(program_of(gather, session), session);
    free(session);
    history_close(history);
    return !record_damaged(record);
}

void gather_free(struct gather *gather) {
    for (int i = 0; i < gather->count; i++)
        for (int k = 0; k < gather->list[i].exercise_count; k++)
            free((char *)(uintptr_t)gather->list[i].exercises[k].id);
    free(gather->list);
    *gather = (struct gather){.newest = -1};
}

const struct gathered *gather_find(const struct gather *gather, const char *program_id) {
    if (!program_id)
        return gather->newest >= 0 ? &gather->list[gather->newest] : NULL;
    for (int i = 0; i < gather->count; i++)
        if (strcmp(gather->list[i].id, program_id) == 0)
            return &gather->list[i];
    return NULL;
}
