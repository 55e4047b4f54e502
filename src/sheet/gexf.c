// SPDX-License-Identifier: GPL-2.0-or-later
// GEXF 1.1 to 1.3: nodes and edges with their attributes, and the times of
// both. Ends count, as the primer has it. What is drawn, values that change,
// and nodes within nodes have no place in a ledger, and are counted.
#include "sheet/readers.h"
#include "sheet/xml.h"

enum { DEEPEST = 64 };
static const uint32_t NO_ELEMENT = UINT32_MAX;

struct gexf_place {
  enum netfile_of of;
  uint32_t element; // NO_ELEMENT: nothing
};

struct gexf {
  struct netfile *g;
  struct xml xml;
  struct gexf_place place[DEEPEST + 2];
  unsigned depth;
  bool undirected;    // edges that do not say
  enum netfile_of of; // whose they are
  uint32_t key;       // that is being declared
  struct netfile_time own[DEEPEST + 2];
  bool spelled[DEEPEST + 2]; // it has spells, and its own time does not count
  struct buf text;
  bool reading;
};

static struct str said(const char *const *attributes, const char *name) {
  const char *s = xml_said(attributes, name);
  return str_trim(str_of(s ? s : ""));
}

// -------------------------------------------------------------------- times

// GEXF 1.1 and 1.2 have ends that do not count themselves.
static struct netfile_time time_of(struct gexf *x, const char *const *a) {
  struct str from = said(a, "start"), to = said(a, "end");
  struct netfile_time t = {.next = 0};
  if (!from.n && (from = said(a, "startopen")).n)
    t.after = true;
  if (!to.n && (to = said(a, "endopen")).n)
    t.before = true;
  // NetworkX writes what has no end so.
  if (str_is(from, "None") || str_is(from, "-Infinity"))
    from.n = 0;
  if (str_is(to, "None") || str_is(to, "Infinity"))
    to.n = 0;
  t.from = netfile_text(x->g, from);
  t.to = netfile_text(x->g, to);
  netfile_count(
      x->g, (size_t)t.after + t.before,
      "end is open: the day, month or year next to it is meant",
      "ends are open: the days, months or years next to them are meant");
  return t;
}

// Whether it is "[from, to]", either bracket round or turned where an end is
// open.
static bool is_interval(struct str s, struct str *from, struct str *end) {
  return s.n > 2 && strchr("[(]", *s.at) && strchr("])[", s.at[s.n - 1]) &&
         str_cut(str_n(s.at + 1, s.n - 2), ",", from, end);
}

// "<[2001-01-01, 2002-01-01]; (2003, 2004)>" of GEXF 1.3. What is none is
// counted.
static void add_intervals(struct gexf *x, struct gexf_place to, struct str s) {
  struct str item, from, end, rest = s;
  bool more = true;
  while (more) {
    more = str_cut(rest, ";", &item, &rest);
    item = str_trim(item);
    while (item.n && *item.at == '<')
      item = str_trim(str_n(item.at + 1, item.n - 1));
    while (item.n && item.at[item.n - 1] == '>')
      item = str_trim(str_n(item.at, item.n - 1));
    if (item.n == 0)
      continue;
    if (!is_interval(item, &from, &end)) {
      netfile_count(x->g, 1,
                    "interval is not of the form [from, to], and is left out",
                    "intervals are not of the form [from, to], and are left "
                    "out");
      continue;
    }
    struct netfile_time t = {.from = netfile_text(x->g, str_trim(from)),
                             .to = netfile_text(x->g, str_trim(end)),
                             .after = *item.at != '[',
                             .before = item.at[item.n - 1] != ']'};
    netfile_count(
        x->g, (size_t)t.after + t.before,
        "end is open: the day, month or year next to it is meant",
        "ends are open: the days, months or years next to them are meant");
    netfile_time(x->g, to.of, to.element, t);
  }
}

