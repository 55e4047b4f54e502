// SPDX-License-Identifier: GPL-2.0-or-later
// entente: who is tied to whom, when, on whose word, and what changed.
//
// The public interface, in the order in which data flows: a ledger is read
// and frozen, a question is asked of it, the answer or drawing is rendered to
// bytes, the bytes are written. What holds everywhere:
//
// - Objects made by a function named …_read, …_new, or by a question belong
//   to the caller and end with the matching …_free, which accepts NULL.
//   Answers and drawings borrow from the ledger: free them before it.
// - A function that can fail takes `diags` and returns false or NULL; the
//   list then holds at least one more ENT_ERROR that says why and how to mend
//   it. Codes that begin with "usage/" mean the question was wrong, not the
//   ledger.
// - Texts are UTF-8, NUL-terminated; those returned as const char * belong to
//   the object they came from.
// - The library never prints, exits, or reads the environment; only when
//   memory runs out does it end the program (message on stderr, status 70).
// - An account, once read, may be asked by several threads at once, each with
//   diagnostics of its own. Other objects are for one thread at a time;
//   docs/api.md has the exceptions.
#ifndef ENTENTE_H
#define ENTENTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define ENT_API __attribute__((visibility("default")))
#else
#define ENT_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

// The library's version, "0.1.0".
ENT_API const char *ent_version(void);

// ---------------------------------------------------------------- bytes

// Bytes owned by the caller; ent_bytes_drop frees and zeroes them. Whoever
// gives bytes by `out` writes over it: it must hold nothing.
typedef struct ent_bytes {
  char *at; // NUL after the last byte
  size_t n;
} ent_bytes;

ENT_API void ent_bytes_drop(ent_bytes *b);
// Adds bytes behind those there are.
ENT_API void ent_bytes_add(ent_bytes *b, const char *at, size_t n);

// How a program spells what is said about an option of a question: `words` are
// its name, "include", or its name and a value, "include=possible". Otherwise
// they are what the program entente has to say, "help measures". What is added
// to `out` stands for them; nothing leaves them as they are.
typedef void ent_speller(bool option, const char *words, ent_bytes *out);

// How text is shown to a person.
typedef struct ent_style {
  unsigned width;      // of the terminal in columns; 0: never wrap or cut
  bool color;          // the 16 ANSI colours
  bool ascii;          // no sign outside ASCII but in the user's own texts
  bool raw;            // CSV without the guard against spreadsheet formulas
  const char *columns; // names separated by commas: these columns only
  bool quiet; // text and md: neither notes nor, below rows, legend and totals
} ent_style;

// ---------------------------------------------------------- diagnostics

typedef enum { ENT_NOTE, ENT_WARNING, ENT_ERROR } ent_severity;

typedef struct ent_diags ent_diags;

ENT_API ent_diags *ent_diags_new(void);
// Sets how options are spelled in what is added from now on; by their names
// unless it is set.
ENT_API void ent_diags_spell(ent_diags *d, ent_speller *spell);
ENT_API void ent_diags_free(ent_diags *d);
ENT_API size_t ent_diags_count(const ent_diags *d, ent_severity severity);
// Whether any error says that the question, not the ledger, was wrong.
ENT_API bool ent_diags_usage(const ent_diags *d);
// Whether any diagnostic has this code.
ENT_API bool ent_diags_has(const ent_diags *d, const char *code);
// Adds an error of the caller's own; `code` has to outlast the list. Then a
// help for the error added last: any words, or the word of a closed list that
// is most like the one written, and the whole list.
ENT_API void ent_diags_error(ent_diags *d, const char *code,
                             const char *message);
ENT_API void ent_diags_help(ent_diags *d, const char *help);
ENT_API void ent_diags_choices(ent_diags *d, const char *written,
                               const char *const *words, size_t n);
// The one of n words that is most like the one written, "did you mean"; NULL
// when none is near.
ENT_API const char *ent_suggest(const char *written, const char *const *words,
                                size_t n);
