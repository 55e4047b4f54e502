// SPDX-License-Identifier: GPL-2.0-or-later
// Standing and belief against a plain twin of the rule's table, on ledgers made
// at random of all stances, kinds of holders, publishers, parties and dates;
// and no tie that is only alleged, disputed, doubted, denied or retracted is
// likely in a slice of any account made of them, unless its author wrote a
// likelihood. ENTENTE_LEDGERS=5000 says how many ledgers.
#include "base/num.h"
#include "ledgers.h"
#include "model/claim.h"
#include "timeline/doubts.h"

#include <stdlib.h>

enum { ACTORS = 6, SOURCES = 6, MOST = 5, TIES = 8 };

// What the twin knows of a ledger: numbers, no library.
struct said {
  int actor;  // by: this actor, or -1
  int words;  // by: these words, or -1
  int source; // or -1
  int stance; // of enum stance
  int about;
  int year; // of `when:`, or 0
  char digit;
};

struct made {
  int from, to, source[2], sources, claims;
  int likelihood; // or -1
  struct said claim[MOST];
};

struct whole {
  struct made tie[TIES];
  int owner[ACTORS]; // whom each belongs to, or -1
};

static const char *const publisher[] = {"P", "P", "Q", "Q", "R", NULL};
static const char letter[] = {'B', 'C', 'A', 'D', 'B', 'A'};
static const int published[] = {2001, 2005, 2003, 2007, 0, 2004};
static const char *const words[] = {"P", "somebody", "Actor 1"};
static const char *const abouts[] = {"existence", "start", "end", "type",
                                     "attribution"};
static const char *const stances[] = {"asserts", "alleges", "admits",
                                      "denies",  "doubts",  "retracts"};

// ------------------------------------------------------------------ making

static struct said random_said(uint64_t *seed) {
  int who = draw_below(seed, 5);
  struct said s = {-1, -1, -1, draw_below(seed, 6), 0, 0, 0};
  if (who < 2)
    s.actor = draw_below(seed, ACTORS);
  else if (who == 2)
    s.words = draw_below(seed, 3);
  if (who > 2 || draw_below(seed, 2))
    s.source = draw_below(seed, SOURCES);
  if (draw_below(seed, 5) == 0)
    s.about = draw_below(seed, 5);
  if (draw_below(seed, 3) == 0)
    s.year = 2000 + draw_below(seed, 9);
  if (draw_below(seed, 12) == 0)
    s.digit = '1';
  return s;
}

static struct whole random_whole(uint64_t *seed) {
  struct whole w;
  memset(&w, 0, sizeof w);
  for (int a = 0; a < ACTORS; a++)
    w.owner[a] = a && draw_below(seed, 3) == 0 ? draw_below(seed, a) : -1;
  for (int i = 0; i < TIES; i++) {
    struct made *t = &w.tie[i];
    t->from = draw_below(seed, ACTORS);
    t->to = (t->from + 1 + draw_below(seed, ACTORS - 1)) % ACTORS;
    t->likelihood = draw_below(seed, 8) ? -1 : draw_below(seed, 101);
    t->sources = draw_below(seed, 3);
    for (int k = 0; k < t->sources; k++)
      t->source[k] = draw_below(seed, SOURCES);
    t->claims = draw_below(seed, MOST);
    for (int k = 0; k < t->claims; k++)
      t->claim[k] = random_said(seed);
  }
  return w;
}

static void write_said(struct buf *b, const struct said *s) {
  buf_addf(b, "{stance: %s", stances[s->stance]);
  if (s->actor >= 0)
    buf_addf(b, ", by: a%d", s->actor);
  if (s->words >= 0)
    buf_addf(b, ", by: \"%s\"", words[s->words]);
  if (s->source >= 0)
    buf_addf(b, ", sources: [s%d]", s->source);
  if (s->about)
    buf_addf(b, ", about: %s", abouts[s->about]);
  if (s->year)
    buf_addf(b, ", when: %d", s->year);
  if (s->digit)
    buf_addf(b, ", grade: %c", s->digit);
  buf_add(b, "}");
}

