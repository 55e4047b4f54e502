// SPDX-License-Identifier: GPL-2.0-or-later
// Files are known by their real paths: whatever an include says, by `..` or
// by symbolic links, what counts is where it leads. It must be below the real
// folder of the root file, regular, and asked for once. Where that is, on the
// disk or in memory, is for the shelf to say.
#include "read/reader.h"
#include "read/shelf.h"

#include <errno.h>

// The part of a path before its last slash, with it.
static struct str folder_of(const char *path) {
  const char *slash = strrchr(path, '/');
  return (struct str){path, slash ? (size_t)(slash - path) + 1 : 0};
}

__attribute__((format(printf, 5, 6))) static void
refuse(struct reader *r, const struct node *item, const char *code,
       const char *help, const char *format, ...) {
  struct buf message = {0};
  va_list args;
  va_start(args, format);
  buf_vaddf(&message, format, args);
  va_end(args);
  diag(r->d, ENT_ERROR, code, span_of(r, item), "%s", buf_text(&message));
  diag_help(r->d, "%s", help);
  r->b->torn = true; // what is not found may be there
  buf_drop(&message);
}

// Whether the file being read was included by `path`, or by what included it.
static bool is_cycle(const struct reader *r, const char *path) {
  for (size_t i = r->reading; i != NONE; i = r->asked.at[i].by)
    if (strcmp(r->asked.at[i].path, path) == 0)
      return true;
  return false;
}

static struct span asked_span(const struct reader *r,
                              const struct asked_file *a) {
  return (struct span){.in = r->b->files.at[a->place.file],
                       .start = a->place.offset,
                       .end = a->end};
}

static void ask_twice(struct reader *r, const struct node *item,
                      const char *path, uint32_t first) {
  if (is_cycle(r, path)) {
    refuse(r, item, "include/cycle", "take this include out",
           "`%s` includes itself", r->asked.at[first].name);
    return;
  }
  refuse(r, item, "include/twice", "include it in one place",
         "`%s` is included twice", r->asked.at[first].name);
  // The root file, which nobody includes, would be a circle.
  diag_also(r->d, asked_span(r, &r->asked.at[first]), "first here");
}

// A file by its real path, which is below the folder.
static void ask(struct reader *r, const struct node *item, const char *path) {
  uint32_t next = (uint32_t)r->asked.n;
  uint32_t known = map_get(&r->paths, str_of(path));
  if (known != MAP_NONE) {
    ask_twice(r, item, path, known);
    return;
  }
  if (next > r->limits.most[LIMIT_FILES]) {
    limit_passed(r->d, "include/too-many", span_of(r, item), &r->limits,
                 LIMIT_FILES, 0, "included files", "put several into one file");
    r->too_many = true;
    return;
  }
  buf_clear(&r->buf);
  buf_addf(&r->buf, "%s%s", r->shown, path + strlen(r->folder));
  struct asked_file a = {.path = mem_text(path, strlen(path)),
                         .name = mem_text(r->buf.at, r->buf.n),
                         .by = r->reading,
                         .place = place_of(r, item->start),
                         .end = item->end};
  map_put(&r->paths, str_of(a.path), next);
  vec_push(&r->asked, a);
}

static bool is_root_folder(const struct reader *r, const char *path) {
  size_t n = strlen(path);
  return strncmp(path, r->folder, n) == 0 &&
         strcmp(r->folder + n, n ? "/" : "") == 0;
}

// Whether the text of a path steps out of the folder it begins with, wherever
// its names lead: then nothing is looked at, and one answer is given whether
// they are there or not.
static bool steps_out(const struct reader *r, const char *path) {
  size_t depth = 0;
  for (const char *at = path + strlen(r->folder); *at; at += *at == '/') {
    struct str name = str_n(at, strcspn(at, "/"));
    at += name.n;
    if (name.n == 0 || str_is(name, "."))
      continue;
    if (!str_is(name, ".."))
      depth++;
    else if (depth-- == 0)
      return true;
  }
  return false;
}

static bool goes_out(const struct reader *r, const char *path) {
  return steps_out(r, path) ||
         r->shelf->ways->leads_out(r->shelf, r->folder, path);
}

static void refuse_outside(struct reader *r, const struct node *item) {
  refuse(r, item, "include/outside",
         "move the file below the folder of the root file",
         "`%.*s` leads out of the ledger's folder", STR_ARG(item->text));
}

static void refuse_folder(struct reader *r, const struct node *item,
                          const char *path) {
  refuse(r, item, "include/not-a-file",
         is_root_folder(r, path)
             ? "name the other files in it: [actors.yaml, ties.yaml]"
             : "name its files, as in \"folder/*.yaml\"",
         "`%.*s` is a folder", STR_ARG(item->text));
}

// A text that is parsed is known by its name, and need not stand on the shelf.
static bool is_known(const struct reader *r, const struct buf *real) {
  return real->n > 0 && map_get(&r->paths, buf_str(real)) != MAP_NONE;
}

