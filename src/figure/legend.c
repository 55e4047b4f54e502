// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/legend.h"
#include "base/buf.h"
#include "base/map.h"
#include "figure/labels.h"
#include "view/metrics.h"

#include <math.h>

enum { EXAMPLES = 3, MOST_TYPES = 64 };

// In units of the legend's type, which all its measures go with.
static const double INDENT = 8.7, SIGN = 3.6, AFTER = 0.6, BETWEEN = 1.9;
static const double ROW = 1.95;

// The pen that writes the legend: entries go from left to right and on to the
// next row.
struct pen {
  struct scene *s;
  const struct preset *p;
  const struct theme *t;
  const struct legend *l;
  double x, y, unit;
  double left, indent, right;
  bool begun; // something stands in this row
  size_t entries;
};

// ------------------------------------------------------------- what occurs

// The edges of all drawings, one after the other.
#define EACH_EDGE(l, e)                                                        \
  for (size_t d_ = 0; d_ < (l)->n; d_++)                                       \
    for (const struct drawing_edge *e = (l)->drawings[d_]->edges.at;           \
         e && e < (l)->drawings[d_]->edges.at + (l)->drawings[d_]->edges.n;    \
         e++)
#define EACH_NODE(l, v)                                                        \
  for (size_t d_ = 0; d_ < (l)->n; d_++)                                       \
    for (const struct drawing_node *v = (l)->drawings[d_]->nodes.at;           \
         v && v < (l)->drawings[d_]->nodes.at + (l)->drawings[d_]->nodes.n;    \
         v++)

static bool is_diff(const struct legend *l) {
  return l->n > 0 && l->drawings[0]->diff;
}

// In a difference what has gone or stayed has no colour of its own.
static bool colored(const struct legend *l, const struct drawing_edge *e) {
  return !is_diff(l) || e->change == DRAWN_NEW || e->change == DRAWN_SEEN;
}

// What has an entry of its own: a family, apart from it those of its ties that
// alone have an arrow.
struct kin {
  const char *family;
  bool leads;
};

static bool is_kin(const struct preset *p, const struct drawing_edge *e,
                   struct kin kin) {
  return strcmp(e->family, kin.family) == 0 && stroke_leads(p, e) == kin.leads;
}

static bool has_kin(const struct legend *l, const struct preset *p,
                    struct kin kin) {
  EACH_EDGE(l, e)
  if (colored(l, e) && is_kin(p, e, kin))
    return true;
  return false;
}

static bool of_pairs(const struct legend *l) {
  EACH_EDGE(l, e) if (e->pair) return true;
  return false;
}

static bool has_state(const struct legend *l, enum drawn_state state) {
  EACH_EDGE(l, e) if (e->pair && e->pair->state == state) return true;
  return false;
}

static bool has_badge(const struct legend *l) {
  EACH_EDGE(l, e)
  if (e->pair && e->pair->n > 1 && e->pair->state != DRAWN_BOTH &&
      e->pair->state != DRAWN_FORMAL)
    return true;
  return false;
}

static bool is_as_certain(const struct drawn_strand *s, const char *certainty) {
  return s->certainty && strcmp(s->certainty, certainty) == 0;
}

// A line of two strands is twice as certain as something.
static bool strand_has(const struct drawn_pair *p, const char *certainty) {
  return p->state == DRAWN_BOTH && (is_as_certain(&p->friendly, certainty) ||
                                    is_as_certain(&p->hostile, certainty));
}

static bool has_certainty(const struct legend *l, const char *certainty) {
  EACH_EDGE(l, e)
  if (e->pair && strand_has(e->pair, certainty))
    return true;
  EACH_EDGE(l, e)
  if (!(is_diff(l) && e->change == DRAWN_GONE && !drawing_unsure(e)) &&
      !(e->turn && e->turn->kind == TURN_SAME) &&
      strcmp(e->certainty, certainty) == 0)
    return true;
  return false;
}

static bool has_change(const struct legend *l, enum drawing_change change) {
  EACH_EDGE(l, e)
  if (e->change == change && !drawing_unsure(e))
    return true;
  return false;
}

// The least certainty of what may have begun, or ended; NULL: nothing may.
static const char *perhaps(const struct legend *l, enum drawing_change change) {
  const char *least = NULL;
  EACH_EDGE(l, e)
  if (e->change == change && drawing_unsure(e) &&
      (!least || strcmp(e->certainty, "likely") != 0))
    least = e->certainty;
  return least;
}

