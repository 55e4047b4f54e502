// SPDX-License-Identifier: GPL-2.0-or-later
// The policy in the head lets one script and one sheet of styles in, by their
// hashes, and nothing else: no attribute here may hold a style or a script.
#include "render/html.h"
#include "base/diag.h"
#include "base/escape.h"
#include "base/url.h"
#include "render/booklet.h"
#include "render/render.h"
#include "render/svg.h"
#include "render/web_parts.h"

static void add_element(struct buf *b, const char *tag, const char *text) {
  buf_addf(b, "<%s>", tag);
  html_text(b, text);
  buf_addf(b, "</%s>\n", tag);
}

static void add_command(struct buf *b, const char *command) {
  buf_add(b, "<code>");
  html_text(b, command);
  buf_add(b, "</code>");
}

static const struct prose prose = {html_text, add_command};

static void add_prose(struct buf *b, const char *tag,
                      struct dossier_prose words) {
  buf_addf(b, "<%s>", tag);
  prose_add(b, &prose, words);
  buf_addf(b, "</%s>\n", tag);
}

// -------------------------------------------------------------------- head

// What others show of a link to the page.
static void add_shared(struct buf *b, const ent_dossier *d) {
  const char *const parts[][2] = {{"name=\"description", d->summary},
                                  {"property=\"og:type", "article"},
                                  {"property=\"og:title", d->title},
                                  {"property=\"og:description", d->summary}};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    buf_addf(b, "<meta %s\"", parts[i][0]);
    html_attribute(b, "content", parts[i][1]);
    buf_add(b, ">\n");
  }
}

static void add_head(struct buf *b, const ent_dossier *d) {
  buf_addf(b, "<!DOCTYPE html>\n<html lang=\"%s\"%s>\n<head>\n",
           tongue_name(d->tongue),
           tongue_leftward(d->tongue) ? " dir=\"rtl\"" : "");
  buf_add(b, "<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\""
             "default-src 'none'; ");
  buf_addf(b,
           "script-src 'sha256-%s'; style-src 'sha256-%s'; base-uri 'none'; "
           "form-action 'none'\">\n",
           web_js_hash, web_css_hash);
  buf_add(b, "<meta name=referrer content=\"no-referrer\">\n"
             "<meta name=viewport content=\"width=device-width, "
             "initial-scale=1\">\n");
  buf_addf(b, "<meta name=generator content=\"entente %s\">\n", ent_version());
  add_element(b, "title", d->title);
  add_shared(b, d);
  buf_addf(b, "<style>%s</style>\n</head>\n", web_css);
}

static void add_top(struct buf *b, const ent_dossier *d) {
  buf_add(b, "<body>\n<a class=skip href=\"#shown\">");
  html_say(b, d, "Skip to the table of ties");
  buf_add(b, "</a>\n<header>\n");
  add_element(b, "h1", d->title);
  buf_add(b, "<p class=sub>");
  html_text(b, d->summary);
  buf_add(b, ". <span class=keys hidden>");
  html_say(b, d,
           "Drag the slider; point at, or go with the arrow keys to, a tie for "
           "its sources.");
  buf_add(b, " <button type=button id=ask>");
  html_say(b, d, "Keys");
  buf_add(b, " <kbd>?</kbd></button></span></p>\n</header>\n<main>\n");
  html_help(b, d);
  buf_add(b, "<p id=outside><a target=\"_blank\" rel=\"noopener\" "
             "href=\"#\">");
  html_say(b, d, "Open the whole page");
  buf_add(b, "</a></p>\n");
}

static void add_summary(struct buf *b, const ent_dossier *d) {
  buf_add(b, "<p id=summary>");
  for (size_t i = 0; i < d->lines.n; i++) {
    buf_add(b, i ? "\n" : "");
    prose_add(b, &prose, d->lines.at[i]);
  }
  buf_add(b, "</p>\n");
}

// ---------------------------------------------------------------- controls

static void add_slider(struct buf *b, const ent_dossier *d, const char *id,
                       const char *label, size_t value) {
  buf_addf(b,
           "<input type=range id=\"%s\" min=0 max=\"%zu\" "
           "value=\"%zu\"",
           id, d->steps - 1, value);
  html_attribute(b, "aria-label", tongue_text(d->tongue, label));
}

