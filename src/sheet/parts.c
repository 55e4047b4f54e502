// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/parts.h"

#include <expat.h>
#include <string.h>
#include <zip.h>

enum { PIECE = 1 << 16, DEEPEST = 64, ATTRIBUTES = 256 };

// ------------------------------------------------------------------ parser

struct parsing {
  struct zip_parts *p;
  const struct part_reader *reader;
  XML_Parser parser;
  const char *name; // of the file
  unsigned depth;
  bool failed;
};

static void stop(struct parsing *x) {
  x->failed = true;
  XML_StopParser(x->parser, XML_FALSE);
}

static const char *local(const char *name) {
  const char *colon = strrchr(name, ':');
  return colon ? colon + 1 : name;
}

static void XMLCALL on_begin(void *data, const XML_Char *name,
                             const XML_Char **attributes) {
  struct parsing *x = data;
  size_t n = 0;
  while (attributes[n] && n <= ATTRIBUTES)
    n++;
  if (x->failed)
    return;
  if (++x->depth > DEEPEST || n > ATTRIBUTES) {
    tables_fault(x->p->t, "table/workbook", 0,
                 "%s is nested deeper, or has more attributes, than any "
                 "workbook",
                 x->name);
    stop(x);
  } else if (!x->reader->begin(x->reader->context, local(name),
                               (const char *const *)attributes)) {
    stop(x);
  }
}

static void XMLCALL on_end(void *data, const XML_Char *name) {
  struct parsing *x = data;
  x->depth--;
  if (!x->failed && !x->reader->end(x->reader->context, local(name)))
    stop(x);
}

static void XMLCALL on_text(void *data, const XML_Char *at, int n) {
  struct parsing *x = data;
  if (!x->failed && x->reader->text &&
      !x->reader->text(x->reader->context, at, (size_t)n))
    stop(x);
}

// Entities are declared there, and nowhere else.
static void XMLCALL on_doctype(void *data, const XML_Char *name,
                               const XML_Char *system, const XML_Char *public,
                               int subset) {
  struct parsing *x = data;
  (void)name;
  (void)system;
  (void)public;
  (void)subset;
  tables_fault(x->p->t, "table/workbook", 0,
               "%s has a document type, which no workbook has", x->name);
  stop(x);
}

static bool feed(struct parsing *x, const char *at, size_t n, bool last) {
  if (XML_Parse(x->parser, at, (int)n, last) == XML_STATUS_OK && !x->failed)
    return true;
  if (!x->failed)
    tables_fault(x->p->t, "table/workbook", 0, "%s is broken: %s in line %lu",
                 x->name, XML_ErrorString(XML_GetErrorCode(x->parser)),
                 (unsigned long)XML_GetCurrentLineNumber(x->parser));
  return false;
}

// --------------------------------------------------------------------- zip

bool parts_open(struct zip_parts *p, struct str bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *source = zip_source_buffer_create(bytes.at, bytes.n, 0, &error);
  p->zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
  if (!p->zip) {
    tables_fault(p->t, "table/workbook", 0, "it cannot be unpacked: %s",
                 zip_error_strerror(&error));
    if (source)
      zip_source_free(source);
  }
  zip_error_fini(&error);
  return p->zip != NULL;
}

void parts_close(struct zip_parts *p) {
  if (p->zip)
    zip_discard(p->zip);
}

bool parts_has(const struct zip_parts *p, const char *name) {
  return zip_name_locate(p->zip, name, ZIP_FL_NOCASE) >= 0;
}

static bool unpack(struct parsing *x, zip_file_t *file) {
  char piece[PIECE];
  for (;;) {
    zip_int64_t n = zip_fread(file, piece, sizeof piece);
    if (n < 0)
      return tables_fault(x->p->t, "table/workbook", 0,
                          "%s cannot be unpacked: %s", x->name,
                          zip_file_strerror(file));
    x->p->unpacked += (size_t)n;
    if (x->p->unpacked > x->p->most[LIMIT_UNPACKED])
      return tables_too_much(x->p->t, LIMIT_UNPACKED, 0,
                             "bytes that a workbook unpacks to");
    if (!feed(x, piece, (size_t)n, n == 0))
      return false;
    if (n == 0)
      return true;
  }
}

bool parts_read(struct zip_parts *p, const char *name,
                const struct part_reader *reader) {
  zip_int64_t at = zip_name_locate(p->zip, name, ZIP_FL_NOCASE);
  zip_file_t *file =
      at >= 0 ? zip_fopen_index(p->zip, (zip_uint64_t)at, 0) : NULL;
  if (!file)
    return tables_fault(p->t, "table/workbook", 0,
                        "it has no %s that can be "
                        "read",
                        name);
  struct parsing x = {.p = p, .reader = reader, .name = name};
  x.parser = XML_ParserCreate(NULL);
  XML_SetUserData(x.parser, &x);
  XML_SetElementHandler(x.parser, on_begin, on_end);
  XML_SetCharacterDataHandler(x.parser, on_text);
  XML_SetStartDoctypeDeclHandler(x.parser, on_doctype);
  bool good = unpack(&x, file);
  XML_ParserFree(x.parser);
  zip_fclose(file);
  return good && !x.failed;
}

const char *part_attribute(const char *const *attributes, const char *name) {
  for (size_t i = 0; attributes[i]; i += 2)
    if (!strcmp(local(attributes[i]), name))
      return attributes[i + 1];
  return NULL;
}
