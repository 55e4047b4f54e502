// SPDX-License-Identifier: GPL-2.0-or-later
#include "edit/source_id.h"

struct buf source_words(struct str url) {
  struct str head, rest, host, path, query;
  struct buf b = {0};
  str_cut(url, "://", &head, &rest);
  if (!str_cut(rest, "?", &path, &query))
    path = rest;
  if (!str_cut(path, "/", &host, &rest)) {
    host = path;
    rest = STR("");
  }
  if (str_starts(host, "www."))
    host = str_n(host.at + 4, host.n - 4);
  while (rest.n > 0 && rest.at[rest.n - 1] == '/')
    rest.n--;
  size_t start = rest.n;
  while (start > 0 && rest.at[start - 1] != '/')
    start--;
  struct str last = str_n(rest.at + start, rest.n - start);
  for (size_t i = last.n; i > 1 && last.n - i < 6; i--)
    if (last.at[i - 1] == '.') {
      last.n = i - 1;
      break;
    }
  buf_addf(&b, "%.*s %.*s", STR_ARG(host), STR_ARG(last));
  return b;
}
