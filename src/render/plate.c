// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/plate.h"
#include "base/escape.h"
#include "base/num.h"

// With few ties the layout in ranks makes room for their words; with more the
// spring layouts show who is in the middle.
enum {
  RANKS_UP_TO = 150,
  GROUPS_UP_TO = 100, // actors
  SPRINGS_UP_TO = 300
};

// Leading lines around actors takes time that grows with the third power: a
// second at this many ties times actors.
enum { AROUND_UP_TO = 8000 };

static bool has_group(const ent_drawing *d) {
  for (size_t i = 0; i < d->nodes.n; i++)
    if (d->nodes.at[i].cluster)
      return true;
  return false;
}

static enum plate_layout layout_of(const ent_drawing *d, bool grouped) {
  if (d->edges.n <= RANKS_UP_TO)
    return IN_RANKS;
  if (grouped && d->nodes.n <= GROUPS_UP_TO)
    return IN_GROUPS;
  return d->nodes.n <= SPRINGS_UP_TO ? BY_SPRINGS : IN_CLOUDS;
}

struct plate plate_of(const ent_drawing *d) {
  struct plate p = {.drawing = d, .grouped = has_group(d)};
  p.layout = layout_of(d, p.grouped);
  p.shaded = p.grouped && (p.layout == IN_RANKS || p.layout == IN_GROUPS);
  p.around = p.layout == IN_RANKS || d->nodes.n * d->edges.n <= AROUND_UP_TO;
  return p;
}

// -------------------------------------------------------------- attributes

void plate_word(struct buf *b, const char *name, const char *value) {
  buf_addf(b, " %s=\"%s\"", name, value);
}

void plate_text(struct buf *b, const char *name, const char *text) {
  buf_addf(b, " %s=", name);
  escape_dot_text(b, str_of(text));
}

void plate_real(struct buf *b, const char *name, double x, int decimals) {
  buf_addf(b, " %s=\"", name);
  num_fixed(b, x, decimals);
  buf_addc(b, '"');
}

void plate_markup(struct buf *b, struct str text) {
  if (text.n > 0)
    escape_dot_markup(b, text);
  else
    buf_add(b, "&#160;");
}

void plate_id(struct buf *b, const char *prefix, const char *id) {
  struct buf plain = {0};
  escape_dot_id(&plain, str_of(id));
  buf_addf(b, " id=\"%s", prefix);
  for (size_t i = 1; i + 1 < plain.n; i++) {
    char c = plain.at[i];
    if (c == ' ')
      buf_addc(b, '_');
    else if (strchr("_&<>'", c))
      buf_addf(b, "%%%02X", (unsigned char)c);
    else
      buf_addc(b, c);
  }
  buf_addc(b, '"');
  buf_drop(&plain);
}
