// SPDX-License-Identifier: EUPL-1.2
// The true cells of a real annex, laid out by our law, must give the white space that is really
// there.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "files.hpp"
#include "pdfbox.hpp"

namespace verband::generator {
namespace seed_law_test {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::vector<std::string> physical_lines(std::string const& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string without_spaces(std::string_view text) {
  std::string bare;
  std::ranges::copy_if(text, std::back_inserter(bare), [](char c) { return c != ' '; });
  return bare;
}

// Takes the part of a shared line that belongs to a cell with this text, with its trailing space.
std::string take_part(std::string& rest, std::string_view cell_text, bool last) {
  if (last) return std::exchange(rest, {});
  auto const wanted = without_spaces(cell_text).size();
  std::size_t at = 0;
  for (std::size_t seen = 0; seen < wanted && at < rest.size(); ++at)
    seen += rest[at] != ' ' ? 1U : 0U;
  at = std::min(at + 1, rest.size());
  auto const part = rest.substr(0, at);
  rest.erase(0, at);
  return part;
}

Line as_line(std::string text) {
  bool const ends_word = text.ends_with(' ');
  if (ends_word) text.pop_back();
  return {.text = std::move(text), .ends_word = ends_word, .indented = false};
}

constexpr std::array fields{"name", "purpose", "participants_text", "policy_area_text",
                            "nature_text"};

RowLines row_of(Json const& record, std::map<std::size_t, std::string>& lines) {
  std::map<std::size_t, std::size_t> users;
  for (auto const* field : fields)
    for (auto const& number : record["source_lines"][field]) ++users[number.get<std::size_t>()];
  RowLines row;
  for (auto const* field : fields) {
    CellLines cell;
    for (auto const& number : record["source_lines"][field]) {
      auto const n = number.get<std::size_t>();
      cell.push_back(
          as_line(take_part(lines[n], record[field].get<std::string>(), --users[n] == 0)));
    }
    auto const list =
        std::ranges::find_if(cell, [](Line const& l) { return l.text.starts_with("- "); });
    std::for_each(list, cell.end(), [](Line& l) { l.indented = true; });
    row.cells.push_back(std::move(cell));
  }
  return row;
}

RowLines header_row(std::vector<std::string> const& lines) {
  RowLines row;
  for (std::size_t first = 0; first < 14; first += 3)
    row.cells.push_back({as_line(lines[first]), as_line(lines[first + 1])});
  return row;
}

TEST(SeedLaw, TrueCellsGiveTheWhiteSpaceOfTheRealAnnex) {
  fs::path const seed = fs::path(VERBAND_ROOT) / "../shared/seed";
  if (!fs::exists(seed)) GTEST_SKIP() << "the specification's annex is not here: " << seed;
  auto const text = contents(seed / "annex.txt");
  auto const truth = Json::parse(contents(seed / "truth.json"));
  auto const all = physical_lines(text);
  std::map<std::size_t, std::string> numbered;
  for (std::size_t i = 0; i < all.size(); ++i) numbered[i + 1] = all[i];

  RowLines const empty{.cells = std::vector<CellLines>(5, CellLines{Line{}})};
  std::vector<Page> pages(2);
  pages[0].lead = pages[1].lead = " ";
  auto first = all;
  first[0].erase(0, 1);
  pages[0].rows.push_back(header_row(first));
  pages[0].rows.push_back(empty);
  for (auto const& record : truth["records"]) {
    auto& page = pages[record["page"].get<std::size_t>() - 1];
    // The second page opens with the stray space too; and one row on it is preceded by an empty
    // row.
    auto const line = record["source_lines"]["name"][0].get<std::size_t>();
    if (page.rows.empty()) numbered[line].erase(0, 1);
    if (all[line - 2] == "     " && record["row"] != 1) page.rows.push_back(empty);
    page.rows.push_back(row_of(record, numbered));
  }
  auto const link =
      std::ranges::find_if(all, [](auto const& l) { return l.starts_with("https:"); });
  ASSERT_NE(link, all.end());
  pages[0].foot = {"  ", *link};
  pages[1].foot = {" "};

  auto made = pdfbox_text(pages);
  auto real = text;
  made.erase(made.find_last_not_of('\n') + 1);
  real.erase(real.find_last_not_of('\n') + 1);
  EXPECT_EQ(made, real);
}

}  // namespace seed_law_test
}  // namespace verband::generator
