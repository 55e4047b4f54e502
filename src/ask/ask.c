// SPDX-License-Identifier: GPL-2.0-or-later
#define ASK_HEEDED
#include "ask/ask.h"
#include "base/utf8.h"

#include "base/opt.h"
#include "base/suggest.h"

enum ask_kind { TEXT, FLAG, LIST, NUMBER, COUNT };

struct option {
  const char *name;
  enum ask_kind kind;
  size_t where; // in struct ent_query
  const char *value, *help;
  bool unsaid;
  uint64_t heeded;
};

static const struct option options[] = {
#define ROW(name, member, kind, value, help, unsaid, heeded)                   \
  {name, kind, offsetof(struct ent_query, member), value, help, unsaid, heeded},
#define ASK(name, member, kind, value, help, heeded)                           \
  ROW(name, member, kind, value, help, false, heeded)
#define ALSO(name, member, kind, value, help, heeded)                          \
  ROW(name, member, kind, value, help, false, heeded)
#define UNSAID(name, member, kind, value, help, heeded)                        \
  ROW(name, member, kind, value, help, true, heeded)
#include "ask/questions.def"
};

enum { OPTIONS = sizeof options / sizeof *options };

static const char *const questions[] = {
#define QUESTION(id, name) [ASK_##id] = name,
#include "ask/questions.def"
};

_Static_assert(QUESTIONS <= 64, "a question has its bit");

static const struct option *named(const char *name) {
  for (size_t i = 0; name && i < OPTIONS; i++)
    if (strcmp(options[i].name, name) == 0)
      return &options[i];
  return NULL;
}

// Of several names of one option the one that comes first.
static const struct option *first(const struct option *o) {
  const struct option *same = options;
  while (same->where != o->where)
    same++;
  return same;
}

static const void *place(const ent_query *q, const struct option *o) {
  return (const char *)q + o->where;
}

// Its default is "not asked for".
static bool is_set(const ent_query *q, const struct option *o) {
  const void *at = place(q, o);
  switch (o->kind) {
  case TEXT:
    return *(const char *const *)at != NULL;
  case LIST:
    return *(const char *const *const *)at != NULL;
  case FLAG:
    return *(const bool *)at;
  case NUMBER:
    return *(const unsigned *)at != 0;
  case COUNT:
    return *(const size_t *)at != 0;
  }
  return false;
}

// ------------------------------------------------------------------ heeding

static bool heeds(enum ask which, const struct option *o) {
  return o->heeded >> which & 1;
}

const ent_query *query_for(const ent_query *q, enum ask which, ent_diags *d) {
  static const ent_query nothing;
  bool good = true;
  q = q ? q : &nothing;
  for (size_t i = 0; i < OPTIONS; i++) {
    const struct option *o = &options[i];
    if (first(o) != o || heeds(which, o) || !is_set(q, o))
      continue;
    if (which == ASK_SHIFTS_PAIR)
      diag_usage(d, "usage/not-heeded",
                 "`\3shifts\2` of two actors does not heed \1%s\2", o->name);
    else if (which == ASK_VIEWS)
      diag_usage(d, "usage/not-heeded",
                 "`\3views\2` heeds \1%s\2 only with \1compare-views\2",
                 o->name);
    else if (which == ASK_COMMUNITIES)
      diag_usage(d, "usage/not-heeded",
                 "`\3blocs\2` that are communities, \1by=%s\2, do not heed "
                 "\1%s\2",
                 q->by ? q->by[0] : "leiden", o->name);
    else
      diag_usage(d, "usage/not-heeded",
                 "the question `%s` does not heed \1%s\2", questions[which],
                 o->name);
    diag_help(d, "leave it out");
    good = false;
  }
  return good ? q : NULL;
}

bool ask_chosen(const ent_query *q, size_t *k, struct ask_chosen *out) {
  while (*k < OPTIONS) {
    const struct option *o = &options[(*k)++];
    if (o->unsaid || first(o) != o || !is_set(q, o))
      continue;
    const void *at = place(q, o);
    *out = (struct ask_chosen){.name = o->name};
    if (o->kind == TEXT)
      out->text = *(const char *const *)at;
    else if (o->kind == LIST)
      out->list = *(const char *const *const *)at;
    else if (o->kind == NUMBER)
      out->number = *(const unsigned *)at;
    else if (o->kind == COUNT)
      out->number = *(const size_t *)at;
    return true;
  }
  return false;
}

// ----------------------------------------------------------------- the heap

// What a caller has: the values, and their texts behind them.
struct owned {
  ent_query q;
  struct arena arena;
};

static struct owned *owner(ent_query *q) { return (struct owned *)q; }

ent_query *ent_query_new(void) {
  struct owned *own = mem_new(1, sizeof *own);
  return &own->q;
}

void ent_query_free(ent_query *q) {
  if (!q)
    return;
  arena_drop(&owner(q)->arena);
  mem_free(q);
}

static const char *keep(ent_query *q, const char *value) {
  struct buf composed = {0};
  utf8_compose(&composed, str_of(value));
  const char *text =
      arena_text(&owner(q)->arena, buf_text(&composed), composed.n);
  buf_drop(&composed);
  return text;
}

// A list has room for twice its items whenever it is full.
static void append(ent_query *q, const char *const **list, const char *item) {
  size_t n = 0;
  while (*list && (*list)[n])
    n++;
  if (n == 0 || (n & (n - 1)) == 0) {
    const char **more = arena_new(&owner(q)->arena, 2 * n + 2, sizeof *more);
    for (size_t i = 0; i < n; i++)
      more[i] = (*list)[i];
    *list = more;
  }
  ((const char **)(uintptr_t)*list)[n] = item;
}

