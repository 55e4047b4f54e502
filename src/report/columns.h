// SPDX-License-Identifier: GPL-2.0-or-later
// The columns of data, of every kind of row there is: their names, order and
// types, and what each holds. What is MAY(…) can be missing: null in JSON, an
// empty cell in CSV. JSON Schemas are made of these lists (report/schemas.c),
// and every answer is held to them. A list takes a macro of four: id, name,
// type, meaning.
#ifndef REPORT_COLUMNS_H
#define REPORT_COLUMNS_H

enum column_type {
  IS_TEXT,
  IS_DAY,
  IS_WHOLE,
  IS_NUMBER,
  IS_TRUTH,
  IS_CERTAINTY,
  IS_FAMILY,
  IS_SIGN,
  IS_STATE,
  IS_TEXTS,
  IS_WHOLES,
  IS_SPELLS,
  IS_STEPS,
  IS_PAIRS,
  IS_MOVES,
  IS_STANDINGS,
  IS_LIKENESSES,
  IS_CAMPS,
  IS_CLAIMS,
  IS_CITATIONS,
  IS_EXTRAS,
  IS_CELLS,
  COLUMN_TYPES
};
enum { COLUMN_MISSING = 1 << 8 };
#define MAY(type) (IS_##type | COLUMN_MISSING)
#define THE(type) IS_##type

// For the enum of a table's columns, and for their rows.
#define COLUMN_ID(id, name, type, words) D_##id,
#define COLUMN_ROW(id, name, type, words) [D_##id] = {name, "", FOR_DATA, 0, 0},
#define COLUMN_PLAIN(id, name, type, words) {name, "", FOR_DATA, 0, 0},
#define COLUMN_ONE(id, name, type, words) +1

// clang-format off
#define TIE_COLUMNS(C) \
  C(ID, "id", THE(TEXT), "of the tie: its ends and its type") \
  C(FROM, "from", THE(TEXT), "the actor at its one end, by id") \
  C(FROM_NAME, "from_name", THE(TEXT), "by name") \
  C(TO, "to", THE(TEXT), "the actor at its other end, by id") \
  C(TO_NAME, "to_name", THE(TEXT), "by name") \
  C(TYPE, "type", THE(TEXT), "of the tie, by id") \
  C(LABEL, "label", THE(TEXT), "its type in words") \
  C(FAMILY, "family", THE(FAMILY), "what its type is of") \
  C(SIGN, "sign", THE(SIGN), "-1 hostile, 0 neutral, 1 friendly") \
  C(DIRECTED, "directed", THE(TRUTH), "whether it leads from the one to the other") \
  C(CERTAINTY, "certainty", THE(CERTAINTY), "that it was in force, altogether") \
  C(DATES, "dates", THE(CERTAINTY), "that it was in force, by its dates alone") \
  C(MEMBERSHIP, "membership", MAY(TEXT), "rolled up: what is in doubt of who belongs to whom") \
  C(COVERAGE, "coverage", THE(TEXT), "throughout the time asked for, or in part of it") \
  C(RECENT, "recent", THE(TRUTH), "a happening before the time asked for that still counts") \
  C(WHEN, "when", MAY(TEXT), "as written") \
  C(FROM_EARLIEST, "from_earliest", MAY(DAY), "first day in force, at the earliest; null: not bounded") \
  C(FROM_LATEST, "from_latest", MAY(DAY), "first day in force, at the latest; null: not bounded") \
  C(FROM_BEST, "from_best", MAY(DAY), "first day in force, best estimate") \
  C(TO_EARLIEST, "to_earliest", MAY(DAY), "last day in force, at the earliest; null: it goes on") \
  C(TO_LATEST, "to_latest", MAY(DAY), "last day in force, at the latest; null: not bounded") \
  C(TO_BEST, "to_best", MAY(DAY), "last day in force, best estimate; null: it goes on") \
  C(SPELLS, "spells", THE(SPELLS), "each time that it was in force") \
  C(WEIGHT, "weight", THE(NUMBER), "what it weighs, with the strength of its type: the heaviest of its records") \
  C(LIKELIHOOD, "likelihood", MAY(TEXT), "the author's own word, as written") \
  C(LIKELIHOOD_LO, "likelihood_lo", MAY(WHOLE), "that word in percent, at the least") \
  C(LIKELIHOOD_HI, "likelihood_hi", MAY(WHOLE), "that word in percent, at the most") \
  C(CONFIDENCE, "confidence", MAY(TEXT), "as written") \
  C(GRADE, "grade", MAY(TEXT), "as written") \
  C(STANDING, "standing", THE(TEXT), "whose word it stands on") \
  C(ASSERTED_BY, "asserted_by", THE(TEXTS), "who says so") \
  C(ADMITTED_BY, "admitted_by", THE(TEXTS), "who says so of itself") \
  C(ALLEGED_BY, "alleged_by", THE(TEXTS), "who alleges it") \
  C(DENIED_BY, "denied_by", THE(TEXTS), "who denies it") \
  C(DOUBTED_BY, "doubted_by", THE(TEXTS), "who doubts it") \
  C(RETRACTED_BY, "retracted_by", THE(TEXTS), "who took it back") \
  C(PARTS_AGAINST, "parts_against", THE(TEXTS), "start, end or type, and who denies, doubts or took back that: start denied by mali") \
  C(SOURCES, "sources", THE(TEXTS), "the works that say so, by id") \
  C(SOURCES_AGAINST, "sources_against", THE(TEXTS), "the works that deny, doubt or retract it, by id") \
  C(RECORDS, "records", THE(WHOLE), "how many records are in this row") \
  C(FILE, "file", MAY(TEXT), "where the first record is written; null where something is withheld") \
  C(LINE, "line", MAY(WHOLE), "its line, from 1") \
  C(MARKING, "marking", MAY(TEXT), "how restricted it is, with all that it rests on; null where nothing is marked")

