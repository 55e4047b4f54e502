// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/alloc.h"
#include "base/buf.h"
#include "base/source.h"
#include "test.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/entente-source-XXXXXX";

static const char *path_of(const char *name) {
  static char path[128];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  return path;
}

static const char *write_file(const char *name, const char *at, size_t n) {
  const char *path = path_of(name);
  FILE *f = fopen(path, "wb");
  assert_non_null(f);
  assert_int_equal(fwrite(at, 1, n, f), n);
  assert_int_equal(fclose(f), 0);
  return path;
}

static void lines_end_as_in_yaml(void **state) {
  (void)state;
  static const char text[] = "a\r\nb\xC3\xA9\xC2\x85\xE2\x80\xA8z\rq\n";
  static const char *const lines[] = {"a", "b\xC3\xA9", "", "z", "q", ""};
  struct source *s = source_new("x", text, sizeof text - 1);
  assert_int_equal(s->lines, 6);
  for (uint32_t i = 0; i < 6; i++)
    assert_true(str_is(source_line(s, i + 1), lines[i]));
  assert_int_equal(source_line(s, 0).n, 0);
  assert_int_equal(source_line(s, 7).n, 0);
  assert_false(s->ascii);
  source_release(s);
  source_release(NULL);
}

static void a_bom_is_no_column(void **state) {
  (void)state;
  struct source *s = source_new("x", "\xEF\xBB\xBFkey: 1\nb", 11);
  assert_true(str_is(source_line(s, 1), "key: 1"));
  assert_int_equal(source_offset(s, 0, 0), 3);
  assert_int_equal(source_offset(s, 0, 5), 8);
  assert_int_equal(source_place(s, 8).column, 6);
  assert_int_equal(source_place(s, 0).column, 1);
  assert_int_equal(source_place(s, 10).line, 2);
  source_release(s);
}

// Twin: walks from the start every time, knowing only what a break is.
static struct source_place naive_place(const char *text, size_t n,
                                       size_t offset) {
  struct source_place p = {1, 1};
  for (size_t i = 0; i < offset;) {
    size_t step = 1;
    bool end = text[i] == '\n' || text[i] == '\r';
    if (text[i] == '\r' && i + 1 < n && text[i + 1] == '\n')
      step = 2;
    else if (memcmp(text + i, "\xC2\x85", 2) == 0 && (end = true))
      step = 2;
    else if (memcmp(text + i, "\xE2\x80\xA9", 3) == 0 && (end = true))
      step = 3;
    if (end && i + step <= offset) {
      p.line++;
      p.column = 1;
    } else if (end) {
      for (size_t k = i; k < offset; k++)
        p.column += (text[k] & 0xC0) != 0x80;
    } else {
      p.column += (text[i] & 0xC0) != 0x80;
    }
    i += step;
  }
  return p;
}

static void places_against_a_walk(void **state) {
  (void)state;
  static const char *const pieces[] = {
      "a",  "bc ",  "\xC3\xA9", "\xE4\xB8\xAD", "\xF0\x9F\x98\x80",
      "\n", "\r\n", "\xC2\x85", "\xE2\x80\xA9", "xxxxxxxxxxxxxxxx"};
  unsigned seed = 5;
  for (int round = 0; round < 60; round++) {
    struct buf b = {0};
    // Every third text is one long line, every fifth is ASCII; every fourth
    // of the others has no line break but LF, and some fill their last step.
    size_t kinds = round % 5 == 0   ? 2
                   : round % 3 == 0 ? 5
                   : round % 4 == 0 ? 6
                                    : 10;
    for (int k = 0; k < round * 12; k++) {
      seed = seed * 1103515245u + 12345u;
      buf_add(&b, pieces[(seed >> 16) % kinds]);
    }
    do
      buf_addc(&b, '.');
    while (round % 4 == 0 && b.n % SOURCE_STEP != 0);
    struct source *s = source_new("x", b.at, b.n);
    for (size_t i = 0; i <= b.n; i += 1 + (size_t)(round % 7)) {
      struct source_place p = source_place(s, (uint32_t)i);
      struct source_place q = naive_place(b.at, b.n, i);
      assert_int_equal(p.line, q.line);
      assert_int_equal(p.column, q.column);
      struct str line = source_line(s, p.line);
      bool inside = i <= (size_t)(line.at - s->text) + line.n;
      bool lead = (s->text[i] & 0xC0) != 0x80;
      if (inside && lead)
        assert_int_equal(source_offset(s, p.line - 1, p.column - 1), i);
    }
    struct source_walk w = {0};
    for (size_t i = 0; i <= b.n; i += 1 + (i * 7) % 5) {
      size_t at = i % 11 == 0 ? i / 2 : i; // now and then back
      assert_int_equal(source_walk_to(&w, s, (uint32_t)at),
                       source_place(s, (uint32_t)at).line);
    }
    assert_int_equal(source_walk_to(&w, s, UINT32_MAX), s->lines);
    assert_int_equal(source_walk_to(&w, s, 0), 1);
    source_release(s);
    buf_drop(&b);
  }
}

static void offsets_are_clamped(void **state) {
  (void)state;
  struct source *s = source_new("x", "ab\ncd", 5);
  assert_int_equal(source_offset(s, 0, 99), 2);
  assert_int_equal(source_offset(s, 1, SIZE_MAX), 5);
  assert_int_equal(source_offset(s, 99, 0), 5);
  assert_int_equal(source_place(s, 99).column, 3);
  source_release(s);
  s = source_new("x", "", 0);
  assert_int_equal(s->lines, 1);
  assert_int_equal(source_place(s, 0).line, 1);
  assert_int_equal(source_offset(s, 0, 1), 0);
  source_release(s);
}

