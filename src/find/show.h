// SPDX-License-Identifier: GPL-2.0-or-later
// What in a ledger has an id.
#ifndef FIND_SHOW_H
#define FIND_SHOW_H

#include "model/account.h"

enum shown_what { SHOWN_ACTOR, SHOWN_SOURCE, SHOWN_TYPE, SHOWN_TIES };

struct shown {
  const ent_account *l;
  enum shown_what what;
  uint32_t nth; // of the actors, sources or types
  VEC(uint32_t)
  ties; // else: the records of that id, of that natural key, or
        // between those two
};

// An id, "from type to", or two actors, "a b"; of actors an alias or a name
// too. False, with
// usage/unknown-id, if there is none. Dropped whatever came of it.
bool show_find(struct shown *x, const ent_account *l, const char *id,
               ent_diags *d);
void shown_drop(struct shown *x);

// How many ties an actor has in the account, whenever, those with itself too.
uint32_t show_recorded(const ent_account *l, uint32_t actor);

#endif
