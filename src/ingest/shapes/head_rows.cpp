// SPDX-License-Identifier: EUPL-1.2
// The head of a table: which rows it takes, and what they say.
#include "ingest/shapes/head_rows.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/own_export.hpp"
#include "ingest/shapes/shapes.hpp"
#include "ingest/words/head_words.hpp"
#include "model/date.hpp"
#include "text/fold.hpp"

namespace verband::ingest {

std::size_t filled(std::span<GridCell const> cells) {
  return static_cast<std::size_t>(
      std::ranges::count_if(cells, [](GridCell const& cell) { return !cell.text.empty(); }));
}

namespace {

constexpr std::size_t head_within = 12;  // rows: a head stands near the top
constexpr double enough = 0.5;

struct HeadScore {
  std::size_t kinds{};  // different ones that heads speak for
  std::size_t filled{};
  std::size_t known{};  // cells that look like a head
  std::size_t data{};   // cells that a head cannot have
};

bool is_year(std::string_view line) {
  return line.size() == 4 && line.find_first_not_of("0123456789") == std::string_view::npos &&
         (line.starts_with("19") || line.starts_with("20"));
}

/// A year, or a day with its year last: "2022", "31-12-2022"; nothing for any other text.
std::optional<Date> moment(std::string_view line) {
  constexpr std::size_t year = 4;
  bool const days = line.size() > year && line[line.size() - year - 1] == '-' &&
                    is_year(line.substr(line.size() - year));
  return days || is_year(line) ? parse_date(line) : std::nullopt;
}

/// True when years or days follow each other in a row: amounts of those years stand below them.
bool counts_years(GridRow const& row) {
  std::vector<Date> years;
  for (auto const& cell : row.cells) {
    if (auto const when = moment(text::squeeze(cell.text))) years.push_back(*when);
  }
  return years.size() >= 2 &&
         (std::ranges::is_sorted(years, std::less<>{}) ||
          std::ranges::is_sorted(years, std::greater<>{})) &&
         years.front() != years.back();
}

HeadScore head_score(GridRow const& row) {
  HeadScore score;
  std::set<Kind> kinds;
  bool const years = counts_years(row);
  for (auto const& cell : row.cells) {
    if (cell.text.empty()) continue;
    ++score.filled;
    auto const line = text::squeeze(cell.text);
    if (years && moment(line)) {
      kinds.insert(Kind::money);
      ++score.known;
      continue;
    }
    score.data += no_head(line) ? 1 : 0;
    if (head_likeness(line) < enough) continue;
    if (auto const kind = header_kind(line)) {
      kinds.insert(*kind);
      ++score.known;
    }
  }
  score.kinds = kinds.size();
  return score;
}

}  // namespace

bool is_head(GridRow const& row) {
  if (own_export_head(row.cells)) return true;
  auto const score = head_score(row);
  if (score.filled < 2) return false;
  // The document says so itself: then one known word is enough.
  if (row.head && score.known >= 1) return true;
  if (score.data > 0) return false;
  return score.kinds >= 2 && score.known * 2 >= score.filled;
}

namespace {

/// The head of a matrix: participants over the columns.
bool names_head(GridRow const& row, text::Lexicon const& lexicon) {
  std::size_t names = 0;
  std::size_t others = 0;
  for (std::size_t c = 1; c < row.cells.size(); ++c) {
    auto const& text = row.cells[c].text;
    if (text.empty()) continue;
    organisation_name(text, lexicon) ? ++names : ++others;
  }
  return names >= 3 && names > others;
}

/// The head of a matrix in which not all participants are known: names over three columns or more
/// that hold nothing but marks, and letters that may be marks among them.
bool marks_head(Grid const& grid, std::size_t at) {
  constexpr std::size_t least = 3;
  auto const& head = grid.rows[at];
  if (at + 2 > grid.rows.size() || !header_kind(text::squeeze(head.cells.front().text)))
    return false;
  std::size_t marked = 0;
  std::size_t texts = 0;  // columns of texts have a head too
  for (std::size_t c = 1; c < head.cells.size(); ++c) {
    std::size_t marks = 0;
    std::size_t letters = 0;
    bool only = true;
    for (auto r = at + 1; r < grid.rows.size(); ++r) {
      auto const& text = grid.rows[r].cells[c].text;
      marks += matrix_mark(text) ? 1 : 0;
      bool const letter = !matrix_mark(text) && !no_matrix_mark(text) && one_letter(text);
      letters += letter ? 1 : 0;
      only = only && (letter || matrix_mark(text) || no_matrix_mark(text));
    }
    auto const& said = head.cells[c].text;
    if (said.empty() || matrix_mark(said)) return false;
    (only && marks > letters ? marked : texts) += 1;
  }
  return marked >= least && marked > texts;
}

/// True for a list in which a known organisation stands.
bool lists_names(std::string_view text, text::Lexicon const& lexicon) {
  std::size_t parts = 0;
  bool named = false;
  while (!text.empty()) {
    auto const end = std::min({text.find(", "), text.find("; "), text.find(" en "), text.size()});
    named = named || organisation_name(text::squeeze(text.substr(0, end)), lexicon);
    auto const next = end == text.size() ? end : text.find(' ', end + 1) + 1;
    text.remove_prefix(next);
    ++parts;
  }
  return named && parts >= 2;
}

/// True when a row that may be a head says in a column what rows below it say there: names of
/// organisations, or the very words of a cell.
bool says_what_follows_below(Grid const& grid, std::size_t at, text::Lexicon const& lexicon) {
  constexpr std::size_t looked_at = 50;  // rows
  auto const& row = grid.rows[at];
  auto const last = std::min(grid.rows.size(), at + 1 + looked_at);
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    auto const said = text::fold(text::squeeze(row.cells[c].text));
    if (said.empty()) continue;
    bool const named = lists_names(row.cells[c].text, lexicon);
    for (auto r = at + 1; r < last; ++r) {
      auto const& below = grid.rows[r].cells[c].text;
      if (named && lists_names(below, lexicon)) return true;
      if (text::fold(text::squeeze(below)) == said && !is_head(grid.rows[r])) return true;
    }
  }
  return false;
}

/// True for a row that is taken for a head by some of its words alone, and is the first row of a
/// table without one.
bool first_row(Grid const& grid, std::size_t at, text::Lexicon const& lexicon) {
  auto const& row = grid.rows[at];
  if (row.head || own_export_head(row.cells)) return false;
  auto const whole =
      static_cast<std::size_t>(std::ranges::count_if(row.cells, [](GridCell const& cell) {
        return head_likeness(text::squeeze(cell.text)) >= 1.0;
      }));
  return whole * 2 < filled(row.cells) && says_what_follows_below(grid, at, lexicon);
}

/// True for a row above the head that holds one text: a title, or one over several columns, in each
/// of them where the program merged no cells.
bool one_text(GridRow const& row, std::size_t columns) {
  std::set<std::string> texts;
  for (auto const& cell : row.cells) {
    if (!cell.text.empty()) texts.insert(text::squeeze(cell.text));
  }
  return filled(row.cells) * 2 <= columns || columns == 2 || texts.size() == 1;
}

/// True for a row of nothing but years that follow each other.
bool only_years(GridRow const& row) {
  return counts_years(row) && std::ranges::all_of(row.cells, [](GridCell const& cell) {
           return cell.text.empty() || moment(text::squeeze(cell.text));
         });
}

/// A row that gives the columns under a merged head their names.
bool second_head(GridRow const& first, GridRow const& row) {
  bool any = false;
  if (only_years(row)) return true;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    auto const& cell = row.cells[c];
    if (cell.text.empty() || cell.covered) continue;
    bool under_merged = false;
    for (std::size_t left = c + 1; left-- > 0;) {
      auto const& above = first.cells[left];
      if (above.covered) continue;
      under_merged = above.columns > 1 && left + above.columns > c;
      break;
    }
    // Without merged cells the names stand under an empty place or under the first of them.
    bool const under_empty = first.cells[c].text.empty();
    if (!under_merged && !under_empty) return false;
    if (text::squeeze(cell.text).size() > 40) return false;
    any = any || under_merged || under_empty;
  }
  auto const holes = std::ranges::count_if(
      first.cells, [](GridCell const& cell) { return cell.text.empty() && !cell.covered; });
  bool const merged =
      std::ranges::any_of(first.cells, [](GridCell const& cell) { return cell.columns > 1; });
  auto const score = head_score(row);
  return any && (merged || (holes > 0 && score.kinds >= 1 && score.known * 2 >= score.filled));
}

