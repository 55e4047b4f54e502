// SPDX-License-Identifier: GPL-2.0-or-later
// Running words of several kinds, in paragraphs and columns: names, words,
// small raised numbers of sources, signs of denials.
#ifndef FIGURE_FLOW_H
#define FIGURE_FLOW_H

#include "figure/frame.h"

enum flow_kind {
  FLOW_WORDS,
  FLOW_NAME,  // whose paragraph it is
  FLOW_OTHER, // the name of somebody else
  FLOW_ARROW, // as a name; no table says how wide it is
  FLOW_NUMBERS,
  FLOW_DENIED
};

struct flow_word {
  enum flow_kind kind;
  const char *text;
  bool glued;                        // to what is before it
  const struct frame_source *source; // whose words they are, or NULL
};

// A paragraph; `words` is to be dropped, the texts are the arena's.
struct flow {
  struct arena *arena;
  VEC(struct flow_word) words;
};

// Adds a text, which may be broken at its blanks. `glued`: no blank before it.
void flow_add(struct flow *f, enum flow_kind kind, bool glued,
              const char *text);
// Adds a work with its numbers before it, which links to where it is. It is
// borrowed.
void flow_source(struct flow *f, const struct frame_source *source);
void flow_drop(struct flow *f);

// Paragraphs below a rule and a head; without a head they stand alone.
struct flow_part {
  const char *head; // in bold
  const char *note; // behind the head, or NULL
  struct flow *of;
  size_t n;
  size_t columns; // 0: two
};
// From y downwards, as wide as the page; gives where it ends. Without
// paragraphs nothing is drawn.
double flow_draw(struct scene *s, const struct preset *p, double y,
                 const struct flow_part *part);

// Notes that follow each other on a line, `first` (or NULL) before them, and
// works one after the other where they are many; what is left of the foot is
// for frame_foot. Gives where they end.
double flow_foot(struct scene *s, const struct preset *p, double y,
                 const char *first, struct frame_foot *foot);

#endif
