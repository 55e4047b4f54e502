// SPDX-License-Identifier: GPL-2.0-or-later
// What may be a link: one answer for every output.
#ifndef BASE_URL_H
#define BASE_URL_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum url_fault { URL_LINK, URL_SCHEME, URL_LETTER };

// Whether a text may be followed as a link: http, https or mailto, and nothing
// in it that a URL has not, so that no language can end it early: blanks,
// controls, what cannot be seen, double quotes, < >, backslashes, grave
// accents. Of URL_LETTER *cp is the first such, the *nth of the text from 1.
enum url_fault url_fault(const char *url, uint32_t *cp, size_t *nth);
// The same in short. NULL is none.
bool link_followed(const char *link);

// Whether a text is meant as an address: something before `://`.
bool url_meant(struct str s);

#endif
