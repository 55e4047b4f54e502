// SPDX-License-Identifier: GPL-2.0-or-later
// What is the same in every page, for its script to fill.
#include "render/html.h"

void html_help(struct buf *b) {
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
  buf_add(b, "<dialog id=\"help\" aria-labelledby=\"keys\"><h2 "
             "id=\"keys\">Keys</h2>\n<dl>");
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
    buf_addf(b, "<dt><kbd>%s</kbd></dt><dd>%s</dd>\n", keys[i][0], keys[i][1]);
  buf_add(b, "</dl>\n<button type=\"button\" "
             "id=\"close\">Close</button></dialog>\n");
}

void html_levels(struct buf *b) {
  static const char *const levels[][2] = {{"core", "Core"},
                                          {"pairs", "Pairs"},
                                          {"ties", "All ties"},
                                          {"matrix", "Matrix"}};
  buf_add(b, "<div id=\"levels\" class=\"row keys\" hidden><fieldset>"
             "<legend class=\"skip\">What the lines stand for</legend>");
  for (size_t i = 0; i < sizeof levels / sizeof *levels; i++)
    buf_addf(b,
             "<label><input type=\"radio\" name=\"level\" value=\"%s\">"
             "<span>%s</span></label>",
             levels[i][0], levels[i][1]);
  buf_add(b, "</fieldset><button type=\"button\" id=\"auto\" hidden>As it "
             "reads best</button><span id=\"level\" role=\"status\"></span>"
             "</div>\n");
}

void html_way(struct buf *b) {
  buf_add(b, "<section id=\"way\" hidden>\n<h2>Path</h2>\n<p class=\"row\">"
             "<label>Between <select id=\"way-from\"></select></label> "
             "<label>and <select id=\"way-to\"></select></label> <button "
             "type=\"button\" id=\"noway\" hidden>Clear</button></p>\n<div "
             "id=\"steps\" role=\"status\"></div>\n</section>\n");
}

void html_tools(struct buf *b) {
  static const char *const tools[][3] = {
      {"in", "Closer", "+"},         {"out", "Further", "−"},
      {"fit", "All of it", "All"},   {"png", "Save as PNG", "PNG"},
      {"svg", "Save as SVG", "SVG"}, {"csv", "Save the ties as CSV", "CSV"},
  };
  buf_add(b, "<p id=\"tools\" class=\"row\" hidden>");
  for (size_t i = 0; i < sizeof tools / sizeof *tools; i++)
    buf_addf(b,
             "<button type=\"button\" id=\"%s\" title=\"%s\" "
             "aria-label=\"%s\">%s</button>\n",
             tools[i][0], tools[i][1], tools[i][1], tools[i][2]);
  buf_add(b, "</p>\n");
}

// Buttons sort by what they stand above.
static void add_heads(struct buf *b) {
  static const char *const heads[][2] = {
      {"from", "From"},      {NULL, "Direction"},  {"to", "To"},
      {"tie", "Tie"},        {"when", "In force"}, {"sure", "Certainty"},
      {"sources", "Sources"}};
  buf_add(b, "<thead><tr>");
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
    if (heads[i][0])
      buf_addf(b,
               "<th scope=\"col\"><button type=\"button\" name=\"sort\" "
               "value=\"%s\">%s</button></th>",
               heads[i][0], heads[i][1]);
    else
      buf_addf(b, "<th scope=\"col\"><span class=\"skip\">%s</span></th>",
               heads[i][1]);
  buf_add(b, "</tr></thead>\n");
}

void html_table(struct buf *b) {
  buf_add(b, "<section id=\"shown\" hidden>\n<h2 class=\"skip\">Ties and "
             "changes</h2>\n<div role=\"tablist\" aria-label=\"Lists\">"
             "<button type=\"button\" role=\"tab\" id=\"tab1\" "
             "aria-controls=\"list1\">Ties shown</button>\n"
             "<button type=\"button\" role=\"tab\" id=\"tab2\" "
             "aria-controls=\"list2\">Changes</button></div>\n"
             "<div id=\"list1\" role=\"tabpanel\" aria-labelledby=\"tab1\">\n"
             "<p><button type=\"button\" id=\"bypair\" hidden>Group by "
             "pair</button></p>\n<div id=\"people\"></div>\n"
             "<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
             "aria-label=\"Table of the ties shown\"><table id=\"rows\">\n");
  add_heads(b);
  buf_add(b, "</table></div></div>\n<div id=\"list2\" role=\"tabpanel\" "
             "aria-labelledby=\"tab2\"><div id=\"changed\"></div></div>\n"
             "</section>\n");
}
