/* The floor of `limberctl check`: reads the files named and parses each with cJSON alone.
 *     parse FILE... */
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>

static int parse(const char *path) {
    static char bytes[1024 * 1024];
    FILE *file = fopen(path, "rb");
    size_t length = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    cJSON *root = cJSON_ParseWithLength(bytes, length);
    int good = root != NULL;
    cJSON_Delete(root);
    if (file)
        fclose(file);
    return good;
}

int main(int argc, char **argv) {
    int good = 0;
    for (int i = 1; i < argc; i++)
        good += parse(argv[i]);
    printf("%d\n", good);
    return good == argc - 1 ? 0 : 1;
}
