// SPDX-License-Identifier: GPL-2.0-or-later
// The weights of weights.def, as constants.
#ifndef LAYOUT_WEIGHTS_H
#define LAYOUT_WEIGHTS_H

#define WEIGHT(name, value, what, tuned, noticed)                              \
  static const double name = value;
#include "layout/weights.def"
#undef WEIGHT

#endif
