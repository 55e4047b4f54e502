// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/diag.h"
#include "render/render.h"
#include "test.h"
#include "view/table.h"

static const struct column columns[] = {
    {"family", "Family", FOR_BOTH, COLUMN_SPARSE, -1},
    {NULL, "", FOR_PEOPLE, 0, -1},
    {"actor", "Actor", FOR_BOTH, 0, -1},
    {"weight", "Weight", FOR_BOTH, COLUMN_RIGHT, 2},
    {"sources", "Sources", FOR_BOTH, COLUMN_WRAP, -1},
    {"recent", NULL, FOR_DATA, 0, -1},
};

enum { FAMILY, ARROW, ACTOR, WEIGHT, SOURCES, RECENT, COLUMNS };

static struct value *list(struct arena *a, const char *x, const char *y) {
  struct value *v = value_list(a);
  if (x)
    value_append(v, value_string(a, x));
  if (y)
    value_append(v, value_string(a, y));
  return v;
}

static struct row *row(ent_answer *a, struct ent_table *t, const char *family,
                       const char *arrow, const char *actor, double weight) {
  struct row *r = table_row(a, t);
  r->cell[FAMILY] = value_string(&a->arena, family);
  r->cell[ARROW] = value_string(&a->arena, arrow);
  r->cell[ACTOR] = value_string(&a->arena, actor);
  r->cell[WEIGHT] = value_real(&a->arena, weight);
  return r;
}

static ent_answer *small(void) {
  ent_answer *a = answer_new("who");
  value_set(a->query, "at", value_string(&a->arena, "2011-09"));
  answer_head(a, "Haqqani Network (haqqani)");
  answer_foot(a, "\u25CF definite   \u2192 outgoing");
  answer_note(a, "2 more ties are only possible (--include possible)");
  struct ent_table *t = answer_table(a, NULL, columns, COLUMNS);
  struct row *r = row(a, t, "Support", "\u2192", "Al Qaeda", 1.5);
  r->cell[SOURCES] = list(&a->arena, "isw-haqqani", NULL);
  r->cell[RECENT] = value_bool(&a->arena, true);
  r = row(a, t, "Support", "\u2190", "M\u00FC\u015Ferref", -0.25);
  r->cell[SOURCES] = list(&a->arena, "reuters", "bbc");
  r->tone = TONE_NEW;
  row(a, t, "Alliance", "\u2194", "\u4E2D\u6587", 12345.678);
  return a;
}

// The answer as a format shows it; the caller frees.
static char *render_with(const ent_answer *a, const char *format,
                         ent_style style) {
  ent_diags *d = ent_diags_new();
  ent_bytes out = {0};
  assert_true(ent_answer_render(a, format, &style, &out, d));
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 0);
  assert_int_equal(strlen(out.at), out.n);
  ent_diags_free(d);
  return out.at;
}

static void check(const ent_answer *a, const char *format, ent_style style,
                  const char *expected) {
  char *got = render_with(a, format, style);
  assert_string_equal(got, expected);
  mem_free(got);
}

static void text_aligns(void **state) {
  (void)state;
  ent_answer *a = small();
  check(a, "text", ENT_STYLE(),
        "Haqqani Network (haqqani)\n"
        "\n"
        "Family       Actor       Weight  Sources\n"
        "Support   \u2192  Al Qaeda      1.50  isw-haqqani\n"
        "          \u2190  M\u00FC\u015Ferref     -0.25  reuters, bbc\n"
        "Alliance  \u2194  \u4E2D\u6587      12345.68\n"
        "\u25CF definite   \u2192 outgoing\n"
        "2 more ties are only possible (--include possible)\n");
  ent_answer_free(a);
}

