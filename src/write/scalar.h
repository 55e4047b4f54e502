// SPDX-License-Identifier: GPL-2.0-or-later
// Texts as scalars of YAML, quoted only where they would be read as something
// else, or could not be seen for what they are.
#ifndef WRITE_SCALAR_H
#define WRITE_SCALAR_H

#include "base/buf.h"
#include "base/str.h"

#include <stdbool.h>

// `flow`: within [ ] or { }.
void scalar_write(struct buf *out, struct str s, bool flow);
void scalar_quote(struct buf *out, struct str s);

#endif
