// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/flow.h"
#include "base/buf.h"
#include "figure/caption.h"
#include "figure/labels.h"
#include "view/metrics.h"

#include <math.h>

static const double GAP = 14;     // between columns
static const double INDENT = 7;   // of all lines but the first
static const double AFTER = 0.1;  // a paragraph, by the size of its type
static const double RAISE = 0.3;  // of numbers
static const double BEFORE = 0.5; // a source, more than a blank
enum { LONGEST = 36 };            // letters of a word, which is cut behind them
static const double ARROW = 1.05, SIGN = 1.08; // their widths

void flow_add(struct flow *f, enum flow_kind kind, bool glued,
              const char *text) {
  if (kind == FLOW_DENIED) {
    vec_push(&f->words, ((struct flow_word){kind, "", glued, NULL}));
    return;
  }
  struct str rest = str_of(text), word;
  while (rest.n > 0) {
    struct str all = rest;
    if (!str_cut(all, " ", &word, &rest)) {
      word = all;
      rest.n = 0;
    }
    if (word.n == 0)
      continue;
    const char *whole = arena_text(f->arena, word.at, word.n);
    vec_push(&f->words,
             ((struct flow_word){kind, text_shorten(f->arena, whole, LONGEST),
                                 glued, NULL}));
    glued = false;
  }
}

void flow_source(struct flow *f, const struct frame_source *source) {
  size_t from = f->words.n;
  if (*source->numbers)
    flow_add(f, FLOW_NAME, false, source->numbers);
  flow_add(f, FLOW_WORDS, false, source->text);
  for (size_t i = from; i < f->words.n; i++)
    f->words.at[i].source = source;
}

void flow_drop(struct flow *f) { vec_drop(&f->words); }

// ----------------------------------------------------------------- measures

static double width_of(const struct preset *p, const struct flow_word *w) {
  switch (w->kind) {
  case FLOW_NUMBERS:
    return text_width(str_of(w->text), p->note, false) + 0.5;
  case FLOW_DENIED:
    return p->source * SIGN;
  case FLOW_ARROW:
    return p->source * ARROW;
  default:
    return text_width(str_of(w->text), p->source, w->kind == FLOW_NAME);
  }
}

static double blank(const struct preset *p) {
  return text_width(STR(" "), p->source, false);
}

// What is glued together and stands on one line.
static size_t end_of_word(const struct flow *f, size_t from, double *width,
                          const struct preset *p) {
  size_t end = from;
  *width = 0;
  do
    *width += width_of(p, &f->words.at[end++]);
  while (end < f->words.n && f->words.at[end].glued);
  return end;
}

// ----------------------------------------------------------------- drawing

struct flow_pen {
  struct scene *s; // NULL: only measures
  const struct preset *p;
  double left, right, x, y; // y: the line on which letters stand
  double low;               // of all so far
  double top, bottom, step; // of a column; from one to the next
  double most;              // of the columns that are full
};

static void put_word(struct flow_pen *n, const struct flow_word *w) {
  const struct theme *t = preset_theme(n->p);
  const bool arrow = w->kind == FLOW_ARROW;
  const bool name = w->kind == FLOW_NAME || w->kind == FLOW_OTHER || arrow;
  const struct lettering how = {.size = w->kind == FLOW_NUMBERS ? n->p->note
                                                                : n->p->source,
                                .color = name ? t->ink : t->muted,
                                .anchor = arrow ? ANCHOR_MIDDLE : ANCHOR_START,
                                .bold = w->kind == FLOW_NAME || arrow};
  double raise = w->kind == FLOW_NUMBERS ? RAISE * n->p->source : 0;
  double x = n->x + (arrow ? width_of(n->p, w) / 2 : 0);
  if (n->s && w->kind == FLOW_DENIED)
    sign_denied(n->s, n->x + n->p->source * 0.48,
                n->y - n->p->source * CAP_HEIGHT / 2, n->p->source, t->ink);
  else if (n->s)
    scene_text(n->s, x, n->y - raise, w->text, &how);
  n->x += width_of(n->p, w);
}

