// SPDX-License-Identifier: GPL-2.0-or-later
// What is written is read again, by readers that know nothing of who wrote it.
// They are small and strict rather than fast: what they refuse is no JSON, CSV
// or XML, or has bytes that no text of ours may have.
#ifndef FUZZ_FORMS_H
#define FUZZ_FORMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Ends the program when it is not so, with the text on the standard error.
void must_hold(bool holds, const char *what, const char *at, size_t n);

// UTF-8, and no control character but line ends and, if so, tabs.
bool text_good(const char *at, size_t n, bool tabs);

// One value, or with `lines` one a line; keys are not given twice.
bool json_good(const char *at, size_t n, bool lines);

// Cells between separators, in quotes where need be; as many in each row.
bool csv_good(const char *at, size_t n, char separator);

// Hears of each element, with attributes' names and values, which may be NULL.
struct xml_seen {
  void (*element)(void *to, const char *name, size_t n);
  void (*attribute)(void *to, const char *name, size_t n, const char *value,
                    size_t value_n);
  void *to;
};
// A whole document, elements nested as they should be, references of XML alone.
bool xml_good(const char *at, size_t n, const struct xml_seen *seen);

// Reads it as what its format or extension says; other formats as text.
void form_must_be_good(const char *format, const char *at, size_t n);

#endif
