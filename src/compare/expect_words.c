// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/expect.h"

uint32_t expect_actor(const struct asked *a, uint32_t actor) {
  return a->l->stand_ins.n ? a->l->stand_ins.at[actor] : actor;
}

void expect_level(struct buf *b, const struct asked *a) {
  if (a->e->roll_up)
    buf_addf(b, "at the level of `%s`, ", text(a->base, a->e->roll_up));
}

void expect_days(struct buf *b, struct days q) {
  buf_add(b, q.lo == q.hi ? " on " : " in ");
  days_prose(b, q);
}

void expect_broken(const struct asked *a, const char *field,
                   const struct buf *message) {
  diag(a->d, ENT_ERROR, "expect/broken",
       place_span(a->base, a->e->place, field, 0), "%s", buf_text(message));
}

void expect_record(const struct asked *a, uint32_t tie, verdict gives) {
  const struct tie *t = &a->l->ties.at[tie];
  diag_also(a->d, place_span(a->base, tie_place(t), NULL, 0), "%s%s%s",
            t->when ? text(a->l, t->when) : "", t->when ? ": " : "",
            verdict_name(gives));
}

void expect_more(const struct asked *a, size_t more) {
  if (more)
    diag_note(a->d, "%zu more record%s of it", more,
              more == 1 ? " speaks" : "s speak");
}

void expect_retell(const struct asked *a, const char *code, const char *field,
                   const ent_diags *told) {
  const struct diag *x = &told->list.at[0];
  diag(a->d, ENT_ERROR, code, place_span(a->base, a->e->place, field, 0), "%s",
       intern_text(&told->texts, x->message));
  const char *help = "";
  if (x->more)
    help = intern_text(&told->texts, told->details.at[x->more - 1].help);
  if (*help)
    diag_help(a->d, "%s", help);
}
