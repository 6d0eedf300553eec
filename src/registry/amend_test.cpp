// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "registry/example.hpp"
#include "registry/memory_store.hpp"

namespace verband::registry {
namespace amend_test {

using namespace example;

class Amend : public testing::Test {
 protected:
  MemoryStore store_{};
  int counter_{};
  Desk desk_{store_, counter_};

  void SetUp() override { ASSERT_TRUE(desk_.import(document("h1", {"VNG", "Meerschap"}))); }

  AmendRequest request() {
    auto const now = desk_.now();
    Amendment ends{.partnership = partnership(now, "meerschap")->uri,
                   .account = account(now, "Meerschap"),
                   .organisation = "gm0017",
                   .date = Date{2019y / 1 / 1}};
    Amendment begins = ends;
    begins.organisation = "gm0014";
    begins.turn = Turn::begins;
    return {.summary = "Herindeling", .amendments = {ends, begins}};
  }
  Result<Revision> amend(AmendRequest const& wanted) {
    return desk_.done(amend_participations(desk_.now(), wanted, desk_.who(), tools(counter_)));
  }
};

TEST_F(Amend, is_one_change_that_can_be_undone_and_done_again) {
  auto const before = state(desk_.now());
  auto const done = amend(request());
  ASSERT_TRUE(done);
  auto const after = state(desk_.now());
  EXPECT_EQ(desk_.now().amendments.size(), 2U);
  EXPECT_EQ(desk_.now().amended_by.at(request().amendments[0].partnership).size(), 2U);
  EXPECT_EQ(store_.changes(0).back().kind, ChangeKind::merger);
  auto const undone = desk_.undo(*done);
  ASSERT_TRUE(undone);
  EXPECT_EQ(state(desk_.now()), before);
  ASSERT_TRUE(desk_.undo(*undone));
  EXPECT_EQ(state(desk_.now()), after);
}

TEST_F(Amend, a_lapse_names_no_organisation) {
  auto wanted = request();
  wanted.amendments[1].organisation.clear();
  wanted.amendments[1].turn = Turn::lapses;
  auto const before = state(desk_.now());
  auto const done = amend(wanted);
  ASSERT_TRUE(done);
  EXPECT_EQ(desk_.now().amendments.size(), 2U);
  ASSERT_TRUE(desk_.undo(*done));
  EXPECT_EQ(state(desk_.now()), before);
}

TEST_F(Amend, the_second_time_nothing_changes) {
  ASSERT_TRUE(amend(request()));
  auto const again = amend(request());
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().kind, RefusalKind::nothing_changes);
}

TEST_F(Amend, needs_an_author_a_reason_and_what_is_in_the_register) {
  auto const wanted = request();
  auto nobody = desk_.who();
  nobody.reason.clear();
  EXPECT_EQ(amend_participations(desk_.now(), wanted, nobody, tools(counter_)).error().kind,
            RefusalKind::reason_missing);
  auto elsewhere = wanted;
  elsewhere.amendments[0].partnership = "urn:uuid:none";
  EXPECT_EQ(amend(elsewhere).error().kind, RefusalKind::unknown_partnership);
  auto now = desk_.now();
  now.atlas = std::make_shared<Atlas const>();
  EXPECT_EQ(amend_participations(now, wanted, desk_.who(), tools(counter_)).error().kind,
            RefusalKind::unknown_organisation);
}

TEST_F(Amend, an_import_it_builds_on_is_not_undone) {
  ASSERT_TRUE(amend(request()));
  auto const no = desk_.undo(1);
  ASSERT_FALSE(no);
  EXPECT_EQ(no.error().kind, RefusalKind::undo_built_on);
}

TEST_F(Amend, follows_a_partnership_that_became_another) {
  auto const wanted = request();
  ASSERT_TRUE(amend(wanted));
  ASSERT_TRUE(desk_.merge("vng", "meerschap"));
  auto const elder = partnership(desk_.now(), "meerschap")->uri;
  EXPECT_EQ(desk_.now().amended_by.at(elder).size(), 2U);
}

TEST_F(Amend, a_removed_source_takes_along_who_took_part) {
  ASSERT_TRUE(amend(request()));
  ASSERT_TRUE(desk_.redact(desk_.now().sources.begin()->first));
  for (auto const& change : store_.changes(0)) {
    for (auto const& event : change.events) {
      if (auto const* x = event.state ? std::get_if<Amendment>(&*event.state) : nullptr) {
        EXPECT_TRUE(x->organisation.empty());
      }
    }
  }
}

}  // namespace amend_test
}  // namespace verband::registry
