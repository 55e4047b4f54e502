// SPDX-License-Identifier: GPL-2.0-or-later
// What a YAML text says next: one event of the stream.
#ifndef READ_EVENT_H
#define READ_EVENT_H

#include "base/str.h"
#include <stdint.h>

enum yaml_kind {
  YAML_OVER, // the end, or a fault: ask yaml_failed
  YAML_TEXT,
  YAML_LIST,
  YAML_LIST_END,
  YAML_MAP,
  YAML_MAP_END
};

struct yaml_event {
  enum yaml_kind kind;
  bool plain;          // a text without quotes
  bool kept;           // the text lives as long as the stream
  uint32_t start, end; // bytes of the source
  struct str text;     // valid until the next event
};

#endif
