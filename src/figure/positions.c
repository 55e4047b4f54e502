// SPDX-License-Identifier: GPL-2.0-or-later
// The file is YAML of a strict form, a line an actor, so that a change is a
// line of a difference; only this form is read, and any other line is a fault.
// What was read is remembered byte by byte: a file that somebody else changed
// in the meantime is not written over.
#include "figure/positions.h"
#include "base/arena.h"
#include "base/aside.h"
#include "base/beside.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/num.h"
#include "base/ours.h"
#include "base/utf8.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_PLACE 1e6 // of x and y

enum { MOST_BYTES = 64 << 20, MOST_FAULTS = 20 };

static const char head[] =
    "# Where actors stand in figures, in points. Kept by entente; move them as "
    "you like.\n";
static const char version[] = OURS_LAYOUT " 1";

struct kept_line {
  struct str id;
  double x, y;
  struct str before, after; // comments: lines above, the rest of the line
  struct span line;
  bool gone; // has no place until it gets one
};

struct ent_positions {
  char *path;
  struct source *read; // what the texts below are of, or NULL
  bool there;          // the file is there, and
  struct buf known;    // what is in it, as far as we know
  struct arena arena;
  struct map numbers; // id to place
  VEC(struct kept_line) places;
  struct str head, middle, foot; // comments
  size_t kept, added;            // of the last figure
  bool changed;
};

// As it is written, and comes back.
static double tenths(double x) {
  // No -0, which would be printed as 0 and come back as another number.
  return round(x * 10) / 10 + 0.0;
}

// ------------------------------------------------------------------ reading

struct places_reader {
  ent_positions *p;
  ent_diags *d;
  struct str rest, line;
  struct str comments; // lines above the next thing
  size_t faults;
  bool renew;   // the first fault is enough, and none of the file is kept
  bool foreign; // it is no layout, and never written over
};

static struct span span_of(const struct places_reader *r, struct str s) {
  const char *start = r->p->read->text;
  return (struct span){.in = r->p->read,
                       .start = (uint32_t)(s.at - start),
                       .end = (uint32_t)(s.at + s.n - start)};
}

static void renew(struct places_reader *r) {
  diag(r->d, ENT_WARNING, "layout/renewed", span_of(r, str_trim(r->line)),
       "the places in `%s` cannot be read from here on, and are all found anew",
       r->p->path);
  diag_help(r->d, "a figure that goes to a file writes them over these");
}

static void fault(struct places_reader *r, const char *code,
                  const char *words) {
  struct str shown = str_trim(r->line);
  if (r->faults++ == 0 && r->renew)
    renew(r);
  if (r->renew)
    return;
  diag(r->d, ENT_ERROR, code, span_of(r, shown), "%s", words);
  diag_help(r->d, "a line is `  ID: [X, Y]`, in points; mend it, take it out, "
                  "or have all places found anew with \1relayout\2");
}

static bool next_line(struct places_reader *r) {
  if (r->rest.n == 0)
    return false;
  const char *end = memchr(r->rest.at, '\n', r->rest.n);
  size_t n = end ? (size_t)(end - r->rest.at) : r->rest.n;
  r->line = str_n(r->rest.at, n);
  r->rest.at += n + (end != NULL);
  r->rest.n -= n + (end != NULL);
  return true;
}

static bool is_comment(struct str line) {
  line = str_trim(line);
  return line.n == 0 || line.at[0] == '#';
}

// The next line that says something; comments above it are kept.
static bool next_thing(struct places_reader *r) {
  const char *start = r->rest.at;
  while (next_line(r)) {
    if (is_comment(r->line))
      continue;
    r->comments = str_n(start, (size_t)(r->line.at - start));
    return true;
  }
  r->comments = str_n(start, (size_t)(r->rest.at - start));
  return false;
}

static bool take(struct str *s, const char *text) {
  if (!str_starts(*s, text))
    return false;
  s->at += strlen(text);
  s->n -= strlen(text);
  return true;
}

// "…" with \" and \\, or a plain id up to its colon.
static bool read_id(struct places_reader *r, struct str *s, struct str *id) {
  if (!take(s, "\"")) {
    const char *colon = memchr(s->at, ':', s->n);
    size_t n = colon ? (size_t)(colon - s->at) : 0;
    *id = str_n(s->at, n);
    s->at += n;
    s->n -= n;
    return n > 0 && str_trim(*id).n == n && !memchr(id->at, '"', n);
  }
  char *text = arena_new(&r->p->arena, s->n + 1, 1);
  size_t n = 0;
  while (s->n > 0 && *s->at != '"') {
    bool escaped = *s->at == '\\';
    if (escaped && (s->n < 2 || (s->at[1] != '"' && s->at[1] != '\\')))
      return false;
    text[n++] = s->at[escaped];
    s->at += 1 + escaped;
    s->n -= 1 + escaped;
  }
  *id = str_n(text, n);
  return n > 0 && take(s, "\"");
}

