// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum option_kind { FLAG, TEXT, TEXTS, ASKED, DERIVING, LIMIT };

struct option {
  const char *name;
  char letter;
  enum option_kind kind;
  size_t where; // offset in struct settings; of ASKED and DERIVING none
  unsigned owns;
  const char *value, *help;
  const char *after; // of the program's own: the option asked before it
};

static const struct option own[] = {
#define OPTION(name, letter, kind, member, owns, value, help, after)           \
  {name, letter, kind, offsetof(struct settings, member),                      \
   owns, value,  help, after},
#include "options.def"
#undef OPTION
};

enum { HELP_AT = 29, OWN = sizeof own / sizeof *own };

// Options of questions that have a letter too.
static const struct {
  const char *name;
  char letter;
} letters[] = {{"all", 'a'}};

static struct option options[OPTIONS_MAX];
static size_t rows;

static void add_row(struct option o) {
  if (rows == OPTIONS_MAX)
    abort(); // a test asks for every help
  options[rows++] = o;
}

static void add_own(const char *after) {
  for (size_t i = 0; i < OWN; i++)
    if (after && own[i].after ? !strcmp(after, own[i].after)
                              : after == own[i].after)
      add_row(own[i]);
}

static void add_asked(const char *name) {
  struct option o = {
      .name = name, .kind = ASKED, .value = ent_option_value(name)};
  for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
    if (!strcmp(letters[i].name, name))
      o.letter = letters[i].letter;
  if (ent_option_offered(name))
    add_row(o);
}

// What derives an account stands behind what chooses ties.
static void add_deriving(const char *after) {
  const char *name;
  for (size_t k = 0;
       !strcmp(after, "standing") && (name = ent_account_option(k)); k++)
    add_row((struct option){.name = name,
                            .kind = DERIVING,
                            .owns = ent_account_option_lists(name)
                                        ? OWN_ACCOUNT | OWN_RECORDS
                                        : OWN_ACCOUNT,
                            .value = ent_account_option_value(name),
                            .help = ent_account_option_help(name)});
}

// All options in the order of a help: the library's, and among them ours.
static void make_rows(void) {
  if (rows > 0)
    return;
  add_own(NULL);
  for (size_t k = 0; ent_option_name(k); k++) {
    add_asked(ent_option_name(k));
    add_deriving(ent_option_name(k));
    add_own(ent_option_name(k));
  }
}

static bool taken(const struct option *o, const struct command *c) {
  bool any = o->kind != ASKED && o->owns & (c->owns | OWN_ALWAYS);
  for (size_t i = 0; o->kind == ASKED && c->asks[i]; i++)
    any = any || ent_question_heeds(c->asks[i], o->name);
  return any;
}

static bool is_flag(const struct option *o) { return !o->value; }

static bool is_list(const struct option *o) {
  return o->kind == LIMIT || o->kind == TEXTS ||
         (o->kind == ASKED && ent_option_several(o->name));
}

// Of two options of one name the one that the command takes is meant, which
// is none where it is yet to be found.
static const struct command *meant_for;

static const struct option *by_name(const char *name, size_t n) {
  const struct option *other = NULL;
  for (size_t i = 0; i < rows; i++) {
    const struct option *o = &options[i];
    if (strlen(o->name) != n || strncmp(o->name, name, n) != 0)
      continue;
    if (meant_for && taken(o, meant_for))
      return o;
    other = other ? other : o;
  }
  return other;
}

static const struct option *by_letter(char letter) {
  for (size_t i = 0; i < rows; i++)
    if (options[i].letter == letter)
      return &options[i];
  return NULL;
}

