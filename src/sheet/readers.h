// SPDX-License-Identifier: GPL-2.0-or-later
// The readers of forms.def, which are part of the program entente-sheet alone.
#ifndef SHEET_READERS_H
#define SHEET_READERS_H

#include "sheet/forms.h"
#include "sheet/netfile.h"

struct form_reader {
  // Whether a file is one: by its first bytes, which are text, and its name.
  bool (*is)(struct str bytes, struct str name);
  // Fills the network; false with a fault.
  bool (*read)(struct netfile *g, struct str bytes);
};

#define FORM(id, name, title, holds, help)                                     \
  extern const struct form_reader form_##id;
#include "sheet/forms.def"

// What a file is; FORM_TABLE: a table.
uint8_t form_find(struct str bytes, struct str name);
// Whether it begins as an object or a list of JSON does, and no table.
bool form_is_json(struct str bytes);
bool form_take(struct tables *t, uint8_t form, struct str bytes,
               struct str name, const struct limits *limits);

// --- for the readers

// Whether a word stands among the first bytes, in any case.
bool form_early(struct str bytes, const char *word);
bool form_ends(struct str name, const char *extension);
// Whether so many nodes can be in a file of so many bytes, lines of its own or
// not; a fault if they cannot.
bool form_has_room(struct netfile *g, size_t nodes, size_t bytes,
                   uint32_t line);
// The bytes as UTF-8 text without NUL, which the caller drops; false with a
// fault.
bool form_decode(struct netfile *g, struct str bytes, struct buf *out);

#endif
