// SPDX-License-Identifier: GPL-2.0-or-later
// Rows of ties and of actors.
#include "import/clash.h"
#include "import/import.h"
#include "import/marks.h"
#include "import/row.h"
#include "import/sayings.h"
#include "import/sides.h"
#include "import/value.h"

// -------------------------------------------------------------------- type

static const char *const sign_words[] = {"negative", "neutral", "positive"};

static bool find_sign(struct import_row *r, int *sign) {
  struct str s = row_text(r, TAKE_SIGN);
  *sign = 0;
  if (s.n == 0 || value_sign(s, r->im->map.decimal, sign))
    return true;
  return row_refuse(r, "`sign` is `%.*s`, which is neither a number nor a sign",
                    STR_ARG(s));
}

// A weight that is not known is none that could be left away: the tie itself
// may be what is not known.
static bool weight_known(struct import_row *r) {
  const struct import_use *u = row_use(r, TAKE_WEIGHT);
  for (size_t i = 0; u && i < u->columns.n; i++) {
    struct str s = import_missing(r->im, r->table, r->row, u->columns.at[i]);
    if (s.n)
      return row_refuse(
          r, "`weight` is %.*s, which stands for a value that is not known",
          STR_ARG(s));
  }
  return true;
}

static bool find_weight(struct import_row *r, int *sign) {
  struct str s = row_text(r, TAKE_WEIGHT);
  double x;
  if (!weight_known(r))
    return false;
  if (s.n == 0 || !value_number(s, r->im->map.decimal, &x))
    return true; // told with the other values
  if (x == 0)
    return row_refuse(r, "`weight` is 0, which is no tie");
  if (x < 0 && row_text(r, TAKE_SIGN).n && *sign >= 0)
    return row_refuse(r, "its weight is negative, and its sign is %s",
                      sign_words[*sign + 1]);
  if (x < 0)
    *sign = -1;
  return true;
}

// The row's sign is not that of its type: a type that was made here has another
// of that sign beside it, what somebody has defined is contradicted.
static bool find_signed(struct import_row *r, struct str word,
                        const struct import_nature *n, uint32_t *type,
                        bool *turned) {
  const struct import_type *t = &r->im->types.at[*type];
  struct buf own = {0};
  if (t->sign == n->sign)
    return true;
  buf_addf(&own, "%s %.*s", sign_words[n->sign + 1], STR_ARG(word));
  bool good =
      t->made && (r->im->guessed || import_knows_word(r->im, buf_str(&own)));
  if (good)
    *type = import_type(r->im, buf_str(&own), n, turned);
  else
    row_refuse(r, "its sign is %s, and that of `%s` is %s",
               sign_words[n->sign + 1], book_says(r->im->book, t->id),
               sign_words[t->sign + 1]);
  buf_drop(&own);
  return good;
}

// The same of its direction; what somebody has defined has the last word.
static void find_direction(struct import_row *r, struct str word,
                           const struct import_nature *n, uint32_t *type,
                           bool *turned) {
  const struct import_type *t = &r->im->types.at[*type];
  struct buf own = {0};
  if (t->directed == (n->directed > 0))
    return;
  buf_addf(&own, "%s %.*s", n->directed ? "directed" : "undirected",
           STR_ARG(word));
  if (t->made && (r->im->guessed || import_knows_word(r->im, buf_str(&own))))
    *type = import_type(r->im, buf_str(&own), n, turned);
  else if (n->directed)
    r->im->undirected++;
  else
    r->im->turned++;
  buf_drop(&own);
}

// What a type is that a word makes, whichever row has it first.
static struct import_nature plain_nature(const struct import *im,
                                         struct str word,
                                         const struct import_nature *n) {
  struct import_nature plain = *n;
  uint32_t sign = map_get(&im->plain, word);
  if (sign != MAP_NONE && !n->defined)
    plain.sign = (int8_t)((int)sign - 1);
  return plain;
}

static void note_sign(struct import_row *r) {
  struct import *im = r->im;
  struct str word = row_text(r, TAKE_TYPE);
  int sign;
  if (!word.n || !row_counts(r) || !find_sign(r, &sign) ||
      !find_weight(r, &sign))
    return;
  word = book_str(im->book, import_name(im, word));
  uint32_t before = map_get(&im->plain, word), now = (uint32_t)(sign + 1);
  if (before == MAP_NONE || now > before)
    map_put(&im->plain, str_of(map_text(&im->map, word)), now);
}

