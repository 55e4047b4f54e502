// SPDX-License-Identifier: GPL-2.0-or-later
// Words that other records use: types of tie, kinds of actor, periods. A
// ledger may define again what the vocabulary has; what it leaves out then
// keeps its built-in value.
#include "read/reader.h"

#include "base/num.h"

enum { VOCABULARY = 0 }; // its number among the files

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
    *(enum family *)at = (enum family)k;
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
    *(bool *)at = k == 1;
}

static void read_role(struct reader *r, const struct field *f,
                      const struct node *value, void *at) {
  if (node_is_null(value)) {
    *(enum role *)at = ROLE_NONE;
    return;
  }
  size_t k = field_choice(r, f, value, roles, 3);
  if (k < 3)
    *(enum role *)at = (enum role)k;
}

static void read_strength(struct reader *r, const struct field *f,
                          const struct node *value, void *at) {
  double x = 0;
  if (value->kind == NODE_TEXT && num_parse(value->text, &x) && x > 0) {
    *(double *)at = x;
    return;
  }
  field_refused(r, "value/number", f, value, "a number above 0");
  diag_help(r->d, "1 is a tie of ordinary strength, 2 counts twice as much");
}

static void read_half_life(struct reader *r, const struct field *f,
                           const struct node *value, void *at) {
  int months, days;
  struct date_fault fault;
  if (value->kind != NODE_TEXT) {
    field_wrong(r, f, value, "a text");
    return;
  }
  if (node_is_null(value))
    return;
  if (span_read(value->text, &months, &days, &fault)) {
    *(ent_sym *)at = reader_text(r, value->text);
    return;
  }
  diag(r->d, ENT_ERROR, "value/span", span_of(r, value),
       "`%.*s` is no length of time", STR_ARG(value->text));
  diag_help(r->d, "write years, months, weeks or days: 5y, 18m, 2w, 90d");
}

static const struct field type_fields[] = {
    FIELD("label", field_text, tie_type, label),
    FIELD("inverse", field_text, tie_type, inverse),
    FIELD("family", read_family, tie_type, family),
    FIELD("sign", read_sign, tie_type, sign),
    FIELD("directed", field_true, tie_type, directed),
    FIELD("aspect", read_aspect, tie_type, event),
    FIELD("role", read_role, tie_type, role),
    FIELD("strength", read_strength, tie_type, strength),
    FIELD("half-life", read_half_life, tie_type, half_life),
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
       "the type `%s` has no %s", text(r->l, h->id), buf_text(&r->buf));
  diag_help(r->d, "a type is written {label: lobbies, family: diplomacy, sign: "
                  "neutral, directed: true, aspect: state}");
}

void read_type(struct reader *r, const struct head *h,
               const struct node *value) {
  if (!type_room(r, h->id, span_bytes(r, h->start, h->end)))
    return;
  uint16_t slot = ledger_type_slot(r->l, h->id);
  struct tie_type t = r->l->facts->types.at[slot];
  bool again = t.place.file != NONE && t.place.file != VOCABULARY;
  if (again) {
    id_twice(r, "type", h, t.place);
    return;
  }
  bool overrides = t.place.file == VOCABULARY && r->file != VOCABULARY;
  if (!overrides)
    t.strength = 1;
  uint64_t given = form_read(r, &type_form, value, &t, &t.extras);
  if (!overrides)
    check_complete(r, h, given);
  if (t.label == 0)
    t.label = h->id;
  t.place = place_of(r, h->start);
  t.builtin = r->file == VOCABULARY;
  r->l->facts->types.at[slot] = t;
}

// A tie keeps the number of its type in 16 bits.
bool type_room(struct reader *r, ent_sym id, struct span where) {
  enum { MOST = UINT16_MAX - 1 };
  if (r->l->facts->types.n < MOST ||
      map_get(&r->l->facts->types_by_id, intern_str(&r->l->facts->texts, id)) !=
          MAP_NONE)
    return true;
  diag(r->d, ENT_ERROR, "type/too-many", where, "a ledger has at most %d types",
       MOST);
  diag_help(r->d, "use fewer: a tie's `label` says in words what is special");
  return false;
}

// ---------------------------------------------------------------- kinds

static const struct field kind_fields[] = {
    FIELD("label", field_text, kind, label),
    FIELD("shape", field_text, kind, shape),
};
SHARED_FORM(kind_form, "a kind of actor", kind_fields);

void read_kind(struct reader *r, const struct head *h,
               const struct node *value) {
  struct str id = intern_str(&r->l->facts->texts, h->id);
  uint32_t next = (uint32_t)r->l->facts->kinds.n;
  uint32_t known = map_get(&r->kinds, id);
  struct kind k = {.id = h->id};
  if (known != MAP_NONE) {
    k = r->l->facts->kinds.at[known];
    if (k.place.file != VOCABULARY) {
      id_twice(r, "kind", h, k.place);
      return;
    }
  }
  k.place = place_of(r, h->start);
  form_read(r, &kind_form, value, &k, &k.extras);
  if (k.label == 0)
    k.label = h->id;
  if (known != MAP_NONE) {
    r->l->facts->kinds.at[known] = k;
    return;
  }
  map_put(&r->kinds, id, next);
  vec_push(&r->l->facts->kinds, k);
}

// -------------------------------------------------------------- periods

// A name never looks like a date: it begins with a letter and holds nothing
// that dates are made of.
static bool period_name_sound(struct reader *r, const struct head *h) {
  struct str s = intern_str(&r->l->facts->texts, h->id);
  bool sound = s.n > 0 && ((s.at[0] | 0x20) >= 'a' && (s.at[0] | 0x20) <= 'z');
  sound = sound || (s.n > 0 && (unsigned char)s.at[0] >= 0x80);
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
  struct str id = intern_str(&r->l->facts->texts, h->id);
  uint32_t known = map_get(&r->periods, id);
  ent_sym interval = 0;
  if (known != MAP_NONE) {
    id_twice(r, "period", h, r->period_places.at[known]);
    return;
  }
  if (!period_name_sound(r, h) || !field_date_text(r, &field, value, &interval))
    return;
  if (interval == 0) {
    diag(r->d, ENT_ERROR, "key/missing", span_bytes(r, h->start, h->end),
         "the period `%s` has no dates", text(r->l, h->id));
    diag_help(r->d, "write an interval: %s: 1979-12-24/1989-02-15",
              text(r->l, h->id));
    return;
  }
  map_put(&r->periods, id, (uint32_t)r->period_places.n);
  vec_push(&r->period_places, place_of(r, h->start));
  ledger_period(r->l, h->id, interval, place_of(r, h->start));
}
