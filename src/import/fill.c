// SPDX-License-Identifier: GPL-2.0-or-later
// From drafts to a book: actors, sources and ties in the order of their ids.
#include "base/letters.h"
#include "base/url.h"
#include "base/utf8.h"
#include "import/claims.h"
#include "import/clash.h"
#include "import/import.h"
#include "import/marks.h"
#include "import/sayings.h"
#include "time/date.h"

#include <stdlib.h>

static const struct place place = {1, 0};

// ------------------------------------------------------------- vocabulary

static void fill_types(struct import *im) {
  for (size_t i = 0; i < im->types.n; i++) {
    const struct map_type *t = &im->map.types.at[im->types.at[i].map];
    struct written_type w = {.id = im->types.at[i].id,
                             .place = place,
                             .family = t->family,
                             .role = UNSAID,
                             .sign = t->sign,
                             .directed = t->directed,
                             .event = t->event};
    if (!t->label || !im->types.at[i].ties)
      continue;
    w.label = book_text(im->book, str_of(t->label));
    if (t->inverse)
      w.inverse = book_text(im->book, str_of(t->inverse));
    book_type(im->book, &w);
  }
}

// The kind that a word means; one that there is not is made.
static ent_sym kind_of(struct import *im, ent_sym word, bool exact) {
  struct buf id = {0};
  slug_add(&id, book_str(im->book, word));
  ent_sym sym = exact ? word : book_text(im->book, buf_str(&id));
  buf_drop(&id);
  for (size_t i = 0; i < im->book->kinds.n && sym; i++)
    if (im->book->kinds.at[i].id == sym)
      return sym;
  if (!sym)
    return 0;
  struct written_kind k = {.id = sym, .label = word, .place = place};
  book_kind(im->book, &k);
  import_tell(im, "`%s` is a new kind of actor", book_says(im->book, word));
  return sym;
}

// ------------------------------------------------------------------ actors

static ent_sym marked(struct import *im, ent_sym word) {
  im->book->marked |= word != 0;
  return word;
}

static struct run words_of(struct import *im, const struct import_said *at,
                           uint32_t n, enum take what) {
  struct run run = {(uint32_t)im->book->words.n, 0};
  for (uint32_t i = 0; i < n; i++)
    if (at[i].what == what) {
      book_word(im->book, at[i].text);
      run.n++;
    }
  return run;
}

struct aliases {
  struct run *of; // by actor, in `at`
  uint32_t *at;   // of spellings
};

// The spellings of each actor, in the order in which they were met.
static struct aliases gather_aliases(const struct people *p) {
  struct aliases a = {mem_new(p->list.n + 1, sizeof *a.of),
                      mem_new(p->spellings.n + 1, sizeof *a.at)};
  uint32_t first = 0;
  for (size_t i = 0; i < p->spellings.n; i++)
    a.of[p->spellings.at[i].actor].n++;
  for (size_t i = 0; i < p->list.n; i++) {
    a.of[i].first = first;
    first += a.of[i].n;
    a.of[i].n = 0;
  }
  for (size_t i = 0; i < p->spellings.n; i++) {
    struct run *run = &a.of[p->spellings.at[i].actor];
    a.at[run->first + run->n++] = (uint32_t)i;
  }
  return a;
}

// Whether a text is found as well by another: it differs by case, accents and
// blanks alone.
static bool same_folded(const struct import *im, ent_sym a, ent_sym b) {
  struct buf x = {0}, y = {0};
  utf8_fold(&x, book_str(im->book, a));
  utf8_fold(&y, book_str(im->book, b));
  bool same = str_eq(buf_str(&x), buf_str(&y));
  buf_drop(&x);
  buf_drop(&y);
  return same;
}

static struct run aliases_of(struct import *im, const struct aliases *a,
                             uint32_t actor) {
  const struct person *p = &im->people.list.at[actor];
  struct run run = {(uint32_t)im->book->words.n, 0};
  for (uint32_t i = 0; i < a->of[actor].n; i++) {
    ent_sym text = im->people.spellings.at[a->at[a->of[actor].first + i]].text;
    if (text == p->name || text == p->id || text == p->shown ||
        same_folded(im, text, p->id) || clash_is(im, text))
      continue;
    if (same_folded(im, text, p->name)) {
      im->respelled++;
      continue;
    }
    book_word(im->book, text);
    run.n++;
  }
  return run;
}

