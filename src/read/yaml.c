// SPDX-License-Identifier: GPL-2.0-or-later
// libyaml counts places in characters without the byte-order mark. Asked for
// in the order of the text, give or take a token, they become bytes by a
// cursor that steps from the last one.
//
// After an error libyaml gives empty events for ever, hence `over`.
#include "read/yaml.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "read/replay.h"
#include "read/text.h"
#include "read/yaml_fault.h"

#include <yaml.h>

struct yaml {
  yaml_parser_t parser;
  yaml_event_t event; // whose text was handed out last
  struct source *source;
  const struct limits *limits;
  size_t *expanded;
  size_t free;  // values by aliases that the text may make and nobody counts
  ent_diags *d; // NULL: peeking
  struct replay replay;
  struct {
    size_t index, byte, wide;
  } cursor;
  size_t base;          // bytes before the first character that libyaml sees
  size_t blanks, given; // peeking: blanks to give, and bytes given
  unsigned depth, documents;
  struct span alias; // being replayed
  bool over, failed;
};

static struct span at(const struct yaml *y, uint32_t start, uint32_t end) {
  return (struct span){.in = y->source, .start = start, .end = end};
}

static bool is_continuation(const struct source *s, size_t i) {
  return ((unsigned char)s->text[i] & 0xc0) == 0x80;
}

// The first byte from `i` on that is not ASCII.
static size_t next_wide(const struct source *s, size_t i) {
  uint64_t eight;
  for (; i + 8 <= s->n; i += 8) {
    memcpy(&eight, s->text + i, 8);
    if (eight & UINT64_C(0x8080808080808080))
      break;
  }
  while (i < s->n && (unsigned char)s->text[i] < 0x80)
    i++;
  return i;
}

// Moves the cursor to a character by steps. Between the cursor and `wide` all
// is ASCII, before and after.
static void step_to(struct yaml *y, size_t index) {
  const struct source *s = y->source;
  size_t i = y->cursor.index, byte = y->cursor.byte;
  bool forwards = index > i;
  for (; i < index && byte < s->n; i++)
    do
      byte++;
    while (byte < s->n && is_continuation(s, byte));
  for (; i > index && byte > y->base; i--) {
    do
      byte--;
    while (byte > y->base && is_continuation(s, byte));
    if ((unsigned char)s->text[byte] >= 0x80)
      y->cursor.wide = byte;
  }
  y->cursor.index = i;
  y->cursor.byte = byte;
  if (forwards)
    y->cursor.wide = next_wide(s, byte);
}

// The byte of a character's number.
static uint32_t byte_of(struct yaml *y, size_t index) {
  const struct source *s = y->source;
  if (s->ascii) {
    size_t byte = y->base + index;
    return (uint32_t)(byte < s->n ? byte : s->n);
  }
  size_t by = index - y->cursor.index;
  if (index < y->cursor.index || by > y->cursor.wide - y->cursor.byte) {
    step_to(y, index);
    return (uint32_t)y->cursor.byte;
  }
  y->cursor.index = index;
  y->cursor.byte += by;
  return (uint32_t)y->cursor.byte;
}

static uint32_t byte_of_mark(struct yaml *y, yaml_mark_t m) {
  return m.index < y->blanks ? (uint32_t)y->base
                             : byte_of(y, m.index - y->blanks);
}

void yaml_stop(struct yaml *y) { y->over = y->failed = true; }

// libyaml found no memory: asking for more than there can be ends the program
// the way it ends everywhere.
static void out_of_memory(void) { mem_new(SIZE_MAX, SIZE_MAX); }

static void tell(struct yaml *y) {
  const yaml_parser_t *p = &y->parser;
  yaml_stop(y);
  if (p->error == YAML_MEMORY_ERROR)
    out_of_memory();
  if (!y->d)
    return;
  // Of letters there is nothing to be said: text_sound has looked at them.
  struct yaml_fault f = {p->problem, p->context, 0, 0, 0};
  f.context_at = byte_of_mark(y, p->context_mark);
  f.at = byte_of_mark(y, p->problem_mark);
  f.inside = p->marks.top > p->marks.start ? byte_of_mark(y, p->marks.top[-1])
                                           : f.context_at;
  yaml_fault_tell(&f, y->source, y->d);
}