// Makes warnings of the errors, for a caller who goes on without what failed:
// `what` is in front of each, "where the actors stand is not kept".
ENT_API void ent_diags_soften(ent_diags *d, const char *what);
// Leaves those of one code, and counts no others.
ENT_API void ent_diags_only(ent_diags *d, const char *code);
// Renders them, errors first, in the order of their places, at most `most` (0:
// all; ENT_BRIEF: the first three of a code in a file, then how many more, and
// below a count by code). Format is "human" or "short"; false when it is
// unknown. For data, see ent_diags_answer.
#define ENT_BRIEF SIZE_MAX
ENT_API bool ent_diags_render(ent_diags *d, const char *format,
                              const ent_style *style, size_t most,
                              ent_bytes *out);
// The reference text of a code, from the page of errors; NULL if unknown.
// `out` is Markdown without its heading.
ENT_API bool ent_explain(const char *code, ent_bytes *out);
// All codes that ent_explain knows, one a line.
ENT_API void ent_explain_codes(ent_bytes *out);

// -------------------------------------------------------------- formats

// What a format can show.
enum {
  ENT_TABLES = 1,   // answers
  ENT_NETWORKS = 2, // figures of networks
  ENT_CHARTS = 4,   // figures of charts
  ENT_REPORTS = 8
};

// The k-th format's name, or NULL past the last.
ENT_API const char *ent_format_name(size_t k);
// Bits of what it can show; 0 when there is no such format.
ENT_API unsigned ent_format_shows(const char *name);
// What files in it end in, "txt", and a line about it; NULL when there is none.
ENT_API const char *ent_format_extension(const char *name);
ENT_API const char *ent_format_help(const char *name);
// Whether it has no place for what bears on all rows (ent_answer_warning).
ENT_API bool ent_format_rows_alone(const char *name);
// Whether its bytes are no text.
ENT_API bool ent_format_binary(const char *name);

// --------------------------------------------------------------- ledger

typedef struct ent_account ent_account;

// Texts in memory by the names of files, from which a ledger is read rather
// than from the disk.
typedef struct ent_shelf ent_shelf;
// An empty shelf, for ent_read_options.
ENT_API ent_shelf *ent_shelf_new(void);
// Puts a copy of a text there, in place of one of that name: "ties.yaml",
// "sources/books.yaml". Not while a ledger is read from it.
ENT_API void ent_shelf_add(ent_shelf *s, const char *name, const char *text,
                           size_t n);
ENT_API void ent_shelf_free(ent_shelf *s);

typedef struct ent_read_options {
  bool strict_dates;     // ~ ? % never widen a date
  size_t max_file;       // bytes a file; 0: 2 GiB
  size_t max_scalar;     // bytes a scalar; 0: 1 MiB
  size_t max_expansion;  // nodes made by YAML aliases; 0: 1,000,000
  unsigned max_depth;    // nesting; 0: 64
  unsigned max_includes; // files; 0: 1,000
  // Where the files are; NULL: on the disk. No longer needed once they are
  // read.
  const ent_shelf *shelf;
} ent_read_options;

// Reads a ledger: a file, or a folder with an `entente.yaml`; included files
// too. Every problem of form is reported, all in one go, and what could be
// understood is in the ledger that comes back. NULL only when the root file
// could not be opened (code "ledger/open"). `options` may be NULL.
ENT_API ent_account *ent_account_read(const char *path,
                                      const ent_read_options *options,
                                      ent_diags *diags);

// The same from a text in memory, shown as `name` in diagnostics. Its includes
// come from a shelf, as if it stood there by that name; without one they are
// refused.
ENT_API ent_account *ent_account_parse(const char *text, size_t n,
                                       const char *name,
                                       const ent_read_options *options,
                                       ent_diags *diags);
ENT_API void ent_account_free(ent_account *l);

// A book: what is written, record by record, before anything is linked. The
// account of one borrows from it and is freed before it; ent_account_read does
// both, in less memory.
typedef struct ent_book ent_book;

