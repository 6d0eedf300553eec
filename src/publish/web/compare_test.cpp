// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/compare.hpp"

#include <gtest/gtest.h>

#include "publish/web/example.hpp"

namespace verband::publish {
namespace compare_test {

using namespace analysis::example;
using example::count_of;
using example::Site;

std::vector<Row> lakes() {
  return {
      {.uri = "u1", .name = "Meer", .members = {"gm0017", "gm1730"}, .purpose = "varen"},
      {.uri = "u1",
       .name = "Meer",
       .members = {"gm0017", "gm1730", "gm0014"},
       .owner = "gm1730",
       .observed = y2018,
       .purpose = "zwemmen",
       .basis = LegalBasis::public_law},
      {.uri = "u2", .name = "Bos", .members = {"gm0017"}},
      {.uri = "u3", .name = "Heide", .members = {"gm1730"}, .owner = "gm1730", .observed = y2018},
      {.uri = "u4", .name = "Zelfde", .members = {"gm1730", "gm0017"}}};
}

std::string compared(Site const& site, std::string a, std::string b, Parameters parameters = {}) {
  Html html;
  comparison(html, site.request(std::move(parameters)),
             analysis::compare({std::move(a), &site.day}, {std::move(b), &site.day}),
             {"/vergelijk/b/a", [](bool, Date day) { return "/vergelijk/a/b?op=" + iso(day); }});
  return html.take();
}

TEST(comparison, says_it_in_short_and_marks_what_differs_with_a_word) {
  Site const site{snapshot(lakes()), y2018};
  auto const text = compared(site, "gm0017", "gm1730");
  EXPECT_NE(text.find("Samen: 2. Alleen Haren: 1. Alleen Tynaarlo: 1."), std::string::npos);
  EXPECT_NE(text.find("Let op: Haren is van 2015, Tynaarlo van 2018."), std::string::npos);
  EXPECT_EQ(count_of(text, ">verschilt<"), 3U);  // members, purpose, legal basis
  EXPECT_NE(text.find("Alleen hier: Groningen"), std::string::npos);
  EXPECT_EQ(count_of(text, "<table"), 3U);
  EXPECT_LT(text.find("id=\"samen-tabel\""), text.find("id=\"alleen-eerste-tabel\""));
  EXPECT_LT(text.find("id=\"alleen-eerste-tabel\""), text.find("id=\"alleen-tweede-tabel\""));
  EXPECT_NE(text.find("href=\"/vergelijk/b/a\""), std::string::npos);
  EXPECT_EQ(count_of(text, " style="), 0U);
}

TEST(comparison, only_differences_when_asked) {
  Site const site{snapshot(lakes()), y2018};
  auto const text = compared(site, "gm0017", "gm1730", {{"alleen", "verschillen"}});
  EXPECT_EQ(text.find("Zelfde"), std::string::npos);
  EXPECT_NE(text.find("Meer"), std::string::npos);
}

TEST(comparison, nothing_in_common_is_no_proof) {
  Site const site{snapshot(lakes()), y2018};
  EXPECT_NE(compared(site, "gm0017", "gm0114")
                .find("Deze gemeenten werken in onze gegevens nergens samen. Dat betekent niet "
                      "dat het zo is: van Emmen hebben we geen overzicht."),
            std::string::npos);
  EXPECT_NE(compared(site, "gm0114", "pv20").find("Deze organisaties werken"), std::string::npos);
}

TEST(comparison, one_organisation_on_two_days_carries_its_days) {
  Site const site{snapshot(lakes()), y2015};
  auto const later = on(*site.day.snapshot, y2019);
  auto const found = analysis::compare({"gm1730", &site.day}, {"gm1730", &later});
  EXPECT_EQ(side_name(found, true), "Tynaarlo op 1 januari 2015");
  Html html;
  comparison(html, site.request(), found, {.swapped = "/"});
  EXPECT_NE(html.text().find("u vergelijkt Tynaarlo op 1 januari 2015 met Tynaarlo op 1 januari "
                             "2019"),
            std::string::npos);
}

TEST(comparison, a_side_that_is_no_more_says_what_became_of_it) {
  Site const site{snapshot(lakes()), y2019};
  auto const text = compared(site, "gm0017", "gm1730");
  EXPECT_NE(text.find("Sinds 1 januari 2019 hoort Haren bij Groningen."), std::string::npos);
  EXPECT_NE(text.find("href=\"/vergelijk/a/b?op=2018-12-31\""), std::string::npos);
  EXPECT_EQ(text.find("nergens samen"), std::string::npos);
}

TEST(comparison, hostile_texts_stay_text) {
  auto rows = lakes();
  rows[0].name = "<script>1</script>";
  rows[0].purpose = "</td></table><h1>\u202E" + std::string(20000, 'x');
  Site const site{snapshot(rows), y2018};
  auto const text = compared(site, "gm0017", "gm1730");
  EXPECT_EQ(text.find("<script"), std::string::npos);
  EXPECT_EQ(text.find("<h1>"), std::string::npos);
  EXPECT_EQ(count_of(text, "<table"), count_of(text, "</table"));
}

TEST(comparison_rows, a_row_for_each_partnership_and_cells_for_each_head) {
  Site const site{snapshot(lakes()), y2018};
  auto const rows =
      comparison_rows(analysis::compare({"gm0017", &site.day}, {"gm1730", &site.day}));
  ASSERT_EQ(rows.rows.size(), 4U);
  for (auto const& row : rows.rows) EXPECT_EQ(row.size(), rows.head.size());
  EXPECT_EQ(rows.rows[0][0], "samen");
  EXPECT_EQ(rows.rows[0][3], "met wie; waarom; grondslag; hoe zeker");
  EXPECT_EQ(rows.rows[2][0], "alleen Haren");
  EXPECT_EQ(rows.rows[3][0], "alleen Tynaarlo");
}

TEST(comparison_rows, only_differences_when_asked) {
  Site const site{snapshot(lakes()), y2018};
  auto const found = analysis::compare({"gm0017", &site.day}, {"gm1730", &site.day});
  auto const rows = comparison_rows(found, true).rows;
  ASSERT_EQ(rows.size(), 3U);
  for (auto const& row : rows) EXPECT_NE(row[2], "Zelfde");
}

}  // namespace compare_test
}  // namespace verband::publish
