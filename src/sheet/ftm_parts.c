// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/num.h"
#include "base/slug.h"
#include "base/utf8.h"
#include "sheet/ftm.h"

// ------------------------------------------------------------------ values

struct str ftm_value(const struct ftm_entity *e, const char *prop, size_t nth) {
  for (size_t i = 0; i < e->values.n; i++)
    if (str_is(e->values.at[i].prop, prop) && nth-- == 0)
      return e->values.at[i].value;
  return STR("");
}

size_t ftm_values(const struct ftm_entity *e, const char *prop) {
  size_t n = 0;
  for (size_t i = 0; i < e->values.n; i++)
    n += str_is(e->values.at[i].prop, prop);
  return n;
}

// "imoNumber" as "imo-Number".
static void add_words(struct buf *out, struct str prop) {
  for (size_t i = 0; i < prop.n; i++) {
    if (i && prop.at[i] >= 'A' && prop.at[i] <= 'Z' &&
        !(prop.at[i - 1] >= 'A' && prop.at[i - 1] <= 'Z'))
      buf_addc(out, '-');
    buf_addc(out, prop.at[i]);
  }
}

void ftm_keep(struct ftm *f, struct str schema, struct str prop,
              struct str value) {
  struct buf own = {0};
  add_words(&own, prop);
  const bool kept = entry_own(&f->r, buf_str(&own), value);
  buf_drop(&own);
  if (kept)
    return;
  struct buf of = {0};
  buf_addf(&of, "left out of each `%.*s`", STR_ARG(schema));
  entry_leave(&f->r, buf_str(&of), prop);
  buf_drop(&of);
}

// ------------------------------------------------------------------- dates

static bool read_part(struct str s, size_t at, size_t n, int *out) {
  uint32_t value;
  if (at + n > s.n || !num_parse_u32(str_n(s.at + at, n), &value))
    return false;
  *out = (int)value;
  return true;
}

// "1990", "1990-05" and "1990-05-02".
static bool is_date(struct str s) {
  int year, month, dom;
  if (!read_part(s, 0, 4, &year) || year < 1)
    return false;
  if (s.n == 4)
    return true;
  if (s.at[4] != '-' || !read_part(s, 5, 2, &month) || month < 1 || month > 12)
    return false;
  if (s.n == 7)
    return true;
  return s.n == 10 && s.at[7] == '-' && read_part(s, 8, 2, &dom) && dom >= 1 &&
         dom <= day_in_month(year, month);
}

bool ftm_day(struct str s, day *out) {
  int year, month, dom;
  if (s.n != 10 || !is_date(s) || !read_part(s, 0, 4, &year) ||
      !read_part(s, 5, 2, &month) || !read_part(s, 8, 2, &dom))
    return false;
  *out = day_of(year, month, dom);
  return true;
}

static struct str without_time(struct ftm *f, struct str s) {
  s = str_trim(s);
  if (s.n <= 10 || (s.at[10] != 'T' && s.at[10] != ' '))
    return s;
  netfile_count(f->g, 1, "time of day is left out",
                "times of day are left out");
  return str_n(s.at, 10);
}

static bool begins(struct str s, struct str with) {
  return s.n >= with.n && (!with.n || !memcmp(s.at, with.at, with.n));
}

struct date_list {
  VEC(struct str) list;
};

// Adds one of several dates: 1990 says no more than 1990-05-02 does.
static void add_to(struct date_list *all, struct str s) {
  size_t n = 0;
  for (size_t i = 0; i < all->list.n; i++)
    if (begins(all->list.at[i], s))
      return;
  for (size_t i = 0; i < all->list.n; i++)
    if (!begins(s, all->list.at[i]))
      all->list.at[n++] = all->list.at[i];
  all->list.n = n;
  vec_push(&all->list, s);
}

