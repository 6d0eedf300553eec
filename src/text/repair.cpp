// SPDX-License-Identifier: EUPL-1.2
#include "text/repair.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <span>

#include "text/utf8.hpp"

namespace verband::text {

namespace {

// Costs are minus the natural logarithm of how likely a word is; the ranks of the word list stand
// in for frequencies it does not have. Joining costs minus the logarithm of the rate for each
// space, so a low rate asks for strong evidence.
constexpr double function_cost = 4.5;
constexpr double common_cost = 7.5;
constexpr double plain_cost = 12.5;
constexpr double rare_short_cost = 15;
// Slightly more than its parts as words: words that stand apart are never joined for this alone.
constexpr double part_cost = 14;
constexpr double unknown_cost = 16;
constexpr double unknown_letter_cost = 1.5;
constexpr double impossible_cost = 6;
// Frequent words stand side by side oftener than chance has it ("voor al", "half jaar").
constexpr double function_neighbour_cost = 1;
constexpr double common_neighbour_cost = 0.5;
// "kwaliteit en" is oftener a noun and the next one than a plural.
constexpr double conjunction_cost = 1.5;

constexpr std::size_t most_fragments = 8;
constexpr std::size_t most_bytes = 48;
constexpr int most_rounds = 8;

// The rate assumed for finding the first breaks, before there is an estimate.
constexpr double first_guess = 0.1;
constexpr double least_rate = 0.0005;
constexpr double highest_rate = 0.6;

bool upper(char32_t code) {
  return (code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE) || code == 0x132;
}

bool letter(char32_t code) {
  auto const sign = code == 0xD7 || code == 0xF7 || (code >= 0x2000 && code < 0x2C00) ||
                    (code >= 0xE000 && code < 0xFB00) || (code >= 0xFE00 && code <= 0xFFFF);
  return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
         (code >= 0xC0 && !sign && code != not_a_character && !white(code));
}

char32_t small(char32_t code) { return code >= 'A' && code <= 'Z' ? code - 'A' + 'a' : code; }

/// The law of the damage: a false space stands before i, j, l or after i, j, l, f, t, r.
bool narrow_place(char32_t before, char32_t after) {
  constexpr std::u32string_view narrow_before = U"ijlftrïíì\uFB00\uFB01\uFB02\u0133";
  constexpr std::u32string_view narrow_after = U"ijlïíì\u0133";
  auto const same_case = !upper(after) || upper(before);
  return same_case && (narrow_before.find(small(before)) != std::u32string_view::npos ||
                       narrow_after.find(small(after)) != std::u32string_view::npos);
}

/// Letters that stand together; after a join its text lacks the spaces between `begin` and `end`.
struct Fragment {
  std::size_t begin{};
  std::size_t end{};
  std::string text{};
  double cost{};
  bool known{};
  bool impossible{};
};

/// A Dutch word has a vowel and never begins with j and a consonant.
bool impossible_word(std::string_view text) {
  constexpr std::string_view vowels = "aeiouy";
  auto vowel = false;
  auto upper_case = false;
  for (std::size_t at = 0; at < text.size();) {
    auto const [code, size] = character(text, at);
    vowel = vowel || code >= 0x80 ||
            vowels.find(static_cast<char>(small(code))) != std::string_view::npos;
    upper_case = upper_case || upper(code) || !letter(code);
    at += size;
  }
  auto const torn_ij = text.size() > 1 && text[0] == 'j' && static_cast<signed char>(text[1]) > 0 &&
                       vowels.find(text[1]) == std::string_view::npos;
  return !upper_case && (!vowel || torn_ij || text.size() == 1);
}

std::optional<double> word_cost(std::string_view text, Lexicon const& lexicon) {
  switch (lexicon.familiarity(text)) {
    case Rank::function:
      return function_cost;
    case Rank::common:
      return common_cost;
    case Rank::plain:
    case Rank::name:
      return text.size() <= 3 ? rare_short_cost : plain_cost;
    case Rank::none:
      break;
  }
  return std::nullopt;
}

double unknown_word_cost(std::size_t letters) {
  return unknown_cost + unknown_letter_cost * static_cast<double>(std::min(letters, most_bytes));
}

Fragment fragment(std::size_t begin, std::size_t end, std::string text, Lexicon const& lexicon) {
  Fragment result{.begin = begin, .end = end, .text = std::move(text)};
  if (result.text.size() <= most_bytes) {
    if (auto const cost = word_cost(result.text, lexicon)) {
      result.cost = *cost;
      result.known = true;
      return result;
    }
    if (auto const parts = lexicon.parts(result.text); parts > 0) {
      result.cost = part_cost * static_cast<double>(parts);
      result.known = true;
      return result;
    }
    result.impossible = impossible_word(result.text);
  }
  result.cost = unknown_word_cost(result.text.size()) + (result.impossible ? impossible_cost : 0);
  return result;
}

/// Fragments with a single space between each two, in which each space may be a false one.
using Chain = std::vector<Fragment>;

/// What joining a stretch of a chain gives, if it may be joined at all.
struct Joining {
  double cost{};
  bool listed{};
};

double neighbour_cost(std::span<Fragment const> words) {
  double total = words.back().text == "en" ? conjunction_cost : 0;
  for (auto const& word : words) {
    total += word.cost == function_cost ? function_neighbour_cost
             : word.cost == common_cost ? common_neighbour_cost
                                        : 0;
  }
  return total;
}

std::optional<Joining> joined(std::span<Fragment const> stretch, std::string const& text,
                              Lexicon const& lexicon) {
  auto const unknown = std::ranges::count(stretch, false, &Fragment::known);
  if (auto const cost = word_cost(text, lexicon)) {
    // Of a frequent word it is known that it is hardly ever two ("kosten", "bijna").
    return Joining{*cost + (*cost > common_cost ? neighbour_cost(stretch) : 0), true};
  }
  if (unknown == 0) {
    return std::nullopt;
  }
  if (auto const parts = lexicon.parts(text); parts > 0) {
    return Joining{part_cost * static_cast<double>(parts), true};
  }
  // The last resort, for names and words no list knows: there is a fragment that cannot be a word.
  auto const impossible = std::ranges::count(stretch, true, &Fragment::impossible);
  auto const torn = std::ranges::any_of(stretch, [](Fragment const& f) {
    return f.impossible && f.text.size() > 1 && f.text[0] == 'j';
  });
  if (impossible > 0 && (unknown >= 2 || torn) && !impossible_word(text)) {
    return Joining{unknown_word_cost(text.size()), false};
  }
  return std::nullopt;
}

/// The likeliest way to join a chain: how many fragments go together, from the first on (Viterbi).
std::vector<std::size_t> likeliest(Chain const& chain, Lexicon const& lexicon, double gap_cost) {
  std::vector<double> best(chain.size() + 1, std::numeric_limits<double>::infinity());
  std::vector<std::size_t> taken(chain.size() + 1, 1);
  best[0] = 0;
  for (std::size_t from = 0; from < chain.size(); ++from) {
    auto text = chain[from].text;
    if (best[from] + chain[from].cost < best[from + 1]) {
      best[from + 1] = best[from] + chain[from].cost;
      taken[from + 1] = 1;
    }
    for (std::size_t count = 2; count <= most_fragments && from + count <= chain.size(); ++count) {
      text += chain[from + count - 1].text;
      if (text.size() > most_bytes) {
        break;
      }
      auto const word = joined(std::span{chain}.subspan(from, count), text, lexicon);
      auto const cost = word ? best[from] + word->cost + gap_cost * static_cast<double>(count - 1)
                             : std::numeric_limits<double>::infinity();
      if (cost < best[from + count]) {
        best[from + count] = cost;
        taken[from + count] = count;
      }
    }
  }
  std::vector<std::size_t> counts;
  for (auto at = chain.size(); at > 0; at -= taken[at]) {
    counts.push_back(taken[at]);
  }
  std::ranges::reverse(counts);
  return counts;
}

/// Joins until nothing changes, so that repairing twice is repairing once.
Chain settle(Chain chain, Lexicon const& lexicon, double gap_cost) {
  for (int round = 0; round < most_rounds && chain.size() > 1; ++round) {
    auto const counts = likeliest(chain, lexicon, gap_cost);
    if (counts.size() == chain.size()) {
      break;
    }
    Chain next;
    std::size_t from = 0;
    for (auto const count : counts) {
      if (count == 1) {
        next.push_back(std::move(chain[from]));
      } else {
        std::string text;
        for (auto const& part : std::span{chain}.subspan(from, count)) {
          text += part.text;
        }
        next.push_back(
            fragment(chain[from].begin, chain[from + count - 1].end, std::move(text), lexicon));
      }
      from += count;
    }
    chain = std::move(next);
  }
  return chain;
}

/// A walk over a line that hands out its chains; also counts the narrow places inside fragments.
class Chains {
 public:
  Chains(std::string_view line, Lexicon const& lexicon) : line_{line}, lexicon_{lexicon} {}