static void add_time(struct buf *b, const ent_dossier *d) {
  size_t last = d->steps - 1;
  buf_add(b, "<div class=row><button type=button id=play>");
  html_say(b, d, "Play");
  buf_add(b, "</button>\n<div class=time>");
  add_slider(b, d, "date", "Date", last);
  buf_addf(b,
           "><output id=day for=date></output>\n<svg id=pulse "
           "viewBox=\"0 0 %zu 14\" preserveAspectRatio=\"none\" "
           "aria-hidden=true></svg><span></span>\n",
           last ? last : 1);
  add_slider(b, d, "then", "Date to compare with", 0);
  buf_add(b, " hidden><output id=before for=then hidden></output>"
             "</div>\n<button type=button id=comparing "
             "aria-pressed=false>");
  html_say(b, d, "Compare with another date");
  buf_add(b, "</button>\n<label>");
  html_say(b, d, "Search");
  buf_add(b, " <input type=search id=find autocomplete=off>"
             "</label></div>\n");
}

static void add_family(struct buf *b, const ent_dossier *d,
                       const struct theme_line *t) {
  buf_add(b, "<label><input type=checkbox name=\"family\"");
  html_attribute(b, "value", t->family);
  html_attribute(b, "data-line", t->line);
  html_attribute(b, "data-ink", t->text);
  buf_add(b, " checked> <svg width=27 viewBox=\"0 0 27 14\" aria-hidden=true>");
  html_line(b, t, false);
  buf_add(b, "</svg> ");
  html_say(b, d, t->family);
  buf_add(b, "</label>\n");
}

// Only the families there are.
static void add_families(struct buf *b, const ent_dossier *d,
                         const struct theme *theme) {
  buf_add(b, "<div class=row><strong>");
  html_say(b, d, "Ties");
  buf_add(b, "</strong>\n");
  for (size_t k = 0; k < THEME_LINES; k++)
    if (html_has_family(d, theme->lines[k].family))
      add_family(b, d, &theme->lines[k]);
}

static void add_certainties(struct buf *b, const ent_dossier *d) {
  static const char *const words[] = {NULL, "possible too", "likely or better",
                                      "definite only"};
  buf_add(b, "<label>");
  html_say(b, d, "Dates");
  buf_add(b, " <select id=least>");
  for (unsigned k = 3; k > 0; k--) {
    buf_addf(b, "<option value=%u%s>", k, k == d->least ? " selected" : "");
    html_say(b, d, words[k]);
  }
  buf_add(b, "</select></label>\n");
}

// The parties whose word on some tie is of one kind, which each says, for a
// closed box shows nothing else. An option needs no end, and there may be many.
static void add_parties(struct buf *b, const ent_dossier *d,
                        enum dossier_word word) {
  static const struct {
    const char *label, *letter; // the script knows them by their letters
  } words[] = {
      [SAYS_IT] = {"Said by %1", "s"},
      [DENIES_IT] = {"Denied by %1", "d"},
      [DOUBTS_IT] = {"Doubted by %1", "q"},
      [DOUBTS_MEMBERSHIP] = {"Membership denied or doubted by %1", "m"}};
  size_t *n = mem_new(d->holders.n + 1, sizeof *n);
  for (size_t i = 0; i < d->ties.n; i++)
    for (size_t k = 0; k < d->ties.at[i].claims.n; k++) {
      const struct dossier_claim *c = &d->ties.at[i].claims.at[k];
      n[c->holder] += c->word == word;
    }
  for (size_t h = 0; h < d->holders.n; h++) {
    if (!n[h])
      continue;
    struct buf option = {0};
    tongue_fill(&option, d->tongue, words[word].label, &d->holders.at[h], 1);
    buf_addf(b, "<option value=%s%zu>", words[word].letter, h);
    html_text(b, buf_text(&option));
    buf_drop(&option);
  }
  mem_free(n);
}

static void add_controls(struct buf *b, const ent_dossier *d,
                         const struct theme *theme) {
  buf_add(b, "<section id=\"controls\"");
  html_attribute(b, "aria-label", tongue_text(d->tongue, "Date and filters"));
  buf_add(b, " hidden>\n");
  add_time(b, d);
  add_families(b, d, theme);
  add_certainties(b, d);
  buf_add(b, "<label>");
  html_say(b, d, "Who says so");
  buf_add(b, " <select id=told><option value=\"\">");
  html_say(b, d, "anyone");
  for (enum dossier_word w = SAYS_IT; w <= DOUBTS_MEMBERSHIP; w++)
    add_parties(b, d, w);
  buf_add(b, "</select></label></div>\n</section>\n");
}

