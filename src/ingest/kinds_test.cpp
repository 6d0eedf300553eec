// SPDX-License-Identifier: EUPL-1.2
#include "ingest/kinds.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

using namespace verband::ingest;

/// A table of which each cell is a line.
struct Table {
  std::vector<Line> lines{};
  std::vector<LineFacts> facts{};
  DecodedRow head{};
  std::vector<DecodedRow> rows{};
  std::uint32_t columns{};
};

Table table_of(std::vector<std::vector<std::string>> const& rows) {
  verband::text::Lexicon const lexicon;
  DecodedText document;
  for (auto const& row : rows) {
    for (auto const& cell : row) document.text += cell + "\n";
  }
  Table table{.columns = static_cast<std::uint32_t>(rows.front().size())};
  table.lines = physical_lines(document, lexicon, {});
  table.facts = facts_of(table.lines, lexicon);
  std::uint32_t line = 0;
  for (auto const& row : rows) {
    auto& cells = table.rows.emplace_back();
    for (std::size_t c = 0; c < row.size(); ++c, ++line) {
      auto const words = static_cast<std::uint32_t>(table.lines.at(line).words.size());
      cells.push_back({.pieces = {{line, 0, words}}});
    }
  }
  table.head = table.rows.front();
  table.rows.erase(table.rows.begin());
  return table;
}

Table with_unknown_column() {
  return table_of({{"Naam", "Doel", "Deelnemers", "Vlak"},
                   {"GGD Noord", "Bewaken van de gezondheid", "Alle gemeenten", "ziekte en kwalen"},
                   {"Havenschap", "Beheren van de havens", "Gemeenten", "kaden en sluizen"},
                   {"Archief", "Bewaren van oude stukken", "Drie gemeenten", "musea en cultuur"},
                   {"Volkskrediet", "Helpen van mensen", "Gemeenten", "schulden en geld"}});
}

TEST(Kinds, where_the_head_is_silent_and_words_hardly_speak_an_annex_has_its_themes) {
  auto const table = with_unknown_column();
  auto const kind = [&](Silent silent) {
    return weighed_kinds(table.lines, table.facts, table.head, table.rows, table.columns, silent)
        .back();
  };
  EXPECT_EQ(kind(Silent::anything), Kind::extra);
  EXPECT_EQ(kind(Silent::usual), Kind::policy_area);
}

TEST(Kinds, a_kind_that_words_hardly_speak_against_comes_near) {
  auto const table = with_unknown_column();
  auto const margins =
      kind_margins(table.lines, table.facts, table.head, table.rows, table.columns);
  EXPECT_LT(margins[3], 1.0F);  // one word speaks for the themes
  EXPECT_GT(margins[0], 1.0F);
}

}  // namespace
