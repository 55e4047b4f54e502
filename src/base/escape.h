// SPDX-License-Identifier: GPL-2.0-or-later
// Text into a target language: one function a language, so that data can
// never become markup. All take valid UTF-8.
#ifndef BASE_ESCAPE_H
#define BASE_ESCAPE_H

#include "base/buf.h"

// With its quotes. Control characters, U+2028/2029, bidi controls and letters
// that hide (base/letters.h) as \uXXXX.
void escape_json(struct buf *b, struct str s);
// The same for a script element of HTML: `<`, `>` and `&` as \uXXXX too.
void escape_json_html(struct buf *b, struct str s);
// A DOT string with its quotes, for ids: the bytes of `\`, `"`, `%`, controls
// and bidi controls as %XX.
// Graphviz renames what begins with one of these; ids of a ledger never do.
void escape_dot_id(struct buf *b, struct str s);
// A DOT string with its quotes, for plain labels: nothing expands in it.
// Controls and bidi controls are shown as \u{XX} here and in XML, but line
// breaks, tabs and the isolates U+2068 and U+2069, which turn nothing.
void escape_dot_text(struct buf *b, struct str s);
// For the inside of XML, HTML and Graphviz's HTML-like labels, attribute
// values included (& < > " ').
void escape_xml(struct buf *b, struct str s);
// For the inside of Graphviz's HTML-like labels, in which `\N` and its like
// would expand otherwise: as XML, and backslashes as entities.
void escape_dot_markup(struct buf *b, struct str s);
// An RFC 4180 field, quoted when it must be, with controls, bidi controls and
// letters that hide as \u{XX} but line ends and tabs. Unless raw, an apostrophe
// goes before what a spreadsheet would run: = + - @ first, or behind a sign at
// which a program with another separator would cut the field.
void escape_csv(struct buf *b, struct str s, char separator, bool raw);
// A Markdown table cell: | * _ ` [ ] < > & # backslash and newlines; isolates
// pass as in XML. No address in it becomes a link.
void escape_md(struct buf *b, struct str s);
// LaTeX's own signs, in a paragraph, a table or a heading; line breaks and tabs
// are blanks. What is not to be seen is shown as in XML.
void escape_tex(struct buf *b, struct str s);
// For a terminal or a plain file: controls, bidi controls and letters that hide
// shown as \u{XX}; a text with right-to-left letters wrapped in U+2068..U+2069.
void escape_terminal(struct buf *b, struct str s);

#endif
