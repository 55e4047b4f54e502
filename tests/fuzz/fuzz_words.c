// SPDX-License-Identifier: GPL-2.0-or-later
// A whole command line. The first line is its words; behind it come, parted by
// lines of `===`, a ledger, a theme and kept places, each in its file in a
// folder that is made for this and goes again. The program runs in here, again
// and again. What it prints and what it writes is read in the form that it was
// asked for; its status is a documented one, and where it is no answer,
// something is said.
#define _GNU_SOURCE
#include "forms.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int cli_main(int argc, char **argv);
void cli_forget(void);

enum { WORDS = 24, PARTS = 3 };

static const char *const files[PARTS] = {"l.yaml", "theme.yaml",
                                         "l.layout.yaml"};

// ------------------------------------------------------- a folder of its own

static char folder[4096];
static int home = -1; // where the caller is

static void sweep(void) {
  DIR *d = opendir(folder);
  struct dirent *e;
  while (d && (e = readdir(d)))
    if (e->d_name[0] != '.' || strlen(e->d_name) > 2)
      unlinkat(dirfd(d), e->d_name, 0);
  if (d)
    closedir(d);
}

static void leave(void) {
  sweep();
  rmdir(folder);
}

static void enter(void) {
  must_hold(chdir(folder) == 0, "no way into", folder, strlen(folder));
}

static void go_home(void) {
  must_hold(fchdir(home) == 0, "no way back", "", 0);
}

// No other program is run, nothing is a terminal, and files stay in the folder.
static void settle(void) {
  const char *tmp = getenv("TMPDIR");
  if (folder[0])
    return;
  snprintf(folder, sizeof folder, "%s/entente-fuzz.XXXXXX", tmp ? tmp : "/tmp");
  home = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  must_hold(mkdtemp(folder) && home >= 0, "no folder", "", 0);
  atexit(leave);
  setenv("ENTENTE_FILE", files[0], 1);
  setenv("ENTENTE_GV", "/nowhere/entente-gv", 1);
  setenv("ENTENTE_PANDOC", "/nowhere/pandoc", 1);
  setenv("ENTENTE_RSVG", "/nowhere/rsvg-convert", 1);
  unsetenv("CLICOLOR_FORCE");
  int null = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (int fd = 0; fd < 2; fd++)
    if (isatty(fd))
      dup2(null, fd);
}

static void put(const char *name, const char *at, size_t n) {
  FILE *f = fopen(name, "wb");
  must_hold(f && fwrite(at, 1, n, f) == n && fclose(f) == 0, "no file", name,
            strlen(name));
}

static char *get(const char *name, size_t *n) {
  struct stat s;
  size_t size = stat(name, &s) == 0 ? (size_t)s.st_size : 0;
  char *at = malloc(size + 1);
  FILE *f = fopen(name, "rb");
  *n = f && at ? fread(at, 1, size, f) : 0;
  if (f)
    fclose(f);
  return at;
}

// -------------------------------------------------------- what it prints

struct printed {
  char *at;
  size_t n;
};

static ssize_t add(void *to, const char *at, size_t n) {
  struct printed *p = to;
  char *more = realloc(p->at, p->n + n + 1);
  if (!more)
    return 0;
  memcpy(more + p->n, at, n);
  p->at = more;
  p->n += n;
  return (ssize_t)n;
}

// They stay open, for libraries that are loaded meanwhile remember them.
static struct printed out, err;

static FILE *into(struct printed *p) {
  return fopencookie(p, "w", (cookie_io_functions_t){.write = add});
}

// As a program of its own would run.
static int run(int argc, char **argv) {
  static FILE *own_out, *own_err;
  FILE *real_out = stdout, *real_err = stderr;
  if (!own_out) {
    own_out = into(&out);
    own_err = into(&err);
    setvbuf(own_err, NULL, _IONBF, 0);
  }
  stdout = own_out;
  stderr = own_err;
  cli_forget();
  out.n = err.n = 0;
  int status = cli_main(argc, argv);
  stdout = real_out;
  stderr = real_err;
  return status;
}

