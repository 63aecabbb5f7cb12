/* What happens in a session, written when it happens. */
#include <string.h>

#include "record/file/database.h"
#include "record/sequence.h"

/* What the rows of one event share. */
struct entry {
    struct record *r;
    int64_t session;
    const struct session_event *event;
    const char *exercise;
    struct date_moment at;
    struct err *e;
};

static struct value at_ms(struct date_moment at) {
    return value_number(at.utc_ms);
}

static struct value at_offset(struct date_moment at) {
    return value_number(at.offset_min);
}

int64_t record_begin(struct record *r, const struct record_start *start, struct err *e) {
    static const char begin[] =
        "INSERT INTO session (person, program, began_ms, began_offset_min, day, boot, clock_unset,"
        " planned_ms, item_count, first_mark)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, " SEQUENCE_NEXT ")";
    char day[DATE_TEXT];
    date_write(date_of(start->at), day);
    bool good =
        database_run(r, e, begin,
                     VALUES(value_number(start->person), value_number(start->program),
                            at_ms(start->at), at_offset(start->at), value_text(day),
                            value_bytes(start->boot, strnlen(start->boot, sizeof start->boot)),
                            value_number(start->clock_unset), value_number(start->planned_ms),
                            value_number(start->item_count)));
    return good ? database_new_row(r) : 0;
}

bool record_place(struct record *r, int64_t session, const struct session_place *place,
                  int64_t worked_ms, struct err *e) {
    static const char put[] =
        "INSERT INTO place (session, item, kind, side, set_number, repetition, elapsed_ms, eased,"
        " skipped, worked_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET item = excluded.item, kind = excluded.kind,"
        " side = excluded.side, set_number = excluded.set_number,"
        " repetition = excluded.repetition, elapsed_ms = excluded.elapsed_ms,"
        " eased = excluded.eased, skipped = excluded.skipped, worked_ms = excluded.worked_ms";
    return database_run(r, e, put,
                        VALUES(value_number(session), value_number(place->item),
                               value_text(timeline_phase_id(place->kind)),
                               value_text(exercise_side_id(place->side)), value_number(place->set),
                               value_number(place->rep), value_number(place->elapsed_ms),
                               value_number(place->eased), value_number(place->skipped),
                               value_number(worked_ms)));
}

/* --- groups -------------------------------------------------------------------------------- */

/* A group is named by its work. Cut short in the rest between two holds, it is still a hold. */
static struct value group_kind(const struct session_event *event) {
    bool work = event->truth.held_planned_ms > 0 || event->what.side != SIDE_NONE;
    bool rest = event->what.kind == PHASE_REST;
    return value_text(timeline_phase_id(work && rest ? PHASE_HOLD : event->what.kind));
}

static bool add_group(const struct entry *to) {
    static const char add[] =
        "INSERT INTO group_log (session, group_number, item, exercise, kind, side, set_number,"
        " started_ms, started_offset_min) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    const struct phase *what = &to->event->what;
    return database_run(to->r, to->e, add,
                        VALUES(value_number(to->session), value_number(what->group),
                               value_number(to->event->item), value_text(to->exercise),
                               group_kind(to->event), value_text(exercise_side_id(what->side)),
                               value_number(what->set), at_ms(to->at), at_offset(to->at)));
}

/* The row that the group's start left; 0 when the start was not journaled. */
static int64_t open_group(const struct entry *to) {
    static const char find[] =
        "SELECT max(id) FROM group_log WHERE session = ? AND group_number = ? AND item = ?"
        " AND ended_ms IS NULL";
    return database_number(to->r, 0, find,
                           VALUES(value_number(to->session), value_number(to->event->what.group),
                                  value_number(to->event->item)));
}

static bool start_group(const struct entry *to) {
    return add_group(to);
}

static bool end_group(const struct entry *to) {
    static const char end[] =
        "UPDATE group_log SET kind = ?, ended_ms = ?, ended_offset_min = ?, planned_ms = ?,"
        " real_ms = ?, held_planned_ms = ?, held_real_ms = ?, paused_ms = ?, whole = ?"
        " WHERE id = ?";
    const struct group_truth *truth = &to->event->truth;
    int64_t row = open_group(to);
    if (row == 0) {
        if (!add_group(to))
            return false;
        row = database_new_row(to->r);
    }
    return database_run(to->r, to->e, end,
                        VALUES(group_kind(to->event), at_ms(to->at), at_offset(to->at),
                               value_number(truth->planned_ms), value_number(truth->real_ms),
                               value_number(truth->held_planned_ms),
                               value_number(truth->held_real_ms), value_number(truth->paused_ms),
                               value_number(truth->whole), value_number(row)));
}

/* --- items and pauses ---------------------------------------------------------------------- */

static bool add_item(const struct entry *to, const char *what, const char *reason) {
    static const char add[] = "INSERT INTO item_log (session, item, exercise, what, reason, at_ms,"
                              " at_offset_min) VALUES (?, ?, ?, ?, ?, ?, ?)";
    return database_run(to->r, to->e, add,
                        VALUES(value_number(to->session), value_number(to->event->item),
                               value_text(to->exercise), value_text(what), value_text(reason),
                               at_ms(to->at), at_offset(to->at)));
}

static bool end_item(const struct entry *to) {
    return add_item(to, "ended", NULL);
}

static bool skip_item(const struct entry *to) {
    return add_item(to, "skipped", session_skip_id(to->event->reason));
}

static bool ease_item(const struct entry *to) {
    return add_item(to, "eased", NULL);
}

static bool end_pause(const struct entry *to) {
    static const char add[] = "INSERT INTO pause_log (session, item, exercise, cause, paused_ms,"
                              " at_ms, at_offset_min) VALUES (?, ?, ?, ?, ?, ?, ?)";
    return database_run(
        to->r, to->e, add,
        VALUES(value_number(to->session), value_number(to->event->item), value_text(to->exercise),
               value_text(session_pause_id(to->event->cause)), value_number(to->event->paused_ms),
               at_ms(to->at), at_offset(to->at)));
}

static const struct {
    enum session_event_kind kind;
    bool (*write)(const struct entry *to);
} writers[] = {
    {SESSION_GROUP_STARTED, start_group}, {SESSION_GROUP_ENDED, end_group},
    {SESSION_ITEM_ENDED, end_item},       {SESSION_ITEM_SKIPPED, skip_item},
    {SESSION_ITEM_EASED, ease_item},      {SESSION_PAUSE_ENDED, end_pause},
};

bool record_event(struct record *r, int64_t session, const struct session_event *event,
                  const char *exercise, const struct session_place *place, int64_t worked_ms,
                  struct date_moment at, struct err *e) {
    const struct entry to = {r, session, event, exercise ? exercise : "", at, e};
    for (size_t i = 0; i < sizeof writers / sizeof *writers; i++) {
        if (writers[i].kind != event->kind)
            continue;
        if (!database_begin(r, e))
            return false;
        bool good =
            writers[i].write(&to) && (!place || record_place(r, session, place, worked_ms, e));
        return database_finish(r, good, e);
    }
    return true;
}

/* --- what the client says ------------------------------------------------------------------ */

bool record_note(struct record *r, int64_t person, int64_t session, const char *kind,
                 const char *text, struct date_moment at, struct err *e) {
    static const char add[] = "INSERT INTO note (person, session, kind, text, at_ms,"
                              " at_offset_min) VALUES (?, ?, ?, ?, ?, ?)";
    return database_run(r, e, add,
                        VALUES(value_number(person), value_row(session), value_text(kind),
                               value_text(text), at_ms(at), at_offset(at)));
}
