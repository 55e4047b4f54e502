// SPDX-License-Identifier: GPL-2.0-or-later
// A map is read strictly: a key that is not known, or a value that is none of
// its key, would change what a table says without a word.
#include "base/num.h"
#include "base/suggest.h"
#include "import/map.h"
#include "model/book.h"
#include "read/node.h"

enum { LARGEST = 1 << 24, DEEPEST = 8 };

struct map_reader {
  struct mapping *m;
  struct source *in;
  ent_diags *d;
  struct map_table *table; // being read
  struct map_use *use;
  struct map_type *type;
};

struct map_key {
  const char *name;
  void (*read)(struct map_reader *r, const struct map_key *k,
               const struct node *value);
  size_t offset; // of a text in the map, the use or the type
};

struct map_keys {
  const char *of;
  const struct map_key *at;
  size_t n;
};

#define MAP_KEYS(of, list)                                                     \
  { of, list, sizeof(list) / sizeof *(list) }

// ------------------------------------------------------------------ faults

static void refuse(struct map_reader *r, const char *key,
                   const struct node *value, const char *wanted) {
  diag(r->d, ENT_ERROR, "map/value", node_span(r->in, value), "`%s` takes %s",
       key, wanted);
  diag_help(r->d, "docs/import.md has every key of a map");
}

static bool is_map(struct map_reader *r, const char *of, const struct node *n) {
  if (n->kind == NODE_MAP)
    return true;
  refuse(r, of, n, "a mapping: `key: value`");
  return false;
}

static void read_keys(struct map_reader *r, const struct map_keys *keys,
                      const struct node *map) {
  if (!is_map(r, keys->of, map))
    return;
  for (struct key_value p = node_pair(map); p.key; node_next(map, &p)) {
    size_t i = 0;
    while (i < keys->n && !str_is(p.key->text, keys->at[i].name))
      i++;
    if (i == keys->n)
      node_unknown_key(r->d, "map/unknown-key", r->in, p.key, keys->of,
                       keys->at, sizeof *keys->at, keys->n);
    else
      keys->at[i].read(r, &keys->at[i], p.value);
  }
}

// ------------------------------------------------------------------ values

static const char *take_text(struct map_reader *r, const char *key,
                             const struct node *n) {
  if (n->kind == NODE_TEXT)
    return map_text(r->m, n->text);
  refuse(r, key, n, "a text");
  return NULL;
}

static bool take_choice(struct map_reader *r, const char *key,
                        const struct node *n, const char *const *words,
                        size_t count, size_t *out) {
  struct buf all = {0};
  size_t i = 0;
  while (i < count && !(n->kind == NODE_TEXT && str_is(n->text, words[i])))
    i++;
  *out = i;
  for (size_t w = 0; w < count; w++)
    buf_addf(&all, "%s%s",
             w == 0          ? ""
             : w + 1 < count ? ", "
                             : " or ",
             words[w]);
  if (i == count)
    refuse(r, key, n, buf_text(&all));
  buf_drop(&all);
  return i < count;
}

static bool take_flag(struct map_reader *r, const char *key,
                      const struct node *n, bool *out) {
  static const char *const words[] = {"false", "true"};
  size_t k;
  if (!take_choice(r, key, n, words, 2, &k))
    return false;
  *out = k == 1;
  return true;
}

static void read_text(struct map_reader *r, const struct map_key *k,
                      const struct node *value) {
  *(const char **)((char *)r->m + k->offset) = take_text(r, k->name, value);
}

static void read_version(struct map_reader *r, const struct map_key *k,
                         const struct node *value) {
  if (value->kind != NODE_TEXT || !str_is(value->text, "1"))
    refuse(r, k->name, value, "1, the version of maps");
}

static void read_decimal(struct map_reader *r, const struct map_key *k,
                         const struct node *value) {
  static const char *const words[] = {".", ","};
  size_t i;
  if (take_choice(r, k->name, value, words, 2, &i))
    r->m->decimal = *words[i];
}

static void read_blank(struct map_reader *r, const struct map_key *k,
                       const struct node *value) {
  if (value->kind == NODE_TEXT && value->text.n == 1)
    r->m->blank = *value->text.at;
  else
    refuse(r, k->name, value, "the sign that stands for a blank: _");
}