// -------------------------------------------------------------------- body

// For who runs no script: what is there, and how to see the rest.
static void add_still_words(struct buf *b, const ent_dossier *d) {
  static const char whole[] =
      "The chart shows %1, the last date; the other dates, comparison, "
      "timeline and the table of all ties need a script, which does not run "
      "here (in a preview of mail, or within another site). To see them, save "
      "this file and open it in a browser.";
  struct buf words = {0};
  if (d->tongue != ENGLISH) {
    tongue_fill(&words, d->tongue, whole, &d->until, 1);
    html_text(b, buf_text(&words));
    buf_drop(&words);
    return;
  }
  if (d->network->nodes.n)
    buf_add(b, "The chart shows ");
  else
    buf_add(b, "This page is of ");
  html_text(b, d->until);
  buf_add(b, d->steps > 1 ? ", the last date; the other dates, " : "; ");
  buf_add(b, strstr(whole, "comparison, "));
}

static void add_chart(struct buf *b, const ent_dossier *d,
                      const struct figure_plan *plan, ent_diags *diags) {
  buf_add(b, "<p id=count role=status aria-live=polite></p>\n"
             "<noscript><p>");
  add_still_words(b, d);
  buf_add(b, "</p></noscript>\n<div class=main>\n<figure>\n");
  if (d->network->nodes.n)
    html_levels(b, d);
  buf_add(b, "<div id=chart role=\"region\"");
  html_attribute(b, "aria-label", tongue_text(d->tongue, "Link chart"));
  buf_add(b, ">\n");
  html_chart(b, d, plan, diags);
  buf_add(b, "</div>\n");
  html_tools(b, d);
  if (d->network->nodes.n)
    html_legend(b, d, preset_theme(&plan->preset));
  buf_add(b, "</figure>\n<aside id=\"details\"");
  html_attribute(b, "aria-label", tongue_text(d->tongue, "Details"));
  buf_add(b, " tabindex=\"-1\"></aside>\n</div>\n");
}

// The script draws it, of whom the reader chooses.
static void add_timeline(struct buf *b, const ent_dossier *d) {
  buf_add(b, "<section id=lives hidden>\n<h2>");
  html_say(b, d, "Timeline");
  buf_add(b, "</h2>\n<figure><p><label>");
  html_say(b, d, "Ties of");
  buf_add(b, " <select id=of></select></label> ");
  html_say(b, d, "(how many, those of structure not counted)");
  buf_add(b, "</p>\n<svg id=life role=img></svg>\n<figcaption>");
  html_say(b, d,
           "Full, hatched, dotted: definite, likely, possible; a mark: it "
           "happened.");
  buf_add(b, " <span class=keys hidden>");
  html_say(b, d,
           "A click on a tie holds it in the chart, one beside the bars goes "
           "to that date.");
  buf_add(b, "</span></figcaption></figure>\n</section>\n");
}

// Without its sources: the page has a list of its own, with other numbers.
static ent_figure *figure_bare(const ent_drawing *d,
                               const struct figure_plan *plan,
                               ent_diags *diags) {
  ent_drawing bare = *d;
  const ent_drawing *one = &bare;
  bare.edges.at = mem_new(d->edges.n + 1, sizeof *bare.edges.at);
  for (size_t i = 0; i < d->edges.n; i++) {
    bare.edges.at[i] = d->edges.at[i];
    bare.edges.at[i].citations = 0;
  }
  bare.sources.n = 0;
  ent_figure *f = ent_figure_of(&one, 1, plan->options, diags);
  mem_free(bare.edges.at);
  return f;
}

// What it has in English is told so.
static const char *in_english(const ent_dossier *d) {
  return d->tongue == ENGLISH ? "" : " lang=\"en\" dir=\"ltr\"";
}

static void add_still(struct buf *b, const ent_dossier *d,
                      const struct dossier_chart *c,
                      const struct figure_plan *plan, ent_diags *diags) {
  ent_figure *f = figure_bare(c->drawing, plan, diags);
  if (!f)
    return;
  buf_addf(b, "<section%s>\n<h2 class=skip>", in_english(d));
  html_text(b, c->heading);
  buf_add(b, "</h2>\n<figure class=still>\n<div class=scroll "
             "tabindex=0 role=\"region\"");
  html_attribute(b, "aria-label", c->heading);
  buf_addc(b, '>');
  svg_lean(b, &f->scene, c->name, c->heading);
  buf_add(b, "</div>\n");
  if (c->about.n > 0)
    add_prose(b, "figcaption", c->about);
  buf_add(b, "</figure>\n</section>\n");
  ent_figure_free(f);
}

