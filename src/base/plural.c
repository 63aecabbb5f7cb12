#include "base/plural.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

/* The rule, as it is worked out for one number. No language's is near these bounds. */
enum { FORMS_MOST = 6, DEPTH_MOST = 64 };

struct rule {
    const char *at;
    unsigned long n;
    int depth;
    bool bad;
};

static unsigned long choice(struct rule *rule);

static bool take(struct rule *rule, const char *sign) {
    rule->at += strspn(rule->at, " \t\\\n");
    size_t length = strlen(sign);
    if (strncmp(rule->at, sign, length) != 0)
        return false;
    rule->at += length;
    return true;
}

static unsigned long digits(struct rule *rule) {
    unsigned long value = 0;
    rule->bad = rule->bad || !isdigit((unsigned char)*rule->at);
    for (; isdigit((unsigned char)*rule->at) && value < 1000000; rule->at++)
        value = value * 10 + (unsigned long)(*rule->at - '0');
    return value;
}

static unsigned long single(struct rule *rule) {
    if (++rule->depth > DEPTH_MOST)
        rule->bad = true;
    unsigned long value = 0;
    if (rule->bad) {
        value = 0;
    } else if (take(rule, "n")) {
        value = rule->n;
    } else if (take(rule, "!")) {
        value = !single(rule);
    } else if (take(rule, "(")) {
        value = choice(rule);
        rule->bad = !take(rule, ")") || rule->bad;
    } else {
        value = digits(rule);
    }
    rule->depth--;
    return value;
}

static unsigned long rest(struct rule *rule) {
    unsigned long value = single(rule);
    while (!rule->bad && take(rule, "%")) {
        unsigned long by = single(rule);
        rule->bad = rule->bad || by == 0;
        value = by ? value % by : 0;
    }
    return value;
}

/* --- the signs that join two sides, those that bind most first ------------------------------- */

enum { LEVEL_ORDER, LEVEL_EQUAL, LEVEL_AND, LEVEL_OR, LEVELS };

enum sign { LESS_EQUAL, MORE_EQUAL, LESS, MORE, EQUAL, UNEQUAL, AND, OR, SIGNS };

static const struct {
    const char *words;
    int level;
} signs[SIGNS] = {
    [LESS_EQUAL] = {"<=", LEVEL_ORDER}, [MORE_EQUAL] = {">=", LEVEL_ORDER},
    [LESS] = {"<", LEVEL_ORDER},        [MORE] = {">", LEVEL_ORDER},
    [EQUAL] = {"==", LEVEL_EQUAL},      [UNEQUAL] = {"!=", LEVEL_EQUAL},
    [AND] = {"&&", LEVEL_AND},          [OR] = {"||", LEVEL_OR},
};

static unsigned long join(enum sign sign, unsigned long a, unsigned long b) {
    const bool holds[SIGNS] = {
        [LESS_EQUAL] = a <= b, [MORE_EQUAL] = a >= b, [LESS] = a<b, [MORE] = a> b,
        [EQUAL] = a == b,      [UNEQUAL] = a != b,    [AND] = a && b,
        [OR] = a || b,
    };
    return holds[sign];
}

static int take_sign(struct rule *rule, int level) {
    for (int i = 0; i < SIGNS && !rule->bad; i++)
        if (signs[i].level == level && take(rule, signs[i].words))
            return i;
    return -1;
}

static unsigned long joined(struct rule *rule, int level) {
    if (level < 0)
        return rest(rule);
    unsigned long value = joined(rule, level - 1);
    for (int sign; (sign = take_sign(rule, level)) >= 0;)
        value = join((enum sign)sign, value, joined(rule, level - 1));
    return value;
}

static unsigned long choice(struct rule *rule) {
    unsigned long value = joined(rule, LEVELS - 1);
    if (rule->bad || !take(rule, "?"))
        return value;
    unsigned long yes = choice(rule);
    rule->bad = !take(rule, ":") || rule->bad;
    unsigned long no = rule->bad ? 0 : choice(rule);
    return value ? yes : no;
}

int plural_form(const char *head, unsigned long number) {
    static const char key[] = "plural=";
    const char *found = strstr(head, "nplurals=");
    found = found ? strstr(found + sizeof key, key) : NULL; /* after the key that ends alike */
    struct rule rule = {.at = found ? found + sizeof key - 1 : "", .n = number};
    unsigned long form = choice(&rule);
    rule.bad = rule.bad || !take(&rule, ";") || form >= FORMS_MOST;
    return rule.bad ? number != 1 : (int)form;
}