static void text_in_ascii(void **state) {
  (void)state;
  ent_answer *a = small();
  check(a, "text", ENT_STYLE(.ascii = true),
        "Haqqani Network (haqqani)\n"
        "\n"
        "Family         Actor       Weight  Sources\n"
        "Support   ->   Al Qaeda      1.50  isw-haqqani\n"
        "          <-   M\u00FC\u015Ferref     -0.25  reuters, bbc\n"
        "Alliance  <->  \u4E2D\u6587      12345.68\n"
        "* definite   -> outgoing\n"
        "2 more ties are only possible (--include possible)\n");
  ent_answer_free(a);
}

static void text_in_colour(void **state) {
  (void)state;
  ent_answer *a = small();
  a->head.n = 0;
  check(a, "text", ENT_STYLE(.color = true, .columns = "actor,Weight"),
        "\033[1mActor       Weight\033[0m\n"
        "Al Qaeda      1.50\n"
        "\033[32mM\u00FC\u015Ferref     -0.25\033[0m\n"
        "\u4E2D\u6587      12345.68\n"
        "\u25CF definite   \u2192 outgoing\n"
        "2 more ties are only possible (--include possible)\n");
  ent_answer_free(a);
}

static void text_wraps_but_never_cuts(void **state) {
  (void)state;
  static const struct column two[] = {
      {"id", "Id", FOR_BOTH, COLUMN_RIGHT, -1},
      {"what", "What", FOR_BOTH, COLUMN_WRAP, -1},
      {"end", "End", FOR_BOTH, COLUMN_DIM, -1},
  };
  ent_answer *a = answer_new("show");
  struct ent_table *t = answer_table(a, "Title", two, 3);
  struct row *r = table_row(a, t);
  r->cell[0] = value_int(&a->arena, 7);
  r->cell[1] = value_string(&a->arena, "one two three four\nincomprehensible");
  r->cell[2] = value_string(&a->arena, "z");
  check(a, "text", ENT_STYLE(.width = 22), // folded
        "Title\n"
        "  Id  What\n"
        "      End\n"
        "   7  one two three\n"
        "      four\n"
        "      incomprehensible\n"
        "      z\n");
  check(a, "text", ENT_STYLE(.width = 19), // a word is cut
        "Title\n"
        "  Id  What\n"
        "      End\n"
        "   7  one two three\n"
        "      four\n"
        "      incomprehensi\n"
        "      ble\n"
        "      z\n");
  check(a, "text", ENT_STYLE(.width = 9), // in vain
        "Title\n"
        "  Id  What              End\n"
        "   7  one two three     z\n"
        "      four\n"
        "      incomprehensible\n");
  check(a, "text", ENT_STYLE(.width = 30),
        "Title\n"
        "  Id  What                 End\n"
        "   7  one two three four   z\n"
        "      incomprehensible\n");
  check(a, "text", ENT_STYLE(),
        "Title\n"
        "  Id  What                                 End\n"
        "   7  one two three four incomprehensible  z\n");
  check(a, "text", ENT_STYLE(.color = true, .columns = "id,end"),
        "\033[1mTitle\033[0m\n"
        "\033[1m  Id  End\033[0m\n"
        "   7  \033[2mz\033[0m\n");
  ent_answer_free(a);
}

// Ids stay whole where they can, and are cut behind a hyphen before elsewhere.
static void text_keeps_ids_whole(void **state) {
  (void)state;
  static const struct column two[] = {
      {"tie", "Tie", FOR_BOTH, COLUMN_WRAP, -1},
      {"sources", "Sources", FOR_BOTH, COLUMN_WRAP, -1},
  };
  ent_answer *a = answer_new("ties");
  struct ent_table *t = answer_table(a, NULL, two, 2);
  struct row *r = table_row(a, t);
  r->cell[0] = value_string(&a->arena, "regards as an asset");
  r->cell[1] = value_string(&a->arena, "camilli-2011, reuters-proxy-war");
  check(a, "text", ENT_STYLE(.width = 29),
        "Tie         Sources\n"
        "regards as  camilli-2011,\n"
        "an asset    reuters-proxy-war\n");
  check(a, "text", ENT_STYLE(.width = 24),
        "Tie\n"
        "    Sources\n"
        "regards as an asset\n"
        "    camilli-2011,\n"
        "    reuters-proxy-war\n");
  check(a, "text", ENT_STYLE(.width = 20),
        "Tie      Sources\n"
        "regards  camilli-\n"
        "as an    2011,\n"
        "asset    reuters-\n"
        "         proxy-war\n");
  ent_answer_free(a);
}

