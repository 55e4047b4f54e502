// SPDX-License-Identifier: GPL-2.0-or-later
// BibTeX and BibLaTeX: entries, their fields, strings with names. What is
// outside of entries is a remark.
#include "sheet/readers.h"
#include "sheet/tex.h"
#include "sheet/work.h"

enum { DEEPEST = 64, NAMES_MOST = 10000 };

struct bib_string {
  size_t name, text, n; // in `strings`
};

struct bib {
  struct netfile *g;
  const char *at, *end;
  uint32_t line, begun; // begun: the line of the entry
  struct work_entry w;
  struct buf value, plain, strings;
  VEC(struct bib_string) names;
};

static bool fail(struct bib *x, const char *words) {
  return netfile_fault(x->g, x->line, words);
}

static bool unclosed(struct bib *x) {
  return netfile_fault(x->g, x->begun,
                       "the entry that begins here is not closed");
}

static char peek(const struct bib *x) { return x->at < x->end ? *x->at : 0; }

static void step(struct bib *x) { x->line += *x->at++ == '\n'; }

static void skip_blanks(struct bib *x) {
  while (x->at < x->end && strchr(" \t\r\n", *x->at))
    step(x);
}

static bool is_name(char c) { return c && !strchr(" \t\r\n{}(),=#\"%@", c); }

static struct str take_word(struct bib *x) {
  const char *from = x->at;
  while (x->at < x->end && is_name(*x->at))
    x->at++;
  return str_n(from, (size_t)(x->at - from));
}

static void lower(struct buf *out, struct str s) {
  buf_clear(out);
  for (size_t i = 0; i < s.n; i++)
    buf_addc(out,
             s.at[i] >= 'A' && s.at[i] <= 'Z' ? (char)(s.at[i] + 32) : s.at[i]);
  buf_addn(out, "", 0);
}

// ------------------------------------------------------------------- values

// "{…}" with braces in pairs, or "…" with quotes outside of braces.
static bool take_quoted(struct bib *x) {
  const char close = *x->at == '{' ? '}' : '"';
  size_t depth = 0;
  for (x->at++; x->at < x->end; step(x)) {
    const char c = *x->at;
    if (c == close && !depth) {
      x->at++;
      return true;
    }
    depth += c == '{';
    if (c == '}' && depth-- == 0)
      return fail(x, "a brace closes what is not open");
    if (depth > DEEPEST)
      return fail(x, "braces are nested deeper than 64");
    if (c == '\\' && x->at + 1 < x->end && strchr("{}\"\\", x->at[1])) {
      buf_addc(&x->value, c);
      step(x);
    }
    buf_addc(&x->value, *x->at == '\n' || *x->at == '\r' ? ' ' : *x->at);
  }
  return unclosed(x);
}

static void add_string(struct bib *x, struct str name) {
  static const char *const months[] = {"jan", "feb", "mar", "apr",
                                       "may", "jun", "jul", "aug",
                                       "sep", "oct", "nov", "dec"};
  struct buf own = {0};
  bool found = false;
  lower(&own, name);
  for (size_t i = x->names.n; i > 0 && !found; i--) {
    const struct bib_string *s = &x->names.at[i - 1];
    found = !strcmp(x->strings.at + s->name, buf_text(&own));
    if (found)
      buf_addn(&x->value, x->strings.at + s->text, s->n);
  }
  for (int i = 0; i < 12 && !found; i++)
    if (str_is(buf_str(&own), months[i])) {
      buf_addf(&x->value, "%02d", i + 1);
      found = true;
    }
  if (!found)
    buf_adds(&x->value, name);
  buf_drop(&own);
}

// Parts with "#" between.
static bool take_value(struct bib *x) {
  buf_clear(&x->value);
  for (;;) {
    skip_blanks(x);
    const char c = peek(x);
    struct str word = STR("");
    if (c == '{' || c == '"') {
      if (!take_quoted(x))
        return false;
    } else if ((word = take_word(x)).n) {
      add_string(x, word);
    } else {
      return x->at == x->end ? unclosed(x)
                             : fail(x, "a field of an entry has no value");
    }
    if (x->value.n > x->g->limits->most[LIMIT_TEXT])
      return tables_too_much(x->g->t, LIMIT_TEXT, x->line, "bytes of one text");
    skip_blanks(x);
    if (peek(x) != '#')
      return true;
    x->at++;
  }
}

// ------------------------------------------------------------------- fields