#define MATRIX_COLUMNS(C) \
  C(ACTOR, "actor", THE(TEXT), "who acts: the row, by id") \
  C(NAME, "name", THE(TEXT), "by name") \
  C(FRAME, "frame", MAY(TEXT), "the bloc that it is in, by its member with most partners, or its group; null: none") \
  C(PARTNERS, "partners", THE(WHOLE), "how many actors it has ties with that are not of structure") \
  C(CELLS, "cells", THE(CELLS), "whom it has ties with: to whom, what they add up to, how sure that is and each sign of them, how many ties, how many of structure, and whether some are denied")

#define SPEAKER_COLUMNS(C) \
  C(HOLDER, "holder", MAY(TEXT), "who speaks: an actor or a source, by id; null for quoted words") \
  C(NAME, "name", THE(TEXT), "by name, or those words") \
  C(AS, "as", THE(TEXT), "actor, quoted or source") \
  C(TIES, "ties", THE(WHOLE), "of how many ties") \
  C(ASSERTED, "asserted", THE(WHOLE), "how many claims assert one, taken back or not; as are those below") \
  C(ALLEGED, "alleged", THE(WHOLE), "how many allege one") \
  C(ADMITTED, "admitted", THE(WHOLE), "how many admit one") \
  C(DENIED, "denied", THE(WHOLE), "how many deny one, or a part of one") \
  C(DOUBTED, "doubted", THE(WHOLE), "how many doubt one") \
  C(RETRACTED, "retracted", THE(WHOLE), "how many take one back") \
  C(FIRST, "first", MAY(DAY), "the first day on which it may have spoken; null: no claim has a date") \
  C(LAST, "last", MAY(DAY), "the last") \
  C(OF, "of", THE(TEXTS), "of whom, by id, those of most ties first")

#define VIEWS_COLUMNS(C) \
  C(LIST, "list", THE(TEXT), "both, only-first, only-second or contradicted: one says so, the other denies it") \
  C(ID, "id", THE(TEXT), "of the tie: its ends and its type") \
  C(FROM, "from", THE(TEXT), "the actor at its one end, by id") \
  C(FROM_NAME, "from_name", THE(TEXT), "by name") \
  C(TO, "to", THE(TEXT), "the actor at its other end, by id") \
  C(TO_NAME, "to_name", THE(TEXT), "by name") \
  C(TYPE, "type", THE(TEXT), "of the tie, by id") \
  C(LABEL, "label", THE(TEXT), "its type in words") \
  C(FAMILY, "family", THE(FAMILY), "what its type is of") \
  C(SIGN, "sign", THE(SIGN), "-1 hostile, 0 neutral, 1 friendly") \
  C(WHEN, "when", MAY(TEXT), "as written") \
  C(FIRST_SAYS, "first_says", MAY(TEXT), "what the first says: states, alleges, is split, doubts or denies; null: nothing") \
  C(FIRST_CERTAINTY, "first_certainty", MAY(CERTAINTY), "as the first alone tells it; null: it does not") \
  C(SECOND_SAYS, "second_says", MAY(TEXT), "the same of the second") \
  C(SECOND_CERTAINTY, "second_certainty", MAY(CERTAINTY), "the same of the second") \
  C(SOURCES, "sources", THE(TEXTS), "the works that say so, by id") \
  C(SOURCES_AGAINST, "sources_against", THE(TEXTS), "the works that deny, doubt or retract it, by id") \
  C(FILE, "file", MAY(TEXT), "where it is written; null where something is withheld") \
  C(LINE, "line", MAY(WHOLE), "its line, from 1") \
  C(MARKING, "marking", MAY(TEXT), "how restricted it is, with all that it rests on; null where nothing is marked")

