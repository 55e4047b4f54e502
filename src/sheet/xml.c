// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/xml.h"
#include "base/utf8.h"

#include <expat.h>
#include <string.h>

enum { DEEPEST = 64, ATTRIBUTES = 256, PIECE = 1 << 16 };

uint32_t xml_line(const struct xml *x) {
  return (uint32_t)XML_GetCurrentLineNumber(x->parser);
}

static uint32_t place(const struct xml *x) {
  return x->placed ? xml_line(x) : 0;
}

static void stop(struct xml *x) {
  x->failed = true;
  XML_StopParser(x->parser, XML_FALSE);
}

static const char *local(const char *name) {
  const char *colon = strrchr(name, ':');
  return colon ? colon + 1 : name;
}

static void XMLCALL on_begin(void *data, const XML_Char *name,
                             const XML_Char **attributes) {
  struct xml *x = data;
  size_t n = 0;
  while (attributes[n] && n <= ATTRIBUTES)
    n++;
  if (x->failed)
    return;
  if (++x->depth > DEEPEST || n > ATTRIBUTES) {
    tables_fault(x->t, x->code, place(x),
                 "%s is nested deeper, or has more attributes, than %s",
                 x->name, x->kind);
    stop(x);
  } else if (!x->reader->begin(x->reader->context, local(name),
                               (const char *const *)attributes)) {
    stop(x);
  }
}

static void XMLCALL on_end(void *data, const XML_Char *name) {
  struct xml *x = data;
  x->depth--;
  if (!x->failed && !x->reader->end(x->reader->context, local(name)))
    stop(x);
}

static void XMLCALL on_text(void *data, const XML_Char *at, int n) {
  struct xml *x = data;
  if (!x->failed && x->reader->text &&
      !x->reader->text(x->reader->context, at, (size_t)n))
    stop(x);
}

// Entities are declared there, and nowhere else: what is outside of the file is
// never looked for.
static void XMLCALL on_doctype(void *data, const XML_Char *name,
                               const XML_Char *system, const XML_Char *public,
                               int subset) {
  struct xml *x = data;
  (void)name;
  (void)system;
  (void)public;
  if (x->typed && !subset)
    return;
  tables_fault(x->t, x->code, place(x),
               x->typed ? "%s declares entities, or might: that is not read"
                        : "%s has a document type, which no workbook has",
               x->name);
  stop(x);
}

// An entity that a document type elsewhere might declare.
static void XMLCALL on_skipped(void *data, const XML_Char *name,
                               int parameter) {
  struct xml *x = data;
  (void)parameter;
  tables_fault(x->t, x->code, place(x), "%s has `&%.*s;`, which is no sign",
               x->name, STR_ARG(utf8_head(str_of(name), 40)));
  stop(x);
}

void xml_open(struct xml *x) {
  x->parser = XML_ParserCreate(NULL);
  XML_SetUserData(x->parser, x);
  XML_SetElementHandler(x->parser, on_begin, on_end);
  XML_SetCharacterDataHandler(x->parser, on_text);
  XML_SetStartDoctypeDeclHandler(x->parser, on_doctype);
  XML_SetSkippedEntityHandler(x->parser, on_skipped);
}

void xml_close(struct xml *x) { XML_ParserFree(x->parser); }

bool xml_feed(struct xml *x, const char *at, size_t n, bool last) {
  if (XML_Parse(x->parser, at, (int)n, last) == XML_STATUS_OK && !x->failed)
    return true;
  if (!x->failed)
    tables_fault(x->t, x->code, place(x), "%s is broken: %s in line %lu",
                 x->name, XML_ErrorString(XML_GetErrorCode(x->parser)),
                 (unsigned long)XML_GetCurrentLineNumber(x->parser));
  return false;
}

bool xml_whole(struct xml *x, struct str bytes) {
  bool good = true;
  xml_open(x);
  for (size_t at = 0; good && at <= bytes.n; at += PIECE) {
    size_t left = bytes.n - at;
    good =
        xml_feed(x, bytes.at + at, left < PIECE ? left : PIECE, left < PIECE);
  }
  xml_close(x);
  return good && !x->failed;
}

const char *xml_said(const char *const *attributes, const char *name) {
  for (size_t i = 0; attributes[i]; i += 2)
    if (!strcmp(local(attributes[i]), name))
      return attributes[i + 1];
  return NULL;
}
