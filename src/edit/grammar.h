// SPDX-License-Identifier: GPL-2.0-or-later
// What each value of a ledger is: an actor, a source, a date … One table says
// which keys a record has, in the order in which they are written, and what
// stands behind them; whoever looks for references walks by it.
#ifndef EDIT_GRAMMAR_H
#define EDIT_GRAMMAR_H

#include "edit/tree.h"

enum says {
  SAYS_TEXT,    // a title, a note, a word of a closed list
  SAYS_ID,      // defines one: the key of an entry, `id:` of a tie
  SAYS_ACTOR,   // an id, or a name that stands for it
  SAYS_HOLDER,  // the same where it is plain, any words where it is quoted
  SAYS_SOURCE,  // an id or a URL
  SAYS_TYPE,    //
  SAYS_KIND,    //
  SAYS_KINDS,   // with commas between
  SAYS_TIE,     // FROM TYPE TO
  SAYS_DATE,    // or a list of them, or a set without quotes
  SAYS_NUMBER,  // also a percentage, a grade, a version
  SAYS_FLAG,    // true or false
  SAYS_ANYTHING // of an x-… key: not looked into
};

enum holds {
  HOLDS_ONE,      // a text
  HOLDS_MANY,     // a text, or a list of them
  HOLDS_RECORD,   // a mapping by `inside`
  HOLDS_RECORDS,  // a list of these
  HOLDS_ENTRIES,  // a mapping of ids to these
  HOLDS_DATES_BY, // a text, or a mapping of texts to dates
  HOLDS_CITATIONS // a list of texts and mappings by one of two grammars
};

struct grammar;
struct key_rule {
  const char *key;
  enum holds holds;
  enum says role; // of the texts; of the keys of entries
  const struct grammar *inside;
};

struct grammar {
  const char *what; // "tie"
  const struct key_rule *rules;
  size_t n;
};

extern const struct grammar ledger_grammar, source_grammar, citation_grammar,
    tie_grammar, actor_grammar;

// The rule of a key, or NULL: of an x-… key, and of one that is unknown.
const struct key_rule *rule_of(const struct grammar *g, struct str key);
// Which of the two a mapping among citations is.
const struct grammar *grammar_of_citation(const struct tree *t, uint32_t map);

// A text that was walked to.
struct met_text {
  uint32_t twig; // where it is written; an alias, where it is one
  enum says role;
  uint32_t key;                  // before it; NO_TWIG of a key
  uint32_t list;                 // the list that it is an item of, or NO_TWIG
  uint32_t record;               // the entry or item of a section that it is in
  const struct grammar *grammar; // of the innermost mapping
  const struct key_rule *section; // of the ledger
};
typedef void each_text(void *to, const struct met_text *s);
// Calls `each` for all texts of a file that have a meaning, those that aliases
// repeat as often as they do.
void walk_ledger(const struct tree *t, each_text *each, void *to);

#endif
