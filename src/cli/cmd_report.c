// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <limits.h>
#include <stdio.h>
#include <string.h>

enum { FIGURES = 8 };

// A report with its figures beside it.
struct bundle {
  ent_bytes bytes[FIGURES + 1]; // of the text, then of each figure
  char path[FIGURES + 1][PATH_MAX];
  size_t n;
};

static void bundle_drop(struct bundle *b) {
  for (size_t i = 0; i < b->n; i++)
    ent_bytes_drop(&b->bytes[i]);
}

// All in one file. What another program could not make is no fault of the
// ledger's.
static int deliver_one(struct settings *s, const ent_dossier *r,
                       const char *format, ent_diags *d) {
  ent_bytes page = {0};
  bool made = ent_dossier_render(r, format, NULL, &s->figure, &page, d);
  int status = complain(s, d);
  if (!made && status != EXIT_USAGE)
    status = EXIT_OUTPUT;
  if (status == EXIT_DONE)
    status = deliver(s, &page, d);
  ent_bytes_drop(&page);
  return status;
}

// ------------------------------------------------------ text and its figures

// The name of the figures: the file's without what other programs would read
// as something else. Of the standard output "report".
static void stem_of(const struct settings *s, char *stem, size_t room) {
  const char *path = to_file(s) ? s->output : "report";
  const char *slash = strrchr(path, '/'), *from = slash ? slash + 1 : path;
  const char *ext = extension(path);
  size_t n = ext ? (size_t)(ext - from) - 1 : strlen(from), i = 0;
  for (; i < n && i + 1 < room; i++) {
    char c = from[i];
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                 (c >= '0' && c <= '9') || c == '_';
    stem[i] = plain ? c : '-';
  }
  stem[i] = 0;
}

// Beside the report, wherever that is.
static void beside(const struct settings *s, const char *stem, const char *name,
                   const char *ext, char *path) {
  const char *slash = strrchr(s->output, '/');
  int folder = slash ? (int)(slash + 1 - s->output) : 0;
  snprintf(path, PATH_MAX, "%.*s%s-%s.%s", folder, s->output, stem, name, ext);
}

static bool draw_figure(struct settings *s, const ent_drawing *drawing,
                        const char *format, ent_bytes *out, ent_diags *d) {
  ent_figure *f = ent_figure_of(&drawing, 1, &s->figure, d);
  bool good = f && ent_figure_render(f, format, &s->figure, out, d);
  ent_figure_free(f);
  return good;
}

static bool draw_figures(struct settings *s, const ent_dossier *r,
                         const char *format, const char *stem, struct bundle *b,
                         ent_diags *d) {
  const char *as = ent_dossier_pictures(format);
  size_t n = ent_dossier_figures(r);
  bool good = true;
  for (size_t k = 0; k < n && k < FIGURES && good; k++) {
    beside(s, stem, ent_dossier_figure_name(r, k), ent_format_extension(as),
           b->path[b->n]);
    good = draw_figure(s, ent_dossier_figure(r, k), as, &b->bytes[b->n], d);
    b->n++;
  }
  return good;
}

static bool write_all(const struct bundle *b, ent_diags *d) {
  ent_file files[FIGURES + 1];
  for (size_t i = 0; i < b->n; i++)
    files[i] =
        (ent_file){b->path[i], b->bytes[i].at, b->bytes[i].n, .made_up = i > 0};
  return write_files(files, b->n, d);
}

static void say_undrawn(const struct settings *s) {
  say_error("output/undrawn",
            "%s is not written, for its figures could not be drawn", s->output);
  say_help("html and md have SVG, which no other program draws");
}

static int deliver_text(struct settings *s, const ent_dossier *r,
                        const char *format, ent_diags *d) {
  char stem[256];
  struct bundle b = {.n = 1};
  stem_of(s, stem, sizeof stem);
  ent_dossier_render(r, format, stem, NULL, &b.bytes[0], d);
  int status = EXIT_DONE;
  if (!to_file(s)) {
    status = emit(s, &b.bytes[0]);
  } else {
    snprintf(b.path[0], PATH_MAX, "%s", s->output);
    bool drawn = draw_figures(s, r, format, stem, &b, d);
    bool good = drawn && write_all(&b, d);
    status = complain(s, d);
    if (!good && status != EXIT_USAGE)
      status = EXIT_OUTPUT;
    if (!drawn && status == EXIT_OUTPUT)
      say_undrawn(s);
  }
  bundle_drop(&b);
  return status;
}

static bool is_html(const char *format) {
  return !strcmp(format, "html") || !strcmp(format, "htm");
}

static void say_done(const struct settings *s, const ent_dossier *r,
                     const char *format) {
  bool beside = ent_dossier_pictures(format), html = is_html(format);
  size_t n = ent_dossier_figures(r);
  if (!to_file(s) || s->quiet)
    return;
  say_part("%s: %s", s->output, ent_dossier_summary(r));
  if (html)
    fputs(", opens offline\n", stderr);
  else
    fprintf(stderr, ", %zu figure%s %s it\n", n, plural(n),
            beside ? "beside" : "in");
  const char *why;
  for (size_t k = 0; !html && (why = ent_dossier_unmade(r, k)); k++)
    say_line("note: %s", why);
}