// Refusals end the stream: what follows them cannot be trusted.
__attribute__((format(printf, 5, 6))) static void
refuse(struct yaml *y, const char *code, struct span where, const char *help,
       const char *format, ...) {
  yaml_stop(y);
  if (!y->d)
    return;
  struct buf message = {0};
  va_list args;
  va_start(args, format);
  buf_vaddf(&message, format, args);
  va_end(args);
  diag(y->d, ENT_ERROR, code, where, "%s", buf_text(&message));
  diag_help(y->d, "%s", help);
  buf_drop(&message);
}

// The same of what is too much.
static void pass(struct yaml *y, enum limit which, const char *code,
                 struct span where, size_t n, const char *what,
                 const char *help) {
  yaml_stop(y);
  if (y->d)
    limit_passed(y->d, code, where, y->limits, which, n, what, help);
}

// ------------------------------------------------------------ from libyaml

static enum yaml_kind kind_of(yaml_event_type_t type) {
  switch (type) {
  case YAML_SCALAR_EVENT:
    return YAML_TEXT;
  case YAML_SEQUENCE_START_EVENT:
    return YAML_LIST;
  case YAML_SEQUENCE_END_EVENT:
    return YAML_LIST_END;
  case YAML_MAPPING_START_EVENT:
    return YAML_MAP;
  case YAML_MAPPING_END_EVENT:
    return YAML_MAP_END;
  default:
    return YAML_OVER;
  }
}

static void start_document(struct yaml *y) {
  const yaml_event_t *e = &y->event;
  uint32_t start = byte_of_mark(y, e->start_mark);
  if (!y->d)
    return;
  if (e->data.document_start.version_directive ||
      e->data.document_start.tag_directives.start !=
          e->data.document_start.tag_directives.end)
    refuse(y, "yaml/directive", at(y, start, start + 1), "leave the line out",
           "a ledger has no YAML directives");
  else if (++y->documents > 1)
    refuse(y, "yaml/documents", at(y, start, start + 3),
           "put it into a file of its own and `include:` it",
           "a second YAML document begins here; a ledger file is one");
}

static const char *tag_of(const yaml_event_t *e) {
  const yaml_char_t *tag = NULL;
  if (e->type == YAML_SCALAR_EVENT)
    tag = e->data.scalar.tag;
  else if (e->type == YAML_SEQUENCE_START_EVENT)
    tag = e->data.sequence_start.tag;
  else if (e->type == YAML_MAPPING_START_EVENT)
    tag = e->data.mapping_start.tag;
  return (const char *)tag;
}

// The tag of what begins at a byte, behind its anchor if that comes first.
static struct str tag_as_written(const struct source *s, uint32_t start) {
  size_t at = start;
  while (at < s->n && s->text[at] != '!')
    at++;
  size_t end = at;
  while (end < s->n && !strchr(" \t\r\n,[]{}", s->text[end]))
    end++;
  return (struct str){s->text + at, end - at};
}

static const char *anchor_of(const yaml_event_t *e) {
  const yaml_char_t *anchor = NULL;
  if (e->type == YAML_SCALAR_EVENT)
    anchor = e->data.scalar.anchor;
  else if (e->type == YAML_SEQUENCE_START_EVENT)
    anchor = e->data.sequence_start.anchor;
  else if (e->type == YAML_MAPPING_START_EVENT)
    anchor = e->data.mapping_start.anchor;
  return (const char *)anchor;
}

// A text on one line is a slice of the source, unless escapes changed it.
static void take_text(struct yaml *y, struct yaml_event *out) {
  const yaml_event_t *e = &y->event;
  struct str text = {(const char *)e->data.scalar.value, e->data.scalar.length};
  yaml_scalar_style_t style = e->data.scalar.style;
  out->plain = style == YAML_PLAIN_SCALAR_STYLE;
  const char *source = y->source->text + out->end;
  size_t width = out->end - out->start;
  size_t after = style == YAML_SINGLE_QUOTED_SCALAR_STYLE ||
                         style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
                     ? 1
                     : 0;
  bool verbatim =
      out->plain && text.n == width && e->start_mark.line == e->end_mark.line;
  out->kept =
      verbatim || (text.n + after <= width &&
                   memcmp(source - after - text.n, text.at, text.n) == 0);
  out->text = out->kept ? (struct str){source - after - text.n, text.n} : text;
}

