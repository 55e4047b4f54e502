// SPDX-License-Identifier: GPL-2.0-or-later
#include "route/judge.h"
#include "base/alloc.h"
#include "route/place.h"

struct layout_verdict route_judge(const struct spot *spots, size_t n,
                                  const struct bond *bonds, size_t m,
                                  double width, unsigned rounds) {
  struct course *courses = mem_new(m + 1, sizeof *courses);
  for (size_t i = 0; i < m; i++)
    courses[i] =
        (struct course){.from = bonds[i].a,
                        .to = bonds[i].b,
                        .form = {{bonds[i].label, bonds[i].label > 0 ? 9 : 0}},
                        .head = 7};
  struct place_result r =
      place_courses(spots, n, courses, m,
                    &(struct place_options){.effort = rounds, .width = width});
  mem_free(courses);
  // A line that leaves the page makes everything smaller.
  double over = r.right - r.left - width;
  return (struct layout_verdict){.cost = r.cost + 5 * greater(over, 0),
                                 .through = r.through,
                                 .unlabelled = r.unlabelled};
}
