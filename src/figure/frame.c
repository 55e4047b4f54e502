// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/frame.h"
#include "entente.h"
#include "figure/caption.h"
#include "view/metrics.h"

#include <math.h>

static const struct preset presets[] = {
    {.name = "report", // the text of an A4 page, 170 mm
     .width = 482,
     .margin = 8,
     .actor = 8,
     .more = 3.2,
     .person = 7.6,
     .tie = 7,
     .note = 5.8,
     .deny = 6.2,
     .title = 13.5,
     .subtitle = 8.6,
     .legend = 7,
     .source = 6.4},
    {.name = "slide", // 16:9
     .width = 900,
     .height = 506.25,
     .margin = 20,
     .actor = 12,
     .more = 5,
     .person = 11,
     .tie = 10.5,
     .note = 8.5,
     .deny = 9,
     .title = 22,
     .subtitle = 13,
     .legend = 11,
     .source = 8},
    {.name = "multiple",
     .width = 482,
     .margin = 8,
     .actor = 6.2,
     .more = 2.2,
     .person = 6,
     .tie = 5.8,
     .note = 5.8,
     .deny = 5.8,
     .title = 13.5,
     .subtitle = 8.6,
     .legend = 7,
     .source = 6.4},
    {.name = "column", // of a journal, 89 mm
     .width = 252,
     .margin = 6,
     .narrow = true,
     .actor = 6.6,
     .more = 2,
     .person = 6.4,
     .tie = 6.2, // numbers in badges are smaller
     .note = 5.8,
     .deny = 5.8,
     .title = 10,
     .subtitle = 7,
     .legend = 6.2,
     .source = 5.8},
};

enum { PRESETS = sizeof presets / sizeof presets[0] };

const struct preset *preset_named(const char *name) {
  for (size_t i = 0; name && i < PRESETS; i++)
    if (strcmp(presets[i].name, name) == 0)
      return &presets[i];
  return name ? NULL : &presets[0];
}

const struct preset *preset_at(unsigned k) {
  return k < PRESETS ? &presets[k] : NULL;
}

const struct theme *preset_theme(const struct preset *p) {
  return p->theme ? p->theme : theme_house();
}

double preset_scale(const struct preset *p) {
  return fmax(p->actor / presets[0].actor, p->tie / presets[0].tie);
}

static double inner(const struct preset *p) { return p->width - 2 * p->margin; }

// Lines of text from their top; gives where the next can begin.
static double put_lines(struct scene *s, double x, double y, double room,
                        const char *text, const struct lettering *how) {
  struct text_lines t =
      text_fill(&s->arena, str_of(text), room, how->size, how->bold);
  for (size_t i = 0; i < t.lines.n; i++) {
    y += how->size * LINE_HEIGHT;
    scene_text(s, x, y - how->size * 0.26, t.lines.at[i], how);
  }
  vec_drop(&t.lines);
  return y;
}

static double put_title(struct scene *s, const struct preset *p,
                        const char *title) {
  const struct theme *t = preset_theme(p);
  struct lettering big = {.size = p->title, .color = t->ink, .bold = true};
  double y = p->margin + 0.8, x = p->margin;
  scene_line(s, x, y, p->width - p->margin, y,
             &(struct ink){.line = t->ink, .width = 1.6});
  return put_lines(s, x, y + p->title * 0.45, inner(p), title, &big);
}

static const char *undated(struct scene *s, const struct frame_dated *h) {
  size_t n = strlen(h->title), k = strlen(h->dates);
  if (h->given || n < k + 3 || strcmp(h->title + n - k, h->dates) != 0 ||
      h->title[n - k - 1] != ' ' || h->title[n - k - 2] != ',')
    return h->title;
  return scene_words(s, "%.*s", (int)(n - k - 2), h->title);
}

