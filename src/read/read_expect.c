// SPDX-License-Identifier: GPL-2.0-or-later
// What the ledger must keep answering. The key that names the subject says
// what is asked, and which other keys go with it.
#include "read/reader.h"

#include "base/num.h"

struct parts {
  ent_sym from, type, to;
};

struct expect_draft {
  struct written_expectation e;
  bool holds, state; // are said
  ent_sym from;      // a date
};

static const struct field part_fields[] = {
    FIELD("from", field_text, parts, from),
    FIELD("type", field_text, parts, type),
    FIELD("to", field_text, parts, to),
};
FORM(part_form, "a tie", part_fields);

// The next word of a text: what is before a blank.
static struct str next_word(struct str *rest) {
  struct str word;
  *rest = str_trim(*rest);
  str_cut(*rest, " ", &word, rest);
  return word;
}

static void split_tie(struct reader *r, const struct node *value,
                      struct parts *p) {
  struct str rest = value->text;
  struct str from = next_word(&rest), type = next_word(&rest),
             to = next_word(&rest);
  if (to.n == 0 || str_trim(rest).n > 0) {
    diag(r->d, ENT_ERROR, "expect/tie", span_of(r, value),
         "`%.*s` is not `FROM TYPE TO`", STR_ARG(value->text));
    diag_help(r->d, "write three ids with blanks between; if an id has blanks, "
                    "write {from: …, type: …, to: …}");
    return;
  }
  *p = (struct parts){reader_text(r, from), reader_text(r, type),
                      reader_text(r, to)};
}

static void read_parts(struct reader *r, const struct field *f,
                       const struct node *value, void *at) {
  struct written_expectation *e = at;
  struct parts p = {0};
  if (value->kind == NODE_TEXT)
    split_tie(r, value, &p);
  else if (value->kind == NODE_LIST)
    field_wrong(r, f, value, "`FROM TYPE TO`");
  else {
    form_read(r, &part_form, value, &p, NULL);
    static const char *const names[] = {"from", "type", "to"};
    const ent_sym given[] = {p.from, p.type, p.to};
    for (size_t i = 0; i < 3; i++)
      if (!given[i])
        form_missing(r, &part_form, span_of(r, value), names[i],
                     "a tie is {from: isi, type: funds, to: haqqani}");
  }
  e->from = p.from;
  e->type = p.type;
  e->to = p.to;
  if (!p.from || !p.type || !p.to)
    return;
  buf_clear(&r->buf);
  buf_addf(&r->buf, "%s %s %s", book_says(r->b, p.from),
           book_says(r->b, p.type), book_says(r->b, p.to));
  e->tie = reader_text(r, buf_str(&r->buf));
}

static size_t read_word(struct reader *r, const struct field *f,
                        const struct node *value, const char **words,
                        const char *(*name)(size_t)) {
  size_t n = 0;
  while (name(n)) {
    words[n] = name(n);
    n++;
  }
  size_t k = field_choice(r, f, value, words, n);
  return k == n ? SIZE_MAX : k;
}

static const char *certainty_at(size_t k) {
  return k < 4 ? verdict_name((verdict)(DEFINITE - k)) : NULL;
}

static void read_holds(struct reader *r, const struct field *f,
                       const struct node *value, void *at) {
  const char *words[4];
  struct expect_draft *d = at;
  size_t k = read_word(r, f, value, words, certainty_at);
  if (k == SIZE_MAX)
    return;
  d->e.holds = (verdict)(DEFINITE - k);
  d->holds = true;
}

static const char *sure_at(size_t k) { return k < 3 ? certainty_at(k) : NULL; }

static void read_certainty(struct reader *r, const struct field *f,
                           const struct node *value, void *at) {
  const char *words[3];
  size_t k = read_word(r, f, value, words, sure_at);
  if (k != SIZE_MAX)
    *(verdict *)at = (verdict)(DEFINITE - k);
}

static const char *state_at(size_t k) {
  return k < PAIR_STATES ? pair_state_name((enum pair_state)k) : NULL;
}

static void read_state(struct reader *r, const struct field *f,
                       const struct node *value, void *at) {
  const char *words[PAIR_STATES];
  struct expect_draft *d = at;
  size_t k = read_word(r, f, value, words, state_at);
  if (k == SIZE_MAX)
    return;
  d->e.state = (enum pair_state)k;
  d->state = true;
}

static const char *shift_at(size_t k) {
  const char *kind = shift_kind_at(k);
  if (kind)
    return kind;
  return k == 0 || shift_kind_at(k - 1) ? "reversal" : NULL;
}

static void read_shift(struct reader *r, const struct field *f,
                       const struct node *value, void *at) {
  const char *words[PAIR_STATES * PAIR_STATES];
  size_t k = read_word(r, f, value, words, shift_at);
  if (k != SIZE_MAX)
    *(const char **)at = words[k];
}

