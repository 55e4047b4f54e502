// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/legend.h"
#include "base/buf.h"
#include "base/map.h"
#include "figure/caption.h"
#include "figure/caption_signs.h"
#include "figure/labels.h"
#include "figure/occurring.h"
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
  bool told;  // something of it, in a caption
  size_t entries;
};

// ---------------------------------------------------------------- the pen

static void next_row(struct pen *n) {
  if (n->s->aside)
    return;
  n->y += ROW * n->unit;
  n->x = n->indent;
  n->begun = false;
}

// What has a sign, and how that looks, in a caption.
static void tell(struct pen *n, const char *words, const char *sign) {
  buf_addf(n->s->aside, "%s%s (%s)", n->begun ? "; " : " ", words, sign);
  n->begun = true;
  n->entries++;
}

static void head(struct pen *n, const char *words) {
  if (n->s->aside) {
    buf_addf(n->s->aside, "%s%s:", n->told ? ".\n" : "", words);
    n->told = true;
    n->begun = false;
    return;
  }
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
  if (n->s->aside) {
    struct buf b = {0};
    caption_stroke(&b, k, n->t->ink);
    tell(n, words, buf_text(&b));
    buf_drop(&b);
    return;
  }
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
  if (occurs_is_kin(n->p, e, kin))
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
  if (!occurs_kin(n->l, n->p, kin))
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
  if (!occurs_state(n->l, state))
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
  if (n->s->aside) {
    tell(n, words, badge);
    return;
  }
  struct label_words w = label_badge(n->p, badge, false);
  double x = room(n, w.w, words);
  label_badge_draw(n->s, n->p, badge, false, color, x + w.w / 2, n->y);
  say(n, x + w.w + AFTER * n->unit, words, n->t->ink);
}

static void states(struct pen *n) {
  const char *first = occurs_state(n->l, DRAWN_FRIENDLY)  ? "support"
                      : occurs_state(n->l, DRAWN_HOSTILE) ? "hostility"
                                                          : "diplomacy";
  head(n, "Pairs");
  state_entry(n, DRAWN_FRIENDLY, "friendly");
  state_entry(n, DRAWN_HOSTILE, "hostile");
  state_entry(n, DRAWN_BOTH, "both");
  state_entry(n, DRAWN_NEITHER, "neither");
  if (occurs_state(n->l, DRAWN_FORMAL))
    state_entry(n, DRAWN_FORMAL, formal_words(n));
  if (n->l->silent)
    return;
  if (occurs_badge(n->l))
    badge_entry(n, "2", theme_line_of(n->t, first)->text, "so many ties");
  if (occurs_state(n->l, DRAWN_BOTH))
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
    if (occurs_certainty(n->l, words[i]))
      line_entry(n, &k, said[i]);
  }
  if ((n->l->silent && !occurs_of_pairs(n->l)) || !occurs_denial(n->l))
    return;
  if (n->s->aside) {
    tell(n, "denied, doubted or retracted", "⊘");
    return;
  }
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
  if (occurs_change(n->l, DRAWN_NEW))
    line_entry(n, &k, "+ formed");
  const char *formed = occurs_perhaps(n->l, DRAWN_NEW),
             *ended = occurs_perhaps(n->l, DRAWN_GONE);
  struct stroke doubted = k;
  stroke_certainty(&doubted, formed ? formed : "definite");
  if (formed)
    line_entry(n, &doubted, "?+ may have formed");
  if (occurs_change(n->l, DRAWN_SEEN))
    line_entry(n, &k, "~ first seen: may be older");
  k = stroke_plain(n->p, any);
  k.head = END_ARROW;
  stroke_ended(&k, n->t);
  if (occurs_change(n->l, DRAWN_GONE))
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
  if (occurs_change(n->l, DRAWN_SAME))
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
    if (n->s->aside) {
      tell(n, words, caption_shape(shape->shape));
      continue;
    }
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
    if (n->s->aside) {
      tell(n, t->names[k], scene_words(n->s, "%c", (char)('A' + k % 26)));
      continue;
    }
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
  if (occurs_node_change(l, DRAWN_NEW))
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
  if (n->s->aside) {
    if (b.n > 0 && b.at[b.n - 1] == ' ')
      b.at[--b.n] = 0;
    buf_addf(n->s->aside, "%s%s\n", n->told ? ".\n" : "", buf_text(&b));
    buf_drop(&b);
    return;
  }
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
  struct buf *aside = n->s->aside;
  const size_t said = aside ? aside->n : 0;
  n->entries = 0;
  write(n);
  if (keep || n->entries > 1)
    return;
  *n = before;
  n->s->items.n = items;
  if (aside && aside->n > said) {
    aside->n = said;
    aside->at[said] = 0;
  }
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
  if (s->aside)
    caption_part(s->aside, NULL, NULL);
  else
    scene_open(s, &(struct scene_group){.classes = "legend"});
  if (of_turns(l))
    row(&n, turns, true);
  else if (occurs_of_pairs(l))
    row(&n, states, false);
  else
    row(&n, families, l->silent);
  if (occurs_is_diff(l) && !of_turns(l))
    row(&n, changes, true);
  row(&n, certainties, !occurs_all_definite(l));
  row(&n, actors, false);
  row(&n, groups, true);
  if (n.begun)
    next_row(&n);
  reading(&n);
  if (s->aside)
    return y;
  scene_close(s);
  return n.y;
}
