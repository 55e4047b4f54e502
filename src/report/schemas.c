// SPDX-License-Identifier: GPL-2.0-or-later
// JSON Schemas of the answers, made of the lists of their columns.
#include "base/escape.h"
#include "report/columns.h"
#include "report/report.h"

struct described {
  const char *name;
  unsigned type;
  const char *words;
};

#define COLUMN_WORDS(id, name, type, words) {name, type, words},

// A kind of row, and the command that gives such rows.
struct rows {
  const char *command;
  const struct described *columns;
  size_t n;
};

#define COLUMNS_OF(kind)                                                       \
  static const struct described kind[] = {kind##_COLUMNS(COLUMN_WORDS)};
#define ROWS(command, kind)                                                    \
  { command, kind, sizeof kind / sizeof *kind }
COLUMNS_OF(TIE)
COLUMNS_OF(MATRIX)
COLUMNS_OF(SOURCE)
COLUMNS_OF(ACTOR)
COLUMNS_OF(TYPE)
COLUMNS_OF(KIND)
COLUMNS_OF(STATS)
COLUMNS_OF(STATS_STEP)
COLUMNS_OF(STATS_GRAND)
COLUMNS_OF(SPEAKER)
COLUMNS_OF(VIEWS)
COLUMNS_OF(PATH)
COLUMNS_OF(CUT)
COLUMNS_OF(RANK)
COLUMNS_OF(RANK_PAIR)
COLUMNS_OF(RANK_STEP)
COLUMNS_OF(BLOC)
COLUMNS_OF(COMMUNITY)
COLUMNS_OF(CLIQUE)
COLUMNS_OF(BALANCE)
COLUMNS_OF(SHIFT)
COLUMNS_OF(SHIFT_PAIR)
COLUMNS_OF(SHIFT_STEP)
COLUMNS_OF(DIFF_PAIR)
COLUMNS_OF(DIFF_TIE)
COLUMNS_OF(DIFF_ACTOR)
COLUMNS_OF(DIFF_COUNT)
COLUMNS_OF(LANE)
COLUMNS_OF(LANE_EVENT)
COLUMNS_OF(CARD_ACTOR)
COLUMNS_OF(CARD_TIE)
COLUMNS_OF(CARD_SOURCE)
COLUMNS_OF(CARD_TYPE)
COLUMNS_OF(PROBLEM)

// Those of one command stand together.
static const struct rows all[] = {
    ROWS("check", PROBLEM),
    ROWS("actors", ACTOR),
    ROWS("types", TYPE),
    ROWS("kinds", KIND),
    ROWS("sources", SOURCE),
    ROWS("stats", STATS),
    ROWS("stats", STATS_STEP),
    ROWS("stats", STATS_GRAND),
    ROWS("who", TIE),
    ROWS("ties", TIE),
    ROWS("ties", MATRIX),
    ROWS("show", CARD_ACTOR),
    ROWS("show", CARD_TIE),
    ROWS("show", CARD_SOURCE),
    ROWS("show", CARD_TYPE),
    ROWS("views", SPEAKER),
    ROWS("views", VIEWS),
    ROWS("path", PATH),
    ROWS("cut", CUT),
    ROWS("rank", RANK),
    ROWS("rank", RANK_PAIR),
    ROWS("rank", RANK_STEP),
    ROWS("blocs", BLOC),
    ROWS("blocs", COMMUNITY),
    ROWS("cliques", CLIQUE),
    ROWS("balance", BALANCE),
    ROWS("shifts", SHIFT),
    ROWS("shifts", SHIFT_PAIR),
    ROWS("shifts", SHIFT_STEP),
    ROWS("diff", DIFF_PAIR),
    ROWS("diff", DIFF_TIE),
    ROWS("diff", DIFF_ACTOR),
    ROWS("diff", DIFF_COUNT),
    ROWS("timeline", LANE),
    ROWS("timeline", LANE_EVENT),
};
enum { ROWS = sizeof all / sizeof *all };

// The body of a definition a type.
static const char *const bodies[COLUMN_TYPES] = {
    [IS_TEXT] = "\"type\": \"string\"",
    [IS_DAY] = "\"type\": \"string\", "
               "\"pattern\": \"^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}$\"",
    [IS_WHOLE] = "\"type\": \"integer\"",
    [IS_NUMBER] = "\"type\": \"number\"",
    [IS_TRUTH] = "\"type\": \"boolean\"",
    [IS_CERTAINTY] =
        "\"enum\": [\"definite\", \"likely\", \"possible\", \"no\"]",
    [IS_FAMILY] = "\"enum\": [\"support\", \"alliance\", \"hostility\", "
                  "\"diplomacy\", \"structure\"]",
    [IS_SIGN] = "\"enum\": [-1, 0, 1]",
    [IS_STATE] = "\"enum\": [\"none\", \"neutral\", \"ally\", \"mixed\", "
                 "\"hostile\"]",
};

static const char *const names[COLUMN_TYPES] = {
    [IS_TEXT] = "text",     [IS_DAY] = "day",     [IS_WHOLE] = "whole",
    [IS_NUMBER] = "number", [IS_TRUTH] = "truth", [IS_CERTAINTY] = "certainty",
    [IS_FAMILY] = "family", [IS_SIGN] = "sign",   [IS_STATE] = "state",
};

// Lists and records are made of types above; a record's keys are all there.
struct part {
  const char *key; // NULL: the list ends
  unsigned type;
};
enum { PARTS = 9 };
static const struct part parts[COLUMN_TYPES][PARTS] = {
    [IS_SPELLS] = {{"s0", MAY(DAY)},
                   {"s1", MAY(DAY)},
                   {"e0", MAY(DAY)},
                   {"e1", MAY(DAY)}},
    [IS_STEPS] = {{"tie", THE(TEXT)},
                  {"from", THE(TEXT)},
                  {"to", THE(TEXT)},
                  {"type", THE(TEXT)},
                  {"certainty", THE(CERTAINTY)},
                  {"at", MAY(DAY)}},
    [IS_PAIRS] = {{"a", THE(TEXT)},
                  {"b", THE(TEXT)},
                  {"sign", THE(SIGN)},
                  {"weight", THE(NUMBER)}},
    [IS_MOVES] = {{"actor", THE(TEXT)}, {"from", THE(WHOLE)}},
    [IS_STANDINGS] = {{"actor", THE(TEXT)}, {"value", MAY(NUMBER)}},
    [IS_LIKENESSES] = {{"a", THE(TEXT)},
                       {"b", THE(TEXT)},
                       {"cosine", MAY(NUMBER)}},
    [IS_CLAIMS] = {{"by", MAY(TEXT)},
                   {"stance", THE(TEXT)},
                   {"about", MAY(TEXT)},
                   {"when", MAY(TEXT)},
                   {"grade", MAY(TEXT)},
                   {"note", MAY(TEXT)},
                   {"sources", THE(TEXTS)}},
    [IS_CITATIONS] = {{"source", THE(TEXT)},
                      {"at", MAY(TEXT)},
                      {"quote", MAY(TEXT)}},
    [IS_CELLS] = {{"to", THE(TEXT)},
                  {"state", THE(STATE)},
                  {"certainty", MAY(CERTAINTY)},
                  {"friendly", MAY(CERTAINTY)},
                  {"hostile", MAY(CERTAINTY)},
                  {"neutral", MAY(CERTAINTY)},
                  {"ties", THE(WHOLE)},
                  {"formal", THE(WHOLE)},
                  {"denied", THE(TRUTH)}},
};

static void single(struct buf *b, unsigned type) {
  const char *name = names[type & ~(unsigned)COLUMN_MISSING];
  if (type & COLUMN_MISSING)
    buf_addf(b,
             "\"anyOf\": [{\"$ref\": \"#/definitions/%s\"}, "
             "{\"type\": \"null\"}]",
             name);
  else
    buf_addf(b, "\"$ref\": \"#/definitions/%s\"", name);
}

static void list_of(struct buf *b, unsigned type) {
  buf_add(b, "\"type\": \"array\", \"items\": {");
  single(b, type);
  buf_add(b, "}");
}

static void texts(struct buf *b, unsigned type) {
  (void)type;
  list_of(b, IS_TEXT);
}

static void record(struct buf *b, const struct part *part) {
  buf_add(b, "\"type\": \"object\", \"properties\": {");
  for (size_t i = 0; i < PARTS && part[i].key; i++) {
    buf_addf(b, "%s\"%s\": {", i ? ", " : "", part[i].key);
    (part[i].type == IS_TEXTS ? texts : single)(b, part[i].type);
    buf_addc(b, '}');
  }
  buf_add(b, "}, \"additionalProperties\": false, \"required\": [");
  for (size_t i = 0; i < PARTS && part[i].key; i++)
    buf_addf(b, "%s\"%s\"", i ? ", " : "", part[i].key);
  buf_addc(b, ']');
}

static void many(struct buf *b, unsigned type) {
  buf_add(b, "\"type\": \"array\", \"items\": {");
  record(b, parts[type]);
  buf_addc(b, '}');
}

static void typed(struct buf *b, unsigned type) {
  switch (type) {
  case IS_TEXTS:
    list_of(b, IS_TEXT);
    break;
  case IS_WHOLES:
    list_of(b, IS_WHOLE);
    break;
  case IS_CAMPS:
    buf_add(b, "\"type\": \"array\", \"items\": {");
    list_of(b, IS_TEXT);
    buf_addc(b, '}');
    break;
  case IS_EXTRAS:
    buf_add(b, "\"type\": \"object\", \"additionalProperties\": {");
    single(b, IS_TEXT);
    buf_addc(b, '}');
    break;
  default:
    if (type < COLUMN_TYPES && parts[type][0].key)
      many(b, type);
    else
      single(b, type);
  }
}

static void add_rows(struct buf *b, const struct rows *rows) {
  buf_add(b, "{\n      \"type\": \"object\",\n      \"properties\": {\n");
  for (size_t i = 0; i < rows->n; i++) {
    const struct described *c = &rows->columns[i];
    buf_addf(b, "        \"%s\": {\"description\": ", c->name);
    escape_json(b, str_of(c->words));
    buf_add(b, ", ");
    typed(b, c->type);
    buf_addf(b, "}%s\n", i + 1 < rows->n ? "," : "");
  }
  buf_add(b, "      },\n      \"additionalProperties\": false,\n"
             "      \"required\": [");
  for (size_t i = 0; i < rows->n; i++)
    buf_addf(b, "%s\"%s\"", i ? ", " : "", rows->columns[i].name);
  buf_add(b, "]\n    }");
}

static void definitions(struct buf *b) {
  buf_add(b, "  \"definitions\": {\n");
  for (unsigned i = 0; i < COLUMN_TYPES; i++)
    if (bodies[i])
      buf_addf(b, "    \"%s\": {%s}%s\n", names[i], bodies[i],
               i < IS_STATE ? "," : "");
  buf_add(b, "  },\n");
}

static void envelope(struct buf *b, const char *command) {
  buf_addf(b,
           "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"
           "  \"title\": \"what `entente %s -O json` answers\",\n",
           command);
  definitions(b);
  buf_addf(b,
           "  \"type\": \"object\",\n  \"additionalProperties\": false,\n"
           "  \"required\": [\"entente\", \"version\", \"command\", \"ledger\","
           " \"query\", \"result\", \"notes\"],\n  \"properties\": {\n"
           "    \"entente\": {\"const\": 1},\n"
           "    \"version\": {\"type\": \"string\"},\n"
           "    \"command\": {\"const\": \"%s\"},\n"
           "    \"ledger\": {\"type\": [\"object\", \"null\"], "
           "\"properties\": {\"title\": {\"type\": [\"string\", \"null\"]}, "
           "\"files\": {\"type\": \"integer\"}, "
           "\"sha256\": {\"type\": [\"string\", \"null\"], "
           "\"pattern\": \"^[0-9a-f]{64}$\"}}, "
           "\"additionalProperties\": false, "
           "\"required\": [\"title\", \"files\", \"sha256\"]},\n"
           "    \"query\": {\"type\": \"object\"},\n"
           "    \"notes\": {\"type\": \"array\", "
           "\"items\": {\"type\": \"string\"}},\n"
           "    \"result\": {\"type\": \"array\", \"items\": {\"anyOf\": [",
           command);
}

const char *ent_schema_name(size_t k) {
  for (size_t i = 0; i < ROWS; i++)
    if ((i == 0 || strcmp(all[i].command, all[i - 1].command) != 0) && k-- == 0)
      return all[i].command;
  return NULL;
}

bool ent_schema_of(const char *command, ent_bytes *out) {
  struct buf b = {0};
  size_t found = 0;
  for (size_t i = 0; i < ROWS; i++) {
    if (strcmp(all[i].command, command) != 0)
      continue;
    if (!found++)
      envelope(&b, command);
    else
      buf_add(&b, ", ");
    add_rows(&b, &all[i]);
  }
  if (!found)
    return false;
  buf_add(&b, "]}}\n  }\n}\n");
  buf_give(&b, out);
  return true;
}
