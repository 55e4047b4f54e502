// SPDX-License-Identifier: GPL-2.0-or-later
#include "article.h"
#include "compare/compare.h"
#include "ledgers.h"
#include "model/build.h"
#include "random.h"

// ---------------------------------------------------------- worked values

static uint32_t bit(enum pair_state from, enum pair_state to) {
  return UINT32_C(1) << (PAIR_STATES * from + to);
}

static struct slice_options options(const ent_account *l, const char *q) {
  return (struct slice_options){.q = days_for(l, q), .include = POSSIBLE};
}

static struct diff *diff_of(const ent_account *l, const char *one,
                            const char *two) {
  struct slice_options p = options(l, one), q = options(l, two);
  return diff_slices(slice_at(l, &p), slice_at(l, &q));
}

static const struct diff_pair *find_pair(const struct diff *d, const char *a,
                                         const char *b) {
  uint32_t x = actor_for(d->one->ledger, a), y = actor_for(d->one->ledger, b);
  for (size_t i = 0; i < d->pairs.n; i++) {
    const struct diff_pair *p = &d->pairs.at[i];
    if ((p->a == x && p->b == y) || (p->a == y && p->b == x))
      return p;
  }
  fail_msg("no pair %s %s", a, b);
  return NULL;
}

static const struct diff_line *find_line(const struct diff *d,
                                         const char *tie) {
  uint32_t key = d->one->ledger->ties.at[tie_for(d->one->ledger, tie)].key;
  for (size_t i = 0; i < d->lines.n; i++)
    if (d->lines.at[i].key == key)
      return &d->lines.at[i];
  return NULL;
}

static void the_ally_became_an_enemy(void **state) {
  (void)state;
  ent_account *l = parse_ledger(article);
  struct diff *d = diff_of(l, "1986", "2001-11");
  const struct diff_pair *p = find_pair(d, "hqn", "us");
  assert_string_equal(p->shift, "flip");
  assert_int_equal(p->certainty, DEFINITE);
  assert_int_equal(p->state1, PAIR_ALLY);
  assert_int_equal(p->state2, PAIR_HOSTILE);
  assert_string_equal(change_word(find_line(d, "cia-asset")->change), "ended");
  assert_string_equal(change_word(find_line(d, "us-war")->change), "formed");
  assert_string_equal(change_word(find_line(d, "jh-taliban")->change),
                      "formed");
  assert_string_equal(change_word(find_line(d, "hosts-aq")->change),
                      "more certain");
  assert_string_equal(change_word(find_line(d, "isi-unk")->change),
                      "last seen");
  assert_null(find_line(d, "turi"));
  diff_free(d);
  ent_account_free(l);
}

static void only_four_worlds(void **state) {
  (void)state;
  ent_account *l = parse_ledger(article);
  struct slice_options p = options(l, "1982-06-01");
  struct slice_options q = options(l, "2001-10-07");
  uint32_t ties[] = {tie_for(l, "cia-asset"), tie_for(l, "us-war")};
  assert_int_equal(joint_states(l, ties, 2, &p, &q),
                   bit(PAIR_ALLY, PAIR_HOSTILE) | bit(PAIR_ALLY, PAIR_NONE) |
                       bit(PAIR_NONE, PAIR_HOSTILE) |
                       bit(PAIR_NONE, PAIR_NONE));
  p = options(l, "1986");
  q = options(l, "2001-11");
  assert_int_equal(joint_states(l, ties, 2, &p, &q),
                   bit(PAIR_ALLY, PAIR_HOSTILE));
  // One happening in 2001 cannot be in March and in October.
  p = options(l, "2001-03");
  q = options(l, "2001-10");
  assert_int_equal(joint_tie(l, tie_for(l, "islamabad"), &p, &q), 1 | 2 | 4);
  // Within the window of recent events it can count at both.
  p.recent_months = q.recent_months = 12;
  assert_int_equal(joint_tie(l, tie_for(l, "islamabad"), &p, &q), 1 | 4 | 8);
  ent_account_free(l);
}

