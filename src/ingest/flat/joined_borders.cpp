// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/joined_borders.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace verband::ingest {
namespace {

constexpr std::uint32_t most_moved = 2;  // words
// Nats.
constexpr float sure = 4.0F;     // what another border earns more, where it is the right one
constexpr float unclear = 0.0F;  // less than this it earns less, where it is not worth a look

/// What a line says for one border: cells of two columns that meet before word `cut`.
class Meeting {
 public:
  Meeting(LineScores const& scores, std::uint32_t left, Piece const& first, Piece const& second,
          bool ends, bool begins)
      : scores_{scores},
        left_{left},
        first_{first},
        second_{second},
        ends_{ends},
        begins_{begins} {}

  /// The score of the border before word `cut`.
  float operator()(std::uint32_t cut) const {
    auto const columns = scores_.columns;
    auto const right = left_ + 1;
    float sum = scores_.words(left_, first_.begin, cut) + scores_.words(right, cut, second_.end);
    if (ends_) sum += scores_.end[cut * columns + left_];
    if (begins_ && cut < second_.end) sum += scores_.start[cut * columns + right];
    return sum;
  }

 private:
  LineScores const& scores_;
  std::uint32_t left_;
  Piece const& first_;
  Piece const& second_;
  bool ends_;    // the left cell has no line below this one
  bool begins_;  // the right cell has none above it
};

bool joined(Line const& line, std::uint32_t word) { return line.words[word].spaces_before < 2; }

/// The border that says most, at most two words from where it is, with one space at each.
std::uint32_t best_cut(Line const& line, Meeting const& meeting, Piece const& first,
                       Piece const& second) {
  auto best = first.end;
  auto const look = [&](std::uint32_t cut) {
    if (meeting(cut) > meeting(best)) best = cut;
  };
  for (std::uint32_t k = 1; k <= most_moved; ++k) {
    if (first.end < first.begin + k + 1 || !joined(line, first.end - k)) break;
    look(first.end - k);
  }
  for (std::uint32_t k = 1; k <= most_moved; ++k) {
    if (second.begin + k >= second.end || !joined(line, second.begin + k)) break;
    look(second.begin + k);
  }
  return best;
}

/// The usual place at which texts of a column begin, in letters from the left; nothing where they
/// begin anywhere.
std::optional<std::uint32_t> usual_begin(std::vector<Line> const& lines,
                                         std::vector<DecodedRow> const& rows, std::size_t column) {
  std::vector<std::uint32_t> begins;
  for (auto const& row : rows) {
    for (auto const& piece : row[column].pieces) {
      auto const& line = lines[piece.line];
      if (holds_words(piece) && !joined(line, piece.begin))
        begins.push_back(line.words[piece.begin].begin - line.begin);
    }
  }
  constexpr std::size_t few = 3;
  if (begins.size() < few) return std::nullopt;
  std::ranges::sort(begins);
  return begins[begins.size() / 2];
}

/// The borders of one row between a column and the next.
class RowBorders {
 public:
  RowBorders(std::vector<Line> const& lines, std::vector<LineScores> const& scores, DecodedRow& row,
             std::uint32_t left)
      : lines_{lines}, scores_{scores}, left_{row[left]}, right_{row[left + 1]}, column_{left} {}

  /// `begin`: where texts of the next column usually begin.
  void weigh(std::optional<std::uint32_t> begin) {
    for (auto& first : left_.pieces) {
      if (!holds_words(first)) continue;
      auto const beside = std::ranges::lower_bound(right_.pieces, first.line, {}, &Piece::line);
      bool const meets = beside != right_.pieces.end() && beside->line == first.line &&
                         holds_words(*beside) && beside->begin == first.end;
      if (meets) {
        weigh(first, *beside);
      } else if (begin && !holds_words(right_)) {
        move_last(first, *begin);
      }
    }
  }

 private:
  Meeting meeting(Piece const& first, Piece const& second, bool begins) const {
    bool const ends = &first == &left_.pieces.back();
    return {scores_[first.line], column_, first, second, ends, begins};
  }

  void doubt() {
    left_.margin = std::min(left_.margin, 0.0F);
    right_.margin = std::min(right_.margin, 0.0F);
  }

  void weigh(Piece& first, Piece& second) {
    auto const& line = lines_[first.line];
    if (!joined(line, second.begin)) return;
    auto const said = meeting(first, second, &second == &right_.pieces.front());
    auto const cut = best_cut(line, said, first, second);
    if (cut == first.end) return;
    auto const gain = said(cut) - said(first.end);
    if (gain < unclear) return;
    doubt();
    if (gain >= sure) first.end = second.begin = cut;
  }

  /// "Assen, Emmen Hoog": the last word begins where the empty cell beside it would.
  void move_last(Piece& first, std::uint32_t begin) {
    auto const& line = lines_[first.line];
    auto const last = first.end - 1;
    if (last == first.begin || !joined(line, last)) return;
    auto const at = line.words[last].begin - line.begin;
    if (at + 1 < begin || at > begin + 1) return;
    doubt();
    Piece const none{first.line, first.end, first.end};
    auto const said = meeting(first, none, true);
    if (said(last) < said(first.end)) return;
    right_.pieces = {{first.line, last, first.end}};
    first.end = last;
  }

  std::vector<Line> const& lines_;
  std::vector<LineScores> const& scores_;
  DecodedCell& left_;
  DecodedCell& right_;
  std::uint32_t column_;
};

}  // namespace

void weigh_joined_borders(std::vector<Line> const& lines, std::vector<LineScores> const& scores,
                          std::vector<DecodedRow>& rows) {
  if (rows.empty()) return;
  auto const columns = static_cast<std::uint32_t>(rows.front().size());
  for (std::uint32_t c = 0; c + 1 < columns; ++c) {
    auto const begin = usual_begin(lines, rows, c + 1);
    for (auto& row : rows) RowBorders{lines, scores, row, c}.weigh(begin);
  }
}

}  // namespace verband::ingest
