/* limber.record/1, written: one line a session. docs/record-file.md */
#include "base/gettext.h"
#include "base/json_write.h"
#include "record/transfer.h"
#include "share/share.h"

/* What is handed out at once. */
enum { PIECE = 256 * 1024 };

struct writer {
    struct json_write json;
    const struct share_sink *sink; /* NULL: all of it stays in the text */
    bool good;
    struct history_span span;
    struct transfer_out *tables[TRANSFER_TABLES];
};

static bool is_empty(const struct transfer_table *table, const struct transfer_column *column,
                     const struct transfer_value *value) {
    if (!value->there)
        return true;
    if (column->kind == TRANSFER_YES)
        return value->number == 0;
    return table->spare && !column->may_lack && value->number == 0 && value->length == 0;
}

static void write_value(struct json_write *w, const char *key, const struct transfer_column *column,
                        const struct transfer_value *value) {
    if (!value->there)
        json_write_null(w, key);
    else if (column->kind == TRANSFER_YES)
        json_write_bool(w, key, value->number != 0);
    else if (column->kind == TRANSFER_MOMENT)
        json_write_moment(w, key, value->moment);
    else if (column->kind == TRANSFER_TEXT || column->kind == TRANSFER_DAY)
        json_write_text(w, key, value->text);
    else
        json_write_number(w, key, value->number);
}

/* The columns of the row that stands, without the brackets round them. */
static void write_columns(struct json_write *w, const struct transfer_table *table,
                          const struct transfer_out *rows) {
    for (int i = 0; i < table->column_count; i++) {
        const struct transfer_column *column = &table->columns[i];
        struct transfer_value value = transfer_out_value(rows, i);
        if (table->bare || !is_empty(table, column, &value))
            write_value(w, table->bare ? NULL : column->key, column, &value);
    }
}

static void write_row(struct writer *w, int table, const char *key) {
    const struct transfer_table *about = &transfer_tables[table];
    (about->bare ? json_write_list : json_write_object)(&w->json, key);
    write_columns(&w->json, about, w->tables[table]);
    json_write_close(&w->json);
}

/* Of what stands beside the sessions the span chooses by the moment it was given. */
static bool is_chosen(const struct writer *w, int table) {
    const struct transfer_table *about = &transfer_tables[table];
    for (int i = 0; i < about->column_count; i++)
        if (about->columns[i].kind == TRANSFER_MOMENT)
            return history_within(w->span, transfer_out_value(w->tables[table], i).moment);
    return true;
}

/* All rows of that session (0: beside them all) as one member; none where there are none. */
static void write_rows(struct writer *w, int table, int64_t session) {
    const struct transfer_table *about = &transfer_tables[table];
    bool any = false;
    for (; transfer_out_reach(w->tables[table], session); transfer_out_next(w->tables[table])) {
        if (session == 0 && !is_chosen(w, table))
            continue;
        if (!any && !about->single) {
            json_write_list(&w->json, about->key);
            if (session == 0)
                json_write_rows(&w->json);
        }
        write_row(w, table, about->single ? about->key : NULL);
        any = true;
    }
    if (any && !about->single)
        json_write_close(&w->json);
}

static void write_session(struct writer *w, int64_t session) {
    json_write_object(&w->json, NULL);
    write_columns(&w->json, &transfer_tables[TRANSFER_SESSION_TABLE],
                  w->tables[TRANSFER_SESSION_TABLE]);
    for (int i = 0; i < TRANSFER_TABLES; i++)
        if (transfer_tables[i].place >= TRANSFER_IN_SESSION)
            write_rows(w, i, session);
    json_write_close(&w->json);
}

static bool session_chosen(const struct writer *w) {
    enum { BEGAN = 2 };
    struct transfer_value began = transfer_out_value(w->tables[TRANSFER_SESSION_TABLE], BEGAN);
    return history_within(w->span, began.moment);
}

static void hand_out(struct writer *w) {
    struct text *out = w->json.out;
    if (!w->sink || out->length < PIECE)
        return;
    w->good = w->good && w->sink->take(w->sink->userdata, out->bytes, out->length);
    text_clear(out);
}

static void write_sessions(struct writer *w) {
    struct transfer_out *sessions = w->tables[TRANSFER_SESSION_TABLE];
    json_write_list(&w->json, transfer_tables[TRANSFER_SESSION_TABLE].key);
    json_write_rows(&w->json);
    for (; transfer_out_session(sessions) != 0; transfer_out_next(sessions)) {
        if (!session_chosen(w))
            continue;
        write_session(w, transfer_out_session(sessions));
        hand_out(w);
    }
    json_write_close(&w->json);
}

static void write_all(struct writer *w, const char *client, struct date_moment now) {
    json_write_object(&w->json, NULL);
    json_write_text(&w->json, "format", "limber.record/1"); /* its first bytes tell what it is */
    json_write_rows(&w->json);
    json_write_moment(&w->json, "written", now);
    json_write_text(&w->json, "client", client);
    for (int i = 0; i < TRANSFER_TABLES; i++)
        if (transfer_tables[i].place == TRANSFER_OF_PERSON ||
            transfer_tables[i].place == TRANSFER_BESIDE)
            write_rows(w, i, 0);
    write_sessions(w);
    json_write_end_line(&w->json);
}

static bool write_file(struct writer *w, struct record *r, int64_t person, struct date_moment now,
                       struct err *e) {
    char client[TRANSFER_NAME];
    if (!transfer_name(r, person, client))
        return error_set(e, _("There is no such person in the record. Choose another one."));
    for (int i = 0; i < TRANSFER_TABLES; i++)
        w->tables[i] = transfer_out_open(r, person, i);
    write_all(w, client, now);
    for (int i = 0; i < TRANSFER_TABLES; i++)
        transfer_out_close(w->tables[i]);
    return !record_damaged(r) ||
           error_set(e, _("The record is damaged and cannot be read whole. Start Limber once to "
                          "set it aside, then try again."));
}

bool share_record_to(struct record *r, int64_t person, struct history_span span,
                     struct date_moment now, const struct share_sink *sink, struct err *e) {
    struct text out = {0};
    struct writer w = {
        .json = json_write_begin(&out, JSON_WRITE_TIGHT), .sink = sink, .good = true, .span = span};
    bool good = write_file(&w, r, person, now, e);
    if (good && !(w.good && sink->take(sink->userdata, out.bytes, out.length)))
        good = error_set(e, _("The file cannot be written. Is there room?"));
    text_free(&out);
    return good;
}

bool share_record(struct record *r, int64_t person, struct date_moment now, struct text *out,
                  struct err *e) {
    struct writer w = {
        .json = json_write_begin(out, JSON_WRITE_TIGHT), .good = true, .span = HISTORY_ALL};
    return write_file(&w, r, person, now, e);
}
