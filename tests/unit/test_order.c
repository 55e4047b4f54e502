// SPDX-License-Identifier: GPL-2.0-or-later
// A frozen ledger shows nothing of the order in which it was written.
#include "make_ledger.h"
#include "model/freeze.h"
#include "test.h"

// ------------------------------------------------------------------- dump

static void dump_citations(struct buf *b, const ent_account *l, uint32_t first,
                           uint32_t n) {
  for (uint32_t k = 0; k < n; k++) {
    const struct citation *c = &l->facts->citations.at[first + k];
    buf_addf(b, " <%s %s>", text(l, l->facts->sources.at[c->source].id),
             text(l, l->facts->citation_more.at[c->more].at));
  }
}

static void dump_spell(struct buf *b, const struct spell *s) {
  const day bounds[] = {s->s0, s->s1, s->e0, s->e1, s->a, s->b};
  for (size_t k = 0; k < 6; k++) {
    buf_addc(b, ' ');
    day_print(b, bounds[k]);
  }
  buf_addf(b, " %x;", s->flags);
}

static void dump_tie(struct buf *b, const ent_account *l, uint32_t i) {
  const struct tie *t = &l->ties.at[i];
  const struct tie_more *m = more(l, t);
  buf_addf(b, "%u ", i);
  tie_id(b, l, i);
  buf_addf(b, " | %u %u %u | key %u no %u | %s | %d %u-%u %u | ", t->from,
           t->type, t->to, t->key, tie_number(l, i), text(l, t->when),
           t->likelihood_given, t->likelihood_lo, t->likelihood_hi,
           t->standing);
  for (uint32_t k = 0; k < t->spells; k++)
    dump_spell(b, &l->spells.at[t->spell + k]);
  dump_citations(b, l, t->citation, t->citations);
  buf_addf(b, " via %d %s %s %s", m->via == NONE ? -1 : (int)m->via,
           text(l, m->id), text(l, m->note), text(l, m->label));
  for (uint32_t k = 0; k < m->claims.n; k++) {
    const struct claim *c = &l->facts->claims.at[m->claims.first + k];
    buf_addf(b, " {%d %s %s", c->actor == NONE ? -1 : (int)c->actor,
             text(l, c->words), stance_name(c->stance));
    dump_citations(b, l, c->citations.first, c->citations.n);
    buf_add(b, "}");
  }
  buf_add(b, "\n");
}

static void dump_actor(struct buf *b, const ent_account *l, uint32_t a) {
  const struct actor *x = &l->facts->actors.at[a];
  buf_addf(b, "actor %s, %s, %s, kind %u", text(l, x->id), text(l, x->name),
           text(l, x->label), x->kind);
  for (uint32_t k = 0; k < x->lives.n; k++)
    dump_spell(b, &l->facts->lives.at[x->lives.first + k]);
  for (uint32_t k = l->actor_tie.at[a]; k < l->actor_tie.at[a + 1]; k++)
    buf_addf(b, " %u", l->actor_ties.at[k]);
  buf_add(b, "\n");
}

// Everything that an answer can show, numbers of records included.
static void dump(struct buf *b, const ent_account *l) {
  buf_add(b, "as of ");
  day_print(b, l->facts->as_of);
  buf_addf(b, ", %s\n", l->facts->as_of_reason);
  for (uint32_t i = 0; i < l->facts->types.n; i++)
    buf_addf(b, "type %s, %s\n", text(l, l->facts->types.at[i].id),
             text(l, l->facts->types.at[i].label));
  for (uint32_t i = 0; i < l->facts->sources.n; i++)
    buf_addf(b, "source %s\n", text(l, l->facts->sources.at[i].id));
  for (uint32_t a = 0; a < l->facts->actors.n; a++)
    dump_actor(b, l, a);
  for (uint32_t i = 0; i < l->ties.n; i++)
    dump_tie(b, l, i);
  for (size_t k = 0; k < l->keys.n; k++)
    buf_addf(b, "key %u\n", l->keys.at[k]);
  for (size_t k = 0; k < l->index.n; k++)
    buf_addf(b, "index %u %d\n", l->index.at[k].tie, l->index.at[k].end);
  for (size_t k = 0; k < l->facts->events.n; k++) {
    const struct event *e = &l->facts->events.at[k];
    buf_addf(b, "event %s", text(l, e->title));
    dump_spell(b, &e->spell);
    for (uint32_t i = 0; i < e->actors.n; i++)
      buf_addf(b, " %u", l->facts->event_actors.at[e->actors.first + i]);
    buf_add(b, "\n");
  }
}

