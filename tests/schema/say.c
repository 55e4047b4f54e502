// SPDX-License-Identifier: GPL-2.0-or-later
// usage: say [FORMAT] FILE…: reads each ledger and prints what is wrong with
// it, one line a problem ("short") unless another format is named.
#include "entente.h"

#include <stdio.h>
#include <string.h>

static void say(const char *path, const char *format) {
  ent_diags *d = ent_diags_new();
  ent_ledger *l = ent_ledger_read(path, NULL, d);
  if (l)
    ent_ledger_check(l, d);
  ent_bytes out = {0};
  ent_style style = {.width = 80};
  if (ent_diags_render(d, format, &style, 0, &out))
    fwrite(out.at, 1, out.n, stdout);
  ent_bytes_drop(&out);
  ent_ledger_free(l);
  ent_diags_free(d);
}

int main(int argc, char **argv) {
  const char *format = "short";
  for (int i = 1; i < argc; i++) {
    if (i == 1 && (!strcmp(argv[i], "human") || !strcmp(argv[i], "json")))
      format = argv[i];
    else
      say(argv[i], format);
  }
  return fflush(stdout) == 0 ? 0 : 4;
}
