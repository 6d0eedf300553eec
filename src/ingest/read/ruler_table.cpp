// SPDX-License-Identifier: EUPL-1.2
// Tables under rulers: "------- ----- ------" says where columns begin.
#include <algorithm>
#include <utility>

#include "ingest/read/drawn_lines.hpp"
#include "ingest/words/joins.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t most_head_lines = 8;

struct Run {
  std::uint32_t begin{}, end{};
  friend bool operator==(Run const&, Run const&) = default;
};

/// A line of dashes: its runs are the columns.
struct Ruler {
  std::vector<Run> runs{};
  char sign{};

  /// "---- ---" with runs long enough to be no divider of texts, nor cells without text.
  bool divides() const {
    constexpr std::uint32_t least_run = 3;
    constexpr std::uint32_t least = 8;
    std::uint32_t all = 0;
    for (auto const& run : runs) all += run.end - run.begin;
    auto const wide = std::ranges::count_if(
        runs, [](Run const& run) { return run.end - run.begin >= least_run; });
    return runs.size() <= most_drawn_columns && wide >= 2 && all >= least;
  }
  Run extent() const { return {runs.front().begin, runs.back().end}; }
};

Ruler ruler_of(std::string_view line) {
  Ruler ruler;
  auto const first = line.find_first_not_of(' ');
  ruler.sign = first == std::string_view::npos ? ' ' : line[first];
  for (auto at = first; at < line.size();) {
    auto const end = std::min(line.find(' ', at), line.size());
    ruler.runs.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = std::min(line.find_first_not_of(' ', end), line.size());
  }
  return ruler;
}

/// A line cut at the columns.
struct CutLine {
  std::vector<DrawnPiece> pieces{};  // of each column, empty where nothing stands
  Fields texts{};                    // of each column
  std::vector<bool> crossed{};
  bool fits{true};  // no word crosses a border or stands before the first column
  std::size_t filled() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        pieces, [](DrawnPiece const& one) { return one.where.end > one.where.begin; }));
  }
  bool has(std::size_t column) const {
    return pieces[column].where.end > pieces[column].where.begin;
  }
};

CutLine cut(DrawnLine const& line, std::uint32_t number, Ruler const& ruler) {
  auto const& runs = ruler.runs;
  CutLine out{.pieces = std::vector<DrawnPiece>(runs.size()),
              .crossed = std::vector<bool>(runs.size())};
  auto const signs = signs_of(line);
  std::size_t column = 0;
  std::uint32_t last_end = 0;  // where the word before ended
  for (std::size_t i = 0; i < signs.size();) {
    if (text::white(signs[i].code)) {
      ++i;
      continue;
    }
    auto end = i + 1;
    while (end < signs.size() && !text::white(signs[end].code) &&
           signs[end].column == signs[end - 1].column + 1) {
      ++end;
    }
    auto const begins = signs[i].column;
    auto const ends = signs[end - 1].column + 1;
    while (column + 1 < runs.size() && runs[column + 1].begin <= begins) ++column;
    if (column + 1 < runs.size() && ends > runs[column + 1].begin) {
      // A cell that begins somewhat too early stands apart from the one before it.
      bool const apart = begins >= last_end + 2 || last_end == 0;
      if (begins >= runs[column].end && apart) {
        ++column;
      } else {
        out.crossed[column] = out.crossed[column + 1] = true;
        out.fits = false;
      }
    }
    if (begins + 1 < runs.front().begin) out.fits = false;
    auto& piece = out.pieces[column];
    if (!out.has(column)) piece = {{signs[i].begin, signs[i].end}, number};
    piece.where.end = signs[end - 1].end;
    last_end = ends;
    i = end;
  }
  for (auto const& piece : out.pieces) {
    auto const size = piece.where.end - piece.where.begin;
    out.texts.push_back(size > 0 ? line.text.substr(piece.where.begin - line.begin, size) : "");
  }
  return out;
}

/// Gathers cut lines in rows.
class RulerRows {
 public:
  explicit RulerRows(Ruler const& ruler) {
    for (auto const& run : ruler.runs) table_.widths.push_back(run.end - run.begin);
  }

