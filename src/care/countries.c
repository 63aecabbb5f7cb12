#include "care/countries.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

#include "base/alphabet.h"
#include "base/gettext.h"
#include "base/utf8.h"

/* The ambulance's own number where it has one that differs; in the European Union 112 all the
 * same, which by law is answered in every state of it. A country without one number that is sure
 * to bring an ambulance from everywhere is left out: a wrong number is worse than none. South
 * Africa: 10177 from any telephone (112 from mobile ones alone).
 *
 * Last the line to talk to, only where one is free of charge, open day and night in the whole
 * country, and sure. */
static const struct country countries[] = {
    {"AR", N_("Argentina"), "107", NULL},
    {"AU", N_("Australia"), "000", "13 11 14"},
    {"AT", N_("Austria"), "112", "142"},
    {"BH", N_("Bahrain"), "999", NULL},
    {"BD", N_("Bangladesh"), "999", NULL},
    {"BE", N_("Belgium"), "112", NULL},
    {"BR", N_("Brazil"), "192", NULL},
    {"BG", N_("Bulgaria"), "112", NULL},
    {"CA", N_("Canada"), "911", "988"},
    {"CL", N_("Chile"), "131", NULL},
    {"CN", N_("China"), "120", NULL},
    {"CO", N_("Colombia"), "123", NULL},
    {"CR", N_("Costa Rica"), "911", NULL},
    {"HR", N_("Croatia"), "112", NULL},
    {"CY", N_("Cyprus"), "112", NULL},
    {"CZ", N_("Czechia"), "112", NULL},
    {"DK", N_("Denmark"), "112", NULL},
    {"EC", N_("Ecuador"), "911", NULL},
    {"EG", N_("Egypt"), "123", NULL},
    {"EE", N_("Estonia"), "112", NULL},
    {"FI", N_("Finland"), "112", NULL},
    {"FR", N_("France"), "112", "3114"},
    {"GE", N_("Georgia"), "112", NULL},
    {"DE", N_("Germany"), "112", "0800 111 0 111"},
    {"GR", N_("Greece"), "112", NULL},
    {"HK", N_("Hong Kong"), "999", NULL},
    {"HU", N_("Hungary"), "112", NULL},
    {"IS", N_("Iceland"), "112", NULL},
    {"IN", N_("India"), "112", NULL},
    {"IE", N_("Ireland"), "112", "116 123"},
    {"IL", N_("Israel"), "101", NULL},
    {"IT", N_("Italy"), "112", NULL},
    {"JP", N_("Japan"), "119", NULL},
    {"JO", N_("Jordan"), "911", NULL},
    {"KW", N_("Kuwait"), "112", NULL},
    {"LV", N_("Latvia"), "112", NULL},
    {"LI", N_("Liechtenstein"), "112", NULL},
    {"LT", N_("Lithuania"), "112", NULL},
    {"LU", N_("Luxembourg"), "112", NULL},
    {"MO", N_("Macau"), "999", NULL},
    {"MY", N_("Malaysia"), "999", NULL},
    {"MT", N_("Malta"), "112", NULL},
    {"MX", N_("Mexico"), "911", NULL},
    {"MD", N_("Moldova"), "112", NULL},
    {"NL", N_("Netherlands"), "112", "113"},
    {"NZ", N_("New Zealand"), "111", "1737"},
    {"NO", N_("Norway"), "113", NULL},
    {"OM", N_("Oman"), "9999", NULL},
    {"PA", N_("Panama"), "911", NULL},
    {"PH", N_("Philippines"), "911", NULL},
    {"PL", N_("Poland"), "112", NULL},
    {"PT", N_("Portugal"), "112", NULL},
    {"QA", N_("Qatar"), "999", NULL},
    {"RO", N_("Romania"), "112", NULL},
    {"SA", N_("Saudi Arabia"), "997", NULL},
    {"RS", N_("Serbia"), "194", NULL},
    {"SG", N_("Singapore"), "995", NULL},
    {"SK", N_("Slovakia"), "112", NULL},
    {"SI", N_("Slovenia"), "112", NULL},
    {"ZA", N_("South Africa"), "10177", NULL},
    {"KR", N_("South Korea"), "119", NULL},
    {"ES", N_("Spain"), "112", "024"},
    {"LK", N_("Sri Lanka"), "1990", NULL},
    {"SE", N_("Sweden"), "112", NULL},
    {"CH", N_("Switzerland"), "144", "143"},
    {"TW", N_("Taiwan"), "119", NULL},
    {"TH", N_("Thailand"), "1669", NULL},
    {"TN", N_("Tunisia"), "190", NULL},
    {"TR", N_("Turkey"), "112", NULL},
    {"UA", N_("Ukraine"), "103", NULL},
    {"AE", N_("United Arab Emirates"), "998", NULL},
    {"GB", N_("United Kingdom"), "999", "116 123"},
    {"US", N_("United States"), "911", "988"},
    {"UY", N_("Uruguay"), "911", NULL},
    {"VN", N_("Vietnam"), "115", NULL},
};

int countries_count(void) {
    return sizeof countries / sizeof *countries;
}

const struct country *countries_at(int index) {
    assert(index >= 0 && index < countries_count());
    return &countries[index];
}

const struct country *countries_find(const char *id) {
    for (int i = 0; i < countries_count(); i++)
        if (strcasecmp(countries[i].id, id) == 0)
            return &countries[i];
    return NULL;
}

/* The letter that it stands under in a list: without its sign, as German, Spanish and French lists
 * have it; in Arabic an alif is an alif. Of small letters. */
static uint32_t plain_letter(uint32_t letter) {
    static const struct {
        uint32_t first, last, plain;
    } plain[] = {{0xE0, 0xE5, 'a'}, {0xE7, 0xE7, 'c'},     {0xE8, 0xEB, 'e'},    {0xEC, 0xEF, 'i'},
                 {0xF1, 0xF1, 'n'}, {0xF2, 0xF6, 'o'},     {0xF8, 0xF8, 'o'},    {0xF9, 0xFC, 'u'},
                 {0xFD, 0xFF, 'y'}, {0x622, 0x623, 0x627}, {0x625, 0x625, 0x627}};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (letter >= plain[i].first && letter <= plain[i].last)
            return plain[i].plain;
    return letter;
}

static uint32_t next_letter(const char *name, size_t *at) {
    return name[*at] ? plain_letter(alphabet_small(utf8_next(name, strlen(name), at))) : 0;
}

/* Does the one name stand before the other? */
static bool is_before(const char *one, const char *other) {
    size_t here = 0, there = 0;
    while (one[here] && other[there]) {
        uint32_t left = next_letter(one, &here), right = next_letter(other, &there);
        if (left != right)
            return left < right;
    }
    return !one[here] && other[there];
}

void countries_order(int *order, int chosen) {
    for (int i = 0; i < countries_count(); i++) {
        const char *name = _(countries[i].name);
        int place = i;
        while (place > 0 && order[place - 1] != chosen &&
               (i == chosen || is_before(name, _(countries[order[place - 1]].name)))) {
            order[place] = order[place - 1];
            place--;
        }
        order[place] = i;
    }
}

bool countries_valid_number(const char *text) {
    int digits = 0;
    bool plus = false;
    for (; *text; text++) {
        if (*text >= '0' && *text <= '9')
            digits++;
        else if (*text == '+' && !plus && digits == 0)
            plus = true;
        else if (*text != ' ')
            return false;
    }
    return digits >= COUNTRIES_DIGITS_LEAST && digits <= COUNTRIES_DIGITS_MOST;
}
