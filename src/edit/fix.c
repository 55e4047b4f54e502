// SPDX-License-Identifier: GPL-2.0-or-later
// Remedies that have one reading: how a value is spelled, never which was
// meant.
#include "edit/edit.h"

#include "base/diag_list.h"

static bool has_one_reading(const char *code) {
  static const char *const codes[] = {"value/true-false", "value/grade",
                                      "value/reliability", "value/kind"};
  for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
    if (strcmp(code, codes[i]) == 0)
      return true;
  return false;
}

// A text with a comma may be one item or two.
static bool is_sure(const char *code, struct str fix) {
  bool list = strcmp(code, "value/kind") == 0;
  struct str inner = list && fix.n > 2 ? str_n(fix.at + 1, fix.n - 2) : fix;
  bool sign = false;
  for (size_t i = 0; list && i < inner.n; i++)
    sign = sign || strchr(",;[]{}#&*!|>\n", inner.at[i]);
  return has_one_reading(code) && !sign;
}

static struct edit_file *file_of(struct ent_edit *e, const struct source *in) {
  for (size_t i = 0; i < edit_ledger_files(e); i++)
    if (e->files.at[i].in == in)
      return &e->files.at[i];
  return NULL;
}

void ent_edit_fix(ent_edit *e) {
  const ent_diags *d = e->before;
  size_t n = 0;
  for (size_t i = 0; i < d->list.n; i++) {
    const struct diag *x = &d->list.at[i];
    ent_sym fix = x->more ? d->details.at[x->more - 1].fix : 0;
    struct edit_file *f = file_of(e, x->at.in);
    if (!fix || !f || !is_sure(x->code, intern_str(&d->texts, fix)))
      continue;
    struct span at = diag_exact(d, x->at);
    patch_put(&f->patch, at.start, at.end, intern_str(&d->texts, fix));
    n++;
  }
  if (n > 0)
    edit_say(e, "%zu problem%s mended", n, n == 1 ? " is" : "s are");
}
