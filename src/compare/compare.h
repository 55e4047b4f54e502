// SPDX-License-Identifier: GPL-2.0-or-later
// Findings from two dates or a whole range: what changed, who changed sides,
// which expectations no longer hold. Plain results; report/ and draw/ show
// them.
#ifndef COMPARE_COMPARE_H
#define COMPARE_COMPARE_H

#include "compare/lineage.h"
#include "timeline/pair.h"

// ------------------------------------------------------------------ diff

// How a line (natural key) differs between two periods, by its date verdicts
// c1 -> c2 and by what is known of its start and end (semantics: the table of
// changes). In the order in which a reader looks for them.
enum change {
  CHANGE_NONE, // at neither
  ENDED,       // in every case
  MAY_HAVE_ENDED,
  FORMED, // in every case
  MAY_HAVE_FORMED,
  RETYPED,    // a tie of another type gave way to it, of the same sign
  RESIGNED,   // or of another sign
  REWEIGHTED, // in force at both, with another weight
  LAST_SEEN,  // whether it went on the ledger does not say
  FIRST_SEEN, // nor whether it was older
  FIRMER,     // in force at both, likely and then definite
  WEAKER,
  UNCHANGED,
  UNSURE, // only possible, or out of sight, at both
  CHANGES
};
const char *change_word(enum change c); // "may have ended", for people
const char *change_name(enum change c); // may-have-ended, for data

// The change that two date verdicts make.
enum change change_of(verdict one, verdict two);
// The same where the life at one has no known end, that at two no known start:
// a boundary of knowledge is no change of the world.
enum change change_known(verdict one, bool last_seen, verdict two,
                         bool first_seen);
// Whether the best estimate has it: it is told without being asked for.
bool change_estimated(enum change c, verdict one, verdict two);

// The changes as figures and sentences count them: as a listing does, but what
// is in force at both with another weight is unchanged.
enum change_group {
  GROUP_NEITHER,
  GROUP_ENDED,
  GROUP_MAY_HAVE_ENDED,
  GROUP_FORMED,
  GROUP_MAY_HAVE_FORMED,
  GROUP_RETYPED,
  GROUP_RESIGNED,
  GROUP_LAST_SEEN,
  GROUP_FIRST_SEEN,
  GROUP_FIRMER,
  GROUP_WEAKER,
  GROUP_UNCHANGED,
  GROUP_UNSURE,
  CHANGE_GROUPS
};
enum change_group change_group(enum change c);
const char *change_group_name(enum change_group g); // "may have formed"

struct diff_line {
  uint32_t key;               // natural key
  verdict dates1, dates2;     // date verdicts: they alone make the change, but
                              // where records of different belief stand for
                              // dates at both of which they are in force
  verdict c1, c2;             // certainty at each side (dates, belief, lives)
  bool last_seen, first_seen; // at one no known end, at two no known start
  enum change change;
  uint32_t tie1, tie2; // the surest record at each side, or NONE
  bool interrupted;    // in force at both, but not throughout between
  bool recent1, recent2;
  size_t was;   // of a tie whose type changed: the line that gave way to it
  verdict sure; // how sure that is
  bool became;  // the line that gave way, which is told with the other
};
// Of a line's records, that of which a comparison tells.
uint32_t diff_surest(const struct slice *s, const struct slice_line *line);
// How sure the change is: no surer than its dates, nor than the tie.
verdict diff_line_certainty(const struct diff_line *line);

// Whether it is told as it is at the second date. At one of them some record
// has it, be it one that is denied and was asked for.
bool diff_line_now(const struct diff_line *line);

