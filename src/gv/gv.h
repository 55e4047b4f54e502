// SPDX-License-Identifier: MIT
// The parts of entente-gv. DOT goes in as text; a picture, or a message on
// stderr and one of the exit statuses below, comes out.
#ifndef GV_H
#define GV_H

#include <stdbool.h>
#include <stddef.h>

enum {
  EXIT_DONE = 0,
  EXIT_FAILED = 1,  // Graphviz gave up, crashed, or ran out of time or memory
  EXIT_USAGE = 2,   // wrong options
  EXIT_REFUSED = 3, // the DOT is broken or asks for what is not allowed
  EXIT_OUTPUT = 4,  // the picture could not be written
};

enum { MAX_STARTS = 64 };

typedef struct {
  const char *format;          // one of `formats` (names.h)
  const char *engine;          // one of `engines`
  unsigned timeout_s;          // wall-clock seconds for the whole picture
  unsigned memory_mib;         // address space of the process that draws
  unsigned starts[MAX_STARTS]; // of format spots: a layout for each, or none:
  size_t starts_n;             // one as the graph says
} settings;

// Draws the DOT text, size bytes with a NUL behind them, and writes the picture
// to the descriptor. Returns an exit status; messages for people go to stderr,
// a line each. Leaks all that Graphviz allocates: call it in a process that
// ends right after.
int draw(char *dot, size_t size, const settings *s, int out);

// Where the nodes of the DOT text end up, for each start: a line "start N",
// then a line "X Y" in points for every node in the order of the text. As draw.
int spots(char *dot, size_t size, const settings *s, int out);

// Runs draw, or spots, in a process of its own, within the limits, and passes
// on the picture once it is whole. Returns an exit status.
int supervise(char *dot, size_t size, const settings *s);

#endif
