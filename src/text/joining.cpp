// SPDX-License-Identifier: EUPL-1.2
#include "text/joining.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <span>

#include "text/fold.hpp"

namespace verband::text {

namespace {

constexpr double impossible = std::numeric_limits<double>::infinity();
// "kwaliteit en" is oftener a noun and the next one than a plural.
constexpr double conjunction_cost = 2;
// "er op", "voor dat" are written apart by many; "waar in" and "de ze" by nobody.
constexpr double adverb_cost = 3;
// How much the same word elsewhere in the document says.
constexpr double seen_in_document = 2;
// "Omrin is": what follows a name is oftener a word of its own than its end.
constexpr double little_word_cost = 2.5;
constexpr double name_of_document_cost = 14;
// A choice is a near thing when the other one is more than half as likely.
constexpr double near = 0.8;
// Beside a fragment that is no word a break is believed where the damage shows none of its kind.
constexpr double least_rate = 0.001;
constexpr double highest_rate = 0.9;

constexpr std::size_t most_fragments = 12;
constexpr std::size_t most_bytes = 48;
constexpr int most_rounds = 8;

struct GapCosts {
  std::array<double, gap_kinds> beside_fragment{};
  std::array<double, gap_kinds> between_words{};
};

GapCosts gap_costs(Damage const& damage) {
  GapCosts costs;
  for (std::size_t i = 0; i < gap_kinds; ++i) {
    auto const rate = std::min(damage.rates[i], highest_rate);
    costs.beside_fragment[i] = -std::log(std::max(rate, least_rate));
    costs.between_words[i] = rate > 0 ? -std::log(rate) : impossible;
  }
  return costs;
}

/// What grammar says against reading words as one: positive when they often stand side by side.
double side_by_side(std::span<Fragment const> words) {
  auto const& first = words.front();
  auto const& last = words.back();
  if (last.text == "en") {
    return conjunction_cost;
  }
  if (first.rank != Rank::function || last.rank != Rank::function) {
    return 0;
  }
  constexpr auto articles = std::to_array<std::string_view>({"de", "het", "een"});
  constexpr auto places = std::to_array<std::string_view>({"daar", "hier", "waar"});
  return std::ranges::find(articles, first.text) != articles.end() ? -adverb_cost
         : std::ranges::find(places, first.text) != places.end()   ? 0
                                                                   : adverb_cost;
}

/// True for letters that belong to no word that is unknown: one beside a word, or two beside each
/// other, which are marks in a table or initials ("Assen x x j").
bool letters_apart(std::span<Fragment const> stretch) {
  auto const letter = [](Fragment const& f) { return f.text.size() == 1; };
  if (stretch.size() == 2) return std::ranges::any_of(stretch, letter);
  for (std::size_t i = 1; i < stretch.size(); ++i) {
    if (letter(stretch[i - 1]) && letter(stretch[i])) return true;
  }
  return false;
}

/// The cost of a stretch as one word, without its gaps; nothing when it may not be joined.
/// `all_damaged`: the document has false spaces in all such gaps.
std::optional<double> joined(std::span<Fragment const> stretch, std::string const& text,
                             Lexicon const& lexicon, Damage const& damage, bool all_damaged) {
  auto const unknown = std::ranges::count(stretch, false, &Fragment::known);
  auto const in_document = [&] {
    return !damage.words.empty() && damage.words.contains(fold(text));
  };
  auto const bonus = [&] { return in_document() ? seen_in_document : 0; };
  auto const rank = lexicon.familiarity(text);
  // "plan B is": a letter that stands alone belongs to a word after it only when that is frequent.
  // A word put together says less: "f ietsroutes".
  auto const& end = stretch.back();
  bool const word = end.rank != Rank::none;
  if (stretch.size() == 2 && stretch.front().text.size() == 1 && word && rank < Rank::frequent) {
    return std::nullopt;
  }
  if (rank != Rank::none && (rank != Rank::apart || unknown > 0)) {
    return word_cost(rank, text.size()) - bonus() + side_by_side(stretch);
  }
  // Words that stand in the list are two words; what only looks like a compound may be torn:
  // "mandaatver" + "lening".
  bool const narrow = std::ranges::all_of(
      stretch.subspan(1), [](Fragment const& f) { return f.before == Gap::narrow; });
  bool const listed = std::ranges::count(stretch, Rank::none, &Fragment::rank) == 0;
  if (unknown == 0 && (listed || !narrow)) {
    return std::nullopt;
  }
  // "f ietsroutes en natuurterreinen" are two compounds, however well the three go together.
  auto const inner = stretch.size() > 2 ? stretch.subspan(1, stretch.size() - 2) : stretch.first(0);
  bool const two = std::ranges::any_of(inner, [](Fragment const& f) { return f.text == "en"; });
  if (auto const parts = two ? 0 : lexicon.parts(text); parts > 0) {
    return compound_cost(parts) - bonus() + side_by_side(stretch);
  }
  if (unknown > 0 && in_document()) {
    return name_of_document_cost;
  }
  // A name or a word that no list knows: what the letters say, when one of the fragments is no
  // word.
  if (all_damaged && unknown > 0 && !letters_apart(stretch) && !impossible_word(text)) {
    return unknown_cost(text) + (end.rank == Rank::function ? little_word_cost : 0);
  }
  return std::nullopt;
}

class Viterbi {
 public:
  Viterbi(Chain const& chain, Lexicon const& lexicon, Damage const& damage, GapCosts const& gaps)
      : chain_{chain},
        lexicon_{lexicon},
        damage_{damage},
        gaps_{gaps},
        best_(chain.size() + 1, impossible),
        taken_(chain.size() + 1, 1) {
    best_[0] = 0;
    for (std::size_t from = 0; from < chain.size(); ++from) {
      reach(from, 1, chain[from].cost);
      grow(from);
    }
  }

