// SPDX-License-Identifier: GPL-2.0-or-later
#include "edit/format.h"

#include "write/scalar.h"

bool format_has_line(struct str raw) {
  return memchr(raw.at, '\n', raw.n) != NULL;
}

bool format_is_block(struct str raw, const struct twig *w) {
  return !w->plain && raw.n > 0 && strchr("|>", raw.at[0]);
}

static bool is_name(enum says says) {
  return says == SAYS_ID || says == SAYS_ACTOR || says == SAYS_SOURCE ||
         says == SAYS_TYPE || says == SAYS_KIND;
}

// A plain text says the same in quotes, but for what says nothing, and a
// holder.
static void add_plain(struct buf *out, struct str text, struct str raw,
                      enum says says) {
  bool nothing = str_is(text, "~") || str_is(text, "null") ||
                 str_is(text, "Null") || str_is(text, "NULL");
  if (!nothing && is_name(says) && edit_looks_typed(text))
    scalar_quote(out, text);
  else
    buf_adds(out, format_has_line(raw) ? text : raw);
}

static void add_quoted(struct buf *out, struct str text, enum says says,
                       bool flow) {
  bool typed = (is_name(says) || says == SAYS_TEXT || says == SAYS_TIE ||
                says == SAYS_KINDS) &&
               edit_looks_typed(text);
  if (says == SAYS_HOLDER || says == SAYS_FLAG || typed)
    scalar_quote(out, text);
  else
    scalar_write(out, text, flow);
}

void format_scalar(struct buf *out, const struct tree *t, uint32_t twig,
                   enum says says, bool flow) {
  const struct twig *w = twig_at(t, twig);
  struct str raw = twig_raw(t, twig);
  if (w->named)
    buf_addf(
        out, "%.*s ",
        STR_ARG(str_trim(str_n(t->in->text + w->front, w->start - w->front))));
  if (w->stands_for != NO_TWIG)
    buf_adds(out, raw);
  else if (w->plain)
    add_plain(out, w->text, raw, says);
  else if (format_is_block(raw, w))
    scalar_quote(out, w->text);
  else
    add_quoted(out, w->text, says, flow);
}
