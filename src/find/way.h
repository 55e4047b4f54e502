// SPDX-License-Identifier: GPL-2.0-or-later
// The ways between two actors: the network that a question leads them through.
#ifndef FIND_WAY_H
#define FIND_WAY_H

#include "find/asked.h"
#include "find/lines.h"
#include "measure/measure.h"

// A way as actors, each tied with the next.
struct find_route {
  const uint32_t *actor; // in the arena of the find_way
  size_t n;              // 0: none was found
  double count;          // of the shortest ways
  // How surely all its ties were in force on one day, and (dated) the first
  // such day. Of a question about a single day they were.
  verdict together;
  bool dated;
  day on;
  size_t shorter; // steps of a shorter one, passed over for this one, or 0
  verdict other;  // how surely that one's ties were in force together
};

struct find_way {
  const ent_account *l;
  struct slice *slice;
  struct graph *graph;
  struct lines lines;       // of the slice, one a natural key
  uint32_t from, to;        // actors
  struct stand_in named[2]; // the same, as they were named
  struct arena arena;
};

// Ways run on the positive layer unless something else is asked for;
// happenings count only if the question says for how long. NULL on error;
// freed by way_free.
struct find_way *way_find(const ent_account *l, const char *from,
                          const char *to, const ent_query *q, ent_diags *d);
void way_free(struct find_way *w);

// Why an actor has no tie in the slice: none passed the filter, none was sure
// enough, the party whose view it is tells of none, or none is recorded.
enum way_lacks { LACKS_LET_THROUGH, LACKS_SURE, LACKS_TOLD, LACKS_ANY };
enum way_lacks way_lacks(const struct find_way *w, uint32_t actor);

// Whether a line leads from one actor to another in the graph's layer.
bool way_leads(const struct find_way *w, const struct line *line, uint32_t from,
               uint32_t to);
// Of two actors who follow each other on the way the line that it uses: the
// surest, of those in force on its day if it has one; the first of equals.
const struct line *way_line(const struct find_way *w,
                            const struct find_route *r, size_t step);
// A shortest way, the first in the order of ids. Over a time, one whose ties
// were in force together comes before others, be it longer.
struct find_route way_shortest(struct find_way *w);

#endif
