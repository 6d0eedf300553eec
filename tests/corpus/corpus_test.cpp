// SPDX-License-Identifier: EUPL-1.2
// Every folder here is a case: context.json says which document, whose and of which date;
// expected.json was written by hand. VERBAND_ACCEPT=1 rewrites expectations (and reports the case
// as skipped); VERBAND_CORPUS names a second, private folder of cases.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "files.hpp"
#include "ingest/read.hpp"
#include "resolve/resolve.hpp"

namespace verband {
namespace corpus_test {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

using generator::contents;

std::string environment(char const* variable) {
  char const* const value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): one thread
  return value == nullptr ? std::string{} : std::string(value);
}

std::vector<fs::path> cases() {
  std::vector<fs::path> found;
  for (std::string const& root :
       {std::string(VERBAND_ROOT) + "/tests/corpus", environment("VERBAND_CORPUS")}) {
    if (root.empty()) continue;
    for (auto const& entry : fs::directory_iterator(root))
      if (fs::exists(entry.path() / "context.json")) found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

struct Reader {
  reference::Gazetteer gazetteer{reference::load(reference::embedded_release())};
  ingest::Knowledge knowledge{};
  Reader() {
    for (auto const spelling : gazetteer.spellings()) knowledge.lexicon.add_name(spelling);
  }
};

Reader const& reader() {
  static Reader const one;
  return one;
}

Json participants(Interpretation const& row) {
  std::set<std::string> codes;
  for (auto const& participant : row.participants) codes.insert(participant.code);
  return codes;
}

Json names(std::vector<Level> const& levels) {
  std::set<std::string> all;
  for (auto const level : levels) all.emplace(name(level));
  return all;
}

// Everything a case can have an expectation about in one row.
Json conclusions(DraftRow const& row, Interpretation const& meaning) {
  Json found;
  found["cells"] = Json::array();
  for (auto const& cell : row.cells) found["cells"].push_back(cell.text);
  found["participants"] = participants(meaning);
  found["legal_basis"] = std::string(name(meaning.legal_basis));
  found["obligation"] = std::string(name(meaning.obligation));
  found["effect"] = std::string(name(meaning.effect));
  found["status"] = std::string(name(meaning.status));
  found["levels"] = names(meaning.levels);
  return found;
}

Json reading(std::string const& text, Json const& context) {
  auto const draft = ingest::read(text, reader().knowledge, {});
  auto const on = parse_date(context.at("on").get<std::string>());
  auto const resolved =
      resolve::resolve(draft, reader().gazetteer,
                       {.owner = context.at("owner"), .on = on, .today = on.value_or(Date{})});
  Json found{{"dialect", std::string(name(draft.dialect))}};
  found["columns"] = Json::array();
  for (auto const& column : draft.columns)
    found["columns"].push_back(std::string(name(column.role)));
  found["rows"] = Json::array();
  for (std::size_t i = 0; i < draft.rows.size(); ++i)
    found["rows"].push_back(conclusions(draft.rows[i], resolved.rows.at(i)));
  return found;
}

// "@zeeland" in a list of participants stands for the codes context.json gives under that name.
Json without_sets(Json const& expected, Json const& context) {
  std::set<std::string> codes;
  for (std::string const code : expected) {
    if (!code.starts_with('@')) {
      codes.insert(code);
      continue;
    }
    for (std::string const member : context.at("sets").at(code.substr(1))) codes.insert(member);
  }
  return codes;
}

// Compares only what the expectation speaks of.
void compare_row(std::size_t number, Json const& expected, Json found, Json const& context) {
  for (auto const& [key, value] : expected.items()) {
    auto const where = "row " + std::to_string(number) + ", " + key;
    if (key == "participants_count") {
      EXPECT_EQ(value.template get<std::size_t>(), found.at("participants").size()) << where;
    } else if (key == "participants") {
      auto wanted = without_sets(value, context);
      for (std::string const code : expected.value("participants_optional", Json::array())) {
        std::erase(found["participants"].get_ref<Json::array_t&>(), Json(code));
      }
      EXPECT_EQ(wanted.dump(), found.at(key).dump()) << where;
    } else if (key != "participants_optional") {
      EXPECT_EQ(value.dump(), found.at(key).dump()) << where;
    }
  }
}

class Corpus : public testing::TestWithParam<fs::path> {};

TEST_P(Corpus, IsReadAsAPersonReadsIt) {
  auto const folder = GetParam();
  auto const context = Json::parse(contents(folder / "context.json"));
  auto const text = contents(folder / context.at("source").get<std::string>());
  ASSERT_FALSE(text.empty()) << "no source for " << folder;
  auto const found = reading(text, context);
  if (environment("VERBAND_ACCEPT") == "1") {
    std::ofstream(folder / "expected.json") << found.dump(1) << "\n";
    GTEST_SKIP() << "expectation rewritten: read it before you keep it";
  }
  ASSERT_TRUE(fs::exists(folder / "expected.json"))
      << "no expectation; write one, or set VERBAND_ACCEPT=1";
  auto const expected = Json::parse(contents(folder / "expected.json"));
  EXPECT_EQ(expected.at("dialect"), found.at("dialect"));
  EXPECT_EQ(expected.at("columns").dump(), found.at("columns").dump());
  ASSERT_EQ(expected.at("rows").size(), found.at("rows").size()) << found.at("rows").dump(1);
  for (std::size_t i = 0; i < expected.at("rows").size(); ++i)
    compare_row(i + 1, expected.at("rows")[i], found.at("rows")[i], context);
}

std::string case_name(testing::TestParamInfo<fs::path> const& parameter) {
  auto name = parameter.param.filename().string();
  std::ranges::replace(name, '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Documents, Corpus, testing::ValuesIn(cases()), case_name);

}  // namespace corpus_test
}  // namespace verband
