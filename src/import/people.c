// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/people.h"

#include "base/letters.h"
#include "base/utf8.h"

void people_drop(struct people *p) {
  vec_drop(&p->list);
  vec_drop(&p->spellings);
  map_drop(&p->by_text);
  map_drop(&p->by_folded);
  map_drop(&p->by_key);
  map_drop(&p->several);
  map_drop(&p->ids);
  arena_drop(&p->keys);
  buf_drop(&p->buf);
}

static struct str kept(struct people *p, struct str s) {
  return str_n(arena_text(&p->keys, s.at, s.n), s.n);
}

static struct str folded(struct people *p, struct str s) {
  buf_clear(&p->buf);
  utf8_fold(&p->buf, s);
  return str_trim(buf_str(&p->buf));
}

static uint32_t new_person(struct people *p) {
  vec_push(&p->list, (struct person){.id = 0});
  return (uint32_t)p->list.n - 1;
}

static void new_spelling(struct people *p, uint32_t actor, struct str text) {
  ent_sym sym = intern_add(p->texts, text);
  vec_push(&p->spellings, ((struct spelling){actor, sym, 1}));
  map_put(&p->by_text, intern_str(p->texts, sym), (uint32_t)p->spellings.n - 1);
}

uint32_t people_known(struct people *p, struct str text) {
  uint32_t k = map_get(&p->by_text, text);
  if (k != MAP_NONE)
    return p->spellings.at[k].actor;
  return map_get(&p->by_folded, folded(p, text));
}

// A name is counted once.
static void count_shared(struct people *p, struct str text) {
  if (p->several.entries.n == 0)
    return;
  struct str key = folded(p, text);
  if (map_get(&p->several, key) != 0)
    return;
  map_put(&p->several, kept(p, key), 1);
  p->shared++;
}

uint32_t people_meant(struct people *p, struct str text) {
  count_shared(p, text);
  uint32_t k = map_get(&p->by_text, text);
  if (k != MAP_NONE) {
    p->spellings.at[k].times++;
    return p->spellings.at[k].actor;
  }
  struct str key = folded(p, text);
  uint32_t actor = map_get(&p->by_folded, key);
  if (actor == MAP_NONE) {
    key = kept(p, key);
    actor = new_person(p);
    map_put(&p->by_folded, key, actor);
  }
  new_spelling(p, actor, text);
  return actor;
}

uint32_t people_keyed(const struct people *p, struct str key) {
  return map_get(&p->by_key, key);
}

void people_key(struct people *p, uint32_t actor, struct str key) {
  if (key.n && people_keyed(p, key) == MAP_NONE)
    map_put(&p->by_key, kept(p, key), actor);
}

void people_call(struct people *p, uint32_t actor, struct str text) {
  struct str key = folded(p, text);
  if (key.n == 0)
    return;
  uint32_t other = map_get(&p->by_folded, key);
  if (other == MAP_NONE)
    map_put(&p->by_folded, kept(p, key), actor);
  else if (other != actor)
    map_get_or_put(&p->several, kept(p, key), 0);
  if (map_get(&p->by_text, text) == MAP_NONE && other == MAP_NONE)
    new_spelling(p, actor, text);
}

static bool has_letter(struct str s) {
  for (size_t i = 0; i < s.n; i++)
    if ((s.at[i] >= 'a' && s.at[i] <= 'z') ||
        (s.at[i] >= 'A' && s.at[i] <= 'Z'))
      return true;
  return false;
}

uint32_t people_add(struct people *p, struct str id, struct str name) {
  uint32_t actor = new_person(p);
  struct person *x = &p->list.at[actor];
  x->given = true;
  x->name = intern_add(p->texts, letters_visible(name) ? name : id);
  x->wish = has_letter(id) || name.n == 0 ? intern_add(p->texts, id) : x->name;
  if (id.n)
    people_call(p, actor, id);
  if (name.n)
    people_call(p, actor, name);
  return actor;
}

// -------------------------------------------------------------------- ids

// Letters and digits of any script; signs between words are none.
static bool is_word(uint32_t cp) {
  if (cp < 0x80)
    return (cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z');
  bool sign = (cp >= 0x80 && cp < 0xC0) || cp == 0xD7 || cp == 0xF7 ||
              (cp >= 0x2000 && cp < 0x2C00) || (cp >= 0x3000 && cp < 0x3040) ||
              (cp >= 0xFE00 && cp < 0xFE70) || (cp >= 0xFF00 && cp < 0xFF10) ||
              cp >= 0x1F000 || cp == 0xFFFD;
  return !sign && !letter_plain(cp);
}

void slug_add(struct buf *out, struct str text) {
  struct buf fold = {0};
  bool word = false, begun = false;
  utf8_fold(&fold, text);
  for (const char *at = buf_text(&fold), *end = at + fold.n; at < end;) {
    uint32_t cp = utf8_next(&at);
    if (cp == '\'' || cp == 0x2019)
      continue;
    if (is_word(cp)) {
      if (begun && !word)
        buf_addc(out, '-');
      utf8_put(out, cp);
      begun = true;
    }
    word = is_word(cp);
  }
  buf_drop(&fold);
}

static ent_sym free_id(struct people *p, struct str name, bool exact) {
  struct buf id = {0};
  if (exact)
    buf_adds(&id, name);
  else
    slug_add(&id, name);
  if (id.n == 0)
    buf_add(&id, "actor");
  size_t stem = id.n;
  for (unsigned k = 2; map_get(&p->ids, buf_str(&id)) != MAP_NONE; k++) {
    id.n = stem;
    buf_addf(&id, "-%u", k);
  }
  ent_sym sym = intern_add(p->texts, buf_str(&id));
  map_put(&p->ids, intern_str(p->texts, sym), 0);
  buf_drop(&id);
  return sym;
}

// Of several ways to write a name the most frequent, of these the first.
static void choose_names(struct people *p) {
  uint32_t *times = mem_new(p->list.n, sizeof *times);
  for (size_t i = 0; i < p->spellings.n; i++) {
    const struct spelling *s = &p->spellings.at[i];
    struct person *x = &p->list.at[s->actor];
    if (x->given || s->times <= times[s->actor] ||
        !letters_visible(intern_str(p->texts, s->text)))
      continue;
    times[s->actor] = s->times;
    x->name = s->text;
  }
  mem_free(times);
}

void people_settle(struct people *p) {
  choose_names(p);
  for (size_t i = 0; i < p->list.n; i++) {
    struct person *x = &p->list.at[i];
    if (x->given || x->used)
      x->id = free_id(p, intern_str(p->texts, x->wish ? x->wish : x->name),
                      x->exact && x->wish);
  }
}