  void start(bool head) {
    table_.rows.push_back({std::vector<DrawnCell>(table_.widths.size()), head});
  }
  bool any() const { return !table_.rows.empty(); }
  void add(CutLine const& line) {
    auto& cells = table_.rows.back().cells;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (line.has(c) && line.texts[c] != "\\") cells[c].pieces.push_back(line.pieces[c]);
      cells[c].crossed = cells[c].crossed || line.crossed[c];
    }
  }
  void doubt() {
    for (auto& cell : table_.rows.back().cells) cell.unsure = true;
  }
  DrawnTable take(std::size_t begin, std::size_t end) {
    table_.begin = begin;
    table_.end = end;
    return std::move(table_);
  }

 private:
  DrawnTable table_{};
};

/// Lines [first, second).
using Lines = std::pair<std::size_t, std::size_t>;

/// "Pagina 3" at the foot of a page, which belongs to no row.
bool is_page_number(std::string_view line) {
  constexpr std::size_t most = 24;
  auto const text = text::squeeze(line);
  bool const named = text.starts_with("Pagina ") || text.starts_with("pagina ") ||
                     text.starts_with("Blad ") || text.starts_with("blad ") ||
                     text.starts_with("Blz. ") || text.starts_with("blz. ");
  return named && text.size() <= most && digit(text.back());
}

class RulerReader {
 public:
  RulerReader(std::vector<DrawnLine> const& lines, std::size_t at, std::size_t floor)
      : lines_{lines}, at_{at}, floor_{floor}, ruler_{ruler_of(lines[at].text)} {}

  DrawnAttempt read();

 private:
  std::size_t next_ruler(std::size_t from) const {
    while (from < lines_.size() && !is_ruler(lines_[from].text)) ++from;
    return from;
  }
  bool same(std::size_t line) const {
    return line < lines_.size() && ruler_of(lines_[line].text).runs == ruler_.runs;
  }
  bool too_many(std::size_t lines) const { return lines * ruler_.runs.size() > most_drawn_cells; }
  bool any_blank(std::size_t first, std::size_t last) const {
    for (; first < last; ++first) {
      if (lines_[first].blank()) return true;
    }
    return false;
  }
  CutLine cut_at(std::size_t line) const {
    return cut(lines_[line], static_cast<std::uint32_t>(line), ruler_);
  }
  bool another_head(std::size_t from, std::size_t ruler) const;
  std::size_t head_above() const;
  std::size_t open_end(std::size_t from) const;
  bool all_fit(Lines const& lines) const;
  bool repeats(Lines const& head, std::size_t end) const;
  DrawnAttempt closed(std::size_t begin, Lines const& head, std::vector<Lines> body,
                      std::size_t end) const;
  DrawnAttempt open() const;
  DrawnAttempt chained(std::vector<std::size_t> const& rulers) const;
  DrawnAttempt between_lines(std::size_t next);
  void gather(RulerRows& rows, std::vector<Lines> const& body, RowSign sign, std::size_t& crossed,
              std::size_t& used) const;
  bool stacked(std::size_t first, std::size_t last) const;

  std::vector<DrawnLine> const& lines_;
  std::size_t at_;
  std::size_t floor_;
  Ruler ruler_;
};

/// The first line of a head right above the ruler; the ruler's own line when there is none.
std::size_t RulerReader::head_above() const {
  constexpr std::size_t most = 4;
  auto first = at_;
  auto kept = at_;
  while (first > floor_ && at_ - first < most && !lines_[first - 1].blank()) {
    auto const line = cut_at(first - 1);
    if (!line.fits) break;
    --first;
    if (line.filled() >= 2) kept = first;
  }
  return kept;
}

/// Rows of several lines, with blank lines between them: there lines below the first are shorter.
bool RulerReader::stacked(std::size_t first, std::size_t last) const {
  std::size_t below = 0;
  std::size_t shorter = 0;
  std::size_t filled = 0;
  bool blank = false;
  for (auto i = first; i < last; ++i) {
    if (lines_[i].blank()) {
      filled = 0;
      blank = true;
      continue;
    }
    auto const here = cut_at(i).filled();
    if (filled > 0) {
      ++below;
      if (here < filled) ++shorter;
    }
    filled = std::max(filled, here);
  }
  return blank && shorter * 2 >= below;
}

