// SPDX-License-Identifier: GPL-2.0-or-later
// A picture of which every place is known: paths and words in groups, the
// lowest first. Points, from the upper left corner downwards. Who fills a scene
// has decided everything; who writes it decides nothing.
#ifndef VIEW_SCENE_H
#define VIEW_SCENE_H

#include "base/alloc.h"
#include "base/arena.h"
#include "base/buf.h"

// ------------------------------------------------------------------ paths

struct path_step {
  char op;     // M L Q C Z as in SVG, absolute
  double x[6]; // x, y of its points
};

// Start with {0}; scene_path takes the steps and leaves the path empty.
struct path {
  VEC(struct path_step) steps;
};

void path_move(struct path *p, double x, double y);
void path_line(struct path *p, double x, double y);
void path_quad(struct path *p, double cx, double cy, double x, double y);
void path_cubic(struct path *p, double ax, double ay, double bx, double by,
                double x, double y);
void path_close(struct path *p);
// A rectangle by its upper left corner, its corners rounded by `r`.
void path_rect(struct path *p, double x, double y, double w, double h,
               double r);
void path_circle(struct path *p, double x, double y, double r);
// A closed polygon: x, y of each corner.
void path_polygon(struct path *p, const double *xy, size_t corners);

// -------------------------------------------------------------------- ink

// Colours are "#RRGGBB". The zeroed ink draws nothing.
struct ink {
  const char *fill, *line;      // NULL: none
  double width;                 // of the line
  double dash, gap;             // 0: no gaps
  bool round;                   // ends of lines and dashes
  const char *hatch;            // stripes of this colour over the fill, or NULL
  const char *dots;             // dots of this colour over the fill, or NULL
  double fade_left, fade_right; // over so much of the shape the fill fades out
};

enum anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };

struct lettering {
  double size;
  const char *color;
  enum anchor anchor;
  bool bold, italic, strike;
  bool turned; // a quarter to the left: it goes upwards from where it begins
};

// ------------------------------------------------------------------ scene

struct scene_datum {
  const char *key, *value; // data-KEY="VALUE"
};

// What a group stands for, to those who write it as something else than a
// group.
enum scene_part {
  PART_OTHER,
  PART_ACTOR,
  PART_TIE,
  PART_LABEL, // the words on a tie
  PART_SIGN   // of the legend
};

// Every part may be absent. Ids are of one scene; the writer may prefix them.
struct scene_group {
  enum scene_part part;
  const char *shape;        // of an actor, or of one's sign: "pill"
  const char *id, *classes; // without a prefix
  const char *title;        // what is said when it is pointed at, and read out
  const char *link;         // followed only if it is http or https
  const struct scene_datum *data;
  size_t data_n;
};

enum scene_what { SCENE_OPEN, SCENE_CLOSE, SCENE_PATH, SCENE_TEXT };

struct scene_item {
  enum scene_what what;
  union {
    const struct scene_group *group;
    struct {
      const struct path_step *steps;
      size_t n;
      struct ink ink;
    } path;
    struct {
      double x, y; // of the line on which the letters stand
      const char *text;
      struct lettering how;
    } text;
  };
};

struct scene {
  struct arena arena; // all that the items refer to
  double width, height;
  const char *title, *description; // for those who do not see it
  const char *fonts, *paper;       // NULL: the house style's
  struct buf *aside; // gets as text what is to stand beside it; NULL: nothing
  VEC(struct scene_item) items;
};

void scene_drop(struct scene *s);

// The group, its texts and data are copied.
void scene_open(struct scene *s, const struct scene_group *group);
void scene_close(struct scene *s);
void scene_path(struct scene *s, struct path *p, const struct ink *ink);
void scene_line(struct scene *s, double x0, double y0, double x1, double y1,
                const struct ink *ink);
void scene_rect(struct scene *s, double x, double y, double w, double h,
                double r, const struct ink *ink);
void scene_text(struct scene *s, double x, double y, const char *text,
                const struct lettering *how);
// Text in the scene's arena.
__attribute__((format(printf, 2, 3))) const char *
scene_words(struct scene *s, const char *format, ...);

#endif
