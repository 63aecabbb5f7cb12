#include "app/shelf.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "plan/folder.h"
#include "plan/program_read.h"

struct place {
    char *path;
    bool read, ready; /* ready: from the folder of ready programs */
};

struct shelf {
    struct library *library;
    struct shelf_reader reader;
    struct place *places;
    int place_count, next;
    struct program_card *cards;
    int card_count;
    bool followable; /* something that is not a ready program can be followed */
    bool all;        /* the ready ones are wanted all the same */
};

static void add_place(struct shelf *shelf, char *path, bool ready) {
    shelf->places =
        memory_realloc(shelf->places, (size_t)(shelf->place_count + 1) * sizeof *shelf->places);
    shelf->places[shelf->place_count++] = (struct place){path, false, ready};
}

static void add_folder(struct shelf *shelf, const char *path, bool ready) {
    struct folder folder = folder_list(path);
    for (int i = 0; i < folder.count; i++)
        add_place(shelf, memory_strdup(folder.paths[i]), ready);
    folder_free(&folder);
}

struct shelf *shelf_open(const char *const *files, int count, const char *assigned,
                         const char *ready, struct library *library) {
    struct shelf *shelf = memory_alloc(1, sizeof *shelf);
    shelf->library = library;
    for (int i = 0; i < count; i++)
        add_place(shelf, memory_strdup(files[i]), false);
    add_folder(shelf, assigned, false);
    add_folder(shelf, ready, true);
    return shelf;
}

void shelf_read_by(struct shelf *shelf, struct shelf_reader reader) {
    shelf->reader = reader;
}

static void free_card(struct program_card *card) {
    program_free((struct program *)(uintptr_t)card->program);
    free((char *)(uintptr_t)card->file);
    free((char *)(uintptr_t)card->fault);
}

void shelf_close(struct shelf *shelf) {
    if (!shelf)
        return;
    for (int i = 0; i < shelf->card_count; i++)
        free_card(&shelf->cards[i]);
    for (int i = 0; i < shelf->place_count; i++)
        free(shelf->places[i].path);
    free(shelf->cards);
    free(shelf->places);
    free(shelf);
}

/* One sentence for the client and the therapist: the first error, and how many more there are. */
static char *describe(const struct faults *faults) {
    const struct fault *first = faults_first_error(faults);
    struct text sentence = {0};
    if (first)
        text_addf(&sentence, "%s%s%s", first->pointer, first->pointer[0] ? ": " : "", first->what);
    return sentence.bytes ? sentence.bytes : memory_strdup("");
}

static bool same_name(const char *one, const char *other) {
    return one == other || (one && other && strcmp(one, other) == 0);
}

/* The card of another version of the same program for the same person; NULL when there is none. */
static struct program_card *twin(struct shelf *shelf, const struct program *program) {
    for (int i = 0; i < shelf->card_count; i++) {
        const struct program *other = shelf->cards[i].program;
        if (other && strcmp(other->id, program->id) == 0 &&
            same_name(other->client, program->client))
            return &shelf->cards[i];
    }
    return NULL;
}

/* What a trusted therapist signed is never put aside by what anybody could have written. */
static bool is_newer(const struct program_card *card, const struct program_card *than) {
    bool card_trusted = card->signature == SIGNED_TRUSTED;
    if (card_trusted != (than->signature == SIGNED_TRUSTED))
        return card_trusted;
    return card->program->version > than->program->version;
}

/* Both stay in memory (a session may follow the old one); the newer one is on top. */
static void keep_newer(struct program_card *card, struct program_card *fresh) {
    if (!is_newer(fresh, card))
        return;
    struct program_card old = *card;
    *card = *fresh;
    *fresh = old;
}

static struct program *load(const struct shelf *shelf, const struct place *place,
                            struct faults *faults, struct program_card *card) {
    if (place->ready || !shelf->reader.read)
        return program_load(place->path, shelf->library, faults);
    return shelf->reader.read(shelf->reader.userdata, place->path, faults, card);
}

static bool read_place(struct shelf *shelf, struct place *place) {
    struct faults faults = {0};
    place->read = true;
    struct program_card card = {.file = memory_strdup(place->path), .ready = place->ready};
    struct program *program = load(shelf, place, &faults, &card);
    card.program = program;
    if (program)
        library_translate(shelf->library, program);
    if (!program)
        card.fault = describe(&faults);
    else
        card.is_locked = program_locked(program);
    faults_free(&faults);
    struct program_card *known = program ? twin(shelf, program) : NULL;
    if (known) {
        keep_newer(known, &card);
        card.superseded = true; /* the older one: a session may still follow it */
        card.fault = NULL;
    }
    shelf->cards =
        memory_realloc(shelf->cards, (size_t)(shelf->card_count + 1) * sizeof *shelf->cards);
    shelf->cards[shelf->card_count++] = card;
    shelf->followable = shelf->followable || (program && !place->ready);
    return program != NULL;
}

bool shelf_prefer(struct shelf *shelf, const char *path) {
    for (int i = 0; i < shelf->place_count; i++)
        if (strcmp(shelf->places[i].path, path) == 0)
            return !shelf->places[i].read && read_place(shelf, &shelf->places[i]);
    return false;
}

/* Is this one still to be read? */
static bool is_due(const struct shelf *shelf, const struct place *place) {
    return !place->read && (!place->ready || !shelf->followable || shelf->all);
}

bool shelf_done(const struct shelf *shelf) {
    for (int i = shelf->next; i < shelf->place_count; i++)
        if (is_due(shelf, &shelf->places[i]))
            return false;
    return true;
}

bool shelf_want_ready(struct shelf *shelf) {
    shelf->all = true;
    shelf->next = 0;
    return !shelf_done(shelf);
}

bool shelf_step(struct shelf *shelf) {
    for (; shelf->next < shelf->place_count; shelf->next++) {
        struct place *place = &shelf->places[shelf->next];
        if (!is_due(shelf, place))
            continue;
        read_place(shelf, place);
        return true;
    }
    return false;
}

void shelf_retranslate(struct shelf *shelf) {
    for (int i = 0; i < shelf->card_count; i++)
        if (shelf->cards[i].program)
            library_translate(shelf->library, (struct program *)(uintptr_t)shelf->cards[i].program);
}

const struct program_card *shelf_cards(const struct shelf *shelf, int *count) {
    *count = shelf->card_count;
    return shelf->cards;
}
