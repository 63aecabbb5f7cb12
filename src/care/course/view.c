#include "care/course/view.h"

#include "care/course/level.h"

int view_regions(const struct view *view) {
    return view->program->region_count;
}

const struct course_session *view_session(const struct course *course, int64_t id) {
    for (int i = course->session_count; i-- > 0;)
        if (course->sessions[i].id == id)
            return &course->sessions[i];
    return NULL;
}

int view_worked(const struct course *course, int upto) {
    while (upto-- > 0)
        if (course_worked(&course->sessions[upto]))
            return upto;
    return -1;
}

int view_mark(const struct course *course, enum course_kind kind) {
    int i = course->mark_count - 1;
    while (i >= 0 && course->marks[i].kind != kind)
        i--;
    return i;
}

int view_days(const struct view *view, struct date_moment at) {
    return course_days(at, view->now);
}

int view_session_days(const struct view *view, const struct course_session *session) {
    if (session->clock_unset && course_clock_set(view->now))
        return -1;
    return view_days(view, session->ended);
}

int view_step(const struct view *view) {
    int i = view->course->mark_count - 1;
    while (i >= 0 && (view->course->marks[i].kind != COURSE_STEP_UP ||
                      !level_counts(view->program, view->course, i)))
        i--;
    return i;
}
