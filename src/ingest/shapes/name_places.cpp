// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/name_places.hpp"

#include <algorithm>
#include <utility>

#include "ingest/shapes/head_rows.hpp"
#include "ingest/words/head_words.hpp"
#include "ingest/words/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

/// A name and what stands behind it of where it is.
struct Seat {
  std::string name{};
  std::string place{};
  bool sure{};  // lines of an address, or a known place
};

bool asks_place(std::string_view header) {
  auto const words = words_of(header);
  return words.size() > 1 && std::ranges::any_of(words, [](std::string const& word) {
           auto const* const known = header_word(word);
           return known != nullptr && known->kind == Kind::place;
         });
}

/// True for one to three words that may be a place: "Den Haag", "Hengelo (Gld)".
bool may_be_place(std::string_view text) {
  constexpr std::size_t most = 4;
  auto const words = words_of(text);
  return !words.empty() && words.size() <= most && text[0] >= 'A' && text[0] <= 'Z' &&
         text.find_first_of("0123456789.,;") == std::string_view::npos;
}

/// "Hengelo (Gld)" without what its bracket says.
std::string_view without_bracket(std::string_view place) {
  return place.substr(0, std::min(place.find(" ("), place.size()));
}

Seat seat_of(std::string const& cell, text::Lexicon const& lexicon) {
  if (auto const line = cell.find('\n'); line != std::string::npos)
    return {.name = cell.substr(0, line), .place = cell.substr(line + 1), .sure = true};
  for (std::string_view const before : {", ", " gevestigd te ", " te ", " in ", " – ", " - "}) {
    auto const at = cell.rfind(before);
    if (at == std::string::npos || at == 0) continue;
    auto place = cell.substr(at + before.size());
    if (!may_be_place(place)) continue;
    bool const known = organisation_name(without_bracket(place), lexicon);
    return {.name = cell.substr(0, at), .place = std::move(place), .sure = known};
  }
  auto const bracket = cell.rfind(" (");
  if (bracket == std::string::npos || !cell.ends_with(')')) return {};
  auto place = cell.substr(bracket + 2, cell.size() - bracket - 3);
  // "(VRU)" is a short name, where it is no known place
  if (!organisation_name(place, lexicon)) return {};
  return {.name = cell.substr(0, bracket), .place = std::move(place), .sure = true};
}

}  // namespace

void places_apart(PartnershipList& list, text::Lexicon const& lexicon) {
  auto const column = std::ranges::find(list.columns, Kind::name, &ListColumn::kind);
  if (column == list.columns.end() || !asks_place(column->header)) return;
  auto const at = static_cast<std::size_t>(column - list.columns.begin());
  std::vector<Seat> seats;
  for (auto const& row : list.rows) seats.push_back(seat_of(row.cells[at].text, lexicon));
  auto const sure = static_cast<std::size_t>(std::ranges::count_if(seats, &Seat::sure));
  if (sure * 2 < seats.size() || sure == 0) return;
  list.columns.push_back({Kind::place, "Vestigingsplaats"});
  for (std::size_t r = 0; r < seats.size(); ++r) {
    auto& cells = list.rows[r].cells;
    Cell place{.place = cells[at].place};
    if (!seats[r].place.empty()) {
      cells[at].text = seats[r].name;
      place.text = seats[r].place;
    }
    cells.push_back(std::move(place));
  }
}

}  // namespace verband::ingest
