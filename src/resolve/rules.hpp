// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/mention.hpp"
#include "resolve/tokens.hpp"
#include "resolve/vocabulary.hpp"

namespace verband::resolve {

/// A grouping chosen for a name, and what may be doubted about the choice.
struct Place {
  std::string key{};
  std::string name{};
  std::string doubt{};
};

/// The grouping of that name that has municipalities on the day: of the kind the region word asks
/// for, otherwise a province before a region before other divisions.
std::optional<Place> place_named(Scene const& scene, std::string_view name,
                                 RegionWord const* region = nullptr);

/// A phrase for a set of municipalities that starts at some token, and the token after it.
struct RulePhrase {
  std::vector<Mention> mentions{};
  std::size_t end{};
};

/// "alle Groninger gemeenten", "gemeenten in de provincie Zeeland", "23 gemeenten",
/// "alle gemeenten behalve Tholen"; nothing when no such phrase starts at token i.
std::optional<RulePhrase> rule_phrase(Scene const& scene, Tokens const& tokens, std::size_t i);

/// The keys of the groupings that a text names ("Groninger", "Veiligheidsregio Zeeland"), in order.
std::vector<std::string> places_in(Scene const& scene, Tokens const& tokens);

}  // namespace verband::resolve
