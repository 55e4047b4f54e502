// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <string.h>

int deliver(const struct settings *s, const ent_bytes *b, ent_diags *d) {
  if (!to_file(s))
    return emit(s, b);
  const ent_file file = {s->output, b->at, b->n, .made_up = s->numbered};
  if (ent_files_write(&file, 1, d))
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
