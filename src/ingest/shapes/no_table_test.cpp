// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/no_table.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace no_table_test {

using namespace verband;

/// A table without a header, of a program that is not known, with these names.
Draft table(std::vector<std::string> const& names, std::string const& purpose = "Zorg") {
  Draft draft;
  for (auto const role : {ColumnRole::name, ColumnRole::purpose, ColumnRole::participants})
    draft.columns.push_back({.role = role});
  for (auto const& name : names)
    draft.rows.push_back({.cells = {{.text = name}, {.text = purpose}, {.text = "Goes, Hulst"}}});
  return draft;
}

bool none(Draft const& draft, bool header = false) {
  static text::Lexicon const lexicon;
  return ingest::is_no_table(draft, header, lexicon);
}

TEST(NoTable, without_a_name_among_the_names_a_loose_text_is_none) {
  std::vector<std::string> const words{"Zwemles", "Jaarmarkt", "Feest", "Avri"};
  EXPECT_TRUE(none(table(words)));
  EXPECT_FALSE(none(table(words), true));  // a head says that they are names
  auto layout = table(words);
  layout.dialect = Dialect::pdftotext_layout;
  EXPECT_FALSE(none(layout));  // its white space shows a table
  EXPECT_FALSE(none(table({"Avri", "Soweco", "Bijdrage", "GGD Zeeland"})));
  auto named = table(words);  // who takes part says that it is a list of partnerships
  for (auto& row : named.rows) row.cells[2].text = "Alle gemeenten";
  EXPECT_FALSE(none(named));
  EXPECT_FALSE(none(table({"Stichting Toerisme", "Werkplein", "Soweco"})));
}

TEST(NoTable, with_paragraphs_for_cells_a_loose_text_is_none) {
  std::string paragraph;
  while (paragraph.size() < 1000) paragraph += "De raad bespreekt het plan in de vergadering. ";
  std::vector<std::string> const names{"GGD Zeeland", "Soweco"};
  EXPECT_TRUE(none(table(names, paragraph)));
  EXPECT_FALSE(none(table(names, paragraph.substr(0, 200))));
  EXPECT_FALSE(none(table(names, paragraph), true));
}

TEST(NoTable, without_names_or_who_takes_part_a_table_is_none) {
  EXPECT_TRUE(none(table({"", "Het plan is goed.", "Dat vindt ook het college."}), true));
  auto silent = table({"Avri", "Soweco"});
  silent.columns[2].role = ColumnRole::extra;
  EXPECT_TRUE(none(silent));
}

}  // namespace no_table_test
