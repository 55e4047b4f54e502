// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/cites.h"

#include "base/url.h"

#include <stdlib.h>

enum { LONG_ID = 40 };

void cites_drop(struct cites *c) {
  vec_drop(&c->list);
  map_drop(&c->by_text);
  map_drop(&c->ids);
}

// Cut where a word ends.
static void shorten(struct buf *id) {
  if (id->n <= LONG_ID)
    return;
  size_t n = LONG_ID;
  while (n > LONG_ID / 2 && id->at[n] != '-')
    n--;
  while (n > 0 && ((unsigned char)id->at[n] & 0xC0) == 0x80)
    n--;
  id->n = n;
  id->at[n] = 0;
}

static struct str without_scheme(struct str s) {
  struct str head, rest;
  if (str_cut(s, "://", &head, &rest))
    s = rest;
  return str_starts(s, "www.") ? str_n(s.at + 4, s.n - 4) : s;
}

static ent_sym free_id(struct cites *c, struct str text) {
  struct buf id = {0};
  slug_add(&id, without_scheme(text));
  if (id.n == 0)
    buf_add(&id, "source");
  shorten(&id);
  size_t stem = id.n;
  for (unsigned k = 2; map_get(&c->ids, buf_str(&id)) != MAP_NONE; k++) {
    id.n = stem;
    buf_addf(&id, "-%u", k);
  }
  ent_sym sym = book_text(c->im->book, buf_str(&id));
  map_put(&c->ids, book_str(c->im->book, sym), 0);
  buf_drop(&id);
  return sym;
}

static ent_sym work_id(struct cites *c, const struct import_work *w) {
  struct str text = book_str(c->im->book, w->as.id ? w->as.id : w->as.title);
  if (!w->exact || map_get(&c->ids, text) != MAP_NONE)
    return free_id(c, text);
  map_put(&c->ids, text, 0);
  return w->as.id;
}

void cites_works(struct cites *c) {
  struct ent_book *b = c->im->book;
  for (size_t i = 0; i < c->im->works.n; i++) {
    const struct import_work *w = &c->im->works.at[i];
    struct import_cited x = {.id = work_id(c, w),
                             .text = w->as.title ? w->as.title : w->as.id,
                             .work = (uint32_t)i + 1};
    vec_push(&c->list, x);
    if (w->as.id)
      map_get_or_put(&c->by_text, book_str(b, w->as.id), (uint32_t)i);
    if (!w->exact && !w->by_id && w->as.title)
      map_get_or_put(&c->by_text, book_str(b, w->as.title), (uint32_t)i);
  }
}

static struct import_cited *source_of(struct cites *c, ent_sym text,
                                      bool exact) {
  struct str s = book_str(c->im->book, text);
  uint32_t k = map_get(&c->by_text, s);
  if (k == MAP_NONE) {
    struct import_cited x = {.text = text, .exact = exact};
    if (exact && map_get(&c->ids, s) == MAP_NONE) {
      x.id = text; // what works cited are called is their id
      map_put(&c->ids, s, 0);
    } else {
      x.id = free_id(c, s);
    }
    x.url = link_followed(book_says(c->im->book, text));
    k = (uint32_t)c->list.n;
    vec_push(&c->list, x);
    map_put(&c->by_text, s, k);
  }
  return &c->list.at[k];
}

ent_sym cites_named(struct cites *c, ent_sym text) {
  return source_of(c, text, true)->id;
}

// "affair.xlsx, links", or the name of a file of text.
static void add_table_name(const struct import *im, uint32_t table,
                           struct buf *out) {
  const struct import_table *t = &im->read.at[table];
  for (size_t i = 0; i < im->files.n; i++) {
    const char *name = im->files.at[i].in->name, *slash = strrchr(name, '/');
    if (&im->files.at[i].tables == t->tables && t->tables->form.workbook)
      buf_addf(out, "%s, ", slash ? slash + 1 : name);
  }
  buf_add(out, t->name);
}

static ent_sym table_source(struct cites *c, uint32_t table) {
  struct import *im = c->im;
  struct buf name = {0};
  if (im->map.source)
    buf_add(&name, im->map.source);
  else
    add_table_name(im, table, &name);
  struct import_cited *x = source_of(c, import_text(im, buf_str(&name)), false);
  buf_drop(&name);
  x->table = true;
  return x->id;
}

// Where in the nth of some works it is said: each has its own where there are
// as many, else all have the first.
static ent_sym said(const struct import_said *at, uint32_t n, enum take what,
                    uint32_t nth, uint32_t works) {
  ent_sym first = 0, own = 0;
  uint32_t all = 0;
  for (uint32_t i = 0; i < n; i++)
    if (at[i].what == what) {
      first = all ? first : at[i].text;
      own = all++ == nth ? at[i].text : own;
    }
  return all == works ? own : first;
}

struct run cites_of(struct cites *c, const struct import_said *at, uint32_t n,
                    uint32_t table, bool exact) {
  struct ent_book *b = c->im->book;
  struct run run = {(uint32_t)b->citations.n, 0};
  uint32_t works = 0;
  for (uint32_t i = 0; i < n; i++)
    works += at[i].what == TAKE_SOURCE;
  struct citation_more more = {.at = said(at, n, TAKE_AT, 0, 1),
                               .quote = said(at, n, TAKE_QUOTE, 0, 1)};
  for (uint32_t i = 0; i < n; i++) {
    if (at[i].what != TAKE_SOURCE)
      continue;
    more.at = said(at, n, TAKE_AT, run.n, works);
    more.quote = said(at, n, TAKE_QUOTE, run.n, works);
    book_cite(b, source_of(c, at[i].text, exact)->id, &more);
    run.n++;
  }
  if (run.n == 0 && table != NO_TABLE && !exact) {
    book_cite(b, table_source(c, table), &more);
    run.n = 1;
  }
  return run;
}

struct source_by_id {
  struct str id;
  const struct import_cited *of;
};

static int compare(const void *a, const void *b) {
  const struct source_by_id *x = a, *y = b;
  return str_cmp(x->id, y->id);
}

static ent_sym text_of(struct cites *c, const char *text) {
  return text ? book_text(c->im->book, str_of(text)) : 0;
}

void cites_fill(struct cites *c) {
  struct ent_book *b = c->im->book;
  const struct mapping *m = &c->im->map;
  struct source_by_id *order = mem_new(c->list.n + 1, sizeof *order);
  for (size_t i = 0; i < c->list.n; i++)
    order[i] =
        (struct source_by_id){book_str(b, c->list.at[i].id), &c->list.at[i]};
  qsort(order, c->list.n, sizeof *order, compare);
  for (size_t i = 0; i < c->list.n; i++) {
    const struct import_cited *x = order[i].of;
    struct written_source w = {.id = x->id, .place = {1, 0}};
    if (x->work) {
      const struct import_work *of = &c->im->works.at[x->work - 1];
      w = of->as;
      w.id = x->id;
      w.place = (struct place){1, 0};
      w.extras =
          extras_of(c->im, c->im->works_said.at + of->said.first, of->said.n);
    } else if (x->exact) {
      w.title = 0; // nothing is known but its id
    } else if (x->url)
      w.url = x->text;
    else
      w.title = x->text;
    if (x->table) {
      w.publisher = text_of(c, m->publisher);
      w.published = text_of(c, m->published);
      w.url = m->url ? text_of(c, m->url) : w.url;
    }
    book_source(b, &w);
  }
  mem_free(order);
}
