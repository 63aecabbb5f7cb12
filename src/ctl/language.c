#include "ctl/language.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/gettext.h"
#include "base/text.h"
#include "plan/library.h"

static bool is_there(const char *code) {
    for (int i = 0; gettext_languages(i); i++)
        if (strcmp(gettext_languages(i)->code, code) == 0)
            return true;
    return gettext_is_pseudolocale(code);
}

int language_check(const struct command_input *input) {
    const char *code = command_value(input, "--lang");
    struct text known = {0};
    if (!code)
        return CTL_GOOD;
    gettext_open(input->languages, NULL);
    if (is_there(code))
        return CTL_GOOD;
    for (int i = 0; gettext_languages(i); i++)
        text_addf(&known, "%s%s", i ? ", " : "", gettext_languages(i)->code);
    command_fail(input, CTL_USAGE, "--lang: there is no language \"%.20s\"; there are %s", code,
                 text_str(&known));
    text_free(&known);
    return CTL_USAGE;
}

void language_use(const struct command_input *input, const char *own, struct program *program) {
    const char *given = command_value(input, "--lang");
    struct err e = {""};
    struct text name = {0};
    gettext_open(input->languages, given ? given : own);
    text_addf(&name, "languages/library.%s.json", gettext_language());
    char *path = file_join(input->assets, text_str(&name));
    /* A language without texts for the library leaves it English. */
    library_set_language(input->library, strcmp(gettext_language(), "en") == 0 ? NULL : path, &e);
    if (program)
        library_translate(input->library, program);
    text_free(&name);
    free(path);
}