#define SOURCE_COLUMNS(C) \
  C(ID, "id", THE(TEXT), "of the work") \
  C(TIES, "ties", THE(WHOLE), "how many ties rest on it") \
  C(CLAIMS, "claims", THE(WHOLE), "how many claims rest on it") \
  C(TITLE, "title", MAY(TEXT), "as written") \
  C(AUTHOR, "author", MAY(TEXT), "as written") \
  C(PUBLISHER, "publisher", MAY(TEXT), "as written") \
  C(PUBLISHED, "published", MAY(TEXT), "as written") \
  C(ACCESSED, "accessed", MAY(TEXT), "as written") \
  C(URL, "url", MAY(TEXT), "as written") \
  C(ARCHIVED, "archived", MAY(TEXT), "as written") \
  C(LANGUAGE, "language", MAY(TEXT), "as written") \
  C(RELIABILITY, "reliability", MAY(TEXT), "as written") \
  C(ORIGIN, "origin", MAY(TEXT), "as written") \
  C(NOTE, "note", MAY(TEXT), "as written") \
  C(FILE, "file", MAY(TEXT), "where it is written; null where something is withheld") \
  C(LINE, "line", MAY(WHOLE), "its line, from 1") \
  C(MARKING, "marking", MAY(TEXT), "how restricted it is; null where nothing is marked")

#define ACTOR_COLUMNS(C) \
  C(ID, "id", THE(TEXT), "of the actor") \
  C(NAME, "name", THE(TEXT), "in full") \
  C(KIND, "kind", THE(TEXT), "the id of its kind") \
  C(EXISTS, "exists", MAY(TEXT), "when it existed") \
  C(GROUPS, "groups", THE(TEXTS), "the groups that it is in") \
  C(TAGS, "tags", THE(TEXTS), "as written") \
  C(ALIASES, "aliases", THE(TEXTS), "other names") \
  C(TIES, "ties", THE(WHOLE), "how many ties it has") \
  C(SHORT, "short", THE(TEXT), "the short name") \
  C(FILE, "file", MAY(TEXT), "where it is written; null where something is withheld") \
  C(LINE, "line", MAY(WHOLE), "its line, from 1") \
  C(MARKING, "marking", MAY(TEXT), "how restricted it is; null where nothing is marked")

#define TYPE_COLUMNS(C) \
  C(ID, "id", THE(TEXT), "of the type") \
  C(LABEL, "label", THE(TEXT), "in words") \
  C(INVERSE, "inverse", MAY(TEXT), "in words, seen from the other end") \
  C(FAMILY, "family", THE(FAMILY), "what it is of") \
  C(SIGN, "sign", THE(TEXT), "positive, negative or neutral") \
  C(DIRECTED, "directed", THE(TRUTH), "whether such ties lead from the one to the other") \
  C(ASPECT, "aspect", THE(TEXT), "state, which lasts, or event, which happens") \
  C(STRENGTH, "strength", THE(NUMBER), "what such a tie weighs") \
  C(HALF_LIFE, "half_life", MAY(TEXT), "how long a tie whose end is unknown is still likely after it was last seen; null: nothing is said") \
  C(BUILTIN, "builtin", THE(TRUTH), "whether it comes with the program") \
  C(TIES, "ties", THE(WHOLE), "how many ties are of it")

#define KIND_COLUMNS(C) \
  C(ID, "id", THE(TEXT), "of the kind") \
  C(LABEL, "label", THE(TEXT), "in words") \
  C(SHAPE, "shape", THE(TEXT), "how such actors are drawn") \
  C(ACTORS, "actors", THE(WHOLE), "how many actors are of it")

#define STATS_COLUMNS(C) \
  C(WHAT, "what", THE(TEXT), "what is counted") \
  C(NAME, "name", THE(TEXT), "which of these; of an actor its id") \
  C(COUNT, "count", MAY(NUMBER), "how many; of a share or a mean its value; null: there is none")

#define STATS_STEP_COLUMNS(C) \
  C(DATE, "date", THE(TEXT), "the step") \
  STATS_COLUMNS(C)

#define STATS_GRAND_COLUMNS(C) \
  C(ITEM, "item", THE(TEXT), "of what") \
  C(STATEMENT, "statement", THE(TEXT), "what is to be said of it")

