// SPDX-License-Identifier: GPL-2.0-or-later
// A long list in blocks: its items never move while it grows, and the first
// ones can be given back before the others.
// PILE(struct x) p = {0}; pile_push(&p, x); *pile_at(&p, 7); pile_drop(&p).
#ifndef BASE_PILE_H
#define BASE_PILE_H

#include <stddef.h>

enum { PILE_SHIFT = 11, PILE_BLOCK = 1 << PILE_SHIFT };

// `item` is never set: it says of what the list is.
#define PILE(T)                                                                \
  struct {                                                                     \
    void **block;                                                              \
    size_t n;                                                                  \
    T *item;                                                                   \
  }

#define pile_at(p, i)                                                          \
  ((__typeof__((p)->item))(p)->block[(i) >> PILE_SHIFT] +                      \
   ((i) & (PILE_BLOCK - 1)))

#define pile_push(p, x)                                                        \
  ((p)->block = pile_room((p)->block, (p)->n, sizeof *(p)->item),              \
   *pile_at((p), (p)->n) = (x), (void)(p)->n++)

// Gives back the blocks all of whose items come before `upto`, but for the
// first, since item 0 may be one that others fall back on.
#define pile_forget(p, upto) pile_let_go((p)->block, (upto), sizeof *(p)->item)

#define pile_drop(p)                                                           \
  (pile_release((p)->block, (p)->n, sizeof *(p)->item),                        \
   (void)((p)->block = NULL), (void)((p)->n = 0))

// The blocks, with room for item n.
void **pile_room(void **block, size_t n, size_t size);
void pile_let_go(void **block, size_t upto, size_t size);
void pile_release(void **block, size_t n, size_t size);

#endif
