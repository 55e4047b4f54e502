// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/num.h"
#include "sheet/stix.h"

#include <stdarg.h>

const char stix_extension[] =
    "extension-definition--f88dfbc6-249b-4cd4-aaaa-64ec159d5ba2";
static const char tlp_extension[] =
    "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

// ----------------------------------------------------------------- objects

const char *stix_keep(struct stix *x, struct str s) {
  return arena_text(&x->names, s.at, s.n);
}

struct stix_object *stix_find(const struct stix *x, struct str id) {
  uint32_t k = map_get(&x->by_id, id);
  return k == MAP_NONE ? NULL : &x->objects.at[k];
}

const struct json_node *stix_own(const struct stix *x,
                                 const struct json_node *of) {
  return tree_get(&x->in.tree, tree_get(&x->in.tree, of, "extensions"),
                  stix_extension);
}

void stix_refuse(struct stix *x, const char *format, ...) {
  va_list args;
  buf_clear(&x->scratch);
  va_start(args, format);
  buf_vaddf(&x->scratch, format, args);
  va_end(args);
  entry_refuse(&x->r, "objects[%u]: %s", x->in.nth, buf_text(&x->scratch));
}

bool stix_day(struct str s, day *out) {
  uint32_t part[3];
  if (s.n != 10 || s.at[4] != '-' || s.at[7] != '-' ||
      !num_parse_u32(str_n(s.at, 4), &part[0]) ||
      !num_parse_u32(str_n(s.at + 5, 2), &part[1]) ||
      !num_parse_u32(str_n(s.at + 8, 2), &part[2]) || part[0] < 1 ||
      part[1] < 1 || part[1] > 12 || part[2] < 1 ||
      part[2] > (uint32_t)day_in_month((int)part[0], (int)part[1]))
    return false;
  *out = day_of((int)part[0], (int)part[1], (int)part[2]);
  return true;
}

// ---------------------------------------------------------------- markings

// From the least restrictive to the most; first as TLP 2.0 calls them.
enum { TLP_CLEAR, TLP_GREEN, TLP_AMBER, TLP_STRICT, TLP_RED, TLP };
static const char *const tlp_words[TLP] = {"clear", "green", "amber",
                                           "amber+strict", "red"};

// The definitions of TLP that everybody knows, in 2.0 and 1.0.
static const struct {
  const char *id;
  int level;
} tlp_known[] = {
    {"marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", TLP_CLEAR},
    {"marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", TLP_GREEN},
    {"marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", TLP_AMBER},
    {"marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", TLP_STRICT},
    {"marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", TLP_RED},
    {"marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", TLP_CLEAR},
    {"marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", TLP_GREEN},
    {"marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", TLP_AMBER},
    {"marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", TLP_RED},
};

static const char *tlp_of(struct str word) {
  if (str_is(word, "white"))
    return tlp_words[TLP_CLEAR];
  for (int i = 0; i < TLP; i++)
    if (str_is(word, tlp_words[i]))
      return tlp_words[i];
  return NULL;
}

static int level_of(const char *word) {
  for (int i = 0; i < TLP; i++)
    if (!strcmp(word, tlp_words[i]))
      return i;
  return -1;
}

// The word of a definition; NULL of a statement, which restricts nothing.
const char *stix_word(struct stix *x, const struct json_node *of) {
  const struct json_tree *t = &x->in.tree;
  const struct json_node *says = tree_get(t, of, "definition");
  struct str two = tree_said(
      t, tree_get(t, tree_get(t, of, "extensions"), tlp_extension), "tlp_2_0");
  struct str one = tree_said(t, says, "tlp");
  struct str statement = tree_said(t, says, "statement");
  if (two.n || one.n)
    return tlp_of(two.n ? two : one);
  if (x->ours)
    return stix_keep(x, tree_said(t, of, "name"));
  if (statement.n) {
    buf_add(&x->statements, x->statements.n ? "; " : "");
    buf_adds(&x->statements, statement);
  }
  return NULL;
}

bool stix_is_tlp(const char *word) { return level_of(word) >= 0; }

// The level that a reference means; -1: none, or one of the ledger's own words,
// which is then in *own.
static int level_meant(struct stix *x, struct str ref, const char **own) {
  const struct stix_object *o = stix_find(x, ref);
  for (size_t i = 0; i < sizeof tlp_known / sizeof *tlp_known; i++)
    if (str_is(ref, tlp_known[i].id))
      return tlp_known[i].level;
  if (!o || o->sort != STIX_MARKING) {
    netfile_count(x->g, 1,
                  "marking is of a definition that is not there: it is read as "
                  "`red`, until somebody says what it means",
                  "markings are of definitions that are not there: they are "
                  "read as `red`, until somebody says what they mean");
    return TLP_RED;
  }
  if (!o->name)
    entry_leave(&x->r, STR("statements that mark objects, kept as a note"),
                STR("statement"));
  else if (level_of(o->name) < 0)
    *own = o->name;
  return o->name ? level_of(o->name) : -1;
}

void stix_mark(struct stix *x, const struct json_node *of) {
  const struct json_node *refs =
      tree_get(&x->in.tree, of, "object_marking_refs");
  const char *own = NULL;
  int most = -1;
  for (const struct json_node *n = tree_first(&x->in.tree, refs); n;
       n = tree_after(&x->in.tree, n)) {
    int level = level_meant(x, tree_text(&x->in.tree, n), &own);
    most = level > most ? level : most;
  }
  if (most >= 0 || own)
    entry_say(&x->r, "marking", str_of(most >= 0 ? tlp_words[most] : own));
}
