// SPDX-License-Identifier: EUPL-1.2
// Roles that are said of a part of a cell: who only listens.
#include <string>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace clause_test {

using namespace testing_cells;

/// The names of who only listens.
std::string listeners(Interpretation const& row) {
  std::string joined;
  for (auto const& each : row.participants) {
    if (each.role == Role::partner) joined += (joined.empty() ? "" : " ") + each.name;
  }
  return joined;
}

TEST(clause, who_listens_may_be_several) {
  for (auto const* const cell :
       {"Goes en Kapelle; Hulst en Sluis als agendalid",
        "Goes en Kapelle; Hulst en Sluis zijn toehoorder",
        "Goes en Kapelle, met Hulst en Sluis als waarnemer",
        "Goes, Kapelle, agendaleden: Hulst, Sluis", "Goes; agendaleden: Hulst, Sluis; Kapelle",
        "Goes, Kapelle, agendaleden Hulst en Sluis", "Goes, Hulst (agendalid), Sluis (toehoorder)",
        "Agendaleden: Hulst, Sluis; leden: Goes, Kapelle",
        "Goes; Hulst en Sluis (beide toehoorder)", "Goes. Agendaleden zijn Hulst en Sluis."}) {
    auto const row = read(cell);
    EXPECT_EQ(listeners(row), "Hulst Sluis") << cell;
    EXPECT_NE(codes(row).find("gm0664"), std::string::npos) << cell;
    EXPECT_EQ(open(row), "") << cell;
    EXPECT_TRUE(row.doubts.empty()) << cell;
  }
}

TEST(clause, a_role_above_lines_is_of_all_of_them) {
  EXPECT_EQ(listeners(read("Goes\nKapelle\nAgendaleden:\n- Hulst\n- Sluis en Tholen\n- Veere")),
            "Hulst Sluis Tholen Veere");
  EXPECT_EQ(listeners(read("Agendaleden: Hulst,\nSluis\nGoes")), "Hulst Sluis");
}

TEST(clause, how_far_the_words_reach_is_doubted_where_it_is_not_clear) {
  for (auto const& [cell, expected] :
       {std::pair{"Goes, Hulst en Sluis als agendalid", "Sluis"},
        std::pair{"Goes, Kapelle, Hulst en Sluis als agendaleden", "Hulst Sluis"},
        std::pair{"Hulst en Sluis als agendalid", "Hulst Sluis"},
        std::pair{"Goes; Hulst, Kapelle en Sluis als agendalid", "Hulst Kapelle Sluis"}}) {
    auto const row = read(cell);
    EXPECT_EQ(listeners(row), expected) << cell;
    EXPECT_EQ(row.doubts.size(), 1U) << cell;
  }
  for (auto const* const cell :
       {"Goes, Hulst, Sluis als agendalid", "Goes, Hulst en Sluis (agendalid)",
        "Goes; Hulst en Sluis (toehoorder)"}) {
    auto const one = read(cell);
    EXPECT_EQ(listeners(one), "Sluis") << cell;
    EXPECT_TRUE(one.doubts.empty()) << cell;
  }
}

TEST(clause, a_set_may_listen) {
  auto const row = read("Breda en Tilburg; alle Zeeuwse gemeenten als toehoorder");
  EXPECT_EQ(row.participants.size(), 15U);
  EXPECT_EQ(row.participants[1].role, Role::participant);
  EXPECT_EQ(row.participants[2].role, Role::partner);
  EXPECT_EQ(open(row), "");
}

TEST(clause, a_centre_is_one) {
  auto const row = read("Goes; Hulst en Sluis als centrumgemeente");
  EXPECT_EQ(row.participants[1].role, Role::participant);
  EXPECT_EQ(row.participants[2].role, Role::centre_municipality);
}

