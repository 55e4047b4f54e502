// SPDX-License-Identifier: MIT
#include "names.h"
#include <stddef.h>
#include <string.h>

// gvplugin_core, _dot_layout and _neato_layout hold all that is listed here
// but PNG and PDF, which need Graphviz's search for plug-ins, and fonts.
const char *const formats[] = {"svg",   "png",   "pdf", "plain",
                               "json0", "spots", NULL};
const char *const engines[] = {"dot",   "neato", "fdp",  "sfdp",
                               "circo", "twopi", "nop2", NULL};

bool listed(const char *const *names, const char *name) {
  for (; *names; names++)
    if (!strcmp(*names, name))
      return true;
  return false;
}
