// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <source_location>
#include <stdexcept>
#include <string>
#include <string_view>

namespace verband {

/// A broken world (disk, database, bug); caught only at the doors of the program. The text is plain
/// Dutch.
class Error : public std::runtime_error {
 public:
  explicit Error(std::string const& what) : std::runtime_error{what} {}
};

/// Throws Error with the source location when an invariant of ours does not hold, in release too.
void ensure(bool holds, std::string_view what,
            std::source_location where = std::source_location::current());

}  // namespace verband
