// SPDX-License-Identifier: GPL-2.0-or-later
// A ledger, and in a first line what is done to it: fmt, ids, lift, add or
// rename with two words. What is settled reads as a ledger again, and what puts
// things in order changes nothing a second time.
#include "entente.h"
#include "forms.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char file[4096];

static void leave(void) { unlink(file); }

static int make(void) {
  const char *tmp = getenv("TMPDIR");
  snprintf(file, sizeof file, "%s/entente-fuzz.XXXXXX", tmp ? tmp : "/tmp");
  return mkstemp(file);
}

static void put(const char *at, size_t n) {
  static bool made;
  int fd = made ? open(file, O_WRONLY | O_TRUNC | O_CLOEXEC) : make();
  must_hold(fd >= 0 && write(fd, at, n) == (ssize_t)n, "no file", "", 0);
  close(fd);
  if (!made)
    atexit(leave);
  made = true;
}

static bool change(ent_edit *e, char *const word[3], ent_diags *d) {
  if (!strcmp(word[0], "rename"))
    return ent_edit_rename(e, NULL, word[1], word[2], d);
  if (!strcmp(word[0], "add")) {
    const ent_addition a = ENT_ADDITION(.from = word[1], .type = "funds",
                                        .to = word[2], .when = "1990");
    return ent_edit_add(e, &a, d);
  }
  if (!strcmp(word[0], "lift"))
    return ent_edit_lift(e, d);
  if (!strcmp(word[0], "ids"))
    ent_edit_use_ids(e);
  else
    ent_edit_format(e);
  return true;
}

// Whether it was done; `changes` whether any byte is another one.
static bool edit(char *const word[3], bool *changes) {
  ent_diags *d = ent_diags_new();
  ent_edit *e = ent_edit_begin(file, NULL, d);
  bool good = e && change(e, word, d) && ent_edit_settle(e, d);
  must_hold(good || ent_diags_count(d, ENT_ERROR) > 0, "nothing is said",
            word[0], strlen(word[0]));
  *changes = good && ent_edit_changes(e);
  good = good && ent_edit_write(e, d);
  ent_edit_free(e);
  ent_diags_free(d);
  return good;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *text = (const char *)data, *end = memchr(data, '\n', size);
  char line[256] = "", nothing[] = "", *save = NULL;
  char *word[3] = {nothing, nothing, nothing};
  size_t n = end ? (size_t)(end - text) : 0;
  bool changes;
  if (!end || n >= sizeof line)
    return 0;
  memcpy(line, text, n);
  for (size_t i = 0; i < 3; i++) {
    char *w = strtok_r(i ? NULL : line, " ", &save);
    word[i] = w ? w : word[i];
  }
  put(end + 1, size - n - 1);
  bool order = strcmp(word[0], "add") != 0 && strcmp(word[0], "rename") != 0;
  if (edit(word, &changes) && changes && order) {
    must_hold(edit(word, &changes), "not twice", text, size);
    must_hold(!changes, "changes again", text, size);
  }
  return 0;
}
