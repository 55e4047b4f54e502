// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/work.h"

void work_begin(struct work_entry *w, uint32_t line) {
  buf_clear(&w->text);
  w->fields.n = 0;
  w->line = line;
}

void work_drop(struct work_entry *w) {
  buf_drop(&w->text);
  vec_drop(&w->fields);
}

static struct work_field *find(const struct work_entry *w, const char *name) {
  for (size_t i = 0; i < w->fields.n; i++)
    if (!strcmp(w->text.at + w->fields.at[i].name, name))
      return &w->fields.at[i];
  return NULL;
}

enum { FIELDS_MOST = 400 };

void work_say(struct work_entry *w, const char *name, struct str text) {
  struct work_field f = {.name = w->text.n};
  text = str_trim(text);
  if (!text.n || find(w, name) || w->fields.n == FIELDS_MOST)
    return;
  buf_addn(&w->text, name, strlen(name) + 1);
  f.at = w->text.n;
  f.n = text.n;
  buf_adds(&w->text, text);
  vec_push(&w->fields, f);
}

struct str work_text(const struct work_entry *w, const char *name) {
  const struct work_field *f = find(w, name);
  return f ? str_n(w->text.at + f->at, f->n) : STR("");
}

void work_move(struct work_entry *w, const char *to, const char *const *from) {
  for (size_t i = 0; from[i] && !find(w, to); i++) {
    struct work_field *f = find(w, from[i]);
    if (!f)
      continue;
    f->name = w->text.n;
    buf_addn(&w->text, to, strlen(to) + 1);
  }
}

void work_unsay(struct work_entry *w, const char *name) {
  struct work_field *f = find(w, name);
  if (f)
    *f = w->fields.at[--w->fields.n];
}

// No two have one id.
static bool add_node(struct work_entry *w, struct str id) {
  struct buf own = {0};
  buf_adds(&own, id.n ? id : work_text(w, "title"));
  if (!own.n)
    buf_add(&own, "work");
  const size_t stem = own.n;
  for (unsigned k = 2; map_get(&w->g->nodes, buf_str(&own)) != MAP_NONE; k++) {
    own.n = stem;
    buf_addf(&own, "-%u", k);
  }
  netfile_count(w->g, own.n > stem,
                "id is that of another work: a number is added",
                "ids are those of other works: numbers are added");
  bool good = netfile_node(w->g, buf_str(&own), w->line);
  buf_drop(&own);
  return good;
}

bool work_end(struct work_entry *w, struct str id) {
  if (!add_node(w, id))
    return false;
  for (size_t i = 0; i < w->fields.n; i++) {
    const struct work_field *f = &w->fields.at[i];
    netfile_tell(w->g, NETFILE_NODE, w->text.at + f->name,
                 str_n(w->text.at + f->at, f->n));
  }
  return !w->g->t->fault.code[0];
}