static bool has_node_change(const struct legend *l,
                            enum drawing_change change) {
  EACH_NODE(l, v) if (v->change == change) return true;
  return false;
}

static bool has_denial(const struct legend *l) {
  EACH_EDGE(l, e) if (e->against) return true;
  return false;
}

// All lines are whole.
static bool all_definite(const struct legend *l) {
  return !has_certainty(l, "likely") && !has_certainty(l, "possible") &&
         !has_certainty(l, "no") && !has_denial(l);
}

// ---------------------------------------------------------------- the pen

static void next_row(struct pen *n) {
  n->y += ROW * n->unit;
  n->x = n->indent;
  n->begun = false;
}

static void head(struct pen *n, const char *words) {
  if (n->begun)
    next_row(n);
  scene_text(
      n->s, n->left, n->y + n->unit * CAP_HEIGHT / 2, words,
      &(struct lettering){.size = n->unit, .color = n->t->ink, .bold = true});
  // In a column the signs stand below their head.
  if (n->l->width > 0)
    next_row(n);
}

// Room for a sign and its words; gives where the sign begins.
static double room(struct pen *n, double sign, const char *words) {
  double wide = sign + AFTER * n->unit * (sign > 0) +
                text_width(str_of(words), n->unit, false);
  if (n->begun && n->x + wide > n->right)
    next_row(n);
  double x = n->x;
  n->x += wide + BETWEEN * n->unit;
  n->begun = true;
  n->entries++;
  return x;
}

static void say(struct pen *n, double x, const char *words, const char *color) {
  scene_text(n->s, x, n->y + n->unit * CAP_HEIGHT / 2, words,
             &(struct lettering){.size = n->unit, .color = color});
}

static void keep(struct pen *n, const struct legend_sign *sign) {
  if (n->l->signs)
    vec_push(&n->l->signs->list, *sign);
}

static void line_entry(struct pen *n, const struct stroke *k,
                       const char *words) {
  double sign = SIGN * n->unit, x = room(n, sign, words);
  struct route_run r =
      run_of(&(struct curve){x, n->y, x + sign / 2, n->y, x + sign, n->y});
  scene_open(n->s, &(struct scene_group){.part = PART_SIGN, .classes = "sign"});
  stroke_draw(n->s, k, &r);
  scene_close(n->s);
  keep(n, &(struct legend_sign){.is_line = true, .stroke = *k, .line = r});
  say(n, x + sign + AFTER * n->unit, words, n->t->ink);
}

// -------------------------------------------------------------------- ties

struct examples {
  const char *type[MOST_TYPES];
  size_t count[MOST_TYPES], n;
};

static void count_type(struct examples *x, const char *type) {
  for (size_t i = 0; i < x->n; i++)
    if (strcmp(x->type[i], type) == 0) {
      x->count[i]++;
      return;
    }
  if (x->n == MOST_TYPES)
    return;
  x->type[x->n] = type;
  x->count[x->n++] = 1;
}

// "Support (funds, arms, hosts)": the types that occur most.
static const char *examples(const struct pen *n, struct kin kin,
                            size_t most_examples) {
  struct examples x = {0};
  struct buf b = {0};
  EACH_EDGE(n->l, e)
  if (is_kin(n->p, e, kin))
    count_type(&x, e->type_label);
  buf_add(&b, kin.family);
  b.at[0] = (char)(b.at[0] - 'a' + 'A');
  for (size_t k = 0; k < most_examples && k < x.n; k++) {
    size_t most = 0;
    for (size_t i = 1; i < x.n; i++)
      most = x.count[i] > x.count[most] ? i : most;
    buf_add(&b, k == 0 ? " (" : ", ");
    buf_add(&b, x.type[most]);
    x.count[most] = 0;
  }
  const char *words = scene_words(n->s, "%s%s", buf_text(&b),
                                  x.n > 0 && most_examples > 0 ? ")" : "");
  buf_drop(&b);
  return words;
}

// As many as there is room for.
static const char *kin_words(const struct pen *n, struct kin kin) {
  double room = n->right - n->indent - (SIGN + AFTER) * n->unit;
  for (size_t most = EXAMPLES; most > 0; most--) {
    const char *words = examples(n, kin, most);
    if (text_width(str_of(words), n->unit, false) <= room)
      return words;
  }
  return examples(n, kin, 0);
}

