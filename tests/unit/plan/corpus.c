/* The files below tests/data, each with what must be said of it. */
#include <criterion/criterion.h>
#include <dirent.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "plan/program_read.h"

static struct library *library;

static void open_library(void) {
    library = library_open("assets/exercises");
}

static void close_library(void) {
    library_close(library);
}

TestSuite(corpus, .init = open_library, .fini = close_library);

/* One line of tests/data/bad/expected: file, who refuses it, words, pointers; tabs between. */
struct line {
    char *fields[16];
    int count;
};

static struct line split(char *text) {
    struct line line = {{NULL}, 0};
    for (char *next = text; next && line.count < 16;) {
        char *tab = strchr(next, '\t');
        if (tab)
            *tab++ = '\0';
        line.fields[line.count++] = next;
        next = tab;
    }
    return line;
}

static bool has_words(const struct faults *faults, const char *words) {
    for (int i = 0; i < faults->count; i++)
        if (faults->list[i].kind == FAULT_ERROR && strstr(faults->list[i].what, words))
            return true;
    return false;
}

static void check_line(const struct line *line) {
    struct faults faults = {0};
    char *path = file_join("tests/data/bad", line->fields[0]);
    struct program *program = program_load(path, library, &faults);
    cr_expect_null(program, "%s was taken", path);
    cr_expect(has_words(&faults, line->fields[2]), "%s: no error says \"%s\"", path,
              line->fields[2]);
    int error = 3;
    for (int i = 0; i < faults.count; i++) {
        if (faults.list[i].kind != FAULT_ERROR)
            continue;
        cr_expect(error < line->count && !strcmp(faults.list[i].pointer, line->fields[error]),
                  "%s: an error more: %s %s", path, faults.list[i].pointer, faults.list[i].what);
        error++;
    }
    cr_expect_eq(error, line->count, "%s: an error less", path);
    program_free(program);
    faults_free(&faults);
    free(path);
}

Test(corpus, bad_files_are_refused_at_the_right_place) {
    size_t length;
    int lines = 0;
    char *text = file_read("tests/data/bad/expected", 1 << 20, &length, NULL);
    cr_assert(text);
    for (char *at = text, *next; *at; at = next) {
        next = strchr(at, '\n');
        cr_assert(next);
        *next++ = '\0';
        if (*at == '#')
            continue;
        struct line line = split(at);
        check_line(&line);
        lines++;
    }
    cr_expect_geq(lines, 80);
    free(text);
}

/* Calls with the path of each .json file of the folder; returns how many. */
static int each_file(const char *folder, void (*call)(const char *path)) {
    DIR *files = opendir(folder);
    cr_assert(files);
    int count = 0;
    for (struct dirent *file; (file = readdir(files));) {
        size_t length = strlen(file->d_name);
        if (length < 6 || strcmp(file->d_name + length - 5, ".json") != 0)
            continue;
        char *path = file_join(folder, file->d_name);
        call(path);
        free(path);
        count++;
    }
    closedir(files);
    return count;
}

static void expect_good(const char *path) {
    struct faults faults = {0};
    struct program *program = program_load(path, library, &faults);
    const struct fault *first = faults_first_error(&faults);
    cr_expect(program, "%s:%s %s", path, first ? first->pointer : "", first ? first->what : "");
    program_free(program);
    faults_free(&faults);
}

Test(corpus, good_files_are_taken) {
    cr_expect_geq(each_file("tests/data/good", expect_good), 3);
}

static void expect_refused(const char *path) {
    struct faults faults = {0};
    cr_expect_null(program_load(path, library, &faults), "%s was taken", path);
    cr_expect_gt(faults.errors, 0, "%s", path);
    faults_free(&faults);
}

Test(corpus, hostile_files_are_refused, .timeout = 20) {
    cr_expect_geq(each_file("tests/data/hostile", expect_refused), 5);
}

/* What would fill a repository is made here. */
Test(corpus, floods_are_refused_fast, .timeout = 20) {
    static const struct {
        const char *start, *again, *end;
    } floods[] = {
        {"{\"format\": \"limber.program/1\"", ", \"k\": 1", "}"},
        {"{\"format\": \"limber.program/1\", \"exercises\": [{}", ", {}", "]}"},
        {"{\"format\": \"limber.program/1\", \"regions\": [\"neck\"", ", \"neck\"", "]}"},
        {"{\"format\": \"limber.program/1\", \"title\": \"", "title", "\"}"},
        {"[0", ",0", "]"},
    };
    for (size_t i = 0; i < sizeof floods / sizeof *floods; i++) {
        struct text t = {0};
        text_add(&t, floods[i].start);
        while (t.length < PROGRAM_BYTES - 20)
            text_add(&t, floods[i].again);
        text_add(&t, floods[i].end);
        struct faults faults = {0};
        cr_expect_null(program_parse(text_str(&t), t.length, "flood", NULL, library, &faults));
        cr_expect_leq(faults.count, FAULTS_MOST);
        faults_free(&faults);
        text_free(&t);
    }
}
