// SPDX-License-Identifier: GPL-2.0-or-later
// The program: words on a command line become a question to the library, its
// answer becomes bytes on stdout. All that is said about the program itself
// (usage, help) is read out of three tables: commands.def,
// options.def, and the library's of what can be asked.
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "entente.h"

// Exit statuses (docs/commands.md).
enum {
  EXIT_DONE = 0,
  EXIT_NO = 1,
  EXIT_USAGE = 2,
  EXIT_LEDGER = 3,
  EXIT_OUTPUT = 4,
  EXIT_INTERNAL = 70,
  EXIT_INTERRUPTED = 130
};

// Which of the program's own options a command takes, and so what it can show.
enum {
  OWN_ALWAYS = 1 << 0,
  OWN_LEDGER = 1 << 1,    // -f and reading
  OWN_ACCOUNT = 1 << 2,   // what derives an account: --roll-up and its like
  OWN_SHOW = 1 << 3,      // -O, -o
  OWN_TABLE = 1 << 4,     // --columns, --raw
  OWN_CHART = 1 << 5,     // --preset, --theme; of charts
  OWN_NETWORK = 1 << 6,   // the same, and --layout, --pinned
  OWN_REPORT = 1 << 7,    // --preset, --theme
  OWN_PLACES = 1 << 8,    // --relayout
  OWN_MULTIPLES = 1 << 9, // --multiples
  OWN_CHANGED = 1 << 10,  // --exit-code
  OWN_CHECK = 1 << 11,    // --format
  OWN_BOOK = 1 << 12,     // --yaml
  OWN_SCHEMA = 1 << 13,   // --of
  OWN_EDIT = 1 << 14,     // --dry-run
  OWN_NOUN = 1 << 15,     // --as
  OWN_EXPORT = 1 << 16,   // -o, --raw, --strict
  OWN_ADD = 1 << 17,      // --source, --by and what else a tie says
  OWN_IMPORT = 1 << 18,   // --map, --as, --dates, --dry-run,  -o
  OWN_FMT = 1 << 19,      // --check, --lift-sources, --ids
  OWN_RECORDS = 1 << 20,  // what derives an account and lists heed, too
  OWN_KEEP = 1 << 21,     // --keep
  OWN_MATRIX = 1 << 22,   // --matrix
  OWN_LANES = 1 << 23     // --lanes
};

enum { OPTIONS_MAX = 128, ASKS_MAX = 4 };

struct texts { // as of an option that may be given again
  const char **at;
  size_t n;
};

// Room for so many objects, with what was in the old one; the caller frees it.
// Ends the program, with status 70, when there is no memory.
void *room(void *old, size_t n, size_t size);
// One more, borrowed; the caller frees `at`.
void text_add(struct texts *list, const char *text);

struct settings {
  const char *file, *format, *output, *color, *diagnostics, *of;
  bool ascii, quiet, verbose, no_pager, keep_going, help, version;
  bool exit_code, strict_dates, yaml, no_progress, strict;
  ent_book *book; // what the account is of, for --yaml
  ent_query *query;
  ent_limits *limits;         // NULL: the usual
  unsigned long long limited; // those given, a bit each
  ent_style style;
  ent_figure_options figure;
  unsigned lost; // milliseconds that programs took for it in vain
  const char *theme, *dpi, *caption;
  const char *noun; // --as
  struct {
    struct texts sources;
    const char *by, *stance, *likelihood, *grade, *label, *note, *accessed;
  } add;
  bool dry_run, yes, check_form, fix, lift, ids;
  ent_import_options import;
  bool lanes;
  bool multiples, relayout, keep_places, pinned, matrix, embed;
  bool ego;                 // a picture of its own, whose places are not kept
  size_t placed, replaced;  // actors of the last figure, where places are kept
  char figure_hint[120];    // of the last figure, or empty
  char figure_summary[200]; // the same
  bool figure_core;         // it shows a core
  bool figure_signs;        // or signs
  bool figure_rows;         // it is a chart without some of its rows
  bool more_frames;         // the figure is one of several, and not the last
  bool numbered;            // its name is made up from that of the output
  const struct command *command;
  // By the row of an option: how often it was given, and with what last.
  size_t given[OPTIONS_MAX];
  const char *value[OPTIONS_MAX];
  const char *const *word; // what is not an option
  size_t words;
};

struct command {
  const char *name, *group;
  const char *words;              // "ACTOR", "D1 D2", "[ACTOR...]": for usage
  const char *summary;            // one line
  const char *examples;           // lines, each a command
  const char *about;              // a paragraph, or NULL
  const char *recorded;           // why it takes no --roll-up, or NULL
  const char *asks[ASKS_MAX + 1]; // the questions it may ask
  unsigned owns;
  size_t least, most; // number of words
  int (*run)(struct settings *s);
};

