// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/diag_list.h"
#include "report/report.h"

enum {
  SEVERITY,
  CODE,
  MESSAGE,
  FILE_NAME,
  LINE,
  COLUMN,
  END_LINE,
  END_COLUMN,
  NOTES,
  FIX,
  COLUMNS
};

static const struct column columns[COLUMNS] = {
    [SEVERITY] = {"severity", "Severity", FOR_BOTH, 0, 0},
    [CODE] = {"code", "Code", FOR_BOTH, 0, 0},
    [MESSAGE] = {"message", "Message", FOR_BOTH, COLUMN_WRAP, 0},
    [FILE_NAME] = {"file", "File", FOR_BOTH, 0, 0},
    [LINE] = {"line", "Line", FOR_BOTH, COLUMN_RIGHT, 0},
    [COLUMN] = {"column", "Column", FOR_BOTH, COLUMN_RIGHT, 0},
    [END_LINE] = {"end_line", "", FOR_DATA, 0, 0},
    [END_COLUMN] = {"end_column", "", FOR_DATA, 0, 0},
    [NOTES] = {"notes", "Notes", FOR_BOTH, COLUMN_WRAP | COLUMN_DIM, 0},
    [FIX] = {"fix", "", FOR_DATA, 0, 0},
};

static const char *const severities[] = {"note", "warning", "error"};

static struct value *copy(struct arena *m, struct str s) {
  return value_string(m, arena_text(m, s.at, s.n));
}

// What another place is, behind that place.
static struct value *other_place(struct arena *m, const struct diag_shown *s,
                                 const struct diag_label *also) {
  struct str text = diag_text(s, also->text);
  struct span at = diag_exact(s->d, also->at);
  if (!at.in)
    return copy(m, text);
  struct source_place p = source_place(at.in, at.start);
  return value_format(m, "%s:%u:%u: %.*s", at.in->name, (unsigned)p.line,
                      (unsigned)p.column, STR_ARG(text));
}

// All that a person is told beside the message.
static struct value *notes(struct arena *m, const struct diag_shown *s) {
  struct value *list = value_list(m);
  if (!s->more)
    return list;
  for (size_t i = 0; i < s->more->also.n; i++)
    value_append(list, other_place(m, s, &s->more->also.at[i]));
  for (size_t i = 0; i < s->more->notes.n; i++)
    value_append(list, copy(m, diag_text(s, s->more->notes.at[i])));
  struct str help = diag_text(s, s->more->help);
  if (s->more->help != 0)
    value_append(list, value_format(m, "help: %.*s", STR_ARG(help)));
  return list;
}

// Beside each row stands what its words offer; NULL if nothing.
struct problems {
  VEC(struct value *) remedies; // in the answer's arena
};

static void drop_problems(void *found) {
  struct problems *p = found;
  vec_drop(&p->remedies);
  mem_free(p);
}

static struct value *remedies_of(const ent_answer *a, size_t nth,
                                 struct arena *m) {
  (void)m;
  const struct problems *p = a->found;
  return p->remedies.at[nth];
}

static struct value *remedies(struct arena *m, const struct diag_shown *s) {
  if (!s->more || s->more->remedies.n == 0)
    return NULL;
  struct value *list = value_list(m);
  for (size_t i = 0; i < s->more->remedies.n; i++) {
    const struct diag_remedy *r = &s->more->remedies.at[i];
    struct value *o = value_object(m);
    value_set(o, "option", copy(m, diag_text(s, r->option)));
    value_set(o, "value",
              r->value ? copy(m, diag_text(s, r->value)) : value_null(m));
    value_set(o, "leave_out", value_bool(m, r->leave_out));
    value_append(list, o);
  }
  return list;
}

static void add_row(ent_answer *a, struct ent_table *t,
                    const struct diag_shown *s) {
  struct arena *m = &a->arena;
  struct problems *p = a->found;
  struct row *row = table_row(a, t);
  struct value **c = row->cell;
  row->nth = p->remedies.n;
  vec_push(&p->remedies, remedies(m, s));
  c[SEVERITY] = value_string(m, severities[s->diag->severity]);
  c[CODE] = copy(m, str_of(s->diag->code));
  c[MESSAGE] = copy(m, diag_text(s, s->diag->message));
  c[NOTES] = notes(m, s);
  if (s->more && s->more->fix != 0)
    c[FIX] = copy(m, diag_text(s, s->more->fix));
  if (!s->at.in)
    return;
  struct source_place from = source_place(s->at.in, s->at.start);
  struct source_place to = source_place(s->at.in, s->at.end);
  c[FILE_NAME] = copy(m, str_of(s->at.in->name));
  c[LINE] = value_int(m, from.line);
  c[COLUMN] = value_int(m, from.column);
  c[END_LINE] = value_int(m, to.line);
  c[END_COLUMN] = value_int(m, to.column);
}

ent_answer *ent_diags_answer(const ent_diags *d, size_t most) {
  ent_answer *a = answer_for("check", d->spell);
  struct arena *m = &a->arena;
  struct ent_table *t = answer_table(a, NULL, columns, COLUMNS);
  t->beside = "remedies";
  t->make_beside = remedies_of;
  a->found = mem_new(1, sizeof(struct problems));
  a->drop = drop_problems;
  struct diag_shown *list = diags_sorted(d, most);
  size_t all = d->list.n, n = most > 0 && most < all ? most : all;
  for (size_t i = 0; i < n; i++)
    add_row(a, t, &list[i]);
  mem_free(list);
  answer_head(a, "%s, %s, %s",
              count_of(m, d->count[ENT_ERROR], "error", "errors"),
              count_of(m, d->count[ENT_WARNING], "warning", "warnings"),
              count_of(m, d->count[ENT_NOTE], "note", "notes"));
  if (n < all)
    answer_note(a, "%s (\1limit=0\2 for all)",
                count_of(m, all - n, "more problem", "more problems"));
  return a;
}
