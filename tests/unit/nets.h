// SPDX-License-Identifier: GPL-2.0-or-later
// Small networks of the literature, as pairs of actors.
#ifndef NETS_H
#define NETS_H

#include "graph/graph.h"

struct net {
  const char *name;
  size_t n;
  bool directed;
  const uint8_t (*pairs)[2];
  size_t m;
};

// Krackhardt, D. (1990). Assessing the political landscape. Administrative
// Science Quarterly 35(2), 342-369.
static const uint8_t kite_pairs[][2] = {
    {0, 1}, {0, 2}, {0, 3}, {0, 5}, {1, 3},  {1, 4}, {1, 6},
    {2, 3}, {2, 5}, {3, 4}, {3, 5}, {3, 6},  {4, 6}, {5, 6},
    {5, 7}, {6, 7}, {7, 8}, {8, 9}, {10, 11}}; // the last is left out of the
                                               // kite alone

static const uint8_t five_pairs[][2] = {{0, 1}, {0, 2}, {1, 2}, {2, 0}, {3, 2}};

// Zachary, W. W. (1977). An information flow model for conflict and fission in
// small groups. Journal of Anthropological Research 33(4), 452-473.
static const uint8_t karate_pairs[][2] = {
    {0, 1},   {0, 2},   {0, 3},   {0, 4},   {0, 5},   {0, 6},   {0, 7},
    {0, 8},   {0, 10},  {0, 11},  {0, 12},  {0, 13},  {0, 17},  {0, 19},
    {0, 21},  {0, 31},  {1, 2},   {1, 3},   {1, 7},   {1, 13},  {1, 17},
    {1, 19},  {1, 21},  {1, 30},  {2, 3},   {2, 7},   {2, 8},   {2, 9},
    {2, 13},  {2, 27},  {2, 28},  {2, 32},  {3, 7},   {3, 12},  {3, 13},
    {4, 6},   {4, 10},  {5, 6},   {5, 10},  {5, 16},  {6, 16},  {8, 30},
    {8, 32},  {8, 33},  {9, 33},  {13, 33}, {14, 32}, {14, 33}, {15, 32},
    {15, 33}, {18, 32}, {18, 33}, {19, 33}, {20, 32}, {20, 33}, {22, 32},
    {22, 33}, {23, 25}, {23, 27}, {23, 29}, {23, 32}, {23, 33}, {24, 25},
    {24, 27}, {24, 31}, {25, 31}, {26, 29}, {26, 33}, {27, 33}, {28, 31},
    {28, 33}, {29, 32}, {29, 33}, {30, 32}, {30, 33}, {31, 32}, {31, 33},
    {32, 33}};

// Marriages of Florentine families: Padgett, J. F., Ansell, C. K. (1993).
// Robust action and the rise of the Medici, 1400-1434. American Journal of
// Sociology 98(6), 1259-1319. Acciaiuoli 0, Albizzi, Barbadori, Bischeri,
// Castellani, Ginori 5, Guadagni, Lamberteschi, Medici 8, Pazzi, Peruzzi 10,
// Ridolfi, Salviati, Strozzi, Tornabuoni 14.
static const uint8_t florence_pairs[][2] = {
    {0, 8},  {2, 8}, {8, 11},  {8, 14}, {1, 8},   {8, 12}, {4, 10},
    {4, 13}, {2, 4}, {10, 13}, {3, 10}, {11, 13}, {3, 13}, {11, 14},
    {6, 14}, {1, 5}, {1, 6},   {9, 12}, {3, 6},   {6, 7}};

static const struct net kite = {"kite", 10, false, kite_pairs, 18};
static const struct net kite13 = {"kite, dyad, isolate", 13, false, kite_pairs,
                                  19};
static const struct net five = {"directed5", 5, true, five_pairs, 5};
static const struct net karate = {"karate", 34, false, karate_pairs, 78};
static const struct net florence = {"florence", 15, false, florence_pairs, 20};

// The positive graph of a net; the caller frees it.
static inline struct graph *net_graph(const struct net *net, bool directed) {
  struct graph_arc *arcs = mem_new(net->m, sizeof *arcs);
  for (size_t i = 0; i < net->m; i++)
    arcs[i] = (struct graph_arc){.from = net->pairs[i][0],
                                 .to = net->pairs[i][1],
                                 .sign = 1,
                                 .directed = net->directed,
                                 .weight = 1};
  const struct graph_options o = {.layer = LAYER_POSITIVE,
                                  .directed = directed};
  struct graph *g = graph_from_arcs(net->n, arcs, net->m, &o);
  mem_free(arcs);
  return g;
}

#endif
