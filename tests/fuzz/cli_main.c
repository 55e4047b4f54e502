// SPDX-License-Identifier: GPL-2.0-or-later
// The program as a function, for a program that has a main of its own, needs
// the standard output again, and wants to know of what is aborted.
#include <signal.h>
#include <stdlib.h>

int cli_main(int argc, char **argv);
// What was said last is not said again, but by another run.
void cli_forget(void);
#define signal(number, handler) ((void)(number), (void)(handler))
#define atexit(handler) ((void)(handler))
#define main cli_main
#define close_stdout leave_open
#include "../../src/cli/main.c"

int leave_open(int status) {
  flush_stdout();
  return status;
}

void cli_forget(void) {
  static const struct settings plain = {.style = {.size = sizeof plain.style}};
  ent_diags *d = ent_diags_new();
  ent_diags_error(d, "usage/words", "what was said before is forgotten");
  complain(&plain, d);
  ent_diags_free(d);
}
