// SPDX-License-Identifier: GPL-2.0-or-later
// From drafts to a frozen ledger: order, links, numbers, dates, complaints.
#include "make_ledger.h"
#include "model/freeze.h"
#include "test.h"

static void freeze_well(ent_ledger *l) {
  ent_diags *d = ent_diags_new();
  bool good = ledger_freeze(l, d);
  for (size_t i = 0; !good && i < d->list.n; i++)
    print_error("%s: %s\n", d->list.at[i].code,
                intern_text(&d->texts, d->list.at[i].message));
  assert_true(good);
  assert_int_equal(d->list.n, 0);
  ent_diags_free(d);
}

// The only diagnostic of a freeze that fails, as text:
// "code field item: message (label) [also field: text] help: … fix: …".
static void freeze_badly(ent_ledger *l, const char *expected) {
  ent_diags *d = ent_diags_new();
  assert_false(ledger_freeze(l, d));
  struct buf b = {0};
  for (size_t i = 0; i < d->list.n; i++) {
    const struct diag *x = &d->list.at[i];
    buf_addf(&b, "%s%s %s %u: %s", i > 0 ? "\n" : "", x->code,
             x->at.field ? x->at.field : "-", x->at.item,
             intern_text(&d->texts, x->message));
    if (x->more == 0)
      continue;
    const struct diag_detail *m = &d->details.at[x->more - 1];
    if (m->label)
      buf_addf(&b, " (%s)", intern_text(&d->texts, m->label));
    for (size_t k = 0; k < m->also.n; k++)
      buf_addf(&b, " [also %s: %s]", m->also.at[k].at.field,
               intern_text(&d->texts, m->also.at[k].text));
    if (m->help)
      buf_addf(&b, " help: %s", intern_text(&d->texts, m->help));
    if (m->fix)
      buf_addf(&b, " fix: %s", intern_text(&d->texts, m->fix));
  }
  assert_string_equal(buf_text(&b), expected);
  buf_drop(&b);
  ent_diags_free(d);
}

// ------------------------------------------------------------------- dump