static bool sound_text(struct yaml *y, const struct yaml_event *e) {
  if (e->text.n > y->limits->most[LIMIT_TEXT])
    pass(y, LIMIT_TEXT, "yaml/scalar", at(y, e->start, e->start + 1), e->text.n,
         "bytes of this text", "cut it");
  else if (!e->kept && !e->plain) {
    size_t bad = text_control(e->text);
    const char *wrong = e->text.at + bad;
    if (bad < e->text.n)
      refuse(y, "yaml/control", at(y, e->start, e->end),
             "leave it out; a tab or a line end is the only control character "
             "a text may hold",
             "an escape in this text makes the control character \\u{%X}",
             (unsigned)utf8_next(&wrong));
  }
  return !y->over;
}

static void take_alias(struct yaml *y) {
  const char *name = (const char *)y->event.data.alias.anchor;
  struct span where = at(y, byte_of_mark(y, y->event.start_mark),
                         byte_of_mark(y, y->event.end_mark));
  enum replay_fault fault = replay_alias(&y->replay, str_of(name));
  y->alias = where;
  if (fault == REPLAY_OK)
    return;
  if (fault == REPLAY_INSIDE_ITSELF) {
    refuse(y, "yaml/alias-loop", where,
           "take the alias out, or anchor something smaller",
           "`*%s` stands inside what `&%s` names", name, name);
    return;
  }
  struct str near = replay_suggest(&y->replay, str_of(name));
  refuse(y, "yaml/alias", where,
         "an anchor stands before its aliases, in the same file; quote a text "
         "that begins with `*`",
         "no anchor `&%s` above", name);
  if (near.n > 0)
    diag_note(y->d, "there is an anchor `&%.*s`", STR_ARG(near));
}

static bool take_names(struct yaml *y, const struct yaml_event *e) {
  const char *tag = tag_of(&y->event), *anchor = anchor_of(&y->event);
  if (tag && strcmp(tag, "!") != 0) {
    refuse(y, "yaml/tag", at(y, e->start, e->start + 1),
           "leave the tag out: every value is read as text, by its key",
           "a ledger has no YAML tags, and this is `%.*s`",
           STR_ARG(tag_as_written(y->source, e->start)));
    return false;
  }
  if (anchor)
    replay_name(&y->replay, str_of(anchor), y->depth);
  return true;
}

// What the current event of libyaml is to a reader; false: nothing.
static bool translate(struct yaml *y, struct yaml_event *out) {
  const yaml_event_t *e = &y->event;
  out->kind = kind_of(e->type);
  if (e->type == YAML_ALIAS_EVENT) // peeking
    out->kind = YAML_TEXT;
  if (out->kind == YAML_OVER)
    return false;
  out->start = byte_of_mark(y, e->start_mark);
  out->end = byte_of_mark(y, e->end_mark);
  if (e->type == YAML_SCALAR_EVENT)
    take_text(y, out);
  else {
    out->text = (struct str){NULL, 0};
    out->plain = out->kept = false;
  }
  return true;
}

// The next event of the text itself; false for what is none of a reader's
// business.
static bool fetch(struct yaml *y, struct yaml_event *out) {
  yaml_event_delete(&y->event);
  if (!yaml_parser_parse(&y->parser, &y->event)) {
    tell(y);
    return false;
  }
  yaml_event_type_t type = y->event.type;
  if (type == YAML_DOCUMENT_START_EVENT)
    start_document(y);
  else if (type == YAML_ALIAS_EVENT && y->d)
    take_alias(y);
  else if (type == YAML_STREAM_END_EVENT || type == YAML_NO_EVENT)
    y->over = true;
  if (type == YAML_ALIAS_EVENT && y->d)
    return false;
  if (!translate(y, out))
    return false;
  if (!y->d)
    return true;
  return (out->kind != YAML_TEXT || sound_text(y, out)) && take_names(y, out);
}

// ---------------------------------------------------------------- limits

// A value is some bytes of text: as many as could have been written in its
// place are not counted, however long a ledger is that says much by aliases.
enum { BYTES_A_VALUE = 4 };

static void count_expanded(struct yaml *y, const struct yaml_event *e) {
  bool node =
      e->kind == YAML_TEXT || e->kind == YAML_LIST || e->kind == YAML_MAP;
  if (node && y->free > 0)
    y->free--;
  else if (node && ++*y->expanded > y->limits->most[LIMIT_ALIASES])
    pass(y, LIMIT_ALIASES, "yaml/expansion", y->alias, 0,
         "values that aliases make", "write out what is meant");
}

static void count_depth(struct yaml *y, const struct yaml_event *e) {
  if (e->kind == YAML_LIST_END || e->kind == YAML_MAP_END)
    y->depth--;
  if ((e->kind == YAML_LIST || e->kind == YAML_MAP) &&
      ++y->depth > y->limits->most[LIMIT_NESTING])
    pass(y, LIMIT_NESTING, "yaml/depth", at(y, e->start, e->end), 0,
         "lists and mappings within one another",
         "nothing in a ledger needs that: look for a bracket too many");
}

