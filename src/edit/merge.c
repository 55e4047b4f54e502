// SPDX-License-Identifier: GPL-2.0-or-later
// Two records of one thing made one: all that speaks of the second speaks of
// the first, which gets what it lacks; what both say and say differently stays
// as the first has it, and is told.
#include "edit/append.h"
#include "edit/format.h"

#include "base/utf8.h"
#include "model/marking.h"

// An entry of a section.
struct entry {
  struct edit_file *f;
  uint32_t section, key, value; // value: what is meant
};

struct merging {
  struct ent_edit *e;
  enum noun noun;
  struct str a, b; // ids
  struct entry first, second;
  const struct grammar *grammar;
  VEC(char *) names; // that become aliases
  bool begun;        // the first said nothing, and does now
  ent_diags *d;
};

static bool find_entry(struct ent_edit *e, enum noun noun, struct str id,
                       struct entry *out) {
  for (size_t i = 0; i < edit_ledger_files(e); i++) {
    struct edit_file *f = &e->files.at[i];
    const struct tree *t = &f->tree;
    uint32_t in =
        t->twigs.n > 0 ? twig_value(t, 0, edit_nouns[noun].section) : NO_TWIG;
    in = in != NO_TWIG ? twig_meant(t, in) : NO_TWIG;
    if (in == NO_TWIG || twig_at(t, in)->kind != TWIG_MAP)
      continue;
    for (uint32_t c = twig_first(t, in); c != NO_TWIG;) {
      uint32_t value = twig_next(t, in, c);
      *out = (struct entry){f, in, c, twig_meant(t, value)};
      if (edit_is(twig_text(t, c), id))
        return true;
      c = twig_next(t, in, value);
    }
  }
  return false;
}

static uint32_t field(const struct entry *x, const char *key) {
  const struct tree *t = &x->f->tree;
  if (twig_at(t, x->value)->kind != TWIG_MAP)
    return NO_TWIG;
  return twig_value(t, x->value, key);
}

static struct buf said(const struct merging *m, const struct entry *x,
                       uint32_t value, struct str key) {
  struct buf b = {0};
  format_value(&b, &x->f->tree, value, rule_of(m->grammar, key));
  return b;
}

// ------------------------------------------------------------------ into one

static bool is_list_of_both(const char *key) {
  return strcmp(key, "tags") == 0 || strcmp(key, "sources") == 0 ||
         strcmp(key, "aliases") == 0;
}

static bool has_item(const struct merging *m, uint32_t list, struct str item,
                     struct str key) {
  const struct tree *t = &m->first.f->tree;
  bool found = false;
  for (uint32_t c = twig_first(t, list); c != NO_TWIG && !found;
       c = twig_next(t, list, c)) {
    struct buf b = said(m, &m->first, c, key);
    found = str_eq(buf_str(&b), item);
    buf_drop(&b);
  }
  return found;
}

static bool join_lists(struct merging *m, uint32_t mine, uint32_t theirs,
                       struct str key) {
  const struct tree *t = &m->second.f->tree;
  uint32_t list = twig_meant(&m->first.f->tree, mine);
  uint32_t other = twig_meant(t, theirs);
  bool good = true;
  for (uint32_t c = twig_first(t, other); c != NO_TWIG && good;
       c = twig_next(t, other, c)) {
    struct buf b = said(m, &m->second, c, key);
    if (!has_item(m, list, buf_str(&b), key))
      good = edit_append_item(m->first.f, mine, buf_str(&b), m->d);
    buf_drop(&b);
  }
  return good;
}

static bool is_list(const struct entry *x, uint32_t value) {
  const struct tree *t = &x->f->tree;
  return twig_at(t, twig_meant(t, value))->kind == TWIG_LIST;
}

// A pair that the first record lacks, which may have said nothing yet.
static bool append_field(struct merging *m, const char *key, struct str value) {
  const struct twig *w = twig_at(&m->first.f->tree, m->first.value);
  struct edit_file *f = m->first.f;
  if (w->kind == TWIG_MAP)
    return edit_append_pair(f, m->first.value, key, value, m->d);
  struct buf b = {0};
  buf_addf(&b, "%s%s: %.*s", m->begun ? ", " : " {", key, STR_ARG(value));
  patch_put(&f->patch, m->begun ? w->end : w->start, w->end, buf_str(&b));
  m->begun = true;
  buf_drop(&b);
  return true;
}

static void tell_other(struct merging *m, struct str key, uint32_t mine,
                       uint32_t theirs) {
  struct buf a = said(m, &m->first, mine, key);
  struct buf b = said(m, &m->second, theirs, key);
  if (!str_eq(buf_str(&a), buf_str(&b)))
    edit_say(m->e, "%.*s: `%s` stays, `%s` of `%.*s` goes", STR_ARG(key),
             buf_text(&a), buf_text(&b), STR_ARG(m->b));
  buf_drop(&a);
  buf_drop(&b);
}