static void doubt_makes_it_likely(void **state) {
  (void)state;
  ent_account *l = parse_ledger(
      "entente: 1\ncoverage: ../2011-09-27\nactors: {hqn: {}, us: {}}\n"
      "ties:\n"
      "- {from: hqn, type: supports, to: us, likelihood: 70%,\n"
      "   start: '[1979-12-24..1986]', end: 1989}\n"
      "- {from: us, type: fights, to: hqn, start: 2001-10}\n");
  struct diff *d = diff_of(l, "1986", "2001-11");
  const struct diff_pair *p = find_pair(d, "hqn", "us");
  assert_string_equal(p->shift, "flip");
  assert_int_equal(p->certainty, LIKELY);
  const struct diff_line *line = find_line(d, "hqn supports us");
  assert_string_equal(change_word(line->change), "may have ended");
  assert_int_equal(line->c1, LIKELY);
  assert_int_equal(diff_line_certainty(line), LIKELY);
  diff_free(d);
  ent_account_free(l);
}

static const char stretches[] =
    "entente: 1\ncoverage: ../2010\n"
    "actors: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}}\n"
    "ties:\n"
    "- {from: a, type: funds, to: b, when: [1990/1994, 2000/2005]}\n"
    "- {from: a, type: arms, to: b, when: 1990/1995}\n"
    "- {from: a, type: arms, to: b, start: 1995, end: 2005}\n"
    "- {from: a, type: equips, to: b, start: 1990, end: 1995-06-30}\n"
    "- {from: a, type: equips, to: b, start: 1995-07-01, end: 2005}\n"
    "- {from: a, type: hosts, to: b, when: since 1980}\n"
    "- {from: b, type: hosts, to: f, start: '[1960..1995]', end: 1998}\n"
    "- {from: a, type: trains, to: c, when: 1990/1994}\n"
    "- {from: d, type: opposes, to: b, when: 2000/2005}\n"
    "- {from: e, type: opposes, to: d, start: 1985, end: 2001-10-06}\n"
    "- {from: d, type: supports, to: e, start: 2001-10-07}\n";

static void gaps_between(void **state) {
  (void)state;
  ent_account *l = parse_ledger(stretches);
  struct diff *d = diff_of(l, "1992", "2002");
  assert_true(find_line(d, "a funds b")->interrupted);
  assert_false(find_line(d, "a arms b")->interrupted);
  assert_false(find_line(d, "a equips b")->interrupted);
  assert_false(find_line(d, "a hosts b")->interrupted);
  assert_false(find_line(d, "a trains c")->interrupted);
  assert_int_equal(find_line(d, "a funds b")->change, UNCHANGED);
  assert_int_equal(d->actors_out.n, 2);
  assert_int_equal(d->actors_out.at[0], actor_for(l, "c"));
  assert_int_equal(d->actors_out.at[1], actor_for(l, "f"));
  assert_int_equal(d->actors_in.n, 0);
  diff_free(d);
  ent_account_free(l);
}

static void lives_and_structure(void **state) {
  (void)state;
  ent_account *l = parse_ledger(
      "entente: 1\ncoverage: ../2010\n"
      "actors: {a: {}, b: {exists: 1979~/..}}\nties:\n"
      "- {from: a, type: funds, to: b, start: '[1978-06-01..1978-06-02]'}\n"
      "- {from: a, type: opposes, to: b, when: since 1985}\n"
      "- {from: b, type: part-of, to: a, when: since 1985}\n");
  uint32_t ties[] = {tie_for(l, "a funds b"), tie_for(l, "b part-of a")};
  struct slice_options p = options(l, "1978-07-01"), q = options(l, "1990");
  // The tie says to the day what is known of the life to a few years.
  assert_int_equal(joint_tie(l, ties[0], &p, &q), 8);
  assert_int_equal(joint_states(l, ties, 2, &p, &q), bit(PAIR_ALLY, PAIR_ALLY));
  p = options(l, "1980-01-01");
  assert_int_equal(joint_states(l, &ties[1], 1, &p, &q),
                   bit(PAIR_NONE, PAIR_NONE));
  ent_account_free(l);
}

static void turned_pairs_use_the_last_day(void **state) {
  (void)state;
  ent_account *l = parse_ledger(stretches);
  struct diff *d = diff_of(l, "1992", "2001-10");
  const struct diff_pair *p = find_pair(d, "d", "e");
  assert_string_equal(p->shift, "reconciliation");
  assert_int_equal(p->state2, PAIR_ALLY);
  assert_int_equal(p->certainty, DEFINITE);
  diff_free(d);
  d = diff_of(l, "2001-10", "2005");
  p = find_pair(d, "d", "e");
  assert_int_equal(p->state1, PAIR_ALLY);
  assert_null(p->shift);
  assert_int_equal(p->certainty, DEFINITE);
  diff_free(d);
  ent_account_free(l);
}

