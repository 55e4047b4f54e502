// SPDX-License-Identifier: GPL-2.0-or-later
// The standing of ties when it is known who belongs to whom.
#ifndef MODEL_STANDING_H
#define MODEL_STANDING_H

#include "model/party.h"

// Looks once more at all ties that somebody denies, when it is known who
// belongs to whom: whoever belongs to an end of a tie, or is whom that end
// belongs to, denies as a party to it. Memberships are believed for that as
// their ends alone make them.
void standing_settle(ent_account *l);

// Whether an actor speaks for an end of a tie in these days: belongs to it, or
// is whom it belongs to, as far as is likely. `p` is of party_any.
bool standing_is_party(struct party *p, const struct tie *t, uint32_t actor,
                       struct days when);

#endif
