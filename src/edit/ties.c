// SPDX-License-Identifier: GPL-2.0-or-later
// Records of ties changed where they stand: another type, one more source.
#include "edit/append.h"

#include "base/suggest.h"
#include "base/url.h"
#include "base/utf8.h"

// A record of a tie: its mapping, in the file.
struct record_at {
  size_t file;
  uint32_t map;
};

typedef VEC(struct record_at) record_list;

// ------------------------------------------------------------------- finding

// The mapping that begins at a place of the book.
static uint32_t map_at(const struct tree *t, uint32_t offset) {
  uint32_t ties = t->twigs.n > 0 ? twig_value(t, 0, "ties") : NO_TWIG;
  if (ties == NO_TWIG)
    return NO_TWIG;
  ties = twig_meant(t, ties);
  for (uint32_t c = twig_first(t, ties); c != NO_TWIG;
       c = twig_next(t, ties, c)) {
    uint32_t map = twig_meant(t, c);
    if (twig_at(t, map)->front == offset || twig_at(t, map)->start == offset)
      return map;
  }
  return NO_TWIG;
}

static void add_record(const struct ent_edit *e, struct place p,
                       record_list *found) {
  struct record_at r = {edit_file_of(p), NO_TWIG};
  r.map = map_at(&e->files.at[r.file].tree, p.offset);
  for (size_t i = 0; i < found->n; i++)
    if (found->at[i].file == r.file && found->at[i].map == r.map)
      return; // another pair of one record
  if (r.map != NO_TWIG)
    vec_push(found, r);
}

// "from type to", the ends in either order where the type has none, or a
// record's id.
static bool is_named(const ent_account *l, uint32_t tie, struct str name) {
  const struct tie *t = &l->ties.at[tie];
  struct str ends[] = {noun_name(l, NOUN_ACTOR, t->from, 0),
                       noun_name(l, NOUN_ACTOR, t->to, 0)};
  struct str type = noun_name(l, NOUN_TYPE, t->type, 0);
  const struct tie_more *x = more(l, t);
  struct buf b = {0};
  bool same = x->id && str_is(name, text(l, x->id));
  for (size_t i = 0; !same && i < (type_of(l, t)->directed ? 1 : 2); i++) {
    buf_clear(&b);
    buf_addf(&b, "%s %s %s", ends[i].at, type.at, ends[1 - i].at);
    same = str_eq(buf_str(&b), name);
  }
  buf_clear(&b);
  tie_id(&b, l, tie);
  same = same || str_eq(buf_str(&b), name);
  buf_drop(&b);
  return same;
}

static void tell_unknown(const ent_account *l, struct str name, ent_diags *d) {
  struct suggest s = suggest_for(name);
  VEC(char *) ids = {0};
  diag_usage(d, "usage/unknown-tie", "no tie is called `%.*s`", STR_ARG(name));
  for (uint32_t i = 0; i < l->ties.n; i++) {
    struct buf b = {0};
    tie_id(&b, l, i);
    vec_push(&ids, buf_detach(&b));
    suggest_offer(&s, str_of(ids.at[i]));
  }
  struct str best = suggest_best(&s);
  if (best.n > 0)
    diag_help(d, "did you mean `%.*s`?", STR_ARG(best));
  else
    diag_help(d, "write \"FROM TYPE TO\" with ids, or a record's id, as "
                 "`\3show ACTOR\2` lists them");
  for (size_t i = 0; i < ids.n; i++)
    mem_free(ids.at[i]);
  vec_drop(&ids);
}

// The records of all ties named; false, with a diagnostic, if one is none.
static bool find_records(const struct ent_edit *e, const char *const *ties,
                         size_t n, record_list *found, ent_diags *d) {
  const ent_account *l = e->account;
  bool good = true;
  for (size_t k = 0; k < n; k++) {
    struct buf name = {0};
    size_t before = found->n;
    bool known = false;
    utf8_compose(&name, str_trim(str_of(ties[k])));
    for (uint32_t i = 0; i < l->ties.n; i++)
      if (is_named(l, i, buf_str(&name))) {
        known = true;
        add_record(e, tie_place(&l->ties.at[i]), found);
      }
    if (!known && before == found->n)
      tell_unknown(l, buf_str(&name), d);
    good = good && known;
    buf_drop(&name);
  }
  return good;
}

static const char *plural(size_t n) { return n == 1 ? "" : "s"; }

// -------------------------------------------------------------------- retype

static bool retype(struct ent_edit *e, struct record_at r, struct str type,
                   ent_diags *d) {
  struct edit_file *f = &e->files.at[r.file];
  uint32_t value = twig_value(&f->tree, r.map, "type");
  if (value == NO_TWIG || edit_shared(f, value, d))
    return value == NO_TWIG;
  edit_put_scalar(f, value, type);
  return true;
}

