// SPDX-License-Identifier: GPL-2.0-or-later
// The examples of FIPS 180-4, in pieces of every length.
#include "base/digest.h"
#include "test.h"

struct row {
  const char *name, *text;
  size_t times;
  const char *expected;
};

static const struct row rows[] = {
    {"nothing", "", 1,
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    {"one block", "abc", 1,
     "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"no room for the length",
     "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    {"two blocks",
     "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
     "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
     1, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
    {"a million", "aaaaaaaaaa", 100000,
     "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
};

static void in_pieces(const struct row *r, size_t piece) {
  const size_t n = strlen(r->text);
  struct digest x = digest_new();
  struct buf b = {0};
  for (size_t i = 0; i < r->times; i++)
    for (size_t at = 0; at < n; at += piece)
      digest_add(&x, r->text + at, piece < n - at ? piece : n - at);
  digest_print(&b, &x);
  assert_string_equal(buf_text(&b), r->expected);
  buf_drop(&b);
}

static void is(void **state) {
  const struct row *r = *state;
  for (size_t piece = 1; piece <= strlen(r->text) + 1; piece++)
    in_pieces(r, piece);
}

int main(void) { return TEST_TABLE("digest", rows, is); }
