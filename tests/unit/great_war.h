// SPDX-License-Identifier: GPL-2.0-or-later
// The six powers after Antal, Krapivsky and Redner (2006) as a ledger: every
// spell lasts to the last day before the year in which it no longer holds.
#ifndef GREAT_WAR_H
#define GREAT_WAR_H

static const char great_war_ledger[] =
    "entente: 1\n"
    "coverage: 1872/1917\n"
    "actors: {gbr: {}, fra: {}, rus: {}, auh: {}, deu: {}, ita: {}}\n"
    "ties:\n"
    "- {between: [auh, deu], type: allied-with, start: 1872-01-01, end: ..}\n"
    "- {between: [auh, rus], type: allied-with, when: 1872-01-01/1889-12-31}\n"
    "- {between: [deu, rus], type: allied-with, when: 1872-01-01/1889-12-31}\n"
    "- {between: [fra, gbr], type: rivals, when: 1872-01-01/1903-12-31}\n"
    "- {between: [rus, gbr], type: rivals, when: 1872-01-01/1906-12-31}\n"
    "- {between: [auh, gbr], type: rivals, start: 1872-01-01, end: ..}\n"
    "- {between: [fra, rus], type: rivals, when: 1872-01-01/1889-12-31}\n"
    "- {between: [deu, fra], type: rivals, start: 1872-01-01, end: ..}\n"
    "- {between: [auh, fra], type: rivals, start: 1872-01-01, end: ..}\n"
    "- {between: [auh, ita], type: allied-with, start: 1882-01-01, end: ..}\n"
    "- {between: [deu, ita], type: allied-with, start: 1882-01-01, end: ..}\n"
    "- {between: [auh, rus], type: rivals, start: 1890-01-01, end: ..}\n"
    "- {between: [deu, rus], type: rivals, start: 1890-01-01, end: ..}\n"
    "- {between: [fra, rus], type: allied-with, start: 1891-01-01, end: ..}\n"
    "- {between: [fra, gbr], type: allied-with, start: 1904-01-01, end: ..}\n"
    "- {between: [gbr, rus], type: allied-with, start: 1907-01-01, end: ..}\n"
    "- {between: [deu, gbr], type: rivals, start: 1907-01-01, end: ..}\n"
    "- {between: [fra, ita], type: rivals, start: 1907-01-01, end: ..}\n"
    "- {between: [gbr, ita], type: rivals, start: 1907-01-01, end: ..}\n"
    "- {between: [ita, rus], type: rivals, start: 1907-01-01, end: ..}\n";

#endif
