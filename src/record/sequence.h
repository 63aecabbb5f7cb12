/* One sequence of row ids for the tables rating, answer, decision and step: which of two of their
 * rows came first follows from their ids alone. Internal to this folder. */
#ifndef LIMBER_RECORD_SEQUENCE_H
#define LIMBER_RECORD_SEQUENCE_H

/* SQL of the next id. An INSERT holds the write lock while it reads it. */
#define SEQUENCE_NEXT                                                                              \
    "(SELECT 1 + max(coalesce((SELECT max(id) FROM rating), 0),"                                   \
    " coalesce((SELECT max(id) FROM answer), 0),"                                                  \
    " coalesce((SELECT max(id) FROM decision), 0),"                                                \
    " coalesce((SELECT max(id) FROM step), 0)))"

#endif
