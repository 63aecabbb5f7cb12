/* What a kiosk's screens show, and how the attract screen moves by itself. */
#include <math.h>

#include "app/kiosk.h"
#include "app/state.h"
#include "base/words.h"

/* One figure's turn: it stands, goes into its movement, stays there, comes back. It moves for half
 * of its turn: each of its pictures is drawn anew, and a wall must not cost a core. */
enum { TURN_MS = 14000, GO_FROM_MS = 1500, GO_MS = 3200, BACK_FROM_MS = 8500, FRAME_MS = 110 };
/* The ways of the drift, long and without a common measure; and how often it is looked at. */
enum { ACROSS_MS = 7 * 60000, DOWN_MS = 11 * 60000, DRIFT_MS = 1000 };
/* Picture and words change sides after so many turns (about six minutes). */
enum { TURNS_A_SIDE = 26 };
/* The next figure is that much further in the library, so that neck does not follow neck. */
enum { STRIDE = 29 };

static bool within(int64_t ms, int64_t from) {
    return ms >= from && ms < from + GO_MS;
}

int64_t kiosk_frame(const struct app *app, int64_t drawn_ms) {
    static const int64_t stops[] = {GO_FROM_MS, BACK_FROM_MS, TURN_MS};
    int64_t ms = drawn_ms % TURN_MS, next = drawn_ms + DRIFT_MS;
    if (app_top(app) != SCREEN_ATTRACT)
        return INT64_MAX;
    if (!app->settings.still && (within(ms, GO_FROM_MS) || within(ms, BACK_FROM_MS)))
        return drawn_ms + FRAME_MS;
    for (int i = 0; i < 3; i++)
        if (ms < stops[i] && drawn_ms - ms + stops[i] < next)
            next = drawn_ms - ms + stops[i];
    return next;
}

/* From 0 to 1, slow at both ends. */
static double ease(int64_t ms) {
    double part = fmin(1, fmax(0, (double)ms / GO_MS));
    return 0.5 - 0.5 * cos(acos(-1) * part);
}

static double movement(int64_t ms) {
    return ms < BACK_FROM_MS ? ease(ms - GO_FROM_MS) : 1 - ease(ms - BACK_FROM_MS);
}

static double sway(int64_t ms, int round_ms) {
    return sin(2 * acos(-1) * (double)(ms % round_ms) / round_ms);
}

static void add_attract(struct app *app) {
    struct kiosk_model *model = &app->model.kiosk;
    const struct catalogue *catalogue = &app->catalogue;
    int64_t ms = app->now.mono_ms, turn = ms / TURN_MS;
    model->turn = (int)(turn % 1000000);
    model->at = app->settings.still ? 1 : movement(ms % TURN_MS);
    model->across = sway(ms, ACROSS_MS);
    model->down = sway(ms, DOWN_MS);
    model->swapped = turn / TURNS_A_SIDE % 2 == 1;
    if (catalogue->count > 0)
        model->exercise = catalogue->exercises[turn * STRIDE % catalogue->count];
}

static int left_s(const struct app *app) {
    int64_t left = app->kiosk->since_ms + KIOSK_STILL_MS - app->now.mono_ms;
    return left > 0 ? (int)((left + 999) / 1000) : 0;
}

static void add_pin(struct app *app) {
    static const char *const titles[] = {N_("The staff's PIN"), N_("Choose a PIN, 4 to 12 digits"),
                                         N_("The same PIN once more")};
    const struct kiosk_pin *pin = &app->kiosk->pin;
    int wait_s = kiosk_pin_wait_s(app);
    app->model.pin.title = _(titles[pin->step]);
    app->model.pin.least = KIOSK_PIN_LEAST;
    app->model.pin.hint = pin->hint ? _(pin->hint) : "";
    if (pin->step == KIOSK_PIN_ASKED && wait_s > 0)
        app->model.pin.hint = arena_printf(
            &app->memory, words_count("Wait %d second.", "Wait %d seconds.", wait_s), wait_s);
}

void kiosk_model(struct app *app) {
    const struct kiosk *kiosk = app->kiosk;
    struct kiosk_model *model = &app->model.kiosk;
    if (!kiosk)
        return;
    app->model.visitor = true;
    app->model.comfort.offered = false;
    *model = (struct kiosk_model){.clinic = kiosk->settings.clinic,
                                  .words = kiosk->settings.words,
                                  .address = kiosk->settings.address,
                                  .code = kiosk->qr.dark,
                                  .code_side = kiosk->qr.side,
                                  .faults = (const char *const *)kiosk->faults,
                                  .fault_count = kiosk->fault_count,
                                  .told = kiosk->told ? _(kiosk->told) : NULL,
                                  .has_pin = kiosk->pin.state != KIOSK_PIN_NONE,
                                  .left_s = left_s(app)};
    if (app_top(app) == SCREEN_ATTRACT)
        add_attract(app);
    if (app_top(app) == SCREEN_PIN)
        add_pin(app);
}
