// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/marking.h"
#include "report/show.h"

static const struct column fields[] = {
    {"", "", FOR_PEOPLE, COLUMN_DIM, 0},
    {"", "", FOR_PEOPLE, COLUMN_WRAP, 0},
};

struct card card_new(ent_answer *a, const ent_account *l) {
  struct card c = {.a = a, .l = l};
  c.people = answer_table(a, NULL, fields, 2);
  c.people->people_only = true;
  c.people->headings = false;
  return c;
}

void card_value(struct card *c, const char *name, struct value *value,
                const char *words) {
  struct column column = {name, "", FOR_DATA, 0, 0};
  vec_push(&c->names, column);
  vec_push(&c->values, value);
  if (!words || !*words)
    return;
  struct row *row = table_row(c->a, c->people);
  row->cell[0] = value_string(&c->a->arena, name);
  row->cell[1] = value_string(&c->a->arena, words);
}

void card_text(struct card *c, const char *name, const char *value) {
  bool given = value && *value;
  card_value(c, name,
             given ? value_string(&c->a->arena, value)
                   : value_null(&c->a->arena),
             value);
}

void card_sym(struct card *c, const char *name, ent_sym value) {
  card_text(c, name, text(c->l, value));
}

void card_marking(struct card *c, uint8_t level) {
  const struct facts *f = c->l->facts;
  report_marked(c->a, level);
  card_text(c, "marking", f->markings.any ? marking_word(f, level) : NULL);
}

void card_place(struct card *c, struct place p) {
  struct arena *m = &c->a->arena;
  if (p.file >= c->l->facts->files.n || account_told(c->l, SHOWN_TO)) {
    card_text(c, "file", NULL);
    card_value(c, "line", value_null(m), NULL);
    return;
  }
  const struct source *file = c->l->facts->files.at[p.file];
  uint32_t line = source_place(file, p.offset).line;
  card_value(c, "file", value_string(m, file->name),
             arena_format(m, "%s:%u", file->name, line));
  card_value(c, "line", value_int(m, line), NULL);
}

void card_extras(struct card *c, struct run extras) {
  struct arena *m = &c->a->arena;
  struct value *all = value_object(m);
  for (uint32_t i = 0; i < extras.n; i++) {
    const struct extra *x = &c->l->facts->extras.at[extras.first + i];
    value_set(all, text(c->l, x->key), value_string(m, text(c->l, x->text)));
    struct row *row = table_row(c->a, c->people);
    row->cell[0] = value_string(m, text(c->l, x->key));
    row->cell[1] = value_string(m, text(c->l, x->text));
  }
  card_value(c, "extras", all, NULL);
}

void card_words(struct card *c, const char *name, struct run words) {
  struct arena *m = &c->a->arena;
  struct value *list = value_list(m);
  struct buf b = {0};
  for (uint32_t i = 0; i < words.n; i++) {
    const char *word = text(c->l, c->l->facts->words.at[words.first + i]);
    value_append(list, value_string(m, word));
    buf_addf(&b, "%s%s", i ? ", " : "", word);
  }
  card_value(c, name, list, arena_text(m, buf_text(&b), b.n));
  buf_drop(&b);
}

static struct value *citation_value(struct arena *m, const ent_account *l,
                                    const struct citation *cite) {
  const struct citation_more *x = &l->facts->citation_more.at[cite->more];
  struct value *o = value_object(m);
  value_set(o, "source",
            sym_value(m, l, l->facts->sources.at[cite->source].id));
  value_set(o, "at", sym_value(m, l, x->at));
  value_set(o, "quote", sym_value(m, l, x->quote));
  return o;
}

static void citation_words(struct buf *b, const ent_account *l,
                           const struct citation *cite) {
  const struct citation_more *x = &l->facts->citation_more.at[cite->more];
  buf_addf(b, "%s%s", b->n ? ", " : "",
           text(l, l->facts->sources.at[cite->source].id));
  if (x->at)
    buf_addf(b, " (%s)", text(l, x->at));
  if (x->quote)
    buf_addf(b, " “%s”", text(l, x->quote));
}

void card_citations(struct card *c, struct run run) {
  struct arena *m = &c->a->arena;
  struct value *list = value_list(m);
  struct buf b = {0};
  for (uint32_t i = 0; i < run.n; i++) {
    const struct citation *cite = &c->l->facts->citations.at[run.first + i];
    value_append(list, citation_value(m, c->l, cite));
    citation_words(&b, c->l, cite);
  }
  card_value(c, "sources", list, arena_text(m, buf_text(&b), b.n));
  buf_drop(&b);
}

void card_close(struct card *c) {
  struct ent_table *t = answer_table(c->a, NULL, c->names.at, c->names.n);
  t->data_only = true;
  struct row *row = table_row(c->a, t);
  for (size_t i = 0; i < c->values.n; i++)
    row->cell[i] = c->values.at[i];
  vec_drop(&c->names);
  vec_drop(&c->values);
}
