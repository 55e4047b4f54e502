// SPDX-License-Identifier: GPL-2.0-or-later
// What becomes of memory and of files that are written when a call of the
// system fails: nothing is lost, nothing is left behind, and what is said is
// why.
#include "base/alloc.h"
#include "base/aside.h"
#include "base/diag.h"
#include "base/ours.h"
#include "failing.h"
#include "test.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static char top[] = "/tmp/entente-calls-XXXXXX";

// A path below the test's own folder; several can be in use at once.
static const char *at(const char *name) {
  static char paths[8][256];
  static size_t next;
  char *p = paths[next++ % 8];
  snprintf(p, sizeof paths[0], "%s/%s", top, name);
  return p;
}

// The same, in a place of its own.
static char *kept_at(char room[256], const char *name) {
  snprintf(room, 256, "%s", at(name));
  return room;
}

static void put(const char *path, const char *text) {
  FILE *f = fopen(path, "w");
  assert_non_null(f);
  fputs(text, f);
  assert_int_equal(fclose(f), 0);
}

static bool holds(const char *path, const char *text) {
  char got[256] = {0};
  FILE *f = fopen(path, "r");
  if (!f)
    return false;
  size_t n = fread(got, 1, sizeof got - 1, f);
  fclose(f);
  return n == strlen(text) && strcmp(got, text) == 0;
}

static size_t entries(const char *folder) {
  size_t n = 0;
  DIR *d = opendir(folder);
  assert_non_null(d);
  while (readdir(d))
    n++;
  closedir(d);
  return n - 2; // without . and ..
}

static int set_up(void **state) {
  (void)state;
  return mkdtemp(top) ? 0 : -1;
}

static int drop(const char *path, const struct stat *s, int kind,
                struct FTW *where) {
  (void)s;
  (void)kind;
  (void)where;
  return remove(path);
}

static int tear_down(void **state) {
  (void)state;
  return nftw(top, drop, 8, FTW_DEPTH | FTW_PHYS);
}

// ----------------------------------------------------------------- memory

static void told(void *of) {
  static const char words[] = "undone\n";
  (void)of;
  assert_int_equal(write(STDERR_FILENO, words, sizeof words - 1),
                   sizeof words - 1);
}

static void ask_calloc(void) {
  fail_calls("calloc", 1, 1, ENOMEM);
  mem_new(3, 7);
}

static void ask_realloc(void) {
  fail_calls("realloc", 1, 1, ENOMEM);
  mem_undo(told, NULL);
  mem_grow(NULL, 2, 5);
}

static void ask_pages(void) {
  fail_calls("mmap64", 1, 1, ENOMEM);
  mem_map(4096);
}

static void ask_too_many(void) { mem_new(SIZE_MAX / 2, 3); }

static void ask_too_long(void) { mem_text("", PTRDIFF_MAX); }

static void come_back(size_t wanted) { (void)wanted; }

static void ask_and_come_back(void) {
  mem_on_failure(come_back);
  fail_calls("calloc", 1, 1, ENOMEM);
  mem_new(1, 1);
}

struct memory_row {
  const char *name;
  void (*ask)(void);
  const char *said; // NULL: it is aborted
};

static const struct memory_row memory[] = {
    {"calloc", ask_calloc, "entente: out of memory (wanted 21 bytes)\n"},
    {"realloc", ask_realloc,
     "undone\nentente: out of memory (wanted 10 bytes)\n"},
    {"pages", ask_pages, "entente: out of memory (wanted 4096 bytes)\n"},
    {"too many", ask_too_many,
     "entente: out of memory (wanted 18446744073709551615 bytes)\n"},
    {"too long", ask_too_long,
     "entente: out of memory (wanted 18446744073709551615 bytes)\n"},
    {"handler comes back", ask_and_come_back, NULL},
};

static void no_memory_ends_it(void **state) {
  const struct memory_row *r = *state;
  int ends[2], status;
  char said[200] = "";
  assert_int_equal(pipe(ends), 0);
  pid_t pid = fork();
  assert_true(pid >= 0);
  if (pid == 0) {
    signal(SIGABRT, SIG_DFL);
    dup2(ends[1], STDERR_FILENO);
    r->ask();
    _exit(0);
  }
  close(ends[1]);
  assert_int_equal(waitpid(pid, &status, 0), pid);
  assert_true(read(ends[0], said, sizeof said - 1) >= 0);
  close(ends[0]);
  if (!r->said) {
    assert_true(WIFSIGNALED(status));
    return;
  }
  assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 70);
  assert_string_equal(said, r->said);
}

// ------------------------------------------------------------------ writing

