// SPDX-License-Identifier: GPL-2.0-or-later
// All that a report tells of a stretch of time: who and what, on whose word,
// and, for every step of it, which ties are in force and how surely. The steps
// were decided by the same slices as every command's answers, so whoever shows
// a dossier looks up, and decides nothing.
#ifndef VIEW_DOSSIER_H
#define VIEW_DOSSIER_H

#include "base/tongue.h"
#include "view/drawing.h"

// How a tie stands at a step: certainty by the least certainty that is asked
// for (1 possible, 2 likely, 3 definite), 0 when it is not shown; and by its
// dates alone, as differences are decided.
struct dossier_state {
  uint8_t shown[4];  // [0] unused
  uint8_t recent[4]; // only by an event shortly before
  uint8_t dates;
  // 1: no start is known, 2: no end, of what gives the dates; 4: somebody
  // denies the start of its surest record, 8: the end, or 12: its type; 16 and
  // 32: how far below certain that is believed
  uint8_t seen;
  uint8_t weight; // of that, how many other weights the tie has below
};

struct dossier_run {
  uint32_t first, last; // steps
  uint32_t state;       // number in `states`
};

// Words for people, and commands of the program among them.
struct dossier_words {
  const char *text;
  bool command;
};
struct dossier_prose {
  const struct dossier_words *at;
  size_t n;
};

// What a claim is to the tie, if it stands: what is taken back or said anew, or
// of a part of the tie alone, is nothing. One on a membership in doubt is
// against whoever tells the tie of somebody by it.
enum dossier_word { NO_WORD, SAYS_IT, DENIES_IT, DOUBTS_IT, DOUBTS_MEMBERSHIP };

struct dossier_claim {
  uint32_t holder;                   // number in `holders`
  const char *stance, *about, *when; // when: "" if not said
  enum dossier_word word;
  const uint32_t *cites;
  size_t citations;
};

struct dossier_tie {
  uint32_t from, to; // actors
  uint32_t edge;     // of the network, or UINT32_MAX when it is not drawn
  const char *label, *type, *family;
  const char *in_force;  // "1986 –"
  const char *note;      // or ""
  const char *against;   // "denied by B [3]; doubted by C", or ""
  const char *whose;     // "according to A", "alleged by A" …, or ""
  const char *certainty; // of being in force at some time of all: "likely"
  bool directed;
  bool event;  // happened, rather than lasted
  int8_t sign; // -1 hostile, 0, 1 friendly
  VEC(struct dossier_run) runs;
  VEC(struct dossier_claim) claims;
  const uint32_t *cites; // sources, ascending
  size_t citations;
};

// In which steps an actor is of a group.
struct dossier_group {
  uint32_t group, first, last; // group: number in `groups`
};

struct dossier_actor {
  const char *id, *label, *name, *kind;
  VEC(struct dossier_group) groups; // by steps
};

struct dossier_statement {
  const char *item, *words;
};

struct dossier_source {
  const char *text, *link; // link: "" if there is none
};

struct dossier_event {
  uint32_t step; // of its best day
  const char *title, *when;
  const uint32_t *actors; // those of the dossier
  size_t n;
};

// Of a pair of date verdicts at two steps: what a difference calls it.
struct dossier_change {
  const char *word; // "may have formed", as it is counted; "" of neither
  bool definite;
};

struct dossier_chart {
  const char *heading;
  struct dossier_prose about; // may be empty
  const char *name;           // of its file, "timeline"
  ent_drawing *drawing;
};

struct ent_dossier {
  enum tongue tongue; // what the program says in it; the ledger speaks its own
  ent_drawing *network; // of the whole time; owns the texts
  ent_drawing *last;    // of the last step alone
  const char *title, *summary;
  const char *drawn;         // what the chart of all steps leaves out, or ""
  const char *known;         // "state of knowledge: 27 September 2011"
  const char *range, *until; // "January 1979 to September 2011"; the last step
  bool marked; // the first line says how restricted the page is
  VEC(struct dossier_prose) lines;         // the summary
  VEC(struct dossier_prose) methods;       // how to read it
  VEC(struct dossier_statement) statement; // what is owed of the data
  VEC(struct dossier_prose) handling;      // the same of a page with a slider
  int year;                                // of the first step
  unsigned month;                          // of the first step, from 1
  unsigned months;                         // in a step: 1, 12 or 120
  size_t steps;
  bool partial;  // a single step that is less than its month: `until`
  bool one_day;  // and that is a day
  uint8_t least; // certainty shown at first
  VEC(struct dossier_state) states;
  VEC(struct dossier_actor) actors; // by id, tied at some step
  VEC(struct dossier_tie) ties;     // in the order of `ties`
  VEC(const char *) groups; // by name
  VEC(const char *) holders;
  VEC(struct dossier_source) sources; // those cited, by id
  VEC(struct dossier_event) events;   // by their days
  VEC(struct dossier_chart) charts;
  VEC(const char *) unmade; // why a figure is missing, and what helps
  struct dossier_change changes[4][4];
};

#endif