static void ask_inside(struct reader *r, const struct node *item,
                       const char *path) {
  struct buf real = {0};
  enum shelved found = r->shelf->ways->look(r->shelf, path, &real);
  switch (is_known(r, &real) ? SHELVED_FILE : found) {
  case SHELVED_NOT:
    refuse(r, item, "include/missing",
           "a path is relative to the file that includes it",
           "`%.*s` cannot be found: %s", STR_ARG(item->text), strerror(errno));
    break;
  case SHELVED_FOLDER:
    refuse_folder(r, item, buf_text(&real));
    break;
  case SHELVED_DEVICE:
    refuse(r, item, "include/not-a-file", "copy its text into a file",
           "`%.*s` is a pipe or a device, not a file", STR_ARG(item->text));
    break;
  case SHELVED_FILE:
    ask(r, item, buf_text(&real));
    break;
  }
  buf_drop(&real);
}

static void ask_path(struct reader *r, const struct node *item,
                     const char *path) {
  if (goes_out(r, path))
    refuse_outside(r, item);
  else
    ask_inside(r, item, path);
}

// --------------------------------------------------------------- patterns

struct pattern {
  struct reader *r;
  const struct node *item;
};

static bool ask_found(void *to, const char *path) {
  const struct pattern *a = to;
  ask_path(a->r, a->item, path);
  return !a->r->too_many;
}

static void list_pattern(struct reader *r, const struct node *item,
                         const struct shelf_pattern *p) {
  struct pattern a = {r, item};
  switch (r->shelf->ways->list(r->shelf, p, ask_found, &a)) {
  case LISTED:
    break;
  case LISTED_NOTHING:
    refuse(r, item, "include/missing",
           "a pattern is relative to the file that includes it; `*` stands "
           "for any part of one name",
           "no file matches `%.*s`", STR_ARG(item->text));
    break;
  case LISTED_TOO_MANY:
    limit_passed(
        r->d, "include/pattern", span_of(r, item), &r->limits, LIMIT_PATHS, 0,
        "names that patterns look at",
        "name the folders, and leave a pattern for the names of files");
    r->b->torn = r->too_many = true;
    break;
  }
}

static bool goes_up(const char *pattern) {
  for (const char *at = pattern; *at; at += strspn(at, "/")) {
    size_t n = strcspn(at, "/");
    if (n == 2 && !strncmp(at, "..", 2))
      return true;
    at += n;
  }
  return false;
}

// What stands before the name with the first sign of a pattern is a folder's
// path, which may go up. Behind it `..` would have no meaning of its own, and
// ask of everything there is.
static void ask_pattern(struct reader *r, const struct node *item,
                        const char *path, size_t signs) {
  size_t n = signs;
  while (n > 0 && path[n - 1] != '/')
    n--;
  char *base = mem_text(path, n);
  const struct shelf_pattern p = {base, path + n, &r->paths_left};
  if (goes_up(path + n))
    refuse(r, item, "include/pattern",
           "name the folder: `*` finds what is below it, and nothing above",
           "`..` in `%.*s`, behind a sign of a pattern", STR_ARG(item->text));
  else if (goes_out(r, base))
    refuse_outside(r, item);
  else
    list_pattern(r, item, &p);
  mem_free(base);
}

static void include_item(struct reader *r, const struct node *item) {
  struct buf path = {0};
  struct str base = folder_of(r->asked.at[r->reading].path);
  buf_adds(&path, base);
  buf_adds(&path, item->text);
  size_t plain = base.n + strcspn(buf_text(&path) + base.n, "*?[");
  if (plain < path.n)
    ask_pattern(r, item, buf_text(&path), plain);
  else
    ask_path(r, item, buf_text(&path));
  buf_drop(&path);
}

void read_include(struct reader *r, const struct node *list) {
  static const struct field field = {{"include", 7}, NULL, 0};
  for (const struct node *c = node_first(list); c && !r->too_many;
       c = node_after(list, c)) {
    if (!node_says(c))
      field_wrong(r, &field, c, "a list of files");
    else if (!r->folder)
      refuse(r, c, "include/in-memory", "read the ledger from a file",
             "a text that is no file cannot include files");
    else if (c->text.at[0] == '/')
      refuse(r, c, "include/absolute",
             "write it relative to this file; it must stay below the folder "
             "of the root file",
             "`%.*s` is an absolute path", STR_ARG(c->text));
    else
      include_item(r, c);
  }
}

// ------------------------------------------------------------------- root

static void cannot_open(struct reader *r, const char *path, const char *why) {
  diag(r->d, ENT_ERROR, "ledger/open", SPAN_NONE, "cannot open %s: %s", path,
       why);
  diag_help(r->d, "name a YAML file, or a folder with an `entente.yaml`");
}

