// SPDX-License-Identifier: GPL-2.0-or-later
// Ledgers from texts in tests, and their errors as "LINE:COLUMN CODE" lines.
#ifndef READING_H
#define READING_H

#include "base/buf.h"
#include "model/account.h"
#include "test.h"

struct reading {
  ent_account *l;
  ent_diags *d;
};

static inline struct reading reading_of(const char *text, size_t n,
                                        const ent_read_options *options) {
  struct reading g = {.d = ent_diags_new()};
  g.l = ent_account_parse(text, n, "t", options, g.d);
  return g;
}

static inline void reading_drop(struct reading *g) {
  ent_account_free(g->l);
  ent_diags_free(g->d);
}

// One line of the short form, "NAME:LINE:COLUMN: error: … [CODE]", as
// "LINE:COLUMN CODE"; other severities are left out.
static inline void reading_line(struct buf *out, struct str line) {
  struct str name, rest, place, head, code;
  if (!str_cut(line, ": error: ", &place, &rest))
    return;
  if (!str_cut(place, ":", &name, &head))
    head = place;
  code = rest;
  for (struct str before; str_cut(code, "[", &before, &rest);)
    code = rest;
  buf_addf(out, "%.*s %.*s\n", STR_ARG(head),
           (int)(code.n > 0 ? code.n - 1 : 0), code.at);
}

static inline void reading_errors(struct buf *out, const struct reading *g) {
  ent_bytes short_form = {0};
  assert_true(ent_diags_render(g->d, "short", NULL, 0, &short_form));
  struct str rest = {short_form.at, short_form.n}, line;
  while (rest.n > 0) {
    str_cut(rest, "\n", &line, &rest);
    reading_line(out, line);
  }
  ent_bytes_drop(&short_form);
}

static inline void reading_expect(const char *text, size_t n,
                                  const ent_read_options *options,
                                  const char *errors) {
  struct reading g = reading_of(text, n, options);
  struct buf found = {0};
  reading_errors(&found, &g);
  assert_string_equal(buf_text(&found), errors);
  buf_drop(&found);
  reading_drop(&g);
}

#endif
