// SPDX-License-Identifier: EUPL-1.2
#include "ingest/headed.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "ingest/header.hpp"
#include "ingest/kinds.hpp"
#include "ingest/lines.hpp"
#include "ingest/own_export.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t head_within = 12;  // rows: a head stands near the top
constexpr std::size_t longest_head = 8;  // words
constexpr std::size_t sample = 300;      // rows that are looked at for what the columns hold
constexpr double enough = 0.5;
// What another reading of a column must lose, in nats, for its kind to be beyond doubt: without a
// head, and with one.
constexpr float clear_words = 0.5F;
constexpr float clear_head = 0.3F;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    auto const end = std::min(text.find_first_of(" \n/", at), text.size());
    auto folded = bare(text.substr(at, end - at));
    if (!folded.empty()) words.push_back(std::move(folded));
    at = end + 1;
  }
  return words;
}

std::size_t filled(std::span<GridCell const> cells) {
  return static_cast<std::size_t>(
      std::ranges::count_if(cells, [](GridCell const& cell) { return !cell.text.empty(); }));
}

/// Leaves out rows and columns that the document does not show.
Grid shown(Grid const& grid, std::size_t& hidden) {
  Grid kept{.title = grid.title, .ruled = grid.ruled, .depth = grid.depth};
  auto const column_hidden = [&](std::size_t c) {
    return c < grid.hidden_columns.size() && grid.hidden_columns[c];
  };
  for (std::size_t c = 0; c < grid.columns(); ++c) hidden += column_hidden(c) ? 1 : 0;
  for (auto const& row : grid.rows) {
    if (row.hidden) {
      hidden += filled(row.cells) > 0 ? 1 : 0;
      continue;
    }
    GridRow next{.page = row.page, .head = row.head};
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (!column_hidden(c)) next.cells.push_back(row.cells[c]);
    }
    kept.rows.push_back(std::move(next));
  }
  return kept;
}

/// Columns in which nothing stands say nothing: a spreadsheet has many of them.
void drop_empty_columns(Grid& grid) {
  std::vector<bool> used(grid.columns(), false);
  for (auto const& row : grid.rows) {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      used[c] = used[c] || !row.cells[c].text.empty();
    }
  }
  for (auto& row : grid.rows) {
    std::size_t c = 0;
    std::erase_if(row.cells, [&](GridCell const&) { return !used[c++]; });
  }
}

/// True for a text that no head has: an amount, or a sentence.
bool no_head(std::string_view line) {
  if (line.starts_with("€")) {
    auto const amount = text::squeeze(line.substr(std::string_view{"€"}.size()));
    // "€ 1.000" over a column says in what its amounts are.
    return !amount.empty() && amount[0] >= '0' && amount[0] <= '9' && amount != "1.000" &&
           amount != "1000";
  }
  // "31 gemeenten", "12,5 % van de kosten"; not "2018", "2018 (begroot)" or "1. Naam"
  auto const figures = std::min(line.find_first_not_of("0123456789,"), line.size());
  constexpr std::size_t year = 4;
  bool const is_year = figures == year && line.substr(0, year).find(',') == std::string_view::npos;
  bool const counted = figures > 0 && !is_year && figures + 1 < line.size() &&
                       (line[figures] == ' ' || line[figures] == '%');
  if (counted) return true;
  auto const words = static_cast<std::size_t>(std::ranges::count(line, ' ')) + 1;
  constexpr std::size_t sentence = 5;
  // Heads of many words ask something, or explain themselves in brackets.
  bool const long_text = words > longest_head && line.find(',') != std::string_view::npos &&
                         line.find_first_of("?(:") == std::string_view::npos;
  return long_text || (line.ends_with('.') && words >= sentence);
}

struct HeadScore {
  std::size_t kinds{};  // different ones that heads speak for
  std::size_t filled{};
  std::size_t known{};  // cells that look like a head
  std::size_t data{};   // cells that a head cannot have
};

