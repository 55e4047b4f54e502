// SPDX-License-Identifier: MIT
// Reads DOT with Graphviz's own parser and prints what it holds, a node or an
// edge a line, fields divided by tabs. It shares nothing with the library.
#include <graphviz/cgraph.h>
#include <stdio.h>

static const char *value(void *object, char *name) {
  const char *v = agget(object, name);
  return v ? v : "";
}

int main(void) {
  Agraph_t *g = agread(stdin, NULL);
  if (!g)
    return 1;
  printf("graph\t%s\n", value(g, "layout"));
  for (Agnode_t *n = agfstnode(g); n; n = agnxtnode(g, n))
    printf("node\t%s\t%s\t%s\t%s\n", agnameof(n), value(n, "label"),
           value(n, "tooltip"), value(n, "class"));
  for (Agnode_t *n = agfstnode(g); n; n = agnxtnode(g, n))
    for (Agedge_t *e = agfstout(g, n); e; e = agnxtout(g, e))
      printf("edge\t%s\t%s\t%s\t%s\t%s\n", agnameof(agtail(e)),
             agnameof(aghead(e)), value(e, "tooltip"), value(e, "class"),
             value(e, "style"));
  return agerrors() > 0;
}
