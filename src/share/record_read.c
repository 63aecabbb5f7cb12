/* limber.record/1, read: strictly, front to back, and never more of it at a time than one session.
 * Where it does not fit, the sentence names the place. */
#include <stdio.h>
#include <string.h>

#include "base/words.h"
#include "share/record_rows.h"

enum { MOMENT_BYTES = 40 };

/* What the top of the file has, by the tables; then the three that are no tables. */
enum { FORMAT = TRANSFER_TABLES, WRITTEN, CLIENT, MEMBERS };

struct member {
    bool there, taken;
    size_t at; /* of its value in the file */
};

struct reader {
    struct record_source *source;
    struct record *record;
    struct record_rows rows;
    struct member members[MEMBERS];
    bool foreign; /* the top has a key that does not belong there, `rows.where` */
    int64_t person;
};

static bool refuse(struct reader *r, const char *what) {
    return record_rows_refuse(&r->rows, what);
}

/* --- the file -------------------------------------------------------------------------------- */

/* A row, begun anew where it was cut. */
static bool take_piece(struct reader *r, int table) {
    size_t began = record_source_at(r->source), length = strlen(r->rows.where);
    bool good;
    do {
        r->rows.where[length] = '\0';
        good = record_rows_take(&r->rows, table);
    } while (!good && record_source_again(r->source, began));
    return good;
}

static bool take_table(struct reader *r, int table) {
    struct member *member = &r->members[table];
    int count = 0;
    if (!member->there || member->taken)
        return true;
    member->taken = true;
    record_source_go(r->source, member->at);
    record_source_ready(r->source);
    snprintf(r->rows.where, sizeof r->rows.where, "/%s", transfer_tables[table].key);
    if (!json_cursor_enter(r->rows.cursor, '['))
        return refuse(r, _("is no list"));
    for (;;) {
        record_source_ready(r->source);
        if (!json_cursor_more(r->rows.cursor, '[', &count))
            return r->rows.cursor->fault == JSON_CURSOR_FINE;
        record_source_ready(r->source);
        snprintf(r->rows.where, sizeof r->rows.where, "/%s/%d", transfer_tables[table].key,
                 count - 1);
        if (!take_piece(r, table))
            return false;
    }
}

/* --- its head -------------------------------------------------------------------------------- */

/* A text of the top, with its zero; false where it is none or too long. */
static bool read_top(struct reader *r, int member, char *text, size_t size) {
    struct json_slice slice;
    if (!r->members[member].there)
        return false;
    record_source_go(r->source, r->members[member].at);
    record_source_ready(r->source);
    if (!json_cursor_text(r->rows.cursor, &slice) || slice.length >= size) {
        r->rows.cursor->fault = JSON_CURSOR_FINE;
        return false;
    }
    memcpy(text, slice.text, slice.length);
    text[slice.length] = '\0';
    return true;
}

static bool check_format(struct reader *r) {
    char format[MOMENT_BYTES];
    return (read_top(r, FORMAT, format, sizeof format) && strcmp(format, "limber.record/1") == 0) ||
           error_set(r->rows.e, _("This is no record of Limber: its \"format\" is not "
                                  "\"limber.record/1\"."));
}

static bool check_written(struct reader *r) {
    char written[MOMENT_BYTES];
    struct date_moment moment;
    snprintf(r->rows.where, sizeof r->rows.where, "/written");
    return (read_top(r, WRITTEN, written, sizeof written) && date_parse_moment(written, &moment)) ||
           refuse(r, _("is missing or is no time"));
}

static bool make_person(struct reader *r) {
    char client[TRANSFER_NAME];
    snprintf(r->rows.where, sizeof r->rows.where, "/client");
    if (!read_top(r, CLIENT, client, sizeof client))
        return refuse(r, _("is missing or is no name"));
    r->person = record_person(r->record, client, r->rows.e);
    return r->person != 0;
}

static bool take_head(struct reader *r) {
    if (!check_format(r))
        return false;
    if (r->foreign)
        return refuse(r, _("is a key that does not belong there"));
    if (!check_written(r) || !make_person(r))
        return false;
    r->rows.in = transfer_in_open(r->record, r->person);
    return true;
}

/* --- all of it ------------------------------------------------------------------------------- */

static int find_member(struct json_slice key) {
    static const char *const others[] = {"format", "written", "client"};
    for (int i = 0; i < TRANSFER_TABLES; i++)
        if (transfer_tables[i].place != TRANSFER_IN_SESSION &&
            json_slice_is(key, transfer_tables[i].key))
            return i;
    for (int i = FORMAT; i < MEMBERS; i++)
        if (json_slice_is(key, others[i - FORMAT]))
            return i;
    return MEMBERS;
}

