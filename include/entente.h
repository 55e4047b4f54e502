// SPDX-License-Identifier: GPL-2.0-or-later
// entente: who is tied to whom, when, on whose word, and what changed.
//
// The public interface. Its parts stand in entente/, and data flows from one to
// the next: a ledger is read and frozen, a question is asked of it, the answer
// or drawing is rendered to bytes, the bytes are written. What holds
// everywhere:
//
// - Objects made by a function named …_read, …_new, or by a question belong
//   to the caller and end with the matching …_free, which accepts NULL.
//   Answers and drawings borrow from the ledger: free them before it.
// - A function that can fail takes `diags` and returns false or NULL; the
//   list then holds at least one more ENT_ERROR that says why and how to mend
//   it. Codes that begin with "usage/" mean the question was wrong, not the
//   ledger.
// - Structs that a caller fills begin with their size, which the macro of their
//   name sets: &ENT_STYLE(.width = 80). Members that are not named are 0, the
//   default of each. A library that knows more of them takes those as 0, too;
//   one that knows fewer refuses what is not 0 there with usage/struct-size.
// - Texts are UTF-8, NUL-terminated; those returned as const char * belong to
//   the object they came from.
// - The library never prints, exits, or reads the environment; only when
//   memory runs out does it end the program (message on stderr, status 70).
// - An account, once read, may be asked by several threads at once, each with
//   diagnostics of its own. Other objects are for one thread at a time;
//   docs/api.md has the exceptions.
#ifndef ENTENTE_H
#define ENTENTE_H

#include "entente/answers.h"
#include "entente/base.h"
#include "entente/diags.h"
#include "entente/edit.h"
#include "entente/export.h"
#include "entente/figures.h"
#include "entente/ledger.h"
#include "entente/questions.h"
#include "entente/reports.h"

#endif