  /// How many fragments go together, from the first on.
  std::vector<std::size_t> counts() const {
    std::vector<std::size_t> counts;
    for (auto at = chain_.size(); at > 0; at -= taken_[at]) {
      counts.push_back(taken_[at]);
    }
    std::ranges::reverse(counts);
    return counts;
  }

  /// First fragments of the pairs of words for which joining or not made little difference.
  std::vector<std::size_t> const& near_pairs() const { return near_; }

 private:
  void reach(std::size_t from, std::size_t count, double cost) {
    if (best_[from] + cost < best_[from + count]) {
      best_[from + count] = best_[from] + cost;
      taken_[from + count] = count;
    }
  }

  void grow(std::size_t from) {
    auto text = chain_[from].text;
    auto words = chain_[from].known;
    double beside_fragment = 0;
    double between_words = 0;
    for (std::size_t count = 2; count <= most_fragments && from + count <= chain_.size(); ++count) {
      auto const& last = chain_[from + count - 1];
      text += last.text;
      if (text.size() > most_bytes) {
        return;
      }
      words = words && last.known;
      beside_fragment += gaps_.beside_fragment[static_cast<std::size_t>(last.before)];
      between_words += gaps_.between_words[static_cast<std::size_t>(last.before)];
      auto const gaps = words ? between_words : beside_fragment;
      if (gaps == impossible) {
        continue;
      }
      auto const stretch = std::span{chain_}.subspan(from, count);
      if (auto const word = joined(stretch, text, lexicon_, damage_, between_words != impossible)) {
        reach(from, count, *word + gaps);
        auto const margin = *word + gaps - stretch.front().cost - stretch.back().cost;
        if (words && count == 2 && std::abs(margin) < near) {
          near_.push_back(from);
        }
      }
    }
  }

  Chain const& chain_;
  Lexicon const& lexicon_;
  Damage const& damage_;
  GapCosts const& gaps_;
  std::vector<double> best_;
  std::vector<std::size_t> taken_;
  std::vector<std::size_t> near_;
};

Fragment together(std::span<Fragment const> stretch, Lexicon const& lexicon) {
  std::string text;
  for (auto const& part : stretch) {
    text += part.text;
  }
  auto whole = fragment(stretch.front().begin, stretch.back().end, std::move(text), lexicon);
  whole.before = stretch.front().before;
  return whole;
}

}  // namespace

Settled settle(Chain chain, Lexicon const& lexicon, Damage const& damage) {
  Settled result{.words = std::move(chain)};
  auto const gaps = gap_costs(damage);
  // Joins until nothing changes, so that repairing twice is repairing once.
  for (int round = 0; round < most_rounds && result.words.size() > 1; ++round) {
    Viterbi const best{result.words, lexicon, damage, gaps};
    auto const counts = best.counts();
    for (auto const from : best.near_pairs()) {
      result.ambiguous.push_back({result.words[from].begin, result.words[from + 1].end});
    }
    if (counts.size() == result.words.size()) {
      break;
    }
    Chain next;
    std::size_t from = 0;
    for (auto const count : counts) {
      if (count == 1) {
        next.push_back(std::move(result.words[from]));
      } else {
        next.push_back(together(std::span{result.words}.subspan(from, count), lexicon));
      }
      from += count;
    }
    result.words = std::move(next);
  }
  return result;
}

}  // namespace verband::text
