/* The table of safety 4.3 row by row over exercises of the library; and the library tag by tag. */
#include "care/screening.h"

#include <criterion/criterion.h>
#include <string.h>

#include "plan/library.h"

static struct library *library;

static void open_library(void) {
    library = library_open("assets/exercises");
}

static void close_library(void) {
    library_close(library);
}

TestSuite(screening_parts, .init = open_library, .fini = close_library);

static const struct exercise *exercise_of(const char *id) {
    struct err e = {""};
    const struct exercise *exercise = library_find(library, id, &e);
    cr_assert(exercise, "%s", e.text);
    return exercise;
}

static screening_answers all_parts(void) {
    return ((screening_answers)1 << screening_part_count) - 1;
}

static screening_answers answer(const char *ids) {
    screening_answers answers = screening_read(ids);
    cr_assert(answers, "no part of %s is known", ids);
    return answers;
}

static const struct screening_part *part_of(const char *id) {
    for (int i = 0; i < screening_part_count; i++)
        if (strcmp(screening_parts[i].id, id) == 0)
            return &screening_parts[i];
    cr_assert_fail("no part %s", id);
    return NULL;
}

/* --- the rows -------------------------------------------------------------------------------- */

struct row {
    const char *answers, *out, *stay, *until;
};

static void expect_out(const struct row *row, const char *ids, bool out, bool cleared_out) {
    char id[64];
    int length;
    screening_answers answers = answer(row->answers);
    for (const char *at = ids; at && sscanf(at, " %63s%n", id, &length) == 1; at += length) {
        const struct exercise *exercise = exercise_of(id);
        cr_expect_eq(screening_leaves_out(answers, 0, exercise) != NULL, out, "%s: %s",
                     row->answers, id);
        cr_expect_eq(screening_leaves_out(answers, answers, exercise) != NULL, cleared_out,
                     "%s, cleared: %s", row->answers, id);
    }
}

static void expect_row(struct row row) {
    expect_out(&row, row.out, true, true);
    expect_out(&row, row.until, true, false);
    expect_out(&row, row.stay, false, false);
}

/* The one exercise that is mild by its tags and yet not for thin bones: its own caution. */
static const struct row bones = {
    .out = "child-pose cat-cow open-book thread-the-needle towel-roll-rest",
    .stay = "single-knee-hug upper-back-hug chair-twist knee-rolls chair-back-arch lying-on-front "
            "bridge butterfly pelvic-tilt"};

Test(screening_parts, thin_bones_and_long_steroids) {
    struct row row = bones;
    row.answers = "osteoporosis";
    expect_row(row);
    row.answers = "steroids";
    expect_row(row);
}

Test(screening_parts, the_floor_only_where_somebody_falls) {
    expect_row((struct row){.answers = "falls",
                            .out = "butterfly legs-on-chair-rest heel-raise quad-stretch-standing",
                            .stay = "bridge child-pose sit-to-stand"});
    expect_row((struct row){.answers = "osteoporosis falls",
                            .out = "butterfly legs-on-chair-rest child-pose",
                            .stay = "chair-twist"});
}

Test(screening_parts, a_new_hip_keeps_its_limits_when_it_is_cleared) {
    expect_row((struct row){
        .answers = "hip_replacement",
        .out = "single-knee-hug figure-four-chair figure-four-lying butterfly child-pose open-book "
               "thread-the-needle clam quad-stretch-side-lying",
        .stay = "heel-slide ankle-pumps sit-to-stand chair-twist"});
}

Test(screening_parts, knees_and_wrists) {
    expect_row((struct row){.answers = "cannot_kneel",
                            .out = "bird-dog cat-cow child-pose hip-flexor-kneeling",
                            .stay = "hip-flexor-standing press-up-on-hands"});
    expect_row((struct row){.answers = "sore_wrists",
                            .out = "bird-dog cat-cow press-up-on-hands thread-the-needle",
                            .stay = "child-pose hip-flexor-kneeling prop-on-elbows"});
}

