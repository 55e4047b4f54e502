// SPDX-License-Identifier: GPL-2.0-or-later
// The reading of a ledger: what is common to the files that read one kind of
// record each. Every mistake is told and reading goes on; a record without
// which nothing can be said (no ends, no type) is left out.
#ifndef READ_READER_H
#define READ_READER_H

#include "model/book.h"
#include "read/node.h"

// A file asked for: by which, and where.
struct asked_file {
  char *path;  // without symbolic links
  char *name;  // as shown
  uint32_t by; // index of the file that includes it; NONE: the root
  struct place place;
  uint32_t end; // of the item that asks
};

struct reader {
  struct ent_book *b;
  ent_diags *d;
  size_t errors; // told before
  struct limits limits;
  size_t expanded; // values made by YAML aliases
  size_t pairs;    // ties made by lists of ends, beyond one a record

  struct source *source; // the file being read, its number, its stream
  uint32_t file;
  uint32_t watched; // up to which of its blocks
  struct yaml *yaml;

  struct scratch scratch;
  struct buf buf;

  // Ids defined so far, to their index; all types, if only spoken of.
  struct map kinds, sources, actors, periods, types, named_types;
  // File NONE: not given yet.
  struct place coverage_at, dates_at, half_life_at, markings_at, about_at;
  struct map root_seen;   // keys of the file being read
  struct map extras_seen; // x-… keys of the files before

  // What the sources written in place say, to their index. They get their ids
  // at the end.
  struct map in_place_of;
  struct arena in_place_keys;

  // Files asked for, the root first, and where they stand.
  const ent_shelf *shelf;
  VEC(struct asked_file) asked;
  struct map paths;
  uint32_t reading; // which of them
  bool too_many;
  size_t paths_left; // that patterns may look at
  char *folder;      // of the root, real, with its slash; NULL: in memory
  char *shown;       // what is shown before the names of included files
  char *root_real;   // the root file's real path
};

// --------------------------------------------------------------- places

static inline struct span span_of(const struct reader *r,
                                  const struct node *n) {
  return node_span(r->source, n);
}
static inline struct span span_bytes(const struct reader *r, uint32_t start,
                                     uint32_t end) {
  return (struct span){.in = r->source, .start = start, .end = end};
}
static inline struct place place_of(const struct reader *r, uint32_t offset) {
  return (struct place){r->file, offset};
}
// The first line of what stands at a place, found when shown.
struct span span_at(const struct reader *r, struct place p);

// The key of an entry of a mapping of records.
struct head {
  ent_sym id;
  uint32_t start, end;
};

// --------------------------------------------------------------- fields

struct field;
typedef void field_reader(struct reader *r, const struct field *f,
                          const struct node *value, void *at);

// A key of a record: `read` puts its value at `offset` of the draft.
struct field {
  struct str name;
  field_reader *read;
  size_t offset;
};

#define FIELD(name, read, type, member)                                        \
  { {name, sizeof(name) - 1}, read, offsetof(struct type, member) }

struct record_form {
  const char *what; // "an actor"
  const struct field *fields;
  size_t n;
};

#define FORM(name, what, fields)                                               \
  static const struct record_form name = {what, fields,                        \
                                          sizeof(fields) / sizeof *(fields)}

// The same for a form that the sections of a file know of.
#define SHARED_FORM(name, what, fields)                                        \
  const struct record_form name = {what, fields,                               \
                                   sizeof(fields) / sizeof *(fields)}
extern const struct record_form actor_form, source_form, type_form, kind_form;
bool form_has(const struct record_form *f, struct str key);

// Reads all pairs of a mapping into a draft: its fields, its x-… keys into
// `extras` (NULL: none allowed); other keys are errors. Gives a bit for each
// field that is there, by its row. Another kind of node than a mapping is an
// error, a null has no fields.
uint64_t form_read(struct reader *r, const struct record_form *f,
                   const struct node *map, void *draft, struct run *extras);
// The row of a field; its bit in what form_read gives is 1 << row.
#define FIELD_BIT(row) (UINT64_C(1) << (row))
// Complains of a field that must be there.
void form_missing(struct reader *r, const struct record_form *f,
                  struct span where, const char *field, const char *help);

// Field readers: into an ent_sym …
field_reader field_text;     // null: 0; composed, as ids are compared
field_reader field_prose;    // the same as it is written
field_reader field_date;     // also null, ~, unknown: 0; an unquoted set joined
field_reader field_grade;    // 1-6 or B2
field_reader field_node;     // into a const struct node *
field_reader field_true;     // into a bool
field_reader field_words;    // a list of texts, into a struct run of `words`
field_reader field_marking;  // who may see it
field_reader field_withheld; // into a bool of a source
field_reader field_sources;  // a `sources:` list, into a struct run
field_reader field_actors;   // a list of actors, into a run of `lists`

