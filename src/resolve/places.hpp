// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
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
  bool by_count{};  // people mean another division by the name; the stated number chose this one
};

/// The grouping of that name that has municipalities on the day: of the kind the region word asks
/// for, otherwise a province before a region before other divisions. Of several divisions of one
/// name the one with as many municipalities as the text states.
std::optional<Place> place_named(Scene const& scene, std::string_view name,
                                 RegionWord const* region = nullptr,
                                 std::optional<std::uint32_t> number = {});

/// What to look at when municipalities of a region by name are gone on the day and what they became
/// is not in it; empty otherwise.
std::string thinned(Scene const& scene, Grouping const& group);

/// The region of a kind that a text names without its name, "de veiligheidsregio": the one that the
/// row names, or else the only one that the owner is in, with a doubt.
std::optional<Place> region_of_kind(Scene const& scene, RegionWord const& region);

/// Makes of each place the division of its name that together have as many municipalities as the
/// text states; false, and nothing changed, when no division does.
bool agree(Scene const& scene, std::vector<Place>& places, std::uint32_t number);

/// Makes of each place the division of its name that together are just one safety region: Noord-
/// and Midden-Limburg; false, and nothing changed, when none are.
bool join_safety_region(Scene const& scene, std::vector<Place>& places);

/// The places whose municipalities a phrase means.
struct Places {
  std::vector<Place> known{};
  std::string unknown{};  // the words that should have named a region
  std::size_t end{};
  bool asked{};     // a preposition or a region word announced a place
  bool of_row{};    // "in de regio" without a name
  bool examples{};  // "in onder andere Overijssel en Gelderland": some of each
};

/// "Groninger", "Groningse en Drentse", "Parkstad-" in front of "gemeenten": the places, and the
/// token behind that word.
std::optional<Places> places_before(Scene const& scene, Tokens const& tokens, std::size_t i,
                                    std::optional<std::uint32_t> number);
/// "in de provincie Zeeland", "binnen politie-eenheid Noord-Nederland", "in Noord- en
/// Midden-Limburg" behind "gemeenten".
Places places_after(Scene const& scene, Tokens const& tokens, std::size_t i,
                    std::optional<std::uint32_t> number);

/// The token behind more places in the list that a phrase ends with, ", de Noordoostpolder en
/// Zuidwest-Drenthe" at token i; i when there are none.
std::size_t behind_more_places(Scene const& scene, Tokens const& tokens, std::size_t i);

/// "Noord-Limburg" right behind "zeven gemeenten": a region whose name no municipality has.
std::optional<Places> place_beside(Scene const& scene, Tokens const& tokens, std::size_t i,
                                   std::optional<std::uint32_t> number);

/// "Drenthe", "Overijssel en Gelderland" right behind "gemeenten": places that the part of the cell
/// ends with, the first of which no municipality is called after.
std::optional<Places> places_beside(Scene const& scene, Tokens const& tokens, std::size_t i);

/// The place that a whole name names, also behind a word for a region: "Regio Achterhoek".
std::optional<Place> place_in_name(Scene const& scene, Tokens const& name, std::uint32_t number);

/// True for words such as "in", "binnen", "van", behind which a place is named.
bool place_preposition(Tokens const& tokens, std::size_t i);

/// The keys of the groupings that a text names ("Groninger", "Veiligheidsregio Zeeland"), in order.
std::vector<std::string> places_in(Scene const& scene, Tokens const& tokens);

}  // namespace verband::resolve