Test(screening_parts, pregnancy) {
    expect_row((struct row){.answers = "pregnant_late",
                            .out = "legs-on-chair-rest towel-roll-rest pelvic-tilt lying-on-front "
                                   "prop-on-elbows box-breathing",
                            .stay = "count-five-breathing clam shoulder-rolls"});
    expect_row((struct row){.answers = "pregnant_early",
                            .out = "box-breathing",
                            .stay = "pelvic-tilt lying-on-front long-out-breath"});
    cr_expect_null(part_of("baby")->tags);
}

Test(screening_parts, dizzy_or_unsteady) {
    struct row row = {.answers = "unsteady",
                      .out = "heel-raise calf-stretch-straight pendulum-swing standing-back-bend",
                      .until = "neck-turn levator-stretch neck-nod upper-trap-stretch",
                      .stay = "neck-side-tilt chin-tuck-sitting sit-to-stand"};
    expect_row(row);
    row.answers = "fainted";
    expect_row(row);
}

Test(screening_parts, the_neck_of_rheumatoid_arthritis_of_eds_and_of_down_syndrome) {
    struct row row = {.answers = "rheumatoid",
                      .until = "neck-turn neck-nod neck-side-tilt levator-stretch "
                               "upper-trap-stretch chin-tuck-sitting chin-tuck-lying",
                      .stay = "shoulder-rolls doorway-chest-stretch jaw-hinge-open"};
    expect_row(row);
    row.answers = "down_neck";
    expect_row(row);
    expect_row((struct row){.answers = "ehlers_danlos",
                            .out = "neck-nod levator-stretch doorway-chest-stretch",
                            .until = "neck-turn neck-side-tilt chin-tuck-sitting",
                            .stay = "shoulder-rolls sit-to-stand"});
}

Test(screening_parts, very_bendy_joints) {
    expect_row((struct row){.answers = "bendy",
                            .out = "neck-nod levator-stretch upper-trap-stretch "
                                   "doorway-chest-stretch",
                            .stay = "neck-turn sit-to-stand clam"});
    cr_expect_eq(screening_most_hold_s(answer("bendy")), 15);
    cr_expect_eq(screening_most_hold_s(answer("ehlers_danlos other")), 15);
    cr_expect_eq(screening_most_hold_s(answer("osteoporosis other")), 0);
}

Test(screening_parts, pressure_glaucoma_and_hernia) {
    static const char *const ids[] = {"blood_pressure", "glaucoma", "hernia"};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        expect_row((struct row){.answers = ids[i],
                                .out = "box-breathing jaw-hand-press muscle-squeeze-release "
                                       "bridge sit-to-stand bird-dog",
                                .stay = "belly-breathing small-knee-bend chair-leg-straighten"});
}

Test(screening_parts, sciatica_spine_and_shoulder) {
    expect_row((struct row){.answers = "disc",
                            .out = "child-pose cat-cow hamstring-chair hamstring-towel",
                            .until = "single-knee-hug upper-back-hug",
                            .stay = "nerve-slider-lying prop-on-elbows pelvic-tilt"});
    expect_row((struct row){.answers = "narrow_spine",
                            .out = "press-up-on-hands prop-on-elbows standing-back-bend",
                            .stay = "child-pose single-knee-hug chair-back-arch"});
    expect_row((struct row){.answers = "shoulder_slips",
                            .out = "doorway-chest-stretch wall-slide wall-angel lying-arm-raise",
                            .stay = "shoulder-rolls table-slide cross-body-stretch"});
}

Test(screening_parts, blood_thinners_leave_out_nothing_of_this_library_and_say_what_counts) {
    struct text t = {0};
    expect_row((struct row){.answers = "blood_thinners", .stay = "bridge neck-turn child-pose"});
    screening_text(&t, part_of("blood_thinners"), &(struct wording_people){NULL, NULL, NULL});
    cr_expect_not_null(strstr(text_str(&t), "Do not press hard"));
    cr_expect_not_null(strstr(text_str(&t), "bruises"));
    text_free(&t);
}