static void kin_entry(struct pen *n, const struct theme_line *l, bool leads) {
  struct kin kin = {l->family, leads};
  if (!has_kin(n->l, n->p, kin))
    return;
  struct stroke k = stroke_plain(n->p, l);
  k.head = l->twofold ? END_NONE : l->directed;
  if (leads)
    stroke_lead(&k);
  line_entry(n, &k, kin_words(n, kin));
}

static void state_entry(struct pen *n, enum drawn_state state,
                        const char *words) {
  struct stroke k = stroke_pair(n->p, state, state == DRAWN_BOTH);
  const struct theme_line *l =
      theme_line_of(n->t, state == DRAWN_FRIENDLY  ? "support"
                          : state == DRAWN_HOSTILE ? "hostility"
                                                   : "diplomacy");
  if (!has_state(n->l, state))
    return;
  k.head = state == DRAWN_BOTH     ? END_BAR
           : state == DRAWN_FORMAL ? END_NONE
                                   : l->directed;
  line_entry(n, &k, words);
}

// "formal link (agency of, leads, based in)".
static const char *formal_words(const struct pen *n) {
  const char *words = kin_words(n, (struct kin){"structure", false});
  const char *types = strchr(words, '(');
  return scene_words(n->s, "formal link%s%s", types ? " " : "",
                     types ? types : "");
}

static void badge_entry(struct pen *n, const char *badge, const char *color,
                        const char *words) {
  struct label_words w = label_badge(n->p, badge, false);
  double x = room(n, w.w, words);
  label_badge_draw(n->s, n->p, badge, false, color, x + w.w / 2, n->y);
  say(n, x + w.w + AFTER * n->unit, words, n->t->ink);
}

static void states(struct pen *n) {
  const char *first = has_state(n->l, DRAWN_FRIENDLY)  ? "support"
                      : has_state(n->l, DRAWN_HOSTILE) ? "hostility"
                                                       : "diplomacy";
  head(n, "Pairs");
  state_entry(n, DRAWN_FRIENDLY, "friendly");
  state_entry(n, DRAWN_HOSTILE, "hostile");
  state_entry(n, DRAWN_BOTH, "both");
  state_entry(n, DRAWN_NEITHER, "neither");
  if (has_state(n->l, DRAWN_FORMAL))
    state_entry(n, DRAWN_FORMAL, formal_words(n));
  if (n->l->silent)
    return;
  if (has_badge(n->l))
    badge_entry(n, "2", theme_line_of(n->t, first)->text, "so many ties");
  if (has_state(n->l, DRAWN_BOTH))
    badge_entry(n, "+1 \u22122", n->t->ink, "friendly and hostile ones");
}

// ------------------------------------------------------------------- turns

static const struct drawn_turn *turn_like(const struct legend *l,
                                          enum drawn_turning kind, int state,
                                          bool sides) {
  EACH_EDGE(l, e)
  if (e->turn && e->turn->kind == kind && (!sides || e->turn->sides) &&
      (state < 0 || (int)e->turn->state == state))
    return e->turn;
  return NULL;
}

// Without changing sides.
static const struct drawn_turn *other_state(const struct legend *l) {
  EACH_EDGE(l, e)
  if (e->turn && e->turn->kind == TURN_STATE && !e->turn->sides)
    return e->turn;
  return NULL;
}

// What tells the states from each other without colours.
static enum line_end head_of(const struct pen *n, enum drawn_state state) {
  return state == DRAWN_BOTH
             ? END_BAR
             : theme_line_of(n->t, state == DRAWN_FRIENDLY  ? "support"
                                   : state == DRAWN_HOSTILE ? "hostility"
                                                            : "diplomacy")
                   ->directed;
}

static void turn_entry(struct pen *n, const struct drawn_turn *t,
                       const char *words) {
  if (!t)
    return;
  struct stroke k = stroke_turn(n->p, t);
  if (t->kind != TURN_SAME)
    k.head = head_of(n, t->state);
  line_entry(n, &k, words);
}

static void turns(struct pen *n) {
  static const struct {
    enum drawn_state state;
    const char *words;
  } now[] = {{DRAWN_FRIENDLY, "+ begun, friendly"},
             {DRAWN_HOSTILE, "+ begun, hostile"},
             {DRAWN_BOTH, "+ begun, both"},
             {DRAWN_NEITHER, "+ begun, neither"}};
  head(n, "Pairs");
  turn_entry(n, turn_like(n->l, TURN_STATE, -1, true), "changed sides");
  for (size_t i = 0; i < sizeof now / sizeof *now; i++)
    turn_entry(n, turn_like(n->l, TURN_BEGUN, (int)now[i].state, false),
               now[i].words);
  turn_entry(n, turn_like(n->l, TURN_ENDED, -1, false), "\u2212 ended");
  turn_entry(n, other_state(n->l), "another state");
  turn_entry(n, turn_like(n->l, TURN_SAME, -1, false), "unchanged");
}

