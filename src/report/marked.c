// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/marking.h"
#include "report/report.h"

struct value *report_level(struct arena *m, const ent_account *l,
                           uint8_t level) {
  return l->facts->markings.any ? value_string(m, marking_word(l->facts, level))
                                : value_null(m);
}

void report_place(struct arena *m, struct value **file, struct value **line,
                  const ent_account *l, struct place p) {
  *file = *line = value_null(m);
  if (p.file >= l->facts->files.n || account_told(l, SHOWN_TO))
    return;
  struct source *in = l->facts->files.at[p.file];
  *file = value_string(m, in->name);
  *line = value_int(m, source_place(in, p.offset).line);
}
