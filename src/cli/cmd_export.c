// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool several(const char *format) {
  return !ent_export_extension(format);
}

// What the format cannot hold, and what was left out of it.
static void report(const struct settings *s, const ent_exported *x) {
  const char *words;
  if (s->quiet)
    return;
  say_line("%s", ent_exported_summary(x));
  if (ent_exported_note(x, 0))
    say_line("left out, or to be known:");
  for (size_t k = 0; (words = ent_exported_note(x, k)); k++)
    say_line("  %s", words);
  say_line("%s", ent_exported_loss(x, 0)
                     ? "lost, since there is no place for it:"
                     : "nothing is lost");
  for (size_t k = 0; (words = ent_exported_loss(x, k)); k++)
    say_line("  %s", words);
}

static int refuse_loss(const struct settings *s, const ent_exported *x) {
  size_t n = 0;
  while (ent_exported_loss(x, n))
    n++;
  say_error("export/loss", "as %s %zu thing%s would be lost: %s%s", s->word[0],
            n, plural(n), ent_exported_loss(x, 0), n > 1 ? ", …" : "");
  say_help("without --strict it is written, and all that is lost is listed");
  return EXIT_NO;
}

static int put_one(const struct settings *s, const ent_exported *x,
                   ent_diags *d) {
  ent_bytes b = {0};
  size_t n;
  const char *at = ent_exported_bytes(x, 0, &n);
  if (ent_export_binary(s->word[0]) && !to_file(s) && term_is(STDOUT_FILENO)) {
    say_error("usage/export-output", "%s is not for a terminal", s->word[0]);
    say_help("name a file with -o");
    return EXIT_USAGE;
  }
  ent_bytes_add(&b, at, n);
  int status = ent_export_binary(s->word[0]) && !to_file(s)
                   ? put_stdout(at, n) ? EXIT_DONE : EXIT_OUTPUT
                   : deliver(s, &b, d);
  ent_bytes_drop(&b);
  return status;
}

static bool make_folder(const char *path) {
  struct stat it;
  if (mkdir(path, 0777) == 0 || (stat(path, &it) == 0 && S_ISDIR(it.st_mode)))
    return true;
  say_error("output/write", "%s cannot be made a folder: %s", path,
            strerror(errno));
  return false;
}

static void path_of(ent_bytes *b, const struct settings *s, const char *name) {
  ent_bytes_add(b, s->output, strlen(s->output));
  ent_bytes_add(b, "/", 1);
  ent_bytes_add(b, name, strlen(name));
}

static bool write_all(const struct settings *s, const ent_exported *x,
                      ent_diags *d) {
  const size_t n = ent_exported_files(x);
  ent_bytes *path = room(NULL, n, sizeof *path);
  ent_file *file = room(NULL, n, sizeof *file);
  for (size_t k = 0; k < n; k++) {
    path[k] = (ent_bytes){0};
    path_of(&path[k], s, ent_exported_name(x, k));
    file[k] = (ent_file){.path = path[k].at, .made_up = true};
    file[k].at = ent_exported_bytes(x, k, &file[k].n);
  }
  bool good = n == 0 || write_files(file, n, d);
  for (size_t k = 0; k < n; k++)
    ent_bytes_drop(&path[k]);
  free(path);
  free(file);
  return good;
}

// Into a folder, which is made if need be: all files or none.
static int put_all(const struct settings *s, const ent_exported *x,
                   ent_diags *d) {
  if (!make_folder(s->output))
    return EXIT_OUTPUT;
  if (write_all(s, x, d))
    return EXIT_DONE;
  complain(s, d);
  return EXIT_OUTPUT;
}

static int put(struct settings *s, const ent_exported *x, ent_diags *d) {
  if (s->strict && ent_exported_loss(x, 0))
    return refuse_loss(s, x);
  int status = several(s->word[0]) ? put_all(s, x, d) : put_one(s, x, d);
  if (status == EXIT_DONE)
    report(s, x);
  return status;
}

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  ent_exported *x = ent_export(
      l, s->word[0], s->query,
      &ENT_EXPORT_OPTIONS(.raw = s->style.raw, .excel = s->style.excel,
                          .separator = s->style.separator),
      d);
  int status = x ? put(s, x, d) : complain(s, d);
  ent_exported_free(x);
  return status;
}

// Files of fixed names need a folder.
static bool place_good(const struct settings *s) {
  if (!ent_export_help(s->word[0]) || !several(s->word[0]) || to_file(s))
    return true;
  say_error("usage/export-output", "%s is several files", s->word[0]);
  say_help("name a folder for them with -o");
  return false;
}

static int run(struct settings *s) {
  return place_good(s) ? with_ledger(s, act) : EXIT_USAGE;
}

const struct command command_export = {
    .name = "export",
    .group = "produce",
    .words = "FORMAT",
    .summary = "hand a ledger, or a slice of it, to other programs",
    .examples = "entente export csv -o tables\n"
                "entente export csv --at 1986 --roll-up state -o 1986\n"
                "entente export csv --strict -o tables\n",
    .asks = {"export"},
    .owns = OWN_LEDGER | OWN_ACCOUNT | OWN_EXPORT,
    .least = 1,
    .most = 1,
    .run = run,
};