struct write_row {
  const char *name, *function;
  unsigned nth, times;
  int error;
  bool good; // it is written all the same
};

static const struct write_row writes[] = {
    {"no file can be made", "open64", 1, 1, EACCES, false},
    {"its other name is taken", "open64", 1, 1, EEXIST, true},
    {"all other names are taken", "open64", 1, 5000, EEXIST, false},
    {"the folder cannot be opened", "open64", 2, 1, EACCES, true},
    {"the old one is gone", "fstat64", 1, 1, EIO, false},
    {"an interruption", "write", 1, 3, EINTR, true},
    {"a full disk", "write", 1, 1, ENOSPC, false},
    {"a quota", "write", 1, 1, EDQUOT, false},
    {"nothing to flush", "fsync", 1, 2, EINVAL, true},
    {"no flushing", "fsync", 1, 2, ENOTSUP, true},
    {"a disk that breaks", "fsync", 1, 1, EIO, false},
    {"told when it is closed", "close", 1, 1, EIO, false},
    {"no renaming", "rename", 1, 1, EROFS, false},
    {"nobody to give it to", "fchown", 1, 1, EPERM, true},
};

// The old file or the new one, and never a third.
static void one_file(void **state) {
  const struct write_row *r = *state;
  ent_diags *d = ent_diags_new();
  put(at("one"), "old");
  if (geteuid() == 0) // whose file it is stays as it is, if that can be
    assert_int_equal(chown(at("one"), 12345, 12345), 0);
  size_t before = entries(top);
  fail_calls(r->function, r->nth, r->times, r->error);
  bool good = ent_file_write(at("one"), "new", 3, d);
  unsigned failed = fail_no_more();
  assert_true(failed > 0 || (geteuid() != 0 && !strcmp(r->function, "fchown")));
  assert_int_equal(good, r->good);
  assert_true(holds(at("one"), good ? "new" : "old"));
  assert_int_equal(entries(top), before);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), !good);
  if (!good) {
    assert_true(ent_diags_has(d, "output/write"));
    const char *message = intern_text(&d->texts, d->list.at[0].message);
    assert_non_null(strstr(message, strerror(r->error)));
  }
  ent_diags_free(d);
}

// Three files of which the last cannot take its place.
struct several_row {
  const char *name, *function;
  unsigned nth, times;
  int error;
  bool stays; // the one before it cannot be put back
};

static const struct several_row several[] = {
    {"all can be put back", "rename", 3, 1, EIO, false},
    {"one cannot be put back", "rename", 2, 2, EIO, true},
    {"no second name for the old ones", "link", 1, 9, EPERM, false},
    {"second names are taken", "link", 1, 2, EEXIST, false},
};

static void files_stay_together(void **state) {
  const struct several_row *r = *state;
  mkdir(at("several"), 0777);
  const ent_file files[] = {{at("several/a"), "new", 3, false},
                            {at("several/b"), "new", 3, false},
                            {at("several/c"), "new", 3, false}};
  for (size_t i = 0; i < 3; i++)
    put(files[i].path, "old");
  ent_diags *d = ent_diags_new();
  fail_calls(r->function, r->nth, r->times, r->error);
  bool good = ent_files_write(files, 3, d);
  assert_true(fail_no_more() > 0);
  assert_int_equal(good, !strcmp(r->function, "link"));
  assert_int_equal(entries(at("several")), 3);
  assert_true(holds(at("several/a"), good ? "new" : "old"));
  assert_true(holds(at("several/b"), good || r->stays ? "new" : "old"));
  assert_true(holds(at("several/c"), good ? "new" : "old"));
  bool noted = false;
  for (size_t i = 0; i < d->details.n; i++)
    noted |= d->details.at[i].notes.n > 0;
  assert_int_equal(noted, r->stays);
  ent_diags_free(d);
}

// A second name that could not be made is missing when it is needed.
static void what_has_no_second_name_stays(void **state) {
  (void)state;
  char last[300];
  memset(last, 'x', sizeof last - 1);
  memcpy(last, top, sizeof top - 1);
  last[sizeof top - 1] = '/';
  last[sizeof last - 1] = 0;
  const ent_file files[] = {{last, "new", 3, false},
                            {at("there"), "new", 3, false}};
  put(at("there"), "old");
  ent_diags *d = ent_diags_new();
  fail_calls("link", 1, 1, EPERM);
  assert_false(ent_files_write(files, 2, d));
  assert_int_equal(fail_no_more(), 1);
  assert_true(holds(at("there"), "new"));
  assert_true(ent_diags_has(d, "output/write"));
  ent_diags_free(d);
}

