// SPDX-License-Identifier: GPL-2.0-or-later
// XML from strangers, read as its bytes come. No entity is ever declared here,
// and neither depth nor the attributes of an element are without a bound.
#ifndef SHEET_XML_H
#define SHEET_XML_H

#include "sheet/sheet.h"

// Called by a parser. `name` is without its namespace; whoever gives false has
// said why.
struct xml_reader {
  void *context;
  bool (*begin)(void *context, const char *name, const char *const *attributes);
  bool (*end)(void *context, const char *name);
  bool (*text)(void *context, const char *at, size_t n); // NULL: of no interest
};

struct xml {
  struct tables *t;
  const char *code, *name; // of faults, and what is read
  const char *kind;        // "any workbook"
  bool typed;              // a document type without entities is fine
  bool placed;             // faults have their line
  const struct xml_reader *reader;
  void *parser; // expat's
  unsigned depth;
  bool failed;
};

void xml_open(struct xml *x);
void xml_close(struct xml *x);
// The next bytes; false with a fault, or if the reader gives false.
bool xml_feed(struct xml *x, const char *at, size_t n, bool last);
// All of it, from opening to closing.
bool xml_whole(struct xml *x, struct str bytes);
// The line that is being read.
uint32_t xml_line(const struct xml *x);
// The value of an attribute, without its namespace; NULL if it has none.
const char *xml_said(const char *const *attributes, const char *name);

#endif
