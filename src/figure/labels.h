// SPDX-License-Identifier: GPL-2.0-or-later
// What stands on a tie: its word, small and raised the numbers of its sources,
// below them who denies it. There are forms of it for when room is short.
#ifndef FIGURE_LABELS_H
#define FIGURE_LABELS_H

#include "figure/lines.h"
#include "figure/numbers.h"
#include "route/place.h"

// How much is said on ties: less where there are many.
enum detail { DETAIL_WORDS, DETAIL_NUMBERS, DETAIL_NONE };
enum detail detail_of(size_t ties);

struct label_words {
  const char *const *lines; // of the word
  size_t n;
  bool letter; // not the word, but a letter that it is told by elsewhere
  double w, h;
};

struct label {
  const char *prefix, *numbers;
  const char *against;       // numbers behind a denial
  const char *count;         // "5×" before the numbers of ties sharing a line
  const char *badge;         // of a pair's ties: "3", "+5 −9"; "": its word
  const char *letter;        // by which it is told elsewhere; "": none yet
  bool struck;               // the word, of a tie that has ended
  bool denied;               // the sign stands before one of the voices
  const char *const *voices; // whose word it is, in lines
  size_t voices_n, sign_at;
  struct label_words forms[LABEL_FORMS];
  size_t forms_n;
};

struct label label_of(struct arena *a, const struct preset *p,
                      const struct citing *citing, const struct drawing_edge *e,
                      bool diff, enum detail detail);
// The sizes of a badge with such words, with the sign of a denial or without.
struct label_words label_badge(const struct preset *p, const char *words,
                               bool denied);
// It, around a centre, in the colour of its line.
void label_badge_draw(struct scene *s, const struct preset *p,
                      const char *words, bool denied, const char *color,
                      double x, double y);
// What stands before the word where two dates are compared: "+", "?−"; else "".
const char *label_prefix(const struct drawing_edge *e, bool diff);
// In the form that found room, around the place it found.
void label_draw(struct scene *s, const struct preset *p, const struct label *l,
                const struct stroke *k, const struct course *c);
// A circle with a stroke through it: denied.
void sign_denied(struct scene *s, double x, double y, double size,
                 const char *color);

#endif
