// SPDX-License-Identifier: GPL-2.0-or-later
#include "edit/edit.h"

#include "write/scalar.h"

// What YAML 1.1 takes for a truth or for nothing, in any case.
static bool is_word(struct str s) {
  static const char *const words[] = {"y",   "n",    "yes",   "no",   "on",
                                      "off", "true", "false", "null", "~"};
  char low[6] = "";
  for (size_t i = 0; i < s.n && s.n < sizeof low; i++)
    low[i] =
        (char)(s.at[i] >= 'A' && s.at[i] <= 'Z' ? s.at[i] | 0x20 : s.at[i]);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (strcmp(low, words[i]) == 0)
      return true;
  return false;
}

// A number or a date in some program's eyes: a digit first, or a sign or dot
// before one, and nothing behind it but what numbers and dates are made of.
static bool is_figure(struct str s) {
  size_t i = 0;
  while (i < s.n && strchr("+-.", s.at[i]))
    i++;
  if (i == s.n || s.at[i] < '0' || s.at[i] > '9')
    return str_is(s, ".inf") || str_is(s, "-.inf") || str_is(s, ".nan");
  for (; i < s.n; i++)
    if (!strchr("0123456789abcdefABCDEFxXoO+-._:TtZz ", s.at[i]))
      return false;
  return true;
}

bool edit_looks_typed(struct str text) {
  return is_word(text) || is_figure(text);
}

void edit_scalar(struct buf *out, struct str text, bool flow) {
  if (edit_looks_typed(text))
    scalar_quote(out, text);
  else
    scalar_write(out, text, flow);
}

// Between single quotes nothing is escaped but they themselves.
static bool put_single(struct buf *out, struct str text) {
  struct buf as_it_is = {0}, quoted = {0};
  scalar_quote(&quoted, text);
  for (size_t i = 0; i < text.n; i++)
    if (text.at[i] != '"' && text.at[i] != '\\')
      buf_addc(&as_it_is, text.at[i]);
  size_t escapes = text.n - as_it_is.n;
  bool plain = quoted.n == text.n + escapes + 2;
  buf_addc(out, '\'');
  for (size_t i = 0; plain && i < text.n; i++)
    buf_add(out, text.at[i] == '\'' ? "''" : (char[]){text.at[i], 0});
  buf_addc(out, '\'');
  buf_drop(&as_it_is);
  buf_drop(&quoted);
  return plain;
}

void edit_put_scalar(struct edit_file *f, uint32_t twig, struct str text) {
  const struct twig *w = twig_at(&f->tree, twig);
  char quote = w->end > w->start ? f->in->text[w->start] : '\0';
  struct buf b = {0};
  if (quote != '\'' || !put_single(&b, text)) {
    buf_clear(&b);
    if (w->plain)
      edit_scalar(&b, text, w->flow);
    else
      scalar_quote(&b, text);
  }
  patch_put(&f->patch, w->start, w->end, buf_str(&b));
  buf_drop(&b);
}
