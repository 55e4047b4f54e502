// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/reader.h"

#include "base/num.h"
#include "base/suggest.h"
#include "model/build.h"

struct draft {
  struct written_tie t;
  struct written_more m;
  struct written_dates dates;
  const struct node *from, *to, *between, *type, *when, *start, *end, *seen,
      *on, *claims;
};

// ------------------------------------------------------------- one value

static void read_count(struct reader *r, const struct field *f,
                       const struct node *value, void *at) {
  uint32_t lo = 0, hi = 0;
  if (value->kind == NODE_TEXT && count_parse(value->text, &lo, &hi)) {
    *(ent_sym *)at = reader_text(r, value->text);
    return;
  }
  if (node_is_null(value))
    return;
  field_refused(r, "value/count", f, value, "a number of happenings");
  diag_help(r->d, "write 295, 295+ for at least so many, or 392-783");
}

static void read_weight(struct reader *r, const struct field *f,
                        const struct node *value, void *at) {
  double x = 0;
  if (value->kind == NODE_TEXT && num_parse(value->text, &x) && x > 0) {
    *(ent_sym *)at = reader_text(r, value->text);
    return;
  }
  if (node_is_null(value))
    return;
  field_refused(r, "value/weight", f, value, "a number above 0");
  diag_help(r->d, "1 is an ordinary tie; a number of happenings is `count`, a "
                  "doubt is `likelihood`");
}

static void tell_likelihood(struct reader *r, const struct field *f,
                            const struct node *value) {
  field_refused(r, "value/likelihood", f, value,
                "a word of the scale or a percentage");
  double part = 0;
  if (value->kind == NODE_TEXT && num_parse(value->text, &part) && part > 0 &&
      part <= 1) {
    unsigned percent = (unsigned)(part * 100 + 0.5);
    diag_fix(r->d, "%u%%", percent);
    diag_help(r->d, "a likelihood is a percentage: write `%u%%`", percent);
    return;
  }
  struct suggest near = suggest_for(value->text);
  const char *word;
  for (size_t i = 0; (word = likelihood_word(i)); i++)
    suggest_offer(&near, str_of(word));
  struct str best = suggest_best(&near);
  if (best.n > 0) {
    diag_fix(r->d, "%.*s", STR_ARG(best));
    diag_help(r->d, "did you mean `%.*s`?", STR_ARG(best));
    return;
  }
  diag_help(r->d,
            "write almost no chance, very unlikely, unlikely, roughly "
            "even chance, likely, very likely or almost certain; or 70%%, "
            "or 55-80%%");
}

// A scale that ends with 1 is as common as one that ends with 100.
static void tell_one(struct reader *r, const struct node *value) {
  diag(r->d, ENT_WARNING, "value/one-percent", span_of(r, value),
       "`1` is read as one percent");
  diag_help(r->d,
            "write `100%%` for what is certain, `1%%` for what hardly is");
}

static void read_likelihood(struct reader *r, const struct field *f,
                            const struct node *value, void *at) {
  uint8_t lo = 0, hi = 0;
  if (node_is_null(value))
    return;
  bool good =
      value->kind == NODE_TEXT && likelihood_parse(value->text, &lo, &hi);
  if (good)
    *(ent_sym *)at = reader_text(r, value->text);
  if (good && str_is(str_trim(value->text), "1"))
    tell_one(r, value);
  if (!good)
    tell_likelihood(r, f, value);
}

// How good the grounds of the author's judgement are (ICD 203). It says nothing
// of how likely the tie is, and changes no answer.
static void read_confidence(struct reader *r, const struct field *f,
                            const struct node *value, void *at) {
  static const char *const levels[] = {"low", "moderate", "high"};
  if (node_is_null(value))
    return;
  for (size_t i = 0; value->kind == NODE_TEXT && i < 3; i++)
    if (str_eq(value->text, str_of(levels[i]))) {
      *(ent_sym *)at = reader_text(r, value->text);
      return;
    }
  field_refused(r, "value/confidence", f, value, "low, moderate or high");
  diag_help(r->d, "it says how good your grounds are; how likely the tie is, "
                  "is `likelihood`");
}

static void read_id(struct reader *r, const struct field *f,
                    const struct node *value, void *at) {
  ent_sym id = 0;
  field_text(r, f, value, &id);
  if (id && id_sound(r, value->text, span_of(r, value), "a tie"))
    *(ent_sym *)at = id;
}