// "<[2001, 2003]>": points in time.
static void add_stamps(struct gexf *x, struct gexf_place to, struct str s) {
  struct str item, rest = s;
  bool more = true;
  while (more) {
    more = str_cut(rest, ",", &item, &rest);
    while (item.n && strchr("<[ ", *item.at))
      item = str_n(item.at + 1, item.n - 1);
    while (item.n && strchr(">] ", item.at[item.n - 1]))
      item = str_n(item.at, item.n - 1);
    struct netfile_time t = {.from = netfile_text(x->g, item),
                             .to = netfile_text(x->g, item)};
    netfile_time(x->g, to.of, to.element, t);
  }
}

static void take_time(struct gexf *x, const char *const *a) {
  struct gexf_place to = x->place[x->depth];
  struct str intervals = said(a, "intervals"), stamps = said(a, "timestamps");
  if (!stamps.n)
    stamps = said(a, "timestamp");
  x->spelled[x->depth] = intervals.n > 0 || stamps.n > 0;
  if (intervals.n)
    add_intervals(x, to, intervals);
  else if (stamps.n)
    add_stamps(x, to, stamps);
  x->own[x->depth] = time_of(x, a);
}

// -------------------------------------------------------------------- begin

static bool begin_node(struct gexf *x, const char *const *a) {
  struct gexf_place above = x->place[x->depth];
  struct str parent = said(a, "pid");
  struct buf id = {0};
  if (!netfile_node(x->g, said(a, "id"), xml_line(&x->xml)))
    return false;
  netfile_last(x->g, NETFILE_NODE)->label =
      netfile_text(x->g, said(a, "label"));
  if (!parent.n && above.element != NO_ELEMENT && above.of == NETFILE_NODE) {
    buf_adds(
        &id,
        table_text(x->g->t, x->g->elements[NETFILE_NODE].at[above.element].id));
    parent = buf_str(&id);
  }
  netfile_tell(x->g, NETFILE_NODE, "within", parent);
  netfile_count(x->g, parent.n > 0,
                "node lies within another: which is kept, and means no tie",
                "nodes lie within others: which is kept, and means no tie");
  buf_drop(&id);
  x->place[x->depth] = (struct gexf_place){
      NETFILE_NODE, (uint32_t)x->g->elements[NETFILE_NODE].n - 1};
  take_time(x, a);
  return true;
}

static bool begin_edge(struct gexf *x, const char *const *a) {
  struct str type = said(a, "type");
  if (!type.n)
    type = said(a, "edgetype");
  if (!netfile_edge(x->g, said(a, "source"), said(a, "target"),
                    xml_line(&x->xml)))
    return false;
  struct netfile_element *e = netfile_last(x->g, NETFILE_EDGE);
  e->directed = type.n ? str_is(type, "directed") : !x->undirected;
  e->id = netfile_text(x->g, said(a, "id"));
  e->kind = netfile_text(x->g, said(a, "kind"));
  e->label = netfile_text(x->g, said(a, "label"));
  e->weight = netfile_text(x->g, said(a, "weight"));
  x->place[x->depth] = (struct gexf_place){
      NETFILE_EDGE, (uint32_t)x->g->elements[NETFILE_EDGE].n - 1};
  take_time(x, a);
  return true;
}

static void begin_value(struct gexf *x, const char *const *a) {
  struct gexf_place to = x->place[x->depth];
  struct str id = said(a, "for"), value = said(a, "value");
  if (!id.n)
    id = said(a, "id");
  if (to.element == NO_ELEMENT || !value.n)
    return;
  uint32_t key = netfile_key_known(x->g, to.of, id);
  if (key == NO_NETFILE_KEY)
    netfile_count(x->g, 1,
                  "value has an attribute that is not declared: it is left out",
                  "values have attributes that are not declared: they are left "
                  "out");
  else if (!netfile_say(x->g, to.of, to.element, key, value))
    netfile_count(
        x->g, 1, "value is a later one of its attribute, and is left out",
        "values are later ones of their attributes, and are left out");
  netfile_count(x->g, xml_said(a, "start") || xml_said(a, "end"),
                "value has a time, which is left out",
                "values have times, which are left out");
}

static void begin_spell(struct gexf *x, const char *const *a) {
  struct gexf_place to = x->place[x->depth];
  if (to.element == NO_ELEMENT)
    return;
  netfile_time(x->g, to.of, to.element, time_of(x, a));
}