struct diff_pair {
  uint32_t a, b; // actors, a < b
  enum pair_state state1, state2;
  enum pair_state known1, known2; // what was only last seen at one, or first
                                  // seen at two, is at both or at neither: as
                                  // it was when the rest changed
  enum pair_state seen1, seen2;   // what that was
  day from, to; // of the days that the two states are about, the first and last
  const char *shift; // kind, between the known states: "flip", "formation",
                     // …, or NULL: no change, or only one of what is known
  enum change seen;  // FIRST_SEEN, LAST_SEEN or, for both, UNSURE if that
                     // makes a part of the change or all; WEAKER, FIRMER: it
                     // is disputed at one; else CHANGE_NONE
  verdict certainty; // of the change: definite, likely or possible
  uint32_t states;   // what some world has at both, as joint_states gives it
};

struct diff {
  struct slice *one, *two;
  VEC(struct diff_line) lines;
  VEC(struct diff_pair) pairs;         // every pair with ties on either side
  VEC(uint32_t) actors_in, actors_out; // tied at two only, at one only
  VEC(uint32_t)
  actors_first, actors_last;    // the same, but only first or last
                                // seen
  VEC(struct former) actors_on; // tied at two only, under another name at one
};

// Compares two slices of one ledger (made with `include` possible, so that
// nothing is cut before it is counted), `one` the earlier. Both are the
// diff's from then on.
struct diff *diff_slices(struct slice *one, struct slice *two);
// Whether a record counts at any date: not one that the filter, a likelihood
// of 0 or its being a forecast keeps out of every slice.
bool diff_believes(const ent_account *l, uint32_t tie, const struct filter *f);
// Tells ties that gave way to others as one change, of type or of sign: the
// last step of a comparison.
void diff_retype(struct diff *d);
// Takes out of the changes of pairs what was only first or last seen, or is in
// doubt at one of the dates.
void diff_forget_seen(struct diff *d);
void diff_free(struct diff *d);

// What every table and picture of a diff says of its lines.
struct diff_counts {
  size_t of[CHANGE_GROUPS];
};
struct diff_counts diff_count(const struct diff *d);
// "2 ended, 1 formed, 3 unchanged"; groups that are seldom only if there are
// any.
void diff_counts_print(struct buf *b, const struct diff_counts *n);

// The first period must end before the second begins; else usage/diff-order.
bool diff_dates_ok(struct days one, struct days two, ent_diags *d);

// All pairs (state at one, state at two) that some world has, as 25 bits:
// bit 5 * state1 + state2. Exact for independent ties: a dynamic programme
// over 64 states (positive, negative, neutral at each period). Period `one`
// must end before `two` begins; family `structure` is left out.
uint32_t joint_states(const ent_account *l, const uint32_t *ties, size_t n,
                      const struct slice_options *one,
                      const struct slice_options *two);
// Which activities (at one + 2 * at two) of a tie some world has, as 4 bits.
unsigned joint_tie(const ent_account *l, uint32_t tie,
                   const struct slice_options *one,
                   const struct slice_options *two);

// ---------------------------------------------------------------- shifts

struct shift {
  uint32_t a, b;
  day on;           // when, by best estimate: the new state's first
  struct days date; // its bounds
  struct days told; // the same with the last days of what ended
  enum pair_state from, to;
  const char *kind;
  verdict certainty;
  bool untested;   // whether it is definite: there are too many cases
  int after_years; // since the pair last had a state, by best estimate;
                   // -1: not after a gap
  int after_least, after_most; // the same, as the bounds of both ends allow
  bool after_about;            // of one end a bound is unknown
  const char *reversal;        // "reversal" when a gap lies between opposites,
                               // else NULL
  struct days gap;    // without a state before it, by best estimate; lo > hi:
                      // none, or nobody knows since when
  VEC(uint32_t) ties; // that made it
};

struct shifts {
  VEC(struct shift) list; // by date, then pair
  // Changes from an unknown start or end: not listed.
  VEC(struct shift) first_seen, last_seen;
  // Nor those where another record of the tie, which is in doubt, goes on or
  // went before.
  VEC(struct shift) doubted;
};

