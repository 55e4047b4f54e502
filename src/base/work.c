// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/work.h"

#include <pthread.h>
#include <unistd.h>

#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
enum { MOST = 1 }; // a thread costs more than what it is given
#else
enum { MOST = 8 };
#endif

struct worker {
  pthread_t thread;
  bool started;
  work_run *run;
  void *context;
  size_t from, end;
};

static _Thread_local bool hired;

bool work_is_hired(void) { return hired; }

static void work(const struct worker *w) {
  w->run(w->context, w->from, w->end);
}

static void *work_hired(void *data) {
  hired = true;
  work(data);
  return NULL;
}

static size_t workers_for(size_t jobs, size_t least) {
  long online = sysconf(_SC_NPROCESSORS_ONLN);
  size_t n = online > 0 ? (size_t)online : 1;
  n = n < MOST ? n : MOST;
  size_t useful = jobs / (least ? least : 1);
  return n < useful ? n : useful ? useful : 1;
}

void work_share(size_t jobs, size_t least, work_run *run, void *context) {
  struct worker w[MOST] = {0};
  size_t n = workers_for(jobs, least);
  for (size_t i = 0; i < n; i++) {
    w[i] = (struct worker){.run = run,
                           .context = context,
                           .from = jobs * i / n,
                           .end = jobs * (i + 1) / n};
    // This thread does the last run itself, and any that gets no thread.
    w[i].started =
        i + 1 < n && !pthread_create(&w[i].thread, NULL, work_hired, &w[i]);
  }
  for (size_t i = 0; i < n; i++)
    if (!w[i].started)
      work(&w[i]);
  for (size_t i = 0; i < n; i++)
    if (w[i].started)
      pthread_join(w[i].thread, NULL);
}
