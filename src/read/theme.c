// SPDX-License-Identifier: GPL-2.0-or-later
// A theme is read strictly: it comes from anybody, and its words end up as
// they are in attributes of a picture. So colours are six hexadecimal digits,
// sizes are numbers within bounds, fonts are letters, and all other words come
// from closed lists.
#include "view/theme.h"
#include "base/num.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "read/node.h"

#include <errno.h>
#include <string.h>

enum { LARGEST = 1 << 20, DEEPEST = 8, FONTS_LONGEST = 200 };

struct theme_reader {
  ent_theme *t;
  struct source *source;
  ent_diags *d;
};

struct key;
typedef void key_reader(struct theme_reader *r, const struct key *k,
                        const struct node *value, void *at);

// A key of a mapping: `read` puts its value at `offset` of what is read.
struct key {
  const char *name;
  key_reader *read;
  size_t offset;
  double least, most; // of a number
};

struct keys {
  const char *of;
  const struct key *at;
  size_t n;
};

// ------------------------------------------------------------------ faults

static void refuse(struct theme_reader *r, const struct key *k,
                   const struct node *value, const char *wanted) {
  diag(r->d, ENT_ERROR, "theme/value", node_span(r->source, value),
       "`%s` takes %s", k->name, wanted);
}

static void read_map(struct theme_reader *r, const struct keys *keys,
                     const struct node *map, void *base) {
  if (map->kind != NODE_MAP) {
    diag(r->d, ENT_ERROR, "theme/value", node_span(r->source, map),
         "%s is a mapping: `key: value`", keys->of);
    diag_help(r->d, "its first key is `%s`", keys->at[0].name);
    return;
  }
  for (struct key_value p = node_pair(map); p.key; node_next(map, &p)) {
    size_t i = 0;
    while (i < keys->n && !str_is(p.key->text, keys->at[i].name))
      i++;
    if (i == keys->n)
      node_unknown_key(r->d, "theme/unknown-key", r->source, p.key, keys->of,
                       keys->at, sizeof *keys->at, keys->n);
    else
      keys->at[i].read(r, &keys->at[i], p.value,
                       (char *)base + keys->at[i].offset);
  }
}

// ------------------------------------------------------------------ values

static bool hexadecimal(struct str s) {
  for (size_t i = 0; i < s.n; i++) {
    char c = s.at[i];
    if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
          (c >= 'A' && c <= 'F')))
      return false;
  }
  return true;
}

static void read_color(struct theme_reader *r, const struct key *k,
                       const struct node *value, void *at) {
  struct str s = value->text;
  if (value->kind == NODE_TEXT && str_starts(s, "#"))
    s = str_n(s.at + 1, s.n - 1);
  if (value->kind == NODE_TEXT && s.n == 6 && hexadecimal(s)) {
    char color[7] = "#";
    memcpy(color + 1, s.at, 6);
    *(const char **)at = arena_text(&r->t->arena, color, 7);
    return;
  }
  refuse(r, k, value, "a colour");
  diag_help(r->d, "six hexadecimal digits in quotes, \"#22549A\": without "
                  "quotes YAML takes # for a comment");
}

static void read_size(struct theme_reader *r, const struct key *k,
                      const struct node *value, void *at) {
  double x;
  if (value->kind == NODE_TEXT && num_parse(value->text, &x) && x >= k->least &&
      x <= k->most) {
    *(double *)at = x;
    return;
  }
  struct buf wanted = {0};
  buf_add(&wanted, "a number from ");
  num_short(&wanted, k->least, 6);
  buf_add(&wanted, " to ");
  num_short(&wanted, k->most, 6);
  refuse(r, k, value, buf_text(&wanted));
  diag_help(r->d, "sizes are in points, of which 72 are an inch");
  buf_drop(&wanted);
}

static bool letters(struct str s) {
  const char *at = s.at, *end = s.at + s.n;
  while (at < end) {
    char c = *at;
    uint32_t cp = utf8_next(&at);
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                 (c >= '0' && c <= '9') || strchr(" ,-.", c);
    if (cp < 0x80 ? !plain : utf8_is_control(cp) || utf8_is_bidi(cp))
      return false;
  }
  return true;
}

