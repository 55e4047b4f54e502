// SPDX-License-Identifier: GPL-2.0-or-later
// A record of `ties:` becomes one tie for each pair of ends. What the pairs
// have in common (citations, claims, the rarer keys) they share; each has
// spells of its own, since lives cut them differently.
#include "read/reader.h"

#include "base/num.h"
#include "base/suggest.h"

struct draft {
  struct tie t;
  struct tie_more m;
  struct run citations;
  const struct node *from, *to, *between, *type, *when, *start, *end, *seen,
      *on, *claims;
};

// ------------------------------------------------------------- one value

static void read_count(struct reader *r, const struct field *f,
                       const struct node *value, void *at) {
  struct tie_more *m = at;
  struct str s = value->text, lo = s, hi = {NULL, 0};
  (void)f;
  if (value->kind == NODE_TEXT) {
    bool open = str_ends(s, "+");
    bool range = !open && str_cut(s, "-", &lo, &hi);
    uint32_t a = 0, b = 0;
    if (open)
      lo.n--;
    bool good = num_parse_u32(lo, &a) && a > 0 && a < NONE;
    if (range)
      good = good && num_parse_u32(hi, &b) && b >= a && b < NONE;
    if (good) {
      m->count_lo = a;
      m->count_hi = open ? NONE : range ? b : a;
      return;
    }
    if (node_is_null(value))
      return;
  }
  field_refused(r, "value/count", f, value, "a number of happenings");
  diag_help(r->d, "write 295, 295+ for at least so many, or 392-783");
}

