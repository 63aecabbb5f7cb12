#include "app/qr.h"

#include <qrencode.h>
#include <stdlib.h>

#include "base/memory.h"

bool qr_make(struct qr *qr, const char *text) {
    *qr = (struct qr){0};
    QRcode *code = text[0] ? QRcode_encodeString8bit(text, 0, QR_ECLEVEL_Q) : NULL;
    if (!code)
        return false;
    size_t count = (size_t)code->width * (size_t)code->width;
    qr->side = code->width;
    qr->dark = memory_alloc(count, 1);
    for (size_t i = 0; i < count; i++)
        qr->dark[i] = code->data[i] & 1; /* the other bits say what the module is for */
    QRcode_free(code);
    return true;
}

void qr_free(struct qr *qr) {
    free(qr->dark);
    *qr = (struct qr){0};
}
