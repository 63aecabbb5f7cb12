/* A QR code as a screen draws it. */
#ifndef LIMBER_SCREENS_CODE_H
#define LIMBER_SCREENS_CODE_H

#include "ui/ui.h"

/* The side in pixels, at most `most`, of a code so many modules wide with its light margin: whole
 * pixels a module. 0: a camera could not tell its modules apart. */
int code_fit(int modules, int most);

/* Draws it into the box: `side` rows of `side` bytes, 1 is dark. Dark on light in every theme: not
 * every camera reads the other way. */
void code_draw(struct ui *ui, struct box box, const unsigned char *dark, int side);

#endif