static bool read_number(struct str *s, const char *end, double *x) {
  struct str number, rest;
  if (!str_cut(*s, end, &number, &rest))
    return false;
  *s = rest;
  return num_parse(str_trim(number), x) && fabs(*x) <= MOST_PLACE;
}

static void add_place(struct places_reader *r, const struct kept_line *place) {
  uint32_t next = (uint32_t)r->p->places.n;
  if (map_get_or_put(&r->p->numbers, place->id, next) != next) {
    fault(r, "layout/twice", "the actor has a place already");
    return;
  }
  vec_push(&r->p->places, *place);
}

static void read_place(struct places_reader *r) {
  struct str s = r->line;
  struct kept_line place = {.before = r->comments,
                            .line = span_of(r, str_trim(r->line))};
  if (s.n > 0 && s.at[s.n - 1] == '\r')
    s.n--;
  bool good = take(&s, "  ") && s.n > 0 && *s.at != ' ' &&
              read_id(r, &s, &place.id) && take(&s, ": [");
  if (!good) {
    fault(r, "layout/line", "this is not the place of an actor");
    return;
  }
  if (!read_number(&s, ",", &place.x) || !read_number(&s, "]", &place.y)) {
    fault(r, "layout/number", "a place is two numbers, none over a million");
    return;
  }
  place.x = tenths(place.x);
  place.y = tenths(place.y);
  place.after = str_trim(s);
  if (place.after.n > 0 && (place.after.at[0] != '#' || s.at[0] != ' '))
    fault(r, "layout/line", "there is more behind the place of the actor");
  else
    add_place(r, &place);
}

static bool expect(struct places_reader *r, const char *words) {
  if (next_thing(r) && str_is(str_trim(r->line), words))
    return true;
  r->faults++;
  if (r->renew) {
    renew(r);
    return false;
  }
  diag(r->d, ENT_ERROR, "layout/form", span_of(r, str_trim(r->line)),
       "`%s` is expected here: this is no file of places", words);
  if (r->foreign)
    diag_help(r->d, "move it away: nothing is written over what is no layout");
  else
    diag_help(r->d, "take it out of the way, or have it written afresh with "
                    "\1relayout\2");
  return false;
}

static bool read_places(struct places_reader *r) {
  r->line = str_n(r->rest.at, 0);
  size_t valid = utf8_valid(r->rest.at, r->rest.n);
  if (valid != r->rest.n) {
    r->line = str_n(r->rest.at + valid, 1);
    fault(r, "layout/line", "this is not UTF-8");
    return false;
  }
  if (!expect(r, version))
    return false;
  r->p->head = r->comments;
  if (!expect(r, "actors:"))
    return false;
  r->p->middle = r->comments;
  while (r->faults < (r->renew ? 1 : MOST_FAULTS) && next_thing(r))
    read_place(r);
  r->p->foot = r->comments;
  return r->faults == 0;
}

// What lies beside a ledger may come from anybody, as the ledger does.
static void refuse_outside(const char *path, ent_severity severity,
                           ent_diags *diags) {
  diag(diags, severity, "layout/link", SPAN_NONE,
       "`%s` is a link that leads out of the ledger's folder, and is neither "
       "read nor written",
       path);
  diag_help(diags, "it keeps the places of actors: put the file itself there, "
                   "or delete the link");
}

static const char *why(enum source_fault fault) {
  return fault == SOURCE_NOT_REGULAR ? "it is not a file"
         : fault == SOURCE_TOO_LARGE ? "it is too large"
                                     : strerror(errno);
}

// Nothing of it is worth keeping.
static void forget(ent_positions *p) {
  source_release(p->read);
  p->read = NULL;
  p->places.n = 0;
  map_drop(&p->numbers);
  p->head = p->middle = p->foot = (struct str){0};
  p->changed = true;
}

