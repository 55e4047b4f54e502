// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include "signals.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int unknown_command(const char *name) {
  say_error("usage/unknown-command", "there is no command `%s`", name);
  const char *near = command_near(name);
  say_near(near, "`entente help` lists the commands");
  return EXIT_USAGE;
}

// Which words in front name the ledger: "-f FILE" and its like, which belong
// behind the command.
static int file_words(int argc, char **argv) {
  const char *a = argc > 2 ? argv[1] : "";
  if (!strcmp(a, "-f") || !strcmp(a, "--file"))
    return argc > 3 ? 2 : 0;
  return !strncmp(a, "-f", 2) || !strncmp(a, "--file=", 7);
}

// Puts the command before them, of which there are n.
static void command_first(int n, char **argv) {
  char *command = argv[n + 1];
  memmove(argv + 2, argv + 1, (size_t)n * sizeof *argv);
  argv[1] = command;
}

static int say_version(const char *more) {
  if (more) {
    say_error("usage/words", "`--version` takes no further word: `%s`", more);
    say_help("usage: entente --version");
    return EXIT_USAGE;
  }
  printf("entente %s\n", ent_version());
  return EXIT_DONE;
}

static int obey(struct settings *s, const struct command *c) {
  if (s->help) {
    static const char *only[1];
    only[0] = c->name;
    s->word = only;
    s->words = 1;
    return command_named("help")->run(s);
  }
  term_setup(s);
  progress_setup(s);
  return form_good(s, c) ? c->run(s) : EXIT_USAGE;
}

// ----------------------------------------------------------------- watching

static bool is_watch(int argc, char **argv) {
  const int n = file_words(argc, argv) + 1;
  if (argc < n + 2 || strcmp(argv[n], "watch") != 0)
    return false;
  return strcmp(argv[n + 1], "--help") != 0 && strcmp(argv[n + 1], "-h") != 0;
}

// The settings of the command that is watched, whose words are read a second
// time when it runs; NULL if they are wrong.
static const struct command *watched(struct settings *s, int argc,
                                     char *const *argv) {
  enum { MOST = 1000 };
  static char *words[MOST + 1]; // reading changes their order
  if (argc > MOST) {
    say_error("usage/words", "that is more than %d words", MOST);
    return NULL;
  }
  memcpy(words, argv, (size_t)argc * sizeof *words);
  command_first(file_words(argc, words), words);
  const struct command *c = command_named(words[1]);
  if (c && strcmp(c->name, "watch") != 0)
    return options_read(s, c, argc - 2, words + 2) && form_good(s, c) ? c
                                                                      : NULL;
  if (c)
    say_error("usage/words", "`watch` does not watch itself");
  else
    unknown_command(words[1]);
  return NULL;
}

// Leaves the words of the command that is watched, each time that it is to be
// obeyed; false where there is none.
static bool watch(int *argc, char ***argv, int *status) {
  static struct settings s;
  s.style.size = sizeof s.style;
  s.figure.size = sizeof s.figure;
  command_first(file_words(*argc, *argv), *argv);
  ++*argv;
  --*argc;
  const struct command *c = watched(&s, *argc, *argv);
  *status = c ? EXIT_OUTPUT : EXIT_USAGE;
  bool obey = c && (s.help || watch_again(&s));
  ent_query_free(s.query);
  ent_limits_free(s.limits);
  return obey;
}

// ---------------------------------------------------------------------- run

static int run(int argc, char **argv) {
  static struct settings s; // its lists are too large for the stack
  int watching = EXIT_DONE;
  if (is_watch(argc, argv) && !watch(&argc, &argv, &watching))
    return watching;
  memset(&s, 0, sizeof s);
  s.style.size = sizeof s.style;
  s.figure.size = sizeof s.figure;
  if (argc < 2)
    return command_named("help")->run(&s);
  const int files = file_words(argc, argv);
  command_first(files, argv);
  if (!strcmp(argv[1], "--version") || !strcmp(argv[1], "-V"))
    return say_version(argv[files + 2]);
  bool help = !strcmp(argv[1], "--help") || !strcmp(argv[1], "-h");
  const struct command *c = command_named(help ? "help" : argv[1]);
  if (!c && argv[1][0] == '-') {
    say_error("usage/unknown-command",
              "an option comes after its command: entente COMMAND %s", argv[1]);
    return EXIT_USAGE;
  }
  if (!c)
    return unknown_command(argv[1]);
  int status = EXIT_USAGE;
  if (options_read(&s, c, argc - 2, argv + 2))
    status = obey(&s, c);
  ent_query_free(s.query);
  ent_limits_free(s.limits);
  free(s.add.sources.at);
  return status;
}

int main(int argc, char **argv) {
  static char room[1 << 16]; // all of a help: it fails, if so, when flushed
  if (!term_is(STDOUT_FILENO))
    setvbuf(stdout, room, _IOFBF, sizeof room);
  signals_end_with(EXIT_LEDGER, EXIT_INTERNAL);
  heed_interrupts();
  int status = run(argc, argv);
  progress_end();
  status = close_stdout(status);
  say_waiting();
  signals_leave();
  return status;
}
