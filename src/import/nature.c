// SPDX-License-Identifier: GPL-2.0-or-later
// What a row says of the type of its tie.
#include "base/utf8.h"
#include "import/row.h"

// Which of two groups of words a text is among: 1, 0, or UNSAID.
static int8_t either(struct str s, const char *const *yes,
                     const char *const *no) {
  for (size_t i = 0; yes[i]; i++)
    if (utf8_same_folded(s, str_of(yes[i])))
      return 1;
  for (size_t i = 0; no[i]; i++)
    if (utf8_same_folded(s, str_of(no[i])))
      return 0;
  return UNSAID;
}

static bool find_directed(struct import_row *r, int8_t *out) {
  static const char *const yes[] = {"true", "directed", "1", "yes", NULL};
  static const char *const no[] = {"false",  "undirected", "0",
                                   "mutual", "no",         NULL};
  struct str s = row_text(r, TAKE_DIRECTED);
  *out = s.n ? either(s, yes, no) : !r->table->map->mirrored;
  return *out != UNSAID ||
         row_refuse(r, "`directed` is `%.*s`, and takes true or false",
                    STR_ARG(s));
}

// A row that has a day and no other time tells of something that happened.
static bool find_event(struct import_row *r, int8_t *out) {
  static const char *const yes[] = {"event", NULL};
  static const char *const no[] = {"state", NULL};
  struct str s = row_text(r, TAKE_ASPECT);
  bool dated = row_has(r, TAKE_ON) && !row_has(r, TAKE_START) &&
               !row_has(r, TAKE_END) && !row_has(r, TAKE_WHEN);
  *out = s.n ? either(s, yes, no) : dated;
  return *out != UNSAID ||
         row_refuse(r, "`aspect` is `%.*s`, and takes state or event",
                    STR_ARG(s));
}

static bool find_family(struct import_row *r, int8_t *out) {
  struct str s = row_text(r, TAKE_FAMILY);
  *out = UNSAID;
  for (int f = 0; f < FAMILIES && s.n; f++)
    if (utf8_same_folded(s, str_of(family_name((enum family)f))))
      *out = (int8_t)f;
  return !s.n || *out != UNSAID ||
         row_refuse(r,
                    "`family` is `%.*s`, and takes support, alliance, "
                    "hostility, diplomacy or structure",
                    STR_ARG(s));
}

bool row_nature(struct import_row *r, int sign, struct import_nature *out) {
  *out = (struct import_nature){.sign = (int8_t)sign};
  if (!find_directed(r, &out->directed) || !find_event(r, &out->event) ||
      !find_family(r, &out->family))
    return false;
  out->defined = r->table->map->exported && out->family != UNSAID &&
                 row_text(r, TAKE_SIGN).n && row_text(r, TAKE_DIRECTED).n &&
                 row_text(r, TAKE_ASPECT).n;
  return true;
}
