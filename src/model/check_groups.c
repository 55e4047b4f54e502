// SPDX-License-Identifier: GPL-2.0-or-later
// Groups are plain texts, so a slip of the keyboard makes a new one.
#include "base/utf8.h"
#include "model/check.h"

struct spellings {
  struct map first; // folded -> index in `list`
  VEC(ent_sym) list;
  struct arena arena;
};

// The spelling met first of a group's name.
static ent_sym first_spelling(struct spellings *all, const ent_account *l,
                              ent_sym group) {
  struct buf b = {0};
  utf8_fold(&b, intern_str(&l->facts->texts, group));
  uint32_t at = map_get(&all->first, buf_str(&b));
  if (at == MAP_NONE) {
    at = (uint32_t)all->list.n;
    const char *kept = arena_text(&all->arena, b.at, b.n);
    map_put(&all->first, (struct str){kept, b.n}, at);
    vec_push(&all->list, group);
  }
  buf_drop(&b);
  return all->list.at[at];
}

static void run(const ent_account *l, ent_diags *d) {
  struct spellings all = {0};
  for (size_t i = 0; i < l->facts->actors.n; i++) {
    const struct actor *a = &l->facts->actors.at[i];
    for (uint32_t k = 0; k < a->groups.n; k++) {
      ent_sym group = l->facts->groups.at[a->groups.first + k].text;
      ent_sym first = group ? first_spelling(&all, l, group) : 0;
      if (first == group)
        continue;
      diag(d, ENT_WARNING, "group/two-spellings",
           place_span(l, a->place, "group", 0),
           "the group `%s` is also written `%s`", text(l, group),
           text(l, first));
      diag_help(d, "write both alike: as they are, they are two groups");
    }
  }
  map_drop(&all.first);
  vec_drop(&all.list);
  arena_drop(&all.arena);
}

const struct check check_groups = {
    .name = "groups",
    .summary = "A group whose name is written in two ways.",
    .run = run,
};