// --------------------------------------------- no order of records shows

enum { ACTORS = 6, SOURCES = 4, RECORDS = 40, EVENTS = 5 };

static uint32_t seed = 1;

static uint32_t draw(uint32_t below) {
  seed = seed * 1664525u + 1013904223u;
  return (seed >> 8) % below;
}

static void shuffle(uint32_t *order, uint32_t n) {
  for (uint32_t i = 0; i < n; i++)
    order[i] = i;
  for (uint32_t i = n; i > 1; i--) {
    uint32_t k = draw(i), held = order[i - 1];
    order[i - 1] = order[k];
    order[k] = held;
  }
}

static const char *const actor_ids[ACTORS] = {"zeta", "a", "b", "ab", "é", "B"};
static const char *const source_ids[SOURCES] = {"s2", "s1", "s10", "t"};
static const char *const whens[] = {"since 1990", "1990/1995",  "1991",
                                    NULL,         "since 1990", "1980/1991-05"};

// Record i, always the same: many share a key, some all but one field.
static void add_record(struct ent_book *b, uint32_t i) {
  static const char *const types[] = {"funds", "allied", "attacks"};
  uint32_t from = i % 3, to = (i / 3) % 3;
  if (from == to)
    to = 3 + i % 3;
  make_tie(b, actor_ids[from], types[i % 5 % 3], actor_ids[to], whens[i % 6]);
  if (i % 4 == 0)
    make_citation(b, source_ids[i % SOURCES]);
  if (i % 8 == 0)
    make_citation(b, source_ids[(i / 8) % SOURCES]);
  if (i % 7 == 0)
    make_more(b)->note = make_sym(b, i % 2 ? "first" : "second");
  if (i % 9 == 0)
    make_more(b)->id = make_sym(b, i % 2 ? "x" : "y");
  if (i % 10 == 0)
    make_claim(
        b,
        (struct written_claim){.words = make_sym(b, i % 20 ? "x" : "a claim"),
                               .stance = i % 3 ? DENIES : ALLEGES},
        NULL);
}

static void add_event(struct ent_book *b, uint32_t i) {
  struct written_event e = {.title = make_sym(b, i % 2 ? "raid" : "summit"),
                            .when = make_sym(b, i < 3 ? "1991" : "1990-05-02"),
                            .place = {1, i},
                            .actors = {(uint32_t)b->lists.n, 1}};
  book_item(b, make_sym(b, actor_ids[i % 3]));
  book_event(b, &e);
}

static ent_account *shuffled(bool first) {
  uint32_t order[RECORDS];
  struct ent_book *b = make_empty();
  // Symbols take their numbers from the order of reading too.
  shuffle(order, first ? 1 : RECORDS);
  for (uint32_t i = 0; !first && i < RECORDS; i++)
    add_record(b, order[i]);
  make_type(b, first ? "funds" : "allied", first ? SUPPORT : ALLIANCE, 1, first,
            false);
  make_type(b, first ? "allied" : "funds", first ? ALLIANCE : SUPPORT, 1,
            !first, false);
  make_type(b, "attacks", HOSTILITY, -1, true, true);
  shuffle(order, ACTORS);
  for (uint32_t i = 0; i < ACTORS; i++)
    make_actor(b, actor_ids[order[i]], NULL,
               order[i] == 1 ? "1985/1993" : NULL);
  shuffle(order, SOURCES);
  for (uint32_t i = 0; i < SOURCES; i++)
    make_source(b, source_ids[order[i]], NULL, "1999-05", 'B');
  for (uint32_t i = 0; first && i < RECORDS; i++)
    add_record(b, i);
  shuffle(order, EVENTS);
  for (uint32_t i = 0; i < EVENTS; i++)
    add_event(b, order[i]);
  return freeze_well(b);
}

static void order_of_records_does_not_show(void **state) {
  (void)state;
  struct buf one = {0}, other = {0};
  ent_account *l = shuffled(true);
  dump(&one, l);
  assert_int_equal(l->ties.n, RECORDS);
  ledger_free(l);
  for (int round = 0; round < 200; round++) {
    l = shuffled(false);
    buf_clear(&other);
    dump(&other, l);
    assert_string_equal(buf_text(&one), buf_text(&other));
    ledger_free(l);
  }
  buf_drop(&one);
  buf_drop(&other);
}

