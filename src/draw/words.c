// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/escape.h"
#include "base/num.h"
#include "draw/canvas.h"
#include "find/belonging.h"
#include "model/claim.h"
#include "timeline/marked.h"

enum { MOST_DOUBTS = 6 }; // of memberships that are named below

const char *drawing_text(ent_drawing *d, const char *format, ...) {
  struct buf b = {0};
  va_list args;
  va_start(args, format);
  buf_vaddf(&b, format, args);
  va_end(args);
  const char *text = arena_text(&d->arena, buf_text(&b), b.n);
  buf_drop(&b);
  return text;
}

static const char *keep(ent_drawing *d, struct buf *b) {
  const char *text = b->n ? arena_text(&d->arena, b->at, b->n) : NULL;
  buf_drop(b);
  return text;
}

void words_name(struct buf *b, const char *name) {
  struct buf line = {0};
  buf_add(&line, name);
  for (size_t i = 0; i < line.n; i++)
    if (strchr("\n\r\t", line.at[i]))
      line.at[i] = ' ';
  escape_terminal(b, buf_str(&line));
  buf_drop(&line);
}

void words_marking(ent_drawing *d, const ent_account *l, uint8_t level) {
  struct buf b = {0}, words = {0};
  account_withheld(&b, l);
  if (b.n)
    b.at[0] = b.at[0] == 'n' ? 'N' : b.at[0];
  if (b.n)
    drawing_warn(d, buf_text(&b));
  buf_clear(&b);
  marking_line(&b, l, level);
  words_name(&words, buf_text(&b));
  if (words.n)
    drawing_warn(d, buf_text(&words));
  buf_drop(&b);
  buf_drop(&words);
}

void words_view(ent_drawing *d, const ent_account *l,
                struct untold_ties untold) {
  struct buf b = {0}, words = {0};
  account_left_out(&b, l, untold.ties);
  if (b.n) {
    b.at[0] = (char)(b.at[0] - 'a' + 'A'); // words of derived.def
    words_name(&words, buf_text(&b));
    vec_push(&d->notes, drawing_text(d, "%s", buf_text(&words)));
  }
  if (untold.selves)
    vec_push(&d->notes,
             drawing_text(d, "Not drawn: %zu self-tie%s", untold.selves,
                          untold.selves == 1 ? "" : "s"));
  buf_clear(&b);
  untold_within(&b, &untold);
  if (b.n)
    vec_push(&d->notes, drawing_text(d, "%s", buf_text(&b)));
  buf_drop(&b);
  buf_drop(&words);
}

const char *words_alone(ent_drawing *d, const char *words) {
  struct buf b = {0};
  words_name(&b, words);
  static const size_t mark = sizeof "\u2068" - 1;
  bool isolated = str_starts(buf_str(&b), "\u2068");
  const char *alone = isolated
                          ? arena_text(&d->arena, b.at + mark, b.n - 2 * mark)
                          : arena_text(&d->arena, buf_text(&b), b.n);
  buf_drop(&b);
  return alone;
}

// "Ties of Haqqani Network", "Within 2 steps of Haqqani Network".
static const char *around(ent_drawing *d, const ent_account *l,
                          const struct filter *f) {
  const char *name =
      words_alone(d, text(l, l->facts->actors.at[f->focus].label));
  return f->hops < 2 ? drawing_text(d, "Ties of %s", name)
                     : drawing_text(d, "Within %u steps of %s", f->hops, name);
}

void words_title(ent_drawing *d, const ent_account *l, const ent_query *q,
                 const struct filter *filter, const char *dates) {
  if (q->title)
    d->title = d->own_title = words_alone(d, q->title);
  else if (filter && filter->focus != NONE)
    d->title = drawing_text(d, "%s, %s", around(d, l, filter), dates);
  else if (l->facts->title)
    d->title = drawing_text(d, "%s, %s",
                            words_alone(d, text(l, l->facts->title)), dates);
  else
    d->title = drawing_text(d, "Ties, %s", dates);
}

void words_not_drawn(ent_drawing *d, size_t n, const char *one,
                     const char *many, const char *hint) {
  if (n == 0)
    return;
  vec_push(&d->notes,
           drawing_text(d, "Not drawn: %zu %s", n, n == 1 ? one : many));
  if (hint)
    drawing_hint(d, hint);
}