// Dates are cut between their ends alone, signs stand beside their words, wide
// letters count two, and a row has no line of blanks.
static void text_folds_rows(void **state) {
  (void)state;
  static const struct column five[] = {
      {"from", "From", FOR_BOTH, COLUMN_WRAP, -1},
      {"when", "When", FOR_BOTH, 0, -1},
      {"sure", "Sure", FOR_BOTH, 0, -1},
      {"was", "Was", FOR_BOTH, 0, -1},
      {"now", "Became", FOR_BOTH, COLUMN_BESIDE, -1},
  };
  static const char *const rows[][5] = {
      {"\u4E2D\u6587 \u4E2D\u6587\u4E2D\u6587", "1989-01-02..1995-03-04 –",
       "● in part", "none", "ally"},
      {"x", "1989 –", "○ possible", NULL, NULL}};
  ent_answer *a = answer_new("t");
  struct ent_table *t = answer_table(a, NULL, five, 5);
  for (size_t i = 0; i < 2; i++) {
    struct row *r = table_row(a, t);
    for (size_t k = 0; k < 5; k++)
      r->cell[k] = rows[i][k] ? value_string(&a->arena, rows[i][k]) : NULL;
  }
  answer_foot(a, "a note of some words hangs");
  check(a, "text", ENT_STYLE(.width = 44),
        "From           When\n"
        "    Sure        Was   Became\n"
        "中文 中文中文  1989-01-02..1995-03-04 –\n"
        "    ● in part   none  ally\n"
        "x              1989 –\n"
        "    ○ possible\n"
        "a note of some words hangs\n");
  check(a, "text", ENT_STYLE(.width = 24),
        "From      When\n"
        "    Sure\n"
        "    Was   Became\n"
        "中文      1989-01-02..\n"
        "中文中文  1995-03-04 –\n"
        "    ● in part\n"
        "    none  ally\n"
        "x         1989 –\n"
        "    ○ possible\n"
        "a note of some words\n"
        "  hangs\n");
  ent_answer_free(a);
}

// Blanks hide repetition only under the same words on the left.
static void text_sparse_columns_nest(void **state) {
  (void)state;
  static const struct column three[] = {
      {"a", "A", FOR_BOTH, COLUMN_SPARSE, -1},
      {"b", "B", FOR_BOTH, COLUMN_SPARSE, -1},
      {"c", "C", FOR_BOTH, 0, -1},
  };
  static const char *const rows[][3] = {
      {"x", "1", "p"}, {"x", "1", "p"}, {"y", "1", "p"}, {"y", "2", "p"}};
  ent_answer *a = answer_new("t");
  struct ent_table *t = answer_table(a, NULL, three, 3);
  for (size_t i = 0; i < 4; i++) {
    struct row *r = table_row(a, t);
    for (size_t k = 0; k < 3; k++)
      r->cell[k] = value_string(&a->arena, rows[i][k]);
  }
  check(a, "text", ENT_STYLE(),
        "A  B  C\nx  1  p\n      p\ny  1  p\n   2  p\n");
  ent_answer_free(a);
}

// Behind what every envelope begins with.
static void check_envelope(ent_answer *a, const char *rest) {
  struct buf b = {0};
  buf_addf(&b, "{\n  \"entente\": 1,\n  \"version\": \"%s\",\n%s",
           ent_version(), rest);
  check(a, "json", ENT_STYLE(), buf_text(&b));
  buf_drop(&b);
}

