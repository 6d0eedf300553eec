// SPDX-License-Identifier: EUPL-1.2
// The program as a user meets it: commands run in this process, their words and exit statuses read.
#include "program.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

namespace verband::app {
namespace program_test {

TEST_F(Program, without_a_command_it_teaches) {
  auto const outcome = call({});
  EXPECT_EQ(outcome.status, exit_usage);
  EXPECT_NE(outcome.out.find("verband import bijlage.txt"), std::string::npos);
}

TEST_F(Program, every_command_explains_itself) {
  for (auto const& command : commands()) {
    auto const outcome = call({std::string{command.name}, "--help"});
    EXPECT_EQ(outcome.status, exit_ok) << command.name;
    EXPECT_NE(outcome.out.find("verband " + std::string{command.name}), std::string::npos);
  }
}

TEST_F(Program, wrong_calls_say_what_to_do) {
  for (auto const& typed :
       std::vector<std::vector<std::string>>{{"impotr"},
                                             {"list", "--onn", "2015-01-01"},
                                             {"import"},
                                             {"list", "te", "veel"},
                                             {"list", "--on"},
                                             {"list", "--on", "2015-02-30"},
                                             {"list", "--format", "pdf"},
                                             {"import", example(), "--owner", "Atlantis"},
                                             {"import", example(), "--on", "gisteren"}}) {
    auto const outcome = call(typed);
    EXPECT_EQ(outcome.status, exit_usage) << typed.front();
    EXPECT_FALSE(outcome.err.empty()) << typed.front();
  }
}

TEST_F(Program, the_example_becomes_a_register_that_answers) {
  auto const imported = call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"});
  ASSERT_EQ(imported.status, exit_ok) << imported.err;
  auto const listed = call({"list", "--on", "2015-01-01", "--format", "json"});
  auto const all = json::parse(listed.out);
  EXPECT_EQ(all["partnerships"].size(), 20U);
  auto const shared =
      json::parse(call({"who", "Haren", "Tynaarlo", "--on", "2015-01-01", "--format", "json"}).out);
  EXPECT_GE(shared["partnerships"].size(), 5U);
  for (auto const& each : shared["partnerships"]) {
    std::set<std::string> codes;
    for (auto const& member : each["members"]) codes.insert(member["code"]);
    EXPECT_TRUE(codes.contains("gm0017") && codes.contains("gm1730")) << each["name"];
  }
}

TEST_F(Program, the_table_of_an_import_says_nothing_twice) {
  auto const file = write("a.csv",
                          "Naam;Deelnemers\n"
                          "Bedrijvencentrum;Stein en Elsloo\n"
                          "VNG;Diverse Groninger en Drentse gemeenten\n");
  auto const out =
      call({"import", file, "--dry-run", "--owner", "Stein", "--on", "2016-01-01"}).out;
  auto const times = [&](std::string_view words) {
    std::size_t count = 0;
    for (auto at = out.find(words); at != out.npos; at = out.find(words, at + 1)) ++count;
    return count;
  };
  EXPECT_EQ(times("Elsloo bestaat niet meer sinds"), 1U) << out;
  EXPECT_EQ(times("[Diverse Groninger en"), 1U) << out;
  EXPECT_EQ(times("Diverse Groninger en"), 1U) << out;
}

TEST_F(Program, the_voluntary_partnerships_on_education_are_found_by_the_everyday_word) {
  ASSERT_EQ(call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"}).status, exit_ok);
  auto const found =
      json::parse(call({"list", "--participant", "Haren", "--policy", "onderwijs", "--obligation",
                        "vrijwillig", "--on", "2015-01-01", "--format", "json"})
                      .out)["partnerships"];
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["name"], "Onderwijshuisvesting");
}

TEST_F(Program, a_reason_many_members_share_is_said_once) {
  ASSERT_EQ(call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"}).status, exit_ok);
  auto const shown = call({"show", "RBPO", "--on", "2015-01-01"}).out;
  auto const reason = shown.find("hoort bij");
  ASSERT_NE(reason, std::string::npos);
  EXPECT_EQ(shown.find("hoort bij", reason + 1), std::string::npos);
  EXPECT_LT(shown.find("het Bildt"), shown.find("Hoogeveen"));  // capitals do not count
}

TEST_F(Program, the_same_document_twice_changes_nothing) {
  ASSERT_EQ(call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"}).status, exit_ok);
  auto const before = call({"log", "--format", "json"}).out;
  auto const again = call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"});
  EXPECT_EQ(again.status, exit_ok) << again.err;
  EXPECT_EQ(call({"log", "--format", "json"}).out, before);
}

TEST_F(Program, a_corrected_date_supersedes_the_reading_and_keeps_the_addresses) {
  ASSERT_EQ(call({"import", example(), "--owner", "Haren", "--on", "2014-01-01"}).status, exit_ok);
  auto const uris = [&](std::string const& day) {
    std::set<std::string> result;
    auto const list = json::parse(call({"list", "--on", day, "--format", "json"}).out);
    for (auto const& each : list["partnerships"]) {
      result.insert(each["uri"]);
      EXPECT_EQ(each["observed"], day);
    }
    return result;
  };
  auto const before = uris("2014-01-01");
  ASSERT_EQ(call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"}).status, exit_ok);
  EXPECT_EQ(uris("2015-01-01"), before);
}

TEST_F(Program, undo_takes_an_import_back_and_can_be_undone) {
  ASSERT_EQ(call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"}).status, exit_ok);
  auto const changes = json::parse(call({"log", "--format", "json"}).out)["changes"];
  auto const last = std::to_string(changes.back()["revision"].get<int>());
  EXPECT_EQ(call({"undo", last}).status, exit_usage);  // no reason given
  ASSERT_EQ(call({"undo", last, "--reason", "verkeerd bestand"}).status, exit_ok);
  EXPECT_TRUE(json::parse(call({"list", "--format", "json"}).out)["partnerships"].empty());
  auto const undone = std::to_string(changes.back()["revision"].get<int>() + 1);
  ASSERT_EQ(call({"undo", undone, "--reason", "toch goed"}).status, exit_ok);
  EXPECT_EQ(json::parse(call({"list", "--format", "json"}).out)["partnerships"].size(), 20U);
}

TEST_F(Program, a_lost_update_is_refused) {
  ASSERT_EQ(call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"}).status, exit_ok);
  auto const outcome = call({"undo", "1", "--reason", "x", "--expect", "1"});
  EXPECT_EQ(outcome.status, exit_refused);
  EXPECT_NE(outcome.err.find("Geweigerd"), std::string::npos);
}

TEST_F(Program, what_was_known_earlier_can_be_asked) {
  ASSERT_EQ(call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"}).status, exit_ok);
  EXPECT_TRUE(
      json::parse(call({"list", "--known", "2026-11-22", "--format", "json"}).out)["partnerships"]
          .empty());
  EXPECT_EQ(
      json::parse(call({"list", "--known", "2026-11-23", "--format", "json"}).out)["partnerships"]
          .size(),
      20U);
}

TEST_F(Program, a_redacted_source_leaves_no_text) {
  ASSERT_EQ(call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"}).status, exit_ok);
  auto const bytes = [&] {
    std::ifstream file{file_, std::ios::binary};
    return std::string{std::istreambuf_iterator<char>{file}, {}};
  };
  auto const all = json::parse(call({"list", "--format", "json"}).out)["partnerships"];
  std::string const purpose = all.at(2)["purpose"];
  ASSERT_GT(purpose.size(), 30U);
  ASSERT_NE(bytes().find(purpose), std::string::npos);
  ASSERT_EQ(call({"source", "haren-2015.txt", "--redact", "--reason", "verzoek"}).status, exit_ok);
  EXPECT_EQ(bytes().find(purpose), std::string::npos);
  EXPECT_EQ(call({"source"}).out.find("haren-2015.txt"), std::string::npos);
}

TEST_F(Program, unreadable_documents_end_with_a_message_and_leave_the_register_alone) {
  ASSERT_EQ(call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"}).status, exit_ok);
  auto const before = call({"log", "--format", "json"}).out;
  std::string binary =
      "\x7f"
      "ELF";
  for (int i = 0; i < 5000; ++i) binary += static_cast<char>(i * 37 % 256);
  std::vector<std::string> const files{
      write("leeg.txt", ""),
      write("binair.txt", binary),
      write("nul.txt", std::string(4096, '\0')),
      write("wit.txt", std::string(4096, ' ')),
      write("proza.txt", "Dit is een brief.\n\nEr staat geen tabel in, alleen een groet.\n"),
      write("groot.txt", std::string(17 * 1024 * 1024, 'x')),
      folder_.string(),
      (folder_ / "bestaat-niet.txt").string()};
  for (auto const& file : files) {
    auto const outcome = call({"import", file});
    EXPECT_EQ(outcome.status, exit_unreadable) << file << ": " << outcome.out;
    EXPECT_FALSE(outcome.err.empty()) << file;
  }
  EXPECT_EQ(call({"log", "--format", "json"}).out, before);
}

TEST_F(Program, columns_without_a_header_have_a_key_of_their_own) {
  std::string text;
  for (auto const* row :
       {"GGD Zeeland\tZorgen voor de gezondheid van inwoners\tGoes en Tholen\twww.ggd.nl\tGoes",
        "Sabewa\tBelastingen innen voor de deelnemers\tBorsele en Goes\twww.sabewa.nl\tTerneuzen",
        "RUD Zeeland\tVergunningen en toezicht verbeteren\tAlle Zeeuwse "
        "gemeenten\twww.rud.nl\tHulst"}) {
    text += std::string{row} + "\n";
  }
  auto const read =
      json::parse(call({"import", write("zonder-kop.txt", text), "--dry-run", "--columns",
                        "name,purpose,participants,extra,extra", "--format", "json"})
                      .out);
  ASSERT_EQ(read["partnerships"].size(), 3U);
  EXPECT_EQ(read["partnerships"][1]["extra"]["kolom"], "www.sabewa.nl");
  EXPECT_EQ(read["partnerships"][1]["extra"]["kolom (2)"], "Terneuzen");
}

TEST_F(Program, one_bad_file_does_not_stop_the_rest) {
  auto const bad = write("leeg.txt", "");
  auto const outcome = call({"import", bad, example(), "--owner", "Haren", "--on", "2015-01-01"});
  EXPECT_EQ(outcome.status, exit_unreadable);
  EXPECT_EQ(json::parse(call({"list", "--format", "json"}).out)["partnerships"].size(), 20U);
}

TEST_F(Program, a_file_that_is_no_register_is_named_and_not_touched) {
  auto const file = write("geen.verband",
                          "dit is geen register, maar een briefje van meer dan honderd tekens; "
                          "het moet blijven zoals het is, ook na een import.");
  auto const outcome = call({"import", example()}, {}, file);
  EXPECT_EQ(outcome.status, exit_world);
  EXPECT_FALSE(outcome.err.empty());
  EXPECT_EQ(call({"list"}, {}, file).status, exit_world);
  EXPECT_EQ(call({"list"}, {}, (folder_ / "weg.verband").string()).status, exit_world);
  EXPECT_GT(std::filesystem::file_size(file), 100U);
}

TEST_F(Program, two_imports_at_once_lose_nothing) {
  std::vector<std::string> texts;
  std::ifstream source{example(), std::ios::binary};
  std::string const bytes{std::istreambuf_iterator<char>{source}, {}};
  ASSERT_EQ(call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"}).status, exit_ok);
  auto const one = write("een.txt", bytes + " \n");
  auto const two = write("twee.txt", bytes + " \n \n");
  auto const import_it = [&](std::string const& file, int seed, int& status) {
    std::ostringstream out;
    std::istringstream in;
    int number = seed;
    Environment env{.out = out,
                    .err = out,
                    .in = in,
                    .today = *parse_iso_date("2026-11-23"),
                    .now = *parse_instant("2026-11-23T12:00:00Z"),
                    .mint =
                        [&number] {
                          return "00000000-0000-4000-9000-" +
                                 std::to_string(100000000000 + ++number);
                        },
                    .register_file = file_,
                    .author = "test"};
    status = run(env, {"import", file, "--owner", "Haren", "--on", "2015-01-01"});
  };
  int first = -1;
  int second = -1;
  std::jthread a{[&] { import_it(one, 0, first); }};
  std::jthread b{[&] { import_it(two, 500000, second); }};
  a.join();
  b.join();
  EXPECT_EQ(first, exit_ok);
  EXPECT_EQ(second, exit_ok);
  auto const sources = call({"source"}).out;
  EXPECT_NE(sources.find("een.txt"), std::string::npos);
  EXPECT_NE(sources.find("twee.txt"), std::string::npos);
}

TEST_F(Program, resolve_reads_lines_and_says_what_a_foreign_place_is) {
  auto const outcome =
      call({"resolve", "-", "--on", "2015-01-01"}, "Haren\nHaren (Ems) (Duitsland)\n");
  EXPECT_EQ(outcome.status, exit_ok);
  EXPECT_NE(outcome.out.find("gm0017"), std::string::npos);
  EXPECT_EQ(outcome.out.find("gm0017", outcome.out.find("Duitsland")), std::string::npos);
}

TEST_F(Program, an_abolished_municipality_answers_with_what_became_of_it) {
  ASSERT_EQ(call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"}).status, exit_ok);
  auto const outcome = call({"who", "Haren", "--on", "2020-01-01"});
  EXPECT_EQ(outcome.status, exit_ok);
  EXPECT_NE(outcome.err.find("Groningen"), std::string::npos) << outcome.err;
}

TEST_F(Program, a_known_document_says_that_its_visibility_stays) {
  ASSERT_EQ(call({"import", example()}).status, exit_ok);
  auto const again = call({"import", example(), "--visibility", "gesloten"});
  EXPECT_EQ(again.status, exit_ok);
  EXPECT_NE(again.err.find("Dat blijft zo. Wijzigen: verband source"), std::string::npos)
      << again.err;
  EXPECT_NE(again.err.find("„cellen”"), std::string::npos);
  // Read in another way it is taken in again, and stays as visible.
  auto const other = call({"import", example(), "--on", "2014-01-01", "--visibility", "gesloten"});
  EXPECT_NE(other.err.find("Dat blijft zo."), std::string::npos) << other.err;
  EXPECT_EQ(call({"import", example(), "--visibility", "cellen"}).err.find("blijft zo"),
            std::string::npos);
}

}  // namespace program_test
}  // namespace verband::app
