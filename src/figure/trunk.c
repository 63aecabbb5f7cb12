#include "figure/trunk.h"

#include <math.h>

struct row {
    double height, plain, wide, belly, breath; /* plain + wide * w + belly * b + breath */
};

static const struct row backs[] = {
    {-60, 0, -100, 0, 0}, {20, 0, -112, 0, 0}, {60, 0, -112, 0, 0},
    {160, 0, -94, 0, 0},  {260, 0, -87, 0, 0}, {360, 0, -104, 0, 0},
    {450, 0, -109, 0, 0}, {520, -88, 0, 0, 0}, {566, -52, 0, 0, 0},
};
static const struct row fronts[] = {
    {-40, 0, 96, 0.4, 0},  {60, 0, 101, 0.8, 0.3}, {150, 0, 96, 1, 1}, {260, 0, 93, 0.8, 0.8},
    {350, 0, 101, 0, 0.1}, {420, 0, 104, 0, 0},    {490, 80, 0, 0, 0}, {566, 20, 0, 0, 0},
};
static const struct row halves[] = {
    {-60, 0, 150, 0.3, 0}, {4, 0, 160, 0.6, 0}, {78, 0, 142, 1, 0},  {178, 0, 128, 1, 0},
    {258, 0, 136, 0.4, 0}, {340, 0, 150, 0, 0}, {400, 0, 168, 0, 0}, {480, 0, 176, 0, 0},
};

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static double value(const struct row *row, const struct person *person, double breath) {
    return row->plain + row->wide * person->wide + row->belly * person->belly +
           row->breath * breath;
}

static double look_up(const struct row *rows, int count, const struct person *person, double breath,
                      double height) {
    for (int i = 1; i < count; i++) {
        if (i < count - 1 && height > rows[i].height)
            continue;
        double t = (height - rows[i - 1].height) / (rows[i].height - rows[i - 1].height);
        double a = value(&rows[i - 1], person, breath), b = value(&rows[i], person, breath);
        return a + (b - a) * fmax(0, fmin(1, t));
    }
    return 0;
}

double trunk_front(const struct person *person, double breath, double height) {
    return look_up(fronts, COUNT(fronts), person, breath, height);
}

double trunk_back(const struct person *person, double height) {
    return look_up(backs, COUNT(backs), person, 0, height);
}

double trunk_half(const struct person *person, double height) {
    return look_up(halves, COUNT(halves), person, 0, height);
}
