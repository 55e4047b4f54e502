// SPDX-License-Identifier: GPL-2.0-or-later
// A tie in few words. Who is named is found by an id or a whole name: a start
// of one is enough to ask about somebody, and not to write of them.
#include "edit/append.h"
#include "edit/source_id.h"

#include "base/sized.h"
#include "base/slug.h"
#include "base/url.h"
#include "base/utf8.h"
#include "write/scalar.h"

struct addition {
  struct ent_edit *e;
  ent_addition asked;
  ent_diags *d;
  struct new_record tie;
  VEC(struct new_record) actors, sources; // that are made
  VEC(char *) ids; // of these, composed, with what was typed before each
};

static bool is_called(const ent_account *l, enum noun noun, uint32_t i,
                      struct str typed) {
  struct str name;
  for (size_t k = 0; (name = noun_name(l, noun, i, k)).at; k++)
    if (name.n > 0 && utf8_same_folded(name, typed))
      return true;
  return false;
}

// The record that is called so as a whole: by its id, else by the name of one
// alone. NONE for nobody; of several *several is true.
static uint32_t called(const ent_account *l, enum noun noun, struct str typed,
                       bool *several) {
  uint32_t found = NONE;
  *several = false;
  for (uint32_t i = 0; i < noun_count(l, noun); i++)
    if (edit_is(typed, noun_name(l, noun, i, 0)))
      return i;
  for (uint32_t i = 0; i < noun_count(l, noun); i++)
    if (is_called(l, noun, i, typed)) {
      *several = *several || found != NONE;
      found = i;
    }
  return found;
}

// ------------------------------------------------------------------ the new

static bool is_id(struct str typed) {
  struct buf b = {0};
  slug_print(&b, typed);
  bool same = str_eq(buf_str(&b), typed);
  buf_drop(&b);
  return same;
}

static bool is_taken(const struct addition *a, enum noun noun, struct str id) {
  bool several;
  for (size_t i = 1; i < a->ids.n; i += 2)
    if (str_is(id, a->ids.at[i]))
      return true;
  return called(a->e->account, noun, id, &several) != NONE || several;
}

// The id that was made for what was typed before, or NULL.
static const char *made_before(const struct addition *a, const char *typed) {
  for (size_t i = 0; i < a->ids.n; i += 2)
    if (strcmp(a->ids.at[i], typed) == 0)
      return a->ids.at[i + 1];
  return NULL;
}

// An id for something new: as it was typed, if it is one, else made of words.
static struct buf new_id(const struct addition *a, enum noun noun,
                         struct str words, const char *otherwise) {
  struct buf b = {0};
  slug_print(&b, words);
  if (b.n == 0)
    buf_add(&b, otherwise);
  size_t plain = b.n;
  for (unsigned k = 2; is_taken(a, noun, buf_str(&b)); k++) {
    b.n = plain;
    buf_addf(&b, "-%u", k);
  }
  return b;
}

static void remember(struct addition *a, const char *typed, struct str id) {
  vec_push(&a->ids, mem_text(typed, strlen(typed)));
  vec_push(&a->ids, mem_text(id.at, id.n));
}

static void tell_near(const struct addition *a, enum noun noun,
                      struct str typed) {
  uint32_t near = noun_suggest(a->e->account, noun, typed);
  if (near == NONE)
    return;
  struct buf b = {0};
  noun_print(&b, a->e->account, noun, near);
  diag(a->d, ENT_WARNING, "edit/near-name", SPAN_NONE,
       "`%.*s` is new, and near to the %s %s", STR_ARG(typed),
       edit_nouns[noun].name, buf_text(&b));
  diag_help(a->d, "give its id if that is meant");
  buf_drop(&b);
}

static const char *make_actor(struct addition *a, const char *typed) {
  struct new_record r = {0};
  struct str words = str_trim(str_of(typed));
  struct buf id = new_id(a, NOUN_ACTOR, words, "actor");
  edit_scalar(&r.id, buf_str(&id), true);
  if (!is_id(words))
    edit_scalar(new_value(&r, "name"), words, true);
  vec_push(&a->actors, r);
  tell_near(a, NOUN_ACTOR, words);
  if (is_id(words))
    edit_make(a->e, "the actor `%s`", buf_text(&id));
  else
    edit_make(a->e, "the actor `%s` (%.*s)", buf_text(&id), STR_ARG(words));
  remember(a, typed, buf_str(&id));
  buf_drop(&id);
  return a->ids.at[a->ids.n - 1];
}

