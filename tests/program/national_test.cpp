// SPDX-License-Identifier: EUPL-1.2
// National registers: our own small one, and where it is present the real one.
#include "program.hpp"

namespace verband::app {
namespace national_test {

class National : public Program {
 protected:
  /// A small register as tables: an arrangement in two versions, and one that has ended.
  std::string tables() {
    write("register/gr_regelingen.csv",
          "roo_id,titel,samenwerkingsvorm,vorm_code,datum_inwerkingtreding,datum_uitwerkingtreding,"
          "vorige_versie,volgende_versie,doel,laatste_mutatie\n"
          "1,Regeling Veenplas 2010,Openbaar lichaam,OL,2010-01-01,2020-01-01,,2,De plas "
          "beheren,2026-01-05\n"
          "2,Regeling Veenplas 2020,Openbaar lichaam,OL,2020-01-01,,1,,De plas beheren,2026-04-02\n"
          "3,Regeling Turfbank,Gemeenschappelijk orgaan,GO,2012-01-01,2016-06-01,,,Lenen,"
          "2026-04-02\n");
    write(
        "register/gr_deelnemers.csv",
        "regeling_roo_id,deelnemer_naam,deelnemer_tooi,toetredingsdatum\n"
        "1,Gemeente Groningen,https://identifier.overheid.nl/tooi/id/gemeente/gm0014,2010-01-01\n"
        "1,Gemeente Haren,https://identifier.overheid.nl/tooi/id/gemeente/gm0017,2014-07-01\n"
        "2,Gemeente Groningen,https://identifier.overheid.nl/tooi/id/gemeente/gm0014,2010-01-01\n"
        "3,Gemeente Haren,https://identifier.overheid.nl/tooi/id/gemeente/gm0017,2012-01-01\n"
        "3,Gemeente Tynaarlo,https://identifier.overheid.nl/tooi/id/gemeente/gm1730,2012-01-01\n");
    return (folder_ / "register").string();
  }
  json on(std::string const& day, std::string const& participant) {
    return json::parse(call({"list", "--participant", participant, "--on", day, "--format", "json"})
                           .out)["partnerships"];
  }
  void SetUp() override {
    Program::SetUp();
    std::filesystem::create_directories(folder_ / "register");
  }
};

TEST_F(National, a_folder_of_tables_is_one_document_and_versions_are_one_partnership) {
  auto const outcome = call({"import", tables()});
  ASSERT_EQ(outcome.status, exit_ok) << outcome.err;
  EXPECT_NE(outcome.out.find("3 rijen, 2 nieuw"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("2 april 2026"), std::string::npos) << outcome.out;
  EXPECT_NE(call({"import", tables()}).out.find("staat er al zo in"), std::string::npos);
}

TEST_F(National, on_every_day_the_version_of_that_day_holds) {
  call({"import", tables()});
  EXPECT_EQ(on("2014-06-30", "Haren").size(), 1U);  // the bank; it joined the lake a day later
  EXPECT_EQ(on("2014-07-01", "Haren").size(), 2U);
  EXPECT_EQ(on("2016-06-01", "Haren").size(), 1U);  // the bank has ended
  auto const old = on("2019-12-31", "Groningen");
  auto const present = on("2020-01-01", "Groningen");
  ASSERT_EQ(old.size(), 1U);
  ASSERT_EQ(present.size(), 1U);
  EXPECT_EQ(old[0]["name"], "Regeling Veenplas 2010");
  EXPECT_EQ(present[0]["name"], "Regeling Veenplas 2020");
  EXPECT_EQ(old[0]["uri"], present[0]["uri"]);
}

TEST_F(National, what_has_ended_can_still_be_asked) {
  call({"import", tables()});
  auto const outcome = call({"show", "Regeling Turfbank", "--on", "2026-01-01"});
  EXPECT_EQ(outcome.status, exit_ok);
  EXPECT_NE(outcome.out.find("niet van kracht"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("van 1 januari 2012 tot 1 juni 2016"), std::string::npos);
  EXPECT_NE(outcome.out.find("Tynaarlo"), std::string::npos);
}

TEST_F(National, the_keeper_sees_what_to_repair) {
  call({"import", tables()});
  auto const all = call({"findings"});
  EXPECT_NE(all.out.find("field-missing"), std::string::npos) << all.out;
  auto const csv = call({"findings", "--code", "field-missing", "--format", "csv"});
  EXPECT_NE(csv.out.find("Regeling Veenplas 2020"), std::string::npos) << csv.out;
  EXPECT_EQ(call({"findings", "zzzz"}).status, exit_not_found);
  EXPECT_NE(call({"findings", "--code", "bestaat-niet"}).out.find("niets na te kijken"),
            std::string::npos);
}

class SharedRegister : public National {
 protected:
  void SetUp() override {
    National::SetUp();
    if (!std::filesystem::exists(national_ + "/roo")) GTEST_SKIP() << "zonder ../shared";
  }
  std::string national_{VERBAND_ROOT "/../shared/national"};
};

TEST_F(SharedRegister, all_arrangements_are_549_partnerships_and_no_participation_is_dropped) {
  ASSERT_EQ(call({"import", national_ + "/roo"}).status, exit_ok);
  auto const document =
      json::parse(call({"import", national_ + "/roo", "--dry-run", "--format", "json"}).out);
  std::size_t participants = 0;
  for (auto const& each : document["partnerships"]) {
    participants += each["participants"].size() + each["unresolved"].size();
  }
  EXPECT_EQ(document["partnerships"].size(), 1186U);
  EXPECT_EQ(participants, 9516U);
  auto const log = json::parse(call({"log", "--format", "json"}).out)["changes"];
  EXPECT_NE(log.back()["summary"].get<std::string>().find("1186 rijen, 549 nieuw"),
            std::string::npos);
}

TEST_F(SharedRegister, the_lists_of_the_provinces_are_read_whole) {
  auto const document = json::parse(
      call({"import", national_ + "/opengr/opengr_provincies.csv", "--dry-run", "--format", "json"})
          .out);
  EXPECT_EQ(document["partnerships"].size(), 464U);
  EXPECT_EQ(document["document"]["reference_date"], "2016-01-01");
  EXPECT_TRUE(document["document"]["owner"].is_null());
}

}  // namespace national_test
}  // namespace verband::app
