// SPDX-License-Identifier: EUPL-1.2
#include "ingest/flat/joined_borders.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace joined_borders_test {

using namespace verband::ingest;

/// Two columns of lines, of which words may say something for a column.
class Columns {
 public:
  /// A row of one line: the left cell has this many of its words, the right one the rest.
  void add(std::string const& text, std::uint32_t left) {
    Line line{.begin = static_cast<std::uint32_t>(size_), .end = 0, .next = 0};
    for (std::size_t at = 0; at < text.size();) {
      auto const begin = text.find_first_not_of(' ', at);
      auto const end = std::min(text.find(' ', begin), text.size());
      line.words.push_back({.text = text.substr(begin, end - begin),
                            .folded = {},
                            .begin = static_cast<std::uint32_t>(size_ + begin),
                            .end = static_cast<std::uint32_t>(size_ + end),
                            .spaces_before = static_cast<std::uint32_t>(begin - at)});
      at = end;
    }
    size_ += text.size() + 1;
    auto const number = static_cast<std::uint32_t>(lines_.size());
    auto const words = static_cast<std::uint32_t>(line.words.size());
    lines_.push_back(std::move(line));
    DecodedRow row(2);
    row[0].pieces = {{number, 0, left}};
    if (left < words) row[1].pieces = {{number, left, words}};
    rows_.push_back(std::move(row));
  }

  void weigh(std::map<std::string, std::pair<float, float>> const& says) {
    std::vector<LineScores> scores;
    for (auto const& line : lines_) {
      LineScores made{.columns = 2};
      made.sum.assign((line.words.size() + 1) * 2, 0.0F);
      made.start.assign((line.words.size() + 1) * 2, 0.0F);
      made.end = made.start;
      for (std::size_t w = 0; w < line.words.size(); ++w) {
        auto const found = says.find(line.words[w].text);
        auto const [one, other] = found == says.end() ? std::pair{0.0F, 0.0F} : found->second;
        made.sum[(w + 1) * 2] = made.sum[w * 2] + one;
        made.sum[(w + 1) * 2 + 1] = made.sum[w * 2 + 1] + other;
      }
      scores.push_back(std::move(made));
    }
    weigh_joined_borders(lines_, scores, rows_);
  }

  std::string text(std::size_t row, std::size_t column) const {
    std::string out;
    for (auto const& piece : rows_[row][column].pieces) {
      for (auto w = piece.begin; w < piece.end; ++w)
        out += (out.empty() ? "" : " ") + lines_[piece.line].words[w].text;
    }
    return out;
  }
  bool doubted(std::size_t row) const {
    return rows_[row][0].margin <= 0.0F && rows_[row][1].margin <= 0.0F;
  }

 private:
  std::size_t size_{};
  std::vector<Line> lines_{};
  std::vector<DecodedRow> rows_{};
};

/// Three rows with white between the columns.
Columns three() {
  Columns made;
  made.add("Assen en Emmen    Laag", 3);
  made.add("Meppel            Hoog", 1);
  made.add("Emmen             Laag", 1);
  return made;
}

TEST(JoinedBorders, a_last_word_where_the_empty_cell_beside_it_begins_is_moved_and_doubted) {
  auto columns = three();
  columns.add("Assen, Hoogeveen, Midden", 3);
  columns.weigh({});
  EXPECT_EQ(columns.text(3, 0), "Assen, Hoogeveen,");
  EXPECT_EQ(columns.text(3, 1), "Midden");
  EXPECT_TRUE(columns.doubted(3));
  EXPECT_FALSE(columns.doubted(0));
}

TEST(JoinedBorders, a_word_that_speaks_for_the_cell_it_stands_in_stays_and_is_doubted) {
  auto columns = three();
  columns.add("Assen, Hoogeveen, Meppel", 3);
  columns.weigh({{"Meppel", {2.0F, 0.0F}}});
  EXPECT_EQ(columns.text(3, 0), "Assen, Hoogeveen, Meppel");
  EXPECT_TRUE(columns.doubted(3));
}

TEST(JoinedBorders, a_last_word_elsewhere_stays) {
  auto columns = three();
  columns.add("Assen, Hoogeveen Midden", 3);
  columns.add("De Wolden en Meppel, Assen", 5);
  columns.weigh({});
  EXPECT_EQ(columns.text(4, 1), "");
  EXPECT_FALSE(columns.doubted(4));
}

TEST(JoinedBorders, a_border_of_one_space_moves_where_words_say_so) {
  auto columns = three();
  columns.add("De provincie en 24 Aandeelhouder", 3);
  columns.add("De provincie en 25 Aandeelhouder", 3);
  columns.add("De provincie en    26 Aandeelhouder", 3);
  columns.weigh({{"24", {5.0F, 0.0F}}, {"25", {1.0F, 0.0F}}, {"26", {9.0F, 0.0F}}});
  EXPECT_EQ(columns.text(3, 0), "De provincie en 24");
  EXPECT_EQ(columns.text(3, 1), "Aandeelhouder");
  EXPECT_TRUE(columns.doubted(3));
  EXPECT_EQ(columns.text(4, 0), "De provincie en");
  EXPECT_TRUE(columns.doubted(4));
  EXPECT_EQ(columns.text(5, 0), "De provincie en");
  EXPECT_FALSE(columns.doubted(5));
}

}  // namespace joined_borders_test
