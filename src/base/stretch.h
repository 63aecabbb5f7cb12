/* Languages that nobody speaks: each English text 40 % longer and in brackets, with accents or in
 * Arabic letters, so that what is not marked for translation, what has too little room, and what
 * runs the wrong way shows at once. */
#ifndef LIMBER_BASE_STRETCH_H
#define LIMBER_BASE_STRETCH_H

enum stretch_letters { STRETCH_ACCENTS, STRETCH_ARABIC };

/* "Start" becomes "[Ŝţåŕţ one]", or "[ستارت واحد]". What printf and {names} fill in stays, and so
 * do numbers. Lives until stretch_close. */
const char *stretch_text(const char *text, enum stretch_letters letters)
    __attribute__((format_arg(1)));
void stretch_close(void);

#endif