bool ent_edit_retype(ent_edit *e, const char *const *ties, size_t n,
                     const char *type, ent_diags *d) {
  record_list found = {0};
  struct buf id = {0};
  utf8_compose(&id, str_trim(str_of(type)));
  uint32_t known = ledger_type(e->account, buf_str(&id));
  if (known == NONE) {
    diag_usage(d, "usage/unknown-type", "there is no type `%s`", buf_text(&id));
    uint32_t near = noun_suggest(e->account, NOUN_TYPE, buf_str(&id));
    struct buf b = {0};
    if (near != NONE)
      noun_print(&b, e->account, NOUN_TYPE, near);
    if (near != NONE)
      diag_help(d, "did you mean %s?", buf_text(&b));
    else
      diag_help(d, "`\3types\2` lists those there are");
    buf_drop(&b);
  }
  bool good = known != NONE && find_records(e, ties, n, &found, d);
  for (size_t i = 0; good && i < found.n; i++)
    good = retype(e, found.at[i], buf_str(&id), d);
  if (good)
    edit_say(e, "%zu record%s %s of type `%s` now", found.n, plural(found.n),
             found.n == 1 ? "is" : "are", buf_text(&id));
  vec_drop(&found);
  buf_drop(&id);
  return good;
}

// ---------------------------------------------------------------------- cite

// Whether a list of sources has it already, alone or with a page.
static bool cites(const struct tree *t, uint32_t list, struct str source) {
  for (uint32_t c = twig_first(t, list); c != NO_TWIG;
       c = twig_next(t, list, c)) {
    uint32_t item = twig_meant(t, c);
    uint32_t named = twig_at(t, item)->kind == TWIG_MAP
                         ? twig_value(t, item, "source")
                         : item;
    if (named != NO_TWIG && edit_is(twig_text(t, named), source))
      return true;
  }
  return false;
}

// False with a diagnostic; *done if the record had not cited it.
static bool cite(struct ent_edit *e, struct record_at r, struct str source,
                 bool *done, ent_diags *d) {
  struct edit_file *f = &e->files.at[r.file];
  const struct tree *t = &f->tree;
  uint32_t value = twig_value(t, r.map, "sources");
  struct buf b = {0};
  edit_scalar(&b, source, true);
  bool good = true, list = value != NO_TWIG &&
                           twig_at(t, twig_meant(t, value))->kind == TWIG_LIST;
  *done = !list || !cites(t, twig_meant(t, value), source);
  if (*done && list) {
    good = edit_append_item(f, value, buf_str(&b), d);
  } else if (*done && value != NO_TWIG) { // a key that says nothing
    const struct twig *w = twig_at(t, value);
    struct buf one = {0};
    buf_addf(&one, "%s[%s]", f->in->text[w->start - 1] == ' ' ? "" : " ",
             buf_text(&b));
    good = !edit_shared(f, value, d);
    patch_put(&f->patch, w->start, w->end, buf_str(&one));
    buf_drop(&one);
  } else if (*done) {
    struct buf one = {0};
    buf_addf(&one, "[%s]", buf_text(&b));
    good = edit_append_pair(f, r.map, "sources", buf_str(&one), d);
    buf_drop(&one);
  }
  buf_drop(&b);
  return good;
}

static bool source_good(const struct ent_edit *e, struct str source,
                        ent_diags *d) {
  if (url_meant(source) || edit_defined(e, NOUN_SOURCE, source))
    return true;
  diag_usage(d, "usage/unknown-source", "no source has the id `%.*s`",
             STR_ARG(source));
  uint32_t near = noun_suggest(e->account, NOUN_SOURCE, source);
  struct buf b = {0};
  if (near != NONE)
    noun_print(&b, e->account, NOUN_SOURCE, near);
  if (near != NONE)
    diag_help(d, "did you mean %s?", buf_text(&b));
  else
    diag_help(d, "define it under `sources:`, or give an address");
  buf_drop(&b);
  return false;
}

bool ent_edit_cite(ent_edit *e, const char *source, const char *const *ties,
                   size_t n, ent_diags *d) {
  record_list found = {0};
  struct buf id = {0};
  size_t cited = 0;
  utf8_compose(&id, str_trim(str_of(source)));
  bool good =
      source_good(e, buf_str(&id), d) && find_records(e, ties, n, &found, d);
  for (size_t i = 0; good && i < found.n; i++) {
    bool done = false;
    good = cite(e, found.at[i], buf_str(&id), &done, d);
    cited += done;
  }
  if (good)
    edit_say(e, "%zu record%s cite%s `%s` now", cited, plural(cited),
             cited == 1 ? "s" : "", buf_text(&id));
  if (good && cited < found.n)
    edit_say(e, "%zu did before", found.n - cited);
  vec_drop(&found);
  buf_drop(&id);
  return good;
}
