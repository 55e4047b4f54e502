// SPDX-License-Identifier: GPL-2.0-or-later
// Small ledgers for tests: written as YAML, asked for by id.
#ifndef LEDGERS_H
#define LEDGERS_H

#include "base/diag.h"
#include "model/account.h"
#include "test.h"

#include <stdio.h>

static inline void show_errors(ent_diags *d) {
  ent_bytes out = {0};
  if (ent_diags_render(d, "short", &ENT_STYLE(), 0, &out) && out.at)
    fprintf(stderr, "%s\n", out.at);
  ent_bytes_drop(&out);
}

// A ledger without errors; warnings are nobody's business here.
static inline ent_account *parse_ledger(const char *yaml) {
  ent_diags *d = ent_diags_new();
  ent_account *l = ent_account_parse(yaml, strlen(yaml), "test.yaml", NULL, d);
  if (!l || ent_diags_count(d, ENT_ERROR))
    show_errors(d);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 0);
  assert_non_null(l);
  ent_diags_free(d);
  return l;
}

static inline struct days days_for(const ent_account *l, const char *text) {
  struct date_context c = {l->facts->rules, &l->facts->periods};
  struct date_fault fault;
  struct days q = {0, 0};
  if (!days_read(str_of(text), &c, &q, &fault))
    fail_msg("%s: %s", text, fault.message);
  return q;
}

static inline uint32_t actor_for(const ent_account *l, const char *id) {
  uint32_t a = ledger_actor(l, str_of(id));
  if (a == NONE)
    fail_msg("no actor %s", id);
  return a;
}

static inline uint32_t tie_for(const ent_account *l, const char *id) {
  struct buf b = {0};
  for (uint32_t i = 0; i < l->ties.n; i++) {
    buf_clear(&b);
    tie_id(&b, l, i);
    if (!strcmp(buf_text(&b), id)) {
      buf_drop(&b);
      return i;
    }
  }
  fail_msg("no tie %s", id);
  return NONE;
}

// Numbers that look random and are the same everywhere (splitmix64).
static inline uint64_t draw(uint64_t *seed) {
  uint64_t z = (*seed += UINT64_C(0x9E3779B97F4A7C15));
  z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
  return z ^ (z >> 31);
}

static inline int draw_below(uint64_t *seed, int n) {
  return (int)(draw(seed) % (uint64_t)n);
}

#endif
