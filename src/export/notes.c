// SPDX-License-Identifier: GPL-2.0-or-later
// Text for people: a flow chart in Mermaid, which pages of many programs draw,
// and notes in Markdown, a file an actor, that link to each other.
#include "base/escape.h"
#include "base/map.h"
#include "export/edges.h"
#include "export/matrices.h"
#include "export/table.h"
#include "report/report.h"

// ----------------------------------------------------------------- Mermaid

// Between quotes; entities stand for what would end them, or be drawn as
// markup.
static void add_mermaid(struct buf *b, const char *t) {
  for (; *t; t++)
    if (strchr("\"#<>&`|\\[]{}()", *t))
      buf_addf(b, "#%u;", (unsigned)(unsigned char)*t);
    else
      buf_addc(b, (unsigned char)*t < ' ' ? ' ' : *t);
}

// When it was in force, short, and the sign of a denial.
static void add_when(struct buf *b, const struct export *x, size_t k) {
  const struct tie *t = export_tie(x, k);
  struct buf when = {0};
  for (uint32_t i = 0; i < x->ties.at[k].spells.n; i++) {
    buf_add(&when, i ? "; " : "");
    spell_brief(&when, export_spell(x, k, i), false);
  }
  buf_add(b, when.n ? ", " : "");
  add_mermaid(b, buf_text(&when));
  if (t->standing != REPORTED && t->standing != CORROBORATED)
    buf_addf(b, ", %s", standing_name((enum standing)t->standing));
  if (more(x->l, t)->forecast)
    buf_add(b, ", forecast");
  buf_drop(&when);
}

static void add_arrow(struct buf *b, const struct export *x, size_t k) {
  const struct tie *t = export_tie(x, k);
  const bool whole = t->standing == REPORTED || t->standing == CORROBORATED;
  const bool sure = whole && !more(x->l, t)->forecast;
  buf_addf(b, "  a%u %s", matrix_number(x, t->from), sure ? "--" : "-.");
  buf_add(b, " \"");
  add_mermaid(b, tie_label(x->l, t, false));
  add_when(b, x, k);
  buf_addf(b, "\" %s a%u\n",
           export_mutual(x, k) ? (sure ? "---" : ".-") : (sure ? "-->" : ".->"),
           matrix_number(x, t->to));
}

enum { ARROWS_MOST = 500 };

static void write_mermaid(struct export *x) {
  struct buf b = {0};
  buf_add(&b, "flowchart LR\n");
  for (size_t i = 0; i < x->actors.n; i++) {
    buf_addf(&b, "  a%zu[\"", i + 1);
    add_mermaid(&b, text(x->l, export_actor(x, i)->label));
    buf_add(&b, "\"]\n");
  }
  for (size_t k = 0; k < x->ties.n; k++)
    add_arrow(&b, x, k);
  export_put(x, "mermaid", &b);
  export_note(x, x->ties.n > ARROWS_MOST ? x->ties.n : 0, "arrow",
              "arrows, of which Mermaid draws 500 unless it is told otherwise");
}

const struct exporter exporter_mermaid = {.write = write_mermaid};

// ------------------------------------------------------------------- notes

// What stands between quotes in YAML: JSON's strings are YAML's, too.
static void add_property(struct buf *b, const char *name,
                         const struct value *v) {
  if (v->kind == VALUE_TEXT) {
    buf_addf(b, "%s: ", name);
    escape_json(b, v->text);
    buf_addc(b, '\n');
  } else if (v->kind == VALUE_LIST && v->first) {
    buf_addf(b, "%s: [", name);
    for (const struct value *i = v->first; i; i = i->next) {
      escape_json(b, i->text);
      buf_add(b, i->next ? ", " : "]\n");
    }
  }
}

static void add_properties(struct buf *b, const struct export *x, size_t row) {
  struct arena m = {0};
  struct value **cell = export_row(x, &export_actors, row, &m);
  buf_add(b, "---\n");
  for (size_t k = 0; k < export_actors.width; k++)
    if (strcmp(export_actors.columns[k].name, "note") != 0)
      add_property(b, export_actors.columns[k].name, cell[k]);
  buf_add(b, "---\n\n");
  arena_drop(&m);
}

// What no file's name may hold on some system, or would cut a link.
static const char *file_name(struct export *x, struct map *taken, size_t row) {
  struct buf b = {0};
  for (const char *t = text(x->l, export_actor(x, row)->id); *t && b.n < 100;
       t++)
    buf_addc(&b, (unsigned char)*t < ' ' || strchr("/\\:*?\"<>|#^[]", *t) ? '-'
                                                                          : *t);
  while (b.n && ((unsigned char)b.at[b.n - 1] & 0xC0) == 0x80 && b.n >= 100)
    b.n--;
  if (!b.n || b.at[0] == '.' || map_get(taken, buf_str(&b)) != MAP_NONE)
    buf_addf(&b, "-%zu", row + 1);
  const char *name = arena_text(&x->arena, b.at, b.n);
  buf_drop(&b);
  map_put(taken, str_of(name), 1);
  return name;
}

