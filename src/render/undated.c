// SPDX-License-Identifier: GPL-2.0-or-later
// By the record at its end, which has no comment behind it, the list of the
// files is found, and by the list their heads (PKWARE's APPNOTE, 4.3).
#include "render/undated.h"

#include <stdint.h>
#include <string.h>

enum {
  END_SIZE = 22, // of the record at the end
  END_COUNT = 10,
  END_LIST = 16,
  ITEM_SIZE = 46, // of an item of the list, and where in it is what
  ITEM_TIME = 12,
  ITEM_NAME = 28,
  ITEM_HEAD = 42,
  HEAD_SIZE = 30,
  HEAD_TIME = 10
};

static size_t number(const struct buf *b, size_t at, size_t bytes) {
  size_t n = 0;
  while (bytes-- > 0)
    n = n << 8 | (unsigned char)b->at[at + bytes];
  return n;
}

static bool is_at(const struct buf *b, size_t at, size_t size,
                  const char *sign) {
  return at <= b->n && b->n - at >= size && memcmp(b->at + at, sign, 4) == 0;
}

// No time of the first of January 1980.
static void undate(struct buf *b, size_t at) {
  memcpy(b->at + at, "\0\0\x21\0", 4);
}

static bool undate_item(struct buf *b, size_t *at) {
  if (!is_at(b, *at, ITEM_SIZE, "PK\1\2"))
    return false;
  const size_t head = number(b, *at + ITEM_HEAD, 4);
  if (!is_at(b, head, HEAD_SIZE, "PK\3\4"))
    return false;
  undate(b, head + HEAD_TIME);
  undate(b, *at + ITEM_TIME);
  // Behind it its name, what is added and a comment.
  *at += ITEM_SIZE + number(b, *at + ITEM_NAME, 2) +
         number(b, *at + ITEM_NAME + 2, 2) + number(b, *at + ITEM_NAME + 4, 2);
  return true;
}

bool archive_undate(struct buf *b) {
  const size_t end = b->n < END_SIZE ? 0 : b->n - END_SIZE;
  if (!is_at(b, end, END_SIZE, "PK\5\6"))
    return false;
  size_t at = number(b, end + END_LIST, 4);
  for (size_t n = number(b, end + END_COUNT, 2); n > 0; n--)
    if (!undate_item(b, &at))
      return false;
  return true;
}
