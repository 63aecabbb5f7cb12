/* The picture that each person is known by. */
#include <string.h>

#include "app/people/people.h"
#include "base/gettext.h"

/* In the order in which newcomers get them. assets/pictures/people/ID.svg */
static const struct {
    const char *id, *words;
} pictures[] = {
    {"leaf", NC_("picture", "Leaf")},   {"sun", NC_("picture", "Sun")},
    {"boat", NC_("picture", "Boat")},   {"bird", NC_("picture", "Bird")},
    {"cup", NC_("picture", "Cup")},     {"apple", NC_("picture", "Apple")},
    {"house", NC_("picture", "House")}, {"fish", NC_("picture", "Fish")},
    {"star", NC_("picture", "Star")},   {"tree", NC_("picture", "Tree")},
    {"shell", NC_("picture", "Shell")}, {"kite", NC_("picture", "Kite")},
};
enum { PICTURES = sizeof pictures / sizeof *pictures };

static const char key[] = "picture";

int pictures_count(void) {
    return PICTURES;
}

const char *pictures_id(int picture) {
    return pictures[picture].id;
}

const char *pictures_words(int picture) {
    return pgettext("picture", pictures[picture].words);
}

int pictures_find(const char *id) {
    for (int i = 0; i < PICTURES; i++)
        if (strcmp(pictures[i].id, id) == 0)
            return i;
    return -1;
}

static int kept(struct context *ctx, int64_t person) {
    char id[16] = "";
    record_setting(ctx->record, person, key, id, sizeof id);
    return pictures_find(id);
}

/* The first one that nobody has; where all are taken, they come round again. */
static int free_picture(struct context *ctx, int64_t person) {
    struct person all[PEOPLE_MOST];
    int count = record_people(ctx->record, all, PEOPLE_MOST);
    unsigned taken = 0;
    for (int i = 0; i < count; i++) {
        int picture = kept(ctx, all[i].id);
        taken |= picture < 0 ? 0 : 1u << picture;
    }
    for (int i = 0; i < PICTURES; i++)
        if (!(taken & 1u << i))
            return i;
    return (int)(person % PICTURES);
}

/* Given once, and theirs from then on: nobody's picture changes because another one came. */
int pictures_of(struct context *ctx, int64_t person) {
    struct err e = {""};
    int picture = kept(ctx, person);
    if (picture < 0) {
        picture = free_picture(ctx, person);
        if (person)
            record_set(ctx->record, person, key, pictures[picture].id, &e);
    }
    return picture;
}

const char *pictures_name(struct context *ctx, const struct person *person) {
    return person->name[0] ? person->name : pictures_words(pictures_of(ctx, person->id));
}

void pictures_read(struct context *ctx) {
    struct people *people = ctx->people;
    for (int i = 0; i < people->count; i++)
        people->pictures[i] = pictures_of(ctx, people->list[i].id);
}

bool pictures_set(struct context *ctx, int picture) {
    struct err e = {""};
    if (picture < 0 || picture >= PICTURES)
        return false;
    context_kept(ctx, record_set(ctx->record, ctx->person.id, key, pictures[picture].id, &e), &e);
    pictures_read(ctx);
    return true;
}
