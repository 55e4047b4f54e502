// SPDX-License-Identifier: GPL-2.0-or-later
// Published and hand-computed splits.
#include "signed.h"
#include <stdio.h>

static struct signed_made s;
static char names[32][16];
static size_t named;

static size_t number(const char *name) {
  size_t i = 0;
  while (i < named && strcmp(names[i], name))
    i++;
  if (i == named)
    snprintf(names[named++], sizeof names[0], "%s", name);
  return i;
}

// Camps of two and more, each "{A,B}", in the order of their first members.
static const char *camps_text(const struct split *x, size_t least) {
  static char out[1024];
  size_t at = 0;
  out[0] = '\0';
  for (uint32_t c = 0; c < x->camps; c++) {
    size_t members = 0;
    for (size_t v = 0; v < x->n; v++)
      members += x->camp[v] == c;
    if (members < least)
      continue;
    const char *before = at ? " {" : "{";
    for (size_t v = 0; v < x->n; v++)
      if (x->camp[v] == c) {
        at += (size_t)snprintf(out + at, sizeof out - at, "%s%s", before,
                               names[v]);
        before = ",";
      }
    at += (size_t)snprintf(out + at, sizeof out - at, "}");
  }
  return out;
}

static FILE *open_data(const char *name) {
  const char *folder = getenv("ENTENTE_SHARED_DATA");
  char path[1024];
  snprintf(path, sizeof path, "%s/%s", folder ? folder : SHARED_DATA, name);
  FILE *f = fopen(path, "rb");
  if (!f)
    print_message("skipped: no %s\n", path);
  return f;
}

// Names in the given order, so that camps are told in it.
static void name_all(const char *const *list, size_t n) {
  named = 0;
  for (size_t i = 0; i < n; i++)
    number(list[i]);
}

static void check_triads(uint64_t a, uint64_t b, uint64_t c, uint64_t d) {
  const struct triads t = balance_triads(&s.g);
  assert_int_equal(t.negative[0], a);
  assert_int_equal(t.negative[1], b);
  assert_int_equal(t.negative[2], c);
  assert_int_equal(t.negative[3], d);
}

static void check_spectrum(double walk, double conflict) {
  const struct spectrum x = balance_spectrum(&s.g, NULL);
  assert_null(x.refusal);
  assert_true(fabs(x.walk - walk) < 1e-6);
  if (conflict >= 0)
    assert_true(fabs(x.conflict - conflict) < 1e-9);
}

static void tribes(void **state) {
  (void)state;
  static const char *const list[] = {
      "Alika", "Asaro", "Gahuk", "Gama",  "Gavev", "Geham", "Kohik", "Kotun",
      "Masil", "Nagad", "Nagam", "Notoh", "Ove",   "Seuve", "Uheto", "Ukudz"};
  FILE *f = open_data("tribes/ties.csv");
  if (!f)
    skip();
  name_all(list, 16);
  signed_begin(&s, 16);
  char line[256], a[16], b[16];
  int sign;
  while (fgets(line, sizeof line, f))
    if (sscanf(line, "\"%15[^\"]\",\"%15[^\"]\",%d", a, b, &sign) == 3)
      signed_add(&s, number(a), number(b), sign);
  fclose(f);
  assert_int_equal(named, 16);
  assert_int_equal(s.g.m, 58);
  check_triads(19, 2, 40, 7);
  const struct triads t = balance_triads(&s.g);
  assert_true(fabs(triads_strong(&t) - .867647) < 1e-6);
  assert_true(fabs(triads_weak(&t) - 66. / 68) < 1e-12);
  check_spectrum(.357576106, 1.040289081);
  struct split x = frustration_split(&s.g, NULL);
  assert_true(x.proven && x.all_counted && x.optima == 1 && x.cost == 7);
  assert_string_equal(camps_text(&x, 1),
                      "{Alika,Asaro,Gahuk,Geham,Kohik,Masil,Nagam,Notoh,Ove,"
                      "Seuve,Uheto,Ukudz} {Gama,Gavev,Kotun,Nagad}");
  split_drop(&x);
  x = clusters_split(&s.g, NULL);
  assert_true(x.proven && x.all_counted && x.optima == 1 && x.cost == 2);
  assert_string_equal(camps_text(&x, 1),
                      "{Alika,Asaro,Gahuk,Geham,Masil,Ove,Ukudz} "
                      "{Gama,Gavev,Kotun,Nagad} "
                      "{Kohik,Nagam,Notoh,Seuve,Uheto}");
  split_drop(&x);
}

