/* The pictures of a handout. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/gettext.h"
#include "base/locale.h"
#include "figure/picture.h"
#include "plan/attachment.h"
#include "share/paper/handout.h"
#include "share/paper/page.h"

enum { FILE_BYTES = 256 * 1024, OWN_MOST = 2 };

static bool read_figure(const char *exercises, const char *id, struct figure *figure) {
    struct text name = {0};
    size_t length;
    text_addf(&name, "%s/%s.json", exercises, id);
    char *json = file_read(text_str(&name), FILE_BYTES, &length, NULL);
    bool good = json && figure_read(figure, json, length, NULL, NULL);
    free(json);
    text_free(&name);
    return good;
}

/* One picture with what it shows below it. `inside` is SVG of ours or an <img>. */
static void add_picture(struct text *out, const struct text *inside, const char *words,
                        const char *name) {
    text_add(out, "<figure role=\"img\" aria-label=\"");
    page_text(out, name);
    page_text(out, locale_joint(LOCALE_COMMA));
    page_text(out, words);
    text_addf(out, "\">%s", text_str(inside));
    page_element(out, "figcaption", words);
    text_add(out, "</figure>\n");
}

/* The side it begins with, as on the screen. */
static enum side side_of(const struct program_item *item) {
    return item->sides == SIDE_BOTH ? SIDE_LEFT : item->sides;
}

static bool add_figures(struct text *out, const struct figure *figure,
                        const struct program_item *item) {
    struct text start = {0}, end = {0};
    const char *name = item->exercise->name;
    bool good = figure_draw(&start, figure, 0, side_of(item), 0, NULL) &&
                figure_draw(&end, figure, 1, side_of(item), 0, NULL);
    bool still = good && strcmp(text_str(&start), text_str(&end)) == 0;
    if (good && !still)
        add_picture(out, &start, pgettext("pose", "Start"), name);
    if (good)
        add_picture(out, &end, still ? _("Like this") : pgettext("pose", "End"), name);
    text_free(&start);
    text_free(&end);
    return good;
}

/* --- the therapist's own ---------------------------------------------------------------------- */

static void add_base64(struct text *out, const unsigned char *bytes, size_t length) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < length; i += 3) {
        size_t left = length - i;
        unsigned n = (unsigned)bytes[i] << 16 | (left > 1 ? (unsigned)bytes[i + 1] << 8 : 0) |
                     (left > 2 ? bytes[i + 2] : 0);
        char four[4] = {digits[n >> 18], digits[n >> 12 & 63], left > 1 ? digits[n >> 6 & 63] : '=',
                        left > 2 ? digits[n & 63] : '='};
        text_add_bytes(out, four, sizeof four);
    }
}

/* The loader has found it to be PNG or JPEG; it may have changed since, which shows nothing. */
static bool add_own(struct text *out, const struct program *program, const char *image) {
    size_t length;
    int fd = program->folder ? file_open_beneath(program->folder, image, NULL) : -1;
    char *bytes = fd < 0 ? NULL : file_read_fd(fd, image, ATTACHMENT_PICTURE_BYTES, &length, NULL);
    if (fd >= 0)
        close(fd);
    if (!bytes)
        return false;
    bool png = length > 4 && memcmp(bytes, "\x89PNG", 4) == 0;
    text_addf(out, "<img alt=\"\" src=\"data:image/%s;base64,", png ? "png" : "jpeg");
    add_base64(out, (const unsigned char *)bytes, length);
    text_add(out, "\">");
    free(bytes);
    return true;
}

/* The first and the last. */
static bool add_owns(struct text *out, const struct program *program,
                     const struct exercise *exercise) {
    static const char *const words[OWN_MOST] = {NC_("pose", "Start"), NC_("pose", "End")};
    bool some = false;
    for (int i = 0; i < OWN_MOST && i < exercise->image_count; i++) {
        struct text image = {0};
        bool last = i == OWN_MOST - 1;
        bool good =
            add_own(&image, program, exercise->images[last ? exercise->image_count - 1 : i]);
        if (good)
            add_picture(out, &image,
                        exercise->image_count > 1 ? pgettext("pose", words[i]) : _("Like this"),
                        exercise->name);
        some = some || good;
        text_free(&image);
    }
    return some;
}

bool handout_pictures(struct text *out, const struct handout *handout,
                      const struct program_item *item) {
    struct text inside = {0};
    struct figure figure;
    bool some = item->exercise->own
                    ? add_owns(&inside, handout->program, item->exercise)
                    : read_figure(handout->exercises, item->exercise->id, &figure) &&
                          add_figures(&inside, &figure, item);
    if (some)
        text_addf(out, "<div class=\"pictures\">\n%s</div>\n", text_str(&inside));
    text_free(&inside);
    return some;
}
