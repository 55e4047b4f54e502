// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

#include <string.h>

// "us haqqani" and "isi supports haqqani", quoted or not.
static ent_bytes id_of(const struct settings *s) {
  ent_bytes id = {0};
  for (size_t i = 0; i < s->words; i++) {
    ent_bytes_add(&id, " ", i > 0);
    ent_bytes_add(&id, s->word[i], strlen(s->word[i]));
  }
  return id;
}

static int yaml(const ent_account *l, struct settings *s, ent_diags *d) {
  ent_bytes out = {0}, id = id_of(s);
  int status = EXIT_DONE;
  if (s->words == 0)
    ent_book_yaml(ent_account_book(l), &out);
  else if (!ent_show_yaml(l, ent_account_book(l), id.at, &out, d))
    status = complain(s, d);
  if (status == EXIT_DONE)
    status = deliver(s, &out, d);
  ent_bytes_drop(&out);
  ent_bytes_drop(&id);
  return status;
}

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  ent_bytes id = id_of(s);
  int status = answer(s, ent_show(l, id.at, s->query, d), d);
  ent_bytes_drop(&id);
  return status;
}

// What shapes a table has no meaning for YAML.
static bool is_table_alone(const struct settings *s) {
  static const char *const options[] = {"output-format", "columns", "raw"};
  for (size_t i = 0; s->yaml && i < sizeof options / sizeof *options; i++)
    if (option_given(s, options[i])) {
      say_error("usage/option", "--yaml and --%s exclude each other",
                options[i]);
      say_help("leave one of them out");
      return true;
    }
  return false;
}

static int run(struct settings *s) {
  return is_table_alone(s) ? EXIT_USAGE : with_ledger(s, s->yaml ? yaml : act);
}

const struct command command_show = {
    .name = "show",
    .group = "ask",
    .words = "ID [ID]",
    .summary = "all that is recorded of one id, or between two actors",
    .examples = "entente show haqqani\n"
                "entente show us haqqani\n"
                "entente show \"isi supports haqqani\"\n"
                "entente show isw-haqqani\n"
                "entente show --yaml -o one.yaml\n",
    .recorded = "`show` has a record as it is written; `entente who ACTOR "
                "--roll-up KIND` has the ties of what an actor belongs to",
    .asks = {"show"},
    .owns = OWN_LEDGER | OWN_RECORDS | OWN_SHOW | OWN_TABLE | OWN_BOOK,
    .least = 1,
    .most = 3,
    .run = run,
};
