// SPDX-License-Identifier: GPL-2.0-or-later
// A file is streamed: one entry of a section is in memory at a time.
#include "read/reader.h"

#include "base/num.h"
#include "base/suggest.h"
#include "model/marking.h"
#include "read/colon.h"

#include <stdint.h>

enum { WATCHED = 4096 };

struct root_key;
typedef void root_reader(struct reader *r, const struct root_key *k,
                         const struct yaml_event *value);

// A key of the file itself, and how its value is read: a mapping by its
// entries, a list by its items.
struct root_key {
  struct field field; // of a text: where it goes in the ledger
  root_reader *read;
  void (*entry)(struct reader *r, const struct head *h,
                const struct node *value);
  void (*item)(struct reader *r, const struct node *item);
  const char *what;               // an entry
  const struct record_form *form; // of it, or NULL
};

// Asked for the first record of each few thousand bytes.
static bool goes_on(struct reader *r, uint32_t at) {
  const uint32_t block = at / WATCHED;
  if (block == r->watched)
    return true;
  r->watched = block;
  return watch_on(r->d->watch, "reading", at, r->source->n);
}

// NULL for a value that a fault of the YAML cuts short: what it lacks may
// follow there.
static const struct node *read_value(struct reader *r,
                                     const struct yaml_event *first) {
  if (first->kind == YAML_OVER)
    return NULL;
  if (!goes_on(r, first->start)) {
    yaml_stop(r->yaml);
    return NULL;
  }
  source_rest(r->source, first->start);
  const struct node *n =
      node_read(&r->scratch, r->yaml, r->source, first, r->d);
  return yaml_failed(r->yaml) ? NULL : n;
}

// The next key of a mapping that is streamed; false at its end. Pairs whose
// key none may be are passed over.
static bool next_key(struct reader *r, struct yaml_event *key) {
  for (;;) {
    if (!yaml_next(r->yaml, key) || key->kind == YAML_MAP_END)
      return false;
    if (!node_bad_key(r->source, key, r->d))
      return true;
    yaml_skip(r->yaml, key);
    struct yaml_event value;
    if (yaml_next(r->yaml, &value))
      yaml_skip(r->yaml, &value);
  }
}

// A section that is no mapping, or no list, is told and passed over.
static bool begins(struct reader *r, const struct root_key *k,
                   const struct yaml_event *value, enum yaml_kind kind) {
  if (value->kind == kind)
    return true;
  const struct node *n = read_value(r, value);
  if (n && !node_is_null(n))
    field_wrong(r, &k->field, n,
                kind == YAML_MAP ? "a mapping of ids" : "a list");
  return false;
}

// An entry without a value, whose keys may follow without indentation, as if
// they were entries of their own.
struct bare {
  struct head head; // id 0: the last entry was none
  bool told;
};

// Whether the entry is a key of the bare one before it, told for the first.
static bool is_unindented(struct reader *r, const struct root_key *k,
                          const struct head *h, const struct node *value,
                          struct bare *b) {
  struct str key = book_str(r->b, h->id);
  bool begins = value->kind != NODE_MAP && !node_is_null(value);
  if (!b->head.id || !k->form || !form_has(k->form, key))
    return false;
  if (b->told || !begins)
    return b->told;
  b->told = true;
  diag(r->d, ENT_ERROR, "yaml/indent", span_bytes(r, h->start, h->end),
       "the keys of `%s` are not indented", book_says(r->b, b->head.id));
  diag_also(r->d, span_bytes(r, b->head.start, b->head.end),
            "they belong to this");
  diag_help(r->d, "put two more blanks before `%.*s:` and those that follow it",
            STR_ARG(key));
  return true;
}

