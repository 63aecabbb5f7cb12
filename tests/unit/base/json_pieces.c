#include "base/json_pieces.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "base/json.h"

/* "key=value;key=value" of the children; "-" where there are none to have. */
static const char *pieces_of(const char *text) {
    static char said[512];
    struct json_pieces pieces;
    struct json_piece piece;
    char key[JSON_PIECES_KEY];
    cr_assert(json_scan(text, strlen(text), NULL), "%s", text);
    if (!json_pieces_begin(&pieces, (struct json_piece){text, strlen(text)}))
        return "-";
    said[0] = '\0';
    while (json_pieces_next(&pieces, key, &piece)) {
        size_t length = strlen(said);
        snprintf(said + length, sizeof said - length, "%s=%.*s;", key, (int)piece.length,
                 piece.text);
    }
    return said;
}

Test(base_json_pieces, takes_objects_and_lists_apart) {
    static const struct {
        const char *text, *pieces;
    } cases[] = {
        {"{}", ""},
        {"[]", ""},
        {" [ ] ", ""},
        {"5", "-"},
        {"\"[1]\"", "-"},
        {"null", "-"},
        {"{\"a\":1}", "a=1;"},
        {" { \"a\" : 1 , \"b\" : [ 2 , 3 ] } ", "a=1;b=[ 2 , 3 ];"},
        {"[1,-2.5e3,true,null]", "=1;=-2.5e3;=true;=null;"},
        {"[\"a,]}\\\"b\",{\"x\":\"}\"}]", "=\"a,]}\\\"b\";={\"x\":\"}\"};"},
        {"{\"a\\\"b\":{\"c\":[{}]}}", "a\\\"b={\"c\":[{}]};"},
        {"[[[1],[2]],\n\t3\r\n]", "=[[1],[2]];=3;"},
        {"[\"\\\\\",2]", "=\"\\\\\";=2;"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_str_eq(pieces_of(cases[i].text), cases[i].pieces, "%s", cases[i].text);
}

Test(base_json_pieces, cuts_a_long_key) {
    char text[256], key[JSON_PIECES_KEY];
    struct json_pieces pieces;
    struct json_piece piece;
    snprintf(text, sizeof text, "{\"%0100d\":7}", 0);
    cr_assert(json_pieces_begin(&pieces, (struct json_piece){text, strlen(text)}));
    cr_assert(json_pieces_next(&pieces, key, &piece));
    cr_expect_eq(strlen(key), JSON_PIECES_KEY - 1);
    cr_expect_eq(piece.length, 1);
}

Test(base_json_pieces, a_bound_of_its_own) {
    struct err e = {""};
    cr_expect(json_scan_within("[1, 2]", 6, 6, &e));
    cr_expect_not(json_scan_within("[1, 2]", 6, 5, &e));
    cr_expect(strstr(e.text, "larger"));
}
