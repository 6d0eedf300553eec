// SPDX-License-Identifier: EUPL-1.2
// Divisions of the country that a user adds, as the user meets them.
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "publish/xlsx.hpp"
#include "text/fold.hpp"
#include "web.hpp"

namespace verband::app {
namespace reference_test {

constexpr std::string_view zones =
    "Code;Gemeente;Zorgzones\n"
    "0106;Assen;Noord\n"
    "0109;Coevorden;Zuid\n"
    "0114;Emmen;Zuid\n"
    "0118;Hoogeveen;Zuid\n";
constexpr std::string_view later =
    "Code;Gemeente;Zorgzones\n"
    "0106;Assen;Noord\n"
    "0109;Coevorden;Noord\n"
    "0114;Emmen;Zuid\n"
    "0118;Hoogeveen;Zuid\n";
constexpr std::string_view annex =
    "Samenwerkingsverband;Doel;Deelnemers;Beleidsterrein;Aard\n"
    "Zorgkring;Samen zorg inkopen voor inwoners;alle gemeenten in de zorgzone "
    "Zuid;zorg;vrijwillig\n"
    "Sportkring;Samen sport aanbieden aan inwoners;Assen en Emmen;sport;vrijwillig\n";

class Reference : public Program {
 protected:
  Outcome add(std::string_view table, std::vector<std::string> more = {},
              std::string const& name = "zones.csv") {
    std::vector<std::string> typed{"reference", "add", write(name, std::string{table}), "--reason",
                                   "nieuwe lijst"};
    if (std::ranges::find(more, "--from") == more.end()) {
      more.insert(more.end(), {"--from", "2016-01-01"});
    }
    typed.insert(typed.end(), more.begin(), more.end());
    return call(typed);
  }
  std::set<std::string> resolved(std::string const& text, std::string const& on) {
    std::set<std::string> codes;
    auto const meaning = json::parse(call({"resolve", text, "--on", on, "--format", "json"}).out);
    for (auto const& each : meaning["participants"]) codes.insert(each["code"]);
    return codes;
  }
  std::size_t revisions() {
    return json::parse(call({"log", "--format", "json"}).out)["changes"].size();
  }
  std::set<std::string> members(std::string const& name, std::vector<std::string> more) {
    more.insert(more.begin(), {"show", name, "--format", "json"});
    std::set<std::string> codes;
    auto const shown = json::parse(call(more).out)["partnerships"];
    for (auto const& each : shown.at(0)["members"]) codes.insert(each["code"]);
    return codes;
  }
};

using Codes = std::set<std::string>;
std::string const south = "alle gemeenten in de zorgzone Zuid";

TEST_F(Reference, a_phrase_about_an_added_division_resolves_in_its_period) {
  EXPECT_TRUE(resolved(south, "2016-01-01").empty());
  auto const added = add(zones);
  ASSERT_EQ(added.status, exit_ok) << added.err;
  EXPECT_NE(added.out.find("zorgzone Noord"), std::string::npos) << added.out;
  EXPECT_EQ(resolved(south, "2016-01-01"), (Codes{"gm0109", "gm0114", "gm0118"}));
  EXPECT_TRUE(resolved(south, "2015-12-31").empty());
}

TEST_F(Reference, a_document_is_read_with_it_and_the_row_says_where_it_comes_from) {
  ASSERT_EQ(add(zones).status, exit_ok);
  ASSERT_EQ(call({"import", write("annex.csv", std::string{annex}), "--owner", "Emmen", "--on",
                  "2016-01-01"})
                .status,
            exit_ok);
  EXPECT_EQ(members("Zorgkring", {"--on", "2016-01-01"}), (Codes{"gm0109", "gm0114", "gm0118"}));
  auto const shown = call({"show", "Zorgkring", "--on", "2016-01-01"}).out;
  EXPECT_NE(shown.find("Zorgzones"), std::string::npos) << shown;
  EXPECT_NE(shown.find("toegevoegd uit"), std::string::npos) << shown;
}

TEST_F(Reference, a_document_read_before_is_read_anew_with_it) {
  auto const file = write("annex.csv", std::string{annex});
  auto const import = [&] {
    return call({"import", file, "--owner", "Emmen", "--on", "2016-01-01"});
  };
  ASSERT_EQ(import().status, exit_ok);
  EXPECT_EQ(members("Zorgkring", {"--on", "2016-01-01"}).size(), 1U);  // the owner
  ASSERT_EQ(add(zones).status, exit_ok);
  ASSERT_EQ(import().status, exit_ok);
  EXPECT_EQ(members("Zorgkring", {"--on", "2016-01-01"}).size(), 3U);
}

TEST_F(Reference, a_newer_version_changes_what_a_rule_means_from_its_day_on) {
  ASSERT_EQ(add(zones).status, exit_ok);
  ASSERT_EQ(call({"import", write("annex.csv", std::string{annex}), "--owner", "Emmen", "--on",
                  "2016-01-01"})
                .status,
            exit_ok);
  now_ += std::chrono::hours{24};
  auto const newer = add(later, {"--from", "2020-01-01"});
  ASSERT_EQ(newer.status, exit_ok) << newer.err;
  EXPECT_NE(newer.out.find("eindigt dan"), std::string::npos) << newer.out;
  EXPECT_TRUE(members("Zorgkring", {"--on", "2019-12-31"}).contains("gm0109"));
  EXPECT_FALSE(members("Zorgkring", {"--on", "2020-01-01"}).contains("gm0109"));
  // The day before, the register did not know that yet.
  EXPECT_TRUE(
      members("Zorgkring", {"--on", "2020-01-01", "--known", "2026-11-23"}).contains("gm0109"));
}

TEST_F(Reference, the_same_table_again_changes_nothing_in_any_kind_of_file) {
  ASSERT_EQ(add(zones).status, exit_ok);
  auto const before = revisions();
  auto const again = add(zones);
  EXPECT_EQ(again.status, exit_ok) << again.err;
  EXPECT_NE(again.out.find("verandert niets"), std::string::npos);
  publish::Sheet const sheet{.title = "Zones",
                             .table = {{"Code", "Gemeente", "Zorgzones"},
                                       {{"106", "Assen", "Noord"},
                                        {"109", "Coevorden", "Zuid"},
                                        {"114", "Emmen", "Zuid"},
                                        {"118", "Hoogeveen", "Zuid"}}},
                             .kinds = {publish::ColumnKind::number}};
  auto const book = add(publish::xlsx({&sheet, 1}), {}, "zones.xlsx");
  EXPECT_EQ(book.status, exit_ok) << book.err;
  EXPECT_NE(book.out.find("verandert niets"), std::string::npos) << book.out;
  EXPECT_EQ(revisions(), before);
}

TEST_F(Reference, other_regions_for_the_same_days_are_refused_until_the_old_is_removed) {
  ASSERT_EQ(add(zones).status, exit_ok);
  auto const refused = add(later);
  EXPECT_EQ(refused.status, exit_refused);
  EXPECT_NE(refused.err.find("Coevorden: in het register Zuid, in dit bestand Noord"),
            std::string::npos)
      << refused.err;
  EXPECT_NE(refused.err.find("verband reference remove"), std::string::npos);
  auto const removed =
      call({"reference", "remove", "Zorgzones", "--from", "2016-01-01", "--reason", "fout"});
  ASSERT_EQ(removed.status, exit_ok) << removed.err;
  EXPECT_TRUE(resolved(south, "2016-01-01").empty());
  EXPECT_EQ(add(later).status, exit_ok);
  EXPECT_EQ(resolved(south, "2016-01-01"), (Codes{"gm0114", "gm0118"}));
}

TEST_F(Reference, adding_and_removing_can_be_undone) {
  ASSERT_EQ(add(zones).status, exit_ok);
  auto const undo = [&] {
    return call({"undo", std::to_string(revisions()), "--reason", "toch niet"});
  };
  ASSERT_EQ(undo().status, exit_ok);
  EXPECT_TRUE(resolved(south, "2016-01-01").empty());
  ASSERT_EQ(undo().status, exit_ok);
  EXPECT_EQ(resolved(south, "2016-01-01").size(), 3U);
  ASSERT_EQ(call({"reference", "remove", "zorgzone", "--reason", "fout"}).status, exit_ok);
  ASSERT_EQ(undo().status, exit_ok);
  EXPECT_EQ(resolved(south, "2016-01-01").size(), 3U);
}

TEST_F(Reference, undoing_is_refused_while_a_document_builds_on_it_and_removing_names_the_rows) {
  ASSERT_EQ(add(zones).status, exit_ok);
  ASSERT_EQ(call({"import", write("annex.csv", std::string{annex}), "--owner", "Emmen", "--on",
                  "2016-01-01"})
                .status,
            exit_ok);
  EXPECT_EQ(call({"undo", "1", "--reason", "toch niet"}).status, exit_refused);
  auto const removed = call({"reference", "remove", "zorgzone", "--reason", "fout"});
  ASSERT_EQ(removed.status, exit_ok) << removed.err;
  EXPECT_NE(removed.out.find("Zorgkring (rij 1)"), std::string::npos) << removed.out;
  EXPECT_NE(call({"show", "Zorgkring", "--on", "2016-01-01"}).out.find("niet meer te zeggen"),
            std::string::npos);
}

TEST_F(Reference, what_is_no_municipality_is_said_one_by_one_and_stays_to_be_seen) {
  auto table = std::string{zones} + ";Atlantis;Zuid\n;Bergen;Zuid\n0017;Haren;Noord\n";
  auto const added = add(table, {"--from", "2020-01-01"});
  ASSERT_EQ(added.status, exit_ok) << added.err;
  for (auto const* const said :
       {"rij 6: „Atlantis” is geen gemeente op 1 januari 2020",
        "meer gemeenten met de naam „Bergen”",
        "Haren bestaat sinds 1 januari 2019 niet meer; het gebied hoort dan bij Groningen",
        "7 rijen gelezen, 4 gebruikt"}) {
    EXPECT_NE(added.out.find(said), std::string::npos) << said << '\n' << added.out;
  }
  auto const shown = call({"reference", "show", "Zorgzones", "--on", "2020-01-01"});
  EXPECT_NE(shown.out.find("„Atlantis” is geen gemeente"), std::string::npos) << shown.out;
  auto const document =
      json::parse(call({"reference", "show", "Zorgzones", "--format", "json"}).out);
  EXPECT_EQ(document["versions"][0]["findings"].size(), 4U);  // and that it is part of the country
}

TEST_F(Reference, the_example_is_read_without_a_doubt) {
  auto const added =
      call({"reference", "add", VERBAND_ROOT "/examples/arbeidsmarktregios-noord-2016.csv",
            "--reason", "voorbeeld"});
  ASSERT_EQ(added.status, exit_ok) << added.err;
  EXPECT_NE(added.out.find("2 regio's, 33 gemeenten"), std::string::npos) << added.out;
  EXPECT_NE(added.out.find("33 rijen gelezen, 33 gebruikt"), std::string::npos);
  EXPECT_EQ(added.out.find("twijfel"), std::string::npos) << added.out;
  auto const meaning =
      call({"resolve", "alle gemeenten in de arbeidsmarktregio Groningen", "--on", "2016-01-01"});
  EXPECT_NE(meaning.out.find("27 gevonden"), std::string::npos) << meaning.out;
}

TEST_F(Reference, the_list_has_what_is_built_in_and_what_was_added) {
  auto const without = json::parse(call({"reference", "--format", "json"}).out)["divisions"];
  ASSERT_EQ(add(zones, {"--until", "2020-01-01"}).status, exit_ok);
  auto const all = json::parse(call({"reference", "--format", "json"}).out)["divisions"];
  ASSERT_EQ(all.size(), without.size() + 1);
  std::size_t seen = 0;
  for (auto const& each : all) {
    if (each["division"] == "zorgzone") {
      ++seen;
      EXPECT_EQ(each["from"], "2016-01-01");
      EXPECT_EQ(each["to"], "2020-01-01");
      EXPECT_EQ(each["regions"], 2);
      EXPECT_EQ(each["municipalities"], 4);
      EXPECT_EQ(each["file"], "zones.csv");
    }
    if (each["division"] == "veiligheidsregio") {
      ++seen;
      EXPECT_EQ(each["regions"], 25);
      EXPECT_FALSE(each["added"]);
    }
  }
  EXPECT_EQ(seen, 2U);
  EXPECT_NE(call({"reference"}).out.find("toegevoegd: zones.csv"), std::string::npos);
  EXPECT_NE(call({"reference", "--format", "csv"}).out.find("zones.csv"), std::string::npos);
  EXPECT_NE(call({"reference", "show", "zorgzone", "--on", "2016-01-01", "--format", "csv"})
                .out.find("Zuid,,gm0114,Emmen"),
            std::string::npos);
}

TEST_F(Reference, trying_it_out_writes_nothing) {
  EXPECT_EQ(add(zones, {"--dry-run"}).status, exit_ok);
  EXPECT_FALSE(std::filesystem::exists(file_));
}

TEST_F(Reference, the_bytes_are_kept_in_the_register) {
  ASSERT_EQ(add(zones).status, exit_ok);
  std::ifstream file{file_, std::ios::binary};
  std::string const all{std::istreambuf_iterator<char>{file}, {}};
  std::ifstream journal{file_ + "-wal", std::ios::binary};
  std::string const more{std::istreambuf_iterator<char>{journal}, {}};
  EXPECT_NE((all + more).find(zones), std::string::npos);
}

TEST_F(Reference, bad_files_end_with_a_message_and_leave_no_register) {
  std::map<std::string, std::string> const files{
      {"leeg.csv", ""},
      {"foto.jpg", "\xFF\xD8\xFF\xE0 een foto"},
      {"kapot.xlsx", std::string{"PK\x03\x04 kapot", 11}},
      {"kapot.pdf", "%PDF-1.4 kapot"},
      {"brief.txt", "Beste raad,\n\nHierbij de lijst.\n\nGroet"},
      {"bomen.csv", "Boom;Hoogte\neik;20\nbeuk;30\nes;25\n"},
      {"zonder.csv", "Gemeente;Inwoners\nAssen;67061\nEmmen;107055\nHoogeveen;55000\n"},
      {"nieuw.csv",
       "Gemeente;Zorgzone\nWesterkwartier;Noord\nHet Hogeland;Noord\nEemsdelta;Noord\n"}};
  for (auto const& [name, bytes] : files) {
    auto const outcome = add(bytes, {"--name", "Zorgzones"}, name);
    EXPECT_EQ(outcome.status, exit_unreadable) << name << outcome.out << outcome.err;
    EXPECT_NE(outcome.err.find(name), std::string::npos) << outcome.err;
    EXPECT_GT(outcome.err.size(), name.size() + 40) << outcome.err;
  }
  EXPECT_EQ(
      call({"reference", "add", folder_.string() + "/is-er-niet.csv", "--reason", "x"}).status,
      exit_unreadable);
  EXPECT_EQ(call({"reference", "add", folder_.string(), "--reason", "x"}).status, exit_unreadable);
  EXPECT_FALSE(std::filesystem::exists(file_));
}

TEST_F(Reference, a_file_far_too_large_is_refused) {
  std::string table{zones};
  while (table.size() < std::size_t{17} * 1024 * 1024) table += "0118;Hoogeveen;Zuid\n";
  auto const outcome = add(table);
  EXPECT_EQ(outcome.status, exit_unreadable);
  EXPECT_NE(outcome.err.find("groter dan"), std::string::npos) << outcome.err;
}

TEST_F(Reference, wrong_calls_say_what_to_do) {
  auto const file = write("zones.csv", std::string{zones});
  for (auto const& typed : std::vector<std::vector<std::string>>{
           {"reference", "ad", file},
           {"reference", "add"},
           {"reference", "add", file, file, "--reason", "x"},
           {"reference", "add", file, "--from", "2016-01-01"},  // no reason
           {"reference", "add", file, "--reason", "x", "--from", "gisteren"},
           {"reference", "add", file, "--reason", "x", "--from", "2016-01-01", "--until",
            "2015-01-01"},
           {"reference", "add", file, "--reason", "x", "--from", "2016-01-01", "--name",
            "Provincies"},
           {"reference", "add", file, "--reason", "x", "--from", "2016-01-01", "--columns",
            "regio=Zorgzones"},
           {"reference", "add", file, "--reason", "x", "--from", "2016-01-01", "--expect", "een"},
           {"reference", "show"},
           {"reference", "--on", "morgen"}}) {
    auto const outcome = call(typed);
    EXPECT_EQ(outcome.status, exit_usage) << typed.back() << outcome.out;
    EXPECT_FALSE(outcome.err.empty()) << typed.back();
  }
  ASSERT_EQ(add(zones).status, exit_ok);
  EXPECT_EQ(call({"reference", "remove", "--reason", "x"}).status, exit_usage);
  EXPECT_EQ(call({"reference", "show", "bestaat niet"}).status, exit_not_found);
  EXPECT_EQ(call({"reference", "remove", "bestaat niet", "--reason", "x"}).status, exit_not_found);
  EXPECT_EQ(call({"reference", "remove", "veiligheidsregio", "--reason", "x"}).status,
            exit_not_found);
  EXPECT_EQ(call({"reference", "remove", "zorgzone", "--reason", "x", "--expect", "0"}).status,
            exit_refused);
}

TEST_F(Reference, of_several_versions_the_one_to_remove_must_be_said) {
  ASSERT_EQ(add(zones).status, exit_ok);
  ASSERT_EQ(add(later, {"--from", "2020-01-01"}).status, exit_ok);
  auto const unsure = call({"reference", "remove", "zorgzone", "--reason", "x"});
  EXPECT_EQ(unsure.status, exit_usage);
  EXPECT_NE(unsure.err.find("2016-01-01 en 2020-01-01"), std::string::npos) << unsure.err;
  EXPECT_EQ(
      call({"reference", "remove", "zorgzone", "--reason", "x", "--from", "2020-01-01"}).status,
      exit_ok);
}

class ReferenceWeb : public Web {};

TEST_F(ReferenceWeb, the_page_about_the_register_names_what_was_added) {
  EXPECT_EQ(text("/over").find("Zorgzones"), std::string::npos);
  ASSERT_EQ(call({"reference", "add", write("zones.csv", std::string{zones}), "--from",
                  "2016-01-01", "--reason", "nieuwe lijst"})
                .status,
            exit_ok);
  ASSERT_TRUE(site().refresh());
  auto const about = text("/over");
  EXPECT_NE(about.find("Zorgzones, sinds 1 januari 2016: 2 regio’s, 4 gemeenten (toegevoegd: "
                       "zones.csv)"),
            std::string::npos);
  // A second look: the reference data shown before are not laid over twice.
  ASSERT_EQ(call({"reference", "remove", "zorgzone", "--reason", "fout"}).status, exit_ok);
  ASSERT_TRUE(site().refresh());
  EXPECT_EQ(text("/over").find("Zorgzones"), std::string::npos);
}

/// The lists of 2016 that lie beside the project, when they are there.
class SharedDivisions : public Program {
 protected:
  void SetUp() override {
    Program::SetUp();
    if (!std::filesystem::exists(lists_)) GTEST_SKIP() << "zonder ../shared";
  }
  std::string lists_{VERBAND_ROOT "/../shared/national/region-divisions-2016"};
};

/// Region → codes, read in the plainest way: the second and third of four quoted values.
std::map<std::string, Codes> plainly(std::filesystem::path const& file) {
  std::ifstream in{file};
  std::map<std::string, Codes> result;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::vector<std::string> cells;
    for (std::size_t at = line.find('"'); at != std::string::npos; at = line.find('"', at + 1)) {
      auto const end = line.find('"', at + 1);
      if (end == std::string::npos) break;
      cells.push_back(line.substr(at + 1, end - at - 1));
      at = end;
    }
    if (cells.size() < 3) continue;
    auto const name = text::fold(text::squeeze(cells[2]));
    if (!name.empty()) result[name].insert("gm" + cells[1]);
  }
  return result;
}

TEST_F(SharedDivisions, every_list_becomes_exactly_the_regions_it_has) {
  std::size_t lists = 0;
  for (auto const& entry : std::filesystem::recursive_directory_iterator{lists_}) {
    if (entry.path().extension() != ".csv") continue;
    auto const name = entry.path().filename().string();
    std::vector<std::string> typed{"reference", "add", entry.path().string(), "--reason", "2016"};
    if (name == "intergemeentelijkesocialediensten.csv") {
      // Its 107 municipalities are not enough to tell its year.
      typed.insert(typed.end(), {"--from", "2016-01-01"});
    }
    bool const provinces = name == "provincies.csv";
    auto const added = call(typed);
    if (provinces) {
      EXPECT_EQ(added.status, exit_usage) << "those are known already";
      continue;
    }
    ASSERT_EQ(added.status, exit_ok) << name << added.err;
    ++lists;
    EXPECT_NE(added.out.find("Geldt vanaf 1 januari 2016"), std::string::npos) << added.out;
    auto const title = added.out.substr(0, added.out.find(": "));
    auto const shown = json::parse(
        call({"reference", "show", title, "--on", "2016-01-01", "--format", "json"}).out);
    std::map<std::string, Codes> regions;
    for (auto const& region : shown["regions"]) {
      for (auto const& member : region["members"]) {
        regions[text::fold(region["name"].get<std::string>())].insert(member["code"]);
      }
    }
    EXPECT_EQ(regions, plainly(entry.path())) << name;
  }
  EXPECT_EQ(lists, 33U);
}

}  // namespace reference_test
}  // namespace verband::app