static void read_entries(struct reader *r, const struct root_key *k,
                         const struct yaml_event *value) {
  struct yaml_event key;
  struct bare bare = {0};
  if (!begins(r, k, value, YAML_MAP))
    return;
  while (next_key(r, &key)) {
    struct head h = {0, key.start, key.end};
    if (id_sound(r, key.text, span_bytes(r, h.start, h.end), k->what))
      h.id = reader_text(r, key.text);
    struct yaml_event first;
    yaml_next(r->yaml, &first);
    const struct node *n = read_value(r, &first);
    if (!n || !h.id || is_unindented(r, k, &h, n, &bare))
      continue;
    bool field = k->form && form_has(k->form, book_str(r->b, h.id));
    if (!node_is_null(n))
      bare = (struct bare){0};
    else if (!bare.head.id || !field)
      bare = (struct bare){.head = h};
    k->entry(r, &h, n);
  }
}

static void read_items(struct reader *r, const struct root_key *k,
                       const struct yaml_event *value) {
  if (!begins(r, k, value, YAML_LIST))
    return;
  struct yaml_event first;
  while (yaml_next(r->yaml, &first) && first.kind != YAML_LIST_END) {
    const struct node *n = read_value(r, &first);
    if (n && node_is_null(n)) {
      diag(r->d, ENT_ERROR, "value/empty", span_of(r, n),
           "an empty item of `%.*s`", STR_ARG(k->field.name));
      diag_help(r->d, "take the `-` away, or write the record after it");
    } else if (n)
      k->item(r, n);
  }
}

// --------------------------------------------------------------- the file

static void read_version(struct reader *r, const struct root_key *k,
                         const struct yaml_event *value) {
  const struct node *n = read_value(r, value);
  (void)k;
  if (!n || (n->kind == NODE_TEXT && str_is(n->text, "1")))
    return;
  if (n->kind == NODE_TEXT && n->text.n > 0)
    diag(r->d, ENT_ERROR, "ledger/version", span_of(r, n),
         "this file is of version `%.*s` of the format, and this program "
         "reads version 1",
         STR_ARG(n->text));
  else
    diag(r->d, ENT_ERROR, "ledger/version", span_of(r, n),
         "`entente` is the version of the format, 1");
  diag_help(r->d, "write `entente: 1`, or read it with a later program");
}

// What the root file says comes first; the vocabulary's is its own.
static void read_root_text(struct reader *r, const struct root_key *k,
                           const struct yaml_event *value) {
  const struct node *n = read_value(r, value);
  ent_sym found = 0, *at = (ent_sym *)((char *)r->b + k->field.offset);
  if (n)
    field_text(r, &k->field, n, &found);
  if (r->file > 0 && *at == 0)
    *at = found;
}

// Of what a ledger has only one, in whichever file.
static bool is_first(struct reader *r, const struct root_key *k,
                     struct place *at, uint32_t offset) {
  if (at->file == NONE) {
    *at = place_of(r, offset);
    return true;
  }
  diag(r->d, ENT_ERROR, "key/twice", span_bytes(r, offset, offset + 1),
       "`%.*s` is given in two files", STR_ARG(k->field.name));
  diag_also(r->d, span_at(r, *at), "first given here");
  diag_help(r->d, "keep it in the root file");
  return false;
}

static void read_coverage(struct reader *r, const struct root_key *k,
                          const struct yaml_event *value) {
  const struct node *n = read_value(r, value);
  ent_sym found = 0;
  if (n && is_first(r, k, &r->coverage_at, n->start) &&
      field_date_text(r, &k->field, n, &found))
    r->b->coverage = found;
}

static void read_fading(struct reader *r, const struct root_key *k,
                        const struct yaml_event *value) {
  const struct node *n = read_value(r, value);
  if (n && is_first(r, k, &r->half_life_at, n->start))
    read_half_life(r, &k->field, n, &r->b->half_life);
}

// The word itself is looked at when all of the ledger's own are known.
static void read_marking(struct reader *r, const struct root_key *k,
                         const struct yaml_event *value) {
  const struct node *n = read_value(r, value);
  if (n && is_first(r, k, &r->b->marking_at, n->start))
    field_marking(r, &k->field, n, &r->b->marking);
}

