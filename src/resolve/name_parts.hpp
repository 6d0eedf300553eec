// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resolve/tasks.hpp"

namespace verband::resolve {

/// A name of a partnership taken apart.
struct NameParts {
  std::vector<std::string> proper{};  // folded words that tell it from others, in their order
  std::vector<std::string> whole{};   // those and the words of the task, but for legal forms
  Tasks tasks{};
  std::string initials{};  // of all words but "de", "van", "en"
  bool operator==(NameParts const&) const = default;
};

/// All that the name of a partnership says: the name itself, names in brackets and behind a slash,
/// and abbreviations (folded letters). Words of every arrangement ("gemeenschappelijke regeling",
/// "openbaar lichaam"), years, and what became of it ("in liquidatie") are left out.
struct NamesTaken {
  std::vector<NameParts> forms{};
  std::vector<std::string> abbreviations{};
  std::vector<NameParts> went_into{};  // "(in 2016 opgegaan in …)"
};
NamesTaken take_apart(std::string_view name);

}  // namespace verband::resolve
