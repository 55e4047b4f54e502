// SPDX-License-Identifier: GPL-2.0-or-later
// What a ledger has beside actors, ties and what is said of them: what words
// mean, events, expectations, periods, and the ledger as a whole.
#include "export/table.h"
#include "model/marking.h"
#include "report/report.h"

// ------------------------------------------------------------ types, kinds

enum {
  Y_ID,
  Y_LABEL,
  Y_INVERSE,
  Y_FAMILY,
  Y_SIGN,
  Y_DIRECTED,
  Y_ASPECT,
  Y_ROLE,
  Y_STRENGTH,
  Y_HALF_LIFE,
  Y_BUILTIN,
  Y_EXTRAS,
  Y_WIDTH
};
static const struct export_column type_columns[Y_WIDTH] = {
    [Y_ID] = {"id", OF_TEXT},
    [Y_LABEL] = {"label", OF_TEXT},
    [Y_INVERSE] = {"inverse", OF_TEXT},
    [Y_FAMILY] = {"family", OF_TEXT},
    [Y_SIGN] = {"sign", OF_WHOLE},
    [Y_DIRECTED] = {"directed", OF_TRUTH},
    [Y_ASPECT] = {"aspect", OF_TEXT},
    [Y_ROLE] = {"role", OF_TEXT},
    [Y_STRENGTH] = {"strength", OF_NUMBER},
    [Y_HALF_LIFE] = {"half_life", OF_TEXT},
    [Y_BUILTIN] = {"builtin", OF_TRUTH},
    [Y_EXTRAS] = {"extras", OF_TEXTS},
};

static size_t type_rows(const struct export *x) { return x->types.n; }

static void type_fill(const struct export *x, size_t row, struct arena *m,
                      struct value **c) {
  static const char *const roles[] = {NULL, "membership", "lineage"};
  const struct tie_type *t = &x->l->facts->types.at[x->types.at[row]];
  c[Y_ID] = sym_value(m, x->l, t->id);
  c[Y_LABEL] = sym_value(m, x->l, t->label);
  c[Y_INVERSE] = sym_value(m, x->l, t->inverse);
  c[Y_FAMILY] = value_string(m, family_name(t->family));
  c[Y_SIGN] = value_int(m, t->sign);
  c[Y_DIRECTED] = value_bool(m, t->directed);
  c[Y_ASPECT] = value_string(m, t->event ? "event" : "state");
  c[Y_ROLE] = value_string(m, roles[t->role]);
  c[Y_STRENGTH] = value_real(m, t->strength);
  c[Y_HALF_LIFE] = sym_value(m, x->l, t->half_life);
  c[Y_BUILTIN] = value_bool(m, t->builtin);
  c[Y_EXTRAS] = export_extras(x, m, t->extras);
}

const struct export_table export_types = {"types", type_columns, Y_WIDTH,
                                          type_rows, type_fill};

enum { K_ID, K_LABEL, K_SHAPE, K_EXTRAS, K_WIDTH };
static const struct export_column kind_columns[K_WIDTH] = {
    [K_ID] = {"id", OF_TEXT},
    [K_LABEL] = {"label", OF_TEXT},
    [K_SHAPE] = {"shape", OF_TEXT},
    [K_EXTRAS] = {"extras", OF_TEXTS},
};

static size_t kind_rows(const struct export *x) { return x->kinds.n; }

static void kind_fill(const struct export *x, size_t row, struct arena *m,
                      struct value **c) {
  const struct kind *k = &x->l->facts->kinds.at[x->kinds.at[row]];
  c[K_ID] = sym_value(m, x->l, k->id);
  c[K_LABEL] = sym_value(m, x->l, k->label);
  c[K_SHAPE] = sym_value(m, x->l, k->shape);
  c[K_EXTRAS] = export_extras(x, m, k->extras);
}

const struct export_table export_kinds = {"kinds", kind_columns, K_WIDTH,
                                          kind_rows, kind_fill};

// ------------------------------------------------------------------ events

enum {
  E_TITLE,
  E_WHEN,
  E_EARLIEST,
  E_LATEST,
  E_PLACE,
  E_ACTORS,
  E_SOURCES,
  E_NOTE,
  E_EXTRAS,
  E_MARKING,
  E_WIDTH
};
static const struct export_column event_columns[E_WIDTH] = {
    [E_TITLE] = {"title", OF_TEXT},      [E_WHEN] = {"when", OF_TEXT},
    [E_EARLIEST] = {"earliest", OF_DAY}, [E_LATEST] = {"latest", OF_DAY},
    [E_PLACE] = {"place", OF_TEXT},      [E_ACTORS] = {"actors", OF_TEXTS},
    [E_SOURCES] = {"sources", OF_TEXTS}, [E_NOTE] = {"note", OF_TEXT},
    [E_EXTRAS] = {"extras", OF_TEXTS},   [E_MARKING] = {"marking", OF_TEXT},
};

