// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a file's bytes can be YAML at all.
#ifndef READ_TEXT_H
#define READ_TEXT_H

#include "base/diag.h"

// False, with a diagnostic, unless the text is UTF-8 without control
// characters (tab and line ends apart) and without a byte-order mark but at
// its start.
bool text_sound(struct source *s, ent_diags *d);
// The same for the text of one scalar, whose escapes may have made anything;
// the offset of the first control character, or n.
size_t text_control(struct str s);

#endif
