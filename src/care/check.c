#include "care/check.h"

#include "base/gettext.h"

const struct check_box check_boxes[CHECK_BOXES] = {
    {"chest", N_("Chest pain, or hard to breathe"), CHECK_EMERGENCY, "R01", NULL},
    {"faint", N_("Fainting, new weakness, or trouble seeing or speaking"), CHECK_EMERGENCY, "R01",
     NULL},
    {"headache", N_("A sudden or very bad headache"), CHECK_EMERGENCY, "R01", NULL},
    {"bladder", N_("Numb between the legs, or a bladder or bowel change"), CHECK_EMERGENCY, "R01",
     NULL},
    {"injury", N_("A bad fall, a crash or an injury"), CHECK_EMERGENCY, "R01", NULL},
    {"swelling", N_("A hot or swollen calf, arm, joint or wound"), CHECK_URGENT, "R02",
     N_("Call your doctor or a health line today. Do not stretch or press it.")},
    {"fever", N_("Fever"), CHECK_URGENT, "R02",
     N_("Call your doctor or a health line today. "
        "With a stiff neck or a bad headache, call {emergency} now.")},
    {"dizzy", N_("Dizzy, or the room spins"), CHECK_STOP, "R05",
     N_("Sit or lie down. No session now. {contact}")},
    {"numb", N_("New or spreading numbness or tingling"), CHECK_STOP, "R04", NULL},
    {"moved_down", N_("Pain that has moved further down a leg or arm"), CHECK_STOP, "R06",
     N_("No session now. Your plan says to stop if pain moves down. {contact}")},
    {"joint", N_("A joint that locks or gives way"), CHECK_STOP, "R07",
     N_("No session now. Your plan says to stop if a joint locks or gives way. {contact}")},
    {"unwell", N_("Unwell, or told to rest"), CHECK_SKIP, "R08", NULL},
};

/* What a kind says where the box has no words of its own. */
static const struct {
    const char *title, *text;
} kinds[CHECK_KINDS] = {
    [CHECK_CONTINUE] = {N_("Good to go"), N_("Take it gently.")},
    [CHECK_SKIP] = {N_("Rest today"), N_("Skip today and rest. No need to catch up.")},
    [CHECK_STOP] = {N_("Stop for now"), N_("Do not do this session. {contact}")},
    [CHECK_URGENT] = {N_("Get medical advice today"),
                      N_("Call your doctor or a health line today.")},
    [CHECK_EMERGENCY] = {N_("Stop. Get help now"),
                         N_("Call {emergency} now. This app cannot help with this.")},
};

const char *check_question(void) {
    return _("Any of these today?");
}

const char *check_none(void) {
    return _("None of these");
}

const struct check_box *check_strictest(unsigned ticked) {
    const struct check_box *strictest = NULL;
    for (int i = 0; i < CHECK_BOXES; i++) {
        const struct check_box *box = &check_boxes[i];
        if (ticked >> i & 1 && (!strictest || box->kind > strictest->kind))
            strictest = box;
    }
    return strictest;
}

enum check_kind check_result(unsigned ticked) {
    const struct check_box *box = check_strictest(ticked);
    return box ? box->kind : CHECK_CONTINUE;
}

const char *check_title(enum check_kind kind) {
    return _(kinds[kind].title);
}

void check_text(struct text *out, const struct check_box *box,
                const struct wording_people *people) {
    const char *words = box->text ? box->text : kinds[box->kind].text;
    wording_fill(out, _(words), people);
    if (box->kind >= CHECK_STOP)
        text_addf(out, "\n%s", wording_not_live());
}

void check_ids(struct text *out, unsigned ticked) {
    size_t before = out->length;
    for (int i = 0; i < CHECK_BOXES; i++)
        if (ticked >> i & 1)
            text_addf(out, "%s%s", out->length > before ? " " : "", check_boxes[i].id);
    if (out->length == before)
        text_add(out, "none");
}
