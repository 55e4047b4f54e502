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

// The answer with columns of our choice, a line a tie.
static int show(const ent_answer *answer, ent_diags *diags) {
  const ent_style style = {.columns = "from,type,to,certainty"};
  ent_bytes lines = {0};
  const char *warning;
  if (!ent_answer_render(answer, "tsv", &style, &lines, diags))
    return 2;
  fwrite(lines.at, 1, lines.n, stdout);
  for (size_t k = 0; (warning = ent_answer_warning(answer, k)); k++)
    fprintf(stderr, "note: %s\n", warning);
  printf("%zu ties\n", ent_answer_rows(answer));
  ent_bytes_drop(&lines);
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
    status = show(answer, diags);
  complain(diags);
  ent_answer_free(answer); // an answer ends before the account it is of
  ent_account_free(account);
  ent_query_free(query);
  ent_diags_free(diags);
  return status;
}
