// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/letters.h"
#include "base/utf8.h"
#include "model/freeze.h"
#include "model/meant.h"

// More letters would be felt in every command; a name counts as NAME more.
enum { COMPARED_MOST = 5000000, NAME = 30, FEW = 5 };

static void fold_all(const ent_account *l, enum noun noun, struct guesses *g) {
  struct buf b = {0};
  for (uint32_t r = 0; r < noun_count(l, noun); r++) {
    struct str name;
    for (size_t k = 0; (name = noun_name(l, noun, r, k)).at; k++) {
      buf_clear(&b);
      utf8_fold(&b, name);
      if (b.n == 0 || map_get(&g->folded, buf_str(&b)) != MAP_NONE)
        continue;
      g->letters += name.n + NAME;
      const char *kept = arena_text(&g->arena, b.at, b.n);
      map_put(&g->folded, (struct str){kept, b.n}, r);
    }
  }
  buf_drop(&b);
}

static uint32_t folded(const struct guesses *g, struct str text) {
  struct buf b = {0};
  utf8_fold(&b, text);
  uint32_t record = map_get(&g->folded, buf_str(&b));
  buf_drop(&b);
  return record;
}

// Written with letters that look like those of a name.
static uint32_t retyped(const struct guesses *g, struct str text) {
  struct buf b = {0};
  letters_typed(&b, text, LETTERS_OF_ALL);
  uint32_t record = folded(g, buf_str(&b));
  buf_drop(&b);
  return record;
}

static struct guess guess(const ent_account *l, enum noun noun,
                          struct guesses *g, struct str text) {
  if (g->folded.entries.n == 0)
    fold_all(l, noun, g);
  uint32_t record = folded(g, text);
  if (record != MAP_NONE)
    return (struct guess){.record = record, .called = true};
  record = retyped(g, text);
  if (record != MAP_NONE)
    return (struct guess){.record = record};
  g->compared += g->letters;
  if (g->compared > COMPARED_MOST && g->list.n >= FEW)
    return (struct guess){.record = NONE, .unsought = true};
  return (struct guess){.record = noun_suggest(l, noun, text)};
}

static struct guess known_guess(struct freeze *f, enum noun noun, ent_sym id) {
  struct guesses *g = &f->guesses[noun];
  struct str text = intern_str(&f->l->facts->texts, id);
  uint32_t at = map_get_or_put(&g->known, text, (uint32_t)g->list.n);
  if (at == g->list.n)
    vec_push(&g->list, guess(f->l, noun, g, text));
  return g->list.at[at];
}

void guesses_drop(struct guesses *g) {
  map_drop(&g->known);
  vec_drop(&g->list);
  map_drop(&g->folded);
  arena_drop(&g->arena);
}

static void call(struct called *c, ent_sym name, uint32_t actor) {
  for (; c->first.n <= name; vec_push(&c->second, NONE))
    vec_push(&c->first, NONE);
  if (!name || c->first.at[name] == actor)
    return;
  if (c->first.at[name] == NONE)
    c->first.at[name] = actor;
  else if (c->second.at[name] == NONE)
    c->second.at[name] = actor;
}

static void call_all(struct freeze *f) {
  struct called *c = &f->called;
  for (uint32_t a = 0; a < f->facts->actors.n; a++) {
    const struct actor *of = &f->facts->actors.at[a];
    call(c, of->name, a);
    call(c, of->shown, a);
    for (uint32_t k = 0; k < of->aliases.n; k++)
      call(c, f->facts->words.at[of->aliases.first + k], a);
  }
}

// Of two actors that share a name neither is meant; both are named.
static bool tell_shared(struct freeze *f, const char *code, struct span at,
                        ent_sym name) {
  if (f->called.first.n == 0 && f->facts->actors.n)
    call_all(f);
  const uint32_t two[] = {number_of(&f->called.first, name),
                          number_of(&f->called.second, name)};
  if (two[1] == NONE)
    return false;
  const char *x = text(f->l, f->facts->actors.at[two[0]].id);
  const char *y = text(f->l, f->facts->actors.at[two[1]].id);
  diag(f->d, ENT_ERROR, code, at, "`%s` is a name of `%s` and of `%s`",
       text(f->l, name), x, y);
  diag_help(f->d, "write the id of the one that is meant");
  return true;
}

