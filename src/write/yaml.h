// SPDX-License-Identifier: GPL-2.0-or-later
// The records of `ties:`.
#ifndef WRITE_YAML_H
#define WRITE_YAML_H

#include "write/lay.h"

// One of `ties:`, and all its keys.
void yaml_tie(const struct lay *in, const struct written_tie *t);

#endif
