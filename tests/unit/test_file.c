// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/diag.h"
#include "test.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char top[] = "/tmp/entente-file-XXXXXX";

// A path below the test's own folder; several can be in use at once.
static const char *at(const char *name) {
  static char paths[8][256];
  static size_t next;
  char *p = paths[next++ % 8];
  snprintf(p, sizeof paths[0], "%s/%s", top, name);
  return p;
}

static void put(const char *path, const char *text) {
  FILE *f = fopen(path, "w");
  assert_non_null(f);
  fputs(text, f);
  assert_int_equal(fclose(f), 0);
}

static void expect(const char *path, const char *text) {
  char got[256] = {0};
  FILE *f = fopen(path, "r");
  assert_non_null(f);
  size_t n = fread(got, 1, sizeof got - 1, f);
  fclose(f);
  assert_int_equal(n, strlen(text));
  assert_string_equal(got, text);
}

static size_t entries(const char *folder) {
  size_t n = 0;
  DIR *d = opendir(folder);
  assert_non_null(d);
  for (struct dirent *e; (e = readdir(d));)
    n += strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0;
  closedir(d);
  return n;
}

static bool write_text(const char *path, const char *text) {
  ent_diags *d = ent_diags_new();
  bool ok = ent_file_write(path, text, strlen(text), d);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), ok ? 0 : 1);
  assert_int_equal(ent_diags_has(d, "output/write"), !ok);
  ent_diags_free(d);
  return ok;
}

// The write fails, its message says why, and the folder is as it was.
static void fails(const char *path, const char *text, const char *why) {
  size_t before = entries(top);
  ent_diags *d = ent_diags_new();
  assert_false(ent_file_write(path, text, strlen(text), d));
  assert_int_equal(d->list.n, 1);
  const char *message = intern_text(&d->texts, d->list.at[0].message);
  if (!strstr(message, why))
    fail_msg("'%s' does not say '%s'", message, why);
  ent_diags_free(d);
  assert_int_equal(entries(top), before);
}

static int set_up(void **state) {
  (void)state;
  return mkdtemp(top) ? 0 : -1;
}

static void new_file_honours_the_mask(void **state) {
  (void)state;
  mode_t mask = umask(027);
  assert_true(write_text(at("new"), "one"));
  umask(mask);
  struct stat s;
  assert_int_equal(stat(at("new"), &s), 0);
  assert_int_equal(s.st_mode & 0777, 0640);
  expect(at("new"), "one");
  assert_int_equal(entries(top), 1);
}

static void old_file_is_replaced_and_keeps_its_mode(void **state) {
  (void)state;
  struct stat before, after;
  put(at("old"), "before");
  chmod(at("old"), 0604);
  stat(at("old"), &before);
  assert_true(write_text(at("old"), ""));
  stat(at("old"), &after);
  expect(at("old"), "");
  assert_int_equal(after.st_mode & 0777, 0604);
  assert_int_not_equal(before.st_ino, after.st_ino);
}

static void large_file_is_whole(void **state) {
  (void)state;
  size_t n = 3000000;
  char *bytes = test_malloc(n);
  memset(bytes, 'x', n);
  ent_diags *d = ent_diags_new();
  assert_true(ent_file_write(at("large"), bytes, n, d));
  ent_diags_free(d);
  test_free(bytes);
  struct stat s;
  stat(at("large"), &s);
  assert_int_equal(s.st_size, n);
}

static void bare_name_is_in_the_folder_one_is_in(void **state) {
  (void)state;
  char here[4096];
  assert_non_null(getcwd(here, sizeof here));
  assert_int_equal(chdir(top), 0);
  assert_true(write_text("bare", "bare"));
  assert_int_equal(chdir(here), 0);
  expect(at("bare"), "bare");
}

static void longest_name_is_written(void **state) {
  (void)state;
  char name[256];
  memset(name, 'n', 255);
  name[255] = '\0';
  char path[512];
  snprintf(path, sizeof path, "%s/%s", top, name);
  assert_true(write_text(path, "long"));
  expect(path, "long");
}

static void link_is_written_through(void **state) {
  (void)state;
  mkdir(at("there"), 0777);
  put(at("there/real"), "before");
  assert_int_equal(symlink("there/real", at("link")), 0);
  assert_int_equal(symlink("link", at("link2")), 0);
  assert_true(write_text(at("link2"), "through"));
  struct stat s;
  assert_int_equal(lstat(at("link"), &s), 0);
  assert_true(S_ISLNK(s.st_mode));
  expect(at("there/real"), "through");
  // A link to what is not there yet makes it there.
  assert_int_equal(symlink(at("there/later"), at("dangling")), 0);
  assert_true(write_text(at("dangling"), "later"));
  expect(at("there/later"), "later");
  assert_int_equal(entries(at("there")), 2);
}