static void equal_graphs_continue(void **state) {
  (void)state;
  ent_account *l = parse_ledger(stretches);
  struct diff *d = diff_of(l, "1991-03", "1992");
  assert_true(d->lines.n > 0);
  uint32_t unsure = l->ties.at[tie_for(l, "b hosts f")].key;
  for (size_t i = 0; i < d->lines.n; i++)
    if (d->lines.at[i].key != unsure)
      assert_int_equal(d->lines.at[i].change, UNCHANGED);
  for (size_t i = 0; i < d->pairs.n; i++)
    assert_null(d->pairs.at[i].shift);
  assert_int_equal(d->actors_in.n + d->actors_out.n, 0);
  diff_free(d);
  ent_account_free(l);
}

// An allegation brings nobody in, and its end takes nobody out.
static void allegations_are_no_entering(void **state) {
  (void)state;
  ent_account *l =
      parse_ledger("entente: 1\ncoverage: 2000/2024\n"
                   "actors: {a: {}, b: {}, c: {}, d: {}, e: {}}\nties:\n"
                   "- {from: a, type: arms, to: b, when: since 2021, claims: "
                   "[{by: c, stance: alleges}, {by: a, stance: denies}]}\n"
                   "- {from: b, type: hosts, to: c, when: 2004/2016, claims: "
                   "[{by: a, stance: alleges}]}\n"
                   "- {from: d, type: arms, to: e, when: since 2021}\n");
  struct diff *d = diff_of(l, "2015", "2022");
  assert_int_equal(find_line(d, "a arms b")->change, MAY_HAVE_FORMED);
  assert_int_equal(find_line(d, "b hosts c")->change, MAY_HAVE_ENDED);
  assert_int_equal(find_line(d, "d arms e")->change, FORMED);
  assert_int_equal(d->actors_in.n, 2);
  assert_int_equal(d->actors_in.at[0], actor_for(l, "d"));
  assert_int_equal(d->actors_in.at[1], actor_for(l, "e"));
  assert_int_equal(d->actors_out.n, 0);
  assert_int_equal(d->actors_first.n + d->actors_last.n, 0);
  struct diff_counts n = diff_count(d);
  assert_int_equal(n.of[GROUP_FORMED], 1);
  assert_int_equal(n.of[GROUP_MAY_HAVE_FORMED], 1);
  assert_int_equal(n.of[GROUP_MAY_HAVE_ENDED], 1);
  assert_int_equal(n.of[GROUP_ENDED] + n.of[GROUP_UNSURE], 0);
  diff_free(d);
  ent_account_free(l);
}

static void dates_in_order(void **state) {
  (void)state;
  const struct {
    struct days one, two;
    bool ok;
  } rows[] = {
      {{0, 9}, {10, 19}, true},
      {{0, 9}, {9, 19}, false},
      {{0, 9}, {0, 9}, false},
      {{10, 19}, {0, 9}, false},
      {{0, 9}, {3, 5}, false},
      {{0, DAY_MAX}, {30, 40}, false},
      {{DAY_MIN, 3}, {4, DAY_MAX}, true},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    ent_diags *d = ent_diags_new();
    assert_int_equal(diff_dates_ok(rows[i].one, rows[i].two, d), rows[i].ok);
    assert_int_equal(ent_diags_has(d, "usage/diff-order"), !rows[i].ok);
    ent_diags_free(d);
  }
}

// ------------------------------------------------------------- slow twin

// A ledger of two actors made by hand, with days from 0 to 9.
struct little {
  struct facts facts;
  ent_account l;
  uint32_t ties[3];
  size_t n;
};

static void little_type(struct little *x, int8_t sign, bool event) {
  struct tie_type t = {.sign = sign,
                       .event = event,
                       .directed = true,
                       .family = event ? HOSTILITY : SUPPORT,
                       .strength = 1};
  vec_push(&x->facts.types, t);
}

