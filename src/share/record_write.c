/* limber.record/1, written: one line a session. docs/record-file.md */
#include "base/words.h"
#include "record/transfer.h"
#include "share/share.h"
#include "share/write.h"

/* What is handed out at once. */
enum { PIECE = 256 * 1024 };

struct writer {
    struct text *out;
    const struct share_sink *sink; /* NULL: all of it stays in `out` */
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

static void write_value(struct text *out, const struct transfer_column *column,
                        const struct transfer_value *value) {
    if (!value->there)
        text_add(out, "null");
    else if (column->kind == TRANSFER_YES)
        text_add(out, value->number ? "true" : "false");
    else if (column->kind == TRANSFER_MOMENT)
        write_moment(out, value->moment);
    else if (column->kind == TRANSFER_TEXT || column->kind == TRANSFER_DAY)
        write_quoted(out, value->text);
    else
        write_number(out, value->number);
}

/* The columns of the row that stands, without the brackets round them. */
static void write_columns(struct text *out, const struct transfer_table *table,
                          const struct transfer_out *rows) {
    for (int i = 0; i < table->column_count; i++) {
        const struct transfer_column *column = &table->columns[i];
        struct transfer_value value = transfer_out_value(rows, i);
        if (table->bare)
            write_comma(out);
        else if (is_empty(table, column, &value))
            continue;
        else
            write_key(out, column->key);
        write_value(out, column, &value);
    }
}

static void write_row(struct writer *w, int table) {
    const struct transfer_table *about = &transfer_tables[table];
    text_add_bytes(w->out, about->bare ? "[" : "{", 1);
    write_columns(w->out, about, w->tables[table]);
    text_add_bytes(w->out, about->bare ? "]" : "}", 1);
}

/* Of what stands beside the sessions the span chooses by the moment it was told. */
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
        if (!any)
            write_key(w->out, about->key);
        if (!any && !about->single)
            text_add_bytes(w->out, "[", 1);
        write_comma(w->out);
        if (session == 0)
            text_add_bytes(w->out, "\n", 1);
        write_row(w, table);
        any = true;
    }
    if (any && !about->single)
        text_add_bytes(w->out, "]", 1);
    if (any && session == 0)
        text_add_bytes(w->out, ",\n", 2);
}

static void write_session(struct writer *w, int64_t session) {
    text_add(w->out, "\n{");
    write_columns(w->out, &transfer_tables[TRANSFER_SESSION_TABLE],
                  w->tables[TRANSFER_SESSION_TABLE]);
    for (int i = 0; i < TRANSFER_TABLES; i++)
        if (transfer_tables[i].place >= TRANSFER_IN_SESSION)
            write_rows(w, i, session);
    text_add(w->out, "}");
}

static bool session_chosen(const struct writer *w) {
    enum { BEGAN = 2 };
    struct transfer_value began = transfer_out_value(w->tables[TRANSFER_SESSION_TABLE], BEGAN);
    return history_within(w->span, began.moment);
}

/* The last byte stays: it tells whether a comma is due. */
static void hand_out(struct writer *w) {
    struct text *out = w->out;
    if (!w->sink || out->length < PIECE)
        return;
    w->good = w->good && w->sink->take(w->sink->who, out->bytes, out->length - 1);
    char last = out->bytes[out->length - 1];
    text_clear(out);
    text_add_bytes(out, &last, 1);
}

static void write_sessions(struct writer *w) {
    struct transfer_out *sessions = w->tables[TRANSFER_SESSION_TABLE];
    write_key(w->out, transfer_tables[TRANSFER_SESSION_TABLE].key);
    text_add(w->out, "[");
    for (; transfer_out_session(sessions) != 0; transfer_out_next(sessions)) {
        if (!session_chosen(w))
            continue;
        write_comma(w->out);
        write_session(w, transfer_out_session(sessions));
        hand_out(w);
    }
    text_add(w->out, "]");
}

static void write_head(struct text *out, const char *client, struct date_moment now) {
    text_add(out, "{\"format\":\"limber.record/1\",\n\"written\":");
    write_moment(out, now);
    text_add(out, ",\n\"client\":");
    write_quoted(out, client);
    text_add(out, ",\n");
}

static bool write_file(struct writer *w, struct record *r, int64_t person, struct date_moment now,
                       struct err *e) {
    char client[TRANSFER_NAME];
    if (!transfer_name(r, person, client))
        return error_set(e, _("There is no such person in the record. Choose another one."));
    for (int i = 0; i < TRANSFER_TABLES; i++)
        w->tables[i] = transfer_out_open(r, person, i);
    write_head(w->out, client, now);
    for (int i = 0; i < TRANSFER_TABLES; i++)
        if (transfer_tables[i].place == TRANSFER_OF_PERSON ||
            transfer_tables[i].place == TRANSFER_BESIDE)
            write_rows(w, i, 0);
    write_sessions(w);
    text_add(w->out, "\n}\n");
    for (int i = 0; i < TRANSFER_TABLES; i++)
        transfer_out_close(w->tables[i]);
    return !record_damaged(r) ||
           error_set(e, _("The record is damaged and cannot be read whole. Start Limber once to "
                          "set it aside, then try again."));
}

bool share_record_to(struct record *r, int64_t person, struct history_span span,
                     struct date_moment now, const struct share_sink *sink, struct err *e) {
    struct text out = {0};
    struct writer w = {.out = &out, .sink = sink, .good = true, .span = span};
    bool good = write_file(&w, r, person, now, e);
    if (good && !(w.good && sink->take(sink->who, out.bytes, out.length)))
        good = error_set(e, _("The file cannot be written. Is there room?"));
    text_free(&out);
    return good;
}

bool share_record(struct record *r, int64_t person, struct date_moment now, struct text *out,
                  struct err *e) {
    struct writer w = {.out = out, .good = true, .span = HISTORY_ALL};
    return write_file(&w, r, person, now, e);
}
