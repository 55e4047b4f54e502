// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/caption.h"

void caption_begin(struct buf *b, const char *title, const char *const *lines,
                   size_t n) {
  buf_clear(b);
  buf_addf(b, "%s\n", title);
  for (size_t i = 0; i < n; i++)
    buf_addf(b, "%s\n", lines[i]);
}

void caption_part(struct buf *b, const char *head, const char *note) {
  buf_addc(b, '\n');
  if (head)
    buf_addf(b, "%s%s%s%s\n", head, note ? " (" : "", note ? note : "",
             note ? ")" : "");
}

void caption_line(struct buf *b, const char *words) {
  buf_addf(b, "%s\n", words);
}