// The one, or a set from the first of them to the last.
static void add_all(struct buf *out, const struct date_list *all) {
  struct str first = {"", 0}, last = {"", 0};
  for (size_t i = 0; i < all->list.n; i++) {
    struct str s = all->list.at[i];
    first = !first.n || str_cmp(s, first) < 0 ? s : first;
    last = str_cmp(s, last) > 0 ? s : last;
  }
  if (all->list.n > 1)
    buf_addf(out, "[%.*s..%.*s]", STR_ARG(first), STR_ARG(last));
  else
    buf_adds(out, first);
}

enum { DATES_MOST = 20 };

void ftm_date(struct ftm *f, const struct ftm_entity *e, const char *prop,
              struct buf *out) {
  struct date_list all = {0};
  buf_clear(out);
  for (size_t i = 0; i < e->values.n; i++) {
    const struct ftm_value *v = &e->values.at[i];
    if (!str_is(v->prop, prop))
      continue;
    struct str s = without_time(f, v->value);
    if (is_date(s) && all.list.n < DATES_MOST) {
      add_to(&all, s);
      continue;
    }
    ftm_keep(f, e->schema, v->prop, v->value);
    netfile_count(f->g, 1,
                  "date cannot be read, and is kept under a key of the "
                  "ledger's own",
                  "dates cannot be read, and are kept under keys of the "
                  "ledger's own");
  }
  add_all(out, &all);
  netfile_count(f->g, all.list.n > 1,
                "date is said in several ways: any from the first to the last "
                "is possible",
                "dates are said in several ways: any from the first to the "
                "last is possible");
  vec_drop(&all.list);
}

// ------------------------------------------------------------------- works

static bool add_work(struct ftm *f, struct str id, struct str title,
                     struct str publisher, struct str url, uint32_t line) {
  if (map_get(&f->by_work, id) != MAP_NONE)
    return true;
  map_put(&f->by_work, str_n(arena_text(&f->names, id.at, id.n), id.n), 0);
  entry_begin(&f->other, NETFILE_WORK, line);
  entry_say(&f->other, "id", id);
  entry_say(&f->other, "title", title);
  entry_say(&f->other, "publisher", publisher);
  entry_say(&f->other, "url", url);
  return entry_end(&f->other);
}

// The id of a work that has none: of what it is called.
static struct str name_work(struct ftm *f, struct str called) {
  buf_clear(&f->key);
  if (f->g->t->form.ours) {
    slug_print(&f->key, called);
    if (!f->key.n)
      buf_add(&f->key, "work");
  } else {
    buf_adds(&f->key, called);
  }
  return buf_str(&f->key);
}

static bool cite(struct ftm *f, struct str id, struct str title,
                 struct str publisher, struct str url, uint32_t line) {
  id = name_work(f, id);
  entry_add(&f->r, "source", id);
  return add_work(f, id, title, publisher, url, line);
}

// Statements of ours say which work it is that says so.
static bool cite_origins(struct ftm *f, const struct ftm_entity *e) {
  bool good = true;
  for (size_t i = 0; i < e->values.n && good; i++) {
    const struct ftm_value *v = &e->values.at[i];
    const bool by = str_is(v->prop, "publisher");
    if (!v->origin.n || (!by && !str_is(v->prop, "sourceUrl")))
      continue;
    bool again = false;
    struct str publisher = by ? v->value : STR(""),
               url = by ? STR("") : v->value;
    for (size_t k = 0; k < e->values.n; k++) {
      const struct ftm_value *other = &e->values.at[k];
      if (k == i || !str_eq(other->origin, v->origin))
        continue;
      again = again || k < i;
      if (by && str_is(other->prop, "sourceUrl"))
        url = other->value;
    }
    if (again)
      continue;
    entry_add(&f->r, "source", v->origin);
    good = add_work(f, v->origin, STR(""), publisher, url, e->line);
  }
  return good;
}

static bool has_origins(const struct ftm_entity *e) {
  for (size_t i = 0; i < e->values.n; i++)
    if (e->values.at[i].origin.n)
      return true;
  return false;
}

