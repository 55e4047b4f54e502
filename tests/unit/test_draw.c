// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/diag.h"
#include "compare/compare.h"
#include "draw/canvas.h"
#include "test.h"

#include <math.h>
#include <stdio.h>

static const char small[] =
    "entente: 1\n"
    "title: A test\n"
    "coverage: 1970/2011-09-27\n"
    "sources:\n"
    "  early: {title: Early, author: A. Writer, publisher: Press, "
    "published: 1990-05-01}\n"
    "  late: {title: Late, publisher: Post, published: \"[2011-03..2011]\"}\n"
    "  reprint: {title: Early, author: A. Writer, publisher: Press, "
    "published: 1990-05-01}\n"
    "  bare: {url: \"https://example.org/x\"}\n"
    "actors:\n"
    "  us: {name: United States, short: US, kind: state, group: West}\n"
    "  cia: {name: CIA, kind: agency, group: {West: 1980/2000, East: "
    "2001/..}}\n"
    "  hq: {name: Haqqani, kind: armed-group}\n"
    "  pk: {name: Pakistan, kind: state}\n"
    "  su: {name: Soviet Union, kind: state}\n"
    "  alone: {name: Alone, kind: person}\n"
    "ties:\n"
    "  - {from: cia, type: funds, to: hq, start: 1980, end: 1989,\n"
    "     sources: [late, early, reprint]}\n"
    "  - {from: cia, type: agency-of, to: us, start: .., end: .., "
    "sources: [early]}\n"
    "  - {between: [us, hq], type: allied-with, start: 1980, end: 1989,\n"
    "     sources: [early]}\n"
    "  - {between: [us, hq], type: at-war-with, start: 2001-10,\n"
    "     sources: [late]}\n"
    "  - {from: hq, type: fights, to: su, start: 1980, end: 1989,\n"
    "     sources: [bare]}\n"
    "  - from: pk\n"
    "    type: supports\n"
    "    to: hq\n"
    "    label: backs\n"
    "    start: 1985\n"
    "    end: ..\n"
    "    sources: [early]\n"
    "    claims:\n"
    "      - {by: us, stance: asserts, sources: [late]}\n"
    "      - {by: pk, stance: denies, sources: [late]}\n"
    "      - {by: \"some \\\"experts\\\"\", stance: denies}\n"
    "  - from: pk\n"
    "    type: arms\n"
    "    to: hq\n"
    "    start: 1985\n"
    "    end: ..\n"
    "    claims: [{by: us, stance: alleges, sources: [late]}]\n"
    "  - {from: us, type: opposes, to: pk, seen: 2011-09-01, end: ..,\n"
    "     sources: [late]}\n";

struct drawn {
  ent_diags *diags;
  ent_account *l;
  ent_drawing *d;
};

static struct drawn start(const char *text) {
  struct drawn x = {.diags = ent_diags_new()};
  x.l = ent_account_parse(text, strlen(text), "test.yaml", NULL, x.diags);
  assert_non_null(x.l);
  assert_int_equal(ent_diags_count(x.diags, ENT_ERROR), 0);
  return x;
}

static struct drawn draw(const char *text, const ent_query *q) {
  struct drawn x = start(text);
  x.d = ent_draw(x.l, q, x.diags);
  return x;
}

static void finish(struct drawn *x) {
  ent_drawing_free(x->d);
  ent_account_free(x->l);
  ent_diags_free(x->diags);
}

static const struct drawing_node *node(const ent_drawing *d, const char *id) {
  for (size_t i = 0; i < d->nodes.n; i++)
    if (strcmp(d->nodes.at[i].id, id) == 0)
      return &d->nodes.at[i];
  return NULL;
}

static const struct drawing_edge *edge(const ent_drawing *d, const char *id) {
  for (size_t i = 0; i < d->edges.n; i++)
    if (strcmp(d->edges.at[i].id, id) == 0)
      return &d->edges.at[i];
  fail_msg("no edge %s", id);
  return NULL;
}

static bool has_note(const ent_drawing *d, const char *part) {
  for (size_t i = 0; i < d->notes.n; i++)
    if (strstr(d->notes.at[i], part))
      return true;
  return false;
}

