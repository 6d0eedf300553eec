// SPDX-License-Identifier: EUPL-1.2
#include "ingest/cards/running_labels.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/words/joins.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t longest = 8;  // words of a label

bool all_capitals(Word const& word) {
  return word.text.size() > 1 && std::ranges::none_of(word.text, small_letter) &&
         capital(word.text);
}
/// "'s-Hertogenbosch" is a name as well.
bool begins_name(Word const& word) { return capital(word.text) || word.text.starts_with('\''); }
bool letters(Word const& word) {
  return std::ranges::any_of(word.text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) == 0xC3;
  });
}
/// True for a word with a letter or a figure.
bool tells(Word const& word) { return letters(word) || std::ranges::any_of(word.text, digit); }
bool ends_text(std::string_view text) {
  return text.ends_with('.') || text.ends_with(',') || text.ends_with(';') || text.ends_with('!');
}

/// A legal form; "Verbonden partij" is a label here.
bool form(std::string_view text) {
  return is_form(text) && !text::fold(text).starts_with("verbonden");
}

/// A word with which the name of one who takes part may begin.
bool party_word(std::string_view word) {
  return word.starts_with("provincie") || word.starts_with("gemeente") ||
         word.starts_with("waterschap");
}

/// "Financieel" above "belang", "betrokken" above "gemeenten".
bool asks_for_noun(std::string_view word) {
  return adjective(word) || leaves_open(word) || word.ends_with("lijk") || word.ends_with("eel") ||
         word == "betrokken";
}

bool starts_with(std::vector<std::uint32_t> const& phrase,
                 std::vector<std::uint32_t> const& begin) {
  return phrase.size() >= begin.size() && std::equal(begin.begin(), begin.end(), phrase.begin());
}

}  // namespace

RunningLabels::RunningLabels(Source const& source) : source_{source} {
  std::vector<std::size_t> lengths;
  for (auto const& line : source.lines) {
    if (!line.furniture && !line.empty()) lengths.push_back(line.end - line.begin);
  }
  if (lengths.empty()) return;
  auto const most = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 97 / 100);
  std::ranges::nth_element(lengths, most);
  full_ = *most;
  count_cards();
  if (cards_ < 2) return;
  std::map<std::uint32_t, std::vector<At>> starts;
  for (std::uint32_t i = 0; i < source.lines.size(); ++i) {
    auto const& line = source.lines[i];
    if (line.furniture || line.empty() || !may_begin(line.words[0]) || line.words[0].number == 0)
      continue;
    starts[line.words[0].number].push_back({i, 1, i});
  }
  for (auto const& [number, ends] : starts) {
    if (ends.size() >= need_) grow({number}, ends);
  }
  // Fields that are left out now and then; "Provincie Drenthe" begins a text.
  std::ranges::sort(known_, {}, &Phrase::size);
  for (auto const& phrase : known_) {
    bool const holds_one = std::ranges::any_of(
        labels_, [&](Phrase const& label) { return starts_with(phrase, label); });
    bool const party = phrase.size() == 1 && parties_.contains(phrase.front());
    if (!begins_label(phrase) && !holds_one && !party) labels_.insert(phrase);
  }
}

/// True for a line that begins with a legal form: "Gemeenschappelijke regeling (openbaar lichaam)".
bool RunningLabels::says_form(std::uint32_t line, std::uint32_t most) const {
  for (std::uint32_t end = 1; end <= most; ++end) {
    if (form(text_of(At{line, end, line}))) return true;
  }
  return false;
}

