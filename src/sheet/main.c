// SPDX-License-Identifier: GPL-2.0-or-later
// entente-sheet: a file of tables on stdin, its rows and cells on stdout, for
// the library alone. Files come from anybody, so this process opens none, and
// has only so much memory and time.
#include "fence/fence.h"
#include "sheet/readers.h"
#include "sheet/wire.h"
#include "sheet/xlsx.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

enum { DONE = 0, FAILED = 1, USAGE = 2 };

struct sheet_asked {
  struct limits limits;
  const char *name, *separator, *encoding, *form;
};

static const struct {
  const char *word;
  enum limit limit;
} sizes[] = {{"rows", LIMIT_ROWS},
             {"cells", LIMIT_CELLS},
             {"text", LIMIT_TEXT},
             {"unpacked", LIMIT_UNPACKED},
             {"seconds", LIMIT_TABLE_SECONDS},
             {"memory", LIMIT_TABLE_MEMORY}};

static bool take_word(struct sheet_asked *a, const char *word,
                      const char *value) {
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
    if (!strcmp(word, sizes[i].word)) {
      a->limits.most[sizes[i].limit] = strtoull(value, NULL, 10);
      return true;
    }
  if (!strcmp(word, "name"))
    a->name = value;
  else if (!strcmp(word, "separator"))
    a->separator = value;
  else if (!strcmp(word, "encoding"))
    a->encoding = value;
  else if (!strcmp(word, "form"))
    a->form = value;
  else
    return false;
  return true;
}

static void limit(int resource, size_t value) {
  struct rlimit to = {value, value};
  setrlimit(resource, &to);
}

// Where coverage is measured, what was run is written to a file at the end.
static void enclose(const struct sheet_asked *a) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, a->limits.most[LIMIT_TABLE_SECONDS] + 1);
#ifndef COVERED
  limit(RLIMIT_FSIZE, 0);
#ifndef SANITIZED // whose shadow memory is address space too
  size_t memory = a->limits.most[LIMIT_TABLE_MEMORY];
  if (memory < SIZE_MAX >> 20)
    limit(RLIMIT_AS, memory << 20);
#endif
  (void)fence(false);
#endif
}

static bool read_all(struct buf *b) {
  char piece[1 << 16];
  for (;;) {
    ssize_t n = read(STDIN_FILENO, piece, sizeof piece);
    if (n == 0)
      return true;
    if (n > 0)
      buf_addn(b, piece, (size_t)n);
    else if (errno != EINTR)
      return false;
  }
}

static bool write_all(struct str s) {
  while (s.n > 0) {
    ssize_t n = write(STDOUT_FILENO, s.at, s.n);
    if (n < 0 && errno != EINTR)
      return false;
    if (n > 0)
      s = str_n(s.at + n, s.n - (size_t)n);
  }
  return true;
}

static enum encoding encoding_asked(const char *word) {
  if (!word)
    return ENCODINGS;
  for (int e = 0; e < ENCODINGS; e++)
    if (!strcmp(word, encoding_name((enum encoding)e)))
      return (enum encoding)e;
  return ENCODINGS;
}

// What is no table however it is read, and is easily taken for one.
static bool other_is(struct tables *t, struct str bytes) {
  struct str s = str_trim(bytes);
  if (str_starts(bytes, "\xd0\xcf\x11\xe0"))
    tables_fault(t, "table/workbook", 0,
                 "it is a workbook of an old Excel (.xls), or another old "
                 "file of Office: save it as .xlsx");
  else if (str_starts(bytes, "%PDF-"))
    tables_fault(t, "table/workbook", 0,
                 "it is a PDF: copy the table out of it into a spreadsheet, "
                 "and save that as .xlsx or .csv");
  else if (str_starts(s, "<html") || str_starts(s, "<!DOCTYPE html") ||
           str_starts(s, "<!doctype html") || str_starts(s, "<HTML"))
    tables_fault(t, "table/workbook", 0,
                 "it is a page of HTML, whatever it is called: open it in a "
                 "spreadsheet, and save it as .xlsx");
  else
    return false;
  return true;
}

static void read_tables(struct tables *t, const struct buf *in,
                        const struct sheet_asked *a) {
  struct str bytes = buf_str(in), name = str_of(a->name);
  uint8_t form = form_named(a->form);
  if (xlsx_is(bytes))
    xlsx_read(t, bytes, &a->limits);
  else if (!form && other_is(t, bytes))
    return;
  else if (form || (form = form_find(bytes, name)))
    form_take(t, form, bytes, name, &a->limits);
  else if (!a->separator && form_is_json(bytes))
    tables_fault(t, "table/json", 1,
                 "it is JSON of a kind that entente does not know");
  else
    csv_read(t, bytes, name, &a->limits, a->separator ? *a->separator : 0,
             encoding_asked(a->encoding));
}

// Nothing is left to do: whoever looks for leaks at the end would be held back
// by the fence.
static _Noreturn void leave(int status) {
#ifdef COVERED
  exit(status);
#else
  _exit(status);
#endif
}

int main(int argc, char **argv) {
  struct sheet_asked a = {.limits = limits_usual(), .name = "table"};
  struct buf in = {0}, out = {0};
  struct tables t = {0};
  for (int i = 1; i < argc; i += 2)
    if (i + 1 == argc || !take_word(&a, argv[i], argv[i + 1])) {
      fprintf(stderr, "entente-sheet: entente reads tables with this program; "
                      "see `entente help import`\n");
      return USAGE;
    }
  enclose(&a);
  if (!read_all(&in))
    return FAILED;
  read_tables(&t, &in, &a);
  buf_drop(&in);
  wire_pack(&out, &t);
  tables_drop(&t);
  bool good = write_all(buf_str(&out));
  buf_drop(&out);
  leave(good ? DONE : FAILED);
}
