// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/id.h"
#include "base/buf.h"

const char *scene_id(struct scene *s, const char *panel, const char *kind,
                     const char *id) {
  struct buf b = {0};
  for (const char *c = id; *c; c++)
    if (*c == ' ' || *c == '%')
      buf_addf(&b, "%%%02X", (unsigned)*c);
    else
      buf_addc(&b, *c);
  const char *whole =
      scene_words(s, "%s%s%s", panel ? panel : "", kind, buf_text(&b));
  buf_drop(&b);
  return whole;
}
