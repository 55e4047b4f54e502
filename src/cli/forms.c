// SPDX-License-Identifier: GPL-2.0-or-later
// What a command can write follows from the options it takes.
#include "cli.h"
#include <stdio.h>
#include <string.h>

enum { MOST = 16 };

struct forms {
  const char *name[MOST];
  size_t n;
};

static void add(struct forms *f, const char *const *names, size_t n) {
  for (size_t i = 0; i < n && f->n < MOST; i++)
    f->name[f->n++] = names[i];
}

static struct forms written(const struct command *c) {
  static const char *const reports[] = {"html", "md", "tex"};
  struct forms f = {0};
  if (c->owns & OWN_REPORT)
    add(&f, reports, 3);
  const char *name;
  for (size_t k = 0; c->owns & OWN_TABLE && (name = ent_answer_format(k)); k++)
    add(&f, &name, 1);
  return f;
}

// Of networks there is DOT too.
static struct forms drawn(const struct command *c) {
  static const char *const pictures[] = {"dot", "svg", "png", "pdf"};
  struct forms f = {0};
  if (c->owns & OWN_NETWORK)
    add(&f, pictures, 4);
  else if (c->owns & OWN_CHART)
    add(&f, pictures + 1, 3);
  return f;
}

static bool has(const struct forms *f, const char *name) {
  for (size_t i = 0; i < f->n; i++)
    if (strcmp(f->name[i], name) == 0)
      return true;
  return false;
}

static void list(const char *before, const struct forms *f) {
  fputs(before, stderr);
  for (size_t i = 0; i < f->n; i++)
    fprintf(stderr, "%s%s",
            i == 0         ? ""
            : i + 1 < f->n ? ", "
                           : " and ",
            f->name[i]);
}

void forms_name(const struct command *c, char *out, size_t room) {
  struct forms all = written(c), d = drawn(c);
  add(&all, d.name, d.n);
  size_t used = 0;
  out[0] = 0;
  for (size_t i = 0; i < all.n && used < room; i++) {
    int n = snprintf(out + used, room - used, "%s%s",
                     i == 0          ? ""
                     : i + 1 < all.n ? ", "
                                     : " or ",
                     all.name[i]);
    used += n > 0 ? (size_t)n : 0;
  }
}

static void say_forms(const struct command *c, const char *format) {
  struct forms w = written(c), d = drawn(c), all = w;
  add(&all, d.name, d.n);
  const char *near = nearest(format, all.name, all.n);
  fputs("   = help: ", stderr);
  if (near)
    fprintf(stderr, "did you mean `%s`? ", near);
  fprintf(stderr, "`%s`", c->name);
  if (w.n > 0)
    list(" writes ", &w);
  if (d.n > 0)
    list(w.n > 0 ? ", and draws " : " draws ", &d);
  if (c->owns & OWN_REPORT && strcmp(format, "pdf") == 0)
    fputs("; a browser prints html as pdf", stderr);
  else if (d.n == 0 && is_picture(format))
    fputs("; pictures are of draw, diff, who, timeline, rank, shifts and blocs",
          stderr);
  else if (w.n == 0 && is_table(format))
    fputs("; `entente ties` gives the same as a table", stderr);
  else if (strcmp(format, "html") == 0)
    fputs("; html is of `entente report`", stderr);
  fputc('\n', stderr);
}

bool form_good(const struct settings *s, const struct command *c) {
  const char *format = c->owns & OWN_SHOW ? format_of(s, NULL) : NULL;
  struct forms w = written(c), d = drawn(c);
  bool report = c->owns & OWN_REPORT && format && !strcmp(format, "htm");
  // Diagnostics have forms of their own.
  bool own = c->owns & OWN_CHECK && format && !is_picture(format);
  if (!format || report || own || has(&w, format) || has(&d, format))
    return true;
  say_error("usage/unknown-format",
            "the answer of `%s` cannot be written as %s", c->name, format);
  say_forms(c, format);
  return false;
}
