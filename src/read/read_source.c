// SPDX-License-Identifier: GPL-2.0-or-later
// Sources: entries of `sources:`, and those written in place where they are
// cited. The latter are one source wherever they say the same. Their ids are
// made of their titles when all files are read, with a hash of what they say
// where two would be alike: the order of reading never shows.
#include "read/reader.h"

#include "base/slug.h"
#include "base/url.h"

static void read_reliability(struct reader *r, const struct field *f,
                             const struct node *value, void *at) {
  struct str s = value->text;
  if (node_is_null(value))
    return;
  if (value->kind == NODE_TEXT && s.n == 1 && s.at[0] >= 'A' &&
      s.at[0] <= 'F') {
    *(char *)at = s.at[0];
    return;
  }
  field_refused(r, "value/reliability", f, value, "a letter from A to F");
  diag_help(r->d, "A completely reliable, B usually, C fairly, D not usually, "
                  "E unreliable, F cannot be judged");
  if (value->kind == NODE_TEXT && s.n == 1 && s.at[0] >= 'a' && s.at[0] <= 'f')
    diag_fix(r->d, "%c", s.at[0] & ~0x20);
}

static const struct field fields[] = {
    FIELD("title", field_prose, written_source, title),
    FIELD("author", field_prose, written_source, author),
    FIELD("publisher", field_prose, written_source, publisher),
    FIELD("published", field_date, written_source, published),
    FIELD("accessed", field_date, written_source, accessed),
    FIELD("url", field_text, written_source, url),
    FIELD("archived", field_text, written_source, archived),
    FIELD("language", field_text, written_source, language),
    FIELD("reliability", read_reliability, written_source, reliability),
    FIELD("origin", field_text, written_source, origin),
    FIELD("note", field_prose, written_source, note),
    FIELD("marking", field_marking, written_source, marking),
    FIELD("withheld", field_withheld, written_source, withheld),
};
SHARED_FORM(source_form, "a source", fields);

void read_source(struct reader *r, const struct head *h,
                 const struct node *value) {
  struct str id = book_str(r->b, h->id);
  uint32_t next = (uint32_t)r->b->sources.n;
  uint32_t known = map_get(&r->sources, id);
  if (known != MAP_NONE) {
    id_twice(r, "source", h, r->b->sources.at[known].place);
    return;
  }
  struct written_source s = {.id = h->id, .place = place_of(r, h->start)};
  form_read(r, &source_form, value, &s, &s.extras);
  map_put(&r->sources, id, next);
  book_source(r->b, &s);
}

// ------------------------------------------------------------- in place

// All that a source says, as one text.
static void print_content(struct buf *out, const struct ent_book *b,
                          const struct written_source *s) {
  const ent_sym texts[] = {s->title,    s->author, s->publisher, s->published,
                           s->accessed, s->url,    s->archived,  s->language,
                           s->origin,   s->note};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    buf_adds(out, book_str(b, texts[i]));
    buf_addc(out, '\x1f');
  }
  if (s->reliability)
    buf_addc(out, s->reliability);
  if (s->marking || s->withheld)
    buf_addf(out, "\x1f%s\x1f%s", book_says(b, s->marking),
             s->withheld ? "withheld" : "");
  for (uint32_t i = 0; i < s->extras.n; i++) {
    const struct extra *x = &b->extras.at[s->extras.first + i];
    buf_addf(out, "\x1f%s\x1f%s", book_says(b, x->key), book_says(b, x->text));
  }
}

static uint32_t put_in_place(struct reader *r, struct written_source s) {
  buf_clear(&r->buf);
  print_content(&r->buf, r->b, &s);
  uint32_t next = (uint32_t)r->b->in_place.n;
  uint32_t known = map_get(&r->in_place_of, buf_str(&r->buf));
  if (known != MAP_NONE)
    return IN_PLACE + known;
  char *key = arena_text(&r->in_place_keys, r->buf.at, r->buf.n);
  map_put(&r->in_place_of, (struct str){key, r->buf.n}, next);
  vec_push(&r->b->in_place, s);
  return IN_PLACE + next;
}

// The source that a text cites: an id, or a URL.
static uint32_t cite_text(struct reader *r, const struct node *n) {
  ent_sym s = reader_text(r, n->text);
  if (!url_meant(n->text))
    return s;
  return put_in_place(
      r, (struct written_source){.url = s, .place = place_of(r, n->start)});
}

// ---------------------------------------------------------------- citing

struct citation_draft {
  const struct node *source;
  struct citation_more more;
};

static const struct field citation_fields[] = {
    FIELD("source", field_node, citation_draft, source),
    FIELD("at", field_text, citation_draft, more.at),
    FIELD("quote", field_prose, citation_draft, more.quote),
};
FORM(citation_form, "a citation", citation_fields);

