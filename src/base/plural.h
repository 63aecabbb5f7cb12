/* Which of a language's plural forms a number takes: the rule stands in the catalogue's own head,
 * "nplurals=2; plural=n != 1;", written as in C. */
#ifndef LIMBER_BASE_PLURAL_H
#define LIMBER_BASE_PLURAL_H

/* The form of `number`, 0-5, by a catalogue's head. Where no rule stands there, or none that can be
 * read, the English one: 0 for one thing, 1 for any other number. */
int plural_form(const char *head, unsigned long number);

#endif
