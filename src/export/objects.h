// SPDX-License-Identifier: GPL-2.0-or-later
// Objects in JSON, an arena each, for formats that are lists of them.
#ifndef EXPORT_OBJECTS_H
#define EXPORT_OBJECTS_H

#include "export/table.h"

// "text", as a key of an object; nothing of an empty text or of null.
void object_text(struct arena *m, struct value *o, const char *key,
                 const char *text);
void object_value(struct value *o, const char *key, struct value *v);
// The cells of a row as keys, but for what is null or an empty list, and for
// the columns named, which end with NULL.
void object_cells(struct value *o, const struct export *x,
                  const struct export_table *t, size_t row, struct arena *m,
                  const char *const *but);
// "Haqqanis: growth of a militant network. BBC News, 2011-09-14": a work in one
// line.
const char *object_work(struct arena *m, const struct export *x,
                        const struct cited *s);

#endif
