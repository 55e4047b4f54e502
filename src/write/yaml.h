// SPDX-License-Identifier: GPL-2.0-or-later
// The records of a book, each with all its keys.
#ifndef WRITE_YAML_H
#define WRITE_YAML_H

#include "write/lay.h"

// An entry of a section of ids.
void yaml_type(const struct lay *in, const struct written_type *t);
void yaml_kind(const struct lay *in, const struct written_kind *k);
void yaml_source(const struct lay *in, const struct written_source *s);
void yaml_actor(const struct lay *in, const struct written_actor *a);
// One of `ties:`.
void yaml_tie(const struct lay *in, const struct written_tie *t);

#endif
