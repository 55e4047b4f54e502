// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <string.h>

static void add(ent_bytes *out, const char *text) {
  ent_bytes_add(out, text, strlen(text));
}

// The letter of an option of the program's own, or NUL.
static char letter_of(const char *name) {
  static const struct {
    const char *name;
    char letter;
  } own[] = {
#define OPTION(name, letter, kind, member, owns, value, help, after)           \
  {name, letter},
#include "options.def"
#undef OPTION
  };
  for (size_t i = 0; i < sizeof own / sizeof *own; i++)
    if (strcmp(own[i].name, name) == 0)
      return own[i].letter;
  return '\0';
}

// Of the program's own, "-O csv" is shorter than "--output-format csv".
static void add_name(ent_bytes *out, const char *name) {
  char letter = letter_of(name);
  add(out, letter ? (char[]){'-', letter, 0} : "--");
  add(out, letter ? "" : name);
}

// "include=possible" as "--include possible", what else there is as a command.
void spell_option(bool option, const char *words, ent_bytes *out) {
  char name[40];
  size_t n = strcspn(words, "=");
  if (!option) {
    add(out, "entente ");
    add(out, words);
    return;
  }
  snprintf(name, sizeof name, "%.*s", (int)n, words);
  add_name(out, name);
  if (words[n]) {
    add(out, " ");
    add(out, words + n + 1);
  }
}

ent_diags *complaints(void) {
  ent_diags *d = ent_diags_new();
  ent_diags_spell(d, spell_option);
  return d;
}
