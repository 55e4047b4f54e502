// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <string.h>

static void one_group(const char *group) {
  printf("\n%s\n", group);
  for (size_t k = 0; command_at(k); k++) {
    const struct command *c = command_at(k);
    char left[40];
    if (strcmp(c->group, group))
      continue;
    snprintf(left, sizeof left, "%s %s", c->name, c->words);
    printf("  %-22s ", left);
    print_filled(c->summary, 25);
  }
}

static int overview(void) {
  printf(
      "entente %s - who is tied to whom, when, and on whose word\n\n"
      "usage: entente COMMAND [SUBJECT...] [OPTIONS]   (the ledger: -f FILE,\n"
      "       $ENTENTE_FILE, or entente.yaml here)\n\n"
      "  entente check -f data/us-pakistan-2011\n"
      "  entente who haqqani --at 2011-09 -f data/us-pakistan-2011\n"
      "  entente diff 1986 2011-09 -f data/us-pakistan-2011\n"
      "  entente draw --at 2011-09 -o network.svg -f data/us-pakistan-2011\n",
      ent_version());
  // Groups in the order of their first command.
  for (size_t k = 0; command_at(k); k++) {
    bool first = true;
    for (size_t j = 0; j < k; j++)
      first &= strcmp(command_at(j)->group, command_at(k)->group) != 0;
    if (first)
      one_group(command_at(k)->group);
  }
  puts("\n`entente help COMMAND` shows examples and options; `entente help "
       "measures`,\n`entente help words`, `entente explain CODE` say what "
       "words mean.");
  return EXIT_DONE;
}

static void exports(void) {
  puts("\nformats:");
  for (size_t k = 0; ent_export_name(k); k++) {
    printf("  %-16s ", ent_export_name(k));
    print_filled(ent_export_help(ent_export_name(k)), 19);
  }
}

static int about_command(const struct command *c) {
  const char *line = c->examples;
  printf("entente %s - %s\n\n", c->name, c->summary);
  while (line && *line) {
    const char *end = strchr(line, '\n');
    printf("  %.*s\n", (int)(end - line), line);
    line = end + 1;
  }
  printf("\nusage: entente %s%s%s [OPTIONS]\n", c->name, *c->words ? " " : "",
         c->words);
  if (c->about) {
    putchar('\n');
    print_filled(c->about, 0);
  }
  if (c->owns & OWN_EXPORT)
    exports();
  puts("\noptions:");
  options_print(c);
  return EXIT_DONE;
}

static void one_measure(const char *name) {
  printf("  %-18s ", name);
  print_filled(ent_measure_summary(name), 21);
}

static int measures(void) {
  static const struct {
    const char *of, *heading;
  } kinds[] = {{"actors", "of actors, by `entente rank --by`"},
               {"pairs", "\nof pairs of actors, by `entente rank --by`"},
               {"networks", "\nof the whole network, in `entente stats`"}};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    puts(kinds[i].heading);
    for (size_t k = 0; ent_measure_name(k); k++)
      if (!strcmp(ent_measure_of(ent_measure_name(k)), kinds[i].of))
        one_measure(ent_measure_name(k));
  }
  return EXIT_DONE;
}

static int measure(const char *name) {
  enum { MOST = 100 };
  const char *names[MOST];
  size_t n = 0;
  ent_bytes out = {0};
  if (ent_measure_help(name, spell_option, &out)) {
    put_stdout(out.at, out.n);
    ent_bytes_drop(&out);
    return EXIT_DONE;
  }
  for (; n < MOST && ent_measure_name(n); n++)
    names[n] = ent_measure_name(n);
  say_error("usage/unknown-measure", "there is no measure `%s`", name);
  const char *near = ent_suggest(name, names, n);
  say_near(near, "`entente help measures` lists them");
  return EXIT_USAGE;
}

static int limits(void) {
  for (size_t k = 0; ent_limit_name(k); k++) {
    const char *name = ent_limit_name(k);
    char help[160];
    snprintf(help, sizeof help, "%s: %zu", ent_limit_help(name),
             ent_limit_usual(name));
    printf("  %-18s ", name);
    print_filled(help, 21);
  }
  return EXIT_DONE;
}

// Only measures and words are asked for by a second word.
static int too_many(const char *word) {
  say_error("usage/words", "`help` takes no further word: `%s`", word);
  say_help("usage: entente help [COMMAND]");
  return EXIT_USAGE;
}

static int run(struct settings *s) {
  if (!s->words)
    return overview();
  const char *word = s->word[0];
  if (!strcmp(word, "measures") || !strcmp(word, "measure"))
    return s->words > 1 ? measure(s->word[1]) : measures();
  if (!strcmp(word, "words") || !strcmp(word, "word"))
    return s->words > 1 ? help_word(s->word[1]) : help_words();
  if (s->words > 1)
    return too_many(s->word[1]);
  if (!strcmp(word, "limits") || !strcmp(word, "limit"))
    return limits();
  const struct command *c = command_named(word);
  if (c)
    return about_command(c);
  say_error("usage/unknown-command", "there is no command `%s`", word);
  const char *near = command_near(word);
  say_near(near, NULL);
  return EXIT_USAGE;
}

const struct command command_help = {
    .name = "help",
    .group = "help",
    .words = "[COMMAND]",
    .summary = "this, or a command's examples and options",
    .examples = "entente help who\n"
                "entente help measures\n"
                "entente help measure betweenness\n"
                "entente help words\n"
                "entente help words definite\n"
                "entente help limits\n",
    .owns = 0,
    .least = 0,
    .most = 2,
    .run = run,
};