// As many of the words as go on a line that begins at x; gives those that are
// left.
static const char *put_line(struct scene *s, double x, double y,
                            const char *text, const struct preset *p,
                            const struct lettering *how) {
  double room = p->width - p->margin - x;
  const char *end = text + strlen(text), *cut = end;
  while (cut > text && text_width(str_n(text, (size_t)(cut - text)), how->size,
                                  how->bold) > room) {
    do
      cut--;
    while (cut > text && *cut != ' ');
  }
  scene_text(s, x, y + how->size * (LINE_HEIGHT - 0.26),
             scene_words(s, "%.*s", (int)(cut - text), text), how);
  return *cut == ' ' ? cut + 1 : cut;
}

// The dot behind a date that is so wide; gives where words begin behind it.
static double put_dot(struct scene *s, const struct preset *p, double y,
                      double wide) {
  struct lettering plain = {.size = p->subtitle,
                            .color = preset_theme(p)->muted};
  double blank = text_width(STR(" "), plain.size, false);
  double x = p->margin + wide + blank;
  scene_text(s, x, y + plain.size * (LINE_HEIGHT - 0.26), "·", &plain);
  return x + text_width(STR("·"), plain.size, false) + blank;
}

double frame_head_dated(struct scene *s, const struct preset *p,
                        const struct frame_dated *h) {
  const struct theme *t = preset_theme(p);
  struct lettering bold = {.size = p->subtitle, .color = t->ink, .bold = true};
  struct lettering plain = {.size = p->subtitle, .color = t->muted};
  struct lettering small = {.size = p->source, .color = t->muted};
  double y = put_title(s, p, undated(s, h)) + p->subtitle * 0.2;
  const char *first = scene_words(s, "%s · %s", h->dates, h->words);
  if (s->aside)
    caption_begin(s->aside, undated(s, h), &first, 1);
  double wide = text_width(str_of(h->dates), p->subtitle, true);
  double low = put_lines(s, p->margin, y, inner(p), h->dates, &bold);
  const char *rest =
      put_line(s, put_dot(s, p, y, wide), y, h->words, p, &plain);
  if (*rest)
    low = put_lines(s, p->margin, low, inner(p), rest, &plain);
  for (size_t i = 0; s->aside && i < h->n; i++)
    caption_line(s->aside, h->lines[i]);
  for (size_t i = 0; i < h->n; i++)
    low = put_lines(s, p->margin, low + 0.5, inner(p), h->lines[i], &small);
  return low + p->subtitle * 0.6;
}

double frame_head(struct scene *s, const struct preset *p, const char *title,
                  const char *const *lines, size_t n) {
  const struct theme *t = preset_theme(p);
  struct lettering small = {.size = p->subtitle, .color = t->muted};
  double y = put_title(s, p, title), x = p->margin;
  if (s->aside)
    caption_begin(s->aside, title, lines, n);
  for (size_t i = 0; i < n; i++)
    y = put_lines(s, x, y + (i == 0 ? p->subtitle * 0.2 : 0), inner(p),
                  lines[i], &small);
  return y + p->subtitle * 0.9;
}

// ----------------------------------------------------------------- sources

// One source in a column: its numbers in bold, its text beside them.
static double put_source(struct scene *s, const struct preset *p, double x,
                         double y, double room, double indent,
                         const struct frame_source *f) {
  const struct theme *t = preset_theme(p);
  struct lettering bold = {.size = p->source, .color = t->ink, .bold = true};
  struct lettering plain = {.size = p->source, .color = t->muted};
  double wide =
      *f->numbers ? text_width(str_of(f->numbers), p->source, true) + 4 : 0;
  double left = wide > indent ? wide : indent;
  struct scene_group group = {.classes = "source", .link = f->link};
  scene_open(s, &group);
  scene_text(s, x, y + p->source * (LINE_HEIGHT - 0.26), f->numbers, &bold);
  double end = put_lines(s, x + left, y, room - left, f->text, &plain);
  scene_close(s);
  return end + p->source * 0.22;
}