static bool has_hint(const ent_drawing *d, const char *option) {
  const char *hint;
  for (size_t k = 0; (hint = ent_drawing_hint(d, k)); k++)
    if (strcmp(hint, option) == 0)
      return true;
  return false;
}

// Nobody can give an option to a printed figure.
static void no_options(const ent_drawing *d) {
  assert_null(strstr(d->title, "--"));
  for (size_t i = 0; i < d->lines.n; i++)
    assert_null(strstr(d->lines.at[i], "--"));
  assert_false(has_note(d, "--"));
}

static void date_is_drawn(void **state) {
  (void)state;
  struct drawn x = draw(small, &(ent_query){.at = "1986"});
  assert_string_equal(x.d->title, "A test, 1986");
  assert_string_equal(ent_drawing_summary(x.d),
                      "5 actors, 6 ties, 3 sources, 1986");
  assert_int_equal(x.d->lines.n, 2);
  assert_string_equal(x.d->lines.at[0], "5 actors, 6 ties");
  assert_string_equal(
      x.d->lines.at[1],
      "Any time in 1986; state of knowledge: 27 September 2011");
  assert_null(node(x.d, "alone"));
  static const char *const ids[] = {"cia", "hq", "pk", "su", "us"};
  for (size_t i = 0; i < 5; i++)
    assert_string_equal(x.d->nodes.at[i].id, ids[i]);
  assert_true(has_note(x.d, "Not drawn: 1 tie that is only possible"));
  assert_true(has_hint(x.d, "include=possible"));
  assert_false(has_hint(x.d, "all"));
  no_options(x.d);
  finish(&x);
}

static void title_says_around_whom(void **state) {
  (void)state;
  struct drawn x = draw(small, &(ent_query){.at = "1986", .focus = "cia"});
  assert_string_equal(x.d->title, "Ties of CIA, 1986");
  finish(&x);
  x = draw(small, &(ent_query){.at = "1986", .focus = "cia", .hops = 2});
  assert_string_equal(x.d->title, "Within 2 steps of CIA, 1986");
  finish(&x);
  x = draw(small, &(ent_query){.at = "1986", .focus = "cia", .title = "Mine"});
  assert_string_equal(x.d->title, "Mine");
  finish(&x);
}

static void nodes_have_looks(void **state) {
  (void)state;
  struct drawn x = draw(small, &(ent_query){.at = "1986"});
  const struct drawing_node *us = node(x.d, "us"), *cia = node(x.d, "cia");
  const struct drawing_node *hq = node(x.d, "hq");
  assert_string_equal(us->label, "US");
  assert_string_equal(us->name, "United States");
  assert_string_equal(us->shape, "rectangle");
  assert_string_equal(us->cluster, "West");
  assert_string_equal(cia->cluster, "West");
  assert_string_equal(cia->shape, "rounded");
  assert_null(hq->cluster);
  assert_string_equal(hq->shape, "hexagon");
  // Its five; agency-of does not count for the others.
  assert_string_equal(hq->tooltip, "Haqqani, armed group");
  assert_int_equal(hq->ties, 5);
  assert_int_equal(cia->ties, 1);
  assert_true(fabs(hq->size - 1) < 1e-9);
  assert_true(fabs(us->size - 0.2) < 1e-9);
  finish(&x);
}

static void group_is_that_of_the_date(void **state) {
  (void)state;
  struct drawn x = draw(small, &(ent_query){.at = "2005"});
  assert_string_equal(node(x.d, "cia")->cluster, "East");
  assert_false(edge(x.d, "cia agency-of us")->inside);
  finish(&x);
  x = draw(small, &(ent_query){.at = "1986"});
  assert_true(edge(x.d, "cia agency-of us")->inside);
  finish(&x);
}

