// SPDX-License-Identifier: GPL-2.0-or-later
// What a chart shows, before anything has a place or a colour: ties as bars, a
// measure as lines, the states of pairs as strips, blocs as boxes from date to
// date, actors by actors as a table, what pairs were and what became of them. A
// drawing with a chart is drawn as that; all of it lives in the drawing's
// arena. Times are days, which need not be whole.
#ifndef VIEW_CHART_H
#define VIEW_CHART_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum chart_what {
  CHART_BARS,
  CHART_LINES,
  CHART_STRIP,
  CHART_STORY,
  CHART_MATRIX,
  CHART_CHANGES,
  CHART_LANES
};

struct chart_tick {
  double at; // a day; in charts of steps, the number of one
  const char *label;
};

struct chart_time {
  double from, to; // to: the end of the last day
  const struct chart_tick *ticks;
  size_t ticks_n;
};

// -------------------------------------------------------------------- bars

// A time during which a tie was in force: it began between s0 and s1 and ended
// between e0 and e1, of what is known within the chart.
struct chart_spell {
  double s0, s1, e0, e1;
  double a, b; // from when to when by best estimate, if there is a `guess`
  bool guess;
  const char *certainty;      // that there was such a tie, apart from its dates
  bool ongoing;               // goes on beyond the chart
  bool before;                // had begun before the chart does
  bool first_seen, last_seen; // nothing says how early it began, or that it
                              // has ended at all
};

struct chart_bar {
  uint32_t edge;    // of the drawing, which has its words
  const char *sign; // seen from the one actor asked about: "in", "out",
                    // "mutual"; NULL: both ends are named
  const char *who;  // the other actor, or the first end
  const char *whom; // the second end, or NULL
  const struct chart_spell *spells;
  size_t spells_n;
  const char *when; // in words: "by 13 Sept 2011, continuing"
  size_t place;     // those with the first places stay where there is no room
                    // for all
};

struct chart_event {
  double at;
  const char *label, *title;
};

// ------------------------------------------------------------------- lines

struct chart_line {
  const char *id, *name, *title;
  const double *value;  // of each step; NaN: not there
  const uint32_t *rank; // of each step; 0: none
  const char *last;     // the last value there is, as the table has it
  bool highlight;
  unsigned hue; // the same actor has the same in all charts of a ledger
};

// ------------------------------------------------------------------- strip

enum chart_state {
  CHART_NEUTRAL, // talks and the like alone
  CHART_ALLY,
  CHART_MIXED,
  CHART_HOSTILE,
  CHART_NONE, // where another state is possible; of changes: no tie
  CHART_STATES
};

// Steps that are alike.
struct chart_run {
  size_t first, n;
  enum chart_state state;
  bool definite;
  const char *title;
};

struct chart_row {
  const char *id, *name;
  const char *who, *whom;       // both of the pair
  const struct chart_run *runs; // ascending
  size_t runs_n;
};

// ------------------------------------------------------------------- story

struct chart_actor {
  const char *id, *name;
  bool highlight;
  unsigned hue;
};

struct chart_box {
  const char *title;
  const uint32_t *members; // actors of the chart, ascending
  size_t members_n;
  size_t more; // members that are not drawn
  bool bloc;   // else an actor in none
};

struct chart_column {
  const char *label;
  const struct chart_box *boxes; // in no order
  size_t boxes_n;
};

// ------------------------------------------------------------------ matrix

// An actor, as a row and as a column.
struct chart_seat {
  const char *id, *name;
  const char *title; // in full
  bool head;         // the first of its frame
};

struct chart_frame {
  const char *title;
  size_t first, n; // seats
};

// What a row has to do with a column. Certainties are words, NULL: no such tie.
struct chart_cell {
  uint32_t row, column;   // seats
  enum chart_state state; // CHART_NONE: of structure alone, or nothing
  const char *friendly, *hostile, *other;
  size_t ties; // those of structure not counted
  bool denied;
  bool pale;          // of two dates: no change is known
  const char *change; // of two dates: how sure its change is, or NULL
  const char *id, *title;
  const uint32_t *edges; // of the drawing
  size_t edges_n;
};

// ----------------------------------------------------------------- changes

// What a pair was at a date.
struct chart_side {
  enum chart_state state;
  bool certain;
  const char *unsaid; // instead of CHART_NONE: "not said", "doubtful"; or NULL
};

struct chart_change {
  const char *id, *title;
  const char *who, *whom;
  struct chart_side one, two;
  const char *certainty; // of the change
  const uint32_t *edges; // of the drawing: what made it
  size_t edges_n;
};

// Changes of one kind. Of more rows than a page holds the rest is told in
// words.
struct chart_block {
  const char *id, *name; // "ended", "Ended for certain"
  const char *alone;     // the name where it has no row; NULL: the same
  const struct chart_change *changes;
  size_t n;
  size_t rows; // so many of them have all that a row shows
};

// ------------------------------------------------------------------- lanes

// An actor over its life.
struct chart_lane {
  const char *id, *name, *title;
  const struct chart_spell *lives; // when it was there
  size_t lives_n;
  bool unsaid; // its life is only what its lineage says of it
};

// What two were to each other, for good or ill.
struct chart_bond {
  uint32_t a, b; // lanes
  bool hostile;
  const char *title;
  const uint32_t *edges; // of the drawing: the surest first
  size_t edges_n;
  const struct chart_spell *spells; // of all of them
  size_t spells_n;
};

// One came of another: by a split, a merger, a new name.
struct chart_descent {
  uint32_t was, is; // lanes
  uint32_t edge;    // of the drawing
  double s0, s1;    // it happened between these days
  double at;        // by best estimate
};

// ------------------------------------------------------------------- chart

struct chart {
  enum chart_what what;
  struct chart_time time;
  const char *description; // sentences: what somebody who does not see it reads
  const struct chart_bar *bars; // by family
  size_t bars_n, bars_all; // all: with those that no chart has room for
  const struct chart_event *events; // by date
  size_t events_n;
  const struct chart_line *lines; // the most important first
  size_t lines_n;
  bool ranks;                      // lines are drawn by rank
  const struct chart_tick *levels; // of values: what the axis shows
  size_t levels_n;
  double least, most;  // values, and 0
  size_t steps;        // of lines and strips; of lines, those that differ
  const double *edges; // of lines: the first day of each step, and the end
  const struct chart_row *rows;
  size_t rows_n;
  const struct chart_actor *actors;
  size_t actors_n;
  const struct chart_column *columns;
  size_t columns_n;
  const struct chart_seat *seats;
  size_t seats_n;
  const struct chart_frame *frames; // ascending; who is in none comes last
  size_t frames_n;
  const struct chart_cell *cells; // by row, then column
  size_t cells_n;
  const char *reading; // of a matrix: how its cells are read
  const struct chart_block *blocks;
  size_t blocks_n;
  const char *dates[2];           // of changes: both
  const struct chart_lane *lanes; // those with most to tell first: so many of
                                  // them are drawn as there is room for
  size_t lanes_n;
  const struct chart_bond *bonds; // between lanes
  size_t bonds_n;
  const struct chart_descent *descents;
  size_t descents_n;
  size_t lanes_all, ties_all; // actors that could have a lane, and their ties
  const char *const *others;  // names of those without one, in that order
};

#endif