static const char *const powers[] = {"AUH", "DEU", "FRA", "GBR", "ITA", "RUS"};

struct year {
  int year;
  size_t positive, negative;
  uint64_t triads[4];
  double strong, walk, two, free;
  size_t optima;
  const char *blocs;
};

static const struct year years[] = {
    {1872, 3, 6, {1, 0, 4, 2}, .714286, .660706, 1, 0, 1, "{AUH,DEU,RUS}"},
    {1882, 5, 6, {2, 0, 4, 2}, .75, .699141, 1, 0, 1, "{AUH,DEU,ITA,RUS}"},
    {1890, 3, 7, {1, 0, 2, 2}, .6, .695237, 1, 0, 1, "{AUH,DEU,ITA}"},
    {1891,
     4,
     7,
     {1, 0, 5, 2},
     .75,
     .687699,
     1,
     0,
     1,
     "{AUH,DEU,ITA} {FRA,RUS}"},
    {1904,
     5,
     6,
     {1, 1, 5, 1},
     .75,
     .699141,
     1,
     1,
     3,
     "{AUH,DEU,ITA} {FRA,RUS}"},
    {1907, 6, 9, {2, 0, 18, 0}, 1, 1, 0, 0, 1, "{AUH,DEU,ITA} {FRA,GBR,RUS}"},
};

static bool read_year(int year) {
  FILE *f = open_data("ww1_signed/ties.csv");
  if (!f)
    return false;
  name_all(powers, 6);
  signed_begin(&s, 6);
  char line[256], a[16], b[16];
  int sign, begin, end;
  while (fgets(line, sizeof line, f))
    if (sscanf(line, "\"%15[^\"]\",\"%15[^\"]\",%d,%d,%d", a, b, &sign, &begin,
               &end) == 5 &&
        begin <= year && year < end)
      signed_add(&s, number(a), number(b), sign);
  fclose(f);
  return true;
}

static void great_war(void **state) {
  (void)state;
  uint32_t before[6];
  for (size_t i = 0; i < sizeof years / sizeof *years; i++) {
    const struct year *y = &years[i];
    if (!read_year(y->year))
      skip();
    size_t positive = 0;
    for (size_t e = 0; e < s.g.m; e++)
      positive += s.g.w[e] > 0;
    assert_int_equal(positive, y->positive);
    assert_int_equal(s.g.m - positive, y->negative);
    check_triads(y->triads[0], y->triads[1], y->triads[2], y->triads[3]);
    const struct triads t = balance_triads(&s.g);
    assert_true(fabs(triads_strong(&t) - y->strong) < 1e-6);
    check_spectrum(y->walk, y->two == 0 ? 0 : -1);
    struct split x = frustration_split(&s.g, NULL);
    assert_true(x.proven && x.cost == y->two);
    assert_int_equal(balance_is_balanced(&s.g), y->two == 0);
    split_drop(&x);
    const struct split_options o = {.previous = i ? before : NULL};
    x = clusters_split(&s.g, &o);
    assert_true(x.proven && x.all_counted && x.cost == y->free);
    assert_int_equal(balance_is_clusterable(&s.g), y->free == 0);
    assert_int_equal(x.optima, y->optima);
    assert_string_equal(camps_text(&x, 2), y->blocs);
    memcpy(before, x.camp, sizeof before);
    split_drop(&x);
  }
}

