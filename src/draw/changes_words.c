// SPDX-License-Identifier: GPL-2.0-or-later
#include "draw/diff.h"

const char *changes_side(const struct changed_side *s) {
  static const char *const words[PAIR_STATES] = {
      [PAIR_NONE] = "no tie",     [PAIR_NEUTRAL] = "neither",
      [PAIR_ALLY] = "friendly",   [PAIR_MIXED] = "both",
      [PAIR_HOSTILE] = "hostile",
  };
  return s->unsaid ? "not said" : s->doubted ? "doubtful" : words[s->state];
}

static const char *actor_words(ent_drawing *d, const ent_account *l,
                               uint32_t actor) {
  struct buf b = {0};
  words_name(&b, text(l, l->facts->actors.at[actor].label));
  const char *name = drawing_text(d, "%s", buf_text(&b));
  buf_drop(&b);
  return name;
}

const char *changes_name(ent_drawing *d, const struct difference *found,
                         const struct changed_pair *p, uint32_t actor) {
  const ent_account *l = found->l;
  for (size_t i = 0; p->was != NONE && i < found->d->actors_on.n; i++) {
    const struct former *f = &found->d->actors_on.at[i];
    if (f->actor == actor && f->was == p->was)
      return drawing_text(d, "%s → %s", actor_words(d, l, p->was),
                          actor_words(d, l, actor));
  }
  return words_alone(d, text(l, l->facts->actors.at[actor].label));
}

static void add_count(struct buf *b, size_t n, const char *words) {
  if (n > 0 && !b->n)
    buf_addf(b, "%zu pair%s %s", n, n == 1 ? "" : "s", words);
  else if (n > 0)
    buf_addf(b, ", %zu %s", n, words);
}

const char *changes_counted(ent_drawing *d, const struct difference *found,
                            const struct changed_pairs *pairs) {
  const size_t *of = pairs->of;
  struct buf b = {0};
  add_count(&b, of[CHANGED_SIDES], "changed sides");
  if (pairs->likely_turns)
    buf_addf(&b, " (%zu of them likely)", pairs->likely_turns);
  size_t turns = b.n;
  add_count(&b, of[CHANGED_NAME], "went on under another name");
  add_count(&b, of[CHANGED_STATE], "changed otherwise");
  add_count(&b, of[CHANGED_BEGUN], "began");
  add_count(&b, of[CHANGED_ENDED], "ended");
  buf_add(&b, !b.n          ? "No pair changed for certain"
              : b.n > turns ? " for certain"
                            : "");
  if (of[CHANGED_LIKELY] && !found->q->definite)
    buf_addf(&b, "; %zu more %s likely", of[CHANGED_LIKELY],
             of[CHANGED_LIKELY] == 1 ? "is" : "are");
  if (of[CHANGED_SEEN] && !found->q->definite)
    buf_addf(&b, "; %zu only first or last seen", of[CHANGED_SEEN]);
  const char *words = drawing_text(d, "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

const char *changes_knowledge(ent_drawing *d, const struct difference *found) {
  struct buf b = {0}, filter = {0};
  caption_knowledge(&b, found->l);
  b.at[0] = b.at[0] == 's' ? 'S' : b.at[0];
  caption_filter(&filter, found->l, found->d->two->options.filter);
  words_name(&b, buf_text(&filter));
  buf_drop(&filter);
  const char *words = drawing_text(d, "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

static const char *same_words(ent_drawing *d,
                              const struct changed_pairs *pairs) {
  size_t n = pairs->of[CHANGED_SAME], likely = n - pairs->sure_same;
  const char *part = likely == n ? ", likely"
                     : likely ? drawing_text(d, ", %zu of them likely", likely)
                              : "";
  return n == 1 ? drawing_text(d, "1 pair is unchanged%s", part)
                : drawing_text(d, "%zu pairs are unchanged%s", n, part);
}

void changes_note_same(ent_drawing *d, const struct difference *found,
                       const struct changed_pairs *pairs) {
  const size_t *of = pairs->of;
  bool told = found->q->all, any = false;
  struct buf b = {0};
  if (of[CHANGED_SAME] && !told)
    buf_add(&b, same_words(d, pairs));
  if (of[CHANGED_UNDECIDED] && !told)
    buf_addf(&b, "%s%zu %s ties that are only possible", b.n ? "; " : "",
             of[CHANGED_UNDECIDED],
             of[CHANGED_UNDECIDED] == 1 ? "pair has" : "pairs have");
  any = b.n > 0;
  buf_addf(&b, "%sStructure (who belongs to whom) is not counted",
           any ? ". " : "");
  vec_push(&d->notes, drawing_text(d, "%s", buf_text(&b)));
  if (any)
    drawing_hint(d, OPT("all"));
  buf_drop(&b);
}
