// SPDX-License-Identifier: EUPL-1.2
// What the program writes itself is read back, also after people worked on it.
#include "ingest/shapes/own_export.hpp"

#include <gtest/gtest.h>

#include "ingest/read.hpp"
#include "ingest/read/own_json.hpp"
#include "ingest/read/testing.hpp"

namespace verband::ingest {
namespace own_export_test {

constexpr std::string_view head =
    "uri,naam,afkorting,waarom,wie,wat,hoe,deelnemers_codes,deelnemers_namen,ook_genoemd,grondslag,"
    "rechtsvorm,niveau,verplicht,werking,status,valt_onder,beleidsterreinen,stand,vermeld_op,"
    "eigenaar,bron_rij,Risico,status\r\n";
constexpr std::string_view uri = "urn:uuid:00000000-0000-4000-8000-000000000001";

std::string csv_row(std::string_view identity, std::string_view name) {
  return std::string{identity} + "," + std::string{name} +
         ",,'-beheer van water,Haren en Tynaarlo,natuur,publiekrechtelijk,gm0017; "
         "gm1730,Haren; Tynaarlo,,publiekrechtelijk,,,,,actief,,,vermeld,2015-01-01,gm0017,1,laag,"
         "eigen woord\r\n";
}

Draft draft_of_csv(std::string_view bytes) { return read(bytes, {}, {}); }

TEST(own_export, a_csv_gives_the_words_of_the_source_and_the_identity) {
  auto const draft = draft_of_csv(std::string{head} + csv_row(uri, "Meerschap"));
  ASSERT_EQ(draft.rows.size(), 1U);
  EXPECT_EQ(draft.rows[0].identity, uri);
  EXPECT_EQ(draft.owner, "gm0017");
  EXPECT_EQ(draft.on, parse_iso_date("2015-01-01"));
  std::vector<Column> const expected{
      {ColumnRole::name, "naam"},        {ColumnRole::purpose, "waarom"},
      {ColumnRole::participants, "wie"}, {ColumnRole::policy_area, "wat"},
      {ColumnRole::nature, "hoe"},       {ColumnRole::extra, "Risico"},
      {ColumnRole::extra, "status"}};
  EXPECT_EQ(draft.columns, expected);
  EXPECT_EQ(draft.rows[0].cells[1].text, "-beheer van water");
  EXPECT_EQ(draft.rows[0].cells[6].text, "eigen woord");
  EXPECT_NE(draft.shape_reason.find("rechtsvorm"), std::string::npos) << draft.shape_reason;
}

TEST(own_export, documents_of_several_owners_say_no_owner) {
  auto other = csv_row("", "GGD");
  other.replace(other.find("gm0017,1"), 6, "gm1730");
  auto const draft = draft_of_csv(std::string{head} + csv_row(uri, "Meerschap") + other);
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(draft.owner, "");
  EXPECT_TRUE(draft.on.has_value());
  EXPECT_EQ(draft.rows[1].identity, "");
}

TEST(own_export, in_any_table_a_column_of_identities_is_no_column_of_words) {
  auto const draft =
      draft_of_csv("Kenmerk;Samenwerkingsverband;Doel;Deelnemers\r\n" + std::string{uri} +
                   ";Meerschap;Beheren van het water;Haren en Tynaarlo\r\n"
                   ";GGD Noord;Bevorderen van de gezondheid;Haren, Tynaarlo en Assen\r\n");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(draft.rows[0].identity, uri);
  EXPECT_EQ(draft.rows[1].identity, "");
  ASSERT_EQ(draft.columns.size(), 3U);
  EXPECT_EQ(draft.columns[0].role, ColumnRole::name);
}

TEST(own_export, a_number_of_a_file_is_no_identity) {
  EXPECT_FALSE(is_identity("2015-123"));
  EXPECT_FALSE(is_identity("gr-meerschap"));
  EXPECT_FALSE(is_identity("urn:uuid:0"));
  EXPECT_TRUE(is_identity(uri));
}

std::string codes_of(std::string_view bytes, Limits const& limits = {}) {
  return testing::codes(read_own_json(bytes, limits));
}

TEST(own_json, an_export_is_a_table) {
  auto const draft = read(
      R"({"on": "2015-01-01", "known": null, "revision": 2, "partnerships": [
          {"uri": "urn:uuid:00000000-0000-4000-8000-000000000001", "owner": "gm0017",
           "observed": "2015-01-01", "name": "Meerschap", "purpose": "Beheer\nvan  water",
           "participants_text": "Haren", "policy_area_text": "", "nature_text": "publiek",
           "extra": {"Risico": "laag"}, "participants": [{"name": "gemeente Haren"}]
},
          {"name": "GGD", "participants_text": "Goes", "extra": {"Kosten": "1"}}]
})",
      {}, {});
  EXPECT_EQ(draft.format, "json");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(draft.rows[0].identity, uri);
  EXPECT_EQ(draft.rows[0].cells[0].text, "Meerschap");
  EXPECT_EQ(draft.rows[0].cells[1].text, "Beheer\nvan water");
  EXPECT_EQ(draft.rows[0].cells[1].place, (Place{NodePlace{"partnerships/1/purpose"}}));
  ASSERT_EQ(draft.columns.size(), 7U);
  EXPECT_EQ(draft.columns[5].header, "Risico");
  EXPECT_EQ(draft.rows[1].cells[6].text, "1");
}

TEST(own_json, other_data_are_refused) {
  EXPECT_EQ(codes_of("{}"), "unknown-data");
  EXPECT_EQ(codes_of("[1, 2]"), "unknown-data");
  EXPECT_EQ(codes_of(R"({"partnerships": [{"name": "x"}]})"), "unknown-data");
  EXPECT_EQ(codes_of(R"({"partnerships": "x"})"), "unknown-data");
}

TEST(own_json, damage_and_size_end_in_a_finding) {
  EXPECT_EQ(codes_of(R"({"partnerships": [{"name": "x")"), "damaged-document");
  EXPECT_EQ(codes_of("{\"partnerships\": [{\"name\": \"\xFF\"}]}"), "damaged-document");
  EXPECT_EQ(codes_of(std::string(100'000, '[')), "too-large");
  std::string wide = R"({"partnerships": [{"name": "x", "participants_text": "y", "extra": {)";
  for (int i = 0; i < 3000; ++i) {
    wide += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":\"\"";
  }
  wide += "}}";
  for (int i = 0; i < 3000; ++i) wide += R"(,{"name": "x", "participants_text": "y"})";
  EXPECT_EQ(codes_of(wide + "]}"), "too-large");
}

}  // namespace own_export_test
}  // namespace verband::ingest
