// SPDX-License-Identifier: GPL-2.0-or-later
// A command again and again: each time in a process of its own, so that nothing
// is left of the time before, whatever it said and however it ended.
#include "watched.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

// From the top of an empty screen, and no more than it has room for.
static void set_up_screen(void) {
  struct winsize size;
  char pager[40];
  unsigned lines = 24;
  if (!term_is(STDOUT_FILENO))
    return;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 4)
    lines = size.ws_row;
  snprintf(pager, sizeof pager, "head -n %u", lines - 2);
  setenv("ENTENTE_PAGER", pager, 1);
  const char *term = getenv("TERM");
  if (term && strcmp(term, "dumb") != 0)
    put_stdout("\033[H\033[2J", 7);
}

static void wait_for(pid_t pid) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
    ;
  if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_INTERRUPTED)
    _exit(EXIT_INTERRUPTED);
}

static void wait_for_change(const struct settings *s, struct watched was) {
  for (;;) {
    watched_folders(s);
    const struct watched now = watched_state(s);
    if (now.said != was.said || now.places != was.places)
      return;
    watched_wait();
  }
}

bool watch_again(const struct settings *s) {
  if (!watched_begin())
    return false;
  for (;;) {
    watched_folders(s);
    struct watched was = watched_state(s);
    pid_t pid = fork();
    if (pid == 0) {
      set_up_screen();
      return true;
    }
    if (pid < 0) {
      say_error("watch/none", "the command cannot be started: %s",
                strerror(errno));
      return false;
    }
    wait_for(pid);
    was.places = watched_state(s).places;
    if (!s->quiet)
      say_line("watching %zu file%s of %s (Ctrl-C ends)", was.files,
               plural(was.files), ledger_path(s));
    wait_for_change(s, was);
  }
}

// Its words are another command's: whoever reads them asks for watch_again.
static int run(struct settings *s) {
  (void)s;
  return EXIT_USAGE;
}

const struct command command_watch = {
    .name = "watch",
    .group = "produce",
    .words = "COMMAND...",
    .summary = "a command now, and whenever the ledger changes",
    .examples = "entente watch check\n"
                "entente watch who haqqani --at 2011-09\n"
                "entente watch draw --at 2011-09 -o network.svg\n",
    .about = "The command and its options are as they would be alone. It runs "
             "again when a file of the ledger has changed, one has come that "
             "`include` takes in, or the theme or the places of actors are "
             "others; not for what it writes itself. Ctrl-C ends it.",
    .owns = 0,
    .least = 1,
    .most = 1,
    .run = run,
};