// "Axis (1940/1943)": a time behind a group, if it can be read as one.
static void add_group(struct import *im, ent_sym said) {
  const struct date_context c = {.rules = DATE_RULES};
  struct str s = book_str(im->book, said);
  struct written_group g = {.text = said};
  struct days first, last;
  size_t n = s.n;
  while (n > 0 && s.at[n - 1] != '(')
    n--;
  struct str when =
      n > 1 && str_ends(s, ")") ? str_n(s.at + n, s.n - n - 1) : STR("");
  if (when.n && interval_read(when, &c, &first, &last, NULL)) {
    g.when = book_text(im->book, when);
    g.dated = true;
    s = book_str(im->book, said); // texts may have moved
    g.text = book_text(im->book, str_trim(str_n(s.at, n - 1)));
  }
  book_group(im->book, &g);
}

static struct run lives_of(struct import *im, const struct import_said *at,
                           uint32_t n) {
  struct run run = {(uint32_t)im->book->lists.n, 0};
  for (uint32_t i = 0; i < n; i++)
    if (at[i].what == TAKE_WHEN) {
      book_item(im->book, at[i].text);
      run.n++;
    }
  return run;
}

static struct run groups_of(struct import *im, const struct person *p,
                            const struct import_said *at, uint32_t n) {
  struct run run = {(uint32_t)im->book->groups.n, 0};
  for (uint32_t i = 0; i < n; i++)
    if (at[i].what == TAKE_GROUPS) {
      add_group(im, at[i].text);
      run.n++;
    }
  if (!p->group)
    return run;
  struct written_group g = {.text = p->group};
  book_group(im->book, &g);
  run.n++;
  return run;
}

// Nothing where its id says as much, or where nothing of it can be seen.
static ent_sym name_of(const struct import *im, const struct person *p) {
  const bool seen = letters_visible(intern_str(im->people.texts, p->name));
  return p->name == p->id || !seen ? 0 : p->name;
}

static void fill_actor(struct import *im, const struct aliases *aliases,
                       struct cites *cites, uint32_t actor) {
  const struct person *p = &im->people.list.at[actor];
  struct run said =
      p->said ? im->actors_runs.at[p->said - 1] : (struct run){0, 0};
  const struct import_said *at = im->actors_said.at + said.first;
  struct written_actor w = {.id = p->id,
                            .name = name_of(im, p),
                            .shown = p->shown,
                            .kind = kind_of(im, p->kind, p->exact),
                            .exists = p->exists,
                            .note = p->note,
                            .url = p->url,
                            .wikidata = p->wikidata,
                            .marking = marked(im, p->marking),
                            .place = place};
  w.aliases = p->exact ? words_of(im, at, said.n, TAKE_ALIASES)
                       : aliases_of(im, aliases, actor);
  w.groups = groups_of(im, p, at, said.n);
  w.lives = lives_of(im, at, said.n);
  w.tags = words_of(im, at, said.n, TAKE_TAGS);
  w.sources = im->has_cites ? sayings_cites_of_actor(cites, p->id)
                            : cites_of(cites, at, said.n, NO_TABLE, p->exact);
  w.extras = extras_of(im, at, said.n);
  book_actor(im->book, &w);
}

struct by_id {
  struct str id;
  uint32_t index;
};

static int compare_ids(const void *a, const void *b) {
  const struct by_id *x = a, *y = b;
  return str_cmp(x->id, y->id);
}

// Gives each actor its place in the order of ids.
static void fill_actors(struct import *im, struct cites *cites,
                        uint32_t *place_of) {
  struct people *p = &im->people;
  struct aliases aliases = gather_aliases(p);
  struct by_id *order = mem_new(p->list.n + 1, sizeof *order);
  size_t n = 0;
  for (size_t i = 0; i < p->list.n; i++)
    if (p->list.at[i].id)
      order[n++] =
          (struct by_id){book_str(im->book, p->list.at[i].id), (uint32_t)i};
  qsort(order, n, sizeof *order, compare_ids);
  for (size_t i = 0; i < n; i++) {
    place_of[order[i].index] = (uint32_t)i;
    fill_actor(im, &aliases, cites, order[i].index);
  }
  mem_free(order);
  mem_free(aliases.of);
  mem_free(aliases.at);
}

