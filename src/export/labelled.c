// SPDX-License-Identifier: GPL-2.0-or-later
// Tables whose heads say what each column is: Neo4j's, for its import, and i2's
// columns for an import of Analyst's Notebook.
#include "base/escape.h"
#include "export/edges.h"
#include "export/table.h"

static void add_csv(struct buf *b, const struct export *x, struct str s) {
  escape_csv(b, s, ',', x->raw);
}

// ------------------------------------------------------------------- Neo4j

static const char *neo4j_type(enum export_type type) {
  static const char *const names[] = {
      [OF_TEXT] = "",          [OF_DAY] = ":date",
      [OF_WHOLE] = ":int",     [OF_NUMBER] = ":double",
      [OF_TRUTH] = ":boolean", [OF_TEXTS] = ":string[]"};
  return names[type];
}

// A label or a type of relationship: "armed-group" is ArmedGroup or
// ARMED_GROUP.
static void add_camel(struct buf *b, const char *id) {
  bool big = true;
  for (; *id; id++) {
    const bool small = *id >= 'a' && *id <= 'z';
    if (*id == '-' || *id == ' ')
      big = true;
    else
      buf_addc(b, small && big ? (char)(*id - 'a' + 'A') : *id);
    big = big && (*id == '-' || *id == ' ');
  }
}

static void add_upper(struct buf *b, const char *id) {
  for (; *id; id++)
    buf_addc(b, *id >= 'a' && *id <= 'z'   ? (char)(*id - 'a' + 'A')
                : *id == '-' || *id == ' ' ? '_'
                                           : *id);
}

static bool skipped(const struct export_table *t, size_t k) {
  static const char *const ends[] = {"id", "source", "target", "time"};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    if (strcmp(t->columns[k].name, ends[i]) == 0)
      return i == 0 ? t == &export_actors : t == &export_ties;
  return false;
}

static void add_heads(struct buf *b, const struct export_table *t) {
  for (size_t k = 0; k < t->width; k++)
    if (!skipped(t, k))
      buf_addf(b, ",%s%s", t->columns[k].name, neo4j_type(t->columns[k].type));
}

static void add_cells(struct buf *b, const struct export *x,
                      const struct export_table *t, size_t row) {
  struct arena m = {0};
  struct buf plain = {0};
  struct value **cell = export_row(x, t, row, &m);
  for (size_t k = 0; k < t->width; k++) {
    if (skipped(t, k))
      continue;
    const bool number =
        cell[k]->kind == VALUE_INT || cell[k]->kind == VALUE_REAL;
    buf_clear(&plain);
    export_plain(&plain, cell[k]);
    buf_addc(b, ',');
    escape_csv(b, buf_str(&plain), ',', x->raw || number);
  }
  buf_drop(&plain);
  arena_drop(&m);
}

static void put_nodes(struct export *x) {
  struct buf b = {0}, label = {0};
  buf_add(&b, "actorId:ID(actor)");
  add_heads(&b, &export_actors);
  buf_add(&b, ",:LABEL\n");
  for (size_t i = 0; i < x->actors.n; i++) {
    const struct actor *a = export_actor(x, i);
    add_csv(&b, x, str_of(text(x->l, a->id)));
    add_cells(&b, x, &export_actors, i);
    buf_add(&b, ",Actor;");
    buf_clear(&label);
    add_camel(&label, text(x->l, x->l->facts->kinds.at[a->kind].id));
    add_csv(&b, x, buf_str(&label));
    buf_addc(&b, '\n');
  }
  buf_drop(&label);
  export_put(x, "actors.csv", &b);
}

