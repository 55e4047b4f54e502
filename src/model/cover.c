// SPDX-License-Identifier: GPL-2.0-or-later
// Sources that are withheld: they count, and go by a name that tells nothing.
#include "base/map.h"
#include "model/book.h"

#include <stdlib.h>

// The kth name.
static void print_name(struct buf *b, size_t k) {
  buf_clear(b);
  buf_add(b, "a source known to the author");
  if (k > 1)
    buf_addf(b, " (%zu)", k);
}

// By another source than those that are withheld.
static bool is_taken(const struct ent_book *b, struct str name) {
  for (size_t i = 0; i < b->sources.n; i++)
    if (!b->sources.at[i].withheld &&
        str_eq(book_str(b, b->sources.at[i].id), name))
      return true;
  for (size_t i = 0; i < b->in_place.n; i++)
    if (!b->in_place.at[i].withheld &&
        str_eq(book_str(b, b->in_place.at[i].id), name))
      return true;
  return false;
}

static size_t count(const struct ent_book *b) {
  size_t n = 0;
  for (size_t i = 0; i < b->sources.n; i++)
    n += b->sources.at[i].withheld;
  for (size_t i = 0; i < b->in_place.n; i++)
    n += b->in_place.at[i].withheld;
  return n;
}

void book_name_covers(struct ent_book *b) {
  struct buf name = {0};
  for (size_t left = count(b), k = 1; left > 0; k++) {
    print_name(&name, k);
    left -= !is_taken(b, buf_str(&name));
    book_text(b, buf_str(&name));
  }
  buf_drop(&name);
}

// ---------------------------------------------------------------- covering

// Covers themselves in their order: "… (2)" before "… (10)".
static int by_text(const void *x, const void *y) {
  const struct str *a = x, *b = y;
  return a->n != b->n ? (a->n > b->n) - (a->n < b->n) : str_cmp(*a, *b);
}

// The ids of those that are withheld, each once, in their order.
static size_t ids_of(const struct ent_book *b, struct str *ids) {
  size_t all = 0, n = 0;
  for (size_t i = 0; i < b->sources.n; i++)
    if (b->sources.at[i].withheld)
      ids[all++] = book_str(b, b->sources.at[i].id);
  for (size_t i = 0; i < b->in_place.n; i++)
    if (b->in_place.at[i].withheld)
      ids[all++] = book_str(b, b->in_place.at[i].id);
  qsort(ids, all, sizeof *ids, by_text);
  for (size_t i = 0; i < all; i++)
    if (n == 0 || !str_eq(ids[i], ids[n - 1]))
      ids[n++] = ids[i];
  return n;
}

// From each of these ids to its cover.
static struct map covers_of(const struct ent_book *b) {
  struct str *ids = mem_new(count(b) + 1, sizeof *ids);
  const size_t n = ids_of(b, ids);
  struct map covers = {0};
  struct buf name = {0};
  for (size_t i = 0, k = 1; i < n; k++) {
    print_name(&name, k);
    if (!is_taken(b, buf_str(&name)))
      map_put(&covers, ids[i++], intern_find(&b->texts, buf_str(&name)));
  }
  buf_drop(&name);
  mem_free(ids);
  return covers;
}

static bool cover(const struct ent_book *b, const struct map *covers,
                  ent_sym *id) {
  uint32_t name = map_get(covers, book_str(b, *id));
  if (name != MAP_NONE)
    *id = name;
  return name != MAP_NONE;
}

void book_cover(struct ent_book *b) {
  struct map covers = covers_of(b);
  for (size_t i = 0; i < b->sources.n; i++)
    cover(b, &covers, &b->sources.at[i].id);
  // An address alone may stand for an entry.
  for (size_t i = 0; i < b->in_place.n; i++)
    if (cover(b, &covers, &b->in_place.at[i].id))
      b->in_place.at[i].withheld = true;
  for (size_t i = 0; i < b->citations.n; i++) {
    struct written_citation *c = pile_at(&b->citations, i);
    bool in_place = c->source & IN_PLACE;
    if (in_place ? b->in_place.at[c->source - IN_PLACE].withheld
                 : cover(b, &covers, &c->source))
      c->more = 0;
  }
  map_drop(&covers);
  b->covered = true;
}