void RulerReader::gather(RulerRows& rows, std::vector<Lines> const& body, RowSign sign,
                         std::size_t& crossed, std::size_t& used) const {
  std::vector<std::vector<CutLine>> groups;
  for (auto const& [first, last] : body) {
    bool fresh = true;
    for (auto i = first; i < last; ++i) {
      if (lines_[i].blank()) {
        fresh = true;
      } else if (!is_page_number(lines_[i].text)) {
        if (fresh) groups.emplace_back();
        fresh = false;
        groups.back().push_back(cut_at(i));
        ++used;
        if (too_many(used)) return;
      }
    }
  }
  std::vector<std::vector<Fields>> texts;
  for (auto const& group : groups) {
    auto& made = texts.emplace_back();
    for (auto const& line : group) made.push_back(line.texts);
  }
  auto const roles = line_roles(texts, sign);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (std::size_t i = 0; i < groups[g].size(); ++i) {
      auto const& role = roles[g][i];
      if (role.begins) {
        if (role.unsure) rows.doubt();
        rows.start(false);
      }
      if (role.unsure) rows.doubt();
      rows.add(groups[g][i]);
      if (!groups[g][i].fits) ++crossed;
    }
  }
}

/// True when the lines above `end` have the words of the head.
bool RulerReader::repeats(Lines const& head, std::size_t end) const {
  auto const count = head.second - head.first;
  if (count == 0 || end < head.second + count) return false;
  for (std::size_t i = 0; i < count; ++i) {
    if (text::squeeze(lines_[end - count + i].text) != text::squeeze(lines_[head.first + i].text)) {
      return false;
    }
  }
  return true;
}

bool RulerReader::all_fit(Lines const& lines) const {
  for (auto i = lines.first; i < lines.second; ++i) {
    if (!lines_[i].blank() && !cut_at(i).fits) return false;
  }
  return true;
}

/// Between rulers, of which the body has one or more groups of lines; `end` is behind the table.
DrawnAttempt RulerReader::closed(std::size_t begin, Lines const& head, std::vector<Lines> body,
                                 std::size_t end) const {
  RulerRows rows{ruler_};
  std::size_t crossed = 0;
  std::size_t used = 0;
  if (head.first < head.second) {
    rows.start(true);
    for (auto i = head.first; i < head.second; ++i) {
      auto const line = cut_at(i);
      rows.add(line);
      if (!line.fits) ++crossed;
      ++used;
    }
  }
  auto const head_lines = used;
  bool separated = body.size() > 1;
  for (auto& group : body) {
    // On a next page the head stands again.
    if (repeats(head, group.second)) {
      group.second = std::max(group.first, group.second - (head.second - head.first));
      separated = separated && body.size() > 2;
    }
    separated = separated || any_blank(group.first, group.second);
  }
  auto const sign = ruler_.sign == '=' ? RowSign::first_cell
                    : separated        ? RowSign::group
                                       : RowSign::line;
  gather(rows, body, sign, crossed, used);
  if (used == head_lines || too_many(used) || crossed * 5 > used) return {.end = end - 1};
  return {.table = rows.take(begin, end)};
}

/// Where a table without ruler below it ends: at the first line that does not keep to the columns.
std::size_t RulerReader::open_end(std::size_t from) const {
  auto end = from;
  auto before_blank = from;
  bool blank = false;
  for (auto i = from; i < lines_.size() && i <= end + 2; ++i) {
    if (lines_[i].blank()) {
      before_blank = end;
      blank = true;
      continue;
    }
    // What stands between a blank line and a ruler is the head of another table.
    if (is_ruler(lines_[i].text)) return before_blank > from ? before_blank : end;
    auto const line = cut_at(i);
    // Behind a blank line a text may begin.
    if (blank && (!line.fits || line.filled() < 2)) break;
    blank = false;
    end = i + 1;
  }
  return end;
}

DrawnAttempt RulerReader::open() const {
  auto const begin = head_above();
  if (begin == at_) return {};
  auto const end = open_end(at_ + 1);
  RulerRows rows{ruler_};
  std::size_t crossed = 0;
  std::size_t used = 0;
  rows.start(true);
  for (auto i = begin; i < at_; ++i) rows.add(cut_at(i));
  auto const sign = ruler_.sign == '='      ? RowSign::first_cell
                    : stacked(at_ + 1, end) ? RowSign::group
                                            : RowSign::line;
  gather(rows, {{at_ + 1, end}}, sign, crossed, used);
  if (used == 0 || crossed * 5 > used || too_many(used)) return {};
  return {.table = rows.take(begin, end)};
}