static void write_tie(struct buf *b, const struct made *t, int i) {
  buf_addf(b, "- {id: t%d, from: a%d, type: funds, to: a%d, when: 1990/2009", i,
           t->from, t->to);
  if (t->likelihood >= 0)
    buf_addf(b, ", likelihood: %d%%", t->likelihood);
  for (int k = 0; k < t->sources; k++)
    buf_addf(b, "%ss%d", k ? ", " : ", sources: [", t->source[k]);
  buf_add(b, t->sources ? "]" : "");
  for (int k = 0; k < t->claims; k++) {
    buf_add(b, k ? ", " : ", claims: [");
    write_said(b, &t->claim[k]);
  }
  buf_addf(b, "%s}\n", t->claims ? "]" : "");
}

static void write_whole(struct buf *b, const struct whole *w) {
  buf_add(b, "entente: 1\ncoverage: 1990/2009\nactors:\n");
  for (int a = 0; a < ACTORS; a++)
    buf_addf(b, "  a%d: {name: Actor %d, kind: %s}\n", a, a,
             w->owner[a] < 0 ? "state" : "agency");
  buf_add(b, "sources:\n");
  for (int s = 0; s < SOURCES; s++) {
    buf_addf(b, "  s%d: {title: S%d, reliability: %c", s, s, letter[s]);
    if (publisher[s])
      buf_addf(b, ", publisher: %s", publisher[s]);
    if (published[s])
      buf_addf(b, ", published: %d", published[s]);
    buf_add(b, "}\n");
  }
  buf_add(b, "ties:\n");
  for (int i = 0; i < TIES; i++)
    write_tie(b, &w->tie[i], i);
  for (int a = 0; a < ACTORS; a++)
    if (w->owner[a] >= 0)
      buf_addf(b, "- {from: a%d, type: part-of, to: a%d, start: .., end: ..}\n",
               a, w->owner[a]);
}

// -------------------------------------------------------------------- twin

// Somebody's word: who (0-5 actors, 10+ words, 20+ sources, 30 the author),
// by what name, when (0: undated), in what place, and what.
struct word {
  int who, when, place, stance, source, letter, digit;
  const char *name;
  bool aside, stands;
};

static const char *name_of(int who) {
  static const char *const actor[] = {"Actor 0", "Actor 1", "Actor 2",
                                      "Actor 3", "Actor 4", "Actor 5"};
  return who < 10   ? actor[who]
         : who < 20 ? words[who - 10]
         : who < 30 ? publisher[who - 20]
                    : NULL;
}

static bool for_it(int stance) { return stance <= ADMITS; }

static struct word word_of(const struct said *s, int place) {
  struct word w = {.who = s->actor >= 0    ? s->actor
                          : s->words >= 0  ? 10 + s->words
                          : s->source >= 0 ? 20 + s->source
                                           : 30,
                   .when = s->year,
                   .place = place,
                   .stance = s->stance,
                   .source = s->source,
                   .digit = s->digit,
                   .aside = s->about == ABOUT_START || s->about == ABOUT_END ||
                            s->about == ABOUT_TYPE,
                   .stands = true};
  if (!w.when && s->source >= 0)
    w.when = published[s->source];
  w.letter = s->source >= 0 ? letter[s->source] : 0;
  w.name = name_of(w.who);
  return w;
}

// Quoted words are the actor of that name if it speaks of the tie, too.
static void join(struct word *w, int n) {
  for (int i = 0; i < n; i++)
    for (int k = 0; k < n; k++)
      if (w[i].who >= 10 && w[i].who < 20 && w[k].who < 10 &&
          strcmp(w[i].name, w[k].name) == 0)
        w[i].who = w[k].who;
}