static void circle_of_links_is_refused(void **state) {
  (void)state;
  assert_int_equal(symlink("circle2", at("circle1")), 0);
  assert_int_equal(symlink("circle1", at("circle2")), 0);
  fails(at("circle1"), "x", strerror(ELOOP));
}

static void only_regular_files_are_replaced(void **state) {
  (void)state;
  struct stat s;
  char got[8] = "";
  fails(top, "x", "it is a folder");
  fails("/dev/full", "x", strerror(ENOSPC));
  assert_true(write_text("/dev/null", "x"));
  assert_int_equal(stat("/dev/null", &s), 0);
  assert_true(S_ISCHR(s.st_mode));
  assert_int_equal(mkfifo(at("fifo"), 0666), 0);
  int fd = open(at("fifo"), O_RDONLY | O_NONBLOCK);
  assert_true(fd >= 0);
  assert_true(write_text(at("fifo"), "piped"));
  assert_int_equal(read(fd, got, sizeof got), 5);
  assert_string_equal(got, "piped");
  close(fd);
  assert_int_equal(lstat(at("fifo"), &s), 0);
  assert_true(S_ISFIFO(s.st_mode));
}

static void missing_folder_is_named(void **state) {
  (void)state;
  fails(at("nowhere/file"), "x", strerror(ENOENT));
  fails(at("new/file"), "x", strerror(ENOTDIR));
  fails("", "x", strerror(ENOENT));
}

// Nobody in particular: root may write anywhere.
static void no_right_to_write(void **state) {
  (void)state;
  put(at("locked"), "locked");
  chmod(at("locked"), 0444);
  mkdir(at("closed"), 0777);
  put(at("closed/file"), "kept");
  chmod(at("closed"), 0555);
  chmod(top, 0755);
  bool root = geteuid() == 0;
  if (root)
    assert_int_equal(seteuid(65534), 0);
  fails(at("locked"), "x", strerror(EACCES));
  fails(at("closed/file"), "x", strerror(EACCES));
  fails(at("closed/other"), "x", strerror(EACCES));
  if (root)
    assert_int_equal(seteuid(0), 0);
  expect(at("locked"), "locked");
  expect(at("closed/file"), "kept");
  chmod(at("closed"), 0777);
}

// A limit on the size of files fails in the middle of the writing, as a full
// disk does.
static void full_disk_leaves_the_old_file(void **state) {
  (void)state;
  char bytes[5000];
  memset(bytes, 'x', sizeof bytes - 1);
  bytes[sizeof bytes - 1] = '\0';
  put(at("full"), "before");
  struct rlimit limit, small;
  getrlimit(RLIMIT_FSIZE, &limit);
  small = (struct rlimit){4096, limit.rlim_max};
  signal(SIGXFSZ, SIG_IGN);
  setrlimit(RLIMIT_FSIZE, &small);
  fails(at("full"), bytes, strerror(EFBIG));
  setrlimit(RLIMIT_FSIZE, &limit);
  signal(SIGXFSZ, SIG_DFL);
  expect(at("full"), "before");
}

static int drop(const char *path, const struct stat *s, int kind,
                struct FTW *at) {
  (void)s;
  (void)kind;
  (void)at;
  return remove(path);
}

static int tear_down(void **state) {
  (void)state;
  return nftw(top, drop, 8, FTW_DEPTH | FTW_PHYS);
}

#define OLD_ONE "<svg/>\n<!-- made by entente -->\n"

// A name too long for the system is refused by rename alone.
static void all_take_their_places_or_none(void **state) {
  (void)state;
  char long_name[300];
  memset(long_name, 'x', sizeof long_name - 1);
  long_name[sizeof long_name - 1] = '\0';
  mkdir(at("several"), 0777);
  put(at("several/text"), "old text");
  put(at("several/one"), OLD_ONE);
  char last[400];
  snprintf(last, sizeof last, "%s/%s", at("several"), long_name);
  ent_file files[] = {{at("several/text"), "new", 3, false},
                      {at("several/one"), "new", 3, true},
                      {at("several/two"), "new", 3, true},
                      {last, "new", 3, true}};
  ent_diags *d = ent_diags_new();
  assert_false(ent_files_write(files, 4, d));
  assert_true(ent_diags_has(d, "output/write"));
  ent_diags_free(d);
  expect(at("several/text"), "old text");
  expect(at("several/one"), OLD_ONE);
  assert_int_equal(entries(at("several")), 2);
  d = ent_diags_new();
  assert_true(ent_files_write(files, 3, d));
  ent_diags_free(d);
  expect(at("several/text"), "new");
  expect(at("several/two"), "new");
  assert_int_equal(entries(at("several")), 3);
}

static void put_aside(const char *name, time_t age) {
  put(at(name), "left");
  struct timespec then[2] = {{.tv_sec = time(NULL) - age},
                             {.tv_sec = time(NULL) - age}};
  assert_int_equal(utimensat(AT_FDCWD, at(name), then, 0), 0);
}