// What nobody stands by any more.
void words_gone(ent_drawing *d, size_t denied, size_t retracted) {
  size_t all = denied && retracted ? denied + retracted : 0;
  words_not_drawn(d, all, "", "denied or retracted ties",
                  OPT("standing=denied,retracted"));
  words_not_drawn(d, all ? 0 : denied, "denied tie", "denied ties",
                  OPT("standing=denied"));
  words_not_drawn(d, all ? 0 : retracted, "retracted tie", "retracted ties",
                  OPT("standing=retracted"));
}

// ----------------------------------------------------------------- holders

// The names of those who hold the stance on the ties themselves, or on that
// part of them; of those alone whose claims are in `says`, unless that is NULL.
// NULL when nobody does.
static const char *holders(ent_drawing *d, const ent_account *l,
                           const uint32_t *ties, size_t n, enum stance stance,
                           enum about part, const bool *says) {
  struct map seen = {0};
  struct buf b = {0}, own = {0};
  for (size_t i = 0; i < n; i++) {
    const struct tie *t = &l->ties.at[ties[i]];
    const uint32_t first = more(l, t)->claims.first;
    if (!claims_any(l, t, 1u << stance))
      continue;
    held_list held = claims_standing(l, t);
    for (size_t k = 0; k < held.n; k++) {
      const struct held *h = &held.at[k];
      struct str name = str_of(claim_speaker(l, h->claim, h->source));
      if (h->claim->stance != stance || claim_part(h->claim) != part ||
          (says && !says[first + h->nth]) || name.n == 0 ||
          map_get(&seen, name) != MAP_NONE)
        continue;
      map_put(&seen, name, 1);
      buf_clear(&own);
      words_name(&own, name.at);
      add_to_list(&b, buf_text(&own));
    }
    vec_drop(&held);
  }
  map_drop(&seen);
  buf_drop(&own);
  return keep(d, &b);
}

// "denied by B", "start admitted by B", after what is there.
static void add_voices(struct buf *b, ent_drawing *d, const ent_account *l,
                       const uint32_t *ties, size_t n, const char *verb,
                       enum stance stance, const bool *says) {
  for (unsigned part = 0; part <= ABOUT_TYPE; part++) {
    const char *names = holders(d, l, ties, n, stance, (enum about)part, says);
    if (names)
      buf_addf(b, "%s%s%s%s %s", b->n ? "; " : "",
               part == EXISTENCE ? "" : about_name((enum about)part),
               part == EXISTENCE ? "" : " ", verb, names);
  }
}

const char *words_times(ent_drawing *d, const ent_account *l,
                        const uint32_t *ties, size_t n) {
  struct buf b = {0};
  caption_times(&b, l, ties, n, "; ");
  const char *times = keep(d, &b);
  return times ? times : "";
}

// "start denied by B": the words of each once.
static void add_parts_against(struct buf *b, ent_drawing *d,
                              const ent_account *l, const uint32_t *ties,
                              size_t n) {
  struct map all = {0};
  for (size_t i = 0; i < n; i++) {
    held_list held = claims_on_parts(l, &l->ties.at[ties[i]]);
    for (size_t k = 0; k < held.n; k++) {
      const struct claim *c = held.at[k].claim;
      struct buf name = {0};
      const char *by = words_alone(d, claim_speaker(l, c, held.at[k].source));
      add_to_list(&name, by);
      const char *one = drawing_text(d, "%s %s%s%s", about_name(c->about),
                                     stance_past(c->stance), *by ? " by " : "",
                                     buf_text(&name));
      buf_drop(&name);
      if (map_get(&all, str_of(one)) != MAP_NONE)
        continue;
      map_put(&all, str_of(one), 1);
      buf_addf(b, "%s%s", b->n ? "; " : "", one);
    }
    vec_drop(&held);
  }
  map_drop(&all);
}