/* Sessions are most of the file. Where all that they refer to came before them, as in every file
 * that Limber writes, they are taken as they come, and the file is read once. */
static bool is_due(const struct reader *r, int member) {
    bool head = !r->foreign && r->members[FORMAT].there && r->members[WRITTEN].there &&
                r->members[CLIENT].there;
    return member == TRANSFER_SESSION_TABLE && head && r->members[member - 1].there;
}

/* What others refer to comes first, whatever the file's order is. */
static bool take_tables_to(struct reader *r, int last) {
    if (!r->rows.in && !take_head(r))
        return false;
    for (int i = 0; i <= last; i++)
        if (!take_table(r, i))
            return false;
    return true;
}

static bool find_place(struct reader *r, struct json_slice key) {
    int found = find_member(key);
    struct member *member = &r->members[found];
    if (!r->foreign)
        snprintf(r->rows.where, sizeof r->rows.where, "/%.*s",
                 key.length < 64 ? (int)key.length : 64, key.text);
    if (found == MEMBERS) {
        r->foreign = true;
        return record_source_pass(r->source);
    }
    if (member->there)
        return refuse(r, _("is given twice"));
    *member = (struct member){.there = true, .at = record_source_at(r->source)};
    return is_due(r, found) ? take_tables_to(r, found) : record_source_pass(r->source);
}

static bool take_members(struct reader *r) {
    struct json_slice key;
    int count = 0;
    record_source_ready(r->source);
    if (!json_cursor_enter(r->rows.cursor, '{'))
        return refuse(r, _("is no object"));
    for (;;) {
        record_source_ready(r->source);
        if (!json_cursor_more(r->rows.cursor, '{', &count))
            return r->rows.cursor->fault == JSON_CURSOR_FINE;
        record_source_ready(r->source);
        if (!json_cursor_key(r->rows.cursor, &key) || !find_place(r, key))
            return false;
    }
}

/* Nothing may follow. */
static bool is_over(struct reader *r) {
    record_source_ready(r->source);
    bool over = r->rows.cursor->fault == JSON_CURSOR_SHORT;
    r->rows.cursor->fault = over ? JSON_CURSOR_FINE : JSON_CURSOR_WRONG;
    return over;
}

static bool take_file(struct reader *r) {
    bool good = take_members(r) && is_over(r) && take_tables_to(r, TRANSFER_TABLES - 1) &&
                (!r->foreign || refuse(r, _("is a key that does not belong there")));
    if (r->rows.in)
        good = transfer_in_close(r->rows.in, good, good ? r->rows.e : NULL);
    return good;
}

/* Whatever was refused first: where the file is no JSON, that is what must be told. */
static void tell(struct reader *r) {
    struct err refusal = *r->rows.e;
    bool cut = r->rows.cursor->fault != JSON_CURSOR_FINE || !*refusal.text;
    if (!record_source_is_json(r->source, r->rows.e))
        return;
    *r->rows.e = refusal;
    r->rows.cursor->fault = JSON_CURSOR_FINE;
    if (cut)
        refuse(r, _("is too long"));
    if (r->source->path)
        error_prefix(r->rows.e, "%s", r->source->path);
}

static struct record *read_source(struct record_source *source, int64_t *person, struct err *e) {
    struct err why = {""};
    struct reader r = {.source = source,
                       .record = record_open_memory(),
                       .rows = {.cursor = &source->cursor, .e = e ? e : &why}};
    *r.rows.e = (struct err){""};
    if (!take_file(&r)) {
        tell(&r);
        record_close(r.record);
        r.record = NULL;
    } else if (person) {
        *person = r.person;
    }
    record_source_close(source);
    return r.record;
}

struct record *share_read(const char *text, size_t length, int64_t *person, struct err *e) {
    struct record_source source;
    record_source_of_text(&source, text, length);
    return read_source(&source, person, e);
}

struct record *share_read_watched(const char *text, size_t length, struct share_watch watch,
                                  struct err *e) {
    struct record_source source;
    record_source_of_text(&source, text, length);
    source.watch = watch;
    return read_source(&source, NULL, e);
}

struct record *share_read_file(const char *path, struct share_watch watch, struct err *e) {
    struct record_source source;
    if (!record_source_of_file(&source, path, e))
        return NULL;
    source.watch = watch;
    return read_source(&source, NULL, e);
}
