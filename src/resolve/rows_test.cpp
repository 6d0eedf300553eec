// SPDX-License-Identifier: EUPL-1.2
// Whole rows of other regions and years, as municipal officials write them: testdata/rows.txt is
// what the rules are developed on; of testdata/rows-held-out.txt only the score is ever looked at.
//
// A row starts with "## owner date", then its cells, then what must be concluded:
//   = are     municipalities by name, others by code, "all KEY" (a grouping), "all KEY - name -
//   name" = maybe   participants, or words left open, that are defensible either way = open words
//   of the cell that stay unresolved; articles do not count = rule    keys of the groupings of its
//   rules       = roles  "name role; ..." = doubt   a field that must be doubted             =
//   topics TOP labels, one is enough; or "all" = abbr, basis, form, levels, duty, effect, status,
//   parent: as in the export
// What is left out must be empty or not stated; "?" is not looked at. The owner always takes part.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "resolve/resolve.hpp"

namespace verband::resolve {
namespace rows_test {

using Words = std::set<std::string>;

reference::Gazetteer const& gazetteer() {
  static reference::Gazetteer const built{reference::load(reference::embedded_release())};
  return built;
}

struct Row {
  std::string owner{}, day{}, line{};
  std::map<std::string, std::string> cells{}, expected{};
  std::string expect(std::string const& key, std::string const& otherwise = {}) const {
    auto const at = expected.find(key);
    return at == expected.end() ? otherwise : at->second;
  }
};

std::string trimmed(std::string const& text) {
  auto const from = text.find_first_not_of(' ');
  if (from == std::string::npos) return {};
  return text.substr(from, text.find_last_not_of(' ') + 1 - from);
}

std::vector<Row> rows_of(std::string const& file) {
  std::ifstream in{VERBAND_ROOT "/src/resolve/testdata/" + file};
  std::vector<Row> rows;
  std::string line;
  while (std::getline(in, line)) {
    if (line.starts_with("## ")) {
      auto const space = line.rfind(' ');
      rows.push_back({line.substr(3, space - 3), line.substr(space + 1), line, {}, {}});
    } else if (!rows.empty() && !line.empty()) {
      bool const expected = line.starts_with("= ");
      auto const start = expected ? 2U : 0U;
      auto const blank = std::min(line.find(' ', start), line.size());
      (expected ? rows.back().expected : rows.back().cells)[line.substr(start, blank - start)] =
          trimmed(line.substr(blank));
    }
  }
  return rows;
}

std::vector<std::string> parts(std::string const& text, char separator = ';') {
  std::vector<std::string> all;
  std::size_t from = 0;
  while (from < text.size()) {
    auto const end = std::min(text.find(separator, from), text.size());
    if (auto part = trimmed(text.substr(from, end - from)); !part.empty())
      all.push_back(std::move(part));
    from = end + 1;
  }
  return all;
}

std::string code_of(std::string const& name, Date day) {
  auto const& atlas = *gazetteer().atlas();
  if (atlas.organisation(name) != nullptr) return name;
  for (auto const& each : atlas.organisations) {
    if (each.name == name && each.kind == OrganisationKind::municipality &&
        each.period.contains(day))
      return each.code;
  }
  return {};
}

/// The codes a list of the table stands for; text that is no organisation stays as it is.
Words codes_of(std::string const& list, Date day) {
  auto const& atlas = *gazetteer().atlas();
  Words all;
  for (auto const& part : parts(list)) {
    if (!part.starts_with("all ")) {
      auto const code = code_of(part, day);
      all.insert(code.empty() ? part : code);
      continue;
    }
    auto minus = part.find(" - ");
    Rule rule;
    rule.kind = RuleKind::municipalities_of;
    rule.grouping = part.substr(4, std::min(minus, part.size()) - 4);
    while (minus != std::string::npos) {
      auto const next = part.find(" - ", minus + 3);
      rule.except.push_back(code_of(
          part.substr(minus + 3, next == std::string::npos ? next : next - minus - 3), day));
      minus = next;
    }
    auto const members = expand(rule, atlas, day);
    EXPECT_FALSE(members.empty()) << part;
    all.insert(members.begin(), members.end());
  }
  return all;
}

std::string without_article(std::string text) {
  for (std::string_view const article : {"de ", "het ", "een ", "De ", "Het ", "Een "}) {
    if (text.starts_with(article)) return text.substr(article.size());
  }
  return text;
}

std::string joined(Words const& all) {
  std::string text;
  for (auto const& each : all) text += (text.empty() ? "" : "; ") + each;
  return text;
}

Interpretation read(Row const& row, Date day) {
  Draft draft;
  DraftRow cells;
  for (auto const& [key, role] :
       {std::pair{"name", ColumnRole::name}, std::pair{"purpose", ColumnRole::purpose},
        std::pair{"who", ColumnRole::participants}, std::pair{"policy", ColumnRole::policy_area},
        std::pair{"nature", ColumnRole::nature}}) {
    draft.columns.push_back({role, ""});
    Cell cell;
    if (auto const at = row.cells.find(key); at != row.cells.end()) cell.text = at->second;
    cells.cells.push_back(cell);
  }
  draft.rows.push_back(cells);
  auto const owner = code_of(row.owner, day);
  EXPECT_FALSE(owner.empty()) << row.line;
  return resolve(draft, gazetteer(), {.owner = owner, .on = day, .today = day}).rows.front();
}

/// How often each field was right, and what was wrong.
class Score {
 public:
  void field(std::string const& name, std::string const& wanted, std::string const& found,
             Row const& row) {
    if (wanted == "?") return;
    check(name, wanted == found, row, "wanted [" + wanted + "] found [" + found + "]");
  }
  void check(std::string const& name, bool right, Row const& row, std::string const& detail) {
    auto& [hits, all] = fields_[name];
    ++all;
    ++total_;
    if (right) {
      ++hits;
      ++right_;
    } else {
      wrong_ += row.line + "  " + row.cells.at("who") + "\n    " + name + ": " + detail + "\n";
    }
  }
  void codes(Words const& wanted, Words const& found) {
    for (auto const& each : found) (wanted.contains(each) ? true_ : false_) += 1;
    for (auto const& each : wanted) missed_ += found.contains(each) ? 0U : 1U;
  }
  double share() const { return static_cast<double>(right_) / static_cast<double>(total_); }
  std::size_t wrong_codes() const { return false_; }
  std::string const& wrong() const { return wrong_; }
  void print(std::string const& title) const {
    std::cout << title << ": " << right_ << " of " << total_ << " fields right; codes right "
              << true_ << ", wrong " << false_ << ", missed " << missed_ << "\n ";
    for (auto const& [name, tally] : fields_)
      std::cout << ' ' << name << ' ' << tally.first << '/' << tally.second;
    std::cout << '\n';
  }

