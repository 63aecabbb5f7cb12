#include "plan/texts.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/text.h"
#include "plan/library.h"
#include "plan/program_read.h"

static char path[] = "/tmp/limber-texts-XXXXXX";
static struct library *library;

static void write_texts(const char *text) {
    FILE *file = fopen(path, "w");
    cr_assert(file);
    fputs(text, file);
    fclose(file);
}

static void begin(void) {
    int file = mkstemp(path);
    cr_assert_geq(file, 0);
    close(file);
    library = library_open("assets/exercises");
}
static void end(void) {
    library_close(library);
    unlink(path);
}
TestSuite(texts, .init = begin, .fini = end);

#define HEAD "{\"format\": \"limber.texts/1\", \"language\": \"de\", "

static void speak(const char *rest) {
    struct err e = {""};
    struct text text = {0};
    text_addf(&text, HEAD "%s}", rest);
    write_texts(text_str(&text));
    text_free(&text);
    cr_assert(library_set_language(library, path, &e), "%s", e.text);
}

static const struct exercise *bridge(void) {
    struct err e = {""};
    const struct exercise *found = library_find(library, "bridge", &e);
    cr_assert(found, "%s", e.text);
    return found;
}

static const char german[] =
    "\"exercises\": {\"bridge\": {\"name\": \"Brücke\", \"caution\": \"Langsam.\", "
    "\"cues\": [\"eins\", \"zwei\", \"drei\", \"vier\", \"fünf\"], \"mistakes\": [\"zu wenig\"]}}, "
    "\"programs\": {\"low-back\": {\"title\": \"Rücken\", \"goal\": \"Ziel\", \"items\": ["
    "{\"why\": \"a\"}, {\"why\": \"b\"}, {\"why\": \"c\"}, {\"why\": \"d\"}, {}]}}";

Test(texts, an_exercise_speaks_the_language_at_once_and_english_again) {
    const struct exercise *known = bridge();
    char *english = memory_strdup(known->cues[0]);
    speak(german);
    cr_expect_eq(bridge(), known, "who holds it need not ask again");
    cr_expect_str_eq(known->name, "Brücke");
    cr_expect_str_eq(known->caution, "Langsam.");
    cr_expect_str_eq(known->cues[4], "fünf");
    cr_expect_eq(known->cue_count, 5);
    cr_expect_str_eq(known->mistakes[0], "Arching the back at the top.",
                     "a list of another length is not taken");
    cr_expect_str_eq(known->muscles, "Gluteus maximus, hamstrings, core", "what is missing");
    cr_assert(library_set_language(library, NULL, NULL));
    cr_expect_str_eq(known->name, "Bridge");
    cr_expect_str_eq(known->cues[0], english);
    free(english);
}

Test(texts, what_is_read_later_speaks_it_too) {
    speak(german);
    cr_expect_str_eq(bridge()->name, "Brücke");
}

Test(texts, a_ready_program_is_told_and_a_therapists_is_not) {
    struct faults faults = {0};
    struct program *ready = program_load("programs/low-back.json", library, &faults);
    struct program *hers = program_load("tests/data/good/short.json", library, &faults);
    cr_assert(ready && hers);
    const char *title = ready->title, *own = hers->title;
    speak(german);
    library_translate(library, ready);
    library_translate(library, hers);
    cr_expect_str_eq(ready->title, "Rücken");
    cr_expect_str_eq(ready->language, "de");
    cr_expect_str_eq(ready->goal.text, "Ziel");
    cr_expect_str_eq(ready->items[3].why, "d");
    cr_expect_str_eq(ready->items[4].why, "Your hips and legs help to carry your back.");
    cr_expect_eq(hers->title, own);
    hers->id = ready->id;
    library_translate(library, hers);
    cr_expect_eq(hers->title, own, "whatever its id: her words are hers");
    cr_assert(library_set_language(library, NULL, NULL));
    library_translate(library, ready);
    cr_expect_eq(ready->title, title);
    cr_expect_str_eq(ready->language, "en");
    program_free(ready);
    program_free(hers);
    faults_free(&faults);
}

Test(texts, what_cannot_be_used_is_said_and_english_stands) {
    static const char *const bad[] = {
        "",
        "[]",
        "{}",
        "{\"format\": \"limber.texts/2\"}",
        "{\"format\": 1}",
        "{\"format\": \"limber.texts/1\", \"format\": \"limber.texts/1\"}"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct err e = {""};
        write_texts(bad[i]);
        cr_expect_not(library_set_language(library, path, &e), "%s", bad[i]);
        cr_expect(strstr(e.text, path), "%s", e.text);
        cr_expect_str_eq(bridge()->name, "Bridge");
    }
    struct err e = {""};
    cr_expect_not(library_set_language(library, "/nowhere/library.xx.json", &e));
    /* Of the right format, with nothing that fits: nothing is told. */
    speak("\"exercises\": {\"bridge\": [1], \"bird-dog\": {\"cues\": \"x\"}}, \"programs\": 3");
    cr_expect_str_eq(bridge()->name, "Bridge");
    speak("\"exercises\": {\"bridge\": {\"name\": \"\", \"cues\": [1, 2, 3, 4, 5]}}");
    cr_expect_str_eq(bridge()->name, "Bridge");
}
