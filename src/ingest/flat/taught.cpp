// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/taught.hpp"

#include <algorithm>
#include <cmath>

#include "ingest/flat/split.hpp"
#include "ingest/words/widths.hpp"

namespace verband::ingest {
namespace {

constexpr std::uint32_t few_wraps = 3;  // fewer tell no width
constexpr std::size_t many_cells = 8;   // of which hardly one goes on: the column is wide enough
constexpr float any_width = 1e9F;

}  // namespace

WhiteSeen white_before(std::vector<Line> const& lines, std::uint32_t i) {
  if (lines[i].page_start) return {};
  WhiteSeen seen{.blank_line = lines[i].blank_before};
  if (i == 0 || lines[i - 1].empty() || lines[i - 1].furniture) return seen;
  auto const& above = lines[i - 1];
  if (above.words.back().text.back() != '-') seen.space = above.trailing_spaces > 0;
  return seen;
}

float told_by(WhiteSeen const& seen, WhiteBefore const& share) {
  auto const each = [](std::optional<bool> there, float with) {
    return there ? std::log(*there ? with : 1.0F - with) : 0.0F;
  };
  return each(seen.blank_line, share.blank_line) + each(seen.space, share.space);
}

float first_unit(Word const& word) {
  auto const at = word.text.find_first_of("-/");
  if (at == std::string::npos || at == 0 || at + 1 == word.text.size()) return word.width;
  return text_width(std::string_view{word.text}.substr(0, at + 1));
}

bool bullet(Line const& line) {
  return !line.empty() &&
         (line.words[0].text == "-" || line.words[0].text == "•" || line.words[0].text == "o" ||
          line.words[0].text == "*" || line.words[0].text == "–");
}

namespace {

/// A share of the lines, with two lines more that nobody saw.
struct Share {
  float with{1.0F};
  float all{2.0F};

  void add(std::optional<bool> seen) {
    if (!seen) return;
    with += *seen ? 1.0F : 0.0F;
    all += 1.0F;
  }
  float value() const { return with / all; }
};

/// The white space before lines that begin the same.
struct WhiteShares {
  Share blank_line{};
  Share space{};

  void add(std::vector<Line> const& lines, std::uint32_t i) {
    if (lines[i].empty() || lines[i].furniture) return;
    auto const seen = white_before(lines, i);
    blank_line.add(seen.blank_line);
    space.add(seen.space);
  }
  WhiteBefore value() const { return {blank_line.value(), space.value()}; }
};

/// The white space in a table as it was read.
WhiteBy white_of(std::vector<Line> const& lines, std::vector<DecodedRow> const& rows) {
  WhiteShares nothing;
  WhiteShares cell;
  WhiteShares first;
  for (auto const& row : rows) {
    bool begins = true;
    for (auto const& each : row) {
      for (std::size_t k = 0; k < each.pieces.size(); ++k) {
        auto const& piece = each.pieces[k];
        if (piece.begin == 0) (begins ? first : k == 0 ? cell : nothing).add(lines, piece.line);
        begins = false;
      }
    }
  }
  return {nothing.value(), cell.value(), first.value()};
}

/// The share of empty cells by column, as far as so few rows can tell; `shown`: an empty cell
/// leaves a space, a piece of no words.
std::vector<float> empty_of(std::vector<DecodedRow> const& rows, std::uint32_t columns,
                            bool shown) {
  std::vector<float> share(columns);
  for (std::uint32_t c = 0; c < columns; ++c) {
    auto const empty = std::ranges::count_if(rows, [&](DecodedRow const& row) {
      return c >= row.size() || (shown ? !holds_words(row[c]) : row[c].pieces.empty());
    });
    share[c] = (static_cast<float>(empty) + 1.0F) / (static_cast<float>(rows.size()) + 4.0F);
  }
  return share;
}

/// The share of cells of one word by column, as far as so few rows can tell.
std::vector<float> single_of(std::vector<DecodedRow> const& rows, std::uint32_t columns) {
  constexpr float unseen = 10.0F;  // cells, as they usually are
  std::vector<float> share(columns);
  for (std::uint32_t c = 0; c < columns; ++c) {
    float filled = unseen;
    float single = seldom_single * unseen;
    for (auto const& row : rows) {
      if (c >= row.size() || row[c].pieces.empty()) continue;
      auto const& piece = row[c].pieces[0];
      filled += 1.0F;
      single += row[c].pieces.size() == 1 && piece.end - piece.begin == 1 ? 1.0F : 0.0F;
    }
    share[c] = single / filled;
  }
  return share;
}

}  // namespace

WhiteBy all_white(std::vector<Line> const& lines, std::uint32_t first, std::uint32_t last) {
  // Programs that do not end every line in a space end those in one that go on.
  constexpr float goes_on = 1.5F;
  constexpr float ends = 0.4F;
  constexpr float most = 0.9F;
  WhiteShares all;
  for (auto i = first; i < last; ++i) all.add(lines, i);
  auto const share = all.value();
  WhiteBefore const begins{share.blank_line, share.space * ends};
  return {{share.blank_line, std::min(most, share.space * goes_on)}, begins, begins};
}

std::vector<float> learn_widths(std::vector<Line> const& lines, std::vector<DecodedRow> const& rows,
                                std::uint32_t columns, White white) {
  std::vector<std::vector<WrapEvidence>> breaks(columns);
  std::vector<std::uint32_t> wrapped(columns);
  for (auto const& row : rows) {
    for (std::uint32_t c = 0; c < columns && c < row.size(); ++c) {
      auto const& pieces = row[c].pieces;
      for (std::size_t k = 0; k < pieces.size(); ++k) {
        if (pieces[k].end <= pieces[k].begin) continue;
        auto const fitted = width_of(lines[pieces[k].line], pieces[k].begin, pieces[k].end);
        bool const last = k + 1 == pieces.size() || pieces[k + 1].end <= pieces[k + 1].begin ||
                          lines[pieces[k + 1].line].page_start || bullet(lines[pieces[k + 1].line]);
        if (last) {
          breaks[c].push_back({.fitted = fitted});
          continue;
        }
        ++wrapped[c];
        auto const& next = lines[pieces[k + 1].line];
        auto const& word = next.words[pieces[k + 1].begin];
        breaks[c].push_back({.fitted = fitted, .refused = fitted + space_width + first_unit(word)});
      }
    }
  }
  std::vector<float> widths(columns);
  for (std::uint32_t c = 0; c < columns; ++c) {
    if (wrapped[c] >= few_wraps) {
      widths[c] = estimate_width(breaks[c]);
    } else if (white != White::order && breaks[c].size() >= many_cells) {
      widths[c] = any_width;
    }
  }
  return widths;
}

Taught taught_by(std::vector<Line> const& lines, std::vector<DecodedRow> const& rows,
                 std::uint32_t columns, White white) {
  return {.widths = learn_widths(lines, rows, columns, white),
          .empty = empty_of(rows, columns, white == White::spaces),
          .single = single_of(rows, columns),
          .white = white_of(lines, rows)};
}

}  // namespace verband::ingest
