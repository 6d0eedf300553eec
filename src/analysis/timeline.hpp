// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/believed.hpp"

namespace verband::analysis {

/// A stretch of days in which someone is held to take part: presumed (also on the days on which it
/// is stated) or expected.
struct Stretch {
  Period period{};
  Standing standing{Standing::presumed};
  auto operator<=>(Stretch const&) const = default;
};

/// What is known of a participant through time.
struct History {
  std::vector<Date> stated{};        // ascending; the days of sources that name it
  std::vector<Stretch> stretches{};  // ascending, apart, within Timeline::shown
  Date abolished{Date::max()};       // when it ceased to exist within what is shown, else max
  auto operator<=>(History const&) const = default;
};

/// Someone of whom a row of a timeline tells.
struct TimelineMember {
  std::string code{};
  std::string name{};
  std::vector<std::string> instead_of{};  // codes of those it is expected to have followed
  std::vector<std::string> became{};      // codes of what it was when abolished, on that day
  bool operator==(TimelineMember const&) const = default;
};

/// A history and all who share it, in the order of their names.
struct TimelineRow {
  History history{};
  std::vector<TimelineMember> members{};
};

/// Who took part in a partnership through time, by all its sources and the atlas.
struct Timeline {
  Period shown{};                    // from the first source to today, or further for what is asked
  Date day{};                        // the day asked
  std::vector<Date> observations{};  // the days of its sources, ascending
  std::vector<TimelineRow> rows{};   // the first to take part first
  std::size_t participants{};        // in all rows
};

/// The timeline of the partnership with that URI: on every day what `believed` says. Those with the
/// same history share a row when there are more than `apart` participants. Empty when the URI is
/// unknown or nothing tells of it.
Timeline timeline(Snapshot const& snapshot, std::string_view uri, Date day, Date today,
                  std::size_t apart = 20);

}  // namespace verband::analysis
