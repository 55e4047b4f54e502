// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SHOWN = 50 }; // of "short"

static const char *const forms[] = {"human", "short"};

enum { FORMS = sizeof forms / sizeof *forms };

static int unknown(const char *format) {
  enum { MOST = 64 };
  const char *all[MOST] = {forms[0], forms[1]}, *name;
  size_t n = FORMS;
  for (size_t k = 0; n < MOST && (name = ent_format_name(k)); k++)
    if (is_table(name) && strcmp(name, "text") != 0)
      all[n++] = name;
  say_choice("format", format, all, n);
  return EXIT_USAGE;
}

// Of --limit, a number; 0 for all.
static size_t most_of(const struct settings *s) {
  const char *limit = option_value(s, "limit");
  return limit ? strtoul(limit, NULL, 10) : 0;
}

// How many are shown to people: what the line says, or enough to go on with.
static size_t most_shown(const struct settings *s, bool human) {
  bool whole = option_given(s, "limit") || option_given(s, "all") ||
               option_given(s, "code");
  return whole ? most_of(s) : human ? ENT_BRIEF : SHOWN;
}

// The status in words; of a ledger without errors only if there is a doubt.
static const char *verdict(size_t errors, size_t warnings) {
  if (errors)
    return "status 1: questions are refused until the errors are fixed "
           "(--keep-going)\n";
  return warnings ? "status 0: no errors; warnings stop no question\n" : "";
}

// What ends a check, for people.
static void summary(const ent_account *l, ent_diags *d, char *line,
                    size_t room) {
  ent_counts n = ent_account_counts(l);
  size_t errors = ent_diags_count(d, ENT_ERROR),
         warnings = ent_diags_count(d, ENT_WARNING),
         notes = ent_diags_count(d, ENT_NOTE);
  snprintf(line, room,
           "checked %zu file%s, %zu actor%s, %zu tie%s, %zu source%s, "
           "%zu expectation%s: %zu error%s, %zu warning%s, %zu note%s\n%s",
           n.files, plural(n.files), n.actors, plural(n.actors), n.ties,
           plural(n.ties), n.sources, plural(n.sources), n.expectations,
           plural(n.expectations), errors, plural(errors), warnings,
           plural(warnings), notes, plural(notes), verdict(errors, warnings));
}

static const char *format_for(const struct settings *s) {
  if (s->diagnostics)
    return s->diagnostics;
  const char *format = format_of(s, "human");
  return strcmp(format, "text") ? format : "human";
}

static bool has_form(const char *format) {
  for (size_t i = 0; i < FORMS; i++)
    if (!strcmp(format, forms[i]))
      return true;
  return false;
}

// For people: every problem with its place, then what was checked.
static int print(struct settings *s, const char *format, ent_diags *d,
                 const char *line) {
  bool human = !strcmp(format, "human");
  ent_style style = s->style;
  ent_bytes out = {0};
  if (to_file(s)) {
    style.color = false;
    style.width = 0;
  }
  ent_diags_render(d, format, &style, most_shown(s, human), &out);
  if (human && !s->quiet)
    ent_bytes_add(&out, line, strlen(line));
  ent_diags *trouble = complaints();
  int status = deliver(s, &out, trouble);
  ent_diags_free(trouble);
  flush_stdout();
  if (status == EXIT_DONE && !human && !s->quiet)
    fputs(line, stderr);
  ent_bytes_drop(&out);
  return status;
}

// Only problems of the code that was asked for.
static bool select_code(const struct settings *s, ent_diags *d) {
  const char *code = option_value(s, "code");
  ent_bytes page = {0};
  bool known = !code || ent_explain(code, &page);
  ent_bytes_drop(&page);
  if (!known) {
    say_error("usage/option-value", "no problem has the code `%s`", code);
    say_help("a code is what stands in brackets, date/no-such-day; `entente "
             "explain` lists all");
    return false;
  }
  if (code)
    ent_diags_only(d, code);
  return true;
}

static int show(struct settings *s, ent_diags *d, const ent_account *l) {
  const char *format = format_for(s);
  char line[600];
  summary(l, d, line, sizeof line);
  if (!select_code(s, d))
    return EXIT_USAGE;
  if (has_form(format) && s->style.columns) {
    say_error("usage/option", "--columns goes with a table");
    say_help("add -O csv, md or another of its formats");
    return EXIT_USAGE;
  }
  if (has_form(format))
    return print(s, format, d, line);
  if (!is_table(format))
    return unknown(format);
  ent_diags *trouble = complaints();
  s->format = format;
  int status = answer(s, ent_diags_answer(d, most_of(s)), trouble);
  ent_diags_free(trouble);
  return status;
}

static void check_places(const struct settings *s, ent_diags *d) {
  ent_bytes path = {0};
  ent_positions_path(ledger_path(s), &path);
  ent_positions_check(path.at, d);
  ent_bytes_drop(&path);
}

// The ledger may come as a word, since nothing else could be meant.
static bool file_named(struct settings *s) {
  if (s->words && s->file) {
    say_error("usage/words", "two ledgers are named: `%s` and `%s`", s->file,
              s->word[0]);
    say_help("check one at a time");
    return false;
  }
  if (s->words)
    s->file = s->word[0];
  return true;
}

static bool mend(ent_edit *e, struct settings *s, ent_diags *d) {
  (void)s, (void)d;
  ent_edit_fix(e);
  return true;
}

static int run(struct settings *s) {
  int status;
  if (s->diagnostics && s->format) {
    say_error("usage/option",
              "--format and --output-format exclude each other");
    say_help("leave one of them out");
    return EXIT_USAGE;
  }
  if (!file_named(s))
    return EXIT_USAGE;
  if (s->dry_run && !s->fix) {
    say_error("usage/option", "--dry-run goes with --fix");
    say_help("without it nothing is written");
    return EXIT_USAGE;
  }
  if (s->fix)
    return with_edit(s, mend);
  ent_diags *d = complaints();
  progress_watch(d);
  ent_account *l = load(s, d, &status);
  if (l) {
    ent_account_check(l, d);
    check_places(s, d);
    bool errors = ent_diags_count(d, ENT_ERROR) > 0;
    status = show(s, d, l);
    if (status == EXIT_DONE && errors)
      status = EXIT_NO;
  }
  ent_account_free(l);
  ent_diags_free(d);
  return status;
}

const struct command command_check = {
    .name = "check",
    .group = "look after a ledger",
    .words = "[FILE]",
    .summary = "every problem of a ledger, where it is, how to mend it",
    .examples = "entente check\n"
                "entente check -f data/us-pakistan-2011\n"
                "entente check ledger.yaml --code tie/undated\n"
                "entente check --fix\n",
    .about = "Errors of form, dates, unknown names; then what looks wrong: "
             "dates outside lives,\nsources older than what they report, "
             "expectations that no longer hold. Status 1\nwhen there is any "
             "error.",
    .recorded = "`check` judges what is written; an expectation has a "
                "`roll-up` of its own",
    .asks = {"check"},
    .owns = OWN_LEDGER | OWN_CHECK | OWN_SHOW | OWN_TABLE | OWN_EDIT,
    .least = 0,
    .most = 1,
    .run = run,
};
