// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes are a ledger or errors; every error can be shown where it is.
// Limits are low, so that what they guard is met soon.
#include "entente.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void render(ent_diags *d, const char *format) {
  ent_bytes out = {0};
  ent_style style = ENT_STYLE(.width = 80);
  if (!ent_diags_render(d, format, &style, 50, &out))
    __builtin_trap();
  ent_bytes_drop(&out);
}

// What may be shown is made of whatever was read, with errors or without.
static void show_part(const ent_account *l, const char *most) {
  ent_diags *d = ent_diags_new();
  ent_account *part = ent_account_derived(l, "max-marking", most, d);
  ent_bytes out = {0};
  if (part)
    ent_book_yaml(ent_account_book(part), &out);
  if (ent_account_counts(part ? part : l).ties > ent_account_counts(l).ties)
    __builtin_trap();
  ent_bytes_drop(&out);
  ent_account_free(part);
  ent_diags_free(d);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const ent_read_options options =
      ENT_READ_OPTIONS(.max_scalar = 2000, .max_expansion = 1000,
                       .max_depth = 12);
  ent_diags *d = ent_diags_new();
  ent_account *l =
      ent_account_parse((const char *)data, size, "t", &options, d);
  if (!l)
    __builtin_trap(); // it was no file that could not be opened
  ent_account_check(l, d);
  render(d, "human");
  render(d, "short");
  show_part(l, "clear");
  show_part(l, "amber");
  ent_account_free(l);
  ent_diags_free(d);
  return 0;
}
