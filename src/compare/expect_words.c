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

// What takes from the answer that the dates give.
static void add_reason(struct buf *b, const struct tie *t, verdict gives) {
  if (gives != tie_belief(t))
    buf_add(b, "by when the two existed");
  else if (t->likelihood_given)
    buf_add(b, "by its likelihood");
  else
    buf_addf(b, "by its standing, %s",
             standing_name((enum standing)t->standing));
}

void expect_record(const struct asked *a, const struct slice_tie *given,
                   const char *why) {
  const struct tie *t = &a->l->ties.at[given->tie];
  const struct span at = place_span(a->base, tie_place(t), NULL, 0);
  const char *when = t->when ? text(a->l, t->when) : "",
             *colon = t->when ? ": " : "",
             *gives = verdict_name(given->certainty);
  struct buf because = {0};
  if (why)
    buf_add(&because, why);
  else
    add_reason(&because, t, given->certainty);
  if (given->certainty == given->dates)
    diag_also(a->d, at, "%s%s%s", when, colon, gives);
  else
    diag_also(a->d, at, "%s%s%s by its dates, but %s %s", when, colon,
              verdict_name(given->dates), gives, buf_text(&because));
  buf_drop(&because);
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
