#include "base/fingerprint.h"

#include <stdio.h>
#include <string.h>

/* Short words of every day that sound unlike each other: no two differ in one letter alone. */
static const char *const list[FINGERPRINT_LIST] = {
    "acorn",   "album",    "amber",   "anchor",   "apple",    "apron",    "arrow",    "aspen",
    "autumn",  "badge",    "bagel",   "bamboo",   "banjo",    "barley",   "basket",   "beacon",
    "beaver",  "bell",     "berry",   "bicycle",  "birch",    "biscuit",  "blanket",  "bonnet",
    "bottle",  "bramble",  "brick",   "bridge",   "broom",    "bubble",   "bucket",   "butter",
    "cabin",   "cactus",   "camel",   "canal",    "candle",   "canoe",    "carpet",   "carrot",
    "castle",  "cedar",    "cello",   "chalk",    "cheese",   "cherry",   "chimney",  "circus",
    "clover",  "cobweb",   "cocoa",   "compass",  "copper",   "coral",    "cottage",  "cradle",
    "crayon",  "cricket",  "crown",   "cushion",  "daisy",    "dancer",   "desert",   "diamond",
    "dolphin", "donkey",   "dragon",  "drum",     "duckling", "eagle",    "easel",    "echo",
    "elbow",   "elephant", "emerald", "engine",   "envelope", "falcon",   "farmer",   "feather",
    "fiddle",  "fisher",   "flag",    "flute",    "forest",   "fountain", "fox",      "freckle",
    "frog",    "galaxy",   "garden",  "garlic",   "gate",     "ginger",   "giraffe",  "glove",
    "goose",   "granite",  "grape",   "guitar",   "hammer",   "harbor",   "hazel",    "hedgehog",
    "helmet",  "hickory",  "hill",    "honey",    "horse",    "hotel",    "iceberg",  "igloo",
    "indigo",  "insect",   "island",  "ivory",    "jacket",   "jaguar",   "jam",      "jigsaw",
    "jungle",  "kayak",    "kettle",  "keyboard", "kitchen",  "kite",     "koala",    "ladder",
    "lagoon",  "lantern",  "laundry", "lemon",    "leopard",  "letter",   "lily",     "lizard",
    "lobster", "lotus",    "magnet",  "mango",    "maple",    "marble",   "market",   "meadow",
    "minute",  "mirror",   "mitten",  "moon",     "morning",  "muffin",   "mushroom", "napkin",
    "nectar",  "needle",   "nest",    "notebook", "nutmeg",   "oasis",    "ocean",    "olive",
    "onion",   "opera",    "orange",  "orchard",  "otter",    "oven",     "owl",      "oyster",
    "paddle",  "painter",  "palace",  "panda",    "paper",    "peach",    "peanut",   "pebble",
    "pelican", "pencil",   "penguin", "pepper",   "piano",    "picnic",   "pillow",   "pilot",
    "planet",  "plum",     "pocket",  "pony",     "popcorn",  "potato",   "prairie",  "pumpkin",
    "puppet",  "quail",    "quilt",   "rabbit",   "radio",    "rainbow",  "raisin",   "raven",
    "ribbon",  "river",    "robin",   "rooster",  "ruby",     "sailor",   "salad",    "sandal",
    "saturn",  "scarf",    "seagull", "shadow",   "shell",    "silver",   "skate",    "sloth",
    "snow",    "soup",     "spider",  "spoon",    "squirrel", "star",     "summer",   "sunset",
    "swan",    "sweater",  "table",   "teapot",   "thimble",  "thunder",  "tiger",    "tomato",
    "topaz",   "tower",    "trumpet", "tulip",    "turtle",   "umbrella", "valley",   "vanilla",
    "velvet",  "village",  "violin",  "volcano",  "wagon",    "walnut",   "waltz",    "water",
    "whale",   "whistle",  "window",  "winter",   "yellow",   "yogurt",   "zebra",    "zipper"};

enum { DIGITS_LEAST = 8 };

const char *fingerprint_word(unsigned char byte) {
    return list[byte];
}

void fingerprint_of(const unsigned char key[SIGNATURE_PUBLIC], struct fingerprint *fingerprint) {
    unsigned char hash[SIGNATURE_HASH];
    size_t used = 0;
    signature_hash(key, SIGNATURE_PUBLIC, hash);
    signature_hex(hash, fingerprint->hex);
    for (int i = 0; i < FINGERPRINT_WORDS; i++) {
        fingerprint->words[i] = list[hash[i]];
        used += (size_t)snprintf(fingerprint->text + used, sizeof fingerprint->text - used, "%s%s",
                                 i ? " " : "", list[hash[i]]);
    }
}

bool fingerprint_begins(const struct fingerprint *fingerprint, const char *start) {
    size_t length = strlen(start);
    if (length >= DIGITS_LEAST && strncmp(fingerprint->hex, start, length) == 0)
        return true;
    return length > 0 && strncmp(fingerprint->text, start, length) == 0 &&
           (fingerprint->text[length] == ' ' || fingerprint->text[length] == '\0');
}
