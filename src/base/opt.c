// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/opt.h"

struct opt_mark {
  struct str before, words; // `words` without the minus
  bool option, leave_out;
};

static struct str after(struct str text, size_t n) {
  return str_n(text.at + n, text.n - n);
}

// Most texts have no mark at all.
static bool has_marks(struct str s) {
  return s.n > 0 && memchr(s.at, '\002', s.n) != NULL;
}

// The first mark of *rest, which is then what follows.
static bool next_mark(struct str *rest, struct opt_mark *m) {
  if (!has_marks(*rest))
    return false;
  for (size_t i = 0; i < rest->n; i++) {
    bool option = rest->at[i] == '\001';
    const char *end = option || rest->at[i] == '\003'
                          ? memchr(rest->at + i, '\002', rest->n - i)
                          : NULL;
    if (!end)
      continue;
    size_t to = (size_t)(end - rest->at);
    struct str words = str_n(rest->at + i + 1, to - i - 1);
    bool leave_out = option && str_starts(words, "-");
    *m = (struct opt_mark){str_n(rest->at, i), after(words, leave_out), option,
                           leave_out};
    *rest = after(*rest, to + 1);
    return true;
  }
  return false;
}

static void add_named(struct buf *b, struct str named, bool option,
                      ent_speller *spell) {
  ent_bytes words = {0};
  struct buf name = {0};
  buf_adds(&name, named);
  if (spell)
    spell(option, buf_text(&name), &words);
  if (words.n > 0)
    buf_adds(b, str_n(words.at, words.n));
  else
    buf_adds(b, named);
  ent_bytes_drop(&words);
  buf_drop(&name);
}

void opt_spell(struct buf *b, struct str text, ent_speller *spell) {
  struct opt_mark m;
  while (next_mark(&text, &m)) {
    buf_adds(b, m.before);
    add_named(b, m.words, m.option, spell);
  }
  buf_adds(b, text);
}

static struct opt_offer offer_of(const struct opt_mark *m) {
  const char *sign = memchr(m->words.at, '=', m->words.n);
  struct opt_offer o = {.name = m->words, .leave_out = m->leave_out};
  if (!sign)
    return o;
  o.name.n = (size_t)(sign - m->words.at);
  struct str value = after(m->words, o.name.n + 1);
  if (value.n > 0 && (value.at[0] < 'A' || value.at[0] > 'Z'))
    o.value = value;
  return o;
}

bool opt_next(struct str *rest, struct opt_offer *offer) {
  struct opt_mark m;
  bool command = false;
  while (next_mark(rest, &m)) {
    command = !m.option || (command && str_is(m.before, " "));
    if (command)
      continue;
    *offer = offer_of(&m);
    return true;
  }
  return false;
}
