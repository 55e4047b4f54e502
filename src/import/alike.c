// SPDX-License-Identifier: GPL-2.0-or-later
// Names that may be one, in time that grows as the names do: two names are one
// letter apart, or have two letters changed about, if they are the same once
// each has lost a letter (the symmetric deletions of W. Garbe's SymSpell). Each
// is asked for with the first name that has a key alone.
#include "base/utf8.h"
#include "import/people.h"

#include <stdlib.h>

enum { SHORTEST = 5, LONGEST = 60, WORDS = 8 };

struct finder {
  struct people *p;
  struct map keys; // to the first actor with it
  struct map seen; // pairs
  struct arena arena;
  struct near_names *out;
  size_t most, n;
};

static bool has_digit(struct str s) {
  for (size_t i = 0; i < s.n; i++)
    if (s.at[i] >= '0' && s.at[i] <= '9')
      return true;
  return false;
}

// The words of a name but for single letters, which are numbers as often.
static void long_words(struct buf *out, struct str name) {
  struct buf slug = {0};
  slug_add(&slug, name);
  for (size_t i = 0, n; i < slug.n; i += n + 1) {
    for (n = 0; i + n < slug.n && slug.at[i + n] != '-'; n++)
      ;
    if (n > 1)
      buf_addn(out, slug.at + i, n);
    buf_addc(out, n > 1 ? '-' : '*');
  }
  buf_drop(&slug);
}

// "Company A" and "Company B".
static bool are_lettered(struct finder *f, uint32_t a, uint32_t b) {
  struct buf x = {0}, y = {0};
  long_words(&x, intern_str(f->p->texts, f->p->list.at[a].name));
  long_words(&y, intern_str(f->p->texts, f->p->list.at[b].name));
  bool same = str_eq(buf_str(&x), buf_str(&y)) && x.n > 2 &&
              memchr(x.at, '*', x.n) && memchr(x.at, '-', x.n);
  buf_drop(&x);
  buf_drop(&y);
  return same;
}

static void found(struct finder *f, uint32_t a, uint32_t b) {
  char key[32];
  struct buf text = {0};
  if (a == b || are_lettered(f, a, b))
    return;
  buf_addf(&text, "%u %u", a < b ? a : b, a < b ? b : a);
  memcpy(key, text.at, text.n + 1);
  size_t n = text.n;
  buf_drop(&text);
  if (map_get(&f->seen, str_n(key, n)) != MAP_NONE)
    return;
  map_put(&f->seen, str_n(arena_text(&f->arena, key, n), n), 0);
  if (f->n < f->most)
    f->out[f->n] = (struct near_names){a < b ? a : b, a < b ? b : a};
  f->n++;
}

static void offer(struct finder *f, struct str key, uint32_t actor) {
  uint32_t first = map_get(&f->keys, key);
  if (first != MAP_NONE)
    found(f, first, actor);
  else
    map_put(&f->keys, str_n(arena_text(&f->arena, key.at, key.n), key.n),
            actor);
}

// The name without one of its letters, for each of them, and as it is.
static void offer_deletions(struct finder *f, struct str bare, uint32_t actor) {
  struct buf less = {0};
  offer(f, bare, actor);
  for (size_t i = 0; i < bare.n;) {
    const char *at = bare.at + i;
    utf8_next(&at);
    size_t next = (size_t)(at - bare.at);
    buf_clear(&less);
    buf_addn(&less, bare.at, i);
    buf_addn(&less, bare.at + next, bare.n - next);
    offer(f, buf_str(&less), actor);
    i = next;
  }
  buf_drop(&less);
}

static int by_bytes(const void *a, const void *b) {
  const struct str *x = a, *y = b;
  return str_cmp(*x, *y);
}

// "Khan, Imran" and "Imran Khan".
static void offer_sorted(struct finder *f, struct str name, uint32_t actor) {
  struct buf slug = {0}, key = {0};
  struct str word[WORDS], rest;
  size_t n = 0;
  slug_add(&slug, name);
  rest = buf_str(&slug);
  while (n < WORDS && rest.n > 0) {
    struct str head, tail;
    if (!str_cut(rest, "-", &head, &tail)) {
      head = rest;
      tail = STR("");
    }
    word[n++] = head;
    rest = tail;
  }
  qsort(word, n, sizeof *word, by_bytes);
  buf_add(&key, "= ");
  for (size_t i = 0; i < n; i++) {
    buf_adds(&key, word[i]);
    buf_addc(&key, ' ');
  }
  if (n > 1 && rest.n == 0)
    offer(f, buf_str(&key), actor);
  buf_drop(&key);
  buf_drop(&slug);
}

// "U.S." and "US", "Hamas" and "[Hamas]": letters and digits alone.
static void offer_letters(struct finder *f, struct str name, uint32_t actor) {
  struct buf slug = {0}, key = {0};
  slug_add(&slug, name);
  buf_add(&key, "! ");
  for (size_t i = 0; i < slug.n; i++)
    if (slug.at[i] != '-')
      buf_addc(&key, slug.at[i]);
  if (key.n > 3)
    offer(f, buf_str(&key), actor);
  buf_drop(&key);
  buf_drop(&slug);
}

size_t people_alike(struct people *p, struct near_names *out, size_t most) {
  struct finder f = {.p = p, .out = out, .most = most};
  for (size_t i = 0; i < p->list.n; i++) {
    struct str name = intern_str(p->texts, p->list.at[i].name);
    buf_clear(&p->buf);
    utf8_bare(&p->buf, name);
    struct str bare = buf_str(&p->buf);
    size_t n = utf8_length(bare);
    if (n >= SHORTEST && n <= LONGEST && !has_digit(bare))
      offer_deletions(&f, bare, (uint32_t)i);
    else if (bare.n)
      offer(&f, bare, (uint32_t)i);
    offer_sorted(&f, name, (uint32_t)i);
    if (!has_digit(name))
      offer_letters(&f, name, (uint32_t)i);
  }
  map_drop(&f.keys);
  map_drop(&f.seen);
  arena_drop(&f.arena);
  return f.n;
}
