// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/plausible.hpp"

#include <algorithm>
#include <array>

#include "ingest/shapes/list_parties.hpp"
#include "ingest/words/head_words.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr float telling = 0.5F;     // nats: a word that says what kind of column it stands in
constexpr std::size_t few = 3;      // filled cells below which a column tells nothing
constexpr double hardly_any = 0.3;  // of the cells

/// The share of the filled cells of a column of which this holds; `unknown` when hardly any is
/// filled.
template <typename Holds>
double share(HeadedTable const& table, std::size_t column, Holds const& holds,
             double unknown = 1.0) {
  std::size_t filled = 0;
  std::size_t found = 0;
  for (auto const& row : table.rows) {
    auto const text = text::squeeze(row.cells[column].text);
    if (text.find_first_not_of("-–./ ") == std::string::npos) continue;
    ++filled;
    found += holds(text) ? 1 : 0;
  }
  return filled < few ? unknown : static_cast<double>(found) / static_cast<double>(filled);
}

bool tells(std::string const& text, std::initializer_list<Kind> kinds) {
  bool const formal = std::ranges::find(kinds, Kind::legal_form) != kinds.end();
  if (formal && std::ranges::find(legal_codes, text) != legal_codes.end()) return true;
  return std::ranges::any_of(words_of(text), [&](std::string const& word) {
    auto const scores = kind_scores(word);
    return std::ranges::any_of(
        kinds, [&](Kind kind) { return scores.at(static_cast<std::size_t>(kind)) > telling; });
  });
}

bool figure(std::string const& text) { return text.find_first_of("0123456789") != text.npos; }

bool sentence(std::string const& text) {
  constexpr std::size_t long_for_a_name = 9;  // words
  return text.ends_with('.') && words_of(text).size() >= long_for_a_name;
}

/// "idem", "dezelfde gemeenten": those of the row above.
bool as_above(std::string_view text) {
  static constexpr std::array<std::string_view, 4> begins{"idem", "dito", "dezelfde ", "zelfde "};
  auto const folded = text::fold(text);
  return std::ranges::any_of(begins,
                             [&](std::string_view begin) { return folded.starts_with(begin); });
}

}  // namespace

bool tells_parties(std::string const& text, text::Lexicon const& lexicon) {
  if (as_above(text)) return true;
  if (figure(text) || tells(text, {Kind::participants, Kind::name, Kind::legal_form})) return true;
  if (names_party(text, lexicon)) return true;
  std::string words;
  for (auto const& word : words_of(text)) words += word + " ";
  auto const folded = text::fold(words) + " ";
  for (std::size_t at = 0; at < folded.size(); at = folded.find(' ', at) + 1) {
    for (auto end = folded.find(' ', at); end != std::string::npos;
         end = folded.find(' ', end + 1)) {
      auto const part = std::string_view{folded}.substr(at, end - at);
      if (lexicon.whole_name(part)) return true;
      if (!lexicon.name_prefix(part)) break;
    }
  }
  return false;
}

bool tells_form(std::string const& text) { return tells(text, {Kind::nature, Kind::legal_form}); }

double told_by_words(HeadedTable const& table, std::size_t column,
                     std::initializer_list<Kind> kinds) {
  return share(table, column, [&](std::string const& text) { return tells(text, kinds); });
}

std::vector<bool> implausible_kinds(HeadedTable const& table, std::vector<Kind> const& kinds,
                                    text::Lexicon const& lexicon) {
  std::vector<bool> found(kinds.size(), false);
  bool const purpose = std::ranges::find(kinds, Kind::purpose) != kinds.end();
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    switch (kinds[c]) {
      case Kind::participants:
        found[c] = share(table, c, [&](std::string const& text) {
                     return tells_parties(text, lexicon);
                   }) < hardly_any;
        break;
      case Kind::name:
        found[c] = share(table, c, sentence, 0.0) > hardly_any;
        break;
      case Kind::policy_area:  // without a column of tasks these may well be the tasks
        found[c] = !purpose && holds_texts(table, c);
        break;
      case Kind::nature:
      case Kind::legal_form:
        found[c] = told_by_words(table, c, {Kind::nature, Kind::legal_form}) == 0.0;
        break;
      default:
        break;
    }
  }
  return found;
}

}  // namespace verband::ingest