// Of several signs that rows have with one word the word alone is for the
// largest.
static void note_signs(struct import *im) {
  for (uint32_t i = 0; i < im->read.n; i++) {
    struct import_row r = {
        .im = im, .table = &im->read.at[i], .number = i, .trying = true};
    if (r.table->map->rows != ROWS_TIES || r.table->map->exported ||
        !row_has(&r, TAKE_TYPE) ||
        (!row_has(&r, TAKE_SIGN) && !row_has(&r, TAKE_WEIGHT)))
      continue;
    for (r.row = r.table->begin; r.row < sheet_rows(r.table->sheet); r.row++)
      note_sign(&r);
    row_drop(&r);
  }
}

// "funds?" would be read as "funds", and the doubt be lost.
static bool is_asked(struct import_row *r, struct str word) {
  return word.n > 1 && (word.at[0] == '?' || word.at[word.n - 1] == '?') &&
         !r->table->map->exported && !import_knows_word(r->im, word);
}

static bool find_type(struct import_row *r, uint32_t *type, bool *turned) {
  struct import_nature n, plain;
  int sign;
  if (!find_sign(r, &sign) || !find_weight(r, &sign) ||
      !row_nature(r, sign, &n))
    return false;
  struct str word = row_text(r, TAKE_TYPE);
  bool is_signed = row_text(r, TAKE_SIGN).n > 0 || sign < 0;
  if (!row_has(r, TAKE_TYPE) && row_text(r, TAKE_SIGN).n)
    word = str_of(sign_words[sign + 1]);
  if (word.n == 0)
    return row_refuse(r, row_has(r, TAKE_TYPE) ? "`type` is empty"
                                               : "`sign` is empty");
  if (is_asked(r, word))
    return row_refuse(r,
                      "`type` is `%.*s`, and a type has no doubt: say how "
                      "likely it is in a column `likelihood`, or who doubts it "
                      "in `by` and `stance`",
                      STR_ARG(word));
  word = book_str(r->im->book, import_name(r->im, word));
  plain = plain_nature(r->im, word, &n);
  *type = import_type(r->im, word, &plain, turned);
  if (is_signed && row_has(r, TAKE_TYPE) &&
      !find_signed(r, word, &n, type, turned))
    return false;
  if (row_text(r, TAKE_DIRECTED).n)
    find_direction(r, word, &n, type, turned);
  return true;
}

// ----------------------------------------------------------------- records

// The actors of a side.
static bool find_side(struct import_row *r, enum take what, enum take kind,
                      struct row_actors *out) {
  const struct import_use *u = row_use(r, what);
  struct str word = row_text(r, kind);
  ent_sym of_kind = word.n ? import_text(r->im, word) : 0;
  out->n = 0;
  row_ends(r, u);
  for (size_t k = 0; k < r->values.n; k++) {
    uint32_t a = people_keyed(&r->im->people, r->values.at[k]);
    if (a == MAP_NONE && !import_is_open(r->table))
      return row_refuse(r, "no row tells of `%.*s`", STR_ARG(r->values.at[k]));
    if (a == MAP_NONE && !clash_free(r, r->values.at[k]))
      return false;
    r->im->strangers += a == MAP_NONE && import_is_records(r->table);
    if (a == MAP_NONE) {
      ent_sym name = import_name(r->im, r->values.at[k]);
      a = people_meant(&r->im->people, book_str(r->im->book, name));
    }
    struct person *p = &r->im->people.list.at[a];
    p->kind = p->kind ? p->kind : of_kind;
    vec_push(out, a);
  }
  return out->n > 0 || row_refuse(r, "`%s` is empty", take_key(what));
}

static void add_pairs(struct import_row *r, struct import_draft *x) {
  for (size_t i = 0; i < r->from.n; i++)
    for (size_t k = 0; k < r->to.n; k++) {
      x->from = r->from.at[i];
      x->to = r->to.at[k];
      vec_push(&r->im->drafts, *x);
    }
}

static void note_record(struct import_row *r) {
  ent_sym id = row_sym(r, TAKE_RECORD);
  if (id)
    map_put(&r->im->records, book_str(r->im->book, id), 0);
}

// What claims call the tie; of two of one name the first is meant.
static void add_key(struct import_row *r, size_t draft) {
  struct import *im = r->im;
  struct str called = row_text(r, TAKE_CALLED);
  if (!called.n || draft == im->drafts.n)
    return;
  struct import_draft *x = &im->drafts.at[draft];
  x->key = book_text(im->book, called);
  map_get_or_put(&im->by_key, book_str(im->book, x->key), (uint32_t)draft);
}