// As ent_account_read and ent_account_parse.
ENT_API ent_book *ent_book_read(const char *path,
                                const ent_read_options *options,
                                ent_diags *diags);
ENT_API ent_book *ent_book_parse(const char *text, size_t n, const char *name,
                                 const ent_read_options *options,
                                 ent_diags *diags);
ENT_API void ent_book_free(ent_book *b);
// Unknown ids, wrong dates and the like become diagnostics; their records are
// left out. Never NULL.
ENT_API ent_account *ent_account_of(const ent_book *b, ent_diags *diags);
// The book as one text in YAML, whatever files it was read from, that reads
// back as the same book. Comments are no part of it; records with errors of
// form are left out.
ENT_API void ent_book_yaml(const ent_book *b, ent_bytes *out);

// The records of an id of that book alone, each below the key of its section:
// of an actor, a source, a type or a kind, or all ties with that key; `l` is
// the account of the book. False with usage/unknown-id.
ENT_API bool ent_show_yaml(const ent_account *l, const ent_book *b,
                           const char *id, ent_bytes *out, ent_diags *diags);

// Accounts made of accounts: the same ledger told differently. They stack, and
// every question can be asked of each. What comes back borrows from `below` and
// is freed before it.
//
// Told at the level of some kinds of actors ("state", or several with commas):
// actors stand for what they belong to, by dated ties of membership, for as
// long as they belong. NULL with usage/unknown-kind, roll-up/cycle or
// roll-up/too-many.
ENT_API ent_account *ent_account_rolled(const ent_account *below,
                                        const char *kinds, ent_diags *diags);
// According to one party, strictly: an actor, by an id or name as
// ent_actor_find takes it, and all who belonged to it when they spoke. Ties
// that it asserts or admits are definite but for their dates, those that it
// alleges or is split over are possible; what it denies or does not speak of is
// left out. NULL with usage/unknown-actor or usage/ambiguous-actor.
ENT_API ent_account *ent_account_by(const ent_account *below, const char *party,
                                    ent_diags *diags);

// Adds what the checks beyond form find, broken expectations included. True
// when none of it is an error.
ENT_API bool ent_account_check(const ent_account *l, ent_diags *diags);

typedef struct ent_counts {
  size_t files, actors, ties, records, sources, events, expectations, types;
} ent_counts;

// ties: after lists of ends are expanded; records: as written.
ENT_API ent_counts ent_account_counts(const ent_account *l);
// Whether the path leads to one of the files the ledger was read from.
ENT_API bool ent_account_reads(const ent_account *l, const char *path);
ENT_API const char *ent_account_title(const ent_account *l);

typedef uint32_t ent_actor;
#define ENT_NO_ACTOR UINT32_MAX

// The actor that a person means by an id, an alias, a name, or an unambiguous
// start of one, accents and case folded. ENT_NO_ACTOR with
// usage/unknown-actor or usage/ambiguous-actor otherwise.
ENT_API ent_actor ent_actor_find(const ent_account *l, const char *typed,
                                 ent_diags *diags);
// Actors are numbered from 0 in the order of their ids' bytes.
ENT_API const char *ent_actor_id(const ent_account *l, ent_actor a);
ENT_API const char *ent_actor_name(const ent_account *l, ent_actor a);

// The JSON Schema of the ledger format, for editors and other programs.
ENT_API void ent_schema(ent_bytes *out);

// ------------------------------------------------------------ questions

// What to ask: options by name, each with a value as a person types it. New,
// it is the default of everything. A question that is given an option that it
// does not heed refuses it with usage/not-heeded: nothing is passed over. NULL
// asks for the defaults. It may be asked of any ledger, any number of times.
// Dates are read by its rules and periods. How an account is told is no option
// of a question: see ent_account_rolled.
typedef struct ent_query ent_query;

