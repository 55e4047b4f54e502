// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/digest.h"

#include <string.h>

enum { ROUNDS = 64, LENGTH = 8 };

static const uint32_t first[DIGEST_WORDS] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372,
                                             0xa54ff53a, 0x510e527f, 0x9b05688c,
                                             0x1f83d9ab, 0x5be0cd19};

static const uint32_t constant[ROUNDS] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t turned(uint32_t x, unsigned by) {
  return x >> by | x << (32 - by);
}

static uint32_t mixed(uint32_t x, unsigned a, unsigned b, unsigned shift) {
  return turned(x, a) ^ turned(x, b) ^ x >> shift;
}

static void schedule(uint32_t w[ROUNDS], const unsigned char *block) {
  for (size_t i = 0; i < 16; i++)
    w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 |
           (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
  for (size_t i = 16; i < ROUNDS; i++)
    w[i] = mixed(w[i - 2], 17, 19, 10) + w[i - 7] + mixed(w[i - 15], 7, 18, 3) +
           w[i - 16];
}

static void take_block(struct digest *x, const unsigned char *block) {
  uint32_t w[ROUNDS], s[DIGEST_WORDS];
  schedule(w, block);
  memcpy(s, x->state, sizeof s);
  for (size_t i = 0; i < ROUNDS; i++) {
    const uint32_t e = s[4], a = s[0];
    const uint32_t up = s[7] + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
                        ((e & s[5]) ^ (~e & s[6])) + constant[i] + w[i];
    const uint32_t down = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) +
                          ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));
    memmove(s + 1, s, 7 * sizeof *s);
    s[4] += up;
    s[0] = up + down;
  }
  for (size_t i = 0; i < DIGEST_WORDS; i++)
    x->state[i] += s[i];
}

struct digest digest_new(void) {
  struct digest x = {0};
  memcpy(x.state, first, sizeof first);
  return x;
}

void digest_add(struct digest *x, const char *at, size_t n) {
  while (n > 0) {
    const size_t has = x->n % DIGEST_BLOCK, room = DIGEST_BLOCK - has;
    const size_t now = n < room ? n : room;
    memcpy(x->block + has, at, now);
    x->n += now;
    at += now;
    n -= now;
    if (x->n % DIGEST_BLOCK == 0)
      take_block(x, x->block);
  }
}

void digest_print(struct buf *b, struct digest *x) {
  const uint64_t bits = 8 * x->n;
  char length[LENGTH];
  for (size_t i = 0; i < LENGTH; i++)
    length[i] = (char)(unsigned char)(bits >> (56 - 8 * i));
  digest_add(x, "\x80", 1);
  while (x->n % DIGEST_BLOCK != DIGEST_BLOCK - LENGTH)
    digest_add(x, "", 1);
  digest_add(x, length, LENGTH);
  for (size_t i = 0; i < DIGEST_WORDS; i++)
    buf_addf(b, "%08x", (unsigned)x->state[i]);
}
