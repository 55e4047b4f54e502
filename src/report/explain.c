// SPDX-License-Identifier: GPL-2.0-or-later
// The page of errors is the one text about diagnostics: it is compiled in,
// and its sections (## `code`) are cut out of it here.
#include "report/errors_page.h"
#include "report/report.h"
#include "report/schema_file.h"

static const char mark[] = "\n## `";

// The section behind a place in the page, or NULL.
static const char *next_section(const char *at) {
  at = strstr(at, mark);
  return at ? at + sizeof mark - 1 : NULL;
}

// A section ends where the next begins, or the heading of another area.
static size_t body_length(const char *body) {
  const char *section = strstr(body, mark), *area = strstr(body, "\n# ");
  if (!section || (area && area < section))
    section = area;
  return section ? (size_t)(section - body) : strlen(body);
}

static struct str code_of(const char *section) {
  const char *end = strchr(section, '`');
  return (struct str){section, end ? (size_t)(end - section) : 0};
}

void ent_explain_codes(ent_bytes *out) {
  struct buf b = {0};
  const char *at = errors_page_text;
  while ((at = next_section(at))) {
    buf_adds(&b, code_of(at));
    buf_addc(&b, '\n');
  }
  out->n = b.n;
  out->at = buf_detach(&b);
}

bool ent_explain(const char *code, ent_bytes *out) {
  struct buf b = {0};
  const char *at = errors_page_text;
  while ((at = next_section(at)) && !str_is(code_of(at), code))
    ;
  if (!at)
    return false;
  const char *body = strchr(at, '\n');
  struct str page = str_trim((struct str){body, body_length(body)});
  buf_addf(&b, "%s\n\n", code);
  buf_adds(&b, page);
  buf_addc(&b, '\n');
  out->n = b.n;
  out->at = buf_detach(&b);
  return true;
}

void ent_schema(ent_bytes *out) {
  *out = (ent_bytes){mem_text(schema_file_text, schema_file_size),
                     schema_file_size};
}
