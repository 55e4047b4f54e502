// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses that no output makes a link of: they are shown as text.
#include "base/url.h"
#include "model/check.h"

static void look(const ent_account *l, ent_diags *d, struct place place,
                 ent_sym url, const char *field) {
  uint32_t cp = 0;
  size_t nth = 0;
  if (!url)
    return;
  enum url_fault fault = url_fault(text(l, url), &cp, &nth);
  if (fault == URL_LINK)
    return;
  struct span span = place_span(l, place, field, 0);
  if (fault == URL_SCHEME)
    diag(d, ENT_WARNING, "value/link", span,
         "`%s` begins with none of http://, https:// and mailto:, so it is "
         "text and no link",
         text(l, url));
  else
    diag(d, ENT_WARNING, "value/link", span,
         "letter %zu of this address is U+%04X, which none has, so it is text "
         "and no link",
         nth, (unsigned)cp);
  diag_help(d, fault == URL_SCHEME
                   ? "write the whole address; what is none goes into `note`"
                   : "copy the address anew; in one a blank is %%20");
}

static void run(const ent_account *l, ent_diags *d) {
  for (size_t i = 0; i < l->facts->sources.n; i++) {
    const struct cited *s = &l->facts->sources.at[i];
    look(l, d, s->place, s->url, "url");
    look(l, d, s->place, s->archived, "archived");
  }
  for (size_t i = 0; i < l->facts->actors.n; i++)
    look(l, d, l->facts->actors.at[i].place, l->facts->actors.at[i].url, "url");
}

const struct check check_urls = {
    .name = "urls",
    .summary = "Addresses that no output makes a link of.",
    .run = run,
};