HeadScore head_score(GridRow const& row) {
  HeadScore score;
  std::set<Kind> kinds;
  for (auto const& cell : row.cells) {
    if (cell.text.empty()) continue;
    ++score.filled;
    auto const line = text::squeeze(cell.text);
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

bool is_head(GridRow const& row) {
  if (own_export_head(row.cells)) return true;
  auto const score = head_score(row);
  if (score.filled < 2) return false;
  // The document says so itself: then one known word is enough.
  if (row.head && score.known >= 1) return true;
  if (score.data > 0) return false;
  return score.kinds >= 2 && score.known * 2 >= score.filled;
}

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

/// A row that gives the columns under a merged head their names.
bool second_head(GridRow const& first, GridRow const& row) {
  bool any = false;
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

bool sum_row(std::span<GridCell const> cells) {
  for (auto const& cell : cells) {
    if (cell.text.empty()) continue;
    auto const words = words_of(cell.text);
    if (words.empty()) return false;
    bool const sum = words[0] == "totaal" || words[0] == "subtotaal" || words[0] == "eindtotaal" ||
                     words[0] == "som" || words[0] == "totalen";
    bool const figures = std::ranges::any_of(cells, [](GridCell const& one) {
      return one.number || (!one.text.empty() &&
                            one.text.find_first_not_of("0123456789.,€% -–") == std::string::npos);
    });
    return sum && (figures || filled(cells) == 1);
  }
  return false;
}

/// True for a heading inside the table: one text over the whole width, or alone and bold.
bool section_row(GridRow const& row, std::size_t columns) {
  if (columns < 2 || filled(row.cells) != 1) return false;
  auto const cell =
      std::ranges::find_if(row.cells, [](GridCell const& c) { return !c.text.empty(); });
  if (cell->text.size() > 120) return false;
  if (cell->columns >= columns) return true;
  return cell == row.cells.begin() && (cell->bold || cell->columns > 1);
}

/// Under a merged cell of several rows its text holds for all of them.
void fill_merged(Grid& grid) {
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    for (std::size_t c = 0; c < grid.rows[r].cells.size(); ++c) {
      auto const cell = grid.rows[r].cells[c];
      if (cell.covered || cell.rows < 2 || cell.text.empty()) continue;
      auto const last = std::min<std::size_t>(grid.rows.size(), r + cell.rows);
      for (auto below = r + 1; below < last; ++below) {
        auto& covered = grid.rows[below].cells[c];
        if (!covered.covered) break;
        covered.text = cell.text;
        covered.place = cell.place;
      }
    }
  }
}

/// True for the head again, also when a few of its words were cut on that page.
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

}  // namespace

double head_likeness(std::string_view text) {
  auto const words = words_of(text);
  if (words.empty() || words.size() > longest_head) return 0.0;
  // A sentence is no head, but "nr." is.
  constexpr std::size_t abbreviation = 6;
  if (text.ends_with('.') && text.size() > abbreviation) return 0.0;
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

bool organisation_name(std::string_view text, text::Lexicon const& lexicon) {
  auto folded = text::fold(text);
  for (std::string_view const kind : {"gemeente ", "provincie ", "waterschap "}) {
    if (folded.starts_with(kind) && !lexicon.whole_name(folded)) folded.erase(0, kind.size());
  }
  return lexicon.whole_name(folded);
}

namespace {

/// Finds the head and sets it; the number of rows it takes with the titles above it, 0 for none.
std::size_t take_head(HeadedTable& table, Grid const& grid, text::Lexicon const& lexicon) {
  auto const columns = grid.columns();
  for (std::size_t r = 0; r < std::min(head_within, grid.rows.size()); ++r) {
    auto const& row = grid.rows[r];
    if (!is_head(row) && !names_head(row, lexicon)) continue;
    // Titles above a head are short rows; a head halfway a table is none.
    bool const titles = std::all_of(
        grid.rows.begin(), grid.rows.begin() + static_cast<std::ptrdiff_t>(r),
        [&](GridRow const& above) { return filled(above.cells) * 2 <= columns || columns == 2; });
    if (!titles) return 0;
    for (std::size_t above = 0; above < r; ++above) {
      for (auto const& cell : grid.rows[above].cells) {
        if (cell.text.empty()) continue;
        table.title += (table.title.empty() ? "" : " ") + text::squeeze(cell.text);
      }
    }
    table.headed = true;
    table.head_cells = row.cells;
    for (std::size_t c = 0; c < columns; ++c) table.headers[c] = head_text(row, c);
    if (r + 1 >= grid.rows.size() || !second_head(row, grid.rows[r + 1])) return r + 1;
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

HeadedTable table_of(Grid const& original, text::Lexicon const* lexicon) {
  HeadedTable table;
  auto grid = shown(original, table.hidden);
  std::erase_if(grid.rows, [](GridRow const& row) { return filled(row.cells) == 0; });
  drop_empty_columns(grid);
  table.title = grid.title;
  auto const columns = grid.columns();
  table.headers.resize(columns);
  if (columns == 0) return table;
  auto const first = lexicon == nullptr ? 0 : take_head(table, grid, *lexicon);
  fill_merged(grid);
  std::string section;
  for (auto r = first; r < grid.rows.size(); ++r) {
    auto& row = grid.rows[r];
    // The head again, on a next page.
    if (table.headed && same_row(row, table.headers)) continue;
    if (sum_row(row.cells)) {
      ++table.sums;
    } else if (section_row(row, columns)) {
      auto const told =
          std::ranges::find_if(row.cells, [](GridCell const& cell) { return !cell.text.empty(); });
      section = text::squeeze(told->text);
    } else {
      table.rows.push_back({std::move(row.cells), row.page, section});
    }
  }
  return table;
}

}  // namespace

HeadedTable headed(Grid const& grid, text::Lexicon const& lexicon) {
  return table_of(grid, &lexicon);
}

HeadedTable headless(Grid const& grid) { return table_of(grid, nullptr); }

namespace {

/// A table as lines and pieces of lines, as the scores of words want it.
struct Sample {
  std::vector<Line> lines{};
  DecodedRow head{};
  std::vector<DecodedRow> rows{};
  std::uint32_t columns{};
};

Sample sample_of(HeadedTable const& table, text::Lexicon const& lexicon) {
  DecodedText document;
  Sample out{.columns = static_cast<std::uint32_t>(table.columns())};
  std::vector<std::pair<std::size_t, std::size_t>> cells;  // row (0 = head) and column by line
  auto const add = [&](std::string const& text, std::size_t row, std::size_t column) {
    auto const line = text::squeeze(text);
    if (line.empty()) return;
    document.text += line + "\n";
    cells.emplace_back(row, column);
  };
  for (std::size_t c = 0; c < out.columns; ++c) add(table.headers[c], 0, c);
  auto const rows = std::min(sample, table.rows.size());
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < out.columns; ++c) add(table.rows[r].cells[c].text, r + 1, c);
  }
  document.readable = true;
  document.raw_size = static_cast<std::uint32_t>(document.text.size());
  out.lines = physical_lines(document, lexicon, {});
  out.rows.assign(rows + 1, DecodedRow(out.columns));
  for (std::uint32_t i = 0; i < std::min<std::size_t>(out.lines.size(), cells.size()); ++i) {
    auto const words = static_cast<std::uint32_t>(out.lines[i].words.size());
    out.rows[cells[i].first][cells[i].second].pieces.push_back({i, 0, words});
  }
  if (table.headed) out.head = out.rows.front();
  out.rows.erase(out.rows.begin());
  return out;
}

}  // namespace

namespace {

/// True for what may be the name of a person: two to five words, the first and the last with a
/// capital, of which none says what a theme is.
bool may_be_person(std::string_view text) {
  constexpr std::size_t most = 5;
  constexpr float says = 0.5F;
  auto const line = text::squeeze(text);
  auto const words = words_of(line);
  if (words.size() < 2 || words.size() > most) return false;
  auto const capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  auto const last = line.rfind(' ');
  if (!capital(line.front()) || last == std::string::npos || !capital(line[last + 1])) return false;
  return std::ranges::none_of(words, [](std::string const& word) {
    return kind_scores(word).at(static_cast<std::size_t>(Kind::policy_area)) > says;
  });
}

/// "Portefeuille" stands over themes, and over the names of those who have them.
bool holds_persons(HeadedTable const& table, std::size_t column) {
  if (text::fold(table.headers[column]).find("portefeuille") == std::string::npos) return false;
  std::size_t persons = 0;
  std::size_t filled = 0;
  for (auto const& row : table.rows) {
    auto const& text = row.cells[column].text;
    if (text.empty()) continue;
    ++filled;
    persons += may_be_person(text) ? 1 : 0;
  }
  return persons * 10 > filled * 8;
}

/// Codes are the legal form and no name; then a column whose head speaks of names has those.
void know_legal_codes(HeadedTable const& table, std::vector<Kind>& kinds) {
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    bool const known = kinds[c] == Kind::legal_form || kinds[c] == Kind::nature;
    if (known || !holds_legal_codes(table, c)) continue;
    bool const name_lost = kinds[c] == Kind::name;
    bool const taken = std::ranges::find(kinds, Kind::legal_form) != kinds.end();
    kinds[c] = taken ? Kind::extra : Kind::legal_form;
    for (std::size_t other = 0; name_lost && other < kinds.size(); ++other) {
      if (other == c || header_kind(table.headers[other]) != Kind::name) continue;
      kinds[other] = Kind::name;
      break;
    }
  }
}

/// True for a column of texts that differ, of a few words or more, and no names of persons.
bool holds_texts(HeadedTable const& table, std::size_t column) {
  std::set<std::string> texts;
  std::size_t filled = 0;
  std::size_t words = 0;
  for (auto const& row : table.rows) {
    auto const text = text::squeeze(row.cells[column].text);
    if (text.empty()) continue;
    ++filled;
    if (no_head(text) || row.cells[column].number || may_be_person(text)) return false;
    words += words_of(text).size();
    texts.insert(text::fold(text));
  }
  return filled * 5 >= table.rows.size() * 4 && words >= filled * 2 &&
         texts.size() * 4 >= filled * 3;
}

/// Beside names and who takes part, the only column of texts of which the head says nothing, or
/// that it explains, tells what the partnerships are for.
void know_purpose(HeadedTable const& table, std::vector<Kind>& kinds) {
  auto const any = [&](Kind kind) { return std::ranges::find(kinds, kind) != kinds.end(); };
  if (!any(Kind::name) || !any(Kind::participants) || any(Kind::purpose)) return;
  std::optional<std::size_t> found;
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    bool const silent =
        table.headers[c].empty() || text::fold(table.headers[c]).starts_with("toelichting");
    if (kinds[c] < Kind::extra || !silent || !holds_texts(table, c)) continue;
    if (found) return;
    found = c;
  }
  if (found) kinds[*found] = Kind::purpose;
}

}  // namespace

