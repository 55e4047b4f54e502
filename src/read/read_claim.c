// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/reader.h"

static const char *const abouts[] = {"existence", "start", "end", "type",
                                     "attribution"};
enum { ABOUTS = sizeof abouts / sizeof *abouts };

// A plain word is an actor's id; quoted words stay words.
static void read_by(struct reader *r, const struct field *f,
                    const struct node *value, void *at) {
  struct claim *c = at;
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
    *(enum stance *)at = (enum stance)k;
}

static void read_about(struct reader *r, const struct field *f,
                       const struct node *value, void *at) {
  size_t k = field_choice(r, f, value, abouts, ABOUTS);
  if (k < ABOUTS)
    *(enum about *)at = (enum about)k;
}

static const struct field fields[] = {
    {{"by", 2}, read_by, 0},
    FIELD("stance", read_stance, claim, stance),
    FIELD("when", field_date, claim, when),
    FIELD("sources", field_sources, claim, citations),
    FIELD("grade", field_grade, claim, grade),
    FIELD("about", read_about, claim, about),
    FIELD("note", field_text, claim, note),
};
FORM(form, "a claim", fields);

struct run read_claims(struct reader *r, const struct node *list) {
  static const struct field field = {{"claims", 6}, NULL, 0};
  struct run out = {(uint32_t)r->l->facts->claims.n, 0};
  if (node_is_null(list))
    return out;
  if (list->kind != NODE_LIST) {
    field_wrong(r, &field, list, "a list of claims");
    return out;
  }
  for (const struct node *c = node_first(list); c; c = node_after(list, c)) {
    struct claim claim = {0};
    if (node_is_null(c)) {
      field_wrong(r, &field, c, "a list of claims");
      continue;
    }
    form_read(r, &form, c, &claim, &claim.extras);
    vec_push(&r->l->facts->claims, claim);
  }
  out.n = (uint32_t)(r->l->facts->claims.n - out.first);
  return out;
}
