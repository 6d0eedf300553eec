// SPDX-License-Identifier: EUPL-1.2
// The north of the country in 2018 and 2019, for the tests of mergers.
#pragma once

#include <algorithm>
#include <functional>

#include "analysis/example.hpp"
#include "analysis/merger.hpp"

namespace verband::analysis::example {

/// The municipalities around Groningen before and after the mergers of 2018 and 2019.
inline Atlas north() {
  auto atlas = example::atlas();
  auto& all = atlas.organisations;
  all.push_back(municipality("gm0009", "Ten Boer", {.to = y2019}, {{"gm0014", false}}));
  all.push_back(
      municipality("gm0053", "Winsum", {.to = y2019}, {{"gm1969", true}, {"gm1966", true}}));
  all.push_back(municipality("gm0056", "Zuidhorn", {.to = y2019}, {{"gm1969", false}}));
  all.push_back(municipality("gm0005", "Bedum", {.to = y2019}, {{"gm1966", false}}));
  all.push_back(municipality("gm1969", "Westerkwartier", {.from = y2019}));
  all.push_back(municipality("gm1966", "Het Hogeland", {.from = y2019}));
  all.push_back(municipality("gm0737", "Tietjerksteradeel", {.to = y2018}, {{"gm0738", false}}));
  all.push_back(municipality("gm0738", "Tytsjerksteradiel", {.from = y2018}));
  all.push_back(
      municipality("gm0040", "Slochteren", {.to = y2018}, {{"gm1952", false}, {"gm0014", true}}));
  all.push_back(municipality("gm0018", "Hoogezand-Sappemeer", {.to = y2018}, {{"gm1952", false}}));
  all.push_back(municipality("gm1952", "Midden-Groningen", {.from = y2018}));
  auto const region = [&](std::string key, std::string name, std::vector<std::string> codes) {
    Grouping grouping;
    grouping.key = std::move(key);
    grouping.kind = GroupingKind::safety_region;
    grouping.name = std::move(name);
    for (auto const& code : codes) {
      auto const at = std::ranges::find(all, code, &Organisation::code);
      grouping.members.push_back({code, at->period});
    }
    atlas.groupings.push_back(std::move(grouping));
  };
  region("safety_region:groningen", "Groningen",
         {"gm0005", "gm0009", "gm0014", "gm0017", "gm0053", "gm0056", "gm1966", "gm1969"});
  region("safety_region:drenthe", "Drenthe", {"gm0114", "gm1730"});
  atlas.index();
  return atlas;
}

/// Groningen, Haren and Ten Boer become one in 2019.
inline Scenario groningen2019() {
  return *parse_scenario("2019-01-01;gm0009_gm0014;gm0017_gm0014");
}

using Codes = std::vector<std::string>;

/// A register of one row on the day before a scenario, worked out.
class One {
 public:
  One(Row row, std::string_view scenario, std::function<void(Interpretation&)> const& change = {},
      std::vector<Decision> const& decisions = {})
      : scenario_{*parse_scenario(scenario)} {
    row.uri = "u";
    auto made = snapshot({std::move(row)}, north());
    if (change) made.accounts.change_each([&](Account& account) { change(account.typed); });
    register_ = on(made, scenario_.date - std::chrono::days{1});
    outcome_ = consequences(register_, scenario_, decisions);
  }
  Consequence const& operator*() const { return outcome_.consequences.at(0); }
  Consequence const* operator->() const { return &outcome_.consequences.at(0); }
  std::size_t unaffected() const { return outcome_.unaffected; }

 private:
  Scenario scenario_;
  OnDay register_{};
  MergerOutcome outcome_{};
};

inline Row gr(std::string name, Codes members) {
  return {.name = std::move(name), .members = std::move(members), .basis = LegalBasis::public_law};
}

}  // namespace verband::analysis::example
