// SPDX-License-Identifier: GPL-2.0-or-later
// Sources by themselves.
#include "model/check.h"

static void mark(bool *cited, const ent_account *l) {
  for (size_t i = 0; i < l->facts->citations.n; i++)
    if (l->facts->citations.at[i].source != NONE)
      cited[l->facts->citations.at[i].source] = true;
}

static void check_source(const ent_account *l, ent_diags *d,
                         const struct cited *s, bool cited) {
  if (!cited && !l->facts->partial) { // what cites it may be left out
    diag(d, ENT_NOTE, "source/unused", place_span(l, s->place, NULL, 0),
         "nothing cites this source");
    diag_help(d, "cite it, or leave it out");
  }
  if (!s->title && !s->in_place && !s->withheld) {
    diag(d, ENT_NOTE, "source/untitled", place_span(l, s->place, NULL, 0),
         "source without a title");
    diag_help(d, "add `title:`, which lists and reports show");
  }
  if (s->published && s->accessed &&
      s->accessed_days.hi < s->published_days.lo) {
    diag(d, ENT_WARNING, "source/accessed-before-published",
         place_span(l, s->place, "accessed", 0),
         "source was accessed before it was published");
    diag_also(d, place_span(l, s->place, "published", 0), "published");
    diag_help(d, "correct one of the two");
  }
}

static void run(const ent_account *l, ent_diags *d) {
  bool *cited = mem_new(l->facts->sources.n + 1, sizeof *cited);
  mark(cited, l);
  for (size_t i = 0; i < l->facts->sources.n; i++)
    check_source(l, d, &l->facts->sources.at[i], cited[i]);
  mem_free(cited);
}

const struct check check_sources = {
    .name = "sources",
    .summary = "Sources that nothing cites, that have no title, or that were "
               "accessed before they were published.",
    .run = run,
};
