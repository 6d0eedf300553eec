// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/notes.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/shapes/labels.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr std::array<std::string_view, 10> raised{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
constexpr std::size_t longest_note = 600;

/// The bytes of a mark at the beginning of a text: raised figures, or stars; 0 for none.
std::size_t mark_at(std::string_view text) {
  // "¹" … "³" begin with C2, the others with E2.
  if (text.empty() || (text[0] != '\xC2' && text[0] != '\xE2' && text[0] != '*')) return 0;
  std::size_t size = 0;
  for (bool found = true; found;) {
    found = false;
    for (auto const figure : raised) {
      if (!text.substr(size).starts_with(figure)) continue;
      size += figure.size();
      found = true;
      break;
    }
  }
  while (size < text.size() && size < 3 && text[size] == '*') ++size;
  return size;
}

/// The mark of a line that is a note, and the text behind it: "* tot 2012", and of a cross with a
/// mark "x* = alleen afnemer".
std::pair<std::string, std::string> note_in(std::string_view line) {
  bool const cross = line.size() > 1 && (text::fold(line.substr(0, 1)) == "x" || line[0] == 'v');
  if (cross && mark_at(line.substr(1)) > 0) line.remove_prefix(1);
  auto size = mark_at(line);
  std::string mark{line.substr(0, size)};
  if (size == 0) {
    // "1) tot 2012", "1 tot 2012"
    while (size < line.size() && size < 2 && line[size] >= '0' && line[size] <= '9') ++size;
    if (size == 0 || size >= line.size()) return {};
    mark = as_raised(line.substr(0, size));
    if (line[size] == ')' || line[size] == '.') ++size;
    if (size >= line.size() || line[size] != ' ') return {};
  }
  auto text = text::squeeze(line.substr(size));
  if (text.starts_with(")") || text.starts_with("= ") || text.starts_with(": "))
    text = text::squeeze(text.substr(1));
  if (text.empty() || text.size() > longest_note) return {};
  return {std::move(mark), std::move(text)};
}

using Key = std::pair<std::uint32_t, std::string>;  // page and mark

/// True when the figures or stars at this place belong to the text: "300 m²", "CO²", "5 * 3".
bool part_of_text(std::string_view text, std::size_t at, std::size_t size) {
  constexpr std::array<std::string_view, 7> before{"m", "mm", "cm", "dm", "km", "Nm", "CO"};
  auto const above = text.substr(0, at);
  if (text[at] == '*') return above.ends_with(' ') && text.substr(at + size).starts_with(' ');
  auto const word = above.substr(above.find_last_of(" \n(/0123456789") + 1);  // npos + 1 is 0
  return std::ranges::find(before, word) != before.end();
}

/// Calls `each` with the place and size of every mark behind the beginning of a text, until it
/// returns false.
template <typename Each>
void marks_in(std::string_view text, Each const& each) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    auto const size = mark_at(text.substr(at));
    if (size == 0) continue;
    if (!part_of_text(text, at, size) && !each(at, size)) return;
    at += size - 1;
  }
}

/// Where in a text a mark stands that is not part of a longer one; npos when nowhere.
std::size_t place_of(std::string_view text, std::string_view mark) {
  auto place = std::string_view::npos;
  marks_in(text, [&](std::size_t at, std::size_t size) {
    if (text.substr(at, size) == mark) place = at;
    return place == std::string_view::npos;
  });
  return place;
}

}  // namespace

std::string as_raised(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (c >= '0' && c <= '9') {
      out += raised.at(static_cast<std::size_t>(c - '0'));
    } else {
      out += c;
    }
  }
  return out;
}