static struct value *actor_ids(const struct export *x, struct arena *m,
                               struct run run) {
  struct value *list = value_list(m);
  for (uint32_t k = 0; k < run.n; k++) {
    const uint32_t a = x->l->facts->event_actors.at[run.first + k];
    value_append(list, sym_value(m, x->l, x->l->facts->actors.at[a].id));
  }
  return list;
}

static size_t event_rows(const struct export *x) { return x->events.n; }

static void event_fill(const struct export *x, size_t row, struct arena *m,
                       struct value **c) {
  const struct event *e = &x->l->facts->events.at[x->events.at[row]];
  c[E_TITLE] = sym_value(m, x->l, e->title);
  c[E_WHEN] = sym_value(m, x->l, e->when);
  c[E_EARLIEST] = day_value(m, e->spell.s0);
  c[E_LATEST] = day_value(m, e->spell.e1);
  c[E_PLACE] = sym_value(m, x->l, e->location);
  c[E_ACTORS] = actor_ids(x, m, e->actors);
  c[E_SOURCES] = export_source_ids(x, m, e->citations);
  c[E_NOTE] = sym_value(m, x->l, e->note);
  c[E_EXTRAS] = export_extras(x, m, e->extras);
  c[E_MARKING] = report_level(m, x->l, marking_of_event(x->l, e));
}

const struct export_table export_events = {"events", event_columns, E_WIDTH,
                                           event_rows, event_fill};

// ------------------------------------------------------------- expectations

enum {
  X_OF,
  X_AT,
  X_UNTIL,
  X_TIE,
  X_FROM,
  X_TO,
  X_TYPE,
  X_STATE,
  X_SHIFT,
  X_MEASURE,
  X_LAYER,
  X_FIRST,
  X_LAST,
  X_ACTORS,
  X_HOLDS,
  X_ACCORDING_TO,
  X_ROLL_UP,
  X_NOTE,
  X_EXTRAS,
  X_WIDTH
};
static const struct export_column expectation_columns[X_WIDTH] = {
    [X_OF] = {"of", OF_TEXT},
    [X_AT] = {"at", OF_TEXT},
    [X_UNTIL] = {"until", OF_TEXT},
    [X_TIE] = {"tie", OF_TEXT},
    [X_FROM] = {"from", OF_TEXT},
    [X_TO] = {"to", OF_TEXT},
    [X_TYPE] = {"type", OF_TEXT},
    [X_STATE] = {"state", OF_TEXT},
    [X_SHIFT] = {"shift", OF_TEXT},
    [X_MEASURE] = {"measure", OF_TEXT},
    [X_LAYER] = {"layer", OF_TEXT},
    [X_FIRST] = {"first_place", OF_WHOLE},
    [X_LAST] = {"last_place", OF_WHOLE},
    [X_ACTORS] = {"actors", OF_TEXTS},
    [X_HOLDS] = {"holds", OF_TEXT},
    [X_ACCORDING_TO] = {"according_to", OF_TEXT},
    [X_ROLL_UP] = {"roll_up", OF_TEXT},
    [X_NOTE] = {"note", OF_TEXT},
    [X_EXTRAS] = {"extras", OF_TEXTS},
};

// Of a part of a ledger nothing is expected.
static size_t expectation_rows(const struct export *x) {
  return x->slice || x->chosen ? 0 : x->l->facts->expects.n;
}

static struct value *actor_id(const struct export *x, struct arena *m,
                              uint32_t actor) {
  return actor == NONE ? value_null(m)
                       : sym_value(m, x->l, x->l->facts->actors.at[actor].id);
}

static void fill_expected(const struct export *x, const struct expectation *e,
                          struct arena *m, struct value **c) {
  const bool pair = e->what == EXPECT_TIE || e->what == EXPECT_STATE ||
                    e->what == EXPECT_SHIFT;
  if (pair || e->what == EXPECT_RANK)
    c[X_FROM] = actor_id(x, m, e->from);
  if (pair)
    c[X_TO] = actor_id(x, m, e->to);
  if (e->what == EXPECT_TIE && e->type != NONE)
    c[X_TYPE] = sym_value(m, x->l, x->l->facts->types.at[e->type].id);
  if (e->what == EXPECT_STATE)
    c[X_STATE] = value_string(m, pair_state_name(e->state));
  if (e->what == EXPECT_SHIFT)
    c[X_SHIFT] = value_string(m, e->shift);
  if (e->what == EXPECT_RANK) {
    c[X_FIRST] = value_int(m, e->first);
    c[X_LAST] = value_int(m, e->last);
  }
}

static void expectation_fill(const struct export *x, size_t row,
                             struct arena *m, struct value **c) {
  static const char *const of[] = {
      [EXPECT_TIE] = "tie",           [EXPECT_STATE] = "state",
      [EXPECT_SHIFT] = "shift",       [EXPECT_RANK] = "rank",
      [EXPECT_TOGETHER] = "together", [EXPECT_APART] = "apart"};
  const struct expectation *e = &x->l->facts->expects.at[row];
  const struct {
    size_t at;
    ent_sym text;
  } texts[] = {{X_AT, e->at},           {X_UNTIL, e->until},
               {X_TIE, e->tie},         {X_MEASURE, e->measure},
               {X_LAYER, e->layer},     {X_ACCORDING_TO, e->according_to},
               {X_ROLL_UP, e->roll_up}, {X_NOTE, e->note}};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    c[texts[i].at] = sym_value(m, x->l, texts[i].text);
  c[X_OF] = value_string(m, of[e->what]);
  c[X_HOLDS] = value_string(m, verdict_name(e->holds));
  c[X_ACTORS] = actor_ids(x, m, e->actors);
  c[X_EXTRAS] = export_extras(x, m, e->extras);
  fill_expected(x, e, m, c);
}