// Whichever piece of memory is not to be had: all are new or all are old, and
// no other name is left.
static void no_memory_in_the_middle(void **state) {
  (void)state;
  char a[256], b[256], c[256];
  mkdir(at("memory"), 0777);
  const ent_file files[] = {{kept_at(a, "memory/a"), "new", 3, false},
                            {kept_at(b, "memory/b"), "new", 3, false},
                            {kept_at(c, "memory/c"), "new", 3, false}};
  int status = 0;
  unsigned old = 0;
  for (unsigned nth = 1; nth < 200; nth++) {
    unlink(files[2].path);
    for (size_t i = 0; i < 2; i++)
      put(files[i].path, "old");
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
      ent_diags *d = ent_diags_new();
      assert_int_equal(dup2(open("/dev/null", O_WRONLY), STDERR_FILENO), 2);
      fail_calls("realloc", nth, 1, ENOMEM);
      bool good = ent_files_write(files, 3, d);
      ent_diags_free(d);
      _exit(good && fail_no_more() == 0 ? 0 : 1);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFEXITED(status));
    bool new = holds(files[1].path, "new");
    assert_true(holds(files[0].path, new ? "new" : "old"));
    assert_true(holds(files[1].path, new ? "new" : "old"));
    assert_int_equal(access(files[2].path, F_OK) == 0, new);
    assert_int_equal(entries(at("memory")), new ? 3 : 2);
    old += !new;
    if (WEXITSTATUS(status) == 0)
      break;
    assert_int_equal(WEXITSTATUS(status), 70);
  }
  assert_int_equal(WEXITSTATUS(status), 0);
  assert_true(old > 3);
}

struct device_row {
  const char *path, *function;
  int error;
  const char *says, *help;
};

static const struct device_row devices[] = {
    {"/dev/null", "open64", EACCES, "Permission denied", "ask for the right"},
    {"/dev/null", "close", EIO, "Input/output error", NULL},
    {"/dev/full", "open", 0, "No space left on device", "make room"},
};

static void what_cannot_be_replaced(void **state) {
  const struct device_row *r = *state;
  ent_diags *d = ent_diags_new();
  if (access(r->path, F_OK) != 0)
    skip();
  fail_calls(r->function, 1, 1, r->error);
  assert_false(ent_file_write(r->path, "new", 3, d));
  fail_no_more();
  ent_bytes text = {0};
  assert_true(ent_diags_render(d, "human", NULL, 0, &text));
  assert_non_null(strstr(text.at, r->says));
  assert_true(!r->help || strstr(text.at, r->help));
  ent_bytes_drop(&text);
  ent_diags_free(d);
}

static void a_socket_is_refused(void **state) {
  (void)state;
  struct sockaddr_un name = {.sun_family = AF_UNIX};
  snprintf(name.sun_path, sizeof name.sun_path, "%s/s", top);
  int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  assert_int_equal(bind(fd, (struct sockaddr *)&name, sizeof name), 0);
  ent_diags *d = ent_diags_new();
  assert_false(ent_file_write(name.sun_path, "new", 3, d));
  ent_bytes text = {0};
  assert_true(ent_diags_render(d, "human", NULL, 0, &text));
  assert_non_null(strstr(text.at, "it is not a regular file"));
  assert_non_null(strstr(text.at, "`-o - > "));
  ent_bytes_drop(&text);
  ent_diags_free(d);
  close(fd);
}

// ------------------------------------------------------- other names, locks

static void other_names(void **state) {
  (void)state;
  struct buf name = {0};
  fail_calls("link", 1, 5000, EEXIST);
  put(at("kept"), "x");
  assert_false(aside_keep(at("kept"), &name));
  assert_int_equal(fail_no_more(), 3000);
  assert_int_equal(name.n, 0);
  buf_drop(&name);
}

static const char *put_left(long pid, const char *tail) {
  static char left[300];
  snprintf(left, sizeof left, "%s/.entente-%ld-%s", top, pid, tail);
  put(left, "left");
  struct timespec then[2] = {{.tv_sec = 1000000000}, {.tv_sec = 1000000000}};
  assert_int_equal(utimensat(AT_FDCWD, left, then, 0), 0);
  return left;
}

// A process that surely has ended.
static pid_t nobody(void) {
  pid_t child = fork();
  if (child == 0)
    _exit(0);
  assert_int_equal(waitpid(child, NULL, 0), child);
  return child;
}

