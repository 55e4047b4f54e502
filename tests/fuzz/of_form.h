// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a file of one of the forms of forms.def. What is read is sheets
// within their text; they, or what is wrong, are unpacked as they were packed.
// What is imported of it is a ledger without errors, and the map that is
// printed gives it once more.
#ifndef FUZZ_OF_FORM_H
#define FUZZ_OF_FORM_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
void must_be_of_form(uint8_t form, const uint8_t *data, size_t size);

#endif
