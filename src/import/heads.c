// SPDX-License-Identifier: GPL-2.0-or-later
// By the words that people have for columns. Three words mean two things:
// `source` is an end beside a `target`, and a work beside other ends; `from`
// and `to` are times where their cells are, and other columns name actors; a
// person and an organisation are two ends where a column says what ties them.
#include "import/heads.h"

#include "import/moment.h"
#include "sheet/forms.h"
#include "time/date.h"

enum { HEAD_ROWS = 20, LOOKED_AT = 200 };

static const struct {
  enum take what;
  const char *word;
} words[] = {
#define WORD(id, word) {TAKE_##id, word},
#include "import/words.def"
};
enum { WORDS = sizeof words / sizeof *words };

// What is an end by its word alone if nothing else is.
static const char *const doers[] = {"person",   "individual", "member",
                                    "director", "employee",   "official"};
static const char *const bodies[] = {"organisation", "organization", "company",
                                     "employer",     "institution",  "firm"};
// Words for what ties a person to a body.
static const char *const posts[] = {"role", "position", "function", "office"};

// The heads of one row, as they are compared.
struct heads {
  const struct tables *tables;
  const struct table_sheet *sheet;
  size_t row;
  uint32_t n;
  char *keys[HEAD_WIDEST];
  bool used[HEAD_WIDEST];
};

void header_key(struct buf *out, struct str s) {
  struct buf slug = {0};
  slug_add(&slug, s);
  buf_clear(out);
  for (size_t i = 0; i < slug.n; i++)
    if (slug.at[i] != '-')
      buf_addc(out, slug.at[i]);
  buf_addn(out, "", 0);
  buf_drop(&slug);
}

bool header_is(struct str s, const char *key) {
  struct buf own = {0};
  header_key(&own, s);
  bool same = !strcmp(buf_text(&own), key);
  buf_drop(&own);
  return same;
}

static uint32_t with_key(const struct heads *r, const char *key) {
  uint32_t c = 0;
  while (c < r->n && (r->used[c] || strcmp(r->keys[c], key) != 0))
    c++;
  return c < r->n ? c : NO_COLUMN;
}

static uint32_t called(const struct heads *r, const char *word) {
  struct buf key = {0};
  header_key(&key, str_of(word));
  uint32_t c = with_key(r, buf_text(&key));
  buf_drop(&key);
  return c;
}

static uint32_t called_one(const struct heads *r, const char *const *any,
                           size_t n) {
  uint32_t c = NO_COLUMN;
  for (size_t i = 0; i < n && c == NO_COLUMN; i++)
    c = called(r, any[i]);
  return c;
}

static void take(struct heads *r, struct table_head *h, enum take t,
                 uint32_t c) {
  h->column[t] = c;
  if (c == NO_COLUMN)
    return;
  r->used[c] = true;
  h->found++;
}

// -------------------------------------------------------------------- ends

static uint32_t by_words(const struct heads *r, enum take t, bool source) {
  uint32_t c = NO_COLUMN;
  for (size_t i = 0; i < WORDS && c == NO_COLUMN; i++)
    if (words[i].what == t && (source || strcmp(words[i].word, "source") != 0))
      c = called(r, words[i].word);
  return c;
}

// Beside a target, or if no other column is one, a source is an end: else it is
// where a row was read.
static uint32_t first_end(const struct heads *r, uint32_t to) {
  bool target = to != NO_COLUMN && (!strncmp(r->keys[to], "target", 6) ||
                                    !strcmp(r->keys[to], "destination"));
  uint32_t other = by_words(r, TAKE_FROM, false);
  uint32_t source = called(r, "source");
  if (source == NO_COLUMN || other == NO_COLUMN)
    return other != NO_COLUMN ? other : source;
  const char *key = r->keys[other];
  bool weak = !strcmp(key, "id") || !strcmp(key, "parent") ||
              !strcmp(key, "origin") || !strcmp(key, "subject") ||
              !strcmp(key, "who") || !strcmp(key, "tail");
  return (weak && target) || !strcmp(key, "id") ? source : other;
}

static bool says_post(const struct heads *r) {
  return by_words(r, TAKE_TYPE, true) != NO_COLUMN ||
         called_one(r, posts, sizeof posts / sizeof *posts) != NO_COLUMN;
}

static bool find_ends(const struct heads *r, uint32_t *from, uint32_t *to) {
  *to = by_words(r, TAKE_TO, true);
  *from = first_end(r, *to);
  if ((*from == NO_COLUMN || *to == NO_COLUMN) && says_post(r)) {
    uint32_t doer = called_one(r, doers, sizeof doers / sizeof *doers);
    uint32_t body = called_one(r, bodies, sizeof bodies / sizeof *bodies);
    // "Acme employs Bob": what ties them is said of the first.
    bool turned = body < doer && by_words(r, TAKE_TYPE, true) != NO_COLUMN;
    if (doer != NO_COLUMN && body != NO_COLUMN) {
      *from = turned ? body : doer;
      *to = turned ? doer : body;
    }
  }
  return *from != NO_COLUMN && *to != NO_COLUMN;
}

static bool is_time(struct str s) {
  const struct date_context c = {.rules = DATE_RULES};
  struct date d;
  if (s.n == 4 && moment_is_year(s))
    return s.at[0] == '1' || s.at[0] == '2';
  return s.n > 4 && (moment_tells(s) != TELLS_NOTHING || moment_is_open(s) ||
                     date_read(s, &c, &d, NULL));
}

