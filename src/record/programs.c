/* The exact texts that were followed. */
#include <string.h>

#include "base/memory.h"
#include "record/file/database.h"
#include "session/timeline.h"

/* Sets of a side that the program prescribes: the groups in which something is held or moved. */
static int planned_sets(const struct program *program) {
    struct timeline t = {0};
    timeline_build(&t, program, NULL);
    int count = 0, last = -1;
    for (int i = 0; i < t.count; i++) {
        const struct phase *phase = &t.phases[i];
        if ((phase->kind == PHASE_HOLD || phase->kind == PHASE_MOVE) && phase->group != last) {
            count++;
            last = phase->group;
        }
    }
    timeline_free(&t);
    return count;
}

static struct value region_value(const struct program *program, int i) {
    return value_text(i < program->region_count ? region_id(program->regions[i]) : NULL);
}

static struct value path_value(const struct program *program) {
    return value_text(program->path ? program->path : "");
}

static int64_t add_program(struct record *r, const struct program *program, struct err *e) {
    static const char add[] = "INSERT INTO program (program_id, version, title, planned_sets,"
                              " region_1, region_2, path, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    bool good = database_run(r, e, add,
                             VALUES(value_text(program->id), value_number(program->version),
                                    value_text(program->title ? program->title : ""),
                                    value_number(planned_sets(program)), region_value(program, 0),
                                    region_value(program, 1), path_value(program),
                                    value_bytes(program->text, program->text_length)));
    return good ? database_new_row(r) : 0;
}

/* The same text read from another place: its pictures lie there now. */
static bool move_program(struct record *r, int64_t row, const struct program *program,
                         struct err *e) {
    static const char same[] = "SELECT 1 FROM program WHERE id = ? AND path = ?";
    static const char move[] = "UPDATE program SET path = ? WHERE id = ?";
    return database_number(r, 0, same, VALUES(value_number(row), path_value(program))) == 1 ||
           database_run(r, e, move, VALUES(path_value(program), value_number(row)));
}

static int64_t find_program(struct record *r, const struct program *program) {
    static const char find[] =
        "SELECT id FROM program WHERE program_id = ? AND version = ? AND text = ?";
    return database_number(r, 0, find,
                           VALUES(value_text(program->id), value_number(program->version),
                                  value_bytes(program->text, program->text_length)));
}

int64_t record_program(struct record *r, const struct program *program, struct err *e) {
    int64_t row = find_program(r, program);
    if (row)
        return move_program(r, row, program, e) ? row : 0;
    if (!database_begin(r, e))
        return 0;
    row = find_program(r, program); /* made by another process meanwhile? */
    if (row == 0)
        row = add_program(r, program, e);
    return database_finish(r, row != 0, e) ? row : 0;
}

char *record_program_text(struct record *r, int64_t program, size_t *length, char **path) {
    static const char find[] = "SELECT text, path FROM program WHERE id = ?";
    sqlite3_stmt *statement = database_query(r, find, VALUES(value_number(program)));
    if (!database_next(r, statement))
        return NULL;
    const char *kept = database_column_text(statement, 0);
    size_t size = (size_t)sqlite3_column_bytes(statement, 0);
    char *text = memory_alloc(size + 1, 1);
    memcpy(text, kept, size);
    if (length)
        *length = size;
    if (path)
        *path = memory_strdup(database_column_text(statement, 1));
    database_reset(statement);
    return text;
}
