// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/arena.h"
#include "base/buf.h"
#include "base/intern.h"
#include "base/map.h"
#include "base/signs.h"
#include "entente.h"
#include "test.h"

#include <setjmp.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static jmp_buf escape;
static size_t asked;

static void jump(size_t wanted) {
  asked = wanted;
  longjmp(escape, 1);
}

static void sizes_never_wrap(void **state) {
  (void)state;
  mem_on_failure(jump);
  volatile int stops = 0;
  if (setjmp(escape) == 0)
    mem_new(SIZE_MAX / 2, 3);
  else
    stops++;
  assert_int_equal(asked, SIZE_MAX);
  if (setjmp(escape) == 0)
    mem_grow(NULL, SIZE_MAX, 1);
  else
    stops++;
  struct arena a = {0};
  if (setjmp(escape) == 0)
    arena_new(&a, SIZE_MAX / 2, 16);
  else
    stops++;
  struct buf b = {0};
  if (setjmp(escape) == 0)
    buf_repeat(&b, "xx", SIZE_MAX / 2 + 1);
  else
    stops++;
  mem_on_failure(NULL);
  assert_int_equal(stops, 4);
  arena_drop(&a);
  buf_drop(&b);
}

// Without a handler: a message on standard error and status 70.
static void no_memory_is_status_70(void **state) {
  (void)state;
  int ends[2];
  assert_int_equal(pipe(ends), 0);
  pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) {
    dup2(ends[1], STDERR_FILENO);
    mem_new(SIZE_MAX, 2);
    _exit(0);
  }
  close(ends[1]);
  char text[128] = "";
  ssize_t n = read(ends[0], text, sizeof text - 1);
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  assert_true(n > 0);
  assert_true(WIFEXITED(status));
  assert_int_equal(WEXITSTATUS(status), 70);
  assert_string_equal(
      text, "entente: out of memory (wanted 18446744073709551615 bytes)\n");
}

static void vectors_grow(void **state) {
  (void)state;
  VEC(size_t) v = {0};
  for (size_t i = 0; i < 1000; i++)
    vec_push(&v, i * i);
  for (size_t i = 0; i < 1000; i++)
    assert_int_equal(v.at[i], i * i);
  assert_true(v.room >= v.n && v.room < 2 * v.n);
  vec_drop(&v);
  assert_null(v.at);
}

static void arena_is_zeroed_aligned_and_reused(void **state) {
  (void)state;
  struct arena a = {0};
  static const size_t sizes[] = {1, 7, 64, 5000, 3, 2000000, 16, 100000};
  for (int round = 0; round < 3; round++) {
    for (size_t k = 0; k < 400; k++) {
      size_t n = sizes[k % (k < 16 ? 8 : 3)];
      unsigned char *p = arena_new(&a, n, 1);
      assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
      for (size_t i = 0; i < n; i++)
        if (p[i] != 0)
          fail_msg("byte %zu of %zu is not zero", i, n);
      memset(p, 0xAA, n);
      assert_string_equal(arena_text(&a, "word and more", 4), "word");
    }
    assert_true(arena_size(&a) >= 2000000);
    arena_reset(&a);
    assert_true(arena_size(&a) >= 2000000);
    assert_true(arena_size(&a) < 2100000);
  }
  arena_drop(&a);
  assert_int_equal(arena_size(&a), 0);
  arena_drop(&a);
}

