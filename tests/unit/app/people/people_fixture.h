/* People of one device: what several tests of theirs do with the app. */
#ifndef LIMBER_TESTS_APP_PEOPLE_FIXTURE_H
#define LIMBER_TESTS_APP_PEOPLE_FIXTURE_H

#include "app/state.h"
#include "unit/app/fixture.h"

#define SHORT "tests/data/good/short.json" /* Sam's */
#define KIM "tests/data/good/kim.json"

/* Carries a command out, and shows what comes of it. */
void people_fixture_do(struct device *device, enum command_kind kind, int value);
/* To the page of who is there. */
void people_fixture_page(struct device *device);
/* Digits on the keypad, and OK. */
void people_fixture_key_in(struct device *device, const char *digits);
/* Somebody new, with the picture's word for a name. */
void people_fixture_add(struct device *device, int picture);
bool people_fixture_there(struct device *device, const char *name);
/* How many files the folder below the data folder holds; 0 where there is none. */
int people_fixture_files(struct device *device, const char *name);

#endif
