/* A text as a QR code, for a telephone's camera. The only file that knows libqrencode. */
#ifndef LIMBER_APP_QR_H
#define LIMBER_APP_QR_H

#include <stdbool.h>

struct qr {
    int side;            /* modules across and down; 0: there is no code */
    unsigned char *dark; /* side rows of side bytes, 1 is dark; owned */
};

/* False, and no code, for an empty text and for one too long (about 2,000 bytes). A quarter of it
 * may be dirty or reflected: it hangs on a wall. */
bool qr_make(struct qr *qr, const char *text);
void qr_free(struct qr *qr);

#endif
