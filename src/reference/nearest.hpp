// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace verband::reference {

/// The edits allowed in a name of that length: none under 6 letters, 1 under 12, else 2. Shorter
/// names are too much alike: Wangerland in Germany is two edits from Waterland.
std::uint32_t edits_allowed(std::size_t length);

/// Keys by first letter and length, so that a misspelling is compared with few of them.
class Nearby {
 public:
  /// Adds a key, which must stay where it is, under the number by which the caller knows it.
  void add(std::string_view key, std::uint32_t number);
  /// Calls `found` with number and distance of every key within `limit` edits that begins with the
  /// same letter, or with the first two letters swapped.
  void within(std::string_view key, std::uint32_t limit,
              std::function<void(std::uint32_t number, std::uint32_t distance)> const& found) const;

 private:
  struct Item {
    std::string_view key{};
    std::uint32_t letters{};  // one bit for each letter that occurs
    std::uint32_t number{};
  };
  std::vector<std::vector<Item>> shelves_{};  // by first letter and length
};

}  // namespace verband::reference
