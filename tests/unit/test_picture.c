// SPDX-License-Identifier: GPL-2.0-or-later
// Programs that misbehave in every way stand in for the one that draws.
#include "base/diag.h"
#include "test.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char program[] = "/tmp/entente-picture-XXXXXX";

static size_t open_files(void) {
  size_t n = 0;
  for (int fd = 0; fd < 1024; fd++)
    n += fcntl(fd, F_GETFD) >= 0;
  return n;
}

static void script(const char *body) {
  FILE *f = fopen(program, "w");
  assert_non_null(f);
  fprintf(f, "#!/bin/sh\n%s\n", body);
  assert_int_equal(fclose(f), 0);
  assert_int_equal(chmod(program, 0755), 0);
}

struct row {
  const char *name, *body;
  const char *format, *code; // code NULL: a picture comes
  const char *says;          // a note of the diagnostic, or NULL
  size_t dot;                // bytes fed
  unsigned seconds;
};

static const struct row rows[] = {
    {"draws", "cat > /dev/null; echo '<svg/>'", "svg", NULL, NULL, 100, 10},
    {"draws png", "cat > /dev/null; printf '\\211PNG1'", "png", NULL, NULL, 9,
     10},
    {"echoes more than a pipe holds", "echo '<svg>'; exec cat", "svg", NULL,
     NULL, 3000000, 10},
    {"talks more than a pipe holds",
     "cat > /dev/null; head -c 1000000 /dev/zero | tr '\\0' 'm' >&2; "
     "echo '<svg/>'",
     "svg", NULL, NULL, 9, 10},
    {"is passed the options",
     "cat > /dev/null; test \"$*\" = '-T pdf -K dot --timeout 7' && echo %PDF",
     "pdf", NULL, NULL, 9, 7},
    {"says something and draws", "echo hm >&2; cat > /dev/null; echo '<svg/>'",
     "svg", NULL, "hm", 9, 10},
    {"draws without reading", "echo '<svg/>'", "svg", NULL, NULL, 3000000, 10},
    {"fails", "cat > /dev/null; echo 'no such shape' >&2; exit 3", "svg",
     "picture/failed", "no such shape", 9, 10},
    {"fails before reading", "exit 1", "svg", "picture/failed", NULL, 3000000,
     10},
    {"fails after a picture", "echo '<svg/>'; exit 1", "svg", "picture/failed",
     NULL, 9, 10},
    {"is killed", "kill -9 $$", "svg", "picture/failed", NULL, 9, 10},
    {"prints nothing", "cat > /dev/null", "svg", "picture/failed", NULL, 9, 10},
    {"prints garbage", "cat > /dev/null; echo garbage", "png", "picture/failed",
     NULL, 9, 10},
    {"says what is not text", "printf '\\377\\n' >&2; echo fine >&2; exit 1",
     "svg", "picture/failed", "fine", 9, 10},
    {"hangs", "exec sleep 60", "svg", "picture/timeout", NULL, 9, 1},
    {"hangs unread", "exec sleep 60", "svg", "picture/timeout", NULL, 3000000,
     1},
    {"hangs in silence", "exec > /dev/null 2>&1 < /dev/null; exec sleep 60",
     "svg", "picture/timeout", NULL, 9, 1},
    {"leaves others behind", "sleep 8 & echo '<svg/>'", "svg", NULL, NULL, 9,
     1},
    {"says that time is over", "sleep 1; echo 'out of time' >&2; exit 1", "svg",
     "picture/timeout", "out of time", 9, 1},
    {"draws what is not drawn", "echo GIF89a", "gif", "picture/format", NULL, 9,
     10},
};

static bool has_note(const ent_diags *d, const char *note) {
  for (size_t i = 0; i < d->details.n; i++)
    for (size_t k = 0; k < d->details.at[i].notes.n; k++)
      if (strcmp(intern_text(&d->texts, d->details.at[i].notes.at[k]), note) ==
          0)
        return true;
  return false;
}

