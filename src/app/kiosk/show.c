/* What a kiosk's screens show, and how the attract screen moves by itself. */
#include <math.h>

#include "app/kiosk/kiosk.h"
#include "app/screens.h"
#include "base/gettext.h"

/* One figure's turn: it stands, goes into its movement, stays there, comes back. It moves for half
 * of its turn: each of its pictures is drawn again, and a wall must not cost a core. */
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

int64_t kiosk_frame(const struct context *ctx, int64_t drawn_ms) {
    static const int64_t stops[] = {GO_FROM_MS, BACK_FROM_MS, TURN_MS};
    int64_t ms = drawn_ms % TURN_MS, next = drawn_ms + DRIFT_MS;
    if (stack_top(ctx) != SCREEN_ATTRACT)
        return INT64_MAX;
    if (!ctx->settings.still && (within(ms, GO_FROM_MS) || within(ms, BACK_FROM_MS)))
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

void attract_fill(struct context *ctx, struct attract_model *model) {
    const struct kiosk *kiosk = ctx->kiosk;
    int64_t ms = ctx->now.mono_ms, turn = ms / TURN_MS;
    *model = (struct attract_model){.clinic = kiosk->settings.clinic,
                                    .words = kiosk->settings.words,
                                    .address = kiosk->settings.address,
                                    .code = kiosk->qr.dark,
                                    .code_side = kiosk->qr.side,
                                    .exercise = library_nth(ctx, turn * STRIDE),
                                    .turn = (int)(turn % 1000000),
                                    .at = ctx->settings.still ? 1 : movement(ms % TURN_MS),
                                    .across = sway(ms, ACROSS_MS),
                                    .down = sway(ms, DOWN_MS),
                                    .swapped = turn / TURNS_A_SIDE % 2 == 1};
}

void demos_fill(struct context *ctx, struct demos_model *model) {
    int card;
    model->cards = programs_cards(ctx, &model->card_count, &card);
    model->look = ctx->settings.look;
}

void still_fill(struct context *ctx, struct still_model *model) {
    int64_t left = ctx->kiosk->since_ms + KIOSK_STILL_MS - ctx->now.mono_ms;
    model->left_s = left > 0 ? (int)((left + 999) / 1000) : 0;
}

void staff_fill(struct context *ctx, struct staff_model *model) {
    const struct kiosk *kiosk = ctx->kiosk;
    *model = (struct staff_model){.faults = (const char *const *)kiosk->faults,
                                  .fault_count = kiosk->fault_count,
                                  .told = kiosk->told ? _(kiosk->told) : NULL,
                                  .has_pin = kiosk->pin.state != KIOSK_PIN_NONE};
}

void kiosk_pin_fill(struct context *ctx, struct number_model *model) {
    static const char *const titles[] = {N_("The staff's PIN"), N_("Choose a PIN, 4 to 12 digits"),
                                         N_("The same PIN once more")};
    const struct kiosk_pin *pin = &ctx->kiosk->pin;
    int wait_s = kiosk_pin_wait_s(ctx);
    model->title = _(titles[pin->step]);
    model->least = KIOSK_PIN_LEAST;
    model->hint = pin->hint ? _(pin->hint) : "";
    if (pin->step == KIOSK_PIN_ASKED && wait_s > 0)
        model->hint = arena_printf(&ctx->memory,
                                   ngettext("Wait %d second.", "Wait %d seconds.", wait_s), wait_s);
}