// --------------------------------------------------------------------- who

static const char *actor_of(struct addition *a, const char *typed) {
  const ent_account *l = a->e->account;
  bool several;
  uint32_t i = called(l, NOUN_ACTOR, str_trim(str_of(typed)), &several);
  const char *before = made_before(a, typed);
  if (several) {
    ledger_find_actor(l, str_of(typed), a->d);
    return NULL;
  }
  if (i != NONE)
    return noun_name(l, NOUN_ACTOR, i, 0).at;
  return before ? before : make_actor(a, typed);
}

static bool put_actor(struct addition *a, const char *key, const char *typed) {
  const char *id = actor_of(a, typed);
  if (id)
    edit_scalar(new_value(&a->tie, key), str_of(id), true);
  return id != NULL;
}

static bool put_ends(struct addition *a, bool directed) {
  const char *from = actor_of(a, a->asked.from), *to = NULL;
  if (from)
    to = actor_of(a, a->asked.to);
  if (!to)
    return false;
  if (directed) {
    edit_scalar(new_value(&a->tie, "from"), str_of(from), true);
    return true;
  }
  struct buf *b = new_value(&a->tie, "between");
  buf_addc(b, '[');
  edit_scalar(b, str_of(from), true);
  buf_add(b, ", ");
  edit_scalar(b, str_of(to), true);
  buf_addc(b, ']');
  return true;
}

static uint32_t type_called(const struct addition *a) {
  const ent_account *l = a->e->account;
  bool several;
  struct str typed = str_trim(str_of(a->asked.type));
  uint32_t i = called(l, NOUN_TYPE, typed, &several);
  if (i != NONE && !several)
    return i;
  diag_usage(a->d, "usage/unknown-type", "no type is called `%.*s`",
             STR_ARG(typed));
  uint32_t near = noun_suggest(l, NOUN_TYPE, typed);
  struct buf b = {0};
  if (near != NONE) {
    noun_print(&b, l, NOUN_TYPE, near);
    diag_help(a->d, "did you mean %s?", buf_text(&b));
  } else {
    diag_help(a->d, "`" PROGRAM("types") "` lists those there are; more are "
                                         "defined under `types:`");
  }
  buf_drop(&b);
  return NONE;
}

// ------------------------------------------------------------------ sources

// The source that has the URL, as it may be cited; NULL if none does.
static const char *source_at(const struct ent_edit *e, struct str url) {
  const struct ent_book *b = e->book;
  for (size_t i = 0; i < b->sources.n; i++)
    if (edit_is(url, book_str(b, b->sources.at[i].url)))
      return book_says(b, b->sources.at[i].id);
  for (size_t i = 0; i < b->in_place.n; i++)
    if (edit_is(url, book_str(b, b->in_place.at[i].url)))
      return url.at;
  return NULL;
}

static const char *make_source(struct addition *a, const char *typed) {
  struct new_record r = {0};
  struct str words = str_trim(str_of(typed));
  bool url = url_meant(words);
  struct buf said = url ? source_words(words) : (struct buf){0};
  struct buf id =
      new_id(a, NOUN_SOURCE, url ? buf_str(&said) : words, "source");
  edit_scalar(&r.id, buf_str(&id), true);
  if (url || !is_id(words))
    edit_scalar(new_value(&r, url ? "url" : "title"), words, true);
  if (url && a->asked.accessed)
    scalar_write(new_value(&r, "accessed"), str_of(a->asked.accessed), true);
  vec_push(&a->sources, r);
  if (!url)
    tell_near(a, NOUN_SOURCE, words);
  edit_make(a->e, "the source `%s` (%.*s)", buf_text(&id), STR_ARG(words));
  remember(a, typed, buf_str(&id));
  buf_drop(&said);
  buf_drop(&id);
  return a->ids.at[a->ids.n - 1];
}

