// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/base64.h"

#include <stdint.h>

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuv"
                              "wxyz0123456789+/";

void base64_add(struct buf *b, struct str bytes) {
  for (size_t i = 0; i < bytes.n; i += 3) {
    const size_t left = bytes.n - i;
    uint32_t three = (uint32_t)(unsigned char)bytes.at[i] << 16;
    if (left > 1)
      three |= (uint32_t)(unsigned char)bytes.at[i + 1] << 8;
    if (left > 2)
      three |= (unsigned char)bytes.at[i + 2];
    buf_addc(b, letters[three >> 18]);
    buf_addc(b, letters[three >> 12 & 63]);
    buf_addc(b, left > 1 ? letters[three >> 6 & 63] : '=');
    buf_addc(b, left > 2 ? letters[three & 63] : '=');
  }
}
