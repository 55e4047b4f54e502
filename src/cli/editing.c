// SPDX-License-Identifier: GPL-2.0-or-later
// What all commands have in common that change a ledger's files.
#include "cli.h"

static void say_done(const struct settings *s, const ent_edit *e) {
  const char *line;
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

static int finish(const struct settings *s, ent_edit *e, ent_diags *d) {
  if (!ent_edit_settle(e, d))
    return fail(s, d);
  progress_clear();
  if (!ent_edit_changes(e)) {
    if (!s->quiet)
      say_line("nothing to change");
    return EXIT_DONE;
  }
  if (s->dry_run)
    return show(s, e);
  if (!write_all(e, d))
    return fail(s, d);
  say_done(s, e);
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