static void buffers(void **state) {
  (void)state;
  struct buf b = {0};
  assert_string_equal(buf_text(&b), "");
  assert_int_equal(buf_str(&b).n, 0);
  buf_add(&b, "a");
  buf_addc(&b, '\0');
  buf_repeat(&b, "xy", 3);
  buf_repeat(&b, "z", 0);
  assert_int_equal(b.n, 8);
  assert_memory_equal(b.at, "a\0xyxyxy", 9);
  buf_clear(&b);
  char wide[600];
  memset(wide, 'w', sizeof wide - 1);
  wide[sizeof wide - 1] = '\0';
  buf_addf(&b, "%s|%d|%zu|%.*s", wide, -3, (size_t)9, 2, "abc");
  assert_int_equal(b.n, 599 + 8);
  assert_string_equal(b.at + 599, "|-3|9|ab");
  char *text = buf_detach(&b);
  assert_int_equal(strlen(text), 607);
  mem_free(text);
  assert_null(b.at);
  text = buf_detach(&b);
  assert_string_equal(text, "");
  mem_free(text);
  buf_add(&b, "bytes");
  ent_bytes out = {0};
  buf_give(&b, &out);
  assert_int_equal(out.n, 5);
  assert_string_equal(out.at, "bytes");
  ent_bytes_drop(&out);
  assert_null(out.at);
  ent_bytes_drop(&out);
  ent_bytes_drop(NULL);
  buf_drop(&b);
}

static void slices(void **state) {
  (void)state;
  assert_true(str_eq(STR(""), (struct str){NULL, 0}));
  assert_true(str_is(STR("ab"), "ab"));
  assert_false(str_is(STR("ab"), "abc"));
  assert_true(str_cmp(STR("ab"), STR("abc")) < 0);
  assert_true(str_cmp(STR("b"), STR("abc")) > 0);
  assert_true(str_cmp(STR("\xFF"), STR("a")) > 0);
  assert_int_equal(str_cmp(STR(""), (struct str){NULL, 0}), 0);
  assert_true(str_starts(STR("x-note"), "x-"));
  assert_false(str_starts(STR("x"), "x-"));
  assert_true(str_starts((struct str){NULL, 0}, ""));
  assert_true(str_ends(STR("a.yaml"), ".yaml"));
  assert_false(str_ends(STR("yaml"), ".yaml"));
  assert_true(str_is(str_trim(STR(" \t\r\na b\n ")), "a b"));
  assert_int_equal(str_trim(STR(" \t ")).n, 0);
  struct str head = {0}, rest = {0};
  assert_true(str_cut(STR("a::b::c"), "::", &head, &rest));
  assert_true(str_is(head, "a") && str_is(rest, "b::c"));
  assert_true(str_cut(STR("::"), "::", &head, &rest));
  assert_true(head.n == 0 && rest.n == 0);
}

// What str.h says of a missing separator.
static void cut_without_separator(void **state) {
  (void)state;
  struct str head = {0}, rest = {0};
  assert_false(str_cut(STR("abc"), ":", &head, &rest));
  assert_true(str_is(head, "abc"));
  assert_int_equal(rest.n, 0);
  assert_false(str_cut((struct str){NULL, 0}, ":", &head, &rest));
  assert_int_equal(head.n + rest.n, 0);
}

// Vectors of the reference implementation (Noll's test_fnv.c).
static void hashes(void **state) {
  (void)state;
  assert_int_equal(str_hash(STR("t1")), 0x08c7ff07b56a5e16ULL);
  assert_int_equal(str_hash(STR("")), 0xcbf29ce484222325ULL);
  assert_int_equal(str_hash(STR("a")), 0xaf63dc4c8601ec8cULL);
  assert_int_equal(str_hash(STR("foobar")), 0x85944171f73967e8ULL);
}

struct twin {
  char key[8];
  uint32_t value;
};

static uint32_t twin_put(struct twin *t, size_t *n, const char *key,
                         uint32_t value, bool replace) {
  for (size_t i = 0; i < *n; i++)
    if (strcmp(t[i].key, key) == 0) {
      uint32_t old = t[i].value;
      t[i].value = replace ? value : old;
      return old;
    }
  snprintf(t[*n].key, sizeof t->key, "%s", key);
  t[(*n)++].value = value;
  return MAP_NONE;
}

