// SPDX-License-Identifier: GPL-2.0-or-later
// A value as it can be shown: nothing, truth, number, text, list, object.
// Values live in an arena and are never changed once shown.
#ifndef VIEW_VALUE_H
#define VIEW_VALUE_H

#include "base/arena.h"
#include "base/str.h"
#include <stdint.h>

enum value_kind {
  VALUE_NULL,
  VALUE_BOOL,
  VALUE_INT,
  VALUE_REAL,
  VALUE_TEXT,
  VALUE_LIST,
  VALUE_OBJECT
};

struct value {
  enum value_kind kind;
  bool truth;
  int64_t integer;
  double real;
  struct str text; // borrowed: from the ledger or the arena; of an object how
                   // one cell says it, or nothing
  const char *key; // inside an object
  struct value *first, *last, *next; // items of a list or object
};

struct value *value_null(struct arena *a);
struct value *value_bool(struct arena *a, bool truth);
struct value *value_int(struct arena *a, int64_t n);
struct value *value_real(struct arena *a, double x);        // NaN, inf: null
struct value *value_text(struct arena *a, struct str s);    // at NULL: null
struct value *value_string(struct arena *a, const char *s); // NULL: null
__attribute__((format(printf, 2, 3))) struct value *
value_format(struct arena *a, const char *format, ...);
struct value *value_list(struct arena *a);
struct value *value_object(struct arena *a);
// Both give the container back.
struct value *value_append(struct value *list, struct value *item);
struct value *value_set(struct value *object, const char *key,
                        struct value *item);
// Whether an object has such a key.
bool value_has(const struct value *object, const char *key);

#endif
