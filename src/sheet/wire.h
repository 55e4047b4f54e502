// SPDX-License-Identifier: GPL-2.0-or-later
// Tables on their way from the process that reads them to the one that asked:
// bytes of one machine, which the asker does not trust.
#ifndef SHEET_WIRE_H
#define SHEET_WIRE_H

#include "sheet/sheet.h"

void wire_pack(struct buf *out, const struct tables *t);
// False if the bytes are no tables; what lies in `t` is then to be dropped.
// Every cell is within the text, and is UTF-8.
bool wire_unpack(struct tables *t, struct str bytes);

#endif
