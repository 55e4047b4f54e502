// SPDX-License-Identifier: GPL-2.0-or-later
#include "edit/edit.h"

#include "base/suggest.h"
#include "base/utf8.h"

// What it is that has the id: one of the nouns, or NOUNS with a diagnostic.
static enum noun noun_by_name(const char *name, ent_diags *d) {
  for (enum noun n = 0; n < NOUNS; n++)
    if (strcmp(edit_nouns[n].name, name) == 0)
      return n;
  diag_usage(d, "usage/option-value", "nothing is called a `%s`", name);
  diag_help(d, "it is actor, source, type, kind or, to be renamed, period");
  return NOUNS;
}

static void tell_several(const char *id, ent_diags *d, const bool *is) {
  struct buf b = {0};
  for (enum noun n = 0; n < NOUNS; n++)
    if (is[n])
      buf_addf(&b, "%sa%s %s", b.n ? " and " : "", n == NOUN_ACTOR ? "n" : "",
               edit_nouns[n].name);
  diag_usage(d, "usage/several-ids", "`%s` is %s", id, buf_text(&b));
  diag_help(d, "say which is meant: \1as=%s\2",
            edit_nouns[is[NOUN_ACTOR] ? NOUN_ACTOR : NOUN_SOURCE].name);
  buf_drop(&b);
}

static bool is_in_place(const struct ent_edit *e, struct str id) {
  for (size_t i = 0; i < e->book->in_place.n; i++)
    if (str_eq(book_str(e->book, e->book->in_place.at[i].id), id))
      return true;
  return false;
}

static bool is_built_in(const struct ent_edit *e, struct str id) {
  return ledger_type(e->account, id) != NONE ||
         ledger_kind(e->account, id) != NONE;
}

static void tell_unknown(const struct ent_edit *e, struct str id,
                         ent_diags *d) {
  diag_usage(d, "usage/unknown-id", "nothing in the ledger has the id `%.*s`",
             STR_ARG(id));
  struct suggest s = suggest_for(id);
  for (enum noun n = 0; n < NOUNS; n++)
    for (uint32_t i = 0; i < noun_count(e->account, n); i++)
      suggest_offer(&s, noun_name(e->account, n, i, 0));
  struct str best = suggest_best(&s);
  if (is_in_place(e, id))
    diag_help(d, "that source is written where it is cited, and has no id of "
                 "its own there");
  else if (is_built_in(e, id))
    diag_help(d, "that word is built in, and no ledger's to change; "
                 "`\3retype\2` gives ties another type");
  else if (best.n > 0)
    diag_help(d, "did you mean `%.*s`?", STR_ARG(best));
  else
    diag_help(d, "an id is meant here, not a name: \3actors\2 and \3sources\2 "
                 "list them");
}

enum noun edit_noun_of(const struct ent_edit *e, const char *noun,
                       struct str id, ent_diags *d) {
  bool is[NOUNS];
  enum noun asked = noun ? noun_by_name(noun, d) : NOUNS, found = NOUNS;
  size_t n = 0;
  if (noun && asked == NOUNS)
    return NOUNS;
  for (enum noun k = 0; k < NOUNS; k++) {
    is[k] = (!noun || k == asked) && edit_defined(e, k, id) > 0;
    n += is[k];
    found = is[k] ? k : found;
  }
  if (n == 1)
    return found;
  if (n > 1)
    tell_several(id.at, d, is);
  else
    tell_unknown(e, id, d);
  return NOUNS;
}

// The record that another name means already, an id or what stands for one;
// NONE if there is none but the one that is renamed.
static uint32_t holder_of(const struct ent_edit *e, enum noun noun,
                          struct str other, struct str id) {
  const ent_account *l = e->account;
  for (uint32_t i = 0; i < noun_count(l, noun); i++) {
    struct str name = noun_name(l, noun, i, 0);
    bool self = str_eq(name, id);
    for (size_t k = 0; name.at; name = noun_name(l, noun, i, ++k))
      if (!self && edit_is(name, other) && (k == 0 || noun == NOUN_ACTOR))
        return i;
  }
  return NONE;
}

static bool is_free(const struct ent_edit *e, enum noun noun, struct str other,
                    struct str id, ent_diags *d) {
  uint32_t held = holder_of(e, noun, other, id);
  if (held == NONE)
    return true;
  struct buf b = {0};
  noun_print(&b, e->account, noun, held);
  diag_usage(d, "usage/id-taken", "`%.*s` means the %s %s already",
             STR_ARG(other), edit_nouns[noun].name, buf_text(&b));
  diag_help(d, "choose another id; two records of one thing are made one by "
               "`\3merge A B\2`");
  buf_drop(&b);
  return false;
}

// Whether a period is meant: by its sort, or as there is nothing else so
// called.
static bool means_period(const struct ent_edit *e, const char *noun,
                         struct str id) {
  bool other = false;
  for (enum noun n = 0; n < NOUNS; n++)
    other = other || edit_defined(e, n, id) > 0;
  return edit_is_period(e, id) && (noun ? strcmp(noun, "period") == 0 : !other);
}

bool ent_edit_rename(ent_edit *e, const char *noun, const char *id,
                     const char *other, ent_diags *d) {
  struct buf from = {0}, to = {0};
  size_t places = 0;
  utf8_compose(&from, str_of(id));
  utf8_compose(&to, str_of(other));
  bool same = str_eq(buf_str(&from), buf_str(&to));
  if (means_period(e, noun, buf_str(&from))) {
    bool done = same || edit_rename_period(e, buf_str(&from), buf_str(&to), d);
    buf_drop(&from);
    buf_drop(&to);
    return done;
  }
  enum noun n = edit_noun_of(e, noun, buf_str(&from), d);
  bool good = n < NOUNS && !same &&
              is_free(e, n, buf_str(&to), buf_str(&from), d) &&
              edit_refer(e, n, buf_str(&from), buf_str(&to), true, &places, d);
  struct str name = buf_str(&to);
  if (good && n == NOUN_ACTOR)
    edit_move_place(e, buf_str(&from), &name);
  if (good)
    edit_say(e, "the %s `%s` is `%s` now, in %zu place%s", edit_nouns[n].name,
             id, other, places, places == 1 ? "" : "s");
  buf_drop(&from);
  buf_drop(&to);
  return good || (n < NOUNS && same);
}
