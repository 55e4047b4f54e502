// SPDX-License-Identifier: GPL-2.0-or-later
// Lists rather than objects, as a report holds hundreds of ties: what stands
// where is read in the same order by web/report.js.
#include "base/escape.h"
#include "base/map.h"
#include "render/html.h"

struct names {
  struct map numbers; // to number, in the order of their first use
};

static uint32_t number_of(struct names *n, const char *name) {
  return map_get_or_put(&n->numbers, str_of(name),
                        (uint32_t)n->numbers.entries.n);
}

static void add_text(struct buf *b, const char *text) {
  escape_json_html(b, str_of(text));
}

static void add_numbers(struct buf *b, const uint32_t *at, size_t n) {
  buf_addc(b, '[');
  for (size_t i = 0; i < n; i++)
    buf_addf(b, "%s%u", i ? "," : "", at[i]);
  buf_addc(b, ']');
}

static void add_names(struct buf *b, const char *key, const struct names *n) {
  buf_addf(b, ",\n\"%s\":[", key);
  for (size_t i = 0; i < n->numbers.entries.n; i++) {
    buf_add(b, i ? "," : "");
    add_text(b, n->numbers.entries.at[i].key.at);
  }
  buf_addc(b, ']');
}

// ------------------------------------------------------------------- parts

static void add_actors(struct buf *b, const ent_dossier *d) {
  struct names kinds = {0};
  buf_add(b, ",\n\"actors\":[");
  for (size_t i = 0; i < d->actors.n; i++) {
    const struct dossier_actor *a = &d->actors.at[i];
    bool same = strcmp(a->name, a->label) == 0;
    const char *const texts[] = {a->id, a->label, same ? "" : a->name};
    buf_add(b, i ? ",[" : "[");
    for (size_t k = 0; k < 3; k++) {
      add_text(b, texts[k]);
      buf_addc(b, ',');
    }
    buf_addf(b, "%u", number_of(&kinds, a->kind));
    for (size_t k = 0; k < a->groups.n; k++)
      buf_addf(b, ",%u,%u,%u", a->groups.at[k].group, a->groups.at[k].first,
               a->groups.at[k].last);
    buf_addc(b, ']');
  }
  buf_add(b, "],\n\"groups\":[");
  for (size_t i = 0; i < d->groups.n; i++) {
    buf_add(b, i ? "," : "");
    add_text(b, d->groups.at[i]);
  }
  buf_addc(b, ']');
  add_names(b, "kinds", &kinds);
  map_drop(&kinds.numbers);
}

static void add_states(struct buf *b, const ent_dossier *d) {
  buf_add(b, ",\n\"states\":[");
  for (size_t i = 0; i < d->states.n; i++) {
    const struct dossier_state *s = &d->states.at[i];
    buf_addf(b, "%s[%d,%d,%d,%d,%d,%d,%d,%d,%d]", i ? "," : "", s->shown[1],
             s->shown[2], s->shown[3], s->recent[1], s->recent[2], s->recent[3],
             s->dates, s->seen, s->weight);
  }
  buf_add(b, "],\n\"changes\":[");
  for (size_t one = 0; one < 4; one++)
    for (size_t two = 0; two < 4; two++) {
      const struct dossier_change *c = &d->changes[one][two];
      buf_addf(b, "%s[\"%s\",%s]", one + two ? "," : "", c->word,
               c->definite ? "true" : "false");
    }
  buf_addc(b, ']');
}

static void add_claims(struct buf *b, const struct dossier_tie *t,
                       struct names *words) {
  buf_addc(b, '[');
  for (size_t i = 0; i < t->claims.n; i++) {
    const struct dossier_claim *c = &t->claims.at[i];
    buf_addf(b, "%s[%u,%u,%u,", i ? "," : "", c->holder,
             number_of(words, c->stance), number_of(words, c->about));
    add_text(b, c->when);
    buf_addf(b, ",%d,", (int)c->word);
    add_numbers(b, c->cites, c->citations);
    buf_addc(b, ']');
  }
  buf_addc(b, ']');
}

// One run after the other from the first step, as a text, for many ties have the
// same: how many steps, and in which state, if in any: "383,10.2".
static uint32_t runs_of(const struct dossier_tie *t, struct names *words,
                        struct arena *keys) {
  struct buf runs = {0};
  uint32_t at = 0;
  for (size_t i = 0; i < t->runs.n; i++) {
    const struct dossier_run *r = &t->runs.at[i];
    if (r->first > at)
      buf_addf(&runs, "%s%u", runs.n ? "," : "", r->first - at);
    at = r->last + 1;
    buf_addf(&runs, "%s%u.%u", runs.n ? "," : "", at - r->first, r->state);
  }
  uint32_t n = number_of(words, arena_text(keys, buf_text(&runs), runs.n));
  buf_drop(&runs);
  return n;
}

