/* What a client may want to ask the therapist at the next visit: questions ready to be ticked, so
 * that none is lost for want of a keyboard. The record keeps their ids, the report tells the words.
 */
#ifndef LIMBER_CARE_VISIT_H
#define LIMBER_CARE_VISIT_H

enum { VISIT_QUESTIONS = 8 };

/* In the order they are shown. Static. */
const char *visit_id(int question);    /* "more": lower case and '_' */
const char *visit_words(int question); /* "May I do more?"; translated */
int visit_find(const char *id);        /* -1: none such, an older or newer record */

#endif