static struct spell little_spell(uint64_t *seed, bool event) {
  struct spell s = {0};
  s.s0 = draw_below(seed, 8);
  if (event) {
    s.e0 = s.s0;
    s.s1 = s.e1 = s.s0 + draw_below(seed, 8 - s.s0);
    s.flags = SPELL_INSTANT;
  } else {
    s.e1 = s.s0 + draw_below(seed, 8 - s.s0);
    s.s1 = s.s0 + draw_below(seed, s.e1 - s.s0 + 1);
    s.e0 = s.s0 + draw_below(seed, s.e1 - s.s0 + 1);
  }
  s.a = (s.s0 + s.s1) / 2;
  s.b = (s.e0 + s.e1) / 2;
  return s;
}

static void little_fill(struct little *x, uint64_t *seed, bool happenings) {
  struct actor actor = {0};
  struct tie_more none = {.weight = 1};
  x->l.facts = &x->facts;
  vec_push(&x->facts.actors, actor);
  vec_push(&x->facts.actors, actor);
  vec_push(&x->l.more, none);
  for (int i = 0; i < 6; i++)
    little_type(x, (int8_t)(i % 3 - 1), i >= 3);
  x->n = (size_t)(1 + draw_below(seed, 3));
  for (size_t i = 0; i < x->n; i++) {
    struct tie t = {
        .from = 0, .to = 1, .likelihood_lo = 100, .likelihood_hi = 100};
    t.type = (uint16_t)draw_below(seed, happenings ? 6 : 3);
    t.spell = (uint32_t)x->l.spells.n;
    t.spells = (uint16_t)(1 + (x->n < 3 && draw_below(seed, 3) == 0));
    if (draw_below(seed, 4) == 0) {
      t.likelihood_given = true;
      t.likelihood_lo = t.likelihood_hi = (uint8_t)(60 * draw_below(seed, 2));
    }
    t.belief = (uint8_t)likelihood_belief(&t);
    for (int k = 0; k < t.spells; k++)
      vec_push(&x->l.spells, little_spell(seed, t.type >= 3));
    x->ties[i] = (uint32_t)x->l.ties.n;
    vec_push(&x->l.ties, t);
  }
}

static void little_drop(struct little *x) {
  vec_drop(&x->facts.types);
  vec_drop(&x->facts.actors);
  vec_drop(&x->l.more);
  vec_drop(&x->l.ties);
  vec_drop(&x->l.spells);
}

struct life {
  day s, e;
};

// What happens on a day fills no longer period, not even with others.
static bool active(const struct life *x, const struct spell *lives, size_t n,
                   struct days q, bool whole) {
  bool all = true, any = false;
  for (day d = q.lo; d <= q.hi; d++) {
    bool here = false;
    for (size_t i = 0; i < n; i++)
      here |= x[i].s <= d && d <= x[i].e &&
              !(whole && q.lo < q.hi && lives[i].flags & SPELL_INSTANT);
    all &= here;
    any |= here;
  }
  return whole ? all : any;
}

// The outcomes of one tie over all of its worlds, lived through day by day.
static unsigned live(const struct little *x, uint32_t tie,
                     const struct slice_options *p,
                     const struct slice_options *q) {
  const struct tie *t = &x->l.ties.at[tie];
  const struct spell *s = &x->l.spells.at[t->spell];
  bool event = x->facts.types.at[t->type].event && !p->throughout;
  struct days one = event ? recent_window(p) : p->q;
  struct days two = event ? recent_window(q) : q->q;
  unsigned out = t->likelihood_lo < 100;
  if (t->likelihood_lo == 0)
    return 1;
  // Two odometers of four digits: first and last day of up to two lives.
  struct life w[2];
  size_t second = t->spells > 1 ? 1 : 0;
  for (w[0].s = s->s0; w[0].s <= s->s1; w[0].s++)
    for (w[0].e = s->e0; w[0].e <= s->e1; w[0].e++)
      for (w[1].s = s[second].s0; w[1].s <= s[second].s1; w[1].s++)
        for (w[1].e = s[second].e0; w[1].e <= s[second].e1; w[1].e++) {
          bool real = true;
          for (size_t i = 0; i < t->spells; i++)
            real &= w[i].s <= w[i].e &&
                    (!(s[i].flags & SPELL_INSTANT) || w[i].s == w[i].e);
          if (real)
            out |=
                1u << ((active(w, s, t->spells, one, p->throughout) ? 1 : 0) |
                       (active(w, s, t->spells, two, p->throughout) ? 2 : 0));
        }
  return out;
}

