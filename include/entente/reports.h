// SPDX-License-Identifier: GPL-2.0-or-later
// Reports of a stretch of time, and files written whole.
#ifndef ENTENTE_REPORTS_H
#define ENTENTE_REPORTS_H

#include "entente/figures.h"

#ifdef __cplusplus
extern "C" {
#endif

// -------------------------------------------------------------- reports

// All of a stretch of time in one piece: the query's `from` and `to`, else all
// that the ledger tells of, with the filters. It borrows from the ledger.
typedef struct ent_dossier ent_dossier;
ENT_API ent_dossier *ent_report(const ent_account *l, const ent_query *q,
                                ent_diags *diags);
ENT_API void ent_dossier_free(ent_dossier *d);
// "54 actors, 144 ties, 28 sources, January 1979 to September 2011".
ENT_API const char *ent_dossier_summary(const ent_dossier *d);
// Renders in a format of ENT_REPORTS. HTML is one page that needs nothing else:
// no network, no other file, and no program but a browser. DOCX and ODT have
// their figures within, and are made by pandoc, which runs beside this one.
// Of the rest the figures are files beside it: STEM-NAME.EXTENSION, for each of
// ent_dossier_figures, where `stem` goes into the text as it is. False, with an
// error, when pandoc cannot, or with a usage error, when there is no such
// format.
ENT_API bool ent_dossier_render(const ent_dossier *d, const char *format,
                                const char *stem,
                                const ent_figure_options *options,
                                ent_bytes *out, ent_diags *diags);
// The line of HTML by which another page shows that one within itself, chart
// first, from where it lies: "decade.html".
ENT_API void ent_dossier_embed(const ent_dossier *d, const char *address,
                               ent_bytes *out);
// The format of the figures that a report in this format looks for beside it;
// NULL if it has them within, or is none.
ENT_API const char *ent_dossier_pictures(const char *format);
ENT_API size_t ent_dossier_figures(const ent_dossier *d);
// Why a figure that such a report may have is missing from it, and what helps:
// "no network: 1919, nobody is tied; …". NULL past the last.
ENT_API const char *ent_dossier_unmade(const ent_dossier *d, size_t k);
// The name and the drawing of the k-th.
ENT_API const char *ent_dossier_figure_name(const ent_dossier *d, size_t k);
ENT_API const ent_drawing *ent_dossier_figure(const ent_dossier *d, size_t k);

// --------------------------------------------------------------- output

// Writes a file whole or not at all: a temporary file beside it, flushed,
// then renamed over it. On failure the old file is untouched. A pipe or a
// character device is written to as it is.
ENT_API bool ent_file_write(const char *path, const char *at, size_t n,
                            ent_diags *diags);

typedef struct ent_file {
  const char *path;
  const char *at; // what is to be in it
  size_t n;
  // The program made the name up: nothing but an ordinary file of that name is
  // written, so what lies there from somebody else, a link or a pipe, leads
  // nowhere. Else links are followed.
  bool made_up;
} ent_file;

// Several that belong together: none takes its place before all are on the
// disk, the first after all others, and if one cannot, those before it are as
// they were.
ENT_API bool ent_files_write(const ent_file *files, size_t n, ent_diags *diags);

#ifdef __cplusplus
}
#endif

#endif
