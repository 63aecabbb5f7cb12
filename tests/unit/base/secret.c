#include "base/secret.h"

#include <criterion/criterion.h>
#include <string.h>

TestSuite(secret, .timeout = 60);

Test(secret, fits_its_own_hash_and_no_other) {
    char one[SECRET_HASH], other[SECRET_HASH];
    struct err e = {""};
    cr_assert(secret_hash("4711", one, &e), "%s", e.text);
    cr_assert(secret_hash("4711", other, &e), "%s", e.text);
    cr_assert(secret_verify(one, "4711"));
    cr_assert(secret_verify(other, "4711"));
    cr_assert_not(secret_verify(one, "4712"));
    cr_assert_not(secret_verify(one, ""));
    cr_assert_not(secret_verify(one, "47110"));
    cr_assert_str_neq(one, other, "two hashes of one PIN must not be told to be of one PIN");
    cr_assert_null(strstr(one, "4711"));
}

/* A file from outside may say anything: it must not cost gigabytes or minutes to look at it. */
Test(secret, refuses_what_is_no_hash_or_too_dear) {
    static const char *const bad[] = {"",
                                      "4711",
                                      "$argon2id$",
                                      "$argon2id$v=19$m=16384,t=2,p=1$",
                                      "$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
                                      "RdescudvJCsgt3ub+b27RAdesc0xRyCYYEJTaMzT4gg",
                                      "$argon2id$v=19$m=16384,t=200,p=1$c29tZXNhbHRzb21lc2FsdA$"
                                      "RdescudvJCsgt3ub+b27RAdesc0xRyCYYEJTaMzT4gg",
                                      "$argon2id$v=19$m=-1,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
                                      "RdescudvJCsgt3ub+b27RAdesc0xRyCYYEJTaMzT4gg"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        cr_assert_not(secret_is_hash(bad[i]), "%s", bad[i]);
        cr_assert_not(secret_verify(bad[i], "4711"), "%s", bad[i]);
    }
    char hash[SECRET_HASH];
    struct err e = {""};
    cr_assert(secret_hash("0000", hash, &e));
    cr_assert(secret_is_hash(hash));
    hash[strlen(hash) - 8] = '\0';
    cr_assert_not(secret_verify(hash, "0000"), "a hash that was cut fits nothing");
}

Test(secret, wiping_leaves_nothing) {
    char digits[] = "4711";
    secret_wipe(digits, sizeof digits);
    for (size_t i = 0; i < sizeof digits; i++)
        cr_assert_eq(digits[i], 0);
}