// One after another on a line.
static bool begins_source(const struct flow *f, size_t k) {
  return k > 0 && f->words.at[k].source &&
         f->words.at[k].source != f->words.at[k - 1].source;
}

// Words that follow each other in one kind are one text, which is how they are
// found by those who search the figure.
static size_t put_run(struct flow_pen *n, const struct flow *f, size_t from,
                      size_t end) {
  struct buf b = {0};
  size_t k = from;
  const enum flow_kind kind = f->words.at[from].kind;
  const struct frame_source *source = f->words.at[from].source;
  for (; k < end && f->words.at[k].kind == kind &&
         f->words.at[k].source == source;
       k++)
    buf_addf(&b, "%s%s", k > from && !f->words.at[k].glued ? " " : "",
             f->words.at[k].text);
  if (source)
    scene_open(
        n->s, &(struct scene_group){.classes = "source", .link = source->link});
  put_word(n, &(struct flow_word){kind, scene_words(n->s, "%s", buf_text(&b)),
                                  false, NULL});
  if (source)
    scene_close(n->s);
  buf_drop(&b);
  return k;
}

static void put_line(struct flow_pen *n, const struct flow *f, size_t from,
                     size_t end) {
  for (size_t k = from; n->s && k < end;) {
    n->x += k > from && !f->words.at[k].glued ? blank(n->p) : 0;
    n->x += k > from && begins_source(f, k) ? BEFORE * n->p->source : 0;
    if (f->words.at[k].kind == FLOW_DENIED)
      put_word(n, &f->words.at[k++]);
    else
      k = put_run(n, f, k, end);
  }
}

// As many words as go on a line that begins `indent` to the right.
static size_t end_of_line(const struct flow_pen *n, const struct flow *f,
                          size_t from, double indent) {
  double width, x = n->left + indent;
  size_t end = end_of_word(f, from, &width, n->p);
  for (x += width; end < f->words.n; x += width + blank(n->p)) {
    x += begins_source(f, end) ? BEFORE * n->p->source : 0;
    size_t next = end_of_word(f, end, &width, n->p);
    if (x + blank(n->p) + width > n->right)
      break;
    end = next;
  }
  return end;
}

// On to the next column when this one is full.
static void next_column(struct flow_pen *n) {
  if (n->low + n->p->source * LINE_HEIGHT <= n->bottom)
    return;
  n->most = fmax(n->most, n->low);
  n->left += n->step;
  n->right += n->step;
  n->low = n->top;
}

// One paragraph from n->low downwards, which is below it then.
static void put_flow(struct flow_pen *n, const struct flow *f) {
  double size = n->p->source;
  for (size_t from = 0; from < f->words.n;) {
    double indent = from > 0 ? INDENT : 0;
    size_t end = end_of_line(n, f, from, indent);
    next_column(n);
    n->low += size * LINE_HEIGHT;
    n->x = n->left + indent;
    n->y = n->low - size * 0.26;
    put_line(n, f, from, end);
    from = end;
  }
  n->low += AFTER * size;
}

// The columns are of about the same height: a paragraph may go on in the next.
static double put_columns(struct scene *s, const struct preset *p, double y,
                          const struct flow_part *part) {
  size_t columns = p->narrow ? 1 : part->columns > 0 ? part->columns : 2;
  double inner = p->width - 2 * p->margin;
  double room = (inner + GAP) / (double)columns - GAP;
  struct flow_pen all = {.p = p, .right = room, .bottom = INFINITY};
  for (size_t i = 0; i < part->n; i++)
    put_flow(&all, &part->of[i]);
  struct flow_pen n = {.s = s,
                       .p = p,
                       .left = p->margin,
                       .right = p->margin + room,
                       .top = y,
                       .low = y,
                       .most = y,
                       .step = room + GAP,
                       .bottom = columns > 1 ? y + all.low / (double)columns +
                                                   p->source * 0.9
                                             : INFINITY};
  for (size_t i = 0; i < part->n; i++)
    put_flow(&n, &part->of[i]);
  return fmax(n.most, n.low);
}

