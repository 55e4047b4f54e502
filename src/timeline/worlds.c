// SPDX-License-Identifier: GPL-2.0-or-later
// Days between which no bound of any life lies are alike, and of a run of such
// days only the order of the ends that may fall there can matter: c of them cut
// it into c + 1 parts at most, so c + 1 days stand for all. The days left are
// bits of a word, a life is a run of bits, and all that the ties of one sign
// can be together is a set of words: the cases of a pair are the product of
// three such sets, of the lives with which ties begin and end, and of the times
// in which its actors count as themselves. A tie with days of its own is taken
// at its word: whoever was party to it existed then.
#include "timeline/worlds.h"
#include "time/estimate.h"

#include <stdlib.h>

// By which of its ends a tie is bound to a life, its flags over SPELL_BORN.
enum { FREE, BORN, DIES, BORN_AND_DIES, ENDS_BOUND };
enum { DAYS_MOST = 64, WORDS_MOST = 1024, CASES_MOST = 1 << 16 };
// Of so few days all words have a bit each, and more can be gone through.
enum { BITS_FEW = 16, STEPS_MOST = 1 << 22 };

typedef uint64_t word;

struct words {
  VEC(word) list; // ascending, each once
};

struct cases {
  const struct worlds_of *of;
  struct days q;
  VEC(struct spell) spells; // of ties and lives, happenings as they count
  VEC(int64_t) cuts;        // the first days of runs of days alike
  day first[DAYS_MOST + 1]; // of the run that a bit stands for
  int bits;
  struct words lasting[3];           // by sign
  struct words bound[3][ENDS_BOUND]; // to the actors' lives
  struct words recent[3];            // what has happened outlives its actors
  struct words since, until; // the lives that ties are bound to, by their ends
  struct words self;
  word sure[3];     // days on which a sign holds for sure,
  word lived, told; // both actors live, and are told as themselves
  bool lives;       // some tie is bound to a life
  day born, dies;   // which begins, and ends, as what is bound to it lets it
  bool by_day;      // each day is asked, not a period
  size_t steps;
  bool many; // too many
};

// ------------------------------------------------------------------ words

static int by_value(const void *x, const void *y) {
  word a = *(const word *)x, b = *(const word *)y;
  return a < b ? -1 : a > b;
}

static void each_once(struct words *w) {
  size_t n = 0;
  if (w->list.n > 1)
    qsort(w->list.at, w->list.n, sizeof *w->list.at, by_value);
  for (size_t i = 0; i < w->list.n; i++)
    if (!n || w->list.at[n - 1] != w->list.at[i])
      w->list.at[n++] = w->list.at[i];
  w->list.n = n;
}

// All of x with all of y.
static struct words product(struct cases *c, const struct words *x,
                            const struct words *y, bool both) {
  struct words out = {0};
  c->steps += x->list.n * y->list.n;
  c->many |= x->list.n * y->list.n > CASES_MOST;
  for (size_t i = 0; i < x->list.n && !c->many; i++)
    for (size_t k = 0; k < y->list.n; k++) {
      word a = x->list.at[i], b = y->list.at[k];
      vec_push(&out.list, both ? a & b : a | b);
    }
  each_once(&out);
  c->many |= out.list.n > WORDS_MOST;
  return out;
}

// The same of few days.
static struct words product_few(struct cases *c, const struct words *x,
                                const struct words *y, bool both) {
  struct words out = {0};
  word has[(1 << BITS_FEW) / 64] = {0};
  const word within = (UINT64_C(1) << c->bits) - 1;
  c->steps += x->list.n * y->list.n;
  c->many |= c->steps > STEPS_MOST;
  for (size_t i = 0; i < x->list.n && !c->many; i++)
    for (size_t k = 0; k < y->list.n; k++) {
      word a = x->list.at[i], b = y->list.at[k];
      word w = (both ? a & b : a | b) & within;
      has[w / 64] |= UINT64_C(1) << w % 64;
    }
  for (word w = 0; w <= within && !c->many; w++)
    if (has[w / 64] >> w % 64 & 1)
      vec_push(&out.list, w);
  return out;
}