static void json_is_one_envelope(void **state) {
  (void)state;
  ent_answer *a = small();
  check_envelope(
      a,
      "  \"command\": \"who\",\n"
      "  \"ledger\": null,\n"
      "  \"query\": {\"at\": \"2011-09\"},\n"
      "  \"result\": [\n"
      "    {\"family\": \"Support\", \"actor\": \"Al Qaeda\", \"weight\": 1.5, "
      "\"sources\": [\"isw-haqqani\"], \"recent\": true},\n"
      "    {\"family\": \"Support\", \"actor\": \"M\u00FC\u015Ferref\", "
      "\"weight\": -0.25, \"sources\": [\"reuters\", \"bbc\"], "
      "\"recent\": null},\n"
      "    {\"family\": \"Alliance\", \"actor\": \"\u4E2D\u6587\", "
      "\"weight\": 12345.678, \"sources\": null, \"recent\": null}\n"
      "  ],\n"
      "  \"notes\": [\n"
      "    \"2 more ties are only possible (--include possible)\"\n"
      "  ]\n"
      "}\n");
  ent_answer_free(a);
  a = answer_new("ties");
  check_envelope(
      a, "  \"command\": \"ties\",\n  \"ledger\": null,\n  \"query\": {},\n"
         "  \"result\": [],\n  \"notes\": []\n}\n");
  ent_answer_free(a);
}

static void jsonl_is_a_row_a_line(void **state) {
  (void)state;
  ent_answer *a = small();
  check(a, "jsonl", ENT_STYLE(.columns = "recent, actor"),
        "{\"recent\": true, \"actor\": \"Al Qaeda\"}\n"
        "{\"recent\": null, \"actor\": \"M\u00FC\u015Ferref\"}\n"
        "{\"recent\": null, \"actor\": \"\u4E2D\u6587\"}\n");
  ent_answer_free(a);
}

static void csv_has_data_columns(void **state) {
  (void)state;
  ent_answer *a = small();
  check(a, "csv", ENT_STYLE(),
        "family,actor,weight,sources,recent\n"
        "Support,Al Qaeda,1.5,isw-haqqani,true\n"
        "Support,M\u00FC\u015Ferref,-0.25,reuters;bbc,\n"
        "Alliance,\u4E2D\u6587,12345.678,,\n");
  check(a, "tsv", ENT_STYLE(.columns = "ACTOR,weight,actor"),
        "actor\tweight\n"
        "Al Qaeda\t1.5\nM\u00FC\u015Ferref\t-0.25\n\u4E2D\u6587\t12345.678\n");
  ent_answer_free(a);
}

static void md_is_a_pipe_table(void **state) {
  (void)state;
  ent_answer *a = small();
  a->tables.at[0]->title = "Ties";
  check(a, "md", ENT_STYLE(),
        "Haqqani Network (haqqani)\n"
        "\n"
        "**Ties**\n"
        "\n"
        "| Family |  | Actor | Weight | Sources |\n"
        "| --- | --- | --- | ---: | --- |\n"
        "| Support | \u2192 | Al Qaeda | 1.50 | isw-haqqani |\n"
        "|  | \u2190 | M\u00FC\u015Ferref | -0.25 | reuters, bbc |\n"
        "| Alliance | \u2194 | \u4E2D\u6587 | 12345.68 |  |\n"
        "\n"
        "- \u25CF definite   \u2192 outgoing\n"
        "- 2 more ties are only possible (--include possible)\n");
  ent_answer_free(a);
}

