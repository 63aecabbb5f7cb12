#include "care/screening.h"

#include <criterion/criterion.h>
#include <ctype.h>
#include <string.h>

#include "plain.h"
#include "plan/library.h"

static const struct wording_people okafor = {"R. Okafor", "desk@clinic.example", "999"};
static const struct wording_people nobody = {NULL, NULL, NULL};

static struct library *library;

static void open_library(void) {
    library = library_open("assets/exercises");
}

static void close_library(void) {
    library_close(library);
}

TestSuite(screening, .init = open_library, .fini = close_library);

static const struct exercise *exercise_of(const char *id) {
    struct err e = {""};
    const struct exercise *exercise = library_find(library, id, &e);
    cr_assert(exercise, "%s", e.text);
    return exercise;
}

static screening_answers bit(int part) {
    return (screening_answers)1 << part;
}

static screening_answers all_parts(void) {
    return bit(screening_part_count) - 1;
}

static screening_answers answer(const char *ids) {
    screening_answers answers = screening_read(ids);
    cr_assert(answers, "no part of %s is known", ids);
    return answers;
}

static date_day day(const char *text) {
    date_day day = 0;
    cr_assert(date_parse(text, &day));
    return day;
}

/* --- the questions --------------------------------------------------------------------------- */

Test(screening, every_question_has_its_parts_side_by_side) {
    int seen = 0;
    for (int question = 0; question < SCREENING_QUESTIONS; question++) {
        int count, first = screening_first(question, &count);
        cr_expect_eq(first, seen, "question %d", question + 1);
        cr_expect(count >= 1 && count <= 8, "question %d has %d parts", question + 1, count);
        for (int i = first; i < first + count; i++)
            cr_expect_eq(screening_parts[i].question, question);
        seen += count;
    }
    cr_expect_eq(seen, screening_part_count);
    cr_expect_leq(screening_part_count, 63);
}

Test(screening, every_part_has_an_id_of_its_own_and_says_why_it_leaves_out) {
    for (int i = 0; i < screening_part_count; i++) {
        const struct screening_part *part = &screening_parts[i];
        cr_expect_eq(screening_read(part->id), bit(i), "%s", part->id);
        for (const char *at = part->id; *at; at++)
            cr_expect(islower((unsigned char)*at) || *at == '_', "%s", part->id);
        cr_expect_eq(part->why != NULL, part->tags || part->until, "%s", part->id);
        cr_expect(part->kind != SCREENING_FILTER || part->tags || part->until, "%s", part->id);
    }
}

/* The answer of each of the 15 questions of safety 4.2. */
Test(screening, every_question_leads_where_the_list_says) {
    static const struct {
        int question;
        enum screening_kind mildest, strictest;
    } list[SCREENING_QUESTIONS] = {
        {1, SCREENING_CLEARANCE, SCREENING_CLEARANCE}, {2, SCREENING_URGENT, SCREENING_EMERGENCY},
        {3, SCREENING_CLEARANCE, SCREENING_CLEARANCE}, {4, SCREENING_BLOCK, SCREENING_BLOCK},
        {5, SCREENING_BLOCK, SCREENING_URGENT},        {6, SCREENING_BLOCK, SCREENING_BLOCK},
        {7, SCREENING_CLEARANCE, SCREENING_CLEARANCE}, {8, SCREENING_FILTER, SCREENING_FILTER},
        {9, SCREENING_EMERGENCY, SCREENING_EMERGENCY}, {10, SCREENING_BLOCK, SCREENING_BLOCK},
        {11, SCREENING_BLOCK, SCREENING_BLOCK},        {12, SCREENING_CAUTION, SCREENING_FILTER},
        {13, SCREENING_FILTER, SCREENING_FILTER},      {14, SCREENING_CAUTION, SCREENING_CAUTION},
        {15, SCREENING_NOTE, SCREENING_FILTER},
    };
    for (int i = 0; i < SCREENING_QUESTIONS; i++) {
        int count, first = screening_first(i, &count);
        enum screening_kind mildest = SCREENING_EMERGENCY, strictest = SCREENING_NOTE;
        for (int p = first; p < first + count; p++) {
            enum screening_kind kind = screening_parts[p].kind;
            mildest = kind < mildest ? kind : mildest;
            strictest = kind > strictest ? kind : strictest;
        }
        cr_expect_eq(mildest, list[i].mildest, "question %d", list[i].question);
        cr_expect_eq(strictest, list[i].strictest, "question %d", list[i].question);
    }
}