static bool unknown(const char *shown, const struct command *c,
                    const struct option *elsewhere) {
  const char *names[OPTIONS_MAX];
  size_t n = 0;
  for (size_t i = 0; i < rows; i++)
    if (taken(&options[i], c))
      names[n++] = options[i].name;
  if (elsewhere)
    say_error("usage/unknown-option", "`%s` does not take %s", c->name, shown);
  else
    say_error("usage/unknown-option", "there is no option %s", shown);
  const char *near = shown[0] == '-' && shown[1] == '-'
                         ? ent_suggest(shown + 2, names, n)
                         : NULL;
  if (elsewhere && !strcmp(elsewhere->name, "roll-up") && c->recorded)
    say_help("%s", c->recorded);
  else if (near)
    say_help("did you mean --%s?", near);
  else
    say_help("`entente %s --help` lists its options", c->name);
  return false;
}

// Nothing but commas and blanks: what a variable of a script was not set to.
static bool is_blank(const char *value) {
  return value[strspn(value, " ,\t")] == '\0';
}

// The row of what the option is another name of.
static size_t row_of(const struct option *o) {
  if (o->kind != ASKED)
    return (size_t)(o - options);
  const char *name = ent_option_same(o->name);
  return (size_t)(by_name(name, strlen(name)) - options);
}

// Of two values the first would be forgotten; lists take as many as there are.
static bool once(const struct settings *s, const struct option *o) {
  for (size_t i = 0; i < rows; i++) {
    if (!s->given[i] || row_of(&options[i]) != row_of(o))
      continue;
    if (&options[i] == o)
      say_error("usage/option", "--%s is given twice", o->name);
    else
      say_error("usage/option", "--%s and --%s exclude each other",
                options[i].name, o->name);
    say_help("leave one of them out");
    return false;
  }
  return true;
}

// Unless too many have been told of already.
static void complain_again(struct settings *s, ent_diags *d) {
  static const char *const codes[] = {"usage/option-value",
                                      "usage/unknown-limit"};
  bool again = true;
  for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
    if (ent_diags_has(d, codes[i]))
      again = say_again(codes[i]) && again;
  if (again)
    complain(s, d);
}

static bool ask(struct settings *s, const char *name, const char *value) {
  ent_diags *d = complaints();
  bool good = ent_query_set(s->query, name, value, d);
  complain_again(s, d);
  ent_diags_free(d);
  return good;
}

// Of two bounds of one name the first would be forgotten.
static bool limit_once(struct settings *s, const char *name) {
  for (size_t k = 0; ent_limit_name(k) && k < 64; k++) {
    if (strcmp(ent_limit_name(k), name) != 0)
      continue;
    const unsigned long long bit = 1ULL << k;
    const bool again = s->limited & bit;
    if (again) {
      say_error("usage/option", "--limit-of %s is given twice", name);
      say_help("leave one of them out");
    }
    s->limited |= bit;
    return !again;
  }
  return true;
}

// NAME=N: without the sign all of it is a name, which there is not.
static bool set_limit(struct settings *s, const char *value) {
  ent_diags *d = complaints();
  ent_bytes name = {0};
  const size_t n = strcspn(value, "=");
  ent_bytes_add(&name, value, n);
  if (!s->limits)
    s->limits = ent_limits_new();
  bool good =
      limit_once(s, name.at ? name.at : "") &&
      ent_limits_set(s->limits, name.at, value[n] ? value + n + 1 : "", d);
  complain_again(s, d);
  ent_bytes_drop(&name);
  ent_diags_free(d);
  return good;
}

// Several values may come in one word, --actor us,pakistan: the question cuts
// it, which knows whether "Doe, Jane" is one.
static bool ask_item(struct settings *s, const struct option *o,
                     const char *value) {
  if (++s->given[o - options] == 1)
    s->value[row_of(o)] = value;
  if (o->kind == TEXTS) {
    struct texts *list = (void *)((char *)s + o->where);
    text_add(list, value);
    return true;
  }
  return o->kind == LIMIT ? set_limit(s, value) : ask(s, o->name, value);
}

static bool keep(struct settings *s, const struct option *o, char *value) {
  char *at = (char *)s + o->where;
  if (is_list(o))
    return ask_item(s, o, value);
  s->given[o - options]++;
  s->value[row_of(o)] = value;
  if (o->kind == ASKED)
    return ask(s, o->name, value);
  if (o->kind == DERIVING)
    return true;
  if (o->kind == FLAG)
    memcpy(at, &(bool){true}, sizeof(bool));
  else
    memcpy(at, &(const char *){value}, sizeof(const char *));
  return true;
}

