// SPDX-License-Identifier: GPL-2.0-or-later
// One record in full: a card of fields, the same words for people and data.
#ifndef REPORT_SHOW_H
#define REPORT_SHOW_H

#include "report/report.h"

// A card under construction: people see a line a field, data get one object.
struct card {
  ent_answer *a;
  const ent_account *l;
  struct ent_table *people; // field, value
  VEC(struct column) names; // of the data
  VEC(struct value *) values;
};

struct card card_new(ent_answer *a, const ent_account *l);
// A field; NULL and "" are null in data and left out for people.
void card_text(struct card *c, const char *name, const char *value);
void card_sym(struct card *c, const char *name, ent_sym value);
// A field of which data get `value` and people read `words`.
void card_value(struct card *c, const char *name, struct value *value,
                const char *words);
void card_place(struct card *c, struct place p);
// How restricted it is, which the answer is then, too.
void card_marking(struct card *c, uint8_t level);
// x-… keys, each a field for people and one object for data.
void card_extras(struct card *c, struct run extras);
void card_words(struct card *c, const char *name, struct run words);
void card_citations(struct card *c, struct run citations);
// Ends the card: the data row is made.
void card_close(struct card *c);

void show_actor(ent_answer *a, const ent_account *l, uint32_t actor);
void show_source(ent_answer *a, const ent_account *l, uint32_t source);
void show_type(ent_answer *a, const ent_account *l, uint32_t type);
// Every record of the ties listed.
void show_ties(ent_answer *a, const ent_account *l, const uint32_t *ties,
               size_t n);

#endif