/* --- when ------------------------------------------------------------------------------------ */

Test(screening, is_asked_at_first_after_four_weeks_and_after_a_break) {
    static const struct {
        const char *asked, *last, *today;
        bool due;
    } cases[] = {
        {NULL, NULL, "2026-11-21", true},
        {NULL, "2026-11-20", "2026-11-21", true},
        {"2026-11-21", NULL, "2026-11-21", false},
        {"2026-11-21", NULL, "2026-12-18", false}, /* 27 days */
        {"2026-11-21", NULL, "2026-12-19", true},
        {"2026-11-21", "2026-12-18", "2026-12-19", true},
        {"2026-11-21", "2026-11-21", "2026-12-04", false}, /* a break of 13 days */
        {"2026-11-21", "2026-11-21", "2026-12-05", true},
        {"2026-12-05", "2026-11-21", "2026-12-05", false}, /* asked now: not at once again */
        {"2026-12-05", "2026-11-21", "2026-12-10", false},
        {"2026-12-04", "2026-11-21", "2026-12-05", true}, /* asked before it was a break */
        {"2026-12-01", "2026-12-03", "2026-12-10", false},
        {"2026-11-21", NULL, "2026-11-20", false},         /* the clock was set back a little */
        {"2026-11-21", NULL, "2026-11-18", true},          /* or by more than nobody travels */
        {"2026-11-21", "2026-11-21", "1970-01-01", false}, /* never set: it tells no day */
        {NULL, NULL, "1970-01-01", true},
        {"1970-01-01", NULL, "1970-01-01", false},
        {"1970-01-01", NULL, "2026-11-21", true},
        {"2026-11-21", "2031-01-01", "2026-11-22", false}, /* a session of the future */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        date_day asked = cases[i].asked ? day(cases[i].asked) : DATE_NONE;
        date_day last = cases[i].last ? day(cases[i].last) : DATE_NONE;
        cr_expect_eq(screening_due(asked, last, day(cases[i].today)), cases[i].due, "case %zu", i);
    }
}

/* --- what blocks ----------------------------------------------------------------------------- */

Test(screening, nothing_ticked_blocks_nothing_and_leaves_nothing_out) {
    cr_expect_null(screening_blocks(0, 0));
    cr_expect_null(screening_blocks(0, all_parts()));
    cr_expect_eq(screening_most_hold_s(0), 0);
    cr_expect_not(screening_no_ice_heat(0));
    for (const char *const *id = library_ids(library); *id; id++) {
        cr_expect_null(screening_leaves_out(0, 0, exercise_of(*id)), "%s", *id);
        cr_expect_null(screening_gently(0, exercise_of(*id)), "%s", *id);
    }
}

Test(screening, each_part_blocks_by_its_kind_until_it_is_cleared) {
    for (int i = 0; i < screening_part_count; i++) {
        bool strict = screening_parts[i].kind >= SCREENING_CLEARANCE;
        cr_expect_eq(screening_blocks(bit(i), 0) == &screening_parts[i], strict);
        cr_expect_eq(screening_blocks(bit(i), ~bit(i)) != NULL, strict);
        cr_expect_null(screening_blocks(bit(i), bit(i)));
    }
}

