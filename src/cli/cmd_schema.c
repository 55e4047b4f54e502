// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

enum { NAMES = 40 };

static int unknown(const char *name) {
  const char *names[NAMES];
  size_t n = 0;
  while (n < NAMES && (names[n] = ent_schema_name(n)))
    n++;
  say_error("usage/option-value", "no command answers as `%s`", name);
  say_near(ent_suggest(name, names, n),
           "`entente help` lists the commands; those that ask a ledger have a "
           "schema");
  return EXIT_USAGE;
}

static int run(struct settings *s) {
  ent_bytes out = {0};
  if (!s->of)
    ent_schema(&out);
  else if (!ent_schema_of(s->of, &out))
    return unknown(s->of);
  int status = emit(s, &out);
  ent_bytes_drop(&out);
  return status;
}

const struct command command_schema = {
    .name = "schema",
    .group = "look after a ledger",
    .words = "",
    .summary = "the JSON Schema of the ledger format, or of an answer",
    .examples = "entente schema > entente.schema.json\n"
                "entente schema --of ties > ties.schema.json\n",
    .owns = OWN_SCHEMA,
    .least = 0,
    .most = 0,
    .run = run,
};
