// SPDX-License-Identifier: EUPL-1.2
// The north of the country in 2018 and 2019, for the tests of mergers.
#pragma once

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
  atlas.index();
  return atlas;
}

/// Groningen, Haren and Ten Boer become one in 2019.
inline Scenario groningen2019() {
  return *parse_scenario("2019-01-01;gm0009_gm0014;gm0017_gm0014");
}

}  // namespace verband::analysis::example
