// SPDX-License-Identifier: GPL-2.0-or-later
// Values nest as deep as the reports that make them do: recursion is bounded
// by our own code.
#include "base/escape.h"
#include "base/num.h"
#include "render/render.h"

#include <inttypes.h>

enum { DATA_DIGITS = 12, PEOPLE_DIGITS = 6 };

void value_words(struct buf *b, const struct value *v, int decimals) {
  if (!v)
    return;
  switch (v->kind) {
  case VALUE_NULL:
    break;
  case VALUE_BOOL:
    buf_add(b, v->truth ? "yes" : "no");
    break;
  case VALUE_INT:
    buf_addf(b, "%" PRId64, v->integer);
    break;
  case VALUE_REAL:
    if (decimals < 0)
      num_short(b, v->real, PEOPLE_DIGITS);
    else
      num_fixed(b, v->real, decimals);
    break;
  case VALUE_TEXT:
    buf_adds(b, v->text);
    break;
  case VALUE_LIST:
  case VALUE_OBJECT:
    for (const struct value *i = v->first; i; i = i->next) {
      if (v->kind == VALUE_OBJECT)
        buf_addf(b, "%s ", i->key);
      value_words(b, i, decimals);
      buf_add(b, i->next ? ", " : "");
    }
    break;
  }
}

static void add_items(struct buf *b, const struct value *v) {
  for (const struct value *i = v->first; i; i = i->next) {
    if (v->kind == VALUE_OBJECT) {
      escape_json(b, str_of(i->key));
      buf_add(b, ": ");
    }
    value_json(b, i);
    buf_add(b, i->next ? ", " : "");
  }
}

void value_json(struct buf *b, const struct value *v) {
  switch (v ? v->kind : VALUE_NULL) {
  case VALUE_NULL:
    buf_add(b, "null");
    break;
  case VALUE_BOOL:
    buf_add(b, v->truth ? "true" : "false");
    break;
  case VALUE_INT:
    buf_addf(b, "%" PRId64, v->integer);
    break;
  case VALUE_REAL:
    num_short(b, v->real, DATA_DIGITS);
    break;
  case VALUE_TEXT:
    escape_json(b, v->text);
    break;
  case VALUE_LIST:
    buf_addc(b, '[');
    add_items(b, v);
    buf_addc(b, ']');
    break;
  case VALUE_OBJECT:
    buf_addc(b, '{');
    add_items(b, v);
    buf_addc(b, '}');
    break;
  }
}
