// SPDX-License-Identifier: GPL-2.0-or-later
// Words that other records use: types of tie, kinds of actor, periods. A
// ledger may define again what the vocabulary has; what it leaves out then
// keeps its built-in value.
#include "read/reader.h"

#include "base/num.h"

// ---------------------------------------------------------------- types

enum { POSITIVE, NEUTRAL, NEGATIVE, SIGNS };
static const char *const signs[SIGNS] = {"positive", "neutral", "negative"};
static const char *const roles[] = {"none", "membership", "lineage"};
static const char *const aspects[] = {"state", "event"};

static void read_family(struct reader *r, const struct field *f,
                        const struct node *value, void *at) {
  const char *words[FAMILIES];
  for (enum family i = 0; i < FAMILIES; i++)
    words[i] = family_name(i);
  size_t k = field_choice(r, f, value, words, FAMILIES);
  if (k < FAMILIES)
    *(int8_t *)at = (int8_t)k;
}

static void read_sign(struct reader *r, const struct field *f,
                      const struct node *value, void *at) {
  size_t k = field_choice(r, f, value, signs, SIGNS);
  if (k < SIGNS)
    *(int8_t *)at = (int8_t)(1 - (int)k);
}

static void read_aspect(struct reader *r, const struct field *f,
                        const struct node *value, void *at) {
  size_t k = field_choice(r, f, value, aspects, 2);
  if (k < 2)
    *(int8_t *)at = k == 1;
}

static void read_role(struct reader *r, const struct field *f,
                      const struct node *value, void *at) {
  if (node_is_null(value)) {
    *(int8_t *)at = ROLE_NONE;
    return;
  }
  size_t k = field_choice(r, f, value, roles, 3);
  if (k < 3)
    *(int8_t *)at = (int8_t)k;
}

static void read_strength(struct reader *r, const struct field *f,
                          const struct node *value, void *at) {
  double x = 0;
  if (value->kind == NODE_TEXT && num_parse(value->text, &x) && x > 0) {
    *(ent_sym *)at = reader_text(r, value->text);
    return;
  }
  field_refused(r, "value/number", f, value, "a number above 0");
  diag_help(r->d, "1 is a tie of ordinary strength, 2 counts twice as much");
}

void read_half_life(struct reader *r, const struct field *f,
                    const struct node *value, void *at) {
  int months, days;
  struct date_fault fault;
  if (value->kind != NODE_TEXT) {
    field_wrong(r, f, value, "a text");
    return;
  }
  if (node_is_null(value))
    return;
  if (str_is(value->text, "none") ||
      span_read(value->text, &months, &days, &fault)) {
    *(ent_sym *)at = reader_text(r, value->text);
    return;
  }
  diag(r->d, ENT_ERROR, "value/span", span_of(r, value),
       "`%.*s` is no length of time", STR_ARG(value->text));
  diag_help(r->d, "write years, months, weeks or days: 5y, 18m, 2w, 90d; or "
                  "none");
}

static void read_directed(struct reader *r, const struct field *f,
                          const struct node *value, void *at) {
  bool directed = false;
  size_t errors = r->d->count[ENT_ERROR];
  field_true(r, f, value, &directed);
  if (r->d->count[ENT_ERROR] == errors)
    *(int8_t *)at = directed;
}

static const struct field type_fields[] = {
    FIELD("label", field_prose, written_type, label),
    FIELD("inverse", field_prose, written_type, inverse),
    FIELD("family", read_family, written_type, family),
    FIELD("sign", read_sign, written_type, sign),
    FIELD("directed", read_directed, written_type, directed),
    FIELD("aspect", read_aspect, written_type, event),
    FIELD("role", read_role, written_type, role),
    FIELD("strength", read_strength, written_type, strength),
    FIELD("half-life", read_half_life, written_type, half_life),
};
SHARED_FORM(type_form, "a type", type_fields);

enum { LABEL = 0, FAMILY = 2, SIGN = 3, DIRECTED = 4, ASPECT = 5 };
static const unsigned required[] = {LABEL, FAMILY, SIGN, DIRECTED, ASPECT};

static void check_complete(struct reader *r, const struct head *h,
                           uint64_t given) {
  buf_clear(&r->buf);
  for (size_t i = 0; i < sizeof required / sizeof *required; i++)
    if (!(given & FIELD_BIT(required[i])))
      buf_addf(&r->buf, "%s`%s`", r->buf.n ? ", " : "",
               type_fields[required[i]].name.at);
  if (r->buf.n == 0)
    return;
  diag(r->d, ENT_ERROR, "type/incomplete", span_bytes(r, h->start, h->end),
       "the type `%s` has no %s", book_says(r->b, h->id), buf_text(&r->buf));
  diag_help(r->d, "a type is written {label: lobbies, family: diplomacy, sign: "
                  "neutral, directed: true, aspect: state}");
}

