// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_breaks.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace verband::ingest {
namespace {

constexpr float same_line = 0.45F;  // em

bool sentence_end(std::string_view text) {
  return text.empty() || text.ends_with('.') || text.ends_with('!') || text.ends_with('?') ||
         text.ends_with(';') || text.ends_with(':') || text.ends_with(')');
}

bool small_start(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

/// A text that cannot end a cell: a comma, a hyphen or a small word that asks for another.
bool unfinished(std::string_view text) {
  static constexpr std::array<std::string_view, 14> words{" en",   " of",  " de", " het", " een",
                                                          " van",  " in",  " op", " met", " voor",
                                                          " door", " tot", ",",   "-"};
  return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
}

/// How a row at the head of a page goes on with the row before.
enum class Rest : std::uint8_t {
  none,
  likely,  // it may be a row that lacks its first cell
  sure
};

/// Whether row `next` of the second table is the rest of the last row of the first, cut by the page
/// break: every text in it could have followed on a full line, and none begins anew. Where one of
/// both lacks its first cell some cells may have moved to the next page as a whole.
Rest rest_of(PageTable const& table, PageTable const& second, std::size_t next) {
  auto const& above = table.grid.rows.back();
  auto const& row = second.grid.rows[next];
  bool const first_moved = row.cells.front().text.empty() != above.cells.front().text.empty();
  std::size_t filled = 0;
  std::size_t going_on = 0;
  std::size_t moved = 0;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    auto const& text = row.cells[c].text;
    if (text.empty()) continue;
    ++filled;
    auto const& before = above.cells[c].text;
    if (table.lines.back()[c].empty() || second.lines[next][c].empty()) {
      if (!first_moved) return Rest::none;
      ++moved;
      continue;
    }
    bool const small = small_start(text);
    auto const& [last, first] =
        std::pair{table.lines.back()[c].back(), second.lines[next][c].front()};
    if (had_room(last, first, table.reach[c])) return Rest::none;
    if (!small && before.ends_with('.')) return Rest::none;
    going_on += unfinished(before) || (small && !sentence_end(before)) ? 1 : 0;
  }
  if (filled == 0) return Rest::none;
  bool const first = !row.cells.front().text.empty();
  if (moved == filled) return Rest::sure;
  if (going_on > 0) return first && going_on * 2 < filled - moved ? Rest::none : Rest::sure;
  // The end of a name alone: no row of the table has nothing but a name.
  bool const name_alone =
      !second.torn && filled == 1 && (!row.cells.front().bold || above.cells.front().bold) &&
      std::ranges::all_of(table.grid.rows, [](GridRow const& other) {
        return std::any_of(other.cells.begin() + 1, other.cells.end(),
                           [](GridCell const& cell) { return !cell.text.empty(); });
      });
  return first && (!name_alone || moved > 0) ? Rest::none : Rest::likely;
}

/// Adds the rest of the last row of a table: row `next` of the second. The lines of each cell are
/// read as one text anew: a word may be broken between them.
void add_rest(PageTable& table, PageTable& second, std::size_t next, Rest rest,
              text::Lexicon const& lexicon) {
  auto& above = table.grid.rows.back();
  auto& row = second.grid.rows[next];
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    auto& more = row.cells[c];
    if (more.text.empty()) continue;
    auto& cell = above.cells[c];
    auto& lines = table.lines.back()[c];
    bool const moved = lines.empty();
    // a text on its side has no lines
    bool const turned = second.lines[next][c].empty() || (moved && !cell.text.empty());
    lines.insert(lines.end(), second.lines[next][c].begin(), second.lines[next][c].end());
    cell.doubts.insert(cell.doubts.end(), more.doubts.begin(), more.doubts.end());
    if (turned) {
      if (cell.text != more.text) cell.text += (cell.text.empty() ? "" : " ") + more.text;
    } else {
      auto flowed = flow(lines, table.reach[c], lexicon);
      cell.text = std::move(flowed.text);
      cell.repairs = std::move(flowed.repairs);
      std::erase(cell.doubts, line_doubt);
      cell.doubts.insert(cell.doubts.end(), flowed.doubts.begin(), flowed.doubts.end());
    }
    if (rest == Rest::likely && !moved) {
      cell.doubts.emplace_back(
          "Deze cel staat op twee bladzijden. Kijk of er op de tweede geen nieuwe rij begint.");
    }
    auto* const place = std::get_if<PagePlace>(&cell.place);
    auto const* const other = std::get_if<PagePlace>(&more.place);
    if (place != nullptr && other != nullptr) {
      place->boxes.insert(place->boxes.end(), other->boxes.begin(), other->boxes.end());
    }
  }
}

/// Gives the table the columns that it lacks, without texts.
void widen(PageTable& table, std::vector<float> const& lefts) {
  for (std::size_t c = 0; c < lefts.size() && table.lefts.size() < lefts.size(); ++c) {
    bool const there =
        c < table.lefts.size() && holds_columns({&table.lefts[c], 1}, {&lefts[c], 1});
    if (there) continue;
    auto const at = static_cast<std::ptrdiff_t>(c);
    table.lefts.insert(table.lefts.begin() + at, lefts[c]);
    table.reach.insert(table.reach.begin() + at, 0.0F);
    for (auto& row : table.grid.rows) {
      row.cells.insert(row.cells.begin() + at, {.place = PagePlace{}});
    }
    for (auto& row : table.lines) row.insert(row.begin() + at, CellLines{});
  }
}

