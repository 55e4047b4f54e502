// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/limits.h"
#include "base/suggest.h"

struct ent_limits {
  size_t most[LIMITS];
  bool set[LIMITS];
};

static const struct {
  const char *name;
  size_t most;
  const char *help;
} rows[LIMITS] = {
#define LIMIT(id, name, most, help) [LIMIT_##id] = {name, most, help},
#include "base/limits.def"
};

// Bytes are numbered in 32 bits, files in 16, ties and spells in 32. For each
// word libyaml looks at every bracket that is open: a thousand are read in
// time, a hundred thousand for hours.
static const size_t ceilings[LIMITS] = {
    [LIMIT_FILE] = UINT32_MAX - 1,
    [LIMIT_FILES] = UINT16_MAX - 2,
    [LIMIT_NESTING] = 1000,
    [LIMIT_PAIRS] = UINT32_MAX / 4,
    [LIMIT_ALL_PAIRS] = UINT32_MAX / 4,
    [LIMIT_COPIES] = UINT32_MAX / 4,
};

// As many digits as any size_t of 64 bits holds.
enum { DIGITS = 18 };
static const size_t highest = 999999999999999999;

size_t limit_ceiling(enum limit which) {
  return ceilings[which] ? ceilings[which] : highest;
}

struct limits limits_usual(void) {
  struct limits l = {.fixed = false};
  for (int k = 0; k < LIMITS; k++)
    l.most[k] = rows[k].most;
  return l;
}

struct limits limits_of(const ent_limits *given) {
  struct limits l = limits_usual();
  for (int k = 0; given && k < LIMITS; k++)
    if (given->set[k])
      l.most[k] = given->most[k];
  return l;
}

void limit_passed(ent_diags *d, const char *code, struct span at,
                  const struct limits *l, enum limit which, size_t n,
                  const char *what, const char *help) {
  const size_t most = l->most[which];
  if (n)
    diag(d, ENT_ERROR, code, at, "%s: %zu, and the limit is %zu", what, n,
         most);
  else
    diag(d, ENT_ERROR, code, at, "%s: more than the limit of %zu", what, most);
  const size_t top = limit_ceiling(which);
  size_t to = n ? n : most < top / 10 ? most * 10 : top;
  if (l->fixed || most >= top || to > top)
    diag_help(d, "%s", help);
  else
    diag_help(d, "%s; or raise the limit: \1limit-of=%s=%zu\2", help,
              rows[which].name, to);
}

// ------------------------------------------------------------- for callers

ent_limits *ent_limits_new(void) { return mem_new(1, sizeof(ent_limits)); }

void ent_limits_free(ent_limits *l) { mem_free(l); }

static int named(const char *name) {
  int k = 0;
  while (k < LIMITS && !(name && strcmp(rows[k].name, name) == 0))
    k++;
  return k;
}

static bool no_limit(const char *name, ent_diags *d) {
  const char *names[LIMITS];
  for (int k = 0; k < LIMITS; k++)
    names[k] = rows[k].name;
  diag_usage(d, "usage/unknown-limit", "there is no limit `%s`",
             name ? name : "");
  ent_diags_choices(d, name ? name : "", names, LIMITS);
  return false;
}

static bool read_bound(const char *value, size_t *out) {
  size_t n = value ? strlen(value) : 0;
  *out = 0;
  if (n == 0 || n > DIGITS || strspn(value, "0123456789") != n)
    return false;
  for (size_t i = 0; i < n; i++)
    *out = *out * 10 + (size_t)(value[i] - '0');
  return *out > 0;
}

bool ent_limits_set(ent_limits *l, const char *name, const char *value,
                    ent_diags *diags) {
  size_t most;
  const int k = named(name);
  if (k == LIMITS)
    return no_limit(name, diags);
  const size_t top = limit_ceiling((enum limit)k);
  if (!read_bound(value, &most) || most > top) {
    diag_usage(diags, "usage/option-value",
               "the limit `%s` is a whole number from 1 to %zu, not `%s`", name,
               top, value ? value : "");
    diag_help(diags, "it is %zu when nothing is said", rows[k].most);
    return false;
  }
  l->most[k] = most;
  l->set[k] = true;
  return true;
}

size_t ent_limits_most(const ent_limits *l, const char *name) {
  const int k = named(name);
  return k == LIMITS ? 0 : l && l->set[k] ? l->most[k] : rows[k].most;
}

const char *ent_limit_name(size_t k) {
  return k < LIMITS ? rows[k].name : NULL;
}

const char *ent_limit_help(const char *name) {
  const int k = named(name);
  return k < LIMITS ? rows[k].help : NULL;
}

size_t ent_limit_usual(const char *name) {
  const int k = named(name);
  return k < LIMITS ? rows[k].most : 0;
}
