// SPDX-License-Identifier: GPL-2.0-or-later
// What is said of ties, and where: claims, citations and the works cited.
#include "export/table.h"
#include "model/marking.h"
#include "report/report.h"

static const struct claim *claim_at(const struct export *x, size_t k) {
  return &x->l->facts->claims.at[x->claims.at[k].claim];
}

// Claims are numbered among those of their tie.
static int64_t claim_number(const struct export *x, size_t k) {
  return (int64_t)(k - x->ties.at[x->claims.at[k].tie].claims.first + 1);
}

enum {
  C_TIE,
  C_NUMBER,
  C_HOLDER,
  C_HELD_BY,
  C_STANCE,
  C_ABOUT,
  C_WHEN,
  C_GRADE,
  C_NOTE,
  C_EXTRAS,
  C_MARKING,
  C_WIDTH
};
static const struct export_column claim_columns[C_WIDTH] = {
    [C_TIE] = {"tie", OF_TEXT},         [C_NUMBER] = {"claim", OF_WHOLE},
    [C_HOLDER] = {"holder", OF_TEXT},   [C_HELD_BY] = {"held_by", OF_TEXT},
    [C_STANCE] = {"stance", OF_TEXT},   [C_ABOUT] = {"about", OF_TEXT},
    [C_WHEN] = {"when", OF_TEXT},       [C_GRADE] = {"grade", OF_TEXT},
    [C_NOTE] = {"note", OF_TEXT},       [C_EXTRAS] = {"extras", OF_TEXTS},
    [C_MARKING] = {"marking", OF_TEXT},
};

static size_t claim_rows(const struct export *x) { return x->claims.n; }

static void claim_fill(const struct export *x, size_t row, struct arena *m,
                       struct value **c) {
  const struct claim *claim = claim_at(x, row);
  c[C_TIE] = value_string(m, x->ties.at[x->claims.at[row].tie].id);
  c[C_NUMBER] = value_int(m, claim_number(x, row));
  c[C_HOLDER] = export_holder(x, m, claim);
  c[C_HELD_BY] = value_string(m, claim->actor != NONE ? "actor"
                                 : claim->words       ? "words"
                                                      : "source");
  c[C_STANCE] = value_string(m, stance_name(claim->stance));
  c[C_ABOUT] = value_string(m, about_name(claim->about));
  c[C_WHEN] = sym_value(m, x->l, claim->when);
  c[C_GRADE] = sym_value(m, x->l, claim->grade);
  c[C_NOTE] = sym_value(m, x->l, claim->note);
  c[C_EXTRAS] = export_extras(x, m, claim->extras);
  c[C_MARKING] = report_level(m, x->l, marking_of_claim(x->l, claim));
}

const struct export_table export_claims = {"claims", claim_columns, C_WIDTH,
                                           claim_rows, claim_fill};

enum { Q_ACTOR, Q_TIE, Q_CLAIM, Q_SOURCE, Q_AT, Q_QUOTE, Q_EXTRAS, Q_WIDTH };
static const struct export_column cite_columns[Q_WIDTH] = {
    [Q_ACTOR] = {"actor", OF_TEXT},    [Q_TIE] = {"tie", OF_TEXT},
    [Q_CLAIM] = {"claim", OF_WHOLE},   [Q_SOURCE] = {"source", OF_TEXT},
    [Q_AT] = {"at", OF_TEXT},          [Q_QUOTE] = {"quote", OF_TEXT},
    [Q_EXTRAS] = {"extras", OF_TEXTS},
};

static size_t cite_rows(const struct export *x) { return x->cites.n; }

static void cite_fill(const struct export *x, size_t row, struct arena *m,
                      struct value **c) {
  const struct export_cite *cite = &x->cites.at[row];
  const struct citation *of = &x->l->facts->citations.at[cite->citation];
  const struct citation_more *more_of =
      &x->l->facts->citation_more.at[of->more];
  if (cite->actor != NONE)
    c[Q_ACTOR] = sym_value(m, x->l, export_actor(x, cite->actor)->id);
  if (cite->tie != NONE)
    c[Q_TIE] = value_string(m, x->ties.at[cite->tie].id);
  if (cite->claim != NONE)
    c[Q_CLAIM] = value_int(m, claim_number(x, cite->claim));
  c[Q_SOURCE] = sym_value(m, x->l, x->l->facts->sources.at[of->source].id);
  c[Q_AT] = sym_value(m, x->l, more_of->at);
  c[Q_QUOTE] = sym_value(m, x->l, more_of->quote);
  c[Q_EXTRAS] = export_extras(x, m, more_of->extras);
}

const struct export_table export_cites = {"citations", cite_columns, Q_WIDTH,
                                          cite_rows, cite_fill};

enum {
  W_ID,
  W_TITLE,
  W_AUTHOR,
  W_PUBLISHER,
  W_PUBLISHED,
  W_ACCESSED,
  W_URL,
  W_ARCHIVED,
  W_LANGUAGE,
  W_RELIABILITY,
  W_ORIGIN,
  W_NOTE,
  W_EXTRAS,
  W_MARKING,
  W_WIDTH
};
static const struct export_column source_columns[W_WIDTH] = {
    [W_ID] = {"id", OF_TEXT},
    [W_TITLE] = {"title", OF_TEXT},
    [W_AUTHOR] = {"author", OF_TEXT},
    [W_PUBLISHER] = {"publisher", OF_TEXT},
    [W_PUBLISHED] = {"published", OF_TEXT},
    [W_ACCESSED] = {"accessed", OF_TEXT},
    [W_URL] = {"url", OF_TEXT},
    [W_ARCHIVED] = {"archived", OF_TEXT},
    [W_LANGUAGE] = {"language", OF_TEXT},
    [W_RELIABILITY] = {"reliability", OF_TEXT},
    [W_ORIGIN] = {"origin", OF_TEXT},
    [W_NOTE] = {"note", OF_TEXT},
    [W_EXTRAS] = {"extras", OF_TEXTS},
    [W_MARKING] = {"marking", OF_TEXT},
};

static size_t source_rows(const struct export *x) { return x->sources.n; }

static void source_fill(const struct export *x, size_t row, struct arena *m,
                        struct value **c) {
  const struct cited *s = export_source(x, row);
  const struct {
    size_t at;
    ent_sym text;
  } texts[] = {{W_ID, s->id},
               {W_TITLE, s->title},
               {W_AUTHOR, s->author},
               {W_PUBLISHER, s->publisher},
               {W_PUBLISHED, s->published},
               {W_ACCESSED, s->accessed},
               {W_URL, s->url},
               {W_ARCHIVED, s->archived},
               {W_LANGUAGE, s->language},
               {W_ORIGIN, s->origin},
               {W_NOTE, s->note}};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    c[texts[i].at] = sym_value(m, x->l, texts[i].text);
  if (s->reliability)
    c[W_RELIABILITY] = value_format(m, "%c", s->reliability);
  c[W_EXTRAS] = export_extras(x, m, s->extras);
  c[W_MARKING] = report_level(m, x->l, s->level);
}

const struct export_table export_sources = {"sources", source_columns, W_WIDTH,
                                            source_rows, source_fill};
