// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/yaml_fault.h"
#include "base/utf8.h"
#include "read/colon.h"

enum where { AT_PROBLEM, AT_CONTEXT };

static const struct fault_row {
  const char *problem, *context;
  enum where where;
  const char *code, *message, *help;
} rows[] = {
#define FAULT(problem, context, where, code, message, help)                    \
  {problem, context, where, code, message, help},
#include "read/yaml_faults.def"
#undef FAULT
};

// The character at a byte; the last visible one before it at the end of the
// text or of a line.
static struct span point(struct source *s, size_t at) {
  while (at > 0 && (at == s->n || strchr("\n\r", s->text[at])) &&
         strchr(" \n\r\t", s->text[at - 1]))
    at--;
  if (at > 0 && (at == s->n || strchr("\n\r", s->text[at])))
    at--;
  while (at > 0 && ((unsigned char)s->text[at] & 0xc0) == 0x80)
    at--;
  size_t end = at + 1;
  while (end < s->n && ((unsigned char)s->text[end] & 0xc0) == 0x80)
    end++;
  return (struct span){.in = s, .start = (uint32_t)at, .end = (uint32_t)end};
}

static bool has(const char *text, const char *words) {
  return !words || (text && strstr(text, words));
}

// libyaml names the same thing for a tab and for a sign that must be quoted.
static bool tell_character(const struct yaml_fault *f, struct source *s,
                           ent_diags *d) {
  if (!has(f->problem, "cannot start any token"))
    return false;
  char c = s->text[f->at];
  if (c == '\t') {
    diag(d, ENT_ERROR, "yaml/tab", point(s, f->at), "a tab in the indentation");
    diag_help(d, "indent with blanks: YAML allows no tabs");
    return true;
  }
  diag(d, ENT_ERROR, "yaml/character", point(s, f->at),
       "a value cannot begin with `%c`", c);
  diag_help(d, "quote the text: \"%c…\"", c);
  return true;
}

// A line whose indentation holds a tab is the likeliest cause of whatever
// else libyaml says about it.
static bool tell_tab(const struct yaml_fault *f, struct source *s,
                     ent_diags *d) {
  if (!has(f->problem, "did not find expected") &&
      !has(f->problem, "could not find expected") &&
      !has(f->problem, "not allowed in this context"))
    return false;
  struct str line = source_line(s, source_place(s, f->at).line);
  size_t i = 0;
  while (i < line.n && line.at[i] == ' ')
    i++;
  if (i == line.n || line.at[i] != '\t')
    return false;
  diag(d, ENT_ERROR, "yaml/tab", point(s, (size_t)(line.at - s->text) + i),
       "a tab in the indentation");
  diag_help(d, "indent with blanks: YAML allows no tabs");
  return true;
}

static bool tell_unclosed(const struct yaml_fault *f, struct source *s,
                          ent_diags *d) {
  size_t at = SIZE_MAX;
  if (has(f->problem, "did not find expected ','"))
    at = f->context_at;
  else if (has(f->problem, "node content") && has(f->context, "flow"))
    at = f->inside;
  if (at >= s->n || f->at < s->n)
    return false;
  char c = s->text[at];
  diag(d, ENT_ERROR, "yaml/bracket", point(s, at), "this `%c` is never closed",
       c);
  diag_help(d, "close it with `%c`", c == '[' ? ']' : '}');
  return true;
}

static bool is_blank(const struct source *s, size_t at) {
  return strchr(" \t\r\n", s->text[at]) != NULL; // or nothing
}

enum { KEY_MOST = 1024 }; // characters in which libyaml looks for a key's colon

// The colon that makes a key of what begins at a byte, if it is in its line.
static size_t colon_after(const struct source *s, size_t at) {
  for (; at < s->n && !strchr("\r\n", s->text[at]); at++)
    if (s->text[at] == ':' && is_blank(s, at + 1))
      return at;
  return SIZE_MAX;
}

// Where the key before a colon begins; quotes may hold anything.
static size_t key_before(const struct source *s, size_t colon, bool flow) {
  size_t at = colon;
  char quote = at > 0 && strchr("'\"", s->text[at - 1]) ? s->text[--at] : 0;
  for (; at > 0 && !strchr("\r\n", s->text[at - 1]); at--) {
    char c = s->text[at - 1];
    if (quote ? c == quote : flow && strchr("{[,", c))
      break;
    if (!quote && c == ':' && is_blank(s, at))
      return colon;
  }
  while (at < colon && strchr(" -?", s->text[at]))
    at++;
  return at;
}

static bool tell_long_key(const struct yaml_fault *f, struct source *s,
                          ent_diags *d) {
  size_t start = 0, colon = 0;
  if (has(f->problem, "could not find expected ':'")) {
    start = f->context_at;
    colon = colon_after(s, start);
  } else if (has(f->problem, "mapping values are not allowed") ||
             has(f->problem, "did not find expected ','")) {
    colon = f->at;
    if (colon < s->n && s->text[colon] == ':')
      start = key_before(s, colon, !has(f->problem, "mapping"));
    else
      return false;
  }
  if (colon >= s->n ||
      utf8_length((struct str){s->text + start, colon - start}) <= KEY_MOST)
    return false;
  diag(d, ENT_ERROR, "yaml/long-key", point(s, start),
       "a key of more than %d characters, which the YAML library cannot read",
       KEY_MOST);
  diag_help(d, "shorten it; a long text goes behind a key, as in `note: …`");
  return true;
}

static void tell_row(const struct fault_row *row, const struct yaml_fault *f,
                     struct source *s, ent_diags *d) {
  bool at_context = row->where == AT_CONTEXT;
  diag(d, ENT_ERROR, row->code, point(s, at_context ? f->context_at : f->at),
       "%s", row->message);
  if (at_context && f->at < s->n)
    diag_also(d, point(s, f->at), "noticed here");
  diag_help(d, "%s", row->help);
}

static bool tell_colon(const struct yaml_fault *f, struct source *s,
                       ent_diags *d) {
  if (!has(f->problem, "could not find expected ':'"))
    return false;
  size_t colon = colon_find(s, f->context_at);
  if (colon == SIZE_MAX)
    return false;
  colon_tell(s, colon, d);
  return true;
}

void yaml_fault_tell(const struct yaml_fault *f, struct source *s,
                     ent_diags *d) {
  if (tell_character(f, s, d) || tell_tab(f, s, d) || tell_long_key(f, s, d) ||
      tell_colon(f, s, d) || tell_unclosed(f, s, d))
    return;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (has(f->problem, rows[i].problem) && has(f->context, rows[i].context)) {
      tell_row(&rows[i], f, s, d);
      return;
    }
  diag(d, ENT_ERROR, "yaml/syntax", point(s, f->at), "%s%s%s",
       f->problem ? f->problem : "this is not YAML", f->context ? ", " : "",
       f->context ? f->context : "");
  diag_help(d, "quote the text if it is meant as text");
}
