// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace verband::resolve {

/// An abbreviation and why it is one; both empty when the row states none.
struct Abbreviation {
  std::string text{};
  std::string reason{};
};

/// What a column for the abbreviation says; empty for a dash, "n.v.t." or a sentence.
Abbreviation stated_abbreviation(std::string_view cell);

/// The abbreviation of a partnership: in brackets behind the name, the name itself, or one that the
/// other cells of the row use and whose letters are the initials of the name.
Abbreviation abbreviation(std::string_view name, std::vector<std::string_view> const& elsewhere);

}  // namespace verband::resolve
