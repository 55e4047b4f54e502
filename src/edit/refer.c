// SPDX-License-Identifier: GPL-2.0-or-later
// References to a record, wherever they stand. A text that an alias repeats is
// edited where it is written; if it means something else elsewhere, nothing is.
#include "edit/edit.h"

#include "base/utf8.h"
#include "write/scalar.h"

const struct edit_noun edit_nouns[NOUNS] = {
    [NOUN_ACTOR] = {NOUN_ACTOR, "actor", "actors"},
    [NOUN_SOURCE] = {NOUN_SOURCE, "source", "sources"},
    [NOUN_TYPE] = {NOUN_TYPE, "type", "types"},
    [NOUN_KIND] = {NOUN_KIND, "kind", "kinds"}};

bool edit_is(struct str text, struct str id) {
  if (str_eq(text, id))
    return true;
  if (utf8_is_ascii(text))
    return false;
  struct buf b = {0};
  utf8_compose(&b, text);
  bool same = str_eq(buf_str(&b), id);
  buf_drop(&b);
  return same;
}

uint32_t edit_defined(const struct ent_edit *e, enum noun noun, struct str id) {
  const struct ent_book *b = e->book;
  ent_sym s = intern_find(&b->texts, id);
  for (size_t i = 0; s && noun == NOUN_ACTOR && i < b->actors.n; i++)
    if (pile_at(&b->actors, i)->id == s)
      return pile_at(&b->actors, i)->place.file;
  for (size_t i = 0; s && noun == NOUN_SOURCE && i < b->sources.n; i++)
    if (b->sources.at[i].id == s)
      return b->sources.at[i].place.file;
  for (size_t i = 0; s && noun == NOUN_TYPE && i < b->types.n; i++)
    if (b->types.at[i].id == s && b->types.at[i].place.file != VOCABULARY)
      return b->types.at[i].place.file;
  for (size_t i = 0; s && noun == NOUN_KIND && i < b->kinds.n; i++)
    if (b->kinds.at[i].id == s && b->kinds.at[i].place.file != VOCABULARY)
      return b->kinds.at[i].place.file;
  return 0;
}

// ------------------------------------------------------------------- anchors

static bool covers(const struct tree *t, uint32_t alias, uint32_t twig) {
  uint32_t of = twig_at(t, alias)->stands_for;
  return of != NO_TWIG && twig >= of && twig < of + twig_at(t, of)->size;
}

// Whether an alias repeats it where nobody knows what it means.
static bool kept_elsewhere(const struct tree *t, uint32_t twig) {
  if (!twig_at(t, twig)->used)
    return false;
  for (uint32_t i = 0; i < t->twigs.n; i++)
    if (covers(t, i, twig) && twig_is_own(t, i))
      return true;
  return twig_is_own(t, twig);
}

static void tell_shared(const struct edit_file *f, uint32_t twig,
                        ent_diags *d) {
  const struct twig *w = twig_at(&f->tree, twig);
  diag(d, ENT_ERROR, "edit/anchored",
       (struct span){.in = f->in, .start = w->start, .end = w->end},
       "an alias repeats this elsewhere, where it would change too");
  diag_help(d, "write out what the alias stands for, then do it again");
}

bool edit_shared(const struct edit_file *f, uint32_t twig, ent_diags *d) {
  if (!twig_at(&f->tree, twig)->used &&
      twig_at(&f->tree, twig)->stands_for == NO_TWIG)
    return false;
  tell_shared(f, twig_meant(&f->tree, twig), d);
  return true;
}

// ---------------------------------------------------------------- references

enum { MEANT = 1, MEANT_NOT = 2 };

struct search {
  struct edit_file *f;
  enum noun noun;
  struct str id, other;
  const char *section;
  bool defined;
  uint8_t *met;        // of each twig, what it was met as
  uint32_t unholdable; // a holder that must stay without quotes, or NO_TWIG
  size_t places;
};

static enum says role_of(enum noun noun) {
  static const enum says roles[NOUNS] = {[NOUN_ACTOR] = SAYS_ACTOR,
                                         [NOUN_SOURCE] = SAYS_SOURCE,
                                         [NOUN_TYPE] = SAYS_TYPE,
                                         [NOUN_KIND] = SAYS_KIND};
  return roles[noun];
}

static bool is_meant(const struct search *s, const struct met_text *x) {
  const struct twig *w = twig_at(&s->f->tree, twig_meant(&s->f->tree, x->twig));
  if (x->role == SAYS_ID)
    return s->defined && x->key == NO_TWIG &&
           str_is(str_of(s->section), x->section->key);
  return x->role == role_of(s->noun) ||
         (x->role == SAYS_HOLDER && s->noun == NOUN_ACTOR && w->plain);
}

