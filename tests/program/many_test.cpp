// SPDX-License-Identifier: EUPL-1.2
// Folders and long lists of documents: everything readable is in, in the order of the names.
#include <map>
#include <regex>
#include <set>

#include "program.hpp"

namespace verband::app {
namespace many_test {

class Many : public Program {
 protected:
  void SetUp() override {
    Program::SetUp();
    documents_ = folder_ / "bijlagen";
    std::filesystem::create_directories(documents_ / "oud");
    for (auto const* example : {"goes-2016", "haren-2015"}) {
      std::filesystem::copy(VERBAND_ROOT "/examples/" + std::string{example} + ".txt", documents_);
    }
    std::filesystem::copy(VERBAND_ROOT "/examples/venlo-2014.txt", documents_ / "oud");
    std::filesystem::copy(VERBAND_ROOT "/examples/venlo-2014.txt", documents_ / "zelfde.txt");
    write("bijlagen/leeg.txt", "");
    write("bijlagen/brief.txt", "Geachte raad, hierbij een groet.\n");
    write("bijlagen/.verborgen.txt", "niets");
    write("bijlagen/~$haren.docx", "slot");
    write("bijlagen/.~lock.haren.odt#", "slot");
    std::filesystem::create_directory_symlink(documents_, documents_ / "oud" / "terug");
  }

  std::filesystem::path documents_{};
};

TEST_F(Many, a_folder_is_read_by_name_and_bad_files_do_not_stop_it) {
  auto const outcome = call({"import", documents_.string()});
  EXPECT_EQ(outcome.status, exit_unreadable);
  auto const log = json::parse(call({"log", "--format", "json"}).out)["changes"];
  std::vector<std::string> reasons;
  for (auto const& each : log) reasons.push_back(each["reason"]);
  EXPECT_EQ(reasons, (std::vector<std::string>{
                         "Naslaggegevens van dit programma", "Import van goes-2016.txt",
                         "Import van haren-2015.txt", "Import van venlo-2014.txt"}));
  EXPECT_NE(outcome.out.find("zelfde.txt: dezelfde inhoud als"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("3 documenten gelezen"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("2 niet gelezen"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("Te bekijken"), std::string::npos) << outcome.out;
  EXPECT_EQ(outcome.out.find("verborgen"), std::string::npos);
  EXPECT_EQ(outcome.out.find("slot"), std::string::npos);
  EXPECT_EQ(outcome.out.find("~$"), std::string::npos);
}

TEST_F(Many, again_changes_nothing) {
  call({"import", documents_.string()});
  auto const before = call({"log", "--format", "json"}).out;
  auto const again = call({"import", documents_.string()});
  EXPECT_EQ(call({"log", "--format", "json"}).out, before);
  EXPECT_NE(again.out.find("3 documenten stonden er al zo in"), std::string::npos) << again.out;
}

TEST_F(Many, the_register_does_not_depend_on_the_number_of_cores) {
  std::vector<std::string> files;
  for (int i = 0; i < 9; ++i) {
    auto const* const example = i % 3 == 0 ? "goes-2016" : i % 3 == 1 ? "haren-2015" : "venlo-2014";
    std::ifstream in{VERBAND_ROOT "/examples/" + std::string{example} + ".txt", std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{in}, {}};
    auto const number = std::to_string(100 + i);
    files.push_back(write("bijlagen/" + number + ".txt",
                          bytes + std::string(static_cast<std::size_t>(i) + 1, '\n')));
  }
  auto const exported = [&](std::string const& file) {
    return call({"export", "--on", "2016-01-01", "--format", "json"}, {}, file).out;
  };
  auto const at_once = (folder_ / "samen.verband").string();
  std::vector<std::string> words{"import"};
  words.insert(words.end(), files.begin(), files.end());
  minted_ = 0;
  EXPECT_EQ(call(words, {}, at_once).status, exit_ok);
  auto const in_turn = (folder_ / "los.verband").string();
  minted_ = 0;
  for (auto const& file : files) EXPECT_EQ(call({"import", file}, {}, in_turn).status, exit_ok);
  EXPECT_EQ(exported(at_once), exported(in_turn));
  EXPECT_EQ(call({"log"}, {}, at_once).out, call({"log"}, {}, in_turn).out);
}

TEST_F(Many, as_json_it_is_one_array) {
  auto const outcome = call({"import", documents_.string(), "--dry-run", "--format", "json"});
  EXPECT_EQ(outcome.status, exit_unreadable);
  auto const all = json::parse(outcome.out);
  ASSERT_TRUE(all.is_array());
  ASSERT_EQ(all.size(), 6U);
  std::map<std::string, std::size_t> rows;
  for (auto const& each : all) {
    std::filesystem::path const file = each["document"]["file"].get<std::string>();
    rows[file.filename().string()] = each["partnerships"].size();
    EXPECT_EQ(each["document"]["format"], "text");
  }
  EXPECT_EQ(rows.at("haren-2015.txt"), 20U);
  EXPECT_EQ(rows.at("leeg.txt"), 0U);
  EXPECT_FALSE(std::filesystem::exists(file_));
}

TEST_F(Many, a_screen_sees_how_far_it_is) {
  terminal_ = true;
  auto const outcome = call({"import", documents_.string(), "--dry-run"});
  EXPECT_NE(outcome.out.find("[2/6] "), std::string::npos) << outcome.out;
  EXPECT_FALSE(std::filesystem::exists(file_));
}

TEST_F(Many, a_refused_document_does_not_stop_the_rest) {
  auto const haren = (documents_ / "haren-2015.txt").string();
  ASSERT_EQ(call({"import", haren}).status, exit_ok);
  ASSERT_EQ(call({"source", "haren-2015.txt", "--redact", "--reason", "verzoek"}).status, exit_ok);
  auto const outcome = call({"import", haren, (documents_ / "goes-2016.txt").string()});
  EXPECT_EQ(outcome.status, exit_refused);
  EXPECT_NE(outcome.out.find("goes-2016.txt: "), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("1 document gelezen"), std::string::npos) << outcome.out;
}

TEST_F(Many, an_empty_folder_and_one_that_is_not_there_are_said) {
  std::filesystem::create_directories(folder_ / "leeg");
  auto const outcome = call({"import", (folder_ / "leeg").string(), "nergens"});
  EXPECT_EQ(outcome.status, exit_unreadable);
  EXPECT_NE(outcome.err.find("staan geen documenten"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("nergens"), std::string::npos) << outcome.err;
}

TEST_F(Many, the_register_itself_is_no_document) {
  file_ = (documents_ / "register.verband").string();
  call({"import", documents_.string()});
  auto const again = call({"import", documents_.string()});
  EXPECT_EQ(again.err.find("register.verband"), std::string::npos) << again.err;
}

}  // namespace many_test
}  // namespace verband::app
