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

}  // namespace

void weigh_joined_borders(std::vector<Line> const& lines, std::vector<LineScores> const& scores,
                          std::vector<DecodedRow>& rows) {
  if (rows.empty()) return;
  auto const columns = static_cast<std::uint32_t>(rows.front().size());
  for (std::uint32_t c = 0; c + 1 < columns; ++c) {
    auto const begin = usual_begin(lines, rows, c + 1);
    for (auto& row : rows) {
      auto& left = row[c];
      auto& right = row[c + 1];
      for (auto& first : left.pieces) {
        if (!holds_words(first)) continue;
        auto const& line = lines[first.line];
        bool const ends = &first == &left.pieces.back();
        auto const beside = std::ranges::find_if(right.pieces, [&](Piece const& each) {
          return each.line == first.line && holds_words(each) && each.begin == first.end;
        });
        if (beside != right.pieces.end()) {
          if (!joined(line, beside->begin)) continue;
          bool const begins = beside == right.pieces.begin();
          Meeting const meeting{scores[first.line], c, first, *beside, ends, begins};
          auto const cut = best_cut(line, meeting, first, *beside);
          if (cut == first.end) continue;
          auto const gain = meeting(cut) - meeting(first.end);
          if (gain < unclear) continue;
          left.margin = std::min(left.margin, 0.0F);
          right.margin = std::min(right.margin, 0.0F);
          if (gain < sure) continue;
          first.end = cut;
          beside->begin = cut;
          continue;
        }
        // "Assen, Emmen Hoog": the last word begins where the empty cell beside it would
        auto const last = first.end - 1;
        bool const free =
            std::ranges::none_of(right.pieces, [](Piece const& each) { return holds_words(each); });
        if (!free || !begin || last == first.begin || !joined(line, last)) continue;
        auto const at = line.words[last].begin - line.begin;
        bool const there = at + 1 >= *begin && at <= *begin + 1;
        if (!there) continue;
        Piece const none{first.line, first.end, first.end};
        Meeting const meeting{scores[first.line], c, first, none, ends, true};
        left.margin = std::min(left.margin, 0.0F);
        right.margin = std::min(right.margin, 0.0F);
        if (meeting(last) < meeting(first.end)) continue;
        right.pieces = {{first.line, last, first.end}};
        first.end = last;
      }
    }
  }
}

}  // namespace verband::ingest