#define PATH_COLUMNS(C) \
  C(FROM, "from", THE(TEXT), "where the path begins, by id") \
  C(FROM_NAME, "from_name", THE(TEXT), "by name") \
  C(TO, "to", THE(TEXT), "where it ends, by id") \
  C(TO_NAME, "to_name", THE(TEXT), "by name") \
  C(STEPS, "steps", THE(STEPS), "the ties on it, one after the other") \
  C(LENGTH, "length", THE(WHOLE), "how many steps it has") \
  C(PATHS, "paths", THE(WHOLE), "how many paths are as short") \
  C(CERTAINTY, "certainty", THE(CERTAINTY), "of the weakest tie, and no surer than that all were in force together")

#define CUT_COLUMNS(C) \
  C(CUT, "cut", THE(TEXT), "actor or pair") \
  C(ACTOR, "actor", MAY(TEXT), "the actor that is lost, by id") \
  C(ACTOR_NAME, "actor_name", MAY(TEXT), "by name") \
  C(FROM, "from", MAY(TEXT), "of a pair that is lost, by id") \
  C(FROM_NAME, "from_name", MAY(TEXT), "by name") \
  C(TO, "to", MAY(TEXT), "of a pair that is lost, by id") \
  C(TO_NAME, "to_name", MAY(TEXT), "by name") \
  C(TIES, "ties", THE(STEPS), "what is lost by it") \
  C(SIZE, "size", THE(WHOLE), "how many are lost") \
  C(ONLY, "only", THE(TRUTH), "whether no other cut is as small") \
  C(FROM_SIDE, "from_side", THE(WHOLE), "how many actors are then on the side of the first") \
  C(TO_SIDE, "to_side", THE(WHOLE), "how many actors are then on the side of the second")

#define RANK_COLUMNS(C) \
  C(DATE, "date", THE(TEXT), "as asked") \
  C(ACTOR, "actor", THE(TEXT), "by id") \
  C(ACTOR_NAME, "actor_name", THE(TEXT), "by name") \
  C(MEASURE, "measure", THE(TEXT), "which") \
  C(VALUE, "value", MAY(NUMBER), "its value for this actor") \
  C(RANK, "rank", MAY(WHOLE), "place among all; null: the measure ranks nobody") \
  C(RANK_SINCE, "rank_since", MAY(WHOLE), "place at the earlier date that was asked for, too") \
  C(TIES, "ties", THE(WHOLE), "how many ties it has, on whatever layer") \
  C(POSITIVE, "positive", THE(WHOLE), "how many of them are positive") \
  C(NEGATIVE, "negative", THE(WHOLE), "how many of them are negative")

#define RANK_PAIR_COLUMNS(C) \
  C(DATE, "date", THE(TEXT), "as asked") \
  C(FROM, "from", THE(TEXT), "the one of the pair, by id") \
  C(FROM_NAME, "from_name", THE(TEXT), "by name") \
  C(TO, "to", THE(TEXT), "the other, by id") \
  C(TO_NAME, "to_name", THE(TEXT), "by name") \
  C(MEASURE, "measure", THE(TEXT), "which") \
  C(VALUE, "value", MAY(NUMBER), "its value for this pair") \
  C(RANK, "rank", MAY(WHOLE), "place among all; null: the measure ranks nobody") \
  C(RANK_SINCE, "rank_since", MAY(WHOLE), "place at the earlier date that was asked for, too") \
  C(TIES, "ties", THE(WHOLE), "how many ties the two have on the layer") \
  C(POSITIVE, "positive", THE(WHOLE), "how many of them are positive") \
  C(NEGATIVE, "negative", THE(WHOLE), "how many of them are negative")

#define RANK_STEP_COLUMNS(C) \
  C(DATE, "date", THE(TEXT), "the step") \
  C(ACTOR, "actor", THE(TEXT), "by id") \
  C(ACTOR_NAME, "actor_name", THE(TEXT), "by name") \
  C(MEASURE, "measure", THE(TEXT), "which") \
  C(VALUE, "value", MAY(NUMBER), "its value for this actor") \
  C(RANK, "rank", MAY(WHOLE), "place among all; null: the measure ranks nobody")

#define BLOC_COLUMNS(C) \
  C(DATE, "date", THE(TEXT), "as asked, or the step") \
  C(BLOC, "bloc", MAY(WHOLE), "its number; null: of the row of those in no bloc") \
  C(LABEL, "label", MAY(TEXT), "its number and the member with most weight inside") \
  C(MEMBERS, "members", THE(TEXTS), "by id") \
  C(TOGETHER, "together", THE(WHOLES), "of each member the number of its group: who is together in every optimal split; empty if not all were counted") \
  C(FRUSTRATED, "frustrated", THE(PAIRS), "the pairs that are against the split") \
  C(OPTIMAL, "optimal", THE(TRUTH), "whether no split is better") \
  C(BOUND, "bound", MAY(NUMBER), "unless it is optimal: what any split costs at least") \
  C(OPTIMA, "optima", MAY(WHOLE), "how many splits are as good") \
  C(COST, "cost", MAY(NUMBER), "the weight that is against the split") \
  C(EVENTS, "events", THE(TEXTS), "what became of it at this step") \
  C(JOINED, "joined", THE(TEXTS), "who came, by id") \
  C(LEFT, "left", THE(TEXTS), "who went, by id") \
  C(OTHERS, "others", THE(WHOLES), "the blocs that it came from or went to") \
  C(REALIGNED, "realigned", THE(MOVES), "who changed sides, and from where") \
  C(ALIGNMENT, "alignment", THE(STANDINGS), "where the actors whose alignment was asked for stand with it") \
  C(PROFILES, "profiles", THE(LIKENESSES), "how like the friends and foes of these are")

