// SPDX-License-Identifier: GPL-2.0-or-later
// How far ties are believed: the author's `likelihood` if there is one, else
// what their standing makes of them.
#ifndef MODEL_STANDING_H
#define MODEL_STANDING_H

#include "model/account.h"

// The belief in a tie by its standing and likelihood, and the percents of a
// tie without a likelihood: alleged, disputed or doubted an even chance,
// denied or retracted none, else all.
void standing_believe(struct tie *t);

// Looks once more at all ties that somebody denies, when it is known who
// belongs to whom: whoever belongs to an end of a tie, or is whom that end
// belongs to, denies as a party to it. Memberships are believed for that as
// their ends alone make them.
void standing_settle(ent_account *l);

#endif