static void read_order(struct map_reader *r, const struct map_key *k,
                       const struct node *value) {
  static const char *const words[] = {"d/m/y", "m/d/y"};
  size_t i;
  if (take_choice(r, k->name, value, words, 2, &i))
    r->m->dates = i ? ORDER_MDY : ORDER_DMY;
}

static void read_units(struct map_reader *r, const struct map_key *k,
                       const struct node *value) {
  static const char *const words[] = {"whole", "some-day"};
  size_t i;
  if (take_choice(r, k->name, value, words, 2, &i))
    r->m->whole = i == 0;
}

static void read_ends(struct map_reader *r, const struct map_key *k,
                      const struct node *value) {
  static const char *const words[] = {"inclusive", "exclusive"};
  size_t i;
  if (take_choice(r, k->name, value, words, 2, &i))
    r->m->exclusive = i == 1;
}

// Texts of a list, or one; each is handed on.
static void each_text(struct map_reader *r, const char *key,
                      const struct node *n,
                      void (*take)(struct map_reader *r, const char *text)) {
  if (n->kind == NODE_TEXT) {
    take(r, map_text(r->m, n->text));
    return;
  }
  if (n->kind == NODE_MAP) {
    refuse(r, key, n, "a text, or a list of texts");
    return;
  }
  for (const struct node *c = node_first(n); c; c = node_after(n, c)) {
    const char *text = take_text(r, key, c);
    if (text)
      take(r, text);
  }
}

static void add_missing(struct map_reader *r, const char *text) {
  vec_push(&r->m->missing, text);
}

static void read_missing(struct map_reader *r, const struct map_key *k,
                         const struct node *value) {
  r->m->missing.n = 0;
  each_text(r, k->name, value, add_missing);
}

static void read_precision(struct map_reader *r, const struct map_key *k,
                           const struct node *value) {
  static const char *const words[] = {"day",    "day~", "week",  "month",
                                      "month~", "year", "year~", "unknown"};
  if (!is_map(r, k->name, value))
    return;
  for (struct key_value p = node_pair(value); p.key; node_next(value, &p)) {
    size_t i;
    struct map_code c = {.code = map_text(r->m, p.key->text)};
    if (!take_choice(r, k->name, p.value, words, sizeof words / sizeof *words,
                     &i))
      continue;
    c.means = words[i];
    vec_push(&r->m->precision, c);
  }
}

// ------------------------------------------------------------------- types

static void read_type_text(struct map_reader *r, const struct map_key *k,
                           const struct node *value) {
  *(const char **)((char *)r->type + k->offset) = take_text(r, k->name, value);
}

static void read_family(struct map_reader *r, const struct map_key *k,
                        const struct node *value) {
  const char *words[FAMILIES];
  size_t i;
  for (int f = 0; f < FAMILIES; f++)
    words[f] = family_name((enum family)f);
  if (take_choice(r, k->name, value, words, FAMILIES, &i))
    r->type->family = (int8_t)i;
}

static void read_sign(struct map_reader *r, const struct map_key *k,
                      const struct node *value) {
  static const char *const words[] = {"negative", "neutral", "positive"};
  size_t i;
  if (take_choice(r, k->name, value, words, 3, &i))
    r->type->sign = (int8_t)((int)i - 1);
}

static void read_directed(struct map_reader *r, const struct map_key *k,
                          const struct node *value) {
  bool directed;
  if (take_flag(r, k->name, value, &directed))
    r->type->directed = directed;
}

static void read_aspect(struct map_reader *r, const struct map_key *k,
                        const struct node *value) {
  static const char *const words[] = {"state", "event"};
  size_t i;
  if (take_choice(r, k->name, value, words, 2, &i))
    r->type->event = i == 1;
}

static void read_turned(struct map_reader *r, const struct map_key *k,
                        const struct node *value) {
  take_flag(r, k->name, value, &r->type->turned);
}

static const struct map_key type_keys[] = {
    {"id", read_type_text, offsetof(struct map_type, id)},
    {"label", read_type_text, offsetof(struct map_type, label)},
    {"inverse", read_type_text, offsetof(struct map_type, inverse)},
    {"family", read_family, 0},
    {"sign", read_sign, 0},
    {"directed", read_directed, 0},
    {"aspect", read_aspect, 0},
    {"turned", read_turned, 0},
};

