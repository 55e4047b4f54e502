// SPDX-License-Identifier: GPL-2.0-or-later
// usage: yaml_events FILE: has libyaml yield every event of a file and does
// nothing with them: the yardstick of reading. Prints how many there were.
#include <stdio.h>
#include <stdlib.h>

#include <yaml.h>

static unsigned long count(yaml_parser_t *parser) {
  unsigned long n = 0;
  for (int over = 0; !over; n++) {
    yaml_event_t event;
    if (!yaml_parser_parse(parser, &event))
      return 0;
    over = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  return n;
}

int main(int argc, char **argv) {
  FILE *f = argc == 2 ? fopen(argv[1], "rb") : NULL;
  if (!f) {
    fprintf(stderr, "usage: yaml_events FILE\n");
    return 2;
  }
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser))
    return 70;
  yaml_parser_set_input_file(&parser, f);
  unsigned long n = count(&parser);
  printf("%lu events\n", n);
  yaml_parser_delete(&parser);
  fclose(f);
  return n > 0 ? 0 : 1;
}