static double put_head(struct scene *s, const struct preset *p, double y,
                       const struct flow_part *part) {
  const struct theme *t = preset_theme(p);
  struct lettering head = {.size = p->source, .color = t->ink, .bold = true};
  struct lettering note = {.size = p->source, .color = t->muted};
  double wide = text_width(str_of(part->head), p->source, true);
  scene_line(s, p->margin, y, p->width - p->margin, y,
             &(struct ink){.line = t->rule, .width = 0.8});
  y += 3 + p->source * LINE_HEIGHT;
  scene_text(s, p->margin, y - p->source * 0.26, part->head, &head);
  if (part->note)
    scene_text(s, p->margin + wide + 2 * blank(p), y - p->source * 0.26,
               part->note, &note);
  return y;
}

// As plain text: numbers in brackets.
static void tell_flow(struct buf *b, const struct flow *f) {
  for (size_t i = 0; i < f->words.n; i++) {
    const struct flow_word *w = &f->words.at[i];
    bool glued = w->glued || w->kind == FLOW_NUMBERS;
    if (begins_source(f, i))
      buf_addc(b, '\n');
    else if (i > 0 && !glued)
      buf_addc(b, ' ');
    buf_addf(b,
             w->kind == FLOW_DENIED    ? "%s⊘ "
             : w->kind == FLOW_NUMBERS ? "[%s]"
                                       : "%s",
             w->text);
    if (w->source && w->source->link &&
        (i + 1 == f->words.n || f->words.at[i + 1].source != w->source))
      buf_addf(b, ", %s", w->source->link);
  }
  buf_addc(b, '\n');
}

static void tell_part(struct buf *b, const struct flow_part *part) {
  caption_part(b, part->head, part->note);
  for (size_t i = 0; i < part->n; i++)
    tell_flow(b, &part->of[i]);
}

double flow_draw(struct scene *s, const struct preset *p, double y,
                 const struct flow_part *part) {
  if (part->n == 0)
    return y;
  if (s->aside) {
    tell_part(s->aside, part);
    return y;
  }
  scene_open(s, &(struct scene_group){.classes = "below"});
  if (part->head)
    y = put_head(s, p, y, part);
  y = put_columns(s, p, y + 1, part);
  scene_close(s);
  return y + 3;
}

// ------------------------------------------------------------------- foot

enum { FEW_WORKS = 10 }; // that have a line each all the same

static double put_works(struct scene *s, const struct preset *p, double y,
                        struct frame_foot *foot) {
  struct flow all = {.arena = &s->arena};
  for (size_t i = 0; i < foot->sources_n; i++)
    flow_source(&all, &foot->sources[i]);
  y = flow_draw(s, p, y,
                &(struct flow_part){
                    .head = "Sources", .of = &all, .n = foot->sources_n > 0});
  flow_drop(&all);
  foot->sources_n = 0;
  return y;
}

double flow_foot(struct scene *s, const struct preset *p, double y,
                 const char *first, struct frame_foot *foot) {
  struct buf b = {0};
  buf_add(&b, first ? first : "");
  for (size_t i = 0; i < foot->notes_n; i++)
    buf_addf(&b, "%s%s", b.n > 0 ? " · " : "", foot->notes[i]);
  const char *one = scene_words(s, "%s", buf_text(&b));
  buf_drop(&b);
  foot->notes = &one;
  foot->notes_n = *one != 0;
  y = frame_notes(s, p, p->margin, y, p->width - 2 * p->margin, foot);
  foot->notes_n = 0;
  return foot->sources_n > FEW_WORKS ? put_works(s, p, y + 3, foot) - 4 : y;
}