#define COMMUNITY_COLUMNS(C) \
  C(DATE, "date", THE(TEXT), "as asked") \
  C(BY, "by", THE(TEXT), "the way they were found") \
  C(COMMUNITY, "community", THE(WHOLE), "its number, the largest first") \
  C(HEAD, "head", THE(TEXT), "the member with most weight inside, by id") \
  C(MEMBERS, "members", THE(TEXTS), "by id") \
  C(SIZE, "size", THE(WHOLE), "how many members") \
  C(PAIRS_INSIDE, "pairs_inside", THE(WHOLE), "tied pairs of members") \
  C(PAIRS_OUTSIDE, "pairs_outside", THE(WHOLE), "tied pairs of a member and somebody else") \
  C(WEIGHT_INSIDE, "weight_inside", THE(NUMBER), "what the ties of the former weigh") \
  C(WEIGHT_OUTSIDE, "weight_outside", THE(NUMBER), "what the ties of the latter weigh") \
  C(SHARE, "share", MAY(NUMBER), "its share of the modularity") \
  C(MODULARITY, "modularity", MAY(NUMBER), "all of it")

#define CLIQUE_COLUMNS(C) \
  C(CLIQUE, "clique", THE(WHOLE), "its number") \
  C(SIZE, "size", THE(WHOLE), "how many members") \
  C(MEMBERS, "members", THE(TEXTS), "by id")

#define BALANCE_COLUMNS(C) \
  C(DATE, "date", THE(TEXT), "as asked, or the step") \
  C(ACTORS, "actors", THE(WHOLE), "all that lived then") \
  C(TIED, "tied", THE(WHOLE), "those with friends or foes") \
  C(PAIRS, "pairs", THE(WHOLE), "how many have ties") \
  C(POSITIVE, "positive", THE(WHOLE), "pairs of friends") \
  C(NEGATIVE, "negative", THE(WHOLE), "pairs of foes") \
  C(WEIGHT, "weight", THE(NUMBER), "of all ties that count") \
  C(SET_OFF, "set_off", THE(NUMBER), "of those set off against others of their pair") \
  C(TRIADS, "triads", THE(WHOLES), "numbers of +++, ++-, +-- and ---") \
  C(STRONG, "strong", MAY(NUMBER), "triad balance") \
  C(WEAK, "weak", MAY(NUMBER), "weak balance") \
  C(WALK, "walk", MAY(NUMBER), "walk balance") \
  C(CONFLICT, "conflict", MAY(NUMBER), "algebraic conflict") \
  C(BALANCED, "balanced", THE(TRUTH), "whether two camps explain all") \
  C(CLUSTERABLE, "clusterable", THE(TRUTH), "whether blocs explain all") \
  C(FRUSTRATION, "frustration", MAY(NUMBER), "weight against the best two camps") \
  C(FRUSTRATION_BOUND, "frustration_bound", MAY(NUMBER), "what it is at the least") \
  C(LINE_BALANCE, "line_balance", MAY(NUMBER), "1 less twice the frustrated share") \
  C(CLUSTERING, "clustering", MAY(NUMBER), "weight against the best blocs") \
  C(CLUSTERING_BOUND, "clustering_bound", MAY(NUMBER), "what it is at the least") \
  C(CLUSTER_BALANCE, "cluster_balance", MAY(NUMBER), "1 less the share against the blocs") \
  C(POLARIZATION, "polarization", MAY(NUMBER), "share of the weight that two camps explain") \
  C(EI, "ei", MAY(NUMBER), "friends between blocs less those within, of all") \
  C(CAMPS, "camps", THE(CAMPS), "who is in each, by id") \
  C(FRUSTRATED, "frustrated", THE(PAIRS), "the pairs that are against the camps") \
  C(OPTIMA, "optima", MAY(WHOLE), "how many pairs of camps are as good") \
  C(UNIQUE, "unique", MAY(TRUTH), "whether no other is as good") \
  C(PROVEN, "proven", THE(TRUTH), "whether both searches finished")

