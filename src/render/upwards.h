// SPDX-License-Identifier: GPL-2.0-or-later
// Words that are turned, for those who turn none: letters on one another.
#ifndef RENDER_UPWARDS_H
#define RENDER_UPWARDS_H

#include "view/scene.h"

typedef void upwards_put(void *to, const struct scene_item *text);
// The text as it is; if it is turned, letter after letter, each by itself and
// upright, in the room that the turned text has.
void upwards_each(const struct scene_item *text, upwards_put *put, void *to);

#endif
