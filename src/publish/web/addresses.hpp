// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/atlas.hpp"

namespace verband::publish {

/// Where the pages of organisations are: "/gemeente/haren", "/organisatie/provincie-groningen".
/// Names shared by several organisations go to the one that lived last; the others carry their
/// code. Immutable, made once per release.
class Addresses {
 public:
  explicit Addresses(Atlas const& atlas);

  /// The path of the page about an organisation; "/organisatie/CODE" when the code is unknown.
  std::string path(std::string_view code) const;
  /// The last part of that path.
  std::string name_of(std::string_view code) const;

  /// The codes of the municipalities (or else the other organisations) that the last part of a
  /// path may stand for: its own first, then namesakes, then those with it as another spelling.
  std::vector<std::string> codes(bool municipality, std::string_view name) const;

 private:
  struct Names {
    std::map<std::string, std::vector<std::string>, std::less<>> codes{};
  };
  Names municipalities_{}, others_{};
  std::map<std::string, std::string, std::less<>> name_of_{};
  std::map<std::string, bool, std::less<>> municipality_{};
};

}  // namespace verband::publish
