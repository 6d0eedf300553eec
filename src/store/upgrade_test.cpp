// SPDX-License-Identifier: EUPL-1.2
// Registers that earlier versions wrote open in this one. They are kept as SQL text in
// tests/upgrade.
#include <gtest/gtest.h>

#include "registry/example.hpp"
#include "store/register_file.hpp"
#include "store/scratch.hpp"
#include "store/sqlite.hpp"

namespace verband::store {
namespace upgrade_test {

using namespace registry;
using namespace registry::example;

class Upgrade : public testing::Test {
 protected:
  Scratch scratch_{};
  std::filesystem::path file_{scratch_.file("old.verband")};
  int counter_{};

  Upgrade() {
    auto const sql = bytes_of(VERBAND_ROOT "/tests/upgrade/register-v1.sql");
    EXPECT_FALSE(sql.empty());
    Database{file_, Database::Mode::create}.run(sql.c_str());
  }

  static void expect_contents(std::vector<Change> const& log) {
    ASSERT_EQ(log.size(), 3U);
    EXPECT_EQ(iso(log[1].recorded), "2026-05-02T10:30:00Z");
    EXPECT_EQ(log[1].author, "Piet");
    EXPECT_EQ(log[2].undoes, 2U);
    auto const now = fold(log, nullptr);
    EXPECT_EQ(shown(now), (std::map<std::string, std::vector<std::string>>{
                              {"vng", {"VNG"}}, {"meerschap", {"Meerschap"}}}));
    EXPECT_EQ(shown(fold(std::span{log}.first(2), nullptr)).at("vng").size(), 2U);
    auto const& row = now.accounts.at("r1/2");
    EXPECT_EQ(row.stated.at(0).cell.place, (Place{TextPlace{{{41, 50}}}}));
    EXPECT_EQ(row.stated.at(0).cell.repairs.at(0).raw, (Span{45, 46}));
    EXPECT_EQ(now.readings.at("r1").window.to, Date{2018y / 1 / 1});
    EXPECT_EQ(now.accounts.at("r1/1").typed.participants.at(0).code, "gm0014");
  }
};

TEST_F(Upgrade, reading_an_old_register_does_not_touch_it) {
  auto const before = bytes_of(file_);
  auto const store = open_register(file_, Access::read);
  expect_contents(store->changes());
  EXPECT_EQ(bytes_of(file_), before);
}

TEST_F(Upgrade, writing_brings_an_old_register_up_to_date) {
  {
    auto const store = open_register(file_, Access::write);
    expect_contents(store->changes());
    Desk desk{*store, counter_};
    auto const source = desk.now().sources.begin()->first;
    EXPECT_TRUE(store->blob(source)->starts_with("Samenwerkingsverband Waarom"));
    ASSERT_EQ(desk.import(document("h2", {"VNG"})), 4U);
    ASSERT_TRUE(desk.undo(4));
  }
  Database database{file_, Database::Mode::read};
  EXPECT_EQ(database.number("PRAGMA user_version"), 2);
  EXPECT_EQ(database.text("SELECT value FROM property WHERE name = 'program'"), "verband 0.0.1");
  EXPECT_EQ(database.text("PRAGMA foreign_key_check"), "");
  EXPECT_EQ(database.text("SELECT group_concat(name) FROM account"), "VNG,Meerschap");
  EXPECT_NO_THROW(check_register(file_));
}

TEST_F(Upgrade, an_old_register_can_be_redacted) {
  auto const store = open_register(file_, Access::write);
  Desk desk{*store, counter_};
  auto const source = desk.now().sources.begin()->first;
  ASSERT_TRUE(desk.redact(source));
  EXPECT_EQ(bytes_of(file_).find("Meerschap"), std::string::npos);
  EXPECT_EQ(desk.now().sources.at(source).redacted, "omdat het zo is");
}

}  // namespace upgrade_test
}  // namespace verband::store
