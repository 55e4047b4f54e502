// SPDX-License-Identifier: GPL-2.0-or-later
#include "timeline/asking.h"

void asking_begin(struct asking *a, const char *name) {
  buf_add(&a->words, a->words.n ? "; " : "");
  buf_add(&a->words, name);
  buf_addc(&a->words, ' ');
}

void asking_say(struct asking *a, const char *name, struct str word, size_t n) {
  if (n == 0)
    asking_begin(a, name);
  else
    buf_add(&a->words, ", ");
  const bool marked = memchr(word.at, ',', word.n) != NULL;
  buf_add(&a->words, marked ? "“" : "");
  buf_adds(&a->words, word);
  buf_add(&a->words, marked ? "”" : "");
}

void asking_refuse(struct asking *a, const char *code,
                   const struct suggest *near, const char *format, ...) {
  va_list args;
  va_start(args, format);
  struct buf b = {0};
  buf_vaddf(&b, format, args);
  va_end(args);
  diag_usage(a->d, code, "%s", buf_text(&b));
  buf_drop(&b);
  a->good = false;
  struct str best = near ? suggest_best(near) : (struct str){0};
  if (best.n)
    diag_help(a->d, "did you mean `%.*s`?", STR_ARG(best));
}

void asking_refuse_listed(struct asking *a, const char *code, const char *noun,
                          struct str word, choice_name *name) {
  asking_refuse(a, code, NULL, "there is no %s `%.*s`", noun, STR_ARG(word));
  choice_help(a->d, word, name);
}

bool items_next(struct items *it, struct str *item) {
  if (it->list && *it->list)
    *item = str_of(*it->list++);
  else if (it->rest.n == 0)
    return false;
  else
    str_cut(it->rest, ",", item, &it->rest);
  *item = str_trim(*item);
  return true;
}

size_t asking_find(struct str word, const char *(*name)(size_t)) {
  for (size_t i = 0; name(i); i++)
    if (str_is(word, name(i)))
      return i;
  return SIZE_MAX;
}
