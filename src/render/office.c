// SPDX-License-Identifier: GPL-2.0-or-later
// Reports for word processors: pandoc makes them, in a program of its own, of a
// notebook whose one cell is the text and has the pictures attached. (As data
// addresses in the text they take it twenty times as long.) It is told a day,
// so the same report is the same bytes.
#include "base/base64.h"
#include "base/child.h"
#include "base/escape.h"
#include "figure/figure.h"
#include "render/booklet.h"
#include "render/render.h"
#include "render/undated.h"

#include <errno.h>

enum {
  LEAST_MS = 1000,      // less is no use
  MAX_FILE = 512 << 20, // bytes
  POINTS = 72           // an inch
};
// Of the page that pandoc has, in inches.
static const double page_width = 6.0, page_height = 7.6;

// ---------------------------------------------------------------- pictures

static double fitting(const struct scene *s) {
  double wide = s->width / POINTS, high = s->height / POINTS;
  double by = 1;
  if (wide > page_width)
    by = page_width / wide;
  if (high * by > page_height)
    by = page_height / high;
  return wide * by;
}

static bool draw(const ent_drawing *drawing, const ent_figure_options *o,
                 struct booklet_picture *p, ent_diags *d) {
  ent_figure *f = ent_figure_of(&drawing, 1, o, d);
  const bool good = f && ent_figure_render(f, "png", o, &p->png, d);
  if (good)
    p->inches = fitting(&f->scene);
  ent_figure_free(f);
  return good;
}

// ------------------------------------------------------------------ pandoc

static void say_why(const struct child *c, const char *program, ent_diags *d) {
  struct buf why = {0};
  if (c->reason == ENOENT)
    buf_add(&why, "is not there");
  else if (c->reason != 0)
    buf_addf(&why, "cannot be started: %s", strerror(c->reason));
  else if (c->ms < LEAST_MS)
    buf_add(&why, "has had its time");
  else if (c->late)
    buf_addf(&why, "took more than %u s", c->ms / 1000);
  else if (child_good(c))
    buf_add(&why, "printed something else");
  else {
    buf_add(&why, "failed (");
    child_fate(c, &why);
    buf_addc(&why, ')');
  }
  diag(d, ENT_ERROR, "report/pandoc", SPAN_NONE,
       "`%s`, which makes DOCX and ODT, %s", program, buf_text(&why));
  child_notes(c, d);
  diag_help(d,
            "%s the Markdown, which it and others make them of: "
            "`\1output=x.md\2`",
            c->reason ? "install it (on Debian: apt install pandoc), or take"
                      : "take");
  buf_drop(&why);
}

// Plain Markdown, and of pandoc's what the text uses.
#define TEXT                                                                   \
  "ipynb-raw_html+all_symbols_escapable+pipe_tables+footnotes+"                \
  "link_attributes+implicit_figures"

static bool set(const struct buf *notebook, const ent_dossier *r,
                const char *format, const ent_figure_options *o, ent_bytes *out,
                ent_diags *d) {
  const char *program = o->setter ? o->setter : "pandoc";
  unsigned own = 0;
  const struct patience p = {o->seconds, o->lost ? o->lost : &own};
  struct buf title = {0};
  buf_addf(&title, "title:%s", r->title);
  struct child c = {
      .words =
          (const char *const[]){program, "-f", TEXT, "-M", buf_text(&title),
                                "-M", "lang:en", "-t", format, "-o", "-", NULL},
      .input = buf_str(notebook),
      .ms = patience_left(&p),
      .most = MAX_FILE,
      .also = "SOURCE_DATE_EPOCH=315532800"}; // the first day of archives
  if (c.ms >= LEAST_MS)
    child_run(&c);
  const bool good =
      c.ms >= LEAST_MS && child_good(&c) && archive_undate(&c.out);
  if (good) {
    buf_give(&c.out, out);
  } else {
    patience_lose(&p, &c);
    say_why(&c, program, d);
  }
  child_drop(&c);
  buf_drop(&title);
  return good;
}

// ------------------------------------------------------------------- whole

static void add_notebook(struct buf *b, const ent_dossier *r,
                         const struct booklet_picture *pictures) {
  struct buf text = {0};
  booklet_write(&text, &booklet_office, r, "", pictures);
  buf_add(b, "{\"nbformat\":4,\"nbformat_minor\":4,\"metadata\":{},\"cells\":["
             "{\"cell_type\":\"markdown\",\"metadata\":{},\"source\":[");
  escape_json(b, buf_str(&text));
  buf_add(b, "],\"attachments\":{");
  for (size_t k = 0; k < ent_dossier_figures(r); k++) {
    buf_addf(b, "%s\"%s.png\":{\"image/png\":\"", k ? "," : "",
             ent_dossier_figure_name(r, k));
    base64_add(b, str_n(pictures[k].png.at, pictures[k].png.n));
    buf_add(b, "\"}");
  }
  buf_add(b, "}}]}");
  buf_drop(&text);
}

static bool make(const ent_dossier *r, const char *format,
                 const ent_figure_options *o, ent_bytes *out, ent_diags *d) {
  const size_t n = ent_dossier_figures(r);
  struct booklet_picture *pictures = mem_new(n + 1, sizeof *pictures);
  struct buf notebook = {0};
  bool good = true;
  for (size_t k = 0; k < n && good; k++)
    good = draw(ent_dossier_figure(r, k), o, &pictures[k], d);
  if (good)
    add_notebook(&notebook, r, pictures);
  good = good && set(&notebook, r, format, o, out, d);
  for (size_t k = 0; k < n; k++)
    ent_bytes_drop(&pictures[k].png);
  mem_free(pictures);
  buf_drop(&notebook);
  return good;
}

static bool make_docx(const ent_dossier *r, const ent_figure_options *o,
                      ent_bytes *out, ent_diags *d) {
  return make(r, "docx", o, out, d);
}

static bool make_odt(const ent_dossier *r, const ent_figure_options *o,
                     ent_bytes *out, ent_diags *d) {
  return make(r, "odt", o, out, d);
}

const struct format format_docx = {.report = make_docx};
const struct format format_odt = {.report = make_odt};