static double source_height(struct scene *s, const struct preset *p,
                            double room, double indent,
                            const struct frame_source *f) {
  double wide =
      *f->numbers ? text_width(str_of(f->numbers), p->source, true) + 4 : 0;
  double left = wide > indent ? wide : indent;
  struct text_lines t =
      text_fill(&s->arena, str_of(f->text), room - left, p->source, false);
  double height = (double)t.lines.n * p->source * LINE_HEIGHT;
  vec_drop(&t.lines);
  return height + p->source * 0.22;
}

static double put_sources(struct scene *s, const struct preset *p, double y,
                          const struct frame_foot *foot) {
  const struct theme *t = preset_theme(p);
  struct lettering head = {.size = p->source, .color = t->ink, .bold = true};
  enum { MOST = 4 };
  size_t columns = p->narrow ? 1 : foot->columns > 0 ? foot->columns : 2;
  double gap = 14, room = (inner(p) + gap) / (double)columns - gap;
  double indent = 0;
  for (size_t i = 0; i < foot->sources_n; i++)
    if (*foot->sources[i].numbers)
      indent = text_width(STR("888"), p->source, true) + 4;
  scene_line(s, p->margin, y, p->width - p->margin, y,
             &(struct ink){.line = t->rule, .width = 0.8});
  y = put_lines(s, p->margin, y + 4, room, "Sources", &head) + 1;
  double all = 0, left = 0;
  for (size_t i = 0; i < foot->sources_n; i++)
    all += source_height(s, p, room, indent, &foot->sources[i]);
  double low[MOST], most = y;
  for (size_t k = 0; k < columns; k++)
    low[k] = y;
  for (size_t i = 0; i < foot->sources_n; i++) {
    size_t column = (size_t)(left / all * (double)columns);
    left += source_height(s, p, room, indent, &foot->sources[i]);
    low[column] = put_source(s, p, p->margin + (double)column * (room + gap),
                             low[column], room, indent, &foot->sources[i]);
    most = fmax(most, low[column]);
  }
  return most;
}

static void tell_notes(struct buf *b, const struct frame_foot *foot) {
  if (foot->notes_n > 0)
    caption_part(b, NULL, NULL);
  for (size_t i = 0; i < foot->notes_n; i++)
    caption_line(b, foot->notes[i]);
}

static void tell_sources(struct buf *b, const struct frame_foot *foot) {
  if (foot->sources_n > 0)
    caption_part(b, "Sources", NULL);
  for (size_t i = 0; i < foot->sources_n; i++) {
    const struct frame_source *f = &foot->sources[i];
    buf_addf(b, "%s%s%s%s%s\n", f->numbers, *f->numbers ? " " : "", f->text,
             f->link ? ", " : "", f->link ? f->link : "");
  }
}

double frame_notes(struct scene *s, const struct preset *p, double x, double y,
                   double width, const struct frame_foot *foot) {
  struct lettering small = {.size = p->source, .color = preset_theme(p)->muted};
  if (s->aside) {
    tell_notes(s->aside, foot);
    return y;
  }
  for (size_t i = 0; i < foot->notes_n; i++)
    y = put_lines(s, x, y, width, foot->notes[i], &small) + 1;
  return y;
}

double frame_foot(struct scene *s, const struct preset *p, double y,
                  const struct frame_foot *foot) {
  struct lettering small = {.size = p->source, .color = preset_theme(p)->muted};
  y = frame_notes(s, p, p->margin, y, inner(p), foot);
  if (s->aside)
    tell_sources(s->aside, foot);
  else if (foot->sources_n > 0)
    y = put_sources(s, p, y + 6, foot);
  const char *made = scene_words(s, "entente %s%s%s", ent_version(),
                                 foot->made_of ? " · data: " : "",
                                 foot->made_of ? foot->made_of : "");
  if (s->aside) {
    caption_part(s->aside, NULL, NULL);
    caption_line(s->aside, made);
    return y + p->margin;
  }
  y = put_lines(s, p->margin, y + 6, inner(p), made, &small);
  return y + p->margin;
}