// How restricted a record is, and whether it is never named.
static uint8_t level_of(const struct merging *m, struct str id,
                        bool *withheld) {
  const ent_account *l = m->e->account;
  if (m->noun == NOUN_ACTOR)
    return l->facts->actors.at[ledger_actor(l, id)].level;
  const struct cited *s = &l->facts->sources.at[ledger_source(l, id)];
  *withheld = s->withheld;
  return s->level;
}

// `value`: the word as YAML has it.
static bool set_field(struct merging *m, const char *key, struct str word,
                      struct str value) {
  const uint32_t mine = field(&m->first, key);
  edit_say(m->e, "%s: `%.*s`, the more restrictive of the two", key,
           STR_ARG(word));
  if (mine == NO_TWIG)
    return append_field(m, key, value);
  const struct twig *w = twig_at(&m->first.f->tree, mine);
  patch_put(&m->first.f->patch, w->start, w->end, value);
  return true;
}

static bool set_marking(struct merging *m, struct str word) {
  struct buf b = {0};
  edit_scalar(&b, word, true);
  bool good = set_field(m, "marking", word, buf_str(&b));
  buf_drop(&b);
  return good;
}

// What may be seen of one may not be seen of both if it may not of the other.
static bool take_marking(struct merging *m) {
  const struct facts *f = m->e->account->facts;
  bool a_withheld = false, b_withheld = false, good = true;
  const uint8_t a = level_of(m, m->a, &a_withheld);
  const uint8_t b = level_of(m, m->b, &b_withheld);
  if (b > a)
    good = set_marking(m, str_of(marking_word(f, b)));
  return good && (!b_withheld || a_withheld ||
                  set_field(m, "withheld", STR("true"), STR("true")));
}

static bool is_of_markings(const char *key) {
  return strcmp(key, "marking") == 0 || strcmp(key, "withheld") == 0;
}

// Items first: what is appended to a list at the end of a record stands before
// what is appended to the record.
enum pass { ITEMS, PAIRS };

static bool take_field(struct merging *m, uint32_t key, uint32_t value,
                       enum pass pass) {
  const struct tree *t = &m->second.f->tree;
  struct str name = twig_text(t, key);
  char *text = mem_text(name.at, name.n);
  uint32_t mine = field(&m->first, text);
  bool apart = m->noun == NOUN_ACTOR &&
               (strcmp(text, "name") == 0 || strcmp(text, "short") == 0 ||
                strcmp(text, "aliases") == 0); // of take_names
  apart |= is_of_markings(text);               // of take_marking
  bool lists = mine != NO_TWIG && is_list_of_both(text) &&
               is_list(&m->first, mine) && is_list(&m->second, value);
  bool good = true;
  if (!apart && lists && pass == ITEMS) {
    good = join_lists(m, mine, value, name);
  } else if (!apart && mine == NO_TWIG && pass == PAIRS) {
    struct buf b = said(m, &m->second, value, name);
    good = append_field(m, text, buf_str(&b));
    buf_drop(&b);
  } else if (!apart && !lists && mine != NO_TWIG && pass == PAIRS) {
    tell_other(m, name, mine, value);
  }
  mem_free(text);
  return good;
}

// -------------------------------------------------------------------- names

static bool is_called(const struct merging *m, struct str name) {
  uint32_t a = ledger_actor(m->e->account, m->a);
  struct str other;
  for (size_t k = 0; (other = noun_name(m->e->account, NOUN_ACTOR, a, k)).at;
       k++)
    if (edit_is(name, other))
      return true;
  for (size_t i = 0; i < m->names.n; i++)
    if (edit_is(name, str_of(m->names.at[i])))
      return true;
  return false;
}

// The names that the first has not; the id, where there is no other.
static void find_names(struct merging *m) {
  const ent_account *l = m->e->account;
  uint32_t b = ledger_actor(l, m->b);
  bool named = l->facts->actors.at[b].name &&
               !edit_is(str_of(text(l, l->facts->actors.at[b].name)), m->b);
  struct str name;
  for (size_t k = named; (name = noun_name(l, NOUN_ACTOR, b, k)).at; k++)
    if (name.n > 0 && !is_called(m, name))
      vec_push(&m->names, mem_text(name.at, name.n));
}