static void put_relationships(struct export *x) {
  struct buf b = {0}, type = {0};
  buf_add(&b, ":START_ID(actor)");
  add_heads(&b, &export_ties);
  buf_add(&b, ",:END_ID(actor),:TYPE\n");
  for (size_t i = 0; export_on(x, i, x->ties.n); i++) {
    const struct tie *t = export_tie(x, i);
    add_csv(&b, x, str_of(text(x->l, x->l->facts->actors.at[t->from].id)));
    add_cells(&b, x, &export_ties, i);
    buf_addc(&b, ',');
    add_csv(&b, x, str_of(text(x->l, x->l->facts->actors.at[t->to].id)));
    buf_addc(&b, ',');
    buf_clear(&type);
    add_upper(&type, text(x->l, type_of(x->l, t)->id));
    add_csv(&b, x, buf_str(&type));
    buf_addc(&b, '\n');
  }
  buf_drop(&type);
  export_put(x, "ties.csv", &b);
}

static void write_neo4j(struct export *x) {
  put_nodes(x);
  put_relationships(x);
}

const struct exporter exporter_neo4j = {.write = write_neo4j};

// ---------------------------------------------------------------------- i2

// How a line is drawn there says how sure it is.
static const char *strength_of(const struct export *x, size_t k) {
  const struct tie *t = export_tie(x, k);
  const verdict sure = x->slice ? x->ties.at[k].certainty : tie_belief(t);
  return sure == DEFINITE ? "Confirmed"
         : sure == LIKELY ? "Unconfirmed"
                          : "Tentative";
}

static void add_end(struct buf *b, const struct export *x, uint32_t actor) {
  const struct actor *a = &x->l->facts->actors.at[actor];
  const ent_sym texts[] = {a->id, a->label, x->l->facts->kinds.at[a->kind].id};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    add_csv(b, x, str_of(text(x->l, texts[i])));
    buf_addc(b, ',');
  }
}

static void add_link(struct buf *b, const struct export *x, size_t row,
                     size_t k) {
  static const char *const names[] = {
      "id",     "type",     "label",      "start_best",      "end_best",
      "when",   "standing", "likelihood", "confidence",      "grade",
      "holder", "stance",   "sources",    "sources_against", "note"};
  struct arena m = {0};
  struct buf plain = {0};
  struct value **cell = export_row(x, &export_tie_spells, row, &m);
  buf_addf(b, "%s,%s", strength_of(x, k),
           export_mutual(x, k) ? "None" : "From 1 to 2");
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    buf_clear(&plain);
    export_plain(&plain, cell[export_column(&export_tie_spells, names[i])]);
    buf_addc(b, ',');
    add_csv(b, x, buf_str(&plain));
  }
  buf_addc(b, '\n');
  buf_drop(&plain);
  arena_drop(&m);
}

static void write_i2(struct export *x) {
  struct buf b = {0};
  buf_add(
      &b,
      "Entity 1 Identity,Entity 1 Label,Entity 1 Type,Entity 2 "
      "Identity,Entity 2 Label,Entity 2 Type,Link Strength,Link "
      "Direction,Link Identity,Link Type,Link Label,Start Date,End "
      "Date,When,Standing,Likelihood,Confidence,Grade,Holder,Stance,Sources,"
      "Sources Against,Description\n");
  for (size_t k = 0; export_on(x, k, x->ties.n); k++)
    for (uint32_t i = 0; i < x->ties.at[k].spells.n; i++) {
      add_end(&b, x, export_tie(x, k)->from);
      add_end(&b, x, export_tie(x, k)->to);
      add_link(&b, x, x->ties.at[k].spells.first + i, k);
    }
  export_put(x, "i2", &b);
  size_t alone = 0;
  bool *tied = mem_new(x->actors.n, sizeof *tied);
  for (size_t k = 0; k < x->ties.n; k++)
    tied[x->place[export_tie(x, k)->from]] =
        tied[x->place[export_tie(x, k)->to]] = true;
  for (size_t i = 0; i < x->actors.n; i++)
    alone += !tied[i];
  mem_free(tied);
  export_lose(x, alone, "actor without ties", "actors without ties");
}

const struct exporter exporter_i2 = {.write = write_i2};