static void combine_one(struct words *x, word one, bool both) {
  if (!both && one == 0)
    return;
  for (size_t i = 0; i < x->list.n; i++)
    x->list.at[i] = both ? x->list.at[i] & one : x->list.at[i] | one;
  each_once(x);
}

static void combine_all(struct cases *c, struct words *x, const struct words *y,
                        bool both) {
  const bool few = c->bits <= BITS_FEW &&
                   x->list.n * y->list.n > (size_t)1 << (BITS_FEW - 4);
  struct words out = few ? product_few(c, x, y, both) : product(c, x, y, both);
  vec_drop(&x->list);
  *x = out;
}

// In x. Mostly one of them is one word.
static void combine(struct cases *c, struct words *x, const struct words *y,
                    bool both) {
  if (y->list.n == 1) {
    combine_one(x, y->list.at[0], both);
  } else if (x->list.n == 1) {
    word one = x->list.at[0];
    x->list.n = 0;
    vec_copy(&x->list, &y->list);
    combine_one(x, one, both);
  } else {
    combine_all(c, x, y, both);
  }
}

// What all of them have.
static word in_all(const struct words *w) {
  word all = w->list.n ? ~UINT64_C(0) : 0;
  for (size_t i = 0; i < w->list.n; i++)
    all &= w->list.at[i];
  return all;
}

static struct words one_word(word w) {
  struct words x = {0};
  vec_push(&x.list, w);
  return x;
}

// The bits from..to.
static word run(int from, int to) {
  if (from > to)
    return 0;
  word upto = to >= 63 ? ~UINT64_C(0) : (UINT64_C(1) << (to + 1)) - 1;
  return upto & ~((UINT64_C(1) << from) - 1);
}

// ------------------------------------------------------------------- days

static bool instant(const struct spell *s) { return s->flags & SPELL_INSTANT; }

static bool dead(const struct spell *s) {
  return s->flags & (SPELL_OUTSIDE | SPELL_WRITTEN_REVERSED);
}

static void cut_at(struct cases *c, int64_t d) {
  if (d > c->q.lo && d <= c->q.hi)
    vec_push(&c->cuts, d);
}

// How many ends may fall among the days of a run that begins on `d`.
static int ends_in(const struct cases *c, int64_t d) {
  int n = 0;
  for (size_t i = 0; i < c->spells.n; i++) {
    const struct spell *s = &c->spells.at[i];
    if (instant(s)) {
      n += s->s0 < s->e1 && s->s0 <= d && d <= s->e1 ? 2 : 0;
      continue;
    }
    n += s->s0 < s->s1 && s->s0 <= d && d <= s->s1;
    n += s->e0 < s->e1 && s->e0 <= d && d <= s->e1;
  }
  return n;
}

static int by_cut(const void *x, const void *y) {
  int64_t a = *(const int64_t *)x, b = *(const int64_t *)y;
  return a < b ? -1 : a > b;
}

static void lay_days(struct cases *c) {
  vec_push(&c->cuts, (int64_t)c->q.lo);
  for (size_t i = 0; i < c->spells.n; i++) {
    const struct spell *s = &c->spells.at[i];
    cut_at(c, s->s0);
    cut_at(c, (int64_t)s->s1 + 1);
    cut_at(c, s->e0);
    cut_at(c, (int64_t)s->e1 + 1);
  }
  qsort(c->cuts.at, c->cuts.n, sizeof *c->cuts.at, by_cut);
  for (size_t i = 0; i < c->cuts.n && !c->many; i++) {
    int64_t from = c->cuts.at[i];
    int64_t end = i + 1 < c->cuts.n ? c->cuts.at[i + 1] : (int64_t)c->q.hi + 1;
    int64_t days = end > from ? ends_in(c, from) + 1 : 0;
    days = days < end - from ? days : end - from;
    c->many = c->bits + days > DAYS_MOST;
    for (int64_t k = 0; k < days && !c->many; k++)
      c->first[c->bits++] = (day)from;
  }
}

