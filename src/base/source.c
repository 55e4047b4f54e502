// SPDX-License-Identifier: GPL-2.0-or-later
// Two tables are made in one pass over the text: how many lines are over, and,
// for a text that is not all ASCII, how many characters come, before every
// SOURCE_STEP bytes. With them a place costs a search and a short scan even
// when a file is one long line, and four bytes a thousand.
#include "base/source.h"
#include "base/alloc.h"
#include "base/utf8.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

// A step of resting is whole pages of any size.
enum { MAP_FROM = 64 << 10, REST_STEP = 1 << 18 };

static bool is_lead(char c) { return (c & 0xC0) != 0x80; }

static size_t bom(const struct source *s) {
  return s->n >= 3 && memcmp(s->text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

// No line break begins with such a byte, and most bytes are such.
static bool is_plain(unsigned char c) { return c > '\r' && c < 0x80; }

// Bytes of the line break at `i`, or 0.
static size_t break_at(const char *at, size_t i, size_t n) {
  const unsigned char *p = (const unsigned char *)at + i;
  size_t left = n - i;
  if (p[0] == '\n')
    return 1;
  if (p[0] == '\r')
    return left > 1 && p[1] == '\n' ? 2 : 1;
  if (p[0] == 0xC2 && left > 1 && p[1] == 0x85)
    return 2;
  if (p[0] == 0xE2 && left > 2 && p[1] == 0x80 && (p[2] & 0xFE) == 0xA8)
    return 3;
  return 0;
}

// Whether no line break but LF can be in the text: in most there is none, and
// the compiler can look at many bytes of such a text at once. Finds whether it
// is ASCII on the way.
static bool has_plain_breaks(const struct source *s, bool *ascii) {
  const unsigned char *t = (const unsigned char *)s->text;
  unsigned char odd = s->n > 0 && t[0] == '\r', wide = s->n > 0 ? t[0] : 0;
  for (size_t i = 1; i < s->n && !odd; i += 4096) {
    size_t end = s->n - i < 4096 ? s->n : i + 4096;
    for (size_t k = i; k < end; k++) {
      unsigned char cr = t[k] == '\r', next = t[k] == 0x85, sep = t[k] == 0x80;
      next &= t[k - 1] == 0xC2;
      sep &= t[k - 1] == 0xE2;
      odd |= cr | next | sep;
      wide |= t[k];
    }
  }
  *ascii = wide < 0x80;
  return !odd;
}

// What a byte can count, in whole registers: compilers take many at once.
enum { AT_ONCE = 240 };

static uint32_t newlines(const struct source *s, size_t from, size_t end) {
  uint32_t n = 0;
  for (size_t stop; from < end; from = stop) {
    unsigned char few = 0;
    stop = end - from < AT_ONCE ? end : from + AT_ONCE;
    for (size_t k = from; k < stop; k++)
      few = (unsigned char)(few + (s->text[k] == '\n'));
    n += few;
  }
  return n;
}

static uint32_t leads(const struct source *s, size_t from, size_t end) {
  uint32_t n = 0;
  for (size_t stop; from < end; from = stop) {
    unsigned char few = 0;
    stop = end - from < AT_ONCE ? end : from + AT_ONCE;
    for (size_t k = from; k < stop; k++)
      few = (unsigned char)(few + is_lead(s->text[k]));
    n += few;
  }
  return n;
}

static void count_simple_lines(struct source *s) {
  uint32_t over = 0;
  for (size_t i = 0; i < s->n; i += SOURCE_STEP) {
    size_t end = s->n - i < SOURCE_STEP ? s->n : i + SOURCE_STEP;
    s->breaks[i / SOURCE_STEP] = over;
    over += newlines(s, i, end);
  }
  if (s->n % SOURCE_STEP == 0)
    s->breaks[s->n / SOURCE_STEP] = over;
  s->lines = over + 1;
}

static void count_lines(struct source *s) {
  s->breaks = mem_new(s->n / SOURCE_STEP + 1, sizeof *s->breaks);
  s->plain = has_plain_breaks(s, &s->ascii);
  if (s->plain) {
    count_simple_lines(s);
    return;
  }
  unsigned char seen = 0;
  uint32_t over = 0;
  size_t filled = 0;
  for (size_t i = 0; i < s->n;) {
    unsigned char c = (unsigned char)s->text[i];
    seen |= c;
    size_t step = is_plain(c) ? 0 : break_at(s->text, i, s->n);
    i += step > 0 ? step : 1;
    if (step == 0)
      continue;
    for (; filled * SOURCE_STEP < i; filled++)
      s->breaks[filled] = over;
    over++;
  }
  for (; filled * SOURCE_STEP <= s->n; filled++)
    s->breaks[filled] = over;
  s->lines = over + 1;
  s->ascii = seen < 0x80;
}

static void count_chars(struct source *s) {
  if (s->ascii)
    return;
  s->chars = mem_new(s->n / SOURCE_STEP + 1, sizeof *s->chars);
  uint32_t count = 0;
  for (size_t i = 0; i < s->n; i += SOURCE_STEP) {
    size_t end = s->n - i < SOURCE_STEP ? s->n : i + SOURCE_STEP;
    s->chars[i / SOURCE_STEP] = count;
    count += leads(s, i, end);
  }
  if (s->n % SOURCE_STEP == 0)
    s->chars[s->n / SOURCE_STEP] = count;
}

// Takes the text over.
static struct source *wrap(const char *path, const char *name, char *text,
                           size_t n, size_t mapped) {
  assert(n < UINT32_MAX);
  struct source *s = mem_new(1, sizeof *s);
  struct buf clean = {0};
  utf8_clean(&clean, str_of(name));
  s->name = buf_detach(&clean);
  s->path = mem_text(path, strlen(path));
  s->text = text;
  s->n = n;
  s->mapped = mapped;
  s->users = 1;
  count_lines(s);
  count_chars(s);
  return s;
}

struct source *source_new(const char *name, const char *at, size_t n) {
  return wrap(name, name, mem_text(at, n), n, 0);
}

// The file's text as pages of its own; NULL if that cannot be. The byte after
// the last is NUL only when the last page is not full.
static char *map_text(int fd, size_t n) {
  long page = sysconf(_SC_PAGESIZE);
  if (n <= MAP_FROM || page <= 0 || n % (size_t)page == 0)
    return NULL;
  void *text = mmap(NULL, n, PROT_READ, MAP_PRIVATE, fd, 0);
  return text != MAP_FAILED ? text : NULL;
}

// Reads to the end, which need not be where it was when the file was opened.
static char *read_text(int fd, size_t expected, size_t limit, size_t *n,
                       enum source_fault *fault) {
  size_t room = expected + 2;
  char *text = mem_new(room, 1);
  *n = 0;
  for (;;) {
    ssize_t got = read(fd, text + *n, room - 1 - *n);
    if (got < 0 && errno == EINTR)
      continue;
    if (got <= 0) {
      *fault = got < 0 ? SOURCE_UNREADABLE : SOURCE_OK;
      break;
    }
    *n += (size_t)got;
    if (*n > limit) {
      *fault = SOURCE_TOO_LARGE;
      errno = EFBIG;
      break;
    }
    if (*n == room - 1) {
      room = vec_room(room, room + 1);
      text = mem_grow(text, room, 1);
    }
  }
  text[*n] = '\0';
  if (*fault == SOURCE_OK)
    return text;
  int why = errno;
  mem_free(text);
  errno = why;
  return NULL;
}

static struct source_state state_of(const struct stat *st) {
  return (struct source_state){
      (uint64_t)st->st_dev, (uint64_t)st->st_ino, (uint64_t)st->st_size,
      (int64_t)st->st_mtim.tv_sec, (int64_t)st->st_mtim.tv_nsec};
}

// The size of a regular file within the limit, and its state.
static enum source_fault inspect(int fd, size_t limit, size_t *size,
                                 struct source_state *state) {
  struct stat st;
  if (fstat(fd, &st) != 0)
    return SOURCE_UNREADABLE;
  if (!S_ISREG(st.st_mode)) {
    errno = S_ISDIR(st.st_mode) ? EISDIR : ENODEV;
    return SOURCE_NOT_REGULAR;
  }
  if (st.st_size < 0 || (uintmax_t)st.st_size > limit) {
    errno = EFBIG;
    return SOURCE_TOO_LARGE;
  }
  *size = (size_t)st.st_size;
  *state = state_of(&st);
  return SOURCE_OK;
}

static int open_file(const char *path, enum source_fault *fault) {
  // Without O_NONBLOCK, opening a pipe would wait for a writer.
  int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    *fault = errno == ENOENT || errno == ENOTDIR ? SOURCE_MISSING
             : errno == ENXIO || errno == ENODEV ? SOURCE_NOT_REGULAR
                                                 : SOURCE_UNREADABLE;
  return fd;
}

struct source *source_open(const char *path, const char *name, size_t limit,
                           enum source_fault *fault) {
  if (limit > UINT32_MAX - 2)
    limit = UINT32_MAX - 2;
  int fd = open_file(path, fault);
  if (fd < 0)
    return NULL;
  size_t n = 0, mapped = 0;
  char *text = NULL;
  struct source_state state = {0};
  *fault = inspect(fd, limit, &n, &state);
  if (*fault == SOURCE_OK) {
    text = map_text(fd, n);
    if (text)
      mapped = n;
    else
      text = read_text(fd, n, limit, &n, fault);
  }
  int why = errno;
  close(fd);
  errno = why;
  struct source *s = text ? wrap(path, name, text, n, mapped) : NULL;
  if (s)
    s->state = state;
  return s;
}

bool source_changed(const struct source *s) {
  struct stat st;
  if (s->state.number == 0 || stat(s->path, &st) != 0)
    return false;
  struct source_state now = state_of(&st), then = s->state;
  return now.device == then.device && now.number == then.number &&
         (now.size != then.size || now.size != s->n ||
          now.seconds != then.seconds || now.nanoseconds != then.nanoseconds);
}

void source_rest(struct source *s, size_t upto) {
  if (s->mapped == 0 || upto < s->rested + REST_STEP)
    return;
  upto = upto / REST_STEP * REST_STEP;
  madvise(s->text + s->rested, upto - s->rested, MADV_DONTNEED);
  s->rested = upto;
}

void source_leave(const struct source *s, size_t from, size_t upto) {
  from = from / REST_STEP * REST_STEP;
  upto = upto < s->n ? upto / REST_STEP * REST_STEP : s->n;
  if (s->mapped > 0 && from < upto)
    madvise(s->text + from, upto - from, MADV_DONTNEED);
}

struct source *source_keep(struct source *s) {
  s->users++;
  return s;
}

void source_release(struct source *s) {
  if (!s || --s->users > 0)
    return;
  if (s->mapped > 0)
    munmap(s->text, s->mapped);
  else
    mem_free(s->text);
  mem_free(s->chars);
  mem_free(s->breaks);
  mem_free(s->path);
  mem_free(s->name);
  mem_free(s);
}

// Characters that begin before the offset.
static uint32_t chars_before(const struct source *s, uint32_t offset) {
  if (s->ascii)
    return offset;
  uint32_t step = offset / SOURCE_STEP, count = s->chars[step];
  for (uint32_t i = step * SOURCE_STEP; i < offset; i++)
    count += is_lead(s->text[i]);
  return count;
}

// Where the character of that number begins, or the end of the text.
static uint32_t char_start(const struct source *s, uint32_t number) {
  if (s->ascii)
    return number;
  uint32_t low = 0, high = (uint32_t)(s->n / SOURCE_STEP) + 1;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (s->chars[middle] <= number)
      low = middle;
    else
      high = middle;
  }
  uint32_t i = low * SOURCE_STEP, count = s->chars[low];
  for (; i < s->n; i++)
    if (is_lead(s->text[i]) && count++ == number)
      break;
  return i;
}

// A walk over line breaks: `at` is where the last one met was over.
struct line_walk {
  uint32_t at, over;
};

// Begins where the table has a count. A break of several bytes may lie across
// that place and is then met first.
static struct line_walk walk_from(const struct source *s, uint32_t step) {
  struct line_walk w = {step * SOURCE_STEP, s->breaks[step]};
  for (uint32_t back = 2; back > 0; back--)
    if (w.at >= back && break_at(s->text, w.at - back, s->n) > back) {
      w.at -= back;
      break;
    }
  return w;
}

// To the next break that is over at `stop` or before; false if there is none.
static bool walk_on(const struct source *s, struct line_walk *w,
                    uint32_t stop) {
  for (uint32_t i = w->at; i < stop; i++) {
    if (is_plain((unsigned char)s->text[i]))
      continue;
    uint32_t wide = (uint32_t)break_at(s->text, i, s->n);
    if (wide == 0)
      continue;
    w->at = i + wide;
    w->over++;
    return w->at <= stop;
  }
  return false;
}

// Number, from 0, of the line that holds the offset.
static uint32_t line_of(const struct source *s, uint32_t offset) {
  struct line_walk w = walk_from(s, offset / SOURCE_STEP);
  uint32_t over = w.over;
  while (walk_on(s, &w, offset))
    over = w.over;
  return over;
}

// First byte of a line's text, from 0; the byte order mark is not part of it.
static uint32_t line_start(const struct source *s, uint32_t line) {
  if (line == 0)
    return (uint32_t)bom(s);
  uint32_t low = 0, high = (uint32_t)(s->n / SOURCE_STEP) + 1;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (s->breaks[middle] < line)
      low = middle;
    else
      high = middle;
  }
  struct line_walk w = walk_from(s, low);
  while (w.over < line && walk_on(s, &w, (uint32_t)s->n))
    ;
  return w.at;
}