bool holds_legal_codes(HeadedTable const& table, std::size_t column) {
  std::size_t filled = 0;
  for (auto const& row : table.rows) {
    auto const text = text::squeeze(row.cells[column].text);
    if (text.empty()) continue;
    if (std::ranges::find(legal_codes, text) == legal_codes.end()) return false;
    ++filled;
  }
  return filled >= 2;
}

std::vector<Kind> kinds_of(HeadedTable const& table, text::Lexicon const& lexicon) {
  auto const of = sample_of(table, lexicon);
  auto kinds = weighed_kinds(of.lines, facts_of(of.lines, lexicon), of.head, of.rows, of.columns);
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    if (kinds[c] == Kind::policy_area && holds_persons(table, c)) kinds[c] = Kind::board;
  }
  know_legal_codes(table, kinds);
  know_purpose(table, kinds);
  return kinds;
}

std::vector<bool> doubtful_kinds(HeadedTable const& table, std::vector<Kind> const& kinds,
                                 text::Lexicon const& lexicon) {
  constexpr std::uint32_t widest = 24;  // columns: the time grows with their square
  std::vector<bool> doubted(table.columns(), false);
  auto const of = sample_of(table, lexicon);
  if (of.columns > widest) return doubted;
  auto const margins =
      kind_margins(of.lines, facts_of(of.lines, lexicon), of.head, of.rows, of.columns);
  auto const weighed =
      weighed_kinds(of.lines, facts_of(of.lines, lexicon), of.head, of.rows, of.columns);
  bool nameless = false;
  for (std::uint32_t c = 0; c < of.columns; ++c) {
    bool const empty = table.headers[c].empty();
    doubted[c] = margins[c] < (empty ? clear_words : clear_head) ||
                 (kinds[c] == Kind::purpose && weighed[c] != Kind::purpose);
    nameless = nameless || (doubted[c] && empty);
  }
  // Further columns without a head are known by their number: with one column read otherwise, the
  // numbers behind it are others.
  for (std::uint32_t c = 0; nameless && c < of.columns; ++c) {
    doubted[c] = doubted[c] || (table.headers[c].empty() && kinds[c] >= Kind::extra);
  }
  return doubted;
}

Cell as_cell(GridCell const& cell) {
  return {.text = cell.text,
          .place = cell.place,
          .repairs = cell.repairs,
          .confidence = cell.doubts.empty() ? 1.0 : 0.4,
          .doubts = cell.doubts};
}

}  // namespace verband::ingest