/// True for a row of words over some of the heads below it ("WIE", "HOE"), where the next row is a
/// whole head of its own.
bool only_above_heads(Grid const& grid, std::size_t r) {
  auto const above = filled(grid.rows[r].cells);
  if (r + 1 >= grid.rows.size() || above * 2 > grid.columns()) return false;
  auto const& next = grid.rows[r + 1];
  return is_head(next) && filled(next.cells) * 5 >= grid.columns() * 4;
}

/// The text of a head over a column; a merged one counts for all its columns.
std::string head_text(GridRow const& row, std::size_t column) {
  for (std::size_t left = column + 1; left-- > 0;) {
    auto const& cell = row.cells[left];
    if (cell.covered) continue;
    bool const over = left == column || left + cell.columns > column;
    return over ? text::squeeze(cell.text) : std::string{};
  }
  return {};
}

/// A sentence is no head, but "nr." is.
bool ends_as_sentence(std::string_view text) {
  constexpr std::size_t abbreviation = 6;
  return text.ends_with('.') && text.size() > abbreviation;
}

/// The share of the words that heads have, fillers left out; 0 for a sentence or a long text.
double likeness(std::string_view text) {
  auto const words = words_of(text);
  if (words.empty() || words.size() > longest_head || ends_as_sentence(text)) return 0.0;
  std::size_t known = 0;
  std::size_t unknown = 0;
  for (auto const& word : words) {
    if (header_word(word) != nullptr) {
      ++known;
    } else if (!header_filler(word)) {
      ++unknown;
    }
  }
  return known == 0 ? 0.0 : static_cast<double>(known) / static_cast<double>(known + unknown);
}

}  // namespace

