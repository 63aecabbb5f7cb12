#include <criterion/criterion.h>

#include "record/rating.h"

#include "record/file/database.h"
#include "unit/record/fixture.h"

static char folder[FIXTURE_PATH];
static struct record *r;

static void open_record(void) {
    r = fixture_open(folder);
}

static void close_record(void) {
    fixture_close(r, folder);
}

TestSuite(rating, .init = open_record, .fini = close_record);

static bool rate(int64_t session, enum rating_moment moment, int score) {
    return record_rating(r, 1, session, moment, REGION_NECK, score, fixture_at(0, 0), NULL);
}

Test(rating, the_words_of_the_moments_come_back) {
    for (int i = 0; i < RATING_MOMENTS; i++)
        cr_assert_eq(rating_find(rating_id((enum rating_moment)i)), i);
    cr_assert_eq(rating_find("during"), RATING_MOMENTS);
    cr_assert_eq(rating_find(""), RATING_MOMENTS);
}

Test(rating, every_moment_is_kept_apart) {
    int64_t session = fixture_begin(r, fixture_at(0, 0));
    for (int i = 0; i < RATING_MOMENTS; i++)
        cr_assert(rate(i > RATING_NEXT ? 0 : session, (enum rating_moment)i, i + 2));
    for (int i = 0; i < RATING_MOMENTS; i++)
        cr_assert_eq(record_last_score(r, 1, REGION_NECK, (enum rating_moment)i), i + 2);
    cr_assert_eq(rating_of_session(r, 1, session, "neck", RATING_NEXT), 4);
    cr_assert_eq(rating_of_session(r, 1, session, "left-shoulder", RATING_NEXT), -1);
}

Test(rating, a_next_day_score_alone_makes_no_pair) {
    struct record_score scores[4];
    int64_t first = fixture_begin(r, fixture_at(0, 0)), second = fixture_begin(r, fixture_at(1, 0));
    cr_assert(rate(first, RATING_BEFORE, 4) && rate(first, RATING_AFTER, 3));
    cr_assert(rate(second, RATING_NEXT, 9) && rate(0, RATING_USUAL, 5));
    cr_assert_eq(record_scores(r, 1, REGION_NECK, scores, 4), 1);
    cr_assert_eq(scores[0].before, 4);
    cr_assert_eq(scores[0].after, 3);
}

Test(rating, scores_beyond_the_scale_are_refused) {
    int64_t session = fixture_begin(r, fixture_at(0, 0));
    cr_assert_not(rate(session, RATING_NEXT, 11));
    cr_assert_not(rate(session, RATING_NEXT, -1));
    cr_assert(rate(session, RATING_NEXT, 10));
}
