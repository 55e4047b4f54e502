// SPDX-License-Identifier: GPL-2.0-or-later
// What the program says on stderr about itself, one error a line with a help
// below it.
#include "cli.h"
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

const char *plural(size_t n) { return n == 1 ? "" : "s"; }

// A word of the command line may hold what a terminal obeys; it is shown as
// the library shows it. In UTF-8 the second row of controls begins with 0xC2.
static void put_safe(const char *text) {
  for (const unsigned char *p = (const unsigned char *)text; *p; p++) {
    bool pair = *p == 0xC2 && p[1] >= 0x80 && p[1] < 0xA0;
    if (pair)
      p++;
    if (pair || *p < ' ' || *p == 0x7F)
      fprintf(stderr, "\\u{%X}", (unsigned)*p);
    else
      fputc(*p, stderr);
  }
}

void say_error(const char *code, const char *format, ...) {
  char text[1000];
  va_list args;
  fputs("error: ", stderr);
  va_start(args, format);
  vsnprintf(text, sizeof text, format, args);
  va_end(args);
  put_safe(text);
  fprintf(stderr, " [%s]\n", code);
}

void say_near(const char *near, const char *otherwise) {
  if (near)
    fprintf(stderr, "   = help: did you mean `%s`?\n", near);
  else if (otherwise)
    fprintf(stderr, "   = help: %s\n", otherwise);
}

static size_t least(size_t a, size_t b) { return a < b ? a : b; }

// Three rows of Damerau's and Levenshtein's table at a time; words of the
// command line are short.
static size_t distance(const char *a, const char *b) {
  enum { MOST = 64 };
  size_t n = strlen(a), m = strlen(b), row[3][MOST + 1];
  if (n > MOST || m > MOST)
    return MOST;
  for (size_t j = 0; j <= m; j++)
    row[0][j] = j;
  for (size_t i = 1; i <= n; i++) {
    size_t *here = row[i % 3];
    const size_t *above = row[(i + 2) % 3], *before = row[(i + 1) % 3];
    here[0] = i;
    for (size_t j = 1; j <= m; j++) {
      here[j] = least(above[j - 1] + (a[i - 1] != b[j - 1]),
                      least(above[j], here[j - 1]) + 1);
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        here[j] = least(here[j], before[j - 2] + 1);
    }
  }
  return row[n % 3][m];
}

const char *nearest(const char *word, const char *const *of, size_t n) {
  const char *best = NULL;
  size_t n_word = strlen(word), closest = SIZE_MAX;
  for (size_t i = 0; i < n; i++) {
    size_t longer = strlen(of[i]) > n_word ? strlen(of[i]) : n_word;
    size_t d = distance(word, of[i]);
    bool start = n_word >= 3 && !strncmp(of[i], word, n_word);
    if (start)
      d = 1;
    if (d <= longer / 3 && d < closest) {
      closest = d;
      best = of[i];
    }
  }
  return best;
}

void say_choices(const char *value, const char *const *choices, size_t n) {
  const char *near = nearest(value, choices, n);
  fputs("   = help: ", stderr);
  if (near)
    fprintf(stderr, "did you mean `%s`? The choices are ", near);
  else
    fputs("the choices are ", stderr);
  for (size_t i = 0; i < n; i++)
    fprintf(stderr, "%s%s",
            i == 0      ? ""
            : i + 1 < n ? ", "
                        : " and ",
            choices[i]);
  fputc('\n', stderr);
}

void say_choice(const char *option, const char *value,
                const char *const *choices, size_t n) {
  say_error("usage/option-value", "--%s cannot be `%s`", option, value);
  say_choices(value, choices, n);
}
