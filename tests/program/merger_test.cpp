// SPDX-License-Identifier: EUPL-1.2
// Mergers as a user meets them: worked out, carried out, undone.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "analysis/carry_out.hpp"
#include "app/document.hpp"
#include "program.hpp"
#include "registry/commands.hpp"
#include "registry/fold.hpp"
#include "registry/memory_store.hpp"

namespace verband::app {
namespace merger_test {

class Merger : public Program {
 protected:
  void SetUp() override {
    Program::SetUp();
    ASSERT_EQ(call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"}).status,
              exit_ok);
  }

  std::map<std::string, json> fates(std::vector<std::string> typed) {
    typed.insert(typed.begin(), "merger");
    typed.insert(typed.end(), {"--format", "json"});
    auto const outcome = call(typed);
    EXPECT_EQ(outcome.status, exit_ok) << outcome.err;
    std::map<std::string, json> result;
    auto const all = json::parse(outcome.out);
    for (auto const& each : all["consequences"]) {
      result[each["name"]] = each;
    }
    return result;
  }
  static std::vector<std::string> names(json const& parties) {
    std::vector<std::string> result;
    for (auto const& each : parties) result.push_back(each["name"]);
    return result;
  }
  /// What the register says on these days.
  std::string content() {
    std::string all;
    for (auto const* day : {"2015-01-01", "2017-12-31", "2018-01-01", "2018-12-31", "2019-01-01",
                            "2021-01-01", "2026-11-23"}) {
      auto answer = json::parse(call({"list", "--on", day, "--format", "json"}).out);
      answer.erase("revision");
      all += answer.dump();
    }
    return all;
  }
};

TEST_F(Merger, the_real_one_of_2019_is_worked_out_from_the_reference_data) {
  auto const found = fates({"--historical", "Haren"});
  auto const fate = [&](std::string const& name) {
    return found.at(name)["fate"].get<std::string>();
  };
  EXPECT_EQ(fate("GR Meerschap Paterswolde"), "continues");
  EXPECT_EQ(names(found.at("GR Meerschap Paterswolde")["after"]),
            (std::vector<std::string>{"Groningen", "Tynaarlo"}));
  EXPECT_EQ(fate("Veiligheidsregio Groningen (VRG)"), "area-fixed");
  EXPECT_EQ(fate("GR Publieke Gezondheid en Zorg (PG&Z)"), "area-fixed");
  EXPECT_EQ(fate("VNG"), "succession");
  EXPECT_EQ(found.at("VNG")["before"].size(), found.at("VNG")["after"].size() + 2);
  EXPECT_EQ(found.at("GEO-park")["otherwise"], "succession");
  EXPECT_EQ(found.at("GR Zuidlaardermeer")["due"], "2019-07-01");
  EXPECT_TRUE(found.contains("Samenwerkingsverbanden maatschappelijke ondersteuning"));
}

TEST_F(Merger, typed_by_name_it_is_the_same) {
  EXPECT_EQ(fates({"--historical", "Haren"}).size(), 20U);
  EXPECT_EQ(fates({"Groningen, Haren", "Ten Boer", "--into", "groningen", "--on", "1-1-2019"}),
            fates({"--scenario", "2019-01-01;gm0009_gm0014;gm0017_gm0014"}));
  EXPECT_EQ(
      fates({"--parts", "Winsum=Het Hogeland (deel), Westerkwartier (deel)", "--on", "2019-01-01"}),
      fates({"--scenario", "2019-01-01;gm0053_gm1966~_gm1969~"}));
}

TEST_F(Merger, the_two_of_2018_and_2019_leave_the_work_company_with_two) {
  auto const first = fates({"Hoogezand-Sappemeer", "Slochteren", "--into", "Midden-Groningen",
                            "--on", "2018-01-01"})
                         .at("GR Bedrijf voor Werk en Re-intergratie");
  EXPECT_EQ(first["fate"], "continues");
  EXPECT_EQ(names(first["after"]), (std::vector<std::string>{"Haren", "Midden-Groningen"}));
  // By the reference data a part of Slochteren went to Groningen: that is asked.
  ASSERT_EQ(call({"merger", "--historical", "Menterwolde", "--decide",
                  "Slochteren=Midden-Groningen", "--carry-out", "--reason", "wet"})
                .status,
            exit_ok);
  auto const second = fates({"--historical", "Haren"}).at("GR Bedrijf voor Werk en Re-intergratie");
  EXPECT_EQ(names(second["after"]), (std::vector<std::string>{"Groningen", "Midden-Groningen"}));
  auto const waste =
      fates({"--historical", "Haren"}).at("GR Afvalverwijdering Regio Centraal Groningen");
  EXPECT_EQ(waste["fate"], "continues");
}

TEST_F(Merger, nothing_is_written_unless_asked_and_not_without_a_reason) {
  auto const before = call({"log", "--format", "json"}).out;
  auto const shown = call({"merger", "--historical", "Haren"});
  EXPECT_EQ(shown.status, exit_ok);
  EXPECT_NE(shown.out.find("Er is niets opgeslagen"), std::string::npos);
  EXPECT_EQ(call({"merger", "--historical", "Haren", "--carry-out"}).status, exit_usage);
  EXPECT_EQ(call({"log", "--format", "json"}).out, before);
}

TEST_F(Merger, carried_out_and_undone_the_register_says_the_same_on_every_day) {
  auto const before = content();
  auto const done = call({"merger", "--historical", "Haren", "--carry-out", "--reason", "wet"});
  ASSERT_EQ(done.status, exit_ok) << done.err;
  // Named, because the law leaves it open.
  EXPECT_NE(done.out.find("Blijft zoals het is: Regionale kerngroep"), std::string::npos);
  auto const carried_out = content();
  EXPECT_NE(carried_out, before);
  auto const members = [&](std::string const& day) {
    auto const all = json::parse(
        call({"show", "GR Meerschap Paterswolde", "--on", day, "--format", "json"}).out);
    return names(all["partnerships"][0]["members"]);
  };
  EXPECT_EQ(members("2018-12-31"), (std::vector<std::string>{"Groningen", "Haren", "Tynaarlo"}));
  EXPECT_EQ(members("2019-01-01"), (std::vector<std::string>{"Groningen", "Tynaarlo"}));
  // The old name keeps answering.
  EXPECT_NE(call({"who", "Haren", "--on", "2020-01-01"}).out.find("Meerschap"), std::string::npos);
  EXPECT_NE(call({"history", "Meerschap"}).out.find("Herindeling uitgevoerd"), std::string::npos);
  auto const again = call({"merger", "--historical", "Haren", "--carry-out", "--reason", "wet"});
  EXPECT_EQ(again.status, exit_refused);
  auto const revision =
      json::parse(call({"log", "--format", "json"}).out)["changes"].back()["revision"].get<int>();
  ASSERT_EQ(call({"undo", std::to_string(revision), "--reason", "toch niet"}).status, exit_ok);
  EXPECT_EQ(content(), before);
  ASSERT_EQ(call({"undo", std::to_string(revision + 1), "--reason", "toch wel"}).status, exit_ok);
  EXPECT_EQ(content(), carried_out);
}

TEST_F(Merger, what_lapsed_is_in_no_list_and_its_page_says_why) {
  auto const file = write("two.csv",
                          "Naam;Deelnemers;Juridische grondslag\n"
                          "GR Twee;Haren, Groningen;publiekrechtelijk\n"
                          "GR Drie;Haren, Groningen, Tynaarlo;publiekrechtelijk\n");
  ASSERT_EQ(call({"import", file, "--owner", "Haren", "--on", "2015-01-01"}).status, exit_ok);
  auto const before = content();
  auto const done = call({"merger", "--historical", "Haren", "--carry-out", "--reason", "wet"});
  ASSERT_EQ(done.status, exit_ok) << done.err;
  EXPECT_NE(done.out.find("GR Twee: vervalt; eindigt: Groningen en Haren."), std::string::npos);
  EXPECT_NE(call({"list", "--on", "2018-12-31"}).out.find("GR Twee"), std::string::npos);
  EXPECT_EQ(call({"list", "--on", "2019-01-01"}).out.find("GR Twee"), std::string::npos);
  auto const shown = call({"show", "GR Twee", "--on", "2020-01-01"}).out;
  EXPECT_NE(shown.find("niet van kracht"), std::string::npos) << shown;
  EXPECT_NE(shown.find("vervallen op 1 januari 2019"), std::string::npos) << shown;
  EXPECT_NE(shown.find("art. 41 lid 1 Wet arhi"), std::string::npos) << shown;
  EXPECT_EQ(shown.find("actief"), std::string::npos) << shown;
  EXPECT_NE(call({"changed", "Groningen", "--from", "2018-12-31", "--to", "2019-01-01"})
                .out.find("vervallen op 1 januari"),
            std::string::npos);
  auto const revision =
      json::parse(call({"log", "--format", "json"}).out)["changes"].back()["revision"].get<int>();
  ASSERT_EQ(call({"undo", std::to_string(revision), "--reason", "toch niet"}).status, exit_ok);
  EXPECT_EQ(content(), before);
  EXPECT_NE(call({"show", "GR Twee", "--on", "2020-01-01"}).out.find("actief"), std::string::npos);
}

TEST_F(Merger, a_new_name_and_a_province_are_told) {
  auto const typed = [&](std::string const& into, std::string const& on) {
    return call({"merger", "Tynaarlo", "--into", into, "--on", on});
  };
  auto const slip = typed("Groninge", "2027-01-01");
  EXPECT_EQ(slip.status, exit_ok);
  EXPECT_NE(slip.out.find("een nieuwe gemeente van die naam. De naam lijkt"), std::string::npos)
      << slip.out;
  auto const province = typed("Drenthe", "2027-01-01");
  EXPECT_EQ(province.status, exit_usage);
  EXPECT_NE(province.err.find("is een provincie"), std::string::npos);
  EXPECT_EQ(typed("Groningen", "2027-01-01").out.find("nieuwe gemeente van"), std::string::npos);
  auto const gone = call({"merger", "Haren", "--into", "Groningen", "--on", "2024-01-01"});
  EXPECT_EQ(gone.status, exit_usage);
  EXPECT_NE(gone.err.find("Haren bestaat sinds 1 januari 2019 niet meer; het gebied hoort op 31 "
                          "december 2023 bij Groningen."),
            std::string::npos)
      << gone.err;
}

TEST_F(Merger, who_begins_in_the_place_of_several_is_counted_once) {
  auto const file = write("one.csv",
                          "Naam;Deelnemers;Juridische grondslag\n"
                          "GR Een;Haren, Ten Boer, Tynaarlo;publiekrechtelijk\n"
                          "GR Anders;Assen, Emmen;publiekrechtelijk\n");
  auto const other = (folder_ / "other.verband").string();
  ASSERT_EQ(call({"import", file, "--owner", "Haren", "--on", "2015-01-01"}, "", other).status,
            exit_ok);
  // Haren takes part in its own list: two changes there, and three where Ten Boer does too.
  auto const shown = call({"merger", "--historical", "Haren"}, "", other).out;
  EXPECT_NE(shown.find("5 wijzigingen in 2 samenwerkingsverbanden."), std::string::npos) << shown;
}

TEST_F(Merger, a_municipality_without_a_code_can_be_looked_at_only) {
  auto const shown =
      call({"merger", "Haren", "Tynaarlo", "--into", "Groot-Haren", "--on", "2016-01-01"});
  EXPECT_EQ(shown.status, exit_ok) << shown.err;
  EXPECT_NE(shown.out.find("Groot-Haren komt in de plaats van Haren en Tynaarlo"),
            std::string::npos);
  auto const refused = call({"merger", "Haren", "Tynaarlo", "--into", "Groot-Haren", "--on",
                             "2016-01-01", "--carry-out", "--reason", "wet"});
  EXPECT_EQ(refused.status, exit_refused);
  EXPECT_NE(refused.err.find("nog geen code"), std::string::npos);
}

TEST_F(Merger, wrong_questions_say_what_to_do) {
  for (auto const& typed : std::vector<std::vector<std::string>>{
           {},
           {"Haren", "--into", "Groningen"},
           {"Haren", "--into", "Groningen", "--on", "gisteren"},
           {"Haren", "--into", "Groningen", "--on", "2020-01-01"},
           {"Haren", "--on", "2019-01-01"},
           {"Bergen", "--into", "Haren", "--on", "2010-01-01"},
           {"--scenario", "gm0017"},
           {"--historical", "Atlantis"},
           {"--parts", "Winsum", "--on", "2019-01-01"},
           {"--historical", "Haren", "--decide", "VNG=gm0014"},
           {"--historical", "Haren", "--decide", "Kerngroep"},
           {"--historical", "Haren", "--decide", "kerngroep=gm1730"},
           {"--historical", "Haren", "--expect", "3"},
           {"--historical", "Haren", "--on", "2018-01-01"},
           {"--historical", "Haren", "--into", "Assen"},
           {"--historical", "2019", "--carry-out", "--reason", "wet"},
           {"--historical", "2019", "--format", "json"},
           {"--parts", "Tynaarlo=Groningen, Assen", "--on", "2027-01-01"},
           {"--historical", "Haren", "--carry-out", "--known", "2020-01-01"}}) {
    auto with = typed;
    with.insert(with.begin(), "merger");
    auto const outcome = call(with);
    EXPECT_EQ(outcome.status, exit_usage) << (typed.empty() ? "" : typed.back()) << outcome.out;
    EXPECT_FALSE(outcome.err.empty());
  }
}

TEST_F(Merger, a_year_gives_the_list_to_choose_from) {
  EXPECT_EQ(fates({"--historical", "Haren", "--on", "1-1-2019"}), fates({"--historical", "Haren"}));
  auto const listed = call({"merger", "--historical", "2019"});
  EXPECT_EQ(listed.status, exit_ok);
  EXPECT_NE(listed.out.find("--scenario \"2019-01-01;gm0009_gm0014;gm0017_gm0014\""),
            std::string::npos);
}

TEST_F(Merger, files_say_what_the_screen_says) {
  auto const csv = call({"merger", "--historical", "Haren", "--format", "csv"}).out;
  EXPECT_NE(csv.find("art. 41 lid 3 en 4 Wet arhi"), std::string::npos);
  EXPECT_EQ(call({"merger", "--historical", "Haren", "--format", "docx"}).out.substr(0, 2), "PK");
  EXPECT_EQ(call({"merger", "--historical", "Haren", "--format", "xlsx"}).out.substr(0, 2), "PK");
  terminal_ = true;
  EXPECT_EQ(call({"merger", "--historical", "Haren", "--format", "docx"}).status, exit_usage);
}

// ---- carried out and undone gives back the same content, for any merger the reference data know

RC_GTEST_PROP(mergers, carried_out_and_undone_give_back_the_same_register, ()) {
  static auto const atlas = embedded_knowledge().atlas;
  static auto const known = analysis::known_mergers(*atlas);
  std::vector<analysis::Scenario> recent;
  std::ranges::copy_if(known, std::back_inserter(recent),
                       [](auto const& each) { return each.date >= *parse_iso_date("2010-01-01"); });
  auto const scenario = *rc::gen::elementOf(recent);
  auto const before_it = scenario.date - std::chrono::days{1};

  std::vector<std::string> codes{"gm0014", "gm0363", "pv20"};
  for (auto const& each : scenario.territories) {
    codes.push_back(each.code);
    for (auto const& heir : each.heirs) codes.push_back(heir.to);
  }
  registry::ImportRequest request{
      .source = {.id = "h"}, .reference_date = before_it, .reader = "1"};
  request.draft.columns = {{ColumnRole::name, "Verband"}};
  auto const rows = *rc::gen::inRange(1, 8);
  for (int i = 0; i < rows; ++i) {
    Interpretation typed{.name = "Verband " + std::to_string(i)};
    typed.legal_basis =
        *rc::gen::element(LegalBasis::not_stated, LegalBasis::public_law, LegalBasis::private_law);
    for (auto const& code : codes) {
      if (*rc::gen::inRange(0, 2) == 0) typed.participants.push_back({.code = code});
    }
    request.draft.rows.push_back({.cells = {{.text = typed.name}}});
    request.rows.push_back(std::move(typed));
  }
  int minted = 0;
  registry::Tools const tools{.mint = [&] { return "u" + std::to_string(++minted); },
                              .folded = [](std::string_view text) { return std::string{text}; }};
  registry::By const by{"iemand", "omdat", Instant{}};
  registry::MemoryStore store;
  auto const now = [&] { return registry::fold(store.changes(0), atlas); };
  RC_ASSERT(store.append(*registry::import_document(now(), request, by, tools), 0, {}).has_value());
  auto const content = [&](Snapshot const& snapshot) {
    std::vector<std::tuple<std::string, Date, std::vector<analysis::Member>>> all;
    for (auto const day : {before_it, scenario.date, scenario.date + std::chrono::days{400}}) {
      for (auto const& each : analysis::believed_all(snapshot, day)) {
        all.emplace_back(each.partnership->uri, day, each.members);
      }
    }
    return all;
  };
  auto const before = content(now());
  auto const snapshot = std::make_shared<Snapshot const>(now());
  auto const day = analysis::on_day(snapshot, before_it);
  auto const outcome = analysis::consequences(day, scenario);
  auto const proposal = analysis::carry_out(outcome, analysis::on_day(snapshot, scenario.date));
  auto const change =
      registry::amend_participations(*snapshot, {"herindeling", proposal.amendments}, by, tools);
  RC_PRE(change.has_value());
  RC_ASSERT(store.append(*change, 1, {}).has_value());

  // On the day itself: who was worked out, and nobody of those who ended.
  auto const then = now();
  for (auto const* each : proposal.changed) {
    std::set<std::string> members;
    auto const view = analysis::believed(then, each->belief->partnership->uri, scenario.date);
    RC_ASSERT(view.in_force == (each->fate != analysis::Fate::lapses || !each->certain()));
    // What lapsed shows its last day.
    if (!view.in_force) continue;
    for (auto const& member : view.members) members.insert(member.code);
    RC_ASSERT(members == std::set<std::string>(each->after.begin(), each->after.end()));
  }
  // Before it, all as it was.
  RC_ASSERT(analysis::believed_all(then, before_it).size() == day.beliefs.size());
  RC_ASSERT(store.append(*registry::undo(store.changes(0), 2, by), 2, {}).has_value());
  RC_ASSERT(content(now()) == before);
}

}  // namespace merger_test
}  // namespace verband::app
