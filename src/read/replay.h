// SPDX-License-Identifier: GPL-2.0-or-later
// Anchors and aliases: what an anchored node said is kept as a log of events
// and said again for each alias. An alias inside an anchored node is logged
// as a reference, so the log is never longer than the text; what replaying
// makes of it is counted by the caller.
#ifndef READ_REPLAY_H
#define READ_REPLAY_H

#include "base/arena.h"
#include "base/map.h"
#include "read/event.h"

struct replay_anchor {
  size_t first, n; // of the log
  bool open;       // its node has not ended yet
  unsigned depth;  // nesting at which it began
};

struct replay_entry {
  struct yaml_event event;
  uint32_t alias; // 0, or anchor + 1
};

struct replay_frame {
  size_t at, end;
};

struct replay {
  struct arena texts;
  struct map names;
  VEC(struct replay_anchor) anchors;
  VEC(struct replay_entry) log;
  VEC(struct replay_frame) frames;
  VEC(uint32_t) open;
};

// The node that the next event begins is named; `depth` is how many
// collections are open before it.
void replay_name(struct replay *r, struct str name, unsigned depth);
// An event read from the text, while anchors are open; `depth` is how many
// collections are open after it.
void replay_note(struct replay *r, const struct yaml_event *e, unsigned depth);

enum replay_fault { REPLAY_OK, REPLAY_UNKNOWN, REPLAY_INSIDE_ITSELF };
// An alias read from the text: its node is replayed next.
enum replay_fault replay_alias(struct replay *r, struct str name);
// The next event being said again; false when there is none.
bool replay_next(struct replay *r, struct yaml_event *e);
// The name nearest to one that is unknown, or an empty slice.
struct str replay_suggest(const struct replay *r, struct str name);
void replay_drop(struct replay *r);

#endif
