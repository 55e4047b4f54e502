// SPDX-License-Identifier: GPL-2.0-or-later
// The page of words, as `entente help words` shows it: headings, and entries
// "- **word**: what it means".
#include "cli.h"
#include "words_page.h"
#include <stdio.h>
#include <string.h>

enum { NAME = 40, SAYS = 600, WORDS = 200 };

struct entry {
  char name[NAME], says[SAYS];
};

static const char *next_line(const char *line) {
  const char *end = strchr(line, '\n');
  return end && end[1] ? end + 1 : NULL;
}

// Whether this line begins an entry, which may go on over further lines.
static bool read_entry(const char *line, struct entry *e) {
  const char *name = line + strlen("- **"), *end;
  if (strncmp(line, "- **", strlen("- **")) != 0 ||
      !(end = strstr(name, "**: ")))
    return false;
  snprintf(e->name, sizeof e->name, "%.*s", (int)(end - name), name);
  const char *stop = strstr(end, "\n- "), *gap = strstr(end, "\n\n");
  stop = !stop || (gap && gap < stop) ? gap : stop;
  size_t n = 0;
  for (const char *at = end + strlen("**: "); *at && at != stop; at++)
    if (*at != '*' && n + 1 < sizeof e->says)
      e->says[n++] = *at;
  e->says[n] = 0;
  return true;
}

static void show(const struct entry *e) {
  enum { INDENT = 23 };
  printf("  %-*s ", INDENT - 3, e->name);
  print_filled(e->says, INDENT);
}

int help_words(void) {
  struct entry e;
  bool first = true;
  for (const char *at = words_page_text; at; at = next_line(at)) {
    if (read_entry(at, &e)) {
      show(&e);
    } else if (!strncmp(at, "## ", 3)) {
      printf("%s%.*s\n", first ? "" : "\n", (int)strcspn(at + 3, "\n"), at + 3);
      first = false;
    }
  }
  return EXIT_DONE;
}

int help_word(const char *word) {
  static char kept[WORDS][NAME];
  const char *names[WORDS];
  struct entry e;
  size_t n = 0;
  for (const char *at = words_page_text; at; at = next_line(at)) {
    if (!read_entry(at, &e) || n == WORDS)
      continue;
    if (!strcmp(e.name, word)) {
      show(&e);
      return EXIT_DONE;
    }
    snprintf(kept[n], NAME, "%s", e.name);
    names[n] = kept[n];
    n++;
  }
  say_error("usage/unknown-word", "`%s` is not among the words explained",
            word);
  say_near(ent_suggest(word, names, n), "`entente help words` lists them");
  return EXIT_USAGE;
}