static void edges_say_whose_word_it_is(void **state) {
  (void)state;
  struct drawn x = draw(small, &(ent_query){.at = "1986"});
  const struct drawing_edge *backs = edge(x.d, "pk supports hq");
  assert_string_equal(backs->label, "backs");
  assert_string_equal(backs->against, "denied by Pakistan, some \"experts\"");
  assert_null(backs->whose);
  assert_string_equal(backs->certainty, "possible");
  const struct drawing_edge *arms = edge(x.d, "pk arms hq");
  assert_null(arms->against);
  assert_string_equal(arms->whose, "alleged by US");
  assert_string_equal(arms->family, "support");
  assert_true(arms->directed);
  assert_int_equal(arms->sign, 1);
  const struct drawing_edge *funds = edge(x.d, "cia funds hq");
  assert_string_equal(funds->certainty, "definite");
  assert_string_equal(funds->tooltip,
                      "CIA → Haqqani: funds (1980 – 1989), definite");
  assert_false(edge(x.d, "hq allied-with us")->directed);
  finish(&x);
}

// A ledger of its own: the words are those of add_whose_word of the tables.
static const char voices[] =
    "entente: 1\n"
    "coverage: 1970/2011\n"
    "sources:\n"
    "  paper: {title: Paper, author: A. Writer, publisher: Press}\n"
    "actors:\n"
    "  a: {name: Able, kind: state}\n"
    "  b: {name: Baker, kind: armed-group}\n"
    "ties:\n"
    "  - from: a\n"
    "    type: fights\n"
    "    to: b\n"
    "    start: 1980\n"
    "    end: 1990\n"
    "    claims:\n"
    "      - {by: \"a witness\", stance: asserts, sources: [paper]}\n"
    "      - {by: \"a friend\", stance: alleges, sources: [paper]}\n"
    "      - {by: b, stance: denies, sources: [paper]}\n"
    "  - from: b\n"
    "    type: fights\n"
    "    to: a\n"
    "    start: 1980\n"
    "    end: 1990\n"
    "    claims: [{stance: alleges, sources: [paper]}]\n"
    "  - from: a\n"
    "    type: arms\n"
    "    to: b\n"
    "    start: 1980\n"
    "    end: 1990\n"
    "    sources: [paper]\n"
    "    claims: [{by: \"a witness\", stance: asserts, sources: [paper]}]\n";

static bool dot_has(const ent_drawing *d, const char *words) {
  ent_bytes dot = {0};
  assert_true(ent_drawing_dot(d, &dot));
  bool has = strstr(dot.at, words) != NULL;
  ent_bytes_drop(&dot);
  return has;
}

static void whose_word_a_tie_stands_on(void **state) {
  (void)state;
  struct drawn x = draw(voices, &(ent_query){.at = "1986"});
  const struct drawing_edge *e = edge(x.d, "a fights b");
  assert_string_equal(e->whose, "according to a witness");
  assert_string_equal(e->tooltip,
                      "Able → Baker: fights (1980 – 1990), possible, "
                      "according to a witness, denied by Baker");
  assert_string_equal(edge(x.d, "b fights a")->whose, "alleged by A. Writer");
  assert_null(edge(x.d, "a arms b")->whose);
  assert_true(dot_has(x.d, "<I>according to a witness</I>"));
  assert_true(dot_has(x.d, "<I>alleged by A. Writer</I>"));
  assert_true(dot_has(x.d, "⊘ denied by Baker</I>"));
  assert_int_equal(e->citations, 1);
  assert_int_equal(e->against_citations, 1);
  assert_true(dot_has(x.d, "according to a witness</I></FONT></TD></TR><TR><TD>"
                           "<FONT POINT-SIZE=\"7\""));
  assert_true(dot_has(x.d, "⊘ denied by Baker</I></FONT></TD></TR><TR><TD>"
                           "<FONT POINT-SIZE=\"7\""));
  finish(&x);
}

static void legend_tells_the_forms_that_occur(void **state) {
  (void)state;
  struct drawn x = draw(voices, &(ent_query){.at = "1986"});
  assert_true(dot_has(x.d, "<B>Actors</B>"));
  assert_true(dot_has(x.d, ">state&#160;"));
  assert_true(dot_has(x.d, ">armed group (hexagon)&#160;"));
  assert_false(dot_has(x.d, "(ellipse)"));
  finish(&x);
}

