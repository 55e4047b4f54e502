// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int run(struct settings *s) {
  ent_bytes out = {0};
  ent_schema(&out);
  int status = emit(s, &out);
  ent_bytes_drop(&out);
  return status;
}

const struct command command_schema = {
    .name = "schema",
    .group = "look after a ledger",
    .words = "",
    .summary = "the JSON Schema of the ledger format, for editors",
    .examples = "entente schema > entente.schema.json\n",
    .owns = 0,
    .least = 0,
    .most = 0,
    .run = run,
};
