// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/missing.h"

#include "import/value.h"

void note_none(struct import *im, struct str s) {
  double x;
  if (!s.n || value_number(s, im->map.decimal, &x) ||
      value_mark(s) != MARK_NONE)
    return;
  const ent_sym word = book_text(im->book, s);
  for (size_t i = 0; i < im->nones.n; i++)
    if (im->nones.at[i].word == word) {
      im->nones.at[i].n++;
      return;
    }
  vec_push(&im->nones, ((struct import_times){word, 1}));
}

// "`no` (3), `n` (1)", and how many they are.
static size_t add_times(struct buf *b, const struct import *im,
                        const struct import_times *at, size_t n) {
  size_t all = 0;
  for (size_t i = 0; i < n; i++) {
    buf_addf(b, "%s`%s` (%zu)", i ? ", " : "", book_says(im->book, at[i].word),
             at[i].n);
    all += at[i].n;
  }
  return all;
}

static void tell_nones(struct import *im) {
  struct buf b = {0};
  const size_t n = add_times(&b, im, im->nones.at, im->nones.n);
  if (n)
    import_tell(im, "%zu cell%s that there is no tie: %s", n,
                n == 1 ? " says" : "s say", buf_text(&b));
  buf_drop(&b);
}

void missing_tell(struct import *im) { tell_nones(im); }
