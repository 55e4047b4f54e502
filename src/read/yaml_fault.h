// SPDX-License-Identifier: GPL-2.0-or-later
// libyaml's complaints in words for people.
#ifndef READ_YAML_FAULT_H
#define READ_YAML_FAULT_H

#include "base/diag.h"

struct yaml_fault {
  const char *problem, *context; // libyaml's words; context may be NULL
  uint32_t at, context_at;       // bytes
  uint32_t inside;               // where the innermost collection begins
};

void yaml_fault_tell(const struct yaml_fault *f, struct source *s,
                     ent_diags *d);

#endif
