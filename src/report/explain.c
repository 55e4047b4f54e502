// SPDX-License-Identifier: GPL-2.0-or-later
// The page of errors is the one text about diagnostics: it is compiled in,
// and its sections (## `code`) are cut out of it here.
#include "report/errors_page.h"
#include "report/report.h"
#include "report/schema_file.h"

static const char mark[] = "\n## `";

static const char *section(size_t k) {
  const char *at = errors_page_text;
  for (size_t i = 0; at && i <= k; i++) {
    at = strstr(at, mark);
    if (at)
      at += sizeof mark - 1;
  }
  return at;
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
  for (size_t k = 0; section(k); k++) {
    buf_adds(&b, code_of(section(k)));
    buf_addc(&b, '\n');
  }
  out->n = b.n;
  out->at = buf_detach(&b);
}

bool ent_explain(const char *code, ent_bytes *out) {
  struct buf b = {0};
  for (size_t k = 0; section(k); k++) {
    const char *at = section(k);
    if (!str_is(code_of(at), code))
      continue;
    const char *body = strchr(at, '\n');
    struct str page = str_trim((struct str){body, body_length(body)});
    buf_addf(&b, "%s\n\n", code);
    buf_adds(&b, page);
    buf_addc(&b, '\n');
    out->n = b.n;
    out->at = buf_detach(&b);
    return true;
  }
  return false;
}

void ent_schema(ent_bytes *out) {
  *out = (ent_bytes){mem_text(schema_file_text, schema_file_size),
                     schema_file_size};
}
