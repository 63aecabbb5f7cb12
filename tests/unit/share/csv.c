#include <criterion/criterion.h>
#include <string.h>

#include "share/share.h"
#include "unit/record/fixture.h"

static struct text table_of(struct record *r, enum share_table table) {
    struct text out = {0};
    struct err e = {""};
    cr_assert(share_csv_table(r, 1, table, HISTORY_ALL, &out, &e), "%s", e.text);
    return out;
}

static int lines(const struct text *out) {
    int count = 0;
    for (const char *at = text_str(out); (at = strstr(at, "\r\n")); at += 2)
        count++;
    return count;
}

Test(share_csv, one_row_a_session_and_region) {
    struct record *r = record_open_memory();
    cr_assert(fixture_fill(r, 3));
    struct text out = {0};
    cr_assert(share_csv(r, 1, &out, NULL));
    cr_expect_eq(strncmp(out.bytes, "\xEF\xBB\xBFsession,date,", 16), 0);
    cr_expect_eq(lines(&out), 1 + 3 * 2);
    cr_expect(strstr(out.bytes, "\"Neck, desk days\",done,100,no,no,neck,3,2,2,0,dull,"));
    text_free(&out);
    record_close(r);
}

/* What a spreadsheet would calculate, and what would break a row. */
Test(share_csv, texts_stay_texts) {
    static const struct {
        const char *said, *cell;
    } cases[] = {
        {"=1+1", ",\"'=1+1\","},  {"+1", ",\"'+1\","},
        {"-1", ",\"'-1\","},      {"@sum", ",\"'@sum\","},
        {"\tx", ",\"'\tx\","},    {"\rx", ",\"'\rx\","},
        {"a\"b", ",\"a\"\"b\","}, {"=\"a\"", ",\"'=\"\"a\"\"\","},
        {"a,b", ",\"a,b\","},     {"two\nlines", ",\"two\nlines\","},
        {"a=b", ",a=b,"},         {"\xC3\xA9t\xC3\xA9", ",\xC3\xA9t\xC3\xA9,"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct record *r = record_open_memory();
        fixture_begin(r, fixture_at(0, 0));
        record_note(r, 1, 0, "note", cases[i].said, fixture_at(0, 0), NULL);
        struct text out = table_of(r, SHARE_ANSWERS);
        cr_expect(strstr(out.bytes, cases[i].cell), "%s\n%s", cases[i].said, out.bytes);
        text_free(&out);
        record_close(r);
    }
}

Test(share_csv, missing_scores_are_empty_and_never_0) {
    struct record *r = record_open_memory();
    fixture_begin(r, fixture_at(0, 0));
    struct text out = table_of(r, SHARE_SESSIONS);
    cr_expect(strstr(out.bytes, ",neck,,,,,,no,none,"), "%s", out.bytes);
    text_free(&out);
    record_close(r);
}

Test(share_csv, tables_have_names) {
    for (int i = 0; i < SHARE_TABLES; i++)
        cr_expect_eq((int)share_table_find(share_table_id((enum share_table)i)), i);
    cr_expect_eq(share_table_find("all"), SHARE_TABLES);
}

Test(share_csv, an_exercise_a_row) {
    struct record *r = record_open_memory();
    cr_assert(fixture_fill(r, 2));
    struct text out = table_of(r, SHARE_EXERCISES);
    cr_expect_eq(lines(&out), 1 + 2 * 5);
    cr_expect(strstr(out.bytes, ",2,neck-turn,yes,yes,no,no,no,,2,2,40,40,1,4,10,2,0,0,1\r\n"));
    text_free(&out);
    record_close(r);
}
