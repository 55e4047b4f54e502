// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses that no output makes a link of, which are shown as text, and those
// that lead elsewhere than they seem to.
#include "base/letters.h"
#include "base/url.h"
#include "model/check.h"

// The part of an address that says whose it is: user-info, host and port.
static struct str owner_of(const char *url) {
  const char *at = strstr(url, "://");
  return at ? str_n(at + 3, strcspn(at + 3, "/?#")) : (struct str){0};
}

// A link that is not what it says.
static void look_at_owner(ent_diags *d, struct span span, const char *url) {
  struct str owner = owner_of(url);
  struct odd_letter odd;
  if (memchr(owner.n ? owner.at : "", '@', owner.n)) {
    diag(d, ENT_WARNING, "value/link", span,
         "what stands before the @ of this address is a user's name, and the "
         "host is behind it");
    diag_help(d, "write the address without it");
  } else if (letters_odd(owner, LETTERS_OF_NAME, &odd)) {
    diag(d, ENT_WARNING, "value/link", span,
         "letter %zu of this address's host is U+%04X", odd.nth,
         (unsigned)odd.cp);
    diag_help(d, "it looks like another letter: copy the address anew, or "
                 "write the host as xn--…");
  }
}

static void look(const ent_account *l, ent_diags *d, struct place place,
                 ent_sym url, const char *field) {
  uint32_t cp = 0;
  size_t nth = 0;
  if (!url)
    return;
  enum url_fault fault = url_fault(text(l, url), &cp, &nth);
  struct span span = place_span(l, place, field, 0);
  if (fault == URL_LINK) {
    look_at_owner(d, span, text(l, url));
    return;
  }
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
