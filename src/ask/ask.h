// SPDX-License-Identifier: GPL-2.0-or-later
// A question: what is asked for (an option each), and who heeds which option.
// All of it is told once, in questions.def. What a question does not heed is
// refused, never passed over.
#ifndef ASK_ASK_H
#define ASK_ASK_H

#include "base/diag.h"

enum ask {
#define QUESTION(id, name) ASK_##id,
#include "ask/questions.def"
  QUESTIONS
};

// A member an option, as questions.def has them: text NULL, a list NULL or
// ended by NULL, a number 0 where nothing is asked. Texts are as people type
// them; the question that heeds one reads it.
struct ent_query {
#define ASK_TEXT const char *
#define ASK_FLAG bool
#define ASK_LIST const char *const *
#define ASK_NUMBER unsigned
#define ASK_COUNT size_t
#define ASK(name, member, kind, value, help, heeded) ASK_##kind member;
#define UNSAID(name, member, kind, value, help, heeded) ASK_##kind member;
#include "ask/questions.def"
  ent_speller *spell; // how options are spelled in what is answered
};

// The query, or that of all defaults for NULL. NULL, with a usage/not-heeded
// for each, if an option is asked for that the question does not heed.
const ent_query *query_for(const ent_query *q, enum ask which, ent_diags *d);

// An option that is asked for: of text, list and number the one that it takes,
// else it is a flag.
struct ask_chosen {
  const char *name;
  const char *text;
  const char *const *list;
  size_t number;
};
// The next of them from *k on, which moves on; false when there is none.
bool ask_chosen(const ent_query *q, size_t *k, struct ask_chosen *out);

#endif
