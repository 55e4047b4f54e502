// SPDX-License-Identifier: GPL-2.0-or-later
// What a command can write follows from the options it takes.
#include "cli.h"
#include <stdio.h>
#include <string.h>

// What it shows as text, and what as a picture, in bits of ent_format_shows.
static unsigned written(const struct command *c) {
  return (c->owns & OWN_REPORT ? ENT_REPORTS : 0U) |
         (c->owns & OWN_TABLE ? ENT_TABLES : 0U);
}

static unsigned drawn(const struct command *c) {
  return c->owns & OWN_NETWORK ? ENT_NETWORKS
         : c->owns & OWN_CHART ? ENT_CHARTS
                               : 0U;
}

// The k-th format that shows any of it, or NULL past the last.
static const char *nth(unsigned shows, size_t k) {
  const char *name;
  for (size_t i = 0; (name = ent_format_name(i)); i++)
    if (ent_format_shows(name) & shows && k-- == 0)
      return name;
  return NULL;
}

static void list(ent_bytes *out, const char *before, unsigned shows,
                 const char *last) {
  const char *name;
  for (size_t k = 0; (name = nth(shows, k)); k++) {
    const char *gap = k == 0 ? before : nth(shows, k + 1) ? ", " : last;
    ent_bytes_add(out, gap, strlen(gap));
    ent_bytes_add(out, name, strlen(name));
  }
}

void forms_name(const struct command *c, ent_bytes *out) {
  list(out, "", written(c) | drawn(c), " or ");
}

static const char *near_form(const struct command *c, const char *format) {
  enum { MOST = 64 };
  const char *all[MOST], *name;
  size_t n = 0;
  while (n < MOST && (name = nth(written(c) | drawn(c), n)))
    all[n++] = name;
  return ent_suggest(format, all, n);
}

// What else may be meant.
static const char *instead(const struct command *c, const char *format) {
  if (c->owns & OWN_REPORT && strcmp(format, "pdf") == 0)
    return "; a browser prints html as pdf";
  if (!drawn(c) && is_picture(format))
    return "; pictures are of draw, diff, who, timeline, rank, shifts and "
           "blocs";
  if (!written(c) && is_table(format))
    return "; `entente ties` gives the same as a table";
  if (c->owns & OWN_BOOK && strcmp(format, "yaml") == 0)
    return "; records as a ledger has them are of --yaml";
  return strcmp(format, "html") == 0 ? "; html is of `entente report`" : "";
}

static void say_forms(const struct command *c, const char *format) {
  unsigned w = written(c);
  const char *near = near_form(c, format);
  ent_bytes all = {0};
  list(&all, " writes ", w, " and ");
  list(&all, w ? ", and draws " : " draws ", drawn(c), " and ");
  say_help("%s%s%s`%s`%s%s", near ? "did you mean `" : "", near ? near : "",
           near ? "`? " : "", c->name, all.at ? all.at : "",
           instead(c, format));
  ent_bytes_drop(&all);
}

bool form_good(const struct settings *s, const struct command *c) {
  const char *format = c->owns & OWN_SHOW ? format_of(s, NULL) : NULL;
  bool report = c->owns & OWN_REPORT && format && !strcmp(format, "htm");
  // Diagnostics have forms of their own.
  bool own = c->owns & OWN_CHECK && format && !is_picture(format);
  if (!format || report || own || s->yaml ||
      ent_format_shows(format) & (written(c) | drawn(c)))
    return true;
  say_error("usage/unknown-format",
            "the answer of `%s` cannot be written as %s", c->name, format);
  say_forms(c, format);
  return false;
}