static void check_cites(const ent_drawing *d, const char *tie,
                        const char *ids) {
  const struct drawing_edge *e = edge(d, tie);
  struct buf b = {0};
  for (size_t k = 0; k < e->citations; k++)
    buf_addf(&b, "%s%s", k > 0 ? "," : "", d->sources.at[e->cites[k]].id);
  assert_string_equal(buf_text(&b), ids);
  buf_drop(&b);
}

static void sources_are_cited(void **state) {
  (void)state;
  struct drawn x = draw(small, &(ent_query){.at = "1986"});
  static const char *const rows[][2] = {
      {"bare", "https://example.org/x"},
      {"early", "A. Writer, ‘Early’, Press, 1 May 1990"},
      {"late", "‘Late’, Post, 2011"},
      {"reprint", "A. Writer, ‘Early’, Press, 1 May 1990"},
  };
  assert_int_equal(x.d->sources.n, 4);
  for (size_t i = 0; i < 4; i++) {
    assert_string_equal(x.d->sources.at[i].id, rows[i][0]);
    assert_string_equal(x.d->sources.at[i].text, rows[i][1]);
  }
  check_cites(x.d, "cia funds hq", "early,late,reprint");
  check_cites(x.d, "hq fights su", "bare");
  check_cites(x.d, "pk supports hq", "early,late");
  finish(&x);
}

static size_t times(const ent_bytes *dot, const char *part) {
  size_t n = 0;
  for (const char *p = dot->at; (p = strstr(p, part)); p++)
    n++;
  return n;
}

// The text names the sources of a tie: no number of theirs moves another's.
static void sources_have_their_ids(void **state) {
  (void)state;
  struct drawn x = draw(small, &(ent_query){.at = "1986"});
  ent_bytes dot = {0};
  assert_true(ent_drawing_dot(x.d, &dot));
  assert_int_equal(times(&dot, ">early, late, reprint<"), 1);
  assert_int_equal(times(&dot, ">bare<"), 1);
  assert_int_equal(times(&dot, "A. Writer, ‘Early’"), 2);
  assert_int_equal(times(&dot, "Haqqani, armed group\""), 1);
  assert_int_equal(times(&dot, "1,2"), 0);
  ent_bytes_drop(&dot);
  finish(&x);
}

static void title_is_the_askers(void **state) {
  (void)state;
  struct drawn x =
      draw(small, &(ent_query){.at = "1986", .title = "Friends & foes"});
  assert_string_equal(x.d->title, "Friends & foes");
  finish(&x);
  x = draw(small, NULL);
  assert_string_equal(x.d->title, "A test, 27 September 2011");
  finish(&x);
}

static void empty_drawing_says_why(void **state) {
  (void)state;
  static const char *const types[] = {"spies-on", NULL};
  struct drawn x = draw(small, &(ent_query){.at = "1986", .types = types});
  assert_int_equal(x.d->nodes.n, 0);
  assert_true(has_note(x.d, "No tie in force then passes"));
  ent_bytes out = {0};
  assert_true(ent_drawing_dot(x.d, &out));
  assert_non_null(strstr(out.at, "No tie in force then passes"));
  ent_bytes_drop(&out);
  finish(&x);
}

static void wrong_questions_are_refused(void **state) {
  (void)state;
  struct drawn x = draw(small, &(ent_query){.at = "1986-13"});
  assert_null(x.d);
  assert_true(ent_diags_usage(x.diags));
  finish(&x);
  x = start(small);
  ent_query q = {0};
  assert_null(ent_draw_diff(x.l, "2011", "1986", &q, x.diags));
  assert_true(ent_diags_has(x.diags, "usage/diff-order"));
  finish(&x);
}

// ---------------------------------------------------------------- two dates

