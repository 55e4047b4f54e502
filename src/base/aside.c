// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/aside.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

// A file is written in less than STALE seconds. A folder may be shared with
// another machine, whose processes are none here.
enum { MAX_NAMES = 3000, STALE = 600 };

static const char start[] = ".entente-", end[] = ".tmp";

struct str path_folder(const char *path) {
  size_t n = strlen(path);
  while (n > 0 && path[n - 1] != '/')
    n--;
  return (struct str){path, n};
}

static void set_name(struct buf *name, const char *target, int i) {
  buf_clear(name);
  buf_adds(name, path_folder(target));
  buf_addf(name, "%s%ld-%d%s", start, (long)getpid(), i, end);
}

int aside_create(const char *target, struct buf *name) {
  int fd = -1;
  for (int i = 0; i < MAX_NAMES && fd < 0; i++) {
    set_name(name, target, i);
    fd = open(name->at, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
              0666);
    if (fd < 0 && errno != EEXIST)
      break;
  }
  return fd;
}

bool aside_keep(const char *target, struct buf *name) {
  for (int i = 0; i < MAX_NAMES; i++) {
    set_name(name, target, i);
    if (link(target, name->at) == 0)
      return true;
    if (errno != EEXIST)
      break;
  }
  buf_drop(name);
  return false;
}

// The folder of a path, for the system.
static struct buf folder_name(const char *target) {
  struct buf at = {0};
  struct str folder = path_folder(target);
  buf_adds(&at, folder.n ? folder : STR("."));
  return at;
}

// A number without a sign; -1 where there is none.
static long number_at(const char *at, char **rest) {
  *rest = (char *)(uintptr_t)at;
  return *at >= '0' && *at <= '9' ? strtol(at, rest, 10) : -1;
}

// The process of `.entente-PID-N.tmp`, or 0: who has a file of nearly such a
// name gave it himself.
static long process_of(const char *name) {
  char *rest;
  if (!str_starts(str_of(name), start))
    return 0;
  const long pid = number_at(name + sizeof start - 1, &rest);
  if (*rest != '-' || pid <= 0 || pid > INT32_MAX)
    return 0;
  const long nth = number_at(rest + 1, &rest);
  return nth >= 0 && nth < MAX_NAMES && strcmp(rest, end) == 0 ? pid : 0;
}

static bool is_left(int folder, const char *name, const struct stat *now) {
  struct stat s;
  long pid = process_of(name);
  return pid && fstatat(folder, name, &s, AT_SYMLINK_NOFOLLOW) == 0 &&
         S_ISREG(s.st_mode) && s.st_uid == geteuid() &&
         now->st_mtime - s.st_mtime > STALE && kill((pid_t)pid, 0) != 0 &&
         errno == ESRCH;
}

// A folder's own time is that of the file just made in it, by the clock of the
// file system.
void aside_sweep(const char *target) {
  struct buf at = folder_name(target);
  struct stat now;
  DIR *folder = opendir(at.at);
  buf_drop(&at);
  if (!folder)
    return;
  if (fstat(dirfd(folder), &now) == 0)
    for (struct dirent *e; (e = readdir(folder)) != NULL;)
      if (is_left(dirfd(folder), e->d_name, &now))
        unlinkat(dirfd(folder), e->d_name, 0);
  closedir(folder);
}

int aside_lock(const char *target) {
  struct buf at = folder_name(target);
  int fd = open(at.at, O_RDONLY | O_DIRECTORY | O_CLOEXEC), got = -1;
  buf_drop(&at);
  if (fd < 0)
    return -1;
  do
    got = flock(fd, LOCK_EX);
  while (got != 0 && errno == EINTR);
  if (got == 0)
    return fd;
  close(fd);
  return -1;
}
