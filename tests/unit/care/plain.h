/* Whether words may be shown to a client: safety 4.7. */
#ifndef LIMBER_TESTS_CARE_PLAIN_H
#define LIMBER_TESTS_CARE_PLAIN_H

/* Fails the test when a sentence has 15 words or more, when a word is one that must not appear, or
 * when a place in braces was not filled in. */
void plain_expect(const char *text);

#endif
