// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/ours.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

// Comments may stand above a layout; nothing but an end below a picture.
// A line of a few letters is anybody's.
enum { HEAD = 1 << 14, TAIL = 64, LEAST = 8 };

// Up to `room` bytes; how many, or -1.
static ssize_t read_some(int fd, char *at, size_t room) {
  size_t n = 0;
  while (n < room) {
    const ssize_t more = read(fd, at + n, room - n);
    if (more < 0 && errno == EINTR)
      continue;
    if (more < 0)
      return -1;
    if (more == 0)
      break;
    n += (size_t)more;
  }
  return (ssize_t)n;
}

static bool has(const char *at, size_t n, const char *mark) {
  const size_t long_it_is = strlen(mark);
  for (size_t i = 0; i + long_it_is <= n; i++)
    if (memcmp(at + i, mark, long_it_is) == 0)
      return true;
  return false;
}

static bool begins(const char *at, size_t n, const char *mark) {
  return n >= strlen(mark) && memcmp(at, mark, strlen(mark)) == 0;
}

bool ours_text(const char *at, size_t n) {
  n = n < HEAD ? n : HEAD;
  return n == 0 || begins(at, n, OURS_DOT) || begins(at, n, OURS_LAYOUT) ||
         has(at, n, "\n" OURS_LAYOUT);
}

static int judge(int fd) {
  char text[HEAD];
  ssize_t n = read_some(fd, text, sizeof text);
  if (n < 0 || ours_text(text, (size_t)n))
    return n < 0 ? -1 : 1;
  if (lseek(fd, n < TAIL ? -(off_t)n : -TAIL, SEEK_END) < 0)
    return -1;
  n = read_some(fd, text, TAIL);
  return n < 0 ? -1 : has(text, (size_t)n, OURS_PICTURE);
}

static int look(const char *path) {
  return open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
}

bool ours_begins_alike(const char *path, const char *at, size_t n) {
  char text[HEAD];
  const char *end = memchr(at, '\n', n);
  const size_t line = end ? (size_t)(end - at) + 1 : 0;
  if (line < LEAST || line > HEAD)
    return false;
  const int fd = look(path);
  const ssize_t got = fd < 0 ? -1 : read_some(fd, text, line);
  if (fd >= 0)
    close(fd);
  return got == (ssize_t)line && memcmp(text, at, line) == 0;
}

int ours(const char *path) {
  const int fd = look(path);
  if (fd < 0)
    return -1;
  const int found = judge(fd);
  const int reason = errno;
  close(fd);
  errno = reason;
  return found;
}