// Words of the ledger's own, the least restrictive first.
static void read_markings(struct reader *r, const struct root_key *k,
                          const struct yaml_event *value) {
  const struct node *n = read_value(r, value);
  if (!n || !is_first(r, k, &r->markings_at, n->start))
    return;
  field_words(r, &k->field, n, &r->b->markings);
  const struct run words = r->b->markings;
  bool good = n->kind != NODE_LIST || (words.n > 1 && words.n <= MARKINGS_MOST);
  for (uint32_t i = 0; i < words.n && words.n <= MARKINGS_MOST; i++)
    for (uint32_t j = 0; j < i; j++)
      good &= !marking_same(book_str(r->b, r->b->words.at[words.first + i]),
                            book_str(r->b, r->b->words.at[words.first + j]));
  if (good)
    return;
  r->b->markings.n = 0;
  diag(r->d, ENT_ERROR, "ledger/markings", span_of(r, n),
       "`markings` are two to %d different words, the least restrictive first",
       MARKINGS_MOST);
  diag_help(r->d, "write them in their order: [public, internal, secret]; "
                  "without any they are those of TLP");
}

static void read_units(struct reader *r, const struct field *f,
                       const struct node *value, void *at) {
  uint32_t n = 0;
  if (value->kind == NODE_TEXT && num_parse_u32(value->text, &n) && n <= 100) {
    *(uint8_t *)at = (uint8_t)n;
    return;
  }
  field_refused(r, "value/number", f, value, "a whole number from 0 to 100");
  diag_help(r->d, "it says by how many units of what is written a date "
                  "widens; 0 never widens");
}

static void read_whole(struct reader *r, const struct field *f,
                       const struct node *value, void *at) {
  static const char *const words[] = {"whole"};
  if (!node_is_null(value) && field_choice(r, f, value, words, 1) == 0)
    *(bool *)at = true;
}

static const struct field rule_fields[] = {
    FIELD("approximate", read_units, date_rules, approximate),
    FIELD("uncertain", read_units, date_rules, uncertain),
    FIELD("both", read_units, date_rules, both),
    FIELD("units", read_whole, date_rules, whole_units),
};
FORM(rule_form, "`dates`", rule_fields);

static void read_rules(struct reader *r, const struct root_key *k,
                       const struct yaml_event *value) {
  const struct node *n = read_value(r, value);
  if (n && is_first(r, k, &r->dates_at, n->start))
    form_read(r, &rule_form, n, &r->b->rules, NULL);
}

static const struct field about_fields[] = {
    FIELD("collected", field_prose, written_about, collected),
    FIELD("boundary", field_prose, written_about, boundary),
    FIELD("location", field_prose, written_about, location),
    FIELD("method", field_prose, written_about, method),
    FIELD("doi", field_text, written_about, doi),
    FIELD("cite", field_prose, written_about, cite),
    FIELD("ethics", field_prose, written_about, ethics),
};
FORM(about_form, "`about`", about_fields);

static void read_about(struct reader *r, const struct root_key *k,
                       const struct yaml_event *value) {
  const struct node *n = read_value(r, value);
  if (n && is_first(r, k, &r->about_at, n->start))
    form_read(r, &about_form, n, &r->b->said, NULL);
}

static void read_includes(struct reader *r, const struct root_key *k,
                          const struct yaml_event *value) {
  const struct node *n = read_value(r, value);
  if (n && n->kind != NODE_LIST && !node_is_null(n))
    field_wrong(r, &k->field, n, "a list of files");
  else if (n && n->kind == NODE_LIST)
    read_include(r, n);
}