/// How often the labels that are known by their words return: the middle of their counts.
void RunningLabels::count_cards() {
  std::map<Phrase, std::size_t> times;
  std::map<Phrase, Kind> kinds;
  std::size_t capitals = 0;
  std::size_t all = 0;
  for (std::uint32_t i = 0; i < source_.lines.size(); ++i) {
    auto const& words = source_.lines[i].words;
    if (source_.lines[i].furniture || words.empty()) continue;
    auto const& first = words[0].folded;
    if (header_word(first) == nullptr && !header_filler(first)) continue;  // most lines
    constexpr std::size_t most = 4;                                        // words
    auto const last = static_cast<std::uint32_t>(std::min(words.size(), most));
    if (says_form(i, last)) continue;
    Phrase phrase;
    for (std::uint32_t end = 1; end <= last; ++end) {
      phrase.push_back(words[end - 1].number);
      if (!known(i, end)) continue;
      ++times[phrase];
      ++all;
      capitals += capital(words[0].text) ? 1 : 0;
      if (!kinds.contains(phrase)) kinds.emplace(phrase, *header_kind(text_of(At{i, end, i})));
      if (party_word(first)) parties_.insert(words[0].number);
    }
  }
  small_ = capitals * 2 < all;
  std::vector<std::size_t> counts;
  std::set<Kind> several;
  for (auto const& [phrase, count] : times) {
    if (count < 2) continue;
    counts.push_back(count);
    known_.push_back(phrase);
    several.insert(kinds.at(phrase));
  }
  if (several.size() < 2) return;
  auto const middle = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2);
  std::ranges::nth_element(counts, middle);
  cards_ = *middle;
  need_ = std::max<std::size_t>(2, (cards_ * 3 + 4) / 5);
}

bool RunningLabels::may_begin(Word const& word) const { return small_ || capital(word.text); }

bool RunningLabels::known(std::uint32_t line, std::uint32_t end) const {
  return known(At{line, end, line});
}

std::string RunningLabels::text_of(At const& end) const {
  std::string text;
  for (auto i = end.begin; i <= end.line; ++i) {
    auto const& line = source_.lines[i];
    if (line.furniture) continue;
    auto const words = std::span{line.words}.first(i == end.line ? end.word : line.words.size());
    for (auto const& word : words) text += (text.empty() ? "" : " ") + word.text;
  }
  return text;
}

bool RunningLabels::known(At const& end) const {
  auto const text = text_of(end);
  return !ends_text(text) && known_label(text) && !form(text);
}

/// The number of the word there; goes on behind it. A label may go on on the next line.
std::optional<std::uint32_t> RunningLabels::next(At& at) const {
  auto const& lines = source_.lines;
  while (at.line < lines.size() &&
         (lines[at.line].furniture || at.word >= lines[at.line].words.size())) {
    ++at.line;
    at.word = 0;
  }
  if (at.line >= lines.size()) return std::nullopt;
  return lines[at.line].words[at.word++].number;
}

/// True when the line above has ended before this one begins: a sentence is over, or there was room
/// for the first word.
bool RunningLabels::begins_anew(std::uint32_t line) const {
  auto const& lines = source_.lines;
  if (lines[line].blank_before) return true;
  auto above = line;
  do {
    if (above == 0) return true;
    --above;
  } while (lines[above].furniture || lines[above].empty());
  auto const& last = lines[above].words.back().text;
  auto const length = lines[above].end - lines[above].begin;
  auto const first = lines[line].words[0].text.size();
  return last.ends_with('.') || (length + 1 + first) * 20 < full_ * 17;
}

/// True when nearly everywhere a capital follows: "Waartoe dient het" before a sentence.
bool RunningLabels::before_capitals(std::vector<At> const& ends) const {
  auto const count = std::ranges::count_if(ends, [&](At at) {
    return next(at) && begins_name(source_.lines[at.line].words[at.word - 1]);
  });
  return static_cast<std::size_t>(count) * 5 >= ends.size() * 4;
}

/// True when mostly the line goes on with a small letter: "Tekorten komen" "voor rekening van …" is
/// a sentence that returns. An address of a website is a text.
bool RunningLabels::before_small(std::vector<At> const& ends) const {
  auto const count = std::ranges::count_if(ends, [&](At const& at) {
    auto const& words = source_.lines[at.line].words;
    return at.word < words.size() && small_letter(words[at.word].text[0]) &&
           words[at.word].text.find('.') == std::string::npos;
  });
  return static_cast<std::size_t>(count) * 2 > ends.size();
}

/// True when nearly everywhere a line ends here and the next one begins with a known label: what
/// stands before it is the text of another.
bool RunningLabels::before_labels(std::vector<At> const& ends) const {
  constexpr std::uint32_t most = 4;  // words
  auto const count = std::ranges::count_if(ends, [&](At at) {
    if (at.word < source_.lines[at.line].words.size() || !next(at) || at.word != 1) return false;
    auto const words = static_cast<std::uint32_t>(source_.lines[at.line].words.size());
    for (std::uint32_t end = 1; end <= std::min(words, most); ++end) {
      if (known(at.line, end)) return true;
    }
    return false;
  });
  return static_cast<std::size_t>(count) * 5 >= ends.size() * 4;
}

