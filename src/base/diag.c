// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/diag.h"
#include "base/buf.h"
#include "base/utf8.h"

#include <assert.h>

ent_diags *ent_diags_new(void) { return mem_new(1, sizeof(ent_diags)); }

void ent_diags_spell(ent_diags *d, ent_speller *spell) { d->spell = spell; }

void ent_diags_watch(ent_diags *d, ent_watcher *watcher, void *context) {
  d->own.watcher = watcher;
  d->own.context = context;
  atomic_store(&d->own.stopped, false);
  d->watch = watcher ? &d->own : NULL;
  d->told = false;
}

bool diags_stopped(ent_diags *d) {
  if (!d || !watch_stopped(d->watch))
    return false;
  if (d->told)
    return true;
  d->told = true;
  diag(d, ENT_ERROR, "work/cancelled", SPAN_NONE,
       "stopped before its end, as was asked for");
  diag_help(d, "nothing is left of what was begun: to have it, ask again and "
               "let it go on");
  return true;
}

ent_diags *diags_like(const ent_diags *d) {
  ent_diags *like = ent_diags_new();
  like->spell = d->spell;
  like->watch = d->watch;
  return like;
}

void ent_diags_free(ent_diags *d) {
  if (!d)
    return;
  for (size_t i = 0; i < d->details.n; i++) {
    vec_drop(&d->details.at[i].also);
    vec_drop(&d->details.at[i].notes);
    vec_drop(&d->details.at[i].remedies);
  }
  for (size_t i = 0; i < d->sources.n; i++)
    source_release(d->sources.at[i]);
  if (d->locate)
    d->locate->end(d->located);
  vec_drop(&d->list);
  vec_drop(&d->details);
  vec_drop(&d->sources);
  intern_drop(&d->texts);
  mem_free(d);
}

void diags_locate(ent_diags *d, const struct diag_locator *locate) {
  if (d->locate)
    return;
  d->locate = locate;
  d->located = locate->begin();
}

size_t ent_diags_count(const ent_diags *d, ent_severity severity) {
  return d->count[severity];
}

void ent_diags_error(ent_diags *d, const char *code, const char *message) {
  diag(d, ENT_ERROR, code, SPAN_NONE, "%s", message);
}

void ent_diags_help(ent_diags *d, const char *help) {
  diag_help(d, "%s", help);
}

void ent_diags_soften(ent_diags *d, const char *what) {
  for (size_t i = 0; i < d->list.n; i++) {
    struct diag *x = &d->list.at[i];
    if (x->severity != ENT_ERROR)
      continue;
    struct buf b = {0};
    buf_addf(&b, "%s: %s", what, intern_text(&d->texts, x->message));
    x->message = intern_add(&d->texts, buf_str(&b));
    x->severity = ENT_WARNING;
    buf_drop(&b);
  }
  d->count[ENT_WARNING] += d->count[ENT_ERROR];
  d->count[ENT_ERROR] = 0;
}

bool ent_diags_usage(const ent_diags *d) {
  for (size_t i = 0; i < d->list.n; i++)
    if (d->list.at[i].severity == ENT_ERROR &&
        strncmp(d->list.at[i].code, "usage/", 6) == 0)
      return true;
  return false;
}

void ent_diags_only(ent_diags *d, const char *code) {
  size_t kept = 0;
  for (size_t i = 0; i < d->list.n; i++)
    if (!strcmp(d->list.at[i].code, code))
      d->list.at[kept++] = d->list.at[i];
    else
      d->count[d->list.at[i].severity]--;
  d->list.n = kept;
}

bool ent_diags_has(const ent_diags *d, const char *code) {
  for (size_t i = 0; i < d->list.n; i++)
    if (strcmp(d->list.at[i].code, code) == 0)
      return true;
  return false;
}

// Keeps the source alive for the excerpts. The one used last is looked at
// first: complaints come file by file.
static void remember(ent_diags *d, struct source *s) {
  if (!s)
    return;
  for (size_t i = d->sources.n; i > 0; i--)
    if (d->sources.at[i - 1] == s)
      return;
  vec_push(&d->sources, source_keep(s));
}

// What people typed, and names of files, can be any bytes.
static ent_sym add_clean(ent_diags *d, struct str words) {
  struct buf clean = {0};
  if (utf8_valid(words.at, words.n) == words.n)
    return intern_add(&d->texts, words);
  utf8_clean(&clean, words);
  ent_sym sym = intern_add(&d->texts, buf_str(&clean));
  buf_drop(&clean);
  return sym;
}

static ent_sym add_spelled(ent_diags *d, struct str plain) {
  struct buf b = {0};
  opt_spell(&b, plain, d->spell);
  ent_sym sym = add_clean(d, buf_str(&b));
  buf_drop(&b);
  return sym;
}

__attribute__((format(printf, 2, 0))) static ent_sym
add_text(ent_diags *d, const char *format, va_list args) {
  struct buf plain = {0};
  buf_vaddf(&plain, format, args);
  ent_sym sym = add_spelled(d, buf_str(&plain));
  buf_drop(&plain);
  return sym;
}

static struct diag_detail *detail(ent_diags *d) {
  assert(d->list.n > 0);
  struct diag *last = &d->list.at[d->list.n - 1];
  if (last->more == 0) {
    vec_push(&d->details, (struct diag_detail){0});
    last->more = (uint32_t)d->details.n;
  }
  return &d->details.at[last->more - 1];
}

// The same, and what it offers.
__attribute__((format(printf, 2, 0))) static ent_sym
add_advice(ent_diags *d, const char *format, va_list args) {
  struct buf plain = {0};
  buf_vaddf(&plain, format, args);
  struct str rest = buf_str(&plain);
  struct opt_offer o;
  while (opt_next(&rest, &o)) {
    struct diag_remedy r = {add_clean(d, o.name),
                            o.value.at ? add_clean(d, o.value) : 0,
                            o.leave_out};
    vec_push(&detail(d)->remedies, r);
  }
  ent_sym sym = add_spelled(d, buf_str(&plain));
  buf_drop(&plain);
  return sym;
}

void diag(ent_diags *d, ent_severity severity, const char *code, struct span at,
          const char *format, ...) {
  va_list args;
  va_start(args, format);
  ent_sym message = add_text(d, format, args);
  va_end(args);
  remember(d, at.in);
  vec_push(&d->list, ((struct diag){.severity = severity,
                                    .code = code,
                                    .message = message,
                                    .at = at,
                                    .number = (uint32_t)d->list.n}));
  d->count[severity]++;
}

void diag_label(ent_diags *d, const char *format, ...) {
  va_list args;
  va_start(args, format);
  detail(d)->label = add_text(d, format, args);
  va_end(args);
}

void diag_also(ent_diags *d, struct span at, const char *format, ...) {
  va_list args;
  va_start(args, format);
  ent_sym text = add_text(d, format, args);
  va_end(args);
  remember(d, at.in);
  vec_push(&detail(d)->also, ((struct diag_label){at, text}));
}

void diag_note(ent_diags *d, const char *format, ...) {
  va_list args;
  va_start(args, format);
  ent_sym text = add_advice(d, format, args);
  va_end(args);
  vec_push(&detail(d)->notes, text);
}

void diag_help(ent_diags *d, const char *format, ...) {
  va_list args;
  va_start(args, format);
  ent_sym text = add_advice(d, format, args);
  detail(d)->help = text;
  va_end(args);
}

void diag_fix(ent_diags *d, const char *format, ...) {
  va_list args;
  va_start(args, format);
  detail(d)->fix = add_text(d, format, args);
  va_end(args);
}
