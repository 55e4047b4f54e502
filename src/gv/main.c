// SPDX-License-Identifier: MIT
// entente-gv: DOT in, picture out. The only program of the project that links
// Graphviz.
#include "gv.h"
#include "names.h"
#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_INPUT = 64 * 1024 * 1024 };

static const char help[] =
    "usage: entente-gv [-T FORMAT] [-K ENGINE] < DRAWING.dot > PICTURE\n"
    "\n"
    "Lays out a DOT graph and draws it. The graph may be anybody's: "
    "attributes\n"
    "that make Graphviz read files are refused, and time and memory are "
    "bounded.\n"
    "\n"
    "  -T FORMAT      svg (default), png, pdf, plain, json0, or spots: where\n"
    "                 nodes end up, a line each in the order of the DOT\n"
    "  -K ENGINE      dot (default), neato, fdp, sfdp, circo, twopi, nop2\n"
    "  --starts N,..  with -T spots: a layout for each of these numbers\n"
    "  --timeout S    seconds until it gives up (default 10)\n"
    "  --memory MIB   memory it may use (default 1024)\n"
    "  --help         this text\n"
    "  --version      the version\n"
    "\n"
    "Exit status: 0 done; 1 no picture (Graphviz failed or ran out of time or\n"
    "memory); 2 wrong usage; 3 the DOT is refused; 4 the picture could not be\n"
    "written.\n";

static int usage(const char *what, const char *value) {
  fprintf(stderr, "entente-gv: %s '%s' (see entente-gv --help)\n", what, value);
  return EXIT_USAGE;
}

// A whole number from 1 to most, or 0.
static unsigned number(const char *text, unsigned most) {
  char *end;
  errno = 0;
  long n = strtol(text, &end, 10);
  bool good = !errno && end != text && !*end && n >= 1 && n <= (long)most;
  return good ? (unsigned)n : 0;
}

// Numbers with commas between them.
static bool take_starts(const char *text, settings *s) {
  for (s->starts_n = 0; s->starts_n < MAX_STARTS; text++) {
    char one[16];
    size_t n = strcspn(text, ",");
    if (n == 0 || n >= sizeof one)
      return false;
    memcpy(one, text, n);
    one[n] = '\0';
    if (!(s->starts[s->starts_n++] = number(one, 1000000)))
      return false;
    text += n;
    if (!*text)
      return true;
  }
  return false;
}

static int say(const char *text) {
  return fputs(text, stdout) < 0 || fflush(stdout) ? EXIT_OUTPUT : EXIT_DONE;
}

// Fills s, or returns the status to exit with: EXIT_DONE after --help.
static int options(int argc, char **argv, settings *s, bool *stop) {
  static const struct option longs[] = {
      {"starts", required_argument, NULL, 's'},
      {"timeout", required_argument, NULL, 't'},
      {"memory", required_argument, NULL, 'm'},
      {"help", no_argument, NULL, 'h'},
      {"version", no_argument, NULL, 'v'},
      {NULL, 0, NULL, 0},
  };
  const char *told = NULL;
  *stop = true;
  for (int c; (c = getopt_long(argc, argv, "T:K:h", longs, NULL)) != -1;) {
    if (c == 'T')
      s->format = optarg;
    else if (c == 'K')
      s->engine = optarg;
    else if (c == 's' && !take_starts(optarg, s))
      return usage("--starts takes up to 64 numbers with commas between, not",
                   optarg);
    else if (c == 't' && !(s->timeout_s = number(optarg, 86400)))
      return usage("--timeout takes seconds from 1 to 86400, not", optarg);
    else if (c == 'm' && !(s->memory_mib = number(optarg, 1 << 20)))
      return usage("--memory takes MiB from 1 to 1048576, not", optarg);
    else if (c == 'h')
      told = help;
    else if (c == 'v')
      told = "entente-gv " GV_VERSION "\n";
    else if (c == '?')
      return EXIT_USAGE;
  }
  if (optind < argc)
    return usage("DOT is read from standard input, not from", argv[optind]);
  if (told)
    return say(told);
  if (!listed(formats, s->format))
    return usage("no format", s->format);
  if (!listed(engines, s->engine))
    return usage("no layout engine", s->engine);
  *stop = false;
  return EXIT_DONE;
}

// All of standard input with a NUL behind it, or NULL after a message.
static char *read_input(size_t *size) {
  size_t room = 65536, n = 0;
  char *text = malloc(room + 1);
  while (text) {
    n += fread(text + n, 1, room - n, stdin);
    if (n < room)
      break;
    if (room > MAX_INPUT)
      break;
    room *= 2;
    char *more = realloc(text, room + 1);
    if (!more)
      free(text);
    text = more;
  }
  if (!text || ferror(stdin)) {
    fprintf(stderr, "entente-gv: the input cannot be read: %s\n",
            strerror(errno));
    free(text);
    return NULL;
  }
  if (n > MAX_INPUT) {
    fprintf(stderr, "entente-gv: refused: more than %d MiB of DOT\n",
            MAX_INPUT / 1024 / 1024);
    free(text);
    return NULL;
  }
  text[n] = '\0';
  *size = n;
  return text;
}

int main(int argc, char **argv) {
  settings s = {
      .format = "svg", .engine = "dot", .timeout_s = 10, .memory_mib = 1024};
  bool stop;
  int status = options(argc, argv, &s, &stop);
  if (stop)
    return status;
  size_t size = 0;
  char *dot = read_input(&size);
  if (!dot)
    return EXIT_REFUSED;
  status = supervise(dot, size, &s);
  free(dot);
  return status;
}
