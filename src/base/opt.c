// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/opt.h"

static void add_named(struct buf *b, struct str named, bool option,
                      ent_speller *spell) {
  ent_bytes words = {0};
  struct buf name = {0};
  buf_adds(&name, named);
  if (spell)
    spell(option, buf_text(&name), &words);
  if (words.n > 0)
    buf_adds(b, str_n(words.at, words.n));
  else
    buf_adds(b, named);
  ent_bytes_drop(&words);
  buf_drop(&name);
}

void opt_spell(struct buf *b, struct str text, ent_speller *spell) {
  size_t from = 0;
  for (size_t i = 0; i < text.n; i++) {
    bool option = text.at[i] == '\001';
    const char *end = option || text.at[i] == '\003'
                          ? memchr(text.at + i, '\002', text.n - i)
                          : NULL;
    if (!end)
      continue;
    size_t to = (size_t)(end - text.at);
    buf_adds(b, str_n(text.at + from, i - from));
    add_named(b, str_n(text.at + i + 1, to - i - 1), option, spell);
    from = to + 1;
    i = to;
  }
  buf_adds(b, str_n(text.at + from, text.n - from));
}
