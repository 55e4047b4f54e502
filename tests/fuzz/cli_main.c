// SPDX-License-Identifier: GPL-2.0-or-later
// The program as a function, for a program that has a main of its own and needs
// the standard output again.
int cli_main(int argc, char **argv);
#define main cli_main
#define close_stdout leave_open
#include "../../src/cli/main.c"

int leave_open(int status) {
  flush_stdout();
  return status;
}
