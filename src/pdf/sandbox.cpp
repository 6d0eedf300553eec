// SPDX-License-Identifier: GPL-2.0-or-later
// Limits by setrlimit; calls by seccomp (libseccomp); folders by Landlock where the kernel has it.
#include "sandbox.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <initializer_list>
#include <string>

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define VERBAND_SANITIZED 1
#endif
#endif

namespace verband_pdf {
namespace {

bool limit(__rlimit_resource what, rlim_t most) {
  rlimit const both{most, most};
  return setrlimit(what, &both) == 0;
}

bool limits(unsigned seconds) {
  constexpr rlim_t memory = rlim_t{1} << 30U;
  return limit(RLIMIT_AS, memory) && limit(RLIMIT_CPU, seconds) && limit(RLIMIT_CORE, 0) &&
         limit(RLIMIT_NOFILE, 64);
}

/// Only the folders with fonts can be read. A kernel without Landlock gives no such promise: then
/// the other limits have to do.
void only_fonts() {
  landlock_ruleset_attr rules{};
  rules.handled_access_fs = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                            LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
  auto const set = static_cast<int>(syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0U));
  if (set < 0) return;
  std::string const home = std::getenv("HOME") == nullptr ? "" : std::getenv("HOME");
  for (auto const& folder :
       {std::string{"/usr/share/fonts"}, std::string{"/usr/local/share/fonts"},
        std::string{"/etc/fonts"}, std::string{"/usr/share/fontconfig"},
        std::string{"/var/cache/fontconfig"}, std::string{"/usr/share/poppler"}, home + "/.fonts",
        home + "/.cache/fontconfig", home + "/.config/fontconfig"}) {
    landlock_path_beneath_attr beneath{};
    beneath.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    beneath.parent_fd = open(folder.c_str(), O_PATH | O_CLOEXEC);
    if (beneath.parent_fd < 0) continue;
    syscall(SYS_landlock_add_rule, set, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0U);
    close(beneath.parent_fd);
  }
  syscall(SYS_landlock_restrict_self, set, 0U);
  close(set);
}

bool calls(Needs needs) {
  auto* const filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (filter == nullptr) return false;
  bool ok = true;
  for (int const call : {SCMP_SYS(read),          SCMP_SYS(readv),
                         SCMP_SYS(write),         SCMP_SYS(writev),
                         SCMP_SYS(lseek),         SCMP_SYS(close),
                         SCMP_SYS(fstat),         SCMP_SYS(mmap),
                         SCMP_SYS(munmap),        SCMP_SYS(mremap),
                         SCMP_SYS(mprotect),      SCMP_SYS(madvise),
                         SCMP_SYS(brk),           SCMP_SYS(futex),
                         SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),
                         SCMP_SYS(getrandom),     SCMP_SYS(getpid),
                         SCMP_SYS(gettid),        SCMP_SYS(tgkill),
                         SCMP_SYS(rt_sigaction),  SCMP_SYS(rt_sigprocmask),
                         SCMP_SYS(rt_sigreturn),  SCMP_SYS(sigaltstack),
                         SCMP_SYS(sched_yield),   SCMP_SYS(exit),
                         SCMP_SYS(exit_group),    SCMP_SYS(restart_syscall)}) {
    ok = ok && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
  }
  if (needs == Needs::drawing) {
    // Reading only: a file that would be made or written to is refused.
    scmp_arg_cmp const reading{.arg = 2,
                               .op = SCMP_CMP_MASKED_EQ,
                               .datum_a = O_ACCMODE | O_CREAT | O_TRUNC,
                               .datum_b = O_RDONLY};
    ok = ok && seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, &reading) == 0;
    for (int const call :
         {SCMP_SYS(newfstatat), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(statx), SCMP_SYS(access),
          SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(getdents64), SCMP_SYS(readlink),
          SCMP_SYS(readlinkat), SCMP_SYS(pread64), SCMP_SYS(fcntl), SCMP_SYS(statfs),
          SCMP_SYS(fstatfs), SCMP_SYS(fadvise64), SCMP_SYS(uname), SCMP_SYS(getcwd)}) {
      ok = ok && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
    }
  }
  ok = ok && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return ok;
}

}  // namespace

bool enter_sandbox([[maybe_unused]] Needs needs, [[maybe_unused]] unsigned seconds) {
#if defined(VERBAND_SANITIZED)
  // The sanitizers need what the sandbox takes away; the other build is the one that is used.
  (void)&limits;
  (void)&only_fonts;
  (void)&calls;
  return true;
#else
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || !limits(seconds)) return false;
  if (needs == Needs::drawing) only_fonts();
  return calls(needs);
#endif
}

}  // namespace verband_pdf
