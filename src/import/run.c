// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/sized.h"
#include "import/clash.h"
#include "import/folder.h"
#include "import/import.h"
#include "import/marks.h"
#include "import/missing.h"
#include "import/ready.h"
#include "import/tale.h"
#include "import/unread.h"
#include "import/waves.h"
#include "model/build.h"
#include "read/text.h"
#include "sheet/forms.h"
#include "write/write.h"

#include <errno.h>
#include <sys/stat.h>

struct ent_import {
  struct import im;
  struct source *map;
  bool good;
};

// ------------------------------------------------------------------- files

static const char *why_closed(enum source_fault fault) {
  switch (fault) {
  case SOURCE_MISSING:
    return "there is no such file";
  case SOURCE_NOT_REGULAR:
    return "it is not a regular file";
  case SOURCE_TOO_LARGE:
    return "it is larger than the limit";
  default:
    return strerror(errno);
  }
}

static struct source *open_file(const char *path, size_t most, const char *code,
                                ent_diags *d) {
  enum source_fault fault = SOURCE_OK;
  struct source *s = source_open(path, path, most, &fault);
  if (s)
    return s;
  diag(d, ENT_ERROR, code, SPAN_NONE, "cannot read %s: %s", path,
       why_closed(fault));
  diag_help(d, "%s",
            fault == SOURCE_TOO_LARGE
                ? "cut it into smaller ones; or raise the limit "
                  "(\1limit-of=file=4000000000\2)"
                : "give the path of a file");
  return NULL;
}

// Whether there is nothing in it but blanks, behind a mark of bytes or not.
static bool is_blank_file(const struct source *in) {
  struct str s = str_n(in->text, in->n);
  if (str_starts(s, "\xef\xbb\xbf"))
    s = str_n(s.at + 3, s.n - 3);
  for (size_t i = 0; i < s.n; i++)
    if (!strchr(" \t\r\n", s.at[i]) || !s.at[i])
      return false;
  return true;
}

// One of a folder is left out.
static bool refuse_blank(struct import *im, const char *path, bool alone) {
  if (!alone) {
    import_tell(im, "%s is left out: the file is empty", path);
    return true;
  }
  diag(im->d, ENT_ERROR, "table/empty", SPAN_NONE, "`%s`: the file is empty",
       path);
  diag_help(im->d, "save it anew in the program that made it, or leave it out");
  return false;
}

static bool read_file(struct import *im, const char *path, bool alone) {
  struct import_file f = {
      .in = open_file(path, im->limits.most[LIMIT_FILE], "table/open", im->d)};
  if (!f.in)
    return false;
  if (is_blank_file(f.in)) {
    source_release(f.in);
    return refuse_blank(im, path, alone);
  }
  struct tables_ask ask = {.program = im->program,
                           .limits = &im->limits,
                           .separator = im->map.separator,
                           .encoding = im->map.encoding,
                           .form = im->form};
  bool good = tables_read(&f.tables, f.in, &ask, im->d);
  vec_push(&im->files, f);
  return good;
}

static bool refuse_folder(struct import *im, const char *path,
                          const struct folder *f) {
  if (!f->paths.n) {
    diag(im->d, ENT_ERROR, "table/open", SPAN_NONE,
         "the folder %s has no table in it", path);
    diag_help(im->d, "tables in folders end in .csv, .tsv, .tab, .txt, .xlsx, "
                     ".dta or .dl; name other files one by one");
    return false;
  }
  diag(im->d, ENT_ERROR, "table/open", SPAN_NONE,
       "the folder %s has %zu tables: more than the limit of %llu", path,
       f->paths.n, (unsigned long long)im->limits.most[LIMIT_FILES]);
  diag_help(im->d,
            "name those that are meant; or raise the limit "
            "(\1limit-of=files=%zu\2)",
            f->paths.n);
  return false;
}

