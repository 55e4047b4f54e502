// SPDX-License-Identifier: GPL-2.0-or-later
#include "export/table.h"
#include "report/report.h"

static struct value *spell_words(struct arena *m, const struct spell *s) {
  struct buf b = {0};
  spell_print(&b, s);
  struct value *v = value_format(m, "%s", buf_text(&b));
  buf_drop(&b);
  return v;
}

static struct value *lives(const struct export *x, struct arena *m,
                           struct run run) {
  struct value *list = value_list(m);
  for (uint32_t k = 0; k < run.n; k++)
    value_append(list, spell_words(m, &x->l->facts->lives.at[run.first + k]));
  return list;
}

static bool always(const struct spell *s) {
  return s->s1 == DAY_MIN && s->e0 == DAY_MAX;
}

static struct value *groups(const struct export *x, struct arena *m,
                            struct run run) {
  struct value *list = value_list(m);
  for (uint32_t k = 0; k < run.n; k++) {
    const struct group *g = &x->l->facts->groups.at[run.first + k];
    struct value *when = spell_words(m, &g->when);
    value_append(list, always(&g->when)
                           ? sym_value(m, x->l, g->text)
                           : value_format(m, "%s (%.*s)", text(x->l, g->text),
                                          STR_ARG(when->text)));
  }
  return list;
}

enum {
  A_ID,
  A_NAME,
  A_SHORT,
  A_KIND,
  A_EXISTS,
  A_ALIASES,
  A_GROUPS,
  A_TAGS,
  A_WIKIDATA,
  A_URL,
  A_NOTE,
  A_SOURCES,
  A_EXTRAS,
  A_MARKING,
  A_WIDTH
};

static const struct export_column actor_columns[A_WIDTH] = {
    [A_ID] = {"id", OF_TEXT},
    [A_NAME] = {"name", OF_TEXT},
    [A_SHORT] = {"short", OF_TEXT},
    [A_KIND] = {"kind", OF_TEXT},
    [A_EXISTS] = {"exists", OF_TEXTS},
    [A_ALIASES] = {"aliases", OF_TEXTS},
    [A_GROUPS] = {"groups", OF_TEXTS},
    [A_TAGS] = {"tags", OF_TEXTS},
    [A_WIKIDATA] = {"wikidata", OF_TEXT},
    [A_URL] = {"url", OF_TEXT},
    [A_NOTE] = {"note", OF_TEXT},
    [A_SOURCES] = {"sources", OF_TEXTS},
    [A_EXTRAS] = {"extras", OF_TEXTS},
    [A_MARKING] = {"marking", OF_TEXT},
};

static size_t actor_rows(const struct export *x) { return x->actors.n; }

static void actor_fill(const struct export *x, size_t row, struct arena *m,
                       struct value **c) {
  const struct actor *a = export_actor(x, row);
  const struct {
    size_t at;
    ent_sym text;
  } texts[] = {{A_ID, a->id},
               {A_NAME, a->name},
               {A_SHORT, a->shown},
               {A_URL, a->url},
               {A_NOTE, a->note},
               {A_WIKIDATA, a->wikidata},
               {A_KIND, x->l->facts->kinds.at[a->kind].id}};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    c[texts[i].at] = sym_value(m, x->l, texts[i].text);
  c[A_EXISTS] = lives(x, m, a->lives);
  c[A_ALIASES] = export_words(x, m, a->aliases);
  c[A_GROUPS] = groups(x, m, a->groups);
  c[A_TAGS] = export_words(x, m, a->tags);
  c[A_SOURCES] = export_source_ids(x, m, a->citations);
  c[A_EXTRAS] = export_extras(x, m, a->extras);
  c[A_MARKING] = report_level(m, x->l, a->level);
}

const struct export_table export_actors = {"actors", actor_columns, A_WIDTH,
                                           actor_rows, actor_fill};
