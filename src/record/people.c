/* Who uses the device, what they set, and which exercises they have met. */
#include <stdio.h>
#include <string.h>

#include "base/gettext.h"
#include "base/utf8.h"
#include "record/file/database.h"

/* As much of a name as a struct person holds, whole characters. */
static struct value name_value(const char *name) {
    size_t length = strlen(name), most = sizeof((struct person *)NULL)->name - 1;
    return value_bytes(name, utf8_whole(name, length < most ? length : most));
}

static int64_t find_person(struct record *r, const char *name) {
    static const char find[] = "SELECT id FROM person WHERE name = ?";
    return database_number(r, 0, find, VALUES(name_value(name)));
}

int64_t record_person(struct record *r, const char *name, struct err *e) {
    /* Another process may make the same person meanwhile: then theirs is taken. */
    static const char make[] = "INSERT INTO person (name) VALUES (?) ON CONFLICT DO NOTHING";
    int64_t person = find_person(r, name);
    if (person == 0 && database_run(r, e, make, VALUES(name_value(name))))
        person = find_person(r, name);
    return person;
}

int record_people(struct record *r, struct person *list, int most) {
    static const char all[] = "SELECT id, name FROM person ORDER BY id LIMIT ?";
    sqlite3_stmt *statement = database_query(r, all, VALUES(value_number(most)));
    int count = 0;
    while (count < most && database_next(r, statement)) {
        list[count].id = sqlite3_column_int64(statement, 0);
        database_column_copy(statement, 1, list[count].name, sizeof list[count].name);
        count++;
    }
    database_reset(statement);
    return count;
}

bool record_rename(struct record *r, int64_t person, const char *name, struct err *e) {
    static const char change[] = "UPDATE person SET name = ? WHERE id = ?";
    int64_t other = find_person(r, name);
    if (other != 0 && other != person)
        return error_set(e, _("Somebody here is called %s already. Choose another name."), name);
    return database_run(r, e, change, VALUES(name_value(name), value_number(person)));
}

bool record_setting(struct record *r, int64_t person, const char *key, char *value, size_t size) {
    static const char find[] = "SELECT value FROM setting WHERE person = ? AND key = ?";
    sqlite3_stmt *statement =
        database_query(r, find, VALUES(value_number(person), value_text(key)));
    bool there = size > 0 && database_next(r, statement);
    if (there)
        database_column_copy(statement, 0, value, size);
    database_reset(statement);
    return there;
}

bool record_set(struct record *r, int64_t person, const char *key, const char *value,
                struct err *e) {
    static const char set[] = "INSERT INTO setting (person, key, value) VALUES (?, ?, ?)"
                              " ON CONFLICT DO UPDATE SET value = excluded.value";
    return database_run(r, e, set,
                        VALUES(value_number(person), value_text(key), value_text(value)));
}

bool record_met(struct record *r, int64_t person, const char *exercise) {
    static const char find[] = "SELECT 1 FROM met WHERE person = ? AND exercise = ?";
    return database_number(r, 0, find, VALUES(value_number(person), value_text(exercise))) == 1;
}

bool record_meet(struct record *r, int64_t person, const char *exercise, struct err *e) {
    static const char meet[] =
        "INSERT INTO met (person, exercise) VALUES (?, ?) ON CONFLICT DO NOTHING";
    return database_run(r, e, meet, VALUES(value_number(person), value_text(exercise)));
}
