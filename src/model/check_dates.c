// SPDX-License-Identifier: GPL-2.0-or-later
// What a date says less than its author may think.
#include "model/check.h"

static void check_as_of(const ent_account *l, ent_diags *d, const struct tie *t,
                        uint32_t k) {
  const struct spell *s = &l->spells.at[t->spell + k];
  struct buf b = {0};
  if (t->when && t->spells == 1)
    buf_add(&b, text(l, t->when));
  else
    days_print(&b, (struct days){s->e0, s->s1});
  const char *date = buf_text(&b);
  diag(d, ENT_WARNING, "tie/as-of", check_when(l, t, k), "known for %s only",
       date);
  diag_help(d, "write `since %s` or `in %s`, or `seen:` if that is meant", date,
            date);
  buf_drop(&b);
}

// Both ends are written, but no day is sure to lie between them; "in 1990"
// says just that on purpose.
static bool no_definite_day(const ent_account *l, const struct tie *t,
                            const struct spell *s) {
  const uint32_t both = SPELL_START_KNOWN | SPELL_END_KNOWN;
  const uint32_t other = SPELL_ONGOING | SPELL_INSTANT | SPELL_OBSERVED;
  return (s->flags & both) == both && !(s->flags & other) && s->s1 > s->e0 &&
         !str_starts(str_of(text(l, t->when)), "in ");
}

// Of the end nothing is known, not even a day on which it had not come.
static bool never_definite(const struct spell *s) {
  const uint32_t other =
      SPELL_END_KNOWN | SPELL_ONGOING | SPELL_INSTANT | SPELL_OBSERVED;
  return s->flags & SPELL_START_KNOWN && !(s->flags & other) &&
         s->e0 <= s->s0 && s->s1 > s->e0;
}

// What it means for answers is told with the first of them in each ledger:
// said of each, it would be noise.
static void note_no_definite_day(ent_diags *d, const struct tie *t,
                                 const struct tie *first) {
  if (t == first)
    diag_note(d, "on no day does every reading of the dates have such a tie in "
                 "force: asked of a day, it is likely or possible, never "
                 "definite");
}

// Both ends lie in one and the same year or month, as whoever keeps data by the
// year writes all of it.
static bool within_a_unit(const ent_account *l, const struct spell *s) {
  int first[3], next[3];
  day_split(s->s0, &first[0], &first[1], &first[2]);
  day_split(day_plus(s->s1, 1), &next[0], &next[1], &next[2]);
  return !l->facts->rules.whole_units && s->s0 == s->e0 && s->s1 == s->e1 &&
         first[2] == 1 && next[2] == 1 && s->s1 - s->s0 < 366;
}

// An end of a spell as its key has it; what nothing bounds is open there.
static void put_key(struct buf *b, day lo, day hi) {
  struct days q = {lo, hi};
  if (lo != DAY_MIN && hi != DAY_MAX && days_one(q)) {
    days_print(b, q);
    return;
  }
  buf_add(b, "\"[");
  if (lo != DAY_MIN)
    days_print_lo(b, q);
  buf_add(b, "..");
  if (hi != DAY_MAX)
    days_print_hi(b, q);
  buf_add(b, "]\"");
}

// `when` and `seen` do not go together: the keys that do.
static void help_keys(ent_diags *d, const struct spell *s) {
  struct buf b = {0};
  bool born = s->flags & SPELL_FIRST_SEEN, dies = s->flags & SPELL_LAST_SEEN;
  buf_add(&b, "start: ");
  put_key(&b, born ? DAY_MIN : s->s0, s->s1);
  buf_add(&b, ", end: ");
  put_key(&b, s->e0, dies ? DAY_MAX : s->e1);
  diag_help(d,
            "in place of `when:` write %s and `seen:` with a day on which it "
            "was in force",
            buf_text(&b));
  buf_drop(&b);
}

