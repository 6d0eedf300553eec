// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/broken_words.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "ingest/words/joins.hpp"
#include "ingest/words/lines.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

// What a word costs, in the spirit of log-odds; a space between two costs something as well, for a
// line that reaches the very edge of its column seldom ends a word.
constexpr double space = 0.7;
constexpr double compound = 1.0;
constexpr double more_parts = 1.0;  // of each part of a compound beyond two
constexpr double after_adjective = 0.3;
constexpr double unknown = 4.0;
constexpr double unknown_whole = 1.0;  // more for an unknown word that begins with a known one
constexpr double odd_word = 1.5;       // two letters in the list that hardly anyone writes
constexpr double one_letter = 3.0;
constexpr double misspelt = 3.0;
constexpr std::size_t most_pieces = 24;  // of one word or address; time grows with it
constexpr double enough = 0.45;          // by which the best way must be better to be sure

bool address(std::string_view text) { return text.starts_with("www.") || text.starts_with("http"); }

bool short_word(std::string_view word) {
  static constexpr std::array<std::string_view, 22> words{
      "en", "de", "in", "te", "of", "op", "om", "er", "is", "al", "zo",
      "we", "ze", "je", "ga", "na", "nu", "uw", "ik", "af", "bv", "nv"};
  return std::ranges::find(words, word) != words.end();
}

class Joining {
 public:
  Joining(std::span<std::string const> pieces, text::Lexicon const& lexicon)
      : pieces_{pieces}, lexicon_{lexicon} {}

  Wording best() const {
    // The two best ways to read the first pieces, for each number of them.
    struct Way {
      double cost{std::numeric_limits<double>::infinity()};
      std::size_t from{};    // where its last word begins
      std::size_t before{};  // which way to read what stands before
    };
    std::vector<std::array<Way, 2>> ways(pieces_.size() + 1);
    ways[0][0] = {.cost = 0};
    for (std::size_t end = 1; end <= pieces_.size(); ++end) {
      for (std::size_t from = end > most_pieces ? end - most_pieces : 0; from < end; ++from) {
        auto const word = cost(from, end) + (from > 0 ? space : 0);
        for (std::size_t way = 0; way < 2; ++way) {
          Way const found{ways[from][way].cost + word, from, way};
          auto& [first, second] = ways[end];
          if (found.cost < first.cost) {
            second = first;
            first = found;
          } else if (found.cost < second.cost) {
            second = found;
          }
        }
      }
    }
    Wording wording{.joined = std::vector<bool>(pieces_.size(), true)};
    for (std::size_t end = pieces_.size(), way = 0; end > 0;) {
      auto const [cost_of_all, from, before] = ways[end][way];
      wording.joined[from] = false;
      bool const made = end - from > 1;
      if (made && cost(from, end) >= unknown) wording.sure = false;
      end = from;
      way = before;
    }
    auto const& last = ways.back();
    if (last[1].cost - last[0].cost < enough) wording.sure = false;
    return wording;
  }

 private:
  double cost(std::size_t from, std::size_t end) const {
    bool const whole = end - from == 1;
    std::string text;
    for (auto i = from; i < end; ++i) text += pieces_[i];
    if (address(text)) return unfinished_address(text) ? unknown : 0;
    if (std::ranges::any_of(text, digit)) return whole ? 0 : cost_of_figures(from, end);
    auto const word = bare(text);
    // "Hengel" "o,": the comma is no part of the name.
    if (word.empty() || lexicon_.whole_name(text::fold(text)) || lexicon_.whole_name(word))
      return 0;
    if (whole && word.size() <= 2) {
      return word.size() == 1 ? one_letter : short_word(word) ? 0 : odd_word;
    }
    if (lexicon_.word(word) || lexicon_.word(text)) return diaeresis(from, end) ? misspelt : 0;
    auto const first = bare(pieces_[from]);
    if (joins_an_and(from, end)) return unknown;
    if (auto const parts = lexicon_.parts(word); parts >= 2) {
      auto const more = static_cast<double>(parts - 2) * more_parts;
      return compound + more + (!whole && first.ends_with('e') ? after_adjective : 0);
    }
    return unknown + (!whole && lexicon_.word(first) ? unknown_whole : 0);
  }

  /// True when a line with "en" alone would be the middle of a word: "Bestuur" "en"
  /// "ondersteuning".
  bool joins_an_and(std::size_t from, std::size_t end) const {
    for (auto i = from + 1; i + 1 < end; ++i) {
      if (pieces_[i] == "en" || pieces_[i] == "of") return true;
    }
    return false;
  }

  /// True when two vowels meet that would be written with a diaeresis: "economie" + "en".
  bool diaeresis(std::size_t from, std::size_t end) const {
    for (auto i = from + 1; i < end; ++i) {
      if (pieces_[i].starts_with('e') && pieces_[i - 1].ends_with("ie")) return true;
    }
    return false;
  }

  /// Figures that go on in figures are one number.
  double cost_of_figures(std::size_t from, std::size_t end) const {
    for (auto i = from + 1; i < end; ++i) {
      if (!digit(pieces_[i - 1].back()) || !digit(pieces_[i].front())) return unknown;
    }
    return 0;
  }

  std::span<std::string const> pieces_;
  text::Lexicon const& lexicon_;
};

}  // namespace

bool unfinished_address(std::string_view text) {
  if (!address(text)) return false;
  if (text.ends_with('.') || text.ends_with('-') || text.ends_with('/')) return true;
  auto const host = text.find("www.");
  auto const begin = host == std::string_view::npos ? text.find("//") + 2 : host + 4;
  return text.find('.', std::min(begin, text.size())) == std::string_view::npos;
}

Wording words_of_pieces(std::span<std::string const> pieces, text::Lexicon const& lexicon) {
  return Joining{pieces, lexicon}.best();
}

Wording words_over_lines(
    std::span<LineWords const> lines,
    std::function<bool(std::string_view so_far, std::size_t line)> const& goes_on,
    text::Lexicon const& lexicon) {
  Wording all{.joined = std::vector<bool>(lines.size())};
  for (std::size_t first = 0; first < lines.size();) {
    auto end = first + 1;
    std::string so_far{lines[first].last};
    std::vector<std::string> pieces{so_far};
    while (end < lines.size() && goes_on(so_far, end)) {
      pieces.emplace_back(lines[end++].first);
      so_far += pieces.back();
    }
    if (pieces.size() > 1) {
      auto const some = words_of_pieces(pieces, lexicon);
      for (std::size_t i = 1; i < pieces.size(); ++i) all.joined[first + i] = some.joined[i];
      all.sure = all.sure && some.sure;
    }
    first = end;
  }
  return all;
}

}  // namespace verband::ingest