static bool of_turns(const struct legend *l) {
  EACH_EDGE(l, e) if (e->turn) return true;
  return false;
}

static void families(struct pen *n) {
  head(n, "Ties");
  for (size_t i = 0; i < THEME_LINES; i++)
    for (int leads = 0; leads < 2; leads++)
      kin_entry(n, &n->t->lines[i], leads);
}

static void certainties(struct pen *n) {
  static const char *const words[] = {"definite", "likely", "possible", "no"};
  static const char *const said[] = {"definite", "likely", "possible",
                                     "nobody stands by it"};
  head(n, "Certainty");
  for (size_t i = 0; i < 4; i++) {
    struct stroke k = {.color = n->t->ink, .width = 1, .scale = n->p->tie / 7};
    stroke_certainty(&k, words[i]);
    if (has_certainty(n->l, words[i]))
      line_entry(n, &k, said[i]);
  }
  if ((n->l->silent && !of_pairs(n->l)) || !has_denial(n->l))
    return;
  double x = room(n, n->unit, "denied, doubted or retracted");
  sign_denied(n->s, x + n->unit / 2, n->y, n->unit * 1.1, n->t->ink);
  say(n, x + n->unit * (1 + AFTER / 2), "denied, doubted or retracted",
      n->t->ink);
}

static void changes(struct pen *n) {
  const struct theme_line *any = &n->t->lines[0];
  struct stroke k = stroke_plain(n->p, any);
  k.head = END_ARROW;
  head(n, "Change");
  if (has_change(n->l, DRAWN_NEW))
    line_entry(n, &k, "+ formed");
  const char *formed = perhaps(n->l, DRAWN_NEW),
             *ended = perhaps(n->l, DRAWN_GONE);
  struct stroke doubted = k;
  stroke_certainty(&doubted, formed ? formed : "definite");
  if (formed)
    line_entry(n, &doubted, "?+ may have formed");
  if (has_change(n->l, DRAWN_SEEN))
    line_entry(n, &k, "~ first seen: may be older");
  k = stroke_plain(n->p, any);
  k.head = END_ARROW;
  stroke_ended(&k, n->t);
  if (has_change(n->l, DRAWN_GONE))
    line_entry(n, &k, "\u2212 ended");
  k = stroke_plain(n->p, any);
  k.head = END_ARROW;
  stroke_gone(&k, n->t);
  stroke_certainty(&k, ended ? ended : "definite");
  if (ended)
    line_entry(n, &k, "?\u2212 may have ended");
  k = stroke_plain(n->p, any);
  k.head = END_ARROW;
  stroke_unchanged(&k, n->t);
  if (has_change(n->l, DRAWN_SAME))
    line_entry(n, &k, "unchanged");
}

// ------------------------------------------------------------------ actors

// The words of the kinds that have this shape, once each.
static const char *kinds(const struct pen *n, const char *shape) {
  struct map seen = {0};
  struct buf b = {0};
  EACH_NODE(n->l, v) {
    const char *word = v->kind_label ? v->kind_label : v->kind;
    if (strcmp(theme_actor(n->t, v->kind, v->shape)->shape, shape) == 0 &&
        map_put(&seen, str_of(word), 1) == MAP_NONE)
      buf_addf(&b, "%s%s", b.n > 0 ? ", " : "", word);
  }
  map_drop(&seen);
  const char *words = b.n > 0 ? scene_words(n->s, "%s", b.at) : NULL;
  buf_drop(&b);
  return words;
}

static void actors(struct pen *n) {
  head(n, "Actors");
  for (size_t i = 0; i < THEME_SHAPES; i++) {
    const struct theme_shape *shape = &n->t->shapes[i];
    const char *words = kinds(n, shape->shape);
    if (!words)
      continue;
    double w = 2.4 * n->unit, x = room(n, w, words), depth;
    struct spot spot = {.x = x + w / 2,
                        .y = n->y,
                        .w = w,
                        .h = 1.4 * n->unit,
                        .outline = shape_outline(shape->shape, 0, &depth)};
    spot.depth = depth > 0 ? 0.6 * n->unit : 0;
    scene_open(n->s, &(struct scene_group){.part = PART_SIGN,
                                           .shape = shape->shape,
                                           .classes = "sign"});
    shape_draw(n->s, shape, &spot,
               &(struct ink){
                   .fill = shape->fill, .line = shape->border, .width = 0.9});
    scene_close(n->s);
    keep(n, &(struct legend_sign){.shape = shape, .spot = spot});
    say(n, x + w + AFTER * n->unit, words, n->t->ink);
  }
}