static bool add_ties(struct import_row *r) {
  struct import_draft x = {
      .table = r->number, .line = r->table->sheet->lines.at[r->row], .rows = 1};
  const size_t first = r->im->drafts.n;
  bool periods = row_has(r, TAKE_PERIODS), turned;
  if (!find_type(r, &x.type, &turned) || !row_said(r, &x.said) ||
      (!periods && !row_dates(r, &x)) ||
      !find_side(r, TAKE_FROM, TAKE_FROM_KIND, &r->from) ||
      !find_side(r, TAKE_TO, TAKE_TO_KIND, &r->to))
    return false;
  if (turned) {
    struct row_actors from = r->from;
    r->from = r->to;
    r->to = from;
  }
  if (periods)
    return row_periods(r, &x, add_pairs);
  add_pairs(r, &x);
  note_record(r);
  add_key(r, first);
  return true;
}

// ------------------------------------------------------------------ actors

// Aliases of our own are those, and no more.
static bool is_of_actor(const struct import_row *r, enum take t) {
  if (t == TAKE_ALIASES)
    return r->table->map->exported;
  return t == TAKE_TAGS || t == TAKE_SOURCE || t == TAKE_EXTRA ||
         t == TAKE_EXTRAS || t == TAKE_GROUPS;
}

static void add_actor_said(struct import_row *r, uint32_t actor,
                           const struct import_draft *life) {
  struct import *im = r->im;
  struct run run = {(uint32_t)im->actors_said.n, 0};
  for (size_t i = 0; i < r->table->uses.n; i++) {
    const struct import_use *u = &r->table->uses.at[i];
    enum take t = u->use->what;
    if (!is_of_actor(r, t))
      continue;
    row_values(r, u);
    for (size_t k = 0; k < r->values.n; k++) {
      struct import_said s = {t, book_text(im->book, str_of(u->use->key)),
                              import_text(im, r->values.at[k])};
      struct str rest = r->values.at[k];
      if (t != TAKE_EXTRAS)
        vec_push(&im->actors_said, s);
      while (t == TAKE_EXTRAS && row_extra(im, &rest, &s))
        vec_push(&im->actors_said, s);
    }
  }
  for (uint32_t k = 0; k < life->spells.n; k++) {
    struct import_said s = {TAKE_WHEN, 0,
                            im->spells.at[life->spells.first + k]};
    vec_push(&im->actors_said, s);
  }
  run.n = (uint32_t)im->actors_said.n - run.first;
  if (run.n == 0)
    return;
  vec_push(&im->actors_runs, run);
  im->people.list.at[actor].said = (uint32_t)im->actors_runs.n;
}

static ent_sym id_of(struct import_row *r) {
  const struct import_use *u = row_use(r, TAKE_ACTOR);
  struct str s = {"", 0};
  if (u)
    row_ends(r, u);
  if (u && r->values.n)
    s = r->values.at[0];
  return s.n ? import_text(r->im, s) : 0;
}

// Takes the row's values by which edges know an actor; false if the table has
// none. An actor's own column is that of a network, or of a table of ours.
static bool take_keys(struct import_row *r, enum take key) {
  const struct import_use *u = row_use(r, key);
  if (!u || (key == TAKE_ACTOR && !import_is_network(r->table) &&
             !r->table->map->exported))
    return false;
  row_ends(r, u);
  return true;
}

// What edges call it: a network's own ids, and what stands for them.
static void add_keys(struct import_row *r, uint32_t actor) {
  const enum take keys[] = {TAKE_ACTOR, TAKE_CALLED};
  for (size_t i = 0; i < 2; i++) {
    if (!take_keys(r, keys[i]))
      continue;
    for (size_t k = 0; k < r->values.n; k++)
      people_key(&r->im->people, actor, r->values.at[k]);
  }
}

// One that another file of the import has told of already.
static uint32_t actor_met(struct import_row *r) {
  const enum take keys[] = {TAKE_CALLED, TAKE_ACTOR};
  for (size_t i = 0; i < 2; i++) {
    if (!take_keys(r, keys[i]))
      continue;
    for (size_t k = 0; k < r->values.n; k++) {
      uint32_t a = people_keyed(&r->im->people, r->values.at[k]);
      if (a != MAP_NONE)
        return a;
    }
  }
  return MAP_NONE;
}