// Takes the file `name`, which is in the real folder `real`, for the root.
static void take_root(struct reader *r, struct buf *name, struct buf *real) {
  struct str shown = folder_of(buf_text(name));
  r->shown = mem_text(shown.at, shown.n);
  if (real->n > 0 && !str_ends(buf_str(real), "/"))
    buf_addc(real, '/');
  r->folder = mem_text(buf_text(real), real->n);
  buf_add(real, buf_text(name) + shown.n);
  struct asked_file root = {.path = mem_text(buf_text(real), real->n),
                            .name = buf_detach(name),
                            .by = NONE};
  vec_push(&r->asked, root);
}

static enum shelved look(const struct reader *r, const char *path,
                         struct buf *real) {
  buf_clear(real);
  return r->shelf->ways->look(r->shelf, path, real);
}

// The real path of the folder that a name is in.
static enum shelved look_around(const struct reader *r, const char *name,
                                struct buf *real) {
  struct str shown = folder_of(name);
  char *folder = mem_text(shown.n ? shown.at : ".", shown.n ? shown.n : 1);
  enum shelved found = look(r, folder, real);
  mem_free(folder);
  return found;
}

// What lies in a folder may come from anybody.
static bool root_stays(const struct reader *r, const char *shown) {
  if (!r->shelf->ways->leads_out(r->shelf, r->folder, r->asked.at[0].path))
    return true;
  diag(r->d, ENT_ERROR, "ledger/open", SPAN_NONE,
       "%s is a link that leads out of its folder, and is not read", shown);
  diag_help(r->d, "put the file itself there, or name it where it is");
  return false;
}

static bool find_root(struct reader *r, struct buf *name, struct buf *real,
                      bool found) {
  bool folder = look_around(r, buf_text(name), real) != SHELVED_NOT;
  if (!folder || (!found && !r->shelf->ways->is_there(r->shelf, name->at))) {
    cannot_open(r, buf_text(name), strerror(errno));
    return false;
  }
  take_root(r, name, real);
  const char *shown = r->asked.at[0].name;
  if (!found)
    return true;
  if (!root_stays(r, shown))
    return false;
  if (r->shelf->ways->is_there(r->shelf, shown))
    return true;
  cannot_open(r, shown, strerror(errno));
  return false;
}

bool include_root(struct reader *r, const char *path, bool found) {
  struct buf name = {0}, real = {0};
  buf_add(&name, path);
  if (look(r, path, &real) == SHELVED_FOLDER) {
    buf_add(&name,
            str_ends(str_of(path), "/") ? "entente.yaml" : "/entente.yaml");
    found = true;
  }
  bool good = find_root(r, &name, &real, found);
  if (good && look(r, r->asked.at[0].path, &real) != SHELVED_NOT) {
    r->root_real = mem_text(buf_text(&real), real.n);
    map_put(&r->paths, str_of(r->root_real), 0);
  }
  buf_drop(&name);
  buf_drop(&real);
  return good;
}

void include_text(struct reader *r, const char *path) {
  struct buf name = {0}, real = {0};
  buf_add(&name, path);
  look_around(r, path, &real);
  take_root(r, &name, &real);
  map_put(&r->paths, str_of(r->asked.at[0].path), 0);
  buf_drop(&name);
  buf_drop(&real);
}

static const char *why_not(enum source_fault fault) {
  switch (fault) {
  case SOURCE_MISSING:
    return "there is no such file";
  case SOURCE_NOT_REGULAR:
    return "it is not a regular file";
  default:
    return strerror(errno);
  }
}

void reader_too_large(struct reader *r, const char *code, struct span at,
                      const char *name, size_t n) {
  struct buf what = {0};
  buf_addf(&what, "bytes of `%s`", name);
  limit_passed(r->d, code, at, &r->limits, LIMIT_FILE, n, buf_text(&what),
               "split the file");
  buf_drop(&what);
}

static void unreadable(struct reader *r, const struct asked_file *a,
                       enum source_fault fault) {
  const char *why = why_not(fault);
  const bool root = a->by == NONE;
  if (fault == SOURCE_TOO_LARGE) {
    reader_too_large(r, root ? "ledger/open" : "yaml/file",
                     root ? SPAN_NONE : asked_span(r, a), a->name, 0);
  } else if (root) {
    cannot_open(r, a->name, why);
  } else {
    diag(r->d, ENT_ERROR, "include/open", asked_span(r, a),
         "cannot read `%s`: %s", a->name, why);
    diag_help(r->d, "see that the file can be read");
  }
  r->b->torn |= !root;
}

struct source *include_open(struct reader *r, uint32_t i) {
  enum source_fault fault = SOURCE_OK;
  struct source *s =
      r->shelf->ways->open(r->shelf, r->asked.at[i].path, r->asked.at[i].name,
                           r->limits.most[LIMIT_FILE], &fault);
  if (s)
    r->reading = i;
  else
    unreadable(r, &r->asked.at[i], fault);
  return s;
}

void include_drop(struct reader *r) {
  for (size_t i = 0; i < r->asked.n; i++) {
    mem_free(r->asked.at[i].path);
    mem_free(r->asked.at[i].name);
  }
  vec_drop(&r->asked);
  map_drop(&r->paths);
  mem_free(r->folder);
  mem_free(r->shown);
  mem_free(r->root_real);
}