// Complains of a value that is of the right kind, but is none the key takes.
void field_refused(struct reader *r, const char *code, const struct field *f,
                   const struct node *value, const char *wanted);
// Complains of a value that is not of the kind a field has: "a list of texts".
void field_wrong(struct reader *r, const struct field *f,
                 const struct node *value, const char *wanted);
// The one of n words that the value is, or n with a diagnostic.
size_t field_choice(struct reader *r, const struct field *f,
                    const struct node *value, const char *const *words,
                    size_t n);
// The symbol of a text in its composed form.
ent_sym reader_text(struct reader *r, struct str s);
// A date's text: "" for what means unknown; an unquoted [a..b] put together
// again. False, with a diagnostic, for another list or a mapping.
bool field_date_text(struct reader *r, const struct field *f,
                     const struct node *value, ent_sym *out);
// The text of an item of a list of dates: `a..b` is a set, `[a..b]`.
// Whether a list is one of dates, `most` at most; complains, and of more it
// says `help`.
bool field_date_list(struct reader *r, const struct field *f,
                     const struct node *list, size_t most, const char *help);
ent_sym field_date_item(struct reader *r, const struct node *item);
bool node_is_unknown(const struct node *value);

// An x-… key whose value is more than a text: the YAML as written.
struct extra reader_extra(struct reader *r, ent_sym key, uint32_t start,
                          uint32_t end);

// Whether a text may be an id; if not, says why.
bool id_sound(struct reader *r, struct str id, struct span where,
              const char *what);
// The id is that of an earlier record too.
// Tells of the first letter of an id or a name that is not what it seems to be.
void odd_letters_tell(struct reader *r, struct str s, struct span where,
                      bool id);
// False, with name/unseen, if nothing of a name can be seen; tells of odd
// letters.
bool name_sound(struct reader *r, const struct node *value);
void id_twice(struct reader *r, const char *what, const struct head *h,
              struct place first);

// -------------------------------------------------------------- records

// Each reads one entry of a section: key (of a mapping) and value, or an item
// of a list.
void read_actor(struct reader *r, const struct head *h,
                const struct node *value);
void read_source(struct reader *r, const struct head *h,
                 const struct node *value);
// A span of time, or `none`, into the symbol at `at`.
void read_half_life(struct reader *r, const struct field *f,
                    const struct node *value, void *at);
void read_type(struct reader *r, const struct head *h,
               const struct node *value);
void read_kind(struct reader *r, const struct head *h,
               const struct node *value);
void read_period(struct reader *r, const struct head *h,
                 const struct node *value);
void read_tie(struct reader *r, const struct node *item);
void read_event(struct reader *r, const struct node *item);
void read_expectation(struct reader *r, const struct node *item);
// Takes note of a type of tie; false, with a diagnostic, if it is one too
// many.
bool type_room(struct reader *r, ent_sym id, struct span where);
// A `claims:` list, into the book's.
struct run read_claims(struct reader *r, const struct node *list);
// One item of a `sources:` list; false, with a diagnostic, if it is none.
bool read_citation(struct reader *r, const struct node *item);

// Gives ids to the sources written in place, once all files are read.
void settle_sources(struct reader *r);

// An `include:` list: its files are read after this one.
void read_include(struct reader *r, const struct node *list);
// Takes `path` for the root file's. False, with ledger/open, if there is no
// such file, or one that is a link out of its folder and that nobody typed the
// name of: `found`, or in a folder.
bool include_root(struct reader *r, const char *path, bool found);
// Takes the text that is read for the root file, as if it stood on the shelf by
// that name.
void include_text(struct reader *r, const char *path);
// Opens the ith of the files asked for, the root first, to be read next. NULL
// when it cannot be read, which is told.
struct source *include_open(struct reader *r, uint32_t i);
void include_drop(struct reader *r);
// Tells of a file that is larger than the limit; `n` bytes, 0: nobody knows.
void reader_too_large(struct reader *r, const char *code, struct span at,
                      const char *name, size_t n);
// Reads a file whole.
void read_file(struct reader *r, struct source *s);
// Reads the files asked for, from the first to be read on. False, with
// ledger/open, when it is the root and cannot be read.
bool read_files(struct reader *r, uint32_t first);
void reader_drop(struct reader *r);

#endif
