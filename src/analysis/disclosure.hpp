// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>

#include "model/register.hpp"

namespace verband::analysis {

/// The row a partnership was named after.
struct Naming {
  std::string source{};
  std::string name{};   // in lower case
  Revision revision{};  // since when the partnership is there
  bool operator==(Naming const&) const = default;
};

/// What the whole log tells about what may be seen. It holds for every earlier state too: what is
/// closed now was never public to who asks now.
struct Disclosure {
  /// The closed sources. One that is no longer in the register (its import was undone) stays what
  /// it was last.
  std::set<std::string, std::less<>> closed{};
  std::map<std::string, Naming, std::less<>> named{};  // URI of a partnership → the row
  bool operator==(Disclosure const&) const = default;
};

/// The log is whole, from its beginning.
Disclosure disclosure(std::span<Change const> log);

}  // namespace verband::analysis