// Several tables: data has the union of their columns, people see titles.
static void tables_share_a_header(void **state) {
  (void)state;
  static const struct column pair[] = {{"kind", NULL, FOR_DATA, 0, -1},
                                       {"a", "A", FOR_BOTH, 0, -1}};
  static const struct column tie[] = {{"kind", NULL, FOR_DATA, 0, -1},
                                      {"b", "B", FOR_BOTH, 0, -1},
                                      {"a", "A", FOR_BOTH, 0, -1}};
  ent_answer *a = answer_new("diff");
  struct ent_table *t = answer_table(a, "Pairs", pair, 2);
  t->headings = false;
  struct row *r = table_row(a, t);
  r->cell[0] = value_string(&a->arena, "pair");
  r->cell[1] = value_string(&a->arena, "x");
  t = answer_table(a, NULL, tie, 3);
  r = table_row(a, t);
  r->cell[0] = value_string(&a->arena, "tie");
  r->cell[1] = value_int(&a->arena, 4);
  r->cell[2] = value_string(&a->arena, "y");
  t = answer_table(a, NULL, tie, 3);
  t->people_only = true;
  r = table_row(a, t);
  r->cell[1] = value_int(&a->arena, 99);
  t = answer_table(a, NULL, tie, 3);
  t->data_only = true;
  r = table_row(a, t);
  r->cell[1] = value_int(&a->arena, 5);
  assert_int_equal(ent_answer_rows(a), 3);
  check(a, "csv", ENT_STYLE(), "kind,a,b\npair,x,\ntie,y,4\n,,5\n");
  check(a, "jsonl", ENT_STYLE(),
        "{\"kind\": \"pair\", \"a\": \"x\"}\n"
        "{\"kind\": \"tie\", \"b\": 4, \"a\": \"y\"}\n"
        "{\"kind\": null, \"b\": 5, \"a\": null}\n");
  check(a, "text", ENT_STYLE(), "Pairs\n  x\n\nB  A\n4  y\n\nB   A\n99\n");
  check(a, "text", ENT_STYLE(.columns = "kind,b"),
        "Pairs\n  pair\n\nkind  B\ntie   4\n\nkind  B\n      99\n");
  ent_answer_free(a);
}

// "text, json and csv": all that show tables.
static void add_formats(struct buf *b) {
  const char *name;
  for (size_t k = 0; (name = format_nth(ENT_TABLES, k)); k++) {
    bool last = !format_nth(ENT_TABLES, k + 1);
    buf_addf(b, "%s%s", k == 0 ? "" : last ? " and " : ", ", name);
  }
}

static void refuse(const char *format, const char *columns_wanted,
                   const char *expected) {
  ent_answer *a = small();
  ent_diags *d = ent_diags_new();
  ent_bytes out = {0};
  const ent_style style = ENT_STYLE(.columns = columns_wanted);
  assert_false(ent_answer_render(a, format, &style, &out, d));
  assert_null(out.at);
  assert_true(ent_diags_usage(d));
  assert_true(ent_diags_render(d, "human", NULL, 0, &out));
  assert_string_equal(out.at, expected);
  ent_bytes_drop(&out);
  ent_diags_free(d);
  ent_answer_free(a);
}

static void unknown_names_are_usage_errors(void **state) {
  (void)state;
  struct buf jsn = {0}, parquet = {0};
  buf_add(&jsn, "error: there is no format `jsn` [usage/unknown-format]\n"
                "   = help: did you mean `json`? The choices are ");
  add_formats(&jsn);
  buf_add(&jsn, "\n");
  refuse("jsn", NULL, buf_text(&jsn));
  buf_add(&parquet,
          "error: there is no format `parquet` [usage/unknown-format]\n"
          "   = help: the choices are ");
  add_formats(&parquet);
  buf_add(&parquet, "\n");
  refuse("parquet", NULL, buf_text(&parquet));
  buf_drop(&jsn);
  buf_drop(&parquet);
  refuse("csv", "actor,wieght",
         "error: there is no column `wieght` here [usage/unknown-column]\n"
         "   = help: did you mean `weight`?\n");
  refuse("text", "zzz",
         "error: there is no column `zzz` here [usage/unknown-column]\n"
         "   = help: the columns are Family, Actor, Weight, Sources\n");
  refuse("json", "\xFFzz",
         "error: there is no column `\uFFFDzz` here [usage/unknown-column]\n"
         "   = help: the columns are family, actor, weight, sources, recent\n");
}

