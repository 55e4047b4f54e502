// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/build.h"
#include "model/vocab_core.h"

struct source *vocab_source(void) {
  return source_new("built-in vocabulary", vocab_core_text, vocab_core_size);
}
