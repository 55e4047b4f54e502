// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/stats.h"

#include <math.h>

const char *stats_what(enum tally_of of) {
  static const char *const words[] = {
      [TALLY_RECORDS] = "Records",
      [TALLY_KIND] = "Actors by kind",
      [TALLY_FAMILY] = "Ties by family",
      [TALLY_TYPE] = "Ties by type",
      [TALLY_STATED] = "Ties by likelihood",
      [TALLY_GIVEN] = "Ties by likelihood",
      [TALLY_BELIEF] = "Ties by belief",
      [TALLY_STANDING] = "Ties by standing",
      [TALLY_AT_DATE] = "Ties at the date asked",
      [TALLY_WITHIN] = "Ties at the date asked",
      [TALLY_CARRYING] = "Ties at the date asked",
  };
  return words[of];
}

static const char *record_name(enum tally_record which) {
  static const char *const words[] = {
      [TALLY_FILES] = "files",
      [TALLY_ACTORS] = "actors",
      [TALLY_TIE_RECORDS] = "tie records",
      [TALLY_TIES] = "ties (lists of ends expanded)",
      [TALLY_KEYS] = "natural keys",
      [TALLY_SOURCES] = "sources",
      [TALLY_CLAIMS] = "claims",
      [TALLY_EVENTS] = "events",
      [TALLY_EXPECTATIONS] = "expectations",
  };
  return words[which];
}

const char *stats_name(const ent_account *l, const struct stats_row *t) {
  switch (t->of) {
  case TALLY_RECORDS:
    return record_name((enum tally_record)t->which);
  case TALLY_KIND:
    return text(l, l->facts->kinds.at[t->which].label);
  case TALLY_FAMILY:
    return family_name((enum family)t->which);
  case TALLY_TYPE:
    return text(l, l->facts->types.at[t->which].id);
  case TALLY_STATED:
    return "none given";
  case TALLY_GIVEN:
    return "given";
  case TALLY_STANDING:
    return standing_name((enum standing)t->which);
  case TALLY_WITHIN:
    return "within one actor";
  case TALLY_CARRYING:
    return "counted by the roll-up";
  default:
    return verdict_name((verdict)t->which);
  }
}

const char *stats_network(struct arena *m, enum layer layer) {
  return arena_format(m, "Network, %s ties", layer_name(layer));
}

struct value *stats_number(struct arena *m, const struct network_number *n) {
  return n->m->share || isnan(n->x) ? value_real(m, n->x)
                                    : value_int(m, (int64_t)n->x);
}