struct source_place source_place(const struct source *s, uint32_t offset) {
  if (offset > s->n)
    offset = (uint32_t)s->n;
  uint32_t line = line_of(s, offset), start = line_start(s, line);
  uint32_t before =
      offset > start ? chars_before(s, offset) - chars_before(s, start) : 0;
  return (struct source_place){line + 1, before + 1};
}

uint32_t source_walk_to(struct source_walk *w, const struct source *s,
                        uint32_t offset) {
  bool on = w->in == s && offset >= w->offset && offset <= s->n;
  uint32_t line = s->plain && on ? w->line + newlines(s, w->offset, offset)
                                 : source_place(s, offset).line - 1;
  uint32_t left = on ? w->left : offset;
  if (offset - left >= 4 * REST_STEP) {
    source_leave(s, left, offset);
    left = offset;
  }
  *w = (struct source_walk){s, offset, line, left};
  return line + 1;
}

struct str source_line(const struct source *s, uint32_t line) {
  if (line == 0 || line > s->lines)
    return STR("");
  uint32_t start = line_start(s, line - 1);
  uint32_t end = line < s->lines ? line_start(s, line) : (uint32_t)s->n;
  for (uint32_t back = 3; line < s->lines && back > 0; back--)
    if (end - start >= back && break_at(s->text, end - back, s->n) == back) {
      end -= back;
      break;
    }
  return (struct str){s->text + start, end - start};
}

uint32_t source_offset(const struct source *s, size_t line, size_t column) {
  if (line >= s->lines)
    return (uint32_t)s->n;
  uint32_t start = line_start(s, (uint32_t)line);
  struct str text = source_line(s, (uint32_t)line + 1);
  uint32_t end = start + (uint32_t)text.n;
  if (column > text.n)
    return end;
  uint32_t at = char_start(s, chars_before(s, start) + (uint32_t)column);
  return at < end ? at : end;
}