// ----------------------------------------------------------------- setting

static bool no_option(const char *name, ent_diags *d) {
  diag_usage(d, "usage/unknown-option", "there is no option \1%s\2",
             name ? name : "");
  struct suggest near = suggest_for(str_of(name));
  for (size_t i = 0; i < OPTIONS; i++)
    suggest_offer(&near, str_of(options[i].name));
  struct str best = suggest_best(&near);
  if (best.n > 0)
    diag_help(d, "did you mean \1%.*s\2?", STR_ARG(best));
  return false;
}

static bool bad_flag(const struct option *o, ent_diags *d) {
  diag_usage(d, "usage/option-value", "\1%s\2 takes no value", o->name);
  return false;
}

static bool read_number(const struct option *o, const char *value,
                        uint64_t least, uint64_t most, uint64_t *out,
                        ent_diags *d) {
  size_t n = strlen(value);
  bool digits = n > 0 && strspn(value, "0123456789") == n;
  *out = 0;
  for (size_t i = 0; digits && i < n && *out <= most; i++)
    *out = *out * 10 + (uint64_t)(value[i] - '0');
  if (digits && *out >= least && *out <= most)
    return true;
  if (digits)
    diag_usage(d, "usage/option-value",
               "\1%s\2 takes a number from %zu to %zu, not `%s`", o->name,
               (size_t)least, (size_t)most, value);
  else
    diag_usage(d, "usage/option-value", "\1%s\2 takes a whole number, not `%s`",
               o->name, value);
  return false;
}

static bool set_flag(bool *at, const struct option *o, const char *value,
                     ent_diags *d) {
  bool no = value && strcmp(value, "false") == 0;
  if (value && !no && strcmp(value, "true") != 0)
    return bad_flag(o, d);
  *at = !no;
  return true;
}

static bool set_value(ent_query *q, const struct option *o, const char *value,
                      ent_diags *d) {
  enum { NUMBER_MOST = 1000, COUNT_MOST = 1000000000 };
  void *at = (char *)q + o->where;
  uint64_t n = 0;
  if (o->kind == TEXT)
    *(const char **)at = value ? keep(q, value) : NULL;
  else if (o->kind == LIST && value)
    append(q, at, keep(q, value));
  else if (o->kind == LIST)
    *(const char *const **)at = NULL;
  else if (value &&
           !read_number(o, value, o->kind == NUMBER,
                        o->kind == NUMBER ? NUMBER_MOST : COUNT_MOST, &n, d))
    return false;
  else if (o->kind == NUMBER)
    *(unsigned *)at = (unsigned)n;
  else
    *(size_t *)at = (size_t)n;
  return true;
}

bool ent_query_set(ent_query *q, const char *name, const char *value,
                   ent_diags *d) {
  const struct option *o = named(name);
  if (!o)
    return no_option(name, d);
  return o->kind == FLAG ? set_flag((bool *)((char *)q + o->where), o, value, d)
                         : set_value(q, o, value, d);
}

static void copy_value(ent_query *to, const ent_query *from,
                       const struct option *o) {
  const void *at = place(from, o);
  void *into = (char *)to + o->where;
  if (o->kind == TEXT)
    *(const char **)into = keep(to, *(const char *const *)at);
  else if (o->kind == FLAG)
    *(bool *)into = *(const bool *)at;
  else if (o->kind == NUMBER)
    *(unsigned *)into = *(const unsigned *)at;
  else if (o->kind == COUNT)
    *(size_t *)into = *(const size_t *)at;
  else
    for (const char *const *item = *(const char *const *const *)at; *item;
         item++)
      append(to, into, keep(to, *item));
}

void ent_query_spell(ent_query *q, ent_speller *spell) { q->spell = spell; }

// --------------------------------------------------------------- the table

static enum ask question_named(const char *name) {
  for (int k = 0; name && k < QUESTIONS; k++)
    if (strcmp(questions[k], name) == 0)
      return (enum ask)k;
  return QUESTIONS;
}

ent_query *ent_query_part(const ent_query *q, const char *question) {
  enum ask which = question_named(question);
  if (which == QUESTIONS)
    return NULL;
  ent_query *part = ent_query_new();
  part->spell = q ? q->spell : NULL;
  for (size_t i = 0; q && i < OPTIONS; i++)
    if (first(&options[i]) == &options[i] && heeds(which, &options[i]) &&
        is_set(q, &options[i]))
      copy_value(part, q, &options[i]);
  return part;
}

const char *ent_question_name(size_t k) {
  return k < QUESTIONS ? questions[k] : NULL;
}

bool ent_question_heeds(const char *question, const char *option) {
  const struct option *o = named(option);
  enum ask which = question_named(question);
  return o && which != QUESTIONS && heeds(which, o);
}

const char *ent_option_name(size_t k) {
  return k < OPTIONS ? options[k].name : NULL;
}

const char *ent_option_value(const char *option) {
  const struct option *o = named(option);
  return o ? o->value : NULL;
}

bool ent_option_help(const char *option, ent_speller *spell, ent_bytes *out) {
  const struct option *o = named(option);
  struct buf b = {0};
  if (o)
    opt_spell(&b, str_of(o->help), spell);
  if (o)
    buf_give(&b, out);
  return o != NULL;
}

bool ent_option_several(const char *option) {
  const struct option *o = named(option);
  return o && o->kind == LIST;
}

const char *ent_option_same(const char *option) {
  const struct option *o = named(option);
  return o ? first(o)->name : NULL;
}

bool ent_option_offered(const char *option) {
  const struct option *o = named(option);
  return o && !o->unsaid;
}