// NULL past the last.
const struct command *command_at(size_t k);
const struct command *command_named(const char *name);
// The nearest command name, or NULL.
const char *command_near(const char *name);

// "s" but for one.
const char *plural(size_t n);

// Fills the settings from the words after the command's name; what is wrong
// is said on stderr, all of it. False then (status 2).
bool options_read(struct settings *s, const struct command *c, int argc,
                  char **argv);
// Whether the option stood on the command line.
bool option_given(const struct settings *s, const char *name);
// Its value there, the first of several, or that of another name of it; NULL if
// there is none.
const char *option_value(const struct settings *s, const char *name);
// The name of the i-th option in the order of a help, NULL past the last; and
// which commands have it: 0 for one of questions.
const char *option_named(size_t i);
unsigned option_owns(const char *name);
// Whether no word of a command that takes actors is a date; else an error that
// says how dates are given to it.
bool words_are_actors(const struct settings *s, const ent_account *l,
                      ent_diags *d, const char *name);
// Adds actors to the question that came as words: a word that is no actor as a
// whole may be several with commas between.
void ask_actors(struct settings *s, const ent_account *l,
                const char *const *words, size_t n);
// How the program spells an option of a question, "--at", and itself.
ent_speller spell_option;
// A list for diagnostics that spells so; the caller frees it.
ent_diags *complaints(void);

// What kind of answer a question has: the words for what it is not.
enum shape { SHAPE_TABLE, SHAPE_CHART, SHAPE_NETWORK };
// Whether all options that are given go with this question of the command and
// with the shape of its answer; else says which do not.
bool fits(const struct settings *s, const char *question, enum shape shape);
void options_print(const struct command *c); // to stdout, for --help
// An option as a help has it.
struct told_option {
  const char *name, *value; // value: what it is called, or NULL of a flag
  char letter;              // or 0
  ent_bytes help;           // the caller drops it
};
// The next option of a command from the *i-th on; false past the last.
bool option_told(const struct command *c, size_t *i, struct told_option *told);
// Words to stdout, in lines of at most 80 columns; the first begins at column
// `indent`, and so do the others. Ends the line.
void print_filled(const char *words, size_t indent);
// The page of words, or one of its words: the exit status.
int help_words(void);
int help_word(const char *word);
// Says that a value is none of an option's choices, and what they are.
void say_choice(const char *option, const char *value,
                const char *const *choices, size_t n);

// --- the ledger and its diagnostics

// Reads the ledger that the settings name; on trouble says so on stderr and
// gives NULL with *status set.
ent_account *load(struct settings *s, ent_diags *d, int *status);
// Where it is: -f, ENTENTE_FILE, else entente.yaml here.
const char *ledger_path(const struct settings *s);
// Prints diagnostics to stderr; the status they amount to (0 without errors).
int complain(const struct settings *s, ent_diags *d);

// --- output

void term_setup(struct settings *s); // width, colour, ASCII
bool term_is(int fd);
// Shows bytes in the user's pager; false when there is none.
bool page(const ent_bytes *b);
// Whether what is shown may go through it, if it is long.
bool may_page(const struct settings *s);
// Bytes to stdout, through a pager if stdout is a terminal and they do not
// fit; an EXIT_ status.
int emit(const struct settings *s, const ent_bytes *b);
// The same to stdout or to the file of -o.
int deliver(const struct settings *s, const ent_bytes *b, ent_diags *d);
// Renders and delivers an answer, frees it; diagnostics go to stderr.
int answer(struct settings *s, ent_answer *a, ent_diags *d);
// The same for a drawing, as dot, svg, png or pdf.
int picture(struct settings *s, ent_drawing *p, ent_diags *d);
// Where entente-sheet is, which reads tables; `path` has room for GV_ROOM
// bytes, as it needs for entente-gv.
enum { GV_ROOM = 4096 };
const char *sheet_program(char *path, size_t room);
// Names the programs that figures may need, and how long they are waited for.
void programs_name(struct settings *s, char *path, size_t room);
// Draws a chart of the question, "draw-rank".
typedef ent_drawing *chart_maker(const ent_account *l, const ent_query *q,
                                 ent_diags *d);
int chart(struct settings *s, const ent_account *l, const char *question,
          chart_maker *draw, ent_diags *d);
