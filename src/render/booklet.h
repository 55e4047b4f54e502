// SPDX-License-Identifier: GPL-2.0-or-later
// A dossier as text for other programs to set: its parts in order, in a
// language that is a table of functions. Figures are files beside it.
#ifndef RENDER_BOOKLET_H
#define RENDER_BOOKLET_H

#include "base/buf.h"
#include "view/dossier.h"

enum { BOOKLET_COLUMNS = 6 };

// A figure that is to be within, as PNG, and how wide it may be.
struct booklet_picture {
  ent_bytes png;
  double inches;
};

struct booklet {
  const char *pictures; // the format of the figures; NULL: they are within
  bool notes;           // of ties, as [^1]: `end` says what they are
  void (*begin)(struct buf *b, const ent_dossier *d);
  void (*heading)(struct buf *b, const char *text);
  void (*paragraph)(struct buf *b, struct dossier_prose words);
  void (*figure)(struct buf *b, const char *file, const char *caption);
  void (*picture)(struct buf *b, const char *name, double inches,
                  const char *caption);
  // Cells, the last of them ends the row.
  void (*heads)(struct buf *b, const char *const *heads);
  void (*row)(struct buf *b, const char *const *cells);
  void (*tail)(struct buf *b);
  void (*sources)(struct buf *b, const ent_dossier *d);
  void (*end)(struct buf *b, const ent_dossier *d);
};

// How a language writes words and commands.
struct prose {
  void (*plain)(struct buf *b, const char *text);
  void (*command)(struct buf *b, const char *command);
};
void prose_add(struct buf *b, const struct prose *how,
               struct dossier_prose words);

// The address of a source that is no link, to be shown as text: NULL if it is
// one, there is none, or the words of the source are it.
const char *unlinked(const struct dossier_source *s);

extern const struct booklet booklet_md, booklet_office;

// All of a dossier in that language; its figures are called after the stem, or
// are the pictures, as many as there are.
void booklet_write(struct buf *b, const struct booklet *to,
                   const ent_dossier *d, const char *stem,
                   const struct booklet_picture *pictures);

#endif