// The first bit of a run that begins on `d` or later.
static int bit_of(const struct cases *c, int64_t d) {
  int lo = 0, hi = c->bits;
  while (lo < hi) {
    int mid = (lo + hi) / 2;
    if (c->first[mid] < d)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo;
}

// ------------------------------------------------------------------ lives

static struct words lives_of_day(const struct cases *c, const struct spell *s) {
  struct words out = {0};
  int from = bit_of(c, s->s0), end = bit_of(c, (int64_t)s->e1 + 1);
  for (int k = from; k < end; k++)
    vec_push(&out.list, run(k, k));
  if (s->s0 < c->q.lo || s->e1 > c->q.hi)
    vec_push(&out.list, 0);
  return out;
}

// Each first day with each last day; -1 and `bits` are before and after q.
static struct words lives_of(struct cases *c, const struct spell *s) {
  struct words out = {0};
  if (dead(s))
    return one_word(0);
  if (instant(s)) {
    out = lives_of_day(c, s);
  } else {
    int s_from = s->s0 < c->q.lo ? 0 : bit_of(c, s->s0);
    int s_end = s->s1 < c->q.lo ? 1 : bit_of(c, (int64_t)s->s1 + 1);
    int e_from = bit_of(c, s->e0);
    int e_end = s->e1 > c->q.hi ? c->bits : bit_of(c, (int64_t)s->e1 + 1);
    for (int i = s_from; i < s_end; i++) {
      for (int k = e_from > i ? e_from : i; k < e_end; k++)
        vec_push(&out.list, run(i, k));
      if (s->e1 > c->q.hi)
        vec_push(&out.list, run(i, c->bits - 1));
    }
    if (s->s1 > c->q.hi || s->e0 < c->q.lo)
      vec_push(&out.list, 0);
  }
  if (s->flags & SPELL_PART)
    vec_push(&out.list, 0);
  each_once(&out);
  c->many |= out.list.n > WORDS_MOST;
  return out;
}

static void add_life(struct cases *c, struct words *to, const struct spell *s) {
  struct words lives = lives_of(c, s);
  combine(c, to, &lives, false);
  vec_drop(&lives.list);
}

// ---------------------------------------------------------------- spells

// Of several lives the spells know by themselves which is theirs. What may have
// ended before it can have begun, or given way by then, is left to its own
// days.
static unsigned bound_by(const struct cases *c, const struct spell *written) {
  const struct actor *actors = c->of->l->facts->actors.at;
  const struct spell s = spell_between(written);
  return actors[c->of->a].lives.n > 1 || actors[c->of->b].lives.n > 1 ||
                 s.s1 > s.e0
             ? FREE
             : s.flags / SPELL_BORN & BORN_AND_DIES;
}

// What happened counts to the last day on which it is recent; before a period
// only if it does so to the period's last day.
static struct spell as_counted(const struct cases *c, const struct tie *t,
                               const struct spell *written) {
  struct spell s = spell_between(written);
  unsigned bound = bound_by(c, written);
  s.s1 = bound & BORN ? s.s0 : s.s1; // the life cuts it
  s.e0 = bound & DIES ? s.e1 : s.e0;
  if (!type_of(c->of->l, t)->event)
    return s;
  s.e0 = recent_until(s.e0, c->of->window);
  s.e1 = recent_until(s.e1, c->of->window);
  if (s.e0 == written->e0 && s.e1 == written->e1)
    return s;
  s.s1 = instant(written) ? written->e1 : s.s1;
  s.flags &= ~(uint32_t)SPELL_INSTANT;
  if (!c->by_day && written->e1 < c->q.lo && s.e1 < c->q.hi)
    s.flags |= SPELL_OUTSIDE;
  return s;
}

static bool left_out(const struct cases *c, const struct tie *t,
                     const struct spell *s) {
  return c->of->lasting && instant(s) && type_of(c->of->l, t)->event;
}

static bool counts(const struct cases *c, const struct tie *t) {
  return tie_belief(t) > NO && type_of(c->of->l, t)->family != STRUCTURE;
}

static void gather_life(struct cases *c, uint32_t actor) {
  const ent_account *l = c->of->l;
  for (uint32_t k = 0; c->lives && k < l->facts->actors.at[actor].lives.n; k++)
    vec_push(&c->spells, actor_life(l, actor, k));
  if (l->selves.n && l->selves.at[actor].first != NONE)
    for (uint32_t i = 0; i < l->selves.at[actor].n; i++)
      vec_push(&c->spells, l->self_spells.at[l->selves.at[actor].first + i]);
}

static void note_bound(struct cases *c, const struct tie *t,
                       const struct spell *s) {
  unsigned by = bound_by(c, s);
  bool sure = tie_belief(t) == DEFINITE;
  c->lives |= by != FREE;
  if (sure && by & BORN && s->s1 < c->born)
    c->born = s->s1;
  if (sure && by & DIES && s->e0 > c->dies)
    c->dies = s->e0;
}

static void gather(struct cases *c) {
  const ent_account *l = c->of->l;
  for (size_t i = 0; i < c->of->n; i++) {
    const struct tie *t = &l->ties.at[c->of->ties[i]];
    for (uint32_t k = 0; counts(c, t) && k < t->spells; k++) {
      const struct spell *s = &l->spells.at[t->spell + k];
      note_bound(c, t, s);
      if (!left_out(c, t, s))
        vec_push(&c->spells, as_counted(c, t, s));
    }
  }
  gather_life(c, c->of->a);
  gather_life(c, c->of->b);
}

static bool both_told(const struct cases *c, struct days q) {
  return actor_itself(c->of->l, c->of->a, q) == DEFINITE &&
         actor_itself(c->of->l, c->of->b, q) == DEFINITE;
}

// Adds a tie to those of its sign, and gives the days that it has for sure.
static word add_words(struct cases *c, struct words *to, struct words *tie,
                      bool doubted) {
  if (doubted) {
    vec_push(&tie->list, 0);
    each_once(tie);
  }
  word sure = in_all(tie);
  combine(c, to, tie, false);
  vec_drop(&tie->list);
  return sure;
}

// The lives of a tie and what has happened of it, each on its own.
static void add_tie(struct cases *c, const struct tie *t) {
  const ent_account *l = c->of->l;
  int sign = type_of(l, t)->sign + 1;
  struct words lasts = one_word(0), recent = one_word(0);
  bool doubted = tie_belief(t) < DEFINITE, untold = false;
  unsigned bound = FREE;
  for (uint32_t k = 0; k < t->spells; k++) {
    const struct spell *s = &l->spells.at[t->spell + k];
    struct spell as = as_counted(c, t, s);
    bool happening = type_of(l, t)->event && as.e1 != s->e1;
    if (left_out(c, t, s))
      continue;
    add_life(c, happening ? &recent : &lasts, &as);
    untold |= happening && !both_told(c, (struct days){s->s0, s->e1});
    bound |= happening ? FREE : bound_by(c, s);
  }
  word sure = add_words(c, bound ? &c->bound[sign][bound] : &c->lasting[sign],
                        &lasts, doubted);
  c->sure[sign] |= sure & c->told & (bound ? c->lived : ~UINT64_C(0));
  c->sure[sign] |= add_words(c, &c->recent[sign], &recent, doubted || untold);
}

// All that one side of an actor's only life can be: `since` its first day, or
// up to its last.
static void live(struct cases *c, uint32_t actor, bool since) {
  const ent_account *l = c->of->l;
  struct words lived = {0};
  struct spell side = spell_always(), life = side;
  if (l->facts->actors.at[actor].lives.n)
    life = actor_life(l, actor, 0);
  if (since) {
    side.s0 = life.s0;
    side.s1 = life.s1 < c->born ? life.s1 : c->born;
  } else {
    side.e0 = life.e0 > c->dies ? life.e0 : c->dies;
    side.e1 = life.e1;
  }
  lived = lives_of(c, &side);
  combine(c, since ? &c->since : &c->until, &lived, true);
  vec_drop(&lived.list);
}

static void be_told(struct cases *c, uint32_t actor) {
  const ent_account *l = c->of->l;
  if (!l->selves.n || l->selves.at[actor].first == NONE)
    return;
  struct words self = one_word(l->selves.at[actor].n ? 0 : run(0, c->bits - 1));
  for (uint32_t i = 0; i < l->selves.at[actor].n; i++)
    add_life(c, &self, &l->self_spells.at[l->selves.at[actor].first + i]);
  combine(c, &c->self, &self, true);
  vec_drop(&self.list);
}

static void live_and_be_told(struct cases *c, uint32_t actor) {
  for (int since = 0; c->lives && since < 2 && !c->many; since++)
    live(c, actor, since);
  if (!c->many)
    be_told(c, actor);
}

// ------------------------------------------------------------------ cases

static void cases_begin(struct cases *c, const struct worlds_of *of,
                        struct days q, bool by_day) {
  *c = (struct cases){.of = of, .q = q, .by_day = by_day};
  c->born = DAY_MAX;
  c->dies = DAY_MIN;
  gather(c);
  lay_days(c);
  c->since = one_word(run(0, c->bits - 1));
  c->until = one_word(run(0, c->bits - 1));
  c->self = one_word(run(0, c->bits - 1));
  for (int sign = 0; sign < 3; sign++) {
    c->lasting[sign] = one_word(0);
    for (unsigned by = BORN; by < ENDS_BOUND; by++)
      c->bound[sign][by] = one_word(0);
    c->recent[sign] = one_word(0);
  }
  live_and_be_told(c, of->a);
  live_and_be_told(c, of->b);
  c->lived = in_all(&c->since) & in_all(&c->until);
  c->told = in_all(&c->self);
  for (size_t i = 0; i < of->n && !c->many; i++)
    if (counts(c, &of->l->ties.at[of->ties[i]]))
      add_tie(c, &of->l->ties.at[of->ties[i]]);
}

static void cases_end(struct cases *c) {
  if (c->of->steps)
    *c->of->steps += c->steps;
  vec_drop(&c->spells);
  vec_drop(&c->cuts);
  vec_drop(&c->since.list);
  vec_drop(&c->until.list);
  vec_drop(&c->self.list);
  for (int sign = 0; sign < 3; sign++) {
    vec_drop(&c->lasting[sign].list);
    for (unsigned by = BORN; by < ENDS_BOUND; by++)
      vec_drop(&c->bound[sign][by].list);
    vec_drop(&c->recent[sign].list);
  }
}

// The days of one case on which each state holds.
struct case_days {
  word state[PAIR_STATES];
};

static struct case_days hold(word all, word p, word n, word z) {
  struct case_days h = {.state = {
                            [PAIR_ALLY] = p & ~n,
                            [PAIR_HOSTILE] = n & ~p,
                            [PAIR_MIXED] = p & n,
                            [PAIR_NEUTRAL] = z & ~p & ~n,
                            [PAIR_NONE] = all & ~(p | n | z),
                        }};
  return h;
}

typedef bool look(const struct case_days *h, void *at); // false: seen enough

// What the ties of a sign can be while the actors live, and are themselves.
static struct words under(struct cases *c, int sign, const word *in) {
  struct words w = one_word(0), told = one_word(in[2]);
  for (unsigned by = BORN; c->lives && by < ENDS_BOUND && !c->many; by++) {
    struct words cut = one_word((by & BORN ? in[0] : ~UINT64_C(0)) &
                                (by & DIES ? in[1] : ~UINT64_C(0)));
    combine(c, &cut, &c->bound[sign][by], true);
    if (!c->many)
      combine(c, &w, &cut, false);
    vec_drop(&cut.list);
  }
  if (!c->many)
    combine(c, &w, &c->lasting[sign], false);
  if (!c->many)
    combine(c, &w, &told, true);
  vec_drop(&told.list);
  if (!c->many)
    combine(c, &w, &c->recent[sign], false);
  return w;
}

static bool each_of(const struct words *by, word all, look *see, void *at) {
  for (size_t p = 0; p < by[2].list.n; p++)
    for (size_t n = 0; n < by[0].list.n; n++)
      for (size_t z = 0; z < by[1].list.n; z++) {
        struct case_days h =
            hold(all, by[2].list.at[p], by[0].list.at[n], by[1].list.at[z]);
        if (!see(&h, at))
          return false;
      }
  return true;
}

static bool each_while(struct cases *c, const word *in, size_t *total,
                       look *see, void *at) {
  struct words by[3];
  size_t here = 1;
  bool on = true;
  for (int sign = 0; sign < 3; sign++) {
    by[sign] = under(c, sign, in);
    here *= by[sign].list.n;
  }
  *total += here;
  c->many |= *total > CASES_MOST;
  if (!c->many)
    on = each_of(by, run(0, c->bits - 1), see, at);
  for (int sign = 0; sign < 3; sign++)
    vec_drop(&by[sign].list);
  return on;
}

static void each_case(struct cases *c, look *see, void *at) {
  size_t total = 0, n = c->since.list.n * c->until.list.n;
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < c->self.list.n; k++) {
      const word in[] = {c->since.list.at[i % c->since.list.n],
                         c->until.list.at[i / c->since.list.n],
                         c->self.list.at[k]};
      if (c->many || !each_while(c, in, &total, see, at))
        return;
    }
}