// The page's own chart shows whoever is tied at a date, and all alike.
static int no_looks(void) {
  say_error("usage/picture",
            "--size and --hulls are for the figures of a text");
  say_help("leave them out, or write -o FILE.md, FILE.tex, FILE.docx or "
           "FILE.odt");
  return EXIT_USAGE;
}

// ------------------------------------------------------- as figures are made

static int deliver_all(struct settings *s, const ent_dossier *r,
                       const char *format, ent_diags *d) {
  if (is_html(format))
    return deliver_one(s, r, "html", d);
  return ent_dossier_pictures(format) ? deliver_text(s, r, format, d)
                                      : deliver_one(s, r, format, d);
}

// A part's places would be in the way of whoever draws all of it later.
static bool worth_keeping(const ent_dossier *r) {
  bool whole = false;
  for (size_t k = 0; k < ent_dossier_figures(r); k++)
    whole |= ent_drawing_whole(ent_dossier_figure(r, k));
  return whole;
}

// Actors stand where figures have put them. The figure beside a text is one of
// these, and keeps its places as they do; the page's chart of all dates is as
// wide as a screen, and what it finds would suit no figure.
static int place(struct settings *s, const ent_dossier *r, const char *format,
                 ent_diags *d) {
  ent_bytes path = {0};
  // Gaps between kept places would tell of who is withheld.
  if (option_given(s, "max-marking"))
    return deliver_all(s, r, format, d);
  ent_positions_path(ledger_path(s), &path);
  ent_positions *places = s->relayout ? ent_positions_renew(path.at, d)
                                      : ent_positions_read(path.at, d);
  ent_bytes_drop(&path);
  if (!places) {
    complain(s, d);
    return EXIT_LEDGER;
  }
  s->figure.positions = places;
  int status = deliver_all(s, r, format, d);
  s->figure.positions = NULL;
  ent_diags *later = complaints();
  if (status == EXIT_DONE && to_file(s) && !is_html(format) &&
      worth_keeping(r) && !write_places(places, later))
    say_unkept(later);
  ent_diags_free(later);
  ent_positions_free(places);
  return status;
}

static int dress(struct settings *s, const ent_dossier *r, const char *format,
                 ent_diags *d) {
  if (!s->theme)
    return place(s, r, format, d);
  ent_theme *theme = ent_theme_read(s->theme, d);
  s->figure.theme = theme;
  int status = theme ? place(s, r, format, d) : complain(s, d);
  s->figure.theme = NULL;
  ent_theme_free(theme);
  return theme ? status : EXIT_USAGE;
}

static int no_tongue(void) {
  say_error("usage/picture", "--lang is of a page");
  say_help("write -o FILE.html, or leave --lang out");
  return EXIT_USAGE;
}

static int no_frame(void) {
  say_error("usage/picture", "--embed is of a page that lies in a file");
  say_help("write -o FILE.html, or leave --embed out");
  return EXIT_USAGE;
}

// The page's name alone: where it will lie, who embeds it knows.
static int say_frame(struct settings *s, const ent_dossier *r) {
  const char *slash = strrchr(s->output, '/');
  ent_bytes line = {0};
  ent_dossier_embed(r, slash ? slash + 1 : s->output, &line);
  s->output = NULL;
  int status = emit(s, &line);
  ent_bytes_drop(&line);
  return status;
}

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  char path[GV_ROOM];
  const char *format = format_of(s, "html");
  bool html = is_html(format);
  if (html && (option_given(s, "size") || option_given(s, "hulls")))
    return no_looks();
  if (!html && option_given(s, "lang"))
    return no_tongue();
  if (s->embed && (!html || !to_file(s)))
    return no_frame();
  if (!places_free(s))
    return EXIT_USAGE;
  ent_dossier *r = ent_report(l, s->query, d);
  if (!r)
    return complain(s, d);
  programs_name(s, path, sizeof path);
  int status = dress(s, r, format, d);
  if (status == EXIT_DONE)
    say_done(s, r, format);
  if (status == EXIT_DONE && s->embed)
    status = say_frame(s, r);
  ent_dossier_free(r);
  return status;
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_report = {
    .name = "report",
    .group = "produce",
    .words = "",
    .summary = "everything about a stretch of time, as one page to open",
    .examples = "entente report -o network.html\n"
                "entente report --from 2001 --to 2011-09 -o decade.html\n"
                "entente report --actor haqqani -o haqqani.md\n"
                "entente report --actor haqqani -o haqqani.docx\n",
    .about = "html: one file that any browser opens, without a network: the "
             "link chart with a slider of dates, filters, sources, the table "
             "of ties, and how to read it. md and tex: the same as text, with "
             "figures as files beside it. docx and odt: for word processors, "
             "made by pandoc.",
    .asks = {"report"},
    .owns = OWN_LEDGER | OWN_ACCOUNT | OWN_SHOW | OWN_REPORT | OWN_PLACES,
    .least = 0,
    .most = 0,
    .run = run,
};