static void read_fonts(struct theme_reader *r, const struct key *k,
                       const struct node *value, void *at) {
  struct str s = value->text;
  if (value->kind == NODE_TEXT && s.n > 0 && s.n <= FONTS_LONGEST &&
      letters(s)) {
    *(const char **)at = arena_text(&r->t->arena, s.at, s.n);
    return;
  }
  refuse(r, k, value, "names of fonts");
  diag_help(r->d, "names with commas between, of letters, digits, blanks and "
                  "hyphens: Georgia, Times New Roman, serif");
}

static size_t choose(struct theme_reader *r, const struct key *k,
                     const struct node *value, const char *const *words,
                     size_t n) {
  struct buf all = {0};
  size_t i = 0;
  while (i < n && !(value->kind == NODE_TEXT && str_is(value->text, words[i])))
    i++;
  if (i < n)
    return i;
  for (size_t w = 0; w < n; w++)
    buf_addf(&all, "%s%s", w == 0 ? "" : w + 1 < n ? ", " : " or ", words[w]);
  refuse(r, k, value, buf_text(&all));
  struct suggest near = suggest_for(value->text);
  for (size_t w = 0; value->kind == NODE_TEXT && w < n; w++)
    suggest_offer(&near, str_of(words[w]));
  struct str best = suggest_best(&near);
  if (best.n > 0)
    diag_help(r->d, "did you mean `%.*s`?", STR_ARG(best));
  buf_drop(&all);
  return n;
}

static void read_form(struct theme_reader *r, const struct key *k,
                      const struct node *value, void *at) {
  static const char *const words[] = {"single", "double"};
  size_t i = choose(r, k, value, words, 2);
  if (i < 2)
    *(bool *)at = i == 1;
}

static void read_end(struct theme_reader *r, const struct key *k,
                     const struct node *value, void *at) {
  static const char *const words[] = {"none", "arrow", "bar-arrow", "bar",
                                      "open"};
  size_t i = choose(r, k, value, words, 5);
  if (i < 5)
    *(enum line_end *)at = (enum line_end)i;
}

static void read_bold(struct theme_reader *r, const struct key *k,
                      const struct node *value, void *at) {
  static const char *const words[] = {"false", "true"};
  size_t i = choose(r, k, value, words, 2);
  if (i < 2)
    *(bool *)at = i == 1;
}

// ---------------------------------------------------------------- sections

#define COLOR(name, member)                                                    \
  { name, read_color, offsetof(struct theme, member), 0, 0 }

static const struct key group_keys[] = {
    COLOR("fill", hull_fill),
    COLOR("line", hull_line),
    COLOR("text", hull_text),
};

static const struct key change_keys[] = {
    COLOR("ended", ended_line),
    COLOR("ended-text", ended_text),
    COLOR("unchanged", unchanged_line),
    COLOR("unchanged-text", unchanged_text),
};

static const struct key tie_keys[] = {
    {"line", read_color, offsetof(struct theme_line, line), 0, 0},
    {"text", read_color, offsetof(struct theme_line, text), 0, 0},
    {"width", read_size, offsetof(struct theme_line, width), 0.25, 8},
    {"form", read_form, offsetof(struct theme_line, twofold), 0, 0},
    {"end", read_end, offsetof(struct theme_line, directed), 0, 0},
    {"ends", read_end, offsetof(struct theme_line, undirected), 0, 0},
};

static const struct key shape_keys[] = {
    {"fill", read_color, offsetof(struct theme_shape, fill), 0, 0},
    {"border", read_color, offsetof(struct theme_shape, border), 0, 0},
    {"bold", read_bold, offsetof(struct theme_shape, bold), 0, 0},
};

#define SIZE(name, which, least, most)                                         \
  { name, read_size, (which) * sizeof(double), least, most }

