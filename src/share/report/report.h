/* The facts that a therapist reads at the next visit, and the client too: one person's course of
 * one program, read from the record once. progress-and-report 5.3. The pages made of them stand in
 * report_html, report_text and report_json; nothing is counted there.
 *
 * Every figure has one definition: sessions and days are care/adherence's, means and what is worth
 * noting care/trend's, as on the app's progress screen. */
#ifndef LIMBER_SHARE_REPORT_H
#define LIMBER_SHARE_REPORT_H

#include "share/report/facts.h"

/* Reads everything. Never NULL but where the record cannot be read, or the program that it kept:
 * then *e says why. To be freed with report_free. */
struct report *report_read(struct record *record, const struct report_request *ask, struct err *e);
void report_free(struct report *report);

/* Does the session lie in the window? One whose day is not known lies in every one. */
bool report_contains(const struct report *report, const struct course_session *session);

#endif
