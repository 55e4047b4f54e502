// SPDX-License-Identifier: GPL-2.0-or-later
// A real path is a name without `.`, doubled slashes, and those `..` that
// something stands before. A folder is there when a name is in it.
#include "read/shelf.h"

#include <errno.h>
#include <fnmatch.h>
#include <stdlib.h>

// The last part of a path with its slash before it, taken away unless it is
// `..` or there is none.
static bool drop_part(struct buf *b, size_t start) {
  size_t n = b->n;
  while (n > start && b->at[n - 1] != '/')
    n--;
  if (b->n == start || str_is((struct str){b->at + n, b->n - n}, ".."))
    return false;
  b->n = n > start ? n - 1 : start;
  b->at[b->n] = 0;
  return true;
}

static void add_real(struct buf *b, const char *path) {
  size_t start = path[0] == '/';
  buf_addn(b, "/", start);
  for (const char *at = path + start; *at;) {
    size_t n = strcspn(at, "/");
    struct str part = {at, n};
    bool up = str_is(part, "..");
    if (n > 0 && !str_is(part, ".") && !(up && drop_part(b, start))) {
      buf_add(b, b->n > start ? "/" : "");
      buf_adds(b, part);
    }
    at += n + (at[n] == '/');
  }
}

static const struct shelf_text *text_of(const ent_shelf *s, struct str real) {
  uint32_t i = map_get(&s->names, real);
  return i == MAP_NONE ? NULL : &s->texts.at[i];
}

static bool is_folder(const ent_shelf *s, const char *real) {
  size_t n = strlen(real);
  for (size_t i = 0; i < s->texts.n; i++) {
    const char *name = s->texts.at[i].name;
    if (strncmp(name, real, n) == 0 &&
        (n == 0 || real[n - 1] == '/' || name[n] == '/'))
      return true;
  }
  return false;
}

static enum shelved look(const ent_shelf *s, const char *path,
                         struct buf *real) {
  add_real(real, path);
  if (text_of(s, buf_str(real)))
    return SHELVED_FILE;
  if (is_folder(s, buf_text(real)))
    return SHELVED_FOLDER;
  errno = ENOENT;
  return SHELVED_NOT;
}

static bool is_there(const ent_shelf *s, const char *path) {
  struct buf real = {0};
  bool found = look(s, path, &real) != SHELVED_NOT;
  buf_drop(&real);
  return found;
}

// Below it, but by no `..`; or the folder itself.
static bool is_below(const char *folder, const char *real) {
  size_t n = strlen(folder), length = strlen(real);
  if (strncmp(real, folder, n) == 0)
    return strcmp(real + n, "..") != 0 && strncmp(real + n, "../", 3) != 0;
  return strncmp(real, folder, length) == 0 &&
         strcmp(folder + length, "/") == 0;
}

static bool leads_out(const ent_shelf *s, const char *folder,
                      const char *path) {
  struct buf real = {0};
  (void)s;
  add_real(&real, path);
  bool out = !is_below(folder, buf_text(&real));
  buf_drop(&real);
  return out;
}

static int by_bytes(const void *a, const void *b) {
  const char *const *x = a, *const *y = b;
  return strcmp(*x, *y);
}

// A folder's name may hold signs of patterns.
static void add_quoted(struct buf *b, const char *name) {
  for (; *name; name++) {
    if (strchr("*?[]\\", *name))
      buf_addc(b, '\\');
    buf_addc(b, *name);
  }
}

static enum shelf_listed list(const ent_shelf *s, const struct shelf_pattern *p,
                              bool each(void *to, const char *path), void *to) {
  if (s->texts.n > *p->left)
    return LISTED_TOO_MANY;
  *p->left -= s->texts.n;
  VEC(const char *) found = {0};
  struct buf base = {0}, quoted = {0};
  add_real(&base, p->base);
  add_quoted(&quoted, buf_text(&base));
  buf_add(&quoted, base.n > 0 && !str_ends(buf_str(&base), "/") ? "/" : "");
  buf_add(&quoted, p->pattern);
  for (size_t i = 0; i < s->texts.n; i++)
    if (fnmatch(buf_text(&quoted), s->texts.at[i].name,
                FNM_PATHNAME | FNM_PERIOD) == 0)
      vec_push(&found, s->texts.at[i].name);
  size_t n = found.n;
  if (n > 0)
    qsort(found.at, n, sizeof *found.at, by_bytes);
  for (size_t i = 0; i < n && each(to, found.at[i]); i++)
    continue;
  vec_drop(&found);
  buf_drop(&quoted);
  buf_drop(&base);
  return n > 0 ? LISTED : LISTED_NOTHING;
}

static struct source *open_text(const ent_shelf *s, const char *path,
                                const char *name, size_t limit,
                                enum source_fault *fault) {
  const struct shelf_text *t = text_of(s, str_of(path));
  if (t && t->n <= limit)
    return source_new(name, t->text, t->n);
  *fault = t ? SOURCE_TOO_LARGE : SOURCE_MISSING;
  return NULL;
}

static const struct shelf_ways memory = {is_there, look, leads_out, list,
                                         open_text};

ent_shelf *ent_shelf_new(void) {
  struct ent_shelf *s = mem_new(1, sizeof *s);
  *s = (struct ent_shelf){.ways = &memory};
  return s;
}

void ent_shelf_add(ent_shelf *s, const char *name, const char *text, size_t n) {
  struct buf real = {0};
  add_real(&real, name);
  uint32_t known = map_get(&s->names, buf_str(&real));
  if (known == MAP_NONE) {
    known = (uint32_t)s->texts.n;
    vec_push(&s->texts, ((struct shelf_text){.name = buf_detach(&real)}));
    map_put(&s->names, str_of(s->texts.at[known].name), known);
  }
  mem_free(s->texts.at[known].text);
  s->texts.at[known].text = mem_text(text, n);
  s->texts.at[known].n = n;
  buf_drop(&real);
}

void ent_shelf_free(ent_shelf *s) {
  for (size_t i = 0; s && i < s->texts.n; i++) {
    mem_free(s->texts.at[i].name);
    mem_free(s->texts.at[i].text);
  }
  if (s) {
    vec_drop(&s->texts);
    map_drop(&s->names);
  }
  mem_free(s);
}
