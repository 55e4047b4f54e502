// SPDX-License-Identifier: GPL-2.0-or-later
// Words of tables for types of ties: as the map has them, else as a type is
// called in the vocabulary, else a type of the ledger's own.
#include "base/utf8.h"
#include "import/import.h"

static const struct written_type *vocabulary_type(const struct import *im,
                                                  struct str id) {
  for (size_t i = 0; i < im->book->types.n; i++)
    if (str_eq(book_str(im->book, im->book->types.at[i].id), id))
      return &im->book->types.at[i];
  return NULL;
}

static bool same_words(struct str text, const struct buf *want) {
  struct buf have = {0};
  slug_add(&have, text);
  bool same = have.n && str_eq(buf_str(&have), buf_str(want));
  buf_drop(&have);
  return same;
}

// By its id or its label, in any case, with blanks or hyphens; or by the label
// that it has from its other end.
static const struct written_type *type_called(struct import *im,
                                              struct str word, bool *turned) {
  struct buf want = {0};
  const struct written_type *found = NULL;
  slug_add(&want, word);
  *turned = false;
  for (size_t i = 0; i < im->book->types.n && !found; i++) {
    const struct written_type *t = &im->book->types.at[i];
    if (same_words(book_str(im->book, t->id), &want) ||
        same_words(book_str(im->book, t->label), &want))
      found = t;
  }
  for (size_t i = 0; i < im->book->types.n && !found; i++) {
    const struct written_type *t = &im->book->types.at[i];
    *turned =
        t->directed > 0 && same_words(book_str(im->book, t->inverse), &want);
    found = *turned ? t : NULL;
  }
  buf_drop(&want);
  return found;
}

// The map's rows by their words, folded; rows that came since are added.
static void index_types(struct import *im) {
  for (; im->indexed < im->map.types.n; im->indexed++) {
    struct buf key = {0};
    utf8_fold(&key, str_of(im->map.types.at[im->indexed].word));
    const char *text = map_text(&im->map, buf_str(&key));
    map_get_or_put(&im->by_folded, str_of(text), (uint32_t)im->indexed);
    buf_drop(&key);
  }
}

static uint32_t map_type_of(struct import *im, struct str word) {
  struct buf key = {0};
  index_types(im);
  utf8_fold(&key, word);
  uint32_t found = map_get(&im->by_folded, buf_str(&key));
  buf_drop(&key);
  return found;
}

bool import_knows_word(struct import *im, struct str word) {
  return map_type_of(im, word) != MAP_NONE;
}

static const char *made_id(struct import *im, struct str word) {
  struct buf id = {0};
  slug_add(&id, word);
  if (id.n == 0)
    buf_add(&id, "type");
  while (vocabulary_type(im, buf_str(&id)))
    buf_add(&id, "-2");
  const char *text = map_text(&im->map, buf_str(&id));
  buf_drop(&id);
  return text;
}

// "linked-to" reads "linked to".
static const char *label_of(struct import *im, struct str word) {
  char *text = mem_text(word.at, word.n);
  for (size_t i = 0; i < word.n; i++)
    if (text[i] == '-' || text[i] == '_')
      text[i] = ' ';
  const char *label = map_text(&im->map, str_n(text, word.n));
  mem_free(text);
  return label;
}

static struct map_type made_type(struct import *im, struct str word,
                                 const struct import_nature *n) {
  return (struct map_type){.word = map_text(&im->map, word),
                           .id = n->defined ? map_text(&im->map, word)
                                            : made_id(im, word),
                           .label = label_of(im, word),
                           .family = n->family != UNSAID ? n->family
                                     : n->sign > 0       ? ALLIANCE
                                     : n->sign < 0       ? HOSTILITY
                                                         : STRUCTURE,
                           .sign = n->sign == UNSAID ? 0 : n->sign,
                           .directed = n->directed,
                           .event = n->event};
}

// What a table of our own says of a type of the vocabulary that its ledger
// means otherwise.
static bool differs(const struct written_type *t,
                    const struct import_nature *n) {
  return n->defined && (t->sign != n->sign || t->directed != n->directed ||
                        t->event != n->event || t->family != n->family);
}

static struct map_type known_type(struct import *im, const char *word,
                                  const struct written_type *known,
                                  const struct import_nature *n, bool turned) {
  struct map_type t = {.word = word,
                       .id = book_says(im->book, known->id),
                       .family = UNSAID,
                       .sign = UNSAID,
                       .directed = UNSAID,
                       .event = UNSAID,
                       .turned = turned};
  if (!differs(known, n))
    return t;
  t.label = book_says(im->book, known->label);
  if (known->inverse)
    t.inverse = book_says(im->book, known->inverse);
  t.family = n->family;
  t.sign = n->sign;
  t.directed = n->directed;
  t.event = n->event;
  return t;
}

// The map then has a row for the word, whoever wrote it.
static uint32_t map_row(struct import *im, struct str word,
                        const struct import_nature *n) {
  uint32_t row = map_type_of(im, word);
  if (row != MAP_NONE)
    return row;
  bool turned = false;
  const struct written_type *known =
      n->defined ? vocabulary_type(im, word) : type_called(im, word, &turned);
  struct map_type t =
      known ? known_type(im, map_text(&im->map, word), known, n, turned)
            : made_type(im, word, n);
  vec_push(&im->map.types, t);
  return (uint32_t)im->map.types.n - 1;
}

static struct import_type type_of_row(struct import *im, uint32_t row) {
  struct map_type *t = &im->map.types.at[row];
  const struct written_type *known = vocabulary_type(im, str_of(t->id));
  struct import_type x = {
      .id = book_text(im->book, str_of(t->id)), .made = !known, .map = row};
  if (!known && !t->label)
    t->label = t->id;
  if (!known) {
    t->family = t->family == UNSAID ? (int8_t)STRUCTURE : t->family;
    t->sign = t->sign == UNSAID ? 0 : t->sign;
    t->directed = t->directed == UNSAID ? 1 : t->directed;
    t->event = t->event == UNSAID ? 0 : t->event;
  }
  x.sign = t->sign != UNSAID || !known ? t->sign : known->sign;
  x.directed =
      (t->directed != UNSAID || !known ? t->directed : known->directed) > 0;
  x.event = (t->event != UNSAID || !known ? t->event : known->event) > 0;
  return x;
}

static struct import_word word_of(struct import *im, struct str word,
                                  const struct import_nature *nature) {
  uint32_t row = map_row(im, word, nature);
  struct import_type x = type_of_row(im, row);
  x.defined = nature->defined;
  uint32_t n = map_get_or_put(&im->by_id, book_str(im->book, x.id),
                              (uint32_t)im->types.n);
  if (n == im->types.n)
    vec_push(&im->types, x);
  return (struct import_word){n, im->map.types.at[row].turned};
}

uint32_t import_type(struct import *im, struct str word,
                     const struct import_nature *nature, bool *turned) {
  uint32_t n = map_get(&im->by_word, word);
  if (n == MAP_NONE) {
    struct import_word w = word_of(im, word, nature);
    n = (uint32_t)im->words.n;
    vec_push(&im->words, w);
    map_put(&im->by_word, book_str(im->book, book_text(im->book, word)), n);
  }
  *turned = im->words.at[n].turned;
  return im->words.at[n].type;
}
