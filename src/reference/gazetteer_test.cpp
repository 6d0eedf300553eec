// SPDX-License-Identifier: EUPL-1.2
#include "reference/gazetteer.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "text/fold.hpp"

namespace verband::reference {
namespace gazetteer_test {

Gazetteer const& gazetteer() {
  static Gazetteer const known{load(embedded_release())};
  return known;
}

std::string key_of(Candidate const& each) {
  return each.organisation != nullptr ? each.organisation->code : each.grouping->key;
}

/// Codes and keys of what lives on the day, best first, separated by blanks.
std::string alive(std::vector<Candidate> const& found) {
  std::string result;
  for (auto const& each : found) {
    if (each.alive) result += (result.empty() ? "" : " ") + key_of(each);
  }
  return result;
}

std::string found(std::string_view name, std::string_view date = "2015-01-01") {
  return alive(gazetteer().find(name, *parse_iso_date(date)));
}

std::string near(std::string_view name, std::string_view date = "2015-01-01") {
  return alive(gazetteer().nearest(name, *parse_iso_date(date)));
}

TEST(Gazetteer, a_name_is_a_municipality_before_a_province_unless_said_otherwise) {
  EXPECT_EQ(found("Groningen"), "gm0014 pv20");
  EXPECT_EQ(found("Utrecht"), "gm0344 pv26");
  EXPECT_EQ(found("provincie Groningen"), "pv20");
  EXPECT_EQ(found("de provincie Groningen"), "pv20");
  EXPECT_EQ(found("prov. Groningen"), "pv20");
  EXPECT_EQ(found("Groningen (provincie)"), "pv20");
  EXPECT_EQ(found("gemeente Groningen"), "gm0014");
  EXPECT_EQ(found("Gem. Groningen"), "gm0014");
  EXPECT_EQ(found("stad Groningen"), "gm0014");
  EXPECT_EQ(found("Zeeland"), "pv29");  // a municipality too, until 1994
}

TEST(Gazetteer, bergen_is_two_unless_the_province_is_said) {
  EXPECT_EQ(found("Bergen", "2016-01-01"), "gm0373 gm0893");
  EXPECT_EQ(found("Bergen (L.)"), "gm0893");
  EXPECT_EQ(found("Bergen (Limburg)"), "gm0893");
  EXPECT_EQ(found("Bergen NH"), "gm0373");
  EXPECT_EQ(found("Bergen op Zoom"), "gm0748");
}

TEST(Gazetteer, a_short_form_counts_while_nothing_else_is_called_so) {
  EXPECT_EQ(found("Hoogezand"), "gm0018");
  EXPECT_EQ(gazetteer().find("Hoogezand", *parse_iso_date("2015-01-01")).front().how,
            How::short_form);
  EXPECT_EQ(found("Hoogezand", "1940-01-01"), "gm1083");
  EXPECT_EQ(found("Alphen"), "");  // aan den Rijn, or Alphen-Chaam
  EXPECT_EQ(found("Hogeland", "2020-01-01"), "gm1966");
}

TEST(Gazetteer, other_spellings_of_the_same_name_are_known) {
  EXPECT_EQ(found("’s-Gravenhage"), "gm0518");
  EXPECT_EQ(found("Den Haag"), "gm0518");
  EXPECT_EQ(found("s-Hertogenbosch"), "gm0796");
  EXPECT_EQ(found("Den Bosch"), "gm0796");
  EXPECT_EQ(found("Sint Oedenrode"), "gm0846");
  EXPECT_EQ(found("St. Oedenrode"), "gm0846");
  EXPECT_EQ(found("Overbetuwe,"), "gm1734");
  EXPECT_EQ(found("Zuidwest Friesland"), "gm1900");
  EXPECT_EQ(found("SÃºdwest-FryslÃ¢n"), "gm1900");
  EXPECT_EQ(found("De Friese Meren", "2016-01-01"), "gm1940");
  EXPECT_EQ(found("Nuenen"), "gm0820");
  EXPECT_EQ(found("FryslÃ¢n"), "pv21");
  EXPECT_EQ(found("Friesland"), "pv21");
}

TEST(Gazetteer, water_authorities_go_by_many_names) {
  EXPECT_EQ(found("Waterschap Hunze en Aa's"), "ws0646");
  EXPECT_EQ(found("waterschap Hunze en Aa’s"), "ws0646");
  EXPECT_EQ(found("Hoogheemraadschap van Rijnland"), "ws0616");
  EXPECT_EQ(found("Waterschap Rijnland"), "ws0616");
  EXPECT_EQ(found("HHNK"), "ws0651");
  EXPECT_EQ(found("Wetterskip FryslÃ¢n"), "ws0653");
  EXPECT_EQ(found("Waterschap Fryslân"), "ws0653");
  EXPECT_EQ(found("waterschap Limburg", "2018-01-01"), "ws0665");
  EXPECT_EQ(found("Limburg", "2018-01-01"), "pv31");
}

TEST(Gazetteer, an_abbreviation_counts_only_in_its_capitals) {
  EXPECT_EQ(found("COA"), "zb000210");
  EXPECT_EQ(found("coa"), "");
  EXPECT_EQ(found("GR"), "");
}

TEST(Gazetteer, what_lies_abroad_is_no_dutch_municipality) {
  EXPECT_EQ(found("Haren"), "gm0017");
  for (auto const* const name :
       {"Haren (Ems) (Duitsland)", "Haren (Ems)", "Haren (D)", "Bergen (België)", "Wittmund",
        "Xanten", "Saterland", "Weener", "Emlichheim", "Meppen", "Rhede", "Baarle-Hertog"}) {
    EXPECT_TRUE(gazetteer().nearest(name, *parse_iso_date("2015-01-01")).empty()) << name;
  }
  auto const day = *parse_iso_date("2015-01-01");
  EXPECT_TRUE(gazetteer().foreign("Meppen", day));
  EXPECT_TRUE(gazetteer().foreign("Haren (Duitsland)", day));
  EXPECT_FALSE(gazetteer().foreign("Meppel", day));
  EXPECT_FALSE(gazetteer().foreign("Haren", day));
}

TEST(Gazetteer, a_misspelling_is_corrected_when_one_name_is_clearly_nearest) {
  EXPECT_EQ(near("Gedrop-Mierlo"), "gm1771");
  EXPECT_EQ(near("Haasbergen"), "gm0158");
  EXPECT_EQ(near("provincie Overrijssel"), "pv23");
  EXPECT_EQ(near("Overrijssel"), "pv23");
  EXPECT_EQ(near("Gorningen"), "gm0014 pv20");
  EXPECT_EQ(near("Hoogheermraadschap van Rijnland"), "ws0616");
  EXPECT_EQ(near("Veendamm"), "gm0047");
  EXPECT_EQ(near("Wangerland"), "");  // two edits from Waterland
  EXPECT_EQ(near("Assem"), "");       // too short to say
  EXPECT_EQ(near("welzijn"), "");     // a word
  EXPECT_EQ(near("Bergenberg"), "");  // near nothing
}

TEST(Gazetteer, the_name_of_a_merger_is_a_region_before_it) {
  EXPECT_EQ(found("Westerkwartier", "2015-01-01"), "region:westerkwartier");
  EXPECT_EQ(found("het Westerkwartier", "2015-01-01"), "region:westerkwartier");
  EXPECT_EQ(found("Westerkwartier", "2020-01-01"), "gm1969");
  EXPECT_EQ(found("Drechtsteden").substr(0, 19), "region:drechtsteden");
}

TEST(Gazetteer, groupings_are_found_by_kind_and_by_adjective) {
  EXPECT_EQ(found("Groninger"), "province:pv20");
  EXPECT_EQ(found("Nederlandse"), "country:nl");
  EXPECT_EQ(found("politie-eenheid Noord-Nederland"), "police_unit:noord-nederland");
  EXPECT_EQ(found("Veiligheidsregio Groningen"), "so0823 safety_region:groningen");
  EXPECT_EQ(found("arbeidsmarktregio Twente"), "arbeidsmarkt:twente");
}

TEST(Gazetteer, a_code_that_was_used_again_gives_the_one_alive_first) {
  auto const now = gazetteer().find("Sluis", *parse_iso_date("2015-01-01"));
  ASSERT_EQ(now.size(), 2U);
  EXPECT_EQ(key_of(now[0]), "gm1714");
  EXPECT_TRUE(now[0].alive);
  EXPECT_FALSE(now[1].alive);
  EXPECT_EQ(found("Sluis", "1990-01-01"), "gm0713");
}

TEST(Gazetteer, the_longest_name_at_the_start_ends_at_a_word_boundary) {
  auto const longest = [](std::string_view text) {
    auto const folded = text::fold(text);
    return folded.substr(0, gazetteer().longest_name(folded));
  };
  EXPECT_EQ(longest("Bedum Zuidhorn, Leek"), "bedum");
  EXPECT_EQ(longest("Aa en Hunze, Assen"), "aa en hunze");
  EXPECT_EQ(longest("Gilze en Rijen en Tilburg"), "gilze en rijen");
  EXPECT_EQ(longest("Nuenen, Gerwen en Nederwetten, Son"), "nuenen, gerwen en nederwetten");
  EXPECT_EQ(longest("waterschap Hunze en Aa's en"), "waterschap hunze en aa's");
  EXPECT_EQ(longest("gemeente Groningen/ Drenthe"), "gemeente groningen");
  EXPECT_EQ(longest("Bergen (L.), Gennep"), "bergen (l.)");
  EXPECT_EQ(longest("Harense partners"), "");
  EXPECT_EQ(longest("Hoogezand en Haren"), "hoogezand");
  EXPECT_EQ(longest("'s-Gravenhage"), "'s gravenhage");
}

}  // namespace gazetteer_test
}  // namespace verband::reference