static void program_ends_well(void **state) {
  const struct row *r = *state;
  script(r->body);
  size_t files = open_files();
  char *dot = test_malloc(r->dot);
  memset(dot, ' ', r->dot);
  ent_diags *d = ent_diags_new();
  ent_bytes out = {0};
  time_t begin = time(NULL);
  bool ok = ent_picture(&(ent_bytes){dot, r->dot}, r->format, program,
                        r->seconds, &out, d);
  assert_true(time(NULL) - begin < 6);
  assert_int_equal(ok, r->code == NULL);
  assert_int_equal(ent_diags_count(d, ENT_ERROR), r->code ? 1 : 0);
  if (r->code)
    assert_true(ent_diags_has(d, r->code));
  if (r->says)
    assert_true(has_note(d, r->says));
  if (!r->says && !r->code && r->dot < 1000000 && r->dot != 9)
    assert_int_equal(d->list.n, 0);
  if (ok && strcmp(r->body, "echo '<svg>'; exec cat") == 0)
    assert_int_equal(out.n, r->dot + strlen("<svg>\n"));
  assert_int_equal(ok, out.at != NULL);
  ent_bytes_drop(&out);
  ent_diags_free(d);
  test_free(dot);
  assert_int_equal(open_files(), files);
  errno = 0;
  assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
  assert_int_equal(errno, ECHILD);
}

static void missing(const char *path) {
  size_t files = open_files();
  ent_diags *d = ent_diags_new();
  ent_bytes out = {0};
  char dot[] = "digraph {}";
  assert_false(ent_picture(&(ent_bytes){dot, 10}, "svg", path, 0, &out, d));
  assert_true(ent_diags_has(d, "picture/program"));
  assert_non_null(
      strstr(intern_text(&d->texts, d->details.at[d->list.at[0].more - 1].help),
             "output=x.dot"));
  ent_diags_free(d);
  assert_int_equal(open_files(), files);
}

static void program_is_not_there(void **state) {
  (void)state;
  missing("/nowhere/entente-gv");
  missing("no-such-program-of-ours");
  missing("/");
}

// The caller's own wish about SIGPIPE is as before, and one of its own that
// waits goes on waiting.
static void signals_are_left_alone(void **state) {
  (void)state;
  sigset_t set, got;
  script("exit 0");
  char *dot = test_malloc(1000000);
  memset(dot, ' ', 1000000);
  for (int waiting = 0; waiting < 2; waiting++) {
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    if (waiting) {
      sigprocmask(SIG_BLOCK, &set, NULL);
      raise(SIGPIPE);
    }
    ent_diags *d = ent_diags_new();
    ent_bytes out = {0};
    assert_false(
        ent_picture(&(ent_bytes){dot, 1000000}, "svg", program, 0, &out, d));
    ent_diags_free(d);
    sigpending(&got);
    assert_int_equal(sigismember(&got, SIGPIPE), waiting);
    sigprocmask(SIG_BLOCK, NULL, &got);
    assert_int_equal(sigismember(&got, SIGPIPE), waiting);
  }
  int number = 0;
  sigwait(&set, &number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  test_free(dot);
}

// The picture goes where it belongs even when the standard descriptors of the
// caller are closed.
static void closed_descriptors_do_no_harm(void **state) {
  (void)state;
  script("cat > /dev/null; echo '<svg/>'");
  pid_t pid = fork();
  if (pid == 0) {
    close(0);
    close(1);
    close(2);
    ent_diags *d = ent_diags_new();
    ent_bytes out = {0};
    char dot[] = "digraph {}";
    bool ok = ent_picture(&(ent_bytes){dot, 10}, "svg", program, 0, &out, d);
    _exit(ok && out.n == 7 ? 0 : 1);
  }
  int status = 0;
  assert_int_equal(waitpid(pid, &status, 0), pid);
  assert_true(WIFEXITED(status));
  assert_int_equal(WEXITSTATUS(status), 0);
}

int main(void) {
  int fd = mkstemp(program);
  if (fd < 0)
    return 1;
  close(fd);
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(program_is_not_there),
      cmocka_unit_test(signals_are_left_alone),
      cmocka_unit_test(closed_descriptors_do_no_harm),
  };
  int failed = TEST_TABLE("programs", rows, program_ends_well);
  failed += cmocka_run_group_tests_name("picture", tests, NULL, NULL);
  unlink(program);
  return failed;
}
