// SPDX-License-Identifier: GPL-2.0-or-later
#include "small.h"
#include "forms.h"

static const char ledger[] =
    "entente: 1\n"
    "title: \"A & <b> of \\\"C\\\"\"\n"
    "coverage: 2000/2004\n"
    "periods: {war: 2001-10-07/2003}\n"
    "sources:\n"
    "  s: {title: \"S, one\", published: 2002, reliability: B}\n"
    "  t: {title: =T, publisher: \"T | U\", published: 2003}\n"
    "actors:\n"
    "  a: {name: Ánna, kind: state, group: G}\n"
    "  b: {name: \"B \\\\& b\", kind: agency, aliases: [bee]}\n"
    "  c: {name: حزب, kind: party, exists: 2001/2003}\n"
    "  d: {name: \"<d>\", kind: armed-group}\n"
    "  e: {name: E, kind: state}\n"
    "ties:\n"
    "  - {from: b, type: agency-of, to: a, when: since 2000, sources: [s]}\n"
    "  - {from: a, type: funds, to: d, when: [2000/2001-06, since 2003~], "
    "likelihood: likely, sources: [s, t]}\n"
    "  - {between: [a, e], type: rivals, when: war, sources: [s], claims: "
    "[{by: e, stance: denies, when: 2002, sources: [t]}]}\n"
    "  - {from: b, type: accuses, to: e, when: 2002-05, sources: [t]}\n"
    "  - {between: [c, d], type: allied-with, when: by 2002, weight: 2}\n"
    "  - {from: c, type: attacks, to: e, when: 2002-03, sources: [s]}\n"
    "  - {from: d, type: arms, to: e, when: after 2003, tags: [x]}\n"
    "  - {between: [a, c], type: at-war-with, when: 2001/2002~}\n"
    "events:\n"
    "  - {when: 2001-09-11, title: \"Raid, |*\", actors: [a]}\n"
    "expect:\n"
    "  - {at: 2002, tie: a funds d, holds: possible}\n";

ent_account *small_ledger(void) {
  static ent_account *l;
  if (l)
    return l;
  ent_diags *d = ent_diags_new();
  l = ent_account_parse(ledger, sizeof ledger - 1, "small", NULL, d);
  must_hold(l && ent_diags_count(d, ENT_ERROR) == 0, "ledger", "", 0);
  ent_diags_free(d);
  return l;
}
