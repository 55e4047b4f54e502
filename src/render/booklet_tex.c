// SPDX-License-Identifier: GPL-2.0-or-later
// Plain article with graphicx and longtable. pdfLaTeX has Latin letters alone
// and shows a question mark for others; LuaLaTeX and XeLaTeX set all that their
// font has, and say what it has not. Figures stay where they are written: as
// floats they would wander into the table.
#include "base/escape.h"
#include "render/booklet.h"

static void add_text(struct buf *b, const char *text) {
  escape_tex(b, str_of(text));
}

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
          "  % \\setmainfont{DejaVu Serif}\n"
          "\\fi\n"
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

static void paragraph(struct buf *b, const char *text) {
  add_text(b, text);
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
    if (link_followed(d->sources.at[i].link)) {
      buf_add(b, " \\texttt{\\footnotesize ");
      add_text(b, d->sources.at[i].link);
      buf_addc(b, '}');
    }
    buf_addc(b, '\n');
  }
  buf_add(b, "\\end{enumerate}\n\n");
}

static void end(struct buf *b) { buf_add(b, "\\end{document}\n"); }

const struct booklet booklet_tex = {
    .name = "tex",
    .picture = "pdf",
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
