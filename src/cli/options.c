// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum option_kind { FLAG, TEXT, LIST, NUMBER, COUNT };

struct option {
  const char *name;
  char letter;
  enum option_kind kind;
  size_t where; // offset in struct settings
  unsigned takes;
  const char *value, *help;
};

static const struct option options[] = {
#define OPTION(name, letter, kind, member, takes, value, help)                 \
  {name, letter, kind, offsetof(struct settings, member), takes, value, help},
#include "options.def"
#undef OPTION
};

enum { HELP_AT = 29 };
enum { OPTIONS = sizeof options / sizeof *options };
_Static_assert(OPTIONS <= (int)OPTIONS_MAX, "a row has its place in `given`");

static bool taken(const struct option *o, const struct command *c) {
  return (o->takes & (c->takes | TAKE_ALWAYS)) != 0;
}

static const struct option *by_name(const char *name, size_t n) {
  for (size_t i = 0; i < OPTIONS; i++)
    if (strlen(options[i].name) == n && !strncmp(options[i].name, name, n))
      return &options[i];
  return NULL;
}

static const struct option *by_letter(char letter) {
  for (size_t i = 0; i < OPTIONS; i++)
    if (options[i].letter == letter)
      return &options[i];
  return NULL;
}

static bool unknown(const char *shown, const struct command *c,
                    const struct option *elsewhere) {
  const char *names[OPTIONS];
  size_t n = 0;
  for (size_t i = 0; i < OPTIONS; i++)
    if (taken(&options[i], c))
      names[n++] = options[i].name;
  if (elsewhere)
    say_error("usage/unknown-option", "`%s` does not take %s", c->name, shown);
  else
    say_error("usage/unknown-option", "there is no option %s", shown);
  const char *near =
      shown[0] == '-' && shown[1] == '-' ? nearest(shown + 2, names, n) : NULL;
  if (elsewhere && !strcmp(elsewhere->name, "roll-up") && c->recorded)
    fprintf(stderr, "   = help: %s\n", c->recorded);
  else if (near)
    fprintf(stderr, "   = help: did you mean --%s?\n", near);
  else
    fprintf(stderr, "   = help: `entente %s --help` lists its options\n",
            c->name);
  return false;
}

// Several values may come in one word, --actor us,pakistan: the word is the
// program's own copy of its arguments, so the commas are cut in place.
static bool add(struct list *l, char *value, const char *name) {
  for (char *next; value; value = next) {
    next = strchr(value, ',');
    if (next)
      *next++ = 0;
    if (l->n == LIST_MAX) {
      say_error("usage/option-value", "--%s has more than %d values", name,
                LIST_MAX);
      return false;
    }
    if (*value)
      l->at[l->n++] = value;
  }
  return true;
}

static bool number(const struct option *o, const char *value, size_t least,
                   size_t most, size_t *out) {
  char *end;
  errno = 0;
  unsigned long n = strtoul(value, &end, 10);
  if (*end || value[0] < '0' || value[0] > '9') {
    say_error("usage/option-value", "--%s takes a whole number, not `%s`",
              o->name, value);
    return false;
  }
  if (errno || n < least || n > most) {
    say_error("usage/option-value",
              "--%s takes a number from %zu to %zu, not `%s`", o->name, least,
              most, value);
    return false;
  }
  *out = n;
  return true;
}

// Nothing but commas and blanks: what a variable of a script was not set to.
static bool is_blank(const char *value) {
  return value[strspn(value, " ,\t")] == '\0';
}

// Of two values the first would be forgotten; lists take as many as there are.
static bool once(const struct settings *s, const struct option *o) {
  for (size_t i = 0; i < OPTIONS; i++) {
    if (!s->given[i] || options[i].where != o->where)
      continue;
    if (&options[i] == o)
      say_error("usage/option", "--%s is given twice", o->name);
    else
      say_error("usage/option", "--%s and --%s exclude each other",
                options[i].name, o->name);
    fputs("   = help: leave one of them out\n", stderr);
    return false;
  }
  return true;
}

static bool keep(struct settings *s, const struct option *o, char *value) {
  char *at = (char *)s + o->where;
  size_t n = 0;
  switch (o->kind) {
  case FLAG:
    memcpy(at, &(bool){true}, sizeof(bool));
    return true;
  case TEXT:
    memcpy(at, &(const char *){value}, sizeof(const char *));
    return true;
  case LIST: {
    struct list *l = (void *)at;
    return add(l, value, o->name);
  }
  case NUMBER:
    if (!number(o, value, 1, 1000, &n))
      return false;
    memcpy(at, &(unsigned){(unsigned)n}, sizeof(unsigned));
    return true;
  case COUNT:
    if (!number(o, value, 0, 1000000000, &n))
      return false;
    memcpy(at, &n, sizeof n);
    return true;
  }
  return false;
}

static bool needs_value(const struct option *o) {
  say_error("usage/option-value", "--%s needs a value: --%s %s", o->name,
            o->name, o->value);
  return false;
}

static bool store(struct settings *s, const struct option *o, char *value) {
  bool several = o->kind == FLAG || o->kind == LIST;
  if (value && is_blank(value))
    return needs_value(o);
  if (!several && !once(s, o))
    return false;
  s->given[o - options] = true;
  return keep(s, o, value);
}

bool option_given(const struct settings *s, const char *name) {
  const struct option *o = by_name(name, strlen(name));
  return o && s->given[o - options];
}

