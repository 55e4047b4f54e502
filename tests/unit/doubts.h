// SPDX-License-Identifier: GPL-2.0-or-later
// Nine ties of which some are doubted, foretold or only perhaps in force.
#ifndef DOUBTS_H
#define DOUBTS_H

static const char doubts[] =
    "entente: 1\n"
    "coverage: 1990/2010\n"
    "sources: {paper: {title: Paper}, book: {title: Book}}\n"
    "actors:\n"
    "  a: {name: Alpha, tags: [north]}\n"
    "  b: {name: Beta}\n"
    "  c: {name: Gamma, exists: 1995~/..}\n"
    "  d: {name: Delta}\n"
    "  e: {name: Epsilon}\n"
    "ties:\n"
    "- {id: sure, from: a, type: funds, to: b, when: since 1995,\n"
    "   sources: [paper]}\n"
    "- {id: doubtful, from: a, type: arms, to: b, when: since 1995,\n"
    "   likelihood: unlikely}\n"
    "- {id: never, from: a, type: trains, to: b, when: since 1995,\n"
    "   likelihood: 0}\n"
    "- {id: foretold, from: a, type: invades, to: d, when: 2005,\n"
    "   forecast: true}\n"
    "- {id: maybe, from: b, type: hosts, to: c, start: '[1994..2008]',\n"
    "   end: 2009}\n"
    "- {id: talks, from: c, type: negotiates-with, to: d, when: since 1996,\n"
    "   tags: [secret], sources: [book]}\n"
    "- {id: war, from: d, type: at-war-with, to: e, when: 1999/2005,\n"
    "   likelihood: 70%}\n"
    "- {from: a, type: opposes, to: e, when: 1999/2001}\n"
    "- {from: a, type: opposes, to: e, start: '[1999-06..2009]', end: 2010}\n";

#endif