// Whether a column has dates and nothing else; one that is empty has.
static bool has_times(const struct heads *r, uint32_t c, bool some) {
  size_t n = 0, last = r->row + LOOKED_AT;
  for (size_t row = r->row + 1;
       c != NO_COLUMN && row < sheet_rows(r->sheet) && row < last; row++) {
    struct str s = sheet_text(r->tables, r->sheet, row, c);
    if (s.n && !is_time(s) && !moment_is_open(s))
      return false;
    n += s.n > 0;
  }
  return c != NO_COLUMN && (n > 0 || !some);
}

// Ends that are times are that if there are others that are actors.
static void take_ends(struct heads *r, struct table_head *h) {
  uint32_t from, to, later[2];
  find_ends(r, &from, &to);
  // The ends of a network are its own.
  bool rows = form_holds(r->tables->form.form) == HOLDS_ROWS;
  bool starts = rows && has_times(r, from, true);
  bool ends = rows && has_times(r, to, !starts);
  if (starts || ends) {
    if (starts)
      r->used[from] = true;
    if (ends)
      r->used[to] = true;
    if (find_ends(r, &later[0], &later[1])) {
      if (starts)
        take(r, h, TAKE_START, from);
      if (ends)
        take(r, h, TAKE_END, to);
      from = later[0];
      to = later[1];
    } else {
      r->used[starts ? from : to] = r->used[ends ? to : from] = false;
    }
  }
  take(r, h, TAKE_FROM, from);
  take(r, h, TAKE_TO, to);
}

// ------------------------------------------------------------------- times

// Of a key with a year in it, as `startyear`, the column of that month or day.
static uint32_t part_of(const struct heads *r, const char *year,
                        const char *const *unit) {
  static const char *const years[] = {"year", "jahr", "annee"};
  for (size_t i = 0; i < 3; i++) {
    const char *at = strstr(year, years[i]);
    struct buf key = {0};
    if (!at)
      continue;
    buf_addn(&key, year, (size_t)(at - year));
    buf_add(&key, unit[i]);
    buf_add(&key, at + strlen(years[i]));
    uint32_t c = with_key(r, buf_text(&key));
    buf_drop(&key);
    return c;
  }
  return NO_COLUMN;
}

static void take_parts(struct heads *r, struct table_head *h, enum take t) {
  static const char *const months[] = {"month", "monat", "mois"};
  static const char *const days[] = {"day", "tag", "jour"};
  if (h->column[t] == NO_COLUMN)
    return;
  const char *year = r->keys[h->column[t]];
  h->month[t] = part_of(r, year, months);
  if (h->month[t] == NO_COLUMN)
    return;
  r->used[h->month[t]] = true;
  h->day[t] = part_of(r, year, days);
  if (h->day[t] != NO_COLUMN)
    r->used[h->day[t]] = true;
}

// --------------------------------------------------------------------- all

static void take_words(struct heads *r, struct table_head *h, enum take t) {
  for (size_t i = 0; i < WORDS && h->column[t] == NO_COLUMN; i++)
    if (words[i].what == t)
      take(r, h, t, called(r, words[i].word));
}

static void find_keys(struct heads *r, struct table_head *h, unsigned of) {
  for (int t = 0; t < TAKES; t++)
    h->column[t] = h->month[t] = h->day[t] = NO_COLUMN;
  h->found = 0;
  if (of == OF_TIES)
    take_ends(r, h);
  for (size_t i = 0; i < WORDS; i++) {
    enum take t = words[i].what;
    if (!(take_of(t) & of) || t == TAKE_FROM || t == TAKE_TO ||
        (t == TAKE_ACTOR && of == OF_TIES) || (i && words[i - 1].what == t))
      continue;
    take_words(r, h, t);
    if (t == TAKE_WHEN || t == TAKE_START || t == TAKE_END)
      take_parts(r, h, t);
  }
}

bool head_read(const struct tables *tables, const struct table_sheet *s,
               size_t row, unsigned of, struct table_head *h) {
  struct heads r = {.tables = tables, .sheet = s, .row = row};
  struct buf key = {0};
  r.n = sheet_width(s, row);
  if (r.n > HEAD_WIDEST)
    r.n = HEAD_WIDEST;
  for (uint32_t c = 0; c < r.n; c++) {
    header_key(&key, sheet_text(tables, s, row, c));
    r.keys[c] = mem_text(key.at, key.n);
  }
  find_keys(&r, h, of);
  for (uint32_t c = 0; c < r.n; c++)
    mem_free(r.keys[c]);
  buf_drop(&key);
  return of == OF_TIES ? h->column[TAKE_FROM] != NO_COLUMN &&
                             h->column[TAKE_TO] != NO_COLUMN
                       : h->column[TAKE_NAME] != NO_COLUMN ||
                             h->column[TAKE_ACTOR] != NO_COLUMN;
}

size_t head_find(const struct tables *tables, const struct table_sheet *s,
                 unsigned of, struct table_head *h) {
  size_t best = SIZE_MAX;
  struct table_head here;
  h->found = 0;
  for (size_t row = 0; row < sheet_rows(s) && row < HEAD_ROWS; row++) {
    if (!head_read(tables, s, row, of, &here) || here.found <= h->found)
      continue;
    *h = here;
    best = row;
  }
  return best;
}