static void read_type(struct map_reader *r, const struct node *key,
                      const struct node *value) {
  static const struct map_keys keys = MAP_KEYS("a type", type_keys);
  struct map_type t = {.word = map_text(r->m, key->text),
                       .family = UNSAID,
                       .sign = UNSAID,
                       .directed = UNSAID,
                       .event = UNSAID};
  r->type = &t;
  if (value->kind == NODE_TEXT)
    t.id = map_text(r->m, value->text);
  else
    read_keys(r, &keys, value);
  if (t.id)
    vec_push(&r->m->types, t);
  else
    refuse(r, t.word, value, "the `id` of a type");
}

static void read_types(struct map_reader *r, const struct map_key *k,
                       const struct node *value) {
  if (!is_map(r, k->name, value))
    return;
  for (struct key_value p = node_pair(value); p.key; node_next(value, &p))
    read_type(r, p.key, p.value);
}

// ------------------------------------------------------------------ tables

static void read_use_text(struct map_reader *r, const struct map_key *k,
                          const struct node *value) {
  *(const char **)((char *)r->use + k->offset) = take_text(r, k->name, value);
}

static void add_column(struct map_reader *r, const char *text) {
  vec_push(&r->use->columns, text);
}

static void read_column(struct map_reader *r, const struct map_key *k,
                        const struct node *value) {
  each_text(r, k->name, value, add_column);
}

static const struct map_key use_keys[] = {
    {"column", read_column, 0},
    {"value", read_use_text, offsetof(struct map_use, value)},
    {"split", read_use_text, offsetof(struct map_use, split)},
    {"precision", read_use_text, offsetof(struct map_use, precision)},
};

static bool key_fits(struct map_reader *r, const struct node *key,
                     enum take what) {
  unsigned of = map_rows_of(r->table->rows);
  if (what < TAKES && (take_of(what) & of))
    return true;
  struct suggest near = suggest_for(key->text);
  for (int t = 0; t < TAKE_EXTRA; t++)
    if (take_of((enum take)t) & of)
      suggest_offer(&near, str_of(take_key((enum take)t)));
  diag(r->d, ENT_ERROR, "map/unknown-key", node_span(r->in, key),
       "`columns` of %s has no `%.*s`",
       of == OF_TIES    ? "ties"
       : of == OF_WORKS ? "works"
                        : "actors",
       STR_ARG(key->text));
  struct str best = suggest_best(&near);
  if (best.n > 0)
    diag_help(r->d, "did you mean `%.*s`?", STR_ARG(best));
  else
    diag_help(r->d, "what no key is for goes into one of your own, `x-…`");
  return false;
}

static void read_use(struct map_reader *r, const struct node *key,
                     const struct node *value) {
  static const struct map_keys keys = MAP_KEYS("a column", use_keys);
  enum take what = take_named(key->text);
  if (!key_fits(r, key, what))
    return;
  r->use = map_use(r->table, what);
  r->use->key = map_text(r->m, key->text);
  if (value->kind == NODE_MAP)
    read_keys(r, &keys, value);
  else
    each_text(r, r->use->key, value, add_column);
}

static void read_columns(struct map_reader *r, const struct map_key *k,
                         const struct node *value) {
  if (!is_map(r, k->name, value))
    return;
  for (struct key_value p = node_pair(value); p.key; node_next(value, &p))
    read_use(r, p.key, p.value);
}

static void add_value(struct map_reader *r, const char *text) {
  struct map_condition *c = &r->table->only_if.at[r->table->only_if.n - 1];
  vec_push(&c->values, text);
}

static void read_only_if(struct map_reader *r, const struct map_key *k,
                         const struct node *value) {
  if (!is_map(r, k->name, value))
    return;
  for (struct key_value p = node_pair(value); p.key; node_next(value, &p)) {
    struct map_condition c = {.column = map_text(r->m, p.key->text)};
    vec_push(&r->table->only_if, c);
    if (p.value->kind != NODE_TEXT || !str_is(p.value->text, "any"))
      each_text(r, k->name, p.value, add_value);
  }
}

static void read_name(struct map_reader *r, const struct map_key *k,
                      const struct node *value) {
  r->table->table = take_text(r, k->name, value);
}

static void read_rows(struct map_reader *r, const struct map_key *k,
                      const struct node *value) {
  size_t i;
  if (take_choice(r, k->name, value, map_rows_words, ROWS_KINDS, &i))
    r->table->rows = (enum map_rows)i;
}

