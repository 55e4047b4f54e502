// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/sha1.h"

enum { BLOCK = 64, LENGTH_AT = 56, ROUNDS = 80, WORDS = 5, UUID_BYTES = 16 };

static uint32_t turned(uint32_t x, int n) { return x << n | x >> (32 - n); }

static uint32_t word_at(const unsigned char *p) {
  return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 |
         p[3];
}

// The function of b, c and d, with the constant, of a round.
static uint32_t mixed(int round, uint32_t b, uint32_t c, uint32_t d) {
  if (round < 20)
    return ((b & c) | (~b & d)) + 0x5A827999;
  if (round < 40)
    return (b ^ c ^ d) + 0x6ED9EBA1;
  if (round < 60)
    return ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC;
  return (b ^ c ^ d) + 0xCA62C1D6;
}

static void add_block(uint32_t *h, const unsigned char *p) {
  uint32_t w[ROUNDS], x[WORDS];
  for (int i = 0; i < 16; i++)
    w[i] = word_at(p + (size_t)i * 4);
  for (int i = 16; i < ROUNDS; i++)
    w[i] = turned(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
  for (int i = 0; i < WORDS; i++)
    x[i] = h[i];
  for (int i = 0; i < ROUNDS; i++) {
    const uint32_t next =
        turned(x[0], 5) + mixed(i, x[1], x[2], x[3]) + x[4] + w[i];
    x[4] = x[3];
    x[3] = x[2];
    x[2] = turned(x[1], 30);
    x[1] = x[0];
    x[0] = next;
  }
  for (int i = 0; i < WORDS; i++)
    h[i] += x[i];
}

// What is left, the sign of the end, and the length in bits.
static void add_end(uint32_t *h, struct str rest, uint64_t bits) {
  unsigned char last[2 * BLOCK] = {0};
  const size_t n = rest.n < LENGTH_AT ? BLOCK : sizeof last;
  if (rest.n)
    memcpy(last, rest.at, rest.n);
  last[rest.n] = 0x80;
  for (size_t i = 0; i < 8; i++)
    last[n - 1 - i] = (unsigned char)(bits >> 8 * i);
  for (size_t at = 0; at < n; at += BLOCK)
    add_block(h, last + at);
}

void sha1(unsigned char out[SHA1_BYTES], struct str s) {
  uint32_t h[WORDS] = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476,
                       0xC3D2E1F0};
  size_t at = 0;
  for (; s.n - at >= BLOCK; at += BLOCK)
    add_block(h, (const unsigned char *)s.at + at);
  add_end(h, str_n(s.n ? s.at + at : s.at, s.n - at), (uint64_t)s.n * 8);
  for (size_t i = 0; i < SHA1_BYTES; i++)
    out[i] = (unsigned char)(h[i / 4] >> (24 - 8 * (i % 4)));
}

void sha1_print(struct buf *b, struct str s) {
  unsigned char digest[SHA1_BYTES];
  sha1(digest, s);
  for (size_t i = 0; i < SHA1_BYTES; i++)
    buf_addf(b, "%02x", digest[i]);
}

void uuid5_print(struct buf *b, const unsigned char *space, struct str name) {
  unsigned char id[SHA1_BYTES];
  struct buf all = {0};
  buf_addn(&all, (const char *)space, UUID_BYTES);
  buf_adds(&all, name);
  sha1(id, buf_str(&all));
  buf_drop(&all);
  id[6] = (unsigned char)((id[6] & 0x0F) | 0x50);
  id[8] = (unsigned char)((id[8] & 0x3F) | 0x80);
  for (size_t i = 0; i < UUID_BYTES; i++)
    buf_addf(b, "%s%02x", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "",
             id[i]);
}
