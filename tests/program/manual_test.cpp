// SPDX-License-Identifier: EUPL-1.2
// The manual, the list of findings and the glossary cannot lag behind the program.
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "app/ask.hpp"
#include "app/commands.hpp"
#include "ingest/read/kind.hpp"
#include "model/interpretation.hpp"
#include "publish/words.hpp"

namespace verband::app {
namespace manual_test {

std::string text_of(std::filesystem::path const& file) {
  std::ifstream in{file};
  EXPECT_TRUE(in) << file;
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::string docs(std::string const& name) { return text_of(VERBAND_ROOT "/docs/" + name); }

TEST(manual, every_command_and_option_is_described) {
  auto const manual = docs("handleiding.md");
  for (auto const& command : commands()) {
    auto const at = manual.find("verband " + std::string{command.name});
    ASSERT_NE(at, std::string::npos) << command.name;
    for (auto const& option : command.options) {
      EXPECT_NE(manual.find("--" + std::string{option.name}), std::string::npos)
          << command.name << " --" << option.name;
    }
  }
}

TEST(manual, every_place_of_the_website_is_described) {
  auto const website = docs("website.md") + docs("api.md");
  for (auto const& route : routes()) {
    EXPECT_NE(website.find("`" + std::string{route.pattern} + "`"), std::string::npos)
        << route.pattern;
    for (auto const format : route.formats) {
      if (format == Format::html) continue;
      EXPECT_NE(website.find("`" + std::string{suffix(format)} + "`"), std::string::npos);
    }
  }
}

TEST(manual, every_finding_code_is_described) {
  // A code follows a Severity, is assigned to `.finding`, or is the last argument of doubt(...).
  std::regex const finding{
      R"re((?:Severity::\w+,\s*|\.finding = |,\s*)"([a-z]+(?:-[a-z]+)+|binary)"(?:,|;|\)))re"};
  std::set<std::string> const places{"noord-brabant", "noord-holland", "zuid-holland"};
  std::set<std::string> codes;
  for (auto const* const room : {"ingest", "resolve"}) {
    for (auto const& entry :
         std::filesystem::directory_iterator{std::string{VERBAND_ROOT "/src/"} + room}) {
      auto const name = entry.path().filename().string();
      if (!name.ends_with(".cpp") || name.find("_test") != std::string::npos) continue;
      auto const text = text_of(entry.path());
      for (std::sregex_iterator at{text.begin(), text.end(), finding}, end; at != end; ++at) {
        if (!places.contains((*at)[1])) codes.insert((*at)[1]);
      }
    }
  }
  EXPECT_GE(codes.size(), 10U);
  auto const described = docs("bevindingen.md");
  for (auto const& code : codes) {
    EXPECT_NE(described.find("`" + code + "`"), std::string::npos) << code;
  }
}

TEST(manual, every_finding_of_the_readers_is_described) {
  std::regex const finding{R"re((?:(?:problem|doubt|note)\(|Severity::\w+,)\s*"([a-z-]+)",)re"};
  auto const described = docs("bevindingen.md");
  std::size_t codes = 0;
  for (auto const& entry :
       std::filesystem::recursive_directory_iterator{VERBAND_ROOT "/src/ingest"}) {
    if (!entry.path().string().ends_with(".cpp")) continue;
    auto const text = text_of(entry.path());
    for (std::sregex_iterator at{text.begin(), text.end(), finding}, end; at != end; ++at) {
      EXPECT_NE(described.find("`" + (*at)[1].str() + "`"), std::string::npos) << (*at)[1];
      ++codes;
    }
  }
  EXPECT_GE(codes, 10U);
}

TEST(manual, every_legal_form_is_in_the_glossary) {
  auto const glossary = docs("begrippen.md");
  for (int i = 0; i <= static_cast<int>(LegalForm::convenant); ++i) {
    auto const form = std::string{name(static_cast<LegalForm>(i))};
    EXPECT_NE(glossary.find("`" + form + "`"), std::string::npos) << form;
  }
}

TEST(manual, every_shape_and_kind_of_file_is_in_the_glossary) {
  auto const glossary = docs("begrippen.md");
  for (int i = 0; i <= static_cast<int>(Shape::matrix); ++i) {
    auto const shape = static_cast<Shape>(i);
    EXPECT_NE(glossary.find("| " + std::string{publish::word(shape)} + " | `" +
                            std::string{name(shape)} + "`"),
              std::string::npos)
        << name(shape);
  }
  for (int i = 0; i <= static_cast<int>(ingest::FileKind::json); ++i) {
    auto const kind = ingest::name(static_cast<ingest::FileKind>(i));
    EXPECT_NE(glossary.find("| " + std::string{publish::word_of_format(kind)} + " | `" +
                            std::string{kind} + "`"),
              std::string::npos)
        << kind;
  }
  // A kind without a word of its own would be shown as it is.
  for (int i = 0; i <= static_cast<int>(ingest::FileKind::binary); ++i) {
    auto const kind = ingest::name(static_cast<ingest::FileKind>(i));
    EXPECT_NE(publish::word_of_format(kind), kind);
  }
}

}  // namespace manual_test
}  // namespace verband::app
