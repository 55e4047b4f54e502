// SPDX-License-Identifier: GPL-2.0-or-later
// CSL-JSON, as Zotero and Pandoc have it: a list of works, or one. Dates become
// what ledgers write: a circa is "~", a season that of EDTF.
#include "base/utf8.h"
#include "sheet/json.h"
#include "sheet/readers.h"
#include "sheet/work.h"

struct csl {
  struct netfile *g;
  struct json j;
  struct work_entry w;
  struct buf id, value;
};

// ------------------------------------------------------------------- names

struct csl_name {
  struct buf family, given, other; // other: a literal
};

static void add_part(struct csl_name *n, struct str key, struct str text) {
  struct buf *to =
      str_is(key, "family") || str_is(key, "non-dropping-particle") ? &n->family
      : str_is(key, "given") || str_is(key, "dropping-particle")    ? &n->given
      : str_is(key, "literal")                                      ? &n->other
                                                                    : NULL;
  if (!to || !text.n)
    return;
  buf_add(to, to->n ? " " : "");
  buf_adds(to, text);
}

static void add_name(struct buf *out, const struct csl_name *n) {
  if (!n->other.n && !n->family.n && !n->given.n)
    return;
  buf_add(out, out->n ? "; " : "");
  buf_adds(out, buf_str(n->other.n ? &n->other : &n->family));
  if (!n->other.n && n->given.n)
    buf_addf(out, "%s%s", n->family.n ? ", " : "", buf_text(&n->given));
}

static void take_name(struct csl *x, struct buf *out) {
  struct csl_name n = {{0}, {0}, {0}};
  struct buf key = {0};
  enum json_kind kind;
  while ((kind = json_next(&x->j)) == JSON_KEY) {
    buf_clear(&key);
    buf_adds(&key, buf_str(&x->j.text));
    kind = json_next(&x->j);
    if (kind == JSON_TEXT)
      add_part(&n, buf_str(&key), buf_str(&x->j.text));
    json_skip(&x->j, kind);
  }
  add_name(out, &n);
  buf_drop(&key);
  buf_drop(&n.family);
  buf_drop(&n.given);
  buf_drop(&n.other);
}

// A list: of names, or of texts.
static void take_list(struct csl *x, struct buf *out) {
  enum json_kind kind;
  while ((kind = json_next(&x->j)) != JSON_ARRAY_END && kind != JSON_WRONG) {
    if (kind == JSON_OBJECT) {
      take_name(x, out);
    } else if (kind == JSON_TEXT || kind == JSON_NUMBER) {
      buf_add(out, out->n ? "; " : "");
      buf_adds(out, buf_str(&x->j.text));
    } else {
      json_skip(&x->j, kind);
    }
  }
}

// -------------------------------------------------------------------- dates

struct csl_date {
  struct buf parts, edtf, words; // words: a literal, or as it was written
  bool circa;
  int season;
};

// [2011, 9, 21] as 2011-09-21.
static void take_day(struct csl *x, struct buf *out) {
  enum json_kind kind;
  size_t n = 0;
  buf_add(out, out->n ? "/" : "");
  while ((kind = json_next(&x->j)) == JSON_NUMBER || kind == JSON_TEXT) {
    struct str s = str_trim(buf_str(&x->j.text));
    if (n == 0 && s.n && s.n < 4)
      buf_addn(out, "0000", 4 - s.n);
    else if (n > 0)
      buf_addf(out, "-%s", s.n == 1 ? "0" : "");
    buf_adds(out, s);
    n++;
  }
  while (kind != JSON_ARRAY_END && kind != JSON_WRONG) {
    json_skip(&x->j, kind);
    kind = json_next(&x->j);
  }
}

static void take_parts(struct csl *x, struct csl_date *d) {
  enum json_kind kind;
  while ((kind = json_next(&x->j)) != JSON_ARRAY_END && kind != JSON_WRONG) {
    if (kind == JSON_ARRAY)
      take_day(x, &d->parts);
    else
      json_skip(&x->j, kind);
  }
}

// 1 to 4, or its name; 0: it is none.
static int season_of(struct str s) {
  static const char *const words[][2] = {{"1", "spring"},
                                         {"2", "summer"},
                                         {"3", "autumn"},
                                         {"4", "winter"},
                                         {"3", "fall"}};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (str_is(s, words[i][0]) || utf8_same_folded(s, str_of(words[i][1])))
      return *words[i][0] - '0';
  return 0;
}

static void take_date_key(struct csl *x, struct csl_date *d) {
  struct buf key = {0};
  buf_adds(&key, buf_str(&x->j.text));
  enum json_kind kind = json_next(&x->j);
  struct str k = buf_str(&key), s = buf_str(&x->j.text);
  if (str_is(k, "date-parts") && kind == JSON_ARRAY)
    take_parts(x, d);
  else if (str_is(k, "circa"))
    d->circa =
        kind == JSON_TRUE || (kind == JSON_NUMBER && !str_is(s, "0")) ||
        (kind == JSON_TEXT && s.n && !str_is(s, "0") && !str_is(s, "false"));
  else if (str_is(k, "season") && season_of(s) &&
           (kind == JSON_NUMBER || kind == JSON_TEXT))
    d->season = season_of(s);
  else if (str_is(k, "edtf") && kind == JSON_TEXT && s.n)
    buf_adds(&d->edtf, s);
  else if ((str_is(k, "literal") || str_is(k, "raw")) && kind == JSON_TEXT &&
           !d->words.n)
    buf_adds(&d->words, s);
  else {
    json_skip(&x->j, kind);
    netfile_count(x->g, 1, "part of a date of a work is left out",
                  "parts of dates of works are left out");
  }
  buf_drop(&key);
}

