// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/buf.h"
#include "edit/starter_file.h"
#include "entente.h"

void ent_starter(ent_bytes *out) {
  struct buf b = {0};
  buf_addn(&b, starter_file_text, starter_file_size);
  buf_give(&b, out);
}
