// SPDX-License-Identifier: GPL-2.0-or-later
// Rolled up, against all that the dates allow: small ledgers that look random,
// twelve days, everybody in as many wholes as chance will have it, some of them
// gone after a while with all that went on, and a twin that tells every tie
// anew for every day of every world.
#include "ledgers.h"
#include "model/derive.h"
#include "timeline/slice.h"

enum { PARTS = 6, WHOLES = 3, ALL = PARTS + WHOLES, DAYS = 12, MOST = 10 };

struct join { // a dated membership or tie
  int from, to, start[2], end;
  bool member, primary, open; // open: written without an end
};

struct small {
  struct join join[MOST];
  int n, unsure; // the first `unsure` begin on one of two days
  int life[ALL]; // the last day of each; DAYS: nothing is said of it
};

static struct join any_join(uint64_t *seed, bool member, const int *life) {
  struct join j = {.member = member};
  j.from = draw_below(seed, PARTS);
  // Memberships lead to higher numbers: nobody belongs to itself.
  j.to = member ? j.from + 1 + draw_below(seed, ALL - 1 - j.from)
                : (j.from + 1 + draw_below(seed, ALL - 1)) % ALL;
  j.primary = member && draw_below(seed, 6) == 0;
  int last = life[j.from] < life[j.to] ? life[j.from] : life[j.to];
  j.start[0] = 1 + draw_below(seed, last - 1);
  j.end = j.start[0] + draw_below(seed, last - j.start[0] + 1);
  j.open = draw_below(seed, 3) == 0;
  j.end = j.open ? last : j.end;
  j.start[1] = j.start[0] + (j.end > j.start[0] ? draw_below(seed, 2) : 0);
  return j;
}

static struct small any_ledger(uint64_t *seed, int members, int ties) {
  struct small s = {.n = members + ties, .unsure = members};
  for (int a = 0; a < ALL; a++)
    s.life[a] =
        draw_below(seed, 3) == 0 ? 3 + (int)draw_below(seed, DAYS - 4) : DAYS;
  for (int i = 0; i < s.n; i++)
    s.join[i] = any_join(seed, i < members, s.life);
  for (int i = 0; i < s.n; i++)
    if (i >= members)
      s.join[i].start[1] = s.join[i].start[0];
  return s;
}

static void write_actors(struct buf *b, const struct small *s) {
  buf_add(b, "actors:\n");
  for (int a = 0; a < ALL; a++) {
    buf_addf(b, "  a%d: {kind: %s", a, a < PARTS ? "person" : "coalition");
    if (s->life[a] < DAYS)
      buf_addf(b, ", exists: 1899-12-01/1900-01-%02d", s->life[a]);
    buf_add(b, "}\n");
  }
}

static void write_join(struct buf *b, int i, const struct join *j) {
  buf_addf(b, "- {from: a%d, type: t%d, to: a%d, ", j->from, i, j->to);
  if (j->open)
    buf_addf(b, "when: \"since [1900-01-%02d..1900-01-%02d]\"", j->start[0],
             j->start[1]);
  else
    buf_addf(b, "start: [1900-01-%02d..1900-01-%02d], end: 1900-01-%02d",
             j->start[0], j->start[1], j->end);
  buf_addf(b, "%s}\n", j->primary ? ", primary: true" : "");
}

// Types tell the ties apart: no two are of one.
static ent_account *written(const struct small *s) {
  struct buf b = {0};
  buf_add(&b, "entente: 1\ncoverage: 1900/1901\ntypes:\n");
  for (int i = 0; i < s->n; i++)
    buf_addf(&b,
             "  t%d: {label: t, family: support, sign: positive, directed: "
             "true, aspect: state%s}\n",
             i, s->join[i].member ? ", role: membership" : "");
  write_actors(&b, s);
  buf_add(&b, "ties:\n");
  for (int i = 0; i < s->n; i++)
    write_join(&b, i, &s->join[i]);
  ent_account *l = parse_ledger(buf_text(&b));
  buf_drop(&b);
  return l;
}

// ---------------------------------------------------------------- the twin

