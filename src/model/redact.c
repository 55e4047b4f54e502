// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/redact.h"
#include "model/sort.h"

#include <stdlib.h>

// -------------------------------------------------------------- references

static int by_place(struct place x, struct place y) {
  int c = sort_sign(x.file, y.file);
  return c ? c : sort_sign(x.offset, y.offset);
}

static int by_ref(const void *x, const void *y) {
  const struct tie_ref *a = x, *b = y;
  int c = by_place(a->place, b->place);
  c = c ? c : sort_sign(a->from, b->from);
  c = c ? c : sort_sign(a->to, b->to);
  return c ? c : sort_sign(a->tie, b->tie);
}

struct tie_refs tie_refs_of(const ent_account *l) {
  struct tie_refs refs = {.n = account_ties(l)};
  refs.at = mem_new(refs.n + 1, sizeof *refs.at);
  for (uint32_t i = 0; i < refs.n; i++) {
    const struct tie *t = &l->ties.at[i];
    refs.at[i] = (struct tie_ref){tie_place(t), l->facts->actors.at[t->from].id,
                                  l->facts->actors.at[t->to].id, i};
  }
  qsort(refs.at, refs.n, sizeof *refs.at, by_ref);
  return refs;
}

// The ties of a record: those from the number given up to that in *end.
static size_t refs_record(const struct tie_refs *refs, struct place p,
                          size_t *end) {
  size_t low = 0, high = refs->n;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (by_place(refs->at[middle].place, p) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  for (*end = low; *end < refs->n && !by_place(refs->at[*end].place, p);)
    ++*end;
  return low;
}

// ------------------------------------------------------------------- texts

struct redacting {
  const struct redaction *r;
  const ent_account *l; // the whole
  struct ent_book *b;
  struct tie_refs refs;
  // By symbol: words of types, of kinds and of dates in what is shown, and in
  // what is not.
  bool *said, *unsaid;
  size_t claims;
};

static bool seen(const struct redacting *x, uint8_t level) {
  return level <= x->r->most;
}

static bool source_told(const struct redacting *x, uint32_t source) {
  return seen(x, x->l->facts->sources.at[source].level) &&
         !(x->r->sources && x->r->sources[source]);
}

static bool source_seen(const struct redacting *x, uint32_t citation) {
  uint32_t s = x->l->facts->citations.at[citation].source;
  return s != NONE && source_told(x, s);
}

static bool actor_seen(const struct redacting *x, uint32_t actor) {
  return actor == NONE || seen(x, x->l->facts->actors.at[actor].level);
}

static void say(bool *in, ent_sym word) { in[word] = true; }

static void say_list(const struct redacting *x, bool *in, struct run run) {
  for (uint32_t k = 0; k < run.n; k++)
    say(in, x->b->lists.at[run.first + k]);
}

static void say_tie(const struct redacting *x, bool *in,
                    const struct written_tie *w) {
  const struct written_dates *d = pile_at(&x->b->dates, w->dates);
  const struct written_more *m = pile_at(&x->b->more, w->more);
  say(in, w->type);
  say(in, w->when);
  say(in, d->start);
  say(in, d->end);
  say(in, d->on);
  say_list(x, in, d->items);
  say_list(x, in, d->seen);
  for (uint32_t k = 0; k < m->claims.n; k++)
    say(in, pile_at(&x->b->claims, m->claims.first + k)->when);
}

static void say_actor(const struct redacting *x, bool *in,
                      const struct written_actor *a) {
  say(in, a->kind);
  say(in, a->exists);
  say_list(x, in, a->lives);
  for (uint32_t k = 0; k < a->groups.n; k++)
    say(in, x->b->groups.at[a->groups.first + k].when);
}

// --------------------------------------------------------------- citations

static struct run seen_sources(struct redacting *x, struct run run) {
  struct run out = {(uint32_t)x->b->citations.n, 0};
  uint32_t n = 0;
  for (uint32_t k = 0; k < run.n; k++)
    n += source_seen(x, run.first + k);
  if (n == run.n)
    return run;
  for (uint32_t k = 0; k < run.n; k++)
    if (source_seen(x, run.first + k)) {
      struct written_citation c = *pile_at(&x->b->citations, run.first + k);
      pile_push(&x->b->citations, c);
      out.n++;
    }
  return out;
}

// A claim is of the record as the whole has it, whose facts go with it.
static bool claim_seen(const struct redacting *x, uint32_t claim) {
  const struct claim *c = &x->l->facts->claims.at[claim];
  uint32_t n = 0;
  for (uint32_t k = 0; k < c->citations.n; k++)
    n += source_seen(x, c->citations.first + k);
  return seen(x, c->level) && actor_seen(x, c->actor) &&
         !(x->r->claims && x->r->claims[claim]) &&
         (n > 0 || c->citations.n == 0);
}

// `of`: the same claims in the whole.
static struct run seen_claims(struct redacting *x, struct run run,
                              struct run of) {
  struct run out = {0, 0};
  VEC(struct written_claim) kept = {0};
  for (uint32_t k = 0; k < run.n; k++) {
    struct written_claim c = *pile_at(&x->b->claims, run.first + k);
    if (!claim_seen(x, of.first + k))
      continue;
    c.sources = seen_sources(x, c.sources);
    vec_push(&kept, c);
  }
  x->claims += run.n - kept.n;
  out = (struct run){(uint32_t)x->b->claims.n, (uint32_t)kept.n};
  for (size_t k = 0; k < kept.n; k++)
    pile_push(&x->b->claims, kept.at[k]);
  vec_drop(&kept);
  return out;
}

// -------------------------------------------------------------------- ties

static bool tie_seen(const struct redacting *x, uint32_t tie) {
  const struct tie *t = &x->l->ties.at[tie];
  const struct tie_more *m = more(x->l, t);
  return !x->r->refused[tie] && seen(x, m->level) && actor_seen(x, t->from) &&
         actor_seen(x, t->to) && actor_seen(x, m->via);
}

// What the record still says; false if nothing speaks of it any more, though
// something did.
static bool thin(struct redacting *x, struct written_tie *w, uint32_t tie) {
  struct written_more m = *pile_at(&x->b->more, w->more);
  const bool rested = w->sources.n + m.claims.n > 0;
  w->sources = seen_sources(x, w->sources);
  const size_t before = x->claims;
  if (m.claims.n)
    m.claims =
        seen_claims(x, m.claims, more(x->l, &x->l->ties.at[tie])->claims);
  if ((rested || x->r->cap) && w->sources.n + m.claims.n == 0) {
    x->claims = before;
    return false;
  }
  if (w->more)
    w->more = book_more(x->b, &m);
  return true;
}

typedef PILE(struct written_tie) tie_pile;

// The pairs that are shown, each a record of its own unless all are.
static void keep_pairs(struct redacting *x, struct written_tie w, size_t first,
                       size_t end, tie_pile *out) {
  size_t n = 0;
  for (size_t i = first; i < end; i++)
    n += tie_seen(x, x->refs.at[i].tie);
  if (n == end - first) {
    pile_push(out, w);
    return;
  }
  w.ends = 0;
  for (size_t i = first; i < end; i++)
    if (tie_seen(x, x->refs.at[i].tie)) {
      w.from = x->refs.at[i].from;
      w.to = x->refs.at[i].to;
      pile_push(out, w);
    }
}

static void redact_tie(struct redacting *x, const struct written_tie *written,
                       tie_pile *out) {
  struct written_tie w = *written;
  size_t end = 0, first = refs_record(&x->refs, w.place, &end), any = 0;
  for (size_t i = first; i < end; i++)
    any += tie_seen(x, x->refs.at[i].tie);
  bool shown =
      any > 0 && w.whole && !w.wrong && thin(x, &w, x->refs.at[first].tie);
  say_tie(x, x->unsaid, written);
  if (!shown)
    return;
  say_tie(x, x->said, &w);
  say(x->said, type_of(x->l, &x->l->ties.at[x->refs.at[first].tie])->id);
  keep_pairs(x, w, first, end, out);
}

static void redact_ties(struct redacting *x) {
  tie_pile kept = {0};
  for (size_t i = 0; i < x->b->ties.n; i++) {
    struct written_tie w = *pile_at(&x->b->ties, i);
    redact_tie(x, &w, &kept);
  }
  pile_drop(&x->b->ties);
  for (size_t i = 0; i < kept.n; i++)
    pile_push(&x->b->ties, *pile_at(&kept, i));
  pile_drop(&kept);
}

// ------------------------------------------------------------ other records

static void redact_actors(struct redacting *x) {
  PILE(struct written_actor) kept = {0};
  for (size_t i = 0; i < x->b->actors.n; i++) {
    struct written_actor a = *pile_at(&x->b->actors, i);
    const uint32_t actor = ledger_actor(x->l, book_str(x->b, a.id));
    const bool shown = actor != NONE && actor_seen(x, actor);
    say_actor(x, shown ? x->said : x->unsaid, &a);
    if (!shown)
      continue;
    say(x->said, x->l->facts->kinds.at[x->l->facts->actors.at[actor].kind].id);
    a.sources = seen_sources(x, a.sources);
    a.apart = a.full = 0; // namesakes may be gone
    pile_push(&kept, a);
  }
  pile_drop(&x->b->actors);
  for (size_t i = 0; i < kept.n; i++)
    pile_push(&x->b->actors, *pile_at(&kept, i));
  pile_drop(&kept);
  book_tell_apart(x->b);
}

static void redact_sources(struct redacting *x) {
  size_t n = 0;
  for (size_t i = 0; i < x->b->sources.n; i++) {
    const struct written_source *s = &x->b->sources.at[i];
    const uint32_t source = ledger_source(x->l, book_str(x->b, s->id));
    const bool shown = source != NONE && source_told(x, source);
    say(shown ? x->said : x->unsaid, s->published);
    say(shown ? x->said : x->unsaid, s->accessed);
    if (shown)
      x->b->sources.at[n++] = *s;
  }
  x->b->sources.n = n;
}

// The events of the whole by where they stand.
static int by_event(const void *x, const void *y) {
  const struct event *const *a = x, *const *b = y;
  return by_place((*a)->place, (*b)->place);
}

static const struct event **events_of(const ent_account *l) {
  const size_t n = l->facts->events.n;
  const struct event **all = mem_new(n + 1, sizeof *all);
  for (size_t i = 0; i < n; i++)
    all[i] = &l->facts->events.at[i];
  qsort(all, n, sizeof *all, by_event);
  return all;
}

static const struct event *event_of(const struct event *const *all, size_t n,
                                    struct place place) {
  const struct event sought = {.place = place}, *at = &sought;
  const struct event *const *found =
      bsearch(&at, all, n, sizeof *all, by_event);
  return found ? *found : NULL;
}

static bool event_seen(const struct redacting *x, const struct event *e) {
  bool good =
      e && seen(x, e->level) && !(x->r->cap && e->spell.s0 > *x->r->cap);
  for (uint32_t k = 0; good && k < e->actors.n; k++)
    good = actor_seen(x, x->l->facts->event_actors.at[e->actors.first + k]);
  return good;
}

static void redact_events(struct redacting *x) {
  const struct event **all = events_of(x->l);
  size_t n = 0;
  for (size_t i = 0; i < x->b->events.n; i++) {
    struct written_event w = x->b->events.at[i];
    const bool rested = w.sources.n > 0;
    bool shown = event_seen(x, event_of(all, x->l->facts->events.n, w.place));
    if (shown)
      w.sources = seen_sources(x, w.sources);
    shown = shown && (w.sources.n > 0 || !rested);
    say(shown ? x->said : x->unsaid, w.when);
    if (shown)
      x->b->events.at[n++] = w;
  }
  x->b->events.n = n;
  mem_free(all);
}

// ------------------------------------------------------- what is left of it

// Calls for all citations that records still have.
typedef void citing(const struct ent_book *b, uint32_t citation, bool *cited);

static void cite_run(const struct ent_book *b, struct run run, citing *cite,
                     bool *cited) {
  for (uint32_t k = 0; k < run.n; k++)
    cite(b, run.first + k, cited);
}

static void cite_all(const struct ent_book *b, citing *cite, bool *cited) {
  for (size_t i = 0; i < b->ties.n; i++) {
    const struct written_tie *t = pile_at(&b->ties, i);
    struct run claims = pile_at(&b->more, t->more)->claims;
    cite_run(b, t->sources, cite, cited);
    for (uint32_t k = 0; k < claims.n; k++)
      cite_run(b, pile_at(&b->claims, claims.first + k)->sources, cite, cited);
  }
  for (size_t i = 0; i < b->actors.n; i++)
    cite_run(b, pile_at(&b->actors, i)->sources, cite, cited);
  for (size_t i = 0; i < b->events.n; i++)
    cite_run(b, b->events.at[i].sources, cite, cited);
}

static void mark_source(const struct ent_book *b, uint32_t citation,
                        bool *cited) {
  uint32_t s = pile_at(&b->citations, citation)->source;
  if (s & IN_PLACE)
    cited[s - IN_PLACE] = true;
}

static void mark_citation(const struct ent_book *b, uint32_t citation,
                          bool *cited) {
  (void)b;
  cited[citation] = true;
}

// A source that is written in place is part of where it stands; and what no
// record cites any more says nothing of how much is known.
static void drop_uncited(struct ent_book *b) {
  bool *placed = mem_new(b->in_place.n + 1, sizeof *placed);
  bool *cited = mem_new(b->citations.n + 1, sizeof *cited);
  cite_all(b, mark_source, placed);
  cite_all(b, mark_citation, cited);
  for (size_t i = 0; i < b->in_place.n; i++)
    if (!placed[i])
      b->in_place.at[i] = (struct written_source){0};
  for (size_t i = 0; i < b->citations.n; i++)
    if (!cited[i])
      *pile_at(&b->citations, i) = (struct written_citation){0};
  mem_free(placed);
  mem_free(cited);
}

// A word of the ledger's own that no record of its own marks: shown if a record
// that is shown has it, or if the ledger may be shown and none but that has it.
static bool word_seen(const struct redacting *x, ent_sym id, ent_sym label) {
  if (x->said[id] || (label && x->said[label]))
    return true;
  return seen(x, x->l->facts->markings.unmarked) && !x->unsaid[id] &&
         !(label && x->unsaid[label]);
}

static void drop_words(struct redacting *x) {
  struct ent_book *b = x->b;
  size_t n = 0;
  for (size_t i = 0; i < b->types.n; i++)
    if (b->types.at[i].place.file == VOCABULARY ||
        word_seen(x, b->types.at[i].id, b->types.at[i].label))
      b->types.at[n++] = b->types.at[i];
  b->types.n = n;
  n = 0;
  for (size_t i = 0; i < b->kinds.n; i++)
    if (b->kinds.at[i].place.file == VOCABULARY ||
        word_seen(x, b->kinds.at[i].id, b->kinds.at[i].label))
      b->kinds.at[n++] = b->kinds.at[i];
  b->kinds.n = n;
}

// Whether a date that is said names the period.
static bool names_period(const struct redacting *x, const bool *in,
                         const char *name) {
  for (ent_sym s = 1; s <= x->b->texts.map.entries.n; s++)
    if (in[s] && strstr(book_says(x->b, s), name))
      return true;
  return false;
}

// A period may be told by another, so that those behind one that is shown are.
static void drop_periods(struct redacting *x) {
  struct ent_book *b = x->b;
  bool *keep = mem_new(b->periods.n + 1, sizeof *keep);
  const bool open = seen(x, x->l->facts->markings.unmarked);
  say(x->said, b->coverage);
  for (bool more = true; more;) {
    more = false;
    for (size_t i = 0; i < b->periods.n; i++) {
      const char *name = book_says(b, b->periods.at[i].name);
      if (keep[i] || !(names_period(x, x->said, name) ||
                       (open && !names_period(x, x->unsaid, name))))
        continue;
      keep[i] = more = true;
      say(x->said, b->periods.at[i].text);
    }
  }
  size_t n = 0;
  for (size_t i = 0; i < b->periods.n; i++)
    if (keep[i])
      b->periods.at[n++] = b->periods.at[i];
  b->periods.n = n;
  mem_free(keep);
}

// What is said of the ledger as a whole is marked as the ledger is.
static void drop_head(struct redacting *x) {
  if (seen(x, x->l->facts->markings.unmarked))
    return;
  x->b->title = x->b->description = x->b->note = 0;
  x->b->said = (struct written_about){0};
  x->b->root_extras.n = 0;
}

static void drop_secrets(struct redacting *x) {
  drop_words(x);
  drop_periods(x);
  drop_head(x);
  x->b->expects.n = 0; // they are of the whole, and may name what is withheld
}

struct ent_book *book_redacted(const struct redaction *r, size_t *claims) {
  struct redacting x = {.r = r, .l = r->whole};
  x.b = book_lend(r->whole->records);
  const size_t texts = x.b->texts.map.entries.n + 1;
  x.said = mem_new(texts, sizeof *x.said);
  x.unsaid = mem_new(texts, sizeof *x.unsaid);
  x.refs = tie_refs_of(r->whole);
  redact_ties(&x);
  redact_actors(&x);
  redact_events(&x);
  redact_sources(&x);
  drop_uncited(x.b);
  if (!r->sources)
    drop_secrets(&x);
  *claims = x.claims;
  mem_free(x.refs.at);
  mem_free(x.said);
  mem_free(x.unsaid);
  return x.b;
}