static void two_dates_are_compared(void **state) {
  (void)state;
  struct drawn x = start(small);
  x.d = ent_draw_diff(x.l, "1986", "2011-09", NULL, x.diags);
  assert_non_null(x.d);
  assert_true(x.d->diff);
  assert_string_equal(x.d->title, "A test, 1986 to September 2011");
  static const struct {
    const char *id;
    enum drawing_change change;
  } rows[] = {
      {"cia funds hq", DRAWN_GONE},      {"cia agency-of us", DRAWN_SAME},
      {"hq allied-with us", DRAWN_GONE}, {"hq at-war-with us", DRAWN_NEW},
      {"hq fights su", DRAWN_GONE},      {"pk supports hq", DRAWN_SAME},
      {"pk arms hq", DRAWN_SAME},        {"us opposes pk", DRAWN_SEEN},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
    assert_int_equal(edge(x.d, rows[i].id)->change, rows[i].change);
  assert_int_equal(x.d->edges.n, 8);
  assert_int_equal(node(x.d, "su")->change, DRAWN_GONE);
  assert_int_equal(node(x.d, "us")->change, DRAWN_SAME);
  assert_string_equal(x.d->lines.at[0],
                      "3 ended, 1 formed, 1 first seen, 3 unchanged");
  assert_int_equal(x.d->lines.n, 3);
  assert_string_equal(x.d->lines.at[1],
                      "State of knowledge: 27 September 2011");
  assert_string_equal(x.d->lines.at[2],
                      "Changed sides: Haqqani – US: ally → hostile, flip "
                      "(definite)");
  finish(&x);
}

static void counts_are_those_of_the_lines(void **state) {
  (void)state;
  struct drawn x = start(small);
  struct slice_options one, two;
  struct arena arena = {0};
  ent_query q = {.include = "possible"};
  assert_true(query_slice(x.l, &q, "1986", &arena, &one, x.diags));
  assert_true(query_slice(x.l, &q, "2011-09", &arena, &two, x.diags));
  struct diff *d = diff_slices(slice_at(x.l, &one), slice_at(x.l, &two));
  struct diff_counts n = diff_count(d);
  size_t all = 0;
  for (int g = 0; g < CHANGE_GROUPS; g++)
    all += n.of[g];
  assert_int_equal(all, d->lines.n);
  assert_int_equal(n.of[GROUP_NEITHER], 0);
  assert_int_equal(n.of[GROUP_ENDED], 3);
  assert_int_equal(n.of[GROUP_FIRST_SEEN], 1);
  diff_free(d);
  arena_drop(&arena);
  finish(&x);
}

// ----------------------------------------------------------------- thinning

// A circle of `friends` with as many offices hanging on the first.
static char *office_ledger(size_t friends, size_t offices) {
  struct buf b = {0};
  buf_add(&b, "entente: 1\ncoverage: 2000/2010\nsources:\n  s: {title: S}\n"
              "actors:\n");
  for (size_t i = 0; i < friends; i++)
    buf_addf(&b, "  f%02zu: {kind: state}\n", i);
  for (size_t i = 0; i < offices; i++)
    buf_addf(&b, "  o%02zu: {kind: agency}\n", i);
  buf_add(&b, "ties:\n");
  for (size_t i = 0; i < friends; i++)
    buf_addf(&b,
             "  - {from: f%02zu, type: funds, to: f%02zu, start: 2001, "
             "sources: [s]}\n",
             i, (i + 1) % friends);
  for (size_t i = 0; i < offices; i++)
    buf_addf(&b,
             "  - {from: o%02zu, type: agency-of, to: f00, start: 2001, "
             "sources: [s]}\n",
             i);
  return buf_detach(&b);
}

struct thin_row {
  const char *name;
  size_t friends, offices;
  ent_query q;
  size_t nodes, edges;
};

static const char *const structure[] = {"structure", "support", NULL};

static const struct thin_row thin_rows[] = {
    {"small drawings are whole", 12, 12, {0}, 24, 24},
    {"large ones lose their offices", 12, 13, {0}, 12, 12},
    {"unless all is wanted", 12, 13, {.all = true}, 25, 25},
    {"or the families are named", 12, 13, {.families = structure}, 25, 25},
    {"or there is nothing else", 0, 0, {0}, 0, 0},
    {"the focus stays", 12, 30, {.focus = "o00", .hops = 9}, 13, 13},
};

static void drawing_is_thinned(void **state) {
  const struct thin_row *r = *state;
  char *text = office_ledger(r->friends, r->offices);
  struct drawn x = draw(text, &r->q);
  mem_free(text);
  assert_int_equal(x.d->nodes.n, r->nodes);
  assert_int_equal(x.d->edges.n, r->edges);
  size_t gone = r->friends + r->offices - r->nodes;
  assert_int_equal(has_note(x.d, "formal links only"), gone > 0);
  if (gone > 0) {
    char count[64], ties[64];
    snprintf(count, sizeof count, "%zu actors", gone);
    snprintf(ties, sizeof ties, "(%zu ties)", gone);
    assert_true(has_note(x.d, count));
    assert_true(has_note(x.d, ties));
    assert_true(has_hint(x.d, "all"));
    no_options(x.d);
    snprintf(count, sizeof count, "%zu of %zu actors, %zu of %zu ties",
             r->nodes, r->friends + r->offices, r->edges,
             r->friends + r->offices);
    assert_non_null(strstr(x.d->lines.at[0], count));
  }
  finish(&x);
}

// What is named cannot turn the words around it.
static void names_are_isolated(void **state) {
  (void)state;
  struct buf b = {0};
  words_name(&b, "CIA");
  assert_string_equal(b.at, "CIA");
  buf_clear(&b);
  words_name(&b, "\u0627\u0644");
  assert_string_equal(b.at, "\u2068\u0627\u0644\u2069");
  buf_clear(&b);
  words_name(&b, "a\u202Eb\u2069\x1b\nc");
  assert_string_equal(b.at, "a\\u{202E}b\\u{2069}\\u{1B} c");
  buf_drop(&b);
  ent_drawing *d = drawing_new();
  assert_string_equal(words_alone(d, "\u0627\u0644"), "\u0627\u0644");
  assert_string_equal(words_alone(d, "\u2068\u0627"), "\\u{2068}\u0627");
  assert_string_equal(words_alone(d, ""), "");
  ent_drawing_free(d);
}

// A hundred thousand actors are too many however few of them are tied, and so
// are names that fill the page.
static void a_figure_has_room_for_so_many(void **state) {
  (void)state;
  const char *const names[] = {"x", "a name that is longer than any sheet"};
  const struct limits room = {.most = {[LIMIT_FIGURE] = 5,
                                       [LIMIT_FIGURE_ACTORS] = 4,
                                       [LIMIT_FIGURE_TEXT] = 40}};
  for (size_t n = 1; n < 6; n++)
    for (size_t k = 0; k < 2; k++) {
      ent_diags *d = ent_diags_new();
      ent_drawing *x = drawing_new();
      x->limits = &room;
      for (size_t i = 0; i < n; i++)
        vec_push(&x->nodes,
                 ((struct drawing_node){.id = names[0], .label = names[k]}));
      assert_int_equal(drawing_fits(x, d), n <= 4 && (k == 0 || n == 1));
      assert_int_equal(ent_diags_has(d, "figure/too-large"),
                       n > 4 || (k == 1 && n > 1));
      ent_drawing_free(x);
      ent_diags_free(d);
    }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(date_is_drawn),
      cmocka_unit_test(title_says_around_whom),
      cmocka_unit_test(nodes_have_looks),
      cmocka_unit_test(group_is_that_of_the_date),
      cmocka_unit_test(edges_say_whose_word_it_is),
      cmocka_unit_test(whose_word_a_tie_stands_on),
      cmocka_unit_test(legend_tells_the_forms_that_occur),
      cmocka_unit_test(sources_are_cited),
      cmocka_unit_test(sources_have_their_ids),
      cmocka_unit_test(title_is_the_askers),
      cmocka_unit_test(empty_drawing_says_why),
      cmocka_unit_test(wrong_questions_are_refused),
      cmocka_unit_test(two_dates_are_compared),
      cmocka_unit_test(counts_are_those_of_the_lines),
      cmocka_unit_test(names_are_isolated),
      cmocka_unit_test(a_figure_has_room_for_so_many),
  };
  int failed = cmocka_run_group_tests_name("draw", tests, NULL, NULL);
  return failed + TEST_TABLE("thin", thin_rows, drawing_is_thinned);
}
