// SPDX-License-Identifier: EUPL-1.2
#include "registry/commands.hpp"

#include <gtest/gtest.h>

#include "registry/example.hpp"
#include "registry/memory_store.hpp"

namespace verband::registry {
namespace commands_test {

using namespace example;
using Shown = std::map<std::string, std::vector<std::string>>;

class Commands : public testing::Test {
 protected:
  MemoryStore store_{};
  int counter_{};
  Desk desk_{store_, counter_};

  RefusalKind refused(Result<Revision> const& result) const {
    EXPECT_FALSE(result.has_value());
    EXPECT_FALSE(result.error().detail.empty());
    return result.error().kind;
  }
};

TEST_F(Commands, need_an_author_and_a_reason) {
  auto const request = document("h1", {"VNG"});
  auto const nobody = import_document({}, request, {"  ", "reden", {}}, tools(counter_));
  auto const because = import_document({}, request, {"Jannie", "", {}}, tools(counter_));
  EXPECT_EQ(nobody.error().kind, RefusalKind::author_missing);
  EXPECT_EQ(because.error().kind, RefusalKind::reason_missing);
}

TEST_F(Commands, import_gives_each_row_a_partnership) {
  ASSERT_EQ(desk_.import(document("h1", {"VNG", "Regio", "Regio"})), 1U);
  auto const now = desk_.now();
  EXPECT_EQ(shown(now), (Shown{{"vng", {"VNG"}}, {"regio", {"Regio"}}, {"regio-2", {"Regio"}}}));
  EXPECT_EQ(now.accounts.at(account(now, "VNG")).observed, Date{2015y / 1 / 1});
}

TEST_F(Commands, the_same_reading_changes_nothing) {
  ASSERT_TRUE(desk_.import(document("h1", {"VNG"})));
  EXPECT_EQ(refused(desk_.import(document("h1", {"VNG"}))), RefusalKind::nothing_changes);
  EXPECT_EQ(store_.head(), 1U);
}

TEST_F(Commands, a_better_reading_supersedes_and_keeps_what_people_judged) {
  ASSERT_TRUE(desk_.import(document("h1", {"VNG", "Regio"})));
  ASSERT_TRUE(desk_.import(document("h2", {"RGA"}, "gm0014")));
  auto const first = desk_.now();
  auto const uri = partnership(first, "rga")->uri;
  ASSERT_TRUE(desk_.judge(account(first, "Regio"), uri, Verdict::same));
  ASSERT_TRUE(desk_.import(document("h1", {"VNG", "Regio Groningen"}, "gm0017", "2")));

  auto const now = desk_.now();
  EXPECT_EQ(shown(now), (Shown{{"vng", {"VNG"}}, {"rga", {"Regio Groningen", "RGA"}}}));
  EXPECT_EQ(partnership(now, "vng")->uri, partnership(first, "vng")->uri);
  auto const* kept = judgement(now, account(now, "Regio Groningen"), "", uri);
  ASSERT_NE(kept, nullptr);
  EXPECT_EQ(kept->actor, "Jannie");
  EXPECT_EQ(kept->reason, "omdat het zo is");
  EXPECT_EQ(store_.head(), 4U) << "superseding is one change";
}

TEST_F(Commands, a_row_that_one_reading_missed_is_found_again_by_the_next) {
  ASSERT_TRUE(desk_.import(document("h1", {"VNG", "Regio"})));
  auto const first = desk_.now();
  auto const vng = partnership(first, "vng")->uri;
  ASSERT_TRUE(desk_.judge(account(first, "Regio"), vng, Verdict::same));
  ASSERT_TRUE(desk_.import(document("h1", {"VNG"}, "gm0017", "2")));
  EXPECT_NE(desk_.store.changes().back().summary.find("1 eerder beoordeelde"), std::string::npos);
  ASSERT_TRUE(desk_.import(document("h1", {"VNG", "Regio"}, "gm0017", "3")));
  EXPECT_EQ(shown(desk_.now()), (Shown{{"vng", {"VNG", "Regio"}}}));
}

TEST_F(Commands, a_newer_annex_of_the_same_owner_tells_of_the_same_partnerships) {
  ASSERT_TRUE(desk_.import(document("h1", {"VNG", "Regio", "Twee", "Twee"})));
  ASSERT_TRUE(desk_.import(document("h2", {"vng", "Nieuw", "Twee"})));
  ASSERT_TRUE(desk_.import(document("h3", {"VNG"}, "gm0014")));
  auto const list = shown(desk_.now());
  EXPECT_EQ(list.at("vng"), (std::vector<std::string>{"VNG", "vng"}));
  EXPECT_EQ(list.at("nieuw"), (std::vector<std::string>{"Nieuw"}));
  EXPECT_EQ(list.at("twee-3"), (std::vector<std::string>{"Twee"})) << "two candidates: no guess";
  EXPECT_EQ(list.at("vng-2"), (std::vector<std::string>{"VNG"})) << "another owner: no guess";
}

TEST_F(Commands, same_moves_a_row_and_the_empty_partnership_still_answers) {
  ASSERT_TRUE(desk_.import(document("h1", {"VNG", "Regio"})));
  ASSERT_TRUE(desk_.judge(account(desk_.now(), "Regio"), "vng", Verdict::same));
  auto const now = desk_.now();
  EXPECT_EQ(shown(now), (Shown{{"vng", {"VNG", "Regio"}}}));
  EXPECT_NE(partnership(now, "regio"), nullptr);
  EXPECT_EQ(refused(desk_.judge(account(now, "Regio"), "vng", Verdict::same)),
            RefusalKind::nothing_changes);
}

TEST_F(Commands, a_row_that_belongs_nowhere_gets_its_own_partnership) {
  ASSERT_TRUE(desk_.import(document("h1", {"VNG"})));
  ASSERT_TRUE(desk_.judge(account(desk_.now(), "VNG"), "vng", Verdict::not_same));
  EXPECT_EQ(shown(desk_.now()), (Shown{{"vng-2", {"VNG"}}}));
}

TEST_F(Commands, a_variant_can_be_a_partnership_of_its_own) {
  ASSERT_TRUE(desk_.import(document("h1", {"RBPO", "Plus"})));
  auto const rbpo = account(desk_.now(), "RBPO");
  ASSERT_TRUE(desk_.judge(rbpo, "plus", Verdict::same, "RBPO-plus"));
  EXPECT_EQ(shown(desk_.now()), (Shown{{"rbpo", {"RBPO"}}, {"plus", {"RBPO", "Plus"}}}));
  EXPECT_EQ(refused(desk_.judge(rbpo, "plus", Verdict::same, "geen")), RefusalKind::unknown_part);
}

TEST_F(Commands, judging_what_is_not_there_is_refused) {
  ASSERT_TRUE(desk_.import(document("h1", {"VNG"})));
  EXPECT_EQ(refused(desk_.judge("geen", "vng", Verdict::same)), RefusalKind::unknown_account);
  EXPECT_EQ(refused(desk_.judge(account(desk_.now(), "VNG"), "geen", Verdict::same)),
            RefusalKind::unknown_partnership);
}

TEST_F(Commands, a_person_goes_before_a_rule) {
  Snapshot s;
  s.sources["h"] = {.id = "h"};
  s.readings["r"] = {.id = "r", .source = "h"};
  s.accounts["a"] = {.id = "a", .reading = "r", .source = "h"};
  s.partnerships["p"] = {.uri = "p", .slug = "p"};
  s.judgements["j1"] = {"j1", "a", "", "p", Verdict::same, "regel@1", "", ""};
  s.judgements["j2"] = {"j2", "a", "", "p", Verdict::not_same, "jan@haren.nl", "", ""};
  EXPECT_TRUE(advance(s, {}).told_by.empty());
  s.judgements["j2"].superseded_by = "j3";
  EXPECT_EQ(advance(s, {}).told_by.at("p").size(), 1U);
}

TEST_F(Commands, a_source_is_retitled_and_shown_to_others) {
  ASSERT_TRUE(desk_.import(document("h1", {"VNG"})));
  ASSERT_TRUE(desk_.done(set_visibility(desk_.now(), "h1", Visibility::open, desk_.who())));
  ASSERT_TRUE(desk_.done(set_source_title(desk_.now(), "h1", "Bijlage 2015", desk_.who())));
  EXPECT_EQ(desk_.now().sources.at("h1").visibility, Visibility::open);
  EXPECT_EQ(desk_.now().sources.at("h1").title, "Bijlage 2015");
  EXPECT_EQ(refused(desk_.done(set_visibility(desk_.now(), "h1", Visibility::open, desk_.who()))),
            RefusalKind::nothing_changes);
  EXPECT_EQ(refused(desk_.done(set_source_title(desk_.now(), "h9", "x", desk_.who()))),
            RefusalKind::unknown_source);
}

TEST_F(Commands, known_on_uses_the_release_of_that_day) {
  auto at = [](int day) { return Instant{std::chrono::sys_days{2026y / 1 / day}} + 12h; };
  ASSERT_TRUE(desk_.done(adopt_release({}, {"2026-01", "oud"}, {"Jannie", "begin", at(5)})));
  ASSERT_TRUE(
      desk_.done(adopt_release(desk_.now(), {"2026-02", "nieuw"}, {"Jannie", "nieuwe", at(7)})));
  std::string asked;
  AtlasLoader const load = [&](std::string_view hash) {
    asked = hash;
    return std::make_shared<Atlas const>();
  };
  EXPECT_EQ(as_known(desk_.store.changes(), load, Date{2026y / 1 / 6}).revision, 1U);
  EXPECT_EQ(asked, "oud");
  EXPECT_EQ(as_known(desk_.store.changes(), load, Date{2026y / 1 / 7}).revision, 2U);
  EXPECT_EQ(asked, "nieuw");
}

TEST_F(Commands, redaction_removes_every_text_of_the_source_from_the_whole_log) {
  ASSERT_TRUE(desk_.import(document("h1", {"Geheim", "Open"})));
  ASSERT_TRUE(desk_.import(document("h1", {"Geheim", "Open"}, "gm0017", "2")));
  ASSERT_TRUE(desk_.import(document("h2", {"Ander"}, "gm0014")));
  ASSERT_TRUE(desk_.judge(account(desk_.now(), "Geheim"), "ander", Verdict::same, "Geheim-plus"));
  ASSERT_TRUE(desk_.judge(account(desk_.now(), "Ander"), "open", Verdict::same));
  ASSERT_TRUE(desk_.redact("h1"));

  for (auto const& change : desk_.store.changes()) {
    EXPECT_EQ(change.summary.find("Geheim"), std::string::npos);
    for (auto const& event : change.events) {
      if (!event.state) continue;
      if (auto const* x = std::get_if<Account>(&*event.state); x != nullptr && x->source == "h1") {
        EXPECT_TRUE(x->typed == Interpretation{});
        for (auto const& field : x->stated) EXPECT_EQ(field.cell.text + field.header, "");
      }
      if (auto const* x = std::get_if<Judgement>(&*event.state)) {
        EXPECT_EQ(x->part.find("Geheim"), std::string::npos);
      }
      if (auto const* x = std::get_if<Partnership>(&*event.state)) {
        EXPECT_EQ(x->slug.find("geheim"), std::string::npos);
      }
    }
  }
  auto const now = desk_.now();
  EXPECT_EQ(now.sources.at("h1").redacted, "omdat het zo is");
  EXPECT_EQ(shown(now), (Shown{{"open", {"Ander"}}}))
      << "named by another source too: keeps its slug";
  EXPECT_EQ(refused(desk_.redact("h1")), RefusalKind::already_redacted);
  EXPECT_EQ(refused(desk_.undo(6)), RefusalKind::redaction_is_final);
  EXPECT_EQ(refused(desk_.import(document("h1", {"Geheim"}, "gm0014"))),
            RefusalKind::already_redacted);
}

TEST_F(Commands, also_an_undone_import_can_be_redacted) {
  ASSERT_TRUE(desk_.import(document("h1", {"Geheim"})));
  ASSERT_TRUE(desk_.undo(1));
  ASSERT_TRUE(desk_.redact("h1"));
  auto const first = desk_.store.changes().front();
  for (auto const& event : first.events) {
    if (event.key.kind != "account") continue;
    EXPECT_EQ(std::get<Account>(*event.state).typed.name, "");
  }
  EXPECT_EQ(refused(desk_.redact("h9")), RefusalKind::unknown_source);
}

}  // namespace commands_test
}  // namespace verband::registry
