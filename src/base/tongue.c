// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/tongue.h"

#include <ctype.h>
#include <string.h>

#define TONGUE(where, english, french, german, spanish, arabic)                \
  {SAID_##where, {english, french, german, spanish, arabic}},
static const struct row {
  enum tongue_use use;
  const char *text[TONGUES];
} rows[] = {
#include "base/tongue.def"
};
enum { ROWS = sizeof rows / sizeof *rows };

static const char *const names[] = {"en", "fr", "de", "es", "ar"};

enum tongue tongue_of(const char *name) {
  for (enum tongue t = ENGLISH; t < TONGUES; t++)
    if (strncmp(name, names[t], 2) == 0 && (!name[2] || name[2] == '-'))
      return t;
  return TONGUES;
}

const char *tongue_name(enum tongue t) { return names[t]; }

bool tongue_leftward(enum tongue t) { return t == ARABIC; }

// --------------------------------------------------------------- whole texts

static const struct row *row_of(const char *english, enum tongue_use from,
                                enum tongue_use to) {
  for (size_t k = 0; k < ROWS; k++)
    if (rows[k].use >= from && rows[k].use <= to &&
        strcmp(rows[k].text[ENGLISH], english) == 0)
      return &rows[k];
  return NULL;
}

const char *tongue_text(enum tongue t, const char *english) {
  const struct row *row = t ? row_of(english, SAID_PAGE, SAID_LIVE) : NULL;
  return row ? row->text[t] : english;
}

const char *tongue_word(enum tongue t, const char *english) {
  const struct row *row = t ? row_of(english, SAID_WORD, SAID_WORD) : NULL;
  return row ? row->text[t] : english;
}

const char *tongue_live(size_t k, enum tongue t, const char **there) {
  for (size_t i = 0; i < ROWS; i++)
    if ((rows[i].use == SAID_LIVE || rows[i].use == SAID_MONTH) && k-- == 0) {
      *there = rows[i].text[t];
      return rows[i].text[ENGLISH];
    }
  return NULL;
}

// ------------------------------------------------------------------- counting

// Which of its forms a language has for a number, by CLDR's rules for cardinals.
static size_t form_of(enum tongue t, size_t n) {
  if (t != ARABIC)
    return n == 1 || (t == FRENCH && n == 0) ? 0 : 1;
  const size_t rest = n % 100;
  return n < 3 ? n : rest >= 3 && rest <= 10 ? 3 : rest >= 11 ? 4 : 5;
}

void tongue_count(struct buf *b, enum tongue t, size_t n, const char *one,
                  const char *many) {
  struct buf key = {0};
  buf_addf(&key, "# %s", many);
  const struct row *row = t ? row_of(buf_text(&key), SAID_LIVE, SAID_LIVE) : NULL;
  buf_drop(&key);
  if (!row) {
    buf_addf(b, "%zu %s", n, n == 1 ? one : many);
    return;
  }
  const char *at = row->text[t];
  for (size_t k = form_of(t, n); k > 0 && strchr(at, '|'); k--)
    at = strchr(at, '|') + 1;
  for (; *at && *at != '|'; at++)
    if (*at == '#')
      buf_addf(b, "%zu", n);
    else
      buf_addc(b, *at);
}

void tongue_fill(struct buf *b, enum tongue t, const char *english,
                 const char *const *parts, size_t n) {
  for (const char *at = tongue_text(t, english); *at; at++) {
    if (*at == '%' && at[1] >= '1' && (size_t)(at[1] - '1') < n)
      buf_add(b, parts[*++at - '1']);
    else
      buf_addc(b, *at);
  }
}

// ---------------------------------------------------------------------- dates

static bool is_letter(char c) { return isalpha((unsigned char)c) != 0; }

// The longest row that a text begins with, and ends a word in.
static const struct row *longest(const char *at) {
  const struct row *best = NULL;
  size_t most = 0;
  for (size_t k = 0; k < ROWS; k++) {
    const char *english = rows[k].text[ENGLISH];
    const size_t n = strlen(english);
    if (rows[k].use >= SAID_MONTH && rows[k].use <= SAID_DATE && n > most &&
        strncmp(at, english, n) == 0 &&
        !(is_letter(english[n - 1]) && is_letter(at[n]))) {
      best = &rows[k];
      most = n;
    }
  }
  return best;
}

static bool after_day(const struct buf *b) {
  return b->n > 1 && b->at[b->n - 1] == ' ' &&
         isdigit((unsigned char)b->at[b->n - 2]);
}

// "27. September", "27 de septiembre de 2011".
static void add_month(struct buf *b, enum tongue t, const struct row *row,
                      const char *rest) {
  const bool day = after_day(b);
  if (day && t == GERMAN) {
    b->n--;
    buf_add(b, ". ");
  }
  if (day && t == SPANISH && row->use == SAID_MONTH)
    buf_add(b, "de ");
  buf_add(b, row->text[t]);
  if (t == SPANISH && row->use == SAID_MONTH && rest[0] == ' ' &&
      isdigit((unsigned char)rest[1]))
    buf_add(b, " de");
}

// "1980s", from its first digit; gives how much of the text it was.
static size_t add_decade(struct buf *b, enum tongue t, const char *at) {
  const size_t n = strspn(at, "0123456789");
  if (n == 0 || at[n] != 's' || is_letter(at[n + 1]))
    return 0;
  struct buf year = {0};
  buf_addn(&year, at, n);
  const char *const parts[] = {buf_text(&year)};
  tongue_fill(b, t, "%1s", parts, 1);
  buf_drop(&year);
  return n + 1;
}

void tongue_date(struct buf *b, enum tongue t, const char *english) {
  const char *at = english;
  while (*at) {
    const bool start = at == english || !isalnum((unsigned char)at[-1]);
    const struct row *row = t && start ? longest(at) : NULL;
    const size_t decade = t && start && !row ? add_decade(b, t, at) : 0;
    if (row) {
      at += strlen(row->text[ENGLISH]);
      if (row->use == SAID_DATE)
        buf_add(b, row->text[t]);
      else
        add_month(b, t, row, at);
    } else if (decade) {
      at += decade;
    } else {
      if (t == ARABIC && *at == ',')
        buf_add(b, "،");
      else
        buf_addc(b, *at);
      at++;
    }
  }
}

// ---------------------------------------------------------------- whose word

// "start denied by B" is its part, then who says what of it.
static void add_voice(struct buf *b, enum tongue t, struct str one) {
  for (size_t k = 0; k < ROWS; k++) {
    const char *english = rows[k].text[ENGLISH];
    const size_t n = strlen(english) - strlen("%1");
    if (rows[k].use != SAID_VOICE || one.n <= n || memcmp(one.at, english, n) != 0)
      continue;
    struct buf rest = {0};
    add_voice(&rest, t, (struct str){one.at + n, one.n - n});
    const char *at = rows[k].text[t], *gap = strstr(at, "%1");
    buf_addn(b, at, (size_t)(gap - at));
    buf_add(b, buf_text(&rest));
    buf_add(b, gap + 2);
    buf_drop(&rest);
    return;
  }
  struct buf word = {0};
  buf_addn(&word, one.at, one.n);
  buf_add(b, tongue_word(t, buf_text(&word)));
  buf_drop(&word);
}

void tongue_voices(struct buf *b, enum tongue t, const char *english) {
  for (const char *at = english; *at;) {
    const char *end = strstr(at, "; ");
    const size_t n = end ? (size_t)(end - at) : strlen(at);
    add_voice(b, t, (struct str){at, n});
    buf_add(b, end ? "; " : "");
    at += n + (end ? 2 : 0);
  }
}
