// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static bool set(const char *name) {
  const char *v = getenv(name);
  return v && *v;
}

bool term_is(int fd) { return isatty(fd) == 1; }

static bool colored(const struct settings *s) {
  if (s->color && !strcmp(s->color, "always"))
    return true;
  if (s->color && !strcmp(s->color, "never"))
    return false;
  if (set("NO_COLOR"))
    return false;
  const char *force = getenv("CLICOLOR_FORCE"), *term = getenv("TERM");
  if (force && *force && strcmp(force, "0"))
    return true;
  return term_is(STDOUT_FILENO) && term && strcmp(term, "dumb");
}

static unsigned width(void) {
  struct winsize w;
  if (!term_is(STDOUT_FILENO))
    return 0;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &w) == 0 && w.ws_col)
    return w.ws_col;
  return 80;
}

// What the environment says of the character set; LC_CTYPE's own machinery is
// left alone, since nothing else here may depend on a locale.
static bool utf8_locale(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < 3; i++) {
    const char *v = getenv(names[i]);
    if (v && *v)
      return strstr(v, "UTF-8") || strstr(v, "utf8") || strstr(v, "UTF8") ||
             strstr(v, "utf-8");
  }
  return false;
}

void term_setup(struct settings *s) {
  s->style.color = colored(s);
  s->style.width = width();
  // Files and pipes get UTF-8 whatever the locale: same input, same bytes.
  s->style.ascii =
      s->ascii || (term_is(STDOUT_FILENO) && !s->output && !utf8_locale());
}

static size_t lines(const ent_bytes *b) {
  size_t n = 0;
  for (size_t i = 0; i < b->n; i++)
    n += b->at[i] == '\n';
  return n;
}

bool may_page(const struct settings *s) {
  return !s->no_pager && term_is(STDOUT_FILENO) && term_is(STDIN_FILENO);
}

static bool wants_pager(const struct settings *s, const ent_bytes *b) {
  struct winsize w;
  return may_page(s) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &w) == 0 && w.ws_row &&
         lines(b) >= w.ws_row;
}

int emit(const struct settings *s, const ent_bytes *b) {
  const bool paged = wants_pager(s, b);
  if (paged)
    progress_end();
  if (paged && page(b))
    return EXIT_DONE;
  put_stdout(b->at, b->n);
  return EXIT_DONE; // errors of stdout are noticed when it is closed
}