static bool needs_value(const struct option *o) {
  say_error("usage/option-value", "--%s needs a value: --%s %s", o->name,
            o->name, o->value);
  return false;
}

static bool store(struct settings *s, const struct option *o, char *value) {
  if (value && is_blank(value))
    return needs_value(o);
  // -qq says no more than -q, as everywhere.
  if (!is_list(o) && o->kind != FLAG && !once(s, o))
    return false;
  return keep(s, o, value);
}

bool option_given(const struct settings *s, const char *name) {
  const struct option *o = by_name(name, strlen(name));
  return o && s->given[o - options] > 0;
}

const char *option_value(const struct settings *s, const char *name) {
  const struct option *o = by_name(name, strlen(name));
  return o ? s->value[row_of(o)] : NULL;
}

const char *option_named(size_t i) { return i < rows ? options[i].name : NULL; }

unsigned option_owns(const char *name) {
  const struct option *o = by_name(name, strlen(name));
  return o ? o->owns : 0;
}

static bool is_actor(const ent_account *l, const char *word) {
  ent_diags *quiet = complaints();
  bool found = ent_actor_find(l, word, quiet) != ENT_NO_ACTOR;
  ent_diags_free(quiet);
  return found;
}

// As many as there are; of a comma at the end nothing follows.
static void ask_cut(struct settings *s, const char *words) {
  for (const char *at = words; at == words || *at;) {
    size_t n = strcspn(at, ",");
    ent_bytes one = {0};
    ent_bytes_add(&one, at, n);
    ask(s, "actor", one.at ? one.at : "");
    ent_bytes_drop(&one);
    at += n + (at[n] == ',');
  }
}

void ask_actors(struct settings *s, const ent_account *l,
                const char *const *words, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (is_actor(l, words[i]))
      ask(s, "actor", words[i]);
    else
      ask_cut(s, words[i]);
}

// Four digits, alone or with what stands behind a year.
static bool looks_dated(const char *word) {
  return strspn(word, "0123456789") >= 4 &&
         (!word[4] || strchr("-/.~?%X", word[4]));
}

// The same question as it is asked: dates follow options.
static void help_dated(const struct settings *s, const ent_account *l,
                       ent_diags *d, const char *name) {
  char text[400];
  int n = snprintf(text, sizeof text,
                   "a range follows --from and --to: "
                   "entente %s",
                   name),
      dates = 0;
  for (int dated = 0; dated < 2; dated++)
    for (size_t i = 0; i < s->words && n < 300; i++) {
      bool date = looks_dated(s->word[i]) && !is_actor(l, s->word[i]);
      size_t first = date ? strcspn(s->word[i], "/") : 90;
      if (date != (dated == 1))
        continue;
      const char *option = !date ? "" : dates++ ? "--to " : "--from ";
      n += snprintf(text + n, 120, " %s%.*s", option, (int)first, s->word[i]);
      if (date && s->word[i][first] && dates < 2)
        n += snprintf(text + n, 120, " --to %.90s", s->word[i] + first + 1);
    }
  ent_diags_help(d, text);
}

bool words_are_actors(const struct settings *s, const ent_account *l,
                      ent_diags *d, const char *name) {
  for (size_t i = 0; i < s->words; i++) {
    if (!looks_dated(s->word[i]) || is_actor(l, s->word[i]))
      continue;
    char text[200];
    snprintf(text, sizeof text, "`%s` takes actors, and `%.90s` is a date",
             name, s->word[i]);
    ent_diags_error(d, "usage/words", text);
    help_dated(s, l, d, name);
    return false;
  }
  return true;
}

