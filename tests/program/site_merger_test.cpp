// SPDX-License-Identifier: EUPL-1.2
// The pages about a municipal reorganisation: choosing, the consequences, files, choices.
#include "web.hpp"

namespace verband::app {
namespace site_merger_test {

class MergerPages : public Web {
 protected:
  bool says(std::string const& target, std::string const& words) {
    return text(target).find(words) != std::string::npos;
  }
};

std::string const groningen = "?datum=2019-01-01&gaat=gm0009_gm0014&gaat=gm0017_gm0014";

TEST_F(MergerPages, what_is_typed_becomes_an_address_that_is_the_scenario) {
  for (auto const* const query : {"?gemeente=Haren&gemeente=Ten+Boer&gemeente=Groningen&gemeente=&"
                                  "naar=Groningen&datum=1-1-2019",
                                  "?gemeente=haren,+ten+boer&naar=groningen&datum=2019-01-01",
                                  "?historisch=haren", "?historisch=gm0017"}) {
    auto const answer = get(std::string{"/herindeling"} + query);
    EXPECT_EQ(answer.status, 303) << query;
    EXPECT_EQ(answer.header("Location"), "/herindeling" + groningen) << query;
  }
  EXPECT_EQ(
      get("/herindeling?gebied-gm0053=Het+Hogeland+(deel),+Westerkwartier+(deel)&datum=1-1-2019")
          .header("Location"),
      "/herindeling?datum=2019-01-01&gaat=gm0053_gm1966~_gm1969~");
}

TEST_F(MergerPages, the_page_says_what_becomes_of_each_partnership) {
  auto const page = text("/herindeling" + groningen);
  for (auto const* const words :
       {"Herindeling: Haren en Ten Boer gaan naar Groningen (1 januari 2019)",
        "geen juridisch advies", "Gaat door met de opvolger (5)", "art. 41 lid 7 Wet arhi",
        "Uiterlijk 1 juli 2019", "Er verandert niets bij"}) {
    EXPECT_NE(page.find(words), std::string::npos) << words;
  }
  // Links lead to the day on which Haren is still there.
  EXPECT_NE(page.find("/samenwerking/gr-meerschap-paterswolde?op=2018-12-31"), std::string::npos);
}

TEST_F(MergerPages, a_question_can_be_answered_by_a_link) {
  std::string const split = "?datum=2018-01-01&gaat=gm0040_gm1952_gm0014~";
  auto const slug = std::string{"gr-afvalverwijdering-regio-centraal-groningen"};
  EXPECT_TRUE(says("/herindeling" + split, "kies=" + slug + "_gm1952"));
  auto const one = "/herindeling" + split + "&kies=" + slug + "_gm1952";
  EXPECT_TRUE(says(one, "Wat u koos"));
  EXPECT_TRUE(says(one, "Volgens uw antwoord komt Midden-Groningen in de plaats van Slochteren."));
  EXPECT_FALSE(
      says("/herindeling" + split + "&kies=gm0040_gm1952", "Wacht op de herindelingswet ("));
}

TEST_F(MergerPages, files_hold_the_same) {
  for (auto const* const ending : {".csv", ".xlsx", ".docx", ".json"}) {
    auto const answer = get("/herindeling" + std::string{ending} + groningen);
    EXPECT_EQ(answer.status, 200) << ending;
    EXPECT_NE(
        answer.header("Content-Disposition").find("herindeling-2019-01-01" + std::string{ending}),
        std::string::npos);
  }
  auto const data = json::parse(text("/herindeling.json" + groningen));
  EXPECT_EQ(data["scenario"], "2019-01-01;gm0009_gm0014;gm0017_gm0014");
  EXPECT_EQ(get("/herindeling.csv").status, 400);
}

TEST_F(MergerPages, wrong_questions_say_what_to_do) {
  for (auto const* const query :
       {"?gemeente=Atlantis&naar=Groningen&datum=1-1-2019", "?gemeente=Haren&naar=Groningen",
        "?gemeente=Haren&datum=1-1-2019&naar=", "?gemeente=Haren&naar=Groningen&datum=1-1-2020",
        "?datum=2019-01-01&gaat=gm0017", "?gaat=gm0017_gm0014", "?historisch=Atlantis",
        "?datum=2019-01-01&gaat=gm0014_gm0014"}) {
    auto const answer = get(std::string{"/herindeling"} + query);
    EXPECT_EQ(answer.status, 400) << query;
    EXPECT_NE(answer.body->find("Er klopt iets niet in uw vraag"), std::string::npos) << query;
  }
}

TEST_F(MergerPages, what_lapsed_has_a_page_that_says_why_and_is_in_no_list) {
  auto const file = write("two.csv",
                          "Naam;Deelnemers;Juridische grondslag\n"
                          "GR Twee;Haren, Groningen;publiekrechtelijk\n"
                          "GR Drie;Haren, Assen, Tynaarlo;publiekrechtelijk\n");
  ASSERT_EQ(call({"import", file, "--owner", "Haren", "--on", "2015-01-01"}).status, exit_ok);
  ASSERT_EQ(call({"merger", "--historical", "Haren", "--carry-out", "--reason", "wet"}).status,
            exit_ok);
  auto const page = text("/samenwerking/gr-twee?op=2020-01-01");
  EXPECT_NE(page.find("Deze samenwerking is door een herindeling vervallen op 1 januari 2019 (art. "
                      "41 lid 1 Wet arhi)"),
            std::string::npos);
  EXPECT_EQ(page.find("niets bekend van een wijziging"), std::string::npos);
  EXPECT_EQ(page.find("actief"), std::string::npos);
  EXPECT_NE(page.find("2 organisaties deden mee."), std::string::npos);
  EXPECT_NE(page.find("Wie deden er mee op 31 december 2018?"), std::string::npos);
  EXPECT_TRUE(says("/samenwerking/gr-twee?op=2018-12-31", "actief"));
  EXPECT_FALSE(says("/samenwerkingen?op=2020-01-01", "GR Twee"));
  EXPECT_TRUE(says("/samenwerkingen?op=2018-12-31", "GR Twee"));
  EXPECT_TRUE(says("/zoek?q=twee&op=2020-01-01", "(vervallen op 1 januari 2019)"));
  auto const data = json::parse(text("/v1/samenwerkingsverbanden/gr-twee?op=2020-01-01"));
  EXPECT_EQ(data["vanKracht"], false);
  EXPECT_EQ(data["geldigTot"], "2019-01-01");
}

TEST_F(MergerPages, a_region_that_nobody_knows_is_asked_and_not_chosen) {
  std::string const two = "?datum=2016-01-01&gaat=gm0017_Groot-Haren&gaat=gm1730_Groot-Haren";
  auto const page = text("/herindeling" + two);
  EXPECT_NE(page.find("we rekenen met een nieuwe gemeente van die naam"), std::string::npos);
  EXPECT_NE(page.find("Hoort Groot-Haren bij het gebied van"), std::string::npos);
  EXPECT_NE(page.find("hoort hier niet bij</a>"), std::string::npos);
  EXPECT_NE(page.find("Misschien erin: Groot-Haren."), std::string::npos);
  auto const answered =
      text("/herindeling" + two + "&kies=veiligheidsregio-groningen-vrg_Groot-Haren");
  EXPECT_NE(answered.find("Volgens uw antwoord doet Groot-Haren hier mee."), std::string::npos);
}

TEST_F(MergerPages, who_is_gone_leads_to_what_it_meant) {
  EXPECT_TRUE(says("/gemeente/haren", "/herindeling?historisch=gm0017"));
  EXPECT_TRUE(says("/herindeling?jaar=2019", "Haren en Ten Boer gaan naar Groningen"));
}

TEST_F(MergerPages, what_only_a_closed_source_tells_is_not_amended_in_public) {
  auto const done = call({"merger", "--historical", "Haren", "--carry-out", "--reason", "wet"});
  ASSERT_EQ(done.status, exit_ok) << done.err;
  EXPECT_TRUE(says("/v1/wijzigingen", "deelname-wijziging"));
  EXPECT_TRUE(says("/samenwerking/gr-zuidlaardermeer", "in plaats van Haren"));
  auto const id = source_id(text("/bronnen"));
  ASSERT_EQ(call({"source", id, "--visibility", "gesloten", "--reason", "x"}).status, exit_ok);
  site_.reset();
  EXPECT_FALSE(says("/v1/wijzigingen", "deelname-wijziging"));
  EXPECT_FALSE(says("/herindeling" + groningen, "Paterswolde"));
}

}  // namespace site_merger_test
}  // namespace verband::app
