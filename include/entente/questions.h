// SPDX-License-Identifier: GPL-2.0-or-later
// What can be asked: options by name.
#ifndef ENTENTE_QUESTIONS_H
#define ENTENTE_QUESTIONS_H

#include "entente/ledger.h"

#ifdef __cplusplus
extern "C" {
#endif

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

#ifdef __cplusplus
}
#endif

#endif
