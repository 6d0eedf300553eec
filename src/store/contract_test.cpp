// SPDX-License-Identifier: EUPL-1.2
// What every store promises, run on each of them.
#include <thread>

#include <gtest/gtest.h>

#include "registry/example.hpp"
#include "registry/memory_store.hpp"
#include "store/hash.hpp"
#include "store/register_file.hpp"
#include "store/scratch.hpp"

namespace verband::store {
namespace contract_test {

using namespace registry;
using namespace registry::example;

enum class Which : std::uint8_t { memory, sqlite };

class StoreContract : public testing::TestWithParam<Which> {
 protected:
  Scratch scratch_{};
  std::unique_ptr<Store> store_{GetParam() == Which::memory
                                    ? std::make_unique<MemoryStore>()
                                    : open_register(scratch_.file("r.verband"), Access::create)};
  int counter_{};
  Desk desk_{*store_, counter_};
};

TEST_P(StoreContract, begins_empty) {
  EXPECT_EQ(store_->head(), 0U);
  EXPECT_TRUE(store_->changes().empty());
  EXPECT_EQ(store_->blob("h"), std::nullopt);
}

TEST_P(StoreContract, gives_back_every_change_as_it_was) {
  int mirrored = 0;
  MemoryStore memory;
  Desk mirror{memory, mirrored};
  for (auto* desk : {&desk_, &mirror}) {
    ASSERT_TRUE(desk->import(document("h1", {"VNG", "Regio"})));
    ASSERT_TRUE(desk->judge(account(desk->now(), "Regio"), "vng", Verdict::same));
    ASSERT_TRUE(desk->import(document("h1", {"VNG", "Regio"}, "gm0014", "2")));
    ASSERT_TRUE(desk->undo(3));
  }
  EXPECT_EQ(store_->changes(), mirror.store.changes());
  EXPECT_EQ(store_->changes(3).size(), 1U);
  EXPECT_EQ(store_->changes(3).front().undoes, 3U);
  EXPECT_TRUE(store_->changes(4).empty());
}

TEST_P(StoreContract, gives_the_things_of_a_kind_as_they_are_now) {
  ASSERT_TRUE(desk_.import(document("h1", {"VNG"})));
  ASSERT_TRUE(desk_.import(document("h2", {"Regio"})));
  ASSERT_TRUE(desk_.done(set_visibility(desk_.now(), "h1", Visibility::open, desk_.who())));
  ASSERT_TRUE(desk_.undo(2));
  auto const sources = store_->things("source");
  ASSERT_EQ(sources.size(), 1U);
  EXPECT_EQ(std::get<Source>(sources[0]), desk_.now().sources.at("h1"));
  EXPECT_EQ(std::get<Source>(sources[0]).visibility, Visibility::open);
  EXPECT_TRUE(store_->things("division").empty());
}

TEST_P(StoreContract, refuses_a_lost_update) {
  Change const change{.kind = ChangeKind::source, .author = "a", .reason = "r"};
  ASSERT_EQ(store_->append(change, 0), 1U);
  auto const late = store_->append(change, 0);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().kind, RefusalKind::revision_changed);
  EXPECT_EQ(store_->append(change, 7).error().kind, RefusalKind::revision_changed);
  EXPECT_EQ(store_->redact(change, 7).error().kind, RefusalKind::revision_changed);
  EXPECT_EQ(store_->head(), 1U);
}

TEST_P(StoreContract, keeps_bytes_as_they_are) {
  std::string const bytes{"\0\xFF\n\r bytes", 10};
  Blob const blob{sha256_hex(bytes), bytes};
  ASSERT_TRUE(store_->append({.kind = ChangeKind::import}, 0, std::span{&blob, 1}));
  ASSERT_TRUE(store_->append({.kind = ChangeKind::import}, 1, std::span{&blob, 1}));
  EXPECT_EQ(store_->blob(blob.hash), bytes);
}

TEST_P(StoreContract, a_refused_change_leaves_no_bytes) {
  Blob const blob{"h", "bytes"};
  ASSERT_FALSE(store_->append({.kind = ChangeKind::import}, 3, std::span{&blob, 1}));
  EXPECT_EQ(store_->blob("h"), std::nullopt);
}

TEST_P(StoreContract, never_records_back_in_time) {
  Instant const noon{std::chrono::sys_days{2026y / 1 / 5} + 12h};
  ASSERT_TRUE(store_->append({.recorded = noon, .kind = ChangeKind::source}, 0));
  ASSERT_TRUE(store_->append({.recorded = noon - 3h, .kind = ChangeKind::source}, 1));
  EXPECT_EQ(store_->changes(1).front().recorded, noon);
}

TEST_P(StoreContract, redaction_leaves_ids_hash_and_reason) {
  ASSERT_TRUE(desk_.import(document("h1", {"Geheim"})));
  auto const kept = Blob{"h1", "Geheim document"};
  ASSERT_TRUE(store_->append({.kind = ChangeKind::source}, 1, std::span{&kept, 1}));
  ASSERT_EQ(desk_.redact("h1"), 3U);
  EXPECT_EQ(store_->blob("h1"), std::nullopt);
  auto const now = desk_.now();
  EXPECT_EQ(now.sources.at("h1").redacted, "omdat het zo is");
  EXPECT_EQ(now.accounts.size(), 1U);
  for (auto const& change : store_->changes()) {
    for (auto const& event : change.events) {
      auto const* account = std::get_if<Account>(&*event.state);
      if (account == nullptr) continue;
      EXPECT_EQ(account->typed.name, "");
      EXPECT_EQ(account->stated.at(1).cell.text, "");
      EXPECT_EQ(account->stated.at(1).cell.repairs.size(), 0U);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(stores, StoreContract, testing::Values(Which::memory, Which::sqlite),
                         [](auto const& which) {
                           return which.param == Which::memory ? "memory" : "sqlite";
                         });

}  // namespace contract_test
}  // namespace verband::store
