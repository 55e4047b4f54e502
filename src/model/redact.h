// SPDX-License-Identifier: GPL-2.0-or-later
// From a book to one with less in it: what is marked above a level, or whatever
// else is named, is left out with all that names it or rests on it alone,
// before anything is made of it.
#ifndef MODEL_REDACT_H
#define MODEL_REDACT_H

#include "model/account.h"

struct redaction {
  const ent_account *whole; // made of the book; with its `records`
  uint8_t most;             // the most restrictive level that may be shown
  const bool *refused;      // by tie of it: not to be shown, whatever its level
  // By source and by claim of it: left out, too; NULL: none is. That is no
  // secret: words, periods and what is said of the whole stay.
  const bool *sources, *claims;
  const day *cap; // ties for which nothing is cited are left out, too, and
                  // events after it; NULL: none
};

// The caller frees it, before the book that the account was made of; `claims`
// becomes how many were left out of ties that are still there.
struct ent_book *book_redacted(const struct redaction *r, size_t *claims);

// A tie of any account that was made of the same texts: of which record, and
// between whom.
struct tie_ref {
  struct place place;
  ent_sym from, to;
  uint32_t tie;
};
struct tie_refs {
  struct tie_ref *at; // sorted
  size_t n;
};
struct tie_refs tie_refs_of(const ent_account *l); // the caller frees `at`

#endif