/// True for a phrase that may be a label: known by its words, or one that begins anew each time.
bool RunningLabels::may_be_label(std::vector<At> const& ends) const {
  auto const& one = ends.front();
  auto const& words = source_.lines[one.line].words;
  if (one.word == 0 || ends_text(words[one.word - 1].text)) return false;
  auto const& last = words[one.word - 1];
  bool const address =
      last.text.find("www.") != std::string::npos || last.text.find("//") != std::string::npos;
  if (!tells(last) || address) return false;
  if (known(one)) return true;
  if (leaves_open(last.folded) && !before_capitals(ends)) return false;
  if (leaves_open(source_.lines[one.begin].words[0].folded) || before_small(ends)) return false;
  auto const anew =
      std::ranges::count_if(ends, [&](At const& at) { return begins_anew(at.begin); });
  return static_cast<std::size_t>(anew) * 5 >= ends.size() * 4;
}

/// Follows a phrase as long as enough of its places say the same; keeps the labels found. Returns
/// how many places are those of labels.
std::size_t RunningLabels::grow(Phrase const& phrase, std::vector<At> const& ends) {
  auto const& one = ends.front();
  if (form(text_of(one))) return ends.size();  // what a field says
  std::map<std::uint32_t, std::vector<At>> further;
  for (auto at : ends) {
    if (auto const word = next(at)) further[*word].push_back(at);
  }
  bool const sure = known(one);
  bool const shouted = all_capitals(source_.lines[one.begin].words[0]);
  std::size_t taken = 0;
  auto const& last = source_.lines[one.line].words[one.word - 1];
  // A label has no comma and ends at a colon; one that is known is whole where another one stands
  // below it.
  bool const whole = last.text.ends_with(',') || last.text.ends_with(':') ||
                     (sure && !asks_for_noun(last.folded) && before_labels(ends));
  for (auto const& [number, places] : further) {
    if (whole || places.size() < need_ || phrase.size() >= longest) continue;
    auto const& at = places.front();
    auto const& word = source_.lines[at.line].words[at.word - 1];
    // Behind a known label a word that most of them share may be a text that returns.
    bool const other = shouted ? !all_capitals(word) : begins_name(word);
    bool const of_text = letters(word) ? other || places.size() * 10 < ends.size() * 9
                                       : word.text.starts_with("€") || before_labels(places);
    // "openbaar" asks for "belang", however often "Openbaar lichaam" stands there as a text.
    bool const asked = letters(word) && !other && asks_for_noun(last.folded);
    if (sure && of_text && !asked) continue;
    auto longer = phrase;
    longer.push_back(number);
    taken += grow(longer, places);
  }
  if ((ends.size() - taken) * 2 < need_ || !may_be_label(ends)) return taken;
  labels_.insert(phrase);
  return ends.size();
}

std::vector<std::uint32_t> phrase_of(Source const& source, std::vector<Piece> const& pieces) {
  std::vector<std::uint32_t> phrase;
  for (auto const& piece : pieces) {
    auto const& words = source.lines[piece.line].words;
    for (auto w = piece.begin; w < piece.end; ++w) phrase.push_back(words[w].number);
  }
  return phrase;
}

bool RunningLabels::begins_label(Phrase const& phrase) const {
  auto const at = labels_.lower_bound(phrase);
  return at != labels_.end() && starts_with(*at, phrase);
}

bool RunningLabels::begins_label(std::vector<Piece> const& pieces) const {
  return begins_label(phrase_of(source_, pieces));
}

std::vector<Piece> RunningLabels::at(std::uint32_t line) const {
  auto const& words = source_.lines[line].words;
  if (words.empty() || labels_.empty() || !may_begin(words[0])) return {};
  Phrase phrase;
  std::vector<Piece> found;
  std::vector<Piece> pieces{{line, 0, 0}};
  At here{line, 0, line};
  while (phrase.size() < longest) {
    auto const number = next(here);
    if (!number) break;
    phrase.push_back(*number);
    if (!begins_label(phrase)) break;
    if (here.line != pieces.back().line) pieces.push_back({here.line, 0, 0});
    pieces.back().end = here.word;
    bool const ended = ends_text(source_.lines[here.line].words[here.word - 1].text);
    if (!ended && labels_.contains(phrase)) found = pieces;
  }
  return found;
}

}  // namespace verband::ingest
