// SPDX-License-Identifier: GPL-2.0-or-later
// Pictures of networks and charts, and the figures they become.
#ifndef ENTENTE_FIGURES_H
#define ENTENTE_FIGURES_H

#include "entente/questions.h"

#ifdef __cplusplus
extern "C" {
#endif

// ------------------------------------------------------------- pictures

typedef struct ent_drawing ent_drawing;

// The network at a date.
ENT_API ent_drawing *ent_draw(const ent_account *l, const ent_query *q,
                              ent_diags *diags);
// The same at several dates that are one answer, as those side by side or of a
// film: what sizes show is of all of them, as the alpha of `katz`. A date of
// NULL is that of the question without one. Into `drawings`, which has room for
// n, each the caller's; how many there are before the first that cannot be
// drawn, n if all could.
ENT_API size_t ent_draw_dates(const ent_account *l, const char *const *dates,
                              size_t n, const ent_query *q,
                              ent_drawing **drawings, ent_diags *diags);
// An actor, those it is tied to, and the ties among them.
ENT_API ent_drawing *ent_draw_who(const ent_account *l, const char *actor,
                                  const ent_query *q, ent_diags *diags);
// Two dates in one picture: what began, what ended, what stayed.
ENT_API ent_drawing *ent_draw_diff(const ent_account *l, const char *d1,
                                   const char *d2, const ent_query *q,
                                   ent_diags *diags);
// Charts, which only a figure can show. The ties of the query's actors as bars
// over time, as ent_timeline has them.
ENT_API ent_drawing *ent_draw_timeline(const ent_account *l, const ent_query *q,
                                       ent_diags *diags);
// Actors over their lives, and the same ties between them: who was with whom or
// against whom from when on, and who came of whom.
ENT_API ent_drawing *ent_draw_lanes(const ent_account *l, const ent_query *q,
                                    ent_diags *diags);
// A measure over the steps of a range, as the series of ent_rank.
ENT_API ent_drawing *ent_draw_rank(const ent_account *l, const ent_query *q,
                                   ent_diags *diags);
// What pairs were to each other, step by step: those with the most shifts, as
// ent_shifts counts them.
ENT_API ent_drawing *ent_draw_shifts(const ent_account *l, const ent_query *q,
                                     ent_diags *diags);
// Blocs from date to date, as ent_blocs follows them. `at` may be several
// dates with commas between.
ENT_API ent_drawing *ent_draw_blocs(const ent_account *l, const ent_query *q,
                                    ent_diags *diags);
// The network at a date as a matrix: a row and a column an actor, a cell what
// the row has to do with the column. It stays readable where lines do not.
ENT_API ent_drawing *ent_draw_matrix(const ent_account *l, const ent_query *q,
                                     ent_diags *diags);
// Two dates in one matrix of pairs: below the diagonal what they were, above it
// what they are; pairs that changed stand out.
ENT_API ent_drawing *ent_draw_diff_matrix(const ent_account *l, const char *d1,
                                          const char *d2, const ent_query *q,
                                          ent_diags *diags);
ENT_API void ent_drawing_free(ent_drawing *d);
// "15 actors, 25 ties, 17 sources, September 2011": what is in it.
ENT_API const char *ent_drawing_summary(const ent_drawing *d);
// The k-th of its notes on how it is to be read, as of a date that the ledger
// does not cover; NULL after the last.
ENT_API const char *ent_drawing_warning(const ent_drawing *d, size_t k);
// Whether it is the network at a date without a filter, of a ledger as it is
// written: such a figure's places suit later ones, and are worth keeping.
ENT_API bool ent_drawing_whole(const ent_drawing *d);
// The k-th option, "all" or "limit=N", as the question spells it, that would
// draw more, or NULL. The drawing itself says what is left out, without
// options.
ENT_API const char *ent_drawing_hint(const ent_drawing *d, size_t k);
// The nth remedy of the k-th hint, whose texts are the drawing's; false after
// the last.
ENT_API bool ent_drawing_remedy(const ent_drawing *d, size_t k, size_t nth,
                                ent_remedy *out);
// Semantic DOT, to be kept and compared: real actors and ties, sorted, one
// element a line. A line changes only when what it stands for does. False for
// a chart.
ENT_API bool ent_drawing_dot(const ent_drawing *d, ent_bytes *out);

// ------------------------------------------------------------- figures

// A picture in which everything has its place: title and what is shown above,
// legend, notes and sources below.
typedef struct ent_figure ent_figure;
// Colours, fonts and shapes.
typedef struct ent_theme ent_theme;
// Where actors stand, from one figure to the next.
typedef struct ent_positions ent_positions;

// Reads a theme, a small YAML file; what it does not say is the house style.
// NULL with theme/open or with errors at their places.
ENT_API ent_theme *ent_theme_read(const char *path, ent_diags *diags);
ENT_API void ent_theme_free(ent_theme *t);

// How a picture is made. Made by ENT_FIGURE_OPTIONS.
typedef struct ent_figure_options {
  size_t size;
  const char *program; // entente-gv, for layouts and pictures by Graphviz
  unsigned seconds;    // this, `converter` and `setter` may take in vain,
                       // in all pictures that share `lost`; 0: 30
  const char *preset; // report (NULL), slide, multiple or column: sizes of page
                      // and type
  const ent_theme *theme;   // NULL: the house style
  const char *layout;       // stress (NULL): by nearness; layered: from above
                            // downwards; or an engine of Graphviz: dot, neato,
                            // fdp, sfdp, circo, twopi
  ent_positions *positions; // kept ones; new ones are added. NULL: none
  // Networks, the drawn one among them, that share its places, its numbers and
  // its legend: the frames of one film. NULL: none.
  const ent_drawing *const *beside;
  size_t beside_n;
  const char *converter; // from SVG to PNG and PDF: rsvg-convert (NULL)
  unsigned *lost;        // milliseconds that they took so, added to; NULL: each
                         // picture has all the seconds
  const char *setter;    // from text to DOCX and ODT: pandoc (NULL)
  unsigned dpi;          // dots an inch of a PNG; 0: 300
  const char *detail;    // of one network on paper: ties, a line each or as few
                         // as can share one; pairs: a line a pair of actors,
                         // and its ties in words below; core: the same of those
                         // with most partners, all else in words. NULL: the
                         // first of these that can be read. Of two dates
                         // ties, pairs, or list: a row a pair, what it was
                         // and what it is; by how much changed if NULL.
                         // Of dates side by side signs, a cell a pair, or NULL
  bool captioned;        // legend, notes and sources are not in it: see
                         // ent_figure_caption
} ent_figure_options;
#define ENT_FIGURE_OPTIONS(...) ENT_SIZED(ent_figure_options, __VA_ARGS__)

// Puts a drawing in its place; of several networks, side by side with every
// actor in one place. A chart stands alone. The drawings are needed until the
// figure is freed.
ENT_API ent_figure *ent_figure_of(const ent_drawing *const *drawings, size_t n,
                                  const ent_figure_options *options,
                                  ent_diags *diags);
ENT_API void ent_figure_free(ent_figure *f);
// "34 pairs, 50 ties, 1986 to September 2011": what is in it, where it shows
// something else than all of its drawing; else NULL, as the drawing says it.
ENT_API const char *ent_figure_summary(const ent_figure *f);
// Options that would draw less, with more words, or, of a core, more or another
// part, as the question of its first drawing spells them; NULL when nothing is
// unsaid.
ENT_API const char *ent_figure_hint(const ent_figure *f);
// What is to stand beside a figure that is `captioned`, as lines of text: what
// its signs mean, notes, what its lines stand for, sources; else NULL. The
// signs of a chart, which no words describe, stay on it.
ENT_API const char *ent_figure_caption(const ent_figure *f);
// The level at which it shows one network, or those of several dates: "ties",
// "pairs", "core" or "signs"; NULL of other figures.
ENT_API const char *ent_figure_detail(const ent_figure *f);
// Renders in a format of ENT_NETWORKS or, of a chart, of ENT_CHARTS; `options`
// may be NULL. SVG is the same bytes on every machine: real text, nothing that
// runs, nothing that is fetched; ids, classes and data-… tell actors and ties.
// DOT has every place in it: plain `dot` draws the same from it. PNG and PDF
// are made by librsvg's program, which runs beside this one; without it by
// Graphviz (entente-gv), which a note says then. False, with an error, when
// neither can, or with a usage error when there is no such format.
ENT_API bool ent_figure_render(const ent_figure *f, const char *format,
                               const ent_figure_options *options,
                               ent_bytes *out, ent_diags *diags);

// Where places are kept for the ledger at a path: `layout.yaml` in its folder
// or beside its `entente.yaml`, `NAME.layout.yaml` beside a `NAME.yaml`.
ENT_API void ent_positions_path(const char *ledger, ent_bytes *out);
// Warns of a file of places that is a link out of its folder: whoever gave the
// ledger away may have meant harm.
ENT_API void ent_positions_check(const char *path, ent_diags *diags);
// Reads kept places; none when there is no such file. NULL when it is faulty,
// or a link out of its folder.
ENT_API ent_positions *ent_positions_read(const char *path, ent_diags *diags);
// None, whatever the file says: the next figure finds all anew. A faulty file
// is written over, with the warning layout/renewed. NULL when it cannot be
// read.
ENT_API ent_positions *ent_positions_renew(const char *path, ent_diags *diags);
// Writes them to where they were read, whole or not at all, unless nothing is
// new. False when the file has been changed by somebody else since.
ENT_API bool ent_positions_write(ent_positions *p, ent_diags *diags);
// Of the last figure: how many actors stand where they stood before, and how
// many got a place.
ENT_API size_t ent_positions_kept(const ent_positions *p);
ENT_API size_t ent_positions_added(const ent_positions *p);
ENT_API void ent_positions_free(ent_positions *p);

// The steps of the query's range, by `every`: dates as `at` takes them, one a
// line.
ENT_API bool ent_steps(const ent_account *l, const ent_query *q, ent_bytes *out,
                       ent_diags *diags);

// DOT turned into "svg", "png" or "pdf" by the program entente-gv at the path
// `program`, within `seconds` (0: 10). Nothing of Graphviz runs in this
// process, so nothing of it can take this process down.
ENT_API bool ent_picture(const ent_bytes *dot, const char *format,
                         const char *program, unsigned seconds, ent_bytes *out,
                         ent_diags *diags);

#ifdef __cplusplus
}
#endif

#endif