ENT_API ent_query *ent_query_new(void);
ENT_API void ent_query_free(ent_query *q);
// Sets an option, "at" to "1986", or with NULL a flag. A list takes a further
// item each time, as it is: a comma in it is part of it. Of others the last
// counts; NULL takes back what was asked, of a flag "false" does. False, with
// a usage error, when there is no such option or its value is no number; what
// dates and names mean is for the question to say.
ENT_API bool ent_query_set(ent_query *q, const char *option, const char *value,
                           ent_diags *diags);
// Sets how options are spelled in all that answers the question.
ENT_API void ent_query_spell(ent_query *q, ent_speller *spell);
// A query of its own with those options alone that a question heeds; NULL if
// there is no such question.
ENT_API ent_query *ent_query_part(const ent_query *q, const char *question);

// The k-th question's name, or NULL past the last: that of its function
// without ent_, "draw-who" for ent_draw_who.
ENT_API const char *ent_question_name(size_t k);
ENT_API bool ent_question_heeds(const char *question, const char *option);
// The k-th option's name, or NULL past the last.
ENT_API const char *ent_option_name(size_t k);
// Of an option: what a help calls its value, "D", or NULL for a flag and for
// what is no option; a line of help; whether it is a list; the name of the
// option that it is another name of, else its own; whether people are offered
// it at all, or it is for programs.
ENT_API const char *ent_option_value(const char *option);
ENT_API bool ent_option_help(const char *option, ent_speller *spell,
                             ent_bytes *out);
ENT_API bool ent_option_several(const char *option);
ENT_API const char *ent_option_same(const char *option);
ENT_API bool ent_option_offered(const char *option);

// The k-th of several dates with commas between, as where a picture is of
// several: a comma in brackets, [1986,1988], belongs to a date. False past the
// last.
ENT_API bool ent_dates_nth(const char *dates, size_t k, ent_bytes *out);

typedef struct ent_answer ent_answer;

// Everyone tied to an actor, grouped by family. One row a natural key.
ENT_API ent_answer *ent_who(const ent_account *l, const char *actor,
                            const ent_query *q, ent_diags *diags);
// The ties in force.
ENT_API ent_answer *ent_ties(const ent_account *l, const ent_query *q,
                             ent_diags *diags);
// All that is recorded of an actor, tie, source or type with this id.
ENT_API ent_answer *ent_show(const ent_account *l, const char *id,
                             const ent_query *q, ent_diags *diags);
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
// It borrows nothing.
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
// Number of result rows.
ENT_API size_t ent_answer_rows(const ent_answer *a);