static void dump_citations(struct buf *b, const ent_ledger *l, uint32_t first,
                           uint32_t n) {
  for (uint32_t k = 0; k < n; k++) {
    const struct citation *c = &l->citations.at[first + k];
    buf_addf(b, " <%s %s>", text(l, l->sources.at[c->source].id),
             text(l, l->citation_more.at[c->more].at));
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

static void dump_tie(struct buf *b, const ent_ledger *l, uint32_t i) {
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
    const struct claim *c = &l->claims.at[m->claims.first + k];
    buf_addf(b, " {%d %s %s", c->actor == NONE ? -1 : (int)c->actor,
             text(l, c->words), stance_name(c->stance));
    dump_citations(b, l, c->citations.first, c->citations.n);
    buf_add(b, "}");
  }
  buf_add(b, "\n");
}

static void dump_actor(struct buf *b, const ent_ledger *l, uint32_t a) {
  const struct actor *x = &l->actors.at[a];
  buf_addf(b, "actor %s, %s, %s, kind %u", text(l, x->id), text(l, x->name),
           text(l, x->label), x->kind);
  dump_spell(b, &x->exists);
  for (uint32_t k = l->actor_tie.at[a]; k < l->actor_tie.at[a + 1]; k++)
    buf_addf(b, " %u", l->actor_ties.at[k]);
  buf_add(b, "\n");
}

// Everything that an answer can show, numbers of records included.
static void dump(struct buf *b, const ent_ledger *l) {
  buf_add(b, "as of ");
  day_print(b, l->as_of);
  buf_addf(b, ", %s\n", text(l, l->as_of_reason));
  for (uint32_t i = 0; i < l->types.n; i++)
    buf_addf(b, "type %s, %s\n", text(l, l->types.at[i].id),
             text(l, l->types.at[i].label));
  for (uint32_t i = 0; i < l->sources.n; i++)
    buf_addf(b, "source %s\n", text(l, l->sources.at[i].id));
  for (uint32_t a = 0; a < l->actors.n; a++)
    dump_actor(b, l, a);
  for (uint32_t i = 0; i < l->ties.n; i++)
    dump_tie(b, l, i);
  for (size_t k = 0; k < l->keys.n; k++)
    buf_addf(b, "key %u\n", l->keys.at[k]);
  for (size_t k = 0; k < l->index.n; k++)
    buf_addf(b, "index %u %d\n", l->index.at[k].tie, l->index.at[k].max);
  for (size_t k = 0; k < l->events.n; k++) {
    const struct event *e = &l->events.at[k];
    buf_addf(b, "event %s", text(l, e->title));
    dump_spell(b, &e->spell);
    for (uint32_t i = 0; i < e->actors.n; i++)
      buf_addf(b, " %u", l->event_actors.at[e->actors.first + i]);
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
static void add_record(ent_ledger *l, uint32_t i) {
  static const char *const types[] = {"funds", "allied", "attacks"};
  uint32_t from = i % 3, to = (i / 3) % 3;
  if (from == to)
    to = 3 + i % 3;
  make_tie(l, actor_ids[from], types[i % 5 % 3], actor_ids[to], whens[i % 6]);
  if (i % 4 == 0)
    make_citation(l, source_ids[i % SOURCES]);
  if (i % 8 == 0)
    make_citation(l, source_ids[(i / 8) % SOURCES]);
  if (i % 7 == 0)
    make_more(l)->note = make_sym(l, i % 2 ? "first" : "second");
  if (i % 9 == 0)
    make_more(l)->id = make_sym(l, i % 2 ? "x" : "y");
  if (i % 10 == 0) {
    struct claim c = {.words = make_sym(l, i % 20 ? "x" : "a claim"),
                      .stance = i % 3 ? DENIES : ALLEGES};
    make_more(l)->claims = (struct run){(uint32_t)l->claims.n, 1};
    vec_push(&l->claims, c);
  }
}

static void add_event(ent_ledger *l, uint32_t i) {
  struct event e = {.title = make_sym(l, i % 2 ? "raid" : "summit"),
                    .when = make_sym(l, i < 3 ? "1991" : "1990-05-02"),
                    .place = {1, i},
                    .actors = {(uint32_t)l->event_actors.n, 1}};
  vec_push(&l->event_actors, make_sym(l, actor_ids[i % 3]));
  e.spell = make_draft(l, i < 3 ? "1991" : "1990-05-02");
  vec_push(&l->events, e);
}

static ent_ledger *shuffled(bool first) {
  uint32_t order[RECORDS];
  ent_ledger *l = ledger_new();
  vec_push(&l->files, source_new("vocabulary", "", 0));
  vec_push(&l->files, source_new("ledger.yaml", "", 0));
  // Symbols and slots take their numbers from the order of reading too.
  shuffle(order, first ? 1 : RECORDS);
  for (uint32_t i = 0; !first && i < RECORDS; i++)
    add_record(l, order[i]);
  make_type(l, first ? "funds" : "allied", first ? SUPPORT : ALLIANCE, 1, first,
            false);
  make_type(l, first ? "allied" : "funds", first ? ALLIANCE : SUPPORT, 1,
            !first, false);
  make_type(l, "attacks", HOSTILITY, -1, true, true);
  shuffle(order, ACTORS);
  for (uint32_t i = 0; i < ACTORS; i++)
    make_actor(l, actor_ids[order[i]], NULL,
               order[i] == 1 ? "1985/1993" : NULL);
  shuffle(order, SOURCES);
  for (uint32_t i = 0; i < SOURCES; i++)
    make_source(l, source_ids[order[i]], NULL, "1999-05", 'B');
  for (uint32_t i = 0; first && i < RECORDS; i++)
    add_record(l, i);
  shuffle(order, EVENTS);
  for (uint32_t i = 0; i < EVENTS; i++)
    add_event(l, order[i]);
  freeze_well(l);
  return l;
}

static void order_of_records_does_not_show(void **state) {
  (void)state;
  struct buf one = {0}, other = {0};
  ent_ledger *l = shuffled(true);
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
  ent_ledger *l = shuffled(true);
  for (size_t i = 1; i < l->actors.n; i++)
    assert_true(strcmp(text(l, l->actors.at[i - 1].id),
                       text(l, l->actors.at[i].id)) < 0);
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
  ent_ledger *l = shuffled(true);
  for (uint32_t a = 0; a < l->actors.n; a++) {
    uint32_t at = l->actor_tie.at[a];
    for (uint32_t i = 0; i < l->ties.n; i++)
      if (l->ties.at[i].from == a || l->ties.at[i].to == a)
        assert_int_equal(l->actor_ties.at[at++], i);
    assert_int_equal(at, l->actor_tie.at[a + 1]);
  }
  assert_int_equal(l->actor_tie.n, l->actors.n + 1);
  ledger_free(l);
}

static void keys_partition_the_ties(void **state) {
  (void)state;
  ent_ledger *l = shuffled(true);
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
  ent_ledger *l = ledger_new();
  freeze_well(l);
  assert_int_equal(l->keys.n, 1);
  assert_int_equal(l->actor_tie.n, 1);
  assert_int_equal(l->as_of, DAY_MAX);
  ledger_free(l);
}

// --------------------------------------------------------------- identity

static ent_ledger *two_actors(void) {
  ent_ledger *l = make_ledger();
  make_actor(l, "a", "Alpha", NULL);
  make_actor(l, "b", "Beta", NULL);
  return l;
}

static void check_id(const ent_ledger *l, uint32_t tie, const char *id) {
  struct buf b = {0};
  tie_id(&b, l, tie);
  assert_string_equal(buf_text(&b), id);
  buf_drop(&b);
}

static void ids_number_what_shares_a_key(void **state) {
  (void)state;
  ent_ledger *l = two_actors();
  make_tie(l, "b", "allied", "a", "since 1995");
  make_tie(l, "a", "allied", "b", "since 1990");
  make_tie(l, "a", "allied", "b", "since 1985");
  make_more(l)->id = make_sym(l, "treaty");
  freeze_well(l);
  check_id(l, 0, "a allied b");
  check_id(l, 1, "a allied b #2");
  check_id(l, 2, "treaty");
  assert_string_equal(text(l, l->ties.at[0].when), "since 1990");
  ledger_free(l);
}

static void labels_turn_with_the_tie(void **state) {
  (void)state;
  ent_ledger *l = two_actors();
  l->types.at[0].inverse = make_sym(l, "funded by");
  make_tie(l, "a", "funds", "b", "since 1990");
  make_tie(l, "a", "allied", "b", "since 1990");
  make_more(l)->label = make_sym(l, "bound to");
  freeze_well(l);
  assert_string_equal(tie_label(l, &l->ties.at[1], false), "funds");
  assert_string_equal(tie_label(l, &l->ties.at[1], true), "funded by");
  assert_string_equal(tie_label(l, &l->ties.at[0], false), "bound to");
  assert_string_equal(tie_label(l, &l->ties.at[0], true), "bound to");
  ledger_free(l);
}

static void names_default_to_ids(void **state) {
  (void)state;
  ent_ledger *l = make_ledger();
  make_actor(l, "a", NULL, NULL);
  make_actor(l, "b", "Beta", NULL);
  make_actor(l, "c", "Gamma", NULL)->label = make_sym(l, "G");
  freeze_well(l);
  static const char *const names[] = {"a", "Beta", "Gamma"};
  static const char *const labels[] = {"a", "Beta", "G"};
  for (uint32_t i = 0; i < 3; i++) {
    assert_string_equal(text(l, l->actors.at[i].name), names[i]);
    assert_string_equal(text(l, l->actors.at[i].label), labels[i]);
    assert_int_equal(l->actors.at[i].kind, ledger_kind(l, STR("other")));
  }
  assert_int_equal(ledger_actor(l, STR("b")), 1);
  assert_int_equal(ledger_actor(l, STR("beta")), NONE);
  assert_int_equal(ledger_type(l, STR("attacks")), 1);
  ledger_free(l);
}

// -------------------------------------------------------------- unknown ids

static void unknown_actors_are_suggested(void **state) {
  (void)state;
  ent_ledger *l = make_ledger();
  make_actor(l, "isi", NULL, NULL);
  struct actor *a = make_actor(l, "haqqani", "Haqqani Network", NULL);
  make_alias(l, a, "HQN");
  make_tie(l, "isi", "funds", "haqani", "since 1990");
  make_tie(l, "hqn", "funds", "isi", "since 1990");
  make_tie(l, "isi", "funds", "Haqqani network", "since 1990");
  make_tie(l, "isi", "funds", "qqqqqqqqq", "since 1990");
  make_tie(l, "isi", "funds", "haqqani", "since 1990");
  freeze_badly(
      l, "tie/unknown-actor to 0: no actor has the id or alias `haqani` help: "
         "did you mean `haqqani` (Haqqani Network)? fix: haqqani\n"
         "tie/unknown-actor from 0: `hqn` is a name of `haqqani` (Haqqani "
         "Network), not its id help: write `haqqani` fix: haqqani\n"
         "tie/unknown-actor to 0: `Haqqani network` is a name of `haqqani` "
         "(Haqqani Network), not its id help: write `haqqani` fix: haqqani\n"
         "tie/unknown-actor to 0: no actor has the id or alias `qqqqqqqqq` "
         "help: correct it, or define it under `actors:`");
  assert_int_equal(l->ties.n, 1);
  ledger_free(l);
}

static void lists_of_ends_complain_once_an_item(void **state) {
  (void)state;
  ent_ledger *l = two_actors();
  static const char *const ends[] = {"b", "xx", "yy"};
  for (size_t i = 0; i < 6; i++) { // from: [a, xx], to: [b, xx, yy]
    make_tie(l, i < 3 ? "a" : "xx", "funds", ends[i % 3], "since 1990")
        ->offset = 7;
    l->ties.at[i].spell = 0;
  }
  freeze_badly(l, "tie/unknown-actor from 2: no actor has the id or alias `xx` "
                  "help: correct it, or define it under `actors:`\n"
                  "tie/unknown-actor to 2: no actor has the id or alias `xx` "
                  "help: correct it, or define it under `actors:`\n"
                  "tie/unknown-actor to 3: no actor has the id or alias `yy` "
                  "help: correct it, or define it under `actors:`");
  assert_int_equal(l->ties.n, 1);
  ledger_free(l);
}

static void other_unknown_ids(void **state) {
  (void)state;
  ent_ledger *l = two_actors();
  make_source(l, "reuters", NULL, NULL, 0);
  make_actor(l, "c", NULL, NULL)->kind = make_sym(l, "othre");
  make_tie(l, "a", "fnuds", "b", "since 1990");
  make_tie(l, "a", "funds", "b", "since 1990");
  make_citation(l, "reuters");
  make_citation(l, "rueters");
  make_tie(l, "a", "funds", "b", "since 1990");
  make_more(l)->via = make_sym(l, "x");
  make_tie(l, "a", "funds", "b", "since 1990");
  struct claim c = {.actor = make_sym(l, "bet"), .stance = DENIES};
  make_more(l)->claims = (struct run){0, 1};
  vec_push(&l->claims, c);
  freeze_badly(
      l, "actor/unknown-kind kind 0: no kind of actor has the id `othre` help: "
         "did you mean `other`? fix: other\n"
         "tie/unknown-type type 0: no type of tie has the id `fnuds` help: did "
         "you mean `funds`? fix: funds\n"
         "tie/unknown-source sources 2: no source has the id `rueters` help: "
         "did you mean `reuters`? fix: reuters\n"
         "tie/unknown-actor via 0: no actor has the id or alias `x` help: "
         "correct it, or define it under `actors:`\n"
         "tie/unknown-actor claims 1: no actor has the id or alias `bet` "
         "help: did you mean `b` (Beta)? fix: b");
  assert_int_equal(l->ties.n, 0);
  assert_int_equal(l->types.n, 4);
  ledger_free(l);
}

static void between_wants_no_direction(void **state) {
  (void)state;
  ent_ledger *l = two_actors();
  make_tie(l, "a", "funds", "b", "since 1990")->between = true;
  make_tie(l, "a", "allied", "b", "since 1990")->between = true;
  make_tie(l, "b", "allied", "a", "since 1991");
  freeze_badly(l, "tie/between-directed between 0: `funds` has a direction, "
                  "but `between` gives none help: write `from:` and `to:`");
  assert_int_equal(l->ties.n, 2);
  ledger_free(l);
}

static void many_types_do_not_wrap(void **state) {
  (void)state;
  ent_ledger *l = make_ledger();
  struct buf b = {0};
  for (unsigned i = 0; i < 70000; i++) {
    buf_clear(&b);
    buf_addf(&b, "type-%u", i);
    uint16_t slot = ledger_type_slot(l, make_sym(l, buf_text(&b)));
    assert_int_equal(slot, i + 4 < 65534 ? i + 4 : 65534);
  }
  assert_int_equal(l->types.n, 65535);
  freeze_well(l);
  assert_int_equal(l->types.n, 4);
  buf_drop(&b);
  ledger_free(l);
}

// ------------------------------------------------------------------- dates

static void reversed_ties_show_both_ends(void **state) {
  (void)state;
  ent_ledger *l = two_actors();
  make_tie(l, "a", "funds", "b", NULL);
  struct spell_draft d = {.start = make_sym(l, "1989"),
                          .end = make_sym(l, "1980"),
                          .given = DRAFT_START | DRAFT_END};
  l->spells.at[0] = draft_store(d);
  freeze_badly(l, "tie/reversed end 0: tie ends before it begins (ends 1980) "
                  "[also start: begins 1989] help: swap the two, or write `~` "
                  "after one that is approximate");
  assert_int_equal(l->ties.n, 0);
  ledger_free(l);
}

static void wrong_dates_are_reported_once_a_record(void **state) {
  (void)state;
  ent_ledger *l = two_actors();
  make_actor(l, "c", NULL, NULL);
  make_tie(l, "a", "funds", "b", "since 2001-02-30")->offset = 7;
  make_tie(l, "a", "funds", "c", "since 2001-02-30")->offset = 7;
  ent_diags *d = ent_diags_new();
  assert_false(ledger_freeze(l, d));
  assert_int_equal(d->list.n, 1);
  assert_string_equal(d->list.at[0].at.field, "when");
  assert_memory_equal(d->list.at[0].code, "date/", 5);
  assert_int_equal(l->ties.n, 0);
  ent_diags_free(d);
  ledger_free(l);
}

typedef struct {
  const char *coverage, *published, *accessed, *when;
  const char *as_of, *reason;
} as_of_row;

static void as_of_follows_its_rule(void **state) {
  (void)state;
  static const as_of_row rows[] = {
      {"1979/2011-09-27", "2015", NULL, "since 2020", "2011-09-27",
       "the end of the coverage"},
      {"1979/2011", NULL, NULL, "since 1990", "2011-12-31",
       "the end of the coverage"},
      {"1979/..", "2011-09-14", "2011-09-17", "since 1990", "2011-09-14",
       "the latest source cited"},
      {NULL, NULL, "2011-09-17", "since 1990", "2011-09-17",
       "the latest source cited"},
      {NULL, NULL, NULL, "since 1990", "1990-12-31",
       "the latest date in the ledger"},
      {NULL, NULL, NULL, NULL, "..", "no date is known"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    const as_of_row *r = &rows[i];
    ent_ledger *l = two_actors();
    l->coverage_text = make_sym(l, r->coverage);
    make_source(l, "s", NULL, r->published, 0)->accessed =
        make_sym(l, r->accessed);
    make_source(l, "not-cited", NULL, "2030", 0);
    make_tie(l, "a", "funds", "b", r->when);
    make_citation(l, "s");
    freeze_well(l);
    struct buf b = {0};
    day_print(&b, l->as_of);
    assert_string_equal(buf_text(&b), r->as_of);
    assert_string_equal(text(l, l->as_of_reason), r->reason);
    buf_drop(&b);
    ledger_free(l);
  }
}

static void ties_end_with_their_actors(void **state) {
  (void)state;
  ent_ledger *l = two_actors();
  make_actor(l, "c", NULL, "1979-12-24/1999");
  make_actor(l, "d", NULL, "2005/..");
  l->coverage_text = make_sym(l, "1970/2011");
  static const char *const ends[] = {"b", "c", "d"};
  for (size_t i = 0; i < 3; i++) { // to: [b, c, d], end: 1995
    make_tie(l, "a", "funds", ends[i], NULL)->offset = 7;
    struct spell_draft d = {.end = make_sym(l, "1995"), .given = DRAFT_END};
    l->spells.at[i] = draft_store(d);
    l->ties.at[i].spell = 0;
  }
  freeze_well(l);
  const struct spell *s = l->spells.at;
  assert_int_equal(s[0].s0, day_of(1970, 1, 1));
  assert_int_equal(s[1].s0, day_of(1979, 12, 24));
  assert_int_equal(s[1].e1, day_of(1995, 12, 31));
  assert_true(s[2].flags & SPELL_OUTSIDE);
  assert_int_equal(l->index.n, 2);
  assert_int_equal(actor_alive(l, 2, (struct days){0, 1}), NO);
  assert_int_equal(actor_alive(l, 0, (struct days){0, 1}), DEFINITE);
  ledger_free(l);
}

static void periods_may_come_in_any_order(void **state) {
  (void)state;
  ent_ledger *l = two_actors();
  struct place p = {1, 0};
  ledger_period(l, make_sym(l, "late-war"), make_sym(l, "1986/war.end"), p);
  ledger_period(l, make_sym(l, "war"), make_sym(l, "1979-12-24/1989-02-15"), p);
  make_tie(l, "a", "funds", "b", "late-war");
  freeze_well(l);
  assert_int_equal(l->spells.at[0].s0, day_of(1986, 1, 1));
  assert_int_equal(l->spells.at[0].e1, day_of(1989, 2, 15));
  ledger_free(l);
}

static void periods_in_a_circle_are_an_error(void **state) {
  (void)state;
  ent_ledger *l = two_actors();
  struct place p = {1, 0};
  ledger_period(l, make_sym(l, "p"), make_sym(l, "q.start/q.end"), p);
  ledger_period(l, make_sym(l, "q"), make_sym(l, "p.start/p.end"), p);
  ent_diags *d = ent_diags_new();
  assert_false(ledger_freeze(l, d));
  assert_int_equal(d->list.n, 2);
  ent_diags_free(d);
  ledger_free(l);
}

static void groups_hold_at_a_time(void **state) {
  (void)state;
  ent_ledger *l = two_actors();
  struct group early = {.text = make_sym(l, "East"),
                        .when = make_draft(l, "1950/1989")};
  struct group late = {.text = make_sym(l, "West"),
                       .when = make_draft(l, "since 1990")};
  struct group ever = {.text = make_sym(l, "State")};
  l->actors.at[0].groups = (struct run){0, 2};
  l->actors.at[1].groups = (struct run){2, 1};
  vec_push(&l->groups, early);
  vec_push(&l->groups, late);
  vec_push(&l->groups, ever);
  l->coverage_text = make_sym(l, "1940/2011");
  freeze_well(l);
  struct days q[] = {{day_of(1945, 1, 1), day_of(1945, 1, 1)},
                     {day_of(1970, 1, 1), day_of(1980, 1, 1)},
                     {day_of(1970, 1, 1), day_of(2000, 1, 1)}};
  static const char *const groups[] = {"", "East", "West"};
  for (size_t i = 0; i < 3; i++) {
    assert_string_equal(text(l, actor_group(l, 0, q[i])), groups[i]);
    assert_string_equal(text(l, actor_group(l, 1, q[i])), "State");
  }
  ledger_free(l);
}

// ----------------------------------------------------------------- finding

typedef struct {
  const char *typed, *id; // id NULL: not found
  const char *code, *help;
} find_row;

static ent_ledger *people(void) {
  ent_ledger *l = make_ledger();
  make_alias(l, make_actor(l, "haqqani", "Haqqani Network", NULL), "HQN");
  make_actor(l, "haqqani-jalaluddin", "Jalaluddin Haqqani", NULL);
  make_actor(l, "turkiye", "Türkiye", NULL)->label = make_sym(l, "TR");
  make_actor(l, "us", "United States", NULL);
  make_actor(l, "us-army", "US Army", NULL);
  make_actor(l, "x1", "Smith", NULL);
  make_actor(l, "x2", "SMITH", NULL);
  freeze_well(l);
  return l;
}

static void finds_what_people_type(void **state) {
  (void)state;
  static const find_row rows[] = {
      {"haqqani", "haqqani", NULL, NULL},
      {"HAQQANI", "haqqani", NULL, NULL},
      {"hqn", "haqqani", NULL, NULL},
      {" haqqani network ", "haqqani", NULL, NULL},
      {"jala", "haqqani-jalaluddin", NULL, NULL},
      {"haqqani-", "haqqani-jalaluddin", NULL, NULL},
      {"turkiye", "turkiye", NULL, NULL},
      {"TURKIY", "turkiye", NULL, NULL},
      {"tr", "turkiye", NULL, NULL},
      {"us", "us", NULL, NULL},
      {"us a", "us-army", NULL, NULL},
      {"smith", NULL, "usage/ambiguous-actor",
       "write the id of one of them: `x1` (Smith), `x2` (SMITH)"},
      {"h", NULL, "usage/ambiguous-actor",
       "write the id of one of them: `haqqani` (Haqqani Network), "
       "`haqqani-jalaluddin` (Jalaluddin Haqqani)"},
      {"haqani", NULL, "usage/unknown-actor",
       "did you mean `haqqani` (Haqqani Network)?"},
      {"zzzzzzzz", NULL, "usage/unknown-actor",
       "an id, an alias, a name, or an unambiguous start of one is "
       "understood"},
      {"", NULL, "usage/unknown-actor", NULL},
  };
  ent_ledger *l = people();
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    ent_diags *d = ent_diags_new();
    uint32_t a = ledger_find_actor(l, str_of(rows[i].typed), d);
    if (rows[i].id) {
      assert_int_not_equal(a, NONE);
      assert_string_equal(text(l, l->actors.at[a].id), rows[i].id);
      assert_int_equal(d->list.n, 0);
    } else {
      assert_int_equal(a, NONE);
      assert_int_equal(d->list.n, 1);
      assert_string_equal(d->list.at[0].code, rows[i].code);
    }
    if (rows[i].help)
      assert_string_equal(intern_text(&d->texts, d->details.at[0].help),
                          rows[i].help);
    ent_diags_free(d);
  }
  ledger_free(l);
}

// ------------------------------------------------------------------ places

static void places_are_found_when_shown(void **state) {
  (void)state;
  ent_ledger *l = ledger_new();
  vec_push(&l->files, source_new("f", "ties:\n  - {a: b}  \r\n", 20));
  struct span at = place_span(l, (struct place){0, 8}, NULL, 0);
  assert_int_equal(at.start, 8);
  assert_int_equal(at.end, 0);
  assert_string_equal(at.field, "");
  at = place_span(l, (struct place){0, 8}, "to", 2);
  assert_int_equal(at.end, 0);
  assert_string_equal(at.field, "to");
  assert_int_equal(at.item, 2);
  assert_null(place_span(l, (struct place){NONE, 0}, "to", 0).in);
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
      cmocka_unit_test(ids_number_what_shares_a_key),
      cmocka_unit_test(labels_turn_with_the_tie),
      cmocka_unit_test(names_default_to_ids),
      cmocka_unit_test(unknown_actors_are_suggested),
      cmocka_unit_test(lists_of_ends_complain_once_an_item),
      cmocka_unit_test(other_unknown_ids),
      cmocka_unit_test(between_wants_no_direction),
      cmocka_unit_test(many_types_do_not_wrap),
      cmocka_unit_test(reversed_ties_show_both_ends),
      cmocka_unit_test(wrong_dates_are_reported_once_a_record),
      cmocka_unit_test(as_of_follows_its_rule),
      cmocka_unit_test(ties_end_with_their_actors),
      cmocka_unit_test(periods_may_come_in_any_order),
      cmocka_unit_test(periods_in_a_circle_are_an_error),
      cmocka_unit_test(groups_hold_at_a_time),
      cmocka_unit_test(finds_what_people_type),
      cmocka_unit_test(places_are_found_when_shown),
      cmocka_unit_test(sorting_agrees_with_its_twin),
  };
  return cmocka_run_group_tests_name("freeze", tests, NULL, NULL);
}
