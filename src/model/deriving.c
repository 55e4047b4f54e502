// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/suggest.h"
#include "model/derive.h"

typedef ent_account *derivation(const ent_account *below, const char *asked,
                                ent_diags *d);

static derivation *const makers[] = {
    [AS_WRITTEN] = NULL,
#define DERIVED(how, name, option, key, value, help, words, left_out, traits)  \
  [how] = account_##name,
#include "model/derived.def"
};

static enum told_how told_by_option(const char *option) {
  for (enum told_how how = AS_WRITTEN + 1; option && how < TOLD_HOWS; how++)
    if (strcmp(account_retelling(how)->option, option) == 0)
      return how;
  return AS_WRITTEN;
}

static ent_account *no_option(const char *option, ent_diags *d) {
  diag_usage(d, "usage/unknown-option",
             "there is no option \1%s\2 that derives an account",
             option ? option : "");
  struct suggest near = suggest_for(str_of(option));
  for (enum told_how how = AS_WRITTEN + 1; how < TOLD_HOWS; how++)
    suggest_offer(&near, str_of(account_retelling(how)->option));
  struct str best = suggest_best(&near);
  if (best.n > 0)
    diag_help(d, "did you mean \1%.*s\2?", STR_ARG(best));
  return NULL;
}

ent_account *ent_account_derived(const ent_account *below, const char *option,
                                 const char *asked, ent_diags *d) {
  enum told_how how = told_by_option(option);
  if (how == AS_WRITTEN)
    return no_option(option, d);
  bool flag = !account_retelling(how)->value;
  if (flag == !asked)
    return makers[how](below, asked, d);
  diag_usage(d, "usage/option-value", "\1%s\2 %s", option,
             flag ? "takes no value" : "needs a value");
  return NULL;
}

const char *ent_account_option(size_t k) {
  return k + 1 < TOLD_HOWS ? account_retelling((enum told_how)(k + 1))->option
                           : NULL;
}

const char *ent_account_option_value(const char *option) {
  enum told_how how = told_by_option(option);
  return how != AS_WRITTEN ? account_retelling(how)->value : NULL;
}

bool ent_account_option_lists(const char *option) {
  enum told_how how = told_by_option(option);
  return how != AS_WRITTEN && account_retelling(how)->traits & TELLS_RECORDS;
}

const ent_book *ent_account_book(const ent_account *l) {
  return account_written(l)->records;
}

const char *ent_account_option_help(const char *option) {
  enum told_how how = told_by_option(option);
  return how != AS_WRITTEN ? account_retelling(how)->help : NULL;
}
