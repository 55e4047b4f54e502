// SPDX-License-Identifier: GPL-2.0-or-later
// What the answers on ways between two actors share: how a tie on the way is
// told.
#ifndef REPORT_WAY_H
#define REPORT_WAY_H

#include "find/way.h"
#include "report/report.h"

struct report_way {
  ent_answer *a;
  const struct find_way *of;
  bool part; // some tie shown is in force in part only
};

// What was asked into the envelope, and who counts as another.
void way_asked(struct report_way *w);

// One row a tie, for people: the number of the step, from, to, the tie.
enum {
  WAY_STEP,
  WAY_FROM,
  WAY_ARROW,
  WAY_TO,
  WAY_TIE,
  WAY_IN_FORCE,
  WAY_CERTAINTY,
  WAY_SOURCES,
  WAY_COLUMNS
};
extern const struct column way_columns[WAY_COLUMNS];
void way_row(struct report_way *w, struct ent_table *t, size_t step,
             const struct line *line, uint32_t from, uint32_t to);
// The same for data.
struct value *way_value(const struct report_way *w, const struct line *line,
                        uint32_t from, uint32_t to);

// "any time in 1910": how the question was read; on the answer's arena.
const char *way_when(const struct report_way *w);
// What "in part" means, if a row said so.
void way_close(const struct report_way *w);
// "paths run on positive ties, undirected"; `what` for paths.
void way_layer_note(const struct report_way *w, const char *what);
// " (Italy has no tie in force then)", or for what reason none counts, or "".
const char *way_loner(const struct report_way *w);

#endif
