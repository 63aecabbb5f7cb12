/* The record as a FHIR R4 Bundle, type collection: a snapshot to be read, which asks no server to
 * write anything. docs/record-file.md, "FHIR", says which resource is made of what. */
#ifndef LIMBER_SHARE_FHIR_H
#define LIMBER_SHARE_FHIR_H

#include "share/fhir/ask.h"

bool fhir_write(struct record *r, const struct fhir_request *ask, const struct share_sink *sink,
                struct err *e);

#endif
