// SPDX-License-Identifier: GPL-2.0-or-later
// The questions, and their answers as rows, cells and bytes.
#ifndef ENTENTE_ANSWERS_H
#define ENTENTE_ANSWERS_H

#include "entente/questions.h"

#ifdef __cplusplus
extern "C" {
#endif

// -------------------------------------------------------------- answers

typedef struct ent_answer ent_answer;

// Everyone tied to an actor, grouped by family. One row a natural key.
ENT_API ent_answer *ent_who(const ent_account *l, const char *actor,
                            const ent_query *q, ent_diags *diags);
// The ties in force.
ENT_API ent_answer *ent_ties(const ent_account *l, const ent_query *q,
                             ent_diags *diags);
// The same as a matrix: a row and a column an actor, a cell what the row has to
// do with the column. CSV and TSV have a column an actor, whose name is its id.
ENT_API ent_answer *ent_matrix(const ent_account *l, const ent_query *q,
                               ent_diags *diags);
// All that is recorded of an actor, tie, source or type with this id, of a tie
// by its key, "from type to", or between two actors, "a b".
ENT_API ent_answer *ent_show(const ent_account *l, const char *id,
                             const ent_query *q, ent_diags *diags);
// Who speaks in the ledger, by claims: of how many ties, how and of whom.
ENT_API ent_answer *ent_views(const ent_account *l, const ent_query *q,
                              ent_diags *diags);
// What the two actors of `compare-views` say of the ties in force, each alone:
// both, one of them, or one against the other.
ENT_API ent_answer *ent_views_compared(const ent_account *l, const ent_query *q,
                                       ent_diags *diags);
// The works cited, with how many ties and claims rest on each.
ENT_API ent_answer *ent_sources(const ent_account *l, const ent_query *q,
                                ent_diags *diags);
// The actors there are, with their ids and how many ties each has; then the
// types of ties and the kinds of actors, built in and the ledger's own.
ENT_API ent_answer *ent_actors(const ent_account *l, const ent_query *q,
                               ent_diags *diags);
ENT_API ent_answer *ent_types(const ent_account *l, const ent_query *q,
                              ent_diags *diags);
ENT_API ent_answer *ent_kinds(const ent_account *l, const ent_query *q,
                              ent_diags *diags);
// Counts of everything, by kind, type, certainty and standing.
ENT_API ent_answer *ent_stats(const ent_account *l, const ent_query *q,
                              ent_diags *diags);
// Actors by a centrality, or pairs by a measure of pairs.
ENT_API ent_answer *ent_rank(const ent_account *l, const ent_query *q,
                             ent_diags *diags);
// What changed between two dates: ties and pair states. d1 must end before
// d2 begins. An answer with no change is not negative; ent_answer_rows says.
ENT_API ent_answer *ent_diff(const ent_account *l, const char *d1,
                             const char *d2, const ent_query *q,
                             ent_diags *diags);
// Every change of a pair's best-estimate state; with `every` or
// `changepoints`, how many of the pairs changed at each step.
ENT_API ent_answer *ent_shifts(const ent_account *l, const ent_query *q,
                               ent_diags *diags);
// How far friends and foes fall into two camps, or more, at a date or, with
// `from`, `to` or `every`, step by step: the indices of balance, and which
// pairs stand against it.
ENT_API ent_answer *ent_balance(const ent_account *l, const ent_query *q,
                                ent_diags *diags);
// The blocs that explain most ties, at a date, or followed over a range; or,
// `by` another way, the communities of the positive layer at a date.
ENT_API ent_answer *ent_blocs(const ent_account *l, const ent_query *q,
                              ent_diags *diags);
// The states of one pair, one after the other, and the ties that made them.
ENT_API ent_answer *ent_shifts_pair(const ent_account *l, const char *a,
                                    const char *b, const ent_query *q,
                                    ent_diags *diags);
// A shortest path; negative when there is none.
ENT_API ent_answer *ent_path(const ent_account *l, const char *a, const char *b,
                             const ent_query *q, ent_diags *diags);
// The fewest actors, or pairs, without whom there is no way from a to b;
// negative when there is none as it is.
ENT_API ent_answer *ent_cut(const ent_account *l, const char *a, const char *b,
                            const ent_query *q, ent_diags *diags);
// The sets of actors who are all tied to each other and to whom nobody can be
// added.
ENT_API ent_answer *ent_cliques(const ent_account *l, const ent_query *q,
                                ent_diags *diags);
// The ties of the query's actors (all, if none) as bars over time.
ENT_API ent_answer *ent_timeline(const ent_account *l, const ent_query *q,
                                 ent_diags *diags);

// Diagnostics as rows, in the order of their places, at most `most` (0: all).
// It borrows nothing. The cell `remedies` of a row lists what its notes and its
// help offer: records of `option`, `value` and `leave_out`, as in ent_remedy.
ENT_API ent_answer *ent_diags_answer(const ent_diags *d, size_t most);

ENT_API void ent_answer_free(ent_answer *a);
// Whether the answer is "no" (exit status 1).
ENT_API bool ent_answer_negative(const ent_answer *a);
// Whether a diff found any change that is at least likely.
ENT_API bool ent_answer_changed(const ent_answer *a);
// The k-th warning on how the answer is to be read, as of a date that the
// ledger does not cover; NULL after the last. Text, Markdown and JSON have it
// among their notes; with the formats that are rows alone it has to be shown
// beside them.
ENT_API const char *ent_answer_warning(const ent_answer *a, size_t k);
// The k-th note: what is hidden, how the answer is to be read, and what would
// show more; NULL after the last.
ENT_API const char *ent_answer_note(const ent_answer *a, size_t k);
// The nth remedy that the k-th note offers, whose texts are the answer's; false
// after the last.
ENT_API bool ent_answer_remedy(const ent_answer *a, size_t k, size_t nth,
                               ent_remedy *out);
// Number of result rows.
ENT_API size_t ent_answer_rows(const ent_answer *a);

// Rows as data, by type: what is in JSON under the same names. The k-th column
// of the answer's rows, NULL past the last; a row of another table than the
// first may lack it.
ENT_API const char *ent_answer_column(const ent_answer *a, size_t k);
typedef struct ent_cell ent_cell;
// A cell, of the row-th of ent_answer_rows; NULL when there is no such row or
// column, or it is empty. It is the answer's, until another row is asked for.
// Some rows have a cell more, which no column shows: of ent_balance and
// ent_blocs `rests_on`, the ids of the ties that a row rests on.
ENT_API const ent_cell *ent_answer_cell(ent_answer *a, size_t row,
                                        const char *column);
typedef enum {
  ENT_CELL_NULL, // also of a cell that is NULL
  ENT_CELL_TRUTH,
  ENT_CELL_WHOLE,
  ENT_CELL_REAL,
  ENT_CELL_TEXT,
  ENT_CELL_LIST,
  ENT_CELL_RECORD
} ent_cell_kind;
ENT_API ent_cell_kind ent_cell_is(const ent_cell *c);
// What is in a cell of that kind; of another false, 0 or NULL. A real is also
// given of a whole number. A text has *n bytes, and no NUL behind them.
ENT_API bool ent_cell_truth(const ent_cell *c);
ENT_API int64_t ent_cell_whole(const ent_cell *c);
ENT_API double ent_cell_real(const ent_cell *c);
ENT_API const char *ent_cell_text(const ent_cell *c, size_t *n);
// The first item of a list or a record, and the one after an item; NULL past
// the last. The key of an item of a record.
ENT_API const ent_cell *ent_cell_first(const ent_cell *c);
ENT_API const ent_cell *ent_cell_next(const ent_cell *item);
ENT_API const char *ent_cell_key(const ent_cell *item);
// Renders in a format of ENT_TABLES. False, with a usage error, when there is
// none of that name or a column is unknown.
ENT_API bool ent_answer_render(const ent_answer *a, const char *format,
                               const ent_style *style, ent_bytes *out,
                               ent_diags *diags);
// The same bytes, handed over as they are made: of formats for data neither
// what was written nor the cells of more than a row are held. On false nothing
// was handed over; that a sink wants no more is no failure.
ENT_API bool ent_answer_write(const ent_answer *a, const char *format,
                              const ent_style *style, const ent_sink *sink,
                              ent_diags *diags);

// The k-th measure's name, or NULL past the last: those of actors come first,
// then those of pairs, then those of whole networks.
ENT_API const char *ent_measure_name(size_t k);
// What a measure gives numbers to: "actors" or "pairs", which ent_rank lists,
// or "networks", which ent_stats counts; NULL if there is none of that name.
ENT_API const char *ent_measure_of(const char *name);
// One line about a measure, or NULL if there is none of that name.
ENT_API const char *ent_measure_summary(const char *name);
// Its definition, normalisation, paper and equals elsewhere, for people.
ENT_API bool ent_measure_help(const char *name, ent_speller *spell,
                              ent_bytes *out);

#ifdef __cplusplus
}
#endif

#endif
