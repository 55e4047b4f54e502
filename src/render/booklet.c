// SPDX-License-Identifier: GPL-2.0-or-later
#include "render/booklet.h"
#include "base/diag.h"
#include "base/url.h"

// ------------------------------------------------------------------ prose

void prose_add(struct buf *b, const struct prose *how,
               struct dossier_prose words) {
  for (size_t i = 0; i < words.n; i++)
    (words.at[i].command ? how->command : how->plain)(b, words.at[i].text);
}

static void add_plain(struct buf *b, const struct booklet *to,
                      const char *text) {
  to->paragraph(
      b, (struct dossier_prose){&(struct dossier_words){text, false}, 1});
}

const char *unlinked(const struct dossier_source *s) {
  bool shown = !s->link || !*s->link || link_followed(s->link) ||
               !strcmp(s->link, s->text);
  return shown ? NULL : s->link;
}

// ------------------------------------------------------------------- ties

// The works by their numbers, or the mark of the footnote that has them.
static void add_cites(struct buf *b, const struct booklet *to,
                      const ent_dossier *d, const struct dossier_tie *t) {
  if (to->notes && t->citations > 0)
    buf_addf(b, "[^%zu]", (size_t)(t - d->ties.at) + 1);
  for (size_t i = 0; i < t->citations && !to->notes; i++)
    buf_addf(b, "%s%u", i ? ", " : "", t->cites[i] + 1);
}

static void add_tie(struct buf *b, const struct booklet *to,
                    const ent_dossier *d, const struct dossier_tie *t) {
  struct buf words = {0}, cites = {0};
  buf_add(&words, t->label);
  buf_add(&words, t->directed ? "" : " (both ways)");
  if (*t->whose)
    buf_addf(&words, ", %s", t->whose);
  if (*t->against)
    buf_addf(&words, ", %s", t->against);
  add_cites(&cites, to, d, t);
  const char *cells[BOOKLET_COLUMNS] = {d->actors.at[t->from].label,
                                        buf_text(&words),
                                        d->actors.at[t->to].label,
                                        t->in_force,
                                        t->certainty,
                                        buf_text(&cites)};
  to->row(b, cells);
  buf_drop(&words);
  buf_drop(&cites);
}

static void add_ties(struct buf *b, const struct booklet *to,
                     const ent_dossier *d) {
  static const char *const heads[BOOKLET_COLUMNS] = {
      "From", "Tie", "To", "In force", "Certainty", "Sources"};
  to->heading(b, "Ties");
  if (d->ties.n == 0) {
    add_plain(b, to,
              "No tie is in force in that time that the filters let "
              "through.");
    return;
  }
  struct buf how = {0};
  buf_addf(&how, "Certainty: that of being in force %s %s.",
           d->one_day ? "on" : "at some time in", d->range);
  add_plain(b, to, buf_text(&how));
  buf_drop(&how);
  to->heads(b, heads);
  for (size_t i = 0; i < d->ties.n; i++)
    add_tie(b, to, d, &d->ties.at[i]);
  to->tail(b);
}

// ---------------------------------------------------------------- figures

// The network is the first, if anybody is in it.
static bool has_network(const ent_dossier *d) {
  return d->last && d->last->nodes.n;
}

// NULL: the network.
static const struct dossier_chart *chart_at(const ent_dossier *d, size_t k) {
  const size_t first = has_network(d);
  return k < first ? NULL : &d->charts.at[k - first];
}

size_t ent_dossier_figures(const ent_dossier *d) {
  return d->charts.n + has_network(d);
}

const char *ent_dossier_figure_name(const ent_dossier *d, size_t k) {
  const struct dossier_chart *c = chart_at(d, k);
  return c ? c->name : "network";
}

const ent_drawing *ent_dossier_figure(const ent_dossier *d, size_t k) {
  const struct dossier_chart *c = chart_at(d, k);
  return c ? c->drawing : d->last;
}

static void add_figure(struct buf *b, const struct booklet *to,
                       const ent_dossier *d, const char *stem,
                       const struct booklet_picture *pictures, size_t k) {
  struct buf file = {0}, caption = {0};
  buf_addf(&file, "%s-%s.%s", stem, ent_dossier_figure_name(d, k),
           to->pictures ? to->pictures : "");
  const struct dossier_chart *chart = chart_at(d, k);
  if (chart)
    buf_add(&caption, chart->heading);
  else
    buf_addf(&caption, "The network: %s", ent_drawing_summary(d->last));
  if (pictures)
    to->picture(b, ent_dossier_figure_name(d, k), pictures[k].inches,
                buf_text(&caption));
  else
    to->figure(b, buf_text(&file), buf_text(&caption));
  buf_drop(&file);
  buf_drop(&caption);
}

// ------------------------------------------------------------------ whole

static void add_statement(struct buf *b, const struct booklet *to,
                          const struct dossier_statement *s) {
  const struct dossier_words words[] = {
      {s->item, false}, {": ", false}, {s->words, false}, {".", false}};
  to->paragraph(b, (struct dossier_prose){words, 4});
}

void booklet_write(struct buf *b, const struct booklet *to,
                   const ent_dossier *d, const char *stem,
                   const struct booklet_picture *pictures) {
  to->begin(b, d);
  for (size_t i = 0; i < d->lines.n; i++)
    to->paragraph(b, d->lines.at[i]);
  size_t figures = ent_dossier_figures(d);
  if (figures)
    to->heading(b, figures > 1 || !has_network(d) ? "Figures" : "Network");
  for (size_t k = 0; k < figures; k++)
    add_figure(b, to, d, stem, pictures, k);
  add_ties(b, to, d);
  if (d->sources.n)
    to->heading(b, "Sources");
  if (d->sources.n)
    to->sources(b, d);
  to->heading(b, "How this was made");
  for (size_t i = 0; i < d->statement.n; i++)
    add_statement(b, to, &d->statement.at[i]);
  for (size_t i = 0; i < d->methods.n; i++)
    to->paragraph(b, d->methods.at[i]);
  to->end(b, d);
}
