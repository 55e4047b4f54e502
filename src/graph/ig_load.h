// SPDX-License-Identifier: GPL-2.0-or-later
// igraph is loaded when something asked for needs it. Together with the twenty
// libraries behind it, it takes longer to link at start than the rest of a
// short command takes to run, and most commands never call it.
//
// After this header igraph's names mean the functions in the table. A program
// that links igraph itself defines IG_DIRECT.
#ifndef GRAPH_IG_LOAD_H
#define GRAPH_IG_LOAD_H

// igraph has a STR too.
#pragma push_macro("STR")
#include <igraph/igraph.h>
#pragma pop_macro("STR")
#include <stdbool.h>

struct ig_functions {
#define IG_FUNCTION(name) __typeof__(&name) name##_;
#include "graph/ig_functions.def"
#undef IG_FUNCTION
};

extern struct ig_functions ig_call;

// Loads igraph unless that was done. False, with the reason, when it cannot
// be loaded or lacks a function.
bool ig_load(const char **why);
// A function of igraph or of a library behind it, or NULL.
void *ig_symbol(const char *name);

#ifndef IG_DIRECT
#define IGRAPH_FINALLY_FREE ig_call.IGRAPH_FINALLY_FREE_
#define igraph_community_infomap ig_call.igraph_community_infomap_
#define igraph_community_label_propagation                                     \
  ig_call.igraph_community_label_propagation_
#define igraph_community_leiden ig_call.igraph_community_leiden_
#define igraph_community_walktrap ig_call.igraph_community_walktrap_
#define igraph_connected_components ig_call.igraph_connected_components_
#define igraph_create ig_call.igraph_create_
#define igraph_destroy ig_call.igraph_destroy_
#define igraph_matrix_int_destroy ig_call.igraph_matrix_int_destroy_
#define igraph_matrix_int_init ig_call.igraph_matrix_int_init_
#define igraph_maxflow ig_call.igraph_maxflow_
#define igraph_maximal_cliques_callback ig_call.igraph_maximal_cliques_callback_
#define igraph_path_length_hist ig_call.igraph_path_length_hist_
#define igraph_rng_default ig_call.igraph_rng_default_
#define igraph_rng_destroy ig_call.igraph_rng_destroy_
#define igraph_rng_init ig_call.igraph_rng_init_
#define igraph_rng_seed ig_call.igraph_rng_seed_
#define igraph_rng_set_default ig_call.igraph_rng_set_default_
#define igraph_set_error_handler ig_call.igraph_set_error_handler_
#define igraph_set_progress_handler ig_call.igraph_set_progress_handler_
#define igraph_set_status_handler ig_call.igraph_set_status_handler_
#define igraph_set_warning_handler ig_call.igraph_set_warning_handler_
#define igraph_strerror ig_call.igraph_strerror_
#define igraph_triad_census ig_call.igraph_triad_census_
#define igraph_vector_destroy ig_call.igraph_vector_destroy_
#define igraph_vector_init ig_call.igraph_vector_init_
#define igraph_vector_int_destroy ig_call.igraph_vector_int_destroy_
#define igraph_vector_int_init ig_call.igraph_vector_int_init_
#define igraph_vector_int_size ig_call.igraph_vector_int_size_
#define igraph_vector_size ig_call.igraph_vector_size_
#define igraph_vss_all ig_call.igraph_vss_all_
#endif

#endif
