// SPDX-License-Identifier: EUPL-1.2
#include "analysis/differences.hpp"

#include <gtest/gtest.h>

#include "analysis/example.hpp"

namespace verband::analysis {
namespace differences_test {

using namespace example;

/// The import of a document: rows with the partnership each was taken for; "new" in front of a
/// partnership that came with it.
Change import_of(std::vector<Row> const& rows, std::string owner = "gm0017", Date day = y2018) {
  Change change;
  auto const add = [&](Thing thing) {
    auto key = key_of(thing);
    change.events.push_back({std::move(key), std::move(thing)});
  };
  add(Reading{.id = "r", .source = "s", .owner = std::move(owner), .reference_date = day});
  auto const made = snapshot(rows);
  for (auto const& [uri, ids] : made.told_by) {
    for (auto const& id : ids) {
      auto account = made.accounts.at(id);
      account.id = "r/" + id;
      account.reading = "r";
      add(account);
      if (uri.starts_with("new")) add(Partnership{.uri = uri});
      add(Judgement{.id = "j" + id,
                    .account = account.id,
                    .partnership = uri,
                    .actor = "rule@1",
                    .reason = "omdat"});
    }
  }
  return change;
}

TEST(differences, there_are_none_without_an_earlier_document_of_the_owner) {
  auto const before = snapshot({{.uri = "u1", .name = "Meer"}});
  EXPECT_TRUE(differences(before, import_of({{.uri = "new", .name = "Plas"}}, "gm0014")).empty());
  EXPECT_TRUE(differences(before, import_of({{.uri = "new", .name = "Plas"}}, "")).empty());
}

TEST(differences, the_same_rows_differ_in_nothing_also_when_lines_end_elsewhere) {
  auto const before = snapshot({{.uri = "u1", .name = "Meer", .purpose = "het water\nbeheren"}});
  EXPECT_TRUE(
      differences(before,
                  import_of({{.uri = "u1", .name = "Meer ", .purpose = "het  water beheren"}}))
          .empty());
}

TEST(differences, what_changed_is_new_or_missing_is_told_with_its_reason) {
  auto const before = snapshot(
      {{.uri = "u1", .name = "Meer", .members = {"gm0017"}}, {.uri = "u2", .name = "GGD"}});
  auto const found = differences(
      before, import_of({{.uri = "u1", .name = "Meerschap", .basis = LegalBasis::public_law},
                         {.uri = "new", .name = "Plas"}}));
  ASSERT_EQ(found.size(), 3U);
  auto const& plas = found[0].kind == DifferenceKind::added ? found[0] : found[1];
  auto const& meer = found[0].kind == DifferenceKind::added ? found[1] : found[0];
  EXPECT_EQ(plas.name, "Plas");
  EXPECT_EQ(meer.kind, DifferenceKind::changed);
  EXPECT_EQ(meer.rule, "rule@1");
  EXPECT_EQ(meer.reason, "omdat");
  EXPECT_EQ(meer.fields[0], (FieldDifference{"name", "Meer", "Meerschap"}));
  EXPECT_EQ(meer.fields[1], (FieldDifference{"participants", "Haren", ""}));
  EXPECT_EQ(meer.fields[2], (FieldDifference{"legal_basis", "not-stated", "public-law"}));
  EXPECT_EQ(found[2].kind, DifferenceKind::missing);
  EXPECT_EQ(found[2].name, "GGD");
}

TEST(differences, what_is_missing_is_asked_of_the_document_before_this_one) {
  auto const before = snapshot({{.uri = "u1", .name = "Meer", .observed = y2015},
                                {.uri = "u2", .name = "GGD", .observed = y2018},
                                {.uri = "u3", .name = "Later", .observed = y2019}});
  auto const found = differences(before, import_of({{.uri = "u2", .name = "GGD"}}));
  EXPECT_TRUE(found.empty());
  auto const other = differences(before, import_of({{.uri = "u1", .name = "Meer"}}));
  ASSERT_EQ(other.size(), 1U);
  EXPECT_EQ(other[0].name, "GGD");
}

}  // namespace differences_test
}  // namespace verband::analysis
