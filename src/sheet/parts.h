// SPDX-License-Identifier: GPL-2.0-or-later
// The files of a workbook: unpacked piece by piece, as many bytes as are
// allowed for all of them, and parsed as they come. They have no document type
// here.
#ifndef SHEET_PARTS_H
#define SHEET_PARTS_H

#include "sheet/xml.h"

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
                const struct xml_reader *reader);

// Reads all files whose names have that in them.
bool parts_read_all(struct zip_parts *p, const char *in_name,
                    const struct xml_reader *reader);

#endif
