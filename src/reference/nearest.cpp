// SPDX-License-Identifier: EUPL-1.2
#include "reference/nearest.hpp"

#include <algorithm>
#include <bit>

#include "text/similarity.hpp"

namespace verband::reference {

namespace {

constexpr std::size_t longest = 100;

std::size_t shelf(char first, std::size_t length) {
  return static_cast<unsigned char>(first) * (longest + 1) + length;
}

std::uint32_t letters_of(std::string_view text) {
  std::uint32_t letters = 0;
  for (auto const c : text) letters |= 1U << (static_cast<unsigned char>(c) & 31U);
  return letters;
}

}  // namespace

std::uint32_t edits_allowed(std::size_t length) { return length < 6 ? 0 : length < 12 ? 1 : 2; }

void Nearby::add(std::string_view key, std::uint32_t number) {
  if (key.empty() || key.size() > longest) return;
  auto const at = shelf(key.front(), key.size());
  if (at >= shelves_.size()) shelves_.resize(at + 1);
  shelves_[at].push_back({key, letters_of(key), number});
}

void Nearby::within(std::string_view key, std::uint32_t limit,
                    std::function<void(std::uint32_t, std::uint32_t)> const& found) const {
  if (key.size() < 2 || key.size() > longest + limit) return;
  auto const letters = letters_of(key);
  auto const search = [&](char first, bool swapped) {
    auto const to = std::min(longest, key.size() + limit);
    for (auto length = key.size() - std::min<std::size_t>(limit, key.size()); length <= to;
         ++length) {
      auto const at = shelf(first, length);
      if (at >= shelves_.size()) return;
      for (auto const& item : shelves_[at]) {
        // An edit changes at most one letter for another: two bits.
        if (std::popcount(letters ^ item.letters) > static_cast<int>(2 * limit)) continue;
        if (swapped && (item.key.size() < 2 || item.key[1] != key[0])) continue;
        auto const distance = text::edit_distance(key, item.key, limit);
        if (distance <= limit) found(item.number, static_cast<std::uint32_t>(distance));
      }
    }
  };
  search(key[0], false);
  if (key[1] != key[0]) search(key[1], true);
}

}  // namespace verband::reference
