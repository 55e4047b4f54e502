// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// Another program is installed, or was built, beside this one; else it is
// wherever PATH finds it.
static const char *program_beside(const char *env, const char *const beside[2],
                                  char *path, size_t room) {
  if (env && *env)
    return env;
  ssize_t n = readlink("/proc/self/exe", path, room - 32);
  if (n > 0) {
    path[n] = 0;
    char *slash = strrchr(path, '/');
    for (size_t i = 0; slash && i < 2; i++) {
      snprintf(slash, room - (size_t)(slash - path), "%s", beside[i]);
      if (access(path, X_OK) == 0)
        return path;
    }
  }
  return beside[0] + 1;
}

static const char *gv_program(char *path, size_t room) {
  static const char *const beside[] = {"/entente-gv", "/../gv/entente-gv"};
  return program_beside(getenv("ENTENTE_GV"), beside, path, room);
}

const char *sheet_program(char *path, size_t room) {
  static const char *const beside[] = {"/entente-sheet", "/../entente-sheet"};
  return program_beside(getenv("ENTENTE_SHEET"), beside, path, room);
}

void programs_name(struct settings *s, char *path, size_t room) {
  enum { DAY = 86400 };
  const char *env = getenv("ENTENTE_RSVG");
  const char *setter = getenv("ENTENTE_PANDOC");
  const size_t most = ent_limits_most(s->limits, "picture-seconds");
  s->figure.program = gv_program(path, room);
  s->figure.converter = env && *env ? env : NULL; // NULL: the usual
  s->figure.setter = setter && *setter ? setter : NULL;
  s->figure.seconds = most < DAY ? (unsigned)most : DAY;
  s->figure.lost = &s->lost;
}

// A name that nothing has yet: stem.dot, else stem-2.dot, stem-3.dot …
static bool free_name(char *path, size_t room, const char *output,
                      size_t stem) {
  for (unsigned k = 1; k < 1000; k++) {
    int n = k == 1 ? snprintf(path, room, "%.*s.dot", (int)stem, output)
                   : snprintf(path, room, "%.*s-%u.dot", (int)stem, output, k);
    if (n < 0 || (size_t)n >= room)
      return false;
    struct stat there;
    if (lstat(path, &there) != 0)
      return true;
  }
  return false;
}

// The DOT is kept when Graphviz fails, beside where the picture would be; no
// file of somebody else's is written over.
static void keep_dot(const struct settings *s, const ent_bytes *dot,
                     ent_diags *d) {
  char path[PATH_MAX];
  if (!to_file(s))
    return;
  const char *ext = extension(s->output);
  size_t stem = strlen(s->output) - (ext ? strlen(ext) + 1 : 0);
  if (free_name(path, sizeof path, s->output, stem) &&
      write_files(&(ent_file){path, dot->at, dot->n, .made_up = true}, 1, d))
    say_line("the DOT is in %s", path);
}

static int deliver_dot(struct settings *s, const ent_drawing *p, ent_diags *d) {
  ent_bytes dot = {0};
  ent_drawing_dot(p, &dot);
  int status = deliver(s, &dot, d);
  ent_bytes_drop(&dot);
  return status;
}

// The bytes of a figure in a format; on failure the DOT is kept.
static bool write_figure(struct settings *s, const ent_figure *f,
                         const ent_drawing *p, const char *format,
                         ent_bytes *image, ent_diags *d) {
  if (ent_figure_render(f, format, &s->figure, image, d)) {
    complain(s, d);
    return true;
  }
  ent_bytes dot = {0};
  complain(s, d);
  if (ent_diags_has(d, "picture/dots"))
    return false;
  ent_drawing_dot(p, &dot);
  keep_dot(s, &dot, d);
  ent_bytes_drop(&dot);
  return false;
}

static int deliver_figure(struct settings *s, const ent_drawing *const *p,
                          size_t n, const char *format, ent_diags *d) {
  ent_figure *f = ent_figure_of(p, n, &s->figure, d);
  int status = complain(s, d);
  if (!f)
    return status;
  ent_bytes image = {0};
  ent_diags *later = complaints();
  status = write_figure(s, f, p[0], format, &image, later)
               ? deliver_figure_file(s, &image, ent_figure_caption(f), d)
           : ent_diags_has(later, "picture/dots") ? EXIT_USAGE
                                                  : EXIT_OUTPUT;
  const char *hint = ent_figure_hint(f);
  const char *summary = ent_figure_summary(f);
  snprintf(s->figure_hint, sizeof s->figure_hint, "%s", hint ? hint : "");
  snprintf(s->figure_summary, sizeof s->figure_summary, "%s",
           summary ? summary : "");
  const char *detail = ent_figure_detail(f);
  s->figure_core = detail && !strcmp(detail, "core");
  s->figure_signs = detail && !strcmp(detail, "signs");
  s->figure_rows = detail && !strcmp(detail, "rows");
  ent_diags_free(later);
  ent_bytes_drop(&image);
  ent_figure_free(f);
  return status;
}

