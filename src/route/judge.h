// SPDX-License-Identifier: GPL-2.0-or-later
// What lines and words make of the places of actors.
#ifndef ROUTE_JUDGE_H
#define ROUTE_JUDGE_H

#include "layout/options.h"

// A line for each bond, with its widest word on it.
layout_judge route_judge;

#endif