static int words_of(const struct made *t, struct word *w) {
  int n = 0;
  for (int k = 0; k < t->sources; k++) {
    struct said s = {-1, -1, t->source[k], ASSERTS, 0, 0, 0};
    w[n++] = word_of(&s, k);
  }
  for (int k = 0; k < t->claims; k++) {
    struct word one = word_of(&t->claim[k], 10 + k);
    if (!one.aside || for_it(one.stance))
      w[n++] = one;
  }
  join(w, n);
  return n;
}

// Whether the same holder's x is overtaken by y.
static bool overtaken(const struct word *x, const struct word *y) {
  if (x->aside != y->aside)
    return x->aside;
  if (x->when != y->when)
    return x->when < y->when;
  return x->place < y->place;
}

static void latest(struct word *w, int n) {
  for (int i = 0; i < n; i++)
    for (int k = 0; k < n; k++)
      if (w[i].who == w[k].who && overtaken(&w[i], &w[k]))
        w[i].stands = false;
  // An undated retraction takes back what stands before it in the record.
  for (int i = 0; i < n; i++) {
    struct word *r = &w[i];
    if (r->stance != RETRACTS || r->when)
      continue;
    bool last = true;
    for (int k = 0; k < n; k++) {
      const struct word *x = &w[k];
      bool undated = x->stance == RETRACTS && !x->when;
      last &= x->who != r->who || x == r || x->place < r->place ||
              (!x->stands && !undated);
    }
    for (int k = 0; last && k < n; k++)
      if (w[k].who == r->who)
        w[k].stands = &w[k] == r;
  }
}

// A name's retraction takes back what the name said before in other works.
static void corrected(struct word *w, int n) {
  bool gone[MOST + 2] = {false};
  for (int i = 0; i < n; i++)
    for (int k = 0; k < n; k++) {
      const struct word *x = &w[i], *r = &w[k];
      if (!x->stands || !r->stands || r->stance != RETRACTS || !x->name ||
          !r->name || strcmp(x->name, r->name) != 0 || !for_it(x->stance))
        continue;
      gone[i] |= r->when && x->when != r->when ? x->when < r->when
                                               : x->place < r->place;
    }
  for (int i = 0; i < n; i++)
    w[i].stands &= !gone[i];
}

static bool belongs(const struct whole *w, int a, int b) {
  for (; a >= 0; a = w->owner[a])
    if (a == b)
      return true;
  return false;
}

static bool party(const struct whole *w, const struct made *t, int who) {
  return who < 10 && (belongs(w, who, t->from) || belongs(w, who, t->to) ||
                      belongs(w, t->from, who) || belongs(w, t->to, who));
}

static bool apart(const struct word *x, const struct word *y) {
  return x->who != y->who && publisher[x->source] && publisher[y->source] &&
         strcmp(publisher[x->source], publisher[y->source]) != 0;
}

static bool attests(const struct word *x) {
  return x->stands && x->stance == ASSERTS && x->source >= 0 &&
         x->letter <= 'C';
}

static enum standing twin(const struct whole *whole, const struct made *t) {
  struct word w[MOST + 2];
  int n = words_of(t, w), by[STANCES] = {0};
  bool other = false, firm = false;
  if (t->sources + t->claims == 0)
    return UNSOURCED;
  latest(w, n);
  corrected(w, n);
  for (int i = 0; i < n; i++) {
    if (!w[i].stands)
      continue;
    by[w[i].stance]++;
    other |= w[i].stance == DENIES && !party(whole, t, w[i].who);
    firm |= for_it(w[i].stance) && w[i].digit == '1';
    for (int k = 0; k < i; k++)
      firm |= attests(&w[i]) && attests(&w[k]) && apart(&w[i], &w[k]);
  }
  if (n == 0)
    return UNSOURCED; // only what is wrong in it is told
  if (by[ASSERTS] + by[ALLEGES] + by[ADMITS] == 0)
    return by[RETRACTS] ? RETRACTED : by[DENIES] ? DENIED : DOUBTED;
  if ((by[ADMITS] || firm) && !other)
    return CORROBORATED;
  if (by[DENIES])
    return DISPUTED;
  return by[ASSERTS] + by[ADMITS] ? REPORTED : ALLEGED;
}

