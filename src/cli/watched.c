// SPDX-License-Identifier: GPL-2.0-or-later
// Editors write a file anew and rename it, so folders are watched, not files;
// whether a change in them matters is told by what the files hold.
#include "watched.h"
#include <dirent.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/inotify.h>
#endif

enum { QUIET_MS = 50, BURST = 40, NAP_MS = 500, FOLDERS_MOST = 1000 };

// ------------------------------------------------------------------ what is

static const unsigned long long basis = 0xcbf29ce484222325;

static void mix(unsigned long long *sum, const char *at, size_t n) {
  for (size_t i = 0; i < n; i++)
    *sum = (*sum ^ (unsigned char)at[i]) * 0x100000001b3;
}

// A file that is not there is another thing than an empty one.
static void mix_file(unsigned long long *sum, const char *path) {
  char piece[1 << 16];
  size_t n;
  FILE *f = fopen(path, "rbe");
  mix(sum, path, strlen(path) + 1);
  mix(sum, f ? "+" : "-", 1);
  while (f && (n = fread(piece, 1, sizeof piece, f)) > 0)
    mix(sum, piece, n);
  if (f)
    fclose(f);
}

// Called with each file of the ledger; with its path as it was given, where it
// cannot be read at all. How many there are.
static size_t each_file(const struct settings *s,
                        void (*see)(void *to, const char *path), void *to) {
  ent_diags *d = ent_diags_new();
  const ent_read_options options = ENT_READ_OPTIONS(.limits = s->limits);
  ent_book *b = ent_book_read(ledger_path(s), &options, d);
  const char *path;
  size_t n = 0;
  for (; b && (path = ent_book_file(b, n)); n++)
    see(to, path);
  if (n == 0)
    see(to, ledger_path(s));
  ent_book_free(b);
  ent_diags_free(d);
  return n;
}

static void see_file(void *to, const char *path) { mix_file(to, path); }

struct watched watched_state(const struct settings *s) {
  struct watched now = {basis, basis, 0};
  ent_bytes layout = {0};
  now.files = each_file(s, see_file, &now.said);
  if (s->theme)
    mix_file(&now.said, s->theme);
  ent_positions_path(ledger_path(s), &layout);
  mix_file(&now.places, layout.at);
  ent_bytes_drop(&layout);
  return now;
}

// ------------------------------------------------------------------- folders

#ifdef __linux__
static int ear = -1;

static bool hear_of(const char *folder) {
  return inotify_add_watch(ear, folder,
                           IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM |
                               IN_CREATE | IN_DELETE | IN_ONLYDIR) >= 0;
}

// Of a folder those in it, too, but hidden ones.
static void hear_within(const char *folder) {
  char path[PATH_MAX];
  struct stat it;
  size_t n = 0;
  DIR *dir = hear_of(folder) ? opendir(folder) : NULL;
  for (struct dirent *e; dir && n < FOLDERS_MOST && (e = readdir(dir));) {
    int length = snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
    if (e->d_name[0] != '.' && length > 0 && (size_t)length < sizeof path &&
        lstat(path, &it) == 0 && S_ISDIR(it.st_mode))
      n += hear_of(path);
  }
  if (dir)
    closedir(dir);
}

static void see_folder(void *to, const char *path) {
  char folder[PATH_MAX];
  struct stat it;
  (void)to;
  snprintf(folder, sizeof folder, "%s", path);
  char *slash = strrchr(folder, '/');
  if (stat(path, &it) == 0 && S_ISDIR(it.st_mode))
    hear_within(path);
  else if (slash && slash > folder)
    hear_within((*slash = 0, folder));
  else
    hear_within(slash ? "/" : ".");
}

void watched_folders(const struct settings *s) {
  each_file(s, see_folder, NULL);
  see_folder(NULL, ledger_path(s));
  if (s->theme)
    see_folder(NULL, s->theme);
}

bool watched_begin(void) {
  ear = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (ear >= 0)
    return true;
  say_error("watch/none", "changes of files cannot be heard of: %s",
            "the system has no more watches");
  say_help("end other programs that watch files, or raise "
           "fs.inotify.max_user_instances");
  return false;
}

static bool heard(int ms) {
  char events[1 << 12];
  struct pollfd p = {ear, POLLIN, 0};
  if (poll(&p, 1, ms) <= 0)
    return false;
  while (read(ear, events, sizeof events) > 0)
    ;
  return true;
}

void watched_wait(void) {
  while (!heard(-1))
    ;
  for (int i = 0; i < BURST && heard(QUIET_MS); i++)
    ;
}
#else
// Where nobody tells, it is looked at now and then.
bool watched_begin(void) { return true; }
void watched_folders(const struct settings *s) { (void)s; }
void watched_wait(void) {
  nanosleep(&(struct timespec){0, NAP_MS * 1000000L}, NULL);
}
#endif
