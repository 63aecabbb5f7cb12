#include "session/instruction.h"

#include <criterion/criterion.h>
#include <string.h>

#include "fixture.h"

static void expect_line(const struct program *program, int phase, int64_t elapsed_ms,
                        const char *wanted) {
    struct timeline t;
    struct text line = {0};
    timeline_build(&t, program, NULL);
    instruction_now(&line, program, &t.phases[phase], elapsed_ms);
    cr_expect_str_eq(text_str(&line), wanted);
    text_free(&line);
    timeline_free(&t);
}

Test(instruction, a_hold_from_its_preparation_to_its_end) {
    const struct program *p = &fixture_neck_desk;
    expect_line(p, 0, 0, "Sit tall with both feet flat.");
    expect_line(p, 0, 2499, "Sit tall with both feet flat.");
    expect_line(p, 0, 2500, "Keep your chin level.");
    expect_line(p, 0, 5000, "Keep your chin level.");
    expect_line(p, 1, 0, "Slowly turn your head to look over one shoulder.");
    expect_line(p, 2, 0, "Let go and rest.");
    expect_line(p, 3, 0, "Stop when you feel a light pull, then hold.");
    expect_line(p, 5, 0, "Hold and breathe.");
    expect_line(p, 6, 0, "Now the right side.");
    expect_line(p, 7, 0, "Slowly turn your head to look over one shoulder.");
    expect_line(p, 12, 0, "Next: Side of neck stretch");
}

Test(instruction, the_cue_for_coming_back_is_never_shown_in_a_hold) {
    struct timeline t;
    timeline_build(&t, &fixture_neck_desk, NULL);
    for (int i = 0; i < t.count; i++)
        for (int64_t ms = 0; ms <= t.phases[i].length_ms; ms += 250) {
            struct text line = {0};
            instruction_now(&line, &fixture_neck_desk, &t.phases[i], ms);
            cr_assert_null(strstr(text_str(&line), "Come back"));
            cr_assert_gt(line.length, 0);
            cr_assert_lt(line.length, 161);
            text_free(&line);
        }
    timeline_free(&t);
}

Test(instruction, an_own_exercise_of_three_cues_shows_its_last_one_too) {
    expect_line(&fixture_own_doorway, 0, 0, "Stand side-on to the door frame.");
    expect_line(&fixture_own_doorway, 0, 7999,
                "Rest your forearm on it, elbow below the shoulder.");
    expect_line(&fixture_own_doorway, 1, 0, "Turn away until you feel a light pull.");
    expect_line(&fixture_own_doorway, 1, 5000, "Hold and breathe.");
}

Test(instruction, a_move_says_which_repetition) {
    expect_line(&fixture_all_phases, 18, 0, "Slowly, 1 of 4");
    expect_line(&fixture_all_phases, 18, 3000, "Slowly, 2 of 4");
    expect_line(&fixture_all_phases, 18, 12000, "Slowly, 4 of 4");
}

Test(instruction, breathing_follows_its_pattern) {
    const int hold = 45;
    expect_line(&fixture_neck_desk, hold, 0, "Breathe in.");
    expect_line(&fixture_neck_desk, hold, 4999, "Breathe in.");
    expect_line(&fixture_neck_desk, hold, 5000, "Breathe out.");
    expect_line(&fixture_neck_desk, hold, 10000, "Breathe in.");
    expect_line(&fixture_neck_desk, hold, 60000, "Breathe in.");
}

Test(instruction, a_breath_of_four_parts_has_four_words) {
    struct exercise box = *fixture_neck_desk.items[4].exercise;
    struct program p = fixture_neck_desk;
    for (int i = 0; i < 4; i++)
        box.breath_s[i] = 4;
    p.items[4].exercise = &box;
    expect_line(&p, 45, 4000, "Hold softly.");
    expect_line(&p, 45, 12000, "Rest.");
}

Test(instruction, free_breathing_and_posture_spread_their_cues) {
    struct timeline t;
    timeline_build(&t, &fixture_hour, NULL);
    int last = t.count - 1;
    timeline_free(&t);
    expect_line(&fixture_hour, last, 0, "Put your feet flat.");
    expect_line(&fixture_hour, last, 269999, "Put your feet flat.");
    expect_line(&fixture_hour, last, 270000, "Drop your shoulders.");
    expect_line(&fixture_hour, last, 540000, "Drop your shoulders.");
}

Test(instruction, an_exercise_without_cues_still_says_something) {
    struct exercise bare = {.id = "bare", .name = "Bare", .kind = KIND_HOLD, .own = true};
    struct program p = fixture_three;
    p.items[0].exercise = &bare;
    expect_line(&p, 0, 0, "Get into place.");
    expect_line(&p, 1, 0, "Hold and breathe.");
}
