// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

#include "model/date.hpp"

namespace verband::app {

/// What a command may know of the world outside; made once in main, made by hand in tests.
struct Environment {
  std::ostream& out;
  std::ostream& err;
  std::istream& in;
  Date today{};
  Instant now{};
  std::function<std::string()> mint{};  // a fresh UUID: "0b0e5a8e-..."
  std::string register_file{};          // where no --register is given
  std::string author{};                 // where no --author is given
  std::size_t width{100};               // columns of the terminal
  bool colour{};
  bool terminal{};  // the answer goes to a screen
  bool progress{};  // a person is watching the error stream
};

/// Exit statuses, documented in docs/handleiding.md.
enum Exit : int {
  exit_ok = 0,
  exit_usage = 2,
  exit_unreadable = 3,
  exit_refused = 4,
  exit_world = 5,
  exit_not_found = 6,
  exit_bug = 70
};

}  // namespace verband::app
