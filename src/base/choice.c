// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/choice.h"
#include "base/buf.h"
#include "base/suggest.h"

void choice_help(ent_diags *d, struct str word, choice_name *name) {
  struct suggest near = suggest_for(word);
  struct buf all = {0};
  for (size_t k = 0; name(k); k++) {
    suggest_offer(&near, str_of(name(k)));
    buf_addf(&all, "%s%s", k == 0 ? "" : name(k + 1) ? ", " : " and ", name(k));
  }
  struct str best = suggest_best(&near);
  if (best.n > 0)
    diag_help(d, "did you mean `%.*s`? The choices are %s", STR_ARG(best),
              buf_text(&all));
  else
    diag_help(d, "the choices are %s", buf_text(&all));
  buf_drop(&all);
}