// -------------------------------------------------------------------- ties

// Several notes are one, with semicolons between.
static ent_sym joined_text(struct import *im, const struct import_said *at,
                           uint32_t n, enum take what) {
  struct buf all = {0};
  for (uint32_t i = 0; i < n; i++) {
    if (at[i].what != what)
      continue;
    buf_add(&all, all.n ? "; " : "");
    buf_adds(&all, book_str(im->book, at[i].text));
  }
  ent_sym sym = all.n ? book_text(im->book, buf_str(&all)) : 0;
  buf_drop(&all);
  return sym;
}

// Of a network, or of our own.
static bool is_plain(const struct import *im, const struct import_draft *x) {
  const struct import_table *t = &im->read.at[x->table];
  return t->map->exported || import_is_network(t);
}

// What a network says of every edge, and a ledger only where it differs.
static ent_sym unusual_label(struct import *im, const struct import_draft *x,
                             ent_sym label) {
  const struct import_type *t = &im->types.at[x->type];
  const char *own = im->map.types.at[t->map].label;
  if (!label || !is_plain(im, x))
    return label;
  for (size_t i = 0; i < im->book->types.n && !own; i++)
    if (im->book->types.at[i].id == t->id)
      own = book_says(im->book, im->book->types.at[i].label);
  return own && str_is(book_str(im->book, label), own) ? 0 : label;
}

static bool begins_as(struct str id, struct buf *key, const char *from,
                      const char *type, const char *to) {
  buf_clear(key);
  buf_addf(key, "%s %s %s", from, type, to);
  return str_starts(id, buf_text(key)) &&
         (id.n == key->n ||
          str_starts(str_n(id.at + key->n, id.n - key->n), " #"));
}

// Records have ids that follow from their ends and type.
static ent_sym own_id(struct import *im, const struct import_draft *x,
                      ent_sym id) {
  const char *from = book_says(im->book, im->people.list.at[x->from].id),
             *to = book_says(im->book, im->people.list.at[x->to].id),
             *type = book_says(im->book, im->types.at[x->type].id);
  struct str s = book_str(im->book, id);
  struct buf key = {0};
  bool follows = id && im->read.at[x->table].map->exported &&
                 (begins_as(s, &key, from, type, to) ||
                  begins_as(s, &key, to, type, from));
  buf_drop(&key);
  return follows ? 0 : id;
}

static ent_sym unusual_weight(struct import *im, const struct import_draft *x,
                              ent_sym weight) {
  bool usual =
      weight && is_plain(im, x) && str_is(book_str(im->book, weight), "1");
  return usual ? 0 : weight;
}

static bool is_so(const struct import *im, const struct import_said *at,
                  uint32_t n, enum take what) {
  ent_sym said = said_text(at, n, what);
  return said && str_is(book_str(im->book, said), "true");
}

static uint32_t more_of(struct import *im, const struct import_draft *x,
                        const struct import_said *at, struct run claims) {
  uint32_t n = x->said.n;
  if (n == 0 && x->from != x->to && !claims.n)
    return 0;
  ent_sym via = said_text(at, n, TAKE_VIA);
  struct written_more m = {
      .id = own_id(im, x, said_text(at, n, TAKE_ACTOR)),
      .label = unusual_label(im, x, said_text(at, n, TAKE_LABEL)),
      .note = joined_text(im, at, n, TAKE_NOTE),
      .url = said_text(at, n, TAKE_URL),
      .location = said_text(at, n, TAKE_PLACE),
      .grade = said_text(at, n, TAKE_GRADE),
      .count = said_text(at, n, TAKE_COUNT),
      .weight = unusual_weight(im, x, said_text(at, n, TAKE_WEIGHT)),
      .forecast = is_so(im, at, n, TAKE_FORECAST),
      .primary = is_so(im, at, n, TAKE_PRIMARY),
      .confidence = said_text(at, n, TAKE_CONFIDENCE),
      .marking = marked(im, said_text(at, n, TAKE_MARKING)),
      .claims = claims,
      .self = x->from == x->to};
  if (via)
    m.via =
        im->people.list.at[people_meant(&im->people, book_str(im->book, via))]
            .id;
  m.tags = words_of(im, at, n, TAKE_TAGS);
  m.extras = extras_of(im, at, n);
  return book_more(im->book, &m);
}

