// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/repeats.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace verband::ingest {
namespace {

constexpr std::size_t shortest = 3;
constexpr std::size_t longest = 8;
constexpr float seen_twice = 0.8F;
constexpr float seen_often = 1.4F;

/// A word of the text and where it stands.
struct Place {
  std::uint32_t line{};
  std::uint32_t word{};
  std::uint64_t hash{};
};

std::vector<Place> places_of(std::vector<Line> const& lines) {
  std::vector<Place> places;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (lines[i].furniture) continue;
    for (std::uint32_t w = 0; w < lines[i].words.size(); ++w) {
      places.push_back({i, w, std::hash<std::string>{}(lines[i].words[w].text)});
    }
  }
  return places;
}

/// A phrase by its words, and where it begins.
struct Phrase {
  std::uint64_t hash{};
  std::uint32_t at{};
  auto operator<=>(Phrase const&) const = default;
};

/// True when all these words differ: nothing belongs to the phrase beyond its end.
bool all_differ(std::vector<std::uint64_t> words) {
  std::ranges::sort(words);
  return std::ranges::adjacent_find(words) == words.end();
}

}  // namespace

void hear_repeats(std::vector<Line> const& lines, std::vector<LineFacts>& facts) {
  auto const places = places_of(lines);
  std::vector<float> begins(places.size());
  std::vector<float> ends(places.size());
  auto const letter = [&](std::size_t at) {
    return facts[places[at].line].words[places[at].word].letter;
  };
  std::vector<Phrase> found;
  for (auto length = shortest; length <= longest && length <= places.size(); ++length) {
    found.clear();
    for (std::uint32_t at = 0; at + length <= places.size(); ++at) {
      std::uint64_t hash = 0;
      for (std::size_t k = 0; k < length; ++k) {
        hash = (hash ^ places[at + k].hash) * 0x9E3779B97F4A7C15U;
      }
      found.push_back({hash, at});
    }
    std::ranges::sort(found);
    for (std::size_t first = 0; first < found.size();) {
      auto last = first + 1;
      while (last < found.size() && found[last].hash == found[first].hash) ++last;
      std::span const phrases{&found[first], last - first};
      first = last;
      if (phrases.size() < 2) continue;
      auto const bonus = phrases.size() > 2 ? seen_often : seen_twice;
      std::vector<std::uint64_t> before;
      std::vector<std::uint64_t> after;
      for (auto const& [hash, at] : phrases) {
        before.push_back(at == 0 ? 0 : places[at - 1].hash);
        after.push_back(at + length >= places.size() ? 0 : places[at + length].hash);
      }
      bool const begin = all_differ(before);
      bool const end = all_differ(after);
      for (auto const& [hash, at] : phrases) {
        if (begin && letter(at) != Letter::small) begins[at] = std::max(begins[at], bonus);
        auto const next = at + length;
        if (end && (next >= places.size() || letter(next) != Letter::small)) {
          ends[next - 1] = std::max(ends[next - 1], bonus);
        }
      }
    }
  }
  for (std::size_t at = 0; at < places.size(); ++at) {
    auto& word = facts[places[at].line].words[places[at].word];
    for (auto& score : word.start) score += begins[at];
    for (auto& score : word.end) score += ends[at];
  }
}

}  // namespace verband::ingest
