// SPDX-License-Identifier: GPL-2.0-or-later
#include "draw/diff.h"
#include "draw/looks.h"
#include "draw/network.h"
#include "draw/pictures.h"
#include "find/asked.h"
#include "find/diff.h"
#include "find/ties.h"
#include "timeline/marked.h"

enum { MOST_TURNS = 8 };

static const char *dates_of(ent_drawing *d, struct days q) {
  struct buf b = {0};
  days_prose(&b, q);
  const char *words = drawing_text(d, "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

static void add_line(ent_drawing *d, struct buf *b) {
  vec_push(&d->lines, drawing_text(d, "%s", buf_text(b)));
  buf_drop(b);
}

static void add_note(ent_drawing *d, size_t n, const char *one,
                     const char *many, const char *hint) {
  if (n == 1)
    vec_push(&d->notes, drawing_text(d, "%s", one));
  else if (n > 1)
    vec_push(&d->notes, drawing_text(d, "%zu %s", n, many));
  if (n > 0 && hint)
    drawing_hint(d, hint);
}

// Who asks for kinds of ties by name gets them all.
bool network_may_thin(const ent_query *q) {
  return !q->all && !q->families && !q->types && !q->actors;
}

static struct canvas_counts thin(struct canvas *c, const ent_query *q,
                                 const struct filter *filter) {
  return canvas_thin(c, network_may_thin(q), filter ? filter->focus : NONE);
}

// "12 ties", of which some are not drawn: "9 of 12 ties".
static void add_part(struct buf *b, size_t drawn, size_t all,
                     const char *what) {
  if (drawn < all)
    buf_addf(b, "%zu of ", drawn);
  buf_addf(b, "%zu %s%s", all, what, all == 1 ? "" : "s");
}

static void add_counts(struct buf *b, const struct canvas_counts *n) {
  add_part(b, n->actors_drawn, n->actors, "actor");
  buf_add(b, ", ");
  add_part(b, n->ties_drawn, n->ties, "tie");
}

// ------------------------------------------------------------------ a date

static void add_hidden(ent_drawing *d, const struct slice *s) {
  const struct slice_hidden *h = &s->hidden;
  if (s->options.include == DEFINITE)
    words_not_drawn(d, h->lines, "tie that is not definite",
                    "ties that are not definite", OPT("include=possible"));
  else
    words_not_drawn(d, h->lines, "tie that is only possible",
                    "ties that are only possible", OPT("include=possible"));
  words_not_drawn(d, h->forecasts, "forecast", "forecasts", OPT("forecasts"));
  words_not_drawn(d, h->unbelieved, "tie of likelihood 0",
                  "ties of likelihood 0", NULL);
  words_gone(d, h->denied, h->retracted);
  if (s->ties.n == 0)
    vec_push(&d->notes, "No tie in force then passes the filters");
  words_view(d, s->ledger, slice_untold(s));
  drawing_warn(d, s->note);
  words_marking(d, s->ledger, slice_marking(s, false));
}

static const char *among_words(ent_drawing *d, const struct slice *s) {
  struct buf b = {0}, words = {0};
  slice_printed_many(&b, s);
  b.at[0] = 'T';
  words_name(&words, buf_text(&b));
  const char *kept = drawing_text(d, "%s", buf_text(&words));
  buf_drop(&b);
  buf_drop(&words);
  return kept;
}

static void name_focus(const struct canvas *c, const struct filter *filter) {
  struct drawing_node *n =
      filter && filter->focus != NONE ? canvas_node(c, filter->focus) : NULL;
  if (n)
    n->named = true;
}

static bool is_whole(const struct slice *s) {
  const struct filter *f = s->options.filter;
  return !s->ledger->from && !(f && f->words && *f->words);
}

void network_mark(struct canvas *c, const struct slice *s,
                  const struct line *x) {
  struct mark *last = c->marks.n ? &c->marks.at[c->marks.n - 1] : NULL;
  if (last && last->slice == s && last->key == line_tie(x)->key) {
    last->certainty =
        x->certainty > last->certainty ? x->certainty : last->certainty;
    last->recent &= x->recent;
    return;
  }
  vec_push(&c->marks, ((struct mark){.key = line_tie(x)->key,
                                     .certainty = x->certainty,
                                     .recent = x->recent,
                                     .slice = s}));
}

void network_told(struct canvas *c, const struct listing *found,
                  const char *counts) {
  ent_drawing *d = c->drawing;
  const struct slice *s = found->slice;
  struct buf b = {0}, line = {0};
  words_title(d, c->l, found->q, s->options.filter, dates_of(d, c->q));
  vec_push(&d->lines, drawing_text(d, "%s", counts));
  slice_printed(&b, s);
  if (b.n > 0 && b.at[0] >= 'a' && b.at[0] <= 'z')
    b.at[0] = (char)(b.at[0] - 'a' + 'A');
  d->among = among_words(d, s);
  words_name(&line, buf_text(&b));
  buf_drop(&b);
  add_line(d, &line);
  add_hidden(d, s);
}

static void draw_ties(struct canvas *c, const struct listing *found) {
  const struct slice *s = found->slice;
  struct buf b = {0};
  for (size_t i = 0; i < found->lines.n; i++)
    network_mark(c, s, &found->lines.at[i]);
  struct canvas_counts n = thin(c, found->q, s->options.filter);
  c->drawing->whole = is_whole(s);
  add_counts(&b, &n);
  network_told(c, found, buf_text(&b));
  buf_drop(&b);
  canvas_fill(c, dates_of(c->drawing, c->q));
  name_focus(c, s->options.filter);
}

static ent_drawing *network(const struct listing *found,
                            const struct looks *looks,
                            const struct canvas_company *company) {
  struct canvas c = {.drawing =
                         drawing_for(found->q->spell, &found->l->facts->limits),
                     .l = found->l,
                     .q = found->slice->options.q,
                     .company = company};
  draw_ties(&c, found);
  looks_apply(&c, looks);
  canvas_drop(&c);
  return c.drawing;
}

// What the drawings of several dates have in common.
struct common {
  double alpha; // of the sizes; 0: that of each date alone
  struct canvas_company company;
};

// `common`: NULL for a date alone.
static ent_drawing *one_date(const ent_account *l, const ent_query *q,
                             const struct common *common, ent_diags *diags) {
  struct looks looks = {.alpha = common ? common->alpha : 0};
  ent_drawing *d = NULL;
  bool good = looks_asked(q, diags);
  struct listing *found = ties_find(l, q, false, false, diags);
  if (good && found && looks_find(&looks, found->slice, q, diags))
    d = network(found, &looks, common ? &common->company : NULL);
  looks_drop(&looks);
  listing_free(found);
  return d;
}

ent_drawing *picture_network(const ent_account *l, const ent_query *q,
                             ent_diags *diags) {
  return one_date(l, q, NULL, diags);
}

ent_drawing *ent_draw(const ent_account *l, const ent_query *q,
                      ent_diags *diags) {
  q = query_for(q, ASK_DRAW, diags);
  return q ? picture_network(l, q, diags) : NULL;
}

static ent_query at_date(const ent_query *q, const char *date) {
  ent_query one = *q;
  one.at = date;
  return one;
}

// One alpha for all that is compared, and one rule for who is in it.
static bool find_common(struct common *x, const ent_account *l,
                        const char *const *dates, size_t n, const ent_query *q,
                        ent_diags *diags) {
  struct looks_alpha all = looks_alpha_of(q);
  bool good = true;
  x->company.stays = mem_new(l->facts->actors.n + 1, sizeof(bool));
  for (size_t i = 0; good && i < n; i++) {
    const ent_query one = at_date(q, dates[i]);
    struct listing *found = ties_find(l, &one, false, false, diags);
    good = found && (!all.m || looks_alpha_add(&all, found->slice, diags));
    if (good) {
      struct canvas c = {.l = l};
      for (size_t k = 0; k < found->lines.n; k++)
        network_mark(&c, found->slice, &found->lines.at[k]);
      canvas_join(&c, &x->company);
      canvas_drop(&c);
    }
    listing_free(found);
  }
  x->alpha = all.m && good ? looks_alpha_done(&all) : 0;
  return good;
}

// Who has a tie then if what is unsure or foretold is counted, too.
static bool find_perhaps(ent_drawing *d, const ent_account *l,
                         const ent_query *q, ent_diags *diags) {
  ent_query wide = *q;
  wide.include = "possible";
  wide.forecasts = true;
  struct listing *found = ties_find(l, &wide, false, false, diags);
  bool *tied = mem_new(l->facts->actors.n + 1, sizeof *tied);
  const struct canvas c = {.drawing = d, .l = l};
  for (size_t i = 0; found && i < found->lines.n; i++) {
    const struct tie *t = line_tie(&found->lines.at[i]);
    tied[t->from] = tied[t->to] = true;
  }
  for (uint32_t a = 0; a < l->facts->actors.n; a++)
    if (tied[a] && !canvas_node(&c, a))
      vec_push(&d->perhaps,
               drawing_text(d, "%s", text(l, l->facts->actors.at[a].id)));
  mem_free(tied);
  listing_free(found);
  return found;
}

size_t ent_draw_dates(const ent_account *l, const char *const *dates, size_t n,
                      const ent_query *q, ent_drawing **drawings,
                      ent_diags *diags) {
  struct common common = {0};
  size_t done = 0;
  if (!(q = query_for(q, ASK_DRAW, diags)))
    return 0;
  bool good = find_common(&common, l, dates, n, q, diags);
  for (; good && done < n; done += good) {
    const ent_query one = at_date(q, dates[done]);
    drawings[done] = one_date(l, &one, &common, diags);
    good = drawings[done] && find_perhaps(drawings[done], l, &one, diags);
    if (!good)
      ent_drawing_free(drawings[done]);
  }
  mem_free(common.company.stays);
  return done;
}

ent_drawing *ent_draw_who(const ent_account *l, const char *actor,
                          const ent_query *q, ent_diags *diags) {
  q = query_for(q, ASK_DRAW_WHO, diags);
  if (!q || asked_actor(l, actor, diags) == NONE)
    return NULL;
  ent_query near = *q;
  near.focus = actor;
  near.all = true;
  return picture_network(l, &near, diags);
}

// --------------------------------------------------------------- two dates

// What neither began nor ended by the best estimate, nor is the same at both.
static bool undecided(const struct diff_line *x) {
  return x->change == UNSURE ||
         ((x->change == MAY_HAVE_FORMED || x->change == MAY_HAVE_ENDED) &&
          !change_estimated(x->change, x->dates1, x->dates2));
}

static size_t count_undecided(const struct diff *d) {
  size_t n = 0;
  for (size_t i = 0; i < d->lines.n; i++)
    n += undecided(&d->lines.at[i]);
  return n;
}

// What is only possible at the second date is drawn if it is asked for.
static bool drawn(const struct diff_line *x, const struct difference *found) {
  if (found->q->definite)
    return difference_wants(found->q, x) ||
           (x->change == UNCHANGED && diff_line_certainty(x) == DEFINITE);
  return x->change != CHANGE_NONE &&
         (found->whole || (!undecided(x) && x->change != LAST_SEEN));
}

// Of what is certain no more is counted than is drawn.
static struct diff_counts counts_drawn(const struct difference *found) {
  struct diff_counts n = {{0}};
  if (!found->q->definite)
    return found->counts;
  for (size_t i = 0; i < found->d->lines.n; i++) {
    const struct diff_line *x = &found->d->lines.at[i];
    if (drawn(x, found))
      n.of[change_group(x->change)] += !x->became;
  }
  return n;
}

static void add_marks(struct canvas *c, const struct difference *found) {
  const struct diff *x = found->d;
  for (size_t i = 0; i < x->lines.n; i++)
    if (drawn(&x->lines.at[i], found))
      vec_push(&c->marks, diff_mark(found, &x->lines.at[i]));
}

// Who changed sides, in words: no line can say it.
static void add_turns(ent_drawing *d, const ent_account *l,
                      const struct difference *found) {
  const struct diff *x = found->d;
  struct buf b = {0};
  size_t turns = 0;
  for (size_t i = 0; i < x->pairs.n; i++) {
    const struct diff_pair *p = &x->pairs.at[i];
    bool asked = p->shift && (!found->q->definite || p->certainty == DEFINITE);
    if (!asked || !shift_turning(p->known1, p->known2) || ++turns > MOST_TURNS)
      continue;
    buf_add(&b, turns > 1 ? "; " : "Changed sides: ");
    words_name(&b, text(l, l->facts->actors.at[p->a].label));
    buf_add(&b, " – ");
    words_name(&b, text(l, l->facts->actors.at[p->b].label));
    buf_addf(&b, ": %s → %s, %s (%s)", pair_state_name(p->state1),
             pair_state_name(p->state2), p->shift, verdict_name(p->certainty));
  }
  if (turns > MOST_TURNS)
    buf_addf(&b, "; and %zu more (diff lists them)", turns - MOST_TURNS);
  if (turns > 0)
    add_line(d, &b);
}

// Who was somebody else before is not new, and says who that was.
static void tell_former(const struct canvas *c, const struct diff *x) {
  for (size_t i = 0; i < x->actors_on.n; i++) {
    const struct former *f = &x->actors_on.at[i];
    struct drawing_node *node = canvas_node(c, f->actor);
    if (!node)
      continue;
    struct buf b = {0};
    days_print(&b, f->until);
    node->label =
        drawing_text(c->drawing, "%s, until %s %s", node->label, buf_text(&b),
                     text(c->l, c->l->facts->actors.at[f->was].label));
    buf_drop(&b);
  }
}

static void draw_diff(struct canvas *c, const struct difference *found) {
  ent_drawing *d = c->drawing;
  const struct diff *x = found->d;
  const ent_query *q = found->q;
  struct diff_counts n = counts_drawn(found);
  const struct filter *filter = x->two->options.filter;
  const char *dates = diff_dates(d, found);
  add_marks(c, found);
  d->diff = true;
  diff_title(d, found);
  struct buf b = {0};
  diff_counts_print(&b, &n);
  struct canvas_counts drawn = thin(c, q, filter);
  if (drawn.ties_drawn < drawn.ties) {
    buf_add(&b, "; drawn: ");
    add_counts(&b, &drawn);
  }
  add_line(d, &b);
  vec_push(&d->lines, changes_knowledge(d, found));
  add_turns(d, c->l, found);
  if (found->q->definite) {
    vec_push(&d->notes, "Only what is certain is drawn");
  } else if (!found->whole) {
    add_note(d, count_undecided(x), "1 more tie may have begun or ended",
             "more ties may have begun or ended", OPT("all"));
    add_note(d, n.of[GROUP_LAST_SEEN],
             "1 more tie was last seen before: the ledger does not say whether "
             "it went on",
             "more ties were last seen before: the ledger does not say whether "
             "they went on",
             OPT("all"));
  }
  diff_notes(d, found);
  canvas_fill(c, dates);
  diff_tag(c, found);
  tell_former(c, x);
}

static ent_drawing *change(const struct difference *found,
                           const struct looks *looks) {
  struct canvas c = {.drawing =
                         drawing_for(found->q->spell, &found->l->facts->limits),
                     .l = found->l,
                     .q = found->d->two->options.q};
  draw_diff(&c, found);
  looks_apply(&c, looks);
  canvas_drop(&c);
  c.drawing->turns = changes_network(found, looks);
  c.drawing->list = changes_list(found);
  c.drawing->turned = found->shifts;
  return c.drawing;
}

ent_drawing *ent_draw_diff(const ent_account *l, const char *d1, const char *d2,
                           const ent_query *q, ent_diags *diags) {
  if (!(q = query_for(q, ASK_DRAW_DIFF, diags)))
    return NULL;
  struct looks looks = {0};
  ent_drawing *d = NULL;
  bool good = looks_asked(q, diags);
  struct difference *found = diff_find(l, d1, d2, q, diags);
  if (good && found && looks_find(&looks, found->d->two, q, diags))
    d = change(found, &looks);
  looks_drop(&looks);
  difference_free(found);
  return d;
}

const char *ent_drawing_summary(const ent_drawing *d) { return d->summary; }

const char *ent_drawing_hint(const ent_drawing *d, size_t k) {
  return k < d->hints.n ? d->hints.at[k] : NULL;
}
