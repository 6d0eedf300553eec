// SPDX-License-Identifier: EUPL-1.2
#include "resolve/counts.hpp"

#include <array>
#include <utility>

namespace verband::resolve {
namespace {

using Numeral = std::pair<std::string_view, std::uint32_t>;

constexpr std::array<Numeral, 22> small{
    {{"een", 1},       {"twee", 2},       {"drie", 3},      {"vier", 4},       {"vijf", 5},
     {"zes", 6},       {"zeven", 7},      {"acht", 8},      {"negen", 9},      {"tien", 10},
     {"elf", 11},      {"twaalf", 12},    {"dertien", 13},  {"veertien", 14},  {"vijftien", 15},
     {"zestien", 16},  {"zeventien", 17}, {"achttien", 18}, {"negentien", 19}, {"beide", 2},
     {"honderd", 100}, {"twaalftal", 12}}};
constexpr std::array<Numeral, 8> tens{{{"twintig", 20},
                                       {"dertig", 30},
                                       {"veertig", 40},
                                       {"vijftig", 50},
                                       {"zestig", 60},
                                       {"zeventig", 70},
                                       {"tachtig", 80},
                                       {"negentig", 90}}};

std::optional<std::uint32_t> digits(std::string_view text) {
  if (text.empty() || text.size() > 3) return std::nullopt;
  std::uint32_t value = 0;
  for (char const each : text) {
    if (each < '0' || each > '9') return std::nullopt;
    value = value * 10 + static_cast<std::uint32_t>(each - '0');
  }
  return value == 0 ? std::nullopt : std::optional{value};
}

}  // namespace

std::optional<std::uint32_t> count(std::string_view folded) {
  if (folded.empty()) return std::nullopt;
  if (folded.front() >= '0' && folded.front() <= '9') return digits(folded);
  for (auto const& [word, value] : small) {
    if (folded == word) return value;
  }
  for (auto const& [word, value] : tens) {
    if (!folded.ends_with(word)) continue;
    auto const unit = folded.substr(0, folded.size() - word.size());
    if (unit.empty()) return value;
    if (!unit.ends_with("en")) return std::nullopt;
    for (std::size_t i = 0; i < 9; ++i) {
      if (unit.substr(0, unit.size() - 2) == small[i].first) return value + small[i].second;
    }
  }
  return std::nullopt;
}

}  // namespace verband::resolve
