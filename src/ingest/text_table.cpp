// SPDX-License-Identifier: EUPL-1.2
#include "ingest/text_table.hpp"

#include <algorithm>
#include <utility>

#include "ingest/flat/delimited.hpp"
#include "ingest/flat/layout.hpp"
#include "ingest/flat/paragraphs.hpp"
#include "ingest/flat/rivals.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "ingest/words/furniture.hpp"
#include "ingest/words/joins.hpp"

namespace verband::ingest {
namespace {

/// A title of head words alone above the head of a table of paragraphs ("Verbonden partijen" over
/// "Regeling", "Doel", …) is no cell of it.
void drop_title(std::vector<Line>& lines) {
  constexpr std::ptrdiff_t near = 12;
  auto const first = std::ranges::find_if(
      lines, [](Line const& line) { return !line.empty() && !line.furniture; });
  auto const names = [&](Line const& line) {
    return (line.blank_before || &line == &*std::next(first)) &&
           head_likeness(words_together(line)) >= 0.5 &&
           header_kind(words_together(line)) == Kind::name;
  };
  if (lines.end() - first < 3) return;
  // The first head stands right below the title: heads themselves are paragraphs of their own.
  auto const& next = *std::next(first);
  // "Naam verbonden" over "partij" is one head.
  bool const small = small_letter(words_together(next)[0]);
  if (small || next.blank_before || head_likeness(words_together(next)) < 0.5) return;
  if (!all_of_heads(words_together(*first)) || header_kind(words_together(*first)) != Kind::name)
    return;
  auto const end = first + std::min(lines.end() - first, near);
  if (std::any_of(std::next(first), end, names)) first->furniture = true;
}

/// Where only the order of the cells is known the words are too sure of themselves; where the law
/// of white space speaks the margins have been weighed.
float excess_of(White white) {
  constexpr float by_order = 0.6F;
  constexpr float across = 1.5F;
  if (white == White::across) return across;
  return lawful(white) ? 0.0F : by_order;
}

std::string reason_of(White white) {
  if (lawful(white)) return "De cellen staan na elkaar, met de lege regels van een tabel ertussen.";
  if (white == White::lines) return "De cellen staan na elkaar, elke cel op een eigen regel.";
  if (white == White::across) {
    return "Elke regel gaat over de hele breedte van de tabel, met een stuk van elke cel.";
  }
  return "De cellen staan na elkaar, in de volgorde van een tabel.";
}

constexpr HeadingWords heading_words{
    .of_form = legal_heading,
    .of_theme = [](std::string_view text) { return is_theme(text) && !has_name_word(text); }};

std::size_t empty_cells(Decoding const& decoding) {
  std::size_t empty = 0;
  for (auto const& row : decoding.rows) {
    empty += static_cast<std::size_t>(
        std::ranges::count_if(row, [](DecodedCell const& cell) { return !holds_words(cell); }));
  }
  return empty;
}

/// True when each heading stands between rows, or right above the head or the first of them.
bool between_rows(std::vector<GroupLine> const& groups, Flattened const& read) {
  auto const& begins = read.table.decoding.row_lines;
  return std::ranges::all_of(groups, [&](GroupLine const& group) {
    auto const below = std::ranges::upper_bound(begins, group.line);
    if (below == begins.end()) return false;
    if (below == begins.begin()) return true;
    auto const& above =
        read.table.decoding.rows[static_cast<std::size_t>(below - begins.begin()) - 1];
    return std::ranges::all_of(above, [&](DecodedCell const& cell) {
      return cell.pieces.empty() || cell.pieces.back().line < group.line;
    });
  });
}

/// Reads the table without the lines that may be feet of pages or headings between rows, where it
/// reads as well without them: the same head, no more rows and no more cells without text.
Flattened read_without_doubtful_lines(std::vector<Line>& lines, text::Lexicon const& lexicon,
                                      std::vector<ColumnRole> const& columns, Dialect dialect,
                                      HeaderAndTable& out) {
  auto const feet = lone_feet(lines);
  auto groups = form_headings(lines);
  if (feet.empty() && groups.empty()) return read_flattened(lines, lexicon, columns, dialect);
  auto const left_out = [&](bool headings) {
    auto without = lines;
    for (auto const i : feet) {
      without[i].furniture = true;
      if (i + 1 < without.size()) without[i + 1].page_start = true;
    }
    for (auto const& group : groups) without[group.line].furniture = headings;
    return without;
  };
  auto whole_lines = lines;
  auto whole = read_flattened(whole_lines, lexicon, columns, dialect);
  // One alone may be the last cell of a row as well.
  bool const begins_row = groups.size() != 1 || std::ranges::binary_search(
                                                    whole.table.decoding.row_lines, groups[0].line);
  if (!begins_row) groups.clear();
  auto const as_good = [&](Flattened const& read) {
    auto const& rows = read.table.decoding.rows;
    auto const& all = whole.table.decoding.rows;
    bool const same_head =
        whole.header.has_value() == read.header.has_value() &&
        (!read.header || (read.header->begin == whole.header->begin &&
                          read.header->cells.size() == whole.header->cells.size()));
    bool const better_head = read.header.has_value() && !whole.header.has_value();
    return !rows.empty() && (same_head || better_head) && rows.size() <= all.size() &&
           empty_cells(read.table.decoding) <= empty_cells(whole.table.decoding);
  };
  for (bool const headings : {true, false}) {
    if (headings ? groups.empty() : feet.empty()) continue;
    auto without = left_out(headings);
    auto read = read_flattened(without, lexicon, columns, dialect);
    if (!as_good(read) || (headings && !between_rows(groups, read))) continue;
    lines = std::move(without);
    for (auto const i : feet) out.feet.push_back(words_together(lines[i]));
    if (headings) out.groups = std::move(groups);
    return read;
  }
  lines = std::move(whole_lines);
  return whole;
}

/// Lines in which an empty line says nothing, as there is one between nearly all of them: only
/// several of them count. Nothing where that is not so.
std::optional<std::vector<Line>> set_close(std::vector<Line> const& lines, std::string_view text) {
  constexpr std::size_t fewest = 8;
  auto const behind_white = static_cast<std::size_t>(std::ranges::count_if(
      lines, [](Line const& line) { return line.blank_before || line.page_start; }));
  if (lines.size() < fewest || behind_white * 10 < lines.size() * 8) return std::nullopt;
  auto close = lines;
  for (std::size_t i = 1; i < close.size(); ++i) {
    auto const between = text.substr(close[i - 1].next, close[i].begin - close[i - 1].next);
    close[i].blank_before = std::ranges::count(between, '\n') > 1;
  }
  return close;
}

/// True when nine of ten rows have all their cells.
bool mostly_full(Decoding const& decoding) {
  auto const filled = [](DecodedCell const& cell) { return holds_words(cell); };
  auto const full = static_cast<std::size_t>(std::ranges::count_if(
      decoding.rows, [&](DecodedRow const& row) { return std::ranges::all_of(row, filled); }));
  return full * 10 >= decoding.rows.size() * 9;
}

/// Reads columns side by side; where empty lines may say nothing, as the reading that leaves fewer
/// cells empty says, when they broke many rows apart.
LaidOutTable read_side_by_side(std::vector<Line>& lines, std::string_view text,
                               std::vector<ColumnRole> const& columns,
                               text::Lexicon const& lexicon) {
  auto table = read_layout(lines, text, columns, lexicon, heading_words);
  if (mostly_full(table.decoding)) return table;
  auto close = set_close(lines, text);
  if (!close) return table;
  auto other = read_layout(*close, text, columns, lexicon, heading_words);
  auto const places = [](LaidOutTable const& read) {
    return std::max<std::size_t>(1, read.decoding.rows.size() * read.kinds.size());
  };
  bool const headed = other.header.empty() <= table.header.empty();
  bool const fuller =
      empty_cells(other.decoding) * places(table) < empty_cells(table.decoding) * places(other);
  bool const broke = other.decoding.rows.size() * 8 <= table.decoding.rows.size() * 7;
  if (!headed || !fuller || !broke || other.decoding.rows.empty()) return table;
  lines = std::move(*close);
  return other;
}

}  // namespace

HeaderAndTable read_any(std::vector<Line>& lines, DecodedText const& document, Dialect dialect,
                        Options const& options, text::Lexicon const& lexicon) {
  HeaderAndTable out;
  std::optional<LaidOutTable> table;
  if (dialect != Dialect::pdfbox && !options.dialect) {
    table = read_delimited(lines, document.text, options.columns, lexicon);
    out.delimited = table.has_value();
    out.reason = "De cellen van een rij staan achter elkaar, met tabs of strepen ertussen.";
  }
  if (!table && dialect == Dialect::pdftotext_layout) {
    set_numbers_apart(lines);
    table = read_side_by_side(lines, document.text, options.columns, lexicon);
    out.reason = "De kolommen staan naast elkaar, met wit ertussen.";
  }
  if (!table && dialect == Dialect::pdftotext_plain) {
    drop_title(lines);
    table = read_paragraphs(lines, options.columns, lexicon);
    out.reason = "De alinea's zijn cellen, in de volgorde van pdftotext.";
  }
  if (table) {
    auto& laid_out = *table;
    out.uncertain = laid_out.uncertain;
    out.groups = std::move(laid_out.groups);
    for (auto const kind : laid_out.kinds) out.table.roles.push_back(role_of(kind));
    if (options.columns.empty()) {  // else the user has said what they hold
      contest_unsaid(lines, facts_of(lines, lexicon), laid_out.header, laid_out.decoding.rows,
                     out.table.roles, out.contested);
    }
    out.table.decoding = std::move(laid_out.decoding);
    if (!laid_out.header.empty()) {
      out.header = Header{.cells = std::move(laid_out.header),
                          .kinds = std::move(laid_out.kinds),
                          .begin = laid_out.first_line};
    }
    return out;
  }
  auto flattened = read_without_doubtful_lines(lines, lexicon, options.columns, dialect, out);
  out.white = flattened.white;
  out.reason = reason_of(flattened.white);
  out.excess = excess_of(flattened.white);
  out.header = std::move(flattened.header);
  if (out.header) {
    // Further above the head stands text that says what the list is about.
    std::erase_if(out.groups, [&](GroupLine const& group) {
      bool const above = group.line + 1 < out.header->begin;
      if (above) lines[group.line].furniture = false;
      return above;
    });
  }
  out.table = std::move(flattened.table);
  auto const skipped = skipped_group_lines(lines, out.table.decoding, heading_words);
  out.groups.insert(out.groups.end(), skipped.begin(), skipped.end());
  std::ranges::sort(out.groups, {}, &GroupLine::line);
  out.contested = std::move(flattened.contested);
  return out;
}

}  // namespace verband::ingest