// "1", or "1..3".
static void read_rank(struct reader *r, const struct field *f,
                      const struct node *value, void *at) {
  struct written_expectation *e = at;
  struct str first = value->text, last = value->text;
  uint32_t lo = 0, hi = 0;
  if (value->kind == NODE_TEXT && !str_cut(value->text, "..", &first, &last))
    last = first = value->text;
  bool good = value->kind == NODE_TEXT && num_parse_u32(first, &lo) &&
              num_parse_u32(last, &hi) && lo > 0 && lo <= hi;
  if (good) {
    e->first = lo;
    e->last = hi;
    return;
  }
  field_refused(r, "value/rank", f, value, "a place");
  diag_help(r->d, "write 1 for the first, or 1..3 for one of the first three");
}

static void tell_number(struct reader *r, const struct field *f,
                        const struct node *value, size_t n,
                        const char *wanted) {
  diag(r->d, ENT_ERROR, "expect/actors", span_of(r, value),
       "`%.*s` takes %s, and here %s %zu", STR_ARG(f->name), wanted,
       n == 1 ? "is" : "are", n);
  diag_help(r->d, "write %.*s: [us, haqqani]", STR_ARG(f->name));
}

static void read_pair(struct reader *r, const struct field *f,
                      const struct node *value, void *at) {
  struct written_expectation *e = at;
  struct run two = {0};
  size_t errors = r->d->count[ENT_ERROR];
  uint32_t first = (uint32_t)r->b->lists.n;
  field_actors(r, f, value, &two);
  if (two.n == 2) {
    e->from = r->b->lists.at[first];
    e->to = r->b->lists.at[first + 1];
  } else if (errors == r->d->count[ENT_ERROR] && !node_is_null(value))
    tell_number(r, f, value, two.n, "two actors");
  r->b->lists.n = first;
}

static void read_bloc(struct reader *r, const struct field *f,
                      const struct node *value, void *at) {
  size_t errors = r->d->count[ENT_ERROR];
  struct run some = {0};
  field_actors(r, f, value, &some);
  if (errors == r->d->count[ENT_ERROR] && !node_is_null(value) && some.n < 2)
    tell_number(r, f, value, some.n, "two actors or more");
  *(struct run *)at = some;
}

enum {
  AT,
  FROM,
  TO,
  TIE,
  PAIR,
  ACTOR,
  TOGETHER,
  APART,
  HOLDS,
  STATE,
  SHIFT,
  RANK,
  BY,
  LAYER,
  CERTAINTY,
  ACCORDING_TO,
  ROLL_UP,
  NOTE
};

static const struct field expect_fields[] = {
    [AT] = FIELD("at", field_date, expect_draft, e.at),
    [FROM] = FIELD("from", field_date, expect_draft, from),
    [TO] = FIELD("to", field_date, expect_draft, e.until),
    [TIE] = FIELD("tie", read_parts, expect_draft, e),
    [PAIR] = FIELD("pair", read_pair, expect_draft, e),
    [ACTOR] = FIELD("actor", field_text, expect_draft, e.from),
    [TOGETHER] = FIELD("together", read_bloc, expect_draft, e.actors),
    [APART] = FIELD("apart", read_bloc, expect_draft, e.actors),
    [HOLDS] = FIELD("holds", read_holds, expect_draft, e),
    [STATE] = FIELD("state", read_state, expect_draft, e),
    [SHIFT] = FIELD("shift", read_shift, expect_draft, e.shift),
    [RANK] = FIELD("rank", read_rank, expect_draft, e),
    [BY] = FIELD("by", field_text, expect_draft, e.measure),
    [LAYER] = FIELD("layer", field_text, expect_draft, e.layer),
    [CERTAINTY] = FIELD("certainty", read_certainty, expect_draft, e.holds),
    [ACCORDING_TO] =
        FIELD("according-to", field_text, expect_draft, e.according_to),
    [ROLL_UP] = FIELD("roll-up", field_text, expect_draft, e.roll_up),
    [NOTE] = FIELD("note", field_prose, expect_draft, e.note),
};
FORM(expect_form, "an expectation", expect_fields);

// ------------------------------------------------------- what goes together

// The keys that one sort of expectation needs and may have.
struct sort {
  enum expecting what;
  unsigned subject, answer;
  uint64_t may;
};

#define BIT(row) FIELD_BIT(row)
static const struct sort sorts[] = {
    {EXPECT_TIE, TIE, HOLDS, BIT(AT) | BIT(ACCORDING_TO)},
    {EXPECT_STATE, PAIR, STATE, BIT(AT) | BIT(CERTAINTY)},
    {EXPECT_SHIFT, PAIR, SHIFT, BIT(FROM) | BIT(TO) | BIT(CERTAINTY)},
    {EXPECT_RANK, ACTOR, RANK, BIT(AT) | BIT(BY) | BIT(LAYER)},
    {EXPECT_TOGETHER, TOGETHER, TOGETHER, BIT(AT)},
    {EXPECT_APART, APART, APART, BIT(AT)},
};
enum { SORTS = sizeof sorts / sizeof *sorts };
static const uint64_t NEEDED =
    BIT(AT) | BIT(FROM) | BIT(TO) | BIT(BY); // where they may be