static void map_against_a_list(void **state) {
  (void)state;
  static struct twin twin[2000];
  static char keys[4000][8];
  struct map m = {0};
  size_t n = 0;
  unsigned seed = 7;
  assert_int_equal(map_get(&m, STR("x")), MAP_NONE);
  for (unsigned i = 0; i < 4000; i++) {
    seed = seed * 1103515245u + 12345u;
    snprintf(keys[i], sizeof keys[i], "%u", (seed >> 16) % 1500);
    struct str key = str_of(keys[i]);
    if (i % 2) {
      assert_int_equal(map_put(&m, key, i),
                       twin_put(twin, &n, keys[i], i, true));
    } else {
      uint32_t old = twin_put(twin, &n, keys[i], i, false);
      assert_int_equal(map_get_or_put(&m, key, i), old == MAP_NONE ? i : old);
    }
  }
  assert_int_equal(m.entries.n, n);
  for (size_t i = 0; i < n; i++) {
    assert_true(str_is(m.entries.at[i].key, twin[i].key));
    assert_int_equal(map_get(&m, str_of(twin[i].key)), twin[i].value);
  }
  assert_int_equal(map_get(&m, STR("1500")), MAP_NONE);
  map_clear(&m);
  assert_int_equal(map_get(&m, STR("1")), MAP_NONE);
  assert_int_equal(map_put(&m, STR("1"), 5), MAP_NONE);
  assert_int_equal(map_get(&m, STR("1")), 5);
  map_drop(&m);
}

// A missing key ends its search at an empty slot, whatever the number of keys.
static void map_is_never_full(void **state) {
  (void)state;
  static char keys[300][8];
  struct map m = {0};
  for (uint32_t i = 0; i < 300; i++) {
    snprintf(keys[i], sizeof keys[i], "%u", (unsigned)i);
    map_put(&m, str_of(keys[i]), i);
    assert_true(m.nslots >= 2 * m.entries.n);
    assert_int_equal(map_get(&m, STR("none")), MAP_NONE);
  }
  map_drop(&m);
}

static void interned_once(void **state) {
  (void)state;
  struct intern in = {0};
  assert_int_equal(intern_add(&in, STR("")), 0);
  assert_string_equal(intern_text(&in, 0), "");
  assert_int_equal(intern_find(&in, STR("x")), 0);
  char key[16];
  for (unsigned i = 0; i < 3000; i++) {
    snprintf(key, sizeof key, "key %u", i % 1000);
    ent_sym sym = intern_add(&in, str_of(key));
    assert_int_equal(sym, i % 1000 + 1);
    assert_string_equal(intern_text(&in, sym), key);
    assert_int_equal(intern_find(&in, str_of(key)), sym);
  }
  assert_int_equal(intern_str(&in, 1).n, 5);
  intern_drop(&in);
}

static void signs_become_ascii(void **state) {
  (void)state;
  struct buf b = {0};
  signs_ascii(&b, STR("a \u2192 b \u2194 c \u25CF\u25D0\u25CB \u2588\u2593"
                      "\u2591\u00B7\u25B6 \u2298 \u2013\u2212\u2014\u2026 "
                      "\u201Cq\u201D \u2018q\u2019 \u25B2\u25BC \u2500\u254C "
                      "\u2068M\u00FC\u4E2D\u2069 \xE2\x86"));
  assert_string_equal(b.at, "a -> b <-> c *+o #=-.> (/) ---... "
                            "\"q\" 'q' ^v -- M\u00FC\u4E2D \xE2\x86");
  buf_drop(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(sizes_never_wrap),
      cmocka_unit_test(no_memory_is_status_70),
      cmocka_unit_test(vectors_grow),
      cmocka_unit_test(arena_is_zeroed_aligned_and_reused),
      cmocka_unit_test(buffers),
      cmocka_unit_test(slices),
      cmocka_unit_test(cut_without_separator),
      cmocka_unit_test(hashes),
      cmocka_unit_test(map_against_a_list),
      cmocka_unit_test(map_is_never_full),
      cmocka_unit_test(interned_once),
      cmocka_unit_test(signs_become_ascii),
  };
  return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
