// SPDX-License-Identifier: GPL-2.0-or-later
// A file is written beside its place, flushed to the disk and renamed over the
// old one, so whoever looks sees the old bytes or the new, never a mixture. A
// link is followed by hand first, if somebody typed its name: renaming over it
// would replace the link. What is no file but leads elsewhere, a pipe or a
// terminal, is written to as it is.
#include "base/alloc.h"
#include "base/aside.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/ours.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAX_LINKS = 40 };

// Replaces a path that is a link by where it leads. False when the links go in
// a circle; errno says so.
static bool follow(struct buf *path) {
  for (int i = 0; i < MAX_LINKS; i++) {
    char target[PATH_MAX];
    ssize_t n = readlink(buf_text(path), target, sizeof target);
    if (n < 0)
      return true; // no link, or nothing there: what comes next will tell
    if ((size_t)n == sizeof target)
      break;
    if (target[0] == '/')
      buf_clear(path);
    else
      path->n = path_folder(path->at).n;
    buf_addn(path, target, (size_t)n);
  }
  errno = ELOOP;
  return false;
}

static bool write_all(int fd, const char *at, size_t n) {
  while (n > 0) {
    ssize_t done = write(fd, at, n);
    if (done < 0 && errno == EINTR)
      continue;
    if (done < 0)
      return false;
    at += done;
    n -= (size_t)done;
  }
  return true;
}

static bool flush(int fd) {
  // Some file systems have nothing to flush and say so.
  return fsync(fd) == 0 || errno == EINVAL || errno == ENOTSUP;
}

// The new file looks like the old one: a group or owner that cannot be given
// is not worth failing for.
static bool take_after(int fd, const struct stat *old) {
  struct stat now;
  if (fstat(fd, &now) != 0)
    return false;
  if (now.st_uid != old->st_uid || now.st_gid != old->st_gid) {
    if (fchown(fd, old->st_uid, old->st_gid) != 0)
      errno = 0;
  }
  return fchmod(fd, old->st_mode & 0777) == 0;
}

// So that the new name outlives a power cut; not every system lets a folder be
// flushed.
static void flush_folder(const char *target) {
  struct buf at = {0};
  buf_adds(&at, path_folder(target));
  if (at.n == 0)
    buf_addc(&at, '.');
  int fd = open(at.at, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd >= 0) {
    flush(fd);
    close(fd);
  }
  buf_drop(&at);
}

// A file on its way to its place.
struct staged {
  struct buf target, name; // where it will be, and is until then
  struct buf kept; // a second name of the old one while it can come back
  bool placed;
  bool there; // an old one is at the target
  struct stat old;
};

struct several {
  struct staged *all;
  size_t n;
};

// Writes the bytes under another name. On failure errno says why and nothing is
// left behind.
static bool stage(struct staged *s, const char *at, size_t n) {
  int fd = aside_create(buf_text(&s->target), &s->name);
  if (fd < 0) {
    int reason = errno;
    buf_drop(&s->name);
    errno = reason;
    return false;
  }
  bool ok = (!s->there || take_after(fd, &s->old)) && write_all(fd, at, n) &&
            flush(fd);
  int reason = errno;
  if (close(fd) != 0 && ok) {
    ok = false;
    reason = errno;
  }
  if (!ok) {
    unlink(s->name.at);
    buf_drop(&s->name);
  }
  errno = reason;
  return ok;
}

// With `undo` the old file can be brought back.
static bool put_in_place(struct staged *s, bool undo) {
  if (undo && s->there)
    aside_keep(buf_text(&s->target), &s->kept);
  if (rename(buf_text(&s->name), buf_text(&s->target)) != 0) {
    int reason = errno;
    unlink(s->name.at);
    errno = reason;
    return false;
  }
  s->placed = true;
  buf_drop(&s->name);
  flush_folder(s->target.at);
  return true;
}

// As it was before, if that can be: false where the new file stays.
static bool take_back(struct staged *s) {
  if (!s->placed)
    return true;
  if (!s->there)
    return unlink(s->target.at) == 0;
  if (s->kept.n == 0 || rename(s->kept.at, s->target.at) != 0)
    return false;
  buf_drop(&s->kept);
  return true;
}

// A pipe or a terminal has nothing that could be replaced.
static bool write_into(const char *path, const char *at, size_t n) {
  int fd = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC);
  if (fd < 0)
    return false;
  bool ok = write_all(fd, at, n);
  int reason = errno;
  if (close(fd) != 0 && ok) {
    ok = false;
    reason = errno;
  }
  errno = reason;
  return ok;
}

static bool is_folder(struct str where) {
  struct buf at = {0};
  struct stat s;
  buf_adds(&at, where);
  bool there = stat(buf_text(&at), &s) == 0;
  buf_drop(&at);
  return there;
}

static void complain(const char *path, int reason, ent_diags *d) {
  struct str where = path_folder(path);
  if (reason == ENOENT && where.n > 0 && is_folder(where)) {
    diag(d, ENT_ERROR, "output/write", SPAN_NONE,
         "`%s` cannot be written: no file can be made in `%.*s`", path,
         STR_ARG(where));
    diag_help(d, "write somewhere else");
    return;
  }
  diag(d, ENT_ERROR, "output/write", SPAN_NONE, "`%s` cannot be written: %s",
       path, strerror(reason));
  if ((reason == ENOENT || reason == ENOTDIR) && where.n > 0)
    diag_help(d, "there is no folder `%.*s`; make it first", STR_ARG(where));
  else if (reason == EACCES || reason == EPERM || reason == EROFS)
    diag_help(d, "write somewhere else, or ask for the right to write here");
  else if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG)
    diag_help(d, "make room, or write somewhere else; what was there before "
                 "is untouched");
  else if (reason == ELOOP)
    diag_help(d, "it is a link that leads back to itself");
}

