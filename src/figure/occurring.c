// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/occurring.h"
#include "figure/lines.h"

bool occurs_is_diff(const struct legend *l) {
  return l->n > 0 && l->drawings[0]->diff;
}

// In a difference what has gone or stayed has no colour of its own.
static bool colored(const struct legend *l, const struct drawing_edge *e) {
  return !occurs_is_diff(l) || e->change == DRAWN_NEW ||
         e->change == DRAWN_SEEN;
}

bool occurs_is_kin(const struct preset *p, const struct drawing_edge *e,
                   struct kin kin) {
  return strcmp(e->family, kin.family) == 0 && stroke_leads(p, e) == kin.leads;
}

bool occurs_kin(const struct legend *l, const struct preset *p,
                struct kin kin) {
  EACH_EDGE(l, e)
  if (colored(l, e) && occurs_is_kin(p, e, kin))
    return true;
  return false;
}

bool occurs_of_pairs(const struct legend *l) {
  EACH_EDGE(l, e) if (e->pair) return true;
  return false;
}

bool occurs_state(const struct legend *l, enum drawn_state state) {
  EACH_EDGE(l, e) if (e->pair && e->pair->state == state) return true;
  return false;
}

bool occurs_badge(const struct legend *l) {
  EACH_EDGE(l, e)
  if (e->pair && e->pair->n > 1 && e->pair->state != DRAWN_BOTH &&
      e->pair->state != DRAWN_FORMAL)
    return true;
  return false;
}

static bool is_as_certain(const struct drawn_strand *s, const char *certainty) {
  return s->certainty && strcmp(s->certainty, certainty) == 0;
}

// A line of two strands is twice as certain as something.
static bool strand_has(const struct drawn_pair *p, const char *certainty) {
  return p->state == DRAWN_BOTH && (is_as_certain(&p->friendly, certainty) ||
                                    is_as_certain(&p->hostile, certainty));
}

bool occurs_certainty(const struct legend *l, const char *certainty) {
  EACH_EDGE(l, e)
  if (e->pair && strand_has(e->pair, certainty))
    return true;
  EACH_EDGE(l, e)
  if (!(occurs_is_diff(l) && e->change == DRAWN_GONE && !drawing_unsure(e)) &&
      !(e->turn && e->turn->kind == TURN_SAME) &&
      strcmp(e->certainty, certainty) == 0)
    return true;
  return false;
}

bool occurs_change(const struct legend *l, enum drawing_change change) {
  EACH_EDGE(l, e)
  if (e->change == change && !drawing_unsure(e))
    return true;
  return false;
}

// The least certainty of what may have begun, or ended; NULL: nothing may.
const char *occurs_perhaps(const struct legend *l, enum drawing_change change) {
  const char *least = NULL;
  EACH_EDGE(l, e)
  if (e->change == change && drawing_unsure(e) &&
      (!least || strcmp(e->certainty, "likely") != 0))
    least = e->certainty;
  return least;
}

bool occurs_node_change(const struct legend *l, enum drawing_change change) {
  EACH_NODE(l, v) if (v->change == change) return true;
  return false;
}

bool occurs_denial(const struct legend *l) {
  EACH_EDGE(l, e) if (e->against) return true;
  return false;
}

// A row of one sign that says nothing.
bool occurs_all_definite(const struct legend *l) {
  return !occurs_certainty(l, "likely") && !occurs_certainty(l, "possible") &&
         !occurs_certainty(l, "no") && !occurs_denial(l);
}
