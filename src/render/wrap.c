// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/wrap.h"
#include "base/utf8.h"

// The next word of at most `longest` columns, from *at on; blanks before it
// are passed over. A word is cut between characters, never before a mark that
// belongs to the one before.
static struct str next_word(const char **at, const char *end, size_t longest) {
  while (*at < end && **at == ' ')
    ++*at;
  const char *start = *at;
  size_t width = 0;
  while (*at < end && **at != ' ') {
    const char *p = *at;
    utf8_next(&p);
    size_t w = utf8_width((struct str){*at, (size_t)(p - *at)});
    if (width + w > longest && w > 0 && width > 0)
      break;
    width += w;
    *at = p;
  }
  return (struct str){start, (size_t)(*at - start)};
}

struct wrapped_lines wrap_text(struct str text, size_t wide) {
  struct wrapped_lines l = {0};
  const char *at = text.at, *end = text.at + text.n;
  struct str line = {at, 0};
  size_t width = 0;
  for (;;) {
    struct str word = next_word(&at, end, 2 * wide);
    if (word.n == 0)
      break;
    size_t w = utf8_width(word);
    struct str longer = {line.at, (size_t)(word.at + word.n - line.at)};
    bool cut = line.n > 0 && word.at == line.at + line.n; // inside a word
    if (line.n > 0 && (cut || width + 1 + w > wide)) {
      vec_push(&l.list, line);
      line = word;
      width = w;
    } else {
      width = line.n > 0 ? width + 1 + w : w;
      line = line.n > 0 ? longer : word;
    }
  }
  if (line.n > 0 || l.list.n == 0)
    vec_push(&l.list, line);
  return l;
}

struct wrapped_lines wrap_evenly(struct str text, size_t wide) {
  struct wrapped_lines best = wrap_text(text, wide);
  // Words are cut at twice the width, so a narrow one must not be tried.
  for (size_t w = wide; w > 1 && 2 * w > wide; w--) {
    struct wrapped_lines l = wrap_text(text, w - 1);
    bool worse = l.list.n > best.list.n;
    vec_drop(worse ? &l.list : &best.list);
    if (worse)
      break;
    best = l;
  }
  return best;
}
