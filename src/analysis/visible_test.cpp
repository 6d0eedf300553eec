// SPDX-License-Identifier: EUPL-1.2
#include "analysis/visible.hpp"

#include <gtest/gtest.h>

namespace verband::analysis {
namespace visible_test {

/// A log of changes, written down step by step.
struct Log {
  std::vector<Change> changes{};

  Change& change(ChangeKind kind, std::vector<Thing> things) {
    auto const revision = changes.size() + 1;
    changes.push_back({.revision = revision,
                       .kind = kind,
                       .reason = "reason " + std::to_string(revision),
                       .summary = "summary " + std::to_string(revision)});
    for (auto& thing : things) changes.back().events.push_back({key_of(thing), thing});
    return changes.back();
  }
  /// A source of one row, with a partnership of its own.
  void import(std::string const& id, Visibility visibility, std::string const& name) {
    Account row{.id = "row-" + id, .reading = "reading-" + id, .source = id};
    row.typed.name = name;
    change(ChangeKind::import,
           {Source{.id = id, .visibility = visibility}, Reading{.id = row.reading, .source = id},
            row, Partnership{.uri = "urn:uuid:" + id, .slug = "slug-of-" + id}, judgement(id, id)});
  }
  /// The row of a source told of a partnership; a later judgement supersedes the first.
  void move(std::string const& row, std::string const& to) {
    auto before = judgement(row, row);
    auto now = judgement(row, to);
    before.superseded_by = now.id;
    change(ChangeKind::judgement, {now, before});
  }
  void undo(Revision revision) {
    auto const events = changes[revision - 1].events;
    auto& made = change(ChangeKind::undo, {});
    made.undoes = revision;
    for (auto const& event : events) made.events.push_back({event.key, {}});
  }
  static Judgement judgement(std::string const& row, std::string const& to) {
    return {.id = "judgement-" + row + to,
            .account = "row-" + row,
            .partnership = "urn:uuid:" + to,
            .verdict = Verdict::same};
  }
  /// The register after all changes, as anyone may see it; `told` says which rows tell of what.
  Snapshot seen(std::map<std::string, std::vector<std::string>, std::less<>> told) const {
    Snapshot all;
    for (auto const& each : changes) {
      for (auto const& event : each.events) {
        auto const* const thing = event.state ? &*event.state : nullptr;
        if (thing == nullptr) continue;
        if (auto const* x = std::get_if<Source>(thing)) all.sources[x->id] = *x;
        if (auto const* x = std::get_if<Reading>(thing)) all.readings[x->id] = *x;
        if (auto const* x = std::get_if<Account>(thing)) all.accounts[x->id] = *x;
        if (auto const* x = std::get_if<Judgement>(thing)) all.judgements[x->id] = *x;
        if (auto const* x = std::get_if<Partnership>(thing)) all.partnerships[x->uri] = *x;
      }
    }
    all.told_by = std::move(told);
    return *visible(std::make_shared<Snapshot const>(std::move(all)), disclosure(changes));
  }
  std::vector<Recorded> log() const { return visible_log(changes, disclosure(changes)); }
};

TEST(visible, a_closed_source_whose_import_was_undone_stays_closed) {
  Log log;
  log.import("secret", Visibility::closed, "Geheim");
  log.import("plain", Visibility::cells, "Gewoon");
  log.undo(1);
  auto const shown = log.log();
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(shown[0].revision, 2U);
  auto const seen =
      log.seen({{"urn:uuid:secret", {"row-secret"}}, {"urn:uuid:plain", {"row-plain"}}});
  EXPECT_FALSE(seen.sources.contains("secret"));
  EXPECT_FALSE(seen.accounts.contains("row-secret"));
  EXPECT_FALSE(seen.partnerships.contains("urn:uuid:secret"));
  EXPECT_TRUE(seen.partnerships.contains("urn:uuid:plain"));
}

TEST(visible, an_undone_import_of_a_public_source_is_told) {
  Log log;
  log.import("plain", Visibility::cells, "Gewoon");
  log.undo(1);
  auto const shown = log.log();
  ASSERT_EQ(shown.size(), 2U);
  EXPECT_EQ(shown[0].undone_by, 2U);
}

TEST(visible, removing_the_text_of_a_closed_source_does_not_open_it) {
  Log log;
  log.import("secret", Visibility::closed, "Geheim");
  log.undo(1);
  log.change(ChangeKind::redaction, {Source{.id = "secret", .redacted = "reason"}});
  EXPECT_TRUE(log.log().empty());
}

TEST(visible, a_source_that_was_public_and_is_closed_leaves_the_bare_fact) {
  Log log;
  log.import("secret", Visibility::closed, "Geheim");
  log.import("plain", Visibility::cells, "Gewoon");
  log.change(ChangeKind::source, {Source{.id = "plain", .visibility = Visibility::closed}});
  auto const shown = log.log();
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_TRUE(shown[0].withdrawn);
  EXPECT_EQ(shown[0].revision, 3U);
  EXPECT_EQ(shown[0].touched, (std::vector<ThingKey>{{"source", "plain"}}));
  EXPECT_EQ(shown[0].reason, "");
}

TEST(visible, merging_what_only_closed_sources_tell_is_not_told) {
  Log log;
  log.import("one", Visibility::closed, "Geheim");
  log.import("other", Visibility::closed, "Geheimer");
  log.change(ChangeKind::judgement, {Partnership{.uri = "urn:uuid:other",
                                                 .slug = "slug-of-other",
                                                 .redirects_to = "urn:uuid:one"}});
  EXPECT_TRUE(log.log().empty());
}

TEST(visible, a_partnership_named_by_a_closed_source_goes_by_the_public_name) {
  Log log;
  log.import("secret", Visibility::closed, "GGD Geheimland");
  log.import("plain", Visibility::cells, "GGD Zeeland");
  log.move("plain", "secret");
  auto const seen = log.seen({{"urn:uuid:secret", {"row-secret", "row-plain"}}});
  EXPECT_EQ(seen.partnerships.at("urn:uuid:secret").slug, "slug-of-plain");
  EXPECT_EQ(seen.partnerships.at("urn:uuid:plain").redirects_to, "urn:uuid:secret");
  for (auto const& [uri, one] : seen.partnerships) EXPECT_NE(one.slug, "slug-of-secret");
}

TEST(visible, a_public_row_of_the_same_name_makes_the_name_public) {
  Log log;
  log.import("secret", Visibility::closed, "GGD Zeeland");
  log.import("plain", Visibility::cells, "ggd Zeeland");
  log.move("plain", "secret");
  auto const seen = log.seen({{"urn:uuid:secret", {"row-secret", "row-plain"}}});
  EXPECT_EQ(seen.partnerships.at("urn:uuid:secret").slug, "slug-of-secret");
}

TEST(visible, a_name_of_a_closed_source_leads_nowhere_when_another_took_over) {
  Log log;
  log.import("plain", Visibility::cells, "GGD Zeeland");
  log.import("secret", Visibility::closed, "GGD Geheimland");
  log.change(ChangeKind::judgement, {Partnership{.uri = "urn:uuid:secret",
                                                 .slug = "slug-of-secret",
                                                 .redirects_to = "urn:uuid:plain"}});
  auto const seen = log.seen({{"urn:uuid:plain", {"row-plain", "row-secret"}}});
  EXPECT_EQ(seen.partnerships.at("urn:uuid:plain").slug, "slug-of-plain");
  EXPECT_EQ(seen.partnerships.at("urn:uuid:secret").slug, "secret") << "the UUID";
}

TEST(visible, a_partnership_whose_rows_all_went_leads_to_where_they_went) {
  Log log;
  log.import("one", Visibility::cells, "GGD Zeeland");
  log.import("other", Visibility::cells, "Gezondheidsdienst");
  log.move("one", "other");
  auto const seen = log.seen({{"urn:uuid:other", {"row-other", "row-one"}}});
  EXPECT_EQ(seen.partnerships.at("urn:uuid:one").redirects_to, "urn:uuid:other");
  EXPECT_EQ(seen.partnerships.at("urn:uuid:other").slug, "slug-of-other");
}

}  // namespace visible_test
}  // namespace verband::analysis
