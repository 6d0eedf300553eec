// SPDX-License-Identifier: EUPL-1.2
// The specification document: its cells as the truth gives them, and what must be concluded.
// The truth is not part of the project; the test runs where it stands beside the checkout.
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "resolve/resolve.hpp"

namespace verband::resolve {
namespace seed_test {

/// As much of JSON as the truth needs: strings, lists and objects; anything else is its own text.
struct Json {
  std::string text{};
  bool null{};
  std::vector<Json> items{};
  std::map<std::string, Json> members{};

  std::set<std::string> strings() const {
    std::set<std::string> all;
    for (auto const& each : items) all.insert(each.text);
    return all;
  }
  Json const& operator[](std::string const& key) const { return members.at(key); }
};

class JsonReader {
 public:
  explicit JsonReader(std::string_view all) : all_{all} {}
  Json read() {
    blank();
    Json value;
    if (all_[at_] == '{') {
      ++at_;
      for (blank(); all_[at_] != '}'; blank()) {
        auto const key = string();
        blank();
        ++at_;  // colon
        value.members.emplace(key, read());
        comma();
      }
      ++at_;
    } else if (all_[at_] == '[') {
      ++at_;
      for (blank(); all_[at_] != ']'; blank()) {
        value.items.push_back(read());
        comma();
      }
      ++at_;
    } else if (all_[at_] == '"') {
      value.text = string();
    } else {
      auto const end = all_.find_first_of(",]} \n", at_);
      value.text = all_.substr(at_, end - at_);
      value.null = value.text == "null";
      at_ = end;
    }
    return value;
  }

 private:
  void blank() {
    while (all_[at_] == ' ' || all_[at_] == '\n') ++at_;
  }
  void comma() {
    blank();
    if (all_[at_] == ',') ++at_;
  }
  std::string string() {
    std::string value;
    for (++at_; all_[at_] != '"'; ++at_) {
      if (all_[at_] == '\\') ++at_;
      value += all_[at_];
    }
    ++at_;
    return value;
  }
  std::string_view all_;
  std::size_t at_{};
};

reference::Gazetteer const& gazetteer() {
  static reference::Gazetteer const built{reference::load(reference::embedded_release())};
  return built;
}

class Seed : public testing::Test {
 protected:
  void SetUp() override {
    std::ifstream file{VERBAND_ROOT "/../shared/seed/truth.json"};
    if (!file) GTEST_SKIP() << "the specification document is not here; nothing to compare with";
    std::ostringstream text;
    text << file.rdbuf();
    auto const all = text.str();
    truth_ = JsonReader{all}.read();
    draft_.columns = {{ColumnRole::name, ""},
                      {ColumnRole::purpose, ""},
                      {ColumnRole::participants, ""},
                      {ColumnRole::policy_area, ""},
                      {ColumnRole::nature, ""}};
    for (auto const& record : truth_["records"].items) {
      DraftRow row;
      for (auto const* field :
           {"name", "purpose", "participants_text", "policy_area_text", "nature_text"}) {
        Cell cell;
        cell.text = record[field].text;
        row.cells.push_back(cell);
      }
      draft_.rows.push_back(row);
    }
    result_ = resolve(draft_, gazetteer(),
                      {.owner = "gm0017",
                       .on = parse_iso_date("2015-01-01"),
                       .today = *parse_iso_date("2026-05-01")});
  }

