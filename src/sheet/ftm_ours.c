// SPDX-License-Identifier: GPL-2.0-or-later
// What entente exported as FollowTheMoney. Ids there are hashes; what the
// ledger called its actors stands in the ids of its records, "cia funds isi",
// of which an actor has one part in common in all of them.
#include "base/slug.h"
#include "sheet/ftm.h"

static bool is_ours(struct str id) {
  static const char head[] = "entente-";
  const size_t n = sizeof head - 1;
  if (id.n != n + 40 || !str_starts(id, head))
    return false;
  for (size_t i = n; i < id.n; i++)
    if (!strchr("0123456789abcdef", id.at[i]))
      return false;
  return true;
}

static bool is_member(struct str schema) {
  return str_is(schema, "Membership");
}

static struct str from_of(const struct ftm_entity *e) {
  return ftm_value(e, is_member(e->schema) ? "member" : "subject", 0);
}

static struct str to_of(const struct ftm_entity *e) {
  return ftm_value(e, is_member(e->schema) ? "organization" : "object", 0);
}

// What a tie is of comes last among its words.
static struct str type_of(const struct ftm_entity *e) {
  const size_t n = ftm_values(e, "role");
  return n ? ftm_value(e, "role", n - 1) : STR("");
}

// ------------------------------------------------------------------- votes

static uint32_t place_of(struct ftm *f, struct str id) {
  const struct ftm_known new = {.sort = FTM_OTHER};
  const uint32_t before = map_get(&f->by_id, id), own = (uint32_t)f->known.n;
  if (before != MAP_NONE)
    return before;
  map_put(&f->by_id, id, own);
  vec_push(&f->known, new);
  return own;
}

static void vote(struct ftm *f, struct str id, struct str name, bool straight) {
  struct str own = str_n(arena_text(&f->names, id.at, id.n), id.n);
  const uint32_t k = place_of(f, own);
  for (uint32_t v = f->known.at[k].votes; v; v = f->votes.at[v - 1].next)
    if (str_is(name, f->votes.at[v - 1].name)) {
      f->votes.at[v - 1].n++;
      f->votes.at[v - 1].straight += straight;
      return;
    }
  struct ftm_vote x = {arena_text(&f->names, name.at, name.n), 1, straight,
                       f->known.at[k].votes};
  vec_push(&f->votes, x);
  f->known.at[k].votes = (uint32_t)f->votes.n;
}

// "cia funds isi #2" of a tie that funds.
static void note_names(struct ftm *f, const struct ftm_entity *e) {
  struct str record = ftm_value(e, "recordId", 0), from, to, type = type_of(e);
  struct str number;
  buf_clear(&f->scratch);
  buf_addf(&f->scratch, " %.*s ", STR_ARG(type));
  if (!type.n || !str_cut(record, buf_text(&f->scratch), &from, &to) ||
      !from.n || !to.n)
    return;
  if (str_cut(to, " #", &to, &number) && !to.n)
    return;
  vote(f, from_of(e), from, true);
  vote(f, from_of(e), to, false);
  vote(f, to_of(e), to, true);
  vote(f, to_of(e), from, false);
}

static bool is_better(const struct ftm_vote *a, const struct ftm_vote *b) {
  if (a->n != b->n)
    return a->n > b->n;
  if (a->straight != b->straight)
    return a->straight > b->straight;
  return strcmp(a->name, b->name) < 0;
}

// Each is called as most say, and no two alike.
void ftm_noted(struct ftm *f) {
  struct map taken = {0};
  f->g->t->form.ours = f->theirs == 0 && f->known.n > 0;
  for (size_t i = 0; i < f->known.n && f->g->t->form.ours; i++) {
    const struct ftm_vote *best = NULL;
    for (uint32_t v = f->known.at[i].votes; v; v = f->votes.at[v - 1].next)
      if (!best || is_better(&f->votes.at[v - 1], best))
        best = &f->votes.at[v - 1];
    if (best && map_get(&taken, str_of(best->name)) == MAP_NONE) {
      map_put(&taken, str_of(best->name), 0);
      f->known.at[i].name = best->name;
    }
  }
  map_drop(&taken);
}

void ftm_note(struct ftm *f, const struct ftm_entity *e) {
  struct str id = str_n(arena_text(&f->names, e->id.at, e->id.n), e->id.n);
  const uint32_t k = place_of(f, id);
  const enum ftm_sort sort = ftm_sort_of(e->schema);
  f->theirs += !is_ours(e->id);
  const uint8_t rank = (uint8_t)ftm_rank(e->schema);
  if (!f->known.at[k].parts++ || rank > f->known.at[k].rank) {
    f->known.at[k].sort = (uint8_t)sort;
    f->known.at[k].rank = rank;
  }
  f->known.at[k].id = id.at;
  if (sort == FTM_EDGE && !f->theirs)
    note_names(f, e);
}

void ftm_note_also(struct ftm *f, struct str id, struct str also) {
  const uint32_t k = map_get(&f->by_id, id);
  if (k != MAP_NONE && !str_eq(id, also))
    map_get_or_put(&f->by_id,
                   str_n(arena_text(&f->names, also.at, also.n), also.n), k);
}

// ----------------------------------------------------------------- records

static struct str own_id(const struct ftm *f, struct str id) {
  uint32_t k = map_get(&f->by_id, id);
  const char *name = k == MAP_NONE ? NULL : f->known.at[k].name;
  return name ? str_of(name) : STR("");
}

static void say_all(struct ftm *f, const struct ftm_entity *e, const char *key,
                    const char *prop) {
  for (size_t i = 0; i < ftm_values(e, prop); i++)
    entry_add(&f->r, key, ftm_value(e, prop, i));
}

