// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <string.h>

#define COMMAND(name) extern const struct command command_##name;
#include "commands.def"
#undef COMMAND

static const struct command *const commands[] = {
#define COMMAND(name) &command_##name,
#include "commands.def"
#undef COMMAND
};

enum { COMMANDS = sizeof commands / sizeof *commands };

const struct command *command_at(size_t k) {
  return k < COMMANDS ? commands[k] : NULL;
}

const struct command *command_named(const char *name) {
  for (size_t i = 0; i < COMMANDS; i++)
    if (!strcmp(commands[i]->name, name))
      return commands[i];
  return NULL;
}

const char *command_near(const char *name) {
  const char *names[COMMANDS];
  for (size_t i = 0; i < COMMANDS; i++)
    names[i] = commands[i]->name;
  return ent_suggest(name, names, COMMANDS);
}
