// SPDX-License-Identifier: GPL-2.0-or-later
// What was wrong or is to be known: diagnostics; and the formats there are.
#ifndef ENTENTE_DIAGS_H
#define ENTENTE_DIAGS_H

#include "entente/base.h"

#ifdef __cplusplus
extern "C" {
#endif

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
// Renders all of them in the order of their places, at most `most` (0: all);
// format is "human" or "short". False when the format is unknown, or the style
// of a library to come. For data, see ent_diags_answer.
ENT_API bool ent_diags_render(ent_diags *d, const char *format,
                              const ent_style *style, size_t most,
                              ent_bytes *out);
// Long work watched, and stopped, by whoever asked for it: called now and then
// with what is done, "reading", and how far it has come, `done` of `all`, which
// is 0 where nobody knows; both begin anew with each piece of the work. False
// stops the work. It is called by the thread that called the library, never by
// one of the library's own, and may ask neither the list nor what is made.
typedef bool ent_watcher(void *context, const char *work, size_t done,
                         size_t all);
// Has all work watched that is given this list from now on; with NULL none.
// Once stopped, a function returns false or NULL with the error work/cancelled,
// and nothing is left of what it had begun. All work with this list ends so,
// without another word, until this function is called again.
ENT_API void ent_diags_watch(ent_diags *d, ent_watcher *watcher, void *context);
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

#ifdef __cplusplus
}
#endif

#endif