static void note(struct yaml *y, const struct yaml_event *e) {
  replay_note(&y->replay, e, y->depth);
  const size_t written = y->source->n / BYTES_A_VALUE;
  if (y->replay.log.n / 2 > written + y->limits->most[LIMIT_ALIASES])
    pass(y, LIMIT_ALIASES, "yaml/expansion", at(y, e->start, e->end), 0,
         "values in what anchors name", "anchor something smaller");
}

// ---------------------------------------------------------------- stream

bool yaml_next(struct yaml *y, struct yaml_event *e) {
  while (!y->over) {
    bool again = y->replay.frames.n > 0 && replay_next(&y->replay, e);
    if (!again && !fetch(y, e))
      continue;
    count_depth(y, e);
    if (again)
      count_expanded(y, e);
    else if (y->replay.open.n > 0)
      note(y, e);
    if (!y->over)
      return true;
  }
  *e = (struct yaml_event){.kind = YAML_OVER};
  return false;
}

uint32_t yaml_skip(struct yaml *y, const struct yaml_event *first) {
  uint32_t end = first->end;
  size_t open = first->kind == YAML_LIST || first->kind == YAML_MAP;
  struct yaml_event e;
  while (open > 0 && yaml_next(y, &e)) {
    if (e.kind == YAML_LIST || e.kind == YAML_MAP)
      open++;
    if (e.kind == YAML_LIST_END || e.kind == YAML_MAP_END)
      open--;
    if (e.end > e.start) // the end of a block has no bytes of its own
      end = e.end;
  }
  return end;
}

bool yaml_failed(const struct yaml *y) { return y->failed; }

static struct yaml *begin(struct source *source) {
  struct yaml *y = mem_new(1, sizeof *y);
  y->source = source;
  if (!yaml_parser_initialize(&y->parser))
    out_of_memory();
  yaml_parser_set_encoding(&y->parser, YAML_UTF8_ENCODING);
  return y;
}

static void set_base(struct yaml *y, size_t base) {
  y->base = base;
  y->cursor.byte = base;
  y->cursor.wide = base; // not looked for yet
}

static bool has_mark(const struct source *s) {
  return s->n >= 3 && memcmp(s->text, "\xef\xbb\xbf", 3) == 0;
}

struct yaml *yaml_open(struct source *source, const struct limits *limits,
                       size_t *expanded, ent_diags *d) {
  struct yaml *y = begin(source);
  y->limits = limits;
  y->expanded = expanded;
  y->free = source->n / BYTES_A_VALUE;
  y->d = d;
  if (!text_sound(source, d)) {
    yaml_stop(y);
    return y;
  }
  set_base(y, has_mark(source) ? 3 : 0);
  yaml_parser_set_input_string(&y->parser,
                               (const unsigned char *)source->text + y->base,
                               source->n - y->base);
  return y;
}

static int give(void *data, unsigned char *to, size_t room, size_t *n) {
  struct yaml *y = data;
  *n = 0;
  for (; *n < room && y->given < y->blanks; y->given++)
    to[(*n)++] = ' ';
  size_t done = y->given - y->blanks, all = y->source->n - y->base;
  size_t take = all - done < room - *n ? all - done : room - *n;
  if (take > 1024) // one record is short: no need to read far ahead
    take = 1024;
  memcpy(to + *n, y->source->text + y->base + done, take);
  *n += take;
  y->given += take;
  return 1;
}

struct yaml *yaml_peek(struct source *source, uint32_t offset,
                       uint32_t column) {
  static const struct limits limits = {.most = {[LIMIT_FILE] = SIZE_MAX,
                                                [LIMIT_TEXT] = SIZE_MAX,
                                                [LIMIT_ALIASES] = SIZE_MAX,
                                                [LIMIT_NESTING] = 1000}};
  struct yaml *y = begin(source);
  y->limits = &limits;
  y->blanks = column;
  set_base(y, offset == 0 && has_mark(source) ? 3 : offset);
  yaml_parser_set_input(&y->parser, give, y);
  return y;
}

void yaml_close(struct yaml *y) {
  if (!y)
    return;
  yaml_event_delete(&y->event);
  yaml_parser_delete(&y->parser);
  replay_drop(&y->replay);
  mem_free(y);
}
