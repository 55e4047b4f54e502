// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/clash.h"

void clash_note(struct import_row *r, uint32_t actor, ent_sym id) {
  struct import *im = r->im;
  if (!id)
    return;
  const uint32_t first =
      map_get_or_put(&im->ids, book_str(im->book, id), actor);
  const struct person *a = &im->people.list.at[first];
  const struct person *b = &im->people.list.at[actor];
  if (first != actor && a->name != b->name)
    vec_push(&im->clashes, ((struct import_clash){id, a->name, b->name, 0}));
}

bool clash_is(const struct import *im, ent_sym id) {
  for (size_t i = 0; i < im->clashes.n; i++)
    if (im->clashes.at[i].id == id)
      return true;
  return false;
}

bool clash_free(struct import_row *r, struct str end) {
  struct import *im = r->im;
  for (size_t i = 0; i < im->clashes.n; i++) {
    struct import_clash *c = &im->clashes.at[i];
    if (!str_eq(book_str(im->book, c->id), end))
      continue;
    c->ties++;
    return row_refuse(r, "`%.*s` is the id of two: of `%s` and of `%s`",
                      STR_ARG(end), book_says(im->book, c->one),
                      book_says(im->book, c->other));
  }
  return true;
}

void clash_tell(struct import *im) {
  for (size_t i = 0; i < im->clashes.n; i++) {
    const struct import_clash *c = &im->clashes.at[i];
    import_tell(im,
                "`%s` is the id of `%s` and of `%s`: %zu row%s of ties that "
                "name%s it %s rejected; give each an id of its own",
                book_says(im->book, c->id), book_says(im->book, c->one),
                book_says(im->book, c->other), c->ties, c->ties == 1 ? "" : "s",
                c->ties == 1 ? "s" : "", c->ties == 1 ? "is" : "are");
  }
}