// In the order of the format page, which is that of most files.
enum {
  FROM,
  TYPE,
  TO,
  BETWEEN,
  WHEN,
  START,
  END,
  SEEN,
  ON,
  LIKELIHOOD,
  SOURCES
};
static const struct field fields[] = {
    FIELD("from", field_node, draft, from),
    FIELD("type", field_node, draft, type),
    FIELD("to", field_node, draft, to),
    FIELD("between", field_node, draft, between),
    FIELD("when", field_node, draft, when),
    FIELD("start", field_node, draft, start),
    FIELD("end", field_node, draft, end),
    FIELD("seen", field_node, draft, seen),
    FIELD("on", field_node, draft, on),
    FIELD("likelihood", read_likelihood, draft, t.likelihood),
    FIELD("sources", field_sources, draft, t.sources),
    FIELD("label", field_prose, draft, m.label),
    FIELD("count", read_count, draft, m.count),
    FIELD("place", field_text, draft, m.location),
    FIELD("via", field_text, draft, m.via),
    FIELD("forecast", field_true, draft, m.forecast),
    FIELD("self", field_true, draft, m.self),
    FIELD("weight", read_weight, draft, m.weight),
    FIELD("confidence", read_confidence, draft, m.confidence),
    FIELD("grade", field_grade, draft, m.grade),
    FIELD("claims", field_node, draft, claims),
    FIELD("id", read_id, draft, m.id),
    FIELD("note", field_prose, draft, m.note),
    FIELD("tags", field_words, draft, m.tags),
    FIELD("url", field_text, draft, m.url),
    FIELD("primary", field_true, draft, m.primary),
    FIELD("marking", field_marking, draft, m.marking),
};
FORM(form, "a tie", fields);

// Keys whose values are kept apart.
static const uint64_t MORE = ~(FIELD_BIT(SOURCES + 1) - 1);

// ----------------------------------------------------------------- dates

static void tell_when_and(struct reader *r, const struct draft *d) {
  const struct node *other = d->start  ? d->start
                             : d->end  ? d->end
                             : d->seen ? d->seen
                                       : d->on;
  diag(r->d, ENT_ERROR, "tie/dates-twice", span_of(r, d->when),
       "`when` together with `%s`",
       d->start  ? "start"
       : d->end  ? "end"
       : d->seen ? "seen"
                 : "on");
  diag_also(r->d, span_of(r, other), "and here");
  diag_help(r->d, "say it in one way: `when: since A until B`, or `start: A` "
                  "and `end: B`");
}

// The items of a list as written, for people.
static ent_sym join_items(struct reader *r, const struct node *list) {
  struct buf b = {0};
  for (const struct node *c = node_first(list); c; c = node_after(list, c))
    buf_addf(&b, "%s%s", b.n ? ", " : "",
             book_says(r->b, field_date_item(r, c)));
  ent_sym s = reader_text(r, buf_str(&b));
  buf_drop(&b);
  return s;
}

static bool all_texts(struct reader *r, const struct node *list,
                      const char *key) {
  const struct field f = {{key, strlen(key)}, NULL, 0};
  return field_date_list(r, &f, list, UINT16_MAX, "make several ties of it");
}

static void read_when(struct reader *r, struct draft *d) {
  static const struct field f = {{"when", 4}, NULL, 0};
  const struct node *when = d->when;
  if (when->kind == NODE_MAP)
    field_wrong(r, &f, when, "a date or a list of dates");
  if (when->kind == NODE_TEXT)
    d->t.when = reader_text(r, when->text);
  if (when->kind != NODE_LIST || when->size == 1 || !all_texts(r, when, "when"))
    return;
  d->t.when = join_items(r, when);
  d->dates.list = true;
  d->dates.items.first = (uint32_t)r->b->lists.n;
  for (const struct node *c = node_first(when); c; c = node_after(when, c))
    book_item(r->b, field_date_item(r, c));
  d->dates.items.n = (uint32_t)(r->b->lists.n - d->dates.items.first);
}

static void read_seen(struct reader *r, struct written_dates *d,
                      const struct node *seen) {
  static const struct field f = {{"seen", 4}, NULL, 0};
  d->has_seen = true;
  d->seen.first = (uint32_t)r->b->lists.n;
  if (seen->kind == NODE_TEXT && !node_is_unknown(seen))
    book_item(r->b, reader_text(r, seen->text));
  else if (seen->kind == NODE_MAP)
    field_wrong(r, &f, seen, "a date or a list of dates");
  else if (seen->kind == NODE_LIST && all_texts(r, seen, "seen"))
    for (const struct node *c = node_first(seen); c; c = node_after(seen, c))
      if (!node_is_unknown(c))
        book_item(r->b, field_date_item(r, c));
  d->seen.n = (uint32_t)(r->b->lists.n - d->seen.first);
}

