// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/marking.h"
#include "base/suggest.h"
#include "base/utf8.h"

static const char *const tlp[MARKINGS_TLP] = {"clear", "green", "amber",
                                              "amber+strict", "red"};
enum { TLP_STRICT = 3 };

bool marking_tlp(const struct facts *f) { return !f->markings.words[0]; }

uint8_t marking_unsaid(const struct facts *f) {
  return marking_tlp(f) ? TLP_STRICT : (uint8_t)(f->markings.n - 1);
}

bool marking_same(struct str a, struct str b) {
  struct buf x = {0}, y = {0};
  utf8_fold(&x, str_trim(a));
  utf8_fold(&y, str_trim(b));
  bool same = x.n > 0 && str_eq(buf_str(&x), buf_str(&y));
  buf_drop(&x);
  buf_drop(&y);
  return same;
}

// Without the "TLP:" before it.
static struct str without_tlp(struct str word) {
  static const char prefix[] = "tlp:";
  const size_t n = sizeof prefix - 1;
  word = str_trim(word);
  if (word.n > n && marking_same(str_n(word.at, n), str_of(prefix)))
    word = str_n(word.at + n, word.n - n);
  return word;
}

static struct str bare(const struct facts *f, struct str word) {
  return marking_tlp(f) ? without_tlp(word) : str_trim(word);
}

bool marking_of_tlp(struct str word, uint8_t *level) {
  word = without_tlp(word);
  for (uint8_t i = 0; i < MARKINGS_TLP; i++)
    if (marking_same(word, str_of(tlp[i]))) {
      *level = i;
      return true;
    }
  return false;
}

const char *marking_word(const struct facts *f, uint8_t level) {
  return marking_tlp(f) ? tlp[level]
                        : intern_text(&f->texts, f->markings.words[level]);
}

bool marking_find(const struct facts *f, struct str word, uint8_t *level) {
  word = bare(f, word);
  for (uint8_t i = 0; i < f->markings.n; i++)
    if (marking_same(word, str_of(marking_word(f, i)))) {
      *level = i;
      return true;
    }
  return false;
}

const char *marking_near(const struct facts *f, struct str word) {
  struct suggest near = suggest_for(bare(f, word));
  if (marking_tlp(f) && marking_same(bare(f, word), STR("white")))
    return tlp[0]; // as TLP 1 called it
  for (uint8_t i = 0; i < f->markings.n; i++)
    suggest_offer(&near, str_of(marking_word(f, i)));
  return suggest_best(&near).at;
}

void marking_list(struct buf *b, const struct facts *f) {
  const int n = f->markings.n;
  for (uint8_t i = 0; i < n; i++)
    buf_addf(b, "%s%s",
             i == 0      ? ""
             : i + 1 < n ? ", "
                         : " or ",
             marking_word(f, i));
}

void marking_name(struct buf *b, const struct facts *f, uint8_t level) {
  const char *word = marking_word(f, level);
  if (!marking_tlp(f)) {
    buf_add(b, word);
    return;
  }
  buf_add(b, "TLP:");
  for (; *word; word++)
    buf_addc(b,
             *word >= 'a' && *word <= 'z' ? (char)(*word - 'a' + 'A') : *word);
}

void marking_print(struct buf *b, const struct facts *f, uint8_t level) {
  buf_add(b, marking_tlp(f) ? "" : "Marking: ");
  marking_name(b, f, level);
}