Test(screening_parts, what_stays_is_done_small_slow_and_gently) {
    const char *slow = "Keep this one small and slow.";
    cr_expect_str_eq(screening_gently(answer("osteoporosis"), exercise_of("chair-twist")), slow);
    cr_expect_str_eq(screening_gently(answer("bendy steroids"), exercise_of("knee-rolls")), slow);
    cr_expect_null(screening_gently(answer("osteoporosis"), exercise_of("bridge")));
    cr_expect_str_eq(screening_gently(answer("bendy"), exercise_of("bridge")),
                     part_of("bendy")->gently);
    cr_expect_str_eq(screening_gently(answer("pregnant_early"), exercise_of("clam")),
                     part_of("pregnant_early")->gently);
    cr_expect_null(screening_gently(answer("bendy"), exercise_of("belly-breathing")));
}

/* --- the table and the library --------------------------------------------------------------- */

static bool matches(const char *pattern, const char *tag) {
    size_t length = strlen(pattern);
    if (pattern[length - 1] == '*')
        return strncmp(pattern, tag, length - 1) == 0;
    return strcmp(pattern, tag) == 0;
}

static bool some_exercise_has(const char *pattern) {
    for (const char *const *id = library_ids(library); *id; id++) {
        const struct exercise *exercise = exercise_of(*id);
        for (int i = 0; i < exercise->tag_count; i++)
            if (matches(pattern, exercise->tags[i]))
                return true;
    }
    return false;
}

static void expect_known(const char *tags) {
    char tag[64];
    int length;
    for (; tags && sscanf(tags, " %63s%n", tag, &length) == 1; tags += length)
        cr_expect(some_exercise_has(tag), "no exercise has the tag %s", tag);
}

Test(screening_parts, every_tag_of_the_table_is_one_of_the_library) {
    for (int i = 0; i < screening_part_count; i++) {
        expect_known(screening_parts[i].tags);
        expect_known(screening_parts[i].until);
        if (screening_parts[i].exercises)
            exercise_of(screening_parts[i].exercises);
    }
}

/* Tags that no answer need leave out, and why. */
static const char *const harmless[] = {
    "cardio-light",      /* marching on the spot, at one's own pace; the heart asks for clearance */
    "effort-light",      /* 4.3 names effort alone */
    "hip-extend",        /* a new hip must not bend deep or turn; stretching back is not named */
    "jaw",               /* a jaw that locks is told by the exercise's own caution and by R07 */
    "nerve",             /* a slide without a pull; 4.3 names nerve-tension alone */
    "shoulder-cross",    /* 4.3 names end and overhead for a shoulder that slips */
    "shoulder-rot",      /* the same; after an operation a clearance is asked for */
    "spine-extend-mild", /* 4.3 keeps spine-*-mild, small and slow */
    "spine-side",        /* no row names it; the curved spine is the therapist's */
    "spine-twist-mild",  /* as spine-extend-mild */
};

static bool is_harmless(const char *tag) {
    for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++)
        if (strcmp(harmless[i], tag) == 0)
            return true;
    return false;
}

Test(screening_parts, every_tag_of_the_library_is_left_out_by_an_answer_or_needs_none) {
    for (const char *const *id = library_ids(library); *id; id++) {
        struct exercise one = *exercise_of(*id);
        one.id = "";
        for (int i = 0; i < one.tag_count; i++) {
            struct exercise alone = one;
            alone.tags[0] = one.tags[i];
            alone.tag_count = 1;
            cr_expect_neq(screening_leaves_out(all_parts(), 0, &alone) != NULL,
                          is_harmless(one.tags[i]), "%s", one.tags[i]);
        }
    }
    for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++)
        cr_expect(some_exercise_has(harmless[i]), "nothing has %s any more", harmless[i]);
}

Test(screening_parts, a_therapists_own_exercise_is_not_mistaken_for_the_librarys) {
    struct exercise own = {.id = "towel-roll-rest", .name = "Mine", .own = true};
    cr_expect_null(screening_leaves_out(all_parts(), 0, &own));
}