static void read_dates(struct reader *r, struct draft *d) {
  struct written_dates *w = &d->dates;
  if (d->when && (d->start || d->end || d->seen || d->on))
    tell_when_and(r, d);
  if (d->when) {
    read_when(r, d);
  } else {
    w->has_start =
        d->start && field_date_text(r, &fields[START], d->start, &w->start);
    w->has_end = d->end && field_date_text(r, &fields[END], d->end, &w->end);
    w->has_on = d->on && field_date_text(r, &fields[ON], d->on, &w->on);
    if (d->seen)
      read_seen(r, w, d->seen);
  }
  if (w->list || w->has_start || w->has_end || w->has_on || w->has_seen)
    d->t.dates = book_dates(r->b, w);
}

// ------------------------------------------------------------------ ends

static struct span record(const struct reader *r, const struct draft *d) {
  return span_at(r, d->t.place);
}

static bool tell_ends(struct reader *r, const struct draft *d) {
  if (d->between && (d->from || d->to)) {
    diag(r->d, ENT_ERROR, "tie/ends", span_of(r, d->between),
         "`between` together with `%s`", d->from ? "from" : "to");
    diag_also(r->d, span_of(r, d->from ? d->from : d->to), "and here");
    diag_help(r->d, "`between: [a, b]` is for ties without a direction, "
                    "`from` and `to` for those with one");
    return false;
  }
  if (!d->between && !d->from)
    form_missing(r, &form, record(r, d), "from",
                 "say who: `from:` and `to:`, or `between: [a, b]`");
  if (!d->between && !d->to)
    form_missing(r, &form, record(r, d), "to",
                 "say with whom: `from:` and `to:`, or `between: [a, b]`");
  return d->between || (d->from && d->to);
}

// An id, or a list of ids: the nodes that hold them are walked in place.
static bool sound_ends(struct reader *r, const struct field *f,
                       const struct node *n, bool list_only) {
  if (node_says(n) && !list_only)
    return true;
  if (n->kind != NODE_LIST) {
    field_wrong(r, f, n,
                list_only ? "a list of actors"
                          : "an actor's id or a list of ids");
    return false;
  }
  if (n->size < (list_only ? 3 : 2)) {
    diag(r->d, ENT_ERROR, "tie/ends", span_of(r, n), "`%.*s` names %s",
         STR_ARG(f->name), n->size < 2 ? "nobody" : "only one actor");
    diag_help(r->d, list_only ? "name two actors or more: between: [a, b]"
                              : "name an actor");
    return false;
  }
  for (const struct node *c = node_first(n); c; c = node_after(n, c))
    if (!node_says(c)) {
      field_wrong(r, f, c, "a list of actors");
      return false;
    }
  return true;
}

// `alone`: the record makes no other tie, so that its `self` can say so.
static bool self_tie(struct reader *r, const struct node *from,
                     const struct node *to, bool alone) {
  if (!str_eq(from->text, to->text))
    return false;
  diag(r->d, ENT_ERROR, "tie/self", span_of(r, to),
       "a tie of `%.*s` with itself", STR_ARG(to->text));
  diag_also(r->d, span_of(r, from), "named here too");
  diag_help(r->d, alone
                      ? "name two actors, or write `self: true` if it is meant"
                      : "name two actors");
  return true;
}

// How many pairs lists of so many make, those of an actor with itself among
// them.
static size_t pairs_made(const struct draft *d) {
  const size_t n = d->between ? d->between->size : 0;
  const struct node *ends[] = {d->from, d->to};
  size_t product = 1;
  for (size_t i = 0; i < 2 && !d->between; i++)
    product *= ends[i]->kind == NODE_LIST ? ends[i]->size - 1 : 1;
  return d->between ? (n - 1) * (n - 2) / 2 : product;
}

// The pairs of a record are bounded, and those beyond the first come out of a
// budget that all records share.
static bool afford_pairs(struct reader *r, const struct draft *d) {
  static const char help[] = "name one actor for the group";
  const struct span at = span_of(r, d->between ? d->between : d->from);
  const size_t n = pairs_made(d);
  if (n > r->limits.most[LIMIT_PAIRS]) {
    limit_passed(r->d, "tie/too-many-pairs", at, &r->limits, LIMIT_PAIRS, n,
                 "ties that this record's lists make", help);
    return false;
  }
  const size_t was = r->pairs;
  r->pairs += n - 1;
  if (was <= r->limits.most[LIMIT_ALL_PAIRS] &&
      r->pairs > r->limits.most[LIMIT_ALL_PAIRS])
    limit_passed(r->d, "tie/too-many-pairs", at, &r->limits, LIMIT_ALL_PAIRS, 0,
                 "ties that lists of ends make", help);
  return r->pairs <= r->limits.most[LIMIT_ALL_PAIRS];
}

