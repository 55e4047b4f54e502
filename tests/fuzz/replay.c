// SPDX-License-Identifier: GPL-2.0-or-later
// Runs a fuzz target over files, and over all files in folders, so that what a
// fuzzer once found is an ordinary test with any compiler.
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t inputs;

static void run(const uint8_t *data, size_t size) {
  // A copy of the exact size lets a sanitizer see a read past the end.
  uint8_t *copy = malloc(size ? size : 1);
  if (!copy)
    abort();
  if (size)
    memcpy(copy, data, size);
  LLVMFuzzerTestOneInput(copy, size);
  free(copy);
  inputs++;
}

static int fail(const char *path) {
  perror(path);
  return 1;
}

static int run_file(const char *path) {
  FILE *f = fopen(path, "rb");
  if (!f)
    return fail(path);
  uint8_t *data = NULL;
  size_t size = 0, room = 0, n;
  do {
    if (size == room) {
      room = room ? room * 2 : 65536;
      uint8_t *more = realloc(data, room);
      if (!more)
        abort();
      data = more;
    }
    n = fread(data + size, 1, room - size, f);
    size += n;
  } while (n > 0);
  int status = ferror(f) ? fail(path) : 0;
  fclose(f);
  if (status == 0) {
    // Named first, so that a crash says on what.
    fprintf(stderr, "%s\n", path);
    run(data, size);
  }
  free(data);
  return status;
}

static int by_name(const struct dirent *e) { return e->d_name[0] != '.'; }

static int run_folder(const char *path) {
  struct dirent **entries;
  int n = scandir(path, &entries, by_name, alphasort);
  if (n < 0)
    return fail(path);
  int status = 0;
  for (int i = 0; i < n; i++) {
    char file[4096];
    int length = snprintf(file, sizeof file, "%s/%s", path, entries[i]->d_name);
    if (length > 0 && (size_t)length < sizeof file)
      status |= run_file(file);
    free(entries[i]);
  }
  free(entries);
  return status;
}

int main(int argc, char **argv) {
  int status = 0;
  for (int i = 1; i < argc; i++) {
    struct stat s;
    if (stat(argv[i], &s) != 0)
      status |= fail(argv[i]);
    else
      status |= S_ISDIR(s.st_mode) ? run_folder(argv[i]) : run_file(argv[i]);
  }
  // Nothing at all is an input too.
  run(NULL, 0);
  printf("%zu inputs\n", inputs);
  return status;
}