static uint32_t dates_of(struct import *im, const struct import_draft *x) {
  struct written_dates d = {.list = x->spells.n > 0};
  if (!d.list && !x->start && !x->end && !x->seen)
    return 0;
  if (d.list) {
    d.items = (struct run){(uint32_t)im->book->lists.n, x->spells.n};
    for (uint32_t i = 0; i < x->spells.n; i++)
      book_item(im->book, im->spells.at[x->spells.first + i]);
  }
  d.start = x->start;
  d.end = x->end;
  d.has_start = x->start != 0;
  d.has_end = x->end != 0 || (x->start != 0 && !x->seen);
  d.has_seen = x->seen != 0;
  if (x->seen) {
    d.seen = (struct run){(uint32_t)im->book->lists.n, x->again ? 2 : 1};
    book_item(im->book, x->seen);
    if (x->again)
      book_item(im->book, x->again);
  }
  return book_dates(im->book, &d);
}

static ent_sym spells_text(struct import *im, const struct import_draft *x) {
  struct buf all = {0};
  for (uint32_t i = 0; i < x->spells.n; i++) {
    buf_add(&all, i ? ", " : "");
    buf_adds(&all, book_str(im->book, im->spells.at[x->spells.first + i]));
  }
  ent_sym sym = all.n ? book_text(im->book, buf_str(&all)) : 0;
  buf_drop(&all);
  return sym;
}

static void fill_tie(struct import *im, struct cites *cites, uint32_t draft) {
  const struct import_draft *x = &im->drafts.at[draft];
  const struct import_said *at = im->said.at + x->said.first;
  const bool exported = im->read.at[x->table].map->exported;
  // Whoever brought it up says it, and the table that they do.
  const bool brought = claims_brought(im, x);
  const ent_sym record = said_text(at, x->said.n, TAKE_RECORD);
  struct run sources = im->has_cites
                           ? sayings_cites(cites, record, 0)
                           : cites_of(cites, at, x->said.n,
                                      brought ? NO_TABLE : x->table, exported);
  const struct said_row row = {at, x->said.n, record, sources, exported};
  struct tie_claims told = claims_of(im, cites, &row);
  claims_spoken(im, cites, x, brought ? x->table : NO_TABLE, &told);
  struct written_tie w = {.place = {UINT16_MAX, draft},
                          .from = im->people.list.at[x->from].id,
                          .to = im->people.list.at[x->to].id,
                          .type = im->types.at[x->type].id,
                          .when = x->spells.n ? spells_text(im, x) : x->when,
                          .likelihood =
                              said_text(at, x->said.n, TAKE_LIKELIHOOD),
                          .sources = told.own ? (struct run){0, 0} : sources,
                          .whole = true};
  w.more = more_of(im, x, at, told.claims);
  w.dates = dates_of(im, x);
  book_tie(im->book, &w);
}

struct by_tie {
  uint32_t from, to, type, index;
  day first;
};

