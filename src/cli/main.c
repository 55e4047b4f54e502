// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Nothing is half-written when Ctrl-C comes: files are renamed into place.
static void interrupted(int sig) {
  (void)sig;
  _exit(EXIT_INTERRUPTED);
}

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

// Puts the command before them.
static void command_first(int argc, char **argv) {
  int n = file_words(argc, argv);
  char *command = argv[n + 1];
  memmove(argv + 2, argv + 1, (size_t)n * sizeof *argv);
  argv[1] = command;
}

static int run(int argc, char **argv) {
  static struct settings s; // its lists are too large for the stack
  memset(&s, 0, sizeof s);
  s.style.size = sizeof s.style;
  s.figure.size = sizeof s.figure;
  if (argc < 2)
    return command_named("help")->run(&s);
  command_first(argc, argv);
  if (!strcmp(argv[1], "--version") || !strcmp(argv[1], "-V")) {
    printf("entente %s\n", ent_version());
    return EXIT_DONE;
  }
  bool help = !strcmp(argv[1], "--help") || !strcmp(argv[1], "-h");
  const struct command *c = command_named(help ? "help" : argv[1]);
  if (!c && argv[1][0] == '-') {
    say_error("usage/unknown-command",
              "an option comes after its command: entente COMMAND %s", argv[1]);
    return EXIT_USAGE;
  }
  if (!c)
    return unknown_command(argv[1]);
  if (!options_read(&s, c, argc - 2, argv + 2)) {
    ent_query_free(s.query);
    return EXIT_USAGE;
  }
  if (s.help) {
    ent_query_free(s.query);
    s.query = NULL;
    s.word[0] = c->name;
    s.words = 1;
    return command_named("help")->run(&s);
  }
  term_setup(&s);
  int status = form_good(&s, c) ? c->run(&s) : EXIT_USAGE;
  ent_query_free(s.query);
  return status;
}

// No code of ours ends the program or aborts, so who does is another library
// that has no memory, or our own is wrong.
static bool running;

static void ended(void) {
  if (running)
    _exit(EXIT_INTERNAL);
}

static void aborted(int sig) {
  static const char words[] = "entente: internal error\n";
  (void)sig;
  ssize_t written = write(STDERR_FILENO, words, sizeof words - 1);
  (void)written;
  _exit(EXIT_INTERNAL);
}

static void mind_others(void) {
  signal(SIGABRT, aborted);
  atexit(ended);
  running = true;
}

int main(int argc, char **argv) {
  static char room[1 << 16]; // all of a help: it fails, if so, when flushed
  mind_others();
  if (!term_is(STDOUT_FILENO))
    setvbuf(stdout, room, _IOFBF, sizeof room);
  signal(SIGINT, interrupted);
  signal(SIGPIPE, SIG_DFL); // a reader that leaves early is no error
  signal(SIGXFSZ, SIG_IGN); // a file too large is said by write
  int status = close_stdout(run(argc, argv));
  say_waiting();
  running = false;
  return status;
}
