// SPDX-License-Identifier: GPL-2.0-or-later
// Columns of tables as attributes in XML.
#ifndef EXPORT_XML_H
#define EXPORT_XML_H

#include "export/table.h"

// ` name="text"`, escaped; nothing of an empty text.
void xml_attribute(struct buf *b, const char *name, const char *text);
void xml_attribute_str(struct buf *b, const char *name, struct str text);
// Whether a column is no attribute: the element says the same, or it is of one
// time of a tie alone. `labelled`: it says the label and the weight too.
bool xml_skips(const char *column, bool labelled);
// What a type of ours is called there: "string", "long", "double", "boolean".
const char *xml_type(enum export_type type);
// A cell as the inside of an element; false, and nothing, of what is empty.
bool xml_cell(struct buf *b, const struct value *v);

#endif