  Json truth_{};
  Draft draft_{};
  Resolved result_{};
};

TEST_F(Seed, ParticipantsAreThoseOfTheTruth) {
  for (std::size_t i = 0; i < result_.rows.size(); ++i) {
    auto const& expected = truth_["records"].items[i];
    auto const& row = result_.rows[i];
    std::set<std::string> codes;
    for (auto const& each : row.participants) codes.insert(each.code);
    for (auto const& optional : expected["participants_optional"].items) codes.erase(optional.text);
    EXPECT_EQ(codes, expected["participants"].strings()) << "row " << i + 1;
    std::set<std::string> implied;
    for (auto const& each : row.participants) {
      if (each.via == Via::implied) implied.insert(each.code);
      EXPECT_FALSE(each.reason.empty()) << "row " << i + 1;
    }
    EXPECT_EQ(implied, expected["implied"].strings()) << "row " << i + 1;
    std::set<std::string> unresolved;
    for (auto const& each : row.unresolved) {
      unresolved.insert(each.text);
      EXPECT_FALSE(each.reason.empty()) << "row " << i + 1;
    }
    EXPECT_EQ(unresolved, expected["unresolved"].strings()) << "row " << i + 1;
    for (auto const& each : row.participants) {
      auto const role = expected["roles"].members.find(each.code);
      std::string const wanted =
          role == expected["roles"].members.end() ? "participant" : role->second.text;
      EXPECT_EQ(name(each.role), wanted) << "row " << i + 1 << " " << each.code;
    }
    EXPECT_EQ(row.rules.empty(), expected["rules"].items.empty()) << "row " << i + 1;
  }
}

TEST_F(Seed, NatureIsThatOfTheTruth) {
  for (std::size_t i = 0; i < result_.rows.size(); ++i) {
    auto const& expected = truth_["records"].items[i];
    auto const& row = result_.rows[i];
    auto const where = "row " + std::to_string(i + 1);
    EXPECT_EQ(name(row.legal_basis), expected["legal_basis"].text) << where;
    EXPECT_EQ(name(row.obligation), expected["obligation"].text) << where;
    EXPECT_EQ(name(row.effect), expected["effect"].text) << where;
    EXPECT_EQ(name(row.status), expected["status"].text) << where;
    EXPECT_EQ(row.parent, expected["parent"].null ? "" : expected["parent"].text) << where;
    EXPECT_EQ(row.abbreviation, expected["abbreviation"].null ? "" : expected["abbreviation"].text)
        << where;
    std::set<std::string> levels;
    for (auto const level : row.levels) levels.insert(std::string{name(level)});
    auto const needed = expected["levels"].strings();
    for (auto const& optional : expected["levels_optional"].items) {
      if (!needed.contains(optional.text)) levels.erase(optional.text);
    }
    EXPECT_EQ(levels, needed) << where;
    std::set<std::string> const alignment{row.alignment.begin(), row.alignment.end()};
    EXPECT_EQ(alignment, expected["alignment"].strings()) << where;
    std::set<std::string> const mentions{row.mentions.begin(), row.mentions.end()};
    EXPECT_EQ(mentions, expected["mentions"].strings()) << where;
    if (!expected["tasks"].items.empty()) {
      std::set<std::string> const tasks{row.tasks.begin(), row.tasks.end()};
      EXPECT_EQ(tasks, expected["tasks"].strings()) << where;
    }
    std::map<std::string, std::set<std::string>> variants, wanted;
    for (auto const& each : row.variants)
      variants[each.name] = {each.participants.begin(), each.participants.end()};
    for (auto const& [variant, who] : expected["variants"].members) wanted[variant] = who.strings();
    EXPECT_EQ(variants, wanted) << where;
  }
}

TEST_F(Seed, PolicyAreasAreAmongThoseOfTheTruth) {
  for (std::size_t i = 0; i < result_.rows.size(); ++i) {
    auto const& expected = truth_["records"].items[i];
    auto const& row = result_.rows[i];
    EXPECT_EQ(row.policy_all ? "true" : "false", expected["policy_all"].text) << "row " << i + 1;
    auto const wanted = expected["policy_areas"].strings();
    if (wanted.empty()) continue;
    std::size_t right = 0;
    for (auto const& each : row.policy_areas) right += wanted.contains(each) ? 1U : 0U;
    EXPECT_GE(right, 1U) << "row " << i + 1;
    EXPECT_GE(2 * right, row.policy_areas.size()) << "row " << i + 1;
  }
}

TEST_F(Seed, EveryConclusionHasAReason) {
  for (auto const& row : result_.rows) {
    for (auto const* field : {"abbreviation", "participants", "legal_basis", "legal_form", "levels",
                              "obligation", "effect", "status", "policy_areas"})
      EXPECT_FALSE(row.reasons.contains(field) && row.reasons.at(field).empty()) << field;
    EXPECT_EQ(row.parent.empty(), !row.reasons.contains("parent"));
    EXPECT_EQ(row.alignment.empty(), !row.reasons.contains("alignment"));
    for (auto const& rule : row.rules) EXPECT_FALSE(rule.reason.empty());
    for (auto const& variant : row.variants) EXPECT_FALSE(variant.reason.empty());
  }
}

TEST_F(Seed, OwnerAndDateAreInferredWhenNotGiven) {
  auto const inferred =
      resolve(draft_, gazetteer(), {.owner = {}, .on = {}, .today = *parse_iso_date("2026-05-01")});
  EXPECT_EQ(inferred.context.owner, "gm0017") << inferred.context.owner_reason;
  EXPECT_EQ(iso(inferred.context.reference_date), "2015-01-01") << inferred.context.date_reason;
  EXPECT_EQ(iso(inferred.context.window.to), "2018-01-01");
}

}  // namespace seed_test
}  // namespace verband::resolve
