// SPDX-License-Identifier: GPL-2.0-or-later
// What all commands have in common that change a ledger's files.
#include "cli.h"
#include <stdio.h>
#include <unistd.h>

static void say_done(const struct settings *s, const ent_edit *e) {
  const char *line;
  for (size_t k = 0; !s->quiet && (line = ent_edit_makes(e, k)); k++)
    say_line("%s is made", line);
  for (size_t k = 0; !s->quiet && (line = ent_edit_said(e, k)); k++)
    say_line("%s", line);
}

static int show(const struct settings *s, const ent_edit *e) {
  ent_bytes out = {0};
  ent_edit_diff(e, &out);
  int status = emit(s, &out);
  ent_bytes_drop(&out);
  return status;
}

// Which files are not in their form: the answer is no.
static int say_form(const struct settings *s, const ent_edit *e) {
  const char *name;
  for (size_t k = 0; (name = ent_edit_changed(e, k)); k++)
    if (!s->quiet)
      say_line("%s is not as `entente fmt%s%s` writes it", name,
               s->lift ? " --lift-sources" : "", s->ids ? " --ids" : "");
  return EXIT_NO;
}

static int fail(const struct settings *s, ent_diags *d) {
  int status = complain(s, d);
  return ent_diags_has(d, "edit/changed") ? EXIT_OUTPUT : status;
}

// Ctrl-C waits until all files are in their places.
static bool write_all(ent_edit *e, ent_diags *d) {
  progress_clear();
  hold_interrupts();
  bool good = ent_edit_write(e, d);
  release_interrupts();
  return good;
}

static bool is_yes(void) {
  char line[80];
  return fgets(line, sizeof line, stdin) && (*line == 'y' || *line == 'Y');
}

// What is new is asked about, where somebody can answer; else it is refused.
static bool may_make(const struct settings *s, const ent_edit *e) {
  const char *line = ent_edit_makes(e, 0);
  if (!line || s->yes || s->dry_run)
    return true;
  if (!term_is(STDIN_FILENO) || !term_is(STDERR_FILENO)) {
    for (size_t k = 0; (line = ent_edit_makes(e, k)); k++)
      say_error("usage/would-make", "this would make %s", line);
    say_help("say so with --yes, or give the id of one that there is");
    return false;
  }
  for (size_t k = 0; (line = ent_edit_makes(e, k)); k++) {
    say_part("Make %s? [y/N] ", line);
    if (!is_yes())
      return false;
  }
  return true;
}

static int finish(const struct settings *s, ent_edit *e, ent_diags *d) {
  if (!ent_edit_settle(e, d))
    return fail(s, d);
  progress_clear();
  if (!ent_edit_changes(e)) {
    say_done(s, e);
    if (!s->quiet)
      say_line("nothing to change");
    return EXIT_DONE;
  }
  if (ent_diags_count(d, ENT_WARNING))
    complain(s, d);
  if (s->check_form)
    return say_form(s, e);
  if (s->dry_run)
    return show(s, e);
  if (!may_make(s, e))
    return EXIT_USAGE;
  if (!write_all(e, d))
    return fail(s, d);
  say_done(s, e);
  const char *name;
  for (size_t k = 0;
       !s->quiet && !ent_edit_said(e, 0) && (name = ent_edit_changed(e, k));
       k++)
    say_line("%s is written anew", name);
  return EXIT_DONE;
}

int with_edit(struct settings *s, editing *make) {
  ent_diags *d = complaints();
  progress_watch(d);
  ent_read_options options = ENT_READ_OPTIONS(.limits = s->limits);
  ent_edit *e = ent_edit_begin(ledger_path(s), &options, d);
  bool made = e && make(e, s, d);
  progress_clear();
  int status = made ? finish(s, e, d) : fail(s, d);
  if (ent_diags_has(d, "ledger/open") && !s->file)
    say_help("without -f FILE the ledger is ENTENTE_FILE, else entente.yaml "
             "here");
  ent_edit_free(e);
  ent_diags_free(d);
  return status;
}