// "alleged by A", "denied by B": of ties that are told alike.
static struct whose_word whose_alike(ent_drawing *d, const ent_account *l,
                                     const uint32_t *ties, size_t n,
                                     const bool *says) {
  enum tie_word word = tie_word_of(l, ties, n);
  struct buf whose = {0}, against = {0};
  if (word == WORD_ALLEGED || says)
    add_voices(&whose, d, l, ties, n, "alleged by", ALLEGES,
               word == WORD_ALLEGED ? NULL : says);
  if (word == WORD_TOLD || says)
    add_voices(&whose, d, l, ties, n, "according to", ASSERTS,
               word == WORD_TOLD ? NULL : says);
  add_voices(&whose, d, l, ties, n, "admitted by", ADMITS, NULL);
  add_voices(&against, d, l, ties, n, "denied by", DENIES, NULL);
  add_voices(&against, d, l, ties, n, "doubted by", DOUBTS, NULL);
  add_voices(&against, d, l, ties, n, "retracted by", RETRACTS, NULL);
  enum standing standing = (enum standing)l->ties.at[ties[0]].standing;
  if (against.n == 0 && ties_doubted(l, ties))
    buf_add(&against, standing_name(standing));
  add_parts_against(&against, d, l, ties, n);
  if (against.n == 0 && ties_in_part(l, ties, n))
    buf_add(&against, "disputed in part");
  return (struct whose_word){keep(d, &whose), keep(d, &against), NULL};
}

// The words of a part of the ties, and for when.
static void add_part(struct buf *b, const char *words, const char *when) {
  if (words)
    buf_addf(b, "%s%s%s%s%s", b->n ? "; " : "", words, when ? " (" : "",
             when ? when : "", when ? ")" : "");
}

// The memberships in doubt by which they are told; each goes into `doubts`,
// too.
static const char *doubts_alike(ent_drawing *d, struct map *doubts,
                                const struct line *line) {
  struct buf b = {0};
  struct map own = {0};
  belonging_each(&own, &d->arena, line);
  for (size_t i = 0; i < own.entries.n; i++) {
    struct str doubt = own.entries.at[i].key;
    buf_add(&b, i ? "; " : "");
    words_name(&b, doubt.at);
    map_put(doubts, doubt, own.entries.at[i].value);
  }
  map_drop(&own);
  return keep(d, &b);
}

// Whose ties they were, when that they are told of others is in doubt.
static void add_whose_ties(struct map *parts, ent_drawing *d,
                           const struct line *line, const char *doubts) {
  if (doubts)
    belonging_parts(parts, &d->arena, line);
}

static const char *labelled(ent_drawing *d, const char *label,
                            struct map *parts) {
  struct buf b = {0};
  buf_add(&b, label);
  for (size_t i = 0, n = parts->entries.n; i < n; i++)
    buf_addf(&b, "%s%s%s", i ? ", " : " (", parts->entries.at[i].key.at,
             i + 1 == n ? ")" : "");
  map_drop(parts);
  const char *whole = drawing_text(d, "%s", buf_text(&b));
  buf_drop(&b);
  return whole;
}

struct whose_word words_whose(ent_drawing *d, const struct slice *s,
                              const uint32_t *all, size_t n,
                              struct map *doubts) {
  const ent_account *l = s->ledger;
  uint32_t *ties = arena_new(&d->arena, n, sizeof *ties);
  memcpy(ties, all, n * sizeof *ties);
  struct buf whose = {0}, against = {0};
  struct map parts = {0};
  const char *label = tie_label(l, &l->ties.at[all[0]], false);
  for (size_t i = 0, alike; i < n; i += alike) {
    alike = ties_alike_first(l, ties + i, n - i);
    const struct line line = line_about(s, ties + i, alike);
    struct whose_word w = whose_alike(d, l, ties + i, alike, slice_says(s));
    const char *when = alike < n ? words_times(d, l, ties + i, alike) : NULL;
    const char *doubt = doubts_alike(d, doubts, &line);
    add_whose_ties(&parts, d, &line, doubt);
    add_part(&whose, w.whose, when);
    add_part(&whose, doubt, when);
    add_part(&against, w.against, when);
  }
  return (struct whose_word){keep(d, &whose), keep(d, &against),
                             labelled(d, label, &parts)};
}

void words_memberships(struct buf *b, const struct map *doubts) {
  const size_t n = doubts->entries.n;
  for (size_t i = 0; i < n && i < MOST_DOUBTS; i++) {
    buf_add(b, i ? "; "
                 : "Told of the whole and of the part, as memberships are in "
                   "doubt: ");
    words_name(b, doubts->entries.at[i].key.at);
  }
  if (n > MOST_DOUBTS)
    buf_addf(b, "; and %zu more", n - MOST_DOUBTS);
}

