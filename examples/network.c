// SPDX-License-Identifier: GPL-2.0-or-later
// Who is tied to whom at a date: read a ledger, ask, walk what comes back.
//
//     cc network.c -o network $(pkg-config --cflags --libs entente)
//     ./network data/us-pakistan-2011 1986
//
// docs/api.md explains it line by line.
#include <entente.h>
#include <stdio.h>

// Whatever was found wrong, with its place and a remedy.
static void complain(ent_diags *diags) {
  ent_bytes words = {0};
  if (ent_diags_render(diags, "human", NULL, 20, &words))
    fwrite(words.at, 1, words.n, stderr);
  ent_bytes_drop(&words);
}

static void put(ent_answer *answer, size_t row, const char *column,
                const char *after) {
  size_t n;
  const char *text = ent_cell_text(ent_answer_cell(answer, row, column), &n);
  printf("%.*s%s", (int)n, text ? text : "", after);
}

// A line a tie. What is to be shown as it stands, ent_answer_render writes.
static int show(ent_answer *answer) {
  const char *warning;
  puts("from\ttype\tto\tcertainty");
  for (size_t row = 0; row < ent_answer_rows(answer); row++) {
    put(answer, row, "from", "\t");
    put(answer, row, "type", "\t");
    put(answer, row, "to", "\t");
    put(answer, row, "certainty", "\n");
  }
  for (size_t k = 0; (warning = ent_answer_warning(answer, k)); k++)
    fprintf(stderr, "note: %s\n", warning);
  printf("%zu ties\n", ent_answer_rows(answer));
  return 0;
}

int main(int argc, char **argv) {
  int status = 2;
  if (argc != 3) {
    fputs("usage: network LEDGER DATE\n", stderr);
    return status;
  }
  ent_diags *diags = ent_diags_new();
  ent_account *account = ent_account_read(argv[1], NULL, diags);
  ent_query *query = ent_query_new();
  ent_answer *answer = NULL;
  if (account && ent_query_set(query, "at", argv[2], diags))
    answer = ent_ties(account, query, diags);
  if (answer)
    status = show(answer);
  complain(diags);
  ent_answer_free(answer); // an answer ends before the account it is of
  ent_account_free(account);
  ent_query_free(query);
  ent_diags_free(diags);
  return status;
}
