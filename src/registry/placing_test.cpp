// SPDX-License-Identifier: EUPL-1.2
// To which partnership the rows of a second document of an owner go.
#include <algorithm>

#include <gtest/gtest.h>

#include "registry/example.hpp"
#include "registry/inside.hpp"
#include "registry/memory_store.hpp"

namespace verband::registry {
namespace placing_test {

using namespace example;

struct Place {
  std::string slug{};
  std::string rule{};
  bool operator==(Place const&) const = default;
};

class Placing : public testing::Test {
 protected:
  Snapshot now() const { return desk_.now(); }

  /// Where the rows of that document went.
  std::vector<Place> imported(ImportRequest const& request) {
    EXPECT_TRUE(desk_.import(request).has_value());
    auto const snapshot = now();
    std::vector<Place> places(request.rows.size());
    for (auto const& [id, judgement] : snapshot.judgements) {
      auto const& account = snapshot.accounts.at(judgement.account);
      if (account.source != request.source.id) continue;
      places[account.row - 1] = {snapshot.partnerships.at(judgement.partnership).slug,
                                 judgement.actor};
    }
    return places;
  }
  std::string uri(std::string_view slug) const {
    auto const snapshot = now();
    auto const* const found = partnership(snapshot, slug);
    return found == nullptr ? std::string{} : found->uri;
  }
  std::vector<std::string> codes(std::string const& source) const {
    std::vector<std::string> result;
    auto const snapshot = now();
    for (auto const& [id, reading] : snapshot.readings) {
      if (reading.source != source) continue;
      for (auto const& each : reading.findings) result.push_back(each.code);
    }
    return result;
  }