void words_left_out(ent_drawing *d, const ent_account *l,
                    const struct slice_options *o,
                    const struct doubts_among *among, bool others) {
  struct buf b = {0};
  doubts_left_out(&b, l, o, among, others);
  if (b.n && b.at[0] == 't')
    b.at[0] = 'T';
  if (b.n)
    vec_push(&d->notes, drawing_text(d, "%s", buf_text(&b)));
  buf_drop(&b);
}

// ----------------------------------------------------------------- tooltip

const char *words_tooltip(const struct canvas *c, const struct mark *m,
                          const struct drawing_edge *e, const uint32_t *ties,
                          size_t n) {
  const ent_account *l = c->l;
  const struct tie *t = &l->ties.at[ties[0]];
  struct buf b = {0};
  words_name(&b, text(l, l->facts->actors.at[t->from].full));
  buf_add(&b, type_of(l, t)->directed ? " → " : " ↔ ");
  words_name(&b, text(l, l->facts->actors.at[t->to].full));
  buf_add(&b, ": ");
  words_name(&b, e->label);
  buf_add(&b, " (");
  caption_times(&b, l, ties, n, "; ");
  buf_addf(&b, "), %s", e->certainty);
  if (m->recent)
    buf_add(&b, ", recent");
  if (e->whose)
    buf_addf(&b, ", %s", e->whose);
  if (e->against)
    buf_addf(&b, ", %s", e->against);
  return keep(c->drawing, &b);
}

// ----------------------------------------------------------------- sources

// When a work came out: a plain date in words, of the rest the year.
static void add_published(struct buf *b, const ent_account *l,
                          const struct cited *s) {
  if (!s->published)
    return;
  struct days d = s->published_days;
  int first, last, month, dom;
  struct buf plain = {0};
  days_print(&plain, d);
  buf_add(b, b->n ? ", " : "");
  if (str_eq(buf_str(&plain), intern_str(&l->facts->texts, s->published))) {
    days_prose(b, d);
  } else {
    day_split(d.lo, &first, &month, &dom);
    day_split(d.hi, &last, &month, &dom);
    if (d.lo != DAY_MIN && d.hi != DAY_MAX && first == last)
      buf_addf(b, "%d", first);
    else
      words_name(b, text(l, s->published));
  }
  buf_drop(&plain);
}

static void mark_cited(const ent_account *l, struct run run, bool *cited) {
  for (uint32_t k = 0; k < run.n; k++) {
    uint32_t source = l->facts->citations.at[run.first + k].source;
    if (source != NONE)
      cited[source] = true;
  }
}

void words_works(const ent_account *l, const uint32_t *ties, size_t n,
                 bool against, bool *cited) {
  for (size_t i = 0; i < n; i++) {
    work_list works = claims_works(l, &l->ties.at[ties[i]]);
    for (size_t k = 0; k < works.n; k++)
      if (works.at[k].against == against)
        cited[works.at[k].source] = true;
    vec_drop(&works);
  }
}

void words_cited(const ent_account *l, const uint32_t *ties, size_t n,
                 bool *cited) {
  for (size_t i = 0; i < n; i++) {
    const struct tie *t = &l->ties.at[ties[i]];
    struct run claims = more(l, t)->claims;
    mark_cited(l, (struct run){t->citation, t->citations}, cited);
    for (uint32_t k = 0; k < claims.n; k++)
      mark_cited(l, l->facts->claims.at[claims.first + k].citations, cited);
  }
}

const char *words_source(ent_drawing *d, const ent_account *l,
                         uint32_t source) {
  const struct cited *s = &l->facts->sources.at[source];
  struct buf b = {0};
  if (s->author)
    words_name(&b, text(l, s->author));
  if (s->title) {
    buf_add(&b, b.n ? ", ‘" : "‘");
    words_name(&b, text(l, s->title));
    buf_add(&b, "’");
  }
  if (s->publisher) {
    buf_add(&b, b.n ? ", " : "");
    words_name(&b, text(l, s->publisher));
  }
  if (b.n == 0)
    words_name(&b, text(l, s->url ? s->url : s->id));
  add_published(&b, l, s);
  return keep(d, &b);
}