static void put(struct search *s, uint32_t twig, struct str text) {
  if (s->met[twig] & MEANT)
    return;
  s->met[twig] |= MEANT;
  s->places++;
  edit_put_scalar(s->f, twig, text);
}

// A holder in quotes would be words.
static void put_holder(struct search *s, uint32_t twig) {
  struct buf b = {0};
  const struct twig *w = twig_at(&s->f->tree, twig);
  scalar_write(&b, s->other, w->flow);
  if (b.at[0] == '"')
    s->unholdable = twig;
  if (!(s->met[twig] & MEANT))
    s->places++;
  s->met[twig] |= MEANT;
  patch_put(&s->f->patch, w->start, w->end, buf_str(&b));
  buf_drop(&b);
}

// The word of a text that begins at or behind `at`: up to a sign of `ends`.
static struct str next_word(struct str text, size_t at, const char *ends) {
  while (at < text.n && strchr(" ,", text.at[at]))
    at++;
  size_t end = at;
  while (end < text.n && !strchr(ends, text.at[end]))
    end++;
  return str_n(text.at + at, end - at);
}

static bool wants(const struct search *s, enum says role, size_t k) {
  return role == SAYS_KINDS ? s->noun == NOUN_KIND
                            : s->noun == (k == 1 ? NOUN_TYPE : NOUN_ACTOR);
}

// FROM TYPE TO, or kinds with commas between: with the other id in place of
// each that is meant, in `out`. False if there is none.
static bool put_words(const struct search *s, struct str text, enum says role,
                      struct buf *out) {
  const char *ends = role == SAYS_KINDS ? "," : " ";
  size_t done = 0;
  bool any = false;
  struct str word = next_word(text, 0, ends);
  for (size_t k = 0; word.n > 0; k++) {
    size_t at = (size_t)(word.at - text.at);
    struct str bare = str_trim(word);
    if (wants(s, role, k) && edit_is(bare, s->id)) {
      any = true;
      buf_addn(out, text.at + done, at - done);
      buf_adds(out, s->other);
      done = at + bare.n;
    }
    word = next_word(text, at + word.n, ends);
  }
  buf_addn(out, text.at + done, text.n - done);
  return any;
}

// An id with blanks does not go into FROM TYPE TO: then its parts are written.
static void put_parts(struct search *s, uint32_t twig, struct str text) {
  static const char *const keys[] = {"{from: ", ", type: ", ", to: "};
  struct buf b = {0};
  struct str word = next_word(text, 0, " ");
  for (size_t k = 0; k < 3; k++) {
    bool other = wants(s, SAYS_TIE, k) && edit_is(word, s->id);
    buf_add(&b, keys[k]);
    edit_scalar(&b, other ? s->other : word, true);
    word = next_word(text, (size_t)(word.at - text.at) + word.n, " ");
  }
  buf_addc(&b, '}');
  const struct twig *w = twig_at(&s->f->tree, twig);
  patch_put(&s->f->patch, w->start, w->end, buf_str(&b));
  s->met[twig] |= MEANT;
  s->places++;
  buf_drop(&b);
}

static void see_words(struct search *s, const struct met_text *x,
                      uint32_t twig) {
  struct buf b = {0};
  struct str text = str_trim(twig_at(&s->f->tree, twig)->text);
  bool blank = memchr(s->other.at, ' ', s->other.n) != NULL;
  if (put_words(s, text, x->role, &b) && !(s->met[twig] & MEANT)) {
    if (x->role == SAYS_TIE && blank)
      put_parts(s, twig, text);
    else
      put(s, twig, buf_str(&b));
  }
  buf_drop(&b);
}

// Whether a list has the other id already, which is then enough.
static bool has_other(const struct search *s, uint32_t list) {
  const struct tree *t = &s->f->tree;
  for (uint32_t c = twig_first(t, list); c != NO_TWIG;
       c = twig_next(t, list, c))
    if (twig_at(t, twig_meant(t, c))->kind == TWIG_TEXT &&
        edit_is(twig_text(t, c), s->other))
      return true;
  return false;
}

static void see(void *to, const struct met_text *x) {
  struct search *s = to;
  const struct tree *t = &s->f->tree;
  uint32_t twig = twig_meant(t, x->twig);
  if (x->role == SAYS_TIE || x->role == SAYS_KINDS) {
    see_words(s, x, twig);
    return;
  }
  if (!edit_is(twig_at(t, twig)->text, s->id))
    return;
  if (!is_meant(s, x))
    s->met[twig] |= MEANT_NOT;
  else if (x->role == SAYS_HOLDER)
    put_holder(s, twig);
  else if (x->list != NO_TWIG && twig == x->twig && has_other(s, x->list)) {
    s->places += !(s->met[twig] & MEANT);
    s->met[twig] |= MEANT;
    edit_take_out(s->f, x->list, twig);
  } else
    put(s, twig, s->other);
}

