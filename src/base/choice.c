// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/choice.h"
#include "base/buf.h"
#include "base/suggest.h"

static const char *nearest(struct str word, const char *const *words,
                           size_t n) {
  struct suggest near = suggest_for(word);
  for (size_t k = 0; k < n; k++)
    suggest_offer(&near, str_of(words[k]));
  return suggest_best(&near).at;
}

static void help(ent_diags *d, struct str word, const char *const *words,
                 size_t n) {
  const char *near = nearest(word, words, n);
  struct buf all = {0};
  for (size_t k = 0; k < n; k++)
    buf_addf(&all, "%s%s", k == 0 ? "" : k + 1 < n ? ", " : " and ", words[k]);
  if (near)
    diag_help(d, "did you mean `%s`? The choices are %s", near, buf_text(&all));
  else
    diag_help(d, "the choices are %s", buf_text(&all));
  buf_drop(&all);
}

void choice_help(ent_diags *d, struct str word, choice_name *name) {
  VEC(const char *) words = {0};
  for (size_t k = 0; name(k); k++)
    vec_push(&words, name(k));
  help(d, word, words.at, words.n);
  vec_drop(&words);
}

void ent_diags_choices(ent_diags *d, const char *word, const char *const *words,
                       size_t n) {
  help(d, str_of(word), words, n);
}

const char *ent_suggest(const char *word, const char *const *words, size_t n) {
  return nearest(str_of(word), words, n);
}