static bool add_actor(struct import_row *r) {
  struct people *people = &r->im->people;
  struct import_draft life = {.table = r->number};
  ent_sym id = id_of(r), name = row_sym(r, TAKE_NAME);
  if (!id && !name)
    return row_refuse(r, "it has neither a name nor an id");
  if (!row_life(r, &life))
    return false;
  uint32_t a = actor_met(r);
  if (a != MAP_NONE) {
    struct person *p = &people->list.at[a];
    p->marking = marks_most(r->im, p->marking, row_sym(r, TAKE_MARKING));
    add_keys(r, a);
    r->im->met++;
    return true;
  }
  a = people_add(people, book_str(r->im->book, id),
                 book_str(r->im->book, name));
  add_keys(r, a);
  if (name)
    clash_note(r, a, id);
  struct person *p = &people->list.at[a];
  p->exact = r->table->map->exported;
  if (p->exact && id)
    p->wish = id;
  p->shown = row_sym(r, TAKE_SHORT);
  p->kind = row_sym(r, TAKE_KIND);
  p->group = row_sym(r, TAKE_GROUP);
  p->note = row_sym(r, TAKE_NOTE);
  p->url = row_sym(r, TAKE_URL);
  p->wikidata = row_sym(r, TAKE_WIKIDATA);
  p->marking = row_sym(r, TAKE_MARKING);
  p->exists = life.when;
  if (row_has(r, TAKE_ALIASES) && !p->exact) {
    row_values(r, row_use(r, TAKE_ALIASES));
    for (size_t k = 0; k < r->values.n; k++)
      people_call(people, a,
                  book_str(r->im->book, import_text(r->im, r->values.at[k])));
  }
  if (p->shown)
    people_call(people, a, book_str(r->im->book, p->shown));
  add_actor_said(r, a, &life);
  return true;
}

// ------------------------------------------------------------------- whole

static bool add_record(struct import_row *r) {
  static bool (*const add[ROWS_KINDS])(struct import_row * r) = {
      [ROWS_TIES] = add_ties,          [ROWS_ACTORS] = add_actor,
      [ROWS_WORKS] = row_work,         [ROWS_CLAIMS] = row_claim,
      [ROWS_CITATIONS] = row_citation, [ROWS_SPOKEN] = row_spoken,
      [ROWS_LEDGER] = row_ledger,
  };
  return add[r->table->map->rows](r);
}

static bool take_row(struct import_row *r) {
  struct import *im = r->im;
  size_t drafts = im->drafts.n, said = im->said.n;
  bool good = row_sound(r) && add_record(r);
  if (!good) { // a row is taken whole or not at all
    im->drafts.n = drafts;
    im->said.n = said;
  }
  return good;
}

static void read_table(struct import *im, uint32_t number) {
  struct import_row r = {
      .im = im, .table = &im->read.at[number], .number = number};
  for (r.row = r.table->begin; r.row < sheet_rows(r.table->sheet); r.row++) {
    if (watch_on(im->d->watch, "reading rows", r.row,
                 sheet_rows(r.table->sheet)) == false)
      break;
    r.table->rows++;
    if (!row_counts(&r))
      r.table->skipped++;
    else if (take_row(&r))
      r.table->records++;
  }
  row_drop(&r);
}

// What holds for the whole comes first: words of markings are known by it.
// Tables of actors tell more of them than networks do, and come before these;
// what is said of ties comes behind them.
enum { PASSES = 6 };
static int pass_of(const struct import_table *t) {
  switch (t->map->rows) {
  case ROWS_LEDGER:
    return 0;
  case ROWS_TIES:
  case ROWS_MATRIX:
  case ROWS_SIDES:
    return 3;
  case ROWS_CLAIMS:
  case ROWS_SPOKEN:
    return 4;
  case ROWS_CITATIONS:
    return 5;
  default:
    return import_is_network(t) ? 2 : 1;
  }
}

static void note_sayings(struct import *im) {
  for (size_t i = 0; i < im->read.n; i++) {
    im->has_claims |= im->read.at[i].map->rows == ROWS_CLAIMS;
    im->has_cites |= im->read.at[i].map->rows == ROWS_CITATIONS;
  }
}

void import_rows(struct import *im) {
  note_signs(im);
  note_sayings(im);
  for (int pass = 0; pass < PASSES; pass++)
    for (uint32_t i = 0; i < im->read.n; i++) {
      if (pass_of(&im->read.at[i]) != pass)
        continue;
      if (im->read.at[i].map->rows == ROWS_MATRIX)
        import_matrix(im, i);
      else if (im->read.at[i].map->rows == ROWS_SIDES)
        import_sides(im, i);
      else
        read_table(im, i);
    }
  sayings_sort(im);
}
