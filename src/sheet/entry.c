// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/entry.h"

#include "base/slug.h"

#include <stdarg.h>

enum { OWN_MOST = 350, LEFT_MOST = 100, NAME_MOST = 60 };

void entries_begin(struct sheet_entry *r, struct netfile *g) {
  static const struct {
    enum netfile_of of;
    const char *keys[4];
  } heads[] = {{NETFILE_NODE, {"called", "name"}},
               {NETFILE_EDGE, {"from", "to", "type"}},
               {NETFILE_CLAIM, {"tie", "by", "stance"}},
               {NETFILE_WORK, {"id", "title"}},
               {NETFILE_LEDGER, {"title"}}};
  *r = (struct sheet_entry){.g = g};
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
    for (size_t k = 0; heads[i].keys[k]; k++) {
      struct str key = str_of(heads[i].keys[k]);
      const uint32_t own = netfile_key(g, heads[i].of, key, key);
      g->keys[heads[i].of].at[own].used = true;
    }
}

void entry_drop(struct sheet_entry *r) {
  for (size_t i = 0; i < r->fields.n; i++)
    buf_drop(&r->fields.at[i].text);
  vec_drop(&r->fields);
  buf_drop(&r->why);
  buf_drop(&r->key);
  vec_drop(&r->left);
  map_drop(&r->by_left);
  arena_drop(&r->names);
}

void entry_begin(struct sheet_entry *r, enum netfile_of of, uint32_t line) {
  r->of = of;
  r->line = line;
  r->n = 0;
  buf_clear(&r->why);
}

// -------------------------------------------------------------------- texts

static struct entry_field *find(const struct sheet_entry *r, const char *key) {
  for (size_t i = 0; i < r->n; i++)
    if (!strcmp(r->fields.at[i].key, key))
      return &r->fields.at[i];
  return NULL;
}

static struct entry_field *field(struct sheet_entry *r, const char *key) {
  struct entry_field *f = find(r, key), new = {.key = NULL};
  if (f)
    return f;
  if (r->n == r->fields.n)
    vec_push(&r->fields, new);
  f = &r->fields.at[r->n++];
  f->key = arena_text(&r->names, key, strlen(key));
  f->said = false;
  buf_clear(&f->text);
  return f;
}

// Ends of lines as they are here, and no mark but ours.
static void put(struct sheet_entry *r, struct buf *out, struct str s) {
  const size_t mark = sizeof RECORD_MARK - 1;
  for (size_t i = 0; i < s.n; i++)
    if (str_starts(str_n(s.at + i, s.n - i), RECORD_MARK)) {
      buf_addc(out, '|');
      i += mark - 1;
      netfile_count(r->g, 1, "sign `" RECORD_MARK "` of a text became `|`",
                    "signs `" RECORD_MARK "` of texts became `|`");
    } else {
      buf_addc(out, s.at[i] == '\r' ? ' ' : s.at[i]);
    }
}

void entry_say(struct sheet_entry *r, const char *key, struct str text) {
  text = str_trim(text);
  if (!text.n || find(r, key))
    return;
  struct entry_field *f = field(r, key);
  put(r, &f->text, text);
  f->said = true;
}

void entry_add(struct sheet_entry *r, const char *key, struct str text) {
  struct entry_field *f = field(r, key);
  buf_add(&f->text, f->said ? RECORD_MARK : "");
  put(r, &f->text, str_trim(text));
  f->said = true;
}

bool entry_own(struct sheet_entry *r, struct str name, struct str text) {
  text = str_trim(text);
  buf_clear(&r->key);
  buf_add(&r->key, "x-");
  slug_print(&r->key, name);
  if (!text.n)
    return true;
  if (r->key.n == 2 ||
      (netfile_key_known(r->g, r->of, buf_str(&r->key)) == NO_NETFILE_KEY &&
       r->g->keys[r->of].n >= OWN_MOST))
    return false;
  netfile_key(r->g, r->of, buf_str(&r->key), buf_str(&r->key));
  struct entry_field *f = field(r, buf_text(&r->key));
  buf_add(&f->text, f->said ? "; " : "");
  put(r, &f->text, text);
  f->said = true;
  return true;
}

