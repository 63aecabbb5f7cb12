/* One stretch of bytes holds all rows: of each value its kind, then a number in as few bytes as it
 * needs, or a text with its zero. A list of the sessions tells where their rows begin. */
#include "record/packed.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/text.h"

enum { COLUMNS = 24, SESSION_COLUMN = 1, FIRST_COLUMN = 2, NUMBER_BYTES = 10 };

/* What a plan of SQLite's asks for: all rows, or those of one session. */
enum { ASK_ALL, ASK_SESSION };

struct run {
    int64_t session, first; /* the id of its first row */
    size_t at;              /* where that one begins */
    int rows;
};

struct packed {
    struct text bytes;
    struct run *runs; /* by session, once they were asked for */
    size_t run_count, run_room;
    int64_t last; /* id; counted from 1 */
    int columns;
    bool sorted;
    char *definition;
};

struct packed_table {
    sqlite3_vtab base;
    struct packed *packed;
};

struct packed_cursor {
    sqlite3_vtab_cursor base;
    size_t run, behind; /* the run that stands; the one behind the last that was asked for */
    int row;            /* of the run */
    size_t next;        /* where the next row begins */
    struct value values[COLUMNS];
};

/* --- rows ------------------------------------------------------------------------------------ */

/* Seven bits a byte, the lowest first; the sign is the lowest bit of all. */
static void write_number(struct text *out, int64_t number) {
    uint64_t left = (uint64_t)number << 1 ^ (number < 0 ? UINT64_MAX : 0);
    unsigned char bytes[NUMBER_BYTES];
    size_t count = 0;
    for (; left >= 0x80; left >>= 7)
        bytes[count++] = (unsigned char)(left | 0x80);
    bytes[count++] = (unsigned char)left;
    text_add_bytes(out, bytes, count);
}

static int64_t read_number(const char **at) {
    uint64_t number = 0;
    unsigned char byte;
    int shift = 0;
    do {
        byte = (unsigned char)*(*at)++;
        number |= (uint64_t)(byte & 0x7F) << shift;
        shift += 7;
    } while (byte & 0x80);
    return (int64_t)(number >> 1 ^ (number & 1 ? UINT64_MAX : 0));
}

static void write_value(struct text *out, const struct value *value) {
    char kind = (char)value->kind;
    text_add_bytes(out, &kind, 1);
    if (value->kind == VALUE_NUMBER)
        write_number(out, value->number);
    if (value->kind != VALUE_TEXT)
        return;
    write_number(out, (int64_t)value->length);
    text_add_bytes(out, value->text, value->length);
    text_add_bytes(out, "", 1);
}

static struct value read_value(const char **at) {
    struct value value = {.kind = (enum value_kind) * (*at)++};
    if (value.kind == VALUE_NUMBER)
        value.number = read_number(at);
    if (value.kind != VALUE_TEXT)
        return value;
    value.length = (size_t)read_number(at);
    value.text = *at;
    *at += value.length + 1;
    return value;
}

static struct run *run_of(struct packed *p, int64_t session) {
    struct run *last = p->run_count ? &p->runs[p->run_count - 1] : NULL;
    if (last && last->session == session)
        return last;
    if (p->run_count == p->run_room) {
        p->run_room = p->run_room ? p->run_room * 2 : 64;
        p->runs = memory_resize(p->runs, p->run_room * sizeof *p->runs);
    }
    p->runs[p->run_count] = (struct run){session, p->last + 1, p->bytes.length, 0};
    p->sorted = false;
    return &p->runs[p->run_count++];
}

void packed_add(struct packed *p, int64_t session, const struct value *values, int count) {
    if (count != p->columns)
        abort(); /* a row that does not fit its columns: a bug */
    run_of(p, session)->rows++;
    p->last++;
    for (int i = 0; i < count; i++)
        write_value(&p->bytes, &values[i]);
}

/* --- sessions -------------------------------------------------------------------------------- */

static int compare_runs(const void *one, const void *other) {
    const struct run *a = one, *b = other;
    return (a->session > b->session) - (a->session < b->session);
}

static void sort_runs(struct packed *p) {
    if (!p->sorted && p->run_count > 0)
        qsort(p->runs, p->run_count, sizeof *p->runs, compare_runs);
    p->sorted = true;
}

