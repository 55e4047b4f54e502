// SPDX-License-Identifier: GPL-2.0-or-later
// Large ledgers are read where they lie, as pages of their files. When somebody
// cuts such a file off, its last pages are gone, and looking at them is a
// SIGBUS. A copy would cost as much memory as the file is large, so the signal
// is what tells. Nothing is half-written then: files are renamed into place.
#include "signals.h"

#include <signal.h>
#include <unistd.h>

static int on_change, on_break;

static void interrupted(int sig) {
  (void)sig;
  _exit(on_break);
}

static void cut_off(int sig, siginfo_t *info, void *context) {
  static const char text[] =
      "error: a file of the ledger changed while it was read [ledger/changed]\n"
      "   = help: ask again when it is written\n";
  (void)context;
  if (info->si_code != BUS_ADRERR) {
    signal(sig, SIG_DFL);
    raise(sig);
    return;
  }
  if (write(STDERR_FILENO, text, sizeof text - 1) < 0)
    _exit(on_change);
  _exit(on_change);
}

void signals_end_with(int changed, int broken) {
  struct sigaction bus = {.sa_sigaction = cut_off, .sa_flags = SA_SIGINFO};
  on_change = changed;
  on_break = broken;
  sigemptyset(&bus.sa_mask);
  sigaction(SIGBUS, &bus, NULL);
  signal(SIGINT, interrupted);
  signal(SIGPIPE, SIG_DFL); // a reader that leaves early is no error
  signal(SIGXFSZ, SIG_IGN); // a file too large is said by write
}
