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
  if (write_files(&(ent_file){s->output, b->at, b->n}, 1, d))
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
    fprintf(stderr, "note: %s\n", text);
}

int answer(struct settings *s, ent_answer *a, ent_diags *d) {
  if (!a)
    return complain(s, d);
  const char *format = format_of(s, "text");
  ent_bytes out = {0};
  int status;
  if (to_file(s)) {
    s->style.color = false;
    s->style.width = 0;
  }
  if (!ent_answer_render(a, format, &s->style, &out, d))
    status = complain(s, d);
  else
    status = deliver(s, &out, d);
  if (status == EXIT_DONE)
    warn_beside(s, a, format);
  if (status == EXIT_DONE && !s->quiet && ent_diags_count(d, ENT_WARNING))
    complain(s, d); // of what was asked, which may mean something else
  if (status == EXIT_DONE && ent_answer_negative(a))
    status = EXIT_NO;
  ent_bytes_drop(&out);
  ent_answer_free(a);
  return status;
}