  /// The next chain of at least two fragments, or an empty one at the end.
  Chain next() {
    Chain chain;
    while (at_ < line_.size()) {
      auto const [begin, end] = letters();
      if (begin == end) {
        break;
      }
      add(chain, begin, end);
      if (continues(begin, end)) {
        continue;
      }
      if (chain.size() > 1) {
        return chain;
      }
      chain.clear();
      pending_ = {0, 0};
    }
    return chain.size() > 1 ? chain : Chain{};
  }

  std::size_t places() const { return places_; }

 private:
  struct Stretch {
    std::size_t begin{};
    std::size_t end{};
  };

  // A fragment is looked up only when it turns out to have a neighbour: most words have none.
  void add(Chain& chain, std::size_t begin, std::size_t end) {
    auto const text = [&](Stretch s) {
      return std::string{line_.substr(s.begin, s.end - s.begin)};
    };
    if (pending_.begin != pending_.end) {
      chain.push_back(fragment(pending_.begin, pending_.end, text(pending_), lexicon_));
    }
    pending_ = {begin, end};
    if (!continues(begin, end) && !chain.empty()) {
      chain.push_back(fragment(begin, end, text(pending_), lexicon_));
      pending_ = {0, 0};
    }
  }

  /// The next stretch of letters from `at_`, with hyphens and apostrophes between letters.
  Stretch letters() {
    auto begin = at_;
    while (begin < line_.size()) {
      auto const [code, size] = character(line_, begin);
      if (letter(code)) {
        break;
      }
      begin += size;
    }
    auto end = begin;
    last_ = 0;
    while (end < line_.size()) {
      auto const [code, size] = character(line_, end);
      auto const inside = (code == '-' || code == '\'' || code == 0x2019) &&
                          end + size < line_.size() && end > begin &&
                          letter(character(line_, end + size).code);
      if (!letter(code) && !inside) {
        break;
      }
      places_ += last_ != 0 && letter(code) && letter(last_) && narrow_place(last_, code) ? 1U : 0U;
      last_ = code;
      end += size;
    }
    at_ = end;
    return {begin, end};
  }

