// SPDX-License-Identifier: GPL-2.0-or-later
// PNG and PDF come from librsvg, in a program of its own; where that is not to
// be had, from Graphviz, which draws pinned DOT.
#include "base/child.h"
#include "base/ours.h"
#include "figure/figure.h"
#include "render/pinned.h"
#include "render/render.h"
#include "render/svg.h"

enum {
  LEAST_MS = 1000,        // less is no use
  MAX_PICTURE = 512 << 20 // bytes
};

static bool begins(const struct child *c, const char *format) {
  return str_starts(buf_str(&c->out),
                    strcmp(format, "png") == 0 ? "\x89PNG" : "%PDF");
}

// In a PDF a point is a point; a PNG has 192 of its dots an inch.
static bool convert(const ent_figure *f, const char *format,
                    const char *program, const struct patience *p,
                    struct child *c) {
  *c = (struct child){.ms = patience_most(p)};
  if (c->ms < LEAST_MS)
    return false;
  bool pdf = strcmp(format, "pdf") == 0;
  struct buf svg = {0};
  svg_write(&svg, &f->scene, &(struct svg_options){0});
  *c = (struct child){
      .words = (const char *const[]){program, "-f", format, pdf ? "-d" : "-z",
                                     pdf ? "72" : "2", pdf ? "-p" : NULL, "72",
                                     NULL},
      .input = buf_str(&svg),
      .ms = c->ms,
      .most = MAX_PICTURE};
  child_run(c);
  buf_drop(&svg);
  const bool good = c->reason == 0 && child_good(c) && begins(c, format);
  if (!good)
    patience_lose(p, c);
  return good;
}

static const char pdf_end[] = "%%EOF\n";
static const char png_end[] = "\0\0\0\0IEND\xAE\x42\x60\x82";
// A comment of PNG: how long it is, what it is, and its sum.
static const char png_mark[] = "\0\0\0\x17"
                               "tEXtComment\0" OURS_PICTURE "\xC8\x2C\x72\xE0";

static bool ends(const ent_bytes *b, const char *end, size_t n) {
  return b->n > n && memcmp(b->at + b->n - n, end, n) == 0;
}

// So that it is known as ours where it is to be replaced.
static void mark(ent_bytes *b) {
  if (ends(b, pdf_end, sizeof pdf_end - 1))
    ent_bytes_add(b, "%" OURS_PICTURE "\n", sizeof OURS_PICTURE + 1);
  if (!ends(b, png_end, sizeof png_end - 1))
    return;
  b->n -= sizeof png_end - 1;
  ent_bytes_add(b, png_mark, sizeof png_mark - 1);
  ent_bytes_add(b, png_end, sizeof png_end - 1);
}

static void say_otherwise(const struct child *c, const char *program,
                          ent_diags *d) {
  struct buf why = {0};
  if (c->reason != 0)
    buf_add(&why, "is not there");
  else if (c->ms < LEAST_MS)
    buf_add(&why, "has had its time");
  else if (c->late)
    buf_addf(&why, "took more than %u s", c->ms / 1000);
  else if (!child_good(c)) {
    buf_add(&why, "failed (");
    child_fate(c, &why);
    buf_addc(&why, ')');
  }
  diag(d, ENT_NOTE, "picture/without-librsvg", SPAN_NONE,
       "`%s`, which makes PNG and PDF, %s: Graphviz draws the picture instead, "
       "and letters may be a little off",
       program, why.n > 0 ? why.at : "made no picture");
  diag_help(d, "install it (on Debian: apt install librsvg2-bin), or take the "
               "SVG: `-o x.svg`");
  buf_drop(&why);
}

static bool by_graphviz(const ent_figure *f, const char *format,
                        const ent_figure_options *o, const struct patience *p,
                        ent_bytes *out, ent_diags *d) {
  const unsigned seconds = patience_third(p) / 1000;
  struct buf b = {0};
  ent_bytes dot = {0};
  pinned_write(&b, f);
  buf_give(&b, &dot);
  bool good =
      ent_picture(&dot, format, o->program, seconds ? seconds : 1, out, d);
  ent_bytes_drop(&dot);
  return good;
}

static bool make(const ent_figure *f, const char *format,
                 const ent_figure_options *o, ent_bytes *out,
                 ent_diags *diags) {
  const char *program = o->converter ? o->converter : "rsvg-convert";
  unsigned own = 0;
  const struct patience p = {o->seconds, o->lost ? o->lost : &own};
  // What has failed once would take its time again for every picture.
  if (ent_diags_has(diags, "picture/without-librsvg"))
    return by_graphviz(f, format, o, &p, out, diags);
  struct child c;
  bool good = convert(f, format, program, &p, &c);
  if (good)
    buf_give(&c.out, out);
  else
    say_otherwise(&c, program, diags);
  child_drop(&c);
  return good || by_graphviz(f, format, o, &p, out, diags);
}

static bool write(const ent_figure *f, const char *format,
                  const ent_figure_options *o, ent_bytes *out,
                  ent_diags *diags) {
  if (!make(f, format, o, out, diags))
    return false;
  mark(out);
  return true;
}

static bool write_png(const ent_figure *f, const ent_figure_options *o,
                      ent_bytes *out, ent_diags *d) {
  return write(f, "png", o, out, d);
}

static bool write_pdf(const ent_figure *f, const ent_figure_options *o,
                      ent_bytes *out, ent_diags *d) {
  return write(f, "pdf", o, out, d);
}

const struct format format_png = {.figure = write_png};
const struct format format_pdf = {.figure = write_pdf};
