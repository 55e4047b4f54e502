// SPDX-License-Identifier: GPL-2.0-or-later
// What is the same in every answer: which ledger it is of, and that its query
// leaves out nothing that was chosen.
#include "base/digest.h"
#include "report/report.h"
#include "timeline/marked.h"

// A large text is not wanted any more once it was read for this.
static void digest_file(struct digest *x, const struct source *s) {
  enum { PART = 1 << 22 };
  for (size_t from = 0, n; from < s->n; from += n) {
    n = s->n - from < PART ? s->n - from : PART;
    digest_add(x, s->text + from, n);
    source_leave(s, from, from + n);
  }
}

// The digest is that of the files' bytes, one after the other as they were
// read: of one file, and of `cat` of several, what `sha256sum` prints.
static struct value *about(const void *ledger, struct arena *m) {
  const ent_account *l = ledger;
  const struct facts *f = l->facts;
  struct value *o = value_object(m);
  struct digest x = digest_new();
  struct buf b = {0};
  for (size_t i = VOCABULARY + 1; i < f->files.n; i++)
    digest_file(&x, f->files.at[i]);
  digest_print(&b, &x);
  const char *title = intern_text(&f->texts, f->title);
  value_set(o, "title", *title ? value_string(m, title) : value_null(m));
  value_set(o, "files", value_int(m, (int64_t)f->files.n - 1));
  // Who has part of the files could find out the rest by it.
  value_set(o, "sha256",
            account_told(l, SHOWN_TO)
                ? value_null(m)
                : value_string(m, arena_text(m, buf_text(&b), b.n)));
  buf_drop(&b);
  return o;
}

// What the ledger was told without.
static void tell_omitted(ent_answer *a, const ent_account *l) {
  struct buf b = {0};
  for (size_t i = 0; i < l->omitted.n; i++) {
    const struct told *t = &l->omitted.at[i].told;
    const char *key = account_retelling(t->how)->key;
    struct value *asked = t->asked ? value_string(&a->arena, t->asked)
                                   : value_bool(&a->arena, true);
    if (!value_has(a->query, key))
      value_set(a->query, key, asked);
    buf_clear(&b);
    account_omitted(&b, l, i);
    answer_warn(a, buf_text(&b));
  }
  buf_drop(&b);
}

// And what that is marked. Numbers too are of what may be shown alone: who
// reads rows must be told.
static void tell_withheld(ent_answer *a, const ent_account *l) {
  const ent_account *shown = account_told(l, SHOWN_TO);
  struct buf b = {0};
  if (shown && !value_has(a->query, "max_marking"))
    value_set(a->query, "max_marking",
              value_string(&a->arena, shown->told.asked));
  account_withheld(&b, l);
  if (b.n)
    answer_warn(a, buf_text(&b));
  buf_clear(&b);
  tell_omitted(a, account_written(l));
  const uint8_t level = a->marked ? a->level : marking_of_all(l);
  if (l->facts->markings.any)
    value_set(a->query, "marking", report_level(&a->arena, l, level));
  marking_line(&b, l, level);
  if (b.n)
    answer_warn(a, buf_text(&b));
  buf_drop(&b);
}

// Options have names, data keys.
static const char *key_of(struct arena *m, const char *name) {
  char *key = arena_text(m, name, strlen(name));
  for (char *c = key; *c; c++)
    *c = *c == '-' ? '_' : *c;
  return key;
}

static struct value *chosen_value(struct arena *m, const struct ask_chosen *x) {
  if (x->text)
    return value_string(m, x->text);
  if (x->number)
    return value_int(m, (int64_t)x->number);
  if (!x->list)
    return value_bool(m, true);
  struct value *list = value_list(m);
  for (const char *const *item = x->list; *item; item++)
    value_append(list, value_string(m, *item));
  return list;
}

static struct value *options(struct arena *m, const ent_query *q) {
  struct value *all = value_object(m);
  struct ask_chosen x;
  for (size_t k = 0; q && ask_chosen(q, &k, &x);)
    value_set(all, key_of(m, x.name), chosen_value(m, &x));
  return all;
}

ent_answer *report_whole(ent_answer *a, const ent_account *l,
                         const ent_query *q) {
  if (!a)
    return NULL;
  struct arena *m = &a->arena;
  if (!value_has(a->query, "as_of"))
    value_set(a->query, "as_of", day_value(m, l->facts->as_of));
  value_set(a->query, "strict_dates", value_bool(m, l->facts->rules.strict));
  value_set(a->query, "options", options(m, q));
  tell_withheld(a, l);
  a->about = about;
  a->ledger = l;
  return a;
}