  /// True when one space and a letter follow, and a false space could stand here.
  bool continues(std::size_t begin, std::size_t end) const {
    if (end + 1 >= line_.size() || line_[end] != ' ') {
      return false;
    }
    auto const after = character(line_, end + 1);
    // "'t loket": a letter after an apostrophe is a word.
    auto const short_word = begin > 0 && after.size > 0 && end - begin == 1 &&
                            (line_[begin - 1] == '\'' || line_.substr(0, begin).ends_with("’") ||
                             line_.substr(0, begin).ends_with("‘"));
    return !short_word && letter(after.code) && narrow_place(last_, after.code) &&
           !abbreviation(end + 1 + after.size);
  }

  /// True when a full stop and a letter stand here: "e.a.", "m.u.v." are never the end of a word.
  bool abbreviation(std::size_t at) const {
    return at + 1 < line_.size() && line_[at] == '.' && letter(character(line_, at + 1).code);
  }

  std::string_view line_;
  Lexicon const& lexicon_;
  std::size_t at_{0};
  char32_t last_{0};
  std::size_t places_{0};
  Stretch pending_{};
};

double cost_of_gap(double rate) { return -std::log(std::clamp(rate, 1e-9, highest_rate)); }

/// How often a document has a place for a false space inside a word, and how often one stands
/// there.
struct Count {
  std::size_t places{};
  std::size_t breaks{};
  std::size_t proof{};  // breaks beside a fragment that is no word; an impossible one counts double
};

Count count(std::string_view document, Lexicon const& lexicon, double rate) {
  Count total;
  Chains chains{document, lexicon};
  for (auto chain = chains.next(); !chain.empty(); chain = chains.next()) {
    auto const settled = settle(chain, lexicon, cost_of_gap(rate));
    total.breaks += chain.size() - settled.size();
    std::size_t from = 0;
    for (auto const& word : settled) {
      for (; from < chain.size() && chain[from].begin < word.end; ++from) {
        auto const broken = chain[from].begin != word.begin || chain[from].end != word.end;
        total.proof += !broken ? 0U : chain[from].impossible ? 2U : chain[from].known ? 0U : 1U;
      }
    }
  }
  total.places = chains.places() + total.breaks;
  return total;
}

Mending mending(std::string_view line, Fragment const& word) {
  return {.kind = Mend::false_space,
          .begin = static_cast<std::uint32_t>(word.begin),
          .end = static_cast<std::uint32_t>(word.end),
          .before = std::string{line.substr(word.begin, word.end - word.begin)},
          .after = word.text,
          .reason = word.known
                        ? "Er stond een spatie midden in dit woord, naast een smalle letter."
                        : "Er stond een spatie midden in dit woord, naast een smalle letter. "
                          "Het woord staat niet in de woordenlijst: controleer het."};
}

}  // namespace

double false_space_rate(std::string_view document, Lexicon const& lexicon) {
  auto rate = first_guess;
  for (int pass = 0; pass < 2; ++pass) {
    auto const [places, breaks, proof] = count(document, lexicon, rate);
    // One odd pair of words proves nothing; a torn "ij" or a second break does.
    if (proof < 2 || breaks == 0) {
      return 0;
    }
    rate = static_cast<double>(breaks) / static_cast<double>(places);
    if (rate < least_rate) {
      return 0;
    }
  }
  return std::min(rate, 1.0);
}

Mended mend(std::string_view line, Lexicon const& lexicon, double rate) {
  Mended result;
  if (rate > 0) {
    Chains chains{line, lexicon};
    for (auto chain = chains.next(); !chain.empty(); chain = chains.next()) {
      for (auto const& word : settle(std::move(chain), lexicon, cost_of_gap(rate))) {
        if (word.end - word.begin != word.text.size()) {
          result.mendings.push_back(mending(line, word));
        }
      }
    }
  }
  result.text.reserve(line.size());
  result.origin.reserve(line.size());
  auto next = result.mendings.begin();
  for (std::size_t at = 0; at < line.size(); ++at) {
    while (next != result.mendings.end() && next->end <= at) {
      ++next;
    }
    auto const inside = next != result.mendings.end() && at >= next->begin && at < next->end;
    if (inside && line[at] == ' ') {
      continue;
    }
    result.text += line[at];
    result.origin.push_back(static_cast<std::uint32_t>(at));
  }
  return result;
}

}  // namespace verband::text