static void read_header(struct map_reader *r, const struct map_key *k,
                        const struct node *value) {
  if (value->kind == NODE_TEXT && str_is(value->text, "none"))
    r->table->header = 0;
  else if (value->kind != NODE_TEXT ||
           !num_parse_u32(value->text, &r->table->header))
    refuse(r, k->name, value, "the number of a row, or none");
}

static void read_together(struct map_reader *r, const struct map_key *k,
                          const struct node *value) {
  if (value->kind == NODE_TEXT && take_named(value->text) == TAKE_EXTRA) {
    r->table->together = true;
    r->table->same = map_text(r->m, value->text);
    return;
  }
  take_flag(r, k->name, value, &r->table->together);
}

static void read_mirrored(struct map_reader *r, const struct map_key *k,
                          const struct node *value) {
  take_flag(r, k->name, value, &r->table->mirrored);
}

static void read_spells(struct map_reader *r, const struct map_key *k,
                        const struct node *value) {
  take_flag(r, k->name, value, &r->table->spells);
}

static void read_exported(struct map_reader *r, const struct map_key *k,
                          const struct node *value) {
  take_flag(r, k->name, value, &r->table->exported);
}

// `rows` comes first, since it decides which columns there are.
static const struct map_key table_keys[] = {
    {"table", read_name, 0},        {"rows", read_rows, 0},
    {"header", read_header, 0},     {"together", read_together, 0},
    {"mirrored", read_mirrored, 0}, {"exported", read_exported, 0},
    {"spells", read_spells, 0},     {"only-if", read_only_if, 0},
    {"columns", read_columns, 0},
};

static void read_table(struct map_reader *r, const struct node *n) {
  static const struct map_keys keys = MAP_KEYS("a table", table_keys);
  r->table = map_add_table(r->m, NULL, ROWS_TIES);
  r->table->at = node_span(r->in, n);
  if (n->kind == NODE_MAP)
    for (struct key_value p = node_pair(n); p.key; node_next(n, &p))
      if (str_is(p.key->text, "rows"))
        read_rows(r, &table_keys[1], p.value);
  read_keys(r, &keys, n);
}

static void read_tables(struct map_reader *r, const struct map_key *k,
                        const struct node *value) {
  if (value->kind != NODE_LIST) {
    refuse(r, k->name, value, "a list of tables");
    return;
  }
  for (const struct node *c = node_first(value); c; c = node_after(value, c))
    read_table(r, c);
}

// ------------------------------------------------------------------- whole

#define ROOT_TEXT(name, member)                                                \
  { name, read_text, offsetof(struct mapping, member) }

static const struct map_key root_keys[] = {
    {"entente-import", read_version, 0},
    ROOT_TEXT("title", title),
    ROOT_TEXT("coverage", coverage),
    ROOT_TEXT("source", source),
    ROOT_TEXT("publisher", publisher),
    ROOT_TEXT("published", published),
    ROOT_TEXT("url", url),
    ROOT_TEXT("encoding", encoding),
    ROOT_TEXT("separator", separator),
    ROOT_TEXT("numbers", numbers),
    {"decimal", read_decimal, 0},
    {"blank", read_blank, 0},
    {"dates", read_order, 0},
    {"units", read_units, 0},
    {"ends", read_ends, 0},
    {"missing", read_missing, 0},
    {"precision", read_precision, 0},
    {"tables", read_tables, 0},
    {"types", read_types, 0},
};

bool map_read(struct mapping *m, struct source *in, ent_diags *d) {
  static const struct map_keys keys = MAP_KEYS("a map", root_keys);
  static const struct limits limits = {.most = {[LIMIT_FILE] = LARGEST,
                                                [LIMIT_TEXT] = 1 << 16,
                                                [LIMIT_ALIASES] = 10000,
                                                [LIMIT_NESTING] = DEEPEST},
                                       .fixed = true};
  struct map_reader r = {.m = m, .in = in, .d = d};
  size_t before = ent_diags_count(d, ENT_ERROR), expanded = 0;
  struct scratch scratch = {0};
  struct yaml_event e;
  struct yaml *y = yaml_open(in, &limits, &expanded, d);
  if (yaml_next(y, &e)) {
    const struct node *root = node_read(&scratch, y, in, &e, d);
    if (root && !node_is_null(root))
      read_keys(&r, &keys, root);
  }
  yaml_close(y);
  scratch_drop(&scratch);
  return ent_diags_count(d, ENT_ERROR) == before;
}