static void hostile_texts_stay_texts(void **state) {
  (void)state;
  static const struct column one[] = {{"t", "T", FOR_BOTH, 0, -1}};
  static const char *const texts[] = {
      "=cmd|'/C calc'!A0", "a,\"b\"\nc\td",      "a|b*c_`d`[e]<f>&#g\\~~h~~",
      "x\u202Ey",          "\u0633\u0644\u0627", "-1+1",
  };
  ent_answer *a = answer_new("t");
  struct ent_table *t = answer_table(a, NULL, one, 1);
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    table_row(a, t)->cell[0] = value_string(&a->arena, texts[i]);
  table_row(a, t)->cell[0] = value_int(&a->arena, -1);
  check(a, "csv", ENT_STYLE(),
        "t\n'=cmd|'/C calc'!A0\n\"a,\"\"b\"\"\nc\td\"\n"
        "a|b*c_`d`[e]<f>&#g\\~~h~~\nx\\u{202E}y\n\u0633\u0644\u0627\n'-1+1\n-"
        "1\n");
  check(
      a, "csv", ENT_STYLE(.raw = true),
      "t\n=cmd|'/C calc'!A0\n\"a,\"\"b\"\"\nc\td\"\n"
      "a|b*c_`d`[e]<f>&#g\\~~h~~\nx\\u{202E}y\n\u0633\u0644\u0627\n-1+1\n-1\n");
  check(a, "tsv", ENT_STYLE(),
        "t\n'=cmd|'/C calc'!A0\n\"a,\"\"b\"\" c d\"\n"
        "a|b*c_`d`[e]<f>&#g\\~~h~~\nx\\u{202E}y\n\u0633\u0644\u0627\n'-1+1\n-"
        "1\n");
  check(a, "text", ENT_STYLE(),
        "T\n=cmd|'/C calc'!A0\na,\"b\" c d\na|b*c_`d`[e]<f>&#g\\~~h~~\n"
        "x\\u{202E}y\n\u2068\u0633\u0644\u0627\u2069\n-1+1\n-1\n");
  check(a, "md", ENT_STYLE(),
        "| T |\n| --- |\n| =cmd\\|'/C calc'!A0 |\n| a,\"b\" c d |\n"
        "| a\\|b\\*c\\_\\`d\\`\\[e\\]\\<f\\>\\&\\#g\\\\\\~\\~h\\~\\~ |\n"
        "| x\\\\u\\{202E}y |\n| \u0633\u0644\u0627 |\n| -1+1 |\n| -1 |\n");
  ent_answer_free(a);
}

static void md_lines_start_no_list(void **state) {
  (void)state;
  ent_answer *a = answer_new("t");
  answer_head(a, "- a");
  answer_head(a, "1986. b");
  answer_head(a, "1986 c");
  check(a, "md", ENT_STYLE(), "\\- a\n\n1986\\. b\n\n1986 c\n");
  ent_answer_free(a);
}

static void values_nest(void **state) {
  (void)state;
  static const struct column one[] = {{"v", "V", FOR_BOTH, 0, -1}};
  ent_answer *a = answer_new("t");
  struct arena *m = &a->arena;
  struct ent_table *t = answer_table(a, NULL, one, 1);
  struct value *o = value_object(m);
  value_set(o, "lo", value_int(m, INT64_MIN));
  value_set(o, "hi", value_null(m));
  table_row(a, t)->cell[0] = value_append(value_list(m), o);
  o = value_object(m);
  value_set(o, "k", value_real(m, 1.0 / 3));
  table_row(a, t)->cell[0] = o;
  check(a, "jsonl", ENT_STYLE(),
        "{\"v\": [{\"lo\": -9223372036854775808, \"hi\": null}]}\n"
        "{\"v\": {\"k\": 0.333333333333}}\n");
  check(a, "csv", ENT_STYLE(),
        "v\n\"lo=-9223372036854775808,hi=\"\n"
        "k=0.333333333333\n");
  check(a, "text", ENT_STYLE(), "V\nlo -9223372036854775808, hi\nk 0.333333\n");
  ent_answer_free(a);
}