// Rows as data, by type: what is in JSON under the same names. The k-th column
// of the answer's rows, NULL past the last; a row of another table than the
// first may lack it.
ENT_API const char *ent_answer_column(const ent_answer *a, size_t k);
typedef struct ent_cell ent_cell;
// A cell, of the row-th of ent_answer_rows; NULL when there is no such row or
// column, or it is empty. It is the answer's, until another row is asked for.
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
// Renders as text, json, jsonl, csv, tsv or md. False, with a usage error,
// when the format or a column is unknown.
ENT_API bool ent_answer_render(const ent_answer *a, const char *format,
                               const ent_style *style, ent_bytes *out,
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

// ------------------------------------------------------------- pictures

typedef struct ent_drawing ent_drawing;

// The network at a date.
ENT_API ent_drawing *ent_draw(const ent_account *l, const ent_query *q,
                              ent_diags *diags);
// An actor, those it is tied to, and the ties among them.
ENT_API ent_drawing *ent_draw_who(const ent_account *l, const char *actor,
                                  const ent_query *q, ent_diags *diags);
// Two dates in one picture: what began, what ended, what stayed.
ENT_API ent_drawing *ent_draw_diff(const ent_account *l, const char *d1,
                                   const char *d2, const ent_query *q,
                                   ent_diags *diags);
// Charts, which only a figure can show. The ties of the query's actors as bars
// over time, as ent_timeline has them.
ENT_API ent_drawing *ent_draw_timeline(const ent_account *l, const ent_query *q,
                                       ent_diags *diags);
// A measure over the steps of a range, as the series of ent_rank.
ENT_API ent_drawing *ent_draw_rank(const ent_account *l, const ent_query *q,
                                   ent_diags *diags);
// What pairs were to each other, step by step: those with the most shifts, as
// ent_shifts counts them.
ENT_API ent_drawing *ent_draw_shifts(const ent_account *l, const ent_query *q,
                                     ent_diags *diags);
// Blocs from date to date, as ent_blocs follows them. `at` may be several
// dates with commas between.
ENT_API ent_drawing *ent_draw_blocs(const ent_account *l, const ent_query *q,
                                    ent_diags *diags);
ENT_API void ent_drawing_free(ent_drawing *d);
// "15 actors, 25 ties, 17 sources, September 2011": what is in it.
ENT_API const char *ent_drawing_summary(const ent_drawing *d);
// The k-th of its notes on how it is to be read, as of a date that the ledger
// does not cover; NULL after the last.
ENT_API const char *ent_drawing_warning(const ent_drawing *d, size_t k);
// The k-th option, "all" or "limit=N", as the question spells it, that would
// draw more, or NULL. The drawing itself says what is left out, without
// options.
ENT_API const char *ent_drawing_hint(const ent_drawing *d, size_t k);
// Semantic DOT, to be kept and compared: real actors and ties, sorted, one
// element a line. A line changes only when what it stands for does. False for
// a chart.
ENT_API bool ent_drawing_dot(const ent_drawing *d, ent_bytes *out);

// ------------------------------------------------------------- figures

// A picture in which everything has its place: title and what is shown above,
// legend, notes and sources below.
typedef struct ent_figure ent_figure;
// Colours, fonts and shapes.
typedef struct ent_theme ent_theme;
// Where actors stand, from one figure to the next.
typedef struct ent_positions ent_positions;

// Reads a theme, a small YAML file; what it does not say is the house style.
// NULL with theme/open or with errors at their places.
ENT_API ent_theme *ent_theme_read(const char *path, ent_diags *diags);
ENT_API void ent_theme_free(ent_theme *t);

// Zeroed is the default of everything.
typedef struct ent_figure_options {
  const char *program;    // entente-gv, for layouts and pictures by Graphviz
  unsigned seconds;       // it may take; 0: 10
  const char *preset;     // report (NULL), slide or multiple: sizes of page and
                          // type
  const ent_theme *theme; // NULL: the house style
  const char *layout;     // stress (NULL): by nearness; layered: from above
                          // downwards; or an engine of Graphviz: dot, neato,
                          // fdp, sfdp, circo, twopi
  ent_positions *positions; // kept ones; new ones are added. NULL: none
  // Networks, the drawn one among them, that share its places, its numbers and
  // its legend: the frames of one film. NULL: none.
  const ent_drawing *const *beside;
  size_t beside_n;
  const char *converter; // from SVG to PNG and PDF: rsvg-convert (NULL)
} ent_figure_options;

// Puts a drawing in its place; of several networks, side by side with every
// actor in one place. A chart stands alone. The drawings are needed until the
// figure is freed.
ENT_API ent_figure *ent_figure_of(const ent_drawing *const *drawings, size_t n,
                                  const ent_figure_options *options,
                                  ent_diags *diags);
ENT_API void ent_figure_free(ent_figure *f);
// Options that would draw less, with more words, as the question of its first
// drawing spells them; NULL when nothing is unsaid.
ENT_API const char *ent_figure_hint(const ent_figure *f);
// Renders in a format of ENT_NETWORKS or, of a chart, of ENT_CHARTS; `options`
// may be NULL. SVG is the same bytes on every machine: real text, nothing that
// runs, nothing that is fetched; ids, classes and data-… tell actors and ties.
// DOT has every place in it: plain `dot` draws the same from it. PNG and PDF
// are made by librsvg's program, which runs beside this one; without it by
// Graphviz (entente-gv), which a note says then. False, with an error, when
// neither can, or with a usage error when there is no such format.
ENT_API bool ent_figure_render(const ent_figure *f, const char *format,
                               const ent_figure_options *options,
                               ent_bytes *out, ent_diags *diags);

// Where places are kept for the ledger at a path: `layout.yaml` in its folder
// or beside its `entente.yaml`, `NAME.layout.yaml` beside a `NAME.yaml`.
ENT_API void ent_positions_path(const char *ledger, ent_bytes *out);
// Reads kept places; none when there is no such file. NULL when it is faulty.
ENT_API ent_positions *ent_positions_read(const char *path, ent_diags *diags);
// None, whatever the file says: the next figure finds all anew. A faulty file
// is written over, with the warning layout/renewed. NULL when it cannot be
// read.
ENT_API ent_positions *ent_positions_renew(const char *path, ent_diags *diags);
// Writes them to where they were read, whole or not at all, unless nothing is
// new. False when the file has been changed by somebody else since.
ENT_API bool ent_positions_write(ent_positions *p, ent_diags *diags);
// Of the last figure: how many actors stand where they stood before, and how
// many got a place.
ENT_API size_t ent_positions_kept(const ent_positions *p);
ENT_API size_t ent_positions_added(const ent_positions *p);
ENT_API void ent_positions_free(ent_positions *p);

// The steps of the query's range, by `every`: dates as `at` takes them, one a
// line.
ENT_API bool ent_steps(const ent_account *l, const ent_query *q, ent_bytes *out,
                       ent_diags *diags);

// DOT turned into "svg", "png" or "pdf" by the program entente-gv at the path
// `program`, within `seconds` (0: 10). Nothing of Graphviz runs in this
// process, so nothing of it can take this process down.
ENT_API bool ent_picture(const ent_bytes *dot, const char *format,
                         const char *program, unsigned seconds, ent_bytes *out,
                         ent_diags *diags);

// -------------------------------------------------------------- reports

// All of a stretch of time in one piece: the query's `from` and `to`, else all
// that the ledger tells of, with the filters. It borrows from the ledger.
typedef struct ent_dossier ent_dossier;
ENT_API ent_dossier *ent_report(const ent_account *l, const ent_query *q,
                                ent_diags *diags);
ENT_API void ent_dossier_free(ent_dossier *d);
// "54 actors, 144 ties, 28 sources, January 1979 to September 2011".
ENT_API const char *ent_dossier_summary(const ent_dossier *d);
// Renders in a format of ENT_REPORTS. HTML is one page that needs nothing else:
// no network, no other file, and no program but a browser. Of the rest the
// figures are files beside it: STEM-NAME.EXTENSION, for each of
// ent_dossier_figures, where `stem` goes into the text as it is. False, with a
// usage error, when there is no such format.
ENT_API bool ent_dossier_render(const ent_dossier *d, const char *format,
                                const char *stem,
                                const ent_figure_options *options,
                                ent_bytes *out, ent_diags *diags);
// The format of the figures that a report in this format looks for beside it;
// NULL if it has them within, or is none.
ENT_API const char *ent_dossier_pictures(const char *format);
ENT_API size_t ent_dossier_figures(const ent_dossier *d);
// The name and the drawing of the k-th.
ENT_API const char *ent_dossier_figure_name(const ent_dossier *d, size_t k);
ENT_API const ent_drawing *ent_dossier_figure(const ent_dossier *d, size_t k);

// --------------------------------------------------------------- output

// Writes a file whole or not at all: a temporary file beside it, flushed,
// then renamed over it. On failure the old file is untouched. A pipe or a
// character device is written to as it is.
ENT_API bool ent_file_write(const char *path, const char *at, size_t n,
                            ent_diags *diags);

typedef struct ent_file {
  const char *path;
  const char *at; // what is to be in it
  size_t n;
} ent_file;

// Several that belong together: none takes its place before all are on the
// disk.
ENT_API bool ent_files_write(const ent_file *files, size_t n, ent_diags *diags);

#ifdef __cplusplus
}
#endif

#endif
