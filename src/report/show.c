// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/show.h"
#include "find/show.h"

static ent_answer *show_cards(const struct shown *x, const char *id,
                              ent_speller *spell) {
  ent_answer *a = answer_for("show", spell);
  value_set(a->query, "id", value_string(&a->arena, id));
  switch (x->what) {
  case SHOWN_ACTOR:
    show_actor(a, x->l, x->nth);
    break;
  case SHOWN_SOURCE:
    show_source(a, x->l, x->nth);
    break;
  case SHOWN_TYPE:
    show_type(a, x->l, x->nth);
    break;
  case SHOWN_TIES:
    show_ties(a, x->l, x->ties.at, x->ties.n);
    if (x->ties.n == 0)
      answer_note(a, "no tie is recorded between the two at any time");
    break;
  }
  return a;
}

ent_answer *ent_show(const ent_account *l, const char *id, const ent_query *q,
                     ent_diags *d) {
  if (!(q = query_for(q, ASK_SHOW, d)))
    return NULL;
  struct shown x;
  ent_answer *a = show_find(&x, l, id, d) ? show_cards(&x, id, q->spell) : NULL;
  shown_drop(&x);
  return report_whole(a, l, q);
}