static void read_weight(struct reader *r, const struct field *f,
                        const struct node *value, void *at) {
  double x = 0;
  if (value->kind == NODE_TEXT && num_parse(value->text, &x) && x > 0) {
    *(double *)at = x;
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

static void read_likelihood(struct reader *r, const struct field *f,
                            const struct node *value, void *at) {
  struct tie *t = at;
  uint8_t lo = 0, hi = 0;
  if (node_is_null(value))
    return;
  if (value->kind != NODE_TEXT || !likelihood_parse(value->text, &lo, &hi)) {
    tell_likelihood(r, f, value);
    return;
  }
  t->likelihood_lo = lo;
  t->likelihood_hi = hi;
  t->likelihood_given = true;
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
    FIELD("likelihood", read_likelihood, draft, t),
    FIELD("sources", field_sources, draft, citations),
    FIELD("label", field_text, draft, m.label),
    FIELD("count", read_count, draft, m),
    FIELD("place", field_text, draft, m.location),
    FIELD("via", field_text, draft, m.via),
    FIELD("forecast", field_true, draft, m.forecast),
    FIELD("weight", read_weight, draft, m.weight),
    FIELD("grade", field_grade, draft, m.grade),
    FIELD("claims", field_node, draft, claims),
    FIELD("id", read_id, draft, m.id),
    FIELD("note", field_text, draft, m.note),
    FIELD("tags", field_words, draft, m.tags),
    FIELD("url", field_text, draft, m.url),
    FIELD("primary", field_true, draft, m.primary),
};
FORM(form, "a tie", fields);

// Keys whose values live in tie_more.
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

static void add_spell(struct reader *r, struct spell_draft d) {
  vec_push(&r->l->spells, draft_store(d));
}

// The items of a list as written, for people.
static ent_sym join_items(struct reader *r, const struct node *list) {
  struct buf b = {0};
  for (const struct node *c = node_first(list); c; c = node_after(list, c))
    buf_addf(&b, "%s%s", b.n ? ", " : "", text(r->l, field_date_item(r, c)));
  ent_sym s = reader_text(r, buf_str(&b));
  buf_drop(&b);
  return s;
}

static bool all_texts(struct reader *r, const struct node *list,
                      const char *key) {
  const struct field f = {{key, strlen(key)}, NULL, 0};
  size_t n = 0;
  for (const struct node *c = node_first(list); c; c = node_after(list, c)) {
    if (c->kind != NODE_TEXT) {
      field_wrong(r, &f, c, "a list of dates");
      return false;
    }
    if (++n > UINT16_MAX) {
      diag(r->d, ENT_ERROR, "value/too-many", span_of(r, c),
           "a list of dates holds at most %d", UINT16_MAX);
      diag_help(r->d, "make several ties of it");
      return false;
    }
  }
  return true;
}

static void read_when(struct reader *r, struct tie *t,
                      const struct node *when) {
  static const struct field f = {{"when", 4}, NULL, 0};
  struct spell_draft d = {.given = DRAFT_WHEN};
  if (when->kind == NODE_MAP)
    field_wrong(r, &f, when, "a date or a list of dates");
  if (when->kind == NODE_TEXT) {
    t->when = reader_text(r, when->text);
    d.text = node_is_unknown(when) ? 0 : t->when;
  }
  if (when->kind != NODE_LIST || when->size == 1 ||
      !all_texts(r, when, "when")) {
    add_spell(r, d);
    return;
  }
  t->when = join_items(r, when);
  size_t item = 0;
  for (const struct node *c = node_first(when); c; c = node_after(when, c)) {
    item++;
    d.item = item <= UINT8_MAX ? (uint8_t)item : 0;
    d.text = field_date_item(r, c);
    add_spell(r, d);
  }
}

static void read_seen(struct reader *r, struct spell_draft *d,
                      const struct node *seen) {
  static const struct field f = {{"seen", 4}, NULL, 0};
  d->given |= DRAFT_SEEN;
  d->seen = (uint32_t)r->l->facts->words.n;
  if (seen->kind == NODE_TEXT && !node_is_unknown(seen))
    vec_push(&r->l->facts->words, reader_text(r, seen->text));
  else if (seen->kind == NODE_MAP)
    field_wrong(r, &f, seen, "a date or a list of dates");
  else if (seen->kind == NODE_LIST && all_texts(r, seen, "seen"))
    for (const struct node *c = node_first(seen); c; c = node_after(seen, c))
      if (!node_is_unknown(c))
        vec_push(&r->l->facts->words, field_date_item(r, c));
  d->seens = (uint16_t)(r->l->facts->words.n - d->seen);
}

static void read_apart(struct reader *r, const struct draft *d) {
  struct spell_draft s = {0};
  if (d->start && field_date_text(r, &fields[START], d->start, &s.start))
    s.given |= DRAFT_START;
  if (d->end && field_date_text(r, &fields[END], d->end, &s.end))
    s.given |= DRAFT_END;
  if (d->on && field_date_text(r, &fields[ON], d->on, &s.on))
    s.given |= DRAFT_ON;
  if (d->seen)
    read_seen(r, &s, d->seen);
  add_spell(r, s);
}

static void read_dates(struct reader *r, struct draft *d) {
  size_t first = r->l->spells.n;
  if (d->when && (d->start || d->end || d->seen || d->on))
    tell_when_and(r, d);
  if (d->when)
    read_when(r, &d->t, d->when);
  else
    read_apart(r, d);
  d->t.spell = (uint32_t)first;
  d->t.spells = (uint16_t)(r->l->spells.n - first);
}

// ------------------------------------------------------------------ ends

static struct span record(const struct reader *r, const struct draft *d) {
  return span_at(r, (struct place){d->t.file, d->t.offset});
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

static bool self_tie(struct reader *r, const struct node *from,
                     const struct node *to) {
  if (!str_eq(from->text, to->text))
    return false;
  diag(r->d, ENT_ERROR, "tie/self", span_of(r, to),
       "a tie of `%.*s` with itself", STR_ARG(to->text));
  if (from != to)
    diag_also(r->d, span_of(r, from), "named here too");
  diag_help(r->d, "name two actors");
  return true;
}

// The pairs of a record beyond the first come out of a budget, like what
// YAML's aliases make.
static bool afford_pair(struct reader *r, const struct node *lists) {
  if (r->pairs < r->limits.expansion)
    return true;
  if (r->pairs++ == r->limits.expansion) {
    diag(r->d, ENT_ERROR, "tie/too-many-pairs", span_of(r, lists),
         "lists of ends make more than %zu ties", r->limits.expansion);
    diag_help(r->d, "name one actor for the group, or raise the limit");
  }
  return false;
}

static void copy_spells(struct reader *r, struct tie *t) {
  uint32_t first = (uint32_t)r->l->spells.n;
  vec_reserve(&r->l->spells, r->l->spells.n + t->spells);
  for (uint32_t i = 0; i < t->spells; i++)
    vec_push(&r->l->spells, r->l->spells.at[t->spell + i]);
  t->spell = first;
}

// One tie. False when no more can be had.
static bool add_pair(struct reader *r, struct draft *d, bool *is_first,
                     const struct node *from, const struct node *to) {
  if (self_tie(r, from, to))
    return true;
  struct tie t = d->t;
  t.from = reader_text(r, from->text);
  t.to = reader_text(r, to->text);
  if (!*is_first) {
    if (!afford_pair(r, from))
      return false;
    r->pairs++;
    copy_spells(r, &t);
  }
  *is_first = false;
  vec_push(&r->l->ties, t);
  return true;
}

static const struct node *first_end(const struct node *n) {
  return n->kind == NODE_TEXT ? n : node_first(n);
}

static const struct node *next_end(const struct node *n,
                                   const struct node *at) {
  return n->kind == NODE_TEXT ? NULL : node_after(n, at);
}

static bool add_pairs(struct reader *r, struct draft *d) {
  bool is_first = true;
  const struct node *from = d->between ? d->between : d->from;
  for (const struct node *a = first_end(from); a; a = next_end(from, a)) {
    const struct node *to = d->between ? d->between : d->to;
    const struct node *b = d->between ? node_after(to, a) : first_end(to);
    for (; b; b = next_end(to, b))
      if (!add_pair(r, d, &is_first, a, b))
        return !is_first;
  }
  return !is_first;
}

static void add_end(struct reader *r, struct tie *t, struct str from,
                    struct str to, bool *is_first) {
  t->from = from.n ? reader_text(r, from) : 0;
  t->to = to.n ? reader_text(r, to) : 0;
  vec_push(&r->l->ties, *t);
  t->spells = 0;
  *is_first = false;
}

// A record without pairs is kept for its names and dates to be looked at: a
// tie for each end that is named, or one. The items of a list past one that
// is no name could not be found again by their numbers.
static void add_wrong(struct reader *r, struct draft *d) {
  struct tie t = d->t;
  const struct str none = {NULL, 0};
  const struct node *ends[] = {d->between, d->from, d->to};
  bool is_first = true;
  t.wrong = true;
  for (size_t i = d->between ? 0 : 1; i < (d->between ? 1 : 3); i++) {
    const struct node *n = ends[i];
    for (const struct node *c = !n || n->kind == NODE_MAP ? NULL : first_end(n);
         c && node_says(c); c = next_end(n, c))
      add_end(r, &t, i < 2 ? c->text : none, i < 2 ? none : c->text, &is_first);
  }
  if (is_first)
    add_end(r, &t, none, none, &is_first);
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
  d->t.type = ledger_type_slot(r->l, id);
  return true;
}

static bool fit_citations(struct reader *r, struct draft *d) {
  d->t.citation = d->citations.first;
  d->t.citations = (uint16_t)d->citations.n;
  if (d->citations.n <= UINT16_MAX)
    return true;
  diag(r->d, ENT_ERROR, "value/too-many", record(r, d),
       "a tie cites at most %d sources", UINT16_MAX);
  diag_help(r->d, "cite the best of them");
  return false;
}

// What a record that is left out had added is taken back.
struct marks {
  size_t spells, citations, citation_more, claims, words, extras;
};

static struct marks mark(const ent_account *l) {
  return (struct marks){
      l->spells.n,        l->facts->citations.n, l->facts->citation_more.n,
      l->facts->claims.n, l->facts->words.n,     l->facts->extras.n};
}

static void take_back(ent_account *l, struct marks m) {
  l->spells.n = m.spells;
  l->facts->citations.n = m.citations;
  l->facts->citation_more.n = m.citation_more;
  l->facts->claims.n = m.claims;
  l->facts->words.n = m.words;
  l->facts->extras.n = m.extras;
}

void read_tie(struct reader *r, const struct node *item) {
  struct draft d = {.t = {.offset = item->start,
                          .file = (uint16_t)r->file,
                          .likelihood_lo = 100,
                          .likelihood_hi = 100},
                    .m = {.weight = 1}};
  ent_account *l = r->l;
  struct marks before = mark(l);
  size_t errors = ent_diags_count(r->d, ENT_ERROR);
  uint64_t given = form_read(r, &form, item, &d, &d.m.extras);
  if (item->kind == NODE_MAP) {
    if (d.claims)
      d.m.claims = read_claims(r, d.claims);
    read_dates(r, &d);
    d.t.between = d.between != NULL;
    bool typed = read_tie_type(r, &d), sound = typed;
    sound = fit_citations(r, &d) && sound;
    sound = ends_sound(r, &d) && sound;
    d.t.wrong = ent_diags_count(r->d, ENT_ERROR) > errors;
    if ((given & MORE) || d.m.extras.n > 0)
      d.t.more = (uint32_t)l->more.n;
    d.t.untyped = !typed;
    if (sound && add_pairs(r, &d))
      l->facts->records++;
    else
      add_wrong(r, &d);
    if (d.t.more)
      vec_push(&l->more, d.m);
  } else {
    take_back(l, before);
  }
}