static void help_no_definite_day(ent_diags *d, const struct tie *t,
                                 const struct spell *s, bool units) {
  if (t->when && t->spells == 1 && !units)
    help_keys(d, s);
  else if (units)
    diag_help(d,
              "add `seen:` with a day on which it was in force; if years and "
              "months are meant whole, write `dates: {units: whole}` once, "
              "before the ties");
  else
    diag_help(d, "add `seen:` with a day on which it was in force");
}

static bool is_before(const struct tie *a, const struct tie *b,
                      const ent_account *l) {
  int c = strcmp(l->facts->files.at[a->file]->name,
                 l->facts->files.at[b->file]->name);
  return c ? c < 0 : a->offset < b->offset;
}

// The first, as its readers meet it, of the ties without a definite day.
static const struct tie *first_of(const ent_account *l) {
  const struct tie *first = NULL;
  for (size_t i = 0; i < account_ties(l); i++) {
    const struct tie *t = &l->ties.at[i];
    for (uint32_t k = 0; k < t->spells; k++)
      if (no_definite_day(l, t, &l->spells.at[t->spell + k]) &&
          (!first || is_before(t, first, l)))
        first = t;
  }
  return first;
}

static void check_spell(const ent_account *l, ent_diags *d, const struct tie *t,
                        uint32_t k, const struct tie *first) {
  const struct spell *s = &l->spells.at[t->spell + k];
  if (s->flags & SPELL_RESUMED)
    return;
  if (s->flags & SPELL_UNDATED) {
    diag(d, ENT_WARNING, "tie/undated", check_when(l, t, k),
         "nothing says when this was");
    diag_help(d, "add `when:`, or `seen:` with a day on which it was in force");
  } else if (s->flags & SPELL_AS_OF) {
    check_as_of(l, d, t, k);
  } else if (no_definite_day(l, t, s)) {
    diag(d, ENT_NOTE, "tie/no-definite-day", check_when(l, t, k),
         "the end may come right after the start, so that no day is certain");
    note_no_definite_day(d, t, first);
    help_no_definite_day(d, t, s, t == first && within_a_unit(l, s));
  } else if (never_definite(s) && !more(l, t)->forecast) {
    diag(d, ENT_NOTE, "tie/never-definite", check_when(l, t, k),
         "the end is unknown and nothing was observed, so that no day is "
         "certain");
    if (t->when && t->spells == 1)
      help_keys(d, s);
    else
      diag_help(d, "add `seen:` with the last day on which it was in force");
  }
  if (s->flags & SPELL_SEASON) {
    diag(d, ENT_NOTE, "date/season", check_when(l, t, k),
         "a season is read as the northern meteorological one");
    diag_help(d, "write `Q1 2001` to `Q4 2001` for the quarters of 2001");
  }
}

static void check_life(const ent_account *l, ent_diags *d, uint32_t actor) {
  struct run lives = l->facts->actors.at[actor].lives;
  for (uint32_t k = 0; k < lives.n; k++) {
    if (!(l->facts->lives.at[lives.first + k].flags & SPELL_AS_OF))
      continue;
    diag(d, ENT_WARNING, "actor/as-of", check_life_at(l, actor, k),
         "a date alone says that the actor existed then, not since then");
    diag_help(d, "write an interval: A/.. from A on, A/B from A to B");
  }
}

static void run(const ent_account *l, ent_diags *d) {
  const struct tie *first = first_of(l);
  for (size_t i = 0; i < account_ties(l); i++)
    for (uint32_t k = 0; k < l->ties.at[i].spells; k++)
      check_spell(l, d, &l->ties.at[i], k, first);
  for (uint32_t i = 0; i < l->facts->actors.n; i++)
    check_life(l, d, i);
}

const struct check check_dates = {
    .name = "dates",
    .summary = "Ties without a date, with a bare date where a life is "
               "meant, or with ends that leave no day certain.",
    .run = run,
};