static uint32_t all_worlds(const struct little *x,
                           const struct slice_options *p,
                           const struct slice_options *q) {
  unsigned may[3] = {1, 1, 1};
  uint32_t out = 0;
  for (size_t i = 0; i < x->n; i++)
    may[i] = live(x, x->ties[i], p, q);
  for (unsigned world = 0; world < 64; world++) {
    bool held[2][3] = {{false}}, real = true;
    for (size_t i = 0; i < 3; i++) {
      unsigned outcome = world >> (2 * i) & 3;
      real &= may[i] >> outcome & 1;
      if (i >= x->n)
        continue;
      int sign = x->facts.types.at[x->l.ties.at[x->ties[i]].type].sign + 1;
      held[0][sign] |= outcome & 1;
      held[1][sign] |= outcome >> 1;
    }
    if (real)
      out |= bit(pair_state_of(held[0][2], held[0][0], held[0][1]),
                 pair_state_of(held[1][2], held[1][0], held[1][1]));
  }
  return out;
}

static bool several_lives(const struct little *x) {
  for (size_t i = 0; i < x->n; i++)
    if (x->l.ties.at[x->ties[i]].spells > 1)
      return true;
  return false;
}

static void joint_equals_all_worlds(void **state) {
  (void)state;
  uint64_t seed = 11;
  for (int round = 0; round < 6000; round++) {
    struct little x = {0};
    little_fill(&x, &seed, round % 2);
    day a = draw_below(&seed, 5), b = a + draw_below(&seed, 3);
    day c = b + 1 + draw_below(&seed, 3), e = c + draw_below(&seed, 3);
    struct slice_options p = {.q = {a, b}}, q = {.q = {c, e}};
    p.recent_days = q.recent_days = draw_below(&seed, 2) * 3;
    p.throughout = q.throughout = draw_below(&seed, 3) == 0;
    uint32_t got = joint_states(&x.l, x.ties, x.n, &p, &q);
    uint32_t want = all_worlds(&x, &p, &q);
    if (p.throughout && several_lives(&x))
      assert_int_equal(got & want, want);
    else if (got != want)
      fail_msg("round %d: %x, not %x", round, got, want);
    little_drop(&x);
  }
}

// -------------------------------------------------------------------- laws

static void certainties_nest(void **state) {
  (void)state;
  ent_account *l = parse_ledger(article);
  static const char *const at[] = {"1978",    "1982-06-01", "1986", "1989",
                                   "1995",    "2001",       "2006", "2008",
                                   "2011-05", "2011-09-13", "2012"};
  for (size_t i = 0; i < sizeof at / sizeof *at; i++)
    for (size_t k = i + 1; k < sizeof at / sizeof *at; k++) {
      struct diff *d = diff_of(l, at[i], at[k]);
      for (size_t n = 0; n < d->pairs.n; n++) {
        const struct diff_pair *p = &d->pairs.at[n];
        assert_int_equal(p->shift == NULL, p->known1 == p->known2);
        if (!p->seen)
          assert_true(p->known1 == p->state1 && p->known2 == p->state2);
        assert_true(p->certainty > NO);
      }
      for (size_t n = 0; n < d->lines.n; n++) {
        verdict c = diff_line_certainty(&d->lines.at[n]);
        if (d->lines.at[n].change == FORMED || d->lines.at[n].change == ENDED)
          assert_int_equal(c, DEFINITE);
        assert_true(c > NO);
      }
      diff_free(d);
    }
  ent_account_free(l);
}

static void print_diff(struct buf *b, const struct diff *d) {
  const ent_account *l = d->one->ledger;
  for (size_t i = 0; i < d->lines.n; i++) {
    const struct diff_line *x = &d->lines.at[i];
    uint32_t best = x->tie2 != NONE ? x->tie2 : x->tie1;
    buf_addf(b, "%s%s %s %s ", change_word(x->change),
             x->interrupted ? " interrupted" : "", verdict_name(x->c1),
             verdict_name(x->c2));
    if (best != NONE)
      tie_id(b, l, best);
    buf_addc(b, '\n');
  }
  for (size_t i = 0; i < d->pairs.n; i++) {
    const struct diff_pair *p = &d->pairs.at[i];
    buf_addf(b, "%s %s %s %s %s\n", text(l, l->facts->actors.at[p->a].id),
             text(l, l->facts->actors.at[p->b].id), pair_state_name(p->state1),
             pair_state_name(p->state2), verdict_name(p->certainty));
  }
  for (size_t i = 0; i < d->actors_in.n; i++)
    buf_addf(b, "in %s\n", text(l, l->facts->actors.at[d->actors_in.at[i]].id));
  for (size_t i = 0; i < d->actors_out.n; i++)
    buf_addf(b, "out %s\n",
             text(l, l->facts->actors.at[d->actors_out.at[i]].id));
}

