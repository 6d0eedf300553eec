// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/addresses.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace verband::ingest {
namespace {

constexpr float by_name = 6.0F;  // nats of an address that says the whole name
constexpr float half_said = 3.0F;
constexpr std::size_t least = 3;   // letters in common
constexpr float by_chance = 0.4F;  // the share of its letters that any name may have

bool begins_address(Line const& line) {
  auto const& first = line.words[0].folded;
  return first.starts_with("www.") || first.starts_with("http");
}

/// The part of an address that names somebody: "ggdru" of "https://www.ggdru.nl/contact".
std::string_view host(std::string_view address) {
  if (auto const at = address.find("://"); at != address.npos) address.remove_prefix(at + 3);
  if (address.starts_with("www.")) address.remove_prefix(4);
  address = address.substr(0, address.find('/'));
  return address.substr(0, address.rfind('.'));
}

std::string letters(std::string_view text) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
  return out;
}

/// How many letters the longest stretch has that stands in both texts.
std::size_t longest_common(std::string_view a, std::string_view b) {
  std::size_t most = 0;
  std::vector<std::size_t> ending(b.size() + 1, 0);  // in the letter of `a` at hand and that of `b`
  for (auto const each : a) {
    for (auto k = b.size(); k > 0; --k) {
      ending[k] = b[k - 1] == each ? ending[k - 1] + 1 : 0;
      most = std::max(most, ending[k]);
    }
  }
  return most;
}

}  // namespace

float says_name(std::string_view address, std::string_view name) {
  auto const own = letters(host(address));
  auto const shared = longest_common(own, letters(name));
  if (shared < least) return 0.0F;
  auto const share = static_cast<float>(shared) / static_cast<float>(own.size());
  return std::max(0.0F, (share - by_chance) / (1.0F - by_chance));
}

Addresses::Addresses(BlockTask const& task, std::uint32_t first, std::uint32_t last) : task_{task} {
  for (auto u = first; u < last; ++u) {
    if (begins_address(task.line(u))) begins_.push_back(u);
  }
}

std::string Addresses::text(Lines lines) const {
  std::string out;
  for (auto u = lines.first; u < lines.second; ++u) {
    for (auto const& word : task_.line(u).words) out += word.folded;
  }
  return out;
}

std::optional<std::uint32_t> Addresses::names() const {
  auto const name = std::ranges::find(task_.kinds, Kind::name);
  if (begins_.empty() || name == task_.kinds.end()) return std::nullopt;
  return static_cast<std::uint32_t>(name - task_.kinds.begin());
}

bool Addresses::address(PlacedCell const& cell) const {
  return task_.kinds[cell.column] != Kind::name && std::ranges::binary_search(begins_, cell.begin);
}

float Addresses::gain(PlacedCell const& address, PlacedCell const& name) {
  Lines const own{address.begin, address.end};
  Lines const beside{name.begin, name.end};
  auto const [known, missing] = known_.try_emplace({own, beside});
  if (missing) known->second = by_name * says_name(text(own), text(beside));
  return known->second;
}

float Addresses::gain(std::vector<PlacedCell> const& cells) {
  auto const column = names();
  if (!column) return 0.0F;
  float sum = 0.0F;
  for (auto const& cell : cells) {
    if (!address(cell)) continue;
    for (auto const& name : cells) {
      if (name.column == *column && name.row == cell.row) sum += gain(cell, name);
    }
  }
  return sum;
}

std::optional<std::vector<PlacedCell>> Addresses::beside_names(std::vector<PlacedCell> cells) {
  auto const column = names();
  bool other = false;
  for (auto& cell : cells) {
    if (!column || !address(cell)) continue;
    float most = half_said;
    auto row = cell.row;
    for (auto const& name : cells) {
      if (name.column != *column || gain(cell, name) <= most) continue;
      most = gain(cell, name);
      row = name.row;
    }
    other = other || row != cell.row;
    cell.row = row;
  }
  if (!other) return std::nullopt;
  std::set<std::pair<std::uint32_t, std::uint32_t>> taken;
  for (auto const& cell : cells) {
    if (!taken.insert({cell.row, cell.column}).second) return std::nullopt;
  }
  return cells;
}

}  // namespace verband::ingest