static bool holds(const struct join *j, unsigned world, int i, int d) {
  return j->start[world >> i & 1] <= d && d <= j->end;
}

static bool is_above(const struct small *s, unsigned world, int d, int i,
                     int actor) {
  const struct join *j = &s->join[i];
  return j->member && j->from == actor && holds(j, world, i, d);
}

// Whether anybody on the level is above an actor on that day.
static bool leads(const struct small *s, unsigned world, int d, int actor) {
  bool found = actor >= PARTS;
  for (int i = 0; i < s->n && !found; i++)
    found =
        is_above(s, world, d, i, actor) && leads(s, world, d, s->join[i].to);
  return found;
}

// Marks those above an actor on a day who lead on; of several the primary ones.
static void find_above(const struct small *s, unsigned world, int d, int actor,
                       bool *above) {
  bool primary = false;
  for (int round = 0; round < 2; round++)
    for (int i = 0; i < s->n && actor < PARTS; i++) {
      const struct join *j = &s->join[i];
      if (!is_above(s, world, d, i, actor) || !leads(s, world, d, j->to))
        continue;
      primary |= j->primary;
      if (round == 1 && j->primary == primary)
        above[j->to] = true;
    }
}

// Whoever leads nowhere on that day takes no share.
static void share_out(const struct small *s, unsigned world, int d, int start,
                      int actor, double share, double *out) {
  bool above[ALL] = {false};
  int n = 0;
  find_above(s, world, d, actor, above);
  for (int a = 0; a < ALL; a++)
    n += above[a];
  if (!n)
    out[actor < PARTS ? start : actor] += share;
  for (int a = 0; a < ALL; a++)
    if (above[a])
      share_out(s, world, d, start, a, share / n, out);
}

struct as_told {
  double weight[ALL][ALL];
  bool left_out;
};

static struct as_told tell(const struct small *s, unsigned world, int i,
                           int d) {
  const struct join *j = &s->join[i];
  struct as_told t = {.left_out = false};
  double from[ALL] = {0}, to[ALL] = {0};
  if (!holds(j, world, i, d))
    return t;
  share_out(s, world, d, j->from, j->from, 1, from);
  share_out(s, world, d, j->to, j->to, 1, to);
  bool within = false;
  for (int a = 0; a < ALL; a++)
    within |= from[a] > 0 && to[a] > 0;
  // A membership is of nobody but its member, and leads somewhere or nowhere.
  t.left_out = within || (j->member && from[j->from] <= 0);
  for (int a = 0; a < ALL && j->member; a++)
    from[a] = a == j->from;
  for (int a = 0; a < ALL && !t.left_out; a++)
    for (int b = 0; b < ALL; b++)
      t.weight[a][b] = from[a] * to[b];
  return t;
}

// ------------------------------------------------------------ what is told

static struct slice *on(const ent_account *l, int d) {
  struct slice_options o = {.include = POSSIBLE};
  o.q.lo = o.q.hi = day_of(1900, 1, d);
  return slice_at(l, &o);
}

// Ids are in order, so an actor's number is that of its id.
static double weight_of(const struct slice *s, uint32_t type, int a, int b,
                        verdict *best) {
  double sum = 0;
  for (size_t i = 0; i < s->ties.n; i++) {
    const struct tie *t = &s->ledger->ties.at[s->ties.at[i].tie];
    if (t->type != type || (int)t->from != a || (int)t->to != b)
      continue;
    sum += more(s->ledger, t)->weight;
    *best = s->ties.at[i].certainty > *best ? s->ties.at[i].certainty : *best;
  }
  return sum;
}

static uint32_t nth_type(const ent_account *l, int i) {
  char id[16];
  snprintf(id, sizeof id, "t%d", i);
  return ledger_type(l, str_of(id));
}