static bool long_option(struct settings *s, const struct command *c,
                        char **argv, int *i) {
  char *word = argv[*i] + 2, *equals = strchr(word, '=');
  size_t n = equals ? (size_t)(equals - word) : strlen(word);
  const struct option *o = by_name(word, n);
  if (!o || !taken(o, c)) {
    char shown[80];
    snprintf(shown, sizeof shown, "--%.*s", (int)(n < 70 ? n : 70), word);
    return unknown(shown, c, o);
  }
  if (o->kind == FLAG) {
    if (equals)
      say_error("usage/option-value", "--%s takes no value", o->name);
    return !equals && store(s, o, NULL);
  }
  char *value = equals ? equals + 1 : argv[*i + 1];
  if (!value)
    return needs_value(o);
  if (!equals)
    ++*i;
  return store(s, o, value);
}

static bool short_options(struct settings *s, const struct command *c,
                          char **argv, int *i) {
  for (char *p = argv[*i] + 1; *p; p++) {
    const struct option *o = by_letter(*p);
    if (!o || !taken(o, c))
      return unknown((char[]){'-', *p, 0}, c, o);
    if (o->kind == FLAG) {
      store(s, o, NULL);
      continue;
    }
    char *value = p[1] ? p + 1 : argv[*i + 1];
    if (!value)
      return needs_value(o);
    if (!p[1])
      ++*i;
    return store(s, o, value);
  }
  return true;
}

static bool word(struct settings *s, const char *text) {
  enum { MOST = sizeof s->word / sizeof *s->word };
  if (s->words < MOST)
    s->word[s->words++] = text;
  else
    say_error("usage/words", "too many words: `%s`", text);
  return s->words <= MOST;
}

static bool color_good(const struct settings *s) {
  static const char *const words[] = {"auto", "always", "never"};
  for (size_t i = 0; i < 3; i++)
    if (!s->color || !strcmp(s->color, words[i]))
      return true;
  say_choice("color", s->color, words, 3);
  return false;
}

static bool hops_good(const struct settings *s) {
  if (!s->query.hops || s->query.focus)
    return true;
  say_error("usage/option",
            "--hops counts steps from an actor, and none is named");
  fputs("   = help: name one with --focus ACTOR\n", stderr);
  return false;
}

static bool count_words(const struct settings *s, const struct command *c) {
  if (s->help || (s->words >= c->least && s->words <= c->most))
    return true;
  if (s->words > c->most)
    say_error("usage/words", "`%s` takes no further word: `%s`", c->name,
              s->word[c->most]);
  else
    say_error("usage/words", "`%s` needs %s", c->name, c->words);
  fprintf(stderr, "   = help: usage: entente %s %s%s[OPTIONS]\n", c->name,
          c->words, *c->words ? " " : "");
  return false;
}

static void hand_over(struct settings *s) {
  ent_query *q = &s->query;
  q->actors = s->actors.n ? s->actors.at : NULL;
  q->types = s->types.n ? s->types.at : NULL;
  q->families = s->families.n ? s->families.at : NULL;
  q->signs = s->signs.n ? s->signs.at : NULL;
  q->tags = s->tags.n ? s->tags.at : NULL;
  q->sources = s->sources.n ? s->sources.at : NULL;
  q->highlight = s->highlight.n ? s->highlight.at : NULL;
  q->alignment = s->alignment.n ? s->alignment.at : NULL;
  s->style.raw = s->raw;
  s->style.quiet = s->quiet;
}

bool options_read(struct settings *s, const struct command *c, int argc,
                  char **argv) {
  bool good = true, only_words = false;
  for (int i = 0; i < argc; i++) {
    const char *a = argv[i];
    if (only_words || a[0] != '-' || !a[1])
      good = word(s, a) && good;
    else if (!strcmp(a, "--"))
      only_words = true;
    else if (a[1] == '-')
      good = long_option(s, c, argv, &i) && good;
    else
      good = short_options(s, c, argv, &i) && good;
  }
  hand_over(s);
  return good && color_good(s) && hops_good(s) && count_words(s, c);
}

bool picture_option(const struct settings *s) {
  for (size_t i = 0; i < OPTIONS; i++) {
    unsigned pictures = TAKE_DRAW | TAKE_CHART | TAKE_REPORT;
    if (!s->given[i] || !(options[i].takes & pictures) ||
        (options[i].takes & ~pictures))
      continue;
    say_error("usage/picture", "--%s goes with a picture, not with a table",
              options[i].name);
    fputs("   = help: write the picture to a file: -o FILE.svg\n", stderr);
    return true;
  }
  return false;
}

static size_t columns(const char *s, size_t n) {
  size_t found = 0;
  for (size_t i = 0; i < n; i++)
    found += ((unsigned char)s[i] & 0xC0) != 0x80;
  return found;
}

void print_filled(const char *words, size_t indent) {
  enum { WIDE = 80 };
  size_t at = indent;
  for (const char *w = words; *w;) {
    size_t n = strcspn(w, " \n"), wide = columns(w, n);
    bool first = at == indent;
    if (!first && at + 1 + wide > WIDE) {
      printf("\n%*s", (int)indent, "");
      at = indent;
      first = true;
    }
    printf("%s%.*s", first ? "" : " ", (int)n, w);
    at += wide + !first;
    w += n;
    w += strspn(w, " \n");
  }
  putchar('\n');
}

void options_print(const struct command *c) {
  for (size_t i = 0; i < OPTIONS; i++) {
    const struct option *o = &options[i];
    if (!taken(o, c))
      continue;
    char left[64];
    snprintf(left, sizeof left, "%s--%s%s%s",
             o->letter ? (char[]){'-', o->letter, ',', ' ', 0} : "    ",
             o->name, o->value ? " " : "", o->value ? o->value : "");
    char forms[120];
    forms_name(c, forms, sizeof forms);
    printf("  %-26s ", left);
    print_filled(o->help ? o->help : forms, HELP_AT);
  }
}