// On whose word it stands, as far as anything is to be said of that: most ties
// have nothing.
static void add_word_of(struct buf *b, const struct dossier_tie *t,
                        struct names *words) {
  if (*t->whose || *t->against || t->claims.n)
    buf_addf(b, ",%u", number_of(words, t->whose));
  if (*t->against || t->claims.n)
    buf_addf(b, ",%u", number_of(words, t->against));
  if (t->claims.n) {
    buf_addc(b, ',');
    add_claims(b, t, words);
  }
}

// What it is, as web/data.js takes it apart.
static int nature(const struct dossier_tie *t) {
  return (t->directed ? 1 : 0) + (t->event ? 2 : 0) +
         (t->sign > 0   ? 4
          : t->sign < 0 ? 8
                        : 0);
}

// Each text once, in a list of words.
static void add_ties(struct buf *b, const ent_dossier *d) {
  struct names words = {0}, families = {0};
  struct arena keys = {0};
  buf_add(b, ",\n\"ties\":[");
  for (size_t i = 0; i < d->ties.n; i++) {
    const struct dossier_tie *t = &d->ties.at[i];
    // One by one: which argument of a call comes first is the compiler's.
    uint32_t note = number_of(&words, t->note);
    uint32_t in_force = number_of(&words, t->in_force);
    uint32_t label = number_of(&words, t->label);
    buf_addf(b, "%s[%u,%u,%u,%u,%d,%u,%u,", i ? "," : "", t->from, t->to, label,
             number_of(&families, t->family), nature(t), in_force, note);
    add_numbers(b, t->cites, t->citations);
    uint32_t runs = runs_of(t, &words, &keys);
    buf_addf(b, ",%u,%u", runs, number_of(&words, t->type));
    add_word_of(b, t, &words);
    buf_addc(b, ']');
  }
  buf_addc(b, ']');
  add_names(b, "words", &words);
  add_names(b, "families", &families);
  map_drop(&words.numbers);
  map_drop(&families.numbers);
  arena_drop(&keys);
}

static void add_events(struct buf *b, const ent_dossier *d) {
  buf_add(b, ",\n\"events\":[");
  for (size_t i = 0; i < d->events.n; i++) {
    const struct dossier_event *e = &d->events.at[i];
    buf_addf(b, "%s[%u,", i ? "," : "", e->step);
    add_text(b, e->title);
    buf_addc(b, ',');
    add_text(b, e->when);
    buf_addc(b, ',');
    add_numbers(b, e->actors, e->n);
    buf_addc(b, ']');
  }
  buf_addc(b, ']');
}

// What the script says in another language, by its English words.
static void add_tongue(struct buf *b, const ent_dossier *d) {
  const char *there, *english;
  buf_add(b, ",\n\"say\":{");
  for (size_t k = 0; (english = tongue_live(k, d->tongue, &there)); k++) {
    buf_add(b, k ? "," : "");
    add_text(b, english);
    buf_addc(b, ':');
    add_text(b, there);
  }
  buf_addc(b, '}');
}

// Colours by the names that the page's style has for them.
static void add_theme(struct buf *b, const struct theme *t) {
  const char *const parts[][2] = {{"ink", t->ink},
                                  {"paper", t->paper},
                                  {"muted", t->muted},
                                  {"rule", t->rule},
                                  {"hull", t->hull_fill},
                                  {"link", t->lines[0].text},
                                  {"ended", t->ended_line},
                                  {"ended-text", t->ended_text},
                                  {"same", t->unchanged_line},
                                  {"same-text", t->unchanged_text},
                                  {"fonts", t->fonts}};
  buf_add(b, ",\n\"theme\":{");
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    buf_addf(b, "%s\"--%s\":", i ? "," : "", parts[i][0]);
    add_text(b, parts[i][1]);
  }
  buf_addc(b, '}');
}

void html_data(struct buf *b, const ent_dossier *d,
               const struct figure_plan *plan) {
  buf_addf(b, "{\"year\":%d,\"month\":%u,\"months\":%u,\"n\":%zu,\"least\":%u",
           d->year, d->month, d->months, d->steps, d->least);
  if (d->partial) {
    buf_add(b, ",\"day\":");
    add_text(b, d->until);
  }
  buf_add(b, ",\n\"known\":");
  add_text(b, d->known);
  buf_add(b, ",\"version\":");
  add_text(b, ent_version());
  add_states(b, d);
  add_actors(b, d);
  add_ties(b, d);
  buf_add(b, ",\n\"holders\":[");
  for (size_t i = 0; i < d->holders.n; i++) {
    buf_add(b, i ? "," : "");
    add_text(b, d->holders.at[i]);
  }
  buf_addc(b, ']');
  add_events(b, d);
  if (d->tongue != ENGLISH)
    add_tongue(b, d);
  if (plan->options->theme)
    add_theme(b, preset_theme(&plan->preset));
  buf_addc(b, '}');
}
