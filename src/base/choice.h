// SPDX-License-Identifier: GPL-2.0-or-later
// Words from a closed list: what to say when somebody wrote another.
#ifndef BASE_CHOICE_H
#define BASE_CHOICE_H

#include "base/diag.h"

// The k-th word of the list, or NULL past the last.
typedef const char *choice_name(size_t k);

// Helps with the word that is like the one written, if there is one, and with
// the whole list.
void choice_help(ent_diags *d, struct str word, choice_name *name);

#endif
