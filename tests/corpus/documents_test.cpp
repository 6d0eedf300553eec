// SPDX-License-Identifier: EUPL-1.2
// The documents of documents/: annexes of all kinds and shapes, written for this project, each with
// what a careful reader expects of it (NAME.json, made of source/ by make.py; never of what the
// program reads). One test scores the cells and the participants of all together; one a document
// looks at its shape and its findings. VERBAND_MISTAKES=1 prints every cell that is read otherwise;
// VERBAND_DOCUMENTS="a.pdf b.csv" reads those alone.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "files.hpp"
#include "in_process.hpp"
#include "ingest/read.hpp"
#include "resolve/resolve.hpp"
#include "score.hpp"

namespace verband {
namespace documents_test {

namespace fs = std::filesystem;
using Json = nlohmann::json;

using generator::contents;

fs::path folder() { return fs::path(VERBAND_ROOT) / "tests/corpus/documents"; }

/// What the environment says; nothing when it is silent.
std::string told(char const* variable) {
  char const* const text = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): one thread
  return text == nullptr ? "" : text;
}

/// The names of the documents: those with an expectation beside them, or those asked for alone.
std::vector<std::string> documents() {
  std::vector<std::string> found;
  std::istringstream asked{told("VERBAND_DOCUMENTS")};
  for (std::string name; asked >> name;) found.push_back(name);
  if (!found.empty()) return found;
  for (auto const& entry : fs::directory_iterator(folder())) {
    auto const name = entry.path().filename().string();
    auto const document = name.substr(0, name.size() - std::string_view(".json").size());
    if (name.ends_with(".json") && fs::exists(folder() / document)) found.push_back(document);
  }
  std::ranges::sort(found);
  return found;
}

ingest::PdfAnswer glyphs_of(fs::path const& pdf) {
  using enum ingest::PdfAnswer::Outcome;
  auto const command = std::string(VERBAND_PDF) + " glyphs < '" + pdf.string() + "'";
  FILE* const pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return {.outcome = no_program};
  ingest::PdfAnswer answer;
  std::array<char, 65536> buffer{};
  for (std::size_t read = 0; (read = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    answer.lines.append(buffer.data(), read);
  answer.outcome = pclose(pipe) == 0 ? done : damaged;
  return answer;
}

reference::Gazetteer const& gazetteer() {
  static reference::Gazetteer const one{reference::load(reference::embedded_release())};
  return one;
}

struct Reading {
  Draft draft{};
  resolve::Resolved resolved{};
};

Reading read(std::string const& document, Json const& expected) {
  static auto known = generator::knowledge();
  auto const path = folder() / document;
  known.pdf = [&](std::string_view) { return glyphs_of(path); };
  Reading reading{.draft = ingest::read(contents(path), known, {})};
  auto const on = parse_date(expected.at("on").get<std::string>());
  reading.resolved =
      resolve::resolve(reading.draft, gazetteer(),
                       {.owner = expected.at("owner"), .on = on, .today = on.value_or(Date{})});
  return reading;
}

generator::Annex annex_of(Json const& expected) {
  generator::Annex annex{.has_header = expected.at("has_header")};
  for (auto const& column : expected.at("columns"))
    annex.columns.push_back({.role = column.at("role"), .header = column.at("header")});
  for (auto const& row : expected.at("rows"))
    annex.rows.push_back(row.at("cells").get<std::vector<std::string>>());
  return annex;
}

struct Counted {
  std::size_t wanted{}, read{}, right{};
  double f1() const {
    return wanted + read == 0
               ? 1.0
               : 2.0 * static_cast<double>(right) / static_cast<double>(wanted + read);
  }
};

/// The participants of the rows with an expectation; a row is found by its name.
Counted participants(Json const& expected, Reading const& reading,
                     std::vector<std::string>& wrong) {
  Counted counted;
  auto const name = column_of(reading.draft, ColumnRole::name);
  std::size_t at = 0;
  for (std::size_t c = 0; c < expected.at("columns").size(); ++c)
    if (expected.at("columns")[c].at("role") == "name") at = c;
  std::vector<bool> used(reading.draft.rows.size());
  for (auto const& row : expected.at("rows")) {
    if (!row.contains("participants")) continue;
    auto const wanted = row.at("participants").get<std::set<std::string>>();
    std::set<std::string> codes;
    for (std::size_t r = 0; name && r < used.size(); ++r) {
      auto const& text = reading.draft.rows[r].cells[*name].text;
      if (used[r] || text != row.at("cells")[at].get<std::string>()) continue;
      used[r] = true;
      for (auto const& one : reading.resolved.rows[r].participants) codes.insert(one.code);
      break;
    }
    counted.wanted += wanted.size();
    counted.read += codes.size();
    for (auto const& code : codes) counted.right += wanted.count(code);
    if (codes == wanted) continue;
    std::string line = row.at("cells")[at].get<std::string>() + ":";
    for (auto const& code : wanted)
      if (!codes.contains(code)) line += " -" + code;
    for (auto const& code : codes)
      if (!wanted.contains(code)) line += " +" + code;
    wrong.push_back(line);
  }
  return counted;
}

bool mistakes_wanted() { return !told("VERBAND_MISTAKES").empty(); }

struct Class {
  std::string_view name{}, title{};
  double least{};  // F1 of the cells
};

TEST(Documents, cells_and_participants_are_read_as_well_as_promised) {
  constexpr std::array classes{
      Class{"structured", "Word, Excel, OpenDocument, CSV, web, Markdown, JSON, lists", 0.998},
      Class{"ruled", "PDF with ruling lines", 0.998}, Class{"unruled", "PDF without", 0.998},
      Class{"flat", "flattened text", 0.99}};
  std::map<std::string, generator::Score, std::less<>> scores;
  Counted all;
  for (auto const& document : documents()) {
    auto const expected = Json::parse(contents(folder() / (document + ".json")));
    auto const reading = read(document, expected);
    std::vector<std::string> mistakes;
    auto const score =
        generator::compare(annex_of(expected), generator::rows_of(reading.draft), &mistakes);
    scores[expected.at("class").get<std::string>()] += score;
    auto const counted = participants(expected, reading, mistakes);
    all.wanted += counted.wanted;
    all.read += counted.read;
    all.right += counted.right;
    if (!mistakes_wanted() || mistakes.empty()) continue;
    std::printf("%s %s\n", document.c_str(), generator::described(score).c_str());
    for (auto const& mistake : mistakes) std::printf("    %s\n", mistake.c_str());
  }
  generator::Score sum;
  for (auto const& each : classes) {
    auto const& score = scores[std::string(each.name)];
    sum += score;
    std::printf("%-64s %s\n", std::string(each.title).c_str(), generator::described(score).c_str());
    EXPECT_GT(score.documents, 0U) << each.title;
    EXPECT_GE(score.f1(), each.least) << each.title;
  }
  std::printf("%-64s %s\n", "all", generator::described(sum).c_str());
  std::printf("participants: %zu wanted, %zu read, %zu right, F1 %.4f\n", all.wanted, all.read,
              all.right, all.f1());
  EXPECT_GE(sum.documents, 60U);
  EXPECT_GE(all.f1(), 0.998);
}

class Document : public testing::TestWithParam<std::string> {};

TEST_P(Document, has_the_shape_and_the_findings_a_careful_reader_expects) {
  auto const expected = Json::parse(contents(folder() / (GetParam() + ".json")));
  auto const draft = read(GetParam(), expected).draft;
  EXPECT_EQ(expected.at("shape").get<std::string>(), std::string(name(draft.shape)))
      << draft.shape_reason;
  std::set<std::string> codes;
  for (auto const& finding : draft.findings) codes.insert(finding.code);
  EXPECT_EQ(expected.at("findings").dump(), Json(codes).dump());
  EXPECT_EQ(expected.at("rows").size(), draft.rows.size());
}

std::string test_name(testing::TestParamInfo<std::string> const& parameter) {
  auto name = parameter.param;
  std::ranges::replace_if(name, [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Corpus, Document, testing::ValuesIn(documents()), test_name);

}  // namespace documents_test
}  // namespace verband