bool all_of_heads(std::string_view text) {
  // "Het openbaar belang dat door de verbonden partij wordt behartigd"
  constexpr std::size_t longest = longest_head + 4;
  if (ends_as_sentence(text)) return false;
  std::size_t words = 0;
  bool known = false;
  for (auto rest = text; !rest.empty();) {
    auto const word = next_word(rest);
    if (word.empty()) continue;
    bool const of_head = header_word(word) != nullptr;
    if (++words > longest || (!of_head && !header_filler(word))) return false;
    known = known || of_head;
  }
  return known;
}

double head_likeness(std::string_view text) {
  // "Risico (L/M/H)": what a bracket explains need be no word of heads
  auto const bracket = text.find(" (");
  bool const explained = bracket != std::string_view::npos && bracket > 0 && text.ends_with(')');
  auto const whole = likeness(text);
  return explained ? std::max(whole, likeness(text.substr(0, bracket))) : whole;
}

bool organisation_name(std::string_view text, text::Lexicon const& lexicon) {
  auto folded = text::fold(text);
  for (std::string_view const kind : {"gemeente ", "provincie ", "waterschap "}) {
    if (folded.starts_with(kind) && !lexicon.whole_name(folded)) folded.erase(0, kind.size());
  }
  return lexicon.whole_name(folded);
}

std::size_t take_head(HeadedTable& table, Grid const& grid, text::Lexicon const& lexicon) {
  auto const columns = grid.columns();
  for (std::size_t r = 0; r < std::min(head_within, grid.rows.size()); ++r) {
    auto const& row = grid.rows[r];
    bool const words = is_head(row) && !first_row(grid, r, lexicon);
    if (!words && !names_head(row, lexicon) && !marks_head(grid, r)) continue;
    if (only_above_heads(grid, r)) continue;
    // Titles above a head are short rows; a head halfway a table is none.
    bool const titles =
        std::all_of(grid.rows.begin(), grid.rows.begin() + static_cast<std::ptrdiff_t>(r),
                    [&](GridRow const& above) { return one_text(above, columns); });
    if (!titles) return 0;
    for (std::size_t above = 0; above < r; ++above) {
      std::string last;
      for (auto const& cell : grid.rows[above].cells) {
        auto const line = text::squeeze(cell.text);
        if (line.empty() || line == last) continue;
        table.title += (table.title.empty() ? "" : " ") + line;
        last = line;
      }
    }
    table.headed = true;
    table.head_cells = row.cells;
    for (std::size_t c = 0; c < columns; ++c) table.headers[c] = head_text(row, c);
    if (r + 1 >= grid.rows.size() || !second_head(row, grid.rows[r + 1])) return r + 1;
    // Years below "Bijdrage" and the empty places beside it are all of that.
    for (std::size_t c = 1; only_years(grid.rows[r + 1]) && c < columns; ++c) {
      bool const both =
          !grid.rows[r + 1].cells[c].text.empty() && !grid.rows[r + 1].cells[c - 1].text.empty();
      if (both && table.headers[c].empty()) table.headers[c] = table.headers[c - 1];
    }
    for (std::size_t c = 0; c < columns; ++c) {
      auto const& below = grid.rows[r + 1].cells[c];
      auto const line = text::squeeze(below.text);
      if (line.empty() || below.covered || line == table.headers[c]) continue;
      table.headers[c] += (table.headers[c].empty() ? "" : " ") + line;
    }
    return r + 2;
  }
  return 0;
}

bool same_row(GridRow const& row, std::vector<std::string> const& headers) {
  std::size_t same = 0;
  for (std::size_t c = 0; c < headers.size(); ++c) {
    auto const here = text::fold(text::squeeze(row.cells[c].text));
    auto const head = text::fold(headers[c]);
    if (head.find(here) == std::string::npos) return false;
    same += here == head ? 1 : 0;
  }
  return same == headers.size() || (same >= 2 && same * 4 >= headers.size() * 3);
}

}  // namespace verband::ingest