static bool add_state(const struct case_days *h, void *at) {
  word ally = h->state[PAIR_ALLY], hostile = h->state[PAIR_HOSTILE];
  enum pair_state s = h->state[PAIR_MIXED]     ? PAIR_MIXED
                      : ally > hostile         ? PAIR_ALLY
                      : hostile > 0            ? PAIR_HOSTILE
                      : h->state[PAIR_NEUTRAL] ? PAIR_NEUTRAL
                                               : PAIR_NONE;
  *(unsigned *)at |= 1u << s;
  return true;
}

unsigned worlds_states(const struct worlds_of *w, struct days q) {
  struct cases c;
  unsigned set = 0;
  cases_begin(&c, w, q, false);
  bool mixed = c.sure[0] & c.sure[2];
  if (mixed)
    set = 1u << PAIR_MIXED;
  else
    each_case(&c, add_state, &set);
  bool many = c.many && !mixed;
  cases_end(&c);
  return many ? 0 : set;
}

struct wanted {
  enum pair_state from, to;
  bool always;
};

static bool has_change(const struct case_days *h, void *at) {
  struct wanted *w = at;
  w->always = h->state[w->from] << 1 & h->state[w->to];
  return w->always;
}

enum worlds_answer worlds_change(const struct worlds_of *w, struct days q,
                                 enum pair_state from, enum pair_state to) {
  struct cases c;
  struct wanted wanted = {from, to, false};
  cases_begin(&c, w, q, true);
  each_case(&c, has_change, &wanted);
  bool many = c.many;
  cases_end(&c);
  return many ? WORLDS_TOO_MANY : wanted.always ? WORLDS_ALL : WORLDS_NOT_ALL;
}
