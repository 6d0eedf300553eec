// SPDX-License-Identifier: EUPL-1.2
// What people type about a merger, made into a scenario; for the command and for the website.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/merger.hpp"
#include "reference/gazetteer.hpp"

namespace verband::app {

/// A merger as typed: the municipalities, what they become, the day, and for those whose territory
/// does not go there as a whole: "Winsum=Het Hogeland (deel), Westerkwartier (deel)".
struct TypedMerger {
  std::vector<std::string> municipalities{};
  std::string into{};
  std::string date{};
  std::vector<std::string> parts{};
};

/// A scenario read from what was typed, or what is wrong with it: (which field, plain Dutch).
struct ReadMerger {
  analysis::Scenario scenario{};
  std::vector<std::pair<std::string, std::string>> troubles{};
};

/// Reads a merger as typed. A name that no municipality has on the day is a new municipality.
ReadMerger read_merger(TypedMerger const& typed, reference::Gazetteer const& gazetteer);

/// Of each result that no municipality is called: that it is a new one, and which names look like
/// it; in plain Dutch.
std::vector<std::string> about_new_names(analysis::Scenario const& scenario,
                                         reference::Gazetteer const& gazetteer);

/// The known mergers in which a municipality took part, or of a year ("2019").
std::vector<analysis::Scenario> known_mergers_named(std::string_view typed,
                                                    reference::Gazetteer const& gazetteer);

/// Texts at commas, without the spaces around them and without empty ones.
std::vector<std::string> at_commas(std::string_view text);

}  // namespace verband::app