// Where everything is dated to the day: what is told and what is left out are
// together what is written.
static void nothing_is_lost_and_nothing_is_made(void **state) {
  (void)state;
  uint64_t seed = 31;
  for (int round = 0; round < 400; round++) {
    struct small s = any_ledger(&seed, 6, 4);
    for (int i = 0; i < s.n; i++)
      s.join[i].start[1] = s.join[i].start[0];
    ent_account *l = written(&s);
    ent_account *r = ent_account_rolled(l, "coalition", NULL);
    for (int d = 1; d <= DAYS; d++) {
      struct slice *at = on(r, d);
      size_t left_out = 0;
      for (int i = 0; i < s.n; i++) {
        struct as_told want = tell(&s, 0, i, d);
        double sum = 0;
        verdict v = NO;
        left_out += want.left_out;
        for (int a = 0; a < ALL; a++)
          for (int b = 0; b < ALL; b++) {
            double w = weight_of(at, nth_type(l, i), a, b, &v);
            assert_float_equal(w, want.weight[a][b], 1e-9);
            sum += w;
          }
        double is = holds(&s.join[i], 0, i, d) && !want.left_out;
        assert_float_equal(sum, is, 1e-9);
      }
      assert_int_equal(at->hidden.internal + at->hidden.carrying, left_out);
      slice_free(at);
    }
    ent_account_free(r);
    ent_account_free(l);
  }
}

// Where the days of memberships are open: a tie between two wholes is possible
// where some world has it, and none is definite that not all worlds have.
static void only_what_some_world_has(void **state) {
  (void)state;
  uint64_t seed = 32;
  for (int round = 0; round < 250; round++) {
    struct small s = any_ledger(&seed, 5, 3);
    ent_account *l = written(&s);
    ent_account *r = ent_account_rolled(l, "coalition", NULL);
    for (int d = 1; d <= DAYS; d++) {
      struct slice *at = on(r, d);
      for (int i = 0; i < s.n; i++) {
        int has[ALL][ALL] = {{0}};
        for (unsigned w = 0; w < 1u << s.unsure; w++) {
          struct as_told t = tell(&s, w, i, d);
          for (int a = 0; a < ALL; a++)
            for (int b = 0; b < ALL; b++)
              has[a][b] += t.weight[a][b] > 0;
        }
        for (int a = 0; a < ALL; a++)
          for (int b = 0; b < ALL; b++) {
            verdict v = NO;
            weight_of(at, nth_type(l, i), a, b, &v);
            assert_int_equal(v > NO, has[a][b] > 0);
            if (v == DEFINITE)
              assert_int_equal(has[a][b], 1 << s.unsure);
          }
      }
      slice_free(at);
    }
    ent_account_free(r);
    ent_account_free(l);
  }
}

// ------------------------------------------------------------------- cases

struct level_row {
  const char *name, *actors, *ties, *level, *q;
  size_t told, internal, carrying;
};