static char *random_diff(uint64_t seed, struct random_size size) {
  static const char *const at[] = {"1962",       "1971-06", "1984-02-03",
                                   "1990/1995",  "2001-09", "2008",
                                   "2009-01-01", "2012"};
  ent_account *l = random_ledger(&seed, size);
  struct buf b = {0};
  for (size_t i = 1; i < sizeof at / sizeof *at; i++) {
    struct diff *d = diff_of(l, at[i - 1], at[i]);
    print_diff(&b, d);
    diff_free(d);
  }
  ent_account_free(l);
  return buf_detach(&b);
}

static void order_and_strangers_tell_nothing(void **state) {
  (void)state;
  for (uint64_t seed = 1; seed <= 12; seed++) {
    char *plain =
        random_diff(seed, (struct random_size){.actors = 7, .ties = 60});
    char *reversed = random_diff(
        seed, (struct random_size){.actors = 7, .ties = 60, .reversed = true});
    char *stranger = random_diff(
        seed, (struct random_size){.actors = 7, .ties = 60, .stranger = true});
    assert_string_equal(plain, reversed);
    assert_string_equal(plain, stranger);
    assert_non_null(strstr(plain, "formed"));
    mem_free(plain);
    mem_free(reversed);
    mem_free(stranger);
  }
}

// What is only seen makes no change of its own: the rest of the change stays,
// and is told as what it is.
static void what_is_seen_makes_no_flip(void **state) {
  (void)state;
  static const struct {
    const char *funds, *distrusts, *shift;
    enum pair_state known1, known2;
    enum change seen;
  } cases[] = {
      {"1982/1988", "by 2011-09", "dissolution", PAIR_ALLY, PAIR_NONE,
       FIRST_SEEN},
      {"by 1986", "2000/..", "hostility", PAIR_NONE, PAIR_HOSTILE, LAST_SEEN},
      {"1982/1988", "2000/..", "flip", PAIR_ALLY, PAIR_HOSTILE, CHANGE_NONE},
      {"by 1986", "by 2011-09", NULL, PAIR_NONE, PAIR_NONE, UNSURE},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct buf b = {0};
    buf_addf(&b,
             "entente: 1\ncoverage: 1980/2011\nhalf-life: none\n"
             "actors: {a: {name: A}, b: {name: B}}\nties:\n"
             "  - {from: a, type: funds, to: b, when: %s}\n"
             "  - {from: a, type: distrusts, to: b, when: %s}\n",
             cases[i].funds, cases[i].distrusts);
    ent_account *l = parse_ledger(buf_text(&b));
    struct diff *d = diff_of(l, "1986", "2011-09");
    const struct diff_pair *p = find_pair(d, "a", "b");
    assert_int_equal(p->state1, PAIR_ALLY);
    assert_int_equal(p->state2, PAIR_HOSTILE);
    assert_int_equal(p->known1, cases[i].known1);
    assert_int_equal(p->known2, cases[i].known2);
    assert_int_equal(p->seen, cases[i].seen);
    if (cases[i].shift)
      assert_string_equal(p->shift, cases[i].shift);
    else
      assert_null(p->shift);
    diff_free(d);
    ent_account_free(l);
    buf_drop(&b);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_ally_became_an_enemy),
      cmocka_unit_test(only_four_worlds),
      cmocka_unit_test(doubt_makes_it_likely),
      cmocka_unit_test(gaps_between),
      cmocka_unit_test(lives_and_structure),
      cmocka_unit_test(turned_pairs_use_the_last_day),
      cmocka_unit_test(equal_graphs_continue),
      cmocka_unit_test(allegations_are_no_entering),
      cmocka_unit_test(dates_in_order),
      cmocka_unit_test(joint_equals_all_worlds),
      cmocka_unit_test(certainties_nest),
      cmocka_unit_test(order_and_strangers_tell_nothing),
      cmocka_unit_test(what_is_seen_makes_no_flip),
  };
  return cmocka_run_group_tests_name("diff", tests, NULL, NULL);
}
