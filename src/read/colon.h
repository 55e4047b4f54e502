// SPDX-License-Identifier: GPL-2.0-or-later
// A blank missing after a colon, which YAML takes for a part of the word:
// `from:isi`. It is the likeliest cause of whatever else is said of the line.
#ifndef READ_COLON_H
#define READ_COLON_H

#include "base/diag.h"

// The colon within the first word of the line that `at` is on, as an offset;
// SIZE_MAX if there is none.
size_t colon_find(const struct source *s, size_t at);
// The colon within a word, as an index; SIZE_MAX if there is none.
size_t colon_in(struct str word);
// Complains of the one at this offset.
void colon_tell(struct source *s, size_t colon, ent_diags *d);
// Helps a complaint of the word that has its colon at this index.
void colon_help(struct str word, size_t colon, ent_diags *d);

#endif
