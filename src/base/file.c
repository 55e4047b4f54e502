// SPDX-License-Identifier: GPL-2.0-or-later
// A file is written beside its place, flushed to the disk and renamed over the
// old one, so whoever looks sees the old bytes or the new, never a mixture. A
// link is followed by hand first: renaming over it would replace the link. What
// is no file but leads elsewhere, a pipe or a terminal, is written to as it is.
#include "base/buf.h"
#include "base/diag.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAX_LINKS = 40, MAX_NAMES = 100 };

// The folder of a path with its slash, empty for a bare name.
static struct str folder(const char *path) {
  size_t n = strlen(path);
  while (n > 0 && path[n - 1] != '/')
    n--;
  return (struct str){path, n};
}

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
      path->n = folder(path->at).n;
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

// A new file in the folder of `target`, whose name goes into `name`.
static int create_beside(const char *target, struct buf *name) {
  int fd = -1;
  for (int i = 0; i < MAX_NAMES && fd < 0; i++) {
    buf_clear(name);
    buf_adds(name, folder(target));
    buf_addf(name, ".entente-%ld-%d.tmp", (long)getpid(), i);
    fd = open(name->at, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
              0666);
    if (fd < 0 && errno != EEXIST)
      break;
  }
  return fd;
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
  buf_adds(&at, folder(target));
  if (at.n == 0)
    buf_addc(&at, '.');
  int fd = open(at.at, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd >= 0) {
    flush(fd);
    close(fd);
  }
  buf_drop(&at);
}

// Writes the bytes under another name and renames that. On failure errno says
// why and nothing is left behind.
static bool replace(const char *target, const struct stat *old, const char *at,
                    size_t n) {
  struct buf name = {0};
  int fd = create_beside(target, &name);
  if (fd < 0) {
    int reason = errno;
    buf_drop(&name);
    errno = reason;
    return false;
  }
  bool ok = (!old || take_after(fd, old)) && write_all(fd, at, n) && flush(fd);
  int reason = errno;
  if (close(fd) != 0 && ok) {
    ok = false;
    reason = errno;
  }
  if (ok && rename(name.at, target) != 0) {
    ok = false;
    reason = errno;
  }
  if (ok)
    flush_folder(target);
  else
    unlink(name.at);
  buf_drop(&name);
  errno = reason;
  return ok;
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
  struct str where = folder(path);
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

bool ent_file_write(const char *path, const char *at, size_t n,
                    ent_diags *diags) {
  struct stat old;
  bool there = stat(path, &old) == 0;
  if (there && (S_ISFIFO(old.st_mode) || S_ISCHR(old.st_mode))) {
    bool written = write_into(path, at, n);
    if (!written)
      complain(path, errno, diags);
    return written;
  }
  if (there && !S_ISREG(old.st_mode)) {
    refuse(path, old.st_mode, diags);
    return false;
  }
  struct buf target = {0};
  buf_add(&target, path);
  bool ok = follow(&target);
  // Renaming needs no right to the file itself; replacing one that is marked
  // read-only would still be a surprise.
  if (ok && there && faccessat(AT_FDCWD, target.at, W_OK, AT_EACCESS) != 0)
    ok = false;
  if (ok && target.n == 0) {
    errno = ENOENT;
    ok = false;
  }
  ok = ok && replace(buf_text(&target), there ? &old : NULL, at, n);
  int reason = errno;
  buf_drop(&target);
  if (!ok)
    complain(path, reason, diags);
  return ok;
}
