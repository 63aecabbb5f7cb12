#include "ui/speech.h"

#include <ctype.h>
#include <string.h>

#include "base/gettext.h"

enum { KEY_BYTES = 2 }; /* so short a label is a key's: nobody needs to hear that it is a button */

static bool is_pager(const struct ui *ui, int x, int y) {
    return ui->paged && box_contains(ui->pager, x, y);
}

bool speech_is_control(const struct ui *ui, int n) {
    const struct text_place *place = &ui->text_places[n];
    for (int i = 0; i < ui->control_count; i++)
        if (!ui->controls[i].touch_only && box_contains(ui->controls[i].box, place->x, place->y))
            return true;
    return is_pager(ui, place->x, place->y);
}

/* Letters of other languages have the high bit; what begins with 0xE2 is dashes, arrows, stars. */
static bool is_word(const char *text) {
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;
        if (isalnum(byte) || (byte >= 0xC3 && byte != 0xE2))
            return true;
    }
    return false;
}

/* The first text of that type; a title may be a control as well (home's greeting). */
static int find_type(const struct ui *ui, enum type type, bool controls) {
    for (int i = 0; i < ui->text_count; i++)
        if (ui->text_places[i].type == type && is_word(ui->texts[i]) &&
            (controls || !speech_is_control(ui, i)))
            return i;
    return -1;
}

static int find_title(const struct ui *ui) {
    static const enum type order[] = {TYPE_TITLE, TYPE_LEAD, TYPE_LABEL, TYPE_BODY};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        int found = find_type(ui, order[i], order[i] == TYPE_TITLE);
        if (found >= 0)
            return found;
    }
    return -1;
}

const char *speech_title(const struct ui *ui) {
    if (ui->heading && is_word(ui->heading))
        return ui->heading;
    int found = find_title(ui);
    return found >= 0 ? ui->texts[found] : NULL;
}

/* A middle dot parts what a pause parts in speech. */
static void add_plain(struct text *out, const char *words) {
    static const char dot[] = " \xC2\xB7";
    for (const char *next; (next = strstr(words, dot)) != NULL; words = next + strlen(dot)) {
        text_add_bytes(out, words, (size_t)(next - words));
        text_add(out, ",");
    }
    text_add(out, words);
}

static bool is_ended(const char *words) {
    static const char *const ends[] = {".", "!", "?", ":", ";", "。", "！", "？", "：", "؟", "؛"};
    size_t length = strlen(words);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t wide = strlen(ends[i]);
        if (length >= wide && strcmp(words + length - wide, ends[i]) == 0)
            return true;
    }
    return false;
}

static void part(struct text *out) {
    if (out->length > 0)
        text_add(out, " ");
}

void speech_sentence(struct text *out, const char *words) {
    if (!is_word(words))
        return;
    part(out);
    add_plain(out, words);
    if (!is_ended(words))
        text_add(out, ".");
}

static void add_page(const struct ui *ui, struct text *out) {
    if (ui->pages < 2)
        return;
    part(out);
    text_addf(out, _("Page %d of %d."), ui->page + 1, ui->pages);
}

void speech_screen(const struct ui *ui, struct text *out) {
    const char *title = speech_title(ui);
    if (title && (ui->page == 0 || title != ui->heading))
        speech_sentence(out, title);
    if (ui->heard)
        speech_sentence(out, ui->heard);
    for (int i = 0; i < ui->text_count; i++)
        if (title && strcmp(ui->texts[i], title) != 0 && !speech_is_control(ui, i))
            speech_sentence(out, ui->texts[i]);
    add_page(ui, out);
}

void speech_control(const struct ui *ui, int index, struct text *out) {
    static const char *const states[] = {[CONTROL_BUTTON] = N_("button"),
                                         [CONTROL_PLAIN] = "",
                                         [CONTROL_OFF] = N_("not ticked"),
                                         [CONTROL_ON] = N_("ticked"),
                                         [CONTROL_CHOSEN] = N_("chosen")};
    const struct control *control = &ui->controls[index];
    const char *state = states[control->state];
    bool key = control->state == CONTROL_BUTTON && strlen(control->label) <= KEY_BYTES;
    part(out);
    add_plain(out, control->spoken ? control->spoken : control->label);
    if (state[0] && !key)
        text_addf(out, ", %s", _(state));
    if (key || !is_ended(text_str(out)))
        text_add(out, ".");
    if (control->meaning)
        speech_sentence(out, control->meaning);
}