// "1 grows +ITA -RUS" for each change.
static const char *changes_text(const struct bloc_follow *f) {
  static char out[1024];
  size_t at = 0;
  out[0] = '\0';
  for (size_t i = 0; i < f->changes_n; i++) {
    const struct bloc_change *c = &f->changes[i];
    if (c->event == BLOC_CONTINUES)
      continue;
    at += (size_t)snprintf(out + at, sizeof out - at, "%s%u %s", at ? "; " : "",
                           c->bloc, bloc_event_name(c->event));
    for (size_t j = 0; j < c->joined_n; j++)
      at += (size_t)snprintf(out + at, sizeof out - at, " +%s",
                             names[f->list[c->joined + j]]);
    for (size_t j = 0; j < c->left_n; j++)
      at += (size_t)snprintf(out + at, sizeof out - at, " -%s",
                             names[f->list[c->left + j]]);
    for (size_t j = 0; j < c->others_n; j++)
      at += (size_t)snprintf(out + at, sizeof out - at, " %u",
                             f->list[c->others + j]);
  }
  return out;
}

static double alignment(const char *actor, const char *x, const char *y) {
  bool in[32] = {false};
  in[number(x)] = in[number(y)] = true;
  return bloc_alignment(&s.g, NULL, NULL, (uint32_t)number(actor), in);
}

static double cosine(const char *x, const char *y) {
  return profile_cosine(&s.g, (uint32_t)number(x), (uint32_t)number(y));
}

static void blocs_of_great_war(void **state) {
  (void)state;
  static const struct {
    int year;
    const char *changes;
    double jaccard;
  } rows[] = {
      {1872, "1 born +AUH +DEU +RUS", 0},
      {1882, "1 grows +ITA", .75},
      {1890, "1 shrinks -RUS", .75},
      {1891, "2 born +FRA +RUS", 0},
      {1904, "", 0},
      {1907, "2 grows +GBR", 2. / 3},
  };
  struct bloc_follow f = bloc_follow_new(6);
  struct split_options o = {0};
  uint32_t before[6];
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    if (!read_year(rows[i].year)) {
      bloc_follow_drop(&f);
      skip();
    }
    struct split x = clusters_split(&s.g, &o);
    bloc_follow_step(&f, x.camp);
    assert_string_equal(changes_text(&f), rows[i].changes);
    for (size_t j = 0; j < f.changes_n; j++)
      if (f.changes[j].event == BLOC_GROWS ||
          f.changes[j].event == BLOC_SHRINKS)
        assert_true(fabs(f.changes[j].jaccard - rows[i].jaccard) < 1e-9);
    memcpy(before, x.camp, sizeof before);
    o.previous = before;
    split_drop(&x);
  }
  assert_int_equal(f.bloc[number("RUS")], 2);
  assert_int_equal(f.bloc[number("AUH")], 1);
  bloc_follow_drop(&f);
}

static void stands_of_great_war(void **state) {
  (void)state;
  if (!read_year(1872))
    skip();
  assert_true(alignment("RUS", "AUH", "DEU") == 1);
  assert_true(alignment("GBR", "FRA", "RUS") == -1);
  assert_true(fabs(cosine("GBR", "FRA") - .8165) < 1e-4);
  assert_true(fabs(cosine("RUS", "DEU") - .8165) < 1e-4);
  read_year(1890);
  assert_true(alignment("RUS", "AUH", "DEU") == -1);
  read_year(1891);
  assert_true(fabs(cosine("RUS", "DEU") + .6667) < 1e-4);
  assert_true(fabs(cosine("GBR", "FRA")) < 1e-12);
  read_year(1904);
  assert_true(alignment("GBR", "FRA", "RUS") == 0);
  read_year(1907);
  assert_true(fabs(cosine("GBR", "FRA") - 1) < 1e-12);
  assert_true(fabs(cosine("RUS", "DEU") + 1) < 1e-12);
  s.g.m = 0;
  assert_true(isnan(alignment("GBR", "FRA", "RUS")));
  assert_true(isnan(cosine("GBR", "FRA")));
}

