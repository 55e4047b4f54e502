// SPDX-License-Identifier: GPL-2.0-or-later
// Letters in ids and names that are not what they seem to be. A text is kept as
// it is written: what the letter was meant for is for its author to say.
#include "base/letters.h"
#include "base/utf8.h"
#include "read/reader.h"

// The letter itself, where it stands as it is and not as an escape.
static struct span narrow(struct span where, struct str s,
                          const struct odd_letter *odd) {
  const char *text = where.in->text;
  for (uint32_t i = where.start; i + odd->n <= where.end; i++)
    if (memcmp(text + i, s.at + odd->at, odd->n) == 0) {
      where.start = i;
      where.end = i + (uint32_t)odd->n;
      return where;
    }
  return where;
}

static void help(struct reader *r, struct str s, enum letters_in in,
                 const struct odd_letter *odd) {
  struct buf plain = {0};
  const char *like = odd->plain;
  letters_typed(&plain, s, in);
  if (odd->kind == LETTER_TWIN)
    diag_help(
        r->d,
        "it looks like `%s` (U+%04X), in whose script the rest of the word is: "
        "type `%s` anew",
        odd->plain, (unsigned)utf8_next(&like), buf_text(&plain));
  else
    diag_help(r->d, "it %s: write `%s`",
              odd->kind == LETTER_UNSEEN ? "cannot be seen"
              : odd->plain[0] == ' '     ? "looks like a blank"
                                         : "looks like a hyphen",
              buf_text(&plain));
  diag_fix(r->d, "%s", buf_text(&plain));
  buf_drop(&plain);
}

void odd_letters_tell(struct reader *r, struct str s, struct span where,
                      bool id) {
  enum letters_in in = id ? LETTERS_OF_ID : LETTERS_OF_NAME;
  struct odd_letter odd;
  if (!letters_odd(s, in, &odd))
    return;
  diag(r->d, ENT_WARNING, id ? "id/letters" : "name/letters",
       narrow(where, s, &odd), "letter %zu of this %s is U+%04X", odd.nth,
       id ? "id" : "name", (unsigned)odd.cp);
  help(r, s, in, &odd);
}

bool name_sound(struct reader *r, const struct node *value) {
  if (letters_visible(value->text)) {
    odd_letters_tell(r, value->text, span_of(r, value), false);
    return true;
  }
  diag(r->d, ENT_ERROR, "name/unseen", span_of(r, value),
       "nothing of this name can be seen");
  diag_help(r->d, "write what the actor is called, or leave the name out");
  return false;
}
