// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/report.h"

enum { ID, WORK, PUBLISHED, ACCESSED, GRADE, TIES, CLAIMS, PEOPLE_END };
enum {
  D_TITLE = PEOPLE_END,
  D_AUTHOR,
  D_PUBLISHER,
  D_PUBLISHED,
  D_ACCESSED,
  D_URL,
  D_ARCHIVED,
  D_LANGUAGE,
  D_RELIABILITY,
  D_ORIGIN,
  D_NOTE,
  D_FILE,
  D_LINE,
  D_MARKING,
  COLUMNS
};

#define DATA(n)                                                                \
  { n, "", FOR_DATA, 0, 0 }
static const struct column columns[COLUMNS] = {
    [ID] = {"id", "Source", FOR_BOTH, COLUMN_WRAP, 0},
    [WORK] = {"", "Work", FOR_PEOPLE, COLUMN_WRAP, 0},
    [PUBLISHED] = {"", "Published", FOR_PEOPLE, 0, 0},
    [ACCESSED] = {"", "Accessed", FOR_PEOPLE, COLUMN_DIM, 0},
    [GRADE] = {"", "Grade", FOR_PEOPLE, 0, 0},
    [TIES] = {"ties", "Ties", FOR_BOTH, COLUMN_RIGHT, 0},
    [CLAIMS] = {"claims", "Claims", FOR_BOTH, COLUMN_RIGHT, 0},
    [D_TITLE] = DATA("title"),
    [D_AUTHOR] = DATA("author"),
    [D_PUBLISHER] = DATA("publisher"),
    [D_PUBLISHED] = DATA("published"),
    [D_ACCESSED] = DATA("accessed"),
    [D_URL] = DATA("url"),
    [D_ARCHIVED] = DATA("archived"),
    [D_LANGUAGE] = DATA("language"),
    [D_RELIABILITY] = DATA("reliability"),
    [D_ORIGIN] = DATA("origin"),
    [D_NOTE] = DATA("note"),
    [D_FILE] = DATA("file"),
    [D_LINE] = DATA("line"),
    [D_MARKING] = DATA("marking"),
};

struct use {
  size_t ties, claims;
};

// Counts each record and each claim once a source, however often it cites it.
static void count(const ent_account *l, struct use *use) {
  uint32_t *last = mem_new(l->facts->sources.n + 1, sizeof *last);
  for (size_t i = 0; i < account_ties(l); i++) {
    const struct tie *t = &l->ties.at[i];
    for (uint32_t k = 0; k < t->citations; k++) {
      uint32_t s = l->facts->citations.at[t->citation + k].source;
      if (last[s] != i + 1)
        use[s].ties++;
      last[s] = (uint32_t)i + 1;
    }
    struct run claims = more(l, t)->claims;
    for (uint32_t k = 0; k < claims.n; k++) {
      struct run cited = l->facts->claims.at[claims.first + k].citations;
      for (uint32_t c = 0; c < cited.n; c++)
        use[l->facts->citations.at[cited.first + c].source].claims++;
    }
  }
  mem_free(last);
}

static const char *work(struct arena *m, const ent_account *l,
                        const struct cited *s) {
  struct buf b = {0};
  if (s->author)
    buf_addf(&b, "%s, ", text(l, s->author));
  buf_addf(&b, s->withheld ? "%s" : "“%s”",
           text(l, s->title ? s->title : s->id));
  if (s->publisher)
    buf_addf(&b, ", %s", text(l, s->publisher));
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

static void add_row(ent_answer *a, struct ent_table *t, const ent_account *l,
                    const struct cited *s, struct use use) {
  struct arena *m = &a->arena;
  struct value **c = table_row(a, t)->cell;
  const char *grade =
      s->reliability ? arena_format(m, "%c", s->reliability) : NULL;
  c[ID] = sym_value(m, l, s->id);
  c[WORK] = value_string(m, work(m, l, s));
  c[PUBLISHED] = value_string(m, text(l, s->published));
  c[ACCESSED] = value_string(m, text(l, s->accessed));
  c[GRADE] = value_string(m, grade);
  c[TIES] = value_int(m, (int64_t)use.ties);
  c[CLAIMS] = value_int(m, (int64_t)use.claims);
  c[D_TITLE] = sym_value(m, l, s->title);
  c[D_AUTHOR] = sym_value(m, l, s->author);
  c[D_PUBLISHER] = sym_value(m, l, s->publisher);
  c[D_PUBLISHED] = sym_value(m, l, s->published);
  c[D_ACCESSED] = sym_value(m, l, s->accessed);
  c[D_URL] = sym_value(m, l, s->url);
  c[D_ARCHIVED] = sym_value(m, l, s->archived);
  c[D_LANGUAGE] = sym_value(m, l, s->language);
  c[D_RELIABILITY] = value_string(m, grade);
  c[D_ORIGIN] = sym_value(m, l, s->origin);
  c[D_NOTE] = sym_value(m, l, s->note);
  report_place(m, &c[D_FILE], &c[D_LINE], l, s->place);
  c[D_MARKING] = report_level(m, l, s->level);
}

ent_answer *ent_sources(const ent_account *l, const ent_query *q,
                        ent_diags *d) {
  if (!(q = query_for(q, ASK_SOURCES, d)))
    return NULL;
  ent_answer *a = answer_for("sources", q->spell);
  struct use *use = mem_new(l->facts->sources.n + 1, sizeof *use);
  count(l, use);
  struct ent_table *t = answer_table(a, NULL, columns, COLUMNS);
  size_t unused = 0;
  for (size_t i = 0; i < l->facts->sources.n; i++) {
    add_row(a, t, l, &l->facts->sources.at[i], use[i]);
    unused += use[i].ties + use[i].claims == 0;
  }
  mem_free(use);
  answer_head(a, "%s",
              count_of(&a->arena, l->facts->sources.n, "source", "sources"));
  if (!report_trim(a, t, q, "sources", d)) {
    ent_answer_free(a);
    return NULL;
  }
  if (unused)
    answer_note(a, "%s cited by no tie and no claim",
                unused == 1
                    ? "1 source is"
                    : arena_format(&a->arena, "%zu sources are", unused));
  return report_whole(a, l, q);
}