#define AGAINST_COLUMNS(C) \
  C(DENIED_BY, "denied_by", THE(TEXTS), "who denies one of these ties") \
  C(DOUBTED_BY, "doubted_by", THE(TEXTS), "who doubts one of them") \
  C(RETRACTED_BY, "retracted_by", THE(TEXTS), "who took one of them back") \
  C(PARTS_AGAINST, "parts_against", THE(TEXTS), "start, end or type of one of them, and who denies, doubts or took back that: start denied by mali")

#define SHIFT_COLUMNS(C) \
  C(A, "a", THE(TEXT), "the one of the pair, by id") \
  C(A_NAME, "a_name", THE(TEXT), "by name") \
  C(B, "b", THE(TEXT), "the other, by id") \
  C(B_NAME, "b_name", THE(TEXT), "by name") \
  C(DATE_EARLIEST, "date_earliest", MAY(DAY), "the first day on which the pair had changed, at the earliest; null: not known") \
  C(DATE_LATEST, "date_latest", MAY(DAY), "the first day on which the pair had changed, at the latest; null: not known") \
  C(STATE1, "state1", THE(STATE), "what they were to each other") \
  C(STATE2, "state2", THE(STATE), "what they became") \
  C(SHIFT, "shift", THE(TEXT), "the kind of change") \
  C(CERTAINTY, "certainty", THE(CERTAINTY), "that it happened") \
  C(AFTER_YEARS, "after_years", MAY(WHOLE), "years without a tie before, best estimate") \
  C(REVERSAL, "reversal", THE(TRUTH), "whether it leads from ally to hostile, or back, over a time without a tie") \
  C(GAP_FROM, "gap_from", MAY(DAY), "first day without a tie before, best estimate; null: there was none") \
  C(GAP_TO, "gap_to", MAY(DAY), "last day without a tie before, best estimate; null: there was none") \
  C(TURNING, "turning", THE(TRUTH), "a flip, reconciliation, rupture or settlement") \
  C(TIES, "ties", THE(TEXTS), "those that made it, by id") \
  AGAINST_COLUMNS(C)

#define SHIFT_PAIR_COLUMNS(C) \
  C(A, "a", THE(TEXT), "the one of the pair, by id") \
  C(A_NAME, "a_name", THE(TEXT), "by name") \
  C(B, "b", THE(TEXT), "the other, by id") \
  C(B_NAME, "b_name", THE(TEXT), "by name") \
  C(FROM, "from", MAY(DAY), "first day of the stretch") \
  C(TO, "to", MAY(DAY), "last day of the stretch") \
  C(STATE, "state", THE(STATE), "what they were, best estimate") \
  C(STATES, "states", THE(TEXTS), "all that they may have been") \
  C(SHIFT, "shift", MAY(TEXT), "the kind of change from the state before") \
  C(TURNING, "turning", THE(TRUTH), "a flip, reconciliation, rupture or settlement") \
  C(TIES, "ties", THE(TEXTS), "those that made the state, 20 at most, by id") \
  C(MORE_TIES, "more_ties", THE(WHOLE), "how many more there are") \
  AGAINST_COLUMNS(C)

#define SHIFT_STEP_COLUMNS(C) \
  C(DATE, "date", THE(TEXT), "the step") \
  C(CHANGED, "changed", THE(WHOLE), "pairs that changed") \
  C(PRESENT, "present", THE(WHOLE), "pairs with a state before or after") \
  C(SHARE, "share", MAY(NUMBER), "the one divided by the other") \
  C(CAME, "came", THE(WHOLE), "pairs with a state at the end of the step and none before it") \
  C(GONE, "gone", THE(WHOLE), "pairs with a state before the step and none at its end") \
  C(TURNOVER, "turnover", MAY(NUMBER), "both, divided by the pairs present: Jaccard's distance") \
  C(SHIFTS, "shifts", THE(WHOLE), "those that are listed for the step") \
  C(STANDS_OUT, "stands_out", THE(TRUTH), "whether the step stands out") \
  C(CHANGE_POINT, "change_point", MAY(TRUTH), "whether another rate begins") \
  C(RATE, "rate", MAY(NUMBER), "shifts a year")

#define DIFF_PAIR_COLUMNS(C) \
  C(KIND, "kind", THE(TEXT), "pair") \
  C(A, "a", THE(TEXT), "the one of the pair, by id") \
  C(A_NAME, "a_name", THE(TEXT), "by name") \
  C(B, "b", THE(TEXT), "the other, by id") \
  C(B_NAME, "b_name", THE(TEXT), "by name") \
  C(STATE1, "state1", THE(STATE), "what they were at the first date") \
  C(STATE2, "state2", THE(STATE), "what they were at the second") \
  C(SHIFT, "shift", MAY(TEXT), "the kind of change") \
  C(SEEN, "seen", THE(TEXTS), "last-seen, first-seen: of which state that is all that is known") \
  C(CERTAINTY, "certainty", THE(CERTAINTY), "that it happened")