// All tables of a folder, in the order of their names.
static bool read_folder(struct import *im, const char *path) {
  struct folder f = {.others = 0};
  bool good = folder_list(&f, path);
  if (good && (!f.paths.n || f.paths.n > im->limits.most[LIMIT_FILES]))
    good = refuse_folder(im, path, &f);
  else if (!good)
    diag(im->d, ENT_ERROR, "table/open", SPAN_NONE, "cannot read %s: %s", path,
         strerror(errno));
  for (size_t i = 0; i < f.paths.n && good; i++)
    good = read_file(im, f.paths.at[i], false);
  if (good && f.others)
    import_tell(im,
                "%zu other file%s of the folder %s %s left out: no table, by "
                "%s, or a link",
                f.others, f.others == 1 ? "" : "s", path,
                f.others == 1 ? "is" : "are",
                f.others == 1 ? "its name" : "their names");
  folder_drop(&f);
  return good;
}

static bool is_folder(const char *path) {
  struct stat s;
  return stat(path, &s) == 0 && S_ISDIR(s.st_mode);
}

static bool read_path(struct import *im, const char *path) {
  return is_folder(path) ? read_folder(im, path) : read_file(im, path, true);
}

static struct source *open_map(struct import *im, const ent_import_options *o) {
  if (o->map)
    return open_file(o->map, (size_t)1 << 24, "map/open", im->d);
  struct ready r;
  if (ready_named(o->as, &r))
    return source_new(r.name, r.text, r.size);
  diag_usage(im->d, "usage/option-value", "no map is built in for `%s`", o->as);
  ready_help(im->d, o->as);
  return NULL;
}

static bool take_map(ent_import *x, const ent_import_options *o) {
  struct import *im = &x->im;
  if (!o->map && form_named(o->as)) {
    im->form = o->as;
    return true;
  }
  if (!o->map && !o->as)
    return true;
  x->map = open_map(im, o);
  return x->map && map_read(&im->map, x->map, im->d);
}

static bool take_epoch(struct import *im, const char *epoch) {
  const struct date_context c = {.rules = DATE_RULES};
  struct date date;
  if (!epoch || (date_read(str_of(epoch), &c, &date, NULL) &&
                 date.strict.lo == date.strict.hi))
    return true;
  diag_usage(im->d, "usage/option-value", "`%s` is no day", epoch);
  diag_help(im->d, "give a date as 1979-01-01");
  return false;
}

static bool take_dates(struct import *im, const char *dates) {
  static const char *const words[] = {"d/m/y", "m/d/y"};
  if (!dates)
    return true;
  if (!strcmp(dates, words[0]))
    im->map.dates = ORDER_DMY;
  else if (!strcmp(dates, words[1]))
    im->map.dates = ORDER_MDY;
  else {
    diag_usage(im->d, "usage/option-value", "`%s` is no order of dates", dates);
    ent_diags_choices(im->d, dates, words, 2);
    return false;
  }
  return true;
}

// -------------------------------------------------------------------- work

