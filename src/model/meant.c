// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/meant.h"

#include "base/utf8.h"

static const struct {
  enum noun noun;
  const char *word, *ids;
} meant[] = {
#define MEANT(noun, word, ids) {NOUN_##noun, word, ids},
#include "model/meant.def"
#undef MEANT
};

// "Militant group" as "militant-group".
static void key_of(struct buf *b, struct str word) {
  utf8_fold(b, str_trim(word));
  for (size_t i = 0; i < b->n; i++)
    if (b->at[i] == ' ' || b->at[i] == '_')
      b->at[i] = '-';
}

// A ledger's own vocabulary may be without a word that is built in.
static bool known(const ent_account *l, enum noun noun, struct str id) {
  for (uint32_t r = 0; r < noun_count(l, noun); r++)
    if (str_eq(noun_name(l, noun, r, 0), id))
      return true;
  return false;
}

static bool add_ids(struct buf *b, const ent_account *l, enum noun noun,
                    const char *ids) {
  struct str id, rest = str_of(ids);
  bool any = false;
  for (bool more = true; more;) {
    more = str_cut(rest, " ", &id, &rest);
    if (!known(l, noun, id))
      continue;
    buf_addf(b, "%s`%.*s`", any ? " or " : "", STR_ARG(id));
    any = true;
  }
  return any;
}

bool meant_by(struct buf *b, const ent_account *l, enum noun noun,
              struct str word) {
  struct buf key = {0};
  bool found = false;
  key_of(&key, word);
  for (size_t i = 0; !found && i < sizeof meant / sizeof *meant; i++)
    found = meant[i].noun == noun && str_is(buf_str(&key), meant[i].word) &&
            add_ids(b, l, noun, meant[i].ids);
  buf_drop(&key);
  return found;
}
