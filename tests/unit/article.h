// SPDX-License-Identifier: GPL-2.0-or-later
// Thirteen ties whose lives cover every way of writing a date, as of
// 2011-09-27 and without a first day of coverage.
#ifndef ARTICLE_H
#define ARTICLE_H

static const char article[] =
    "entente: 1\n"
    "coverage: ../2011-09-27\n"
    "actors: {hqn: {}, aq: {}, cia: {}, isi: {}, jh: {}, taliban: {}, us: {},\n"
    "  pakistan: {}, wazir: {}, turi: {}, davis: {}, kabul: {}, x: {}}\n"
    "ties:\n"
    "- {id: hosts-aq, from: hqn, type: hosts, to: aq,\n"
    "   start: '[1979-12-24..1989-02-15]', end: ..}\n"
    "- {id: cia-asset, from: hqn, type: supports, to: us,\n"
    "   start: '[1979-12-24..1986]', end: 1989}\n"
    "- {id: isi-80s, from: isi, type: funds, to: hqn,\n"
    "   start: '[1979-12-24..1986]', end: '[1986..1989-02-15]'}\n"
    "- {id: isi-unk, from: isi, type: arms, to: hqn,\n"
    "   start: '[1979-12-24..1986]', end: ''}\n"
    "- {id: jh-taliban, from: jh, type: supports, to: taliban, start: 1995}\n"
    "- {id: us-war, from: us, type: fights, to: hqn, start: 2001-10}\n"
    "- {id: islamabad, from: jh, type: visits, to: pakistan, on: 2001}\n"
    "- {id: drones, from: us, type: strikes, to: pakistan, when: since 2004}\n"
    "- {id: wazir, from: hqn, type: negotiates-with, to: wazir, when: 2006}\n"
    "- {id: turi, from: hqn, type: negotiates-with, to: turi, when: "
    "2008/2011}\n"
    "- {id: davis, from: pakistan, type: opposes, to: davis,\n"
    "   when: since 2011-01 until 2011-03}\n"
    "- {id: trainers, from: pakistan, type: expels, to: x,\n"
    "   on: '[2011-05-02..2011-06-08]'}\n"
    "- {id: kabul, from: hqn, type: attacks, to: kabul, on: 2011-09-13}\n";

enum { ARTICLE_TIES = 13 };

static const char *const article_ids[ARTICLE_TIES] = {
    "hosts-aq", "cia-asset", "isi-80s", "isi-unk", "jh-taliban",
    "us-war",   "islamabad", "drones",  "wazir",   "turi",
    "davis",    "trainers",  "kabul",
};

#endif