static ent_positions *read_file(const char *path, bool anew, ent_diags *diags) {
  ent_positions *p = mem_new(1, sizeof *p);
  enum source_fault fault = SOURCE_OK;
  p->path = mem_text(path, strlen(path));
  p->read = source_beside(path, MOST_BYTES, &fault);
  if (!p->read && fault == SOURCE_MISSING)
    return p;
  if (fault == SOURCE_OUTSIDE) {
    refuse_outside(path, ENT_ERROR, diags);
    ent_positions_free(p);
    return NULL;
  }
  if (!p->read) {
    diag(diags, ENT_ERROR, "layout/open", SPAN_NONE, "`%s` cannot be read: %s",
         path, why(fault));
    diag_help(diags, "it keeps the places of actors; take it out of the way");
    ent_positions_free(p);
    return NULL;
  }
  p->there = true;
  buf_addn(&p->known, p->read->text, p->read->n);
  const bool own = ours_text(p->read->text, p->read->n);
  struct places_reader r = {.p = p,
                            .d = diags,
                            .renew = anew && own,
                            .foreign = !own,
                            .rest = str_n(p->read->text, p->read->n)};
  if (read_places(&r))
    return p;
  if (r.renew) {
    forget(p);
    return p;
  }
  ent_positions_free(p);
  return NULL;
}

void ent_positions_check(const char *path, ent_diags *diags) {
  if (is_outside(path))
    refuse_outside(path, ENT_WARNING, diags);
}

ent_positions *ent_positions_read(const char *path, ent_diags *diags) {
  return read_file(path, false, diags);
}

// Comments stay with whoever gets a place again.
ent_positions *ent_positions_renew(const char *path, ent_diags *diags) {
  ent_positions *p = read_file(path, true, diags);
  for (size_t i = 0; p && i < p->places.n; i++) {
    p->places.at[i].gone = true;
    p->changed = true;
  }
  return p;
}

void ent_positions_free(ent_positions *p) {
  if (!p)
    return;
  source_release(p->read);
  buf_drop(&p->known);
  arena_drop(&p->arena);
  map_drop(&p->numbers);
  vec_drop(&p->places);
  mem_free(p->path);
  mem_free(p);
}

// ------------------------------------------------------------------ writing

static bool plain(struct str id) {
  static const char *const words[] = {"true", "false", "yes", "no", "on",
                                      "off",  "null",  "y",   "n"};
  for (size_t i = 0; i < id.n; i++) {
    char c = id.at[i];
    bool letter = c >= 'a' && c <= 'z';
    if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '-' ||
                                c == '_' || c == '.')))
      return false;
  }
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    if (str_is(id, words[i]))
      return false;
  return true;
}

static void add_id(struct buf *b, struct str id) {
  if (plain(id)) {
    buf_adds(b, id);
    return;
  }
  buf_addc(b, '"');
  for (size_t i = 0; i < id.n; i++) {
    if (id.at[i] == '"' || id.at[i] == '\\')
      buf_addc(b, '\\');
    buf_addc(b, id.at[i]);
  }
  buf_addc(b, '"');
}

static int by_id(const void *x, const void *y) {
  const struct kept_line *a = x, *b = y;
  return str_cmp(a->id, b->id);
}

static void add_file(struct buf *b, const ent_positions *p) {
  struct kept_line *sorted = mem_new(p->places.n + 1, sizeof *sorted);
  for (size_t i = 0; i < p->places.n; i++)
    sorted[i] = p->places.at[i];
  qsort(sorted, p->places.n, sizeof *sorted, by_id);
  if (p->read)
    buf_adds(b, p->head);
  else
    buf_add(b, head);
  buf_addf(b, "%s\n", version);
  buf_adds(b, p->middle);
  buf_add(b, "actors:\n");
  for (size_t i = 0; i < p->places.n; i++) {
    const struct kept_line *o = &sorted[i];
    if (o->gone)
      continue;
    buf_adds(b, o->before);
    buf_add(b, "  ");
    add_id(b, o->id);
    buf_add(b, ": [");
    num_fixed(b, o->x, 1);
    buf_add(b, ", ");
    num_fixed(b, o->y, 1);
    buf_add(b, o->after.n > 0 ? "] " : "]");
    buf_adds(b, o->after);
    buf_addc(b, '\n');
  }
  buf_adds(b, p->foot);
  mem_free(sorted);
}

// Whether the file is as it was read.
static bool untouched(const ent_positions *p) {
  enum source_fault fault = SOURCE_OK;
  struct source *now = source_beside(p->path, MOST_BYTES, &fault);
  bool same = now ? p->there && now->n == p->known.n &&
                        memcmp(now->text, buf_text(&p->known), now->n) == 0
                  : fault == SOURCE_MISSING && !p->there;
  source_release(now);
  return same;
}

