// SPDX-License-Identifier: GPL-2.0-or-later
// JSON (RFC 8259) piece by piece, strictly: what is no JSON stops it, and so
// does what is nested too deep.
#ifndef SHEET_JSON_H
#define SHEET_JSON_H

#include "base/buf.h"
#include <stdint.h>

enum json_kind {
  JSON_END, // of the whole text
  JSON_OBJECT,
  JSON_OBJECT_END,
  JSON_ARRAY,
  JSON_ARRAY_END,
  JSON_KEY,
  JSON_TEXT,
  JSON_NUMBER,
  JSON_TRUE,
  JSON_FALSE,
  JSON_NULL,
  JSON_WRONG
};

enum { JSON_DEEPEST = 64 };

struct json {
  const char *at, *end;
  uint32_t line; // from 1
  unsigned depth;
  struct buf text;             // of a key, a text or a number
  const char *wrong;           // what is wrong, or NULL
  char open[JSON_DEEPEST + 1]; // '{' or '['
  bool comma, key; // one must come; a value must come behind its key
  bool lenient;    // letters that no text has do not stop it:
  bool odd;        // there was one, and U+FFFD is there instead
};

// The next piece; JSON_WRONG from the first fault on.
enum json_kind json_next(struct json *j);
// Passes over a value that has begun with this piece.
void json_skip(struct json *j, enum json_kind kind);
void json_drop(struct json *j);

#endif