const struct export_table export_expectations = {
    "expectations", expectation_columns, X_WIDTH, expectation_rows,
    expectation_fill};

// ---------------------------------------------------------- periods, ledger

enum { P_NAME, P_S0, P_S1, P_E0, P_E1, P_WIDTH };
static const struct export_column period_columns[P_WIDTH] = {
    [P_NAME] = {"name", OF_TEXT},      [P_S0] = {"start_earliest", OF_DAY},
    [P_S1] = {"start_latest", OF_DAY}, [P_E0] = {"end_earliest", OF_DAY},
    [P_E1] = {"end_latest", OF_DAY},
};

static size_t period_rows(const struct export *x) {
  return x->slice || x->chosen ? 0 : x->l->facts->periods.list.n;
}

static void period_fill(const struct export *x, size_t row, struct arena *m,
                        struct value **c) {
  const struct period *p = &x->l->facts->periods.list.at[row];
  c[P_NAME] = value_text(m, p->name);
  c[P_S0] = day_value(m, p->start.lo);
  c[P_S1] = day_value(m, p->start.hi);
  c[P_E0] = day_value(m, p->end.lo);
  c[P_E1] = day_value(m, p->end.hi);
}

const struct export_table export_periods = {"periods", period_columns, P_WIDTH,
                                            period_rows, period_fill};

enum {
  L_TITLE,
  L_DESCRIPTION,
  L_NOTE,
  L_COVERAGE,
  L_AS_OF,
  L_MARKING,
  L_MARKINGS,
  L_COLLECTED,
  L_BOUNDARY,
  L_LOCATION,
  L_METHOD,
  L_DOI,
  L_CITE,
  L_ETHICS,
  L_WIDTH
};
static const struct export_column ledger_columns[L_WIDTH] = {
    [L_TITLE] = {"title", OF_TEXT},
    [L_DESCRIPTION] = {"description", OF_TEXT},
    [L_NOTE] = {"note", OF_TEXT},
    [L_COVERAGE] = {"coverage", OF_TEXT},
    [L_AS_OF] = {"as_of", OF_DAY},
    [L_MARKING] = {"marking", OF_TEXT},
    [L_MARKINGS] = {"markings", OF_TEXTS},
    [L_COLLECTED] = {"collected", OF_TEXT},
    [L_BOUNDARY] = {"boundary", OF_TEXT},
    [L_LOCATION] = {"location", OF_TEXT},
    [L_METHOD] = {"method", OF_TEXT},
    [L_DOI] = {"doi", OF_TEXT},
    [L_CITE] = {"cite", OF_TEXT},
    [L_ETHICS] = {"ethics", OF_TEXT},
};

static size_t ledger_rows(const struct export *x) {
  (void)x;
  return 1;
}

static void ledger_fill(const struct export *x, size_t row, struct arena *m,
                        struct value **c) {
  const struct facts *f = x->l->facts;
  (void)row;
  c[L_TITLE] = sym_value(m, x->l, f->title);
  c[L_DESCRIPTION] = sym_value(m, x->l, f->description);
  c[L_NOTE] = sym_value(m, x->l, f->note);
  c[L_COVERAGE] = sym_value(m, x->l, f->coverage_text);
  c[L_AS_OF] = day_value(m, f->as_of);
  c[L_MARKING] = report_level(m, x->l, f->markings.unmarked);
  c[L_MARKINGS] = value_list(m);
  for (uint8_t k = 0; f->markings.any && k < f->markings.n; k++)
    value_append(c[L_MARKINGS], value_string(m, marking_word(f, k)));
  c[L_COLLECTED] = sym_value(m, x->l, f->said.collected);
  c[L_BOUNDARY] = sym_value(m, x->l, f->said.boundary);
  c[L_LOCATION] = sym_value(m, x->l, f->said.location);
  c[L_METHOD] = sym_value(m, x->l, f->said.method);
  c[L_DOI] = sym_value(m, x->l, f->said.doi);
  c[L_CITE] = sym_value(m, x->l, f->said.cite);
  c[L_ETHICS] = sym_value(m, x->l, f->said.ethics);
}

const struct export_table export_ledger = {"ledger", ledger_columns, L_WIDTH,
                                           ledger_rows, ledger_fill};

const struct export_table *const export_everything[] = {
    &export_ledger, &export_kinds,  &export_types,   &export_sources,
    &export_actors, &export_ties,   &export_spells,  &export_claims,
    &export_cites,  &export_events, &export_periods, &export_expectations};
const size_t export_everything_n =
    sizeof export_everything / sizeof *export_everything;
