// SPDX-License-Identifier: EUPL-1.2
#include "resolve/echo.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "resolve/resolve.hpp"

namespace verband::resolve {
namespace echo_test {

Resolved read(std::vector<std::array<char const*, 3>> const& cells, char const* head = "Nr") {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  Draft draft{.columns = {{ColumnRole::extra, head},
                          {ColumnRole::name, "Naam"},
                          {ColumnRole::participants, "Deelnemers"}}};
  for (auto const& each : cells) {
    DraftRow row;
    for (auto const* const text : each) row.cells.emplace_back().text = text;
    draft.rows.push_back(std::move(row));
  }
  auto const day = *parse_date("2020-01-01");
  return resolve(draft, gazetteer, {.owner = "gm0193", .on = day, .today = day});
}

std::string names(Interpretation const& row) {
  std::vector<std::string> all;
  for (auto const& each : row.participants) all.push_back(each.name);
  std::ranges::sort(all);
  std::string text;
  for (auto const& each : all) text += (text.empty() ? "" : " + ") + each;
  return text;
}

TEST(echo, a_row_repeats_the_one_above_also_through_several_rows) {
  auto const rows = read({{"1", "A", "Kampen"}, {"2", "B", "idem"}, {"3", "C", "\""}}).rows;
  EXPECT_EQ("Kampen + Zwolle", names(rows[2]));
  EXPECT_EQ("De cel zegt: dezelfde als in de rij erboven.", rows[1].reasons.at("participants"));
  EXPECT_TRUE(rows[1].unresolved.empty());
}

TEST(echo, a_cell_that_begins_with_as_points_at_the_row_it_names) {
  auto const rows = read({{"1", "Veiligheidsregio Vecht", "Kampen, Ommen"},
                          {"2", "GGD", "Als Veiligheidsregio"},
                          {"3", "Archief", "als hierboven"},
                          {"4", "Loket", "Als gast: Raalte"}})
                        .rows;
  EXPECT_EQ("Kampen + Ommen + Zwolle", names(rows[1]));
  EXPECT_EQ("Kampen + Ommen + Zwolle", names(rows[2]));
  EXPECT_EQ("Raalte + Zwolle", names(rows[3]));
}

TEST(echo, a_column_for_the_role_of_the_owner_may_say_that_it_takes_no_part) {
  auto const rows = read({{"deelnemer", "A", "Kampen"},
                          {"geen deelnemer", "B", "Kampen"},
                          {"waarnemer", "C", "Kampen"},
                          {"geen", "D", "Kampen"},
                          {"Niet alleen deelnemer maar ook voorzitter", "E", "Kampen"},
                          {"Geen stemrecht", "F", "Kampen"}},
                         "Rol Zwolle")
                        .rows;
  EXPECT_EQ("Kampen + Zwolle", names(rows[0]));
  EXPECT_EQ("Kampen", names(rows[1]));
  EXPECT_FALSE(rows[1].doubts.empty());
  EXPECT_EQ("Kampen", names(rows[2]));
  EXPECT_EQ("Kampen", names(rows[3]));
  EXPECT_FALSE(rows[3].doubts.empty());
  EXPECT_EQ("Kampen + Zwolle", names(rows[4]));
  EXPECT_EQ("Kampen + Zwolle", names(rows[5]));
  EXPECT_EQ("Kampen + Zwolle", names(read({{"nee", "A", "Kampen"}}, "Rol in het bestuur").rows[0]));
}

TEST(echo, more_and_less_may_follow) {
  for (auto const& [cell, expected] :
       {std::pair{"idem plus provincie Overijssel", "Kampen + Overijssel + Raalte + Zwolle"},
        std::pair{"idem, en de provincie Overijssel", "Kampen + Overijssel + Raalte + Zwolle"},
        std::pair{"dezelfde gemeenten behalve Kampen en Raalte", "Zwolle"},
        std::pair{"dezelfde deelnemers, maar zonder Raalte, plus Ommen", "Kampen + Ommen + Zwolle"},
        std::pair{"idem (exclusief Kampen)", "Raalte + Zwolle"}}) {
    auto const rows = read({{"1", "A", "Kampen en Raalte"}, {"2", "B", cell}}).rows;
    EXPECT_EQ(expected, names(rows[1])) << cell;
    EXPECT_TRUE(rows[1].unresolved.empty()) << cell;
    EXPECT_TRUE(rows[1].reasons.at("participants").starts_with("De cel zegt")) << cell;
  }
}

TEST(echo, the_doubts_come_along) {
  auto const rows = read({{"1", "A", "vijf Twentse gemeenten"},
                          {"2", "B", "dezelfde gemeenten als A"},
                          {"3", "C", "idem"},
                          {"4", "D", "zelfde gemeenten als A, benevens Kampen, min Raalte"}})
                        .rows;
  ASSERT_EQ(rows[0].doubts.size(), 1U);
  for (std::size_t i = 1; i < 3; ++i) {
    ASSERT_EQ(rows[i].doubts.size(), 1U) << i;
    EXPECT_EQ(rows[i].doubts[0].reason, "Ook bij „A”: " + rows[0].doubts[0].reason);
  }
  EXPECT_EQ("Kampen", names(rows[3]));
}

TEST(echo, a_row_may_be_pointed_at_by_name_abbreviation_or_number) {
  for (auto const* const cell :
       {"zie GGD IJsselland", "zie de GGD", "Zie 4", "zie nr. 4", "dezelfde gemeenten als de GGDIJ",
        "de gemeenten van de GGDIJ", "de drie GGDIJ-gemeenten", "3 gemeenten (zie GGD)",
        "zelfde deelnemers als GGD IJsselland", "dezelfde drie gemeenten als de GGD",
        "de gemeenten van de GGD"}) {
    auto const rows =
        read({{"3", "Markt", cell}, {"4", "GGD IJsselland (GGDIJ)", "Kampen, Raalte"}});
    EXPECT_EQ("Kampen + Raalte + Zwolle", names(rows.rows[0])) << cell;
  }
}

TEST(echo, abbreviations_may_stand_in_a_column_of_their_own) {
  auto const rows = read({{"ODRA", "Omgevingsdienst", "Kampen, Raalte"},
                          {"MGR", "B", "ODRA-gemeenten plus Ommen"}},
                         "Afkorting")
                        .rows;
  EXPECT_EQ("Kampen + Ommen + Raalte + Zwolle", names(rows[1]));
}

TEST(echo, the_same_municipalities_are_no_provinces) {
  auto const rows = read({{"1", "A", "Kampen en provincie Overijssel"},
                          {"2", "B", "dezelfde gemeenten"},
                          {"3", "C", "idem"},
                          {"4", "D", "zie 1, zonder provincie"}})
                        .rows;
  EXPECT_EQ("Kampen + Zwolle", names(rows[1]));
  EXPECT_EQ("Kampen + Zwolle", names(rows[3]));
}

TEST(echo, a_rule_stays_a_rule_with_its_exceptions) {
  auto const row =
      read({{"1", "A", "alle Drentse gemeenten"}, {"2", "B", "idem, behalve Assen"}}).rows[1];
  ASSERT_EQ(1U, row.rules.size());
  EXPECT_EQ("province:pv22", row.rules[0].grouping);
  EXPECT_EQ(std::vector<std::string>{"gm0106"}, row.rules[0].except);
  EXPECT_EQ(std::string::npos, names(row).find("Assen"));
}

TEST(echo, what_points_nowhere_is_doubted) {
  for (auto const* const cell : {"dezelfde gemeenten als de ODRA", "idem"}) {
    auto const rows = read({{"1", "A", cell}, {"2", "B", "Kampen"}}).rows;
    ASSERT_EQ(1U, rows[0].unresolved.size()) << cell;
    EXPECT_FALSE(rows[0].doubts.empty()) << cell;
  }
  auto const round = read({{"1", "A", "zie 2"}, {"2", "B", "zie 1"}}).rows;
  EXPECT_EQ(1U, round[0].unresolved.size());
}

TEST(echo, a_count_that_differs_is_doubted) {
  auto const rows = read({{"1", "De MGR", "Kampen, Raalte"}, {"2", "B", "de vijf MGR-gemeenten"}});
  EXPECT_TRUE(rows.rows[1].unresolved.size() + rows.rows[1].doubts.size() > 0);
}

TEST(echo, other_words_are_no_echo) {
  for (auto const* const cell :
       {"zie bijlage 2", "Idema en Kampen", "dezelfde taken, andere partners", "Kampen en Raalte",
        "alle Drentse gemeenten"}) {
    Draft const none;
    EXPECT_FALSE(echo_in(cell, 1, RowKeys{none, {}})) << cell;
  }
}

TEST(echo, rows_that_add_to_each_other_do_not_grow_without_end) {
  std::vector<std::array<char const*, 3>> cells(2000, {"", "A", "idem en Niemandsland"});
  cells[0][2] = "Kampen";
  auto const rows = read(cells).rows;
  EXPECT_LE(rows.back().unresolved.size(), 200U);
  EXPECT_EQ("Kampen + Zwolle", names(rows.back()));
}

TEST(echo, who_takes_no_part_ends_where_another_kind_is_named) {
  for (auto const* const cell :
       {"De gemeenten van de Regio Rood zonder Ommen, en de provincie Overijssel",
        "De gemeenten van de Regio Rood, behalve Ommen, en de provincie Overijssel",
        "De gemeenten van de Regio Rood en de provincie Overijssel, zonder Ommen"}) {
    auto const rows = read({{"1", "Regio Rood", "Kampen, Ommen en Raalte"}, {"2", "B", cell}}).rows;
    EXPECT_EQ("Kampen + Overijssel + Raalte + Zwolle", names(rows[1])) << cell;
  }
  auto const plus = read({{"1", "Regio Rood", "Kampen, Ommen en Raalte"},
                          {"2", "B", "zie Regio Rood, zonder Ommen, maar met Dalfsen"}});
  EXPECT_EQ("Dalfsen + Kampen + Raalte + Zwolle", names(plus.rows[1]));
  EXPECT_TRUE(plus.rows[1].doubts.empty());
}

TEST(echo, a_province_that_is_left_out_of_municipalities_takes_no_part) {
  auto const rows =
      read({{"1", "Regio Rood", "Kampen, Ommen en Raalte"},
            {"2", "B", "Dezelfde gemeenten als de Regio Rood, zonder de provincie"},
            {"3", "C", "De gemeenten van de Regio Rood zonder de provincie en Ommen"}})
          .rows;
  EXPECT_EQ("Kampen + Ommen + Raalte + Zwolle", names(rows[1]));
  EXPECT_TRUE(rows[1].doubts.empty());
  EXPECT_EQ("Kampen + Raalte + Zwolle", names(rows[2]));
}

TEST(echo, an_exception_that_is_not_known_or_takes_no_part_there_is_doubted) {
  auto const rows =
      read({{"1", "Regio Rood", "Kampen, Ommen en Raalte"},
            {"2", "B", "De gemeenten van de Regio Rood zonder Foobar, en de provincie Overijssel"},
            {"3", "C", "De gemeenten van de Regio Rood zonder Dalfsen"},
            {"4", "D", "De gemeenten van de Regio Rood zonder Ommen"}})
          .rows;
  EXPECT_EQ("Kampen + Ommen + Overijssel + Raalte + Zwolle", names(rows[1]));
  EXPECT_EQ(rows[1].doubts.size(), 1U);
  EXPECT_EQ("Kampen + Ommen + Raalte + Zwolle", names(rows[2]));
  EXPECT_FALSE(rows[2].doubts.empty());
  EXPECT_TRUE(rows[3].doubts.empty());
}

TEST(echo, the_others_of_a_row_are_all_of_it) {
  auto const rows = read({{"1", "Stedelijk Recreatie Eiland (SRE)", "Kampen, Ommen en Raalte"},
                          {"2", "B", "Ommen (centrum) en de overige gemeenten van het SRE"},
                          {"3", "C", "Ommen en de andere SRE-gemeenten"},
                          {"4", "D", "Ommen en de overige 2 SRE-gemeenten"},
                          {"5", "E", "als 1"},
                          {"6", "F", "Als 1, plus Dalfsen"}})
                        .rows;
  for (std::size_t i = 1; i < 5; ++i) {
    EXPECT_EQ("Kampen + Ommen + Raalte + Zwolle", names(rows[i])) << i;
    EXPECT_TRUE(rows[i].doubts.empty()) << i;
  }
  EXPECT_EQ("Dalfsen + Kampen + Ommen + Raalte + Zwolle", names(rows[5]));
}

TEST(echo, what_the_document_says_a_set_stands_for_goes_before_what_is_known_of_it) {
  auto const rows =
      read({{"1", "A",
             "De Peelgemeenten: Asten, Deurne, Gemert-Bakel, Helmond, Laarbeek en Someren"},
            {"2", "B", "De zes Peelgemeenten"},
            {"3", "C", "De Peelgemeenten zonder Helmond"},
            {"4", "D", "Duiven, Westervoort en Zevenaar (de Liemerse gemeenten)"},
            {"5", "E", "De drie Liemerse gemeenten en Doesburg"},
            {"6", "F", "De Twentse gemeenten: Almelo en Borne"},
            {"7", "G", "alle Twentse gemeenten"},
            {"8", "H", "De Zeeuwse gemeenten: Goes en Hulst"},
            {"9", "I", "De Zeeuwse gemeenten"}})
          .rows;
  EXPECT_EQ(names(rows[1]), names(rows[0]));
  EXPECT_EQ(rows[1].doubts.size(), 1U) << "the data know the set without Helmond";
  EXPECT_EQ("Asten + Deurne + Gemert-Bakel + Laarbeek + Someren + Zwolle", names(rows[2]));
  EXPECT_EQ("Doesburg + Duiven + Westervoort + Zevenaar + Zwolle", names(rows[4]));
  EXPECT_EQ(rows[6].participants.size(), 15U);
  EXPECT_EQ(rows[8].participants.size(), 14U);
}

TEST(echo, what_stands_beside_the_names_is_no_part_of_a_set) {
  auto const second = [](char const* first, char const* cell) {
    return read({{"1", "A", first}, {"2", "B", cell}}).rows[1];
  };
  EXPECT_EQ(names(second("De BUCH-gemeenten: Bergen, Castricum, Heiloo en Uitgeest, plus Alkmaar "
                         "en de provincie Noord-Holland",
                         "De BUCH-gemeenten"))
                .find("Alkmaar"),
            std::string::npos);
  auto const liemers = second("Arnhem; Duiven, Westervoort en Zevenaar (de Liemerse gemeenten)",
                              "de Liemerse gemeenten");
  EXPECT_EQ(names(liemers), "Zwolle");
  EXPECT_EQ(liemers.unresolved.size(), 1U);
  auto const large = second("Grote gemeenten: Kampen", "Grote gemeenten");
  EXPECT_EQ(names(large), "Zwolle") << "large is no name";
  EXPECT_EQ(large.unresolved.size(), 1U);
  EXPECT_EQ(names(second("Liemerse gemeenten: Duiven en Zevenaar", "de Liemerse gemeenten")),
            "Duiven + Zevenaar + Zwolle");
}

TEST(echo, another_kind_behind_the_exceptions_is_doubted_unless_a_comma_parts_it) {
  auto const doubts = [](char const* cell) {
    return read({{"1", "Regio Rood", "Kampen, Ommen en Raalte"}, {"2", "B", cell}})
        .rows[1]
        .doubts.size();
  };
  EXPECT_EQ(doubts("De gemeenten van de Regio Rood zonder Ommen en de provincie Overijssel"), 1U);
  EXPECT_EQ(
      doubts("De gemeenten van de Regio Rood zonder Ommen, Raalte en de provincie Overijssel"), 1U);
  EXPECT_EQ(doubts("De gemeenten van de Regio Rood zonder Ommen, en de provincie Overijssel"), 0U);
}

TEST(echo, the_others_of_a_row_are_without_who_is_said_to_take_no_part) {
  auto const rows = read({{"1", "Regio Rood", "Kampen, Ommen en Raalte"},
                          {"2", "B", "Ommen neemt niet deel; de overige gemeenten van Regio Rood"}})
                        .rows;
  EXPECT_EQ("Kampen + Raalte + Zwolle", names(rows[1]));
}

TEST(echo, a_row_that_takes_part_itself_stands_for_who_takes_part_in_it_and_is_doubted) {
  auto const rows =
      read({{"1", "Rood", "Kampen, Ommen en Raalte"}, {"2", "B", "GR Rood en Dalfsen"}}).rows;
  EXPECT_EQ("Dalfsen + Kampen + Ommen + Raalte + Zwolle", names(rows[1]));
  EXPECT_EQ(rows[1].doubts.size(), 1U);
}

}  // namespace echo_test
}  // namespace verband::resolve
