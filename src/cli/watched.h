// SPDX-License-Identifier: GPL-2.0-or-later
// The files that an answer comes of, and waiting until one of them changes.
#ifndef WATCHED_H
#define WATCHED_H

#include "cli.h"

// What they hold, as a number: of the ledger's files with the theme, and of the
// places of actors, which a command may write itself.
struct watched {
  unsigned long long said, places;
  size_t files; // of the ledger
};

struct watched watched_state(const struct settings *s);

// Begins to hear of changes; false, with what is wrong said, if that cannot be.
bool watched_begin(void);
// Adds the folders in which a change may matter: those of the files, and in
// those below them, where a file may be yet to come.
void watched_folders(const struct settings *s);
// Returns when something was written in them, and then nothing for a moment.
void watched_wait(void);

#endif