static bool take_names(struct merging *m, enum pass pass) {
  uint32_t mine = field(&m->first, "aliases");
  bool list = mine != NO_TWIG && is_list(&m->first, mine), good = true;
  struct buf all = {0};
  if (pass != (list ? ITEMS : PAIRS))
    return true;
  for (size_t i = 0; i < m->names.n && good; i++) {
    struct buf one = {0};
    edit_scalar(&one, str_of(m->names.at[i]), true);
    if (list)
      good = edit_append_item(m->first.f, mine, buf_str(&one), m->d);
    buf_addf(&all, "%s%s", i ? ", " : "[", buf_text(&one));
    edit_say(m->e, "`%s` is an alias of `%.*s` now", m->names.at[i],
             STR_ARG(m->a));
    buf_drop(&one);
  }
  buf_addc(&all, ']');
  if (good && !list && m->names.n > 0)
    good = append_field(m, "aliases", buf_str(&all));
  buf_drop(&all);
  return good;
}

// ----------------------------------------------------------------------- all

static bool take_fields(struct merging *m, enum pass pass) {
  const struct tree *t = &m->second.f->tree;
  uint32_t map = m->second.value;
  bool good = true;
  if (twig_at(t, map)->kind != TWIG_MAP)
    return true;
  for (uint32_t c = twig_first(t, map); c != NO_TWIG && good;) {
    uint32_t value = twig_next(t, map, c);
    good = take_field(m, c, value, pass);
    c = twig_next(t, map, value);
  }
  return good;
}

// Where both are defined, as one of the two that can be merged.
static enum noun noun_of_both(const struct ent_edit *e, const char *noun,
                              struct str a, struct str b, ent_diags *d) {
  static const enum noun may[] = {NOUN_ACTOR, NOUN_SOURCE};
  enum noun found = NOUNS;
  size_t n = 0;
  for (size_t i = 0; i < 2; i++) {
    bool asked = !noun || strcmp(noun, edit_nouns[may[i]].name) == 0;
    if (asked && edit_defined(e, may[i], a) && edit_defined(e, may[i], b)) {
      found = may[i];
      n++;
    }
  }
  if (n == 1)
    return found;
  if (n == 2) {
    edit_noun_of(e, noun, a, d);
    return NOUNS;
  }
  enum noun x = edit_noun_of(e, noun, a, d);
  enum noun y = x < NOUNS ? edit_noun_of(e, noun, b, d) : NOUNS;
  if (x < NOUNS && y < NOUNS) {
    diag_usage(d, "usage/not-alike",
               "`%s` and `%s` are not of one sort: %s, %s", a.at, b.at,
               edit_nouns[x].name, edit_nouns[y].name);
    diag_help(d, "two actors, or two sources, are made one");
  }
  return NOUNS;
}

static bool merge(struct merging *m) {
  size_t places = 0;
  struct str other = m->a;
  if (m->noun == NOUN_ACTOR)
    find_names(m);
  bool shared = edit_shared(m->first.f, m->first.value, m->d) ||
                edit_shared(m->second.f, m->second.value, m->d);
  bool good = !shared &&
              edit_refer(m->e, m->noun, m->b, other, false, &places, m->d) &&
              take_fields(m, ITEMS) && take_names(m, ITEMS) &&
              take_fields(m, PAIRS) && take_marking(m) && take_names(m, PAIRS);
  if (!good)
    return false;
  size_t end = twig_at(&m->first.f->tree, m->first.value)->end;
  if (m->begun)
    patch_put(&m->first.f->patch, end, end, STR("}"));
  edit_take_out(m->second.f, m->second.section, m->second.key);
  if (m->noun == NOUN_ACTOR)
    edit_move_place(m->e, m->b, edit_has_place(m->e, m->a) ? NULL : &other);
  edit_say(m->e, "the %s `%.*s` is `%.*s` now, in %zu place%s",
           edit_nouns[m->noun].name, STR_ARG(m->b), STR_ARG(m->a), places,
           places == 1 ? "" : "s");
  return true;
}

bool ent_edit_merge(ent_edit *e, const char *noun, const char *kept,
                    const char *gone, ent_diags *d) {
  struct buf a = {0}, b = {0};
  utf8_compose(&a, str_of(kept));
  utf8_compose(&b, str_of(gone));
  struct merging m = {.e = e, .a = buf_str(&a), .b = buf_str(&b), .d = d};
  bool same = str_eq(m.a, m.b), good = false;
  if (same)
    diag_usage(d, "usage/not-alike", "`%s` is one already", kept);
  else
    m.noun = noun_of_both(e, noun, m.a, m.b, d);
  if (!same && m.noun < NOUNS) {
    m.grammar = m.noun == NOUN_ACTOR ? &actor_grammar : &source_grammar;
    good = find_entry(e, m.noun, m.a, &m.first) &&
           find_entry(e, m.noun, m.b, &m.second) && merge(&m);
  }
  for (size_t i = 0; i < m.names.n; i++)
    mem_free(m.names.at[i]);
  vec_drop(&m.names);
  buf_drop(&a);
  buf_drop(&b);
  return good;
}
