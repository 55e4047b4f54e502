// SPDX-License-Identifier: GPL-2.0-or-later
// From a book to an account: sorted, linked, dated and indexed.
#ifndef MODEL_BUILD_H
#define MODEL_BUILD_H

#include "model/account.h"

// The account of a book, which must outlive it: everything is sorted and
// linked, the dates are read, the as-of day is found, the spells are closed,
// standings are derived and indexes built. Unknown ids and wrong dates become
// diagnostics with suggestions; their records are left out (the program
// refuses to answer from a ledger with errors unless told to go on).
ent_account *account_of(const struct ent_book *b, ent_diags *d);
// The same of a book that nobody wants any more: it ends with the account, and
// most of it much sooner.
ent_account *account_take(struct ent_book *b, ent_diags *d);
// Releases it; NULL is fine.
void ledger_free(ent_account *l);

// An ICD 203 word, "70%", "55-80%", a bare number 0-100, or none/low/medium/
// high, as a band of percents. False if it is none of these.
bool likelihood_parse(struct str s, uint8_t *lo, uint8_t *hi);
// The point value of a band: an ICD 203 row's representative value (STIX
// 2.1's), else its middle.
unsigned likelihood_point(uint8_t lo, uint8_t hi);
// "likely (55-80 %)", "70 %": as a person reads it.
void likelihood_print(struct buf *b, uint8_t lo, uint8_t hi);
// Belief that a tie exists, from its likelihood alone: absent or 95 and more
// is definite, above 50 likely, above 0 possible, 0 no. A band counts by its
// middle (ICD 203's words by their point value).
verdict likelihood_belief(const struct tie *t);
// The nth word that likelihood_parse accepts, NULL past the last.
const char *likelihood_word(size_t n);

// "295", "295+" or "392-783" happenings; hi NONE: open. False if it is none.
bool count_parse(struct str s, uint32_t *lo, uint32_t *hi);

// The vocabulary compiled into the program, to be read like any other file;
// the caller releases it.
struct source *vocab_source(void);

#endif