  int counter_{};
  MemoryStore store_{};
  Desk desk_{store_, counter_};
};

TEST_F(Placing, an_identity_goes_before_the_name_and_the_owner) {
  imported(document("h1", {"meer", "ggd"}));
  auto second = document("h2", {"ggd", "iets anders"}, "gm0014");
  second.draft.rows[0].identity = uri("meer");
  second.draft.rows[1].identity = uri("ggd");
  EXPECT_EQ(imported(second),
            (std::vector<Place>{{"meer", "same-identity@1"}, {"ggd", "same-identity@1"}}));
  EXPECT_TRUE(codes("h2").empty());
}

TEST_F(Placing, an_identity_of_another_register_is_said_and_the_name_decides) {
  imported(document("h1", {"meer", "ggd"}));
  auto second = document("h2", {"ggd", "vng"});
  second.draft.rows[0].identity = "urn:uuid:onbekend";
  second.draft.rows[1].identity = "urn:uuid:ook-onbekend";
  EXPECT_EQ(imported(second),
            (std::vector<Place>{{"ggd", "same-owner-same-name@1"}, {"vng", "first-account@1"}}));
  EXPECT_EQ(codes("h2"), (std::vector<std::string>{"identity-unknown", "identity-unknown"}));
}

TEST_F(Placing, of_two_rows_with_one_identity_the_one_with_its_name_keeps_it) {
  imported(document("h1", {"meer", "ggd"}));
  auto second = document("h2", {"meer", "meer noord"});
  for (auto& row : second.draft.rows) row.identity = uri("meer");
  EXPECT_EQ(imported(second),
            (std::vector<Place>{{"meer", "same-identity@1"}, {"meer-noord", "first-account@1"}}));
  EXPECT_EQ(codes("h2"), (std::vector<std::string>{"identity-twice"}));
}

TEST_F(Placing, two_renamed_copies_of_one_identity_are_both_new) {
  imported(document("h1", {"meer"}));
  auto second = document("h2", {"meer noord", "meer zuid"});
  for (auto& row : second.draft.rows) row.identity = uri("meer");
  auto const places = imported(second);
  EXPECT_EQ(places[0].rule, "first-account@1");
  EXPECT_EQ(places[1].rule, "first-account@1");
}

/// A document whose rows say these things in three further columns.
ImportRequest said(std::string hash, std::vector<std::vector<std::string>> const& rows) {
  std::vector<std::string> names;
  for (auto const& row : rows) names.push_back(row[0]);
  auto request = document(std::move(hash), names);
  request.draft.columns.push_back({ColumnRole::policy_area, "Wat"});
  request.draft.columns.push_back({ColumnRole::nature, "Hoe"});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& cells = request.draft.rows[i].cells;
    cells[1].text = rows[i][1];
    cells.push_back({.text = rows[i][2]});
    cells.push_back({.text = rows[i][3]});
  }
  return request;
}

TEST_F(Placing, a_changed_name_is_recognised_by_the_one_row_that_is_left) {
  imported(said("h1", {{"meer", "het water", "natuur", "publiek"},
                       {"ggd", "gezondheid", "zorg", "publiek"}}));
  EXPECT_EQ(
      imported(said("h2", {{"ggd", "gezondheid", "zorg", "publiek"},
                           {"meerschap", "het water", "natuur", "publiek"}})),
      (std::vector<Place>{{"ggd", "same-owner-same-name@1"}, {"meer", "same-but-for-the-name@1"}}));
}

TEST_F(Placing, a_row_that_fits_two_that_are_left_is_new) {
  imported(said("h1", {{"meer", "het water", "natuur", "publiek"},
                       {"plas", "het water", "natuur", "publiek"}}));
  EXPECT_EQ(imported(said("h2", {{"vijver", "het water", "natuur", "publiek"}}))[0].rule,
            "first-account@1");
}

TEST_F(Placing, a_row_that_says_something_else_is_new) {
  imported(said("h1", {{"meer", "het water", "natuur", "publiek"}}));
  EXPECT_EQ(imported(said("h2", {{"vijver", "de vis", "natuur", "privaat"}}))[0].rule,
            "first-account@1");
  auto other = said("h3", {{"sloot", "het water", "natuur", "publiek"}});
  other.rows[0].participants = {{.code = "gm0034", .name = "Almere"}};
  EXPECT_EQ(imported(other)[0].rule, "first-account@1");
}

TEST_F(Placing, the_log_knows_since_when_a_source_is_there) {
  imported(document("h1", {"meer"}));
  imported(document("h2", {"meer"}));
  imported(document("h1", {"meer"}, "gm0017", "2"));  // read again
  auto const since = now().source_since;
  EXPECT_EQ(since.at("h1"), 1U);
  EXPECT_EQ(since.at("h2"), 2U);
}

/// Rows of a national register: number, number of the version before it, year of coming into force.
struct Version {
  std::string number{};
  std::string previous{};
  int year{};
};

ImportRequest national(std::string hash, std::vector<Version> const& versions) {
  std::vector<std::string> names;
  for (auto const& each : versions) names.push_back("Regeling " + each.number);
  auto request = document(std::move(hash), names, "");
  for (std::size_t i = 0; i < versions.size(); ++i) {
    auto const& each = versions[i];
    request.draft.rows[i].entry =
        RegisterEntry{.id = "roo:" + each.number,
                      .previous = each.previous.empty() ? "" : "roo:" + each.previous,
                      .in_force = {.from = Date{std::chrono::year{each.year} / 1 / 1}}};
    request.rows[i].identifiers = {"roo:" + each.number};
  }
  return request;
}

TEST_F(Placing, versions_of_an_arrangement_are_one_partnership_named_after_the_latest) {
  auto const places = imported(
      national("n1", {{"1", "", 2010}, {"3", "2", 2020}, {"2", "1", 2015}, {"9", "", 2012}}));
  EXPECT_EQ(places[1], (Place{"regeling-3", std::string{first_account}}));
  EXPECT_EQ(places[0], (Place{"regeling-3", std::string{version_of_the_same}}));
  EXPECT_EQ(places[2], (Place{"regeling-3", std::string{version_of_the_same}}));
  EXPECT_EQ(places[3], (Place{"regeling-9", std::string{first_account}}));
}

TEST_F(Placing, a_later_edition_of_the_register_finds_its_arrangements_by_number) {
  imported(national("n1", {{"1", "", 2010}, {"2", "1", 2015}}));
  auto const places = imported(national("n2", {{"3", "2", 2026}, {"2", "1", 2015}}));
  EXPECT_EQ(places[0], (Place{"regeling-2", std::string{same_register_number}}));
  EXPECT_EQ(places[1], (Place{"regeling-2", std::string{same_register_number}}));
}

TEST_F(Placing, versions_that_stood_apart_are_told) {
  imported(national("n1", {{"1", "", 2010}, {"2", "", 2015}}));
  imported(national("n2", {{"1", "", 2010}, {"2", "1", 2015}}));
  EXPECT_EQ(codes("n2"), std::vector<std::string>{"versions-of-several"});
}

TEST_F(Placing, versions_that_name_each_other_in_a_circle_are_one) {
  auto const places = imported(national("n1", {{"1", "2", 2010}, {"2", "1", 2015}}));
  EXPECT_EQ(places[0].slug, "regeling-2");
  EXPECT_EQ(places[1].slug, "regeling-2");
}

}  // namespace placing_test
}  // namespace verband::registry