static bool long_option(struct settings *s, const struct command *c,
                        char **argv, int *i) {
  char *word = argv[*i] + 2, *equals = strchr(word, '=');
  size_t n = equals ? (size_t)(equals - word) : strlen(word);
  const struct option *o = by_name(word, n);
  if (!o || !taken(o, c)) {
    char shown[80];
    snprintf(shown, sizeof shown, "--%.*s", (int)(n < 70 ? n : 70), word);
    return unknown(shown, c, o);
  }
  if (is_flag(o)) {
    if (equals)
      say_error("usage/option-value", "--%s takes no value", o->name);
    return !equals && store(s, o, NULL);
  }
  char *value = equals ? equals + 1 : argv[*i + 1];
  if (!value)
    return needs_value(o);
  if (!equals)
    ++*i;
  return store(s, o, value);
}

static bool short_options(struct settings *s, const struct command *c,
                          char **argv, int *i) {
  for (char *p = argv[*i] + 1; *p; p++) {
    const struct option *o = by_letter(*p);
    if (!o || !taken(o, c))
      return unknown((char[]){'-', *p, 0}, c, o);
    if (is_flag(o)) {
      if (!store(s, o, NULL))
        return false;
      continue;
    }
    char *value = p[1] ? p + 1 : argv[*i + 1];
    if (!value)
      return needs_value(o);
    if (!p[1])
      ++*i;
    return store(s, o, value);
  }
  return true;
}

// A name that is cut would be that of another file.
static bool output_good(const struct settings *s) {
  enum { ROOM = 64 }; // of what is added to it
  if (!s->output || strlen(s->output) + ROOM < PATH_MAX)
    return true;
  say_error("usage/option-value", "the name after -o is too long: %zu bytes",
            strlen(s->output));
  say_help("no system takes more than %d", PATH_MAX);
  return false;
}

static bool color_good(const struct settings *s) {
  static const char *const words[] = {"auto", "always", "never"};
  for (size_t i = 0; i < 3; i++)
    if (!s->color || !strcmp(s->color, words[i]))
      return true;
  say_choice("color", s->color, words, 3);
  return false;
}

static bool separator_good(const struct settings *s) {
  static const char *const signs[] = {",", ";", "|", "tab"};
  for (size_t i = 0; i < 4; i++)
    if (!s->style.separator || !strcmp(s->style.separator, signs[i]))
      return true;
  say_choice("separator", s->style.separator, signs, 4);
  return false;
}

// Other forms have no byte-order mark, nothing that could be another sign, and
// but for TSV no formulas; what pictures heed is looked at later.
static bool csv_alone(const struct settings *s, const struct command *c) {
  static const char *const names[] = {"excel", "separator", "raw"};
  const char *format = c->owns & OWN_SHOW ? format_of(s, "text") : "csv";
  const bool guarded = !strcmp(format, "tsv") || is_picture(format);
  bool good = true;
  for (size_t i = 0; i < 3 && strcmp(format, "csv") != 0; i++)
    if (option_given(s, names[i]) && !(i == 2 && guarded)) {
      say_error("usage/option", "--%s is of CSV%s, and this is %s", names[i],
                i == 2 ? " and TSV" : "", format);
      good = false;
    }
  if (!good)
    say_help("write it as CSV: -O csv");
  return good;
}

static bool hops_good(const struct settings *s) {
  if (!option_given(s, "hops") || option_given(s, "focus"))
    return true;
  say_error("usage/option",
            "--hops counts steps from an actor, and none is named");
  say_help("name one with --focus ACTOR");
  return false;
}

// The day on which the ledger ends is one day anyhow.
static bool throughout_good(const struct settings *s) {
  static const char *const times[] = {"at", "during", "from", "to", "every"};
  bool any = !option_given(s, "throughout");
  for (size_t i = 0; i < sizeof times / sizeof *times; i++)
    any = any || option_given(s, times[i]);
  if (any)
    return true;
  say_error("usage/option",
            "--throughout asks about every day of a time, and none is named");
  say_help("name one with --at or --during");
  return false;
}

