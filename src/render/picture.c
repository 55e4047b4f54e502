// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/child.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum {
  USUAL_SECONDS = 10,
  MOST_SECONDS = 86400,
  GRACE_MS = 2000,        // the program ends itself first, and says why
  MAX_PICTURE = 512 << 20 // bytes
};

static const struct form {
  const char *name, *start; // its first bytes
} forms[] = {{"svg", "<"}, {"png", "\x89PNG"}, {"pdf", "%PDF"}};

static const struct form *form_named(const char *name) {
  for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
    if (name && strcmp(forms[i].name, name) == 0)
      return &forms[i];
  return NULL;
}

static void not_found(const char *program, int reason, ent_diags *d) {
  diag(d, ENT_ERROR, "picture/program", SPAN_NONE,
       "the program that draws, `%s`, cannot be started: %s", program,
       strerror(reason));
  diag_help(d,
            "entente-gv is built and installed with entente where Graphviz is "
            "there (on Debian: apt install libgraphviz-dev, then build again); "
            "or write DOT, which any Graphviz draws: `\1output=x.dot\2`");
}

static void too_late(const struct child *c, unsigned seconds, ent_diags *d) {
  diag(d, ENT_ERROR, "picture/timeout", SPAN_NONE, "no picture after %u s",
       seconds);
  child_notes(c, d);
  diag_help(d, "draw less of it (`\1focus=ACTOR\2`, `\1family=F\2`, "
               "`\1include=definite\2`), or write DOT and lay it out with "
               "another engine: `\1output=x.dot\2`");
}

static void failed(const struct child *c, const char *program,
                   const struct form *form, ent_diags *d) {
  struct buf how = {0};
  if (c->large)
    buf_addf(&how, "its picture is larger than %d MiB", MAX_PICTURE >> 20);
  else if (child_good(c))
    buf_addf(&how, "what it printed is no %s", form->name);
  else
    child_fate(c, &how);
  diag(d, ENT_ERROR, "picture/failed", SPAN_NONE, "`%s` made no picture: %s",
       program, buf_text(&how));
  child_notes(c, d);
  diag_help(d,
            "write DOT instead, which any Graphviz draws: `\1output=x.dot\2`");
  buf_drop(&how);
}

static bool judge(const struct child *c, const char *program,
                  const struct form *form, unsigned seconds, ent_diags *d) {
  bool good = child_good(c) && str_starts(buf_str(&c->out), form->start);
  if (c->late || (!good && !c->large && c->left <= GRACE_MS)) {
    too_late(c, seconds, d);
    return false;
  }
  if (!good) {
    failed(c, program, form, d);
    return false;
  }
  if (c->err.n > 0) {
    diag(d, ENT_NOTE, "picture/note", SPAN_NONE,
         "the picture is drawn, but `%s` says:", program);
    child_notes(c, d);
  }
  return true;
}

bool ent_picture(const ent_bytes *dot, const char *format, const char *program,
                 unsigned seconds, ent_bytes *out, ent_diags *diags) {
  const struct form *form = form_named(format);
  if (!form) {
    diag(diags, ENT_ERROR, "picture/format", SPAN_NONE,
         "there is no picture format `%s`", format ? format : "");
    diag_help(diags, "svg, png and pdf can be drawn, dot can be written");
    return false;
  }
  if (!program || !*program)
    program = "entente-gv";
  if (seconds == 0 || seconds > MOST_SECONDS)
    seconds = seconds == 0 ? USUAL_SECONDS : MOST_SECONDS;
  char limit[16];
  snprintf(limit, sizeof limit, "%u", seconds);
  struct child c = {.words =
                        (const char *const[]){program, "-T", format, "-K",
                                              "dot", "--timeout", limit, NULL},
                    .input = str_n(dot->at, dot->n),
                    .ms = seconds * 1000 + GRACE_MS,
                    .most = MAX_PICTURE};
  child_run(&c);
  if (c.reason != 0)
    not_found(program, c.reason, diags);
  bool ok = c.reason == 0 && judge(&c, program, form, seconds, diags);
  if (ok)
    buf_give(&c.out, out);
  child_drop(&c);
  return ok;
}
