// SPDX-License-Identifier: GPL-2.0-or-later
#define EXPORT_HOLDS
#include "base/sized.h"
#include "base/suggest.h"
#include "export/export.h"
#include "timeline/marked.h"

// PLAIN: no place for whose word a tie is; WAVES: it is of steps, not of a
// date.
enum { BINARY = 1, PLAIN = 2, WAVES = 4 };

#define EXPORT(name, ...) extern const struct exporter exporter_##name;
#include "export/exporters.def"
#undef EXPORT

static const struct listed {
  const char *name, *extension;
  unsigned traits;
  uint64_t holds;
  const char *help;
  const struct exporter *how;
} formats[] = {
#define EXPORT(name, extension, traits, holds, help)                           \
  {#name, extension, traits, holds, help, &exporter_##name},
#include "export/exporters.def"
#undef EXPORT
};
enum { FORMATS = sizeof formats / sizeof *formats };

static const struct {
  const char *one, *many;
} losses[LOSSES] = {
#define LOSS(id, one, many) [LOSS_##id] = {one, many},
#include "export/losses.def"
#undef LOSS
};
_Static_assert(LOSSES <= 64, "a loss has its bit");

// ------------------------------------------------------------------- table

static const struct listed *find(const char *name) {
  for (size_t k = 0; name && k < FORMATS; k++)
    if (strcmp(formats[k].name, name) == 0)
      return &formats[k];
  return NULL;
}

const char *ent_export_name(size_t k) {
  return k < FORMATS ? formats[k].name : NULL;
}
const char *ent_export_help(const char *name) {
  return find(name) ? find(name)->help : NULL;
}
const char *ent_export_extension(const char *name) {
  return find(name) ? find(name)->extension : NULL;
}
bool ent_export_binary(const char *name) {
  return find(name) && find(name)->traits & BINARY;
}

static const struct listed *asked_for(const char *name, ent_diags *d) {
  const struct listed *f = find(name);
  if (f)
    return f;
  struct suggest near = suggest_for(str_of(name));
  diag_usage(d, "usage/unknown-export", "there is no format of exports `%s`",
             name ? name : "");
  for (size_t k = 0; k < FORMATS; k++)
    suggest_offer(&near, str_of(formats[k].name));
  struct str best = suggest_best(&near);
  if (best.n)
    diag_help(d, "did you mean `%.*s`?", STR_ARG(best));
  else
    diag_help(d, "`\3help export\2` lists them");
  return NULL;
}

// ------------------------------------------------------------------- words

static void add_note(struct export *x, size_t n, const char *one,
                     const char *many, bool lost) {
  struct buf b = {0};
  if (!n)
    return;
  num_count(&b, n);
  buf_addf(&b, " %s", n == 1 ? one : many);
  const struct export_note note = {
      arena_text(&x->out->arena, buf_text(&b), b.n), lost};
  buf_drop(&b);
  vec_push(&x->out->notes, note);
}

void export_lose(struct export *x, size_t n, const char *one,
                 const char *many) {
  add_note(x, n, one, many, true);
}

void export_note(struct export *x, size_t n, const char *one,
                 const char *many) {
  add_note(x, n, one, many, false);
}

static void report_losses(struct export *x, uint64_t holds) {
  export_lose(x, x->unsaid,
              "tie that is denied, retracted or foretold, and left out",
              "ties that are denied, retracted or foretold, and left out");
  for (size_t k = 0; k < LOSSES; k++)
    if (!(holds >> k & 1))
      export_lose(x, x->lost[k], losses[k].one, losses[k].many);
}

static void add_text(struct export *x, const char *words) {
  const struct export_note note = {
      arena_text(&x->out->arena, words, strlen(words)), false};
  vec_push(&x->out->notes, note);
}

// What of the ledger the slice leaves out.
static void report_slice(struct export *x) {
  const struct slice_hidden *h = &x->slice->hidden;
  if (x->slice->note)
    add_text(x, x->slice->note);
  export_note(x, h->possible, "tie that is only possible then",
              "ties that are only possible then");
  export_note(x, h->forecasts, "forecast", "forecasts");
  export_note(x, h->denied, "tie that is denied and that nobody else states",
              "ties that are denied and that nobody else states");
  export_note(x, h->retracted, "tie that was taken back",
              "ties that were taken back");
  export_note(x, h->unbelieved, "tie of no likelihood",
              "ties of no likelihood");
  export_note(x, h->outside, "tie outside the lives of its actors",
              "ties outside the lives of their actors");
  export_note(x, h->internal + h->carrying,
              "tie within what its ends belong to",
              "ties within what their ends belong to");
}

// How restricted all of it is, by the most restrictive thing in it.
static uint8_t level_of(const struct export *x) {
  const struct facts *f = x->l->facts;
  uint8_t level = 0;
  if (!x->slice && !x->chosen)
    return marking_of_all(x->l);
  for (size_t i = 0; i < x->actors.n; i++)
    level = marking_most(level, export_actor(x, i)->level);
  for (size_t i = 0; i < x->ties.n; i++)
    level = marking_most(level, marking_of_tie(x->l, x->ties.at[i].tie));
  for (size_t i = 0; i < x->events.n; i++)
    level = marking_most(level, f->events.at[x->events.at[i]].level);
  return level;
}

static void report_told(struct export *x) {
  struct buf b = {0};
  account_left_out(&b, x->l, x->ties.n);
  if (b.n)
    add_text(x, buf_text(&b));
  buf_clear(&b);
  account_withheld(&b, x->l);
  if (b.n)
    add_text(x, buf_text(&b));
  buf_clear(&b);
  marking_line(&b, x->l, level_of(x));
  if (b.n)
    add_text(x, buf_text(&b));
  buf_drop(&b);
}

static void add_count(struct buf *b, size_t n, const char *noun) {
  buf_add(b, b->n ? ", " : "");
  num_count(b, n);
  buf_addf(b, " %s%s", noun, n == 1 ? "" : "s");
}

static void summarise(struct export *x) {
  struct buf b = {0};
  add_count(&b, x->actors.n, "actor");
  add_count(&b, x->ties.n, "tie");
  add_count(&b, x->spells.list.n, "spell");
  add_count(&b, x->claims.n, "claim");
  add_count(&b, x->sources.n, "source");
  x->out->summary = arena_text(&x->out->arena, buf_text(&b), b.n);
  buf_drop(&b);
}

void export_put(struct export *x, const char *name, struct buf *b) {
  struct export_file f = {arena_text(&x->out->arena, name, strlen(name)), {0}};
  buf_give(b, &f.bytes);
  vec_push(&x->out->files, f);
}

bool export_on(const struct export *x, size_t done, size_t all) {
  enum { NOW_AND_THEN = 64 };
  return done < all &&
         (done % NOW_AND_THEN || watch_on(x->d->watch, "exporting", done, all));
}

void export_fail(struct export *x, const char *why) {
  x->failed = arena_text(&x->arena, why, strlen(why));
}

void ent_exported_free(ent_exported *x) {
  if (!x)
    return;
  for (size_t i = 0; i < x->files.n; i++)
    ent_bytes_drop(&x->files.at[i].bytes);
  vec_drop(&x->files);
  vec_drop(&x->notes);
  arena_drop(&x->arena);
  mem_free(x);
}

// -------------------------------------------------------------------- whole

static ent_exported *finish(struct export *x, const struct listed *f,
                            ent_diags *d) {
  x->out = mem_new(1, sizeof *x->out);
  summarise(x);
  f->how->write(x);
  if (diags_stopped(d))
    x->failed = "";
  if (x->failed) {
    if (*x->failed)
      diag(d, ENT_ERROR, "export/failed", SPAN_NONE, "%s could not be made: %s",
           f->name, x->failed);
    ent_exported_free(x->out);
    return NULL;
  }
  report_losses(x, f->holds);
  if (x->slice)
    report_slice(x);
  report_told(x);
  return x->out;
}

// Steps are of formats that have them, and these have no one date.
static bool steps_good(const ent_query *q, const struct listed *f,
                       ent_diags *d) {
  const bool steps = q->from || q->to || q->every, waves = f->traits & WAVES;
  if (waves ? !q->at : !steps)
    return true;
  diag_usage(d, "usage/export-date",
             waves ? "%s is of many dates, not of one"
                   : "%s is of all time or of one date, not of steps",
             f->name);
  diag_help(d, waves ? "give \1from\2, \1to\2 and \1every\2, and leave out "
                       "\1-at\2"
                     : "give \1at=D\2, and leave out \1-from\2, \1-to\2 and "
                       "\1-every\2");
  return false;
}

// Only tables of our own can be other than their readers want them.
static bool excel_good(const ent_export_options *o, const struct listed *f,
                       char *separator, ent_diags *d) {
  const bool asked = o->excel || o->separator;
  if (o->separator)
    *separator = strcmp(o->separator, "tab") ? *o->separator : '\t';
  if (!asked || strcmp(f->name, "csv") == 0)
    return true;
  diag_usage(d, "usage/option",
             "\1excel\2 and \1separator\2 are of `csv`, and this is `%s`",
             f->name);
  diag_help(d, "leave them out");
  return false;
}

ent_exported *ent_export(const ent_account *l, const char *format,
                         const ent_query *q, const ent_export_options *options,
                         ent_diags *d) {
  const struct listed *f = asked_for(format, d);
  ent_export_options own;
  char separator = ',';
  if (!(q = query_for(q, ASK_EXPORT, d)) || !f || !steps_good(q, f, d) ||
      !sized_take(&own, sizeof own, options, "ENT_EXPORT_OPTIONS", d) ||
      !excel_good(&own, f, &separator, d))
    return NULL;
  struct export x = {.l = l,
                     .q = q,
                     .d = d,
                     .raw = own.raw,
                     .excel = own.excel,
                     .separator = separator,
                     .plain = f->traits & PLAIN};
  ent_exported *out = export_gather(&x, d) ? finish(&x, f, d) : NULL;
  export_drop(&x);
  return out;
}

size_t ent_exported_files(const ent_exported *x) { return x->files.n; }

const char *ent_exported_name(const ent_exported *x, size_t k) {
  return k < x->files.n ? x->files.at[k].name : NULL;
}

const char *ent_exported_bytes(const ent_exported *x, size_t k, size_t *n) {
  *n = k < x->files.n ? x->files.at[k].bytes.n : 0;
  return k < x->files.n ? x->files.at[k].bytes.at : NULL;
}

const char *ent_exported_summary(const ent_exported *x) { return x->summary; }

static const char *nth(const ent_exported *x, size_t k, bool lost) {
  for (size_t i = 0; i < x->notes.n; i++)
    if (x->notes.at[i].lost == lost && k-- == 0)
      return x->notes.at[i].words;
  return NULL;
}

const char *ent_exported_loss(const ent_exported *x, size_t k) {
  return nth(x, k, true);
}
const char *ent_exported_note(const ent_exported *x, size_t k) {
  return nth(x, k, false);
}