// Whether --detail asks for a matrix rather than for lines.
bool matrix_asked(const struct settings *s);
// Whether all else that is asked goes with a matrix of the question,
// "draw-matrix"; else says what does not.
bool matrix_fits(struct settings *s, const char *question);
// The same of lanes, which `draw` has as `timeline` does.
bool lanes_fit(struct settings *s);
// Says that a figure stands, but where its actors stand is not kept: the next
// one may be laid out differently.
void say_unkept(ent_diags *d);
// Whether places may be found anew, if that is asked for; else says why not.
bool places_free(const struct settings *s);
// The same for several networks side by side; they stay the caller's.
int picture_all(struct settings *s, ent_drawing *const *p, size_t n,
                ent_diags *d);
// The network at every step of a range, a file each; an EXIT_ status.
int frames(const ent_account *l, struct settings *s, ent_diags *d);
// Whether -o names a file rather than stdout.
bool to_file(const struct settings *s);
// What follows the last dot of a file's name, or NULL.
const char *extension(const char *path);
// -O, else the extension of the file in any case, else `otherwise`.
const char *format_of(const struct settings *s, const char *otherwise);
bool is_picture(const char *format);
bool is_table(const char *format);
// Whether what was asked for is a picture, by -O or the name after -o.
bool wants_picture(const struct settings *s);
// Whether the command can write what -O or the name after -o asks for; else
// says what it can.
bool form_good(const struct settings *s, const struct command *c);
// "text, json or csv": what it can write.
void forms_name(const struct command *c, ent_bytes *out);

// As ent_files_write and ent_positions_write; Ctrl-C waits until they are done.
bool write_files(const ent_file *files, size_t n, ent_diags *d);
// Whether two names are of one file, or would be if it were there.
bool same_file(const char *a, const char *b);
// Checks --caption, if it is given.
bool caption_good(const struct settings *s);
// Writes a figure, and its caption into another file, unless it is NULL: both
// or none.
int deliver_figure_file(const struct settings *s, const ent_bytes *image,
                        const char *caption, ent_diags *d);
bool write_places(ent_positions *p, ent_diags *d);
// Flushes stdout; why that failed is remembered for when it is closed.
bool flush_stdout(void);
// Bytes to stdout, flushed.
bool put_stdout(const char *at, size_t n);
// Flushes and closes stdout: a full disk must not look like success.
int close_stdout(int status);

// Words on stderr with names of files, texts that were typed or read among
// them, which are shown as a terminal may have them.
__attribute__((format(printf, 1, 2))) void say_part(const char *format, ...);
// The same as a line.
__attribute__((format(printf, 1, 2))) void say_line(const char *format, ...);
// An error with the code of a diagnostic, "usage/option".
__attribute__((format(printf, 2, 3))) void say_error(const char *code,
                                                     const char *format, ...);
// A help: for the error said last, or for what was shown.
__attribute__((format(printf, 1, 2))) void say_help(const char *format, ...);
// The word that was probably meant, or what else to do.
void say_near(const char *near, const char *otherwise);
// Shows the error said last, if it still waits for its help: before anything
// else is shown, and in the end.
void say_waiting(void);
// From here to say_folded, while a command line is read, errors are counted.
void say_counting(void);
// Counts one more of a code; whether it is one of the first of its
// code, which are told.
bool say_again(const char *code);
// How many of each code were not.
void say_folded(bool ascii);

// --- long work

// Shows on stderr, if that is a terminal that can and nobody asked for silence,
// that the command takes long; and how far it is, of all that is given the
// list.
void progress_setup(const struct settings *s);
void progress_watch(ent_diags *d);
// Wipes it away, before anything else is said; it comes back when work goes on
// long.
void progress_clear(void);
// Wipes it away for good, before an answer is shown on a terminal.
void progress_end(void);
// Ctrl-C ends the program with 130 at once; while it is held, as soon as it is
// released.
void heed_interrupts(void);
void hold_interrupts(void);
void release_interrupts(void);

// Reads the ledger and does something with it: what most commands are.
typedef int action(const ent_account *l, struct settings *s, ent_diags *d);
int with_ledger(struct settings *s, action *act);

// Runs the command that the settings are of again whenever its ledger changes:
// true in a process of its own for each time, which is to obey it and end;
// false where that cannot be. It ends by a signal.
bool watch_again(const struct settings *s);

// --- a ledger edited

// Makes one change; false with diagnostics.
typedef bool editing(ent_edit *e, struct settings *s, ent_diags *d);
// Reads the ledger, makes the change, and writes it if nothing is wrong with
// it, or shows the difference (--dry-run); an EXIT_ status.
int with_edit(struct settings *s, editing *make);

#endif
