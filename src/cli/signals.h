// SPDX-License-Identifier: GPL-2.0-or-later
// What the program does when a file changes under it, or a library ends it.
#ifndef CLI_SIGNALS_H
#define CLI_SIGNALS_H

// From now on a ledger's file that is cut off while it is read ends the program
// with a message and the first status; what is no fault of anybody's input, an
// abort or a library that exits, with the second.
void signals_end_with(int changed, int fault);
// The program ends by itself now.
void signals_leave(void);

#endif
