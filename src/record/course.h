/* The sessions that a course is made of. Internal to this folder. */
#ifndef LIMBER_RECORD_COURSE_H
#define LIMBER_RECORD_COURSE_H

/* SQL of the ids of the newest ?3 sessions of person ?1 and program id ?2. For each version of the
 * program (v) the newest rows are one walk in the index. */
#define COURSE_SESSIONS                                                                            \
    "SELECT n.id FROM program AS v JOIN session AS n ON n.id IN"                                   \
    " (SELECT id FROM session WHERE person = ?1 AND program = v.id ORDER BY id DESC LIMIT ?3)"     \
    " WHERE v.program_id = ?2 ORDER BY n.id DESC LIMIT ?3"

#endif
