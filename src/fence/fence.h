// SPDX-License-Identifier: MIT
// What a process may not do that works on what strangers wrote, whatever its
// libraries are talked into.
#ifndef FENCE_H
#define FENCE_H

#include <stdbool.h>

// Under AddressSanitizer, whose shadow memory is address space too, memory
// cannot be bounded.
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif

// From here on this process writes to no file but those it has open, starts no
// program, and speaks to no network; it opens files for reading only if `reads`
// says so, as fonts are. Descriptors that are open stay good. Where the system
// has no such filter, the limits of the process are all there is. False, with
// nothing said, if the system refuses what it has.
bool fence(bool reads);

#endif
