// SPDX-License-Identifier: EUPL-1.2
// Who takes part, told in sentences.
#include <string>

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace sentences_test {

using namespace testing_cells;

TEST(sentences, the_beginning_leads_in_to_who_takes_part) {
  auto const row = read("Hierin werken alle Zeeuwse gemeenten samen.");
  EXPECT_EQ(codes(row), zeeland);
  EXPECT_EQ(open(row), "");
  EXPECT_EQ(open(read("Veere neemt samen met Middelburg en het Rijk deel.")), "het Rijk");
  EXPECT_EQ(codes(read("Wij doen dit samen met de gemeenten Goes, Kapelle en Borsele.")),
            "gm0654 gm0664 gm0678");
  EXPECT_EQ(codes(read("In deze verplichte Wgr-plusregio werken Goes en Kapelle samen aan wonen.")),
            "gm0664 gm0678");
  EXPECT_EQ(codes(read("De gemeente werkt hierin samen met Tholen en Reimerswaal.")),
            "gm0703 gm0716");
}

TEST(sentences, what_ties_parties_together_is_none_of_them) {
  for (auto const* const text :
       {"De Regeling Orionis is een verbonden partij tussen Middelburg, Veere en Vlissingen.",
        "GR Orionis Walcheren is een samenwerking tussen Middelburg, Veere en Vlissingen",
        "Samenwerkingsverband tussen Middelburg, Veere en Vlissingen",
        "Het samenwerkingsverband bestaat uit de gemeenten Middelburg, Veere en Vlissingen",
        "Orionis is een samenwerkingsverband van de gemeenten Middelburg, Veere en Vlissingen",
        "Dit is een bestuursovereenkomst tussen de gemeenten Middelburg, Veere en Vlissingen"}) {
    auto const row = read(text);
    EXPECT_EQ(codes(row), "gm0687 gm0717 gm0718") << text;
    EXPECT_EQ(open(row), "") << text;
    EXPECT_TRUE(row.doubts.empty()) << text;
  }
  EXPECT_EQ(codes(read("Goes en het netwerk tussen Veere en Hulst")), "gm0664 gm0677");
  EXPECT_EQ(open(read("Convenant tussen het Rijk, scholen en Veere")), "het Rijk|scholen");
  EXPECT_NE(open(read("Geen regeling tussen Middelburg en Veere")), "");
}

TEST(sentences, a_number_of_neighbours_only_announces_the_names_behind_it) {
  auto const row = read("samenwerkingsverband tussen drie buurgemeenten; Goes, Kapelle en Borsele");
  EXPECT_EQ(codes(row), "gm0654 gm0664 gm0678");
  EXPECT_EQ(open(row), "");
  EXPECT_TRUE(row.doubts.empty());
  auto const fewer = read("verband tussen vier buurgemeenten; Goes, Kapelle en Borsele");
  EXPECT_EQ(codes(fewer), "gm0654 gm0664 gm0678");
  ASSERT_EQ(fewer.doubts.size(), 1U);
  EXPECT_NE(fewer.doubts[0].reason.find("vier buurgemeenten"), std::string::npos);
  EXPECT_EQ(open(read("twee randgemeenten, Goes en Kapelle")), "");
  EXPECT_EQ(open(read("vijf randgemeenten, Goes en Kapelle")), "vijf randgemeenten");
}

TEST(sentences, what_a_verb_says_behind_names_is_said_of_them) {
  for (auto const* const text : {"Met Middelburg en Vlissingen voeren wij de Participatiewet uit.",
                                 "De gemeenten Middelburg en Vlissingen hebben de dienst in 2013 "
                                 "opgericht.",
                                 "Middelburg en Vlissingen werken hierin samen."}) {
    auto const row = read(text);
    EXPECT_EQ(codes(row), "gm0687 gm0718") << text;
    EXPECT_EQ(open(row), "") << text;
  }
  EXPECT_EQ(codes(read("Samen met Hulst en Terneuzen is Veere aandeelhouder.")),
            "gm0677 gm0715 gm0717");
}

TEST(sentences, a_denial_leads_in_to_nobody_and_names_nobody) {
  EXPECT_EQ(codes(read("Wij werken niet samen met Goes.")), "");
  for (auto const* const text :
       {"Kapelle, Hulst vormt hierin geen partij", "Kapelle, Hulst heeft hierin geen rol",
        "Kapelle, Hulst werkt niet samen"}) {
    auto const row = read(text);
    EXPECT_EQ(codes(row), "gm0678") << text;
    EXPECT_FALSE(row.doubts.empty()) << text;
  }
}

TEST(sentences, a_verb_that_may_say_anything_is_doubted) {
  for (auto const* const text : {"Kapelle; Hulst heeft opgezegd", "Kapelle; Hulst is klant",
                                 "Kapelle; Hulst heeft de regeling verlaten"}) {
    auto const row = read(text);
    ASSERT_EQ(row.doubts.size(), 1U) << text;
    EXPECT_NE(row.doubts[0].reason.find("Kijk of die meedoet"), std::string::npos) << text;
  }
  EXPECT_TRUE(read("Kapelle en Hulst zijn samen eigenaar").doubts.empty());
}

TEST(sentences, what_a_verb_says_ends_before_the_next_party) {
  EXPECT_EQ(codes(read("Kapelle voert dit uit met waterschap Scheldestromen")), "gm0678 ws0661");
  auto const row = read("Kapelle vormt samen met alle Zeeuwse gemeenten de regio");
  EXPECT_EQ(row.participants.size(), 13U);
}

TEST(sentences, parties_at_the_beginning_are_not_skipped) {
  EXPECT_EQ(codes(read("De zetel is Middelburg. Goes en Hulst")), "gm0664 gm0677");
  EXPECT_NE(
      codes(read("De politie en het openbaar ministerie werken samen met Goes")).find("oorg10264"),
      std::string::npos);
  EXPECT_EQ(codes(read("Stichting voor ouderen werkt samen met Goes")), "");
}

TEST(sentences, a_municipality_of_which_something_else_is_told_is_doubted) {
  auto const row = read("Assen stelt een medewerker beschikbaar; Emmen");
  EXPECT_EQ(codes(row), "gm0114");
  ASSERT_EQ(row.doubts.size(), 1U);
  EXPECT_NE(row.doubts[0].reason.find("Kijk of Assen meedoet"), std::string::npos);
  EXPECT_TRUE(read("Stichting Assen werkt, Emmen").doubts.empty());
  EXPECT_EQ(read("Sociale dienst van Goes, Tholen en Hulst").doubts.size(), 1U);
  EXPECT_EQ(codes(read("Stichting Dijk werkt met Goes")), "");
}

TEST(sentences, members_are_told_in_one) {
  EXPECT_EQ(read("Leden zijn alle gemeenten in Drenthe").participants.size(), 12U);
}

TEST(sentences, who_stepped_out_takes_no_part) {
  auto const row = read("Almelo, Wierden. Borne is in 2014 uit de regeling gestapt");
  EXPECT_EQ(codes(row), "gm0141 gm0189");
  EXPECT_EQ(row.doubts.size(), 1U);
}

}  // namespace sentences_test
}  // namespace verband::resolve