void say_unkept(ent_diags *d) {
  ent_bytes why = {0};
  ent_style plain = ENT_STYLE();
  ent_diags_soften(d, "where the actors stand is not kept");
  ent_diags_render(d, "short", &plain, 1, &why);
  progress_clear();
  fputs(why.at ? why.at : "", stderr);
  ent_bytes_drop(&why);
}

// Not those of Graphviz.
static bool has_own_places(const struct settings *s) {
  return !s->figure.layout || !strcmp(s->figure.layout, "stress");
}

// Places of a part would be in the way of whoever draws all of it later.
static bool worth_keeping(const struct settings *s, const ent_drawing *const *p,
                          size_t n) {
  bool whole = true;
  for (size_t i = 0; i < n; i++)
    whole &= ent_drawing_whole(p[i]);
  return to_file(s) && ((whole && !s->figure_core) || s->keep_places);
}

// Keeps the places of a figure that went to a file in another beside the
// ledger.
static void keep_places(struct settings *s, ent_positions *places) {
  ent_diags *later = complaints();
  s->placed = ent_positions_added(places);
  s->replaced = ent_positions_kept(places);
  if (!write_places(places, later))
    say_unkept(later);
  ent_diags_free(later);
}

static int place_figure(struct settings *s, const ent_drawing *const *p,
                        size_t n, const char *format, ent_diags *d) {
  ent_bytes path = {0};
  // Gaps between kept places would tell of who is withheld.
  if (s->ego || !has_own_places(s) || option_given(s, "max-marking"))
    return deliver_figure(s, p, n, format, d);
  ent_positions_path(ledger_path(s), &path);
  ent_positions *places = s->relayout ? ent_positions_renew(path.at, d)
                                      : ent_positions_read(path.at, d);
  int status = EXIT_LEDGER;
  s->figure.positions = places;
  if (places)
    status = deliver_figure(s, p, n, format, d);
  else
    complain(s, d);
  s->figure.positions = NULL;
  s->placed = s->replaced = 0;
  if (status == EXIT_DONE && worth_keeping(s, p, n))
    keep_places(s, places);
  s->relayout = false; // of several figures the first makes the places
  ent_positions_free(places);
  ent_bytes_drop(&path);
  return status;
}

static int dress_figure(struct settings *s, const ent_drawing *const *p,
                        size_t n, const char *format, ent_diags *d) {
  char path[PATH_MAX];
  programs_name(s, path, sizeof path);
  if (!s->theme)
    return place_figure(s, p, n, format, d);
  ent_theme *theme = ent_theme_read(s->theme, d);
  s->figure.theme = theme;
  int status = theme ? place_figure(s, p, n, format, d) : complain(s, d);
  s->figure.theme = NULL;
  ent_theme_free(theme);
  return theme ? status : EXIT_USAGE;
}

static bool pinned_good(const struct settings *s, const char *format) {
  if (!s->pinned || !strcmp(format, "dot"))
    return true;
  say_error("usage/picture",
            "--pinned is for DOT, and %s has its places already", format);
  say_help("-O dot --pinned");
  return false;
}

// Of a figure alone: DOT says what is tied to what, not where and how.
static bool dot_heeds(const struct settings *s, const char *format) {
  static const char *const of_figures[] = {"preset",   "theme",  "layout",
                                           "relayout", "size",   "keep",
                                           "detail",   "caption"};
  if (strcmp(format, "dot") != 0 || s->pinned)
    return true;
  for (size_t i = 0; i < sizeof of_figures / sizeof *of_figures; i++) {
    if (!option_given(s, of_figures[i]))
      continue;
    say_error("usage/picture", "DOT without places does not heed --%s",
              of_figures[i]);
    say_help("write a figure to a file, -o FILE.svg, or -O dot "
             "--pinned");
    return false;
  }
  return true;
}

static bool drawable(const struct settings *s, const char *format) {
  if (to_file(s) || !strcmp(format, "dot") || !term_is(STDOUT_FILENO))
    return true;
  say_error("usage/picture", "%s would only garble the terminal", format);
  say_help("write it to a file with -o FILE");
  return false;
}

static int draw_all(struct settings *s, ent_drawing *const *p, size_t n,
                    const char *format, ent_diags *d) {
  // The library takes what it does not change.
  const ent_drawing **shown = room(NULL, n, sizeof *shown);
  for (size_t i = 0; i < n; i++)
    shown[i] = p[i];
  int status = !strcmp(format, "dot") && !s->pinned
                   ? deliver_dot(s, shown[0], d)
                   : dress_figure(s, shown, n, format, d);
  free(shown);
  return status;
}

static bool add_new(struct texts *list, const char *text) {
  for (size_t i = 0; i < list->n; i++)
    if (!strcmp(list->at[i], text))
      return false;
  text_add(list, text);
  return true;
}

// Those that choose ties by their standing draw these alone.
static void say_hinted(const char *const *hints, size_t n, bool alone,
                       const char *words) {
  bool any = false;
  for (size_t i = 0; i < n; i++) {
    if ((strstr(hints[i], "standing") != NULL) != alone)
      continue;
    if (any)
      say_part(", %s", hints[i]);
    else
      say_part("   = help: %s %s", words, hints[i]);
    any = true;
  }
  if (any)
    fputc('\n', stderr);
}