static int compare_ties(const void *a, const void *b) {
  const struct by_tie *x = a, *y = b;
  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  if (x->to != y->to)
    return x->to < y->to ? -1 : 1;
  if (x->type != y->type)
    return x->type < y->type ? -1 : 1;
  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

// The place of each type in the order of ids.
static uint32_t *rank_types(const struct import *im) {
  uint32_t *rank = mem_new(im->types.n + 1, sizeof *rank);
  struct by_id *order = mem_new(im->types.n + 1, sizeof *order);
  for (size_t i = 0; i < im->types.n; i++)
    order[i] =
        (struct by_id){book_str(im->book, im->types.at[i].id), (uint32_t)i};
  qsort(order, im->types.n, sizeof *order, compare_ids);
  for (size_t i = 0; i < im->types.n; i++)
    rank[order[i].index] = (uint32_t)i;
  mem_free(order);
  return rank;
}

// A tie without direction begins with the actor whose id comes first.
static void put_in_order(const struct import *im, struct import_draft *x,
                         const uint32_t *place_of) {
  uint32_t from = x->from;
  bool directed =
      im->types.at[x->type].directed && !im->read.at[x->table].map->mirrored;
  if (directed || place_of[x->from] <= place_of[x->to])
    return;
  x->from = x->to;
  x->to = from;
}

static void fill_ties(struct import *im, struct cites *cites,
                      const uint32_t *place_of) {
  struct by_tie *order = mem_new(im->drafts.n + 1, sizeof *order);
  uint32_t *rank = rank_types(im);
  size_t n = 0;
  for (size_t i = 0; i < im->drafts.n; i++) {
    struct import_draft *x = &im->drafts.at[i];
    put_in_order(im, x, place_of);
    if (!x->gone)
      order[n++] = (struct by_tie){place_of[x->from], place_of[x->to],
                                   rank[x->type], (uint32_t)i, x->first};
  }
  mem_free(rank);
  qsort(order, n, sizeof *order, compare_ties);
  for (size_t i = 0; i < n; i++)
    fill_tie(im, cites, order[i].index);
  mem_free(order);
}

// ------------------------------------------------------------------- whole

// Without a coverage nobody could say what "still" means.
static void fill_coverage(struct import *im) {
  struct ent_book *b = im->book;
  day first = DAY_MAX, last = DAY_MIN;
  struct buf text = {0};
  for (size_t i = 0; i < im->drafts.n; i++) {
    const struct import_draft *x = &im->drafts.at[i];
    if (!x->when && !x->spells.n && !x->start && !x->seen)
      continue;
    // What was seen on a day, or ended on one, may have begun before any.
    const day begin = x->first != DAY_MIN ? x->first : x->reach;
    if (begin != DAY_MIN && begin < first)
      first = begin;
    last = x->reach > last ? x->reach : last;
  }
  if (im->dated)
    last = im->looked;
  if (im->ledger.coverage)
    b->coverage = im->ledger.coverage;
  if (im->map.coverage || b->coverage || first > last)
    return;
  days_print(&text, (struct days){first, last});
  im->map.coverage = map_text(&im->map, buf_str(&text));
  import_tell(im,
              "the tables are taken to cover %s, their first date to their "
              "last",
              buf_text(&text));
  buf_drop(&text);
}

// Ends that others name are actors before any has an id.
static void meet_others(struct import *im) {
  for (size_t i = 0; i < im->drafts.n; i++) {
    const struct import_draft *x = &im->drafts.at[i];
    for (uint32_t k = 0; k < x->said.n && !x->gone; k++) {
      const struct import_said *s = &im->said.at[x->said.first + k];
      if (s->what == TAKE_VIA)
        im->people.list
            .at[people_meant(&im->people, book_str(im->book, s->text))]
            .used = true;
    }
  }
}

// What is said of the whole: by the map, else by a table.
static void fill_ledger(struct import *im) {
  struct ent_book *b = im->book;
  const struct import_ledger *x = &im->ledger;
  fill_coverage(im);
  b->title = im->map.title ? book_text(b, str_of(im->map.title)) : x->title;
  if (im->map.coverage)
    b->coverage = book_text(b, str_of(im->map.coverage));
  b->description = x->description;
  b->note = x->note;
  b->marking = marked(im, x->marking);
  b->markings = words_of(im, im->said.at + x->markings.first, x->markings.n,
                         TAKE_MARKINGS);
}

void import_fill(struct import *im) {
  struct ent_book *b = im->book;
  struct cites cites = {.im = im};
  fill_ledger(im);
  b->rules.whole_units = im->map.whole;
  marks_fill(im);
  meet_others(im);
  people_settle(&im->people);
  fill_types(im);
  uint32_t *place_of = mem_new(im->people.list.n + 1, sizeof *place_of);
  cites_works(&cites);
  fill_actors(im, &cites, place_of);
  fill_ties(im, &cites, place_of);
  cites_fill(&cites);
  mem_free(place_of);
  cites_drop(&cites);
  book_tell_apart(b);
}