#define DIFF_TIE_COLUMNS(C) \
  C(KIND, "kind", THE(TEXT), "tie") \
  C(CHANGE, "change", THE(TEXT), "formed, may-have-formed, ended, firmer, first-seen …: see diff") \
  C(C1, "c1", THE(CERTAINTY), "at the first date") \
  C(C2, "c2", THE(CERTAINTY), "at the second") \
  C(DATES1, "dates1", THE(CERTAINTY), "by its dates alone, at the first date") \
  C(DATES2, "dates2", THE(CERTAINTY), "by its dates alone, at the second") \
  C(INTERRUPTED, "interrupted", THE(TRUTH), "in force at both but not all between") \
  C(WAS, "was", MAY(TEXT), "the tie that gave way to it, if its type or sign changed") \
  C(CHANGE_CERTAINTY, "change_certainty", THE(CERTAINTY), "that it changed; of what did not, that it is so") \
  TIE_COLUMNS(C)

#define DIFF_ACTOR_COLUMNS(C) \
  C(KIND, "kind", THE(TEXT), "actor") \
  C(CHANGE, "change", THE(TEXT), "formed, goes-on, ended, first-seen or last-seen") \
  C(ACTOR, "actor", THE(TEXT), "by id") \
  C(ACTOR_NAME, "actor_name", THE(TEXT), "by name")

#define DIFF_COUNT_COLUMNS(C) \
  C(KIND, "kind", THE(TEXT), "what is counted: tie, pair or actor") \
  C(CHANGE, "change", THE(TEXT), "how it changed; of pairs the kind of change") \
  C(COUNT, "count", THE(WHOLE), "how many did")

#define LANE_COLUMNS(C) \
  C(KIND, "kind", THE(TEXT), "tie") \
  TIE_COLUMNS(C)

#define LANE_EVENT_COLUMNS(C) \
  C(KIND, "kind", THE(TEXT), "event") \
  C(EVENT, "event", THE(TEXT), "its title") \
  C(PLACE, "place", MAY(TEXT), "where it was") \
  C(ACTORS, "actors", THE(TEXTS), "who took part, by id") \
  C(WHEN, "when", THE(TEXT), "as written")

#define CARD_ACTOR_COLUMNS(C) \
  C(RECORD, "record", THE(TEXT), "actor") \
  C(ID, "id", THE(TEXT), "of the actor") \
  C(NAME, "name", THE(TEXT), "in full") \
  C(SHORT, "short", THE(TEXT), "the short name") \
  C(KIND, "kind", THE(TEXT), "the id of its kind") \
  C(ALIASES, "aliases", THE(TEXTS), "other names") \
  C(EXISTS, "exists", MAY(TEXT), "when it existed") \
  C(GROUP, "group", MAY(TEXT), "the groups that it is in") \
  C(TAGS, "tags", THE(TEXTS), "as written") \
  C(NOTE, "note", MAY(TEXT), "as written") \
  C(URL, "url", MAY(TEXT), "as written") \
  C(WIKIDATA, "wikidata", MAY(TEXT), "as written") \
  C(SOURCES, "sources", THE(CITATIONS), "works cited") \
  C(TIES, "ties", THE(WHOLE), "how many ties it has") \
  C(EXTRAS, "extras", THE(EXTRAS), "keys of your own") \
  C(MARKING, "marking", MAY(TEXT), "how restricted it is; null where nothing is marked") \
  C(FILE, "file", MAY(TEXT), "where it is written") \
  C(LINE, "line", MAY(WHOLE), "its line, from 1")

#define CARD_SOURCE_COLUMNS(C) \
  C(RECORD, "record", THE(TEXT), "source") \
  C(ID, "id", THE(TEXT), "of the work") \
  C(TITLE, "title", MAY(TEXT), "as written") \
  C(AUTHOR, "author", MAY(TEXT), "as written") \
  C(PUBLISHER, "publisher", MAY(TEXT), "as written") \
  C(PUBLISHED, "published", MAY(TEXT), "as written") \
  C(ACCESSED, "accessed", MAY(TEXT), "as written") \
  C(URL, "url", MAY(TEXT), "as written") \
  C(ARCHIVED, "archived", MAY(TEXT), "as written") \
  C(LANGUAGE, "language", MAY(TEXT), "as written") \
  C(RELIABILITY, "reliability", MAY(TEXT), "as written") \
  C(ORIGIN, "origin", MAY(TEXT), "as written") \
  C(NOTE, "note", MAY(TEXT), "as written") \
  C(TIES, "ties", THE(TEXTS), "those that rest on it, by id") \
  C(EXTRAS, "extras", THE(EXTRAS), "keys of your own") \
  C(MARKING, "marking", MAY(TEXT), "how restricted it is; null where nothing is marked") \
  C(FILE, "file", MAY(TEXT), "where it is written") \
  C(LINE, "line", MAY(WHOLE), "its line, from 1")

