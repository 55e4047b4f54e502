// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILES = 8 };

// ------------------------------------------------------------------ target

// "tables/spies.csv" goes into the folder "spies", the tables of a folder
// "spies/" into "spies-ledger".
static void stem_of(const char *path, char *stem, size_t room) {
  size_t n = strlen(path), from;
  while (n > 1 && path[n - 1] == '/')
    n--;
  for (from = n; from > 0 && path[from - 1] != '/'; from--)
    ;
  const char *name = path + from, *ext = path[n] ? NULL : extension(path);
  n = ext ? (size_t)(ext - name) - 1 : n - from;
  snprintf(stem, room, "%.*s%s", (int)n, name, ext ? "" : "-ledger");
}

static bool is_yaml(const char *path) {
  const char *ext = extension(path);
  return ext && (!strcmp(ext, "yaml") || !strcmp(ext, "yml"));
}

static bool is_empty(const char *folder) {
  DIR *d = opendir(folder);
  const struct dirent *e;
  bool empty = d != NULL;
  while (empty && (e = readdir(d)))
    empty = !strcmp(e->d_name, ".") || !strcmp(e->d_name, "..");
  if (d)
    closedir(d);
  return empty;
}

static int refuse_target(const char *folder, const char *why) {
  say_error("import/target", "`%s` is not written: %s", folder, why);
  say_help("name another: -o FOLDER, or -o FILE.yaml");
  return EXIT_OUTPUT;
}

// A folder of its own: what stands there already is somebody's.
static int make_folder(const char *folder, bool *made) {
  struct stat there;
  *made = false;
  if (stat(folder, &there) == 0) {
    if (!S_ISDIR(there.st_mode))
      return refuse_target(folder, "a file of that name is there");
    return is_empty(folder)
               ? EXIT_DONE
               : refuse_target(folder, "there is something in it already");
  }
  if (mkdir(folder, 0777) != 0)
    return refuse_target(folder, strerror(errno));
  *made = true;
  return EXIT_DONE;
}

static int write_all(struct settings *s, const ent_import *x,
                     const char *folder, ent_diags *d) {
  char path[FILES][PATH_MAX];
  ent_bytes bytes[FILES] = {{0}};
  ent_file files[FILES];
  size_t n = 0;
  const char *name;
  while (n < FILES && (name = ent_import_file(x, n, &bytes[n]))) {
    int length = snprintf(path[n], PATH_MAX, "%s/%s", folder, name);
    if (length < 0 || length >= PATH_MAX)
      return refuse_target(folder, strerror(ENAMETOOLONG));
    files[n] = (ent_file){path[n], bytes[n].at, bytes[n].n, .made_up = true};
    n++;
  }
  bool good = write_files(files, n, d);
  for (size_t i = 0; i < FILES; i++)
    ent_bytes_drop(&bytes[i]);
  if (!good)
    complain(s, d);
  return good ? EXIT_DONE : EXIT_OUTPUT;
}

static int write_folder(struct settings *s, const ent_import *x,
                        const char *folder, ent_diags *d) {
  bool made;
  int status = make_folder(folder, &made);
  if (status != EXIT_DONE)
    return status;
  hold_interrupts();
  status = write_all(s, x, folder, d);
  if (status != EXIT_DONE && made)
    rmdir(folder);
  release_interrupts();
  if (status == EXIT_DONE && !s->quiet)
    say_line("written: %s (`entente check -f %s`)", folder, folder);
  return status;
}

static int write_one(struct settings *s, const ent_import *x, ent_diags *d) {
  ent_bytes out = {0};
  struct stat there;
  if (to_file(s) && stat(s->output, &there) == 0 && S_ISREG(there.st_mode) &&
      there.st_size > 0)
    return refuse_target(s->output, "there is something in it already");
  ent_import_yaml(x, &out);
  int status = deliver(s, &out, d);
  ent_bytes_drop(&out);
  if (status == EXIT_DONE && to_file(s) && !s->quiet)
    say_line("written: %s (`entente check -f %s`)", s->output, s->output);
  return status;
}

