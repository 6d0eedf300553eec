// SPDX-License-Identifier: EUPL-1.2
// Tables in frames: "+-----+------+" and bars, "┌──┬──┐", or bars with a rule below the head.
#include <algorithm>
#include <optional>
#include <utility>

#include "ingest/read/drawn_lines.hpp"
#include "text/utf8.hpp"

namespace verband::ingest {
namespace {

bool drawn(char32_t code) { return code >= 0x2500 && code <= 0x257F; }

bool horizontal(char32_t code) {
  static constexpr std::u32string_view lines{U"-=─━═┄┅┈┉╌╍╴╶╸╺╼╾"};
  return lines.find(code) != std::u32string_view::npos;
}

bool upright(char32_t code) {
  static constexpr std::u32string_view bars{U"|│┃║┆┇┊┋╎╏╵╷╹╻╽╿"};
  return bars.find(code) != std::u32string_view::npos;
}

bool strong(char32_t code) { return code == U'=' || code == U'═' || code == U'━'; }

bool corner(char32_t code) {
  return code == U'+' || (drawn(code) && !horizontal(code) && !upright(code));
}

/// The part of a line between two borders.
struct Segment {
  std::size_t column{};
  std::size_t columns{1};
  std::size_t begin{}, end{};  // of the signs
  bool rule{};                 // what stands above it ends here
  bool follows{};              // a "+" at its end says that the cell goes on below
};

struct BoxLine {
  std::uint32_t number{};
  std::vector<Sign> signs{};
  std::vector<Segment> segments{};
  bool frame{};    // of signs of a frame alone
  bool strong{};   // of equals signs or double lines
  bool equals{};   // of equals signs
  bool follows{};  // one of its cells goes on below
};

/// True for a rule over the whole width.
bool ruled(BoxLine const& line) {
  return std::ranges::all_of(line.segments, [](Segment const& one) { return one.rule; });
}

class BoxReader {
 public:
  BoxReader(std::vector<DrawnLine> const& lines, std::size_t at, std::size_t floor)
      : lines_{lines}, at_{at}, floor_{floor} {}

  DrawnAttempt read();

 private:
  BoxLine line_at(std::size_t at) const;
  void find_borders(BoxLine const& line);
  std::size_t columns() const {
    return borders_.size() - 1 + (open_left_ ? 1 : 0) + (open_right_ ? 1 : 0);
  }
  bool cut(BoxLine& line) const;
  void segment(BoxLine& line, std::vector<std::pair<std::size_t, std::size_t>> const& borders,
               bool whole) const;
  void mark_continued(BoxLine& line) const;
  Fields fields(BoxLine const& line) const;
  std::vector<LineRole> roles(std::vector<BoxLine> const& lines, RowSign sign,
                              std::size_t heads) const;
  void lay_out(std::vector<BoxLine> const& lines);
  void start_row(bool head);
  void add(BoxLine const& line);
  void doubt();
  bool consistent() const;