#define CARD_TYPE_COLUMNS(C) \
  C(RECORD, "record", THE(TEXT), "type") \
  C(ID, "id", THE(TEXT), "of the type") \
  C(LABEL, "label", THE(TEXT), "in words") \
  C(INVERSE, "inverse", MAY(TEXT), "in words, seen from the other end") \
  C(FAMILY, "family", THE(FAMILY), "what it is of") \
  C(SIGN, "sign", THE(TEXT), "positive, negative or neutral") \
  C(DIRECTED, "directed", THE(TRUTH), "whether such ties lead from the one to the other") \
  C(ASPECT, "aspect", THE(TEXT), "state, which lasts, or event, which happens") \
  C(ROLE, "role", MAY(TEXT), "what such a tie does to whom an actor belongs") \
  C(STRENGTH, "strength", THE(NUMBER), "what such a tie weighs") \
  C(HALF_LIFE, "half-life", MAY(TEXT), "how fast an event loses its weight") \
  C(BUILTIN, "builtin", THE(TRUTH), "whether it comes with the program") \
  C(EXTRAS, "extras", THE(EXTRAS), "keys of your own") \
  C(FILE, "file", MAY(TEXT), "where it is written") \
  C(LINE, "line", MAY(WHOLE), "its line, from 1")

#define CARD_TIE_COLUMNS(C) \
  C(RECORD, "record", THE(TEXT), "tie") \
  C(ID, "id", THE(TEXT), "of the tie, or of its record") \
  C(FROM, "from", THE(TEXT), "the actor at its one end, by id") \
  C(TYPE, "type", THE(TEXT), "by id") \
  C(TO, "to", THE(TEXT), "the actor at its other end, by id") \
  C(LABEL, "label", THE(TEXT), "its type in words") \
  C(FAMILY, "family", THE(FAMILY), "what its type is of") \
  C(WHEN, "when", MAY(TEXT), "as written") \
  C(SPELLS, "spells", THE(SPELLS), "each time that it was in force") \
  C(LIKELIHOOD, "likelihood", MAY(TEXT), "the author's own word, with its percents") \
  C(CONFIDENCE, "confidence", MAY(TEXT), "as written") \
  C(GRADE, "grade", MAY(TEXT), "as written") \
  C(STANDING, "standing", THE(TEXT), "whose word it stands on") \
  C(SOURCES, "sources", THE(CITATIONS), "works cited") \
  C(CLAIMS, "claims", THE(CLAIMS), "who says what of it") \
  C(WEIGHT, "weight", THE(NUMBER), "as written") \
  C(COUNT, "count", MAY(TEXT), "how many happenings") \
  C(PLACE, "place", MAY(TEXT), "as written") \
  C(VIA, "via", MAY(TEXT), "the actor that it goes by") \
  C(FORECAST, "forecast", THE(TRUTH), "only foretold") \
  C(PRIMARY, "primary", THE(TRUTH), "the first of several memberships") \
  C(TAGS, "tags", THE(TEXTS), "as written") \
  C(URL, "url", MAY(TEXT), "as written") \
  C(NOTE, "note", MAY(TEXT), "as written") \
  C(EXTRAS, "extras", THE(EXTRAS), "keys of your own") \
  C(MARKING, "marking", MAY(TEXT), "how restricted it is, with all that it rests on; null where nothing is marked") \
  C(FILE, "file", MAY(TEXT), "where it is written") \
  C(LINE, "line", MAY(WHOLE), "its line, from 1")

#define PROBLEM_COLUMNS(C) \
  C(SEVERITY, "severity", THE(TEXT), "error, warning or note") \
  C(CODE, "code", THE(TEXT), "what the page of errors calls it") \
  C(MESSAGE, "message", THE(TEXT), "in words") \
  C(FILE, "file", MAY(TEXT), "where") \
  C(LINE, "line", MAY(WHOLE), "from 1") \
  C(COLUMN, "column", MAY(WHOLE), "from 1") \
  C(END_LINE, "end_line", MAY(WHOLE), "of the last character") \
  C(END_COLUMN, "end_column", MAY(WHOLE), "behind it") \
  C(NOTES, "notes", THE(TEXTS), "further remarks") \
  C(FIX, "fix", MAY(TEXT), "what to write instead")

// clang-format on

enum { TIE_DATA = 0 TIE_COLUMNS(COLUMN_ONE) };

#endif