// A process that surely has ended.
static pid_t nobody(void) {
  pid_t child = fork();
  if (child == 0)
    _exit(0);
  assert_int_equal(waitpid(child, NULL, 0), child);
  return child;
}

static void what_the_dead_left_is_swept(void **state) {
  (void)state;
  enum { OLD = 100000 };
  char dead[60], new[60], living[60];
  long gone = nobody();
  mkdir(at("left"), 0777);
  snprintf(dead, sizeof dead, "left/.entente-%ld-0.tmp", gone);
  snprintf(new, sizeof new, "left/.entente-%ld-1.tmp", gone);
  snprintf(living, sizeof living, "left/.entente-%ld-0.tmp", (long)getppid());
  put_aside(dead, OLD);
  put_aside(new, 0);
  put_aside(living, OLD);
  put_aside("left/.entente-1x-0.tmp", OLD);
  // What is nearly such a name is somebody's.
  char notes[60], twice[60];
  snprintf(notes, sizeof notes, "left/.entente-%ld-notes.tmp", gone);
  snprintf(twice, sizeof twice, "left/.entente-%ld-0.tmp.tmp", gone);
  put_aside(notes, OLD);
  put_aside(twice, OLD);
  assert_true(write_text(at("left/x"), "x"));
  assert_int_equal(access(at(dead), F_OK), -1);
  assert_int_equal(entries(at("left")), 6);
}

// Nothing but an ordinary file of a name that nobody typed.
static void what_is_made_up_leads_nowhere(void **state) {
  (void)state;
  mkdir(at("made"), 0777);
  put(at("made/victim"), "mine");
  assert_int_equal(symlink("victim", at("made/link")), 0);
  assert_int_equal(symlink("nothing", at("made/gone")), 0);
  assert_int_equal(mkfifo(at("made/pipe"), 0600), 0);
  static const char *const names[] = {"made/link", "made/gone", "made/pipe"};
  for (size_t i = 0; i < 3; i++) {
    ent_diags *d = ent_diags_new();
    const ent_file file = {at(names[i]), "x", 1, .made_up = true};
    assert_false(ent_files_write(&file, 1, d));
    assert_true(ent_diags_has(d, "output/link"));
    ent_diags_free(d);
  }
  expect(at("made/victim"), "mine");
  assert_int_equal(entries(at("made")), 4);
}

struct there {
  const char *text;
  bool ours;
};

// And of ordinary files none but what the program made, or is empty.
static void what_is_made_up_replaces_its_own(void **state) {
  (void)state;
  static const struct there rows[] = {
      {"", true},
      {"mine", false},
      {"<svg/>\n", false},
      {"<svg/>\n<!-- made by entente -->\n", true},
      {"<!-- made by entente -->\n<svg><text>and very much of it made by "
       "nobody else but by somebody "
       "else</text></svg>",
       false},
      {"digraph entente {\n}\n", true},
      {"digraph mine {\n}\n", false},
      {"# places\nentente-layout: 1\n", true},
      {"entente-layout: 1\nactors:\n", true},
      {"notes: no entente-layout: of mine, which nobody is to replace, and is "
       "longer than a mark\n",
       false},
  };
  mkdir(at("own"), 0777);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    put(at("own/x"), rows[i].text);
    ent_diags *d = ent_diags_new();
    const ent_file file = {at("own/x"), "new", 3, .made_up = true};
    assert_int_equal(ent_files_write(&file, 1, d), rows[i].ours);
    assert_int_equal(ent_diags_has(d, "output/foreign"), !rows[i].ours);
    expect(at("own/x"), rows[i].ours ? "new" : rows[i].text);
    assert_int_equal(entries(at("own")), 1);
    ent_diags_free(d);
    assert_true(write_text(at("own/x"), "typed"));
    expect(at("own/x"), "typed");
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(new_file_honours_the_mask),
      cmocka_unit_test(old_file_is_replaced_and_keeps_its_mode),
      cmocka_unit_test(large_file_is_whole),
      cmocka_unit_test(bare_name_is_in_the_folder_one_is_in),
      cmocka_unit_test(longest_name_is_written),
      cmocka_unit_test(link_is_written_through),
      cmocka_unit_test(circle_of_links_is_refused),
      cmocka_unit_test(only_regular_files_are_replaced),
      cmocka_unit_test(missing_folder_is_named),
      cmocka_unit_test(no_right_to_write),
      cmocka_unit_test(full_disk_leaves_the_old_file),
      cmocka_unit_test(all_take_their_places_or_none),
      cmocka_unit_test(what_the_dead_left_is_swept),
      cmocka_unit_test(what_is_made_up_leads_nowhere),
      cmocka_unit_test(what_is_made_up_replaces_its_own),
  };
  return cmocka_run_group_tests_name("file", tests, set_up, tear_down);
}
