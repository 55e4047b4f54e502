// SPDX-License-Identifier: GPL-2.0-or-later
#include "export/xml.h"
#include "base/escape.h"

void xml_attribute_str(struct buf *b, const char *name, struct str text) {
  if (!text.n)
    return;
  buf_addf(b, " %s=\"", name);
  escape_xml(b, text);
  buf_addc(b, '"');
}

void xml_attribute(struct buf *b, const char *name, const char *text) {
  xml_attribute_str(b, name, str_of(text));
}

static bool among(const char *name, const char *const *list, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (strcmp(name, list[i]) == 0)
      return true;
  return false;
}

bool xml_skips(const char *column, bool labelled) {
  static const char *const said[] = {"id", "source", "target", "time"};
  static const char *const labels[] = {"label", "weight"};
  return among(column, said, sizeof said / sizeof *said) ||
         (labelled && among(column, labels, sizeof labels / sizeof *labels));
}

const char *xml_type(enum export_type type) {
  switch (type) {
  case OF_WHOLE:
    return "long";
  case OF_NUMBER:
    return "double";
  case OF_TRUTH:
    return "boolean";
  default:
    return "string";
  }
}

bool xml_cell(struct buf *b, const struct value *v) {
  struct buf plain = {0};
  export_plain(&plain, v);
  const bool any = plain.n > 0;
  escape_xml(b, buf_str(&plain));
  buf_drop(&plain);
  return any;
}
