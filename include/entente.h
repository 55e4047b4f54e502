// SPDX-License-Identifier: GPL-2.0-or-later
// entente: who is tied to whom, when, on whose word, and what changed.
#ifndef ENTENTE_H
#define ENTENTE_H

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define ENT_API __attribute__((visibility("default")))
#else
#define ENT_API
#endif

// The library's version, such as "0.1.0". Never NULL, never freed.
ENT_API const char *ent_version(void);

#ifdef __cplusplus
}
#endif

#endif