// "A and B" as "A; B", where no brace is open.
static void split_names(struct buf *out, struct str s) {
  size_t depth = 0;
  for (size_t i = 0; i < s.n; i++) {
    depth += s.at[i] == '{';
    depth -= s.at[i] == '}' && depth;
    if (!depth && str_starts(str_n(s.at + i, s.n - i), " and ")) {
      buf_add(out, "; ");
      i += 4;
    } else {
      buf_addc(out, s.at[i]);
    }
  }
}

static bool is_among(const char *name, const char *const *list) {
  for (size_t i = 0; list[i]; i++)
    if (!strcmp(name, list[i]))
      return true;
  return false;
}

static void say_field(struct bib *x, const char *name) {
  static const char *const left[] = {"abstract", "file", "timestamp", NULL};
  static const char *const people[] = {"author", "editor", "translator", NULL};
  static const char *const as_they_are[] = {
      "url",          "doi",      "eprint", "archived",
      "howpublished", "date",     "year",   "urldate",
      "eventdate",    "origdate", NULL};
  struct buf names = {0};
  buf_clear(&x->plain);
  if (is_among(name, left)) {
    netfile_count(x->g, 1, "abstract, file or the like is left out",
                  "abstracts, files and the like are left out");
    return;
  }
  if (is_among(name, people))
    split_names(&names, buf_str(&x->value));
  else
    buf_adds(&names, buf_str(&x->value));
  if (is_among(name, as_they_are))
    tex_add_url(&x->plain, buf_str(&names));
  else
    tex_add(&x->plain, buf_str(&names));
  work_say(&x->w, name, buf_str(&x->plain));
  buf_drop(&names);
}

// ------------------------------------------------------------------ entries

static int month_of(struct str s) {
  static const char *const months[] = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  struct buf own = {0};
  int month = 0;
  lower(&own, s);
  if (own.n && own.n <= 2 && own.at[0] >= '0' && own.at[0] <= '9')
    month = own.n == 1 ? own.at[0] - '0'
                       : (own.at[0] - '0') * 10 + (own.at[1] - '0');
  for (int i = 0; i < 12 && own.n >= 3 && !month; i++)
    if (!strncmp(months[i], own.at, own.n))
      month = i + 1;
  buf_drop(&own);
  return month >= 1 && month <= 12 ? month : 0;
}

// `year`, `month` and `day` as one date.
static void join_date(struct bib *x) {
  struct str year = work_text(&x->w, "year"), dom = work_text(&x->w, "day");
  const int month = month_of(work_text(&x->w, "month"));
  struct buf date = {0};
  buf_adds(&date, year);
  if (year.n == 4 && month)
    buf_addf(&date, "-%02d", month);
  if (year.n == 4 && month && dom.n && dom.n <= 2)
    buf_addf(&date, "-%s%.*s", dom.n == 1 ? "0" : "", STR_ARG(dom));
  work_say(&x->w, "published", buf_str(&date));
  buf_drop(&date);
}

static void join_title(struct bib *x) {
  struct str title = work_text(&x->w, "title");
  struct str sub = work_text(&x->w, "subtitle");
  struct buf both = {0};
  if (!title.n || !sub.n)
    return;
  buf_addf(&both, "%.*s: %.*s", STR_ARG(title), STR_ARG(sub));
  work_unsay(&x->w, "title");
  work_unsay(&x->w, "subtitle");
  work_say(&x->w, "title", buf_str(&both));
  buf_drop(&both);
}

static void finish_entry(struct bib *x) {
  static const char *const dates[] = {"date", NULL};
  static const char *const visits[] = {"urldate", NULL};
  static const char *const languages[] = {"langid", NULL};
  static const char *const links[] = {"howpublished", NULL};
  static const char *const publishers[] = {
      "journaltitle", "journal",   "institution", "school",
      "organization", "booktitle", NULL};
  struct buf url = {0};
  join_title(x);
  work_move(&x->w, "published", dates);
  if (!work_text(&x->w, "published").n && work_text(&x->w, "year").n) {
    join_date(x);
    work_unsay(&x->w, "year");
    work_unsay(&x->w, "month");
    work_unsay(&x->w, "day");
  }
  work_move(&x->w, "accessed", visits);
  work_move(&x->w, "language", languages);
  work_move(&x->w, "publisher", publishers);
  struct str doi = work_text(&x->w, "doi");
  if (!work_text(&x->w, "url").n && doi.n) {
    buf_addf(&url, "https://doi.org/%.*s", STR_ARG(doi));
    work_say(&x->w, "url", buf_str(&url));
  }
  work_move(&x->w, "url", links);
  buf_drop(&url);
}

