/* The commands: one file in this folder and one row in ctl/commands.c each. */
#ifndef LIMBER_CTL_COMMANDS_ROWS_H
#define LIMBER_CTL_COMMANDS_ROWS_H

#include "ctl/command.h"

extern const struct command check_command, exercises_command, figure_command, rule_command,
    timeline_command, today_command;

/* Writing programs and handing them out. */
extern const struct command assign_command, clients_command, diff_command, edit_command,
    handout_command, new_command;
/* The record read back. */
extern const struct command export_command, log_command, report_command;
/* All that a data folder holds. */
extern const struct command backup_command, erase_command, restore_command;
/* Signatures: docs/signing.md. */
extern const struct command keygen_command, sign_command, trust_command, verify_command;

#endif