// A naive twin: insertion sort, which is stable by construction.
static void sorts_stably(void **state) {
  (void)state;
  static const struct column two[] = {{"k", "K", FOR_BOTH, 0, -1},
                                      {"n", "N", FOR_BOTH, 0, -1}};
  unsigned seed = 1;
  for (size_t n = 0; n < 40; n++)
    for (int descending = 0; descending < 2; descending++) {
      ent_answer *a = answer_new("t");
      struct ent_table *t = answer_table(a, NULL, two, 2);
      int64_t key[40], order[40];
      const struct value *by[40];
      for (size_t i = 0; i < n; i++) {
        seed = seed * 1103515245u + 12345u;
        int64_t k = (int64_t)(seed >> 16) % 5;
        struct row *r = table_row(a, t);
        // 4 stands for an empty cell, last in both directions.
        if (k < 4)
          r->cell[0] = value_int(&a->arena, k);
        by[i] = r->cell[0];
        r->cell[1] = value_int(&a->arena, (int64_t)i);
        int64_t rank = k == 4 ? 9 : descending ? -k : k;
        size_t j = i;
        for (; j > 0 && key[j - 1] > rank; j--) {
          key[j] = key[j - 1];
          order[j] = order[j - 1];
        }
        key[j] = rank;
        order[j] = (int64_t)i;
      }
      table_sort(t, by, descending);
      for (size_t i = 0; i < n; i++)
        assert_int_equal(t->rows.at[i].cell[1]->integer, order[i]);
      ent_answer_free(a);
    }
}

// Cells of a row that is made when it is shown; `found` counts how often.
static void make_number(const ent_answer *a, const struct row *row,
                        enum column_use use, struct arena *m,
                        struct value **cell) {
  size_t *made = a->found;
  ++*made;
  if (use & FOR_PEOPLE)
    cell[0] = value_format(m, "number %zu", row->nth);
  if (use & FOR_DATA)
    cell[1] = value_int(m, (int64_t)row->nth);
}

static void rows_are_made_when_shown(void **state) {
  (void)state;
  static const struct column two[] = {{"", "N", FOR_PEOPLE, 0, 0},
                                      {"count", "", FOR_DATA, 0, 0}};
  size_t made = 0;
  ent_answer *a = answer_new("t");
  struct ent_table *t = answer_table(a, NULL, two, 2);
  a->found = &made;
  t->make = make_number;
  for (size_t i = 0; i < 3; i++)
    table_row_later(t, 7 - i);
  check(a, "csv", ENT_STYLE(), "count\n7\n6\n5\n");
  check(a, "jsonl", ENT_STYLE(),
        "{\"count\": 7}\n{\"count\": 6}\n{\"count\": 5}\n");
  assert_int_equal(made, 6); // once a row and format
  check(a, "text", ENT_STYLE(), "N\nnumber 7\nnumber 6\nnumber 5\n");
  assert_int_equal(made, 9);
  check(a, "text", ENT_STYLE(.columns = "count"), "count\n7\n6\n5\n");
  ent_answer_free(a);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(rows_are_made_when_shown),
      cmocka_unit_test(text_aligns),
      cmocka_unit_test(text_in_ascii),
      cmocka_unit_test(text_in_colour),
      cmocka_unit_test(text_wraps_but_never_cuts),
      cmocka_unit_test(text_keeps_ids_whole),
      cmocka_unit_test(text_folds_rows),
      cmocka_unit_test(text_sparse_columns_nest),
      cmocka_unit_test(json_is_one_envelope),
      cmocka_unit_test(jsonl_is_a_row_a_line),
      cmocka_unit_test(csv_has_data_columns),
      cmocka_unit_test(md_is_a_pipe_table),
      cmocka_unit_test(tables_share_a_header),
      cmocka_unit_test(unknown_names_are_usage_errors),
      cmocka_unit_test(hostile_texts_stay_texts),
      cmocka_unit_test(md_lines_start_no_list),
      cmocka_unit_test(values_nest),
      cmocka_unit_test(sorts_stably),
  };
  return cmocka_run_group_tests_name("render", tests, NULL, NULL);
}
