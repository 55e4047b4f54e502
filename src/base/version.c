// SPDX-License-Identifier: GPL-2.0-or-later
#include "entente.h"

const char *ent_version(void) { return ENT_VERSION; }
