// SPDX-License-Identifier: EUPL-1.2
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "registry/example.hpp"
#include "registry/memory_store.hpp"

namespace verband::registry {
namespace undo_test {

using namespace example;

class Undo : public testing::Test {
 protected:
  MemoryStore store_{};
  int counter_{};
  Desk desk_{store_, counter_};
};

TEST_F(Undo, an_undone_import_is_gone_and_comes_back_by_undoing_the_undo) {
  ASSERT_TRUE(desk_.import(document("h1", {"VNG"})));
  auto const after = state(desk_.now());
  ASSERT_EQ(desk_.undo(1), 2U);
  EXPECT_TRUE(desk_.now().accounts.empty());
  EXPECT_EQ(undone_by(desk_.store.changes(), 1), 2U);
  EXPECT_EQ(desk_.undo(1).error().kind, RefusalKind::already_undone);
  ASSERT_EQ(desk_.undo(2), 3U);
  EXPECT_EQ(state(desk_.now()), after);
  EXPECT_EQ(undone_by(desk_.store.changes(), 1), 0U);
  ASSERT_EQ(desk_.undo(1), 4U) << "done again, so it can be undone again";
  EXPECT_TRUE(desk_.now().accounts.empty());
}

TEST_F(Undo, is_refused_with_a_list_when_others_build_on_it) {
  ASSERT_TRUE(desk_.import(document("h1", {"VNG", "Regio"})));
  ASSERT_TRUE(desk_.import(document("h2", {"Los"}, "gm0014")));
  ASSERT_TRUE(desk_.judge(account(desk_.now(), "Regio"), "vng", Verdict::same));
  ASSERT_TRUE(desk_.import(document("h3", {"VNG"})));  // linked to the VNG of h1
  auto const refused = desk_.undo(1);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, RefusalKind::undo_built_on);
  ASSERT_EQ(refused.error().list.size(), 2U);
  EXPECT_EQ(refused.error().list[0].substr(0, 12), "wijziging 3:");
  EXPECT_EQ(refused.error().list[1].substr(0, 12), "wijziging 4:");

  ASSERT_TRUE(desk_.undo(4));
  ASSERT_TRUE(desk_.undo(3));
  EXPECT_TRUE(desk_.undo(1)) << "what was built on it has been undone";
}

TEST_F(Undo, reference_data_stays_while_documents_are_read_with_it) {
  ASSERT_TRUE(
      desk_.done(adopt_release(desk_.now(), {.release = "2026-05", .hash = "r1"}, desk_.who())));
  ASSERT_TRUE(desk_.import(document("h1", {"VNG"})));
  auto const refused = desk_.undo(1);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, RefusalKind::undo_built_on);
  ASSERT_TRUE(desk_.undo(2));
  EXPECT_TRUE(desk_.undo(1));
}

TEST_F(Undo, what_only_refers_to_something_that_stays_is_not_in_the_way) {
  ASSERT_TRUE(desk_.import(document("h1", {"VNG"})));
  ASSERT_TRUE(desk_.done(set_visibility(desk_.now(), "h1", Visibility::open, desk_.who())));
  ASSERT_TRUE(desk_.import(document("h1", {"VNG"}, "gm0017", "2")));
  ASSERT_TRUE(desk_.undo(2));
  EXPECT_EQ(desk_.now().sources.at("h1").visibility, Visibility::cells);
}

TEST_F(Undo, of_a_judgement_is_refused_while_the_row_was_judged_again) {
  ASSERT_TRUE(desk_.import(document("h1", {"VNG", "Regio"})));
  auto const row = account(desk_.now(), "Regio");
  ASSERT_TRUE(desk_.judge(row, "vng", Verdict::same));
  ASSERT_TRUE(desk_.judge(row, "regio", Verdict::not_same));
  // Undone, the row would be with no partnership at all.
  EXPECT_EQ(desk_.undo(2).error().kind, RefusalKind::undo_built_on);
  ASSERT_TRUE(desk_.undo(3));
  EXPECT_TRUE(desk_.undo(2));
}

TEST_F(Undo, of_what_never_was_is_refused) {
  EXPECT_EQ(desk_.undo(1).error().kind, RefusalKind::unknown_revision);
  EXPECT_EQ(desk_.undo(0).error().kind, RefusalKind::unknown_revision);
}

/// One random change on a small register; refusals are part of life.
void something(Desk& desk, std::mt19937& random) {
  auto const one_of = [&](auto const& list) {
    return std::next(list.begin(), static_cast<std::ptrdiff_t>(random() % list.size()));
  };
  std::vector<std::string> const names{"VNG", "Regio", "RIGG", "Meerschap", "GEO"};
  auto const now = desk.now();
  auto const what = random() % 6;
  if (what <= 1 || now.accounts.empty() || now.partnerships.empty()) {
    std::vector<std::string> rows;
    for (auto i = 1 + random() % 4; i > 0; --i) rows.push_back(*one_of(names));
    (void)desk.import(document("h" + std::to_string(random() % 3), rows,
                               random() % 2 == 0 ? "gm0017" : "gm0014",
                               std::to_string(random() % 3)));
  } else if (what <= 3) {
    (void)desk.judge(one_of(now.accounts)->first, one_of(now.partnerships)->first,
                     static_cast<Verdict>(random() % 3));
  } else if (what == 4) {
    std::vector<PairRequest> pairs;
    for (auto i = 1 + random() % 3; i > 0; --i) {
      // In an order of its own: compilers differ in which argument they make first.
      auto const one = one_of(now.partnerships)->first;
      auto const other = one_of(now.partnerships)->first;
      pairs.push_back({one, other, static_cast<Verdict>(random() % 3), {}});
    }
    (void)desk.judge_pairs(pairs);
  } else {
    (void)desk.undo(1 + random() % (desk.store.head() + 1));
  }
}

TEST(Laws, hold_for_random_registers) {
  std::mt19937 random{20150101};
  for (int round = 0; round < 120; ++round) {
    MemoryStore store;
    int counter = 0;
    Desk desk{store, counter};
    for (int step = 0; step < 25; ++step) {
      auto const before = state(desk.now());
      auto const head = store.head();
      something(desk, random);
      if (store.head() == head) continue;
      // Undo after a change is the identity.
      auto const log = desk.store.changes();
      auto const undo = registry::undo(log, store.head(), by());
      ASSERT_TRUE(undo) << undo.error().detail;
      ASSERT_EQ(state(advance(desk.now(), std::span{&*undo, 1})), before);
      // Every row that is told now is with some partnership.
      auto const now = desk.now();
      std::size_t told = 0;
      for (auto const& [id, account] : now.accounts) told += current(now, account) ? 1U : 0U;
      std::set<std::string> listed;
      for (auto const& [uri, ids] : now.told_by) listed.insert(ids.begin(), ids.end());
      ASSERT_EQ(listed.size(), told);
    }
    // The fold gives the same twice, and in two steps.
    auto const log = desk.store.changes();
    auto const whole = fold(log, nullptr);
    ASSERT_EQ(state(whole), state(fold(log, nullptr)));
    auto const half = std::span{log}.first(log.size() / 2);
    auto const rest = std::span{log}.subspan(log.size() / 2);
    auto const stepwise = advance(fold(half, nullptr), rest);
    ASSERT_EQ(state(whole), state(stepwise));
    ASSERT_EQ(whole.revision, stepwise.revision);
  }
}

}  // namespace undo_test
}  // namespace verband::registry
