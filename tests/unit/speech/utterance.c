#include "speech/utterance.h"

#include <criterion/criterion.h>
#include <string.h>

#include "unit/session/fixture.h"

/* Phases of fixture_hour or others by hand: what matters is kind, length and exercise. */
static struct phase hold_of(int seconds) {
    return (struct phase){.item = 0,
                          .kind = PHASE_HOLD,
                          .side = SIDE_LEFT,
                          .set = 1,
                          .rep = 1,
                          .length_ms = seconds * 1000};
}

static void says(const struct phase *phase, int64_t ms, const char *wanted,
                 enum utterance_rank rank) {
    struct text words = {0};
    enum utterance_rank ranked;
    utterance_second(&words, &fixture_neck_desk, phase, ms, &ranked);
    cr_expect_str_eq(text_str(&words), wanted, "at %d ms: %s", (int)ms, text_str(&words));
    if (wanted[0])
        cr_expect_eq(ranked, rank, "%s", wanted);
    text_free(&words);
}

static void starts(const struct program *program, int index, const char *whole, const char *brief) {
    struct timeline t;
    struct text said = {0}, least = {0};
    timeline_build(&t, program, NULL);
    utterance_start(&said, &least, program, &t.phases[index]);
    cr_expect_str_eq(text_str(&said), whole);
    cr_expect_str_eq(text_str(&least), brief);
    cr_expect_lt(least.length, said.length + 1);
    text_free(&said);
    text_free(&least);
    timeline_free(&t);
}

Test(utterance, each_phase_says_what_to_do_in_whole_and_in_brief) {
    const struct program *p = &fixture_neck_desk;
    starts(p, 0, "Neck turn. First the left side. Sit tall with both feet flat.", "Neck turn.");
    starts(p, 1, "Slowly turn your head to look over one shoulder.", "Hold.");
    starts(p, 2, "Let go and rest.", "Rest.");
    starts(p, 3, "2 of 3. Stop when you feel a light pull, then hold.", "Hold.");
    starts(p, 6, "Now the right side.", "Right side.");
    starts(p, 12, "Rest. Next: Side of neck stretch", "Rest.");
}

Test(utterance, a_long_hold_says_halfway_and_five_more) {
    struct phase hold = hold_of(30);
    says(&hold, 0, "", UTTERANCE_COUNT);
    says(&hold, 15000, "Halfway.", UTTERANCE_COUNT);
    says(&hold, 15900, "Halfway.", UTTERANCE_COUNT);
    says(&hold, 25000, "Five more.", UTTERANCE_COUNT);
    says(&hold, 26000, "", UTTERANCE_COUNT);
    says(&hold, 30000, "", UTTERANCE_COUNT);
    hold = hold_of(18);
    says(&hold, 9000, "", UTTERANCE_COUNT);
    says(&hold, 13000, "Five more.", UTTERANCE_COUNT);
    hold = hold_of(10);
    says(&hold, 5000, "Stop when you feel a light pull, then hold.", UTTERANCE_INSTRUCTION);
}

Test(utterance, a_movement_counts_its_repetitions) {
    const struct program *p = &fixture_all_phases;
    struct timeline t;
    timeline_build(&t, p, NULL);
    const struct phase *move = &t.phases[t.count - 1];
    cr_assert_eq(move->kind, PHASE_MOVE);
    int seen = 1;
    for (int64_t ms = 1000; ms < move->length_ms; ms += 1000) {
        struct text words = {0};
        enum utterance_rank rank;
        char wanted[16];
        utterance_second(&words, p, move, ms, &rank);
        snprintf(wanted, sizeof wanted, "%d", seen + 1);
        if (words.length) {
            cr_expect_str_eq(text_str(&words), wanted);
            seen++;
        }
        text_free(&words);
    }
    cr_expect_eq(seen, 4);
    timeline_free(&t);
}

Test(utterance, no_room_reaches_into_a_tone_or_the_next_words) {
    struct phase hold = hold_of(30);
    const struct program *p = &fixture_neck_desk;
    cr_expect_eq(utterance_limit_ms(p, &hold, 15000), 10000, "to five more");
    cr_expect_eq(utterance_limit_ms(p, &hold, 25000), 2000, "to the first of three tones");
    cr_expect_eq(utterance_limit_ms(p, &hold, 25400), 1600);
    cr_expect_eq(utterance_limit_ms(p, &hold, 27000), 0, "a tone sounds");
    cr_expect_eq(utterance_limit_ms(p, &hold, 28500), 0);
    cr_expect_eq(utterance_limit_ms(p, &hold, 30000), 0);
    struct phase brief = hold_of(3);
    cr_expect_eq(utterance_limit_ms(p, &brief, 0), 1000, "its start is no tone of the countdown");
    struct phase second = hold_of(1);
    cr_expect_eq(utterance_limit_ms(p, &second, 0), 1000);
}

Test(utterance, the_room_of_every_phase_ends_before_the_next_thing) {
    struct timeline t;
    timeline_build(&t, &fixture_hour, NULL);
    for (int i = 0; i < t.count && i < 400; i++)
        for (int64_t ms = 0; ms < t.phases[i].length_ms; ms += 500) {
            int limit = utterance_limit_ms(&fixture_hour, &t.phases[i], ms);
            struct text words = {0};
            enum utterance_rank rank;
            cr_assert(limit >= 0 && ms + limit <= t.phases[i].length_ms);
            for (int64_t at = ms / 1000 * 1000 + 1000; at < ms + limit; at += 1000)
                utterance_second(&words, &fixture_hour, &t.phases[i], at, &rank);
            cr_assert_eq(words.length, 0, "phase %d at %d: %s", i, (int)ms, text_str(&words));
            text_free(&words);
        }
    timeline_free(&t);
}

Test(utterance, the_longest_form_that_fits_is_said) {
    cr_expect_eq(utterance_fit(0, 0, 90000, 300), UTTERANCE_WHOLE, "no limit");
    cr_expect_eq(utterance_fit(2000, 0, 2000, 300), UTTERANCE_WHOLE);
    cr_expect_eq(utterance_fit(2000, 0, 2001, 300), UTTERANCE_BRIEF);
    cr_expect_eq(utterance_fit(200, 0, 2001, 300), UTTERANCE_NONE);
    cr_expect_eq(utterance_fit(2000, 0, 2001, 0), UTTERANCE_NONE, "it has no brief form");
    cr_expect_eq(utterance_fit(2000, 1500, 900, 300), UTTERANCE_FILE);
    cr_expect_eq(utterance_fit(1000, 1500, 900, 300), UTTERANCE_WHOLE);
}

Test(utterance, what_matters_more_ends_what_matters_less) {
    for (int said = 0; said < UTTERANCE_RANKS; said++)
        for (int now = 0; now < UTTERANCE_RANKS; now++) {
            struct utterance utterance = {.rank = (enum utterance_rank)now};
            cr_expect_eq(utterance_ends(&utterance, (enum utterance_rank)said), now > said);
            utterance.cuts = true;
            cr_expect(utterance_ends(&utterance, (enum utterance_rank)said));
        }
    cr_expect(UTTERANCE_EMERGENCY > UTTERANCE_QUESTION && UTTERANCE_QUESTION > UTTERANCE_COUNT &&
              UTTERANCE_COUNT > UTTERANCE_INSTRUCTION && UTTERANCE_INSTRUCTION > UTTERANCE_CHATTER);
}