  std::vector<DrawnLine> const& lines_;
  std::size_t at_;
  std::size_t floor_;
  std::vector<std::uint32_t> borders_{};
  bool open_left_{};
  bool open_right_{};
  DrawnTable table_{};
  std::vector<bool> closed_{};         // per column: a rule stands below its last cell
  std::vector<std::size_t> row_of_{};  // per column: the row in which its last cell begins
};

BoxLine BoxReader::line_at(std::size_t at) const {
  return {.number = static_cast<std::uint32_t>(at),
          .signs = signs_of(lines_[at]),
          .frame = is_frame(lines_[at].text)};
}

/// The borders of all rules together: a rule has none where a cell goes over several columns.
void BoxReader::find_borders(BoxLine const& line) {
  auto const ink = [](Sign const& sign) { return !text::white(sign.code); };
  auto const first = std::ranges::find_if(line.signs, ink);
  auto const last = std::find_if(line.signs.rbegin(), line.signs.rend(), ink);
  if (first == line.signs.end()) return;
  open_left_ = open_left_ || horizontal(first->code);
  open_right_ = open_right_ || horizontal(last->code);
  for (auto const& sign : line.signs) {
    if (corner(sign.code) || upright(sign.code)) borders_.push_back(sign.column);
  }
}

/// Divides a line at these signs ([column border, sign]).
void BoxReader::segment(BoxLine& line,
                        std::vector<std::pair<std::size_t, std::size_t>> const& borders,
                        bool whole) const {
  auto const& signs = line.signs;
  auto const put = [&](std::size_t column, std::size_t next, std::size_t begin, std::size_t end,
                       bool cornered) {
    Segment one{.column = column, .columns = next - column, .begin = begin, .end = end};
    bool const dashes =
        begin < end && std::all_of(
                           signs.begin() + static_cast<std::ptrdiff_t>(begin),
                           signs.begin() + static_cast<std::ptrdiff_t>(end),
                           [&](Sign const& sign) {
                             return horizontal(sign.code) ||
                                    (whole && (sign.code == U':' || corner(sign.code)));
                           });
    one.rule = dashes && cornered;
    line.segments.push_back(one);
  };
  std::size_t const shift = open_left_ ? 1 : 0;
  auto const is_corner = [&](std::size_t sign) {
    return corner(signs[sign].code) || (whole && horizontal(signs[sign].code));
  };
  if (open_left_) put(0, 1, 0, borders.front().second, is_corner(borders.front().second));
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    auto const [from, left] = borders[i];
    auto const [to, right] = borders[i + 1];
    put(from + shift, to + shift, left + 1, right, is_corner(left) || is_corner(right));
  }
  if (open_right_) {
    auto const last = borders.back().second;
    put(columns() - 1, columns(), last + 1, signs.size(), is_corner(last));
  }
}

/// Cuts a line at the borders; false when it does not keep to them.
bool BoxReader::cut(BoxLine& line) const {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  std::vector<std::pair<std::size_t, std::size_t>> bars;
  std::size_t next = 0;
  for (std::size_t i = 0; i < line.signs.size(); ++i) {
    auto const& [code, begin, end, column] = line.signs[i];
    bool const border = upright(code) || corner(code);
    while (next < borders_.size() && borders_[next] < column) ++next;
    bool const here = next < borders_.size() && borders_[next] == column;
    if (here && (border || (line.frame && horizontal(code)))) found.emplace_back(next, i);
    if (upright(code) && bars.size() <= borders_.size()) bars.emplace_back(bars.size(), i);
  }
  bool const all = found.size() == borders_.size();
  // Signs of another width move the bars; their number still says which is which.
  if (!all && bars.size() == borders_.size()) found = bars;
  if (found.size() < borders_.size()) {
    bool const ends =
        !found.empty() && found.front().first == 0 && found.back().first + 1 == borders_.size();
    if (!ends || open_left_ || open_right_ || borders_.size() < 2) return false;
  }
  segment(line, found, line.frame);
  return true;
}

/// A database says with a "+" before the bar that the cell goes on on the next line.
void BoxReader::mark_continued(BoxLine& line) const {
  for (auto& each : line.segments) {
    if (each.rule || each.end < each.begin + 2) continue;
    auto const last = line.signs[each.end - 1].code;
    if (last != U'+' || line.signs[each.end - 2].code != U' ') continue;
    line.follows = each.follows = true;
    --each.end;
  }
}

void BoxReader::start_row(bool head) {
  auto const row = table_.rows.size();
  table_.rows.push_back({std::vector<DrawnCell>(columns()), head});
  for (std::size_t c = 0; c < columns(); ++c) {
    if (closed_[c]) {
      row_of_[c] = row;
    } else {  // the cell above goes on beside a new one
      table_.rows.back().cells[c].covered = true;
      auto& above = table_.rows[row_of_[c]].cells[c];
      if (!above.covered) ++above.rows;
    }
  }
  closed_.assign(columns(), false);
}

void BoxReader::doubt() {
  if (table_.rows.empty()) return;
  for (auto& cell : table_.rows.back().cells) cell.unsure = true;
}

void BoxReader::add(BoxLine const& line) {
  for (auto const& each : line.segments) {
    if (each.rule) continue;
    auto& cells = table_.rows[row_of_[each.column]].cells;
    auto& cell = cells[each.column];
    if (!cell.covered && cell.columns < each.columns && cell.pieces.empty() && cell.rows == 1) {
      cell.columns = static_cast<std::uint32_t>(each.columns);
      for (auto c = each.column + 1; c < each.column + each.columns; ++c) cells[c].covered = true;
    }
    auto begin = each.begin;
    auto end = each.end;
    while (begin < end && text::white(line.signs[begin].code)) ++begin;
    while (begin < end && text::white(line.signs[end - 1].code)) --end;
    DrawnPiece piece{.line = line.number};
    if (begin < end) piece.where = {line.signs[begin].begin, line.signs[end - 1].end};
    cell.pieces.push_back(piece);  // an empty one divides paragraphs
    if (each.follows) cell.pieces.push_back({.line = line.number});
  }
}

/// The texts of a line, of each column.
Fields BoxReader::fields(BoxLine const& line) const {
  Fields out(columns());
  auto const& source = lines_[line.number];
  for (auto const& each : line.segments) {
    if (each.rule || each.begin >= each.end) continue;
    auto const begin = line.signs[each.begin].begin - source.begin;
    auto const size = line.signs[each.end - 1].end - source.begin - begin;
    auto const text = source.text.substr(begin, size);
    auto const first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) continue;
    out[each.column] = text.substr(first, text.find_last_not_of(' ') + 1 - first);
  }
  return out;
}