/* The first run whose session is not smaller. */
static size_t find_run(const struct packed *p, int64_t session) {
    size_t low = 0, high = p->run_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (p->runs[middle].session < session)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* --- as SQLite sees it ----------------------------------------------------------------------- */

static const struct packed *packed_of(const sqlite3_vtab_cursor *cursor) {
    return ((const struct packed_table *)cursor->pVtab)->packed;
}

static int connect(sqlite3 *file, void *packed, int count, const char *const *words,
                   sqlite3_vtab **made, char **why) {
    (void)count, (void)words, (void)why;
    struct packed_table *table = memory_new(1, sizeof *table);
    table->packed = packed;
    *made = &table->base;
    return sqlite3_declare_vtab(file, table->packed->definition);
}

static int disconnect(sqlite3_vtab *table) {
    free(table);
    return SQLITE_OK;
}

/* Those of one session come as they were added: by id. */
static int best_index(sqlite3_vtab *table, sqlite3_index_info *ask) {
    bool sorted = ask->nOrderBy > 0;
    (void)table;
    ask->idxNum = ASK_ALL;
    ask->estimatedCost = 1e6;
    for (int i = 0; i < ask->nConstraint; i++)
        if (ask->aConstraint[i].usable && ask->aConstraint[i].iColumn == SESSION_COLUMN &&
            ask->aConstraint[i].op == SQLITE_INDEX_CONSTRAINT_EQ) {
            ask->aConstraintUsage[i] =
                (struct sqlite3_index_constraint_usage){.argvIndex = 1, .omit = 0};
            ask->idxNum = ASK_SESSION;
            ask->estimatedCost = 20;
            ask->estimatedRows = 20;
            break;
        }
    for (int i = 0; i < ask->nOrderBy; i++)
        sorted &= ask->aOrderBy[i].iColumn <= SESSION_COLUMN && !ask->aOrderBy[i].desc;
    ask->orderByConsumed = ask->idxNum == ASK_SESSION && sorted;
    return SQLITE_OK;
}

static int open_cursor(sqlite3_vtab *table, sqlite3_vtab_cursor **made) {
    (void)table;
    struct packed_cursor *cursor = memory_new(1, sizeof *cursor);
    *made = &cursor->base;
    return SQLITE_OK;
}

static int close_cursor(sqlite3_vtab_cursor *cursor) {
    free(cursor);
    return SQLITE_OK;
}

static void read_row(struct packed_cursor *cursor) {
    const struct packed *p = packed_of(&cursor->base);
    if (cursor->run >= cursor->behind)
        return;
    const char *at = p->bytes.bytes + cursor->next;
    for (int i = 0; i < p->columns; i++)
        cursor->values[i] = read_value(&at);
    cursor->next = (size_t)(at - p->bytes.bytes);
}

/* To the first row of the run. A run has one row at least. */
static void enter_run(struct packed_cursor *cursor, size_t run) {
    cursor->run = run;
    cursor->row = 0;
    if (run < cursor->behind)
        cursor->next = packed_of(&cursor->base)->runs[run].at;
    read_row(cursor);
}

static int filter(sqlite3_vtab_cursor *base, int ask, const char *unused, int count,
                  sqlite3_value **values) {
    (void)unused;
    struct packed_cursor *cursor = (struct packed_cursor *)base;
    struct packed *p = ((struct packed_table *)base->pVtab)->packed;
    size_t first = 0;
    sort_runs(p);
    cursor->behind = p->run_count;
    if (ask == ASK_SESSION && count == 1) {
        int64_t session = sqlite3_value_int64(values[0]);
        first = find_run(p, session);
        bool there = first < p->run_count && p->runs[first].session == session;
        cursor->behind = first + there;
    }
    enter_run(cursor, first);
    return SQLITE_OK;
}

static int next(sqlite3_vtab_cursor *base) {
    struct packed_cursor *cursor = (struct packed_cursor *)base;
    if (++cursor->row < packed_of(base)->runs[cursor->run].rows)
        read_row(cursor);
    else
        enter_run(cursor, cursor->run + 1);
    return SQLITE_OK;
}

static int is_over(sqlite3_vtab_cursor *base) {
    const struct packed_cursor *cursor = (const struct packed_cursor *)base;
    return cursor->run >= cursor->behind;
}

static int give_row(sqlite3_vtab_cursor *base, sqlite3_int64 *id) {
    const struct packed_cursor *cursor = (const struct packed_cursor *)base;
    *id = packed_of(base)->runs[cursor->run].first + cursor->row;
    return SQLITE_OK;
}

static int give_column(sqlite3_vtab_cursor *base, sqlite3_context *out, int column) {
    const struct packed_cursor *cursor = (const struct packed_cursor *)base;
    const struct run *run = &packed_of(base)->runs[cursor->run];
    if (column < FIRST_COLUMN) {
        sqlite3_result_int64(out,
                             column == SESSION_COLUMN ? run->session : run->first + cursor->row);
        return SQLITE_OK;
    }
    const struct value *value = &cursor->values[column - FIRST_COLUMN];
    if (value->kind == VALUE_NUMBER)
        sqlite3_result_int64(out, value->number);
    else if (value->kind == VALUE_TEXT)
        sqlite3_result_text(out, value->text, -1, SQLITE_STATIC);
    return SQLITE_OK;
}

static const sqlite3_module module = {.xCreate = connect,
                                      .xConnect = connect,
                                      .xBestIndex = best_index,
                                      .xDisconnect = disconnect,
                                      .xDestroy = disconnect,
                                      .xOpen = open_cursor,
                                      .xClose = close_cursor,
                                      .xFilter = filter,
                                      .xNext = next,
                                      .xEof = is_over,
                                      .xColumn = give_column,
                                      .xRowid = give_row};

/* --- its place ------------------------------------------------------------------------------- */

static void forget(void *packed) {
    struct packed *p = packed;
    text_free(&p->bytes);
    free(p->runs);
    free(p->definition);
    free(p);
}

static int count_columns(const char *columns) {
    int count = 1;
    for (; *columns; columns++)
        count += *columns == ',';
    return count;
}

static struct packed *make(const char *columns) {
    struct packed *p = memory_new(1, sizeof *p);
    struct text definition = {0};
    text_addf(&definition, "CREATE TABLE t (id INTEGER, session INTEGER, %s)", columns);
    p->definition = memory_copy(text_str(&definition));
    p->columns = count_columns(columns);
    text_free(&definition);
    return p;
}

struct packed *packed_put(struct record *r, const char *table, const char *columns) {
    struct packed *p = make(columns);
    struct text sql = {0}, name = {0};
    text_addf(&name, "packed_%s", table);
    text_addf(&sql, "DROP TABLE %s; CREATE VIRTUAL TABLE %s USING %s", table, table,
              text_str(&name));
    /* SQLite forgets it itself where this fails */
    bool good =
        sqlite3_create_module_v2(r->file, text_str(&name), &module, p, forget) == SQLITE_OK &&
        sqlite3_exec(r->file, text_str(&sql), NULL, NULL, NULL) == SQLITE_OK;
    text_free(&sql);
    text_free(&name);
    return good ? p : NULL;
}