// ------------------------------------------------------------- the words

// Whether a word may name a file: only here, or nowhere, as a stretch of time
// may.
static bool stays(const char *word) {
  return !strchr(word, '/') ||
         (word[0] >= '0' && word[0] <= '9' && !strstr(word, ".."));
}

static int read_words(char *line, char **argv) {
  static char name[] = "entente";
  char *rest = NULL;
  int n = 0;
  argv[n++] = name;
  for (char *w = strtok_r(line, " ", &rest); w && n < WORDS;
       w = strtok_r(NULL, " ", &rest)) {
    if (!stays(w) || !text_good(w, strlen(w), false))
      return 0;
    argv[n++] = w;
  }
  argv[n] = NULL;
  return n;
}

static bool given(int argc, char **argv, const char *what) {
  for (int i = 1; i < argc; i++)
    if (strstr(argv[i], what))
      return true;
  return false;
}

// The value of -O, or "text".
static const char *format_of(int argc, char **argv) {
  const char *format = "text";
  for (int i = 1; i < argc; i++)
    if (!strcmp(argv[i], "-O") || !strcmp(argv[i], "--output-format"))
      format = i + 1 < argc ? argv[i + 1] : format;
    else if (!strncmp(argv[i], "-O", 2))
      format = argv[i] + 2;
    else if (!strncmp(argv[i], "--output-format=", 16))
      format = argv[i] + 16;
  return format;
}

// ------------------------------------------------------------- the files

static bool is_input(const char *name) {
  for (size_t i = 0; i < PARTS; i++)
    if (!strcmp(name, files[i]))
      return true;
  return false;
}

static void look_at_files(void) {
  DIR *d = opendir(".");
  struct dirent *e;
  while (d && (e = readdir(d))) {
    const char *ext = strrchr(e->d_name, '.');
    size_t n = 0;
    if (e->d_name[0] == '.' && e->d_name[1 + (e->d_name[1] == '.')] == 0)
      continue;
    must_hold(!strstr(e->d_name, ".entente-"), "left over", e->d_name,
              strlen(e->d_name));
    char *at = get(e->d_name, &n);
    if (!is_input(e->d_name) && at && ext)
      form_must_be_good(ext + 1, at, n);
    free(at);
  }
  if (d)
    closedir(d);
}

static char *cut(char *text, char **rest, const char *mark) {
  char *end = text ? strstr(text, mark) : NULL;
  *rest = end ? end + strlen(mark) : NULL;
  if (end)
    *end = 0;
  return text;
}

static void judge(int argc, char **argv, int status) {
  bool answered = status == 0 || status == 1;
  must_hold(status >= 0 && status <= 4, "status", "", 0);
  must_hold(answered || err.n > 0, "nothing is said", argv[argc - 1],
            strlen(argv[argc - 1]));
  if (given(argc, argv, "color"))
    return;
  must_hold(text_good(err.at ? err.at : "", err.n, false), "stderr",
            err.at ? err.at : "", err.n);
  if (answered && out.n > 0 && argc > 1)
    form_must_be_good(format_of(argc, argv), out.at, out.n);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  char *text = malloc(size + 1), *argv[WORDS + 1], *rest, *part;
  if (!text)
    return 0;
  if (size)
    memcpy(text, data, size);
  text[size] = 0;
  settle();
  enter();
  int argc = read_words(cut(text, &rest, "\n"), argv);
  for (size_t i = 0; i < PARTS && rest; i++) {
    part = cut(rest, &rest, "\n===\n");
    if (*part)
      put(files[i], part, strlen(part));
  }
  if (argc > 0) {
    judge(argc, argv, run(argc, argv));
    look_at_files();
  }
  sweep();
  go_home();
  free(text);
  return 0;
}