struct str entry_text(const struct sheet_entry *r, const char *key) {
  const struct entry_field *f = find(r, key);
  return f ? buf_str(&f->text) : STR("");
}

void entry_move(struct sheet_entry *from, struct sheet_entry *to,
                const char *key) {
  struct entry_field *f = find(from, key);
  if (!f)
    return;
  struct entry_field *own = field(to, key);
  buf_clear(&own->text);
  buf_adds(&own->text, buf_str(&f->text));
  own->said = true;
  buf_clear(&f->text);
  f->said = false;
}

void entry_refuse(struct sheet_entry *r, const char *format, ...) {
  va_list args;
  if (r->why.n)
    return;
  va_start(args, format);
  buf_vaddf(&r->why, format, args);
  va_end(args);
}

bool entry_end(struct sheet_entry *r) {
  if (!netfile_record(r->g, r->of, r->line))
    return false;
  if (r->why.n)
    netfile_refuse(r->g, r->of, (uint32_t)r->g->elements[r->of].n - 1, "%s",
                   buf_text(&r->why));
  for (size_t i = 0; i < r->n; i++)
    netfile_tell(r->g, r->of, r->fields.at[i].key,
                 buf_str(&r->fields.at[i].text));
  // What the keys are called is kept for as long as the row.
  arena_reset(&r->names);
  r->n = 0;
  return !r->g->t->fault.code[0];
}

// --------------------------------------------------------------------- left

static uint32_t find_left(const struct sheet_entry *r) {
  return map_get(&r->by_left, buf_str(&r->key));
}

static const char *kept(struct sheet_entry *r, struct str s) {
  return arena_text(&r->g->names, s.at, s.n);
}

// A name as it is told: not long, and in one line.
static const char *told(struct sheet_entry *r, struct str s) {
  size_t n = s.n < NAME_MOST ? s.n : NAME_MOST;
  while (n && n < s.n && ((unsigned char)s.at[n] & 0xC0) == 0x80)
    n--;
  char *name = arena_text(&r->g->names, s.at, n);
  for (size_t i = 0; i < n; i++)
    if ((unsigned char)name[i] < ' ')
      name[i] = ' ';
  return name;
}

static void add_left(struct sheet_entry *r, struct str of, struct str what) {
  struct entry_left x = {.of = kept(r, of), .what = told(r, what), .n = 1};
  const uint32_t own = (uint32_t)r->left.n;
  size_t last = SIZE_MAX;
  for (size_t i = 0; i < r->left.n; i++)
    if (!strcmp(r->left.at[i].of, x.of))
      last = i;
  x.first = last == SIZE_MAX;
  vec_push(&r->left, x);
  if (!x.first)
    r->left.at[last].next = own + 1;
  const struct str key = buf_str(&r->key);
  map_put(&r->by_left, str_n(kept(r, key), key.n), own);
}

void entry_leave(struct sheet_entry *r, struct str of, struct str what) {
  buf_clear(&r->key);
  buf_addf(&r->key, "%.*s\n%.*s", STR_ARG(of), STR_ARG(what));
  const uint32_t before = find_left(r);
  if (before != MAP_NONE)
    r->left.at[before].n++;
  else if (r->left.n < LEFT_MOST)
    add_left(r, of, what);
  else
    r->beyond++;
}

static void tell(struct sheet_entry *r, struct buf *line) {
  vec_push(&r->g->t->notes, netfile_text(r->g, buf_str(line)));
  buf_clear(line);
}

static void tell_one(struct sheet_entry *r, struct buf *line, size_t i) {
  const struct entry_left *x = &r->left.at[i];
  buf_addf(line, "%s: ", x->of);
  for (;;) {
    buf_addf(line, "`%s` (%u)", x->what, x->n);
    if (!x->next)
      break;
    x = &r->left.at[x->next - 1];
    buf_add(line, ", ");
  }
  tell(r, line);
}

void entries_tell(struct sheet_entry *r) {
  struct buf line = {0};
  for (size_t i = 0; i < r->left.n; i++)
    if (r->left.at[i].first)
      tell_one(r, &line, i);
  if (r->beyond) {
    buf_addf(&line, "left out, called otherwise: %zu", r->beyond);
    tell(r, &line);
  }
  buf_drop(&line);
}