static bool write_locked(ent_positions *p, ent_diags *diags) {
  if (!untouched(p)) {
    diag(diags, ENT_ERROR, "layout/changed", SPAN_NONE,
         "`%s` has changed since it was read, and is left as it is", p->path);
    diag_help(diags, "draw again: the new places in it are taken then");
    return false;
  }
  struct buf b = {0};
  add_file(&b, p);
  const ent_file file = {p->path, b.at, b.n, .made_up = true};
  if (!ent_files_write(&file, 1, diags)) {
    buf_drop(&b);
    return false;
  }
  buf_drop(&p->known);
  p->known = b;
  p->there = true;
  p->changed = false;
  return true;
}

// Of two who write at once the second waits, and sees what the first has done.
bool ent_positions_write(ent_positions *p, ent_diags *diags) {
  if (!p->changed)
    return true;
  int lock = aside_lock(p->path);
  bool good = write_locked(p, diags);
  if (lock >= 0)
    close(lock);
  return good;
}

size_t ent_positions_kept(const ent_positions *p) { return p->kept; }
size_t ent_positions_added(const ent_positions *p) { return p->added; }

static bool has_extension(const char *path) {
  return str_ends(str_of(path), ".yaml") || str_ends(str_of(path), ".yml");
}

// What is there and cannot be looked at is what its name says: the places of a
// ledger that was read from a folder are not put beside that.
static bool is_folder(const char *path) {
  struct stat s;
  if (stat(path, &s) == 0)
    return S_ISDIR(s.st_mode);
  return errno != ENOENT && errno != ENOTDIR && !has_extension(path);
}

void ent_positions_path(const char *ledger, ent_bytes *out) {
  struct buf b = {0};
  struct str path = str_of(ledger);
  static const char *const ends[] = {".yaml", ".yml"};
  if (is_folder(ledger)) {
    buf_adds(&b, path);
    buf_add(&b, str_ends(path, "/") ? "layout.yaml" : "/layout.yaml");
  } else if (str_is(path, "entente.yaml") || str_ends(path, "/entente.yaml")) {
    buf_addn(&b, path.at, path.n - strlen("entente.yaml"));
    buf_add(&b, "layout.yaml");
  } else {
    for (size_t i = 0; i < 2; i++)
      if (str_ends(path, ends[i])) {
        path.n -= strlen(ends[i]);
        break;
      }
    buf_adds(&b, path);
    buf_add(&b, ".layout.yaml");
  }
  buf_give(&b, out);
}

// -------------------------------------------------------------------- spots

bool positions_place(const ent_positions *p, const char *id,
                     struct kept_place *place) {
  uint32_t at = map_get(&p->numbers, str_of(id));
  if (at == MAP_NONE || p->places.at[at].gone)
    return false;
  const struct kept_line *o = &p->places.at[at];
  *place = (struct kept_place){.x = o->x, .y = o->y, .line = o->line};
  return true;
}

bool positions_next(const ent_positions *p, size_t *k, struct str *id,
                    struct kept_place *place) {
  while (*k < p->places.n) {
    const struct kept_line *o = &p->places.at[(*k)++];
    if (o->gone)
      continue;
    *id = o->id;
    *place = (struct kept_place){.x = o->x, .y = o->y, .line = o->line};
    return true;
  }
  return false;
}

// The place of an actor, made if there is none.
static struct kept_line *place_of(ent_positions *p, const char *id) {
  struct str key = str_of(id);
  uint32_t at = map_get(&p->numbers, key);
  if (at != MAP_NONE)
    return &p->places.at[at];
  key = str_n(arena_text(&p->arena, key.at, key.n), key.n);
  map_put(&p->numbers, key, (uint32_t)p->places.n);
  vec_push(&p->places, ((struct kept_line){.id = key, .gone = true}));
  return &p->places.at[p->places.n - 1];
}

void positions_round(struct spot *spots, size_t n, double unit) {
  for (size_t i = 0; i < n; i++) {
    if (spots[i].pinned)
      continue;
    spots[i].x = tenths(spots[i].x / unit) * unit;
    spots[i].y = tenths(spots[i].y / unit) * unit;
  }
}

void positions_keep(ent_positions *p, struct spot *spots,
                    const char *const *ids, size_t n, double unit) {
  p->kept = p->added = 0;
  positions_round(spots, n, unit);
  for (size_t i = 0; i < n; i++) {
    struct kept_place old;
    double x = tenths(spots[i].x / unit), y = tenths(spots[i].y / unit);
    p->kept += spots[i].pinned;
    if (spots[i].pinned || fabs(x) > MOST_PLACE || fabs(y) > MOST_PLACE ||
        positions_place(p, ids[i], &old))
      continue;
    struct kept_line *place = place_of(p, ids[i]);
    place->x = x;
    place->y = y;
    place->gone = false;
    p->added++;
    p->changed = true;
  }
}