void read_type(struct reader *r, const struct head *h,
               const struct node *value) {
  if (!type_room(r, h->id, span_bytes(r, h->start, h->end)))
    return;
  struct str id = book_str(r->b, h->id);
  uint32_t known = map_get(&r->types, id);
  struct written_type t = {.id = h->id,
                           .place = place_of(r, h->start),
                           .family = UNSAID,
                           .role = UNSAID,
                           .sign = UNSAID,
                           .directed = UNSAID,
                           .event = UNSAID};
  if (known != MAP_NONE && r->b->types.at[known].place.file != VOCABULARY) {
    id_twice(r, "type", h, r->b->types.at[known].place);
    return;
  }
  uint64_t given = form_read(r, &type_form, value, &t, &t.extras);
  if (known == MAP_NONE)
    check_complete(r, h, given);
  map_put(&r->types, id, (uint32_t)r->b->types.n);
  book_type(r->b, &t);
}

bool type_room(struct reader *r, ent_sym id, struct span where) {
  struct str name = book_str(r->b, id);
  if (r->named_types.entries.n < TYPES_MOST ||
      map_get(&r->named_types, name) != MAP_NONE) {
    map_get_or_put(&r->named_types, name, 0);
    return true;
  }
  diag(r->d, ENT_ERROR, "type/too-many", where, "a ledger has at most %d types",
       TYPES_MOST);
  diag_help(r->d, "use fewer: a tie's `label` says in words what is special");
  return false;
}

// ---------------------------------------------------------------- kinds

static const struct field kind_fields[] = {
    FIELD("label", field_prose, written_kind, label),
    FIELD("shape", field_text, written_kind, shape),
};
SHARED_FORM(kind_form, "a kind of actor", kind_fields);

void read_kind(struct reader *r, const struct head *h,
               const struct node *value) {
  struct str id = book_str(r->b, h->id);
  uint32_t known = map_get(&r->kinds, id);
  struct written_kind k = {.id = h->id, .place = place_of(r, h->start)};
  if (known != MAP_NONE && r->b->kinds.at[known].place.file != VOCABULARY) {
    id_twice(r, "kind", h, r->b->kinds.at[known].place);
    return;
  }
  form_read(r, &kind_form, value, &k, &k.extras);
  map_put(&r->kinds, id, (uint32_t)r->b->kinds.n);
  book_kind(r->b, &k);
}

// -------------------------------------------------------------- periods

// A name never looks like a date: it begins with a letter and holds nothing
// that dates are made of.
static bool period_name_sound(struct reader *r, const struct head *h) {
  struct str s = book_str(r->b, h->id);
  bool sound = ((s.at[0] | 0x20) >= 'a' && (s.at[0] | 0x20) <= 'z');
  sound = sound || (unsigned char)s.at[0] >= 0x80;
  for (size_t i = 0; sound && i < s.n; i++)
    sound = !strchr(" \t\n./,[]?~%\"'", s.at[i]);
  if (sound && !str_is(s, "unknown") && !str_is(s, "null"))
    return true;
  diag(r->d, ENT_ERROR, "id/period", span_bytes(r, h->start, h->end),
       "`%.*s` cannot name a period", STR_ARG(s));
  diag_help(r->d, "a period's name begins with a letter and has no blanks, "
                  "dots, slashes or brackets: soviet-war");
  return false;
}

void read_period(struct reader *r, const struct head *h,
                 const struct node *value) {
  static const struct field field = {{"a period", 8}, NULL, 0};
  struct str id = book_str(r->b, h->id);
  uint32_t known = map_get(&r->periods, id);
  ent_sym interval = 0;
  if (known != MAP_NONE) {
    id_twice(r, "period", h, r->b->periods.at[known].place);
    return;
  }
  if (!period_name_sound(r, h) || !field_date_text(r, &field, value, &interval))
    return;
  if (interval == 0) {
    diag(r->d, ENT_ERROR, "key/missing", span_bytes(r, h->start, h->end),
         "the period `%s` has no dates", book_says(r->b, h->id));
    diag_help(r->d, "write an interval: %s: 1979-12-24/1989-02-15",
              book_says(r->b, h->id));
    return;
  }
  map_put(&r->periods, id, (uint32_t)r->b->periods.n);
  book_period(r->b,
              &(struct written_period){h->id, interval, place_of(r, h->start)});
}
