// SPDX-License-Identifier: GPL-2.0-or-later
// What is the same in every page, for its script to fill.
#include "render/html.h"

static void say_in(struct buf *b, const ent_dossier *d, const char *tag,
                   const char *english) {
  buf_addf(b, "<%s>", tag);
  html_say(b, d, english);
  buf_addf(b, "</%s>", strcmp(tag, "h2 class=skip") ? tag : "h2");
}

void html_help(struct buf *b, const ent_dossier *d) {
  static const char *const keys[][2] = {
      {"/", "search"},
      {"[ ]", "a year back, a year on"},
      {"Tab", "to the chart, and on to what is beside it"},
      {"← →", "in the chart: from tie to tie"},
      {"↑ ↓", "from actor to actor; of a tie, to its ends"},
      {"Home End", "the first tie, the last"},
      {"Enter", "open what is chosen, and hold it; again: let go"},
      {"+ − 0", "closer, further, all of the chart"},
      {"Shift ← → ↑ ↓", "move what is seen of it"},
      {"Ctrl wheel", "closer, further; a drag moves"},
      {"Esc", "let go of everything"},
      {"?", "these keys"},
  };
  buf_add(b, "<dialog id=help aria-labelledby=keys><h2 id=keys>");
  html_say(b, d, "Keys");
  buf_add(b, "</h2>\n<dl>");
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    buf_addf(b, "<dt><kbd>%s</kbd></dt>", keys[i][0]);
    say_in(b, d, "dd", keys[i][1]);
    buf_addc(b, '\n');
  }
  buf_add(b, "</dl>\n<button type=button id=close>");
  html_say(b, d, "Close");
  buf_add(b, "</button></dialog>\n");
}

void html_levels(struct buf *b, const ent_dossier *d) {
  static const char *const levels[][2] = {{"core", "Core"},
                                          {"pairs", "Pairs"},
                                          {"ties", "All ties"},
                                          {"matrix", "Matrix"}};
  buf_add(b, "<div id=levels class=row hidden><fieldset>"
             "<legend class=skip>");
  html_say(b, d, "What the lines stand for");
  buf_add(b, "</legend>");
  for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
    buf_addf(b, "<label><input type=radio name=level value=\"%s\">",
             levels[i][0]);
    say_in(b, d, "span", levels[i][1]);
    buf_add(b, "</label>");
  }
  buf_add(b, "</fieldset><button type=button id=auto hidden>");
  html_say(b, d, "As it reads best");
  buf_add(b, "</button><span id=level role=status></span></div>\n");
}

void html_way(struct buf *b, const ent_dossier *d) {
  static const char *const ends[][2] = {{"Between", "way-from"},
                                        {"and", "way-to"}};
  buf_add(b, "<section id=way hidden>\n");
  say_in(b, d, "h2", "Path");
  buf_add(b, "\n<p class=row>");
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    buf_add(b, "<label>");
    html_say(b, d, ends[i][0]);
    buf_addf(b, " <select id=%s></select></label> ", ends[i][1]);
  }
  buf_add(b, "<button type=button id=noway hidden>");
  html_say(b, d, "Clear");
  buf_add(b, "</button></p>\n<div id=steps role=status></div>\n"
             "</section>\n");
}

void html_tools(struct buf *b, const ent_dossier *d) {
  static const char *const tools[][3] = {
      {"in", "Closer", "+"},         {"out", "Further", "−"},
      {"fit", "All of it", "All"},   {"png", "Save as PNG", "PNG"},
      {"svg", "Save as SVG", "SVG"}, {"csv", "Save the ties as CSV", "CSV"},
  };
  buf_add(b, "<p id=tools class=row hidden>");
  for (size_t i = 0; i < sizeof tools / sizeof *tools; i++) {
    const char *title = tongue_text(d->tongue, tools[i][1]);
    buf_addf(b, "<button type=button id=%s", tools[i][0]);
    html_attribute(b, "title", title);
    html_attribute(b, "aria-label", title);
    buf_addc(b, '>');
    html_say(b, d, tools[i][2]);
    buf_add(b, "</button>\n");
  }
  buf_add(b, "</p>\n");
}

// Buttons sort by what they stand above.
static void add_heads(struct buf *b, const ent_dossier *d) {
  static const char *const heads[][2] = {
      {"from", "From"},      {NULL, "Direction"},  {"to", "To"},
      {"tie", "Tie"},        {"when", "In force"}, {"sure", "Certainty"},
      {"sources", "Sources"}};
  buf_add(b, "<thead><tr>");
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
    buf_add(b, "<th scope=col>");
    if (heads[i][0])
      buf_addf(b, "<button type=button name=sort value=\"%s\">", heads[i][0]);
    else
      buf_add(b, "<span class=skip>");
    html_say(b, d, heads[i][1]);
    buf_add(b, heads[i][0] ? "</button></th>" : "</span></th>");
  }
  buf_add(b, "</tr></thead>\n");
}

static void add_tab(struct buf *b, const ent_dossier *d, int number,
                    const char *english) {
  buf_addf(b,
           "<button type=button role=tab id=tab%d "
           "aria-controls=\"list%d\">",
           number, number);
  html_say(b, d, english);
  buf_add(b, "</button>\n");
}

void html_table(struct buf *b, const ent_dossier *d) {
  buf_add(b, "<section id=shown hidden>\n");
  say_in(b, d, "h2 class=skip", "Ties and changes");
  buf_add(b, "\n<div role=\"tablist\"");
  html_attribute(b, "aria-label", tongue_text(d->tongue, "Lists"));
  buf_addc(b, '>');
  add_tab(b, d, 1, "Ties shown");
  add_tab(b, d, 2, "Changes");
  buf_add(b, "</div>\n<div id=list1 role=tabpanel "
             "aria-labelledby=tab1>\n<p><button type=button "
             "id=bypair hidden>");
  html_say(b, d, "Group by pair");
  buf_add(b, "</button></p>\n<div id=people></div>\n<div class=scroll "
             "tabindex=0 role=\"region\"");
  html_attribute(b, "aria-label",
                 tongue_text(d->tongue, "Table of the ties shown"));
  buf_add(b, "><table id=rows>\n");
  add_heads(b, d);
  buf_add(b, "</table></div></div>\n<div id=list2 role=tabpanel "
             "aria-labelledby=tab2><div id=changed></div></div>\n"
             "</section>\n");
}