/// The letters of a cell; where its lines and words break depends on the page.
std::string letters_of(GridCell const& cell) {
  auto letters = cell.text;
  std::erase_if(letters, [](char c) { return c == ' ' || c == '\n'; });
  return letters;
}

bool same_texts(GridRow const& a, GridRow const& b) {
  return std::ranges::equal(a.cells, b.cells, {}, letters_of, letters_of);
}

/// How many rows at the head of both tables are the same.
std::size_t rows_again(PageTable const& table, PageTable const& next) {
  auto const& rows = table.grid.rows;
  auto const& more = next.grid.rows;
  std::size_t head = 0;
  while (head < std::min({most_head_rows, rows.size(), more.size()}) &&
         same_texts(rows[head], more[head])) {
    ++head;
  }
  return head;
}

/// What stands below `head` in a cell that begins with that text; nothing when it does not.
std::optional<std::vector<Run>> below_head(PdfPage const& page, std::vector<Run> const& runs,
                                           float edge, std::string const& head,
                                           text::Lexicon const& lexicon) {
  auto const lines = lines_of(page, runs);
  for (std::size_t count = 0; count <= lines.size(); ++count) {
    auto const flowed = flow(std::span{lines}.first(count), edge, lexicon);
    if (letters_of({.text = flowed.text}) != head) continue;
    std::vector<Run> below;
    std::ranges::copy_if(runs, std::back_inserter(below), [&](Run const& run) {
      return count == 0 || run.base > lines[count - 1].base + same_line * run.size;
    });
    return below;
  }
  return std::nullopt;
}

}  // namespace

bool goes_on(PageTable const& first, PageTable const& second) {
  if (first.grid.ruled != second.grid.ruled || first.page >= second.page) return false;
  if (first.grid.ruled && first.lefts.size() != second.lefts.size()) return false;
  return holds_columns(second.lefts, first.lefts) ||
         (!first.begins.empty() && holds_columns(second.lefts, first.begins));
}

void part_head(PageTable const& table, PdfPage const& page, PageTable& next,
               text::Lexicon const& lexicon) {
  constexpr std::size_t enough = 2;  // cells of a head
  auto const at = rows_again(table, next);
  if (at >= std::min(table.grid.rows.size(), next.first_rows.size())) return;
  auto const& head = table.grid.rows[at].cells;
  auto const& runs = next.first_rows[at];
  if (head.size() != runs.size()) return;
  RowRuns below;
  std::size_t filled = 0;
  std::size_t torn = 0;
  for (std::size_t c = 0; c < head.size(); ++c) {
    auto rest = below_head(page, runs[c], next.reach[c], letters_of(head[c]), lexicon);
    if (!rest || (head[c].text.empty() && !rest->empty())) return;
    filled += head[c].text.empty() ? 0 : 1;
    torn += rest->empty() ? 0 : 1;
    below.push_back(std::move(*rest));
  }
  if (filled < enough || torn == 0) return;
  auto& rows = next.grid.rows;
  GridRow row{.page = page.number};
  std::vector<CellLines> lines;
  for (std::size_t c = 0; c < below.size(); ++c) {
    auto made = cell_of(page, below[c], lines_of(page, below[c]), next.reach[c], lexicon);
    row.cells.push_back(std::move(made.cell));
    lines.push_back(std::move(made.lines));
    rows[at].cells[c].text = head[c].text;
  }
  auto const behind = static_cast<std::ptrdiff_t>(at) + 1;
  rows.insert(rows.begin() + behind, std::move(row));
  next.lines.insert(next.lines.begin() + behind, std::move(lines));
}

bool begins_with_rest(PageTable const& table, PageTable const& second) {
  return !table.grid.rows.empty() && !second.grid.rows.empty() &&
         rest_of(table, second, 0) != Rest::none;
}

void append(PageTable& table, PageTable next, text::Lexicon const& lexicon) {
  widen(table, next.lefts);
  auto& rows = table.grid.rows;
  auto& more = next.grid.rows;
  auto const head = rows_again(table, next);
  for (std::size_t i = 0; i < head; ++i) rows[i].head = true;
  for (auto i = head; i < more.size(); ++i) {
    for (std::size_t c = 0; c < table.reach.size(); ++c) {
      table.reach[c] = std::max(table.reach[c], next.reach[c]);
    }
    auto const rest = i > head || rows.empty() ? Rest::none : rest_of(table, next, i);
    if (rest != Rest::none) {
      add_rest(table, next, i, rest, lexicon);
    } else {
      rows.push_back(std::move(more[i]));
      table.lines.push_back(std::move(next.lines[i]));
    }
  }
  table.begins = std::move(next.begins);
  table.page = next.page;
  table.bottom = next.bottom;
  if (!next.torn) table.row_gap = next.row_gap;
}

}  // namespace verband::ingest