static const char *const missing_help[NOTE + 1] = {
    [AT] = "say when: at: 1986",
    [FROM] = "say since when: from: 1986",
    [TO] = "say until when: to: 2001-12",
    [TIE] = "say which tie: tie: isi funds haqqani",
    [PAIR] = "say which two: pair: [us, haqqani]",
    [ACTOR] = "say who: actor: us",
    [TOGETHER] = "say who: together: [france, russia]",
    [APART] = "say who: apart: [france, germany]",
    [HOLDS] = "say definite, likely or possible (at least that), or no",
    [STATE] = "say what they are to each other, state: ally, or what changed, "
              "shift: flip",
    [RANK] = "say which place: rank: 1",
    [BY] = "say by which measure: by: betweenness",
};

static uint64_t keys_of(const struct sort *s) {
  return BIT(s->subject) | BIT(s->answer) | s->may | BIT(ROLL_UP) | BIT(NOTE);
}

// The sort that the keys speak of, or NULL. Of a pair, a state unless a shift
// is said.
static const struct sort *sort_of(uint64_t given) {
  for (size_t i = 0; i < SORTS; i++) {
    const struct sort *s = &sorts[i];
    bool other =
        s->answer == STATE && given & BIT(SHIFT) && !(given & BIT(STATE));
    if (given & BIT(s->subject) && !other)
      return s;
  }
  return NULL;
}

static void list_keys(struct buf *b, uint64_t keys) {
  for (unsigned i = 0; i <= NOTE; i++)
    if (keys & BIT(i))
      buf_addf(b, "%s%s", b->n ? ", " : "", expect_fields[i].name.at);
}

static void tell_mixed(struct reader *r, struct span at, const struct sort *s,
                       unsigned row) {
  struct buf b = {0};
  const char *subject = expect_fields[s->subject].name.at;
  list_keys(&b, keys_of(s));
  diag(r->d, ENT_ERROR, "expect/mixed", at, "`%s` does not go with `%s`",
       expect_fields[row].name.at,
       s->subject == PAIR && row != STATE ? expect_fields[s->answer].name.at
                                          : subject);
  diag_help(r->d,
            "of `%s`, an expectation has %s; what else is expected is "
            "another one",
            subject, buf_text(&b));
  buf_drop(&b);
}

// Whether a key that is there came out as nothing.
static bool empty(const struct expect_draft *d, unsigned row) {
  const struct written_expectation *e = &d->e;
  switch (row) {
  case AT:
    return !e->at;
  case FROM:
    return !d->from;
  case TO:
    return !e->until;
  case TIE:
    return !e->tie;
  case PAIR:
    return !e->from || !e->to;
  case ACTOR:
    return !e->from;
  case TOGETHER:
  case APART:
    return e->actors.n < 2;
  case HOLDS:
    return !d->holds;
  case STATE:
    return !d->state;
  case SHIFT:
    return !e->shift;
  case RANK:
    return !e->first;
  default:
    return !e->measure;
  }
}

// Tells what is missing or out of place; true if all is there.
static bool complete(struct reader *r, const struct expect_draft *d,
                     const struct sort *s, uint64_t given, bool silent) {
  struct span at = span_at(r, d->e.place);
  uint64_t needed = BIT(s->subject) | BIT(s->answer) | (s->may & NEEDED);
  bool good = true;
  for (unsigned row = 0; row <= NOTE; row++) {
    if (needed & BIT(row) && empty(d, row)) {
      good = false;
      if (silent || !(given & BIT(row)))
        form_missing(r, &expect_form, at, expect_fields[row].name.at,
                     missing_help[row]);
    } else if (given & BIT(row) & ~keys_of(s)) {
      good = false;
      tell_mixed(r, at, s, row);
    }
  }
  return good;
}

void read_expectation(struct reader *r, const struct node *item) {
  struct expect_draft d = {.e = {.place = place_of(r, item->start)}};
  size_t errors = r->d->count[ENT_ERROR];
  uint64_t given = form_read(r, &expect_form, item, &d, &d.e.extras);
  bool silent = errors == r->d->count[ENT_ERROR];
  const struct sort *s = sort_of(given);
  if (!s) {
    if (silent) {
      diag(r->d, ENT_ERROR, "key/missing", span_at(r, d.e.place),
           "an expectation needs `tie`, `pair`, `actor`, `together` or "
           "`apart`");
      diag_help(r->d, "say of what: tie: isi funds haqqani");
    }
    s = &sorts[0];
    d.e.wrong = true;
  } else
    // What is there is looked at even when the rest is wrong or missing.
    d.e.wrong = !complete(r, &d, s, given, silent);
  d.e.what = s->what;
  if (s->what != EXPECT_TIE && d.e.holds == NO)
    d.e.holds = LIKELY;
  if (s->what == EXPECT_SHIFT)
    d.e.at = d.from;
  book_expectation(r->b, &d.e);
}
