// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/value.h"

#include "base/num.h"
#include "base/utf8.h"
#include "model/build.h"

enum { NUMBER_ROOM = 64 };

bool value_number(struct str s, char decimal, double *out) {
  char text[NUMBER_ROOM];
  if (s.n == 0 || s.n >= sizeof text)
    return false;
  for (size_t i = 0; i < s.n; i++)
    text[i] = s.at[i] == decimal ? '.' : s.at[i];
  size_t sign = text[0] == '+';
  return num_parse(str_n(text + sign, s.n - sign), out);
}

static bool is_word(struct str s, const char *const *words, size_t n) {
  struct buf folded = {0};
  utf8_fold(&folded, s);
  bool found = false;
  for (size_t i = 0; i < n; i++)
    found = found || str_is(buf_str(&folded), words[i]);
  buf_drop(&folded);
  return found;
}

bool value_sign(struct str s, char decimal, int *sign) {
  static const char *const good[] = {"+",        "positive", "pos",        "p",
                                     "friendly", "ally",     "cooperative"};
  static const char *const bad[] = {
      "-", "\xe2\x88\x92", "negative", "neg",
      "n", "hostile",      "enemy",    "conflictual"};
  static const char *const neither[] = {"neutral", "none"};
  double x;
  if (value_number(s, decimal, &x))
    *sign = (x > 0) - (x < 0);
  else if (is_word(s, good, sizeof good / sizeof *good))
    *sign = 1;
  else if (is_word(s, bad, sizeof bad / sizeof *bad))
    *sign = -1;
  else if (is_word(s, neither, sizeof neither / sizeof *neither))
    *sign = 0;
  else
    return false;
  return true;
}

enum value_mark value_mark(struct str s) {
  static const char *const none[] = {
      "no",  "n",   "none", "false",        "nein",
      "non", "nie", "-",    "\xe2\x88\x92", "\xe2\x80\x93"};
  static const char *const tie[] = {"yes",
                                    "y",
                                    "x",
                                    "true",
                                    "1",
                                    "ja",
                                    "j",
                                    "oui",
                                    "+",
                                    "*",
                                    "\xe2\x9c\x93",
                                    "\xe2\x9c\x94",
                                    "\xe2\x80\xa2"};
  if (is_word(s, none, sizeof none / sizeof *none))
    return MARK_NONE;
  return is_word(s, tie, sizeof tie / sizeof *tie) ? MARK_TIE : MARK_OTHER;
}

static bool add_weight(struct buf *out, struct str s, char decimal) {
  double x;
  if (!value_number(s, decimal, &x))
    return false;
  num_short(out, x < 0 ? -x : x, 12);
  return true;
}

static bool add_count(struct buf *out, struct str s) {
  uint32_t lo, hi;
  buf_adds(out, s);
  return count_parse(s, &lo, &hi);
}

static bool add_likelihood(struct buf *out, struct str s, char decimal) {
  uint8_t lo, hi;
  double x;
  if (value_number(s, decimal, &x) && x >= 0 && x <= 1) {
    num_short(out, x * 100, 3); // a share, 0.7
    buf_addc(out, '%');
    return true;
  }
  utf8_fold(out, s);
  return likelihood_parse(buf_str(out), &lo, &hi);
}

static bool add_one_of(struct buf *out, struct str s, const char *const *words,
                       size_t n) {
  utf8_fold(out, s);
  return is_word(buf_str(out), words, n);
}

// "Medium" is moderate, and "high confidence" high.
static bool add_confidence(struct buf *out, struct str s) {
  static const char *const levels[] = {"low", "moderate", "high"};
  static const char behind[] = " confidence";
  const size_t n = sizeof behind - 1;
  utf8_fold(out, s);
  if (out->n > n && !memcmp(out->at + out->n - n, behind, n))
    out->n -= n;
  if (str_is(buf_str(out), "medium")) {
    buf_clear(out);
    buf_add(out, levels[1]);
  }
  return is_word(buf_str(out), levels, 3);
}

