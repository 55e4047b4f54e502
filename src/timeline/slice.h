// SPDX-License-Identifier: GPL-2.0-or-later
// The slice: which ties count at a date, how surely, and what was left out.
// Everything above takes one, so "at a date", "over a period", "only these"
// is decided here once, the same for every command; and it carries the words
// that say what it is.
#ifndef TIMELINE_SLICE_H
#define TIMELINE_SLICE_H

#include "ask/ask.h"
#include "model/account.h"

// A question's filter, resolved: sets are NULL when nothing is filtered.
struct filter {
  // One actor named: ties that touch it. Several: ties between two of them.
  bool *actors; // by index
  size_t actors_named;
  bool *types; // by index
  bool families[FAMILIES];
  bool any_family; // no family filter
  bool signs[3];   // of sign -1, 0, 1
  bool *sources;
  VEC(ent_sym) tags;
  bool standings[STANDINGS];
  bool any_standing;
  uint8_t min_likelihood;
  bool single_source;     // one work alone speaks for it
  bool *says, *denied_by; // by claim: whether one of those named may hold it
  bool forecasts;
  uint32_t focus; // actor or NONE
  unsigned hops;
  const char *words; // what was filtered, for people; "" or NULL: nothing
};

// A filter that lets everything through but forecasts.
struct filter filter_all(void);
// Whether a tie passes everything but its dates, `forecasts` and the focus.
bool filter_allows(const struct filter *f, const ent_account *l, uint32_t tie);
// The one actor that it names, or NONE; it may be NULL.
uint32_t filter_one_actor(const struct filter *f, const ent_account *l);

struct slice_options {
  struct days q;
  bool throughout;
  int recent_months, recent_days; // both 0: no recent events
  verdict include;                // least date tier shown; NO: likely
  const struct filter *filter;    // NULL: everything but forecasts
  uint32_t about; // 0: everyone; else an actor's index + 1: only ties that
                  // touch it, found through the ledger's ties by actor
  bool selves;    // those of one actor with itself too: lists have them
};

struct slice_tie {
  uint32_t tie;
  verdict certainty; // min(dates, belief, lives)
  verdict dates;     // the date verdict alone
  bool throughout;   // definite on every day of q
  bool recent;       // an event before q's first day, within the window; an
                     // end of it may have died since (alive is then NO)
  // Of the lives that give `dates`: none has a known start, or end; what goes
  // on as far as is known has none.
  bool first_seen, last_seen;
};

// The verdicts on one tie, whatever the filter says.
struct slice_tie slice_judge(const ent_account *l, uint32_t tie,
                             const struct slice_options *o);
// The same of one tie after the other, by one question: `k`, of zeroes at
// first, keeps what the records of one key say together.
struct slice_key {
  uint32_t key;
  bool known;
  verdict filled[DEFINITE + 1]; // by the least belief of the records
};
struct slice_tie slice_judge_next(const ent_account *l, uint32_t tie,
                                  const struct slice_options *o,
                                  struct slice_key *k);
// The days in which an event counts: q, and the window of recent events.
struct days recent_window(const struct slice_options *o);
// The last day on which an event of day `d` still counts as recent.
day recent_until(day d, const struct slice_options *o);

struct slice_hidden {
  size_t possible; // dates possible, but below `include`; not the unsure
  size_t lines;    // natural keys with such ties and none that is shown
  size_t forecasts;
  size_t unbelieved;        // likelihood 0
  size_t denied, retracted; // and nobody else says so
  size_t internal;          // rolled up: ties within what both ends belong to
  size_t outside;  // outside the lives of their actors; by their dates in q
  size_t carrying; // and memberships by which somebody counts as another
};

struct slice {
  const ent_account *ledger;
  struct slice_options options;
  VEC(struct slice_tie) ties; // by tie index
  VEC(uint32_t) gone;         // ties left out as denied or retracted
  VEC(uint32_t)
  unsure;         // rolled up, and left out by the dates of a
                  // membership, not by their own
  verdict *alive; // by actor
  size_t living;  // actors alive at some time (verdict not NO)
  struct slice_hidden hidden;
  char *note; // coverage_note of the date asked for; every answer shows it
};