struct shift_options {
  struct days range;
  const struct filter *filter;
  bool with_events, intensity;
  int recent_months, recent_days;
  double min_change;   // of the weight, for `intensity`; 0: a quarter
  struct watch *watch; // or NULL: of what is found when it ends early nothing
                       // is good
};
// What a person asked; the filter lives in the arena. False when it makes no
// sense, which is told.
bool shifts_ask(const ent_account *l, const ent_query *q, struct arena *arena,
                struct shift_options *o, ent_diags *d);
struct shifts shifts_between(const ent_account *l,
                             const struct shift_options *o);
// The same for one pair, a < b; of the filter only what it says of ties.
struct shifts shifts_of_pair(const ent_account *l, uint32_t a, uint32_t b,
                             const struct shift_options *o);
void shifts_drop(struct shifts *s);
// When it was, as the ledger has it: of what ended the last day, although the
// pair changed on the next. What begins no earlier than the ledger looks is
// told by its latest day alone.
struct days shift_told(const ent_account *l, const struct shift *s);

// ------------------------------------------------------- a pair over time

// The days through which the state of a pair, and what else it may have been,
// stay the same.
struct stretch {
  struct days days;
  enum pair_state state; // best estimate
  unsigned set;          // possible states, bit 1 << state
  enum change seen;   // FIRST_SEEN or LAST_SEEN if no more is known of how it
                      // came about, else CHANGE_NONE
  VEC(uint32_t) ties; // the first that made the state at some time in it
  size_t carried;     // all of them
};
struct pair_course {
  VEC(struct stretch)
  list; // one after the other, from the first day of the
        // range to its last
};
enum { STRETCH_TIES = 20 };

// Of lasting ties, or with happenings as in the list of shifts. The caller
// drops it.
struct pair_course course_of_pair(const ent_account *l, uint32_t a, uint32_t b,
                                  const struct shift_options *o);
// Marks the stretches that came about by what was only seen, as the shifts of
// the same pair have it.
void course_heed_seen(struct pair_course *c, const struct shifts *of);
void course_drop(struct pair_course *c);

// -------------------------------------------------- all pairs, step by step

struct step_change {
  struct days days;
  size_t changed;   // pairs whose state at its end is not that at the end of
                    // the step before; of the first: on the range's first day;
                    // not those of which only that is known that a tie was
                    // first or last seen then
  size_t present;   // pairs with a state other than none at either
  size_t came;      // pairs with a state at its end and none at the end of
                    // the step before; of the first: on the range's first day
  size_t gone;      // the other way round
  size_t seen;      // of both, those of which only that is known that a tie
                    // was first or last seen then
  size_t shifts;    // listed ones with their best date in it
  bool turning;     // stands out, by the median and its deviation
  bool break_point; // of shifts, another rate begins
  double rate;      // shifts a day, in the steps between two such
};
struct changes {
  VEC(struct step_change) list;
};

// Of the steps, one after the other, that fill the range of the options.
struct changes changes_over(const ent_account *l, const struct shift_options *o,
                            const struct days *steps, size_t n,
                            const struct shifts *shifts);
void changes_drop(struct changes *c);
// changed / present, 0 if there was no pair.
double change_share(const struct step_change *s);
// Jaccard's distance of the sets of pairs with a state at the two ends of the
// step: those in one alone, of those in either. 0 if there was no pair.
double change_turnover(const struct step_change *s);
// Marks what stands out: strictly more than its neighbours and above the
// median by three deviations (1.4826 times the median absolute one); where
// that deviation is 0, above 0 and among the tenth of the steps with the
// largest shares.
void changes_turning(struct changes *c);
// Optimal partitioning: the breaks that cost least, each segment twice the
// negative log likelihood of its own Poisson rate a day, each break 2 ln T.
// O(T squared) for T steps.
void changes_breaks(struct changes *c);

// ---------------------------------------------------------- expectations

// Adds an error for every broken expectation.
void expectations_check(const ent_account *l, ent_diags *d);

// The verdict of `from type to` over q as expectations and scripts see it:
// recent events left out.
verdict tie_holds(const ent_account *l, uint32_t from, uint32_t type,
                  uint32_t to, struct days q);

#endif
