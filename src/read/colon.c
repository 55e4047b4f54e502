// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/colon.h"

#include <stdint.h>

static bool ends_word(char c) { return strchr(" \t\n\r\"'#", c) != NULL; }

// A colon is joined if something follows it. The address of a page, and a
// bracket or a quote before the colon, are no keys.
size_t colon_in(struct str word) {
  for (size_t i = 0; i < word.n && !ends_word(word.at[i]); i++) {
    if (strchr("{[,}]", word.at[i]))
      break;
    if (word.at[i] != ':' || i == 0)
      continue;
    bool more = i + 1 < word.n && !ends_word(word.at[i + 1]);
    return more && word.at[i + 1] != '/' ? i : SIZE_MAX;
  }
  return SIZE_MAX;
}

size_t colon_find(const struct source *s, size_t at) {
  struct str line =
      source_line(s, source_place(s, (uint32_t)(at < s->n ? at : s->n)).line);
  while (line.n > 0 && (line.at[0] == ' ' || line.at[0] == '-'))
    line = (struct str){line.at + 1, line.n - 1};
  size_t i = colon_in(line);
  return i == SIZE_MAX ? i : (size_t)(line.at - s->text) + i;
}

void colon_help(struct str word, size_t colon, ent_diags *d) {
  diag_help(d, "write `%.*s: …`, with a blank after the colon", (int)colon,
            word.at);
}

void colon_tell(struct source *s, size_t colon, ent_diags *d) {
  size_t start = colon;
  while (start > 0 && !ends_word(s->text[start - 1]))
    start--;
  diag(d, ENT_ERROR, "yaml/colon",
       (struct span){
           .in = s, .start = (uint32_t)colon, .end = (uint32_t)colon + 1},
       "a `:` without a blank after it");
  colon_help((struct str){s->text + start, colon - start}, colon - start, d);
}