static bool has_key(const struct node *map, const char *key) {
  for (struct key_value p = node_pair(map); p.key; node_next(map, &p))
    if (str_is(p.key->text, key))
      return true;
  return false;
}

static bool no_source(struct reader *r, const struct node *n) {
  diag(r->d, ENT_ERROR, "source/none", span_of(r, n), "this names no source");
  diag_help(r->d, "write a source's id, {source: id, at: p. 4}, a URL, or a "
                  "whole source with its `title`");
  return false;
}

static bool cite(struct reader *r, const struct node *n) {
  struct citation_draft c = {0};
  form_read(r, &citation_form, n, &c, &c.more.extras);
  if (!c.source || !node_says(c.source))
    return no_source(r, c.source ? c.source : n);
  book_cite(r->b, cite_text(r, c.source), &c.more);
  return true;
}

static bool cite_in_place(struct reader *r, const struct node *n) {
  struct written_source s = {.place = place_of(r, n->start)};
  form_read(r, &source_form, n, &s, &s.extras);
  if (s.title == 0 && s.url == 0 && s.publisher == 0 && s.author == 0)
    return no_source(r, n);
  book_cite(r->b, put_in_place(r, s), &(struct citation_more){0});
  return true;
}

bool read_citation(struct reader *r, const struct node *item) {
  if (item->kind == NODE_MAP)
    return has_key(item, "source") || has_key(item, "quote") ||
                   has_key(item, "at")
               ? cite(r, item)
               : cite_in_place(r, item);
  if (!node_says(item))
    return no_source(r, item);
  book_cite(r->b, cite_text(r, item), &(struct citation_more){0});
  return true;
}

// ------------------------------------------------------------------ ids

static void print_plain_id(struct buf *out, const struct ent_book *b,
                           const struct written_source *s) {
  const ent_sym from[] = {s->title, s->publisher, s->author};
  for (size_t i = 0; i < 3 && out->n == 0; i++)
    slug_print(out, book_str(b, from[i]));
  if (s->title == 0 && s->publisher == 0 && s->author == 0)
    buf_adds(out, book_str(b, s->url));
  if (out->n == 0)
    buf_add(out, "source");
}

// The plain ids of all sources in place; one that is taken, or that two share,
// is lengthened by a hash of what the source says.
static void print_id(struct buf *b, const struct reader *r, uint32_t i,
                     const struct map *uses) {
  print_plain_id(b, r->b, &r->b->in_place.at[i]);
  if (map_get(uses, buf_str(b)) == 1 &&
      map_get(&r->sources, buf_str(b)) == MAP_NONE)
    return;
  unsigned long long hash = str_hash(r->in_place_of.entries.at[i].key);
  size_t plain = b->n;
  buf_addf(b, "-%08llx", hash & 0xffffffff);
  for (unsigned k = 2; map_get(&r->sources, buf_str(b)) != MAP_NONE; k++) {
    b->n = plain;
    buf_addf(b, "-%016llx-%u", hash, k);
  }
}

static void count_uses(struct reader *r, struct map *uses) {
  for (size_t i = 0; i < r->b->in_place.n; i++) {
    buf_clear(&r->buf);
    print_plain_id(&r->buf, r->b, &r->b->in_place.at[i]);
    char *key = arena_text(&r->in_place_keys, r->buf.at, r->buf.n);
    struct str plain = {key, r->buf.n};
    uint32_t before = map_get_or_put(uses, plain, 0);
    map_put(uses, plain, before + 1);
  }
}

// A URL alone may be the id of an entry of `sources:`.
static bool is_only_url(const struct written_source *s) {
  return s->url && !s->title && !s->author && !s->publisher && !s->published &&
         !s->accessed && !s->note && !s->marking && !s->withheld &&
         s->extras.n == 0;
}

static void settle(struct reader *r, uint32_t i, const struct map *uses) {
  struct written_source *s = &r->b->in_place.at[i];
  if (is_only_url(s) &&
      map_get(&r->sources, book_str(r->b, s->url)) != MAP_NONE) {
    s->id = s->url;
    return;
  }
  buf_clear(&r->buf);
  print_id(&r->buf, r, i, uses);
  s->id = reader_text(r, buf_str(&r->buf));
  map_put(&r->sources, book_str(r->b, s->id), 0);
}

void settle_sources(struct reader *r) {
  struct map uses = {0};
  if (r->b->in_place.n == 0)
    return;
  count_uses(r, &uses);
  for (uint32_t i = 0; i < r->b->in_place.n; i++)
    settle(r, i, &uses);
  map_drop(&uses);
}
