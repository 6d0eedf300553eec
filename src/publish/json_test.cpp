// SPDX-License-Identifier: EUPL-1.2
// Places of every kind, and what differs, in the JSON of a document.
#include "publish/json.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace verband::publish {
namespace json_test {

using Json = nlohmann::json;

/// A document of one row and one cell, which stood there.
Json document(Place place, std::vector<analysis::Difference> const& differences = {}) {
  Draft draft{.format = "pdf", .shape = Shape::table, .shape_reason = "Een tabel."};
  draft.columns = {{ColumnRole::name, "Naam"}};
  draft.rows = {{.cells = {{.text = "Meerschap",
                            .place = std::move(place),
                            .repairs = {{.raw = {3, 4}, .before = "Meer schap", .after = "x"}},
                            .doubts = {"Een woord is misschien gebroken."}}}}};
  std::vector<Interpretation> const rows{
      {.name = "Meerschap",
       .doubts = {{.field = "name", .reason = "Twijfel over de naam."},
                  {.field = "participants", .reason = "Geen deelnemers."}}}};
  DocumentContext const context{.reference_date = *parse_iso_date("2015-01-01")};
  return Json::parse(json(ReadDocumentView{.file = "a.pdf",
                                           .draft = &draft,
                                           .context = &context,
                                           .rows = &rows,
                                           .findings = {},
                                           .differences = differences}));
}

TEST(json, says_the_kind_and_the_shape) {
  auto const told = document(TextPlace{})["document"];
  EXPECT_EQ(told["format"], "pdf");
  EXPECT_EQ(told["shape"], "table");
  EXPECT_EQ(told["shape_reason"], "Een tabel.");
}

TEST(json, gives_doubts_and_repairs_the_place_of_their_cell) {
  auto const row = document(PagePlace{{{2, {1.5, 2, 30, 40}}}})["partnerships"][0];
  auto const place = Json::parse(R"([{"page": 2, "box": [1.5, 2.0, 30.0, 40.0]}])");
  EXPECT_EQ(row["cells"][0]["place"], place);
  EXPECT_EQ(row["doubts"][0]["place"], place);
  EXPECT_EQ(row["doubts"][1]["place"], place);  // about the field that this cell states
  EXPECT_FALSE(row["doubts"][2].contains("place"));
  EXPECT_EQ(row["repairs"][0]["place"], place);
  EXPECT_FALSE(row["repairs"][0].contains("begin"));
}

TEST(json, knows_places_of_every_kind) {
  auto const place = [](Place const& where) {
    return document(where)["partnerships"][0]["cells"][0]["place"];
  };
  EXPECT_EQ(place(TextPlace{{{1, 2}, {5, 9}}}), Json::parse("[[1, 2], [5, 9]]"));
  EXPECT_EQ(place(SheetPlace{.sheet = "Blad1", .row = 3, .column = 2}),
            Json::parse(R"([{"sheet": "Blad1", "row": 3, "column": 2, "rows": 1, "columns": 1}])"));
  EXPECT_EQ(place(NodePlace{"body/3/2/1"}), Json::parse(R"([{"node": "body/3/2/1"}])"));
  auto const repair = document(TextPlace{{{1, 9}}})["partnerships"][0]["repairs"][0];
  EXPECT_EQ(repair["begin"], 3);
  EXPECT_FALSE(repair.contains("place"));
}

TEST(json, tells_what_differs) {
  using enum analysis::DifferenceKind;
  auto const told = document(TextPlace{}, {{.kind = changed,
                                            .row = 1,
                                            .partnership = "urn:uuid:1",
                                            .name = "Meerschap",
                                            .rule = "same-identity@1",
                                            .reason = "Het kenmerk.",
                                            .fields = {{"name", "Meer", "Meerschap"}}},
                                           {.kind = added, .row = 2, .partnership = "u"},
                                           {.kind = missing, .partnership = "urn:uuid:2"}});
  auto const& all = told["differences"];
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0]["fields"][0]["to"], "Meerschap");
  EXPECT_EQ(all[0]["uri"], "urn:uuid:1");
  EXPECT_TRUE(all[1]["uri"].is_null());
  EXPECT_TRUE(all[2]["row"].is_null());
}

}  // namespace json_test
}  // namespace verband::publish
