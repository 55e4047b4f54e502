// SPDX-License-Identifier: GPL-2.0-or-later
// A table that many people have is read better by its own map than by a guess,
// and who has it may not know that there is one.
#include "import/known.h"

#include "import/ready.h"

enum { LEAST = 4 }; // columns by name that make a table known

// Whether a head has all columns that a map names, and these are enough.
struct fit {
  const struct tables *tables;
  const struct table_sheet *sheet;
  size_t row, named;
};

static bool has_column(struct fit *f, const char *name) {
  if (*name == '#')
    return true;
  for (uint32_t c = 0; c < sheet_width(f->sheet, f->row); c++)
    if (str_is(sheet_text(f->tables, f->sheet, f->row, c), name)) {
      f->named++;
      return true;
    }
  return false;
}

static bool fits_table(struct fit *f, const struct map_table *t) {
  bool good = t->header > 0;
  for (size_t u = 0; u < t->uses.n && good; u++) {
    for (size_t c = 0; c < t->uses.at[u].columns.n && good; c++)
      good = has_column(f, t->uses.at[u].columns.at[c]);
    if (t->uses.at[u].precision)
      good = good && has_column(f, t->uses.at[u].precision);
  }
  for (size_t i = 0; i < t->only_if.n && good; i++)
    good = has_column(f, t->only_if.at[i].column);
  return good;
}

static bool fits(struct fit *f, const struct ready *r, ent_diags *d) {
  struct mapping m = {.title = NULL};
  struct source *text = source_new(r->name, r->text, r->size);
  map_begin(&m);
  bool good = map_read(&m, text, d);
  f->named = 0;
  for (size_t i = 0; i < m.tables.n && good; i++)
    good = fits_table(f, &m.tables.at[i]);
  mapping_drop(&m);
  source_release(text);
  return good && f->named >= LEAST;
}

void known_tell(struct import *im, const struct tables *tables,
                const struct table_sheet *sheet, size_t head) {
  struct fit f = {tables, sheet, head, 0};
  struct ready r;
  ent_diags *d = diags_like(im->d);
  for (size_t k = 0; ready_at(k, &r) && r.text; k++)
    if (fits(&f, &r, d))
      import_tell(im,
                  "%s has the columns of a known table (%s), and is read by a "
                  "guess here: import it as `%s` to have them read for what "
                  "they are",
                  sheet->name, r.help, r.name);
  ent_diags_free(d);
}
