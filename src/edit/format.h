// SPDX-License-Identifier: GPL-2.0-or-later
// Values of a file that are written anew.
#ifndef EDIT_FORMAT_H
#define EDIT_FORMAT_H

#include "edit/edit.h"

bool format_has_line(struct str raw);
// Whether a text is written in lines, behind `|` or `>`.
bool format_is_block(struct str raw, const struct twig *w);
// Appends a scalar on one line, with its anchor.
void format_scalar(struct buf *out, const struct tree *t, uint32_t twig,
                   enum says says, bool flow);

// Appends a value, by the rule of its key, on one line as it may stand in
// brackets.
void format_value(struct buf *out, const struct tree *t, uint32_t twig,
                  const struct key_rule *r);

#endif
