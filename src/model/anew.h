// SPDX-License-Identifier: GPL-2.0-or-later
// Accounts made anew of the texts of another, with less in them: for whatever
// has to be told as if the rest had never been written.
#ifndef MODEL_ANEW_H
#define MODEL_ANEW_H

#include "model/derive.h"

// Of an account as written, another; NULL with what is wrong.
typedef ent_account *anew_make(const ent_account *written, const char *asked,
                               ent_diags *d);
// Of any account: made anew at the bottom, and derived as that was.
ent_account *account_anew(const ent_account *below, anew_make *make,
                          const char *asked, ent_diags *d);

// What is to be left out: by citation, source and claim of the whole; NULL:
// none.
struct anew_without {
  const bool *citations, *sources, *claims;
  bool rooted;    // ties for which nothing is cited are left out as well
  const day *cap; // of what came after it nothing is known; NULL: all is
  size_t undated; // of the sources: nobody knows when they came out
};
// The account of the same texts without that, which `told` tells; what is left
// out is counted in its last omission. Takes `told.asked` over. NULL if the
// work was to end, or with usage/no-records if the texts are gone.
ent_account *account_without_these(const ent_account *whole,
                                   const struct anew_without *x,
                                   struct told told, ent_diags *d);

// How much less the part has, with what was withheld of the whole, and so many
// claims on ties that it has.
struct withheld withheld_between(const ent_account *whole,
                                 const ent_account *part, size_t claims);
size_t withheld_sum(const struct withheld *n);
// "3 ties, 2 claims and 1 source"; nothing if it is nothing.
void withheld_list(struct buf *b, const struct withheld *n, const char *claim,
                   const char *claims);
// Adds those of the one to the other.
void omissions_copy(ent_account *to, const ent_account *from);

#endif
