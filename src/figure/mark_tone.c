#include "figure/mark_tone.h"

#include "figure/tone.h"

static const double ENOUGH = 1.7;  /* WCAG 2's ratio; 1.5 is promised. The edge comes on top */
static const double HATCHED = 0.3; /* of the patch is covered by its lines */

/* In the order in which they are liked. */
static const struct mark_tone tones[] = {
    {"#E8743B", "#8F2E0C"},
    {"#FFD28C", "#B8541C"},
    {"#6A1B0B", "#C4622F"},
};

enum { TONES = sizeof tones / sizeof *tones };

int mark_tone_grounds(const struct person *person, struct mark_ground ground,
                      const char *grounds[MARK_TONE_GROUNDS]) {
    const char *neck = person->style == HAIR_SCARF ? person->hair : person->neck;
    const char *const first[] = {[MARK_LEG] = person->legs,
                                 [MARK_TRUNK] = person->top,
                                 [MARK_ARM] = person->top,
                                 [MARK_NECK] = neck};
    enum mark_part part = ground.part;
    grounds[0] = first[part];
    grounds[1] = part == MARK_NECK ? person->top : person->skin;
    if (part == MARK_ARM && ground.skin)
        grounds[0] = person->skin;
    return part == MARK_NECK ? 2 : 1;
}

double mark_tone_contrast(struct mark_tone tone, const struct person *person,
                          struct mark_ground ground) {
    const char *grounds[MARK_TONE_GROUNDS];
    int count = mark_tone_grounds(person, ground, grounds);
    double least = 21;
    for (int i = 0; i < count; i++) {
        char painted[TONE_SIZE];
        tone_between(painted, tone.patch, tone.lines, HATCHED);
        tone_between(painted, grounds[i], painted, MARK_TONE_OPACITY);
        double contrast = tone_contrast(painted, grounds[i]);
        least = contrast < least ? contrast : least;
    }
    return least;
}

struct mark_tone mark_tone(const struct person *person, struct mark_ground ground) {
    struct mark_tone best = tones[0];
    double most = 0;
    for (int i = 0; i < TONES && most < ENOUGH; i++) {
        double contrast = mark_tone_contrast(tones[i], person, ground);
        if (contrast > most) {
            most = contrast;
            best = tones[i];
        }
    }
    return best;
}
