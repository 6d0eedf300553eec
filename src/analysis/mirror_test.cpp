// SPDX-License-Identifier: EUPL-1.2
#include "analysis/mirror.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "analysis/example.hpp"

namespace verband::analysis {
namespace mirror_test {

using namespace example;

/// The register with a source for each reading, as an import gives it.
Snapshot told(std::vector<Row> const& rows) {
  auto result = snapshot(rows);
  result.accounts.change_each([&](Account& account) {
    account.source = account.reading;
    result.sources[account.source] = {.id = account.source, .title = account.reading};
    result.readings[account.reading].source = account.source;
  });
  return result;
}

MirrorMember const* member(Mirror const& mirror, std::string_view code) {
  auto const at = std::ranges::find(mirror.members, code, &MirrorMember::code);
  return at == mirror.members.end() ? nullptr : &*at;
}

Agreement of(Mirror const& mirror, std::string_view code) {
  auto const* const found = member(mirror, code);
  EXPECT_NE(found, nullptr) << code;
  return found == nullptr ? Agreement::alone : found->agreement;
}

Row row(std::vector<std::string> members, std::string owner, Date observed) {
  return {.uri = "u1",
          .name = "Meer",
          .members = std::move(members),
          .owner = std::move(owner),
          .observed = observed};
}

TEST(mirror, present_and_absent_on_one_day_is_a_contradiction) {
  auto const known = told({row({"gm0017", "gm1730"}, "gm0017", y2015),
                           row({"gm0017", "gm1730", "gm0114"}, "gm1730", y2015)});
  auto const found = mirror(known, "u1", y2015);
  ASSERT_EQ(found.columns.size(), 2U);
  EXPECT_EQ(of(found, "gm1730"), Agreement::agree);
  EXPECT_EQ(of(found, "gm0114"), Agreement::contradict);
  EXPECT_NE(member(found, "gm0114")->reason.find("1 januari 2015"), std::string::npos);
}

TEST(mirror, a_source_that_lists_no_one_contradicts_no_one) {
  auto const known = told({row({"gm0017", "gm1730"}, "gm0017", y2015), row({}, "gm1730", y2015)});
  auto const found = mirror(known, "u1", y2015);
  EXPECT_EQ(of(found, "gm1730"), Agreement::alone);
}

TEST(mirror, of_different_days_no_one_knows_what_changed) {
  auto const known =
      told({row({"gm1730", "gm0114"}, "gm0017", y2015), row({"gm1730"}, "gm1730", y2018)});
  EXPECT_EQ(of(mirror(known, "u1", y2018), "gm0114"), Agreement::other_day);
}

TEST(mirror, a_municipality_that_was_taken_over_is_explained_by_time) {
  auto const known = told({row({"gm0014", "gm0017", "gm1730"}, "gm0017", y2015),
                           row({"gm0014", "gm1730"}, "gm1730", today)});
  auto const found = mirror(known, "u1", today);
  EXPECT_EQ(member(found, "gm0017"), nullptr);
  EXPECT_EQ(of(found, "gm0014"), Agreement::in_time);
  EXPECT_EQ(member(found, "gm0014")->reason, "Haren ging op in Groningen.");
}

TEST(mirror, one_that_still_existed_is_not_explained_by_its_successor) {
  auto const known =
      told({row({"gm0014", "gm0017"}, "gm0017", y2015), row({"gm0014"}, "gm1730", y2018)});
  EXPECT_EQ(of(mirror(known, "u1", y2018), "gm0017"), Agreement::other_day);
}

TEST(mirror, joining_later_is_explained_by_time) {
  auto known = told({row({"gm1730"}, "gm0017", y2015), row({"gm1730", "gm0114"}, "gm1730", y2018)});
  known.accounts.change_each([&](Account& account) {
    for (auto& each : account.typed.participants) {
      if (each.code == "gm0114") each.period.from = Date{2016y / 7 / 1};
    }
  });
  auto const found = mirror(known, "u1", y2018);
  EXPECT_EQ(of(found, "gm0114"), Agreement::in_time);
  EXPECT_EQ(member(found, "gm0114")->reason, "Emmen trad toe op 1 juli 2016.");
}

TEST(mirror, an_open_list_cannot_be_compared) {
  auto known = told({row({"gm1730", "gm0114"}, "gm0017", y2015), row({"gm1730"}, "gm1730", y2015)});
  known.accounts.change_each([&](Account& account) {
    if (account.typed.participants.size() == 1) {
      account.typed.unresolved.push_back({"e.a.", UnresolvedKind::open_ended, ""});
    }
  });
  EXPECT_EQ(of(mirror(known, "u1", y2015), "gm0114"), Agreement::unclear);
}

TEST(mirror, typed_fields_contradict_and_names_are_words) {
  auto rows = std::vector{row({"gm1730"}, "gm0017", y2015), row({"gm1730"}, "gm1730", y2015)};
  rows[0].basis = LegalBasis::public_law;
  rows[1].basis = LegalBasis::private_law;
  rows[1].name = "Het meer";
  auto const found = mirror(told(rows), "u1", y2015);
  auto const field = [&](std::string_view name) {
    return std::ranges::find(found.fields, name, &MirrorField::field)->agreement;
  };
  EXPECT_EQ(field("legal_basis"), Agreement::contradict);
  EXPECT_EQ(field("name"), Agreement::wording);
}

TEST(mirror, a_ruling_goes_with_its_difference) {
  auto known = told({row({"gm0017", "gm1730"}, "gm0017", y2015),
                     row({"gm0017", "gm1730", "gm0114"}, "gm1730", y2015)});
  known.rulings["r1"] = {.id = "r1",
                         .partnership = "u1",
                         .field = "participant:gm0114",
                         .actor = "Jannie",
                         .reason = "besluit gezien"};
  known.rulings["r0"] = {.id = "r0",
                         .partnership = "u1",
                         .field = "participant:gm0114",
                         .actor = "Jannie",
                         .reason = "vergissing",
                         .superseded_by = "r1"};
  auto const found = mirror_differences(known, y2015, {{"gm0114"}});
  ASSERT_EQ(found.size(), 1U);
  ASSERT_NE(found[0].ruling, nullptr);
  EXPECT_EQ(found[0].ruling->reason, "besluit gezien");
}

TEST(mirror, differences_are_of_who_is_asked_for) {
  auto const known = told(
      {row({"gm0017", "gm1730"}, "gm0017", y2015), row({"gm0017", "gm0114"}, "gm1730", y2015)});
  EXPECT_EQ(mirror_differences(known, y2015, {}).size(), 2U);
  EXPECT_EQ(mirror_differences(known, y2015, {{"gm1730"}}).size(), 2U);
  EXPECT_TRUE(mirror_differences(known, y2015, {{"gm0014x"}}).empty());
}

}  // namespace mirror_test
}  // namespace verband::analysis