static void names_are_clean(void **state) {
  (void)state;
  struct source *s = source_new("a\xFF.yaml", "", 0);
  assert_string_equal(s->name, "a\xEF\xBF\xBD.yaml");
  assert_string_equal(s->path, "a\xFF.yaml");
  source_release(s);
}

static void opens(const char *path, const char *at, size_t n) {
  enum source_fault fault = SOURCE_MISSING;
  struct source *s = source_open(path, "name", n, &fault);
  assert_non_null(s);
  assert_int_equal(fault, SOURCE_OK);
  assert_int_equal(s->n, n);
  assert_memory_equal(s->text, at, n);
  // A last page that is full has no room for the NUL.
  bool maps = n > 64 << 10 && n % (size_t)sysconf(_SC_PAGESIZE) != 0;
  assert_int_equal(s->mapped, maps ? n : 0);
  assert_int_equal(s->text[n], 0);
  source_keep(s);
  source_release(s);
  assert_int_equal(s->text[n], 0);
  source_release(s);
  if (n > 0) {
    assert_null(source_open(path, "name", n - 1, &fault));
    assert_int_equal(fault, SOURCE_TOO_LARGE);
    assert_int_equal(errno, EFBIG);
  }
}

static void files_of_every_size(void **state) {
  (void)state;
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  const size_t sizes[] = {0,         1,         page - 1,     page,
                          page + 1,  64 << 10,  16 * page,    16 * page + 1,
                          17 * page, 40 * page, 40 * page - 1};
  for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
    char *text = mem_new(sizes[k] + 1, 1);
    for (size_t i = 0; i < sizes[k]; i++)
      text[i] = (char)('a' + i % 23);
    opens(write_file("f", text, sizes[k]), text, sizes[k]);
    mem_free(text);
  }
}

static enum source_fault fault_of(const char *path) {
  enum source_fault fault = SOURCE_OK;
  assert_null(source_open(path, "name", 100, &fault));
  return fault;
}

// An alarm would end the test if opening waited for a writer.
static void only_regular_files(void **state) {
  (void)state;
  alarm(20);
  assert_int_equal(fault_of(path_of("missing")), SOURCE_MISSING);
  assert_int_equal(fault_of(path_of("f/below-a-file")), SOURCE_MISSING);
  assert_int_equal(fault_of(folder), SOURCE_NOT_REGULAR);
  assert_int_equal(fault_of("/dev/null"), SOURCE_NOT_REGULAR);
  assert_int_equal(fault_of("/dev/zero"), SOURCE_NOT_REGULAR);
  const char *pipe_path = path_of("pipe");
  assert_int_equal(mkfifo(pipe_path, 0600), 0);
  assert_int_equal(fault_of(pipe_path), SOURCE_NOT_REGULAR);
  unlink(path_of("pipe"));
  alarm(0);
}

// Files in /proc say that they are empty and are not: the limit holds while
// reading.
static void size_can_lie(void **state) {
  (void)state;
  enum source_fault fault = SOURCE_OK;
  if (access("/proc/self/status", R_OK) != 0)
    skip();
  assert_null(source_open("/proc/self/status", "name", 10, &fault));
  assert_int_equal(fault, SOURCE_TOO_LARGE);
  struct source *s = source_open("/proc/self/status", "name", 65536, &fault);
  assert_non_null(s);
  assert_true(s->n > 100);
  source_release(s);
}

// What was given back is there again when it is looked at.
static void rest_and_read_again(void **state) {
  (void)state;
  size_t n = 1000003;
  char *at = mem_new(n, 1);
  for (size_t i = 0; i < n; i++)
    at[i] = i % 61 == 0 ? '\n' : (char)('a' + i % 23);
  const char *path = write_file("f", at, n);
  enum source_fault fault;
  struct source *s = source_open(path, "name", n, &fault);
  assert_int_equal(s->mapped, n);
  for (size_t upto = 0; upto <= n; upto += 5003) {
    source_rest(s, upto);
    assert_true(s->rested <= upto);
  }
  assert_true(s->rested > n / 2);
  assert_memory_equal(s->text, at, n);
  source_release(s);
  struct source *heap = source_new("name", at, n);
  source_rest(heap, n); // nothing to give back
  assert_memory_equal(heap->text, at, n);
  source_release(heap);
  mem_free(at);
}

static void walked_and_left(void **state) {
  (void)state;
  size_t n = 3000001;
  char *at = mem_new(n, 1);
  for (size_t i = 0; i < n; i++)
    at[i] = i % 61 == 0 ? '\n' : (char)('a' + i % 23);
  enum source_fault fault;
  struct source *s = source_open(write_file("f", at, n), "name", n, &fault);
  struct source_walk w = {0};
  for (size_t i = 0; i < n; i += 997)
    assert_int_equal(source_walk_to(&w, s, (uint32_t)i), (i + 60) / 61 + 1);
  assert_true(w.left > n / 2);
  source_leave(s, 0, n);
  assert_memory_equal(s->text, at, n);
  source_release(s);
  mem_free(at);
}

static int make_folder(void **state) {
  (void)state;
  return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state) {
  (void)state;
  unlink(path_of("f"));
  return rmdir(folder);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(lines_end_as_in_yaml),
      cmocka_unit_test(a_bom_is_no_column),
      cmocka_unit_test(places_against_a_walk),
      cmocka_unit_test(offsets_are_clamped),
      cmocka_unit_test(names_are_clean),
      cmocka_unit_test(files_of_every_size),
      cmocka_unit_test(only_regular_files),
      cmocka_unit_test(size_can_lie),
      cmocka_unit_test(rest_and_read_again),
      cmocka_unit_test(walked_and_left),
  };
  return cmocka_run_group_tests_name("source", tests, make_folder,
                                     remove_folder);
}
