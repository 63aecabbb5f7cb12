/* The report's figures in words, the same on paper, in a terminal and in the app. What somebody
 * else wrote is marked (share/paper/page.h). Internal to this folder. */
#ifndef LIMBER_SHARE_REPORT_WORDS_H
#define LIMBER_SHARE_REPORT_WORDS_H

#include "base/text.h"
#include "share/report/report.h"

/* "Sharp or strong pain": what the rule is about; its id where it is not known. Translated. */
const char *report_words_rule(const char *rule);
/* "easy version next time": what the rule led to. Translated. */
const char *report_words_result(enum rules_result result);
/* "RED": for a label. Translated. */
const char *report_words_flag(enum rules_flag flag);
/* "ease a session from": what a key of the rules sets; NULL: not known. */
const char *report_words_limit(const char *key);

/* Each adds: "before 2, after 5, sharp". */
void report_words_input(struct text *out, const struct rules_input *input);
/* "Neck turn: hold 15 s from now on". */
void report_words_mark(struct text *out, const struct report_mark *mark);
/* "May I do more?" */
void report_words_note(struct text *out, const struct report_note *note);
/* "pain 2, no time 1". */
void report_words_reasons(struct text *out, const int reasons[SKIP_COUNT]);
/* 34 is "3.4". */
void report_words_tenths(struct text *out, int tenths);
/* "2026-12-08"; "-" for DATE_NONE. */
void report_words_day(struct text *out, date_day day);
/* What a number of the change since the start means: "+3, better". */
void report_words_change(struct text *out, int change);

/* The three questions that the top of the report answers. */
enum report_question { REPORT_DOING, REPORT_HELPING, REPORT_WORRYING, REPORT_QUESTIONS };
const char *report_answers_question(enum report_question question);
/* The answer in a few words, and the figures it rests on. */
void report_answers(struct text *headline, struct text *detail, const struct report *report,
                    enum report_question question);

#endif