// Camps of one digit an actor, '.' for absent; what changed from one to the
// next.
static void blocs_followed(void **state) {
  (void)state;
  static const char *const list[] = {"a", "b", "c", "d", "e",
                                     "f", "g", "h", "i", "j"};
  static const struct {
    const char *camps, *changes;
  } rows[] = {
      {"0000001111", "1 born +a +b +c +d +e +f; 2 born +g +h +i +j"},
      // Names of camps mean nothing.
      {"1111110000", ""},
      // A split: the larger part stays, the rest is new.
      {"0000222111", "1 shrinks -e -f; 1 splits 1 3; 2 shrinks -g; "
                     "3 born +e +f +g"},
      {"0000000111", "1 grows +e +f +g; 1 merges 1 3; 3 dies -e -f -g"},
      // Absent: neither for nor against a match.
      {"......0000", "1 dies -a -b -c -d -e -f -g; 2 grows +g"},
      {"0000001234", "2 dies -g -h -i -j; 4 born +a +b +c +d +e +f"},
      {"0123456789", "4 dies -a -b -c -d -e -f"},
      {"..........", ""},
      // Who leaves one bloc for another splits none, and merges none.
      {"00011.....", "5 born +a +b +c; 6 born +d +e"},
      {"10011.....", "5 shrinks -a; 6 grows +a"},
  };
  name_all(list, 10);
  struct bloc_follow f = bloc_follow_new(10);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    uint32_t camp[10];
    for (size_t v = 0; v < 10; v++)
      camp[v] = rows[i].camps[v] == '.' ? BALANCE_NONE
                                        : (uint32_t)(rows[i].camps[v] - '0');
    bloc_follow_step(&f, camp);
    assert_string_equal(changes_text(&f), rows[i].changes);
  }
  bloc_follow_drop(&f);
}

static void toy(void **state) {
  (void)state;
  // A triangle of friends with a common foe.
  signed_begin(&s, 4);
  signed_add(&s, 0, 1, 1);
  signed_add(&s, 0, 2, 1);
  signed_add(&s, 1, 2, 1);
  for (size_t v = 0; v < 3; v++)
    signed_add(&s, v, 3, -1);
  check_triads(1, 0, 3, 0);
  check_spectrum(1, 0);
  struct split x = frustration_split(&s.g, NULL);
  assert_true(x.proven && x.cost == 0 && x.optima == 1);
  split_drop(&x);
}

static void seed7(void **state) {
  (void)state;
  static const char *const list[] = {"US",  "PAK", "AFG", "HQN",
                                     "TAL", "AQ",  "TTP"};
  enum { US, PAK, AFG, HQN, TAL, AQ, TTP };
  static const int ties[][3] = {{US, HQN, -1},  {US, TAL, -1},  {US, AQ, -1},
                                {US, AFG, 1},   {HQN, TAL, 1},  {HQN, AQ, 1},
                                {HQN, TTP, 1},  {HQN, AFG, -1}, {TAL, AFG, -1},
                                {PAK, TTP, -1}, {PAK, AQ, -1},  {PAK, HQN, 1}};
  name_all(list, 7);
  for (size_t m = 11; m <= 12; m++) {
    const bool disputed = m == 12;
    signed_begin(&s, 7);
    for (size_t i = 0; i < m; i++)
      signed_add(&s, (size_t)ties[i][0], (size_t)ties[i][1], ties[i][2]);
    check_triads(0, disputed ? 2 : 0, 5, 0);
    check_spectrum(disputed ? .777852 : 1, disputed ? -1 : 0);
    struct split x = frustration_split(&s.g, NULL);
    assert_true(x.proven && x.cost == disputed && x.optima == 1);
    assert_string_equal(camps_text(&x, 1), "{US,PAK,AFG} {HQN,TAL,AQ,TTP}");
    assert_int_equal(x.frustrated_edges, disputed);
    assert_int_equal(x.frustrated[11], disputed);
    split_drop(&x);
    x = clusters_split(&s.g, NULL);
    assert_true(x.proven && x.cost == disputed && x.all_counted);
    assert_string_equal(camps_text(&x, 2), "{US,AFG} {HQN,TAL,AQ,TTP}");
    split_drop(&x);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(tribes),
      cmocka_unit_test(great_war),
      cmocka_unit_test(blocs_of_great_war),
      cmocka_unit_test(stands_of_great_war),
      cmocka_unit_test(blocs_followed),
      cmocka_unit_test(toy),
      cmocka_unit_test(seed7),
  };
  return cmocka_run_group_tests_name("balance", tests, NULL, NULL);
}
