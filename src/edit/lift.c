// SPDX-License-Identifier: GPL-2.0-or-later
// Sources that are written where they are cited get entries of their own, and
// are cited by their ids: those of an address and nothing else under an id made
// of it, the same address once; whole ones with all that they say. Whatever has
// comments within, or is repeated by an alias, stays where it is.
#include "edit/append.h"
#include "edit/format.h"
#include "edit/source_id.h"

#include "base/slug.h"
#include "base/url.h"
#include "base/utf8.h"

struct lifted {
  char *key; // what it says: an address, or all of it in one form
  char *id;
  char *url; // or NULL
};

struct cited_now {
  const struct edit_file *f;
  uint32_t list;
  const char *id;
};

struct lifting {
  struct ent_edit *e;
  struct edit_file *f;
  VEC(struct lifted) all;
  VEC(struct new_record) records;
  VEC(uint32_t) maps;          // of the file, those seen
  VEC(struct cited_now) cited; // by an id from now on
  struct arena names;
  size_t n, left;
};

// -------------------------------------------------------------------- entries

static const char *lifted_by_key(const struct lifting *s, struct str key) {
  for (size_t i = 0; i < s->all.n; i++)
    if (str_is(key, s->all.at[i].key))
      return s->all.at[i].id;
  return NULL;
}

// Whoever has the address: an entry that there is, or one of before.
static const char *known_url(const struct lifting *s, struct str url) {
  const struct ent_book *b = s->e->book;
  for (size_t i = 0; i < b->sources.n; i++)
    if (edit_is(url, book_str(b, b->sources.at[i].url)) ||
        edit_is(url, book_str(b, b->sources.at[i].id)))
      return book_says(b, b->sources.at[i].id);
  for (size_t i = 0; i < s->all.n; i++)
    if (s->all.at[i].url && edit_is(url, str_of(s->all.at[i].url)))
      return s->all.at[i].id;
  return NULL;
}

static bool is_taken(const struct lifting *s, struct str id) {
  bool taken = edit_defined(s->e, NOUN_SOURCE, id) > 0;
  for (size_t i = 0; i < s->all.n && !taken; i++)
    taken = str_is(id, s->all.at[i].id);
  return taken;
}

static struct buf free_id(const struct lifting *s, struct str words) {
  struct buf b = {0};
  slug_print(&b, words);
  if (b.n == 0)
    buf_add(&b, "source");
  size_t plain = b.n;
  for (unsigned k = 2; is_taken(s, buf_str(&b)); k++) {
    b.n = plain;
    buf_addf(&b, "-%u", k);
  }
  return b;
}

// Gives the id under which it is from now on.
static const char *lift(struct lifting *s, struct str key, struct str words,
                        struct str url, struct new_record r) {
  struct buf id = free_id(s, words);
  edit_scalar(&r.id, buf_str(&id), true);
  vec_push(&s->records, r);
  vec_push(&s->all, ((struct lifted){mem_text(key.at, key.n), buf_detach(&id),
                                     url.n ? mem_text(url.at, url.n) : NULL}));
  return s->all.at[s->all.n - 1].id;
}

// ------------------------------------------------------------------- citations

// Whether the list cites that id already, or does from now on.
static bool is_cited(const struct lifting *s, uint32_t list, const char *id) {
  const struct tree *t = &s->f->tree;
  for (size_t i = 0; i < s->cited.n; i++)
    if (s->cited.at[i].f == s->f && s->cited.at[i].list == list &&
        strcmp(s->cited.at[i].id, id) == 0)
      return true;
  for (uint32_t c = twig_first(t, list); c != NO_TWIG;
       c = twig_next(t, list, c))
    if (twig_at(t, twig_meant(t, c))->kind == TWIG_TEXT &&
        edit_is(twig_text(t, c), str_of(id)))
      return true;
  return false;
}

