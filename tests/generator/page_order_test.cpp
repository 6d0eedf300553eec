// SPDX-License-Identifier: EUPL-1.2
// The order in which pdftotext writes a page, predicted by the reader and compared with what the
// real program wrote.
#include "ingest/flat/page_order.hpp"

#include <algorithm>
#include <cstdio>
#include <map>

#include <gtest/gtest.h>

#include "annex.hpp"
#include "in_process.hpp"
#include "ingest/words/encoding.hpp"
#include "pdf.hpp"

namespace verband::generator {
namespace page_order_test {

std::string stripped(std::string_view text) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out), [](char c) { return c != ' ' && c != '-'; });
  return out;
}

/// One page as pdftotext wrote it, beside the cells that were drawn.
class WrittenPage {
 public:
  WrittenPage(Page const& page, Look const& look, text::Lexicon const& lexicon)
      : document_{ingest::decode_bytes(pdftotext(pdf({page}, look), false), 1U << 20U)},
        lines_{ingest::physical_lines(document_, lexicon, {})} {
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].empty()) body_.push_back(i);
    }
    taken_.assign(body_.size(), false);
    for (std::uint32_t row = 0; row < page.rows.size(); ++row) {
      for (std::uint32_t c = 0; c < page.rows[row].cells.size(); ++c) {
        std::string text;
        for (auto const& line : page.rows[row].cells[c]) text += stripped(line.text);
        if (!text.empty()) find(text, row, c);
      }
    }
    std::ranges::sort(cells_, {}, &ingest::PlacedCell::begin);
  }

  /// False when a cell was not found again as whole lines, so that nothing can be compared.
  bool complete() const { return complete_ && std::ranges::count(taken_, false) == 0; }

  std::size_t differences(std::size_t columns) const {
    ingest::BlockTask const task{.lines = lines_,
                                 .scores = scores_,
                                 .body = body_,
                                 .widths = std::vector<float>(columns, 0.0F),
                                 .kinds = std::vector<ingest::Kind>(columns),
                                 .columns = static_cast<std::uint32_t>(columns)};
    auto const size = static_cast<std::uint32_t>(body_.size());
    std::size_t least = size;
    for (auto const space : {ingest::usual_row_space, ingest::tight_row_space}) {
      ingest::PageOrder const order{task, {}, 0, size, space};
      least = std::min(least, order.differences(cells_).size());
    }
    return least;
  }

 private:
  void find(std::string const& text, std::uint32_t row, std::uint32_t column) {
    auto const size = static_cast<std::uint32_t>(body_.size());
    for (auto begin = below_[column]; begin < size; ++begin) {
      std::string seen;
      auto end = begin;
      while (end < size && !taken_[end] && seen.size() < text.size()) {
        for (auto const& word : lines_[body_[end]].words) seen += stripped(word.text);
        ++end;
      }
      if (seen != text) continue;
      cells_.push_back({begin, end, column, row});
      std::fill(taken_.begin() + begin, taken_.begin() + end, true);
      below_[column] = end;
      return;
    }
    complete_ = false;
  }

  ingest::DecodedText document_;
  std::vector<ingest::Line> lines_;
  std::vector<ingest::LineScores> scores_{};
  std::vector<std::uint32_t> body_{};
  std::vector<bool> taken_{};
  std::vector<ingest::PlacedCell> cells_{};
  std::map<std::uint32_t, std::uint32_t> below_{};
  bool complete_{true};
};

TEST(PageOrder, is_the_order_in_which_pdftotext_writes_a_table) {
  if (!pdftotext_present()) GTEST_SKIP() << "pdftotext is not installed";
  auto const content = read_content(std::string(VERBAND_ROOT) + "/tests/generator/content/dev.txt");
  auto const known = knowledge();
  std::size_t pages = 0;
  std::size_t same = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    auto annex = compose(content, random);
    annex.above.clear();
    auto look = choose_look(annex, "pdftotext", 0.0, random);
    look.furniture = false;
    for (auto const& page : typeset(annex, look, random)) {
      WrittenPage const written{page, look, known.lexicon};
      if (!written.complete()) continue;
      ++pages;
      if (written.differences(annex.columns.size()) == 0) ++same;
    }
  }
  std::printf("%zu of %zu pages as predicted\n", same, pages);
  EXPECT_GE(pages, 50U);
  EXPECT_GE(same * 100, pages * 85) << same << " of " << pages;
}

}  // namespace page_order_test
}  // namespace verband::generator