static void arrays_are_sorted(void **state) {
  (void)state;
  ent_account *l = shuffled(true);
  for (size_t i = 1; i < l->facts->actors.n; i++)
    assert_true(strcmp(text(l, l->facts->actors.at[i - 1].id),
                       text(l, l->facts->actors.at[i].id)) < 0);
  for (size_t i = 1; i < l->ties.n; i++) {
    const struct tie *a = &l->ties.at[i - 1], *b = &l->ties.at[i];
    const uint32_t x[] = {a->from, a->type, a->to},
                   y[] = {b->from, b->type, b->to};
    size_t k = 0;
    while (k < 2 && x[k] == y[k])
      k++;
    assert_true(x[k] <= y[k]);
    if (!type_of(l, b)->directed)
      assert_true(b->from <= b->to);
  }
  ledger_free(l);
}

static void actors_know_their_ties(void **state) {
  (void)state;
  ent_account *l = shuffled(true);
  for (uint32_t a = 0; a < l->facts->actors.n; a++) {
    uint32_t at = l->actor_tie.at[a];
    for (uint32_t i = 0; i < l->ties.n; i++)
      if (l->ties.at[i].from == a || l->ties.at[i].to == a)
        assert_int_equal(l->actor_ties.at[at++], i);
    assert_int_equal(at, l->actor_tie.at[a + 1]);
  }
  assert_int_equal(l->actor_tie.n, l->facts->actors.n + 1);
  ledger_free(l);
}

static void keys_partition_the_ties(void **state) {
  (void)state;
  ent_account *l = shuffled(true);
  for (uint32_t k = 0; k + 1 < l->keys.n; k++) {
    assert_true(l->keys.at[k] < l->keys.at[k + 1]);
    for (uint32_t i = l->keys.at[k]; i < l->keys.at[k + 1]; i++) {
      const struct tie *t = &l->ties.at[i], *first = &l->ties.at[l->keys.at[k]];
      assert_int_equal(t->key, k);
      assert_int_equal(tie_number(l, i), i - l->keys.at[k] + 1);
      assert_int_equal(t->from, first->from);
      assert_int_equal(t->type, first->type);
      assert_int_equal(t->to, first->to);
      assert_int_equal(more(l, t)->id, more(l, first)->id);
    }
  }
  assert_int_equal(l->keys.at[l->keys.n - 1], l->ties.n);
  ledger_free(l);
}

static void an_empty_ledger_freezes(void **state) {
  (void)state;
  ent_account *l = freeze_well(book_new());
  assert_int_equal(l->keys.n, 1);
  assert_int_equal(l->actor_tie.n, 1);
  assert_int_equal(l->facts->as_of, DAY_MAX);
  ledger_free(l);
}

static void sorting_agrees_with_its_twin(void **state) {
  (void)state;
  for (size_t n = 0; n < 300; n++) {
    uint32_t *key = mem_new(n + 1, sizeof *key);
    uint32_t *order = sort_order(n), *spare = sort_order(n);
    for (size_t i = 0; i < n; i++)
      key[i] = draw(2) ? draw(10) : draw(1u << 24) << 8;
    sort_by_key(order, spare, n, key);
    for (size_t i = 1; i < n; i++)
      assert_true(
          key[order[i - 1]] < key[order[i]] ||
          (key[order[i - 1]] == key[order[i]] && order[i - 1] < order[i]));
    uint32_t *moved = mem_new(n + 1, sizeof *moved);
    for (size_t i = 0; i < n; i++)
      moved[i] = key[order[i]];
    sort_permute(key, sizeof *key, n, order);
    assert_memory_equal(key, moved, n * sizeof *key);
    mem_free(moved);
    mem_free(key);
    mem_free(order);
    mem_free(spare);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(order_of_records_does_not_show),
      cmocka_unit_test(arrays_are_sorted),
      cmocka_unit_test(actors_know_their_ties),
      cmocka_unit_test(keys_partition_the_ties),
      cmocka_unit_test(an_empty_ledger_freezes),
      cmocka_unit_test(sorting_agrees_with_its_twin),
  };
  return cmocka_run_group_tests_name("order", tests, NULL, NULL);
}