// How to see more than the figure has room for: an option is of use here, not
// on paper.
static void say_hints(const struct settings *s, ent_drawing *const *p,
                      size_t n) {
  struct texts hints = {0};
  const char *hint;
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; (hint = ent_drawing_hint(p[i], k)); k++)
      add_new(&hints, hint);
  say_hinted(hints.at, hints.n, false, "more is drawn with");
  say_hinted(hints.at, hints.n, true,
             "what is left out is drawn, and nothing else, with");
  free(hints.at);
  if (*s->figure_hint)
    say_help(s->figure_rows ? "a page has no room for all of them; a part is "
                              "drawn with %s"
             : s->figure_core
                 ? "the core is drawn, the others are told in words; "
                   "all or a part is drawn with %s"
                 : "fewer ties have words on them: %s",
             s->figure_hint);
  // Whoever comes later makes do with the room that is left.
  if (s->replaced > 0 && s->placed > s->replaced)
    say_help("%zu actors are new, and the other %zu kept their "
             "places: --relayout places all of them afresh",
             s->placed, s->replaced);
}

// As of a date that the ledger does not cover: each once.
static void say_warnings(ent_drawing *const *p, size_t n) {
  struct texts said = {0};
  const char *text;
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; (text = ent_drawing_warning(p[i], k)); k++)
      if (add_new(&said, text))
        say_line("note: %s", text);
  free(said.at);
}

// "layout.yaml: 3 actors added, 2 kept in place".
static void say_placed(const struct settings *s) {
  ent_bytes path = {0};
  ent_positions_path(ledger_path(s), &path);
  const char *slash = strrchr(path.at, '/');
  say_part("%s: %zu actor%s added, %zu kept in place",
           slash ? slash + 1 : path.at, s->placed, plural(s->placed),
           s->replaced);
  ent_bytes_drop(&path);
}

static void say_done(const struct settings *s, ent_drawing *const *p,
                     size_t n) {
  if (!to_file(s) || s->quiet)
    return;
  if (n == 1) {
    say_line("%s: %s", s->output,
             *s->figure_summary ? s->figure_summary
                                : ent_drawing_summary(p[0]));
  } else if (s->figure_signs) {
    say_line("%s: %zu dates, a triangle of signs each", s->output, n);
  } else if (s->placed + s->replaced == 0) {
    say_line("%s: %zu panels, layout shared", s->output, n);
  } else {
    say_part("%s: %zu panels, layout shared (", s->output, n);
    say_placed(s);
    fputs(")\n", stderr);
  }
  say_warnings(p, n);
  if (!s->more_frames)
    say_hints(s, p, n);
}

bool places_free(const struct settings *s) {
  if ((!s->relayout && !s->keep_places) || !option_given(s, "max-marking"))
    return true;
  say_error("usage/picture",
            "--%s is of the places that are kept, and "
            "--max-marking leaves these alone",
            s->relayout ? "relayout" : "keep");
  say_help("leave it out");
  return false;
}

static bool can_keep(const struct settings *s) {
  if (!s->keep_places || (to_file(s) && has_own_places(s)))
    return places_free(s);
  say_error("usage/picture",
            to_file(s) ? "--keep is of places by nearness, and --layout %s "
                         "has others"
                       : "--keep goes with a picture in a file",
            s->figure.layout);
  say_help(to_file(s) ? "leave one of them out"
                      : "write the picture to a file: -o FILE.svg");
  return false;
}

// --dpi, of a PNG alone.
static bool dots_asked(struct settings *s, const char *format) {
  char *end = NULL;
  if (!s->dpi)
    return true;
  if (strcmp(format, "png") != 0) {
    say_error("usage/picture", "--dpi is of PNG, and %s has no dots", format);
    say_help("leave it out, or write a PNG: -o FILE.png");
    return false;
  }
  const unsigned long n =
      s->dpi[0] >= '0' && s->dpi[0] <= '9' ? strtoul(s->dpi, &end, 10) : 0;
  s->figure.dpi = n < UINT_MAX ? (unsigned)n : UINT_MAX;
  if (n > 0 && end && !*end)
    return true;
  say_error("usage/option-value", "`%s` is no number of dots an inch", s->dpi);
  say_help("300 is what printers ask for, 96 what a plain screen has: --dpi "
           "300");
  return false;
}

int picture_all(struct settings *s, ent_drawing *const *p, size_t n,
                ent_diags *d) {
  const char *format = format_of(s, "dot");
  if (!drawable(s, format) || !pinned_good(s, format) ||
      !dot_heeds(s, format) || !can_keep(s) || !dots_asked(s, format) ||
      !caption_good(s))
    return EXIT_USAGE;
  s->figure.captioned = s->caption;
  int status = draw_all(s, p, n, format, d);
  if (status == EXIT_DONE)
    say_done(s, p, n);
  return status;
}

int picture(struct settings *s, ent_drawing *p, ent_diags *d) {
  int status = p ? picture_all(s, &p, 1, d) : complain(s, d);
  ent_drawing_free(p);
  return status;
}
