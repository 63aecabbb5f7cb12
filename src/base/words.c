#include "base/words.h"

#include <locale.h>
#include <stdlib.h>

void words_open(const char *folder, const char *language) {
    setlocale(LC_MESSAGES, "");
    setlocale(LC_CTYPE, "C.UTF-8");
    setlocale(LC_NUMERIC, "C");
    if (language)
        setenv("LANGUAGE", language, 1);
    bindtextdomain("limber", folder);
    bind_textdomain_codeset("limber", "UTF-8");
    textdomain("limber");
}