bool ftm_take_own_actor(struct ftm *f, const struct ftm_entity *e) {
  entry_begin(&f->r, NETFILE_NODE, e->line);
  entry_say(&f->r, "called", e->id);
  buf_clear(&f->key);
  slug_print(&f->key, ftm_value(e, "name", 0));
  entry_say(&f->r, "id", own_id(f, e->id));
  entry_say(&f->r, "id", buf_str(&f->key)); // of one without ties
  entry_say(&f->r, "name", ftm_value(e, "name", 0));
  entry_say(&f->r, "short", ftm_value(e, "weakAlias", 0));
  entry_say(&f->r, "kind", ftm_value(e, "classification", 0));
  entry_say(&f->r, "note", ftm_value(e, "notes", 0));
  entry_say(&f->r, "url", ftm_value(e, "sourceUrl", 0));
  entry_say(&f->r, "wikidata", ftm_value(e, "wikidataId", 0));
  say_all(f, e, "aliases", "alias");
  say_all(f, e, "tags", "keywords");
  return entry_end(&f->r);
}

// "[1980..1984]" of its first and last day, or as it was written.
static void say_side(struct ftm *f, const struct ftm_entity *e, const char *key,
                     const char *prop) {
  const size_t n = ftm_values(e, prop);
  struct str written = {"", 0};
  for (size_t i = 0; i < e->values.n && !written.n; i++)
    if (str_is(e->values.at[i].prop, prop))
      written = e->values.at[i].original;
  buf_clear(&f->scratch);
  if (written.n || n < 2)
    buf_adds(&f->scratch, written.n ? written : ftm_value(e, prop, 0));
  else
    buf_addf(&f->scratch, "[%.*s..%.*s]", STR_ARG(ftm_value(e, prop, 0)),
             STR_ARG(ftm_value(e, prop, n - 1)));
  entry_say(&f->r, key, buf_str(&f->scratch));
}

// What a time says of a side that has no date: it goes on, or it was seen then.
// "since [1979..2005]" was seen in 2005, "[1979..2005]/[2008..]" also in 2008.
static void say_seen(struct ftm *f, const struct ftm_entity *e) {
  struct str when = ftm_value(e, "description", 0), from = when, to = {"", 0},
             head;
  const bool since = str_starts(when, "since ");
  if (since) {
    from = str_n(when.at + 6, when.n - 6);
    if (!str_cut(when, " until ", &head, &to) && !ftm_values(e, "endDate"))
      entry_say(&f->r, "end", STR(".."));
  } else if (!str_cut(when, "/", &from, &to)) {
    return;
  }
  if (str_is(from, ".."))
    entry_say(&f->r, "start", from);
  if (str_is(to, ".."))
    entry_say(&f->r, "end", to);
  if (!ftm_values(e, "startDate") && str_starts(from, "[") &&
      str_ends(from, "]") && str_cut(from, "..", &head, &from))
    entry_say(&f->r, "seen", str_n(from.at, from.n - 1));
  if (!since && !ftm_values(e, "endDate") && str_starts(to, "[") &&
      str_cut(to, "..", &head, &to))
    entry_say(&f->r, "seen 2", str_n(head.at + 1, head.n - 1));
}

// From the first day that is told of to the last.
static void note_days(struct ftm *f, const struct ftm_entity *e) {
  for (size_t i = 0; i < e->values.n; i++) {
    const struct ftm_value *v = &e->values.at[i];
    day d;
    if ((!str_is(v->prop, "startDate") && !str_is(v->prop, "endDate")) ||
        !ftm_day(v->value, &d))
      continue;
    f->first = d < f->first ? d : f->first;
    f->last = d > f->last ? d : f->last;
  }
}

bool ftm_end_ours(struct ftm *f) {
  if (f->first > f->last)
    return true;
  buf_clear(&f->scratch);
  days_print(&f->scratch, (struct days){f->first, f->last});
  if (f->first == f->last)
    buf_add(&f->scratch, "/..");
  entry_begin(&f->r, NETFILE_LEDGER, 1);
  entry_say(&f->r, "coverage", buf_str(&f->scratch));
  return entry_end(&f->r);
}

// Of the times of one tie the first tells of all.
static bool is_further(struct ftm *f, struct str record) {
  if (!record.n)
    return false;
  if (map_get(&f->by_record, record) != MAP_NONE) {
    netfile_count(f->g, 1, "entity is a further time of its tie",
                  "entities are further times of their ties");
    return true;
  }
  map_put(&f->by_record,
          str_n(arena_text(&f->names, record.at, record.n), record.n), 0);
  return false;
}

bool ftm_take_own_tie(struct ftm *f, const struct ftm_entity *e) {
  struct str record = ftm_value(e, "recordId", 0), label = STR("");
  note_days(f, e);
  if (is_further(f, record))
    return true;
  if (ftm_values(e, "role") > 1)
    label = ftm_value(e, "role", 0);
  entry_begin(&f->r, NETFILE_EDGE, e->line);
  entry_say(&f->r, "called", e->id);
  entry_say(&f->r, "from", from_of(e));
  entry_say(&f->r, "to", to_of(e));
  entry_say(&f->r, "type", type_of(e));
  entry_say(&f->r, "id", record);
  entry_say(&f->r, "label", label);
  entry_say(&f->r, "when", ftm_value(e, "description", 0));
  say_side(f, e, "start", "startDate");
  say_side(f, e, "end", "endDate");
  say_seen(f, e);
  entry_say(&f->r, "note", ftm_value(e, "summary", 0));
  entry_say(&f->r, "standing", ftm_value(e, "status", 0));
  return ftm_works(f, e) && ftm_say_status(f, e, e->id) && entry_end(&f->r);
}
