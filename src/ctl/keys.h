/* What the commands of keys share: showing one, who is trusted, asking for a passphrase. */
#ifndef LIMBER_CTL_KEYS_H
#define LIMBER_CTL_KEYS_H

#include "base/text.h"
#include "ctl/command.h"
#include "plan/trusted.h"

/* Name, words and digits, a line each. */
void keys_print(FILE *out, const struct signature_key *key);
/* The same as members of a JSON object, without its braces. */
void keys_json(struct json_write *w, const struct signature_key *key);

/* Whom the device trusts; to be freed with trusted_free. */
struct trusted keys_trusted(const struct command_input *input);

/* Asks and reads one line from `in`, on a terminal without showing it. False where there is none.
 * To be wiped with secret_wipe. */
enum { KEYS_PASSPHRASE = 256 };
bool keys_ask(const struct command_input *input, const char *question, char line[KEYS_PASSPHRASE]);

/* Reads a secret key file, asking for its passphrase where it has one; says why not. To be wiped
 * with signature_key_wipe. */
bool keys_open(const struct command_input *input, const char *path,
               struct signature_secret *secret);

#endif