static bool take_field(struct bib *x, struct buf *name) {
  lower(name, take_word(x));
  skip_blanks(x);
  if (!name->n)
    return x->at == x->end ? unclosed(x)
                           : fail(x, "a field of an entry has no name");
  if (peek(x) != '=')
    return x->at == x->end
               ? unclosed(x)
               : fail(x, "`=` is missing behind the name of a field");
  x->at++;
  return take_value(x);
}

static bool take_fields(struct bib *x, char close) {
  struct buf name = {0};
  bool good = true;
  for (;;) {
    skip_blanks(x);
    if (peek(x) == ',') {
      x->at++;
      continue;
    }
    if (peek(x) == close)
      break;
    good = take_field(x, &name);
    if (!good)
      break;
    say_field(x, buf_text(&name));
  }
  x->at += good;
  buf_drop(&name);
  return good;
}

static bool take_entry(struct bib *x, const char *type, char close) {
  skip_blanks(x);
  struct str key = take_word(x);
  work_begin(&x->w, x->begun);
  if (strcmp(type, "misc") != 0 && strcmp(type, "online") != 0)
    work_say(&x->w, "type", str_of(type));
  if (!take_fields(x, close))
    return false;
  finish_entry(x);
  return work_end(&x->w, key);
}

static bool take_string(struct bib *x, char close) {
  struct buf name = {0};
  skip_blanks(x);
  bool good = take_field(x, &name);
  struct bib_string s = {.name = x->strings.n};
  if (good && x->names.n < NAMES_MOST) {
    buf_addn(&x->strings, buf_text(&name), name.n + 1);
    s.text = x->strings.n;
    s.n = x->value.n;
    buf_adds(&x->strings, buf_str(&x->value));
    vec_push(&x->names, s);
  }
  buf_drop(&name);
  skip_blanks(x);
  if (good && peek(x) != close)
    return unclosed(x);
  x->at += good;
  return good;
}

// A remark, or what is for TeX alone: passed over with its braces.
static bool skip_entry(struct bib *x) {
  buf_clear(&x->value);
  return peek(x) != '{' || take_quoted(x);
}

static bool take_at(struct bib *x) {
  struct buf type = {0};
  bool good;
  x->begun = x->line;
  x->at++;
  skip_blanks(x);
  lower(&type, take_word(x));
  skip_blanks(x);
  const char open = peek(x), close = open == '(' ? ')' : '}';
  if (str_is(buf_str(&type), "comment") || str_is(buf_str(&type), "preamble")) {
    good = skip_entry(x);
  } else if (open != '{' && open != '(') {
    good = !type.n || x->at == x->end || open == '@' ||
           fail(x, "a brace is missing behind the type of an entry");
  } else {
    x->at++;
    good = str_is(buf_str(&type), "string")
               ? take_string(x, close)
               : take_entry(x, buf_text(&type), close);
  }
  buf_drop(&type);
  return good;
}

static bool take_all(struct bib *x) {
  while (x->at < x->end) {
    if (*x->at != '@')
      step(x);
    else if (!take_at(x))
      return false;
  }
  return true;
}

static bool read(struct netfile *g, struct str bytes) {
  struct bib x = {.g = g, .line = 1, .w = {.g = g}};
  struct buf text = {0};
  bool good = form_decode(g, bytes, &text);
  x.at = buf_text(&text);
  x.end = x.at + text.n;
  good = good && take_all(&x);
  work_drop(&x.w);
  buf_drop(&x.value);
  buf_drop(&x.plain);
  buf_drop(&x.strings);
  vec_drop(&x.names);
  buf_drop(&text);
  return good;
}

// By its name, or by an entry at the beginning of a line.
static bool is(struct str bytes, struct str name) {
  struct str s = str_trim(bytes);
  if (form_ends(name, "bib"))
    return true;
  if (!s.n || *s.at != '@')
    return false;
  size_t n = 1;
  while (n < s.n && ((s.at[n] | 0x20) >= 'a' && (s.at[n] | 0x20) <= 'z'))
    n++;
  return n > 1 && n < s.n && s.at[n] == '{';
}

const struct form_reader form_bibtex = {is, read};
