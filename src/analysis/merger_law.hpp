// SPDX-License-Identifier: EUPL-1.2
// What the law says about partnerships when municipalities change: Wet algemene regels herindeling
// (Wet arhi), Wet gemeenschappelijke regelingen (Wgr).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/register.hpp"

namespace verband::analysis {

/// What a partnership rests on, as far as Wet arhi art. 41 and 44 need it.
enum class Ground : std::uint8_t { arrangement, other, unknown };

/// What it rests on and how we know, in plain Dutch.
struct Footing {
  Ground ground{};
  std::string reason{};
};

/// A law by which municipalities work together in an area that is fixed by or under an act.
struct AreaLaw {
  std::string_view what{};     // "een veiligheidsregio"
  std::string_view article{};  // "art. 8 en 9 Wvr"
  std::string_view region{};   // what one of its areas is called: "veiligheidsregio"
  GroupingKind kind{};         // of those areas in the reference data
};

/// The law that fixes the area of a partnership with that name on that day (Wet arhi art. 41 lid
/// 7), or nullptr.
AreaLaw const* area_law(std::string_view name, Date day);

/// The law of that kind that its purpose or nature names, or nullptr: it may fix its area.
AreaLaw const* law_named(Account const& account, Date day);

/// True when that grouping is one of the areas of the law.
bool is_area(Grouping const& grouping, AreaLaw const& law);

/// Whether it is an arrangement under the Wgr: by its form, its basis, a law that demands one, or
/// its name; private law goes before the name.
Footing footing(Interpretation const& typed, Date day);

/// The day on which it ended as its own name says: "GR Rekenkamer (opgeheven per 25 januari 2016)".
std::optional<Date> ended_by_name(std::string_view name);

/// When the participants must have adapted an arrangement (art. 41 lid 4), and the last day to
/// which that may be extended: six and twelve months after the merger.
struct AdaptBy {
  Date due{};
  Date extended{};
};
AdaptBy adapt_by(Date merger);

/// The day that many calendar months later; the last day of a month that is too short.
Date months_later(Date day, int months);

/// Which text of the law was used for a merger on that day, and what was not checked.
std::string law_used(Date merger);

}  // namespace verband::analysis
