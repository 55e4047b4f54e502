// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/choice.h"
#include "base/sized.h"
#include "render/render.h"

static const char *nth_table(size_t k) { return format_nth(ENT_TABLES, k); }

static void write_page(const struct render_page *page, const struct format *f,
                       struct buf *b) {
  f->answer(page, b);
  const ent_sink *sink = page->stream->sink;
  if (sink && !page->stream->over)
    sink->take(sink->context, buf_text(b), b->n);
}

// To the sink, or, where there is none, into the buffer.
static bool render(const ent_answer *a, const char *format,
                   const ent_style *style, struct render_stream *to,
                   struct buf *b, ent_diags *diags) {
  ent_style own;
  const struct format *f = format_find(format, ENT_TABLES);
  if (!f) {
    diag_usage(diags, "usage/unknown-format", "there is no format `%s`",
               format);
    choice_help(diags, str_of(format), nth_table);
    return false;
  }
  if (!sized_take(&own, sizeof own, style, "ENT_STYLE", diags))
    return false;
  struct render_page page = {0};
  bool made = page_make(&page, a, f->use, &own, diags);
  page.stream = to;
  if (made)
    write_page(&page, f, b);
  page_drop(&page);
  return made;
}

bool ent_answer_render(const ent_answer *a, const char *format,
                       const ent_style *style, ent_bytes *out,
                       ent_diags *diags) {
  struct render_stream held = {0};
  struct buf b = {0};
  if (!render(a, format, style, &held, &b, diags))
    return false;
  buf_give(&b, out);
  return true;
}

bool ent_answer_write(const ent_answer *a, const char *format,
                      const ent_style *style, const ent_sink *sink,
                      ent_diags *diags) {
  struct render_stream to = {.sink = sink};
  struct buf b = {0};
  bool made = render(a, format, style, &to, &b, diags);
  buf_drop(&b);
  return made;
}