// `list` is that of which it is an item; of a `source:` it is none.
static void cite_by_id(struct lifting *s, uint32_t twig, uint32_t list,
                       const char *id) {
  const struct twig *w = twig_at(&s->f->tree, twig);
  struct buf b = {0};
  s->n++;
  if (list != NO_TWIG && is_cited(s, list, id)) {
    edit_take_out(s->f, list, twig);
    return;
  }
  if (list != NO_TWIG)
    vec_push(&s->cited, ((struct cited_now){s->f, list, id}));
  edit_scalar(&b, str_of(id), true);
  patch_put(&s->f->patch, w->start, w->end, buf_str(&b));
  buf_drop(&b);
}

// What is repeated elsewhere would change there, too.
static bool is_fixed(const struct twig *w) {
  return w->stands_for != NO_TWIG || w->used || w->named;
}

static void see_url(struct lifting *s, const struct met_text *x) {
  const struct tree *t = &s->f->tree;
  struct str url = twig_text(t, x->twig);
  if (!url_meant(url) || edit_defined(s->e, NOUN_SOURCE, url) > 0)
    return;
  if (is_fixed(twig_at(t, x->twig))) {
    s->left++;
    return;
  }
  const char *id = known_url(s, url);
  if (!id) {
    struct new_record r = {0};
    struct buf words = source_words(url);
    edit_scalar(new_value(&r, "url"), url, true);
    id = lift(s, url, buf_str(&words), url, r);
    buf_drop(&words);
  }
  cite_by_id(s, x->twig, x->list, id);
}

// ----------------------------------------------------------------- whole ones

static struct str field(const struct tree *t, uint32_t map, const char *key) {
  uint32_t value = twig_value(t, map, key);
  return value == NO_TWIG ? STR("") : twig_text(t, value);
}

// Of one that does not, reading complains.
static bool names_source(const struct tree *t, uint32_t map) {
  return field(t, map, "title").n + field(t, map, "url").n +
             field(t, map, "publisher").n + field(t, map, "author").n >
         0;
}

static bool has_comment_within(const struct edit_file *f,
                               const struct twig *w) {
  const char *at = f->in->text + w->start;
  return memchr(at, '#', w->end - w->start) != NULL &&
         memchr(at, '\n', w->end - w->start) != NULL;
}

// Whether all of it may stand on a line of its own elsewhere.
static bool can_move(const struct edit_file *f, uint32_t map) {
  const struct tree *t = &f->tree;
  const struct twig *w = twig_at(t, map);
  if (has_comment_within(f, w) || !names_source(t, map))
    return false;
  for (uint32_t i = map; i < map + w->size; i++)
    if (is_fixed(twig_at(t, i)))
      return false;
  for (uint32_t c = twig_first(t, map); c != NO_TWIG;) {
    uint32_t value = twig_next(t, map, c);
    if (!rule_of(&source_grammar, twig_text(t, c)) &&
        format_has_line(twig_raw(t, value)))
      return false;
    c = twig_next(t, map, value);
  }
  return true;
}

// The keys in the order in which they are written, then those of its own.
static struct new_record record_of(struct lifting *s, uint32_t map) {
  const struct tree *t = &s->f->tree;
  struct new_record r = {0};
  for (size_t i = 0; i < source_grammar.n; i++) {
    const struct key_rule *rule = &source_grammar.rules[i];
    uint32_t value = twig_value(t, map, rule->key);
    if (value != NO_TWIG)
      format_value(new_value(&r, rule->key), t, value, rule);
  }
  for (uint32_t c = twig_first(t, map); c != NO_TWIG;) {
    uint32_t value = twig_next(t, map, c);
    struct str key = twig_raw(t, c);
    if (!rule_of(&source_grammar, twig_text(t, c)))
      format_value(new_value(&r, arena_text(&s->names, key.at, key.n)), t,
                   value, NULL);
    c = twig_next(t, map, value);
  }
  return r;
}

