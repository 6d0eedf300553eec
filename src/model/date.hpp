// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace verband {

/// A day in the proleptic Gregorian calendar, without time zone.
using Date = std::chrono::sys_days;
/// A moment in UTC, whole seconds.
using Instant = std::chrono::sys_seconds;

/// "januari" to "december".
inline constexpr std::array<std::string_view, 12> month_names{
    "januari", "februari", "maart",     "april",   "mei",      "juni",
    "juli",    "augustus", "september", "oktober", "november", "december"};

/// Half-open stretch of days [from, to). Open ends are Date::min() and Date::max(),
/// so that adjacent periods meet without gaps and without special cases.
struct Period {
  Date from{Date::min()};
  Date to{Date::max()};

  bool empty() const { return from >= to; }
  bool contains(Date day) const { return from <= day && day < to; }
  bool overlaps(Period const& other) const { return !intersect(other).empty(); }
  Period intersect(Period const& other) const {
    return {from < other.from ? other.from : from, to < other.to ? to : other.to};
  }
  auto operator<=>(Period const&) const = default;
};

/// The day written as "2015-01-31"; nothing when the text is not exactly one existing day.
std::optional<Date> parse_iso_date(std::string_view text);
/// A day as people type it: "2015-01-31", "31-1-2015", "31 januari 2015", "2015" (1 January);
/// nothing otherwise.
std::optional<Date> parse_date(std::string_view text);
/// A moment written as "2015-01-31T12:00:00Z"; nothing otherwise.
std::optional<Instant> parse_instant(std::string_view text);
/// "2015-01-31".
std::string iso(Date day);
/// "2015-01-31T12:00:00Z".
std::string iso(Instant moment);
/// "31 januari 2015".
std::string dutch(Date day);
/// "van 1 januari 2016 tot 30 oktober 2021", "sinds …", "tot …"; empty for all time.
std::string dutch(Period const& period);
/// "31 januari 2015 13:00", by the clock in Amsterdam.
std::string dutch(Instant moment);
/// The day it is in Europe/Amsterdam at a moment.
Date day_in_amsterdam(Instant moment);
/// The first moment after `day` as it is lived in Europe/Amsterdam: the end of "known on that day".
Instant end_of_day_amsterdam(Date day);

}  // namespace verband