/* 4.3: the mild spine exercises stay, small and slow; pregnancy and bendy joints stretch mildly. */
Test(screening, says_how_gently_an_exercise_that_stays_is_done) {
    static const struct {
        const char *ids, *exercise, *words;
    } cases[] = {
        {"osteoporosis", "chair-twist", "Keep this one small and slow."},
        {"steroids", "chair-back-arch", "Keep this one small and slow."},
        {"osteoporosis", "neck-turn", NULL},
        {"baby", "neck-turn", "Stretch lightly. Do not try to reach further."},
        {"bendy", "neck-turn", "A mild pull is enough. Stop short of the end."},
        {"baby osteoporosis", "chair-twist", "Keep this one small and slow."},
        {"baby", "belly-breathing", NULL},
        {"sore_wrists", "chair-twist", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *words = screening_gently(answer(cases[i].ids), exercise_of(cases[i].exercise));
        cr_expect(cases[i].words ? words && strcmp(words, cases[i].words) == 0 : !words,
                  "%s, %s: %s", cases[i].ids, cases[i].exercise, words ? words : "nothing");
    }
}

Test(screening, the_strictest_is_told) {
    cr_expect_str_eq(screening_blocks(answer("heart clot both_legs fever"), 0)->id, "both_legs");
    cr_expect_str_eq(screening_blocks(answer("heart clot fever"), 0)->id, "clot");
    cr_expect_str_eq(screening_blocks(answer("heart clot"), answer("clot"))->id, "heart");
    cr_expect_str_eq(screening_blocks(answer("hot_limb clot"), 0)->id, "hot_limb");
}

/* --- properties ------------------------------------------------------------------------------ */

static uint64_t next(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* Few ticks more often than many: with many, everything is left out anyway. */
static screening_answers some(uint64_t *state) {
    screening_answers answers = next(state);
    for (uint64_t thin = next(state) % 5; thin; thin--)
        answers &= next(state);
    return answers;
}

Test(screening, one_more_tick_never_unblocks_and_never_lets_an_exercise_back_in) {
    uint64_t state = 15;
    const char *const *ids = library_ids(library);
    size_t count = 0;
    while (ids[count])
        count++;
    for (int i = 0; i < 20000; i++) {
        screening_answers few = some(&state), more = few | some(&state), cleared = some(&state);
        const struct screening_part *a = screening_blocks(few, cleared);
        const struct screening_part *b = screening_blocks(more, cleared);
        cr_assert(!a || (b && b->kind >= a->kind));
        cr_assert(!screening_no_ice_heat(few) || screening_no_ice_heat(more));
        int hold = screening_most_hold_s(few), less = screening_most_hold_s(more);
        cr_assert(!hold || (less && less <= hold));
        const struct exercise *exercise = exercise_of(ids[next(&state) % count]);
        cr_assert(!screening_leaves_out(few, cleared, exercise) ||
                  screening_leaves_out(more, cleared, exercise));
        cr_assert(!screening_leaves_out(few, cleared | more, exercise) ||
                  screening_leaves_out(few, cleared, exercise));
        cr_assert(!screening_blocks(few, cleared | more));
    }
}

Test(screening, ids_are_read_back_as_they_were_written) {
    uint64_t state = 4;
    for (int i = 0; i < 20000; i++) {
        struct text t = {0};
        screening_answers answers = some(&state) & all_parts();
        screening_ids(&t, answers);
        cr_assert_eq(screening_read(text_str(&t)), answers, "%s", text_str(&t));
        text_free(&t);
    }
}

Test(screening, ids_for_the_record) {
    struct text t = {0};
    screening_ids(&t, 0);
    cr_expect_str_eq(text_str(&t), "none");
    text_clear(&t);
    text_add(&t, "A: ");
    screening_ids(&t, answer("falls clot") | bit(63));
    cr_expect_str_eq(text_str(&t), "A: clot falls");
    text_free(&t);
    cr_expect_eq(screening_read(""), 0);
    cr_expect_eq(screening_read("none"), 0);
    cr_expect_eq(screening_read("hea Heart heart_ fall s"), 0);
    cr_expect_eq(screening_read("  clot   no_such clots clo falls "), answer("clot falls"));
}

/* --- words ----------------------------------------------------------------------------------- */

/* plain.h forbids "blood" for what is claimed of it; these are names of what a person has. */
static void plain_expect_condition(const char *words) {
    static const char *const names[] = {"blood clot", "blood thinners", "high blood pressure",
                                        "High blood pressure"};
    struct text t = {0};
    text_add(&t, words);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        for (char *found; (found = strstr(t.bytes, names[i]));)
            memset(strstr(found, "blood"), 'x', strlen("blood"));
    plain_expect(text_str(&t));
    text_free(&t);
}

static void plain_expect_text(const struct screening_part *part,
                              const struct wording_people *people) {
    struct text t = {0};
    screening_text(&t, part, people);
    plain_expect_condition(text_str(&t));
    text_free(&t);
}

Test(screening, every_word_is_plain) {
    for (int i = 0; i < SCREENING_QUESTIONS; i++) {
        const char *question = screening_question(i);
        plain_expect_condition(question);
        cr_expect_eq(question[strlen(question) - 1], '?', "%s", question);
    }
    for (int i = 0; i < screening_part_count; i++) {
        const struct screening_part *part = &screening_parts[i];
        plain_expect_condition(part->words);
        plain_expect_condition(part->why ? part->why : "-");
        plain_expect_condition(part->gently ? part->gently : "-");
        plain_expect(screening_title(part));
        plain_expect_text(part, &okafor);
        plain_expect_text(part, &nobody);
    }
}

Test(screening, what_blocks_says_what_to_do_and_that_nobody_watches) {
    for (int i = 0; i < screening_part_count; i++) {
        const struct screening_part *part = &screening_parts[i];
        struct text t = {0};
        screening_text(&t, part, &okafor);
        cr_expect_eq(strstr(text_str(&t), "Nobody is watching live.") != NULL,
                     part->kind >= SCREENING_CLEARANCE, "%s", part->id);
        if (part->kind == SCREENING_EMERGENCY)
            cr_expect(strstr(text_str(&t), "Call 999 now.") && !strstr(text_str(&t), "Okafor"));
        if (part->kind == SCREENING_URGENT)
            cr_expect_not_null(strstr(text_str(&t), "Call your doctor"), "%s", part->id);
        text_free(&t);
    }
}

static struct program program_with(const char *first, const char *second, const char *third) {
    struct program program = {.item_count = 3};
    program.items[0].exercise = exercise_of(first);
    program.items[1].exercise = exercise_of(second);
    program.items[2].exercise = exercise_of(third);
    return program;
}

Test(screening, what_is_left_out_is_told_one_line_an_exercise) {
    struct text t = {0};
    struct program program = program_with("neck-turn", "bridge", "child-pose");
    cr_expect_eq(screening_left_out(&t, &program, answer("other"), 0), 0);
    cr_expect_str_eq(text_str(&t), "");
    cr_expect_eq(screening_left_out(&t, &program, answer("unsteady osteoporosis"), 0), 2);
    cr_expect_str_eq(text_str(&t),
                     "Left out today: Neck turn. You said that you are dizzy or not steady.\n"
                     "Left out today: Child pose rest. You said that your bones need care.");
    plain_expect(text_str(&t));
    text_clear(&t);
    cr_expect_eq(screening_left_out(&t, &program, answer("unsteady"), answer("unsteady")), 0);
    text_free(&t);
}

Test(screening, cautions_are_told_once_each) {
    struct text t = {0};
    cr_expect_eq(screening_cautions(&t, 0), 0);
    cr_expect_eq(screening_cautions(&t, answer("glaucoma osteoporosis other")), 0);
    cr_expect_str_eq(text_str(&t), "");
    cr_expect_eq(screening_cautions(&t, answer("asthma tired")), 2);
    cr_expect_str_eq(text_str(&t), "Go at a pace at which you can talk. Keep your inhaler near.\n"
                                   "Start with less than you could do. Rest before you must.");
    plain_expect(text_str(&t));
    text_clear(&t);
    cr_expect_eq(screening_cautions(&t, answer("bendy ehlers_danlos")), 1);
    cr_expect_str_eq(text_str(&t), "A mild pull is enough. Stop short of the end.");
    cr_expect_eq(screening_cautions(&t, answer("baby bendy")), 2);
    text_free(&t);
}

Test(screening, asthma_and_lasting_tiredness_are_asked_about_and_go_gently) {
    int count, first = screening_first(13, &count);
    screening_answers both = answer("asthma tired");
    cr_expect_eq(count, 8);
    cr_expect_eq(both >> first >> count, 0);
    cr_expect_null(screening_blocks(both, 0));
    cr_expect_not(screening_no_ice_heat(both));
}
