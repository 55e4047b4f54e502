// SPDX-License-Identifier: GPL-2.0-or-later
// Retractions by whom nothing was said: by a slip in a name or a date the tie
// goes on as if nobody had taken it back.
#include "model/check.h"
#include "model/voice.h"

// Whose word it is to who compares names: a publisher's, an author's, an
// actor's; else the work's id.
static const char *said_by(const ent_account *l, const struct voice *v) {
  if (v->name)
    return text(l, v->name);
  return v->source == NONE ? "" : text(l, l->facts->sources.at[v->source].id);
}

enum { NAMED = 5 };

// The names of those who did say so, each once: "The Daily News, Ann".
static void add_names(struct buf *b, const ent_account *l,
                      const struct tie *t) {
  voices all = voices_for(l, t);
  struct map seen = {0};
  for (size_t i = 0; i < all.n; i++) {
    const char *name = said_by(l, &all.at[i]);
    if (!*name || map_get(&seen, str_of(name)) != MAP_NONE)
      continue;
    map_put(&seen, str_of(name), 1);
    if (seen.entries.n <= NAMED)
      buf_addf(b, "%s%s", b->n ? ", " : "", name);
  }
  if (seen.entries.n > NAMED)
    buf_addf(b, " and %zu more", seen.entries.n - NAMED);
  map_drop(&seen);
  vec_drop(&all);
}

static void warn(const ent_account *l, ent_diags *d, const struct tie *t,
                 const struct idle_retraction *x) {
  struct buf names = {0};
  add_names(&names, l, t);
  diag(d, ENT_WARNING, "claim/retracts-nothing",
       place_span(l, tie_place(t), "claims", x->nth + 1), "%s",
       x->late ? "retraction takes nothing back: nobody by that name said so "
                 "before"
               : "retraction takes nothing back: nobody by that name said so");
  if (x->late)
    diag_help(d, "correct the dates: `when:` of the claim or `published:` of "
                 "the source that it cites");
  else if (names.n)
    diag_help(d,
              "name who takes it back as who said so (%s): by `by:`, or by a "
              "source of the same publisher or author",
              buf_text(&names));
  else
    diag_help(d, "nobody said so: add who did, or remove the retraction");
  buf_drop(&names);
}

static void run(const ent_account *l, ent_diags *d) {
  for (size_t i = 0; i < account_ties(l); i++) {
    const struct tie *t = &l->ties.at[i];
    if (more(l, t)->claims.n == 0)
      continue;
    idle_list idle = voices_idle(l, t);
    for (size_t k = 0; k < idle.n; k++)
      warn(l, d, t, &idle.at[k]);
    vec_drop(&idle);
  }
}

const struct check check_retractions = {
    .name = "retractions",
    .summary = "Retractions that take nothing back.",
    .run = run,
};
