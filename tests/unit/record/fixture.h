/* What the tests of the record stand on: a program made by hand, a folder of its own, sessions
 * by the dozen. No Criterion here: tests/bench/fill.c uses it too. */
#ifndef TESTS_RECORD_FIXTURE_H
#define TESTS_RECORD_FIXTURE_H

#include "record/record.h"

/* Five exercises on both sides, one set each: ten sets of a side, 24 groups. Borrowed, static. */
const struct program *fixture_program(void);
/* Another one of the same person: "lower-back". */
struct program fixture_other(void);
enum { FIXTURE_SETS = 10, FIXTURE_GROUPS = 24 };

enum { FIXTURE_PATH = 128 };
/* Makes an empty folder of its own; removes it with all files in it. */
void fixture_folder(char folder[FIXTURE_PATH]);
void fixture_remove(const char *folder);
/* A record that is new, in a folder of its own; both are gone after fixture_close. */
struct record *fixture_open(char folder[FIXTURE_PATH]);
void fixture_close(struct record *r, const char *folder);
/* "folder/name", static until the next call. */
const char *fixture_path(const char *folder, const char *name);
/* How many files stand in the folder whose name begins so. */
int fixture_count_files(const char *folder, const char *beginning);

/* 2026-11-21 and so many days and minutes later, at +01:00. */
struct date_moment fixture_at(int days, int minutes);

/* Person 1 and the program, made when they are not there; a session begun at `at`. */
int64_t fixture_begin(struct record *r, struct date_moment at);
int64_t fixture_begin_for(struct record *r, const char *name, const struct program *program,
                          struct date_moment at);

/* One group of work, started and ended. */
bool fixture_set(struct record *r, int64_t session, int item, enum side side, int set, bool whole,
                 struct date_moment at);
/* `count` whole sets of the program, in its order. */
bool fixture_sets(struct record *r, int64_t session, int count, struct date_moment at);

/* The plan of the fixture's program: all as it stands, but the items of that mask left out. */
bool fixture_plan(struct record *r, int64_t session, unsigned left_out, bool eased);
/* Person 1 answers, about that session (0: none), of that program row (0: of every program). */
bool fixture_answer(struct record *r, int64_t program, int64_t session, const char *kind,
                    int number, const char *text, struct date_moment at);
bool fixture_decide(struct record *r, int64_t program, int64_t session, const char *rule,
                    enum rules_result result, struct date_moment at);

struct session_place fixture_place(int item, int64_t elapsed_ms);

/* Whole sessions, two a day, with plans, groups, ratings, answers, decisions and pauses, in one
 * transaction. */
bool fixture_fill(struct record *r, int sessions);

/* A record in memory with one of everything: beside sessions, unfinished, skipped, eased, left out,
 * in every script. */
struct record *fixture_full(void);

/* Asks every question there is, of people and sessions that are there and that are not. */
void fixture_ask_all(struct record *r);

#endif