static bool is_drawn(const char *name) {
  static const char *const words[] = {"color", "position", "size", "shape",
                                      "thickness"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (!strcmp(name, words[i]))
      return true;
  return false;
}

static void begin_other(struct gexf *x, const char *name,
                        const char *const *a) {
  if (!strcmp(name, "graph"))
    x->undirected = !str_is(said(a, "defaultedgetype"), "directed");
  else if (!strcmp(name, "attributes"))
    x->of = str_is(said(a, "class"), "edge") ? NETFILE_EDGE : NETFILE_NODE;
  else if (!strcmp(name, "attribute"))
    x->key = netfile_key(x->g, x->of, said(a, "id"), said(a, "title"));
  else if (!strcmp(name, "attvalue"))
    begin_value(x, a);
  else if (!strcmp(name, "spell") || !strcmp(name, "slice"))
    begin_spell(x, a);
  else if (is_drawn(name) && x->place[x->depth].element != NO_ELEMENT)
    netfile_count(x->g, 1, "colour, place, size or shape is left out",
                  "colours, places, sizes and shapes are left out");
  else if (!strcmp(name, "default") || !strcmp(name, "description") ||
           !strcmp(name, "title")) {
    buf_clear(&x->text);
    x->reading = true;
  }
}

static bool begin(void *context, const char *name, const char *const *a) {
  struct gexf *x = context;
  x->depth = x->xml.depth;
  x->place[x->depth] = x->place[x->depth - 1];
  if (x->depth == 1 && strcmp(name, "gexf") != 0)
    return netfile_fault(x->g, xml_line(&x->xml),
                         "it does not begin with <gexf>, so it is no GEXF");
  if (!strcmp(name, "node"))
    return begin_node(x, a);
  if (!strcmp(name, "edge"))
    return begin_edge(x, a);
  if (!strcmp(name, "spells") || !strcmp(name, "slices"))
    x->spelled[x->depth - 1] = true;
  begin_other(x, name, a);
  return true;
}

// ---------------------------------------------------------------------- end

// Where there are spells the element's own time says nothing.
static void end_element(struct gexf *x) {
  struct gexf_place to = x->place[x->depth];
  if (!x->spelled[x->depth])
    netfile_time(x->g, to.of, to.element, x->own[x->depth]);
}

static void end_default(struct gexf *x) {
  if (x->key == NO_NETFILE_KEY)
    return;
  struct netfile_key *k = &x->g->keys[x->of].at[x->key];
  k->usual = netfile_text(x->g, str_trim(buf_str(&x->text)));
  k->has_usual = true;
}

static bool end(void *context, const char *name) {
  struct gexf *x = context;
  bool was = x->reading;
  x->reading = false;
  x->depth = x->xml.depth + 1;
  if (!strcmp(name, "node") || !strcmp(name, "edge"))
    end_element(x);
  else if (was && !strcmp(name, "default"))
    end_default(x);
  else if (was && !x->g->t->title.size)
    x->g->t->title = netfile_text(x->g, str_trim(buf_str(&x->text)));
  return true;
}

static bool text(void *context, const char *at, size_t n) {
  struct gexf *x = context;
  return !x->reading || netfile_gather(x->g, &x->xml, &x->text, str_n(at, n));
}

// -------------------------------------------------------------------- whole

static bool read(struct netfile *g, struct str bytes) {
  struct gexf x = {.g = g, .undirected = true, .key = NO_NETFILE_KEY};
  const struct xml_reader reader = {&x, begin, end, text};
  x.xml = netfile_xml(g, &reader);
  for (size_t i = 0; i < sizeof x.place / sizeof *x.place; i++)
    x.place[i].element = NO_ELEMENT;
  bool good = xml_whole(&x.xml, bytes);
  buf_drop(&x.text);
  return good;
}

static bool is(struct str bytes, struct str name) {
  return form_early(bytes, "<gexf") ||
         (form_ends(name, "gexf") && form_early(bytes, "<"));
}

const struct form_reader form_gexf = {is, read};