// What is to stand at the place: the id that is meant or, if it is one word of
// the whole that stands there, that whole with it.
static void fix_in(struct freeze *f, ent_sym within, ent_sym id,
                   const char *by) {
  if (!within) {
    diag_fix(f->d, "%s", by);
    return;
  }
  struct buf b = {0};
  struct str one, whole = str_of(text(f->l, within));
  const struct str word = str_of(text(f->l, id));
  while (whole.n > 0) {
    str_cut(whole, " ", &one, &whole);
    if (one.n == 0)
      continue;
    buf_add(&b, b.n ? " " : "");
    buf_adds(&b, str_eq(one, word) ? str_of(by) : one);
  }
  diag_fix(f->d, "%s", buf_text(&b));
  buf_drop(&b);
}

// What is read as the id that is meant may be another for a letter that nobody
// can tell from the right one.
static void tell_odd(struct buf *b, const char *written, bool like) {
  struct odd_letter odd;
  if (letters_odd(str_of(written), like ? LETTERS_OF_ALL : LETTERS_OF_ID, &odd))
    buf_addf(b, " (letter %zu is U+%04X)", odd.nth, (unsigned)odd.cp);
}

void freeze_unknown_in(struct freeze *f, enum noun noun, const char *code,
                       struct span at, ent_sym id, ent_sym whole) {
  static const char *const sections[NOUNS] = {
      [NOUN_ACTOR] = "actors",
      [NOUN_SOURCE] = "sources",
      [NOUN_TYPE] = "types",
      [NOUN_KIND] = "kinds",
  };
  static const char *const wanted[NOUNS] = {
      [NOUN_ACTOR] = "actor has the id or alias",
      [NOUN_SOURCE] = "source has the id",
      [NOUN_TYPE] = "type of tie has the id",
      [NOUN_KIND] = "kind of actor has the id",
  };
  static const char *const lists[NOUNS] = {
      [NOUN_ACTOR] = "",
      [NOUN_SOURCE] = "",
      [NOUN_TYPE] = "; `" PROGRAM("types") "` lists those there are",
      [NOUN_KIND] = "; `" PROGRAM("kinds") "` lists those there are",
  };
  const char *written = text(f->l, id);
  struct buf odd = {0};
  if (noun == NOUN_ACTOR && tell_shared(f, code, at, id))
    return;
  struct guess g = known_guess(f, noun, id);
  tell_odd(&odd, written, g.record != NONE);
  struct buf b = {0};
  if (g.record != NONE)
    noun_print(&b, f->l, noun, g.record);
  if (g.record != NONE && g.called)
    diag(f->d, ENT_ERROR, code, at, "`%s`%s is a name of %s, not its id",
         written, buf_text(&odd), buf_text(&b));
  else
    diag(f->d, ENT_ERROR, code, at, "no %s `%s`%s", wanted[noun], written,
         buf_text(&odd));
  struct buf meant = {0};
  if (!g.called && meant_by(&meant, f->l, noun, str_of(written))) {
    diag_help(f->d, "for this there is %s; or define it under `%s:`",
              buf_text(&meant), sections[noun]);
    g.record = NONE; // what looks alike is not what is meant
  } else if (g.unsought) {
    diag_help(f->d,
              "correct it, or define it under `%s:`; so many ids are unknown "
              "that none like this one was looked for",
              sections[noun]);
  } else if (g.record == NONE) {
    diag_help(f->d, "correct it, or define it under `%s:`%s", sections[noun],
              lists[noun]);
  } else if (g.called) {
    diag_help(f->d, "write `%s`", noun_name(f->l, noun, g.record, 0).at);
  } else {
    diag_help(f->d, "did you mean %s?", buf_text(&b));
  }
  if (g.record != NONE)
    fix_in(f, whole, id, noun_name(f->l, noun, g.record, 0).at);
  buf_drop(&meant);
  buf_drop(&odd);
  buf_drop(&b);
}

void freeze_unknown(struct freeze *f, enum noun noun, const char *code,
                    struct span at, ent_sym id) {
  freeze_unknown_in(f, noun, code, at, id, 0);
}