// By its title, else by who made it, else by its address.
static struct buf words_of(const struct tree *t, uint32_t map) {
  static const char *const keys[] = {"title", "publisher", "author"};
  struct buf b = {0};
  for (size_t i = 0; i < 3 && b.n == 0; i++)
    buf_adds(&b, field(t, map, keys[i]));
  if (b.n > 0 || field(t, map, "url").n == 0)
    return b;
  return source_words(field(t, map, "url"));
}

static void print_key(struct buf *b, const struct new_record *r) {
  for (size_t i = 0; i < r->pairs.n; i++)
    buf_addf(b, "%s: %s\n", r->pairs.at[i].key,
             buf_text(&r->pairs.at[i].value));
}

// The entry of a whole source, under the id that it got when it was first met.
static const char *entry_of(struct lifting *s, uint32_t map) {
  const struct tree *t = &s->f->tree;
  struct str url = field(t, map, "url");
  if (twig_count(t, map) == 1 && url.n > 0 && known_url(s, url))
    return known_url(s, url);
  struct new_record r = record_of(s, map);
  struct buf key = {0};
  print_key(&key, &r);
  const char *id = lifted_by_key(s, buf_str(&key));
  if (id) {
    new_record_drop(&r);
  } else {
    struct buf words = words_of(t, map);
    id = lift(s, buf_str(&key), buf_str(&words), url, r);
    buf_drop(&words);
  }
  buf_drop(&key);
  return id;
}

static bool is_seen(struct lifting *s, uint32_t map) {
  for (size_t i = 0; i < s->maps.n; i++)
    if (s->maps.at[i] == map)
      return true;
  vec_push(&s->maps, map);
  return false;
}

// A text within it was met.
static void see_whole(struct lifting *s, uint32_t map) {
  const struct tree *t = &s->f->tree;
  if (is_seen(s, map))
    return;
  if (can_move(s->f, map))
    cite_by_id(s, map, twig_at(t, map)->parent, entry_of(s, map));
  else
    s->left++;
}

// ------------------------------------------------------------------- whole

static void see_map(void *to, const struct met_text *x) {
  struct lifting *s = to;
  if (x->grammar == &source_grammar && x->key != NO_TWIG &&
      !str_is(STR("sources"), x->section->key))
    see_whole(s, twig_at(&s->f->tree, x->key)->parent);
}

static void see_text(void *to, const struct met_text *x) {
  if (x->role == SAYS_SOURCE)
    see_url(to, x);
}

// Whole ones first: an address alone may be that of one.
static void look(struct lifting *s) {
  for (int k = 0; k < 2; k++)
    for (size_t i = 0; i < edit_ledger_files(s->e); i++) {
      s->f = &s->e->files.at[i];
      s->maps.n = 0;
      walk_ledger(&s->f->tree, k == 0 ? see_map : see_text, s);
    }
}

static void say(const struct lifting *s) {
  if (s->n > 0)
    edit_say(s->e, "%zu citation%s by an id now, of %zu new entr%s", s->n,
             s->n == 1 ? " is" : "s are", s->records.n,
             s->records.n == 1 ? "y" : "ies");
  if (s->left > 0)
    edit_say(s->e,
             "%zu source%s where %s, for a comment stands in it, it has lines "
             "of its own, or an alias of YAML repeats it",
             s->left, s->left == 1 ? " stays" : "s stay",
             s->left == 1 ? "it is" : "they are");
}

bool ent_edit_lift(ent_edit *e, ent_diags *diags) {
  struct lifting s = {.e = e};
  look(&s);
  const bool good = edit_append(e, "sources", s.records.at, s.records.n, diags);
  if (good)
    say(&s);
  for (size_t i = 0; i < s.records.n; i++)
    new_record_drop(&s.records.at[i]);
  for (size_t i = 0; i < s.all.n; i++) {
    mem_free(s.all.at[i].key);
    mem_free(s.all.at[i].id);
    mem_free(s.all.at[i].url);
  }
  vec_drop(&s.records);
  vec_drop(&s.all);
  vec_drop(&s.maps);
  vec_drop(&s.cited);
  arena_drop(&s.names);
  return good;
}
