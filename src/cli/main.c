// SPDX-License-Identifier: GPL-2.0-or-later
#include <entente.h>
#include <stdio.h>

int main(void) {
  printf("entente %s\n", ent_version());
  return fclose(stdout) == 0 ? 0 : 4;
}
