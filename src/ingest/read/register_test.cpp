// SPDX-License-Identifier: EUPL-1.2
// The national register as XML and as tables gives the same draft.
#include <algorithm>

#include <gtest/gtest.h>

#include "ingest/read.hpp"
#include "ingest/read/testing.hpp"

namespace verband::ingest {
namespace register_test {

constexpr std::string_view arrangement = R"(
    <p:regeling p:systeemId="102" xmlns:p="https://organisaties.overheid.nl/static/schema/oo/export/2.6.9">
      <p:titel>Gemeenschappelijke regeling Veenplas 2020</p:titel>
      <p:citeertitel>GR Veenplas</p:citeertitel>
      <p:afkorting>GRV</p:afkorting>
      <p:types><p:type>Regionaal</p:type></p:types>
      <p:samenwerkingsvorm p:afkorting="OL">Openbaar lichaam</p:samenwerkingsvorm>
      <p:bevoegdheidsverkrijgingen>
        <p:bevoegdheidsverkrijging>Delegatie</p:bevoegdheidsverkrijging>
        <p:bevoegdheidsverkrijging>Mandaat</p:bevoegdheidsverkrijging>
      </p:bevoegdheidsverkrijgingen>
      <p:regionaalSamenwerkingsorgaan p:systeemId="900"
        p:resourceIdentifierTOOI="https://identifier.overheid.nl/tooi/id/so/so9001">Veenplas</p:regionaalSamenwerkingsorgaan>
      <p:taalcode>nl</p:taalcode>
      <p:bevoegdheden><p:bevoegdheid><p:kopArtikel>Artikel 5</p:kopArtikel>
        <p:inhoudArtikel>Het bestuur beheert &amp; onderhoudt de plas.</p:inhoudArtikel></p:bevoegdheid></p:bevoegdheden>
      <p:doel>De plas beheren.</p:doel>
      <p:datumInwerkingtreding>2020-03-01</p:datumInwerkingtreding>
      <p:datumMutatie>2026-04-02</p:datumMutatie>
      <p:beleidsterreinen><p:beleidsterrein
        p:resourceIdentifier="http://standaarden.overheid.nl/owms/terms/c_1">recreatie</p:beleidsterrein></p:beleidsterreinen>
      <p:deelnemendeOrganisaties>
        <p:deelnemendeOrganisatie p:systeemId="1"
          p:resourceIdentifierTOOI="https://identifier.overheid.nl/tooi/id/gemeente/gm0014">
          <p:naam>Gemeente Groningen</p:naam><p:toetredingsDatum>2020-03-01</p:toetredingsDatum>
          <p:verdeelsleutel>2,0</p:verdeelsleutel>
          <p:bestuursorganen><p:bestuursorgaan>Gemeenteraad</p:bestuursorgaan></p:bestuursorganen>
        </p:deelnemendeOrganisatie>
        <p:deelnemendeOrganisatie><p:naam>Stadt Leer</p:naam></p:deelnemendeOrganisatie>
      </p:deelnemendeOrganisaties>
      <p:previousVersion p:systeemId="101">Veenplas 2010</p:previousVersion>
    </p:regeling>)";

std::string document(std::string_view inside) {
  return R"(<?xml version="1.0" encoding="UTF-8"?><overheidsorganisaties xmlns="x"><organisaties/>)" +
         std::string{inside} + "</overheidsorganisaties>";
}
std::string with_arrangement() {
  return document("<gemeenschappelijkeRegelingen>" + std::string{arrangement} +
                  "</gemeenschappelijkeRegelingen>");
}

Draft draft_of(std::string_view bytes) {
  Knowledge knowledge;
  knowledge.themes = {{"c_1", "recreatie"}};
  return read(bytes, knowledge, {});
}

std::string cell(Draft const& draft, std::string_view header, std::size_t row = 0) {
  for (std::size_t c = 0; c < draft.columns.size(); ++c) {
    if (draft.columns[c].header == header) return draft.rows.at(row).cells[c].text;
  }
  return "(geen kolom)";
}

bool has(Draft const& draft, std::string_view code) {
  return std::ranges::any_of(draft.findings,
                             [&](Finding const& each) { return each.code == code; });
}

TEST(Register, the_xml_export_is_read_whatever_its_namespace) {
  auto const draft = draft_of(with_arrangement());
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_TRUE(draft.national);
  EXPECT_EQ(draft.on, parse_iso_date("2026-04-02"));
  EXPECT_EQ(cell(draft, "Titel"), "Gemeenschappelijke regeling Veenplas 2020");
  EXPECT_EQ(cell(draft, "Bevoegdheidsverkrijging"), "Delegatie; Mandaat");
  EXPECT_EQ(cell(draft, "Bevoegdheden"), "Artikel 5\nHet bestuur beheert & onderhoudt de plas.");
  EXPECT_EQ(cell(draft, "Deelnemende organisaties"), "Gemeente Groningen; Stadt Leer");
  EXPECT_EQ(std::get<NodePlace>(draft.rows[0].cells[0].place).path,
            "gemeenschappelijkeRegelingen/regeling[1]/titel");
  RegisterEntry const expected{.id = "roo:102",
                               .previous = "roo:101",
                               .body = "so9001",
                               .abbreviation = "GRV",
                               .form = "OL",
                               .in_force = {.from = *parse_iso_date("2020-03-01")},
                               .themes = {"c_1"},
                               .participants = {{.name = "Gemeente Groningen",
                                                 .code = "gm0014",
                                                 .joined = *parse_iso_date("2020-03-01"),
                                                 .share = "2,0",
                                                 .bodies = "Gemeenteraad"},
                                                {.name = "Stadt Leer", .joined = Date::min()}}};
  EXPECT_EQ(draft.rows[0].entry, expected);
  EXPECT_TRUE(has(draft, "version-missing"));  // version 101 is not there
}

constexpr std::string_view arrangements =
    "roo_id,titel,citeertitel,afkorting,samenwerkingsvorm,vorm_code,bevoegdheidsverkrijging,"
    "datum_inwerkingtreding,datum_uitwerkingtreding,orgaan_naam,orgaan_tooi,vorige_versie,"
    "volgende_versie,beleidsterreinen,doel,laatste_mutatie\n"
    "102,Gemeenschappelijke regeling Veenplas 2020,GR Veenplas,GRV,Openbaar lichaam,OL,"
    "Delegatie;Mandaat,2020-03-01,,Veenplas,https://identifier.overheid.nl/tooi/id/so/so9001,101,,"
    "c_1,De plas beheren.,2026-04-02\n";
constexpr std::string_view participants =
    "regeling_roo_id,deelnemer_naam,deelnemer_roo_id,deelnemer_tooi,toetredingsdatum,"
    "verdeelsleutel,"
    "bestuursorganen\n"
    "102,Gemeente Groningen,1,https://identifier.overheid.nl/tooi/id/gemeente/gm0014,2020-03-01,"
    "\"2,0\",Gemeenteraad\n"
    "102,Stadt Leer,2,,,,\n"
    "999,Gemeente Assen,3,,,,\n";

TEST(Register, the_flattened_tables_give_the_same_entry) {
  auto const draft = draft_of(testing::zip({{"gr_regelingen.csv", std::string{arrangements}},
                                            {"gr_deelnemers.csv", std::string{participants}},
                                            {"lees mij.txt", "tekst"}}));
  auto const xml = draft_of(with_arrangement());
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(draft.rows[0].entry, xml.rows[0].entry);
  EXPECT_EQ(cell(draft, "Beleidsterreinen"), "recreatie");
  auto const& place = std::get<SheetPlace>(draft.rows[0].cells[2].place);
  EXPECT_EQ(place.sheet, "gr_deelnemers.csv");
  EXPECT_EQ(place.row, 2U);
  EXPECT_EQ(place.rows, 2U);
  EXPECT_TRUE(has(draft, "row-without-arrangement"));  // 999 is told, not dropped in silence
}

TEST(Register, a_code_that_became_a_name_is_kept_with_the_cell) {
  auto const draft = draft_of(arrangements);
  ASSERT_EQ(draft.rows.size(), 1U);
  auto const& repairs = draft.rows[0].cells[3].repairs;
  ASSERT_EQ(repairs.size(), 1U);
  EXPECT_EQ(repairs[0].before, "c_1");
  EXPECT_EQ(repairs[0].after, "recreatie");
  EXPECT_TRUE(has(draft, "participants-missing"));
}

TEST(Register, participants_alone_ask_for_the_arrangements) {
  auto const draft = draft_of(participants);
  EXPECT_TRUE(draft.rows.empty());
  EXPECT_TRUE(has(draft, "arrangements-missing"));
}

TEST(Register, dates_that_cannot_be_are_told) {
  std::string wrong{arrangements};
  wrong.replace(wrong.find("2020-03-01,,"), 12, "2020-03-01,2020-02-30,");
  EXPECT_TRUE(has(draft_of(wrong), "no-end-date"));
  std::string turned{arrangements};
  turned.replace(turned.find("2020-03-01,,"), 12, "2020-03-01,2019-01-01,");
  EXPECT_TRUE(has(draft_of(turned), "ends-before-it-begins"));
  std::string without{arrangements};
  without.replace(without.find("2020-03-01,,"), 12, ",,");
  EXPECT_TRUE(has(draft_of(without), "no-start-date"));
}

TEST(Register, damaged_and_empty_exports_end_in_a_finding) {
  auto const whole = with_arrangement();
  auto const cut = draft_of(whole.substr(0, whole.size() - 40));
  EXPECT_TRUE(cut.rows.empty());
  EXPECT_TRUE(has(cut, "damaged-document"));
  EXPECT_TRUE(has(draft_of(document("")), "no-arrangements"));
  // Another XML document is none of this.
  EXPECT_TRUE(
      has(draft_of("<?xml version=\"1.0\"?><brief><tekst>overheidsorganisaties</tekst></brief>"),
          "unknown-data"));
}

TEST(Register, a_list_of_the_provinces_is_known_by_its_heads) {
  auto const draft = draft_of(
      "Deelnemer,Gemeenschappelijke regeling,Postcode,Plaats,Provincie\n"
      "Bedum,Afvalbeheer,9700 AS,Groningen,Provincie Groningen\n"
      "Haren,Afvalbeheer,9700 AS,Groningen,Provincie Groningen\n"
      "Assen,Recreatieschap,9400 AA,Assen,Provincie Drenthe\n"
      "Haren,Recreatieschap,9400 AA,Assen,Provincie Drenthe\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(draft.shape, Shape::long_form);
  EXPECT_TRUE(draft.national);
  EXPECT_EQ(draft.on, parse_iso_date("2016-01-01"));
  EXPECT_EQ(cell(draft, "Deelnemer"), "Bedum; Haren");
  EXPECT_EQ(cell(draft, "Provincie", 1), "Provincie Drenthe");
}

}  // namespace register_test
}  // namespace verband::ingest
