// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/reader.h"

static const char *const abouts[] = {"existence", "start", "end", "type",
                                     "attribution"};
enum { ABOUTS = sizeof abouts / sizeof *abouts };

// A plain word is an actor's id; quoted words stay words.
static void read_by(struct reader *r, const struct field *f,
                    const struct node *value, void *at) {
  struct written_claim *c = at;
  if (value->kind != NODE_TEXT)
    field_wrong(r, f, value, "a text");
  else if (value->plain && !node_is_null(value))
    c->actor = reader_text(r, value->text);
  else if (!value->plain)
    c->words = reader_text(r, value->text);
}

static void read_stance(struct reader *r, const struct field *f,
                        const struct node *value, void *at) {
  const char *words[STANCES];
  for (enum stance i = 0; i < STANCES; i++)
    words[i] = stance_name(i);
  size_t k = field_choice(r, f, value, words, STANCES);
  if (k < STANCES)
    *(uint8_t *)at = (uint8_t)k;
}

static void read_about(struct reader *r, const struct field *f,
                       const struct node *value, void *at) {
  size_t k = field_choice(r, f, value, abouts, ABOUTS);
  if (k < ABOUTS)
    *(uint8_t *)at = (uint8_t)k;
}

static const struct field fields[] = {
    {{"by", 2}, read_by, 0},
    FIELD("stance", read_stance, written_claim, stance),
    FIELD("when", field_date, written_claim, when),
    FIELD("sources", field_sources, written_claim, sources),
    FIELD("grade", field_grade, written_claim, grade),
    FIELD("about", read_about, written_claim, about),
    FIELD("note", field_prose, written_claim, note),
    FIELD("marking", field_marking, written_claim, marking),
};
FORM(form, "a claim", fields);

static const struct node *value_of(const struct node *claim, const char *key) {
  for (struct key_value p = node_pair(claim); p.key; node_next(claim, &p))
    if (str_is(p.key->text, key))
      return p.value;
  return NULL;
}

// A claim that is nobody's would make a tie disputed, or seem sourced. What
// names somebody in a wrong way was complained of.
static void want_holder(struct reader *r, const struct node *claim,
                        const struct written_claim *c) {
  if (claim->kind != NODE_MAP || c->actor || c->words)
    return;
  const struct node *by = value_of(claim, "by"),
                    *sources = value_of(claim, "sources");
  bool empty = by && by->kind == NODE_TEXT && !node_is_null(by);
  bool cited = sources && !node_is_null(sources) &&
               (sources->kind != NODE_LIST || node_first(sources));
  if (!empty && (cited || (by && by->kind != NODE_TEXT)))
    return;
  diag(r->d, ENT_ERROR, "claim/nobody", span_of(r, empty ? by : claim),
       "this claim is nobody's");
  diag_help(r->d, "say whose word it is with `by`, or with `sources` if a "
                  "work itself says so");
}

struct run read_claims(struct reader *r, const struct node *list) {
  static const struct field field = {{"claims", 6}, NULL, 0};
  struct run out = {(uint32_t)r->b->claims.n, 0};
  if (node_is_null(list))
    return out;
  if (list->kind != NODE_LIST) {
    field_wrong(r, &field, list, "a list of claims");
    return out;
  }
  for (const struct node *c = node_first(list); c; c = node_after(list, c)) {
    struct written_claim claim = {0};
    if (node_is_null(c)) {
      field_wrong(r, &field, c, "a list of claims");
      continue;
    }
    form_read(r, &form, c, &claim, &claim.extras);
    want_holder(r, c, &claim);
    book_claim(r->b, &claim);
  }
  out.n = (uint32_t)(r->b->claims.n - out.first);
  return out;
}
