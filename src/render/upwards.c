// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/upwards.h"
#include "base/utf8.h"
#include "view/metrics.h"

// Where the letter that begins here ends, with the marks that are put on it.
static const char *letter_end(const char *at) {
  const char *end = at;
  utf8_next(&end);
  for (const char *next = end; *next; end = next) {
    const char *from = next;
    utf8_next(&next);
    if (utf8_width((struct str){from, (size_t)(next - from)}) > 0)
      break;
  }
  return end;
}

static size_t letters_of(const char *text) {
  size_t n = 0;
  for (; *text; text = letter_end(text))
    n++;
  return n;
}

void upwards_each(const struct scene_item *text, upwards_put *put, void *to) {
  const struct lettering *how = &text->text.how;
  if (!how->turned) {
    put(to, text);
    return;
  }
  struct scene_item one = *text;
  const char *at = text->text.text;
  double wide = text_width(str_of(at), how->size, how->bold);
  double each = wide / (double)(letters_of(at) + !*at);
  one.text.how.turned = false;
  one.text.how.anchor = ANCHOR_MIDDLE;
  one.text.how.size = how->size * CAP_HEIGHT;
  one.text.x = text->text.x - how->size * CAP_HEIGHT / 2;
  for (const char *end; *at; at = end) {
    end = letter_end(at);
    struct buf letter = {0};
    buf_addn(&letter, at, (size_t)(end - at));
    one.text.text = buf_text(&letter);
    put(to, &one);
    one.text.y -= each;
    buf_drop(&letter);
  }
}
