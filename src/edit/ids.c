// SPDX-License-Identifier: GPL-2.0-or-later
// Ids where a ledger has names. What a name means is what reading takes it for:
// the one actor that is called so, to the letter.
#include "edit/edit.h"

#include "base/map.h"
#include "base/utf8.h"
#include "write/scalar.h"

static const uint32_t several = UINT32_MAX - 1; // are called so

struct naming {
  const struct ent_edit *e;
  struct edit_file *f;
  struct map called; // names and aliases; `several` of some
  size_t n, left;
};

static void call(struct naming *s, ent_sym name, uint32_t actor) {
  struct str text = intern_str(&s->e->account->facts->texts, name);
  if (text.n > 0 && map_get_or_put(&s->called, text, actor) != actor)
    map_put(&s->called, text, several);
}

static void call_all(struct naming *s) {
  const struct facts *f = s->e->account->facts;
  for (uint32_t i = 0; i < f->actors.n; i++) {
    const struct actor *a = &f->actors.at[i];
    call(s, a->name, i);
    call(s, a->shown, i);
    for (uint32_t k = 0; k < a->aliases.n; k++)
      call(s, f->words.at[a->aliases.first + k], i);
  }
}

// The actor that a text means without being its id, or anybody's; NONE if
// nobody or several are called so.
static uint32_t meant(const struct naming *s, struct str text) {
  struct buf b = {0};
  utf8_compose(&b, text);
  uint32_t found = map_get(&s->called, buf_str(&b));
  bool one = found != MAP_NONE && found != several &&
             ledger_actor(s->e->account, buf_str(&b)) == NONE;
  buf_drop(&b);
  return one ? found : NONE;
}

// In quotes a holder would be words, and what an alias repeats stays.
static bool can_be(const struct twig *w, enum says role, struct str id) {
  struct buf b = {0};
  if (w->stands_for != NO_TWIG || w->used)
    return false;
  scalar_write(&b, id, w->flow);
  bool good = role != SAYS_HOLDER || b.at[0] != '"';
  buf_drop(&b);
  return good;
}

static void see(void *to, const struct met_text *x) {
  struct naming *s = to;
  const ent_account *l = s->e->account;
  const struct twig *w = twig_at(&s->f->tree, x->twig);
  if (x->role != SAYS_ACTOR && !(x->role == SAYS_HOLDER && w->plain))
    return;
  uint32_t actor = meant(s, twig_text(&s->f->tree, x->twig));
  if (actor == NONE)
    return;
  struct str id = noun_name(l, NOUN_ACTOR, actor, 0);
  if (!can_be(w, x->role, id)) {
    s->left++;
    return;
  }
  s->n++;
  edit_put_scalar(s->f, x->twig, id);
}

void ent_edit_use_ids(ent_edit *e) {
  struct naming s = {.e = e};
  call_all(&s);
  for (size_t i = 0; i < edit_ledger_files(e); i++) {
    s.f = &e->files.at[i];
    walk_ledger(&s.f->tree, see, &s);
  }
  if (s.n > 0)
    edit_say(e, "%zu name%s now", s.n, s.n == 1 ? " is an id" : "s are ids");
  if (s.left > 0)
    edit_say(e,
             "%zu name%s, for an alias of YAML repeats it, or its id would "
             "need quotes",
             s.left, s.left == 1 ? " stays" : "s stay");
  map_drop(&s.called);
}
