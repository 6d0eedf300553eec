// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/atlas.hpp"

namespace verband::analysis {

/// How much of the territory of a municipality goes to one heir.
enum class Portion : std::uint8_t { whole, largest, part };

/// Where territory goes: the code of a municipality, or the name of one that has no code yet.
struct Heir {
  std::string to{};
  Portion portion{Portion::whole};
  auto operator<=>(Heir const&) const = default;
};

/// Where the territory of one municipality goes. A municipality that is among its own heirs with
/// others goes on (its border changes); as its only heir it goes wholly to the result that has its
/// code.
struct Territory {
  std::string code{};
  std::vector<Heir> heirs{};

  /// True when it goes on and only a part of it goes elsewhere.
  bool goes_on() const;
  /// True when it ceases to exist and its territory does not go to one municipality.
  bool is_split() const;
  /// The heir that gets all of it or most of it; empty when there is none.
  std::string_view main_heir() const;
  auto operator<=>(Territory const&) const = default;
};

/// A municipal reorganisation: which municipalities change, where their territory goes, and when.
struct Scenario {
  Date date{};
  std::vector<Territory> territories{};  // in the order of their codes

  /// The territory of that municipality when it changes, or nullptr.
  Territory const* of(std::string_view code) const;
  /// True when that municipality gets territory of another one.
  bool gains(std::string_view code) const;
  auto operator<=>(Scenario const&) const = default;
};

/// "gm0040_gm1952_gm0014~": the municipality, then where it goes; ~ = only a part.
std::string text(Territory const& territory);
/// The territory written like that; nothing when it cannot be read.
std::optional<Territory> parse_territory(std::string_view written);
/// "2019-01-01;gm0009_gm0014;gm0017_gm0014": the same scenario has always the same text.
std::string text(Scenario const& scenario);
/// The scenario written like that; nothing when it cannot be read.
std::optional<Scenario> parse_scenario(std::string_view written);
/// A scenario with its parts in order, each municipality once.
Scenario in_order(Scenario scenario);

/// What is wrong with a scenario, in plain Dutch; empty = it can be worked out.
std::vector<std::string> faults(Scenario const& scenario, Atlas const& atlas);

/// Municipalities that begin with the scenario: codes, or names without a code.
std::vector<std::string> instituted(Scenario const& scenario, Atlas const& atlas);
/// The scenario in one line: "Haren en Ten Boer gaan naar Groningen (1 januari 2019)".
std::string title(Scenario const& scenario, Atlas const& atlas);
/// The mergers that the reference data tell of, newest first: municipalities that ceased to exist
/// on one day and share an heir belong together. A municipality that only got another code or name
/// is no merger.
std::vector<Scenario> known_mergers(Atlas const& atlas);

}  // namespace verband::analysis
