// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/parts.h"

#include <zip.h>

enum { PIECE = 1 << 16 };

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

static bool unpack(struct zip_parts *p, struct xml *x, zip_file_t *file) {
  char piece[PIECE];
  for (;;) {
    zip_int64_t n = zip_fread(file, piece, sizeof piece);
    if (n < 0)
      return tables_fault(x->t, "table/workbook", 0,
                          "%s cannot be unpacked: %s", x->name,
                          zip_file_strerror(file));
    p->unpacked += (size_t)n;
    if (p->unpacked > p->most[LIMIT_UNPACKED])
      return tables_too_much(x->t, LIMIT_UNPACKED, 0,
                             "bytes that a workbook unpacks to");
    if (!xml_feed(x, piece, (size_t)n, n == 0))
      return false;
    if (n == 0)
      return true;
  }
}

bool parts_read(struct zip_parts *p, const char *name,
                const struct xml_reader *reader) {
  zip_int64_t at = zip_name_locate(p->zip, name, ZIP_FL_NOCASE);
  zip_file_t *file =
      at >= 0 ? zip_fopen_index(p->zip, (zip_uint64_t)at, 0) : NULL;
  if (!file)
    return tables_fault(p->t, "table/workbook", 0,
                        "it has no %s that can be "
                        "read",
                        name);
  struct xml x = {.t = p->t,
                  .code = "table/workbook",
                  .name = name,
                  .kind = "any workbook",
                  .reader = reader};
  xml_open(&x);
  bool good = unpack(p, &x, file);
  xml_close(&x);
  zip_fclose(file);
  return good && !x.failed;
}

bool parts_read_all(struct zip_parts *p, const char *in_name,
                    const struct xml_reader *reader) {
  const zip_int64_t n = zip_get_num_entries(p->zip, 0);
  for (zip_int64_t i = 0; i < n; i++) {
    const char *name = zip_get_name(p->zip, (zip_uint64_t)i, 0);
    if (name && strstr(name, in_name) && str_ends(str_of(name), ".xml") &&
        !parts_read(p, name, reader))
      return false;
  }
  return true;
}