static void tell_counts(struct import *im) {
  im->shared = im->people.shared;
  const struct {
    size_t n;
    const char *one, *many;
  } rows[] = {
#define COUNT(id, one, many) {im->id, one, many},
#include "import/counts.def"
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (rows[i].n)
      import_tell(im, "%zu %s", rows[i].n,
                  rows[i].n == 1 ? rows[i].one : rows[i].many);
}

static void tell_types(struct import *im) {
  enum { SHOWN = 10 };
  size_t made = 0;
  for (size_t i = 0; i < im->types.n && im->guessed; i++) {
    const struct import_type *t = &im->types.at[i];
    if (!t->made || t->defined || !t->ties || made++ >= SHOWN)
      continue;
    import_tell(
        im,
        "`%s` is a new type of tie (%zu): say in the map what it is, or "
        "which type it means",
        book_says(im->book, t->id), t->ties);
  }
  if (made > SHOWN)
    import_tell(im, "%zu more types of tie are new, too", made - SHOWN);
}

// Not even an actor.
static bool is_empty(struct import *im) {
  if (im->book->ties.n || im->book->actors.n || im->book->sources.n)
    return false;
  diag(im->d, ENT_ERROR, "import/no-ties", SPAN_NONE,
       "no row of the tables became a record: %zu %s rejected", im->rejected.n,
       im->rejected.n == 1 ? "was" : "were");
  diag_help(im->d, "the reasons are above; correct the map that was printed, "
                   "and give it: \1map=FILE\2");
  return true;
}

// What is written must be a ledger that a person can go on with.
static bool check(struct import *im) {
  ent_diags *d = diags_like(im->d);
  ent_account *l = account_of(im->book, d);
  size_t errors = ent_diags_count(d, ENT_ERROR);
  if (l && errors) {
    ent_bytes all = {0};
    ent_diags_render(d, "short", &ENT_STYLE(.width = 0), 3, &all);
    diag(im->d, ENT_ERROR, "import/unsound", SPAN_NONE,
         "what came of the tables has %zu error%s: %.*s", errors,
         errors == 1 ? "" : "s", (int)(all.n ? all.n - 1 : 0), all.at);
    diag_help(im->d, "leave the columns concerned out of the map");
    ent_bytes_drop(&all);
  }
  bool good = l != NULL && errors == 0;
  if (good)
    import_compare(im, l);
  ent_account_free(l);
  ent_diags_free(d);
  return good;
}

// What the files themselves have to say.
static void take_notes(struct import *im) {
  for (size_t i = 0; i < im->files.n; i++) {
    const struct tables *t = &im->files.at[i].tables;
    struct str title = table_text(t, t->title);
    if (title.n && text_control(title) == title.n && im->files.n == 1 &&
        !im->map.title)
      im->map.title =
          map_text(&im->map, book_str(im->book, import_text(im, title)));
    for (size_t k = 0; k < t->notes.n; k++)
      import_tell(im, "%.*s", STR_ARG(table_text(t, t->notes.at[k])));
  }
}

// Bundles refer to each other's objects and have versions of them, of which one
// counts: what one denies of another is not lost unseen.
static bool are_apart(struct import *im) {
  size_t bundles = 0;
  for (size_t i = 0; i < im->files.n; i++)
    bundles += im->files.at[i].tables.form.form == FORM_stix;
  if (bundles < 2)
    return true;
  diag(im->d, ENT_ERROR, "import/bundles", SPAN_NONE,
       "%zu bundles of STIX are given together, and may speak of each other's "
       "objects",
       bundles);
  diag_help(im->d,
            "join them first, as jq -s '{type: \"bundle\", id: .[0].id, "
            "objects: map(.objects[]?)}' *.json > all.json; or import them "
            "one by one");
  return false;
}

static bool work(struct import *im) {
  take_notes(im);
  waves_gather(im);
  if (!im->map.tables.n && !import_guess(im))
    return false;
  if (!import_resolve(im) || !import_columns(im))
    return false;
  unread_tell(im);
  import_rows(im);
  if (diags_stopped(im->d) || !marks_known(im))
    return false;
  import_settle(im);
  import_fill(im);
  tell_types(im);
  missing_tell(im);
  clash_tell(im);
  tell_counts(im);
  return !is_empty(im) && check(im);
}

static bool begin(struct import *im) {
  static const char text[] = "entente: 1\n";
  im->book = ent_book_parse(text, sizeof text - 1, "import", NULL, im->d);
  im->people.texts = &im->book->texts;
  return im->book != NULL;
}

static ent_import *new_import(const ent_import_options *o, ent_diags *d) {
  ent_import *x = mem_new(1, sizeof *x);
  x->im.d = d;
  x->im.limits = limits_of(o->limits);
  x->im.program = o->program ? o->program : "entente-sheet";
  map_begin(&x->im.map);
  if (o->epoch)
    x->im.map.numbers = map_text(&x->im.map, str_of(o->epoch));
  return x;
}

ent_import *import_tables(struct tables *t, struct source *in,
                          struct source *map, ent_diags *d) {
  ent_import *x = new_import(&ENT_IMPORT_OPTIONS(.program = NULL), d);
  struct import *im = &x->im;
  struct import_file f = {in, *t};
  vec_push(&im->files, f);
  x->map = map;
  x->good = begin(im) && (!map || map_read(&im->map, map, d)) && work(im);
  return x;
}

ent_import *ent_import_read(const char *const *paths, size_t n,
                            const ent_import_options *options, ent_diags *d) {
  ent_import_options own;
  if (!sized_take(&own, sizeof own, options, "ENT_IMPORT_OPTIONS", d))
    return NULL;
  ent_import *x = new_import(&own, d);
  struct import *im = &x->im;
  bool good = begin(im) && take_map(x, &own) && take_dates(im, own.dates) &&
              take_epoch(im, own.epoch);
  for (size_t i = 0; i < n && good; i++)
    good = read_path(im, paths[i]);
  if (!good || !are_apart(im)) {
    ent_import_free(x);
    return NULL;
  }
  x->good = work(im);
  return x;
}

static void drop_table(struct import_table *t) {
  for (size_t i = 0; i < t->uses.n; i++)
    vec_drop(&t->uses.at[i].columns);
  vec_drop(&t->uses);
  vec_drop(&t->conditions);
}

void ent_import_free(ent_import *x) {
  if (!x)
    return;
  struct import *im = &x->im;
  for (size_t i = 0; i < im->read.n; i++)
    drop_table(&im->read.at[i]);
  for (size_t i = 0; i < im->files.n; i++) {
    tables_drop(&im->files.at[i].tables);
    source_release(im->files.at[i].in);
  }
  vec_drop(&im->read);
  vec_drop(&im->files);
  vec_drop(&im->types);
  vec_drop(&im->words);
  map_drop(&im->by_word);
  map_drop(&im->by_folded);
  map_drop(&im->by_id);
  map_drop(&im->plain);
  vec_drop(&im->drafts);
  vec_drop(&im->said);
  vec_drop(&im->actors_said);
  vec_drop(&im->actors_runs);
  vec_drop(&im->works_said);
  vec_drop(&im->sayings_said);
  vec_drop(&im->claims);
  vec_drop(&im->quoted);
  map_drop(&im->records);
  map_drop(&im->claim_keys);
  vec_drop(&im->works);
  vec_drop(&im->spoken);
  map_drop(&im->by_key);
  vec_drop(&im->spells);
  vec_drop(&im->rejected);
  vec_drop(&im->clashes);
  map_drop(&im->ids);
  vec_drop(&im->nones);
  vec_drop(&im->told);
  people_drop(&im->people);
  book_free(im->book);
  mapping_drop(&im->map);
  source_release(x->map);
  mem_free(x);
}

// ----------------------------------------------------------------- results

bool ent_import_good(const ent_import *x) { return x->good; }

ent_import_counts ent_import_count(const ent_import *x) {
  const struct ent_book *b = x->im.book;
  ent_import_counts c = {.rejected = tale_rejected_rows(&x->im),
                         .ties = b->ties.n,
                         .actors = b->actors.n,
                         .sources = b->sources.n};
  tale_rows(&x->im, &c.rows, &c.left_out);
  for (size_t i = 0; i < b->types.n; i++)
    c.types += b->types.at[i].place.file != VOCABULARY;
  for (size_t i = 0; i < b->kinds.n; i++)
    c.kinds += b->kinds.at[i].place.file != VOCABULARY;
  return c;
}

void ent_import_map(const ent_import *x, ent_bytes *out) {
  struct buf b = {0};
  map_write(&b, &x->im.map);
  buf_give(&b, out);
}

void ent_import_yaml(const ent_import *x, ent_bytes *out) {
  ent_book_yaml(x->im.book, out);
}

const char *ent_import_file(const ent_import *x, size_t k, ent_bytes *out) {
  struct buf b = {0};
  const char *name = NULL;
  if (k < WRITE_PARTS) {
    name = write_part_name((enum write_part)k);
    write_yaml_part(&b, x->im.book, (enum write_part)k);
  } else if (k == WRITE_PARTS) {
    name = "import-map.yaml";
    map_write(&b, &x->im.map);
  } else if (k == WRITE_PARTS + 1 && x->im.rejected.n) {
    name = "rejected.csv";
    tale_rejected(&b, &x->im);
  }
  buf_give(&b, out);
  return name;
}

void ent_import_told(const ent_import *x, ent_bytes *out) {
  struct buf b = {0};
  tale_write(&b, &x->im);
  buf_give(&b, out);
}

void ent_import_rejected(const ent_import *x, ent_bytes *out) {
  struct buf b = {0};
  tale_rejected(&b, &x->im);
  buf_give(&b, out);
}

const char *ent_import_name(size_t k) {
  struct ready r;
  return ready_at(k, &r) ? r.name : NULL;
}

const char *ent_import_help(const char *name) {
  struct ready r;
  return ready_named(name, &r) ? r.help : NULL;
}
