// SPDX-License-Identifier: GPL-2.0-or-later
// What a source is called that nobody has called yet.
#ifndef EDIT_SOURCE_ID_H
#define EDIT_SOURCE_ID_H

#include "base/buf.h"

// "https://www.example.org/news/2011/report.html" as "example.org report", of
// which an id is made.
struct buf source_words(struct str url);

#endif
