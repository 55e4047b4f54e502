// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers as text, the same in every locale: the point is always a point,
// -0 is 0, and what is not a number is never printed as one.
#ifndef BASE_NUM_H
#define BASE_NUM_H

#include "base/buf.h"
#include <stdint.h>

// `decimals` digits after the point, rounded half to even as C does.
void num_fixed(struct buf *b, double x, int decimals);
// The same without zeros at its end: 2.5, 3.
void num_trimmed(struct buf *b, double x, int decimals);
// Shortest form with at most `digits` significant digits, no trailing zeros,
// an exponent only below 1e-6 and from 1e15 on.
void num_short(struct buf *b, double x, int digits);
// x rounded to 12 significant digits: what ranks compare.
double num_round12(double x);
// With thin thousands separators (1,234,567).
void num_count(struct buf *b, uint64_t n);
// The whole text as a finite number, '.' as the point. False if it is not.
bool num_parse(struct str s, double *out);
bool num_parse_u32(struct str s, uint32_t *out);

#endif
