// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/escape.h"
#include "render/html.h"

void html_text(struct buf *b, const char *text) { escape_xml(b, str_of(text)); }

void html_attribute(struct buf *b, const char *name, const char *value) {
  buf_addf(b, " %s=\"", name);
  html_text(b, value);
  buf_addc(b, '"');
}
