// SPDX-License-Identifier: GPL-2.0-or-later
// Plain article with graphicx and longtable. pdfLaTeX has Latin letters alone
// and shows a question mark for others; LuaLaTeX and XeLaTeX set all that their
// font has, and say what it has not; what runs to the left is told them.
// Figures stay where they are written: as floats they would wander into the
// table.
#include "base/escape.h"
#include "base/url.h"
#include "base/utf8.h"
#include "render/booklet.h"
#include "render/render.h"

static bool is_sign(char c) {
  return c > 0 && !(c >= '0' && c <= '9') &&
         !((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

static bool isolates(const char *letter) {
  return str_starts(str_of(letter), "\u2068") ||
         str_starts(str_of(letter), "\u2069");
}

// How many bytes from a letter that runs to the left up to the last such, with
// its marks, and blanks and signs between them; 0 if it does not.
static size_t turned(const char *text) {
  const char *at = text, *end = text;
  while (*at && !isolates(at)) {
    const char *start = at;
    utf8_next(&at);
    struct str letter = str_n(start, (size_t)(at - start));
    bool left = utf8_is_rtl(letter), mark = utf8_width(letter) == 0;
    if (!left && (start == text || !(mark || is_sign(*start))))
      break;
    end = left || (mark && end == start) ? at : end;
  }
  return (size_t)(end - text);
}

// TeX turns nothing by itself: what runs to the left is told, and there is
// nothing to be isolated from.
static void add_text(struct buf *b, const char *text) {
  struct buf plain = {0};
  while (*text) {
    const char *start = text;
    size_t n = turned(text);
    if (n > 0) {
      escape_tex(b, buf_str(&plain));
      buf_clear(&plain);
      buf_add(b, "\\leftwards{");
      escape_tex(b, str_n(text, n));
      buf_addc(b, '}');
      text += n;
      continue;
    }
    utf8_next(&text);
    if (!isolates(start))
      buf_addn(&plain, start, (size_t)(text - start));
  }
  escape_tex(b, buf_str(&plain));
  buf_drop(&plain);
}

static void add_command(struct buf *b, const char *command) {
  buf_add(b, "\\texttt{");
  add_text(b, command);
  buf_addc(b, '}');
}

static const struct prose prose = {add_text, add_command};

static void begin(struct buf *b, const ent_dossier *d) {
  buf_add(b,
          "\\documentclass[a4paper]{article}\n"
          "\\usepackage{iftex}\n"
          "\\ifPDFTeX\n"
          "  \\usepackage[T1]{fontenc}\n"
          "  \\usepackage[utf8]{inputenc}\n"
          "  \\usepackage{textcomp}\n"
          "  \\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}\n"
          "  \\makeatletter\n"
          "  \\def\\UTFviii@undefined@err#1{?}\n"
          "  \\makeatother\n"
          "  \\DeclareUnicodeCharacter{2192}{\\ensuremath{\\rightarrow}}\n"
          "  \\DeclareUnicodeCharacter{2194}{\\ensuremath{\\leftrightarrow}}\n"
          "\\else\n"
          "  \\usepackage{fontspec}\n"
          "  \\tracinglostchars=2 % says which letters the font has not\n"
          "  % \\setmainfont{DejaVu Sans}[Renderer=HarfBuzz]\n"
          "\\fi\n"
          "\\newcommand{\\leftwards}[1]{#1}\n"
          "\\ifLuaTeX\\renewcommand{\\leftwards}[1]{{\\textdir TRT #1}}\\fi\n"
          "\\ifXeTeX\\TeXXeTstate=1 "
          "\\renewcommand{\\leftwards}[1]{{\\beginR #1\\endR}}\\fi\n"
          "\\usepackage{graphicx}\n"
          "\\usepackage{array}\n"
          "\\usepackage{longtable}\n"
          "\\setlength{\\parindent}{0pt}\n"
          "\\setlength{\\parskip}{4pt}\n"
          "\\newcommand{\\figurefile}[1]{\\IfFileExists{#1}%\n"
          "  {\\includegraphics[width=\\linewidth,height=.85\\textheight,"
          "keepaspectratio]{#1}}%\n"
          "  {\\texttt{\\detokenize{#1}} is not there}}\n"
          "\\begin{document}\n\\sloppy\n"
          "\\begin{center}\n{\\Large\\bfseries ");
  add_text(b, d->title);
  buf_add(b, "\\par}\n\\medskip ");
  add_text(b, d->summary);
  buf_add(b, "\n\\end{center}\n\n");
}

static void heading(struct buf *b, const char *text) {
  buf_add(b, "\\section*{");
  add_text(b, text);
  buf_add(b, "}\n\n");
}

static void paragraph(struct buf *b, struct dossier_prose words) {
  prose_add(b, &prose, words);
  buf_add(b, "\n\n");
}

static void figure(struct buf *b, const char *file, const char *caption) {
  buf_addf(b,
           "\\begin{minipage}{\\linewidth}\n\\centering\n\\figurefile{%s}\n"
           "\\par\\smallskip ",
           file);
  add_text(b, caption);
  buf_add(b, "\n\\end{minipage}\n\\bigskip\n\n");
}

static void row(struct buf *b, const char *const *cells) {
  for (size_t i = 0; i < BOOKLET_COLUMNS; i++) {
    buf_add(b, i ? " & " : "");
    add_text(b, cells[i]);
  }
  buf_add(b, " \\\\\n");
}

static void heads(struct buf *b, const char *const *cells) {
  static const char *const widths[BOOKLET_COLUMNS] = {".16", ".22", ".16",
                                                      ".16", ".10", ".08"};
  buf_add(b, "\\footnotesize\n\\setlength{\\tabcolsep}{3pt}\n"
             "\\begin{longtable}{");
  for (size_t i = 0; i < BOOKLET_COLUMNS; i++)
    buf_addf(b, "\n  >{\\raggedright\\arraybackslash}p{%s\\textwidth}",
             widths[i]);
  buf_add(b, "}\n\\hline\n");
  row(b, cells);
  buf_add(b, "\\hline\\endhead\n");
}

static void tail(struct buf *b) {
  buf_add(b, "\\hline\n\\end{longtable}\n\\normalsize\n\n");
}

static void sources(struct buf *b, const ent_dossier *d) {
  buf_add(b, "\\begin{enumerate}\n\\small\n");
  for (size_t i = 0; i < d->sources.n; i++) {
    buf_add(b, "\\item ");
    add_text(b, d->sources.at[i].text);
    if (link_followed(d->sources.at[i].link) || unlinked(&d->sources.at[i])) {
      buf_add(b, " \\texttt{\\footnotesize ");
      add_text(b, d->sources.at[i].link);
      buf_addc(b, '}');
    }
    buf_addc(b, '\n');
  }
  buf_add(b, "\\end{enumerate}\n\n");
}

static void end(struct buf *b, const ent_dossier *d) {
  (void)d;
  buf_add(b, "\\end{document}\n");
}

static const struct booklet booklet = {
    .pictures = "pdf",
    .begin = begin,
    .heading = heading,
    .paragraph = paragraph,
    .figure = figure,
    .heads = heads,
    .row = row,
    .tail = tail,
    .sources = sources,
    .end = end,
};

const struct format format_tex = {.booklet = &booklet};
