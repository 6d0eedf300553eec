// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/boxed.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/shapes/shapes.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr std::string_view upright = "\xE2\x94\x82";  // │

struct TextLine {
  std::size_t begin{}, end{};
  std::string_view text{};
};

std::vector<TextLine> lines_of(std::string_view text) {
  std::vector<TextLine> lines;
  for (std::size_t at = 0; at < text.size();) {
    auto end = std::min(text.find('\n', at), text.size());
    auto const next = end + 1;
    if (end > at && text[end - 1] == '\r') --end;
    lines.push_back({at, end, text.substr(at, end - at)});
    at = next;
  }
  return lines;
}

/// "+-----+------+", "-----+------", "├────┼────┤": only signs of a frame, and corners among them.
bool is_rule(std::string_view line) {
  static constexpr std::array<std::string_view, 3> corners{"+", "\xE2\x94\xBC", "\xE2\x94\xAC"};
  bool corner = false;
  std::size_t dashes = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    auto const c = line[at];
    auto const rest = line.substr(at);
    corner = corner || std::ranges::any_of(
                           corners, [&](std::string_view one) { return rest.starts_with(one); });
    if (rest.starts_with("\xE2\x94") || rest.starts_with("\xE2\x95")) {
      ++dashes;
      at += 2;
    } else if (c == '-' || c == '=') {
      ++dashes;
    } else if (c != '+' && c != '|' && c != ' ') {
      return false;
    }
  }
  constexpr std::size_t least = 5;
  return corner && dashes >= least;
}

/// The pieces of a line between its bars; the frame at both ends is none.
std::vector<TextLine> pieces_of(TextLine const& line) {
  std::vector<TextLine> pieces;
  auto begin = std::size_t{0};
  auto const add = [&](std::size_t end) {
    pieces.push_back({line.begin + begin, line.begin + end, line.text.substr(begin, end - begin)});
  };
  for (std::size_t at = 0; at < line.text.size();) {
    bool const wide = line.text.substr(at).starts_with(upright);
    if (!wide && line.text[at] != '|') {
      ++at;
      continue;
    }
    add(at);
    at += wide ? upright.size() : 1;
    begin = at;
  }
  add(line.text.size());
  auto const blank = [](TextLine const& one) {
    return one.text.find_first_not_of(' ') == std::string_view::npos;
  };
  if (!pieces.empty() && blank(pieces.front())) pieces.erase(pieces.begin());
  if (!pieces.empty() && blank(pieces.back())) pieces.pop_back();
  return pieces;
}

/// Gathers the lines of the table in rows.
class Table {
 public:
  explicit Table(DecodedText const& document) : document_{document} {}

  void rule() {
    ++rules_;
    open_ = false;
  }
  void line(TextLine const& line) {
    auto pieces = pieces_of(line);
    columns_ = std::max(columns_, pieces.size());
    lines_.push_back({std::move(pieces), !open_});
    open_ = true;
  }
  bool any() const { return !lines_.empty(); }

  /// The rows; nothing when the lines do not all have as many pieces.
  std::optional<Grid> grid() const {
    auto const blocks = std::ranges::count_if(lines_, &Line::first);
    // With rules around head and body alone each line is a row.
    bool const each = blocks <= 2;
    Grid made;
    for (auto const& line : lines_) {
      if (line.pieces.size() != columns_) return std::nullopt;
      if (each || line.first) made.rows.push_back({std::vector<GridCell>(columns_)});
      for (std::size_t c = 0; c < columns_; ++c) add(made.rows.back().cells[c], line.pieces[c]);
    }
    if (made.rows.size() < 2 || columns_ < 2 || rules_ < 1) return std::nullopt;
    return made;
  }

 private:
  struct Line {
    std::vector<TextLine> pieces{};
    bool first{};  // behind a rule
  };

  void add(GridCell& cell, TextLine const& piece) const {
    auto const text = text::squeeze(piece.text);
    Place const place = TextPlace{{document_.raw(piece.begin, piece.end)}};
    if (text.empty() && !cell.text.empty()) return;
    if (cell.text.empty()) {
      cell.text = text;
      cell.place = place;
      return;
    }
    bool const joins = cell.text.ends_with('-') && text[0] >= 'A' && text[0] <= 'Z';
    cell.text += (joins ? "" : " ") + text;
    cell.place = both(cell.place, place);
  }

  DecodedText const& document_;
  std::vector<Line> lines_{};
  std::size_t columns_{};
  std::size_t rules_{};
  bool open_{};
};

}  // namespace

std::optional<Contents> boxed(DecodedText const& document) {
  Contents contents{.findings = document.findings};
  auto const lines = lines_of(document.text);
  if (std::ranges::none_of(lines, [](TextLine const& one) { return is_rule(one.text); }))
    return std::nullopt;
  bool found = false;
  for (std::size_t i = 0; i < lines.size();) {
    auto const in_table = [&](std::size_t at) {
      return at < lines.size() && (is_rule(lines[at].text) || pieces_of(lines[at]).size() >= 2);
    };
    Table table{document};
    bool ruled = false;
    auto end = i;
    for (; in_table(end); ++end) {
      bool const rule = is_rule(lines[end].text);
      ruled = ruled || rule;
      rule ? table.rule() : table.line(lines[end]);
    }
    if (ruled && table.any()) {
      auto grid = table.grid();
      if (!grid) return std::nullopt;
      contents.blocks.emplace_back(std::move(*grid));
      found = true;
      i = end;
      continue;
    }
    auto text = text::squeeze(lines[i].text);
    if (!text.empty()) {
      Paragraph paragraph{.text = std::move(text)};
      paragraph.place = TextPlace{{document.raw(lines[i].begin, lines[i].end)}};
      contents.blocks.emplace_back(std::move(paragraph));
    }
    ++i;
  }
  return found ? std::optional{std::move(contents)} : std::nullopt;
}

}  // namespace verband::ingest
