// SPDX-License-Identifier: MIT
// Graphviz's SVG made fit for every reader. Graphviz writes some values as they
// are (a URL's quotes and ampersands among them), so what comes out is checked
// as well as what went in.
#ifndef GV_SVG_H
#define GV_SVG_H

#include <stdbool.h>
#include <stddef.h>

// The SVG with stroke="none" in place of "transparent" and every ampersand
// escaped. The caller frees it; NULL if there is no memory.
char *svg_tidy(const char *svg, size_t size, size_t *tidy_size);

// True if the SVG holds only elements and attributes that a link chart needs,
// and links that are allowed; else a message on stderr.
bool svg_allowed(const char *svg);

#endif
