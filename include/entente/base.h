// SPDX-License-Identifier: GPL-2.0-or-later
// What all headers of entente stand on: bytes, and how text is shown.
#ifndef ENTENTE_BASE_H
#define ENTENTE_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define ENT_API __attribute__((visibility("default")))
#else
#define ENT_API
#endif

// A struct that begins with its size, with those members that are given, each
// with a dot before it. In C++ none are given here, but set afterwards.
#ifdef __cplusplus
template <class T> inline T ent_sized() {
  T made = T();
  made.size = sizeof(T);
  return made;
}
#define ENT_SIZED(type, ...) ent_sized<type>(__VA_ARGS__)
#else
#define ENT_SIZED(type, ...) ((type){.size = sizeof(type), __VA_ARGS__})
#endif

#ifdef __cplusplus
extern "C" {
#endif

// The library's version, "0.1.0".
ENT_API const char *ent_version(void);

// ---------------------------------------------------------------- bytes

// Bytes owned by the caller; ent_bytes_drop frees and zeroes them. Whoever
// gives bytes by `out` writes over it: it must hold nothing.
typedef struct ent_bytes {
  char *at; // NUL after the last byte
  size_t n;
} ent_bytes;

ENT_API void ent_bytes_drop(ent_bytes *b);
// Adds bytes behind those there are.
ENT_API void ent_bytes_add(ent_bytes *b, const char *at, size_t n);
// Appends a text as a terminal may have it: what is no UTF-8 as U+FFFD, what
// cannot be seen or would turn the line as \u{XX}. For names of files and words
// that were typed.
ENT_API void ent_bytes_shown(ent_bytes *b, const char *text);

// Takes bytes as they are made, from the first to the last; false: no more are
// wanted. `context` is the caller's.
typedef struct ent_sink {
  bool (*take)(void *context, const char *at, size_t n);
  void *context;
} ent_sink;

// How a program spells what is said about an option of a question: `words` are
// its name, "include", or its name and a value, "include=possible". Otherwise
// they are what the program entente has to say, "help measures". What is added
// to `out` stands for them; nothing leaves them as they are.
typedef void ent_speller(bool option, const char *words, ent_bytes *out);

// What a note or a help offers, as data: an option to be set to a value, or to
// be left out. Without a value it is a flag, or a person has to say the value
// (ent_option_value). Options that no question has are of what is done with an
// answer or a figure: "output-format", "relayout".
typedef struct ent_remedy {
  const char *option;
  const char *value; // or NULL
  bool leave_out;
} ent_remedy;

// How text is shown to a person. Made by ENT_STYLE.
typedef struct ent_style {
  size_t size;
  unsigned width;      // of the terminal in columns; 0: never wrap or cut
  bool color;          // the 16 ANSI colours
  bool ascii;          // no sign outside ASCII but in the user's own texts
  bool raw;            // CSV without the guard against spreadsheet formulas
  const char *columns; // names separated by commas: these columns only
  bool quiet; // text and md: neither notes nor, below rows, legend and totals
  bool excel; // CSV as Excel opens it: a byte-order mark, lines end with CR LF
  // CSV: what parts the cells, one of "," ";" "|" and "tab"; NULL: a comma.
  const char *separator;
} ent_style;
#define ENT_STYLE(...) ENT_SIZED(ent_style, __VA_ARGS__)

#ifdef __cplusplus
}
#endif

#endif
