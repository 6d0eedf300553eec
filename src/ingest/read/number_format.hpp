// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace verband::ingest {

/// A number of a spreadsheet as a Dutch reader sees it.
struct ShownNumber {
  std::string text{};
  bool is_date{};  // a day or a time, no amount
};

/// Writes a number by its format code ("#,##0.00", "0%", "d-mmm-yy"), with a decimal comma. A day
/// is always "31-1-2015", a month "januari 2015" and a time "14:30", whatever their order in the
/// code. Codes that are not understood give the number itself.
ShownNumber shown_number(double value, std::string_view format, bool since_1904);

/// The code of one of the formats that have a number only; empty when that is unknown.
std::string_view built_in_format(std::uint32_t number);

/// The number itself: at most 15 digits, a decimal comma, no dots.
std::string plain_number(double value);

/// A day or a moment as ISO 8601 has it ("2015-01-31", "2015-01-31T14:30:00") in the same form;
/// anything else as it is.
std::string dutch_date(std::string_view iso);

}  // namespace verband::ingest
