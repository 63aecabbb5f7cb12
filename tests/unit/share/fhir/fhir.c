/* tests/fhir.py holds each resource to its invariants; here stands what the Bundle is made of. */
#include "share/fhir/fhir.h"

#include <criterion/criterion.h>
#include <string.h>

#include "base/json.h"
#include "plan/library.h"
#include "unit/record/fixture.h"

static struct text *gathered;

static bool take(void *userdata, const char *bytes, size_t length) {
    text_add_bytes(userdata, bytes, length);
    return true;
}

static bool take_nothing(void *userdata, const char *bytes, size_t length) {
    (void)userdata, (void)bytes, (void)length;
    return false;
}

static struct text bundle_of(struct record *r, const char *pseudonym) {
    struct text out = {0};
    struct err e = {""};
    struct library *library = library_open("assets/exercises");
    const struct fhir_request ask = {.person = 1,
                                     .pseudonym = pseudonym,
                                     .span = HISTORY_ALL,
                                     .now = fixture_at(9, 0),
                                     .library = library};
    gathered = &out;
    cr_assert(fhir_write(r, &ask, &(struct share_sink){take, gathered}, &e), "%s", e.text);
    library_close(library);
    struct cJSON *root = json_read(out.bytes, out.length, &e);
    cr_assert(root, "%s", e.text);
    json_free(root);
    return out;
}

static int count(const struct text *out, const char *words) {
    int found = 0;
    for (const char *at = text_str(out); (at = strstr(at, words)); at++)
        found++;
    return found;
}

Test(share_fhir, has_its_resources) {
    struct record *r = record_open_memory();
    cr_assert(fixture_fill(r, 3));
    fixture_answer(r, 1, 0, "goal", 6, NULL, fixture_at(0, 0));
    record_rating(r, 1, 0, RATING_USUAL, REGION_NECK, 4, fixture_at(0, 0), NULL);
    struct text out = bundle_of(r, NULL);
    cr_expect_eq(count(&out, "\"resourceType\":\"Patient\""), 1);
    cr_expect_eq(count(&out, "\"resourceType\":\"CarePlan\""), 1);
    cr_expect_eq(count(&out, "\"resourceType\":\"ServiceRequest\""), 5);
    cr_expect_eq(count(&out, "\"resourceType\":\"Procedure\""), 3);
    cr_expect_eq(count(&out, "\"resourceType\":\"QuestionnaireResponse\""), 3);
    cr_expect_eq(count(&out, "\"resourceType\":\"Observation\""), 3 * (1 + 6 + 1) + 2);
    cr_expect_eq(count(&out, "72514-3"), 0, "soreness is not pain");
    cr_expect_eq(count(&out, "\"text\":\"Sam\""), 1);
    text_free(&out);
    record_close(r);
}

Test(share_fhir, a_pseudonym_stands_for_the_name) {
    struct record *r = record_open_memory();
    cr_assert(fixture_fill(r, 1));
    struct text named = bundle_of(r, NULL), out = bundle_of(r, "Client 7");
    cr_expect_eq(count(&out, "\"Sam\""), 0);
    cr_expect_eq(count(&out, "\"text\":\"Client 7\""), 1);
    const char *id = strstr(named.bytes, "urn:uuid:"), *other = strstr(out.bytes, "urn:uuid:");
    cr_expect_neq(strncmp(id, other, 45), 0, "the id does not tell the name either");
    text_free(&named);
    text_free(&out);
    record_close(r);
}

Test(share_fhir, no_time_where_the_clock_was_never_set) {
    struct record *r = record_open_memory();
    struct record_start start = {.person = record_person(r, "Sam", NULL),
                                 .program = record_program(r, fixture_program(), NULL),
                                 .at = {5000, 0},
                                 .clock_unset = true,
                                 .item_count = 5};
    int64_t session = record_begin(r, &start, NULL);
    record_rating(r, 1, session, RATING_BEFORE, REGION_NECK, 0, start.at, NULL);
    struct text out = bundle_of(r, NULL);
    cr_expect_eq(count(&out, "1970"), 0);
    cr_expect_eq(count(&out, "\"valueInteger\":0"), 2, "0 is a score");
    cr_expect_eq(count(&out, "\"status\":\"unknown\""), 1);
    text_free(&out);
    record_close(r);
}

Test(share_fhir, stops_where_nothing_can_be_written) {
    struct record *r = record_open_memory();
    struct err e = {""};
    cr_assert(fixture_fill(r, 1));
    const struct fhir_request ask = {.person = 1, .span = HISTORY_ALL, .now = fixture_at(9, 0)};
    const struct fhir_request nobody = {.person = 9, .span = HISTORY_ALL};
    cr_expect_not(fhir_write(r, &nobody, &(struct share_sink){take_nothing, NULL}, &e));
    cr_expect(strstr(e.text, "no such person"));
    struct library *library = library_open("assets/exercises");
    struct fhir_request with = ask;
    with.library = library;
    cr_expect_not(fhir_write(r, &with, &(struct share_sink){take_nothing, NULL}, &e));
    cr_expect(strstr(e.text, "cannot be written"));
    library_close(library);
    record_close(r);
}
