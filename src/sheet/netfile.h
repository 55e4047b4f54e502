// SPDX-License-Identifier: GPL-2.0-or-later
// What a file of a network says, before it becomes two sheets: one of nodes,
// one of edges, with the heads that maps of tables know. Whatever its format, a
// reader adds nodes, edges, their attributes and times, in the order of the
// file; what it cannot read of an element is the reason why that row is none.
// Lists of works are nodes alone. Files of records (sheet/entry.h) have rows of
// claims, of works and of the ledger as a whole beside them.
#ifndef SHEET_NETFILE_H
#define SHEET_NETFILE_H

#include "base/map.h"
#include "sheet/sheet.h"
#include "sheet/xml.h"

#define NO_NETFILE_KEY UINT32_MAX

enum netfile_of {
  NETFILE_NODE,
  NETFILE_EDGE,
  NETFILE_CLAIM,
  NETFILE_WORK,
  NETFILE_LEDGER,
  NETFILE_OF,
  NETFILE_OF_NETWORK = NETFILE_CLAIM // those of networks are the first two
};

// What elements may say: "weight", of edges.
struct netfile_key {
  struct table_cell id, name, usual; // usual: of those that say nothing
  uint32_t column;
  bool has_usual, used;
};

struct netfile_value {
  uint32_t key, next; // next: of the same element, + 1
  struct table_cell text;
};

// A time, as it is written; of 0 bytes: no end to that side.
struct netfile_time {
  struct table_cell from, to;
  uint32_t next;
  bool after, before; // the side itself does not count
};

struct netfile_element {
  struct table_cell id, label, why;         // why: it is none
  struct table_cell from, to, kind, weight; // of edges
  uint32_t line, values, times, last; // the first of each, + 1; last: time
  int8_t directed;                    // -1: it is not said
};

// What is counted, and told in the order in which it was met first.
struct netfile_count {
  const char *one, *many;
  uint32_t n;
};

struct netfile {
  struct tables *t;
  const struct limits *limits;
  struct str file;  // its name
  const char *code; // of faults
  VEC(struct netfile_key) keys[NETFILE_OF];
  VEC(struct netfile_element) elements[NETFILE_OF];
  VEC(struct netfile_value) values;
  VEC(struct netfile_time) times;
  VEC(struct netfile_count) counts;
  struct map nodes;   // by id
  struct arena names; // its keys
  size_t cells;
  bool numbered; // ids of nodes are places in the file, and no more
  bool open;     // edges may name nodes that no other line does
  bool works;    // no network: the nodes are works
  bool records;  // no network: elements say all by their keys
};

void netfile_drop(struct netfile *g);
// A text, as a cell.
struct table_cell netfile_text(struct netfile *g, struct str s);

// How a network in XML is to be read.
struct xml netfile_xml(const struct netfile *g,
                       const struct xml_reader *reader);
// Adds to the text of an element; false, with a fault, if it is too long.
bool netfile_gather(struct netfile *g, const struct xml *x, struct buf *text,
                    struct str more);

// The key of an id, declared if it is not yet. The reader sets what is usual.
uint32_t netfile_key(struct netfile *g, enum netfile_of of, struct str id,
                     struct str name);
uint32_t netfile_key_known(const struct netfile *g, enum netfile_of of,
                           struct str id);

// New elements; false, with a fault, if there are too many. `of` has the last.
bool netfile_node(struct netfile *g, struct str id, uint32_t line);
bool netfile_edge(struct netfile *g, struct str from, struct str to,
                  uint32_t line);
bool netfile_record(struct netfile *g, enum netfile_of of, uint32_t line);
struct netfile_element *netfile_last(struct netfile *g, enum netfile_of of);
// Adds to an element; the first value of a key counts, and whether it is.
bool netfile_say(struct netfile *g, enum netfile_of of, uint32_t element,
                 uint32_t key, struct str text);
// The same of the last element, by the name of the key.
bool netfile_tell(struct netfile *g, enum netfile_of of, const char *name,
                  struct str text);
void netfile_time(struct netfile *g, enum netfile_of of, uint32_t element,
                  struct netfile_time time);
// The row of an element is none; the first reason counts.
__attribute__((format(printf, 4, 5))) void
netfile_refuse(struct netfile *g, enum netfile_of of, uint32_t element,
               const char *format, ...);
// Counts something that there is no place for: told as "3 " and `many`.
void netfile_count(struct netfile *g, size_t n, const char *one,
                   const char *many);
bool netfile_fault(struct netfile *g, uint32_t line, const char *words);

// Once all is there: the sheets. False with a fault.
bool netfile_sheets(struct netfile *g);

#endif
