// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/rank.h"
#include <math.h>

enum { BAR_WIDTH = 12 };

const char *rank_bar(struct arena *a, double value, double best) {
  if (!(value > 0) || !(best > 0))
    return "";
  struct buf b = {0};
  size_t n = (size_t)(value / best * BAR_WIDTH + 0.5);
  buf_repeat(&b, "█", n ? n : 1);
  const char *text = arena_text(a, buf_text(&b), b.n);
  buf_drop(&b);
  return text;
}

const char *rank_signs(struct arena *a, size_t positive, size_t negative) {
  if (positive && negative)
    return arena_format(a, "+%zu −%zu", positive, negative);
  if (positive)
    return arena_format(a, "+%zu", positive);
  return negative ? arena_format(a, "−%zu", negative) : "";
}

const char *rank_move(struct arena *a, uint32_t was, uint32_t rank) {
  if (!rank)
    return "";
  if (!was)
    return "new";
  if (was == rank)
    return "=";
  return was > rank ? arena_format(a, "▲%u", was - rank)
                    : arena_format(a, "▼%u", rank - was);
}

int rank_decimals(const struct measure *m, double best) {
  return fabs(best) < 1e15 ? m->decimals : -1;
}

const char *rank_alpha(struct arena *a, double alpha) {
  if (!(alpha > 0))
    return "";
  struct buf b = {0};
  num_short(&b, alpha, 6);
  const char *text = arena_format(a, "; alpha %s", buf_text(&b));
  buf_drop(&b);
  return text;
}

struct value *rank_date(struct arena *a, const struct ranking *r) {
  struct buf b = {0};
  days_print(&b, r->now.slice->options.q);
  struct value *v = value_string(a, arena_text(a, buf_text(&b), b.n));
  buf_drop(&b);
  return v;
}

// The first of a list begins with a capital, and so do names.
static void add_title(struct buf *b, const struct measure *m, bool first) {
  char c = m->title[0];
  bool lower = !first && !m->proper && c >= 'A' && c <= 'Z';
  buf_add(b, first ? "" : ", ");
  buf_addc(b, lower ? (char)(c - 'A' + 'a') : c);
  buf_add(b, m->title + 1);
}

const char *rank_titles(struct arena *m, const struct measures *of) {
  struct buf b = {0};
  for (size_t i = 0; i < of->n; i++)
    add_title(&b, of->list[i], i == 0);
  const char *text = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return text;
}
