// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

// NULL: nobody said which.
static const char *said_path(const struct settings *s) {
  const char *env = getenv("ENTENTE_FILE");
  return s->file ? s->file : env && *env ? env : NULL;
}

const char *ledger_path(const struct settings *s) {
  const char *said = said_path(s);
  return said ? said : "entente.yaml";
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void say_read(const ent_account *l, double seconds) {
  ent_counts n = ent_account_counts(l);
  progress_clear();
  fprintf(stderr,
          "read %zu file%s, %zu actor%s, %zu tie%s, %zu source%s (%.0f ms)\n",
          n.files, plural(n.files), n.actors, plural(n.actors), n.ties,
          plural(n.ties), n.sources, plural(n.sources), seconds * 1000);
}

// Whether an account is to be derived that may have to be made anew.
static bool told_anew(const struct settings *s) {
  bool any = false;
  for (size_t k = 0; ent_account_option(k); k++)
    any |= option_given(s, ent_account_option(k));
  return any;
}

// A book is kept where its records are to be written again.
static ent_account *read_account(struct settings *s, const char *path,
                                 ent_diags *d) {
  ent_read_options options =
      ENT_READ_OPTIONS(.strict_dates = s->strict_dates, .limits = s->limits,
                       .found = !said_path(s), .keep = told_anew(s));
  if (!s->yaml)
    return ent_account_read(path, &options, d);
  s->book = ent_book_read(path, &options, d);
  return s->book ? ent_account_of(s->book, d) : NULL;
}

ent_account *load(struct settings *s, ent_diags *d, int *status) {
  const char *path = ledger_path(s);
  double start = now();
  ent_account *l = read_account(s, path, d);
  *status = EXIT_LEDGER;
  if (!l && option_given(s, "max-marking")) {
    say_error("ledger/errors", "the ledger cannot be read");
    say_help("`entente check` says why; here nobody knows what of it may be "
             "shown");
    return NULL;
  }
  if (!l) {
    complain(s, d);
    if (!s->file && !getenv("ENTENTE_FILE"))
      say_help("without -f FILE the ledger is ENTENTE_FILE, else "
               "entente.yaml here");
    return NULL;
  }
  if (s->verbose)
    say_read(l, now() - start);
  *status = EXIT_DONE;
  return l;
}

// How the ledger is checked: the words that people type.
static void check_words(const struct settings *s, ent_bytes *out) {
  const char *words[] = {"entente check", s->file ? " -f " : "",
                         s->file ? s->file : ""};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    ent_bytes_add(out, words[i], strlen(words[i]) + (i == 2));
}

// Errors stop every question: an answer from half a ledger would look like an
// answer from a whole one. What they are is for `check` to tell.
static bool refused(const struct settings *s, ent_diags *d) {
  size_t errors = ent_diags_count(d, ENT_ERROR);
  if (!errors)
    return false;
  ent_bytes check = {0};
  check_words(s, &check);
  if (s->keep_going)
    say_line("warning: the ledger has %zu error%s (`%s`); records "
             "with errors%s are left out",
             errors, plural(errors), check.at, s->yaml ? " of form" : "");
  else
    say_error("ledger/errors", "the ledger has %zu error%s; `%s` shows %s",
              errors, plural(errors), check.at, errors == 1 ? "it" : "them");
  if (!s->keep_going)
    say_help("fix %s, or answer without the records %s in (--keep-going)",
             errors == 1 ? "it" : "them", errors == 1 ? "it is" : "they are");
  ent_bytes_drop(&check);
  return !s->keep_going;
}

// Answers from the ledger as it was written, or from an account derived of it
// by each option that derives one, the lowest first.
static int act_on(ent_account *l, struct settings *s, action *act,
                  ent_diags *d) {
  ent_account *made[OPTIONS_MAX];
  size_t n = 0, wanted = 0, k = 0;
  while (ent_account_option(k))
    k++;
  while (k--) {
    const char *option = ent_account_option(k);
    if (!option_given(s, option))
      continue;
    wanted++;
    made[n] = ent_account_derived(n ? made[n - 1] : l, option,
                                  option_value(s, option), d);
    n += made[n] != NULL; // what is wrong with the others is told too
  }
  int status = n < wanted ? complain(s, d) : act(n ? made[n - 1] : l, s, d);
  while (n)
    ent_account_free(made[--n]);
  return status;
}

// The places that are kept beside the ledger.
static bool is_layout(const struct settings *s, const char *output) {
  ent_bytes path = {0};
  ent_positions_path(ledger_path(s), &path);
  bool same = same_file(path.at, output);
  ent_bytes_drop(&path);
  return same;
}

// Nobody means to replace what is asked about by the answer.
static bool would_replace(const ent_account *l, const struct settings *s,
                          const char *output, const char *option) {
  if (!output || !to_file(s))
    return false;
  bool theme = s->theme && same_file(s->theme, output);
  if (!ent_account_reads(l, output) && !is_layout(s, output) && !theme)
    return false;
  say_error("usage/over-ledger", "%s is %s, and is not written over", output,
            theme                  ? "the theme"
            : is_layout(s, output) ? "where the places of actors are kept"
                                   : "a file of the ledger");
  say_help("give another name after %s", option);
  return true;
}

int with_ledger(struct settings *s, action *act) {
  int status;
  ent_diags *reading = complaints(), *d = complaints();
  progress_watch(reading);
  progress_watch(d);
  ent_account *l = load(s, reading, &status);
  progress_clear();
  if (l && refused(s, reading))
    status = EXIT_LEDGER;
  else if (l && (would_replace(l, s, s->output, "-o") ||
                 would_replace(l, s, s->caption, "--caption")))
    status = EXIT_USAGE;
  else if (l)
    status = act_on(l, s, act, d);
  ent_account_free(l);
  ent_book_free(s->book);
  ent_diags_free(d);
  ent_diags_free(reading);
  return status;
}