/// What each line is; the lines of a head are one row.
std::vector<LineRole> BoxReader::roles(std::vector<BoxLine> const& lines, RowSign sign,
                                       std::size_t heads) const {
  std::vector<std::vector<Fields>> groups;
  std::vector<std::vector<std::size_t>> where;
  std::vector<LineRole> out(lines.size(), LineRole{.begins = false});
  std::size_t group = 0;
  bool fresh = true;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool const full = ruled(lines[i]);
    if (!full && fresh && ++group > heads) {
      groups.emplace_back();
      where.emplace_back();
    }
    if (!full && group > heads) {
      groups.back().push_back(fields(lines[i]));
      where.back().push_back(i);
    }
    fresh = full;
  }
  auto const found = line_roles(groups, sign);
  for (std::size_t g = 0; g < found.size(); ++g) {
    for (std::size_t i = 0; i < found[g].size(); ++i) out[where[g][i]] = found[g][i];
  }
  return out;
}

void BoxReader::lay_out(std::vector<BoxLine> const& lines) {
  std::size_t groups = 0;
  std::size_t strong_rules = 0;
  std::size_t rules = 0;
  std::size_t first_strong = 0;  // groups above the first strong rule that has some
  bool equals = false;
  bool open = false;
  bool partial = false;
  for (auto const& line : lines) {
    bool const full = ruled(line);
    partial = partial || (!full && std::ranges::any_of(
                                       line.segments, [](Segment const& one) { return one.rule; }));
    if (!full) {
      if (!open) ++groups;
      open = true;
      continue;
    }
    open = false;
    if (groups > 0) {
      ++rules;
      strong_rules += line.strong ? 1 : 0;
      equals = equals || line.equals;
      if (line.strong && first_strong == 0) first_strong = groups;
    }
  }
  bool const by_rule = strong_rules > 0 && strong_rules < rules;
  // Below equals signs a rule stands between rows; with rules around head and body alone each line
  // is a row.
  bool const firm = partial || (by_rule && equals);
  bool const two = groups == 2 && !partial;
  std::size_t const heads = two ? 1 : by_rule ? first_strong : 0;
  auto const found = firm ? std::vector<LineRole>(lines.size(), LineRole{.begins = false})
                          : roles(lines, groups <= 2 ? RowSign::line : RowSign::group, heads);
  closed_.assign(columns(), true);
  row_of_.assign(columns(), 0);
  std::size_t group = 0;
  bool fresh = true;     // behind a full rule
  bool follows = false;  // the line before says that its row goes on
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto const& line = lines[i];
    bool const full = ruled(line);
    if (!full) {
      if (fresh) ++group;
      bool const head = group <= heads;
      bool const separate = found[i].begins && !follows;
      bool const unsure = found[i].unsure && !follows;
      if (unsure) doubt();
      if (fresh || separate) closed_.assign(columns(), true);
      // The row of a partial rule begins below it.
      if (std::ranges::any_of(closed_, [](bool one) { return one; })) start_row(head);
      if (unsure) doubt();
      add(line);
      follows = line.follows;
    }
    fresh = full;
    if (table_.rows.size() * columns() > most_drawn_cells) return;
    for (auto const& one : line.segments) {
      if (!one.rule) continue;
      for (auto c = one.column; c < one.column + one.columns; ++c) closed_[c] = true;
    }
  }
}

