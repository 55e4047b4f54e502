// SPDX-License-Identifier: GPL-2.0-or-later
// Slices of text: a pointer and a length, never owned, not NUL-terminated.
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
  const char *at;
  size_t n;
};

// A literal as a slice.
#define STR(literal) ((struct str){"" literal, sizeof(literal) - 1})

// For printf: printf("%.*s", STR_ARG(s)).
#define STR_ARG(s) (int)(s).n, (s).at

static inline struct str str_of(const char *text) {
  return (struct str){text, text ? strlen(text) : 0};
}

static inline struct str str_n(const char *at, size_t n) {
  return (struct str){at, n};
}
bool str_eq(struct str a, struct str b);
bool str_is(struct str a, const char *text);
// Byte order; a prefix comes first.
int str_cmp(struct str a, struct str b);
bool str_starts(struct str s, const char *prefix);
bool str_ends(struct str s, const char *suffix);
// Without blanks (space, tab, CR, LF) at both ends.
struct str str_trim(struct str s);
// Cuts at the first `sep`: *head gets what is before, *rest what is after.
// False, with everything in *head and *rest empty, when there is none.
bool str_cut(struct str s, const char *sep, struct str *head, struct str *rest);

// FNV-1a of 64 bits; fnv1a64("t1") is 08c7ff07b56a5e16.
unsigned long long str_hash(struct str s);

#endif
