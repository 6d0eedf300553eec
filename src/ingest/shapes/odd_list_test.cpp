// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/odd_list.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "ingest/read.hpp"

namespace verband::ingest {
namespace odd_list_test {

/// For each row whether its cell of that role is doubted.
std::vector<bool> doubted(std::string_view text, ColumnRole role) {
  auto const draft = ingest::read(text, {}, {});
  auto const column = column_of(draft, role);
  std::vector<bool> all;
  for (auto const& row : draft.rows) all.push_back(column && !row.cells[*column].doubts.empty());
  return all;
}

constexpr std::string_view good =
    "Naam regeling;Doel;Deelnemers\n"
    "Havendienst Noord;Beheer van havens;Gemeenten Delfzijl en Eemsmond\n"
    "IJsselgemeenten;Ophalen van afval;Gemeenten Capelle en Krimpen\n"
    "Kredietdienst Noord;Toezicht;Leden: 20 gemeenten\n";

TEST(OddList, a_list_that_looks_like_one_has_no_doubt) {
  EXPECT_EQ(doubted(good, ColumnRole::name), (std::vector{false, false, false}));
  EXPECT_EQ(doubted(good, ColumnRole::participants), (std::vector{false, false, false}));
}

TEST(OddList, those_of_the_row_above_are_participants) {
  for (std::string const same : {"idem", "Dezelfde gemeenten"}) {
    auto const text = std::string{good} + "Archief West;Bewaren van stukken;" + same + "\n";
    EXPECT_EQ(doubted(text, ColumnRole::participants), (std::vector{false, false, false, false}));
  }
}

TEST(OddList, participants_by_short_names_that_are_explained_have_no_doubt) {
  Knowledge knowledge;
  for (auto const* const name : {"Delfzijl", "Eemsmond"}) knowledge.lexicon.add_name(name);
  std::string const table =
      "| Naam | Doel | Deelnemers |\n|---|---|---|\n| Haven | Beheer van havens | DZ en EM |\n"
      "| Fonds | Geven van geld | EM |\n\n";
  for (std::string const told : {"DZ: Delfzijl, EM: Eemsmond", "DZ – Delfzijl EM – Eemsmond",
                                 "- DZ - Delfzijl\n- EM - Eemsmond"}) {
    auto const draft = ingest::read(table + told + "\n", knowledge, {});
    ASSERT_EQ(draft.rows.size(), 2U);
    EXPECT_TRUE(draft.rows[0].cells[2].doubts.empty()) << told;
  }
}

TEST(OddList, a_column_that_tells_how_far_each_is_has_no_doubt) {
  auto const draft = ingest::read(
      "Naam;Rechtsvorm;Doel;Deelnemers;Status\n"
      "Havendienst Noord;GR;Beheer van havens;Delfzijl en Eemsmond;Actief\n"
      "IJsselgemeenten;GR;Ophalen van afval;Capelle en Krimpen;Actief\n"
      "Museum West;Stichting;Beheer van een museum;Loppersum;Beëindigd per 1-1-2023\n",
      {}, {});
  ASSERT_EQ(draft.rows.size(), 3U);
  for (auto const& row : draft.rows) EXPECT_TRUE(row.cells.back().doubts.empty());
}

TEST(OddList, what_is_no_name_is_doubted_with_its_row) {
  for (std::string const name :
       {"Deelnemers", "1-1-2013", "Stichting", "Wat doen wij samen?", "Register van samenwerkingen",
        "Doel – Beheer van afval", "GR", "Dienst Doel Deelnemers"}) {
    auto const text = std::string{good} + name + ";Bewaren van stukken;Gemeente Loppersum\n";
    EXPECT_EQ(doubted(text, ColumnRole::name), (std::vector{false, false, false, true})) << name;
    EXPECT_EQ(doubted(text, ColumnRole::purpose), (std::vector{false, false, false, true})) << name;
  }
}

TEST(OddList, a_name_that_returns_is_doubted) {
  auto const text = std::string{good} + "IJsselgemeenten;Bijstand;Gemeente Loppersum\n";
  EXPECT_EQ(doubted(text, ColumnRole::name), (std::vector{false, true, false, true}));
}

TEST(OddList, beside_a_name_that_returns_in_a_table_the_other_cells_stand_on_their_own) {
  auto const text = std::string{good} + "IJsselgemeenten;Bijstand;Gemeente Loppersum\n";
  EXPECT_EQ(doubted(text, ColumnRole::purpose), (std::vector{false, false, false, false}));
}

/// A flattened table of which the borders of the last row have this confidence.
Draft weighed(std::string const& name, std::string const& who, double confidence) {
  Draft draft{.shape = Shape::table};
  draft.proof.applicable = true;
  draft.columns = {{.role = ColumnRole::name}, {.role = ColumnRole::participants}};
  for (std::string const other : {"Havendienst Noord", "GGD Zuid", "Archief West"})
    draft.rows.push_back({.cells = {{.text = other}, {.text = "Gemeenten Delfzijl en Leek"}}});
  draft.rows.push_back({.cells = {{.text = name, .confidence = confidence},
                                  {.text = who, .confidence = confidence}}});
  doubt_odd_list(draft, {});
  return draft;
}

TEST(OddList, between_sure_borders_an_unknown_word_is_what_stands_there) {
  auto const who = [](double confidence) {
    return !weighed("Kredietdienst", "zie aldaar", confidence).rows.back().cells[1].doubts.empty();
  };
  EXPECT_TRUE(who(0.7));
  EXPECT_FALSE(who(0.95));
}

TEST(OddList, an_odd_name_between_sure_borders_is_doubted_alone) {
  auto const doubts = [](double confidence) {
    std::vector<bool> all;
    auto const draft = weighed("Deelnemers", "Gemeenten Leek en Marum", confidence);
    for (auto const& cell : draft.rows.back().cells) all.push_back(!cell.doubts.empty());
    return all;
  };
  EXPECT_EQ(doubts(0.7), (std::vector{true, true}));
  EXPECT_EQ(doubts(0.95), (std::vector{true, false}));
}

TEST(OddList, words_of_heads_behind_a_form_are_a_name) {
  auto const last = [](std::string const& name) -> bool {
    auto const text = std::string{good} + name + ";Werk zoeken;Leek, Marum en Delfzijl\n";
    return doubted(text, ColumnRole::name).back();
  };
  EXPECT_TRUE(last("Deelnemers"));
  EXPECT_FALSE(last("Stichting Samen Werken"));
}

TEST(OddList, the_head_of_another_column_is_no_text) {
  for (std::string const who : {"Doel", "Doel: gemeenten helpen"}) {
    auto const text = std::string{good} + "GGD Noord;Gezondheid;" + who + "\n";
    EXPECT_EQ(doubted(text, ColumnRole::participants), (std::vector{false, false, false, true}));
  }
}

TEST(OddList, nobody_among_rows_that_name_somebody_is_doubted) {
  auto const text = std::string{good} + "GGD Noord;Gezondheid;zie aldaar\n";
  EXPECT_EQ(doubted(text, ColumnRole::participants), (std::vector{false, false, false, true}));
  EXPECT_EQ(doubted(text, ColumnRole::name), (std::vector{false, false, false, false}));
  // a dash says that nobody is told
  auto const dashes =
      std::string{good} + "Brug N.V.;Brug;—\nHaven N.V.;Haven;-\nBank N.V.;Geld;–\n";
  EXPECT_EQ(doubted(dashes, ColumnRole::participants), std::vector<bool>(6, false));
}

TEST(OddList, participants_where_something_else_belongs_are_doubted) {
  auto const swapped =
      std::string{good} + "GGD Noord;gemeente Tiel, gemeente Buren, de provincie;Zorg\n";
  EXPECT_EQ(doubted(swapped, ColumnRole::name), (std::vector{false, false, false, true}));
}

TEST(OddList, what_is_no_legal_form_among_those_is_doubted) {
  EXPECT_EQ(
      doubted("Naam;Rechtsvorm;Deelnemers\nHavendienst;GR;gemeenten\nKredietdienst;NV;gemeenten\n"
              "Afvaldienst;BV;gemeenten\nRegio;Avri;gemeenten\n",
              ColumnRole::legal_form),
      (std::vector{false, false, false, true}));
}

TEST(OddList, a_text_much_longer_than_the_others_is_doubted) {
  std::string page;
  for (std::string const name : {"Archief", "GGD Noord", "Havenschap", "Regio Noord"}) {
    std::string text = "Werken voor " + name + ".";
    for (int i = 0; i < 6 && name == "Havenschap"; ++i) text += " Bewaren en laten zien.";
    page += "<h2>" + name + "</h2><p><b>Doel:</b> " + text +
            "</p><p><b>Deelnemers:</b> gemeenten Bedum en Winsum</p>";
  }
  EXPECT_EQ(doubted(page, ColumnRole::purpose), (std::vector{false, false, true, false}));
  EXPECT_EQ(doubted(page, ColumnRole::name), (std::vector{false, false, false, false}));
}

TEST(OddList, a_list_that_names_no_organisation_is_doubted_as_a_whole) {
  std::string const page =
      "<h2>Zwembad</h2><p><b>Doel:</b> beter worden</p><p><b>Deelnemers:</b> iedereen</p>"
      "<h2>Groen</h2><p><b>Doel:</b> mooier worden</p><p><b>Deelnemers:</b> wie wil</p>";
  EXPECT_EQ(doubted(page, ColumnRole::purpose), (std::vector{true, true}));
}

TEST(OddList, a_word_of_heads_in_a_row_that_is_full_is_what_stands_there) {
  std::vector<bool> const none{false, false, false};
  EXPECT_EQ(doubted("Naam;Doel;Deelnemers;Vorm\nHavendienst Noord;Bedrijven;Gemeente Delfzijl;GR\n"
                    "Archief Noord;Beleid;Gemeente Eemsmond;GR\n"
                    "Afvaldienst Noord;Afval;Gemeente Appingedam;GR\n",
                    ColumnRole::purpose),
            none);
  std::vector<bool> const second{false, true, false};
  EXPECT_EQ(doubted("Naam;Doel;Deelnemers;Vorm\nHavendienst Noord;Havens;Gemeente Delfzijl;GR\n"
                    "Archief Noord;Beleid;Gemeente Eemsmond;\n"
                    "Afvaldienst Noord;Afval;Gemeente Appingedam;GR\n",
                    ColumnRole::purpose),
            second);
}

}  // namespace odd_list_test
}  // namespace verband::ingest