static verdict twin_belief(enum standing s, int likelihood) {
  if (likelihood >= 0)
    return likelihood >= 95  ? DEFINITE
           : likelihood > 50 ? LIKELY
           : likelihood > 0  ? POSSIBLE
                             : NO;
  return s == DENIED || s == RETRACTED                   ? NO
         : s == ALLEGED || s == DISPUTED || s == DOUBTED ? POSSIBLE
                                                         : DEFINITE;
}

// ------------------------------------------------------------------- tests

static int number_of(const ent_account *l, uint32_t tie) {
  const char *id = text(l, more(l, &l->ties.at[tie])->id);
  return *id == 't' ? id[1] - '0' : -1; // fewer than ten
}

// No holder on two sides, and no work on the side of those that it is against.
static void one_side(const ent_account *l, const struct tie *t) {
  held_list held = claims_standing(l, t);
  for (size_t i = 0; i < held.n; i++)
    for (size_t k = 0; k < i; k++) {
      const struct claim *a = held.at[i].claim, *b = held.at[k].claim;
      assert_false(a->actor != NONE && a->actor == b->actor);
      assert_false(a->words && a->words == b->words);
    }
  vec_drop(&held);
}

static size_t seen[STANDINGS]; // ties of each, of all ledgers

static void agrees(const ent_account *l, const struct whole *w) {
  size_t found = 0;
  for (uint32_t i = 0; i < l->ties.n; i++) {
    int n = number_of(l, i);
    if (n < 0)
      continue;
    const struct tie *t = &l->ties.at[i];
    enum standing want = twin(w, &w->tie[n]);
    if (want != t->standing)
      print_message("t%d: %s, but %s\n", n, standing_name(t->standing),
                    standing_name(want));
    assert_int_equal(t->standing, want);
    seen[want]++;
    found++;
    assert_int_equal(t->belief, twin_belief(want, w->tie[n].likelihood));
    one_side(l, t);
  }
  assert_int_equal(found, TIES);
}

// Whatever is derived believes no more than the ledger, but what the party of
// a view says itself.
static void no_more(const ent_account *l, const ent_account *derived) {
  struct slice_options o = {.q = {day_of(2005, 1, 1), day_of(2005, 1, 1)},
                            .include = POSSIBLE};
  struct slice *s = slice_at(derived, &o);
  for (size_t i = 0; i < s->ties.n; i++) {
    uint32_t was = account_origin(derived, s->ties.at[i].tie);
    assert_true(s->ties.at[i].certainty <= tie_belief(&l->ties.at[was]));
  }
  slice_free(s);
}

static int how_many(int otherwise) {
  const char *text = getenv("ENTENTE_LEDGERS");
  uint32_t n = 0;
  return text && num_parse_u32(str_of(text), &n) ? (int)n : otherwise;
}

static void twins(void **state) {
  (void)state;
  uint64_t seed = 7;
  for (int i = 0, n = how_many(300); i < n; i++) {
    struct whole w = random_whole(&seed);
    struct buf b = {0};
    write_whole(&b, &w);
    ent_account *l = parse_ledger(buf_text(&b));
    agrees(l, &w);
    ent_diags *d = ent_diags_new();
    ent_account *rolled = ent_account_rolled(l, "state", d);
    no_more(l, l);
    no_more(l, rolled);
    ent_account_free(rolled);
    ent_diags_free(d);
    ent_account_free(l);
    buf_drop(&b);
  }
  for (int s = 0; s < STANDINGS; s++)
    assert_true(seen[s] > 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(twins)};
  return cmocka_run_group_tests_name("standing twin", tests, NULL, NULL);
}
