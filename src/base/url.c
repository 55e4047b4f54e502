// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/url.h"
#include "base/letters.h"
#include "base/utf8.h"

// Schemes are written in any case.
static bool begins(const char *link, const char *scheme) {
  for (; *scheme; link++, scheme++)
    if (*link != *scheme &&
        (*link < 'A' || *link > 'Z' || (*link | 0x20) != *scheme))
      return false;
  return *link != '\0';
}

static bool has_scheme(const char *link) {
  return begins(link, "http://") || begins(link, "https://") ||
         begins(link, "mailto:");
}

static bool belongs(uint32_t cp) {
  if (cp < 0x80)
    return cp > ' ' && cp < 0x7F && !strchr("\"<>\\`", (int)cp);
  const char *plain = letter_plain(cp);
  bool unseen = plain && (!*plain || *plain == ' ') && !letter_joins(cp);
  return !unseen && !utf8_is_control(cp) && !utf8_is_bidi(cp) && cp != 0xFFFD;
}

enum url_fault url_fault(const char *url, uint32_t *cp, size_t *nth) {
  if (!has_scheme(url))
    return URL_SCHEME;
  for (*nth = 1; *url; ++*nth) {
    *cp = utf8_next(&url);
    if (!belongs(*cp))
      return URL_LETTER;
  }
  return URL_LINK;
}

bool link_followed(const char *link) {
  uint32_t cp;
  size_t nth;
  return link && url_fault(link, &cp, &nth) == URL_LINK;
}

bool url_meant(struct str s) {
  struct str head, rest;
  return str_cut(s, "://", &head, &rest) && head.n > 0;
}
