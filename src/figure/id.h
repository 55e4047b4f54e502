// SPDX-License-Identifier: GPL-2.0-or-later
// Ids of what is in a figure: without blanks, as XML wants them, and different
// for different things.
#ifndef FIGURE_ID_H
#define FIGURE_ID_H

#include "view/scene.h"

// `panel` may be NULL. The text is the scene's.
const char *scene_id(struct scene *s, const char *panel, const char *kind,
                     const char *id);

#endif