static const struct node *first_end(const struct node *n) {
  return n->kind == NODE_TEXT ? n : node_first(n);
}

static const struct node *next_end(const struct node *n,
                                   const struct node *at) {
  return n->kind == NODE_TEXT ? NULL : node_after(n, at);
}

// How many ties the ends make.
static uint32_t count_pairs(struct reader *r, const struct draft *d) {
  uint32_t n = 0;
  const bool alone = pairs_made(d) == 1;
  const struct node *from = d->between ? d->between : d->from;
  for (const struct node *a = first_end(from); a; a = next_end(from, a)) {
    const struct node *to = d->between ? d->between : d->to;
    const struct node *b = d->between ? node_after(to, a) : first_end(to);
    for (; b; b = next_end(to, b))
      n += d->m.self || !self_tie(r, a, b, alone);
  }
  return n;
}

// The ids of an end, up to one that is no name: the items behind it could not
// be found again by their numbers.
static struct run read_names(struct reader *r, const struct node *n) {
  struct run out = {(uint32_t)r->b->lists.n, 0};
  for (const struct node *c = !n || n->kind == NODE_MAP ? NULL : first_end(n);
       c && node_says(c); c = next_end(n, c))
    book_item(r->b, reader_text(r, c->text));
  out.n = (uint32_t)(r->b->lists.n - out.first);
  return out;
}

static ent_sym read_name(struct reader *r, const struct node *n) {
  return n && node_says(n) ? reader_text(r, n->text) : 0;
}

static bool is_list(const struct node *n) { return n && n->kind == NODE_LIST; }

// A record without pairs has its names all the same, to be looked at.
static void read_ends(struct reader *r, struct draft *d, bool sound) {
  uint32_t pairs = sound && afford_pairs(r, d) ? count_pairs(r, d) : 0;
  d->t.whole = pairs > 0;
  if (!d->between && !is_list(d->from) && !is_list(d->to)) {
    d->t.from = read_name(r, d->from);
    d->t.to = read_name(r, d->to);
    return;
  }
  struct written_ends e = {.pairs = pairs, .between = d->between != NULL};
  e.from = read_names(r, d->between ? d->between : d->from);
  if (!d->between)
    e.to = read_names(r, d->to);
  d->t.ends = book_ends(r->b, &e);
}

static bool ends_sound(struct reader *r, const struct draft *d) {
  if (!tell_ends(r, d))
    return false;
  if (d->between)
    return sound_ends(r, &fields[BETWEEN], d->between, true);
  bool from = sound_ends(r, &fields[FROM], d->from, false);
  return sound_ends(r, &fields[TO], d->to, false) && from;
}

// ---------------------------------------------------------------- record

static bool read_tie_type(struct reader *r, struct draft *d) {
  ent_sym id = 0;
  if (d->type)
    field_text(r, &fields[TYPE], d->type, &id);
  if (id == 0 && (!d->type || d->type->kind == NODE_TEXT))
    form_missing(r, &form, record(r, d), "type",
                 "say what kind of tie it is: funds, allied-with, attacks …");
  if (id == 0 || !type_room(r, id, span_of(r, d->type)))
    return false;
  d->t.type = id;
  return true;
}

static bool fit_citations(struct reader *r, struct draft *d) {
  if (d->t.sources.n <= UINT16_MAX)
    return true;
  diag(r->d, ENT_ERROR, "value/too-many", record(r, d),
       "a tie cites at most %d sources", UINT16_MAX);
  diag_help(r->d, "cite the best of them");
  return false;
}

void read_tie(struct reader *r, const struct node *item) {
  struct draft d = {.t = {.place = place_of(r, item->start)}};
  size_t errors = ent_diags_count(r->d, ENT_ERROR);
  uint64_t given = form_read(r, &form, item, &d, &d.m.extras);
  if (item->kind != NODE_MAP)
    return;
  if (d.claims)
    d.m.claims = read_claims(r, d.claims);
  read_dates(r, &d);
  bool sound = read_tie_type(r, &d);
  sound = fit_citations(r, &d) && sound;
  sound = ends_sound(r, &d) && sound;
  d.t.wrong = ent_diags_count(r->d, ENT_ERROR) > errors;
  read_ends(r, &d, sound);
  if ((given & MORE) || d.m.extras.n > 0)
    d.t.more = book_more(r->b, &d.m);
  book_tie(r->b, &d.t);
}
