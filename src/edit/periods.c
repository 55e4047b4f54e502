// SPDX-License-Identifier: GPL-2.0-or-later
// Another name for a period: where it is defined, and within all dates that
// speak of it. A name has none of the signs between which it can stand, so it
// is found as a word.
#include "edit/edit.h"

static const char between[] = " \t\n./,[]?~%\"'";

bool edit_is_period(const struct ent_edit *e, struct str id) {
  const struct ent_book *b = e->book;
  for (size_t i = 0; i < b->periods.n; i++)
    if (edit_is(id, book_str(b, b->periods.at[i].name)))
      return true;
  return false;
}

struct renaming {
  struct edit_file *f;
  struct str id, other;
  size_t places;
  bool good;
  ent_diags *d;
};

// The text with the other name in place of each word that is the one; false if
// there is none.
static bool put_words(const struct renaming *r, struct str text,
                      struct buf *out) {
  bool any = false;
  for (size_t i = 0; i < text.n;) {
    size_t n = 0;
    while (i + n < text.n && !strchr(between, text.at[i + n]))
      n++;
    bool is = n > 0 && edit_is(str_n(text.at + i, n), r->id);
    buf_adds(out, is ? r->other : str_n(text.at + i, n ? n : 1));
    any = any || is;
    i += n ? n : 1;
  }
  return any;
}

static void put(struct renaming *r, uint32_t twig, struct str text) {
  r->places++;
  r->good = !edit_shared(r->f, twig, r->d) && r->good;
  if (r->good)
    edit_put_scalar(r->f, twig, text);
}

static void see(void *to, const struct met_text *x) {
  struct renaming *r = to;
  struct buf b = {0};
  if (x->role == SAYS_DATE && put_words(r, twig_text(&r->f->tree, x->twig), &b))
    put(r, x->twig, buf_str(&b));
  buf_drop(&b);
}

static void see_names(struct renaming *r) {
  const struct tree *t = &r->f->tree;
  uint32_t map = t->twigs.n > 0 ? twig_value(t, 0, "periods") : NO_TWIG;
  map = map == NO_TWIG ? map : twig_meant(t, map);
  if (map == NO_TWIG || twig_at(t, map)->kind != TWIG_MAP)
    return;
  for (uint32_t c = twig_first(t, map); c != NO_TWIG;) {
    if (edit_is(twig_text(t, c), r->id))
      put(r, c, r->other);
    c = twig_next(t, map, twig_next(t, map, c));
  }
}

bool edit_rename_period(struct ent_edit *e, struct str id, struct str other,
                        ent_diags *d) {
  struct renaming r = {.id = id, .other = other, .good = true, .d = d};
  if (edit_is_period(e, other)) {
    diag_usage(d, "usage/id-taken", "`%.*s` is another period", STR_ARG(other));
    diag_help(d, "choose another name");
    return false;
  }
  for (size_t i = 0; i < edit_ledger_files(e) && r.good; i++) {
    r.f = &e->files.at[i];
    see_names(&r);
    walk_ledger(&r.f->tree, see, &r);
  }
  if (r.good)
    edit_say(e, "the period `%.*s` is `%.*s` now, in %zu place%s", STR_ARG(id),
             STR_ARG(other), r.places, r.places == 1 ? "" : "s");
  return r.good;
}
