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

// Where the longest start of a text ends that is known, or the first piece.
static size_t item_end(const struct items *it, struct str text) {
  size_t first = text.n;
  for (size_t n = text.n; n > 0; n--) {
    if (n < text.n && text.at[n] != ',')
      continue;
    if (it->known && memchr(text.at, ',', n) &&
        it->known(it->l, str_trim((struct str){text.at, n})))
      return n;
    first = n;
  }
  return text.n && *text.at == ',' ? 0 : first;
}

// The next piece of what is left of an item; blank when there is none.
static struct str cut_item(struct items *it) {
  struct str piece = {it->rest.at, 0};
  while (!piece.n && it->rest.n) {
    size_t end = item_end(it, it->rest), next = end + (end < it->rest.n);
    piece = str_trim((struct str){it->rest.at, end});
    it->rest = (struct str){it->rest.at + next, it->rest.n - next};
  }
  return piece;
}

// A blank item is one, which means nothing; blank pieces are passed over.
bool items_next(struct items *it, struct str *item) {
  *item = cut_item(it);
  if (item->n || !it->list || !*it->list)
    return item->n > 0;
  it->rest = str_of(*it->list++);
  *item = cut_item(it);
  return true;
}

bool items_actor(const ent_account *l, struct str text) {
  ent_diags *quiet = ent_diags_new();
  bool is = ledger_find_actor(l, text, quiet) != NONE ||
            ent_diags_has(quiet, "usage/ambiguous-actor");
  ent_diags_free(quiet);
  return is;
}

size_t asking_find(struct str word, const char *(*name)(size_t)) {
  for (size_t i = 0; name(i); i++)
    if (str_is(word, name(i)))
      return i;
  return SIZE_MAX;
}
