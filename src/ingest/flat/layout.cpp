// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/layout.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <ranges>

#include "ingest/flat/gutters.hpp"
#include "ingest/flat/heads.hpp"
#include "ingest/flat/joined_borders.hpp"
#include "ingest/flat/lines_below.hpp"
#include "ingest/flat/rows.hpp"
#include "ingest/flat/split.hpp"
#include "ingest/flat/table.hpp"
#include "ingest/words/joins.hpp"
#include "ingest/words/kinds.hpp"
#include "ingest/words/vocabulary.hpp"

namespace verband::ingest {
namespace {

// Nats: of rows with a margin below this and 1.3 in which another row seems to begin, two in five
// were two rows.
constexpr float another_row = 1.7F;

std::string plain(std::vector<Line> const& lines, DecodedCell const& cell) {
  std::string out;
  for (auto const& piece : cell.pieces) {
    for (auto w = piece.begin; w < piece.end; ++w) {
      // Halves of a broken word are tried together as well: "samenwerkingsve" "rband".
      out += lines[piece.line].words[w].text + " ";
    }
  }
  return out;
}

/// What stands below the header, the repeated ones left out.
std::vector<Strip> body_of(std::vector<Line> const& lines, SideBySide const& side,
                           std::optional<Heads> const& heads) {
  if (!heads) return side.strips;
  auto body = side.strips;
  auto const repeated = repeated_heads(lines, side, *heads);
  auto const length = heads->end - heads->begin;
  for (auto const at : std::views::reverse(repeated)) {
    auto const first = body.begin() + at;
    bool const below_heading = first->row_begin;
    auto const after = body.erase(first, first + length);
    if (after == body.end()) continue;
    after->page_start = true;
    after->row_begin = after->row_begin || below_heading;
  }
  body.erase(body.begin(), body.begin() + heads->end);
  return body;
}

/// True for a line without white that stands at the left: a name, or running text.
bool one_stretch(std::vector<Line> const& lines, Strip const& strip) {
  return holds_words(strip.pieces[0]) && without_white(lines[strip.line]);
}

/// True for a line that fills several columns; one that runs over their borders does not.
bool in_columns(std::vector<Line> const& lines, Strip const& strip) {
  constexpr std::size_t enough = 3;  // columns: a single border may well have no white beside it
  auto const filled =
      std::ranges::count_if(strip.pieces, [](Piece const& piece) { return holds_words(piece); });
  return filled > 1 && (strip.pieces.size() < enough || !one_stretch(lines, strip));
}

/// A title above a table without header fills one column or runs over several, or begins as titles
/// do.
void drop_titles(std::vector<Line> const& lines, std::vector<Strip>& body) {
  bool const named = body.size() > 1 && body[1].blank_before && !body[0].pieces.empty() &&
                     body[0].pieces[0].end > body[0].pieces[0].begin &&
                     title_word(lines[body[0].line].words[body[0].pieces[0].begin].folded);
  if (named) body.erase(body.begin());
  auto const table =
      std::ranges::find_if(body, [&](Strip const& strip) { return in_columns(lines, strip); });
  body.erase(body.begin(), table);
}

/// Footnotes, each below its number at the left of the table, end the table.
void drop_footnotes(std::vector<Line> const& lines, std::vector<Strip>& body) {
  constexpr std::size_t most = 12;     // lines
  constexpr std::size_t sentence = 4;  // words
  auto const words = [&](std::size_t i) -> std::vector<Word> const& {
    return lines[body[i].line].words;
  };
  if (body.empty() || !words(body.size() - 1).back().text.ends_with('.')) return;
  // Where the last rows begin.
  auto const row = std::ranges::find_if(body.rbegin(), body.rend(), [&](Strip const& strip) {
    return holds_words(strip.pieces[0]) && !without_white(lines[strip.line]);
  });
  if (row == body.rend()) return;
  auto const left = lines[row->line].words.front().spaces_before + 1;
  auto from = body.size();
  for (std::size_t down = 1; down < body.size() && down <= most; ++down) {
    auto const i = body.size() - down;
    auto const& first = words(i)[0];
    if (!without_white(lines[body[i].line]) || first.spaces_before > left) break;
    bool const mark = words(i).size() == 1 && first.text.size() <= 2 &&
                      first.text.find_first_not_of("0123456789") == std::string::npos;
    if (mark && i + 1 < body.size() && words(i + 1).size() >= sentence) from = i;
  }
  body.resize(from);
}

/// A sentence below the last row ends the table: "Vastgesteld door het college."; what explains
/// abbreviations does as well.
void drop_closing(std::vector<Line> const& lines, std::vector<Strip>& body) {
  drop_footnotes(lines, body);
  if (body.empty()) return;
  auto const end = body.back().line + 1;
  auto const below = lines_below(lines, body.front().line + 1, end);
  auto const first = std::ranges::find_if(
      body, [&](Strip const& strip) { return strip.line >= below && strip.line < end; });
  bool const texts = std::all_of(
      first, body.end(), [&](Strip const& strip) { return without_white(lines[strip.line]); });
  if (first != body.end() && first->blank_before && texts) body.erase(first, body.end());
  constexpr std::size_t shortest = 4;  // words of a sentence
  constexpr std::size_t longest = 6;   // lines
  std::size_t words = 0;
  auto closing = body.size();
  for (std::size_t down = 1; down < body.size() && down <= longest; ++down) {
    auto const i = body.size() - down;
    if (!one_stretch(lines, body[i])) break;
    auto const& line = lines[body[i].line].words;
    words += line.size();
    auto const& last = lines[body.back().line].words.back().text;
    bool const abbreviation = last.find('.') + 1 != last.size();
    if (!last.ends_with('.') || abbreviation) break;
    bool const begins = line[0].text[0] >= 'A' && line[0].text[0] <= 'Z';
    if (begins && words >= shortest) closing = i;
    if (body[i].blank_before || lines[body[i - 1].line].words.back().text.ends_with('.')) break;
  }
  body.resize(closing);
}

/// True when a strip inside the row looks like the begin of another: it has a name and most other
/// cells, and most begin with a capital.
bool may_be_two(std::vector<Line> const& lines, std::span<Strip const> row) {
  return std::ranges::any_of(row.subspan(1), [&](Strip const& strip) {
    std::size_t filled = 0;
    std::size_t capitals = 0;
    for (auto const& piece : strip.pieces) {
      if (piece.begin == piece.end) continue;
      auto const first = lines[piece.line].words[piece.begin].text[0];
      ++filled;
      if ((first < 'a' || first > 'z') && first != '(' && first != '-') ++capitals;
    }
    auto const columns = strip.pieces.size();
    bool const named = strip.pieces[0].begin != strip.pieces[0].end;
    return named && filled * 5 >= columns * 3 && capitals * 2 >= columns;
  });
}

/// True when a row without a name above a page end goes on in the one below it: a cell there begins
/// with a small letter.
bool cut_by_page(std::vector<Line> const& lines, DecodedRow const& above, DecodedRow const& below,
                 std::uint32_t name) {
  if (!above[name].pieces.empty() || below[name].pieces.empty()) return false;
  for (std::size_t c = 0; c < above.size(); ++c) {
    if (c == name || above[c].pieces.empty() || below[c].pieces.empty()) continue;
    auto const& piece = below[c].pieces.front();
    if (small_letter(lines[piece.line].words[piece.begin].text[0])) return true;
  }
  return false;
}

/// The column with the names; the first one when none is known to have them.
std::uint32_t name_among(std::vector<Kind> const& kinds) {
  auto const name = std::ranges::find(kinds, Kind::name);
  return name == kinds.end() ? 0 : static_cast<std::uint32_t>(name - kinds.begin());
}

/// Cuts the strips into rows, with how sure each row's ends are.
Decoding rows_of(std::vector<Line> const& lines, std::vector<Strip> const& strips,
                 std::vector<LineScores> const& scores, std::vector<Kind> const& kinds) {
  Decoding out;
  auto const columns = static_cast<std::uint32_t>(kinds.size());
  auto const name = name_among(kinds);
  Rows const rows{lines, strips, scores, columns, name};
  auto begins = rows.begins();
  begins.push_back(static_cast<std::uint32_t>(strips.size()));
  for (std::size_t r = 0; r + 1 < begins.size(); ++r) {
    auto row = row_of(strips, begins[r], begins[r + 1], columns);
    float margin = std::min(6.0F, rows.whole(begins[r], begins[r + 1]));
    auto const own = std::span{strips}.subspan(begins[r], begins[r + 1] - begins[r]);
    if (margin < 6.0F && may_be_two(lines, own)) margin -= another_row;
    if (r > 0) margin = std::min(margin, rows.margin(begins[r - 1], begins[r], begins[r + 1]));
    if (r + 2 < begins.size()) {
      margin = std::min(margin, rows.margin(begins[r], begins[r + 1], begins[r + 2]));
    }
    for (auto& cell : row) cell.margin = std::min(cell.margin, margin);
    bool const page_start = strips[begins[r]].page_start;
    bool const cut = r > 0 && page_start && !out.rows.empty() &&
                     !strips[begins[r - 1]].page_start &&
                     cut_by_page(lines, out.rows.back(), row, name);
    if (cut) {
      // The page end cut a row of which the name stands halfway: its cells begin above it.
      for (std::uint32_t c = 0; c < columns; ++c) {
        auto& above = out.rows.back()[c];
        std::ranges::copy(row[c].pieces, std::back_inserter(above.pieces));
        above.margin = -1.0F;
      }
      continue;
    }
    bool const rest = row[name].pieces.empty() && page_start;
    if (rest && !out.rows.empty()) {
      // The page end cut the row above: its cells go on here.
      for (std::uint32_t c = 0; c < columns; ++c) {
        std::ranges::copy(row[c].pieces, std::back_inserter(out.rows.back()[c].pieces));
      }
      continue;
    }
    out.rows.push_back(std::move(row));
    out.row_lines.push_back(strips[begins[r]].line);
  }
  return out;
}

}  // namespace

void set_numbers_apart(std::vector<Line>& lines) {
  constexpr std::size_t several = 3;
  static constexpr std::array<std::string_view, 6> heads{"nr", "nr.",    "#",
                                                         "no", "volgnr", "nummer"};
  std::vector<Word*> behind;
  std::size_t next = 1;
  Word* behind_head = nullptr;
  for (auto& line : lines) {
    if (line.words.size() < 2 || line.furniture) continue;
    auto const& first = line.words.front();
    bool const head = std::ranges::find(heads, first.folded) != heads.end() || first.text == "#";
    if (next == 1 && head) behind_head = &line.words[1];
    if (first.text != std::to_string(next) && first.text != std::to_string(next) + ".") continue;
    behind.push_back(&line.words[1]);
    ++next;
  }
  if (behind.size() < several || behind_head == nullptr) return;
  behind.push_back(behind_head);
  for (auto* word : behind) word->spaces_before = std::max(word->spaces_before, 2U);
}

std::optional<std::vector<Kind>> header_kinds(std::vector<Line> const& lines,
                                              DecodedRow const& row) {
  std::vector<Kind> kinds;
  std::size_t known = 0;
  for (auto const& cell : row) {
    auto const kind = header_kind(plain(lines, cell));
    if (kind) ++known;
    kinds.push_back(kind.value_or(Kind::extra));
  }
  if (known < 2 || known * 2 < row.size()) return std::nullopt;
  return kinds;
}

LaidOutTable read_layout(std::vector<Line> const& lines, std::string_view text,
                         std::vector<ColumnRole> const& given, text::Lexicon const& lexicon,
                         HeadingWords const& say) {
  LaidOutTable table;
  auto side = cut_columns(lines, text);
  if (side.columns < 2 || side.strips.empty()) return table;
  table.groups = take_group_lines(lines, side.strips, say);
  auto const facts = facts_of(lines, lexicon);
  auto heads = find_heads(lines, facts, side, false);
  auto body = body_of(lines, side, heads);
  bool const told = given.size() == side.columns;
  table.kinds.assign(side.columns, Kind::extra);
  if (told) std::ranges::transform(given, table.kinds.begin(), kind_of);
  auto scores = score_lines(lines, facts, table.kinds, Learned{});
  if (!told && heads) {
    auto const header = row_of(side.strips, heads->begin, heads->end, side.columns);
    table.kinds = weighed_kinds(lines, facts, header, {}, side.columns);
  }
  if (Rows{lines, body, scores, side.columns, name_among(table.kinds)}.hang() == Hang::middle) {
    heads = find_heads(lines, facts, side, true);
    body = body_of(lines, side, heads);
  }
  if (heads) {
    table.header = row_of(side.strips, heads->begin, heads->end, side.columns);
    table.first_line = side.strips[heads->begin].line;
    // What stands above the first head is a title, unless the head returns below the others.
    if (repeated_heads(lines, side, *heads).empty()) {
      std::erase_if(table.groups,
                    [&](GroupLine const& group) { return group.line < table.first_line; });
    }
  } else {
    drop_titles(lines, body);
  }
  drop_closing(lines, body);
  table.decoding = rows_of(lines, body, scores, table.kinds);
  if (!told) {
    // What the columns hold is known once there are rows, and tells more about their ends.
    table.kinds = weighed_kinds(lines, facts, table.header, table.decoding.rows, side.columns);
    scores = score_lines(lines, facts, table.kinds, Learned{});
    table.decoding = rows_of(lines, body, scores, table.kinds);
  }
  Learned const learned{lines, table.decoding.rows, side.columns};
  weigh_joined_borders(lines, score_lines(lines, facts, table.kinds, learned), table.decoding.rows);
  doubt_misfits(scores, table.decoding.rows, side.columns);
  return table;
}

}  // namespace verband::ingest
