// SPDX-License-Identifier: GPL-2.0-or-later
// What shells offer when Tab is pressed, made of the tables that the program
// itself reads its command line by. Where neither a command nor an option is
// meant, shells offer files.
#include "cli.h"
#include <stdio.h>
#include <string.h>

// Calls a function with every option of a command.
static void each_option(const struct command *c,
                        void (*print)(const struct command *c,
                                      const struct told_option *o)) {
  struct told_option o;
  for (size_t i = 0; option_told(c, &i, &o);) {
    print(c, &o);
    ent_bytes_drop(&o.help);
  }
}

// In single quotes, which `quote` stands for, and with a backslash before what
// is special.
static void print_quoted(const char *text, const char *quote,
                         const char *special) {
  for (; *text; text++)
    if (*text == '\'')
      fputs(quote, stdout);
    else if (strchr(special, *text))
      printf("\\%c", *text);
    else
      putchar(*text == '\n' ? ' ' : *text);
}

static void print_commands(const char *before) {
  const struct command *c;
  for (size_t k = 0; (c = command_at(k)); k++)
    printf("%s%s", k ? " " : before, c->name);
}

// --------------------------------------------------------------------- bash

static void word_of_bash(const struct command *c, const struct told_option *o) {
  (void)c;
  printf(" --%s", o->name);
  if (o->letter)
    printf(" -%c", o->letter);
}

static void print_bash(void) {
  const struct command *c;
  puts("# entente completions bash\n"
       "_entente() {\n"
       "  local cur=${COMP_WORDS[COMP_CWORD]} command= before= words= i\n"
       "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
       "    case ${COMP_WORDS[i]} in\n"
       "    -f | --file) ((i++)) ;;\n"
       "    -*) ;;\n"
       "    watch | help) before=${COMP_WORDS[i]} ;;\n"
       "    *) command=${COMP_WORDS[i]} && break ;;\n"
       "    esac\n"
       "  done\n"
       "  [[ -z $command && $cur == -* ]] && command=$before\n"
       "  case $command in");
  print_commands("  '') words='");
  puts("' ;;");
  for (size_t k = 0; (c = command_at(k)); k++) {
    printf("  %s) [[ $cur == -* ]] && words='", c->name);
    each_option(c, word_of_bash);
    puts("' ;;");
  }
  puts("  esac\n"
       "  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
       "}\n"
       "complete -o default -F _entente entente");
}

// ---------------------------------------------------------------------- zsh

static void word_of_zsh(const struct command *c, const struct told_option *o) {
  (void)c;
  printf(" '--%s:", o->name);
  print_quoted(o->help.at, "'\\''", ":\\");
  putchar('\'');
}

static void print_zsh(void) {
  const struct command *c;
  puts("#compdef entente\n"
       "# entente completions zsh\n"
       "_entente() {\n"
       "  local command= i\n"
       "  local -a commands options\n"
       "  commands=(");
  for (size_t k = 0; (c = command_at(k)); k++) {
    printf("    '%s:", c->name);
    print_quoted(c->summary, "'\\''", ":\\");
    puts("'");
  }
  puts("  )\n"
       "  for ((i = 2; i < CURRENT; i++)); do\n"
       "    case $words[i] in\n"
       "    -f | --file) ((i++)) ;;\n"
       "    -* | watch | help) ;;\n"
       "    *) command=$words[i] && break ;;\n"
       "    esac\n"
       "  done\n"
       "  case $command in\n"
       "  '') _describe command commands && return ;;");
  for (size_t k = 0; (c = command_at(k)); k++) {
    printf("  %s) options=(", c->name);
    each_option(c, word_of_zsh);
    puts(") ;;");
  }
  puts("  esac\n"
       "  if [[ $PREFIX == -* ]]; then\n"
       "    _describe option options\n"
       "  else\n"
       "    _files\n"
       "  fi\n"
       "}\n"
       "_entente \"$@\"");
}

// --------------------------------------------------------------------- fish

static void line_of_fish(const struct command *c, const struct told_option *o) {
  printf("complete -c entente -n '__fish_seen_subcommand_from %s' -l %s",
         c->name, o->name);
  if (o->letter)
    printf(" -s %c", o->letter);
  printf("%s -d '", o->value ? " -r" : "");
  print_quoted(o->help.at, "\\'", "\\");
  puts("'");
}

static void print_fish(void) {
  const struct command *c;
  puts("# entente completions fish");
  for (size_t k = 0; (c = command_at(k)); k++) {
    printf("complete -c entente -f -n __fish_use_subcommand -a %s -d '",
           c->name);
    print_quoted(c->summary, "\\'", "\\");
    puts("'");
  }
  for (size_t k = 0; (c = command_at(k)); k++)
    each_option(c, line_of_fish);
}

// ------------------------------------------------------------------- whole

static const struct {
  const char *name;
  void (*print)(void);
} shells[] = {{"bash", print_bash}, {"zsh", print_zsh}, {"fish", print_fish}};

static int run(struct settings *s) {
  enum { SHELLS = sizeof shells / sizeof *shells };
  const char *names[SHELLS];
  for (size_t i = 0; i < SHELLS; i++) {
    names[i] = shells[i].name;
    if (strcmp(s->word[0], names[i]) == 0) {
      shells[i].print();
      return EXIT_DONE;
    }
  }
  say_error("usage/words", "there are no completions for `%s`", s->word[0]);
  say_near(ent_suggest(s->word[0], names, SHELLS),
           "there are some for bash, zsh and fish");
  return EXIT_USAGE;
}

const struct command command_completions = {
    .name = "completions",
    .group = "help",
    .words = "SHELL",
    .summary = "what bash, zsh or fish offers when Tab is pressed",
    .examples = "entente completions bash > "
                "~/.local/share/bash-completion/completions/entente\n"
                "entente completions fish > "
                "~/.config/fish/completions/entente.fish\n",
    .about = "They are installed with entente; a shell that does not find them "
             "there reads what is printed here.",
    .owns = 0,
    .least = 1,
    .most = 1,
    .run = run,
};