// Whether what is edited means the same wherever it is repeated.
static bool sound(const struct search *s, ent_diags *d) {
  const struct tree *t = &s->f->tree;
  if (s->unholdable != NO_TWIG) {
    const struct twig *w = twig_at(t, s->unholdable);
    diag(d, ENT_ERROR, "edit/holder",
         (struct span){.in = s->f->in, .start = w->start, .end = w->end},
         "`%.*s` needs quotes, and a holder in quotes is no actor",
         STR_ARG(s->other));
    diag_help(d, "choose an id of letters, digits and `-`");
    return false;
  }
  for (uint32_t i = 0; i < t->twigs.n; i++)
    if (s->met[i] == (MEANT | MEANT_NOT) ||
        (s->met[i] & MEANT && kept_elsewhere(t, i))) {
      tell_shared(s->f, i, d);
      return false;
    }
  return true;
}

bool edit_refer(struct ent_edit *e, enum noun noun, struct str id,
                struct str other, bool defined, size_t *places, ent_diags *d) {
  bool good = true;
  *places = 0;
  for (size_t i = 0; good && i < edit_ledger_files(e); i++) {
    struct edit_file *f = &e->files.at[i];
    struct search s = {.f = f,
                       .noun = noun,
                       .id = id,
                       .other = other,
                       .section = edit_nouns[noun].section,
                       .defined = defined,
                       .met = mem_new(f->tree.twigs.n + 1, 1),
                       .unholdable = NO_TWIG};
    walk_ledger(&f->tree, see, &s);
    good = sound(&s, d);
    *places += s.places;
    mem_free(s.met);
  }
  return good;
}

// ---------------------------------------------------------- places of figures

static uint32_t place_key(const struct tree *t, struct str id) {
  uint32_t map = t->twigs.n > 0 ? twig_value(t, 0, "actors") : NO_TWIG;
  if (map == NO_TWIG || twig_at(t, map)->kind != TWIG_MAP)
    return NO_TWIG;
  for (uint32_t c = twig_first(t, map); c != NO_TWIG;) {
    if (edit_is(twig_text(t, c), id))
      return c;
    c = twig_next(t, map, twig_next(t, map, c));
  }
  return NO_TWIG;
}

// As ids are read there: plain, or in quotes with `"` and `\` escaped.
static void add_place_id(struct buf *b, struct str id) {
  bool plain =
      id.n > 0 && id.at[0] >= 'a' && id.at[0] <= 'z' && !edit_looks_typed(id);
  for (size_t i = 0; i < id.n; i++)
    plain = plain &&
            ((id.at[i] >= 'a' && id.at[i] <= 'z') ||
             (id.at[i] >= '0' && id.at[i] <= '9') || strchr("-_.", id.at[i]));
  buf_add(b, plain ? "" : "\"");
  for (size_t i = 0; i < id.n; i++) {
    if (id.at[i] == '"' || id.at[i] == '\\')
      buf_addc(b, '\\');
    buf_addc(b, id.at[i]);
  }
  buf_add(b, plain ? "" : "\"");
}

bool edit_has_place(const struct ent_edit *e, struct str id) {
  return e->files.n > edit_ledger_files(e) &&
         place_key(&e->files.at[e->files.n - 1].tree, id) != NO_TWIG;
}

static void take_line(struct edit_file *f, uint32_t key) {
  uint32_t at = twig_at(&f->tree, key)->start;
  patch_put(&f->patch, line_start(f->in, at), line_after(f->in, at), STR(""));
}

void edit_move_place(struct ent_edit *e, struct str id,
                     const struct str *other) {
  struct edit_file *f =
      e->files.n > edit_ledger_files(e) ? &e->files.at[e->files.n - 1] : NULL;
  uint32_t key = f ? place_key(&f->tree, id) : NO_TWIG;
  if (key == NO_TWIG)
    return;
  if (!other) {
    take_line(f, key);
    return;
  }
  struct buf b = {0};
  const struct twig *w = twig_at(&f->tree, key);
  uint32_t stale = place_key(&f->tree, *other);
  if (stale != NO_TWIG)
    take_line(f, stale);
  add_place_id(&b, *other);
  patch_put(&f->patch, w->start, w->end, buf_str(&b));
  buf_drop(&b);
}
