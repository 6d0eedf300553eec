// SPDX-License-Identifier: EUPL-1.2
// Calls that are wrong, double or contradictory: refused with words that help, before anything is
// written.
#include <sys/stat.h>

#include "program.hpp"

namespace verband::app {
namespace calls_test {

class Calls : public Program {
 protected:
  void fill() {
    ASSERT_EQ(call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"}).status,
              exit_ok);
  }
};

TEST_F(Calls, an_option_given_twice_or_without_a_value_is_refused) {
  for (auto const& typed :
       std::vector<std::vector<std::string>>{{"list", "--on", "2015-01-01", "--on", "2016-01-01"},
                                             {"list", "--register", "a", "--register", "b"},
                                             {"import", example(), "--owner", ""},
                                             {"list", "--on="},
                                             {"list", "--register", ""},
                                             {"resolve", "Haren", "--format", "csv"},
                                             {"log", "--format", "xml"},
                                             {"source", "--format", "csv"}}) {
    auto const outcome = call(typed);
    EXPECT_EQ(outcome.status, exit_usage) << typed.front();
    EXPECT_FALSE(outcome.err.empty()) << typed.front();
  }
  fill();
  EXPECT_EQ(call({"list", "--with", "Haren", "--with", "Tynaarlo", "--on", "2015-01-01"}).status,
            exit_ok);
}

TEST_F(Calls, the_word_that_is_no_option_is_named) {
  for (auto const* word : {"-vreemd", "--vreemd", "-v"}) {
    for (auto const& typed :
         std::vector<std::vector<std::string>>{{"import", word},
                                               {"import", "a.txt", "--dry-run", word},
                                               {"import", "--owner", "Haren", word, "b.txt"}}) {
      auto const outcome = call(typed);
      EXPECT_EQ(outcome.status, exit_usage);
      EXPECT_NE(outcome.err.find("„" + std::string{word} + "”"), std::string::npos) << outcome.err;
    }
  }
}

TEST_F(Calls, help_about_a_command_is_its_help) {
  EXPECT_EQ(call({"help", "list"}).out, call({"list", "--help"}).out);
  EXPECT_EQ(call({"help", "zzz"}).status, exit_usage);
}

TEST_F(Calls, a_missing_reason_is_said_once) {
  fill();
  auto const outcome = call({"undo", "2"});
  EXPECT_EQ(outcome.err, "Zeg met --reason waarom dit gebeurt.\n");
}

TEST_F(Calls, a_wrong_revision_is_said_before_anything_is_read) {
  auto const outcome = call({"import", example(), "--expect", "laatste"});
  EXPECT_EQ(outcome.status, exit_usage);
  EXPECT_TRUE(outcome.out.empty()) << outcome.out;
}

TEST_F(Calls, namesakes_are_listed_not_guessed) {
  auto const outcome = call({"import", example(), "--owner", "Bergen", "--dry-run"});
  EXPECT_EQ(outcome.status, exit_usage);
  EXPECT_NE(outcome.err.find("Bergen (NH) (gm0373), Bergen (L) (gm0893)"), std::string::npos)
      << outcome.err;
  fill();
  EXPECT_EQ(call({"who", "Bergen", "--on", "2015-01-01"}).status, exit_not_found);
  EXPECT_EQ(call({"who", "Bergen (L)", "--on", "2015-01-01"}).status, exit_ok);
  for (auto const* const one : {"Nuenen", "Nuenen, Gerwen en Nederwetten"})  // a comma in the name
    EXPECT_EQ(call({"who", one, "--on", "2015-01-01"}).status, exit_ok) << one;
  EXPECT_EQ(call({"who", "Groningen", "--on", "2015-01-01"}).status, exit_ok);
}

TEST_F(Calls, a_source_gets_one_change_at_a_time) {
  fill();
  auto const before = call({"log", "--format", "json"}).out;
  auto const outcome = call(
      {"source", "haren-2015.txt", "--redact", "--visibility", "openbaar", "--reason", "verzoek"});
  EXPECT_EQ(outcome.status, exit_usage);
  EXPECT_EQ(call({"log", "--format", "json"}).out, before);
}

TEST_F(Calls, sources_are_given_as_json_too) {
  fill();
  auto const sources = json::parse(call({"source", "--format", "json"}).out)["sources"];
  ASSERT_EQ(sources.size(), 1U);
  EXPECT_EQ(sources[0]["owner"], "gm0017");
  EXPECT_EQ(sources[0]["reference_date"], "2015-01-01");
  EXPECT_EQ(sources[0]["rows"], 20);
  EXPECT_EQ(sources[0]["visibility"], "cells");
}

TEST_F(Calls, office_files_go_to_a_file_and_not_to_a_screen) {
  fill();
  for (std::string const format : {"xlsx", "docx"}) {
    for (auto const* command : {"list", "export"}) {
      std::vector<std::string> const typed{command, "--on", "2015-01-01", "--format", format};
      auto const outcome = call(typed);
      EXPECT_EQ(outcome.status, exit_ok) << outcome.err;
      EXPECT_TRUE(outcome.out.starts_with("PK")) << command << ' ' << format;
      terminal_ = true;
      auto const refused = call(typed);
      terminal_ = false;
      EXPECT_EQ(refused.status, exit_usage);
      EXPECT_TRUE(refused.out.empty());
      EXPECT_NE(refused.err.find("> samenwerkingsverbanden." + format), std::string::npos)
          << refused.err;
    }
  }
}

TEST_F(Calls, linked_data_hold_the_partnerships_that_fit_the_filters) {
  fill();
  auto const graph = json::parse(
      call({"list", "--text", "Paterswolde", "--on", "2015-01-01", "--format", "jsonld"})
          .out)["@graph"];
  ASSERT_GE(graph.size(), 2U);
  EXPECT_EQ(graph[0]["description"], "1 gevonden");
  EXPECT_EQ(graph[1]["title"], "GR Meerschap Paterswolde");
}

TEST_F(Calls, a_pipe_is_no_register) {
  auto const pipe = (folder_ / "pijp").string();
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  for (auto const& typed : std::vector<std::vector<std::string>>{{"list"}, {"import", example()}}) {
    auto const outcome = call(typed, {}, pipe);
    EXPECT_EQ(outcome.status, exit_world);
    EXPECT_NE(outcome.err.find("geen gewoon bestand"), std::string::npos) << outcome.err;
  }
}

TEST_F(Calls, reference_data_in_use_are_not_undone) {
  fill();
  EXPECT_EQ(call({"undo", "1", "--reason", "proef"}).status, exit_refused);
}

TEST_F(Calls, a_day_on_which_nothing_was_known_is_told_from_an_empty_register) {
  fill();
  auto const outcome = call({"list", "--known", "2020-01-01"});
  EXPECT_EQ(outcome.out.find("verband import"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("toen nog leeg"), std::string::npos) << outcome.out;
}

TEST_F(Calls, what_another_source_says_is_told_in_words) {
  fill();
  auto const all = json::parse(call({"list", "--on", "2015-01-01", "--format", "json"}).out);
  std::string rigg;
  for (auto const& each : all["partnerships"]) {
    if (each["abbreviation"] == "RIGG") rigg = each["account"];
  }
  ASSERT_FALSE(rigg.empty());
  ASSERT_EQ(call({"judge", rigg, "--same", "geo-park", "--reason", "proef"}).status, exit_ok);
  auto const shown = call({"show", "geo-park", "--on", "2015-01-01"}).out;
  auto const from = shown.find("een andere bron");
  ASSERT_NE(from, std::string::npos) << shown;
  auto const said = shown.substr(from, shown.find('\n', from) - from);
  EXPECT_EQ(said.find("gm0"), std::string::npos) << said;
  EXPECT_EQ(said.find("participants"), std::string::npos) << said;
}

TEST_F(Calls, a_spreadsheet_has_dutch_words) {
  fill();
  auto const csv = call({"export", "--on", "2015-01-01"}).out;
  EXPECT_NE(csv.find("publiekrechtelijk,"), std::string::npos);
  EXPECT_NE(csv.find("wordt opgeheven"), std::string::npos);
  for (auto const* word : {"public-law", "not-stated", "to-be-dissolved", ",stated,"})
    EXPECT_EQ(csv.find(word), std::string::npos) << word;
}

TEST_F(Calls, what_kind_of_text_it_is_is_said_in_dutch) {
  auto const file = write("tabs.txt",
                          "Naam\tDoel\tDeelnemers\nGGD Zeeland\tGezondheid van inwoners\tGoes en "
                          "Tholen\nSabewa\tBelastingen innen\tBorsele en Goes\n");
  auto const outcome = call({"import", file, "--dry-run"});
  EXPECT_EQ(outcome.out.find("unknown"), std::string::npos) << outcome.out;
}

TEST_F(Calls, import_says_which_rows_it_left_out) {
  auto const file = write("sums.csv",
                          "Naam;Deelnemers;Bijdrage\nGGD Zeeland;Goes en Tholen;100\n"
                          "Sabewa;Borsele en Goes;250\nTotaal;;350\n");
  auto const out = call({"import", file, "--dry-run"}).out;
  EXPECT_NE(out.find("Let op: Rijen met een totaal zijn geen"), std::string::npos) << out;
}

TEST_F(Calls, the_table_of_what_was_read_says_what_is_doubted_and_each_reason_once) {
  auto const file = write("doubts.csv",
                          "Naam;Deelnemers;Grondslag;Status\n"
                          "GGD Zeeland;Goes en Tholen;Publiekrechtelijk;Slapend\n"
                          "Sabewa;Borsele en Goes;Publiekrechtelijk;Slapend\n"
                          "De Bevelanden;Goes en Kapelle;Publiekrechtelijk;Actief\n"
                          "De Bevelanden;Goes en Tholen;Privaatrechtelijk;Actief\n"
                          "2015;Goes en Hulst;Privaatrechtelijk;Actief\n");
  auto const out = call({"import", file, "--dry-run"}).out;
  EXPECT_NE(out.find("status (1)"), std::string::npos) << out;
  EXPECT_NE(out.find("naam (2)"), std::string::npos) << out;
  EXPECT_NE(out.find("alles (3)"), std::string::npos) << out;
  auto const first = out.find("twijfel (1): De status is „Slapend”");
  EXPECT_NE(first, std::string::npos) << out;
  EXPECT_EQ(out.find("De status is", first + 30), std::string::npos) << out;
  EXPECT_NE(out.find("twijfel (2): Deze naam staat vaker"), std::string::npos) << out;
}

}  // namespace calls_test
}  // namespace verband::app
