// SPDX-License-Identifier: GPL-2.0-or-later
// Writes drawings as DOT, NAME.dot, and what a reader must find in each,
// NAME.want, into the folder given.
#include "base/buf.h"
#include "view/drawing.h"

#include <stdio.h>

static const char *const names[] = {
    "Haqqani Network",
    "quote \" apostrophe '",
    "back\\slash \\N \\G \\n \\",
    "<b>markup</b> & <script>alert(1)</script>",
    "&amp; &lt;b&gt; &#65; &nbsp;",
    "]]> --> <!-- <BR/> </TABLE>",
    "%41 percent %",
    "right \u202Eto left\u202C",
    "العربية القاعدة",
    "汉字漢字かなカナ汉字漢字かなカナ汉字漢字かなカナ汉字漢字",
    "-> -- { } [ ] ; = # // /* */",
    "digraph",
    "\xF0\x9F\x87\xB5\xF0\x9F\x87\xB0 e\u0301\u0301\u0301",
    "123",
    "-1.5",
    "cluster_1",
    "escape \x1b[31m",
    "NEW",
    "",
    "  ",
};
enum { NAMES = sizeof names / sizeof names[0] };

static const char *const shapes[] = {"rectangle", "rounded", "double",
                                     "hexagon",   "folded",  "pill",
                                     "octagon",   "dotted",  "unheard of"};
static const char *const families[] = {"support", "alliance", "hostility",
                                       "diplomacy", "structure"};
static const char *const certainties[] = {"definite", "likely", "possible"};

static const char *text(ent_drawing *d, struct buf *b) {
  const char *t = arena_text(&d->arena, buf_text(b), b->n);
  buf_drop(b);
  return t;
}

static const char *long_name(ent_drawing *d, size_t n, bool blanks) {
  struct buf b = {0};
  for (size_t i = 0; b.n < n; i++)
    buf_add(&b, blanks && i % 7 == 6 ? " " : "n");
  return text(d, &b);
}

// Nodes with every name, and as many more as wanted.
static void add_nodes(ent_drawing *d, size_t n, bool diff) {
  for (size_t i = 0; i < n; i++) {
    struct buf id = {0};
    const char *name = i < NAMES        ? names[i]
                       : i == NAMES     ? long_name(d, 200, false)
                       : i == NAMES + 1 ? long_name(d, 200, true)
                                        : "Other";
    buf_addf(&id, "%05zu %s", i, name);
    struct drawing_node node = {.label = name,
                                .name = name,
                                .kind = "state",
                                .shape = shapes[i % 9],
                                .cluster = i % 3 == 0 ? names[i % NAMES] : NULL,
                                .tooltip = name,
                                .size = (double)(i % 5) / 4};
    node.id = text(d, &id);
    if (diff)
      node.change = i % 3 == 1   ? DRAWN_NEW
                    : i % 3 == 2 ? DRAWN_GONE
                                 : DRAWN_SAME;
    vec_push(&d->nodes, node);
  }
}

static void add_edges(ent_drawing *d, size_t n, bool diff) {
  static const uint32_t ends[] = {0, NAMES - 1};
  size_t actors = d->nodes.n;
  for (size_t i = 0; i < n && actors > 1; i++) {
    struct buf id = {0};
    const char *word = names[i % NAMES];
    buf_addf(&id, "%zu %s", i, word);
    struct drawing_edge e = {
        .from = (uint32_t)(i * 7 % actors),
        .label = word,
        .tooltip = word,
        .type = i % 11 == 0 ? "leads" : "funds",
        .family = families[i % 5],
        .certainty = certainties[i % 3],
        .against = i % 4 == 0 ? names[(i + 3) % NAMES] : NULL,
        .whose = i % 5 == 0 ? names[(i + 4) % NAMES] : NULL,
        .cites = i % 3 ? ends : &ends[1],
        .citations = i % 6 == 0 ? 0
                     : i % 3    ? 2
                                : 1,
        .directed = i % 2 == 0};
    e.to = (uint32_t)((e.from + 1 + i % (actors - 1)) % actors);
    e.id = text(d, &id);
    if (diff)
      e.change = (enum drawing_change)(i % 4);
    vec_push(&d->edges, e);
  }
}

static FILE *create(const char *folder, const char *name, const char *ending) {
  struct buf path = {0};
  buf_addf(&path, "%s/%s.%s", folder, name, ending);
  FILE *f = fopen(path.at, "w");
  buf_drop(&path);
  return f;
}

static bool write_want(FILE *f, const ent_drawing *d) {
  static const char *const styles[] = {"solid", "dashed", "dotted"};
  for (size_t i = 0; i < d->nodes.n; i++) {
    const struct drawing_node *n = &d->nodes.at[i];
    fprintf(f, "node\t%s\t%s\t%s\n", n->id, n->label, n->tooltip);
  }
  for (size_t i = 0; i < d->edges.n; i++) {
    const struct drawing_edge *e = &d->edges.at[i];
    bool ended = d->diff && e->change == DRAWN_GONE && i % 3 == 0; // definite
    fprintf(f, "edge\t%s\t%s\t%s\t%s %s\t%s\n", d->nodes.at[e->from].id,
            d->nodes.at[e->to].id, e->tooltip, e->family, e->certainty,
            ended ? "dotted" : styles[i % 3]);
  }
  return fclose(f) == 0;
}

struct plan {
  const char *name;
  size_t nodes, edges;
  bool diff;
};

static bool write_case(const char *folder, const struct plan *p) {
  ent_drawing *d = drawing_new();
  ent_bytes out = {0};
  d->title = names[3];
  d->diff = p->diff;
  for (size_t i = 0; i < NAMES; i++) {
    vec_push(&d->lines, names[i]);
    vec_push(&d->notes, names[i]);
    vec_push(&d->sources, ((struct drawing_source){names[i], names[i], NULL}));
  }
  add_nodes(d, p->nodes, p->diff);
  add_edges(d, p->edges, p->diff);
  FILE *f = create(folder, p->name, "dot");
  FILE *want = create(folder, p->name, "want");
  bool ok = f && want && ent_drawing_dot(d, &out) &&
            fwrite(out.at, 1, out.n, f) == out.n && fclose(f) == 0 &&
            write_want(want, d);
  ent_bytes_drop(&out);
  ent_drawing_free(d);
  return ok;
}

int main(int argc, char **argv) {
  static const struct plan plans[] = {
      {"nothing", 0, 0, false},   {"one", 1, 0, false},
      {"words", 18, 60, false},   {"words-diff", 18, 44, true},
      {"numbers", 18, 61, false}, {"numbers-diff", 30, 150, true},
      {"lines", 40, 151, false},  {"many", 301, 320, false},
  };
  bool ok = argc == 2;
  for (size_t i = 0; ok && i < sizeof plans / sizeof plans[0]; i++)
    ok = write_case(argv[1], &plans[i]);
  return ok ? 0 : 1;
}