static const struct level_row levels[] = {
    {"in two coalitions",
     "fr: {kind: state}, nato: {kind: coalition}, eu: {kind: coalition}",
     "- {from: fr, type: member-of, to: [nato, eu], when: 1890/1920}\n",
     "coalition", "1900", 0, 0, 2},
    {"though one is primary",
     "fr: {kind: state}, nato: {kind: coalition}, eu: {kind: coalition}",
     "- {from: fr, type: member-of, to: nato, when: 1890/1920}\n"
     "- {from: fr, type: member-of, to: eu, when: 1890/1920, primary: true}\n",
     "coalition", "1900", 0, 0, 2},
    {"a double agent",
     "agent: {}, cia: {}, isi: {}, us: {kind: state}, pak: {kind: state}",
     "- {from: agent, type: works-for, to: [cia, isi], when: 1890/1920}\n"
     "- {from: cia, type: agency-of, to: us, when: 1890/1920}\n"
     "- {from: isi, type: agency-of, to: pak, when: 1890/1920}\n",
     "state", "1900", 0, 0, 4},
    {"allies in both",
     "fr: {}, de: {}, nato: {kind: coalition}, eu: {kind: coalition}",
     "- {from: [fr, de], type: member-of, to: [nato, eu], when: 1890/1920}\n"
     "- {from: fr, type: allied-with, to: de, when: 1890/1920}\n",
     "coalition", "1900", 0, 1, 4},
    {"allies in one, one of them in another, too",
     "fr: {}, de: {}, nato: {kind: coalition}, eu: {kind: coalition}",
     "- {from: [fr, de], type: member-of, to: nato, when: 1890/1920}\n"
     "- {from: fr, type: member-of, to: eu, when: 1890/1920}\n"
     "- {from: fr, type: allied-with, to: de, when: 1890/1920}\n",
     "coalition", "1900", 0, 1, 3},
    {"allies before they had one in common",
     "fr: {}, de: {}, nato: {kind: coalition}, eu: {kind: coalition}",
     "- {from: fr, type: member-of, to: nato, when: 1890/1920}\n"
     "- {from: de, type: member-of, to: eu, when: 1890/1920}\n"
     "- {from: de, type: member-of, to: nato, when: 1905/1920}\n"
     "- {from: fr, type: allied-with, to: de, when: 1890/1920}\n",
     "coalition", "1900", 1, 0, 2},
    {"a tie with the whole of both",
     "fr: {}, nato: {kind: coalition}, eu: {kind: coalition}",
     "- {from: fr, type: member-of, to: [nato, eu], when: 1890/1920}\n"
     "- {from: fr, type: opposes, to: eu, when: 1890/1920}\n",
     "coalition", "1900", 0, 1, 2},
    {"handed over in a year", "a: {}, x: {kind: state}, y: {kind: state}",
     "- {from: a, type: part-of, to: x, when: until 1900}\n"
     "- {from: a, type: part-of, to: y, when: since 1900}\n",
     "state", "1900", 0, 0, 2},
    {"handed over on a day", "a: {}, x: {kind: state}, y: {kind: state}",
     "- {from: a, type: part-of, to: x, when: 1890-01-01/1900-06-30}\n"
     "- {from: a, type: part-of, to: y, when: since 1900-07-01}\n",
     "state", "1900", 0, 0, 2},
    {"handed over with those in it",
     "a: {}, p: {}, q: {}, x: {kind: state}, y: {kind: state}",
     "- {from: a, type: part-of, to: x, when: 1890-01-01/1900-06-30}\n"
     "- {from: a, type: part-of, to: y, when: 1900-07-01/1920-12-31}\n"
     "- {from: [p, q], type: part-of, to: a, when: "
     "1890-01-01/1920-12-31}\n"
     "- {from: p, type: allied-with, to: q, when: 1890-01-01/1920-12-31}\n",
     "state", "1900", 0, 1, 4},
    {"whose state is gone is himself again",
     "a: {}, b: {}, x: {kind: state, exists: 1880-01-01/1895-12-31}",
     "- {from: a, type: part-of, to: x, when: since 1890}\n"
     "- {from: a, type: arms, to: b, when: 1890/1920}\n",
     "state", "1900", 1, 0, 0},
    {"what leads nowhere is none of the state's",
     "a: {}, club: {}, x: {kind: state}",
     "- {from: a, type: part-of, to: x, when: 1890/1920}\n"
     "- {from: a, type: member-of, to: club, when: 1890/1920}\n",
     "state", "1900", 0, 0, 2},
    {"nor is what leads there at another time",
     "a: {}, b: {}, c: {}, x: {kind: state}",
     "- {from: a, type: part-of, to: [b, c], when: 1890/1920}\n"
     "- {from: b, type: part-of, to: x, when: 1890/1920}\n"
     "- {from: c, type: part-of, to: x, when: 1910/1920}\n",
     "state", "1900", 0, 0, 3},
    {"a double agent of whose employers one has left the state",
     "agent: {}, cia: {}, isi: {}, us: {kind: state}, pak: {kind: state}, "
     "x: {kind: state}",
     "- {from: agent, type: works-for, to: [cia, isi], when: 1890/1920}\n"
     "- {from: cia, type: agency-of, to: us, when: 1890/1895}\n"
     "- {from: isi, type: agency-of, to: pak, when: 1890/1920}\n"
     "- {from: agent, type: arms, to: x, when: 1890/1920}\n",
     "state", "1900", 1, 0, 3},
    {"whose first employer has left the state counts by the second",
     "agent: {}, cia: {}, isi: {}, us: {kind: state}, pak: {kind: state}, "
     "x: {kind: state}",
     "- {from: agent, type: works-for, to: cia, when: 1890/1920, primary: "
     "true}\n"
     "- {from: agent, type: works-for, to: isi, when: 1890/1920}\n"
     "- {from: cia, type: agency-of, to: us, when: 1890/1895}\n"
     "- {from: isi, type: agency-of, to: pak, when: 1890/1920}\n"
     "- {from: agent, type: arms, to: x, when: 1890/1920}\n",
     "state", "1900", 1, 0, 3},
    {"what is on the level is a tie",
     "nato: {kind: coalition}, x: {kind: state}",
     "- {from: x, type: member-of, to: nato, when: 1890/1920}\n",
     "state,coalition", "1900", 1, 0, 0},
    {"and what does not yet lead there", "a: {}, b: {}, x: {kind: state}",
     "- {from: a, type: part-of, to: b, when: 1890/1920}\n"
     "- {from: b, type: part-of, to: x, when: 1910/1920}\n",
     "state", "1900", 1, 0, 0},
    {"a part of two parts of one weighs once",
     "a: {}, b: {}, c: {}, x: {kind: state}, y: {kind: state}",
     "- {from: a, type: part-of, to: [b, c], when: 1890/1920}\n"
     "- {from: [b, c], type: part-of, to: x, when: 1890/1920}\n"
     "- {from: a, type: arms, to: y, when: 1890/1920}\n",
     "state", "1900", 1, 0, 4},
};

