// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of our own say how each tie stands. What networks have of its claims
// is not all of them, so that a tie may come back to stand otherwise.
#include "import/claims.h"
#include "import/import.h"
#include "model/account.h"

enum { SHOWN = 10 };

// How the table of a tie says that it stands; 0 where it does not.
static ent_sym stood(const struct import *im, const struct tie *t) {
  const struct import_draft *x = &im->drafts.at[t->offset];
  return im->read.at[x->table].map->exported
             ? said_text(im->said.at + x->said.first, x->said.n, TAKE_STANDING)
             : 0;
}

static void tell(struct import *im, const ent_account *l, uint32_t tie,
                 ent_sym before) {
  struct buf id = {0};
  tie_id(&id, l, tie);
  import_tell(im, "`%s` is %s here, and %s in the table", buf_text(&id),
              standing_name((enum standing)l->ties.at[tie].standing),
              book_says(im->book, before));
  buf_drop(&id);
}

void import_compare(struct import *im, const ent_account *l) {
  size_t n = 0;
  for (uint32_t i = 0; i < account_ties(l); i++) {
    ent_sym before = stood(im, &l->ties.at[i]);
    const char *now = standing_name((enum standing)l->ties.at[i].standing);
    if (before && !str_is(book_str(im->book, before), now) && n++ < SHOWN)
      tell(im, l, i, before);
  }
  if (n > SHOWN)
    import_tell(im, "%zu more ties stand otherwise than in the table",
                n - SHOWN);
  if (n)
    import_tell(im, "dates and parts of claims, and what is known of works, "
                    "may be missing from the table: correct these ties, or "
                    "import the ledger itself");
}
