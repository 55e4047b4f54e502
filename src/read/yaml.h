// SPDX-License-Identifier: GPL-2.0-or-later
// YAML as a stream of events with their bytes, every scalar a text. Limits
// are checked while reading; aliases are replayed; tags, merge keys, further
// documents and directives are refused. The first fault ends the stream for
// good, with a diagnostic. No other file knows which YAML library is below.
#ifndef READ_YAML_H
#define READ_YAML_H

#include "base/limits.h"
#include "read/event.h"

struct yaml;

// Reads `source`, which must outlive the stream. `expanded` counts what
// aliases made, over all files that share it.
struct yaml *yaml_open(struct source *source, const struct limits *limits,
                       size_t *expanded, ent_diags *d);
// False, and an event YAML_OVER, when there is no more.
bool yaml_next(struct yaml *y, struct yaml_event *e);
// Reads to the end of what `first` began; gives the byte after it.
uint32_t yaml_skip(struct yaml *y, const struct yaml_event *first);
// Ends the stream, after the caller has said why.
void yaml_stop(struct yaml *y);
bool yaml_failed(const struct yaml *y);
void yaml_close(struct yaml *y);

// For the locator, which reads from the middle of a text known to be sound:
// nothing is checked, nothing said, an alias is a text. `column` blanks go
// before the text so that its first line stands where it stood.
struct yaml *yaml_peek(struct source *source, uint32_t offset, uint32_t column);

#endif
