// SPDX-License-Identifier: GPL-2.0-or-later
// Workbooks of Office Open XML (ECMA-376): a ZIP of XML files. What a sheet
// shows is what counts: texts, numbers, and dates as exact as their format.
#ifndef SHEET_XLSX_H
#define SHEET_XLSX_H

#include "sheet/sheet.h"

// Whether the bytes are a ZIP at all.
bool xlsx_is(struct str bytes);
// Reads all sheets; false with a fault.
bool xlsx_read(struct tables *t, struct str bytes, const struct limits *limits);

#endif