static bool is_cited_alone(const ent_account *l, uint32_t source) {
  return l->facts->sources.at[source].in_place;
}

static const char *source_of(struct addition *a, const char *typed) {
  const ent_account *l = a->e->account;
  struct str words = str_trim(str_of(typed));
  bool several;
  const char *before = made_before(a, typed);
  const char *there = url_meant(words) ? source_at(a->e, words) : NULL;
  if (there || before)
    return there ? there : before;
  uint32_t i = called(l, NOUN_SOURCE, words, &several);
  if (several || (i != NONE && is_cited_alone(l, i))) {
    diag_usage(a->d, "usage/unknown-source",
               several ? "several sources are called `%.*s`"
                       : "`%.*s` is written where it is cited, and has no id",
               STR_ARG(words));
    diag_help(a->d, "give the id of one under `sources:`");
    return NULL;
  }
  return i != NONE ? noun_name(l, NOUN_SOURCE, i, 0).at : make_source(a, typed);
}

// Two names of one source cite it once.
static bool is_cited_before(struct addition *a, size_t n, const char *id) {
  for (size_t i = 0; i < n; i++) {
    const char *other = source_of(a, a->asked.sources[i]);
    if (other && strcmp(other, id) == 0)
      return true;
  }
  return false;
}

static bool put_sources(struct addition *a, struct buf *out) {
  size_t start = out->n + 1;
  buf_addc(out, '[');
  for (size_t i = 0; i < a->asked.nsources; i++) {
    const char *id = source_of(a, a->asked.sources[i]);
    if (!id)
      return false;
    if (is_cited_before(a, i, id))
      continue;
    buf_add(out, out->n > start ? ", " : "");
    edit_scalar(out, str_trim(str_of(id)), true);
  }
  buf_addc(out, ']');
  return true;
}

// ------------------------------------------------------------------- claims

static bool stance_good(const struct addition *a) {
  struct buf b = {0};
  for (enum stance s = 0; s < STANCES; s++) {
    if (!a->asked.stance || strcmp(stance_name(s), a->asked.stance) == 0) {
      buf_drop(&b);
      return true;
    }
    buf_addf(&b, "%s%s", b.n ? ", " : "", stance_name(s));
  }
  diag_usage(a->d, "usage/option-value", "\1stance\2 cannot be `%s`",
             a->asked.stance);
  diag_help(a->d, "it is one of %s", buf_text(&b));
  buf_drop(&b);
  return false;
}

// A holder is no reason to make an actor: whoever is none stays words.
static bool put_holder(struct addition *a, struct buf *out) {
  const ent_account *l = a->e->account;
  bool several;
  struct str by = str_trim(str_of(a->asked.by));
  uint32_t i = called(l, NOUN_ACTOR, by, &several);
  if (several) {
    ledger_find_actor(l, by, a->d);
    return false;
  }
  const char *made = made_before(a, a->asked.by);
  struct str id = i != NONE ? noun_name(l, NOUN_ACTOR, i, 0) : str_of(made);
  if (!id.at) {
    scalar_quote(out, by);
    return true;
  }
  struct buf plain = {0};
  scalar_write(&plain, id, true);
  bool good = plain.at[0] != '"';
  if (!good) {
    diag(a->d, ENT_ERROR, "edit/holder", SPAN_NONE,
         "`%.*s` needs quotes, and a holder in quotes is no actor",
         STR_ARG(id));
    diag_help(a->d, "give the actor an id of letters, digits and `-` first");
  }
  buf_adds(out, buf_str(&plain));
  buf_drop(&plain);
  return good;
}

static bool put_claim(struct addition *a) {
  struct buf b = {0};
  buf_add(&b, "[{");
  bool good = stance_good(a);
  if (good && a->asked.by) {
    buf_add(&b, "by: ");
    good = put_holder(a, &b);
  }
  if (a->asked.stance)
    buf_addf(&b, "%sstance: %s", b.n > 2 ? ", " : "", a->asked.stance);
  if (good && a->asked.nsources > 0) {
    buf_add(&b, b.n > 2 ? ", sources: " : "sources: ");
    good = put_sources(a, &b);
  }
  buf_add(&b, "}]");
  if (good)
    buf_adds(new_value(&a->tie, "claims"), buf_str(&b));
  buf_drop(&b);
  return good;
}