 private:
  std::map<std::string, std::pair<std::size_t, std::size_t>> fields_{};
  std::size_t right_{}, total_{}, true_{}, false_{}, missed_{};
  std::string wrong_{};
};

void who(Row const& row, Date day, Interpretation const& found, Score& score) {
  auto const maybe = codes_of(row.expect("maybe"), day);
  auto wanted = codes_of(row.expect("are"), day);
  auto const owner = code_of(row.owner, day);
  Words codes, open, keys, roles, wanted_open;
  for (auto const& each : found.participants) codes.insert(each.code);
  for (auto const& each : found.optional_participants) {
    if (each.code == owner) codes.insert(each.code);
  }
  for (auto const& each : maybe) {
    codes.erase(each);
    wanted.erase(each);
  }
  score.codes(wanted, codes);
  score.field("participants", joined(wanted), joined(codes), row);
  for (auto const& each : found.unresolved) {
    if (!maybe.contains(each.text)) open.insert(without_article(each.text));
  }
  for (auto const& each : parts(row.expect("open"))) wanted_open.insert(without_article(each));
  score.field("open", row.expect("open") == "?" ? "?" : joined(wanted_open), joined(open), row);
  for (auto const& each : found.rules) keys.insert(each.grouping);
  score.field("rule", row.expect("rule"), joined(keys), row);
  for (auto const& each : found.participants) {
    if (each.role != Role::participant)
      roles.insert(gazetteer().atlas()->organisation(each.code)->name + " " +
                   std::string{name(each.role)});
  }
  score.field("roles", row.expect("roles"), joined(roles), row);
  if (row.expected.contains("doubt")) {
    auto const field = row.expect("doubt");
    bool const doubted =
        std::ranges::any_of(found.doubts, [&](auto const& each) { return each.field == field; });
    score.check("doubt", doubted, row, "no doubt about " + field);
  }
}

void topics(Row const& row, Interpretation const& found, Score& score) {
  auto const wanted = row.expect("topics");
  if (wanted == "?") return;
  if (wanted == "all") return score.check("topics", found.policy_all, row, "not all");
  auto const labels = parts(wanted);
  std::size_t right = 0;
  Words names;
  for (auto const& id : found.policy_areas) {
    auto const& areas = gazetteer().atlas()->policy_areas;
    auto const at = std::ranges::find(areas, id, &PolicyArea::id);
    auto const label = at == areas.end() ? id : at->label;
    names.insert(label);
    right += std::ranges::find(labels, label) == labels.end() ? 0U : 1U;
  }
  score.check("topics", right > 0 && 2 * right >= names.size() && !found.policy_all, row,
              "wanted [" + wanted + "] found [" + joined(names) + "]");
}

void nature(Row const& row, Interpretation const& found, Score& score) {
  Words levels;
  for (auto const each : found.levels) levels.insert(std::string{name(each)});
  auto const wanted = parts(row.expect("levels"), ' ');
  score.field("levels", joined({wanted.begin(), wanted.end()}), joined(levels), row);
  score.field("abbr", row.expect("abbr"), found.abbreviation, row);
  score.field("basis", row.expect("basis", "not-stated"), std::string{name(found.legal_basis)},
              row);
  score.field("form", row.expect("form"),
              found.legal_form ? std::string{name(*found.legal_form)} : "", row);
  score.field("duty", row.expect("duty", "not-stated"), std::string{name(found.obligation)}, row);
  score.field("effect", row.expect("effect", "not-stated"), std::string{name(found.effect)}, row);
  score.field("status", row.expect("status", "active"), std::string{name(found.status)}, row);
  score.field("parent", row.expect("parent"), found.parent, row);
}

Score score_of(std::string const& file) {
  Score score;
  auto const rows = rows_of(file);
  EXPECT_GE(rows.size(), 60U) << file;
  for (auto const& row : rows) {
    auto const day = parse_iso_date(row.day);
    EXPECT_TRUE(day.has_value()) << row.line;
    if (!day) continue;
    for (auto const& each : codes_of(row.expect("are"), *day))
      EXPECT_NE(gazetteer().atlas()->organisation(each), nullptr) << row.line << ": " << each;
    auto const found = read(row, *day);
    who(row, *day, found, score);
    topics(row, found, score);
    nature(row, found, score);
  }
  return score;
}

TEST(Rows, OfOtherRegionsAreReadRight) {
  auto const score = score_of("rows.txt");
  score.print("rows");
  EXPECT_GE(score.share(), 0.97) << score.wrong();
}

TEST(Rows, NeverSeenAreReadRight) {
  auto const score = score_of("rows-held-out.txt");
  score.print("held-out rows");
  EXPECT_GE(score.share(), 0.90);
}

TEST(Rows, OfUnseenAnnexesAreReadRight) {
  auto const score = score_of("rows-annexes.txt");
  score.print("rows of annexes");
  EXPECT_GE(score.share(), 0.99) << score.wrong();
}

}  // namespace rows_test
}  // namespace verband::resolve