// What tables call the stances beside their own names. A word that may be
// either for a tie or against it, as "disputed", is none of them.
static const struct {
  enum stance stance;
  const char *words[10];
} stances[] = {
    {ASSERTS,
     {"assert", "asserted", "affirms", "affirmed", "confirms", "confirmed"}},
    {ALLEGES,
     {"allege", "alleged", "allegation", "claims", "claimed", "accuses",
      "unconfirmed", "unverified", "suspected", "rumoured"}},
    {ADMITS,
     {"admit", "admitted", "admission", "acknowledges", "acknowledged"}},
    {DENIES,
     {"deny", "denied", "denial", "rejects", "rejected", "refutes", "refuted",
      "false", "untrue"}},
    {DOUBTS, {"doubt", "doubted", "doubtful", "questions", "questioned"}},
    {RETRACTS,
     {"retract", "retracted", "retraction", "withdraws", "withdrew",
      "withdrawn"}},
};

static bool is_stance(struct str s, size_t i) {
  const size_t most = sizeof stances[i].words / sizeof *stances[i].words;
  bool found = str_is(s, stance_name(stances[i].stance));
  for (size_t k = 0; k < most && stances[i].words[k]; k++)
    found = found || str_is(s, stances[i].words[k]);
  return found;
}

static bool add_stance(struct buf *out, struct str s) {
  struct buf folded = {0};
  bool found = false;
  utf8_fold(&folded, s);
  for (size_t i = 0; i < sizeof stances / sizeof *stances && !found; i++) {
    found = is_stance(buf_str(&folded), i);
    if (found)
      buf_add(out, stance_name(stances[i].stance));
  }
  buf_drop(&folded);
  return found;
}

static bool add_grade(struct buf *out, struct str s) {
  buf_adds(out, s);
  bool two = s.n == 2 && s.at[0] >= 'A' && s.at[0] <= 'F';
  char digit = s.n ? s.at[s.n - 1] : 0;
  return (s.n == 1 || two) && digit >= '1' && digit <= '6';
}

bool about_find(struct str word, uint8_t *about) {
  for (uint8_t i = EXISTENCE; i <= ATTRIBUTION; i++) {
    const char *name = about_name((enum about)i);
    if (str_is(word, name ? name : "existence")) {
      *about = i;
      return true;
    }
  }
  return false;
}

// One of several claims that says nothing has an empty place.
static bool add_about(struct buf *out, struct str s) {
  uint8_t about;
  buf_adds(out, s);
  return !s.n || about_find(s, &about);
}

bool value_add(struct buf *out, enum take what, struct str s, char decimal,
               const char **wanted) {
  static const char *const directions[] = {"true",       "false",  "directed",
                                           "undirected", "mutual", "0",
                                           "1",          "yes",    "no"};
  switch (what) {
  case TAKE_WEIGHT:
    *wanted = "a number";
    return add_weight(out, s, decimal);
  case TAKE_COUNT:
    *wanted = "a number of times, as 12, 12+ or 10-15";
    return add_count(out, s);
  case TAKE_LIKELIHOOD:
    *wanted = "a word as `likely`, a percentage, or a share from 0 to 1";
    return add_likelihood(out, s, decimal);
  case TAKE_CONFIDENCE:
    *wanted = "low, moderate or high";
    return add_confidence(out, s);
  case TAKE_STANCE:
    *wanted = "asserts, alleges, admits, denies, doubts or retracts";
    return add_stance(out, s);
  case TAKE_DIRECTED:
    *wanted = "true or false, directed or undirected";
    return add_one_of(out, s, directions,
                      sizeof directions / sizeof *directions);
  case TAKE_ABOUT:
    *wanted = "existence, start, end, type or attribution";
    return add_about(out, s);
  case TAKE_CLAIM_GRADE:
    *wanted = "a grade from 1 to 6, or A1 to F6";
    return !s.n || add_grade(out, s);
  case TAKE_GRADE:
    *wanted = "a grade from 1 to 6, or A1 to F6";
    return add_grade(out, s);
  default:
    buf_adds(out, s);
    return true;
  }
}
