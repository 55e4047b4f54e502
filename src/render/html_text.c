// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/escape.h"
#include "base/num.h"
#include "render/html.h"

void html_text(struct buf *b, const char *text) { escape_xml(b, str_of(text)); }

void html_say(struct buf *b, const ent_dossier *d, const char *english) {
  html_text(b, tongue_text(d->tongue, english));
}

// Of these an attribute may be without quotes.
static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
                              "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#-";

void html_attribute(struct buf *b, const char *name, const char *value) {
  const bool bare = *value && value[strspn(value, letters)] == 0;
  buf_addf(b, bare ? " %s=" : " %s=\"", name);
  html_text(b, value);
  buf_add(b, bare ? "" : "\"");
}

void html_number(struct buf *b, double x) {
  struct buf n = {0};
  num_fixed(&n, x, 1);
  if (n.n > 2 && str_is((struct str){n.at + n.n - 2, 2}, ".0"))
    n.n -= 2;
  const size_t zero = n.n > 1 && n.at[0] == '0'; // .9
  buf_addn(b, n.at + zero, n.n - zero);
  buf_drop(&n);
}

void html_real(struct buf *b, const char *name, double x) {
  buf_addf(b, " %s=", name);
  html_number(b, x);
}