/// Cells that are drawn as no table can be, such as half of a merged one that goes on, do not cover
/// every place once.
bool BoxReader::consistent() const {
  std::vector<bool> taken(table_.rows.size() * columns());
  for (std::size_t r = 0; r < table_.rows.size(); ++r) {
    for (std::size_t c = 0; c < columns(); ++c) {
      auto const& cell = table_.rows[r].cells[c];
      if (cell.covered) {
        if (!cell.pieces.empty() || !taken[r * columns() + c]) return false;
        continue;
      }
      if (r + cell.rows > table_.rows.size() || c + cell.columns > columns()) return false;
      for (auto row = r; row < r + cell.rows; ++row) {
        for (auto column = c; column < c + cell.columns; ++column) {
          if (taken[row * columns() + column]) return false;
          taken[row * columns() + column] = true;
        }
      }
    }
  }
  return true;
}

DrawnAttempt BoxReader::read() {
  std::vector<BoxLine> lines;
  auto end = at_;
  constexpr std::size_t most_signs = 100'000;
  for (; end < lines_.size() && lines_[end].text.size() <= most_signs; ++end) {
    auto line = line_at(end);
    bool const barred =
        std::ranges::any_of(line.signs, [](Sign const& sign) { return upright(sign.code); });
    if (!line.frame && !barred) break;
    if (line.frame) {
      line.strong = std::ranges::any_of(line.signs, [](auto& one) { return strong(one.code); }) &&
                    std::ranges::none_of(line.signs, [](auto& one) {
                      return horizontal(one.code) && !strong(one.code);
                    });
      line.equals = std::ranges::any_of(line.signs, [](auto& one) { return one.code == U'='; });
      find_borders(line);
      if (borders_.size() > most_drawn_columns * 4) {
        std::ranges::sort(borders_);
        borders_.erase(std::unique(borders_.begin(), borders_.end()), borders_.end());
        if (borders_.size() > most_drawn_columns) return {.end = end};
      }
    }
    lines.push_back(std::move(line));
  }
  std::ranges::sort(borders_);
  borders_.erase(std::unique(borders_.begin(), borders_.end()), borders_.end());
  if (borders_.empty() || borders_.size() > most_drawn_columns || columns() < 2 ||
      lines.size() * columns() > most_drawn_cells * 4) {
    return {.end = end};
  }
  auto begin = at_;
  constexpr std::size_t most_head_lines = 4;
  while (begin > floor_ && at_ - begin < most_head_lines) {
    auto line = line_at(begin - 1);
    if (lines_[begin - 1].text.size() > most_signs || !cut(line)) break;
    lines.insert(lines.begin(), std::move(line));
    --begin;
  }
  for (auto& line : lines) {
    if (line.segments.empty() && !cut(line)) return {.end = end};
    if (!line.frame) mark_continued(line);
  }
  for (std::size_t c = 0; c < columns(); ++c) {
    auto const left = open_left_ ? c : c + 1;  // the border on its right
    bool const inner = left > 0 && left < borders_.size();
    auto const width = inner ? borders_[left] - borders_[left - 1] - 1 : 0;
    table_.widths.push_back(width > 2 ? width - 2 : width);
  }
  lay_out(lines);
  if (table_.rows.size() < 2 || table_.rows.size() * columns() > most_drawn_cells ||
      !consistent()) {
    return {.end = end};
  }
  table_.begin = begin;
  table_.end = end;
  return {.table = std::move(table_)};
}

}  // namespace

bool is_frame(std::string_view line) {
  constexpr std::size_t least = 5;
  std::size_t dashes = 0;
  bool corners = false;
  for (std::size_t at = 0; at < line.size();) {
    auto const [code, size] = text::character(line, at);
    at += size;
    if (horizontal(code)) {
      ++dashes;
    } else if (corner(code)) {
      corners = true;
    } else if (!upright(code) && code != U':' && !text::white(code)) {
      return false;
    }
  }
  return corners && dashes >= least;
}

DrawnAttempt box_table(std::vector<DrawnLine> const& lines, std::size_t at, std::size_t floor) {
  return BoxReader{lines, at, floor}.read();
}

}  // namespace verband::ingest