static void add_sources(struct buf *b, const ent_dossier *d) {
  if (!d->sources.n)
    return;
  buf_add(b, "<section id=sources>\n<h2>");
  html_say(b, d, "Sources");
  buf_add(b, "</h2>\n<ol>\n");
  for (size_t i = 0; i < d->sources.n; i++) {
    const struct dossier_source *s = &d->sources.at[i];
    buf_addf(b, "<li id=s%zu>", i + 1);
    if (link_followed(s->link)) {
      buf_add(b, "<a rel=\"noopener noreferrer\"");
      html_attribute(b, "href", s->link);
      buf_addc(b, '>');
    }
    html_text(b, s->text);
    buf_add(b, link_followed(s->link) ? "</a>" : "");
    if (unlinked(s)) {
      buf_addc(b, ' ');
      html_text(b, unlinked(s));
    }
    buf_add(b, "</li>\n");
  }
  buf_add(b, "</ol>\n</section>\n");
}

static void add_method(struct buf *b, const ent_dossier *d) {
  buf_add(b, "<section id=method>\n<h2>");
  html_say(b, d, "How this was made");
  buf_add(b, "</h2>\n");
  if (d->tongue != ENGLISH) {
    add_element(b, "p",
                tongue_text(d->tongue, "This statement and the figures above "
                                       "it are in English."));
    buf_addf(b, "<div%s>\n", in_english(d));
  }
  buf_add(b, "<dl>\n");
  for (size_t i = 0; i < d->statement.n; i++) {
    add_element(b, "dt", d->statement.at[i].item);
    add_element(b, "dd", d->statement.at[i].words);
  }
  buf_add(b, "</dl>\n");
  for (size_t i = 0; i < d->methods.n; i++)
    add_prose(b, "p", d->methods.at[i]);
  for (size_t i = 0; i < d->handling.n; i++)
    add_prose(b, "p", d->handling.at[i]);
  buf_add(b, d->tongue != ENGLISH ? "</div>\n</section>\n" : "</section>\n");
}

static void add_page(struct buf *b, const ent_dossier *d,
                     const struct figure_plan *plan, ent_diags *diags) {
  add_head(b, d);
  add_top(b, d);
  add_summary(b, d);
  add_controls(b, d, preset_theme(&plan->preset));
  add_chart(b, d, plan, diags);
  html_way(b, d);
  add_timeline(b, d);
  for (size_t i = 0; i < d->charts.n; i++)
    if (strcmp(d->charts.at[i].name, "timeline") != 0)
      add_still(b, d, &d->charts.at[i], plan, diags);
  html_table(b, d);
  add_sources(b, d);
  add_method(b, d);
  buf_add(b, "</main>\n<script type=\"application/json\" id=\"data\">");
  html_data(b, d, plan);
  buf_addf(b, "</script>\n<script>%s</script>\n</body>\n</html>\n", web_js);
}

static bool write_page(const ent_dossier *d, const ent_figure_options *o,
                       ent_bytes *out, ent_diags *diags) {
  struct buf b = {0};
  struct figure_plan plan;
  if (!figure_planned(&plan, o, diags))
    return false;
  add_page(&b, d, &plan, diags);
  const bool good = !diags_stopped(diags);
  if (good)
    buf_give(&b, out);
  buf_drop(&b);
  return good;
}

// What the frame may do is what the page needs: run its script, save files, and
// open itself whole.
void ent_dossier_embed(const ent_dossier *d, const char *address,
                       ent_bytes *out) {
  struct buf b = {0};
  buf_add(&b, "<iframe src=\"");
  html_text(&b, address);
  buf_add(&b, "#embed=1\"");
  html_attribute(&b, "title", d->title);
  buf_add(&b,
          " width=\"100%\" height=\"760\" loading=\"lazy\" "
          "sandbox=\"allow-scripts allow-downloads allow-popups "
          "allow-popups-to-escape-sandbox\" style=\"border:0\"></iframe>\n");
  buf_give(&b, out);
  buf_drop(&b);
}

const struct format format_html = {.report = write_page};