// What may be somebody's is left alone.
static void sweeping(void **state) {
  (void)state;
  static const char *const calls[] = {"opendir", "fstat64", "kill"};
  const char *left = put_left(nobody(), "7.tmp");
  for (size_t i = 0; i < 3; i++) {
    fail_calls(calls[i], 1, 100, EPERM);
    aside_sweep(at("x"));
    assert_true(fail_no_more() > 0);
    assert_int_equal(access(left, F_OK), 0);
  }
  aside_sweep(at("x"));
  assert_int_equal(access(left, F_OK), -1);
  assert_int_equal(mkdir(left, 0777), 0); // no file
  struct timespec then[2] = {{.tv_sec = 1000000000}, {.tv_sec = 1000000000}};
  assert_int_equal(utimensat(AT_FDCWD, left, then, 0), 0);
  aside_sweep(at("x"));
  assert_int_equal(access(left, F_OK), 0);
  left = put_left(99999999999, "0.tmp"); // no process has such a number
  aside_sweep(at("x"));
  assert_int_equal(access(left, F_OK), 0);
  if (geteuid() == 0) {
    left = put_left(nobody(), "8.tmp");
    assert_int_equal(chown(left, 12345, 12345), 0);
    aside_sweep(at("x"));
    assert_int_equal(access(left, F_OK), 0);
  }
}

static void locks(void **state) {
  (void)state;
  fail_calls("flock", 1, 2, EINTR);
  int fd = aside_lock(at("x"));
  assert_int_equal(fail_no_more(), 2);
  assert_true(fd >= 0);
  close(fd);
  fail_calls("flock", 1, 1, ENOLCK);
  assert_int_equal(aside_lock(at("x")), -1);
  assert_int_equal(fail_no_more(), 1);
  assert_int_equal(aside_lock(at("nowhere/x")), -1);
}

// --------------------------------------------------------------- what is ours

struct ours_row {
  const char *name, *function;
  unsigned nth;
  int error, found; // as ours has it
};

static const struct ours_row owned[] = {
    {"it cannot be opened", "open64", 1, EACCES, -1},
    {"it cannot be read", "read", 1, EIO, -1},
    {"its end cannot be read", "read", 3, EIO, -1},
    {"its end is not found", "lseek64", 1, ESPIPE, -1},
    {"an interruption", "read", 1, EINTR, 1},
};

static void whose_it_is(void **state) {
  const struct ours_row *r = *state;
  put(at("own"), "<svg/>\n<!-- made by entente -->\n");
  fail_calls(r->function, r->nth, 1, r->error);
  assert_int_equal(ours(at("own")), r->found);
  assert_int_equal(errno == r->error || r->found >= 0, 1);
  assert_int_equal(fail_no_more(), 1);
  if (r->found >= 0)
    return;
  // Whoever does not know does not write.
  ent_diags *d = ent_diags_new();
  const ent_file file = {at("own"), "new", 3, .made_up = true};
  fail_calls(r->function, r->nth, 1, r->error);
  assert_false(ent_files_write(&file, 1, d));
  fail_no_more();
  assert_true(ent_diags_has(d, "output/write"));
  assert_true(holds(at("own"), "<svg/>\n<!-- made by entente -->\n"));
  ent_diags_free(d);
}

static void alike(void **state) {
  (void)state;
  static const char text[] = "a line of many letters\nmore";
  put(at("alike"), text);
  assert_true(ours_begins_alike(at("alike"), text, sizeof text - 1));
  assert_false(ours_begins_alike(at("alike"), "a line of other letters\n", 24));
  assert_false(ours_begins_alike(at("alike"), "a line\n", 7));
  assert_false(ours_begins_alike(at("alike"), "no end of a line", 16));
  fail_calls("open64", 1, 1, EACCES);
  assert_false(ours_begins_alike(at("alike"), text, sizeof text - 1));
  fail_calls("read", 1, 1, EIO);
  assert_false(ours_begins_alike(at("alike"), text, sizeof text - 1));
  fail_no_more();
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_has_no_second_name_stays),
      cmocka_unit_test(no_memory_in_the_middle),
      cmocka_unit_test(a_socket_is_refused),
      cmocka_unit_test(other_names),
      cmocka_unit_test(sweeping),
      cmocka_unit_test(locks),
      cmocka_unit_test(alike),
  };
  if (set_up(NULL) != 0)
    return 1;
  int failed = TEST_TABLE("memory", memory, no_memory_ends_it) +
               TEST_TABLE("writing", writes, one_file) +
               TEST_TABLE("several", several, files_stay_together) +
               TEST_TABLE("devices", devices, what_cannot_be_replaced) +
               TEST_TABLE("ours", owned, whose_it_is) +
               cmocka_run_group_tests_name("calls", tests, NULL, NULL);
  return tear_down(NULL) != 0 || failed;
}
