// SPDX-License-Identifier: EUPL-1.2
// Names of municipalities that were cut short.
#include <string>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace cut_names_test {

using namespace testing_cells;

TEST(cut_names, are_read_where_one_municipality_fits_and_doubted) {
  for (auto const& [cell, name] :
       {std::pair{"Goes, Haaksb.", "Haaksbergen"}, std::pair{"Goes, Haaksb., Hulst", "Haaksbergen"},
        std::pair{"Goes, Olst-W.", "Olst-Wijhe"},
        std::pair{"Goes, gemeente Haaksb.", "Haaksbergen"},
        std::pair{"Goes, Zw'waterland", "Zwartewaterland"},
        std::pair{"Goes, St'kerland en Hulst", "Steenwijkerland"},
        std::pair{"Goes, R'kerk en Hulst", "Ridderkerk"},
        std::pair{"Goes, Noordoostp. en Hulst", "Noordoostpolder"},
        std::pair{"gemeenten Haaksb., Hulst en Goes", "Haaksbergen"}}) {
    auto const row = read(cell);
    auto const at = std::ranges::find(row.participants, name, &Participant::name);
    ASSERT_NE(at, row.participants.end()) << cell;
    EXPECT_NE(at->reason.find("is gelezen als " + std::string{name}), std::string::npos) << cell;
    EXPECT_EQ(row.doubts.size(), 1U) << cell;
    EXPECT_EQ(open(row), "") << cell;
  }
}

TEST(cut_names, that_fit_several_stay_open_unless_the_row_decides) {
  EXPECT_EQ(open(read("Goes, H'en")), "H'en");
  EXPECT_EQ(read("Goes, H'en").doubts.size(), 1U);
  EXPECT_EQ(open(read("Goes, W'wijk")), "W'wijk");
  // Hoogeveen, Hoogezand-Sappemeer
  EXPECT_EQ(open(read("Goes, Hoog.")), "Hoog.");
  EXPECT_EQ(codes(read("Assen, Emmen, Hoog.")), "gm0106 gm0114 gm0118");
  EXPECT_EQ(read("Assen, Emmen, Hoog.").doubts.size(), 1U);
}

TEST(cut_names, do_not_change_names_that_are_known) {
  for (auto const& [cell, expected] :
       {std::pair{"St.-Michielsgestel, 's-Gravenhage en Den Haag.", "gm0518 gm0845"},
        std::pair{"A'dam, R'dam", "gm0363 gm0599"}, std::pair{"Goes. Hulst.", "gm0664 gm0677"},
        std::pair{"Nuenen c.a., Mill c.a.", "gm0815 gm0820"},
        std::pair{"Goes, W'schap Scheldestromen", "gm0664 ws0661"}}) {
    auto const row = read(cell);
    EXPECT_EQ(codes(row), expected) << cell;
    EXPECT_TRUE(row.doubts.empty()) << cell;
  }
  EXPECT_EQ(codes(read("Goes, Krimp. a/d IJssel")), "gm0664");
  EXPECT_EQ(codes(read("Goes, waterschap Haaksb.")), "gm0664");
  EXPECT_EQ(codes(read("Goes, de haaksb.")), "gm0664");
}

TEST(cut_names, an_m_read_as_r_and_n) {
  auto const row = read("Goes, Ornmen");
  EXPECT_EQ(codes(row), "gm0175 gm0664");
  EXPECT_EQ(row.doubts.size(), 1U);
  EXPECT_EQ(codes(read("Goes, Hoorn")), "gm0405 gm0664");
}

TEST(cut_names, a_first_half_may_be_cut_before_a_stop_or_a_hyphen) {
  for (auto const* const text :
       {"Borsele, N.-Beveland, Goes", "Borsele, N. Beveland, Goes", "Borsele, N-Beveland, Goes"}) {
    auto const row = read(text);
    EXPECT_EQ(codes(row), "gm0654 gm0664 gm1695") << text;
    EXPECT_EQ(open(row), "") << text;
  }
  EXPECT_EQ(codes(read("Sch.-Duiveland")), "gm1676");
  EXPECT_EQ(codes(read("J. Beveland")), "");
}

TEST(cut_names, a_name_that_lost_its_hyphen_is_read_with_a_doubt) {
  auto const row = read("Oss en SintOedenrode");
  EXPECT_EQ(codes(row), "gm0828 gm0846");
  EXPECT_EQ(row.doubts.size(), 1U);
}

TEST(cut_names, a_second_half_that_is_a_name_itself_makes_it_a_doubt) {
  auto const row = read("M. Groningen, Assen", {}, "2021-01-01");
  EXPECT_EQ(codes(row), "gm0106 gm1952");
  EXPECT_EQ(row.doubts.size(), 1U);
}

TEST(cut_names, a_long_begin_of_one_name_only_is_read_and_doubted) {
  auto const row = read("Alblasserdam en Hardinxveld-Giess");
  EXPECT_EQ(codes(row), "gm0482 gm0523");
  EXPECT_EQ(row.doubts.size(), 1U);
  EXPECT_EQ(codes(read("Alblasserdam en Hardin")), "gm0482");
}

TEST(cut_names, an_unknown_name_that_one_of_the_province_may_mean_is_doubted) {
  EXPECT_EQ(read("Goes, Borsele en Tolen").doubts.size(), 1U);
  EXPECT_EQ(read("AadR, KB, NK en De Ronde Venen").doubts.size(), 3U);
  EXPECT_TRUE(read("Goes, Rabobank, Stichting X, NS en woningcorporaties").doubts.empty());
}

TEST(cut_names, a_legal_form_among_names_is_no_municipality) {
  EXPECT_TRUE(read("Breda, Tilburg, GR").doubts.empty());
}

}  // namespace cut_names_test
}  // namespace verband::resolve