static const struct key size_keys[] = {
    SIZE("width", SIZE_WIDTH, 200, 4000),
    SIZE("margin", SIZE_MARGIN, 1, 400),
    SIZE("actor", SIZE_ACTOR, 4, 72),
    SIZE("more", SIZE_MORE, 0.1, 72),
    SIZE("person", SIZE_PERSON, 4, 72),
    SIZE("tie", SIZE_TIE, 4, 72),
    SIZE("note", SIZE_NOTE, 4, 72),
    SIZE("denial", SIZE_DENIAL, 4, 72),
    SIZE("title", SIZE_TITLE, 4, 144),
    SIZE("subtitle", SIZE_SUBTITLE, 4, 144),
    SIZE("legend", SIZE_LEGEND, 4, 72),
    SIZE("source", SIZE_SOURCE, 4, 72),
};

#define KEYS(of, list)                                                         \
  { of, list, sizeof(list) / sizeof *(list) }

static void read_groups(struct theme_reader *r, const struct key *k,
                        const struct node *value, void *at) {
  static const struct keys keys = KEYS("`groups`", group_keys);
  (void)k;
  (void)at;
  read_map(r, &keys, value, &r->t->ink);
}

static void read_changes(struct theme_reader *r, const struct key *k,
                         const struct node *value, void *at) {
  static const struct keys keys = KEYS("`changes`", change_keys);
  (void)k;
  (void)at;
  read_map(r, &keys, value, &r->t->ink);
}

static void read_sizes(struct theme_reader *r, const struct key *k,
                       const struct node *value, void *at) {
  static const struct keys keys = KEYS("`sizes`", size_keys);
  (void)k;
  (void)at;
  read_map(r, &keys, value, r->t->size);
}

static void read_tie(struct theme_reader *r, const struct key *k,
                     const struct node *value, void *at) {
  static const struct keys keys = KEYS("a family of ties", tie_keys);
  (void)k;
  read_map(r, &keys, value, at);
}

static void read_shape(struct theme_reader *r, const struct key *k,
                       const struct node *value, void *at) {
  static const struct keys keys = KEYS("a shape", shape_keys);
  (void)k;
  read_map(r, &keys, value, at);
}

// The families and shapes are those of the house style, in its order.
static void read_ties(struct theme_reader *r, const struct key *k,
                      const struct node *value, void *at) {
  struct key list[THEME_LINES];
  struct keys keys = {"`ties`", list, THEME_LINES};
  (void)k;
  (void)at;
  for (size_t i = 0; i < THEME_LINES; i++)
    list[i] = (struct key){theme_house()->lines[i].family, read_tie,
                           i * sizeof(struct theme_line), 0, 0};
  read_map(r, &keys, value, r->t->ink.lines);
}

static void read_shapes(struct theme_reader *r, const struct key *k,
                        const struct node *value, void *at) {
  struct key list[THEME_SHAPES];
  struct keys keys = {"`shapes`", list, THEME_SHAPES};
  (void)k;
  (void)at;
  for (size_t i = 0; i < THEME_SHAPES; i++)
    list[i] = (struct key){theme_house()->shapes[i].shape, read_shape,
                           i * sizeof(struct theme_shape), 0, 0};
  read_map(r, &keys, value, r->t->ink.shapes);
}

// Kinds are a ledger's own, so any word may be one.
static void read_kinds(struct theme_reader *r, const struct key *k,
                       const struct node *value, void *at) {
  const char *words[THEME_SHAPES];
  (void)at;
  if (value->kind != NODE_MAP) {
    refuse(r, k, value, "a mapping from kinds of actors to shapes");
    return;
  }
  for (size_t i = 0; i < THEME_SHAPES; i++)
    words[i] = theme_house()->shapes[i].shape;
  for (struct key_value p = node_pair(value); p.key; node_next(value, &p)) {
    const char *kind = arena_text(&r->t->arena, p.key->text.at, p.key->text.n);
    size_t i =
        choose(r, &(struct key){.name = kind}, p.value, words, THEME_SHAPES);
    if (i < THEME_SHAPES)
      vec_push(&r->t->kinds, ((struct theme_kind){kind, words[i]}));
  }
}

static const struct key theme_keys[] = {
    {"fonts", read_fonts, offsetof(struct theme, fonts), 0, 0},
    COLOR("paper", paper),
    COLOR("ink", ink),
    COLOR("muted", muted),
    COLOR("rule", rule),
    {"sizes", read_sizes, 0, 0, 0},
    {"ties", read_ties, 0, 0, 0},
    {"changes", read_changes, 0, 0, 0},
    {"groups", read_groups, 0, 0, 0},
    {"shapes", read_shapes, 0, 0, 0},
    {"kinds", read_kinds, 0, 0, 0},
};

