// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/letters.h"

#include <stddef.h>

static const struct {
  uint32_t first, last;
  const char *text; // what it is read as
} letters[] = {
    {0x00A0, 0x00A0, " "}, {0x00AD, 0x00AD, ""},  {0x061C, 0x061C, ""},
    {0x1680, 0x1680, " "}, {0x2000, 0x200A, " "}, {0x200B, 0x200F, ""},
    {0x2010, 0x2011, "-"}, {0x2012, 0x2015, "–"}, {0x2018, 0x2019, "'"},
    {0x202A, 0x202E, ""},  {0x202F, 0x202F, " "}, {0x2043, 0x2043, "-"},
    {0x2044, 0x2044, "/"}, {0x205F, 0x205F, " "}, {0x2060, 0x2064, ""},
    {0x2066, 0x2069, ""},  {0x2212, 0x2212, "-"}, {0x2215, 0x2215, "/"},
    {0x3000, 0x3000, " "}, {0xFE58, 0xFE58, "–"}, {0xFE63, 0xFE63, "-"},
    {0xFEFF, 0xFEFF, ""},  {0xFF0D, 0xFF0D, "-"},
};

const char *letter_plain(uint32_t cp) {
  for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
    if (cp >= letters[i].first && cp <= letters[i].last)
      return letters[i].text;
  return NULL;
}

bool letter_joins(uint32_t cp) { return cp == 0x200C || cp == 0x200D; }