// ---------------------------------------------------------------------- tie

static void put_text(struct addition *a, const char *key, const char *text,
                     bool guard) {
  if (!text)
    return;
  struct buf *b = new_value(&a->tie, key);
  if (guard)
    edit_scalar(b, str_trim(str_of(text)), true);
  else
    scalar_write(b, str_trim(str_of(text)), true);
}

static bool put_tie(struct addition *a) {
  const ent_account *l = a->e->account;
  const ent_addition *x = &a->asked;
  uint32_t type = type_called(a);
  if (type == NONE || !put_ends(a, l->facts->types.at[type].directed))
    return false;
  edit_scalar(new_value(&a->tie, "type"), noun_name(l, NOUN_TYPE, type, 0),
              true);
  if (l->facts->types.at[type].directed && !put_actor(a, "to", x->to))
    return false;
  put_text(a, "when", x->when, false);
  put_text(a, "label", x->label, true);
  put_text(a, "likelihood", x->likelihood, false);
  put_text(a, "grade", x->grade, false);
  bool good = true;
  if (x->by || x->stance)
    good = put_claim(a);
  else if (x->nsources > 0)
    good = put_sources(a, new_value(&a->tie, "sources"));
  put_text(a, "note", x->note, true);
  return good;
}

// Records that the ledger has of the same tie, which may be said again.
static void say_others(const struct addition *a) {
  const ent_account *l = a->e->account;
  bool s1, s2, s3;
  uint32_t from = called(l, NOUN_ACTOR, str_of(a->asked.from), &s1);
  uint32_t to = called(l, NOUN_ACTOR, str_of(a->asked.to), &s2);
  uint32_t type = called(l, NOUN_TYPE, str_of(a->asked.type), &s3);
  size_t n = 0;
  for (uint32_t i = 0; i < l->ties.n; i++) {
    const struct tie *t = &l->ties.at[i];
    bool ends = (t->from == from && t->to == to) ||
                (!type_of(l, t)->directed && t->from == to && t->to == from);
    n += t->type == type && ends;
  }
  if (n > 0)
    edit_say(a->e, "the ledger has %zu record%s of that tie besides", n,
             n == 1 ? "" : "s");
}

static bool append_all(struct addition *a) {
  uint32_t value;
  struct ent_edit *e = a->e;
  bool good = edit_append(e, "sources", a->sources.at, a->sources.n, a->d) &&
              edit_append(e, "actors", a->actors.at, a->actors.n, a->d) &&
              edit_append(e, "ties", &a->tie, 1, a->d);
  if (good) {
    edit_say(e, "a tie is added to %s",
             edit_section(e, "ties", &value)->in->name);
    say_others(a);
  }
  return good;
}

static void drop(struct addition *a) {
  new_record_drop(&a->tie);
  for (size_t i = 0; i < a->actors.n; i++)
    new_record_drop(&a->actors.at[i]);
  for (size_t i = 0; i < a->sources.n; i++)
    new_record_drop(&a->sources.at[i]);
  for (size_t i = 0; i < a->ids.n; i++)
    mem_free(a->ids.at[i]);
  vec_drop(&a->actors);
  vec_drop(&a->sources);
  vec_drop(&a->ids);
}

static bool all_said(const struct addition *a) {
  const char *const needed[] = {a->asked.from, a->asked.type, a->asked.to};
  for (size_t i = 0; i < 3; i++)
    if (!needed[i] || str_trim(str_of(needed[i])).n == 0) {
      diag_usage(a->d, "usage/words", "a tie is FROM TYPE TO");
      return false;
    }
  return true;
}

bool ent_edit_add(ent_edit *e, const ent_addition *asked, ent_diags *diags) {
  struct addition a = {.e = e, .d = diags};
  bool good =
      sized_take(&a.asked, sizeof a.asked, asked, "ENT_ADDITION", diags) &&
      all_said(&a) && put_tie(&a) && append_all(&a);
  drop(&a);
  return good;
}
