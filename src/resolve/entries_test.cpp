// SPDX-License-Identifier: EUPL-1.2
// What is concluded from the fields of a national register.
#include "resolve/entries.hpp"

#include <gtest/gtest.h>

namespace verband::resolve {
namespace entries_test {

Date day(std::string_view text) { return *parse_iso_date(text); }

RegisterEntry entry() {
  return {.id = "roo:1",
          .body = "so0001",
          .form = "OL",
          .in_force = {.from = day("2010-01-01")},
          .themes = {"c_d58b78ca"},
          .participants = {
              {.name = "Gemeente Groningen", .code = "gm0014", .joined = day("2010-01-01")},
              {.name = "Gemeente Assen", .code = "gm0106", .joined = day("2015-06-01")}}};
}

Resolved resolved(std::vector<RegisterEntry> const& entries, std::string_view on = "2026-05-11",
                  std::string const& purpose = "Samen werken.") {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  Draft draft{.national = true};
  draft.columns = {{ColumnRole::name, "Titel"}, {ColumnRole::purpose, "Doel"}};
  for (auto const& each : entries) {
    draft.rows.push_back(
        {.cells = {{.text = "Regeling " + each.id}, {.text = purpose}}, .entry = each});
  }
  return resolve(draft, gazetteer, {.on = day(on), .today = day(on)});
}

std::vector<std::string> codes(Resolved const& result) {
  std::vector<std::string> found;
  for (auto const& each : result.findings) found.push_back(each.code);
  return found;
}
using Codes = std::vector<std::string>;

TEST(Entries, codes_dates_and_form_are_taken_as_they_are) {
  auto const result = resolved({entry()});
  auto const& row = result.rows.at(0);
  ASSERT_EQ(row.participants.size(), 2U);
  EXPECT_EQ(row.participants[1].code, "gm0106");
  EXPECT_EQ(row.participants[1].period, (Period{.from = day("2015-06-01")}));
  EXPECT_EQ(row.period, (Period{.from = day("2010-01-01")}));
  EXPECT_EQ(row.identifiers, (Codes{"roo:1", "so0001"}));
  EXPECT_EQ(row.legal_basis, LegalBasis::public_law);
  EXPECT_EQ(row.legal_form, LegalForm::openbaar_lichaam);
  EXPECT_EQ(row.policy_areas, Codes{"c_d58b78ca"});
  EXPECT_EQ(result.context.owner, "");
  EXPECT_EQ(codes(result), Codes{});
}

TEST(Entries, a_name_without_a_code_is_read_and_one_abroad_is_kept) {
  auto one = entry();
  one.participants = {{.name = "Gemeente Winsum", .joined = day("2012-01-01")},
                      {.name = "Landkreis Leer (Duitsland)", .joined = day("2012-01-01")}};
  auto const result = resolved({one}, "2015-01-01");
  ASSERT_EQ(result.rows.at(0).participants.size(), 1U);
  EXPECT_EQ(result.rows[0].participants[0].code, "gm0053");
  ASSERT_EQ(result.rows[0].unresolved.size(), 1U);
  EXPECT_EQ(result.rows[0].unresolved[0].kind, UnresolvedKind::foreign);
}

TEST(Entries, someone_who_joined_before_existing_is_told_to_the_keeper) {
  auto one = entry();
  one.participants.push_back(
      {.name = "Gemeente Eemsdelta", .code = "gm1979", .joined = day("2010-01-01")});
  auto const result = resolved({one});
  EXPECT_EQ(codes(result), Codes{"joined-before-it-existed"});
  EXPECT_NE(result.findings[0].detail.find("1 januari 2021"), std::string::npos);
}

TEST(Entries, someone_abolished_is_told_only_where_the_arrangement_is_in_force) {
  auto one = entry();
  one.participants.push_back(
      {.name = "Gemeente Haren", .code = "gm0017", .joined = day("2010-01-01")});
  EXPECT_EQ(codes(resolved({one})), Codes{"participant-abolished"});
  one.in_force.to = day("2018-01-01");
  EXPECT_EQ(codes(resolved({one})), Codes{});
}

TEST(Entries, what_is_missing_twice_or_double_is_told) {
  auto bare = entry();
  bare.themes.clear();
  bare.body.clear();
  EXPECT_EQ(codes(resolved({bare}, "2026-05-11", "")), Codes{"field-missing"});
  auto twice = entry();
  twice.participants.push_back(twice.participants.front());
  EXPECT_EQ(codes(resolved({twice})), Codes{"participant-twice"});
  auto other = entry();
  other.id = "roo:2";
  EXPECT_EQ(codes(resolved({entry(), other})), Codes{"perhaps-double"});
  other.themes = {"c_0361ffb3"};
  EXPECT_EQ(codes(resolved({entry(), other})), Codes{});
}

TEST(Entries, an_end_is_a_day_and_no_status_for_all_days) {
  auto one = entry();
  one.in_force.to = day("2020-01-01");
  auto const result = resolved({one});
  EXPECT_EQ(result.rows.at(0).status, Status::active);
  EXPECT_EQ(result.rows.at(0).period.to, day("2020-01-01"));
  EXPECT_EQ(result.rows.at(0).participants.at(0).period.to, day("2020-01-01"));
}

}  // namespace entries_test
}  // namespace verband::resolve
