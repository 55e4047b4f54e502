// SPDX-License-Identifier: GPL-2.0-or-later
// Who an actor was before it took another name, split off, or took somebody in.
#ifndef COMPARE_LINEAGE_H
#define COMPARE_LINEAGE_H

#include "timeline/slice.h"

struct former {
  uint32_t actor, was; // was: NONE, if there is nobody
  struct days until;   // when that changed
};

// The actor that was tied at the first of two times (`tied`, by actor) and has
// become this one since, by the latest tie that says so.
struct former former_of(const ent_account *l, uint32_t actor, const bool *tied,
                        struct days first, struct days second);

#endif