static void refuse_link(const char *path, mode_t mode, ent_diags *d) {
  diag(d, ENT_ERROR, "output/link", SPAN_NONE,
       "`%s` is %s, and is not written: entente chose this name itself, and "
       "writes no other file for it",
       path, S_ISLNK(mode) ? "a link" : "not a regular file");
  diag_help(d, "look where it leads; delete it, or write into another folder");
}

static void refuse_foreign(const char *path, ent_diags *d) {
  diag(d, ENT_ERROR, "output/foreign", SPAN_NONE,
       "`%s` is there, and was not made by entente: entente chose this name "
       "itself, and replaces no other file of that name",
       path);
  diag_help(d, "move it away, or delete it if nobody needs it; or write into "
               "another folder or under another name");
}

static void refuse(const char *path, mode_t mode, ent_diags *d) {
  diag(d, ENT_ERROR, "output/write", SPAN_NONE,
       "`%s` cannot be written: it is %s", path,
       S_ISDIR(mode) ? "a folder" : "not a regular file");
  if (S_ISDIR(mode))
    diag_help(d, "give the name of a file in it");
  else
    diag_help(d,
              "give the name of a file, a pipe or a terminal, or use the "
              "standard output: `-o - > %s`",
              path);
}

// Finds where the file goes, and writes it beside that.
static bool prepare(struct staged *s, const ent_file *f) {
  buf_add(&s->target, f->path);
  bool ok = f->made_up || follow(&s->target);
  // Renaming needs no right to the file itself; replacing one that is marked
  // read-only would still be a surprise.
  if (ok && s->there &&
      faccessat(AT_FDCWD, s->target.at, W_OK, AT_EACCESS) != 0)
    ok = false;
  if (ok && s->target.n == 0) {
    errno = ENOENT;
    ok = false;
  }
  return ok && stage(s, f->at, f->n);
}

static bool leads_elsewhere(const struct staged *s) {
  return s->there && (S_ISFIFO(s->old.st_mode) || S_ISCHR(s->old.st_mode));
}

// Whether what lies under a name of the program's own is its own as well.
static bool replaceable(const ent_file *f, ent_diags *d) {
  const int found = ours(f->path);
  if (found < 0)
    complain(f->path, errno, d);
  if (found != 0)
    return found > 0;
  if (ours_begins_alike(f->path, f->at, f->n))
    return true;
  refuse_foreign(f->path, d);
  return false;
}

static bool make(struct staged *s, const ent_file *f, ent_diags *d) {
  s->there = (f->made_up ? lstat : stat)(f->path, &s->old) == 0;
  if (f->made_up && s->there && !S_ISREG(s->old.st_mode) &&
      !S_ISDIR(s->old.st_mode)) {
    refuse_link(f->path, s->old.st_mode, d);
    return false;
  }
  if (f->made_up && s->there && S_ISREG(s->old.st_mode) && !replaceable(f, d))
    return false;
  if (leads_elsewhere(s))
    return true;
  if (s->there && !S_ISREG(s->old.st_mode)) {
    refuse(f->path, s->old.st_mode, d);
    return false;
  }
  if (prepare(s, f))
    return true;
  complain(f->path, errno, d);
  return false;
}

static bool deliver(struct staged *s, const ent_file *f, bool undo,
                    ent_diags *d) {
  bool ok = leads_elsewhere(s) ? write_into(f->path, f->at, f->n)
                               : put_in_place(s, undo);
  if (!ok)
    complain(f->path, errno, d);
  return ok;
}

// The first is the last, for it speaks of the others.
static bool deliver_all(struct staged *all, const ent_file *files, size_t n,
                        ent_diags *d) {
  size_t done = 0;
  while (done < n &&
         deliver(&all[(done + 1) % n], &files[(done + 1) % n], n > 1, d))
    done++;
  for (size_t i = 1; done < n && i <= done; i++)
    if (!take_back(&all[i]))
      diag_note(d, "`%s` is new already, and cannot be put back",
                files[i].path);
  return done == n;
}

static void remove_names(const struct staged *s) {
  if (s->name.n > 0)
    unlink(s->name.at);
  if (s->kept.n > 0)
    unlink(s->kept.at);
}

// There is no memory for the rest: all files or none, as ever.
static void undo(void *of) {
  const struct several *w = of;
  bool whole = true;
  for (size_t i = 0; i < w->n; i++)
    whole = whole && (w->all[i].placed || leads_elsewhere(&w->all[i]));
  for (size_t i = 0; i < w->n; i++) {
    if (!whole)
      take_back(&w->all[i]);
    remove_names(&w->all[i]);
  }
}

static void leave(struct staged *s) {
  remove_names(s);
  buf_drop(&s->name);
  buf_drop(&s->kept);
  buf_drop(&s->target);
}

bool ent_files_write(const ent_file *files, size_t n, ent_diags *diags) {
  struct staged *all = mem_new(n + 1, sizeof *all);
  struct several written = {all, n};
  bool ok = true;
  mem_undo(undo, &written);
  for (size_t i = 0; i < n && ok; i++)
    ok = make(&all[i], &files[i], diags);
  if (ok && n > 0 && all[0].name.n > 0)
    aside_sweep(all[0].name.at);
  ok = ok && deliver_all(all, files, n, diags);
  mem_undo(NULL, NULL);
  for (size_t i = 0; i < n; i++)
    leave(&all[i]);
  mem_free(all);
  return ok;
}

bool ent_file_write(const char *path, const char *at, size_t n,
                    ent_diags *diags) {
  return ent_files_write(&(ent_file){path, at, n, false}, 1, diags);
}