TEST(clause, the_label_of_one_is_said_of_the_first_name_behind_it) {
  auto const clear = read("waarnemer: provincie Zeeland, gemeenten Tholen en Veere zijn deelnemer");
  EXPECT_EQ(listeners(clear), "Zeeland");
  EXPECT_EQ(codes(clear), "gm0716 gm0717 pv29");
  auto const lines = read("Toehoorder:\nTholen\nGoes\nHulst");
  EXPECT_EQ(listeners(lines), "Tholen");
  ASSERT_EQ(lines.doubts.size(), 1U);
  EXPECT_NE(lines.doubts[0].reason.find("Tholen"), std::string::npos);
  EXPECT_EQ(listeners(read("waarnemer: de Mosselgemeenten (Goes en Hulst)")), "Goes");
  auto const alone = read("Goes en Kapelle; waarnemer: Hulst; Sluis");
  EXPECT_EQ(listeners(alone), "Hulst");
  EXPECT_TRUE(alone.doubts.empty());
}

TEST(clause, a_label_of_several_ends_where_others_take_part) {
  EXPECT_EQ(listeners(read("Waarnemers:\nGoes\nHulst\n\nSluis en Tholen zijn deelnemer")),
            "Goes Hulst");
  EXPECT_EQ(listeners(read("Waarnemers:\nGoes\nHulst\n\nSluis\nTholen")), "Goes Hulst");
  EXPECT_EQ(listeners(read("Waarnemers:\nGoes\nHulst\nSluis en Tholen nemen deel")), "Goes Hulst");
  auto const unclear = read("Waarnemers: Goes, Hulst, Sluis en Tholen zijn deelnemer");
  EXPECT_EQ(listeners(unclear), "Goes Hulst");
  EXPECT_EQ(unclear.doubts.size(), 1U);
  EXPECT_EQ(listeners(read("Toehoorders:\n\nGoes\nHulst")), "Goes Hulst");
  EXPECT_EQ(listeners(read("Agendaleden: Goes, Hulst\nLeden: Sluis, Tholen")), "Goes Hulst");
}

TEST(clause, a_bracket_may_say_the_role_of_one_not_named_before_it) {
  auto const row = read("Barendrecht en Rotterdam (Hendrik-Ido-Ambacht is toehoorder)", "gm0531");
  ASSERT_EQ(row.participants.size(), 3U);
  EXPECT_EQ(row.participants[2].code, "gm0531");
  EXPECT_EQ(row.participants[2].role, Role::partner);
}

TEST(clause, a_role_that_is_denied_makes_nobody_a_listener) {
  EXPECT_EQ(codes(read("Goes, Hulst (Sluis is per 2020 geen toehoorder)")), "gm0664 gm0677");
}

TEST(clause, the_role_of_a_water_authority_is_not_that_of_the_municipality_in_its_name) {
  auto const row = read(
      "Krimpenerwaard, Gouda; Hoogheemraadschap van Schieland en de Krimpenerwaard is waarnemer",
      {}, "2024-01-01");
  ASSERT_EQ(row.participants.size(), 3U);
  EXPECT_EQ(row.participants[0].role, Role::participant);
  EXPECT_EQ(row.participants[2].role, Role::partner);
}

TEST(clause, the_own_municipality_may_be_said_to_take_no_part) {
  EXPECT_EQ(codes(read("Goes en Tholen. Onze gemeente neemt niet deel", "gm0677")),
            "gm0664 gm0716");
}

TEST(clause, a_list_that_ends_in_en_or_holds_a_name_with_other_words_is_doubted) {
  EXPECT_EQ(read("Rijnwaarden, Zevenaar en").doubts.size(), 1U);
  auto const row = read("Dalfsen en Zwolle Dienstverlening");
  ASSERT_EQ(row.doubts.size(), 1U);
  EXPECT_NE(row.doubts[0].reason.find("Kijk of Zwolle meedoet"), std::string::npos);
  EXPECT_TRUE(read("Dalfsen, Zwolle, Zwolle Marketing").doubts.empty());
  EXPECT_TRUE(read("Goes, Universiteit Utrecht, Museum Sluis").doubts.empty());
}

}  // namespace clause_test
}  // namespace verband::resolve
