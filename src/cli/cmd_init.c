// SPDX-License-Identifier: GPL-2.0-or-later
// A first ledger and the schema beside it, where neither is yet.
#include "cli.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILES = 2 };
static const char *const names[FILES] = {"entente.yaml", "entente.schema.json"};

// Links that lead nowhere are somebody's too.
static bool is_free(const char *path) {
  struct stat there;
  if (lstat(path, &there) != 0)
    return true;
  say_error("usage/there-already", "%s is there already, and is left as it is",
            path);
  say_help("begin in another folder: entente init FOLDER");
  return false;
}

static void join(ent_bytes *path, const char *folder, const char *name) {
  size_t n = folder ? strlen(folder) : 0;
  ent_bytes_add(path, folder ? folder : "", n);
  if (n > 0 && folder[n - 1] != '/')
    ent_bytes_add(path, "/", 1);
  ent_bytes_add(path, name, strlen(name));
}

// Makes the folder unless it is there; true in *made if so.
static bool have_folder(const char *folder, bool *made) {
  struct stat there;
  *made = false;
  if (!folder || stat(folder, &there) == 0)
    return true;
  *made = mkdir(folder, 0777) == 0;
  if (!*made) {
    say_error("output/write", "the folder `%s` cannot be made: %s", folder,
              strerror(errno));
    say_help("make it first, or name another");
  }
  return *made;
}

static int write_both(const struct settings *s, const char *const *paths,
                      const ent_bytes *texts, bool made) {
  ent_file files[FILES];
  ent_diags *d = complaints();
  for (size_t i = 0; i < FILES; i++)
    files[i] = (ent_file){paths[i], texts[i].at, texts[i].n, .made_up = true};
  bool good = write_files(files, FILES, d);
  complain(s, d);
  ent_diags_free(d);
  if (!good && made)
    rmdir(s->word[0]);
  if (good && !s->quiet)
    say_line("%s and %s are written; `entente check%s%s` checks them", paths[0],
             names[1], s->words ? " " : "", s->words ? s->word[0] : "");
  return good ? EXIT_DONE : EXIT_OUTPUT;
}

static int run(struct settings *s) {
  const char *folder = s->words ? s->word[0] : NULL;
  ent_bytes paths[FILES] = {{0}}, texts[FILES] = {{0}};
  bool made, free = true;
  for (size_t i = 0; i < FILES; i++)
    join(&paths[i], folder, names[i]);
  for (size_t i = 0; free && i < FILES; i++)
    free = is_free(paths[i].at);
  int status = free ? EXIT_OUTPUT : EXIT_USAGE;
  ent_starter(&texts[0]);
  ent_schema(&texts[1]);
  if (free && have_folder(folder, &made))
    status =
        write_both(s, (const char *[]){paths[0].at, paths[1].at}, texts, made);
  for (size_t i = 0; i < FILES; i++) {
    ent_bytes_drop(&paths[i]);
    ent_bytes_drop(&texts[i]);
  }
  return status;
}

const struct command command_init = {
    .name = "init",
    .group = "edit a ledger",
    .words = "[FOLDER]",
    .summary = "a first ledger, with comments, and its schema for editors",
    .examples = "entente init\n"
                "entente init my-study\n",
    .about = "Nothing that is there is written over.",
    .owns = 0,
    .least = 0,
    .most = 1,
    .run = run,
};