// ------------------------------------------------------------------- words

static void say_told(const ent_import *x) {
  ent_bytes told = {0};
  ent_import_told(x, &told);
  for (const char *at = told.at; at && *at;) {
    const char *end = strchr(at, '\n');
    int n = end ? (int)(end - at) : (int)strlen(at);
    say_line("%.*s", n, at);
    at += n + (end != NULL);
  }
  ent_bytes_drop(&told);
}

static int print_map(const struct settings *s, const ent_import *x) {
  ent_bytes map = {0};
  ent_import_map(x, &map);
  int status = emit(s, &map);
  ent_bytes_drop(&map);
  return status;
}

// ------------------------------------------------------------------- whole

static int write_to(struct settings *s, const ent_import *x, ent_diags *d) {
  char folder[PATH_MAX];
  if (s->dry_run)
    return EXIT_DONE;
  if (s->output && (!to_file(s) || is_yaml(s->output)))
    return write_one(s, x, d);
  if (s->output)
    snprintf(folder, sizeof folder, "%s", s->output);
  else
    stem_of(s->word[0], folder, sizeof folder);
  return write_folder(s, x, folder, d);
}

static int finish(struct settings *s, const ent_import *x, ent_diags *d) {
  bool map = !s->output || to_file(s), good = ent_import_good(x);
  if (!s->quiet)
    say_told(x);
  int status = good ? write_to(s, x, d) : EXIT_LEDGER;
  if (map && (status == EXIT_DONE || !good)) {
    int printed = print_map(s, x);
    status = status == EXIT_DONE ? printed : status;
  }
  if (!good) {
    complain(s, d);
    status = ent_diags_usage(d) ? EXIT_USAGE : EXIT_LEDGER;
  }
  return status;
}

static bool one_map(const struct settings *s) {
  if (!s->import.map || !s->import.as)
    return true;
  say_error("usage/option", "--map and --as exclude each other");
  say_help("--as NAME prints its map: edit that");
  return false;
}

static int run(struct settings *s) {
  char path[GV_ROOM];
  if (!one_map(s))
    return EXIT_USAGE;
  ent_diags *d = complaints();
  progress_watch(d);
  s->import.size = sizeof s->import;
  s->import.program = sheet_program(path, sizeof path);
  s->import.limits = s->limits;
  ent_import *x = ent_import_read(s->word, s->words, &s->import, d);
  int status = EXIT_LEDGER;
  if (x)
    status = finish(s, x, d);
  else if (complain(s, d) == EXIT_USAGE)
    status = EXIT_USAGE;
  ent_import_free(x);
  ent_diags_free(d);
  return status;
}

const struct command command_import = {
    .name = "import",
    .group = "look after a ledger",
    .words = "FILE...",
    .summary = "a ledger of tables, networks or works of others",
    .examples = "entente import spies.csv\n"
                "entente import people.csv links.csv -o affair > map.yaml\n"
                "entente import spies.csv --map map.yaml -o affair\n"
                "entente import ucdp-prio-acd-221.csv --as ucdp-acd\n"
                "entente import gephi.gexf\n",
    .about =
        "Tables as CSV or XLSX, or a folder of them: of ties, of people and "
        "links, or a\nmatrix; networks as GraphML, GEXF, Pajek's .net or "
        "UCINET's DL; works as BibTeX\nor CSL-JSON. What the columns mean is "
        "guessed from their heads and printed as a\nmap, which --map takes "
        "once "
        "it is edited. The ledger goes into a new folder, named\nafter the "
        "table or by -o; into one file by -o FILE.yaml; -o - prints it. Rows "
        "that\nare no ties are rejected, each with its reason. docs/import.md "
        "has all of it.",
    .owns = OWN_IMPORT,
    .least = 1,
    .most = SIZE_MAX,
    .run = run,
};
