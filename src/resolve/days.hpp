// SPDX-License-Identifier: EUPL-1.2
// Days and years that a running text names, and what its words say of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "resolve/day_words.hpp"

namespace verband::resolve {

/// A day or the first day of a year that a text names.
struct DayNamed {
  Date day{};
  DaySaid said{DaySaid::bare};
  std::string words{};  // as they stand, from the word that says something of it
  bool in_title{};      // in a line that is no sentence
  bool misread{};       // letters that look like figures were read as those: "l maart 2Ol6"
  std::size_t begin{};  // its bytes in the text
  std::size_t end{};
};

/// Where a text stands: a day above the list says more of it than one below.
enum class TextPlace : std::uint8_t { above, below };

/// All days that the text names in full, in their order.
std::vector<DayNamed> days_named(std::string_view text, TextPlace side = TextPlace::above);

/// The first day that is written as one but is in no calendar: "31-2-2023", "30 februari 2023".
std::string impossible_day(std::string_view text);

/// All years that the text names, up to that of `today`, in their order; of "2021-2024" the first.
std::vector<DayNamed> years_named(std::string_view text, Date today);

/// The year with the month that stands right before it in its text, "mei 2010": its first day.
DayNamed with_month(std::string_view text, DayNamed year);

/// The first day of a month of which the word is the name, also cut short ("dec."), or the number;
/// nothing where it is none.
std::optional<Date> first_of_month(std::string_view month, std::string_view year);

/// The text without those of its days that are of something else.
std::string without_days_of_others(std::string_view text, std::vector<DayNamed> const& days);

/// The name of a file with the days in it as people write them: "20230214" and "2023_02_14".
std::string with_days(std::string title);

/// The latest day in the period, if there is one.
std::optional<DayNamed> latest_in(std::vector<DayNamed> const& days, Period const& period);

}  // namespace verband::resolve
