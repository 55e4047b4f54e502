// SPDX-License-Identifier: GPL-2.0-or-later
// Another program, run from its start to its end: fed and read at the same
// time, and ended when its time is over. When it is gone, so is what it has
// started itself; and both, where the system can, when this program is killed,
// in whatever way. Whatever happens, it has been waited for and every
// descriptor is closed on return, and no signal is left behind.
#ifndef BASE_CHILD_H
#define BASE_CHILD_H

#include "base/buf.h"
#include "base/diag.h"

struct child {
  // In.
  const char *const *words; // its name, or path, and options; NULL at the end
  struct str input;
  unsigned ms; // until it is ended
  size_t most; // bytes of output; more ends it
  // "NAME=value", besides this one's surroundings; NULL: nothing.
  const char *also;
  // Out.
  int reason;          // it was not started: an error number; else 0
  int unread;          // its output could not be read: an error number; else 0
  int status;          // as waitpid gives it
  bool late, large;    // why it was ended
  long long left;      // milliseconds left when it was gone
  struct buf out, err; // what it printed, and its messages up to a bound
};

// Runs it; the caller drops it, whatever happened.
void child_run(struct child *c);
void child_drop(struct child *c);

// How long the programs of several pictures are waited for in vain, all
// together: what brings a picture is not counted.
enum { USUAL_PATIENCE = 30 }; // seconds
struct patience {
  unsigned seconds; // 0: the usual
  unsigned *lost;   // milliseconds so far; NULL: none, and none are counted
};
// Milliseconds for a third of all, as far as they are left.
unsigned patience_third(const struct patience *p);
// The same for what has another program behind it: two thirds of what is left.
unsigned patience_most(const struct patience *p);
// All that is left, for what nothing is behind.
unsigned patience_left(const struct patience *p);
void patience_lose(const struct patience *p, const struct child *c);

// Whether it ended by itself, with success and within all bounds.
bool child_good(const struct child *c);
// "it was ended by signal 9", "exit status 3"; "" if it was good.
void child_fate(const struct child *c, struct buf *b);
// The first lines of its messages as notes of the last diagnostic.
void child_notes(const struct child *c, ent_diags *d);

#endif
