// SPDX-License-Identifier: GPL-2.0-or-later
// Structs that callers fill, whose first member is their size: of an older
// header they are shorter than what is known here, of a newer one longer.
#ifndef BASE_SIZED_H
#define BASE_SIZED_H

#include "base/diag.h"

// Copies what a caller gave (NULL: nothing but defaults) into `own` of n bytes;
// members that the caller's header did not know are 0. False if one that is not
// known here is set, or there is no size at all.
bool sized_copy(void *own, size_t n, const void *given);
// The same; when false, adds usage/struct-size. `macro` is what makes one.
bool sized_take(void *own, size_t n, const void *given, const char *macro,
                ent_diags *d);

#endif