namespace {

/// The cells in which a mark stands, and the last page of their table.
struct Referring {
  std::vector<GridCell*> cells{};
  std::uint32_t last{};
};
using Refers = std::map<Key, Referring>;

/// Adds the marks in the cells of a table: a mark is that of the first table of its page, and
/// without pages that of the last one above the note.
void hear(Grid& grid, NotesStand stand, Refers& refers) {
  Refers here;
  for (auto& row : grid.rows) {
    for (auto& cell : row.cells) {
      marks_in(cell.text, [&](std::size_t at, std::size_t size) {
        auto& [cells, last] = here[{row.page, cell.text.substr(at, size)}];
        if (cells.empty() || cells.back() != &cell) cells.push_back(&cell);
        last = grid.rows.back().page;
        return true;
      });
    }
  }
  for (auto& [key, own] : here) {
    auto& known = refers[key];
    if (known.cells.empty() || stand == NotesStand::below_table) known = std::move(own);
  }
}

/// The cells with this mark: on the page of the note, or where notes stand on the last page of a
/// table of several pages, on the last page before it.
Refers::iterator referring(Refers& refers, std::uint32_t page, std::string const& mark,
                           NotesStand stand) {
  auto const here = refers.find({page, mark});
  if (here != refers.end() || stand == NotesStand::below_table) return here;
  auto last = refers.end();
  for (auto each = refers.begin(); each != refers.end() && each->first.first < page; ++each) {
    if (each->first.second == mark && each->second.last == page) last = each;
  }
  return last;
}

/// Puts the text of a note where its mark stands, in place of a bracket that holds the mark alone
/// or only closes behind it.
void put_in(std::string& cell, std::string_view mark, std::string_view text) {
  auto at = place_of(cell, mark);
  if (at == std::string::npos) return;
  auto size = mark.size();
  if (cell.substr(at + size).starts_with(")")) {
    auto const before = std::string_view{cell}.substr(0, at);
    bool const open = std::ranges::count(before, '(') > std::ranges::count(before, ')');
    if (before.ends_with('(')) {
      --at;
      size += 2;
    } else if (!open) {
      ++size;
    }
  }
  if (at > 0 && cell[at - 1] == ' ') {
    --at;
    ++size;
  }
  cell.replace(at, size, " (" + std::string{text} + ")");
}

/// Puts a note in the cells that refer to it; false when there is none.
bool attach(std::string_view line, std::uint32_t page, NotesStand stand, Refers& refers) {
  auto const [mark, text] = note_in(line);
  // Where no foot of a page says that it is a note, "2. Financiën" may be anything.
  bool const figure = !line.empty() && line[0] >= '0' && line[0] <= '9';
  bool const numbered = figure && line.find(')') > 2;
  if (numbered && stand == NotesStand::below_table) return false;
  auto const found = mark.empty() ? refers.end() : referring(refers, page, mark, stand);
  if (found == refers.end()) return false;
  for (auto* const cell : found->second.cells) {
    put_in(cell->text, mark, text);
    if (found->first.first != page) {
      cell->doubts.emplace_back(
          "De noot bij deze cel staat op een andere bladzijde. Kijk of zij hierbij hoort.");
    }
  }
  refers.erase(found);  // a second note with that mark is of another table
  return true;
}

/// The text of a row that holds nothing else; empty when several cells have one.
std::string_view only_text(GridRow const& row) {
  std::string_view only;
  for (auto const& cell : row.cells) {
    if (text::squeeze(cell.text).empty()) continue;
    if (!only.empty()) return {};
    only = cell.text;
  }
  return only;
}

/// Takes out the rows at the end of a table that hold a note and nothing else: they are the last
/// rows of sheets.
std::vector<GridRow> notes_below(Grid& grid) {
  auto first = grid.rows.end();
  while (first - grid.rows.begin() > 1) {
    auto const text = only_text(*std::prev(first));
    bool const note = text.find('\n') == std::string_view::npos &&
                      text.find_first_of("0123456789") != 0 && !note_in(text).first.empty();
    if (!note) break;
    --first;
  }
  std::vector<GridRow> notes{std::make_move_iterator(first),
                             std::make_move_iterator(grid.rows.end())};
  grid.rows.erase(first, grid.rows.end());
  return notes;
}

/// The notes in the last rows of a table, in the cells that refer to them; where one is of no cell
/// all stay where they are.
void attach_rows(Grid& grid, NotesStand stand, Refers& refers) {
  auto notes = notes_below(grid);
  if (notes.empty()) return hear(grid, stand, refers);
  auto const page = notes.back().page;
  auto heard = refers;
  hear(grid, stand, heard);
  bool const all = std::ranges::all_of(notes, [&](GridRow const& row) {
    return referring(heard, page, note_in(only_text(row)).first, stand) != heard.end();
  });
  if (!all) {
    std::ranges::move(notes, std::back_inserter(grid.rows));
    return hear(grid, stand, refers);
  }
  refers = std::move(heard);
  for (auto const& row : notes) attach(only_text(row), page, stand, refers);
}

}  // namespace

void attach_notes(Contents& contents, NotesStand stand) {
  Refers refers;
  for (auto& block : contents.blocks) {
    auto* const grid = std::get_if<Grid>(&block);
    if (grid != nullptr && stand == NotesStand::foot_of_page) hear(*grid, stand, refers);
  }
  for (auto& block : contents.blocks) {
    auto* const paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr && stand == NotesStand::below_table)
      attach_rows(std::get<Grid>(block), stand, refers);
    if (paragraph == nullptr || paragraph->level > 0 || refers.empty()) continue;
    std::string kept;
    for (auto const line : text_lines(paragraph->text)) {
      if (!attach(line, paragraph->page, stand, refers))
        kept += (kept.empty() ? "" : "\n") + std::string{line};
    }
    paragraph->text = std::move(kept);
  }
  std::erase_if(contents.blocks, [](Block const& block) {
    auto const* const paragraph = std::get_if<Paragraph>(&block);
    return paragraph != nullptr && paragraph->text.empty();
  });
}

}  // namespace verband::ingest
