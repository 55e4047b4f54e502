// SPDX-License-Identifier: GPL-2.0-or-later
// PNG and PDF come from librsvg, in a program of its own; where that is not to
// be had, from Graphviz, which draws pinned DOT.
#include "base/child.h"
#include "base/ours.h"
#include "figure/figure.h"
#include "render/pinned.h"
#include "render/render.h"
#include "render/svg.h"

#include <math.h>
#include <stdio.h>

enum {
  LEAST_MS = 1000,        // less is no use
  USUAL_DPI = 300,        // what printers ask for
  MOST_SIDE = 32000,      // dots; cairo has no more than 32,767
  MOST_DOTS = 200000000,  // of all: 800 MB while it is made
  MAX_PICTURE = 512 << 20 // bytes
};

static bool begins(const struct child *c, const char *format) {
  return str_starts(buf_str(&c->out),
                    strcmp(format, "png") == 0 ? "\x89PNG" : "%PDF");
}

// In a PDF a point is a point.
static unsigned dots_of(const char *format, const ent_figure_options *o) {
  return strcmp(format, "pdf") == 0 ? 72 : o->dpi ? o->dpi : USUAL_DPI;
}

static bool convert(const ent_figure *f, const char *format, unsigned dpi,
                    const char *program, const struct patience *p,
                    struct child *c) {
  *c = (struct child){.ms = patience_most(p)};
  if (c->ms < LEAST_MS)
    return false;
  struct buf svg = {0};
  char dots[16];
  snprintf(dots, sizeof dots, "%u", dpi);
  svg_write(&svg, &f->scene, &(struct svg_options){0});
  *c =
      (struct child){.words = (const char *const[]){program, "-f", format, "-d",
                                                    dots, "-p", dots, NULL},
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

// The sum that PNG has at the end of each of its parts (ISO 3309).
static uint32_t sum_of(const uint8_t *at, size_t n) {
  uint32_t sum = 0xFFFFFFFF;
  for (size_t i = 0; i < n; i++) {
    sum ^= at[i];
    for (int bit = 0; bit < 8; bit++)
      sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320 : 0);
  }
  return ~sum;
}

static void put_u32(uint8_t *at, uint32_t n) {
  for (unsigned i = 0; i < 4; i++)
    at[i] = (uint8_t)(n >> (24 - 8 * i));
}

// Says how large its dots are, behind the header, so that whoever places it
// gives it the size of the figure.
static void tell_dots(ent_bytes *b, unsigned dpi) {
  enum { HEADER = 8 + 25, PART = 4 + 4 + 9 + 4 };
  uint8_t part[PART] = {0, 0, 0, 9, 'p', 'H', 'Y', 's'};
  const uint32_t a_metre = (uint32_t)lround(dpi / 0.0254);
  if (b->n < HEADER || memcmp(b->at, "\x89PNG", 4) != 0)
    return;
  put_u32(part + 8, a_metre);
  put_u32(part + 12, a_metre);
  part[16] = 1; // metres are meant
  put_u32(part + 17, sum_of(part + 4, 13));
  ent_bytes whole = {0};
  ent_bytes_add(&whole, b->at, HEADER);
  ent_bytes_add(&whole, (const char *)part, PART);
  ent_bytes_add(&whole, b->at + HEADER, b->n - HEADER);
  ent_bytes_drop(b);
  *b = whole;
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
  const bool png = strcmp(format, "png") == 0;
  const unsigned seconds = patience_third(p) / 1000;
  struct buf b = {0};
  ent_bytes dot = {0};
  pinned_write(&b, f, png ? dots_of(format, o) : 0);
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
  bool good = convert(f, format, dots_of(format, o), program, &p, &c);
  if (good)
    buf_give(&c.out, out);
  else
    say_otherwise(&c, program, diags);
  child_drop(&c);
  return good || by_graphviz(f, format, o, &p, out, diags);
}

// Whether a picture of so many dots can be made; else says how many could.
static bool can_be_made(const ent_figure *f, const ent_figure_options *o,
                        ent_diags *d) {
  enum { LEAST = 36, MOST = 2400, POINTS = 72 };
  const unsigned dpi = dots_of("png", o);
  const double w = f->scene.width / POINTS, h = f->scene.height / POINTS;
  const double most =
      fmin(MOST, fmin(MOST_SIDE / fmax(w, h), sqrt(MOST_DOTS / (w * h))));
  if (dpi >= LEAST && dpi <= most)
    return true;
  diag(d, ENT_ERROR, "picture/dots", SPAN_NONE,
       "a PNG of this figure can have %d to %.0f dots an inch, not %u", LEAST,
       floor(most), dpi);
  diag_help(d,
            "give a number between these: \1dpi=%.0f\2; or write SVG or "
            "PDF, which have no dots",
            fmin(floor(most), USUAL_DPI));
  return false;
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
  if (!can_be_made(f, o, d) || !write(f, "png", o, out, d))
    return false;
  tell_dots(out, dots_of("png", o));
  return true;
}

static bool write_pdf(const ent_figure *f, const ent_figure_options *o,
                      ent_bytes *out, ent_diags *d) {
  return write(f, "pdf", o, out, d);
}

const struct format format_png = {.figure = write_png};
const struct format format_pdf = {.figure = write_pdf};
