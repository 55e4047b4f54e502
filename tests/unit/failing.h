// SPDX-License-Identifier: GPL-2.0-or-later
// Calls of the system that fail when a test wants it. A program that is linked
// with failing.c (unit_failing in meson.build) has its own calls of the
// functions there go through it, those of shared libraries not.
#ifndef FAILING_H
#define FAILING_H

// From the nth call of the function on, counted from now and from 1, so many
// fail with that error. A process that is forked goes on counting for itself.
void fail_calls(const char *function, unsigned nth, unsigned times, int error);
// Nothing fails any more; how many calls did since the last fail_calls.
unsigned fail_no_more(void);

#endif