bool ftm_works(struct ftm *f, const struct ftm_entity *e) {
  const size_t publishers = ftm_values(e, "publisher"),
               urls = ftm_values(e, "sourceUrl");
  bool good = true;
  if (f->g->t->form.ours && has_origins(e))
    return cite_origins(f, e);
  for (size_t i = 0; i < publishers && good; i++) {
    struct str by = ftm_value(e, "publisher", i);
    struct str url =
        publishers == urls ? ftm_value(e, "sourceUrl", i) : STR("");
    good = cite(f, url.n ? url : by, STR(""), by, url, e->line);
  }
  for (size_t i = 0; i < urls && good && publishers != urls; i++) {
    struct str url = ftm_value(e, "sourceUrl", i);
    good = cite(f, url, STR(""), STR(""), url, e->line);
  }
  for (size_t i = 0; i < e->datasets.n && good; i++)
    good = cite(f, e->datasets.at[i], e->datasets.at[i], STR(""), STR(""),
                e->line);
  // What stands there as reported rests on a work, if on one that has neither.
  if (f->g->t->form.ours && good && !publishers && !urls &&
      !ftm_values(e, "status"))
    good =
        cite(f, STR("not named there"), STR("A work that is not named there"),
             STR(""), STR(""), e->line);
  return good;
}

// ------------------------------------------------------------------- claims

// Whose word it is, of which tie.
struct ftm_said {
  struct str tie;
  const char *who;
};

static bool add_claim(struct ftm *f, const struct ftm_entity *e,
                      struct ftm_said by, const char *stance) {
  entry_begin(&f->other, NETFILE_CLAIM, e->line);
  entry_say(&f->other, "tie", by.tie);
  entry_say(&f->other, "words", str_of(by.who));
  entry_say(&f->other, "stance", str_of(stance));
  // What is no more than alleged, or was said once, rests on no other word, and
  // so do the works.
  if (!strcmp(stance, "alleges") || !strcmp(stance, "asserts"))
    entry_move(&f->r, &f->other, "source");
  return entry_end(&f->other);
}

// Words that are not ours are those of registers and of people who check facts.
// Of what is disputed or doubted somebody says that it is so.
static const struct status {
  const char *word, *stance;
  bool said;
} statuses[] = {
    {"alleged", "alleges", false},     {"doubted", "doubts", true},
    {"disputed", "denies", true},      {"denied", "denies", false},
    {"retracted", "retracts", false},  {"suspected", "alleges", false},
    {"rumoured", "alleges", false},    {"rumored", "alleges", false},
    {"unconfirmed", "alleges", false}, {"unverified", "alleges", false},
    {"unproven", "alleges", false},    {"doubtful", "doubts", true},
    {"questioned", "doubts", true},    {"contested", "denies", true},
    {"refuted", "denies", false},      {"rejected", "denies", false},
    {"disproved", "denies", false},    {"disproven", "denies", false},
    {"debunked", "denies", false},     {"false", "denies", false},
    {"withdrawn", "retracts", false},
};

static const struct status *status_of(struct str word) {
  for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
    if (utf8_same_folded(word, str_of(statuses[i].word)))
      return &statuses[i];
  return NULL;
}

const char *ftm_stance(struct str status) {
  const struct status *s = status_of(status);
  return s ? s->stance : NULL;
}

// Whoever alleges, doubts or denies it is not named there; whoever says it may
// be by a work.
bool ftm_say_status(struct ftm *f, const struct ftm_entity *e, struct str tie) {
  const struct ftm_said says = {tie, "one who says so, and is not named there"},
                        speaks = {tie, "one who is not named there"};
  bool good = true;
  for (size_t i = 0; i < ftm_values(e, "status") && good; i++) {
    const struct status *s = status_of(ftm_value(e, "status", i));
    if (s && s->said && !entry_text(&f->r, "source").n)
      good = add_claim(f, e, says, "asserts");
    if (s && good && !strcmp(s->stance, "retracts"))
      good = add_claim(f, e, speaks, "asserts"); // who takes it back said it
    good = good && (!s || add_claim(f, e, speaks, s->stance));
  }
  return good;
}