// ---------------------------------------------------------------- contrast

static void check(struct theme_reader *r, const char *what, const char *text,
                  const char *behind) {
  double c = color_contrast(text, behind);
  if (c >= 4.5)
    return;
  struct buf b = {0};
  num_fixed(&b, c, 1);
  diag(r->d, ENT_WARNING, "theme/contrast", SPAN_NONE,
       "%s, %s on %s, has a contrast of %s: hard to read for many", what, text,
       behind, buf_text(&b));
  diag_help(r->d, "make the text darker or what lies behind it lighter, to 4.5 "
                  "at least");
  buf_drop(&b);
}

static void check_contrast(struct theme_reader *r) {
  const struct theme *t = &r->t->ink;
  check(r, "`ink`", t->ink, t->paper);
  check(r, "`muted`", t->muted, t->paper);
  check(r, "`groups: text`", t->hull_text, t->paper);
  check(r, "`changes: ended-text`", t->ended_text, t->hull_fill);
  check(r, "`changes: unchanged-text`", t->unchanged_text, t->hull_fill);
  for (size_t i = 0; i < THEME_LINES; i++) {
    struct buf what = {0};
    buf_addf(&what, "`ties: %s: text`", t->lines[i].family);
    check(r, what.at, t->lines[i].text, t->paper);
    check(r, what.at, t->lines[i].text, t->hull_fill);
    buf_drop(&what);
  }
  for (size_t i = 0; i < THEME_SHAPES; i++) {
    struct buf what = {0};
    buf_addf(&what, "`ink` in `shapes: %s`", t->shapes[i].shape);
    check(r, what.at, t->ink, t->shapes[i].fill);
    buf_drop(&what);
  }
}

// ------------------------------------------------------------------- whole

static struct source *open_theme(const char *path, ent_diags *d) {
  enum source_fault fault = SOURCE_OK;
  struct source *s = source_open(path, path, LARGEST, &fault);
  if (s)
    return s;
  const char *why = fault == SOURCE_MISSING       ? "there is no such file"
                    : fault == SOURCE_NOT_REGULAR ? "it is not a regular file"
                    : fault == SOURCE_TOO_LARGE   ? "it is larger than 1 MiB"
                                                  : strerror(errno);
  diag_usage(d, "usage/theme", "cannot read the theme %s: %s", path, why);
  diag_help(d, "docs/figures.md shows one");
  return NULL;
}

static void read_all(struct theme_reader *r) {
  static const struct keys keys = KEYS("a theme", theme_keys);
  static const struct limits limits = {.most = {[LIMIT_FILE] = LARGEST,
                                                [LIMIT_TEXT] = LARGEST,
                                                [LIMIT_ALIASES] = 10000,
                                                [LIMIT_NESTING] = DEEPEST},
                                       .fixed = true};
  struct yaml_event e;
  struct scratch scratch = {0};
  size_t expanded = 0;
  struct yaml *y = yaml_open(r->source, &limits, &expanded, r->d);
  if (yaml_next(y, &e)) {
    const struct node *root = node_read(&scratch, y, r->source, &e, r->d);
    if (root && !node_is_null(root))
      read_map(r, &keys, root, &r->t->ink);
  }
  yaml_close(y);
  scratch_drop(&scratch);
}

ent_theme *ent_theme_read(const char *path, ent_diags *diags) {
  size_t before = ent_diags_count(diags, ENT_ERROR);
  struct theme_reader r = {.d = diags};
  r.source = open_theme(path, diags);
  if (!r.source)
    return NULL;
  r.t = mem_new(1, sizeof *r.t);
  r.t->ink = *theme_house();
  read_all(&r);
  r.t->ink.kinds = r.t->kinds.at;
  r.t->ink.kinds_n = r.t->kinds.n;
  source_release(r.source);
  if (ent_diags_count(diags, ENT_ERROR) == before) {
    check_contrast(&r);
    return r.t;
  }
  ent_theme_free(r.t);
  return NULL;
}
