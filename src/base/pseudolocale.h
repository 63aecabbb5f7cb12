/* Pseudo-locales: each English text 40 % longer and in brackets, with accents or in
 * Arabic letters, so that what is not marked for translation, what has too little room, and what
 * runs the wrong way shows at once. */
#ifndef LIMBER_BASE_PSEUDOLOCALE_H
#define LIMBER_BASE_PSEUDOLOCALE_H

enum pseudolocale_letters { PSEUDOLOCALE_ACCENTS, PSEUDOLOCALE_ARABIC };

/* "Start" becomes "[Ŝţåŕţ one]", or "[ستارت واحد]". What printf and {names} fill in stays, and so
 * do numbers. Lives until pseudolocale_close. */
const char *pseudolocale_text(const char *text, enum pseudolocale_letters letters)
    __attribute__((format_arg(1)));
void pseudolocale_close(void);

#endif
