// SPDX-License-Identifier: EUPL-1.2
// Tables of municipalities and regions, read as divisions of the country.
#include "resolve/division.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "resolve/division_columns.hpp"
#include "resolve/resolve.hpp"

namespace verband::resolve {
namespace division_test {

using Rows = std::vector<std::vector<std::string>>;
using Codes = std::vector<std::string>;

reference::Gazetteer const& gazetteer() {
  static reference::Gazetteer const made{reference::load(reference::embedded_release())};
  return made;
}

DivisionAsked asked(std::string const& from = {}, std::string name = {}, std::string columns = {}) {
  return {.name = std::move(name),
          .from = parse_iso_date(from),
          .until = {},
          .columns = std::move(columns),
          .today = *parse_iso_date("2026-11-23")};
}

ReadDivision read(Rows const& rows, DivisionAsked const& said = asked("2016-01-01")) {
  return read_division(rows, said, gazetteer());
}

/// "Noord: gm0106 gm0109; Zuid: gm0114"
std::string shown(ReadDivision const& read) {
  EXPECT_EQ(read.trouble, "");
  std::string text;
  for (auto const& region : read.division.regions) {
    text += (text.empty() ? "" : "; ") + region.name + ":";
    for (auto const& code : region.members) text += " " + code;
  }
  return text;
}

/// "3 municipality-unknown, row-twice", without what is said of every table of a few rows.
std::string findings(ReadDivision const& read) {
  std::string text;
  for (auto const& each : read.division.findings) {
    if (each.code == "part-of-the-country") continue;
    text += (text.empty() ? "" : ", ") + (each.row == 0 ? "" : std::to_string(each.row) + " ") +
            each.code;
  }
  return text;
}

std::string detail(ReadDivision const& read, std::string_view code) {
  auto const at = std::ranges::find(read.division.findings, code, &Finding::code);
  return at == read.division.findings.end() ? std::string{} : at->detail;
}

Rows const drenthe{
    {"Gemeente", "Zorgzones"}, {"Assen", "Noord"}, {"Coevorden", "Zuid"}, {"Emmen", "Zuid"}};

TEST(Division, names_of_municipalities_become_codes) {
  EXPECT_EQ(shown(read(drenthe)), "Noord: gm0106; Zuid: gm0109 gm0114");
  EXPECT_EQ(findings(read(drenthe)), "");
}

TEST(Division, the_head_of_the_column_names_it_and_its_singular_is_one_region) {
  auto const division = read(drenthe).division;
  EXPECT_EQ(division.name, "Zorgzones");
  EXPECT_EQ(division.division, "zorgzone");
  EXPECT_EQ(division.regions[0].key, "zorgzone:noord");
}

TEST(Division, codes_are_known_however_they_are_written) {
  for (auto const& [a, b] : {std::pair{"0106", "0114"}, {"106", "114"}, {"GM0106", "GM0114"}}) {
    EXPECT_EQ(shown(read({{"Code", "Zorgzone"}, {a, "Noord"}, {b, "Zuid"}})),
              "Noord: gm0106; Zuid: gm0114");
  }
  EXPECT_EQ(municipality_code("1.680"), "gm1680");
  EXPECT_EQ(municipality_code("319773"), "");
  EXPECT_EQ(municipality_code("Assen"), "");
}

TEST(Division, other_columns_and_titles_do_not_mislead) {
  Rows const rows{{"Zorg in Drenthe", "", "", "", ""},
                  {"Nr", "CBS", "Zorgzone", "Inwoneraantal van regio", "Naam gemeente"},
                  {"3", "0106", "Noord", "67061", "Assen"},
                  {"5", "0109", "Zuid", "35267", "Coevorden"},
                  {"7", "0114", "Zuid", "107055", "Emmen"}};
  EXPECT_EQ(shown(read(rows)), "Noord: gm0106; Zuid: gm0109 gm0114");
  EXPECT_EQ(read(rows).division.name, "Zorgzone");
}

TEST(Division, regions_called_after_a_municipality_are_not_taken_for_the_municipalities) {
  EXPECT_EQ(shown(read({{"Centrumgemeenten", "Gemeente"},
                        {"Assen", "Assen"},
                        {"Emmen", "Coevorden"},
                        {"Emmen", "Emmen"},
                        {"Assen", "Midden-Drenthe"}})),
            "Assen: gm0106 gm1731; Emmen: gm0109 gm0114");
}

TEST(Division, the_code_of_a_region_is_kept) {
  auto const division = read({{"Gemeentecode", "Gemeente", "Regiocode", "Zorgzone"},
                              {"0106", "Assen", "ZZ01", "Noord"},
                              {"0114", "Emmen", "ZZ02", "Zuid"}})
                            .division;
  EXPECT_EQ(division.regions[0].code, "ZZ01");
  EXPECT_EQ(division.regions[1].name, "Zuid");
}

TEST(Division, the_user_may_say_which_columns) {
  Rows const two{{"Gemeente", "Zorgzone", "Schoolzone"},
                 {"Assen", "Noord", "Oost"},
                 {"Emmen", "Zuid", "Oost"}};
  auto const unsure = read(two);
  EXPECT_TRUE(unsure.usage);
  EXPECT_NE(unsure.trouble.find("„Zorgzone”, „Schoolzone”"), std::string::npos) << unsure.trouble;
  EXPECT_EQ(shown(read(two, asked("2016-01-01", {}, "region=Schoolzone"))), "Oost: gm0106 gm0114");
  EXPECT_EQ(shown(read(two, asked("2016-01-01", {}, "region=2"))), "Noord: gm0106; Zuid: gm0114");
  EXPECT_EQ(shown(read(two, asked("2016-01-01", {}, "municipality,extra,region"))),
            "Oost: gm0106 gm0114");
  EXPECT_EQ(shown(read(two, asked("2016-01-01", "Schoolzone"))), "Oost: gm0106 gm0114");
  EXPECT_TRUE(read(two, asked("2016-01-01", {}, "regio=2")).usage);
  EXPECT_TRUE(read(two, asked("2016-01-01", {}, "region=Bloemen")).usage);
}

TEST(Division, a_name_that_is_no_municipality_is_said_and_never_guessed) {
  auto rows = drenthe;
  rows.push_back({"Hogeveen", "Zuid"});
  rows.push_back({"Atlantis", "Zuid"});
  auto const result = read(rows);
  EXPECT_EQ(shown(result), "Noord: gm0106; Zuid: gm0109 gm0114");
  EXPECT_EQ(findings(result), "5 municipality-unknown, 6 municipality-unknown");
  EXPECT_NE(detail(result, "municipality-unknown").find("Bedoelt u Hoogeveen?"), std::string::npos);
}

TEST(Division, a_misspelt_first_row_is_a_row_and_no_head) {
  auto const result =
      read({{"Gemeente", "Zorgzone"}, {"Asen", "Noord"}, {"Coevorden", "Zuid"}, {"Emmen", "Zuid"}});
  EXPECT_EQ(findings(result), "2 municipality-unknown");
  EXPECT_EQ(result.rows, 3U);
}

TEST(Division, a_name_that_several_have_is_a_finding_unless_the_province_is_said) {
  auto rows = drenthe;
  rows.push_back({"Bergen", "Zuid"});
  auto const result = read(rows);
  EXPECT_EQ(findings(result), "5 municipality-ambiguous");
  EXPECT_NE(detail(result, "municipality-ambiguous").find("gm0373"), std::string::npos);
  EXPECT_NE(detail(result, "municipality-ambiguous").find("gm0893"), std::string::npos);
  rows.back() = {"Bergen (NH)", "Zuid"};
  EXPECT_EQ(shown(read(rows)), "Noord: gm0106; Zuid: gm0109 gm0114 gm0373");
}

TEST(Division, what_did_not_exist_on_the_day_is_said_with_what_became_of_it) {
  auto rows = drenthe;
  rows.push_back({"Haren", "Noord"});
  EXPECT_EQ(findings(read(rows)), "");
  auto const later = read(rows, asked("2020-01-01"));
  EXPECT_EQ(findings(later), "5 municipality-not-then");
  EXPECT_NE(detail(later, "municipality-not-then").find("Groningen"), std::string::npos);
  rows.back() = {"Westerkwartier", "Noord"};
  EXPECT_EQ(findings(read(rows)), "5 municipality-not-then");
}

TEST(Division, a_code_and_a_name_that_differ_put_nobody_in_a_region) {
  auto const result = read({{"Code", "Gemeente", "Zorgzone"},
                            {"0106", "Assen", "Noord"},
                            {"0109", "Emmen", "Zuid"},
                            {"0114", "Emen", "Zuid"},
                            {"9999", "Coevorden", "Zuid"}});
  // A misspelt name with a good code is no doubt; a bad code leaves the name, and is said.
  EXPECT_EQ(shown(result), "Noord: gm0106; Zuid: gm0109 gm0114");
  EXPECT_EQ(findings(result), "3 code-and-name-differ, 5 municipality-unknown");
}

TEST(Division, doubles_empty_regions_and_two_regions_are_said) {
  auto rows = drenthe;
  rows.push_back({"Assen", "Noord"});
  rows.push_back({"Emmen", "Noord"});
  rows.push_back({"Hoogeveen", ""});
  rows.push_back({"", ""});
  auto const result = read(rows);
  EXPECT_EQ(shown(result), "Noord: gm0106 gm0114; Zuid: gm0109 gm0114");
  EXPECT_EQ(findings(result), "5 row-twice, 7 region-missing, municipality-in-several");
  EXPECT_EQ(result.rows, 6U);
}

TEST(Division, one_region_in_two_spellings_of_capitals_is_one) {
  auto rows = drenthe;
  rows.push_back({"Hoogeveen", "ZUID"});
  EXPECT_EQ(shown(read(rows)), "Noord: gm0106; Zuid: gm0109 gm0114 gm0118");
}

TEST(Division, without_a_date_the_table_dates_itself) {
  auto rows = drenthe;
  rows.push_back({"Midden-Groningen", "Noord"});
  auto const result = read(rows, asked());
  EXPECT_EQ(iso(result.division.period.from), "2018-01-01");
  EXPECT_EQ(result.division.period.to, Date::max());
  rows.push_back({"Hoogezand-Sappemeer", "Noord"});
  auto const never = read(rows, asked());
  EXPECT_TRUE(never.usage);
  EXPECT_NE(never.trouble.find("--from"), std::string::npos) << never.trouble;
}

TEST(Division, an_end_before_the_beginning_is_refused) {
  auto said = asked("2016-01-01");
  said.until = parse_iso_date("2015-01-01");
  EXPECT_TRUE(read(drenthe, said).usage);
}

TEST(Division, tables_of_something_else_say_so) {
  EXPECT_NE(read({{"Boom", "Hoogte"}, {"eik", "20"}, {"beuk", "30"}}).trouble.find("gemeenten"),
            std::string::npos);
  EXPECT_NE(read({{"Gemeente", "Inwoners"}, {"Assen", "67061"}, {"Emmen", "107055"}})
                .trouble.find("geen kolom met regio's"),
            std::string::npos);
  EXPECT_NE(read({}).trouble, "");
  // Of most rows nothing is known: another day was meant, or another table.
  EXPECT_NE(read({{"Gemeente", "Zorgzone"},
                  {"Assen", "Noord"},
                  {"Westerkwartier", "Noord"},
                  {"Het Hogeland", "Noord"},
                  {"Eemsdelta", "Noord"}})
                .trouble.find("--from"),
            std::string::npos);
}

TEST(Division, a_table_without_heads_needs_a_name) {
  Rows const bare{{"Assen", "Noord"}, {"Coevorden", "Zuid"}, {"Emmen", "Zuid"}};
  EXPECT_TRUE(read(bare).usage);
  EXPECT_EQ(shown(read(bare, asked("2016-01-01", "Zorgzones"))),
            "Noord: gm0106; Zuid: gm0109 gm0114");
  auto const province = read(bare, asked("2016-01-01", "Provincies"));
  EXPECT_TRUE(province.usage);
}

TEST(Division, regions_the_reference_data_know_keep_their_key) {
  auto const division = read({{"Gemeente", "Arbeidsmarktregio's"},
                              {"Assen", "Groningen"},
                              {"Emmen", "Drenthe"},
                              {"Coevorden", "Grensland"}})
                            .division;
  EXPECT_EQ(division.division, "arbeidsmarktregio");
  EXPECT_EQ(division.regions[0].key, "arbeidsmarkt:groningen");
  EXPECT_EQ(division.regions[2].key, "arbeidsmarkt:grensland");
}

TEST(Division, what_one_region_is_called) {
  auto const& atlas = *gazetteer().atlas();
  for (auto const& [name, word] : {std::pair{"Arbeidsmarktregio's", "arbeidsmarktregio"},
                                   {"GGD's", "GGD-regio"},
                                   {"Politie-eenheden", "politie-eenheid"},
                                   {"Veiligheidshuizen", "veiligheidshuis"},
                                   {"COROP regio's", "COROP-regio"},
                                   {"VPT-regio’s 2014", "VPT-regio"},
                                   {"HLZ-regio's (Hervorming Langdurige Zorg)", "HLZ-regio"},
                                   {"WMO-regio's", "Wmo-regio"},
                                   {"Energieregio's", "energieregio"},
                                   {"RES-regio's", "RES-regio"},
                                   {"Jeugdzorgregio's", "jeugdzorgregio"},
                                   {"MIRT-gebieden", "MIRT-gebied"},
                                   {"Arrondissementen", "arrondissement"},
                                   {"Provincies", "provincie"}}) {
    EXPECT_EQ(region_word(name, atlas), word);
  }
}

/// A gazetteer that knows the division too.
reference::Gazetteer knowing(ReadDivision const& read) {
  auto division = read.division;
  division.file = "zones.csv";
  auto const* const pointer = &division;
  return reference::Gazetteer{std::make_shared<Atlas const>(
      overlaid(*gazetteer().atlas(), std::span<RegionDivision const* const>{&pointer, 1}))};
}

TEST(Division, phrases_resolve_with_it_in_its_period) {
  auto const with = knowing(read(drenthe));
  auto const day = *parse_iso_date("2016-01-01");
  auto const meaning = resolve_text("alle gemeenten in de zorgzone Zuid", with, day, "");
  Codes codes;
  for (auto const& each : meaning.participants) codes.push_back(each.code);
  EXPECT_EQ(codes, (Codes{"gm0109", "gm0114"}));
  ASSERT_EQ(meaning.rules.size(), 1U);
  EXPECT_NE(meaning.rules[0].reason.find("„Zorgzones”, toegevoegd uit zones.csv"),
            std::string::npos)
      << meaning.rules[0].reason;
  for (auto const* const other : {"2015-12-31"}) {
    EXPECT_TRUE(resolve_text("alle gemeenten in de zorgzone Zuid", with, *parse_iso_date(other), "")
                    .participants.empty());
  }
  EXPECT_TRUE(resolve_text("alle gemeenten in de zorgzone Zuid", gazetteer(), day, "")
                  .participants.empty());
}

TEST(Division, a_newer_division_of_a_known_name_goes_before_the_reference_data) {
  Rows rows{{"Gemeente", "Arbeidsmarktregio's"}, {"Assen", "Drenthe"}, {"Emmen", "Groningen"}};
  auto const with = knowing(read(rows, asked("2020-01-01")));
  auto const members = [&](char const* day) {
    Codes codes;
    auto const meaning = resolve_text("alle gemeenten in de arbeidsmarktregio Drenthe", with,
                                      *parse_iso_date(day), "");
    for (auto const& each : meaning.participants) codes.push_back(each.code);
    return codes;
  };
  EXPECT_EQ(members("2019-12-31"),
            (Codes{"gm0109", "gm0114", "gm0118", "gm1681", "gm1690", "gm1731"}));
  EXPECT_EQ(members("2020-01-01"),
            (Codes{"gm0106", "gm0109", "gm0118", "gm1681", "gm1690", "gm1731"}));
}

}  // namespace division_test
}  // namespace verband::resolve
