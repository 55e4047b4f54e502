// SPDX-License-Identifier: GPL-2.0-or-later
// From findings to answers: rows become cells, what was asked a caption. Every
// command that lists ties goes through struct line, so that a tie reads the
// same wherever it is listed.
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "base/map.h"
#include "base/num.h"
#include "compare/series.h"
#include "find/asked.h"
#include "find/lines.h"
#include "report/columns.h"
#include "timeline/doubts.h"
#include "view/table.h"

// The id of the line's record, or of the first that is told like its records:
// the same at every date.
const char *line_id(struct arena *a, const struct line *line);

// --- words for people

// "supports ⊘ denied by Pakistan", "hosts (alleged by some analysts)",
// "attacks (according to Crocker)": on whose word, if on theirs alone.
const char *line_words(struct arena *a, const struct line *line);
// Of one record its type and on whose word, as a list of changes has it:
// "allied with ⊘ start denied by Bora".
const char *tie_told(struct arena *a, const ent_account *l, uint32_t tie);
// "1986 –", the spells joined by ", ".
const char *line_in_force(struct arena *a, const struct line *line);
// "● definite", or "● in part" when that is so for some of the time only.
const char *line_certainty(struct arena *a, const struct line *line,
                           struct days q);
// Whether it is "in part".
bool line_partly(const struct line *line, struct days q);
// Ids of the works that say so, by id, joined by ", ", and behind ⊘ of those
// that deny, doubt or retract it; "" when there are none.
const char *line_cited(struct arena *a, const struct line *line);
// Adds the ids of one side, each as a key.
void line_works(struct map *all, const struct line *line, bool against);
// Adds who holds one of the stances (bits 1 << stance) on the tie itself,
// rather than on its dates or type, each as a key: ids, or names for people.
void line_holders(struct map *all, const struct line *line, unsigned stances,
                  bool ids);
// Adds "start denied by mali" of each claim against its dates or its type.
void line_parts_against(struct map *all, struct arena *a,
                        const struct line *line, bool ids);
const char *certainty_sign(verdict v); // ● ◐ ○
const char *arrow_out(void);           // →
const char *arrow_in(void);            // ←
const char *arrow_mutual(void);        // ↔

// When a record was in force: as it was written under `when:`, or the same
// said of its start, end and observations; after ", " if there is text before.
void tie_when(struct buf *b, const ent_account *l, const struct tie *t);

// How many times it happened, as written: "295+"; NULL if that is not said.
const char *tie_count_words(struct arena *m, const struct tie_more *x);

// --- data columns of a tie (the fields of docs/commands)

extern const struct column tie_data[TIE_DATA];
// Fills so many cells, from `first` on.
void tie_data_fill(struct arena *m, struct value **first,
                   const struct line *line);

// --- beginnings and ends of answers

// The query object of the JSON envelope, and the slice's own note.
void report_query(ent_answer *a, const struct slice *s);
// The same of a series: its range is that of the options.
void report_series(ent_answer *a, const ent_account *l,
                   const struct slice_options *o, const char *every);
// How the account is told, into that object: rolled up to what, on whose word
// alone; and as notes how many ties of those asked about that leaves out, and
// how many are left out as self-ties.
void report_told(ent_answer *a, const ent_account *l,
                 struct untold_ties untold);
// "2001 to 2003, as of 2011-09-27; actor CIA": how a series was asked for.
void report_range(struct buf *b, const ent_account *l,
                  const struct slice_options *o);
// In a ledger that was rolled up, that an actor whom a person named counts as
// another; in others nothing.
void report_stand_in(ent_answer *a, const ent_account *l,
                     const struct stand_in *x);
// What did not count for its standing, or for what else (words for one and
// many), as a note; nothing if all did.
void report_left_out(ent_answer *a, const struct doubts *x, const char *one,
                     const char *many);
// Its words, or NULL if all counted.
const char *left_out_words(struct arena *m, const struct doubts *x,
                           const char *one, const char *many);
void report_possible(ent_answer *a, const struct slice *s);
// The same of the steps of a series.
const char *report_possible_steps(struct arena *m,
                                  const struct possible_steps *p,
                                  verdict include);
// What did not count in the days of a range; `others`: ties were left out for
// more than their standing, too.
void report_left_out_between(ent_answer *a, const ent_account *l,
                             const struct slice_options *o,
                             const struct doubts_among *among, bool others);
const char *left_out_between(struct arena *m, const ent_account *l,
                             const struct slice_options *o,
                             const struct doubts_among *among, bool others);
// Takes note of how restricted something that the answer shows is; if nothing
// is told, it is taken to be as restricted as anything in the account.
void report_marked(ent_answer *a, uint8_t level);
// Its marking as a word, null where the ledger marks nothing.
struct value *report_level(struct arena *m, const ent_account *l,
                           uint8_t level);
// Fills the cells of a file and a line. Where something is withheld they would
// tell of the places between.
void report_place(struct arena *m, struct value **file, struct value **line,
                  const ent_account *l, struct place p);
// What every answer says besides, of its ledger and of what was chosen: the
// answer, or NULL for NULL. The last thing that is done to one.
ent_answer *report_whole(ent_answer *a, const ent_account *l,
                         const ent_query *q);
// Of a series, what begins in it only where it was first seen, and what ends
// where it was last seen, if that is so much that it tells.
void report_begun(ent_answer *a, const struct beginnings *begun);
// What was filtered, in words, into that object.
void report_filter(ent_answer *a, const struct filter *f);
// "● definite  ◐ likely …", why an answer is empty, then what is hidden and
// how to see it. The rows of `t` that are in force in part are marked;
// `records`: the rows are records, not natural keys.
void report_close(ent_answer *a, const struct slice *s,
                  const struct ent_table *t, size_t shown, bool arrows,
                  bool records);
// How many ties are denied or retracted, and left out.
void report_gone(ent_answer *a, const struct slice *s);
void report_gone_among(ent_answer *a, const struct doubts *gone);
// What "definite" means, below a legend, if some of the ties are.
void report_definite(ent_answer *a, const struct slice *s);
// Whether a row is still there that needs the foot of the table.
bool report_explained(const struct ent_table *t);

// --sort and --limit on a filled table: `by` is a data name, with "-" before
// it from the largest down; NULL sorts nothing. False when there is no such
// column. `many` names the rows in the note on what was cut, and loses its
// s when only one was.
bool report_trim(ent_answer *a, struct ent_table *t, const ent_query *q,
                 const char *many, ent_diags *d);

// --- small helpers

// The ids of ties, as a list.
struct value *report_tie_ids(struct arena *m, const ent_account *l,
                             const uint32_t *ties, size_t n);
// Fills four cells: who denies, doubts or took back one of these ties, and what
// of their start, end or type.
void report_against(struct arena *m, struct value **first, const ent_account *l,
                    const uint32_t *ties, size_t n);

__attribute__((format(printf, 2, 3))) const char *
arena_format(struct arena *a, const char *format, ...);
const char *actor_name(const ent_account *l,
                       uint32_t actor); // full, with
                                        // the id of namesakes
const char *actor_label(const ent_account *l, uint32_t actor); // short
const char *count_of(struct arena *a, size_t n, const char *one,
                     const char *many); // "1 tie", "2 ties"
// value_text of a symbol: null when nothing was given.
struct value *sym_value(struct arena *a, const ent_account *l, ent_sym s);
struct value *day_value(struct arena *a, day d); // ISO, null when open
// The four bounds; in one cell as `when:` would say it.
struct value *spell_value(struct arena *a, const struct spell *s);

#endif
