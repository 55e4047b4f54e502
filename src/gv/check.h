// SPDX-License-Identifier: MIT
// What a drawing may ask of Graphviz. Some attributes make it read files or
// put scripts into the picture; those not known to be harmless are refused.
#ifndef GV_CHECK_H
#define GV_CHECK_H

#include <cgraph.h>
#include <stdbool.h>
#include <stddef.h>

// True if the text is UTF-8 without control characters; else a message naming
// the line and what the text is on stderr. Graphviz would take bad UTF-8 for
// Latin-1 and copy control characters into the SVG.
bool text_allowed(const char *what, const char *text, size_t size);

// True if every attribute in the graph is on the list with a value that is
// allowed; else a message naming the first that is not, on stderr. A graph laid
// out by the given engine may have a background only if that is nop2.
bool graph_allowed(Agraph_t *g, const char *engine);

// True if the word, without blanks in it, is one of the words, each of which
// has a blank on both sides.
bool word_in(const char *words, const char *word, size_t length);

// True if the text is empty or a URL with the scheme http, https or mailto,
// without characters that a URL cannot have.
bool link_allowed(const char *url, size_t length);

#endif
