// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "model/date.hpp"

namespace verband::reference {

/// The release named in the first line of packed reference data; throws Error when it is not such
/// data.
std::string_view release_of(std::string_view packed);

/// The text of one table in packed reference data; throws Error when it is missing or cut off.
std::string_view table_of(std::string_view packed, std::string_view name);

/// Calls `row` with the cells of each line after the header. Throws Error when a line has not
/// exactly as many cells as `columns`, or the header names other columns.
void each_row(std::string_view table, std::string_view columns,
              std::function<void(std::span<std::string_view const>)> const& row);

/// Calls `part` with each non-empty part of a cell that lists several.
template <std::invocable<std::string_view> Part>
void each_part(std::string_view cell, char separator, Part const& part) {
  while (!cell.empty()) {
    // Most parts are short: a look at each byte is quicker than a search.
    std::size_t length = 0;
    while (length < cell.size() && cell[length] != separator) ++length;
    if (length > 0) part(cell.substr(0, length));
    cell.remove_prefix(std::min(length + 1, cell.size()));
  }
}

/// The period of two cells with ISO dates, each possibly empty; throws Error when one is no date.
Period period_of(std::string_view from, std::string_view to);

/// Throws the Error for reference data that cannot be right; `what` says where, in Dutch.
[[noreturn]] void damaged(std::string const& what);

}  // namespace verband::reference