#define ROOT_TEXT(name)                                                        \
  {                                                                            \
    {{#name, sizeof #name - 1}, NULL, offsetof(struct ent_book, name)},        \
        read_root_text, NULL, NULL, NULL, NULL                                 \
  }
#define ROOT(name, read, entry, item, what)                                    \
  { {{#name, sizeof #name - 1}, NULL, 0}, read, entry, item, what, NULL }
#define SECTION(name, what, entry, form)                                       \
  {                                                                            \
    {{#name, sizeof #name - 1}, NULL, 0}, read_entries, entry, NULL, what,     \
        &(form)                                                                \
  }

static const struct root_key root_keys[] = {
    ROOT(entente, read_version, NULL, NULL, NULL),
    ROOT_TEXT(title),
    ROOT_TEXT(description),
    ROOT_TEXT(note),
    ROOT(coverage, read_coverage, NULL, NULL, NULL),
    ROOT(about, read_about, NULL, NULL, NULL),
    ROOT(dates, read_rules, NULL, NULL, NULL),
    {{{"half-life", 9}, NULL, 0}, read_fading, NULL, NULL, NULL, NULL},
    ROOT(markings, read_markings, NULL, NULL, NULL),
    ROOT(marking, read_marking, NULL, NULL, NULL),
    ROOT(include, read_includes, NULL, NULL, NULL),
    SECTION(kinds, "a kind of actor", read_kind, kind_form),
    ROOT(periods, read_entries, read_period, NULL, "a period"),
    SECTION(types, "a type", read_type, type_form),
    SECTION(sources, "a source", read_source, source_form),
    SECTION(actors, "an actor", read_actor, actor_form),
    ROOT(ties, read_items, NULL, read_tie, NULL),
    ROOT(events, read_items, NULL, read_event, NULL),
    ROOT(expect, read_items, NULL, read_expectation, NULL),
};
enum { ROOT_KEYS = sizeof root_keys / sizeof *root_keys };

// ----------------------------------------------------------------- keys

static void read_extra(struct reader *r, ent_sym key) {
  struct yaml_event value;
  yaml_next(r->yaml, &value);
  struct extra x = {key, 0, 0};
  if (value.kind == YAML_TEXT)
    x.text = reader_text(r, value.text);
  else
    x = reader_extra(r, key, value.start, yaml_skip(r->yaml, &value));
  uint32_t next = (uint32_t)r->b->root_extras.n; // the root file's come first
  if (map_get_or_put(&r->extras_seen, book_str(r->b, key), next) == next)
    vec_push(&r->b->root_extras, x);
}

static void unknown_root_key(struct reader *r, struct span at, struct str key) {
  diag(r->d, ENT_ERROR, "key/unknown", at, "a ledger has no key `%.*s`",
       STR_ARG(key));
  size_t colon = colon_in(key);
  if (colon != SIZE_MAX) {
    colon_help(key, colon, r->d);
    return;
  }
  struct suggest near = suggest_for(key);
  buf_clear(&r->buf);
  for (size_t i = 0; i < ROOT_KEYS; i++) {
    suggest_offer(&near, root_keys[i].field.name);
    buf_addf(&r->buf, "%s%s", i ? ", " : "", root_keys[i].field.name.at);
  }
  struct str best = suggest_best(&near);
  if (best.n > 0) {
    diag_help(r->d, "did you mean `%.*s`? A key of your own begins with `x-`",
              STR_ARG(best));
    diag_fix(r->d, "%.*s", STR_ARG(best));
  } else
    diag_help(r->d, "its keys are %s; a key of your own begins with `x-`",
              buf_text(&r->buf));
}

// False when the key was given in this file before.
static bool new_key(struct reader *r, ent_sym key, const struct yaml_event *e) {
  struct str s = book_str(r->b, key);
  uint32_t first = map_get_or_put(&r->root_seen, s, e->start);
  if (first == e->start)
    return true;
  diag(r->d, ENT_ERROR, "key/twice", span_bytes(r, e->start, e->end),
       "the key `%.*s` is given twice", STR_ARG(s));
  diag_also(r->d, span_bytes(r, first, first + (e->end - e->start)),
            "first given here");
  diag_help(r->d, "put all of it under one `%.*s:`", STR_ARG(s));
  return false;
}

static void read_root_key(struct reader *r, const struct yaml_event *key) {
  ent_sym id = reader_text(r, key->text);
  struct str name = book_str(r->b, id);
  struct span at = span_bytes(r, key->start, key->end);
  bool is_new = new_key(r, id, key);
  const struct root_key *k = root_keys;
  while (k < root_keys + ROOT_KEYS && !str_eq(k->field.name, name))
    k++;
  bool known = k < root_keys + ROOT_KEYS;
  if (is_new && !known && str_starts(name, "x-")) {
    read_extra(r, id);
    return;
  }
  if (is_new && !known)
    unknown_root_key(r, at, name);
  struct yaml_event value;
  yaml_next(r->yaml, &value);
  if (!is_new || !known)
    yaml_skip(r->yaml, &value);
  else
    k->read(r, k, &value);
}

static bool is_root(const struct reader *r) { return r->file == 1; }

static void no_mapping(struct reader *r, const struct yaml_event *e) {
  if (e->kind == YAML_OVER) {
    if (!is_root(r) || yaml_failed(r->yaml))
      return; // an included file of comments alone is fine
    diag(r->d, ENT_ERROR, "ledger/empty", (struct span){.in = r->source},
         "this ledger is empty");
    diag_help(r->d, "begin with `entente: 1`, then `actors:` and `ties:`");
    return;
  }
  size_t colon = colon_find(r->source, e->start);
  if (e->kind == YAML_TEXT && colon != SIZE_MAX) {
    colon_tell(r->source, colon, r->d);
    return;
  }
  diag(r->d, ENT_ERROR, "ledger/shape", span_bytes(r, e->start, e->start + 1),
       "a ledger is a mapping of keys, and this is a %s",
       e->kind == YAML_LIST ? "list" : "text");
  diag_help(r->d, "write the ties under `ties:`, the actors under `actors:`");
}

static void read_root(struct reader *r) {
  struct yaml_event e, key;
  yaml_next(r->yaml, &e);
  if (e.kind != YAML_MAP) {
    no_mapping(r, &e);
    return;
  }
  map_drop(&r->root_seen);
  while (next_key(r, &key))
    read_root_key(r, &key);
  yaml_next(r->yaml, &key); // a second document
  if (is_root(r) && !yaml_failed(r->yaml) &&
      map_get(&r->root_seen, STR("entente")) == MAP_NONE) {
    diag(r->d, ENT_ERROR, "ledger/version", span_bytes(r, e.start, e.start),
         "this file does not say which version of the format it is");
    diag_help(r->d, "begin it with the line `entente: 1`");
  }
}

void read_file(struct reader *r, struct source *s) {
  r->source = s;
  r->watched = NONE;
  r->file = (uint32_t)r->b->files.n;
  book_file(r->b, s);
  r->yaml = yaml_open(s, &r->limits, &r->expanded, r->d);
  read_root(r);
  r->b->torn |= yaml_failed(r->yaml);
  yaml_close(r->yaml);
  r->yaml = NULL;
}

// What was read may be a part, or a mixture of old and new.
static void refuse_changed(struct reader *r, const struct source *s) {
  if (!source_changed(s))
    return;
  diag(r->d, ENT_ERROR, "ledger/changed", SPAN_NONE,
       "`%s` changed while it was read", s->name);
  diag_help(r->d, "ask again when it is written");
  r->b->torn = true;
}

bool read_files(struct reader *r, uint32_t first) {
  for (uint32_t i = first; i < r->asked.n; i++) {
    if (watch_stopped(r->d->watch))
      return true;
    struct source *s = include_open(r, i);
    if (s)
      read_file(r, s);
    else if (i == 0)
      return false;
    if (s)
      refuse_changed(r, s);
  }
  return true;
}

void reader_drop(struct reader *r) {
  map_drop(&r->root_seen);
  map_drop(&r->kinds);
  map_drop(&r->sources);
  map_drop(&r->actors);
  map_drop(&r->periods);
  map_drop(&r->types);
  map_drop(&r->named_types);
  map_drop(&r->extras_seen);
  map_drop(&r->in_place_of);
  arena_drop(&r->in_place_keys);
  scratch_drop(&r->scratch);
  buf_drop(&r->buf);
  include_drop(r);
}
