/* The words of a decision in the file. A word that there is not (a damaged file) is taken for the
 * strict one: a stop, a red flag. Internal to this folder. */
#ifndef LIMBER_RECORD_ANSWERS_H
#define LIMBER_RECORD_ANSWERS_H

#include "care/rules.h"

enum rules_moment answers_moment(const char *id); /* RULES_START where there is none such */
enum rules_result answers_result(const char *id);
enum rules_flag answers_flag(const char *id);

#endif