static void take_date(struct csl *x, struct buf *out) {
  struct csl_date d = {.season = 0};
  while (json_next(&x->j) == JSON_KEY)
    take_date_key(x, &d);
  if (d.edtf.n) {
    buf_adds(out, buf_str(&d.edtf));
  } else if (d.parts.n) {
    buf_adds(out, buf_str(&d.parts));
    if (d.season && d.parts.n == 4)
      buf_addf(out, "-%d", 20 + d.season);
    if (d.circa && !memchr(d.parts.at, '/', d.parts.n))
      buf_addc(out, '~');
  } else {
    buf_adds(out, buf_str(&d.words));
  }
  buf_drop(&d.parts);
  buf_drop(&d.edtf);
  buf_drop(&d.words);
}

// --------------------------------------------------------------------- works

static bool is_date(struct str key) {
  static const char *const words[] = {"issued",         "accessed",
                                      "original-date",  "event-date",
                                      "available-date", "submitted"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (str_is(key, words[i]))
      return true;
  return false;
}

static void take_value(struct csl *x, struct str key, enum json_kind kind) {
  buf_clear(&x->value);
  if (kind == JSON_TEXT || kind == JSON_NUMBER)
    buf_adds(&x->value, buf_str(&x->j.text));
  else if (kind == JSON_OBJECT && is_date(key))
    take_date(x, &x->value);
  else if (kind == JSON_ARRAY)
    take_list(x, &x->value);
  else if (kind == JSON_OBJECT)
    json_skip(&x->j, kind);
  netfile_count(x->g, kind == JSON_OBJECT && !is_date(key),
                "value is none of a work, and is left out",
                "values are none of works, and are left out");
}

// What each key is called in a table of works.
static const char *name_of(struct str key, struct buf *own) {
  static const char *const names[][2] = {
      {"issued", "published"},
      {"URL", "url"},
      {"archive_location", "archived"},
      {"abstract", ""},
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (str_is(key, names[i][0]))
      return names[i][1];
  buf_clear(own);
  buf_adds(own, key);
  return buf_text(own);
}

static void finish_work(struct csl *x) {
  static const char *const publishers[] = {"container-title", NULL};
  struct str doi = work_text(&x->w, "DOI");
  struct buf url = {0};
  if (doi.n && !work_text(&x->w, "url").n) {
    buf_addf(&url, "https://doi.org/%.*s", STR_ARG(doi));
    work_say(&x->w, "url", buf_str(&url));
  }
  work_move(&x->w, "publisher", publishers);
  struct str type = work_text(&x->w, "type");
  // These say no more than that it is a work.
  if (str_is(type, "webpage") || str_is(type, "document"))
    work_unsay(&x->w, "type");
  buf_drop(&url);
}

static bool take_work(struct csl *x) {
  struct buf key = {0}, own = {0};
  work_begin(&x->w, x->j.line);
  buf_clear(&x->id);
  while (json_next(&x->j) == JSON_KEY) {
    buf_clear(&key);
    buf_adds(&key, buf_str(&x->j.text));
    take_value(x, buf_str(&key), json_next(&x->j));
    const char *name = name_of(buf_str(&key), &own);
    if (str_is(buf_str(&key), "id"))
      buf_adds(&x->id, buf_str(&x->value));
    else if (*name)
      work_say(&x->w, name, buf_str(&x->value));
    else
      netfile_count(x->g, x->value.n > 0, "abstract is left out",
                    "abstracts are left out");
  }
  buf_drop(&key);
  buf_drop(&own);
  if (x->j.wrong)
    return true; // told at the end
  finish_work(x);
  return work_end(&x->w, buf_str(&x->id));
}

static bool take_all(struct csl *x) {
  enum json_kind kind = json_next(&x->j);
  if (kind == JSON_OBJECT)
    return take_work(x) && json_next(&x->j) == JSON_END;
  if (kind != JSON_ARRAY)
    return kind == JSON_WRONG ||
           netfile_fault(x->g, x->j.line, "it is no list of works");
  while ((kind = json_next(&x->j)) == JSON_OBJECT)
    if (!take_work(x))
      return false;
  if (kind == JSON_ARRAY_END)
    return json_next(&x->j) == JSON_END;
  return kind == JSON_WRONG ||
         netfile_fault(x->g, x->j.line, "one of its works is no object");
}

static bool read(struct netfile *g, struct str bytes) {
  struct csl x = {.g = g, .w = {.g = g}};
  struct buf text = {0};
  bool good = form_decode(g, bytes, &text);
  x.j = (struct json){.at = buf_text(&text), .line = 1};
  x.j.end = x.j.at + text.n;
  good = good && take_all(&x);
  if (x.j.wrong)
    good = netfile_fault(g, x.j.line, x.j.wrong);
  json_drop(&x.j);
  work_drop(&x.w);
  buf_drop(&x.id);
  buf_drop(&x.value);
  buf_drop(&text);
  return good;
}

// A list of objects with keys that works have, or one of them.
static bool is(struct str bytes, struct str name) {
  struct str s = str_trim(bytes);
  if (!s.n || (!form_ends(name, "json") && !form_ends(name, "csl")))
    return false;
  if (*s.at == '{')
    return form_early(s, "\"issued\"");
  return *s.at == '[' && form_early(s, "{") &&
         (form_early(s, "\"title\"") || form_early(s, "\"issued\"") ||
          form_early(s, "\"url\"") || form_early(s, "\"author\""));
}

const struct form_reader form_csl = {is, read};