// What whoever asks about days beyond the ledger's coverage or its as-of day
// has to know, or NULL. The caller frees it.
char *coverage_note(const ent_account *l, struct days q, bool throughout);

// Cost: the answer's size times the logarithm of the ledger's.
struct slice *slice_at(const ent_account *l, const struct slice_options *o);
void slice_free(struct slice *s);
// Whether a tie that the roll-up `at`, the account or one below, left out would
// be among those asked about.
bool slice_left_within(const ent_account *l, const struct slice_options *o,
                       const ent_account *at, const struct internal *in);
// How sure a tie must be to count in a network: likely, or possible if that
// was asked for.
verdict slice_counted(const struct slice *s);
// The steps from the filter's focus to each actor along its ties, NONE for more
// than its hops; NULL without a focus. The caller frees them.
uint32_t *slice_steps(const struct slice *s);

// By claim, whether it is of those for whose word ties were chosen; NULL: ties
// were chosen for nobody's.
static inline const bool *options_says(const struct slice_options *o) {
  return o && o->filter ? o->filter->says : NULL;
}
static inline const bool *slice_says(const struct slice *s) {
  return s ? options_says(&s->options) : NULL;
}

// One line for one natural key: its ties within the slice.
struct slice_line {
  uint32_t key;
  struct run ties;   // into slice.ties
  verdict certainty; // of its best record
  bool throughout, recent;
};
struct slice_lines {
  VEC(struct slice_line) lines; // in key order
};
// The caller drops `lines`.
struct slice_lines slice_group(const struct slice *s);

// What the dates of a line say together: the best verdict of its records, and
// of the lives that give it whether none has a known start, or end.
struct line_dates {
  verdict dates;
  bool first_seen, last_seen;
};
struct line_dates slice_line_dates(const struct slice *s,
                                   const struct slice_line *line);

// What a person asked, made into slice options. Strings of the query that
// mean nothing add usage/… errors and give false. The filter's arrays live in
// `arena`.
bool query_slice(const ent_account *l, const struct ent_query *q,
                 const char *at, struct arena *arena, struct slice_options *o,
                 ent_diags *d);
// The range `from` … `to` of a question about a stretch of time: by default
// from the first day that the ledger speaks of to its as-of day.
bool query_range(const ent_account *l, const struct ent_query *q,
                 struct days *range, ent_diags *d);

// "any time in 2001 (--throughout for all of it)", "September 2011", …: how
// the date was read. Then what was filtered, in the query's own words.
void slice_caption(struct buf *b, const struct slice *s);
// How a period was asked for: "any time in 2001", "throughout 2001".
void slice_period(struct buf *b, const struct slice_options *o);
// The same for paper, where nobody can give an option, and which has the date
// above: a date that is read in one way alone is not said again.
void slice_printed(struct buf *b, const struct slice *s);
// The same for one of several dates, without the date: "ties in force at any
// time of each date …".
void slice_printed_many(struct buf *b, const struct slice *s);
// "state of knowledge: 27 September 2011": what the ledger's as-of day says on
// paper.
void caption_knowledge(struct buf *b, const ent_account *l);
// "definite: in force for certain by its dates, and undisputed in this
// ledger": what a legend says of that word. `marked`: some that are definite
// have the sign of a denial all the same.
const char *caption_definite(const ent_account *l, bool marked);
// The last of it alone, after "; ": the level rolled up to, and the filter.
void caption_filter(struct buf *b, const ent_account *l,
                    const struct filter *f);
// "1980 to 2011, as of 2011-09-27; actor CIA": a range, and that last of it.
void caption_range(struct buf *b, const ent_account *l, struct days q,
                   const struct filter *f);
// The times of ties, each once: "1986 –; 2001-10".
void caption_times(struct buf *b, const ent_account *l, const uint32_t *ties,
                   size_t n, const char *between);
// The same in words for readers, "; " between them: "since 1986; by 13 Sept
// 2011, continuing".
void caption_times_words(struct buf *b, const ent_account *l,
                         const uint32_t *ties, size_t n);

#endif
