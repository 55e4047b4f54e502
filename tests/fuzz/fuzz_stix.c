// SPDX-License-Identifier: GPL-2.0-or-later
#include "of_form.h"

#include "sheet/forms.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  must_be_of_form(FORM_stix, data, size);
  return 0;
}
