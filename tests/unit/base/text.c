#include "base/text.h"

#include <criterion/criterion.h>

Test(text, is_empty_and_never_null_at_first) {
    struct text t = {0};
    cr_expect_str_eq(text_str(&t), "");
    text_free(&t);
}

Test(text, grows_by_what_is_added) {
    struct text t = {0};
    for (int i = 0; i < 1000; i++)
        text_addf(&t, "%d,", i);
    text_add(&t, "end");
    text_add_bytes(&t, "\0x", 2);
    cr_expect_eq(t.length, 10 * 2 + 90 * 3 + 900 * 4 + 3 + 2);
    cr_expect_eq(strncmp(text_str(&t), "0,1,2,", 6), 0);
    cr_expect_eq(t.bytes[t.length], '\0');
    text_free(&t);
}

Test(text, clear_empties_it) {
    struct text t = {0};
    text_add(&t, "something");
    text_clear(&t);
    cr_expect_str_eq(text_str(&t), "");
    text_add(&t, "new");
    cr_expect_str_eq(text_str(&t), "new");
    text_free(&t);
}

Test(text, set_replaces_what_it_held) {
    struct text text = {0};
    text_add(&text, "a longer one");
    text_set(&text, "%d", 7);
    cr_expect_str_eq(text_str(&text), "7");
    text_set(&text, "%s", "");
    cr_expect_eq(text.length, 0);
    text_free(&text);
}
