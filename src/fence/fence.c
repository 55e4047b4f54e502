// SPDX-License-Identifier: MIT
#define _GNU_SOURCE // for CLONE_THREAD
#include "fence/fence.h"
#include <sys/resource.h>

#ifdef GV_SECCOMP
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <stddef.h>

// By name, so that a call this machine does not have is no error.
static const char *const never[] = {
    // Other programs, and other processes.
    "execve",
    "execveat",
    "fork",
    "vfork",
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "pidfd_open",
    "pidfd_getfd",
    "kill",
    "setsid",
    // The network, and what else speaks to others.
    "socket",
    "socketpair",
    "connect",
    "bind",
    "listen",
    "accept",
    "accept4",
    "sendto",
    "sendmsg",
    "sendmmsg",
    "io_uring_setup",
    "bpf",
    "keyctl",
    "add_key",
    "request_key",
    "perf_event_open",
    "userfaultfd",
    "mq_open",
    "msgget",
    "shmget",
    "semget",
    "memfd_create",
    // What changes files without opening them.
    "unlink",
    "unlinkat",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "symlink",
    "symlinkat",
    "mkdir",
    "mkdirat",
    "rmdir",
    "mknod",
    "mknodat",
    "chmod",
    "fchmod",
    "fchmodat",
    "chown",
    "fchown",
    "lchown",
    "fchownat",
    "truncate",
    "ftruncate",
    "utimensat",
    "utime",
    "utimes",
    "futimesat",
    "setxattr",
    "lsetxattr",
    "fsetxattr",
    "creat",
    "openat2",
    "open_by_handle_at",
    "mount",
    "umount2",
    "chroot",
    "pivot_root",
    "unshare",
    "setns",
};

static bool deny(scmp_filter_ctx f, const char *name) {
  int call = seccomp_syscall_resolve_name(name);
  if (call == __NR_SCMP_ERROR)
    return true;
  return seccomp_rule_add(f, SCMP_ACT_ERRNO(EACCES), call, 0) == 0;
}

// Of open and openat, whose flags are another word of theirs.
static bool deny_open(scmp_filter_ctx f, int call, unsigned word, bool reads) {
  static const unsigned writing[] = {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC};
  if (!reads)
    return seccomp_rule_add(f, SCMP_ACT_ERRNO(EACCES), call, 0) == 0;
  bool good = true;
  for (size_t i = 0; i < sizeof writing / sizeof *writing; i++) {
    struct scmp_arg_cmp has = {word, SCMP_CMP_MASKED_EQ, writing[i],
                               writing[i]};
    good = good && seccomp_rule_add_array(f, SCMP_ACT_ERRNO(EACCES), call, 1,
                                          &has) == 0;
  }
  return good;
}

// A thread is no harm, another process is. clone3 hides its flags behind a
// pointer; who is told that there is none takes clone.
static bool deny_processes(scmp_filter_ctx f) {
  struct scmp_arg_cmp alone = {0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0};
  bool good = seccomp_rule_add_array(f, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(clone),
                                     1, &alone) == 0;
  return good &&
         seccomp_rule_add(f, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

static bool filter(bool reads) {
  scmp_filter_ctx f = seccomp_init(SCMP_ACT_ALLOW);
  bool good = f != NULL;
  for (size_t i = 0; i < sizeof never / sizeof *never && good; i++)
    good = deny(f, never[i]);
  good = good && deny_open(f, SCMP_SYS(open), 1, reads) &&
         deny_open(f, SCMP_SYS(openat), 2, reads) && deny_processes(f) &&
         seccomp_load(f) == 0;
  if (f)
    seccomp_release(f);
  return good;
}
#else
static bool filter(bool reads) {
  (void)reads;
  return true;
}
#endif

bool fence(bool reads) {
  struct rlimit none = {0, 0};
#ifdef COVERED // what was run is written to a file at the end
  getrlimit(RLIMIT_NOFILE, &none);
  none.rlim_cur = 0;
#endif
  if (!reads)
    setrlimit(RLIMIT_NOFILE, &none);
  return filter(reads);
}