/// True when the ruler stands under the head of another table.
bool RulerReader::another_head(std::size_t from, std::size_t ruler) const {
  return any_blank(from, ruler) && !lines_[ruler - 1].blank() && ruler + 1 < lines_.size() &&
         !lines_[ruler + 1].blank();
}

/// One line over the whole width, the head, the ruler, rows, the line again.
DrawnAttempt RulerReader::between_lines(std::size_t next) {
  if (next >= lines_.size() || next == at_ + 1 || next - at_ > most_head_lines) return {};
  auto const top = ruler_;
  auto const ruler = ruler_of(lines_[next].text);
  if (!ruler.divides() || ruler.extent() != top.extent() || any_blank(at_ + 1, next)) return {};
  ruler_ = ruler;
  std::vector<Lines> body;
  auto from = next;
  auto end = next_ruler(from + 1);
  for (; same(end); end = next_ruler(from + 1)) {
    body.emplace_back(from + 1, end);
    from = end;
  }
  if (end >= lines_.size() || ruler_of(lines_[end].text).runs != top.runs) return {.end = from};
  body.emplace_back(from + 1, end);
  return closed(at_, {at_ + 1, next}, std::move(body), end + 1);
}

/// Below a ruler that stands again under the head or under groups of rows.
DrawnAttempt RulerReader::chained(std::vector<std::size_t> const& rulers) const {
  auto const second = rulers[1];
  auto const begin = head_above();
  bool const full_above = begin < at_ && cut_at(at_ - 1).filled() == ruler_.runs.size();
  bool const headed = !full_above && rulers.size() > 2 && second - at_ <= most_head_lines &&
                      !any_blank(at_ + 1, second) && !lines_[second + 1].blank();
  auto const head = headed ? Lines{at_ + 1, second} : Lines{begin, at_};
  std::vector<Lines> body;
  for (std::size_t i = headed ? 1 : 0; i + 1 < rulers.size(); ++i) {
    body.emplace_back(rulers[i] + 1, rulers[i + 1]);
  }
  auto const last = rulers.back();
  auto end = last + 1;
  if (end < lines_.size() && !lines_[end].blank()) {
    auto const line = cut_at(end);
    auto const enough = std::max<std::size_t>(2, ruler_.runs.size() - 1);
    bool const row = line.fits && line.has(0) && line.filled() >= enough;
    if (row || repeats(head, last)) {
      auto const behind = open_end(end);
      body.emplace_back(end, behind);
      end = behind;
    }
  }
  return closed(headed ? at_ : begin, head, std::move(body), end);
}

DrawnAttempt RulerReader::read() {
  auto const next = next_ruler(at_ + 1);
  if (ruler_.runs.size() == 1) return between_lines(next);
  if (!ruler_.divides()) return {};
  if (!same(next) || next == at_ + 1) return open();
  auto const begin = head_above();
  if (begin < at_ && another_head(at_ + 1, next)) return open();
  std::vector<std::size_t> rulers{at_, next};
  for (auto from = next;;) {
    auto const ruler = next_ruler(from + 1);
    if (!same(ruler) || ruler == from + 1 || lines_[from + 1].blank()) break;
    if (repeats({begin, at_}, from) && another_head(from + 1, ruler)) break;
    if (rulers.size() > 2 && !all_fit({from + 1, ruler})) break;
    rulers.push_back(ruler);
    from = ruler;
  }
  return chained(rulers);
}

}  // namespace

bool is_ruler(std::string_view line) {
  constexpr std::size_t least = 8;
  auto const first = line.find_first_not_of(' ');
  if (first == std::string_view::npos || (line[first] != '-' && line[first] != '=')) return false;
  auto const dashes = std::ranges::count(line, line[first]);
  auto const blanks = std::ranges::count(line, ' ');
  return static_cast<std::size_t>(dashes) >= least &&
         static_cast<std::size_t>(dashes + blanks) == line.size();
}

DrawnAttempt ruler_table(std::vector<DrawnLine> const& lines, std::size_t at, std::size_t floor) {
  return RulerReader{lines, at, floor}.read();
}

}  // namespace verband::ingest
