// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "ingest/shapes/contents.hpp"

namespace verband::ingest {

/// Reads an Excel workbook (.xlsx, .xlsm and templates): a table for every sheet in which something
/// stands, in their order; `title` is the name of the sheet, and of a hidden sheet all rows are
/// hidden. A formula gives the value that was stored with it; numbers and dates are written as
/// `shown_number` does.
Contents read_xlsx(std::string_view bytes, Limits const& limits);

/// Reads an OpenDocument spreadsheet (.ods and .fods) to the same; cells hold the text that the
/// document shows, with a decimal comma, and a day in figures as "31-1-2015".
Contents read_ods(std::string_view bytes, Limits const& limits);

}  // namespace verband::ingest
