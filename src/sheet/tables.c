// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/tables.h"

#include "base/child.h"
#include "sheet/wire.h"

#include <stdio.h>
#include <sys/wait.h>

enum { WORDS = 24, SIZES = 6, DIGITS = 24, NO_MEMORY = 70 };

// The words of the program's command line.
struct order {
  const char *word[WORDS];
  size_t n;
  char number[SIZES][DIGITS];
  size_t numbers;
};

static void add_text(struct order *o, const char *name, const char *value) {
  if (!value)
    return;
  o->word[o->n++] = name;
  o->word[o->n++] = value;
}

static void add_size(struct order *o, const char *name, size_t n) {
  char *to = o->number[o->numbers++];
  snprintf(to, DIGITS, "%zu", n);
  add_text(o, name, to);
}

static void give_order(struct order *o, const struct source *in,
                       const struct tables_ask *ask) {
  const size_t *most = ask->limits->most;
  o->word[o->n++] = ask->program;
  add_size(o, "rows", most[LIMIT_ROWS]);
  add_size(o, "cells", most[LIMIT_CELLS]);
  add_size(o, "text", most[LIMIT_TEXT]);
  add_size(o, "unpacked", most[LIMIT_UNPACKED]);
  add_size(o, "seconds", most[LIMIT_TABLE_SECONDS]);
  add_size(o, "memory", most[LIMIT_TABLE_MEMORY]);
  add_text(o, "separator", ask->separator);
  add_text(o, "encoding", ask->encoding);
  add_text(o, "form", ask->form);
  const char *slash = strrchr(in->name, '/');
  add_text(o, "name", slash ? slash + 1 : in->name);
}

static void say_failed(const struct child *c, const char *name,
                       const struct tables_ask *ask, ent_diags *d) {
  struct buf fate = {0};
  child_fate(c, &fate);
  if (c->reason != 0) {
    diag(d, ENT_ERROR, "table/program", SPAN_NONE,
         "`%s` cannot be read: the program %s, which reads tables, did not "
         "start: %s",
         name, ask->program, buf_text(&fate));
    diag_help(d, "it is installed with entente; or name it in ENTENTE_SHEET");
  } else if (c->late) {
    limit_passed(d, "table/large", SPAN_NONE, ask->limits, LIMIT_TABLE_SECONDS,
                 0, "seconds", "it may be a smaller file than it seems");
  } else {
    bool memory = WIFEXITED(c->status) && WEXITSTATUS(c->status) == NO_MEMORY;
    diag(d, ENT_ERROR, memory ? "table/large" : "table/program", SPAN_NONE,
         "`%s` cannot be read: %s", name,
         memory ? "there is not enough memory for its tables"
                : buf_text(&fate));
    child_notes(c, d);
    diag_help(d, "cut the file into smaller ones, or save it as CSV");
  }
  buf_drop(&fate);
}

static struct span line_span(struct source *in, uint32_t line) {
  struct span s = {.in = in};
  if (line == 0)
    return SPAN_NONE;
  struct str text = source_line(in, line);
  s.start = (uint32_t)(text.at - in->text);
  s.end = s.start + (uint32_t)(text.n > 60 ? 60 : text.n);
  return s;
}

static const char *remedy(const char *code) {
  if (!strcmp(code, "table/quote"))
    return "close the quote, or double the quotes that are part of the text";
  if (!strcmp(code, "table/not-text"))
    return "save it as CSV, as UTF-8, or as a workbook (.xlsx)";
  if (!strcmp(code, "table/form"))
    return "save it anew in the program that made it, as one of the formats "
           "that "
           "`\3help import\2` names";
  if (!strcmp(code, "table/json"))
    return "say what it is: \1as=stix\2, misp, ftm or csl; what is none of "
           "these becomes a table first, as CSV";
  return "open it in the program that made it, and save it anew";
}

static const char *known_code(const char *code) {
  static const char *const codes[] = {"table/quote",    "table/large",
                                      "table/not-text", "table/workbook",
                                      "table/form",     "table/json"};
  for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
    if (!strcmp(code, codes[i]))
      return codes[i];
  return "table/workbook";
}

static bool say_fault(const struct tables *t, struct source *in,
                      const struct limits *limits, ent_diags *d) {
  const char *code = known_code(t->fault.code);
  bool placed = !t->form.workbook && t->form.encoding == UTF_8;
  struct span at = line_span(in, placed ? t->fault.line : 0);
  if (t->fault.passed) {
    limit_passed(d, code, at, limits, (enum limit)(t->fault.passed - 1), 0,
                 t->fault.words, "cut the file into smaller ones");
    return false;
  }
  diag(d, ENT_ERROR, code, at, "`%s`: %s", in->name, t->fault.words);
  diag_help(d, "%s", remedy(code));
  return false;
}

bool tables_read(struct tables *t, struct source *in,
                 const struct tables_ask *ask, ent_diags *d) {
  struct order o = {0};
  give_order(&o, in, ask);
  struct child c = {
      .words = o.word,
      .input = str_n(in->text, in->n),
      .ms = (unsigned)(ask->limits->most[LIMIT_TABLE_SECONDS] % 1000000) * 1000,
      .most = SIZE_MAX / 4};
  child_run(&c);
  bool good = child_good(&c);
  if (!good)
    say_failed(&c, in->name, ask, d);
  else if (!wire_unpack(t, buf_str(&c.out))) {
    good = false;
    diag(d, ENT_ERROR, "table/program", SPAN_NONE,
         "`%s` cannot be read: %s gave something else than tables", in->name,
         ask->program);
    diag_help(d, "install entente anew: the programs do not fit one another");
  } else if (t->fault.code[0])
    good = say_fault(t, in, ask->limits, d);
  child_drop(&c);
  return good;
}
