// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/name_places.hpp"

#include <algorithm>
#include <utility>

#include "ingest/flat/doubts.hpp"
#include "ingest/flat/header.hpp"
#include "ingest/shapes/head_rows.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/list_quality.hpp"
#include "ingest/words/head_words.hpp"
#include "ingest/words/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

/// A name and what stands behind it of where it is.
struct Seat {
  std::string name{};
  std::string place{};
  bool sure{};  // a line of an address, or a known place
};

/// A part of a head that asks for several things, "zetel" of "Naam, zetel en rechtsvorm", and the
/// kind of what it asks for.
struct HeadPart {
  std::string text{};
  Kind kind{};
};

/// The parts of a head, those of one kind as one: "Organisatie (naam, adres)" asks for a name and
/// for a place. None where one of them asks for nothing that is known, or the first for no name.
std::vector<HeadPart> parts_of_head(std::string const& header) {
  constexpr std::string_view joint = " en ";
  auto text = header;
  for (auto at = text.find(joint); at != std::string::npos; at = text.find(joint))
    text.replace(at, joint.size(), ",");
  std::vector<HeadPart> parts;
  for (std::string_view rest = text; !rest.empty();) {
    auto const end = std::min(rest.find_first_of(",/()+\n"), rest.size());
    auto part = text::squeeze(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (part.empty()) continue;
    auto const kind = header_kind(part);
    if (!kind || (parts.empty() && *kind != Kind::name)) return {};
    if (parts.empty() || parts.back().kind != *kind) parts.push_back({std::move(part), *kind});
  }
  return parts;
}

bool asks_place(std::string_view header) {
  auto const words = words_of(header);
  return words.size() > 1 && std::ranges::any_of(words, [](std::string const& word) {
           auto const* const known = header_word(word);
           return known != nullptr && known->kind == Kind::place;
         });
}

/// True for one to four words that may be a place: "Den Haag", "Hengelo (Gld)"; not "Water en
/// Groen".
bool may_be_place(std::string_view text) {
  constexpr std::size_t most = 4;
  if (text.empty()) return false;
  auto const words = words_of(text);
  bool const capital =
      (text[0] >= 'A' && text[0] <= 'Z') || text.starts_with("'s-") || text.starts_with("’s-");
  return !words.empty() && words.size() <= most && capital &&
         text.find_first_of("0123456789.,;") == std::string_view::npos &&
         std::ranges::find(words, "en") == words.end();
}

/// "Hengelo (Gld)" without what its bracket says.
std::string_view without_bracket(std::string_view place) {
  return place.substr(0, std::min(place.find(" ("), place.size()));
}

/// True for a line of an address: a known place, a street or a post box with its number, a website.
bool address_line(std::string_view line, text::Lexicon const& lexicon) {
  return organisation_name(without_bracket(line), lexicon) || line.starts_with("www.") ||
         line.ends_with(" (B)") || line.ends_with(" (D)") ||
         line.find_first_of("0123456789") != std::string_view::npos;
}

/// False for a word of a kind alone: "Veiligheidsregio" over "Zeeland".
bool names_one(std::string_view name) { return words_of(name).size() > 1 || !has_name_word(name); }

/// What stands in lines below a name, from the first that is of an address on; a word for a kind
/// alone is no name ("Veiligheidsregio", "Zeeland").
Seat seat_in_lines(std::string const& cell, text::Lexicon const& lexicon) {
  for (auto end = cell.find('\n'); end != std::string::npos; end = cell.find('\n', end + 1)) {
    auto const name = std::string_view{cell}.substr(0, end);
    auto const rest = std::string_view{cell}.substr(end + 1);
    auto const line = rest.substr(0, std::min(rest.find('\n'), rest.size()));
    if (!line.empty() && names_one(name) && address_line(line, lexicon))
      return {.name = std::string{name}, .place = std::string{rest}, .sure = true};
  }
  auto const last = cell.rfind('\n');
  auto name = cell.substr(0, last);
  auto place = cell.substr(last + 1);
  if (!names_one(name) || !may_be_place(place)) return {};
  return {.name = std::move(name), .place = std::move(place)};
}

/// "Avri, Poststraat 12, 4190 AB Geldermalsen": an address begins behind the first comma before a
/// part with a figure.
Seat address_of(std::string const& cell) {
  for (auto at = cell.find(", "); at != std::string::npos; at = cell.find(", ", at + 1)) {
    auto const rest = cell.substr(at + 2);
    auto const part = std::string_view{rest}.substr(0, std::min(rest.find(", "), rest.size()));
    bool const figure = part.find_first_of("0123456789") != std::string_view::npos;
    if (figure && at > 0) return {.name = cell.substr(0, at), .place = rest, .sure = true};
  }
  return {};
}

Seat seat_of(std::string const& cell, text::Lexicon const& lexicon) {
  if (cell.find('\n') != std::string::npos) return seat_in_lines(cell, lexicon);
  if (auto address = address_of(cell); address.sure) return address;
  for (std::string_view const before : {" gevestigd te ", " te ", ", "}) {
    auto const at = cell.rfind(before);
    if (at == std::string::npos || at == 0) continue;
    auto place = cell.substr(at + before.size());
    if (!may_be_place(place)) continue;
    bool const known = organisation_name(without_bracket(place), lexicon);
    auto const comma = cell[at - 1] == ',' ? 1U : 0U;  // "Archief, te Assen"
    return {.name = cell.substr(0, at - comma), .place = std::move(place), .sure = known};
  }
  auto const bracket = cell.rfind(" (");
  if (bracket == std::string::npos || !cell.ends_with(')')) return {};
  auto place = cell.substr(bracket + 2, cell.size() - bracket - 3);
  // "(VRU)" is a short name, where it is no known place
  if (!organisation_name(place, lexicon)) return {};
  return {.name = cell.substr(0, bracket), .place = std::move(place), .sure = true};
}

/// The lines of a cell.
std::vector<std::string> lines_of(std::string const& cell) {
  std::vector<std::string> lines;
  for (auto const line : text_lines(cell)) lines.push_back(text::squeeze(line));
  return lines;
}

/// Below a head for three things or more, each on a line of its own, the lines behind the name get
/// columns of their own; a name with fewer lines is doubted, one with more stays whole. False
/// where most names have other lines than the head asks for.
bool lines_apart(PartnershipList& list, std::size_t at, std::vector<HeadPart> const& parts) {
  std::vector<std::vector<std::string>> cells;
  for (auto const& row : list.rows) cells.push_back(lines_of(row.cells[at].text));
  auto const whole = static_cast<std::size_t>(std::ranges::count_if(
      cells, [&](auto const& lines) { return lines.size() == parts.size(); }));
  if (whole * 2 < cells.size()) return false;
  for (std::size_t p = 1; p < parts.size(); ++p) {
    bool const there = parts[p].kind < Kind::extra && has(list, parts[p].kind);
    auto header = parts[p].text;
    if (header[0] >= 'a' && header[0] <= 'z') header[0] = static_cast<char>(header[0] - 'a' + 'A');
    list.columns.push_back({there ? Kind::extra : parts[p].kind, std::move(header)});
  }
  for (std::size_t r = 0; r < cells.size(); ++r) {
    auto& row = list.rows[r].cells;
    auto const& lines = cells[r];
    bool const fewer = lines.size() > 1 && lines.size() < parts.size();
    bool const apart = fewer || lines.size() == parts.size();
    if (apart) row[at].text = lines[0];
    if (lines.size() > 1 && lines.size() != parts.size())
      doubt_cell(row[at],
                 "Hier staan meer of minder regels dan de kop vraagt. Kijk wat de naam is.");
    std::size_t next = 1;
    for (std::size_t p = 1; p < parts.size(); ++p) {
      // a line that is missing may well be the website
      bool const other = fewer && next < lines.size() && parts[p].kind == Kind::website &&
                         lines[next].find("www.") == std::string::npos;
      bool const filled = apart && next < lines.size() && !other;
      row.push_back({.text = filled ? lines[next++] : std::string{}, .place = row[at].place});
    }
  }
  return true;
}

/// Puts the place behind each name into a cell of its own at the end of the row, and doubts one
/// that may be a part of the name; false, and nothing changed, where most names have no known
/// place.
bool seats_apart(std::vector<std::vector<Cell>*> const& rows, std::size_t at,
                 text::Lexicon const& lexicon) {
  std::vector<Seat> seats;
  for (auto const* const cells : rows) seats.push_back(seat_of((*cells)[at].text, lexicon));
  auto const sure = static_cast<std::size_t>(std::ranges::count_if(seats, &Seat::sure));
  if (sure * 2 < seats.size() || sure == 0) return false;
  for (std::size_t r = 0; r < seats.size(); ++r) {
    auto& cells = *rows[r];
    Cell place{.place = cells[at].place};
    if (!seats[r].place.empty()) {
      cells[at].text = seats[r].name;
      place.text = seats[r].place;
      if (!seats[r].sure) {
        doubt_cell(cells[at],
                   "Of „" + place.text + "” de plaats is of bij de naam hoort, is niet zeker.");
      }
    }
    cells.push_back(std::move(place));
  }
  return true;
}

}  // namespace

void places_apart(PartnershipList& list, text::Lexicon const& lexicon) {
  auto const column = std::ranges::find(list.columns, Kind::name, &ListColumn::kind);
  if (column == list.columns.end() || !asks_place(column->header)) return;
  auto const at = static_cast<std::size_t>(column - list.columns.begin());
  constexpr std::size_t two = 2;  // a name and a place
  auto const parts = parts_of_head(column->header);
  if (parts.size() > two && lines_apart(list, at, parts)) return;
  std::vector<std::vector<Cell>*> rows;
  for (auto& row : list.rows) rows.push_back(&row.cells);
  if (seats_apart(rows, at, lexicon)) list.columns.push_back({Kind::place, "Vestigingsplaats"});
}

void places_apart(Draft& draft, text::Lexicon const& lexicon) {
  auto const at = column_of(draft, ColumnRole::name);
  if (!at || !asks_place(draft.columns[*at].header)) return;
  std::vector<std::vector<Cell>*> rows;
  for (auto& row : draft.rows) rows.push_back(&row.cells);
  if (seats_apart(rows, *at, lexicon))
    draft.columns.push_back({ColumnRole::extra, "Vestigingsplaats"});
}

}  // namespace verband::ingest
