// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define COMMAND(name) extern const struct command command_##name;
#include "commands.def"
#undef COMMAND

static const struct command *const commands[] = {
#define COMMAND(name) &command_##name,
#include "commands.def"
#undef COMMAND
};

enum { COMMANDS = sizeof commands / sizeof *commands };

const struct command *command_at(size_t k) {
  return k < COMMANDS ? commands[k] : NULL;
}

const struct command *command_named(const char *name) {
  for (size_t i = 0; i < COMMANDS; i++)
    if (!strcmp(commands[i]->name, name))
      return commands[i];
  return NULL;
}

const char *command_near(const char *name) {
  const char *names[COMMANDS];
  for (size_t i = 0; i < COMMANDS; i++)
    names[i] = commands[i]->name;
  return nearest(name, names, COMMANDS);
}

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

// The first failure is the reason; those that come of it may have others.
static int stdout_failure;

static bool heed(bool good) {
  if (!good && !stdout_failure)
    stdout_failure = errno ? errno : EIO;
  return good;
}

bool flush_stdout(void) {
  errno = 0;
  return heed(fflush(stdout) == 0 && !ferror(stdout));
}

void put_stdout(const char *at, size_t n) {
  errno = 0;
  heed(fwrite(at, 1, n, stdout) == n);
  flush_stdout();
}

int close_stdout(int status) {
  bool failed = !flush_stdout();
  // One that was closed from the beginning and is not used is no failure.
  if (fclose(stdout) != 0 && errno != EBADF && !failed) {
    failed = true;
    stdout_failure = errno;
  }
  if (!failed || status == EXIT_OUTPUT)
    return status;
  say_error("output/write", "the standard output cannot be written: %s",
            strerror(stdout_failure));
  return EXIT_OUTPUT;
}

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

static int run(int argc, char **argv) {
  static struct settings s; // zeroed; its lists are too large for the stack
  if (argc < 2)
    return command_named("help")->run(&s);
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
  if (!options_read(&s, c, argc - 2, argv + 2))
    return EXIT_USAGE;
  if (s.help) {
    s.word[0] = c->name;
    s.words = 1;
    return command_named("help")->run(&s);
  }
  term_setup(&s);
  return form_good(&s, c) ? c->run(&s) : EXIT_USAGE;
}

int main(int argc, char **argv) {
  static char room[1 << 16]; // all of a help: it fails, if so, when flushed
  if (!term_is(STDOUT_FILENO))
    setvbuf(stdout, room, _IOFBF, sizeof room);
  signal(SIGINT, interrupted);
  signal(SIGPIPE, SIG_DFL); // a reader that leaves early is no error
  signal(SIGXFSZ, SIG_IGN); // a file too large is said by write
  return close_stdout(run(argc, argv));
}
