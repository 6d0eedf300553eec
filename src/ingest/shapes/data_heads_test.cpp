// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/data_heads.hpp"

#include <gtest/gtest.h>

namespace data_heads_test {

using namespace verband;

Draft draft_of(std::vector<Column> columns, std::vector<std::vector<std::string>> const& rows) {
  Draft draft{.columns = std::move(columns)};
  for (auto const& texts : rows) {
    auto& row = draft.rows.emplace_back();
    for (auto const& text : texts) row.cells.push_back({.text = text});
  }
  return draft;
}

/// By column: whether every cell is doubted (x), none (-), or some (?).
std::string doubted(Draft const& draft) {
  std::string out;
  for (std::size_t c = 0; c < draft.columns.size(); ++c) {
    std::size_t doubts = 0;
    for (auto const& row : draft.rows) doubts += row.cells[c].doubts.empty() ? 0 : 1;
    out += doubts == 0 ? '-' : doubts == draft.rows.size() ? 'x' : '?';
  }
  return out;
}

Column column(ColumnRole role, std::string header) {
  return {.role = role, .header = std::move(header)};
}

constexpr auto of_names = ColumnRole::name;
constexpr auto of_nature = ColumnRole::nature;
constexpr auto extra = ColumnRole::extra;

TEST(DataHeads, a_head_that_stands_in_its_column_again_doubts_the_columns_known_by_their_head) {
  auto draft =
      draft_of({column(of_names, "Naam"), column(of_nature, "Verplicht"), column(extra, "Laag")},
               {{"GGD Noord", "Verplicht", "Hoog"}, {"Havenschap", "Vrijwillig", ""}});
  ingest::doubt_data_heads(draft);
  EXPECT_EQ(doubted(draft), "--x");
  draft.columns[1].header = "Aard";
  for (auto& row : draft.rows) row.cells[2].doubts.clear();
  ingest::doubt_data_heads(draft);
  EXPECT_EQ(doubted(draft), "---");
}

TEST(DataHeads, a_name_over_the_names_is_no_head) {
  auto draft = draft_of({column(of_names, "Veiligheidsregio Twente"), column(extra, "Enschede")},
                        {{"GGD Noord", "Assen"}, {"Havenschap", "Delfzijl"}});
  ingest::doubt_data_heads(draft);
  EXPECT_EQ(doubted(draft), "-x");
}

TEST(DataHeads, an_unknown_head_over_the_names_is_one_beside_known_heads) {
  auto draft =
      draft_of({column(of_names, "Xyzzy"), column(of_nature, "Aard"), column(extra, "Plaats")},
               {{"GGD Noord", "Verplicht", "Assen"}});
  ingest::doubt_data_heads(draft);
  EXPECT_EQ(doubted(draft), "---");
}

TEST(DataHeads, a_small_letter_among_capitals_doubts_the_cell_and_the_one_before_it) {
  std::vector<std::vector<std::string>> rows(9, {"Naam", "Geen zetel"});
  rows[4] = {"Tekorten", "komen voor rekening van de deelnemers"};
  auto draft = draft_of({column(of_names, "Naam"), column(extra, "Belang")}, rows);
  ingest::doubt_small_starts(draft);
  EXPECT_EQ(doubted(draft), "??");
  EXPECT_FALSE(draft.rows[4].cells[0].doubts.empty());
  EXPECT_TRUE(draft.rows[5].cells[1].doubts.empty());
}

TEST(DataHeads, addresses_and_other_texts_are_two_columns) {
  auto const after = [](std::vector<std::vector<std::string>> const& rows) {
    auto draft = draft_of({column(of_names, "Naam"), column(extra, "")}, rows);
    ingest::doubt_mixed_columns(draft);
    return doubted(draft);
  };
  EXPECT_EQ(after({{"Rd4", "www.rd4.nl"}, {"Omnibuzz", "€ 3.100"}, {"Ons Net", "€ 1.200"}}), "-x");
  EXPECT_EQ(after({{"Rd4", "www.rd4.nl Heerlen"}, {"Omnibuzz", "Sittard"}, {"Ons Net", ""}}), "-x");
  EXPECT_EQ(after({{"Rd4", "www.rd4.nl"}, {"Omnibuzz", "-"}, {"Ons Net", "geen"}}), "--");
}

}  // namespace data_heads_test
