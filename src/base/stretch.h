/* A language that nobody speaks: each English text 40 % longer, accented and in brackets, so that
 * what is not marked for translation and what has too little room shows at once. */
#ifndef LIMBER_BASE_STRETCH_H
#define LIMBER_BASE_STRETCH_H

/* "Start" becomes "[Ŝţåŕţ one]". What printf and {names} fill in stays. Lives until
 * stretch_close. */
const char *stretch_text(const char *text) __attribute__((format_arg(1)));
void stretch_close(void);

#endif