static void add_link(struct buf *b, const struct export *x, uint32_t actor) {
  buf_addf(b, "[[%s|", x->labels[x->place[actor]]);
  escape_md(b, str_of(text(x->l, x->l->facts->actors.at[actor].label)));
  buf_add(b, "]]");
}

static void add_claims(struct buf *b, const struct export *x, size_t k,
                       struct arena *m) {
  const struct run run = x->ties.at[k].claims;
  for (uint32_t i = 0; i < run.n; i++) {
    const struct claim *c =
        &x->l->facts->claims.at[x->claims.at[run.first + i].claim];
    const struct value *by = export_holder(x, m, c);
    buf_add(b, "; ");
    escape_md(b, by->kind == VALUE_TEXT ? by->text : STR("its source"));
    buf_addf(b, " %s", stance_name(c->stance));
    if (about_name(c->about))
      buf_addf(b, " the %s", about_name(c->about));
  }
}

static void add_works(struct buf *b, const struct export *x, size_t k,
                      struct arena *m) {
  struct value **cell = export_row(x, &export_ties, k, m);
  const struct value *works = cell[export_column(&export_ties, "sources")];
  for (const struct value *i = works->first; i; i = i->next) {
    buf_add(b, i == works->first ? " (" : ", ");
    escape_md(b, i->text);
    buf_add(b, i->next ? "" : ")");
  }
}

// "- funds [[haqqani|Haqqani Network]], by mid-1980s, disputed; …".
static void add_tie(struct buf *b, const struct export *x, size_t k,
                    bool inverse) {
  const struct tie *t = export_tie(x, k);
  struct arena m = {0};
  struct value **cell = export_row(x, &export_ties, k, &m);
  const struct value *when = cell[export_column(&export_ties, "when")];
  buf_add(b, "- ");
  escape_md(b, str_of(tie_label(x->l, t, inverse)));
  buf_addc(b, ' ');
  add_link(b, x, inverse ? t->from : t->to);
  buf_add(b, ", ");
  escape_md(b, when->kind == VALUE_TEXT ? when->text : STR("undated"));
  buf_addf(b, ", %s%s", standing_name((enum standing)t->standing),
           more(x->l, t)->forecast ? ", forecast" : "");
  add_claims(b, x, k, &m);
  add_works(b, x, k, &m);
  if (more(x->l, t)->note) {
    buf_add(b, ": ");
    escape_md(b, str_of(text(x->l, more(x->l, t)->note)));
  }
  if (more(x->l, t)->url) {
    buf_addc(b, ' ');
    escape_md(b, str_of(text(x->l, more(x->l, t)->url)));
  }
  buf_addc(b, '\n');
  arena_drop(&m);
}

static void put_note(struct export *x, size_t row, const size_t *ties,
                     size_t n) {
  const struct actor *a = export_actor(x, row);
  struct buf b = {0}, name = {0};
  add_properties(&b, x, row);
  buf_add(&b, "# ");
  escape_md(&b, str_of(text(x->l, a->name)));
  buf_add(&b, "\n\n");
  if (a->note) {
    escape_md(&b, str_of(text(x->l, a->note)));
    buf_add(&b, "\n\n");
  }
  for (size_t i = 0; i < n; i++)
    add_tie(&b, x, ties[i], export_tie(x, ties[i])->from != x->actors.at[row]);
  buf_addf(&name, "%s.md", x->labels[row]);
  export_put(x, buf_text(&name), &b);
  buf_drop(&name);
}

enum { NOTES_MOST = 2000 };

// Which ties an actor has: counted, then sorted by actor.
static void put_notes(struct export *x) {
  size_t *first = mem_new(x->actors.n + 2, sizeof *first);
  size_t *ties = mem_new(2 * x->ties.n + 1, sizeof *ties);
  for (size_t k = 0; k < x->ties.n; k++) {
    const struct tie *t = export_tie(x, k);
    first[x->place[t->from] + 2]++;
    first[x->place[t->to] + 2] += t->to != t->from;
  }
  for (size_t i = 1; i < x->actors.n + 2; i++)
    first[i] += first[i - 1];
  for (size_t k = 0; k < x->ties.n; k++) {
    const struct tie *t = export_tie(x, k);
    ties[first[x->place[t->from] + 1]++] = k;
    if (t->to != t->from)
      ties[first[x->place[t->to] + 1]++] = k;
  }
  for (size_t i = 0; export_on(x, i, x->actors.n); i++)
    put_note(x, i, ties + first[i], first[i + 1] - first[i]);
  mem_free(first);
  mem_free(ties);
}

static void write_notes(struct export *x) {
  const char **labels = arena_new(&x->arena, x->actors.n, sizeof *labels);
  struct map taken = {0};
  if (x->actors.n > NOTES_MOST) {
    export_fail(x, "it takes at most 2,000 actors, a file each");
    return;
  }
  for (size_t i = 0; i < x->actors.n; i++)
    labels[i] = file_name(x, &taken, i);
  map_drop(&taken);
  x->labels = labels;
  put_notes(x);
}

const struct exporter exporter_notes = {.write = write_notes};