// Of a date that came as a word, how it is asked for.
static bool meant_date(const struct settings *s, const struct command *c) {
  bool dated = false;
  for (size_t i = 0; c->asks[i]; i++)
    dated = dated || ent_question_heeds(c->asks[i], "at");
  const char *word = s->words > c->most ? s->word[c->most] : "";
  if (!dated || !*word || !strchr("0123456789", *word))
    return false;
  say_help("a date follows --at: entente %s %s%s--at %s", c->name,
           c->most ? s->word[0] : "", c->most ? " " : "", word);
  return true;
}

static bool count_words(const struct settings *s, const struct command *c) {
  size_t least = s->yaml ? 0 : c->least; // of no record: all
  if (s->help || (s->words >= least && s->words <= c->most))
    return true;
  if (s->words > c->most)
    say_error("usage/words", "`%s` takes no further word: `%s`", c->name,
              s->word[c->most]);
  else
    say_error("usage/words", "`%s` needs %s", c->name, c->words);
  if (!meant_date(s, c))
    say_help("usage: entente %s %s%s[OPTIONS]", c->name, c->words,
             *c->words ? " " : "");
  return false;
}

bool options_read(struct settings *s, const struct command *c, int argc,
                  char **argv) {
  bool good = true, only_words = false;
  make_rows();
  say_counting();
  s->command = meant_for = c;
  s->word = (const char *const *)argv;
  s->query = ent_query_new();
  ent_query_spell(s->query, spell_option);
  for (int i = 0; i < argc; i++) {
    const char *a = argv[i];
    if (only_words || a[0] != '-' || !a[1])
      argv[s->words++] = argv[i]; // in the place of what was read
    else if (!strcmp(a, "--"))
      only_words = true;
    else if (a[1] == '-')
      good = long_option(s, c, argv, &i) && good;
    else
      good = short_options(s, c, argv, &i) && good;
  }
  s->style.quiet = s->quiet;
  say_folded(s->ascii);
  return good && output_good(s) && color_good(s) && separator_good(s) &&
         csv_alone(s, c) && hops_good(s) && throughout_good(s) &&
         count_words(s, c);
}

static size_t columns(const char *s, size_t n) {
  size_t found = 0;
  for (size_t i = 0; i < n; i++)
    found += ((unsigned char)s[i] & 0xC0) != 0x80;
  return found;
}

void print_filled(const char *words, size_t indent) {
  enum { WIDE = 80 };
  size_t at = indent;
  for (const char *w = words; *w;) {
    size_t n = strcspn(w, " \n"), wide = columns(w, n);
    bool first = at == indent;
    if (!first && at + 1 + wide > WIDE) {
      printf("\n%*s", (int)indent, "");
      at = indent;
      first = true;
    }
    printf("%s%.*s", first ? "" : " ", (int)n, w);
    at += wide + !first;
    w += n;
    w += strspn(w, " \n");
  }
  putchar('\n');
}

// An option of the program's own may have the name of one of questions.
static void add_help(const struct option *o, const struct command *c,
                     ent_bytes *words) {
  if (o->kind == ASKED)
    ent_option_help(o->name, spell_option, words);
  else if (o->help)
    ent_bytes_add(words, o->help, strlen(o->help));
  else
    forms_name(c, words);
}

bool option_told(const struct command *c, size_t *i, struct told_option *told) {
  make_rows();
  while (*i < rows && !taken(&options[*i], c))
    ++*i;
  const struct option *o = &options[*i];
  if (*i == rows)
    return false;
  *told = (struct told_option){o->name, o->value, o->letter, {0}};
  add_help(o, c, &told->help);
  ++*i;
  return true;
}

void options_print(const struct command *c) {
  struct told_option o;
  for (size_t i = 0; option_told(c, &i, &o);) {
    char left[64];
    snprintf(left, sizeof left, "%s--%s%s%s",
             o.letter ? (char[]){'-', o.letter, ',', ' ', 0} : "    ", o.name,
             o.value ? " " : "", o.value ? o.value : "");
    printf("  %-26s ", left);
    print_filled(o.help.at, HELP_AT);
    ent_bytes_drop(&o.help);
  }
}
