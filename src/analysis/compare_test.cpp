// SPDX-License-Identifier: EUPL-1.2
#include "analysis/compare.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "analysis/example.hpp"

namespace verband::analysis {
namespace compare_test {

using namespace example;

std::vector<Row> lakes() {
  return {{.uri = "u1", .name = "Meer", .members = {"gm0017", "gm1730"}, .purpose = "varen"},
          {.uri = "u1",
           .name = "Meer",
           .members = {"gm0017", "gm1730", "gm0014"},
           .owner = "gm1730",
           .observed = y2018,
           .purpose = "varen en zwemmen",
           .basis = LegalBasis::public_law},
          {.uri = "u2", .name = "Alleen Haren", .members = {"gm0017", "gm0014"}},
          {.uri = "u3",
           .name = "Alleen Tynaarlo",
           .members = {"gm1730"},
           .owner = "gm1730",
           .observed = y2018}};
}

TEST(compare, each_side_speaks_by_its_own_source) {
  auto const day = on(snapshot(lakes()), y2018);
  auto const found = compare({"gm0017", &day}, {"gm1730", &day});
  ASSERT_EQ(found.both.size(), 1U);
  ASSERT_EQ(found.only_a.size(), 1U);
  ASSERT_EQ(found.only_b.size(), 1U);
  EXPECT_EQ(found.source_a, y2015);
  EXPECT_EQ(found.source_b, y2018);
  auto const& meer = found.both[0];
  EXPECT_EQ(meer.a.account->observed, y2015);
  EXPECT_EQ(meer.b.account->observed, y2018);
  EXPECT_TRUE(meer.only_a.empty());
  EXPECT_EQ(meer.only_b, std::vector<std::string>{"Groningen"});
  EXPECT_EQ(meer.differs,
            (std::vector{Aspect::members, Aspect::purpose, Aspect::legal_basis, Aspect::standing}));
  EXPECT_TRUE(meer.differ_in_content());
}

TEST(compare, what_changed_is_said_in_either_order_of_the_days) {
  auto const known = snapshot({{.uri = "u1", .name = "Meer", .members = {"gm0017", "gm1730"}},
                               {.uri = "u1",
                                .name = "Meer",
                                .members = {"gm0017", "gm1730", "gm0014"},
                                .observed = y2018}});
  auto const then = on(known, y2015);
  auto const now = on(known, y2018);
  auto const sentences = [](Comparison const& comparison) {
    std::vector<std::string> result;
    for (auto const& each : what_changed(comparison)) {
      result.push_back(each.belief->account->typed.name + ": " + each.sentence);
    }
    return result;
  };
  auto const haren = sentences(compare({"gm0017", &then}, {"gm0017", &now}));
  EXPECT_EQ(haren, sentences(compare({"gm0017", &now}, {"gm0017", &then})));
  EXPECT_EQ(haren, std::vector<std::string>{"Meer: Erbij: Groningen."});
}

TEST(compare, a_merger_says_who_took_whose_place) {
  auto const known = snapshot({{.uri = "u1", .name = "Meer", .members = {"gm0017", "gm1730"}}});
  auto const then = on(known, y2015);
  auto const now = on(known, y2019);
  auto const turned = what_changed(compare({"gm1730", &then}, {"gm1730", &now}));
  ASSERT_EQ(turned.size(), 1U);
  EXPECT_NE(turned[0].sentence.find("Erbij: Groningen. Niet meer: Haren. Groningen is er verwacht "
                                    "als opvolger van Haren"),
            std::string::npos)
      << turned[0].sentence;
  auto const haren = what_changed(compare({"gm0017", &then}, {"gm0017", &now}));
  ASSERT_EQ(haren.size(), 1U);
  EXPECT_EQ(haren[0].sentence,
            "Doet niet meer mee. Het samenwerkingsverband gaat door met 2 deelnemers.");
}

TEST(compare, the_three_parts_are_all_and_apart) {
  auto const day = on(snapshot(lakes()), y2018);
  for (auto const* const a : {"gm0014", "gm0017", "gm1730", "gm0114"}) {
    for (auto const* const b : {"gm0014", "gm0017", "gm1730", "gm0114"}) {
      auto const found = compare({a, &day}, {b, &day});
      EXPECT_EQ(found.both.size() + found.only_a.size(), day.of(a).size());
      EXPECT_EQ(found.both.size() + found.only_b.size(), day.of(b).size());
      std::set<std::string> uris;
      for (auto const& each : found.both) uris.insert(each.a.belief->partnership->uri);
      for (auto const& each : found.only_a) uris.insert(each.belief->partnership->uri);
      for (auto const& each : found.only_b) uris.insert(each.belief->partnership->uri);
      EXPECT_EQ(uris.size(), found.both.size() + found.only_a.size() + found.only_b.size());
    }
  }
}

TEST(compare, one_organisation_on_two_days) {
  std::vector<Row> const rows{{.uri = "u1", .name = "Meer", .members = {"gm0017", "gm1730"}}};
  auto const known = snapshot(rows);
  auto const before = on(known, y2015);
  auto const after = on(known, y2019);
  auto const found = compare({"gm1730", &before}, {"gm1730", &after});
  ASSERT_EQ(found.both.size(), 1U);
  EXPECT_EQ(found.both[0].only_a, std::vector<std::string>{"Haren"});
  EXPECT_EQ(found.both[0].only_b, std::vector<std::string>{"Groningen"});
  EXPECT_TRUE(found.both[0].differ(Aspect::standing));
  EXPECT_FALSE(found.both[0].differ(Aspect::purpose));
  EXPECT_FALSE(found.source_a.has_value());  // no source is of Tynaarlo
}

TEST(compare, a_member_that_was_renamed_is_no_difference) {
  auto known = atlas();
  known.organisations.push_back(
      municipality("gm1921", "De Friese Meren", {.to = y2018}, {{"gm1940", false}}));
  known.organisations.push_back(municipality("gm1940", "De Fryske Marren", {.from = y2018}));
  known.index();
  auto const all =
      snapshot({{.uri = "u1", .name = "Meer", .members = {"gm1730", "gm1921"}}}, std::move(known));
  auto const before = on(all, y2015);
  auto const after = on(all, y2018);
  auto const found = compare({"gm1730", &before}, {"gm1730", &after});
  ASSERT_EQ(found.both.size(), 1U);
  ASSERT_EQ(found.both[0].b.members.size(), 2U);
  EXPECT_FALSE(found.both[0].differ(Aspect::members));
}

TEST(compare, how_a_text_was_broken_into_lines_is_no_difference) {
  auto rows = lakes();
  rows[0].purpose = "varen en\n  zwemmen ";
  auto const day = on(snapshot(rows), y2018);
  auto const found = compare({"gm0017", &day}, {"gm1730", &day});
  EXPECT_FALSE(found.both.at(0).differ(Aspect::purpose));
}

TEST(compare, partnerships_that_were_found_to_be_one_are_one) {
  auto const before = snapshot({{.uri = "u1", .name = "Meer", .members = {"gm0017"}}});
  auto after = before;
  after.revision = 2;
  after.partnerships["u1"].redirects_to = "u0";
  after.partnerships["u0"] = {.uri = "u0", .slug = "meer"};
  after.told_by["u0"] = after.told_by["u1"];
  after.told_by.erase("u1");
  auto const a = on(before, y2015);
  auto const b = on(after, y2015);
  EXPECT_EQ(compare({"gm0017", &a}, {"gm0017", &b}).both.size(), 1U);
  EXPECT_EQ(compare({"gm0017", &b}, {"gm0017", &a}).both.size(), 1U);
}

}  // namespace compare_test
}  // namespace verband::analysis