static void at_level(void **state) {
  const struct level_row *t = *state;
  struct buf b = {0};
  buf_addf(&b, "entente: 1\ncoverage: 1890/1920\nactors: {%s}\nties:\n%s",
           t->actors, t->ties);
  ent_account *l = parse_ledger(buf_text(&b));
  ent_account *r = ent_account_rolled(l, t->level, NULL);
  struct slice_options o = {.q = days_for(l, t->q), .include = POSSIBLE};
  struct slice *s = slice_at(r, &o);
  assert_int_equal(s->ties.n, t->told);
  assert_int_equal(s->hidden.internal, t->internal);
  assert_int_equal(s->hidden.carrying, t->carrying);
  slice_free(s);
  ent_account_free(r);
  ent_account_free(l);
  buf_drop(&b);
}

// More wholes than anybody expects share alike, and none is forgotten.
static void a_hundred_wholes(void **state) {
  (void)state;
  struct buf b = {0};
  buf_add(&b, "entente: 1\ncoverage: 1890/1920\nactors:\n  a: {}\n  b: {}\n");
  for (int i = 0; i < 100; i++)
    buf_addf(&b, "  w%02d: {kind: coalition}\n", i);
  buf_add(&b, "ties:\n- {from: a, type: arms, to: b, when: 1890/1920}\n");
  for (int i = 0; i < 100; i++)
    buf_addf(&b,
             "- {from: a, type: member-of, to: w%02d, when: "
             "1890-01-01/1920-12-31}\n",
             i);
  ent_account *l = parse_ledger(buf_text(&b));
  ent_account *r = ent_account_rolled(l, "coalition", NULL);
  struct slice_options o = {.q = days_for(l, "1900")};
  struct slice *s = slice_at(r, &o);
  double sum = 0;
  for (size_t i = 0; i < s->ties.n; i++)
    sum += more(r, &r->ties.at[s->ties.at[i].tie])->weight;
  assert_int_equal(s->ties.n, 100);
  assert_float_equal(sum, 1, 1e-9);
  slice_free(s);
  ent_account_free(r);
  ent_account_free(l);
  buf_drop(&b);
}

int main(void) {
  const struct CMUnitTest laws[] = {
      cmocka_unit_test(nothing_is_lost_and_nothing_is_made),
      cmocka_unit_test(only_what_some_world_has),
      cmocka_unit_test(a_hundred_wholes),
  };
  return TEST_TABLE("levels", levels, at_level) +
         cmocka_run_group_tests_name("rolled", laws, NULL, NULL);
}