static void groups(struct pen *n) {
  const struct tabs *t = n->l->tabs;
  const double size = tab_size(n->p);
  if (!t || t->n == 0)
    return;
  head(n, "Groups");
  for (size_t k = 0; k < t->n; k++) {
    double x = room(n, size, t->names[k]);
    tab_draw(n->s, n->p, k, x + size / 2, n->y);
    say(n, x + size + AFTER * n->unit, t->names[k], n->t->ink);
  }
}

// ------------------------------------------------------------------- notes

// Of several drawings, in the words of one that needs more of them.
static void add_definite(struct buf *b, const struct legend *l) {
  const char *words = NULL;
  for (size_t i = 0; i < l->n; i++) {
    const char *is = l->drawings[i]->definite;
    if (is && (!words || strlen(is) > strlen(words)))
      words = is;
  }
  if (words)
    buf_addf(b, "D%s. ", words + 1);
}

static void reading(struct pen *n) {
  const struct legend *l = n->l;
  struct buf b = {0};
  if (l->drawings[0]->sized_by)
    buf_addf(&b, "Larger type: higher %s. ", l->drawings[0]->sized_by);
  else
    buf_add(&b, "Larger type: more ties (formal links not counted). ");
  if (has_node_change(l, DRAWN_NEW))
    buf_add(&b, "NEW: enters the network for certain. ");
  if (l->hulls)
    buf_addf(&b, "Shaded areas: %s. ",
             l->drawings[0]->blocs ? "blocs, friends among themselves"
                                   : "groups");
  if (l->ghosts)
    buf_add(&b, "Grey dot: not tied then. ");
  if (l->open_ghosts)
    buf_add(&b, "Open dot: perhaps tied then. ");
  if (l->numbers)
    buf_add(&b, "Small figures: sources. ");
  add_definite(&b, l);
  for (size_t i = 0; i < l->dropped_n; i++)
    buf_addf(&b, "%s%s%s",
             i == 0 ? "Not shaded, as others stand among them: " : ", ",
             l->dropped[i], i + 1 == l->dropped_n ? "." : "");
  struct text_lines t = text_fill(&n->s->arena, buf_str(&b),
                                  n->right - n->indent, n->unit, false);
  for (size_t i = 0; i < t.lines.n; i++) {
    say(n, n->indent, t.lines.at[i], n->t->muted);
    n->y += n->unit * (i + 1 < t.lines.n ? LINE_HEIGHT : ROW);
  }
  vec_drop(&t.lines);
  buf_drop(&b);
}

// A row of one sign tells it from nothing. `keep`: it is needed all the same.
static void row(struct pen *n, void (*write)(struct pen *), bool keep) {
  const struct pen before = *n;
  const size_t items = n->s->items.n;
  const size_t signs = n->l->signs ? n->l->signs->list.n : 0;
  n->entries = 0;
  write(n);
  if (keep || n->entries > 1)
    return;
  *n = before;
  n->s->items.n = items;
  if (n->l->signs)
    n->l->signs->list.n = signs;
}

double legend_draw(struct scene *s, const struct preset *p, double y,
                   const struct legend *l) {
  struct pen n = {.s = s,
                  .p = p,
                  .t = preset_theme(p),
                  .l = l,
                  .unit = p->legend,
                  .y = y + p->legend,
                  .left = l->width > 0 ? l->left : p->margin,
                  .right =
                      l->width > 0 ? l->left + l->width : p->width - p->margin};
  if (l->signs)
    l->signs->list.n = 0;
  n.x = n.indent = n.left + (l->width > 0 ? 0 : INDENT * n.unit);
  scene_open(s, &(struct scene_group){.classes = "legend"});
  if (of_turns(l))
    row(&n, turns, true);
  else if (of_pairs(l))
    row(&n, states, false);
  else
    row(&n, families, l->silent);
  if (is_diff(l) && !of_turns(l))
    row(&n, changes, true);
  row(&n, certainties, !all_definite(l));
  row(&n, actors, false);
  row(&n, groups, true);
  if (n.begun)
    next_row(&n);
  reading(&n);
  scene_close(s);
  return n.y;
}
