// SPDX-License-Identifier: GPL-2.0-or-later
// The files of a workbook: unpacked piece by piece, as many bytes as are
// allowed for all of them, and parsed as they come. XML from strangers has no
// DTD here, so it has no entities either, and neither depth nor length without
// a bound.
#ifndef SHEET_PARTS_H
#define SHEET_PARTS_H

#include "sheet/sheet.h"

// Called by a parser of one file. `name` is without its namespace.
struct part_reader {
  void *context;
  bool (*begin)(void *context, const char *name, const char *const *attributes);
  bool (*end)(void *context, const char *name);
  bool (*text)(void *context, const char *at, size_t n);
};

struct zip_parts {
  struct tables *t;
  void *zip; // libzip's
  const size_t *most;
  size_t unpacked;
};

bool parts_open(struct zip_parts *p, struct str bytes);
void parts_close(struct zip_parts *p);
bool parts_has(const struct zip_parts *p, const char *name);
// Reads one file; false with a fault, or if a function of the reader gives
// false, which then has said why.
bool parts_read(struct zip_parts *p, const char *name,
                const struct part_reader *reader);
// The value of an attribute, without its namespace; NULL if it has none.
const char *part_attribute(const char *const *attributes, const char *name);

#endif
