// SPDX-License-Identifier: EUPL-1.2
#include "text/lexicon.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace verband::text {

namespace {

constexpr std::size_t longest_word = 64;
constexpr std::size_t most_parts = 4;

bool ascii_letters(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool has_capital(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    auto const [code, size] = character(utf8, at);
    auto const latin = code >= 0xC0 && code <= 0xDE && code != 0xD7;
    if ((code >= 'A' && code <= 'Z') || latin || code == 0x132 || code == 0x160) {
      return true;
    }
    at += size;
  }
  return false;
}

/// A word that may be part of a compound. Words such as "van" and "het" never are, and of the
/// hundreds of words of three letters in the list ("aba", "sje") only the common ones.
bool joins_in_compound(Rank rank, std::size_t letters) {
  return rank >= Rank::plain && rank < Rank::function &&
         letters >= (rank >= Rank::frequent ? 3U : 4U);
}

/// The least number of words for each length of the front of a folded text without spaces.
class Joined {
 public:
  explicit Joined(std::string_view folded) : text_{folded} {
    best_.fill(none);
    best_[0] = 0;
  }

  void starts_with_name(std::size_t letters) { reach(letters, 1); }

  std::size_t parts() {
    for (std::size_t from = 0; from < text_.size(); ++from) {
      if (best_[from] < most_parts) {
        grow(from);
      }
    }
    auto const parts = best_[text_.size()];
    return parts >= 2 && parts <= most_parts ? parts : 0;
  }

 private:
  static constexpr std::uint8_t none = 255;

  void grow(std::size_t from) {
    Step step;
    for (auto end = from; end < text_.size() && (end == from || step.state != 0);) {
      step = follow(step, text_[end]);
      ++end;
      if (joins_in_compound(step.rank, end - from)) {
        reach(end, best_[from] + 1U);
      }
    }
  }

  /// A word ends here; a linking letter may follow, but not at the end of the compound.
  void reach(std::size_t end, std::size_t parts) {
    auto const mark = [&](std::size_t at) {
      best_[at] = std::min(best_[at], static_cast<std::uint8_t>(parts));
    };
    mark(end);
    for (std::string_view link : {"s", "en"}) {
      if (end + link.size() < text_.size() && text_.substr(end).starts_with(link)) {
        mark(end + link.size());
      }
    }
  }

  std::string_view text_;
  std::array<std::uint8_t, longest_word + 1> best_{};
};

/// "Drechtstedenoverleg": a compound may begin with a name.
void start_with_names(Joined& joined, std::string_view part, NameSet const& names) {
  RunningHash hash;
  for (std::size_t letters = 1; letters < part.size(); ++letters) {
    hash.add(part[letters - 1]);
    // The "voor" of a name is a word, and no part of compounds.
    if (letters >= 4 && names.word(hash) && rank(part.substr(0, letters)) != Rank::function) {
      joined.starts_with_name(letters);
    }
  }
}

}  // namespace

Rank Lexicon::familiarity(std::string_view utf8) const {
  if (utf8.empty() || utf8.size() > 2 * longest_word) {
    return Rank::none;
  }
  std::array<char, 2 * longest_word> small{};
  std::string large;
  std::string_view folded;
  if (ascii_letters(utf8)) {
    std::ranges::transform(utf8, small.begin(), lower);
    folded = {small.data(), utf8.size()};
  } else {
    large = fold(utf8);
    folded = large;
  }
  auto const listed = rank(folded);
  if (listed >= Rank::common) {
    return listed;
  }
  auto const capital = has_capital(utf8);
  if (capital && names_.word(folded)) {
    return Rank::common;
  }
  return listed == Rank::name && !capital ? Rank::none : listed;
}

bool Lexicon::word(std::string_view utf8) const { return familiarity(utf8) != Rank::none; }

std::size_t Lexicon::parts(std::string_view utf8) const {
  auto const folded = fold(utf8);
  if (folded.empty() || folded.size() > longest_word) {
    return 0;
  }
  std::string_view text = folded;
  // The genitive and plural of words on a vowel: "veiligheidsregio's".
  if (text.ends_with("'s")) {
    text.remove_suffix(2);
  }
  std::size_t total = 0;
  auto const capital = has_capital(utf8);
  for (auto hyphen = text.find(' '); !text.empty(); hyphen = text.find(' ')) {
    auto const part = text.substr(0, hyphen);
    auto const known = rank(part);
    if (known >= Rank::plain || (capital && (known == Rank::name || names_.word(part)))) {
      total += 1;
    } else {
      Joined joined{part};
      if (capital && !names_.empty()) {
        start_with_names(joined, part, names_);
      }
      auto const count = joined.parts();
      if (count == 0) {
        return 0;
      }
      total += count;
    }
    text = hyphen == std::string_view::npos ? "" : text.substr(hyphen + 1);
  }
  auto const plural = folded.ends_with("'s") && total == 1;
  return plural ? 2 : total >= 2 && total <= most_parts ? total : 0;
}

bool Lexicon::compound(std::string_view utf8) const { return parts(utf8) >= 2; }

bool Lexicon::name_prefix(std::string_view folded) const { return names_.beginning(folded); }

bool Lexicon::whole_name(std::string_view folded) const { return names_.whole(folded); }

}  // namespace verband::text
