// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

// Ctrl-C waits, unless whoever reads a pipe may never come.
bool write_files(const ent_file *files, size_t n, ent_diags *d) {
  struct stat it;
  bool held = stat(files->path, &it) != 0 || S_ISREG(it.st_mode);
  progress_clear();
  if (held)
    hold_interrupts();
  bool good = ent_files_write(files, n, d);
  if (held)
    release_interrupts();
  return good;
}

bool write_places(ent_positions *p, ent_diags *d) {
  hold_interrupts();
  bool good = ent_positions_write(p, d);
  release_interrupts();
  return good;
}

int deliver(const struct settings *s, const ent_bytes *b, ent_diags *d) {
  progress_clear();
  if (!to_file(s))
    return emit(s, b);
  const ent_file file = {s->output, b->at, b->n, .made_up = s->numbered};
  if (write_files(&file, 1, d))
    return EXIT_DONE;
  complain(s, d);
  return EXIT_OUTPUT;
}

// Formats that are rows alone have no place for what bears on all rows.
static void warn_beside(const struct settings *s, const ent_answer *a,
                        const char *format) {
  bool rows = ent_format_rows_alone(format);
  const char *text;
  for (size_t k = 0; rows && !s->quiet && (text = ent_answer_warning(a, k));
       k++)
    say_line("note: %s", text);
}

static bool take(void *context, const char *at, size_t n) {
  (void)context;
  return put_stdout(at, n);
}

// A file is put in place when it is whole, and a pager is for what is longer
// than the terminal: for these all bytes are held.
static int write_answer(struct settings *s, const ent_answer *a,
                        const char *format, ent_diags *d) {
  ent_bytes out = {0};
  const ent_sink sink = {take, NULL};
  if (!to_file(s) && !may_page(s))
    return ent_answer_write(a, format, &s->style, &sink, d) ? EXIT_DONE
                                                            : complain(s, d);
  if (!ent_answer_render(a, format, &s->style, &out, d))
    return complain(s, d);
  int status = deliver(s, &out, d);
  ent_bytes_drop(&out);
  return status;
}

int answer(struct settings *s, ent_answer *a, ent_diags *d) {
  if (!a)
    return complain(s, d);
  const char *format = format_of(s, "text");
  if (to_file(s)) {
    s->style.color = false;
    s->style.width = 0;
  }
  int status = write_answer(s, a, format, d);
  if (status == EXIT_DONE)
    warn_beside(s, a, format);
  if (status == EXIT_DONE && !s->quiet && ent_diags_count(d, ENT_WARNING))
    complain(s, d); // of what was asked, which may mean something else
  if (status == EXIT_DONE && ent_answer_negative(a))
    status = EXIT_NO;
  ent_answer_free(a);
  return status;
}
