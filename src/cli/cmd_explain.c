// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <string.h>

enum { CODES = 400 };

static int unknown(const char *code) {
  const char *codes[CODES];
  size_t n = 0;
  ent_bytes all = {0};
  ent_explain_codes(&all);
  for (char *at = all.at, *end; n < CODES && (end = strchr(at, '\n'));
       at = end + 1) {
    *end = 0;
    codes[n++] = at;
  }
  say_error("usage/unknown-code", "there is no diagnostic `%s`", code);
  const char *near = ent_suggest(code, codes, n);
  say_near(near, "`entente explain` lists them");
  ent_bytes_drop(&all);
  return EXIT_USAGE;
}

static int list(const struct settings *s) {
  ent_bytes all = {0};
  ent_explain_codes(&all);
  int status = emit(s, &all);
  ent_bytes_drop(&all);
  return status;
}

static int run(struct settings *s) {
  if (!s->words)
    return list(s);
  ent_bytes out = {0};
  if (!ent_explain(s->word[0], &out))
    return unknown(s->word[0]);
  int status = emit(s, &out);
  ent_bytes_drop(&out);
  return status;
}

const struct command command_explain = {
    .name = "explain",
    .group = "look after a ledger",
    .words = "[CODE]",
    .summary = "what a diagnostic means and how to mend it",
    .examples = "entente explain tie/reversed\n"
                "entente explain\n",
    .owns = 0,
    .least = 0,
    .most = 1,
    .run = run,
};
