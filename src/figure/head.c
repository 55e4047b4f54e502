// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/head.h"
#include "base/buf.h"

// The lines from the n-th on, as one that goes on where it has to.
static const char *joined(struct scene *s, const ent_drawing *d, size_t n) {
  struct buf b = {0};
  for (size_t i = n; i < d->lines.n; i++)
    buf_addf(&b, "%s%s", b.n ? " · " : "", d->lines.at[i]);
  const char *words = scene_words(s, "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

double head_draw(struct scene *s, const struct preset *p, const ent_drawing *d,
                 const char *words) {
  const bool own = !words && d->lines.n > 0;
  const char *rest = joined(s, d, own ? 1 : 0);
  if (!d->dates || (!words && !own))
    return frame_head(s, p, d->title, d->lines.at, d->lines.n);
  return frame_head_dated(
      s, p,
      &(struct frame_dated){.title = d->title,
                            .given = d->own_title,
                            .dates = d->dates,
                            .words = own ? d->lines.at[0] : words,
                            .lines = &rest,
                            .n = *rest ? 1 : 0});
}
