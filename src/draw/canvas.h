// SPDX-License-Identifier: GPL-2.0-or-later
// From natural keys to a drawing: who is in it, what is said on each line, and
// what was left out of it. Nothing leaves unsaid: a note names it, and a hint
// the option that shows it.
#ifndef DRAW_CANVAS_H
#define DRAW_CANVAS_H

#include "timeline/doubts.h"
#include "timeline/untold.h"
#include "view/drawing.h"

// A tie to be drawn.
struct mark {
  uint32_t key;
  verdict certainty;
  bool recent;
  enum drawing_change change;
  const struct slice *slice; // the records that count are those in it
};

// Who stays for what they are in other drawings of a series: everybody who has
// a tie other than structure in one of them.
struct canvas_company {
  bool *stays; // by actor
  bool many;   // one of the drawings has so much that it is thinned
};

struct canvas {
  ent_drawing *drawing;
  const ent_account *l;
  struct days q;          // groups are those of its last day
  VEC(struct mark) marks; // by key
  struct map doubts;      // memberships by which marks are in doubt
  const struct canvas_company *company; // or NULL
};

// How many actors and ties there are, and how many are drawn.
struct canvas_counts {
  size_t actors, actors_drawn, ties, ties_drawn;
};

// Leaves out actors whose ties are all of structure, when `may` and there is
// much to draw and more than that; says so in a note. `keep`: an actor that
// stays.
struct canvas_counts canvas_thin(struct canvas *c, bool may, uint32_t keep);
// Adds those of a drawing, before it is thinned; `stays` has room for all
// actors.
void canvas_join(const struct canvas *c, struct canvas_company *company);

// The note on so many actors that have ties of structure alone, with their
// ties, and the option that draws them.
void drawing_thinned(ent_drawing *d, size_t actors, size_t ties);

// Nodes, edges, sources and the summary, from the marks. `dates` is how the
// summary names the time.
void canvas_fill(struct canvas *c, const char *dates);

// The node of an actor, or NULL when it is not drawn.
struct drawing_node *canvas_node(const struct canvas *c, uint32_t actor);

void canvas_drop(struct canvas *c); // but not the drawing

typedef VEC(uint32_t) tie_list;

// The records of a mark, the surest first; the caller drops the list.
tie_list mark_records(const ent_account *l, const struct mark *m);

// ------------------------------------------------------------------- words

__attribute__((format(printf, 2, 3))) const char *
drawing_text(ent_drawing *d, const char *format, ...);

// "according to A", "alleged by A": on whose word alone the ties stand, and who
// admits them; "denied by B; doubted by C". Each NULL if nobody is named.
// Those for whose word they were chosen are named in any case. Rolled up,
// whether those are meant of whom the ties are told, where a
// membership is in doubt, with whose ties they were behind the label, as
// written.
struct whose_word {
  const char *whose, *against, *label;
};
// `s`: about the days of which, and for whose word chosen. `doubts` gets the
// memberships in doubt.
struct whose_word words_whose(ent_drawing *d, const struct slice *s,
                              const uint32_t *ties, size_t n,
                              struct map *doubts);
// "Told of the whole and of the part, as memberships are in doubt: whether CIA
// belongs to US is disputed by US"; nothing if there are none.
void words_memberships(struct buf *b, const struct map *doubts);
// "1 disputed tie left out": what makes no state in the days of a range, as a
// note; `others`: ties below likely were left out for more than that, too.
void words_left_out(ent_drawing *d, const ent_account *l,
                    const struct slice_options *o,
                    const struct doubts_among *among, bool others);
// Marks the works that say so now, or (`against`) that deny, doubt or retract
// the ties.
void words_works(const ent_account *l, const uint32_t *ties, size_t n,
                 bool against, bool *cited);
// Marks all that was ever cited for the ties and their claims.
void words_cited(const ent_account *l, const uint32_t *ties, size_t n,
                 bool *cited);
// The times of the ties, each once: "1986 –; 2001-10".
const char *words_times(ent_drawing *d, const ent_account *l,
                        const uint32_t *ties, size_t n);
// "ISI supports Haqqani Network (since 2002), likely, denied by Pakistan".
const char *words_tooltip(const struct canvas *c, const struct mark *m,
                          const struct drawing_edge *e, const uint32_t *ties,
                          size_t n);
// "Author, ‘Title’, Publisher, 14 September 2011".
const char *words_source(ent_drawing *d, const ent_account *l, uint32_t source);
// A name as a terminal would show it: on one line, what is dangerous and not to
// be seen as \u{XX}, and unable to turn the text around it.
void words_name(struct buf *b, const char *name);
// The title that was asked for, else what the ledger is called, or whom the
// picture is about, with the dates.
void words_title(ent_drawing *d, const ent_account *l, const ent_query *q,
                 const struct filter *filter, const char *dates);
// "Not drawn: 3 forecasts", unless there are none. `hint` shows them, or NULL.
void words_not_drawn(ent_drawing *d, size_t n, const char *one,
                     const char *many, const char *hint);
// The same of what nobody stands by any more.
void words_gone(ent_drawing *d, size_t denied, size_t retracted);
// Notes on what may not be shown, and on how restricted what is shown is.
void words_marking(ent_drawing *d, const ent_account *l, uint8_t level);
// Notes on the ties that a view leaves out, where the account is one, and on
// those of an actor with itself or between two parts of one, which are not
// drawn.
void words_view(ent_drawing *d, const ent_account *l,
                struct untold_ties untold);
// The same for words with nothing around them, which need no isolation.
const char *words_alone(ent_drawing *d, const char *words);

#endif
