// SPDX-License-Identifier: GPL-2.0-or-later
// What the readers of dates share: the strict parser, which only says yes or
// no, and the words for a no.
//
// Parsing never explains. Only when all readings of a text have failed does
// blame look at it again, so that the common path stays short and a fault can
// take its time to find what was meant.
#ifndef TIME_EDTF_H
#define TIME_EDTF_H

#include "time/date.h"

// One text being read.
struct reading;
// What reads one date in it, and what the whole of it may be; those who are
// asked by these readers go back to them through here.
typedef bool date_reader(const struct reading *r, struct str s,
                         struct date *out);
typedef bool text_reader(const struct reading *r, struct str s);

struct reading {
  struct str text; // the whole of it: faults count its bytes
  date_reader *date;
  text_reader *accepts;
  const struct date_rules *rules;
  const struct periods *periods; // may be NULL
  bool interval;                 // a stretch A/B may stand here
  struct date_fault *fault;      // may be NULL: this is only a try
  struct date_fault *note;       // of a text that is read; may be NULL
};

// Reads all of r->text.
typedef bool reading_try(const struct reading *r, void *out);

// A date or a set, nothing around it. `qualifier` is 0, or one that is added
// to a date that has none.
bool edtf_read(struct str s, char qualifier, const struct date_rules *rules,
               struct date *out);
// The next item of a set's inside, which is cut off `rest`.
struct str edtf_item(struct str *rest);
// Whether the item is a range a..b; else *a is the item.
bool edtf_range(struct str item, struct str *a, struct str *b);
// The number written by n digits, or -1.
int edtf_digits(const char *at, size_t n);
// The position of the only slash outside brackets; s.n if there is none, and
// *more tells whether there are several.
size_t edtf_slash(struct str s, bool *more);

// `s` begins with the word, in any case, and a blank or a hyphen follows
// (a blank only if `blank`); *rest is what comes then.
bool word_take(struct str s, const char *word, bool blank, struct str *rest);
bool word_is(struct str s, const char *word);
// "", "~", "null", "unknown": nothing is known.
bool word_unknown(struct str s);

// A reading_try of one date, `out` a struct date.
bool try_date(const struct reading *r, void *out);
// The same as date_read.
bool read_date(const struct reading *r, struct str s, struct date *out);
const struct period *period_find(const struct periods *p, struct str name);
// NAME, NAME.start or NAME.end; *fits unless it is none of these.
bool period_read(const struct reading *r, struct str s, bool *fits,
                 struct date *out);

// Fills the fault: always false, to be returned.
__attribute__((format(printf, 4, 5))) bool fault_at(const struct reading *r,
                                                    const char *code,
                                                    struct str at,
                                                    const char *format, ...);
__attribute__((format(printf, 2, 3))) bool fault_hint(const struct reading *r,
                                                      const char *format, ...);
// Whether the text could stand where `r` is read, and nothing would be said of
// it: what is offered has to.
bool reading_accepts(const struct reading *r, struct str s);
// A text of somebody's, short enough to quote, on one line.
struct quoted {
  char at[64];
};
struct quoted quote(struct str s);

// Something to be known of a date that was read; nothing is said twice.
__attribute__((format(printf, 3, 4))) void
fault_note(const struct reading *r, const char *code, const char *format, ...);
__attribute__((format(printf, 2, 3))) void
fault_note_hint(const struct reading *r, const char *format, ...);

// Says why `s`, which no reader took, is no date.
bool date_blame(const struct reading *r, struct str s);
// The same of one that is, or begins with, words.
bool date_blame_words(const struct reading *r, struct str s);
// Names one of the ways to write a date that are not read, with the one that
// is; false, and nothing said, where it is none.
bool date_near(const struct reading *r, struct str s);
// "spring 2001 or 2002": whether the second is the year of another spring or a
// whole year is not said.
bool choice_is_unclear(struct str a, struct str b);
// What was probably meant, as a text that could stand there; of two, "A` or
// `B". False if there is no telling.
bool date_guess(const struct reading *r, struct str s, char out[96]);
// The same if a decade was meant: "80s", "the eighties", "1980's".
bool date_guess_decade(struct str s, char out[96]);

// The kth of n parts of a year, a decade, a century, a month or a season,
// which `body` says in EDTF; false if it is none of these.
bool part_read(struct str body, int k, int n, struct date *out);
// Takes note of codes of parts of a year that look like a second year, and of
// decades that look like centuries; `body` is what `s` is in EDTF, `q` the part
// of the decade that is meant.
// `part_plain` says one of seven letters so that it cannot be misread.
void part_plain(char out[40], struct str code);
void note_codes(const struct reading *r, struct str s);
void note_month(const struct reading *r, struct str s, struct str body);
void note_decade(const struct reading *r, struct str s, struct str body);
void note_part_of_decade(const struct reading *r, struct str s, struct str body,
                         struct days q);
// Reads a text that nothing could be made of once more, without the letters
// that cannot be seen or look like others; then to say what is wrong with it.
bool reading_again(const struct reading *r, reading_try *read, void *out,
                   struct date_fault *fault);
// A reading of a text that only tries; what it takes note of goes to `fault`,
// which begins empty. May be NULL.
struct reading reading_quiet(struct str text, const struct date_context *c,
                             struct date_fault *fault);

#endif
